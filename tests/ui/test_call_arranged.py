"""How a half arranges a call: the own picture moved and sized, the interpreter's enlarged, the voice made visible."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.core.types import DESK, Side, Stage
from kiosk.phrasebook.book import Phrasebook
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui import figure
from kiosk.ui.pane import PaneView
from kiosk.ui.window import KioskWindow
from tests.ui.looking import Asked, Open, half, items, middle, moment, named, readable, scene, tap, there

pytestmark = pytest.mark.screen

EN, VI = Lang("en"), Lang("vi")
SIZES = [(1280, 800), (1920, 1080), (800, 1280)]
PLACES = ("beside", "top", "bottom")
KEPT_CLEAR = ("interpreter", "call-sound", "call-picture", "call-draw", "hang-up", "said", "letters", "send", "quality")


def settled(window: KioskWindow) -> None:
    window.settled()
    figure.show(window.theirs, hands=0.7)
    figure.show(window.own, hands=0.3)
    window.settled()
    scene(window)


def in_call(window: KioskWindow, phrases: Phrasebook, name: str = "call-text", lang: Lang = EN) -> State:
    state = moment(name, phrases, lang)
    window.show(state)
    settled(window)
    return state


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def covered(window: KioskWindow) -> list[str]:
    """Return what the own picture stands on, of all that must be seen and touched."""
    here = half(window, Side.VISITOR)
    own = box(named(here, "self"))
    return [name for name in KEPT_CLEAR if there(here, name) and box(named(here, name)).intersects(own)]


def key(window: KioskWindow, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(window.view, one)
    settled(window)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["call-text", "call-poor"])
def test_at_every_place_and_in_every_size_the_own_picture_covers_nothing(
    open_window: Open, phrases: Phrasebook, size: tuple[int, int], name: str
) -> None:
    window = open_window(size=size)
    in_call(window, phrases, name, VI)
    arranged = window.pane(Side.VISITOR).call.arranged  # type: ignore[attr-defined] # Qt properties
    found = {}
    for place in PLACES:
        for large in range(3):
            arranged.put(place)
            arranged.grow(-2)
            arranged.grow(large)
            settled(window)
            own = named(half(window, Side.VISITOR), "self")
            found[place, large] = (covered(window), round(own.width() / own.height(), 1))

    assert found == {(place, large): ([], 1.3) for place in PLACES for large in range(3)}


def test_dragging_shows_the_places_and_letting_go_puts_the_own_picture_at_the_nearest(
    open_window: Open, phrases: Phrasebook
) -> None:
    window = open_window()
    in_call(window, phrases)
    here = half(window, Side.VISITOR)
    before = box(named(here, "self"))
    start = middle(named(here, "self"))
    goal = box(named(here, "said")).center().toPoint()

    QTest.mousePress(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.2, 0.5, 1.0):
        QTest.mouseMove(window.view, start + (goal - start) * share)
        QGuiApplication.processEvents()
    places = sum(item.objectName() == "place" and item.isVisible() for item in items(here))
    meanwhile = box(named(here, "self"))
    QTest.mouseRelease(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, goal)
    settled(window)
    after = box(named(here, "self"))

    assert places == len(PLACES)
    assert meanwhile == before
    assert abs(after.right() - box(named(here, "interpreter")).left()) < 20  # turned: the far half's left is our right
    assert after.width() == pytest.approx(before.width(), rel=0.1)
    assert covered(window) == []


def test_the_own_picture_is_moved_and_sized_by_keys(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window(size=(800, 1280))
    in_call(window, phrases)
    own = named(half(window, Side.VISITOR), "self")
    own.forceActiveFocus()
    seen = []

    for pressed in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Up,
        Qt.Key.Key_Left,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
        Qt.Key.Key_Space,
    ):
        before = box(own)
        key(window, pressed)
        after = box(own)
        seen.append((after.center() != before.center(), after.width() > before.width(), after.width() < before.width()))

    moved, larger, smaller = (True, False, False), (True, True, False), (True, False, True)
    assert seen == [moved, moved, moved, larger, smaller, larger]


def test_a_touch_on_the_own_picture_takes_the_sizes_in_turn(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window(size=(800, 1280))
    in_call(window, phrases)
    own = named(half(window, Side.VISITOR), "self")
    widths = [own.width()]

    for _ in range(3):
        tap(window, own)
        settled(window)
        widths.append(own.width())

    assert widths[2] < widths[0] < widths[1]
    assert widths[3] == widths[0]


def test_the_place_of_the_own_picture_is_kept_for_the_call_and_no_longer(
    open_window: Open, phrases: Phrasebook
) -> None:
    window = open_window()
    state = in_call(window, phrases)
    usual = box(named(half(window, Side.VISITOR), "self"))
    window.pane(Side.VISITOR).call.arranged.put("bottom")  # type: ignore[attr-defined] # Qt properties
    call = state.call
    assert call is not None
    elsewhere: list[ev.Event] = [
        ev.CallChanged(replace(call, stage=Stage.LOST)),
        ev.Touched(ev.Finish()),
        ev.CallChanged(call),
    ]
    for event in elsewhere:
        state = step(state, event)
        window.show(state)
        window.settled()
    window.show(step(state, ev.Touched(ev.Resume())))
    settled(window)
    kept = box(named(half(window, Side.VISITOR), "self"))
    window.show(step(state, ev.Touched(ev.HangUp())))
    window.settled()
    in_call(window, phrases)

    assert kept != usual
    assert box(named(half(window, Side.VISITOR), "self")) == usual


def larger(window: KioskWindow, side: Side) -> tuple[float, float, bool, bool]:
    """Return the area of the interpreter's picture, how much of it the half shows, and what text there is."""
    here = scene(window) if len(window.views) > 1 else half(window, side)
    found = [item for name in ("interpreter", "small") for item in items(here) if item.objectName() == name]
    picture = next(item for item in found if item.isVisible())
    inside = box(picture).intersected(box(here))
    area = picture.width() * picture.height()
    return area, inside.width() * inside.height() / area, there(here, "said"), there(here, "newest")


