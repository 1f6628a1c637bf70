"""The talk button: touched, kept down, by key and by screen reader; what it shows while it listens."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import step
from kiosk.core.types import DESK, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.window import KioskWindow
from tests.ui.looking import Asked, Open, half, let_go, middle, moment, named, press, readable, scene, tap, there

pytestmark = pytest.mark.screen

VI = Lang("vi")


def key(window: KioskWindow, kind: QEvent.Type, *, again: bool = False) -> None:
    QGuiApplication.sendEvent(
        window.view, QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", again)
    )


@pytest.mark.parametrize("side", list(DESK))
def test_the_microphone_opens_as_soon_as_the_finger_is_down(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side
) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))

    press(window, named(half(window, side), "talk"))

    assert asked.calls == [("touch", ev.ToggleTalk(side))]


@pytest.mark.parametrize("side", list(DESK))
def test_a_button_kept_down_holds_until_it_is_let_go(
    open_window: Open, asked: Asked, phrases: Phrasebook, qtbot: QtBot, side: Side
) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))
    button = named(half(window, side), "talk")

    press(window, button)
    qtbot.waitUntil(lambda: len(asked.calls) == 2)
    let_go(window, middle(button))

    assert [choice for _, choice in asked.calls] == [ev.ToggleTalk(side), ev.HoldTalk(side), ev.ReleaseTalk(side)]


def test_a_finger_that_slides_off_goes_on_holding(
    open_window: Open, asked: Asked, phrases: Phrasebook, qtbot: QtBot
) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))

    press(window, named(half(window, Side.STAFF), "talk"))
    QTest.mouseMove(window.view, QPoint(100, 700))
    qtbot.waitUntil(lambda: ("touch", ev.HoldTalk(Side.STAFF)) in asked.calls)
    let_go(window, QPoint(100, 700))

    assert asked.calls[-1] == ("touch", ev.ReleaseTalk(Side.STAFF))


def test_a_short_touch_leaves_the_microphone_open(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    talk = moment("talk", phrases, VI)
    window.show(talk)
    button = named(half(window, Side.STAFF), "talk")

    press(window, button)
    window.show(step(talk, ev.Touched(ev.ToggleTalk(Side.STAFF))))
    let_go(window, middle(button))

    assert asked.calls == [("touch", ev.ToggleTalk(Side.STAFF))]


def test_a_touch_while_listening_closes_the_microphone_once(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    window.show(moment("listening", phrases, VI))

    tap(window, named(half(window, Side.STAFF), "talk"))

    assert asked.calls == [("touch", ev.ToggleTalk(Side.STAFF))]


def test_what_takes_the_button_away_lets_it_go(
    open_window: Open, asked: Asked, phrases: Phrasebook, qtbot: QtBot
) -> None:
    window = open_window()
    talk = moment("talk", phrases, VI)
    window.show(talk)

    press(window, named(half(window, Side.STAFF), "talk"))
    qtbot.waitUntil(lambda: ("touch", ev.HoldTalk(Side.STAFF)) in asked.calls)
    window.show(step(talk, ev.Touched(ev.Finish())))
    scene(window)

    assert asked.calls[-1] == ("touch", ev.ReleaseTalk(Side.STAFF))


def test_a_key_kept_down_holds_and_its_repeats_count_for_nothing(
    open_window: Open, asked: Asked, phrases: Phrasebook, qtbot: QtBot
) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))
    named(half(window, Side.STAFF), "talk").forceActiveFocus()

    key(window, QEvent.Type.KeyPress)
    for _ in range(3):
        key(window, QEvent.Type.KeyRelease, again=True)
        key(window, QEvent.Type.KeyPress, again=True)
    qtbot.waitUntil(lambda: len(asked.calls) == 2)
    key(window, QEvent.Type.KeyRelease)

    assert [choice for _, choice in asked.calls] == [
        ev.ToggleTalk(Side.STAFF),
        ev.HoldTalk(Side.STAFF),
        ev.ReleaseTalk(Side.STAFF),
    ]


def test_a_key_that_is_tapped_leaves_the_microphone_open(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))
    named(half(window, Side.STAFF), "talk").forceActiveFocus()

    key(window, QEvent.Type.KeyPress)
    key(window, QEvent.Type.KeyRelease)

    assert asked.calls == [("touch", ev.ToggleTalk(Side.STAFF))]


def test_the_press_of_a_screen_reader_is_a_tap(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases, VI))
    button = QAccessible.queryAccessibleInterface(named(half(window, Side.STAFF), "talk"))

    button.actionInterface().doAction(QAccessibleActionInterface.pressAction())

    assert asked.calls == [("touch", ev.ToggleTalk(Side.STAFF))]


def test_the_voice_is_stopped_and_nothing_is_held(
    open_window: Open, asked: Asked, phrases: Phrasebook, qtbot: QtBot
) -> None:
    window = open_window()
    window.show(moment("speaking", phrases, VI))
    button = named(half(window, Side.VISITOR), "talk")

    press(window, button)
    qtbot.wait(500)  # longer than a touch may last before it holds
    let_go(window, middle(button))

    assert asked.calls == [("hush",)]


def test_every_phase_has_its_own_shape_or_sign_and_its_own_word(
    open_window: Open, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    looks = {}
    for name in ("talk", "listening", "speaking", "held", "free"):
        window.show(moment(name, phrases, VI))
        side = Side.STAFF if name == "listening" else Side.VISITOR
        button = named(half(window, side), "talk")
        looks[name] = (button.property("radius"), button.property("primary"), button.property("free"))

    assert len(set(looks.values())) == len(looks)
    assert texts.say(VI, "talk-free") in readable(half(window, Side.VISITOR))


def test_keeping_down_says_what_to_do_when_done(open_window: Open, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()

    window.show(moment("held", phrases, VI))

    assert texts.say(VI, "talk-held") in readable(half(window, Side.VISITOR))


def test_too_loud_is_said_beside_the_button_that_hears(open_window: Open, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()

    window.show(moment("held", phrases, VI))

    assert texts.say(VI, "too-loud") in readable(half(window, Side.VISITOR))
    assert not there(half(window, Side.STAFF), "too-loud")


def test_too_loud_comes_and_goes_with_the_level_alone(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    state = moment("held", phrases, VI)
    window.show(state)

    window.show(step(state, ev.Level(Side.VISITOR, 0.2)))

    assert not there(half(window, Side.VISITOR), "too-loud")
    assert window.pane(Side.VISITOR).shown.value("level") == 0.2  # type: ignore[attr-defined] # a QQmlPropertyMap


@pytest.mark.parametrize("lang", Texts().languages())
def test_too_loud_does_not_stand_on_the_buttons_word(open_window: Open, phrases: Phrasebook, lang: Lang) -> None:
    window = open_window()
    window.show(moment("held", phrases, lang))
    window.settled()
    far = half(window, Side.VISITOR)
    button, mark = named(far, "talk"), named(far, "too-loud")
    word = next(item for item in button.childItems() if _is_word(item, button))

    bottom = word.mapToItem(far, 0, float(word.property("contentHeight"))).y()

    assert bottom <= mark.mapToItem(far, 0, 0).y() + 6


def _is_word(item: QQuickItem, button: QQuickItem) -> bool:
    return item.property("content") == button.property("name") and item.isVisible()
