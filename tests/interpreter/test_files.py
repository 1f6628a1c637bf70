"""The page's files keep what the page promises, before any browser runs."""

import json
import re
from html.parser import HTMLParser
from typing import Final

import pytest

from tests.interpreter.hub import PAGE

pytestmark = pytest.mark.unit

SCRIPTS: Final = sorted(PAGE.glob("*.js"))
WORDS: Final = {
    tongue: json.loads((PAGE / "words" / f"{tongue}.json").read_text(encoding="utf-8")) for tongue in ("ja", "en")
}


class _Keys(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.keys: set[str] = set()
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.keys |= {given[name] or "" for name in ("data-say", "data-say-label", "data-say-hint") if name in given}
        self.inline += [name for name in given if name.startswith("on") or name == "style"]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)


def test_both_languages_have_the_same_keys_places_and_phrases() -> None:
    places = {
        tongue: {key: set(re.findall(r"\{(\w+)\}", text)) for key, text in words.items() if key != "phrases"}
        for tongue, words in WORDS.items()
    }

    assert places["ja"] == places["en"]
    assert len(WORDS["ja"]["phrases"]) == len(WORDS["en"]["phrases"])


def test_every_word_that_the_page_shows_exists_and_nothing_stands_inline() -> None:
    reader = _Keys()
    reader.feed((PAGE / "index.html").read_text(encoding="utf-8"))

    assert reader.keys - set(WORDS["en"]) == set()
    assert reader.inline == []


def test_no_word_is_left_that_nothing_shows() -> None:
    scripts = "".join(script.read_text(encoding="utf-8") for script in SCRIPTS)
    shown = scripts + (PAGE / "index.html").read_text(encoding="utf-8")
    made = re.findall(r"say\(`([a-z-]+)-\$\{", scripts) + re.findall(r'keyName\("([a-z]+)"', scripts)
    left = [
        key
        for key in WORDS["en"]
        if key not in shown and not any(key.startswith(f"{beginning}-") for beginning in made)
    ]

    assert left == []


def test_every_icon_that_is_used_is_drawn() -> None:
    drawn = set(re.findall(r'<symbol id="([a-z-]+)"', (PAGE / "icons.svg").read_text(encoding="utf-8")))
    used = set(re.findall(r"icons\.svg#([a-z-]+)", (PAGE / "index.html").read_text(encoding="utf-8")))
    for script in SCRIPTS:
        used |= set(re.findall(r'\bicon\("([a-z-]+)"\)', script.read_text(encoding="utf-8")))

    assert used - drawn == set()


def test_no_script_stores_evaluates_or_asks_elsewhere() -> None:
    forbidden = re.compile(
        r"localStorage|sessionStorage|indexedDB|caches\.|document\.cookie|history\.(push|replace)State|serviceWorker|"
        r"\beval\(|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|https?://(?!www\.w3\.org/2000/svg)|console\."
    )
    found = {script.name: forbidden.findall(script.read_text(encoding="utf-8")) for script in SCRIPTS}

    assert {name: uses for name, uses in found.items() if uses} == {}


def test_256_words_are_different_and_short_in_both_languages() -> None:
    words = json.loads((PAGE / "four-words.json").read_text(encoding="utf-8"))

    assert {tongue: len(set(some)) for tongue, some in words.items()} == {"ja": 256, "en": 256}
    assert max(len(word) for some in words.values() for word in some) <= 10


def test_fields_that_take_what_was_said_are_neither_kept_nor_checked_elsewhere() -> None:
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    for name in ("typed", "notes"):
        field = re.search(rf'<(?:input|textarea) id="{name}"[^>]*>', page)

        assert field is not None
        assert 'autocomplete="off"' in field[0]
        assert 'spellcheck="false"' in field[0]
