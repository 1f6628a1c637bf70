"""What everybody must reach: names for a screen reader, lists by keyboard, messages in words, touches counted once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core import events as ev
from kiosk.core.errors import KioskError, LoudspeakerChanged, MicrophoneChanged, MicrophoneLoud, MicrophoneMuted
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.core.types import DESK, Card, Origin, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from tests.ui.looking import Asked, Open, half, items, moment, named, readable, tap, there

pytestmark = pytest.mark.screen

VI = Lang("vi")
JA = Lang("ja")
MANY = 12


def read_out(item: QQuickItem) -> str:
    """Return the name that a screen reader says."""
    return str(QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name))


def said_often(phrases: Phrasebook) -> State:
    """Return a talk of many sentences of the staff, all on the slip."""
    state = moment("welcome", phrases, VI)
    for number in range(1, MANY + 1):
        text = phrases.text(Card("residence.all-cards"), VI).text
        state = step(state, ev.Final(Side.STAFF, number, JA, f"{number}"))
        state = step(state, ev.Translated(Side.STAFF, number, VI, f"{text} {number}", Origin.MACHINE))
        state = step(state, ev.Touched(ev.MarkForSlip(Side.STAFF, number, marked=True)))
    return state


@pytest.mark.parametrize(
    ("picker", "names"),
    [
        ("filling", ["month-before", "month-after", "week-before", "week-after"]),
        ("time", ["hour-after", "hour-before", "minutes-after", "minutes-before"]),
    ],
)
def test_the_arrows_of_a_picker_say_what_they_do(
    open_window: Open, phrases: Phrasebook, texts: Texts, picker: str, names: list[str]
) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))

    window.pane(Side.VISITOR).fill({"filling": "answers.date", "time": "answers.time"}[picker])
    window.settled()

    steps = [item for item in items(half(window, Side.VISITOR)) if item.objectName() == "step" and item.isVisible()]
    assert [read_out(item) for item in steps] == [texts.say(VI, f"pick-{name}") for name in names]


def test_the_key_that_deletes_says_so(open_window: Open, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))

    window.pane(Side.VISITOR).fill("answers.amount")
    window.settled()

    assert read_out(named(half(window, Side.VISITOR), "key-delete")) == texts.say(VI, "pick-delete")


@pytest.mark.parametrize(
    "name", ["held", "free", "undecided", "alternatives", "correcting-typed", "corrected", "captions"]
)
def test_whatever_can_be_touched_has_a_name(open_window: Open, phrases: Phrasebook, name: str) -> None:
    window = open_window()
    window.show(moment(name, phrases, JA if name == "captions" else VI))
    window.settled()
    nameless = []

    for side in DESK:
        pressed = [item for item in items(half(window, side)) if item.metaObject().indexOfProperty("edgeWidth") >= 0]
        nameless += [item.objectName() for item in pressed if item.isVisible() and not read_out(item)]

    assert nameless == []


def test_the_visitors_notes_are_scrolled_by_keyboard(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(step(said_often(phrases), ev.Touched(ev.Finish())))
    window.settled()
    notes = named(half(window, Side.VISITOR), "notes")
    before = notes.property("contentY")

    notes.forceActiveFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Down)
    down = notes.property("contentY")
    QTest.keyClick(window.view, Qt.Key.Key_Up)

    assert notes.property("activeFocusOnTab")
    assert down > before
    assert notes.property("contentY") == before


def test_what_was_said_earlier_is_scrolled_by_keyboard(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(said_often(phrases))
    window.pane(Side.VISITOR).openEarlier()
    window.settled()
    earlier = named(half(window, Side.VISITOR), "earlier")
    end = earlier.property("contentY")

    earlier.forceActiveFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Up)

    assert earlier.property("contentY") < end


def test_an_answer_touched_twice_is_sent_once(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("answers", phrases, VI))

    for _ in range(2):
        tap(window, named(half(window, Side.VISITOR), "answer"))

    assert asked.calls == [("show_card", Side.VISITOR, Card("greetings.want-writing"))]


def test_an_answer_of_the_visitor_leaves_the_staffs_cards_open(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    window.show(moment("cards", phrases, VI))

    tap(window, named(half(window, Side.VISITOR), "answer"))

    assert asked.calls == [("show_card", Side.VISITOR, Card("greetings.want-writing"))]
    assert there(half(window, Side.STAFF), "cards-back")


@pytest.mark.parametrize(
    ("error", "icon"),
    [
        (MicrophoneChanged("Jabra 510"), "microphone"),
        (LoudspeakerChanged("Jabra 510"), "speaker"),
        (MicrophoneMuted(), "muted"),
        (MicrophoneLoud(), "loud"),
    ],
)
def test_a_message_names_the_device_and_covers_nothing(
    open_window: Open, phrases: Phrasebook, texts: Texts, error: KioskError, icon: str
) -> None:
    window = open_window()

    window.show(step(moment("talk", phrases, VI), ev.Trouble(error)))
    window.settled()

    for side, lang in ((Side.STAFF, JA), (Side.VISITOR, VI)):
        here = half(window, side)
        notice, sentence = named(here, "notice"), named(here, "heard")
        assert texts.error(lang, error) in readable(here)
        assert sentence.mapToItem(here, 0, 0).y() >= notice.mapToItem(here, 0, notice.height()).y()
        assert icon in [item.property("name") for item in items(notice)]
        assert notice.property("news") is isinstance(error, MicrophoneChanged | LoudspeakerChanged)
