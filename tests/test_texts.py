"""The texts of the screen, in every language that a pane can have."""

import re
from pathlib import Path

import pytest

from kiosk.core import errors
from kiosk.core.errors import DeckInvalid, KioskError
from kiosk.core.languages import JAPANESE, Lang
from kiosk.settings import resources
from kiosk.texts import Texts

pytestmark = pytest.mark.unit

PHRASEBOOK = sorted(path.parent.name for path in (resources() / "locales").glob("*/decks"))
MESSAGE = re.compile(r"^([a-z-]+) =(.*)$", re.MULTILINE)


def variables(tag: str) -> dict[str, frozenset[str]]:
    source = (resources() / "locales" / tag / "ui.ftl").read_text(encoding="utf-8")
    return {key: frozenset(re.findall(r"\{\s*\$(\w+)\s*\}", text)) for key, text in MESSAGE.findall(source)}


@pytest.mark.parametrize("tag", PHRASEBOOK)
def test_every_language_has_every_text_with_the_same_places(tag: str) -> None:
    assert variables(tag) == variables("ja")


@pytest.mark.parametrize("tag", PHRASEBOOK)
def test_every_text_can_be_said(tag: str) -> None:
    texts = Texts()

    for key, places in variables(tag).items():
        said = texts.say(Lang(tag), key, dict.fromkeys(places, "7"))
        assert said.strip()
        assert "{" not in said


def test_every_error_has_a_sentence_in_every_language() -> None:
    codes = {kind.code for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, KioskError)}

    for tag in Texts().languages():
        assert {f"error-{code}" for code in codes} <= Texts().keys(tag)


def test_a_missing_text_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "ja").mkdir()
    (tmp_path / "ja" / "ui.ftl").write_text("greeting = ようこそ\n", encoding="utf-8")

    with pytest.raises(DeckInvalid, match=r"ui\.ftl: has no text farewell"):
        Texts(tmp_path).say(JAPANESE, "farewell")


def test_a_missing_argument_is_an_error_and_not_a_hole_in_the_sentence() -> None:
    with pytest.raises(DeckInvalid, match="erased"):
        Texts().say(JAPANESE, "erased")
