"""The decks: verified phrases on file, the same ids in every language; the Japanese deck holds the structure.

locales/<tag>/decks/<deck>.toml --read--> Wording(deck, title, entries) --(ja)--> who says it, its reading, its answers
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, cast, get_args

from kiosk.core.errors import DeckInvalid, UnknownLanguage
from kiosk.core.languages import JAPANESE, Lang, lang
from kiosk.phrasebook.deckfile import read
from kiosk.phrasebook.ruby import plain
from kiosk.phrasebook.slots import Slot, pieces

Says = Literal["staff", "visitor", "both"]
Checked = Literal["machine-drafted", "reviewed"]

ORDER: Final = ("greetings", "residence", "tax", "insurance", "childcare", "rubbish", "disaster", "answers")
"""How the decks lie on the desk; others follow by name."""

_NEEDED: Final = ("id", "text", "checked")
_NEEDED_IN_SOURCE: Final = (*_NEEDED, "says", "reading")
_SAYS: Final = get_args(Says)
_CHECKED: Final = get_args(Checked)


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase in one language."""

    id: str
    text: str
    """Slots unfilled, no furigana."""
    ruby: str
    """Slots unfilled, furigana in Aozora notation."""
    pieces: tuple[str | Slot, ...] = field(repr=False)
    """Of `ruby`."""
    checked: Checked
    says: Says = "both"
    reading: str = ""
    """Hiragana; Japanese only."""
    answers: tuple[str, ...] = ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Return its slots in the order of this language."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Slot))


@dataclass(frozen=True, slots=True)
class DeckText:
    """One deck in one language."""

    name: str
    title: str
    entries: tuple[Entry, ...]


def languages(locales: Path) -> tuple[Lang, ...]:
    """Return the languages that have a folder with decks, in no particular order."""
    found = []
    for folder in locales.glob("*/decks"):
        try:
            found.append(lang(folder.parent.name))
        except UnknownLanguage:
            continue
    return tuple(found)


def load(locales: Path, tag: Lang) -> tuple[DeckText, ...]:
    """Read a language's decks, in the order of the desk.

    Raises:
        DeckInvalid: a deck has a mistake; the message names the file and the phrase.
    """
    files = {file.stem: file for file in (locales / tag / "decks").glob("*.toml")}
    names = [name for name in ORDER if name in files] + sorted(files.keys() - set(ORDER))
    decks = tuple(_deck(files[name], source=tag == JAPANESE) for name in names)
    seen: set[str] = set()
    for deck in decks:
        for entry in deck.entries:
            if entry.id in seen:
                raise DeckInvalid(_where(files[deck.name], entry.id), "this id stands twice")
            seen.add(entry.id)
    return decks


def _where(file: Path, phrase: str) -> str:
    return f"{'/'.join(file.parts[-3:])} [{phrase}]"


def _deck(file: Path, *, source: bool) -> DeckText:
    table = read(file)
    name = "/".join(file.parts[-3:])
    if table.keys() - {"title", "phrase"}:
        raise DeckInvalid(name, f"unknown key {min(table.keys() - {'title', 'phrase'})!r}")
    title = table.get("title")
    phrases = table.get("phrase", [])
    if not isinstance(title, str) or not title or not isinstance(phrases, list):
        raise DeckInvalid(name, "needs a title and [[phrase]] tables")
    return DeckText(file.stem, title, tuple(_entry(file, phrase, source=source) for phrase in phrases))


def _entry(file: Path, phrase: Mapping[str, Any], *, source: bool) -> Entry:
    fault = _fault(phrase, source=source)
    if fault:
        raise DeckInvalid(_where(file, str(phrase.get("id", "no id"))), fault)
    try:
        parts = pieces(phrase["text"])
    except ValueError as error:
        raise DeckInvalid(_where(file, phrase["id"]), f"no such slot: {error}") from error
    names = [part.name for part in parts if isinstance(part, Slot)]
    if len(names) > 1 and len(names) != len(set(names)):
        raise DeckInvalid(_where(file, phrase["id"]), "a slot stands twice; call the second one {date2}")
    return Entry(
        id=phrase["id"],
        text=plain(phrase["text"]),
        ruby=phrase["text"],
        pieces=parts,
        checked=cast("Checked", phrase["checked"]),
        says=cast("Says", phrase.get("says", "both")),
        reading=phrase.get("reading", ""),
        answers=tuple(phrase.get("answers", ())),
    )


def _fault(phrase: Mapping[str, Any], *, source: bool) -> str:
    """Return what is wrong with a phrase's table; empty when nothing is."""
    needed = _NEEDED_IN_SOURCE if source else _NEEDED
    for key in needed:
        words = phrase.get(key)
        if not isinstance(words, str) or not words or words.isspace():
            return f"needs {key}"
    answers = phrase.get("answers", [])
    if len(phrase) > len(needed):
        unknown = phrase.keys() - {*needed, *(("answers",) if source else ())}
        if unknown:
            return f"unknown key {min(unknown)!r}"
    if phrase["checked"] not in _CHECKED:
        return f"checked must be one of {', '.join(_CHECKED)}"
    if source and phrase["says"] not in _SAYS:
        return f"says must be one of {', '.join(_SAYS)}"
    if not isinstance(answers, list) or not all(isinstance(answer, str) for answer in answers):
        return "answers must be a list of ids"
    return ""
