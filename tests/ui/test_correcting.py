"""Putting the own sentence right: by touch, by typing, by saying it again; and what both halves see of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import step
from kiosk.core.types import Alternative, Piece, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.moments import MISHEARD, MOVED
from kiosk.ui.window import KioskWindow
from tests.ui.looking import Asked, Open, half, items, moment, named, readable, scene, tap, there, type_in

pytestmark = pytest.mark.screen

VI = Lang("vi")
JA = Lang("ja")
PIECES = (
    Piece("I", ()),
    Piece("move", (Alternative("moved", "I moved here."), Alternative("", "I here."))),
    Piece("here.", ()),
)


def opened(window: KioskWindow, phrases: Phrasebook, pieces: tuple[Piece, ...] = PIECES) -> None:
    sheet = moment("correcting-waiting", phrases, VI)
    window.show(step(sheet, ev.Alternatives(Side.VISITOR, 1, pieces)))
    window.settled()


@pytest.mark.parametrize("name", ["correct", "own-words"])
def test_the_own_sentence_and_the_pencil_beside_it_open_the_correction(
    open_window: Open, asked: Asked, phrases: Phrasebook, name: str
) -> None:
    window = open_window()
    window.show(moment("free", phrases, VI))

    tap(window, named(half(window, Side.VISITOR), name))

    assert asked.calls == [("touch", ev.OpenCorrection(Side.VISITOR, 1))]


def test_an_earlier_own_sentence_opens_the_correction(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("free", phrases, VI))
    window.pane(Side.STAFF).openEarlier()
    window.settled()

    tap(window, named(half(window, Side.STAFF), "correct"))

    assert asked.calls == [("touch", ev.OpenCorrection(Side.STAFF, 1))]


def test_a_card_is_not_corrected(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))

    tap(window, named(half(window, Side.VISITOR), "own-words"))

    assert not there(half(window, Side.VISITOR), "correct")
    assert asked.calls == []


def test_a_piece_offers_what_else_may_have_been_said(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    opened(window, phrases)
    sheet = half(window, Side.VISITOR)

    tap(window, named(sheet, "piece"))
    window.settled()
    tap(window, named(sheet, "other"))

    assert asked.calls == [("correct", Side.VISITOR, 1, "I moved here.")]


def test_a_word_can_be_left_out(open_window: Open, asked: Asked, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()
    opened(window, phrases)
    sheet = half(window, Side.VISITOR)

    tap(window, named(sheet, "piece"))
    window.settled()
    out = [item for item in items(sheet) if item.objectName() == "other"][1]
    tap(window, out)

    assert out.property("name").replace("\u2060", "") == texts.say(VI, "correct-leave-out")
    assert asked.calls == [("correct", Side.VISITOR, 1, "I here.")]


def test_an_alternative_touched_twice_counts_once(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    opened(window, phrases)
    sheet = half(window, Side.VISITOR)
    tap(window, named(sheet, "piece"))
    window.settled()

    for _ in range(2):
        tap(window, named(sheet, "other"))

    assert len(asked.calls) == 1


def test_a_word_without_alternatives_is_no_button(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    opened(window, phrases)

    tap(window, named(half(window, Side.VISITOR), "word"))
    window.settled()

    assert not there(half(window, Side.VISITOR), "other")
    assert asked.calls == []


def test_typing_begins_with_the_sentence(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    opened(window, phrases)
    heard = phrases.text(MISHEARD, VI).text

    tap(window, named(half(window, Side.VISITOR), "correct-type"))
    window.settled()
    type_in(window, " a")
    QTest.keyClick(window.view, Qt.Key.Key_Return)

    assert asked.calls == [("correct", Side.VISITOR, 1, f"{heard} a")]


def test_typing_nothing_new_leaves_the_sentence(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    opened(window, phrases)

    tap(window, named(half(window, Side.VISITOR), "correct-type"))
    window.settled()
    tap(window, named(half(window, Side.VISITOR), "correct-send"))

    assert asked.calls == [("touch", ev.CloseCorrection())]


@pytest.mark.parametrize(("name", "choice"), [("again", ev.SpeakAgain()), ("keep", ev.CloseCorrection())])
def test_the_other_ways_are_passed_on(
    open_window: Open, asked: Asked, phrases: Phrasebook, name: str, choice: ev.Choice
) -> None:
    window = open_window()
    opened(window, phrases)

    tap(window, named(half(window, Side.VISITOR), f"correct-{name}"))

    assert asked.calls == [("touch", choice)]


def test_what_is_said_again_grows_in_the_sheet(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()

    window.show(moment("correcting-again", phrases, VI))
    window.settled()

    words = readable(half(window, Side.VISITOR))
    assert phrases.text(MOVED, VI).text[:14] + " …" in words
    assert not there(half(window, Side.VISITOR), "correct-again")


@pytest.mark.parametrize(("name", "key"), [("waiting", "correct-waiting"), ("nothing", "correct-nothing")])
def test_without_pieces_the_sheet_says_why_and_offers_the_other_ways(
    open_window: Open, phrases: Phrasebook, texts: Texts, name: str, key: str
) -> None:
    window = open_window()

    window.show(moment(f"correcting-{name}", phrases, VI))
    window.settled()

    sheet = half(window, Side.VISITOR)
    assert texts.say(VI, key) in readable(sheet)
    assert all(there(sheet, f"correct-{way}") for way in ("type", "again", "keep"))


def test_the_sheet_opens_on_the_speakers_half_only(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()

    opened(window, phrases)

    assert there(half(window, Side.VISITOR), "correct-keep")
    assert not there(half(window, Side.STAFF), "correct-keep")
    assert there(half(window, Side.STAFF), "heard")


@pytest.mark.parametrize(("side", "lang"), [(Side.STAFF, JA), (Side.VISITOR, VI)])
def test_a_corrected_sentence_is_marked_on_both_halves(
    open_window: Open, phrases: Phrasebook, texts: Texts, side: Side, lang: Lang
) -> None:
    window = open_window()

    window.show(moment("corrected", phrases, VI))
    window.settled()

    words = readable(half(window, side))
    old = [item for item in items(half(window, side)) if item.isVisible() and _struck(item.property("font"))]
    assert texts.say(lang, "corrected") in words
    assert phrases.text(MOVED, lang).text in words
    assert [item.property("content").replace("\u2060", "").replace("\u200b", "") for item in old] == [
        phrases.text(MISHEARD, lang).text
    ]


def _struck(font: object) -> bool:
    return bool(getattr(font, "strikeOut", bool)())


def test_a_corrected_sentence_is_marked_among_the_earlier_ones(
    open_window: Open, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    window.show(moment("corrected", phrases, VI))

    window.pane(Side.STAFF).openEarlier()
    window.settled()

    words = readable(half(window, Side.STAFF))
    assert texts.say(JA, "corrected") in words
    assert phrases.text(MISHEARD, JA).text in words


def test_erasing_puts_the_sheet_away_with_its_words(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    opened(window, phrases)
    window.pane(Side.VISITOR).correction.choose(1)  # type: ignore[attr-defined] # a Qt property

    window.show(moment("erased", phrases, VI))
    scene(window)

    shown = window.pane(Side.VISITOR).correction.shown  # type: ignore[attr-defined] # as above
    assert [shown.value(name) for name in ("open", "sentence", "pieces")] == [False, "", []]
    assert asked.calls == []