def test_a_touch_on_the_small_picture_makes_it_large_on_the_staffs_half_and_another_brings_the_text_back(
    open_window: Open, phrases: Phrasebook
) -> None:
    window = open_window()
    in_call(window, phrases)
    here = half(window, Side.STAFF)
    before = larger(window, Side.STAFF)

    tap(window, named(here, "small"))
    settled(window)
    large = larger(window, Side.STAFF)
    tap(window, named(here, "interpreter"))
    settled(window)

    assert large[0] > 3 * before[0]
    assert large[1] == pytest.approx(1.0)
    assert named(here, "small").width() > 0
    assert larger(window, Side.STAFF) == before


def test_where_there_is_room_an_enlarged_interpreter_leaves_one_line_of_text(
    open_visitors: Callable[[], KioskWindow], phrases: Phrasebook
) -> None:
    window = open_visitors()
    in_call(window, phrases)
    root = scene(window)
    before = larger(window, Side.VISITOR)

    tap(window, named(root, "interpreter"))
    settled(window)
    large = larger(window, Side.VISITOR)
    line = box(named(root, "newest"))
    picture = box(named(root, "interpreter"))
    key(window, Qt.Key.Key_Tab)
    named(root, "interpreter").forceActiveFocus()
    key(window, Qt.Key.Key_Return)

    assert before[2:] == (True, False)
    assert large[0] > 1.5 * before[0]
    assert large[1] == pytest.approx(1.0)
    assert large[2:] == (False, True)
    assert line.top() >= picture.bottom()
    assert larger(window, Side.VISITOR) == before


def test_drawing_makes_room_for_the_sheet_and_a_touch_on_the_picture_puts_it_away(
    open_visitors: Callable[[], KioskWindow], phrases: Phrasebook
) -> None:
    window = open_visitors()
    in_call(window, phrases)
    root = scene(window)
    tap(window, named(root, "interpreter"))
    in_call(window, phrases, "call-drawing")
    drawing = (there(root, "sheet"), there(root, "said"))

    tap(window, named(root, "interpreter"))
    settled(window)

    assert drawing == (True, True)
    assert (there(root, "sheet"), there(root, "newest")) == (False, True)


