"""Hands free: its switch on both halves, and the question of who spoke."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import step
from kiosk.core.types import DESK, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.window import KioskWindow
from tests.ui.looking import Asked, Open, half, moment, named, readable, scene, tap, there

pytestmark = pytest.mark.screen

VI = Lang("vi")
JA = Lang("ja")


def asking(window: KioskWindow, phrases: Phrasebook) -> None:
    window.show(moment("undecided", phrases, VI))
    window.settled()


@pytest.mark.parametrize("side", list(DESK))
def test_each_half_switches_hands_free_on(open_window: Open, asked: Asked, phrases: Phrasebook, side: Side) -> None:
    window = open_window()
    window.show(moment("correcting-waiting", phrases, VI))
    switch = named(half(window, side), "button-free")

    tap(window, switch)

    assert switch.property("checkable")
    assert not switch.property("checked")
    assert asked.calls == [("touch", ev.HandsFree(on=True))]


@pytest.mark.parametrize("side", list(DESK))
def test_each_half_shows_that_it_is_on_and_switches_it_off(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side
) -> None:
    window = open_window()
    window.show(moment("free", phrases, VI))
    switch = named(half(window, side), "button-free")

    tap(window, switch)

    assert switch.property("checked")
    assert asked.calls == [("touch", ev.HandsFree(on=False))]


def test_a_switch_keeps_the_focus_of_the_keyboard_when_it_is_switched(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    state = moment("correcting-waiting", phrases, VI)
    window.show(state)
    switch = named(half(window, Side.STAFF), "button-free")
    switch.forceActiveFocus()

    QTest.keyClick(window.view, Qt.Key.Key_Return)
    window.show(step(state, ev.Touched(ev.HandsFree(on=True))))
    scene(window)

    assert asked.calls == [("touch", ev.HandsFree(on=True))]
    assert switch.hasActiveFocus()
    assert switch.property("checked")


def test_where_hands_free_cannot_work_it_is_not_offered(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()

    window.show(moment("talk", phrases, Lang("ne")))

    assert not any(there(half(window, side), "button-free") for side in DESK)


@pytest.mark.parametrize("side", list(DESK))
def test_touching_the_button_takes_the_turn(open_window: Open, asked: Asked, phrases: Phrasebook, side: Side) -> None:
    window = open_window()
    window.show(moment("free", phrases, VI))

    tap(window, named(half(window, side), "talk"))

    assert asked.calls == [("touch", ev.ToggleTalk(side))]


def test_the_question_stands_on_both_halves_each_in_its_language(
    open_window: Open, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()

    asking(window, phrases)

    for side, lang in ((Side.STAFF, JA), (Side.VISITOR, VI)):
        words = readable(half(window, side))
        assert texts.say(lang, "free-question") in words
        assert texts.say(lang, "free-neither") in words
        assert "Tiếng Việt" in words
        assert words.count("日本語") == (2 if side is Side.STAFF else 1)


@pytest.mark.parametrize("side", list(DESK))
@pytest.mark.parametrize("speaker", list(DESK))
def test_either_half_answers_who_spoke(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side, speaker: Side
) -> None:
    window = open_window()
    asking(window, phrases)

    tap(window, named(half(window, side), f"reading-{speaker.value}"))

    assert asked.calls == [("touch", ev.PickReading(9, speaker))]


def test_neither_of_the_two_can_be_answered(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    asking(window, phrases)

    tap(window, named(half(window, Side.VISITOR), "reading-neither"))

    assert asked.calls == [("touch", ev.DropReading(9))]


def test_a_question_is_answered_once(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    asking(window, phrases)

    for name in ("reading-staff", "reading-staff", "reading-visitor"):
        tap(window, named(half(window, Side.STAFF), name))

    assert asked.calls == [("touch", ev.PickReading(9, Side.STAFF))]


@pytest.mark.parametrize("lang", [tag for tag in Texts().languages() if not tag.startswith("ja")])
def test_the_question_leaves_the_last_sentence_in_sight(open_window: Open, phrases: Phrasebook, lang: Lang) -> None:
    window = open_window()
    window.show(moment("undecided", phrases, lang))
    window.settled()

    for side in DESK:
        here = half(window, side)
        sentence, reading = named(here, "heard"), named(here, "reading-staff")
        bottom = sentence.mapToItem(here, QPointF(0, float(sentence.property("contentHeight")))).y()
        assert bottom <= reading.mapToItem(here, QPointF(0, 0)).y()


def test_the_answered_question_goes(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    state = moment("undecided", phrases, VI)
    window.show(state)

    window.show(step(state, ev.Touched(ev.PickReading(9, Side.VISITOR))))
    scene(window)

    assert not any(there(half(window, side), "reading-staff") for side in DESK)


def test_the_question_stays_beside_the_list_of_what_was_said(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    asking(window, phrases)

    tap(window, named(half(window, Side.VISITOR), "button-earlier"))
    tap(window, named(half(window, Side.VISITOR), "reading-visitor"))

    assert asked.calls == [("touch", ev.PickReading(9, Side.VISITOR))]


def test_a_reading_in_which_no_word_was_heard_is_not_offered(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    state = moment("undecided", phrases, VI)
    (undecided,) = state.undecided
    silent = replace(undecided, visitor=replace(undecided.visitor, text="", words=()))
    window.show(replace(state, undecided=(silent,)))
    window.settled()

    for side in DESK:
        assert there(half(window, side), "reading-staff")
        assert not there(half(window, side), "reading-visitor")