@pytest.fixture
def open_visitors(
    qapp: QGuiApplication, phrases: Phrasebook, texts: Texts, asked: Asked, settings: Settings
) -> Iterator[Callable[[], KioskWindow]]:
    """Return a function that opens the visitor's own window, beside one of the staff's."""
    windows: list[KioskWindow] = []

    def make() -> KioskWindow:
        window = KioskWindow(settings, texts, phrases, asked, None, staff_window=True)
        window.open(full_screen=False, size=(1280, 800))
        for view in window.views:
            QTest.qWaitForWindowExposed(view)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
    qapp.processEvents()


@pytest.fixture
def open_moving(open_window: Open, settings: Settings) -> Open:
    """Return `open_window` for one where things move."""
    return lambda: open_window(chosen=msgspec.structs.replace(settings, reduced_motion=False))


@pytest.mark.parametrize("side", DESK)
def test_the_interpreters_voice_is_told_in_a_word_and_a_wave(
    open_moving: Open, phrases: Phrasebook, texts: Texts, side: Side, qtbot: QtBot
) -> None:
    window = open_moving()
    state = in_call(window, phrases)
    here = half(window, side)
    lang = state.language(side)
    bars = [bar for bar in named(here, "wave").childItems() if bar.height() > 0]
    silent = _seen(here, texts.say(lang, "call-silent"))

    window.show(step(state, ev.CallLevel(1.0, 0.0)))
    qtbot.waitUntil(lambda: max(bar.height() for bar in bars) > 2 * min(bar.width() for bar in bars))
    sounding = _seen(here, texts.say(lang, "call-sounding"))
    window.show(state)
    qtbot.waitUntil(lambda: _seen(here, texts.say(lang, "call-silent")))

    assert silent
    assert sounding
    assert max(bar.height() for bar in bars) == min(bar.width() for bar in bars)


def _seen(here: QQuickItem, words: str) -> bool:
    return any(item.opacity() > 0 and words in readable(item) for item in items(here) if item.property("content"))


def test_without_motion_the_word_alone_tells_of_the_voice(open_window: Open, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()
    state = in_call(window, phrases)
    window.show(step(state, ev.CallLevel(1.0, 1.0)))
    settled(window)
    here = half(window, Side.VISITOR)

    assert not there(here, "wave")
    assert not there(here, "own-level")
    assert _seen(here, texts.say(EN, "call-sounding"))


def test_the_own_voice_is_seen_at_the_microphones_switch_unless_it_is_off(
    open_moving: Open, phrases: Phrasebook, qtbot: QtBot
) -> None:
    window = open_moving()
    state = in_call(window, phrases)
    loud = step(state, ev.CallLevel(0.0, 1.0))

    window.show(loud)
    qtbot.waitUntil(lambda: all(there(half(window, side), "own-level") for side in DESK))
    window.show(step(loud, ev.Touched(ev.MuteSelf(sound=True, picture=False))))

    qtbot.waitUntil(lambda: not any(there(half(window, side), "own-level") for side in DESK))


def test_sound_and_strokes_build_nothing_anew(
    open_window: Open, phrases: Phrasebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    state = in_call(window, phrases, "call-drawing")
    built: list[State] = []
    monkeypatch.setattr(PaneView, "show", lambda _, shown: built.append(shown))

    state = step(state, ev.CallLevel(0.25, 0.75))
    state = step(state, ev.Drawn(replace(state.sheet.strokes[0], points=((0.7, 0.7),))))
    window.show(state)

    shown = window.pane(Side.STAFF).call.shown  # type: ignore[attr-defined] # Qt properties
    assert built == []
    assert (shown.value("theirLevel"), shown.value("ownLevel")) == (0.25, 0.75)
