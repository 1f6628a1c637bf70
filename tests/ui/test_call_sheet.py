"""The drawing sheet of a call: drawn on with finger, mouse and keys, seen on both halves, and gone with the call."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.core import events as ev
from kiosk.core.drawing import Point, Stroke
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.core.types import DESK, Side, Stage
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.ink import Ink
from kiosk.ui.sheet import PENS, SLICE, STEP
from kiosk.ui.window import KioskWindow
from tests.ui.looking import Asked, Open, half, moment, named, readable, scene, tap, there

pytestmark = pytest.mark.screen

EN = Lang("en")
WHITE = "#ffffff"
BLACK, BLUE, RED = (colour for _, colour, _ in PENS[:3])
LINE = ((0.2, 0.5), (0.8, 0.5))


class Desk:
    """A window in a call, and the consultation's part in drawing: what one half draws is on the sheet of all."""

    def __init__(self, window: KioskWindow, asked: Asked, state: State) -> None:
        self.window, self._asked, self.state = window, asked, state
        self._taken = 0
        self.show()

    def show(self, *events: ev.Event) -> None:
        for event in events:
            self.state = step(self.state, event)
        self.window.show(self.state)
        self.window.settled()
        scene(self.window)

    def interpreter(self, number: int, *points: Point) -> None:
        self.show(ev.Drawn(Stroke(Side.INTERPRETER, number, BLACK, 0.018, points)))

    def take(self) -> list[Stroke]:
        """Put on the sheet what was drawn since the last time, and return each stroke, of however many pieces."""
        new, self._taken = self._asked.calls[self._taken :], len(self._asked.calls)
        pieces = [call[1] for call in new if call[0] == "draw"]
        self.show(*map(ev.Drawn, pieces))
        whole: dict[tuple[Side, int], Stroke] = {}
        for piece in pieces:
            before = whole.get((piece.side, piece.number))
            whole[piece.side, piece.number] = replace(piece, points=(before.points if before else ()) + piece.points)
        return list(whole.values())

    def sheet(self, side: Side) -> QQuickItem:
        return named(half(self.window, side), "sheet")

    def colour(self, side: Side, point: Point) -> str:
        """Return the colour that lies nearest to the one that is seen."""
        self.window.settled()
        seen = self.window.view.grabWindow().pixelColor(self.at(side, point))
        return min((BLACK, BLUE, RED, WHITE), key=lambda name: _far(seen, QColor(name)))

    def at(self, side: Side, point: Point) -> QPoint:
        paper = self.sheet(side)
        return paper.mapToScene(QPointF(paper.width() * point[0], paper.height() * point[1])).toPoint()

    def draw(self, side: Side, points: Sequence[Point]) -> None:
        """Draw a stroke with the mouse."""
        view, left, no = self.window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view, left, no, self.at(side, points[0]))
        for point in points[1:]:
            QTest.mouseMove(view, self.at(side, point))
        QTest.mouseRelease(view, left, no, self.at(side, points[-1]))
        QGuiApplication.processEvents()


@pytest.fixture
def desk(open_window: Open, asked: Asked, phrases: Phrasebook) -> Desk:
    return Desk(open_window(), asked, moment("call-text", phrases, EN))


def _far(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


def reached(stroke: Stroke, points: Sequence[Point]) -> bool:
    """Say whether a stroke goes through points, as exactly as a pixel lies."""
    return all(any(abs(x - a) < 0.01 and abs(y - b) < 0.01 for a, b in stroke.points) for x, y in points)


@pytest.mark.parametrize("side", DESK)
def test_what_one_half_draws_is_seen_there_at_once_and_then_on_the_other(desk: Desk, side: Side) -> None:
    tap(desk.window, named(half(desk.window, side), "call-draw"))
    desk.window.settled()
    tap(desk.window, named(half(desk.window, side), "call-pen-red"))

    desk.draw(side, LINE)

    assert desk.colour(side, (0.5, 0.5)) == RED
    assert not there(half(desk.window, side.other), "sheet")

    (stroke,) = desk.take()

    assert (stroke.side, stroke.colour, stroke.width) == (side, RED, PENS[2][2])
    assert reached(stroke, LINE)
    assert desk.colour(side.other, (0.5, 0.5)) == RED


def test_two_people_draw_at_once_and_their_strokes_are_kept_apart(desk: Desk) -> None:
    desk.interpreter(1, (0.1, 0.1))
    device = QTest.createTouchDevice()
    fingers = [(Side.STAFF, 0), (Side.VISITOR, 1)]

    touch = QTest.touchEvent(desk.window.view, device)
    for side, finger in fingers:
        touch.press(finger, desk.at(side, LINE[0]), desk.window.view)
    touch.commit()
    for share in (0.4, 0.6, 0.8):
        for side, finger in fingers:
            touch.move(finger, desk.at(side, (share, 0.5)), desk.window.view)
        touch.commit()
    for side, finger in fingers:
        touch.release(finger, desk.at(side, LINE[1]), desk.window.view)
    touch.commit()
    QGuiApplication.processEvents()
    strokes = desk.take()

    assert device.type() is QPointingDevice.DeviceType.TouchScreen
    assert sorted(stroke.side for stroke in strokes) == sorted(DESK)
    assert all(reached(stroke, LINE) for stroke in strokes)


def test_a_touch_is_a_dot_and_a_second_stroke_has_a_number_of_its_own(desk: Desk) -> None:
    desk.interpreter(1, (0.1, 0.1))

    desk.draw(Side.STAFF, [(0.3, 0.3)])
    desk.draw(Side.STAFF, [(0.6, 0.6)])
    first, second = desk.take()

    assert (len(first.points), len(second.points)) == (1, 1)
    assert first.number != second.number
    assert desk.colour(Side.STAFF, (0.3, 0.3)) == BLACK


def test_while_it_is_drawn_a_stroke_is_told_in_pieces_that_join(desk: Desk, asked: Asked, qtbot: QtBot) -> None:
    desk.interpreter(1, (0.1, 0.1))
    view = desk.window.pane(Side.STAFF).call.sheet  # type: ignore[attr-defined] # Qt properties
    view.begin(0.1, 0.2)
    view.add(0.2, 0.2)

    qtbot.waitUntil(lambda: bool(asked.calls))
    first = asked.calls[0][1]
    view.add(0.3, 0.2)
    view.lift()
    second = asked.calls[1][1]

    assert first.points == ((0.1, 0.2), (0.2, 0.2))
    assert second == replace(first, points=((0.3, 0.2),))
    assert len(asked.calls) == 2


def test_the_sheet_opens_by_itself_once_and_again_after_it_was_cleared(desk: Desk) -> None:
    opened = []

    def look() -> None:
        opened.append(tuple(there(half(desk.window, side), "sheet") for side in DESK))

    look()
    desk.interpreter(1, (0.1, 0.1))
    look()
    tap(desk.window, named(half(desk.window, Side.VISITOR), "call-draw"))
    desk.interpreter(2, (0.2, 0.2))
    look()
    desk.show(ev.Cleared())
    look()
    desk.interpreter(3, (0.3, 0.3))
    look()

    assert opened == [(False, False), (True, True), (True, False), (True, False), (True, True)]


def test_the_sheet_covers_neither_the_interpreter_nor_what_is_typed(desk: Desk) -> None:
    desk.interpreter(1, (0.1, 0.1))
    here = half(desk.window, Side.VISITOR)
    paper = desk.sheet(Side.VISITOR)
    box = paper.mapRectToScene(paper.boundingRect())
    others = [named(here, name) for name in ("interpreter", "self", "newest", "hang-up", "call-sound")]

    assert abs(paper.width() / paper.height() - 4 / 3) < 0.01
    assert not any(box.intersects(item.mapRectToScene(item.boundingRect())) for item in others)
    typing = desk.state.call.typing if desk.state.call else ""
    assert typing
    assert typing in readable(here)
    assert not there(here, "said")


def test_clearing_takes_everybodys_strokes_from_both_halves(desk: Desk, asked: Asked) -> None:
    desk.interpreter(1, *LINE)
    before = [desk.colour(side, (0.5, 0.5)) for side in DESK]

    tap(desk.window, named(half(desk.window, Side.VISITOR), "call-clear"))
    asked.calls.remove(("clear_sheet",))
    desk.show(ev.Cleared())

    assert before == [BLACK, BLACK]
    assert [desk.colour(side, (0.5, 0.5)) for side in DESK] == [WHITE, WHITE]


def test_a_stroke_whose_beginning_was_cleared_ends(desk: Desk, asked: Asked) -> None:
    desk.interpreter(1, (0.9, 0.9))
    view = desk.window.pane(Side.STAFF).call.sheet  # type: ignore[attr-defined] # Qt properties
    view.begin(0.2, 0.5)
    desk.show(ev.Cleared())
    view.add(0.8, 0.5)
    view.lift()

    assert asked.calls == []
    assert desk.colour(Side.STAFF, (0.5, 0.5)) == WHITE


def test_arrows_move_the_pen_and_space_puts_it_down_and_lifts_it(desk: Desk, texts: Texts) -> None:
    desk.interpreter(1, (0.9, 0.9))
    paper = desk.sheet(Side.STAFF)
    paper.forceActiveFocus()
    told = []

    def press(*keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(desk.window.view, key)
        told.append(QAccessible.queryAccessibleInterface(paper).text(QAccessible.Text.Description))

    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Up)
    (stroke,) = desk.take()

    x, y = 0.5 - STEP, 0.5
    way = ((x, y), (x, y + STEP), (x, y + 2 * STEP), (0.5, y + 2 * STEP))
    assert stroke.points == tuple((round(a, 4), round(b, 4)) for a, b in way)
    keys = ("call-pen-up", "call-pen-down", "call-pen-down", "call-pen-up", "call-pen-up")
    assert told == [texts.say(Lang("ja"), key) for key in keys]


def test_a_lost_connection_loses_nothing_that_was_drawn(desk: Desk) -> None:
    desk.interpreter(1, *LINE)
    call = desk.state.call
    assert call is not None
    desk.show(ev.CallChanged(replace(call, stage=Stage.LOST)))
    lost = [desk.colour(side, (0.5, 0.5)) for side in DESK]
    desk.show(ev.CallChanged(call))

    assert lost == [BLACK, BLACK]
    assert [desk.colour(side, (0.5, 0.5)) for side in DESK] == [BLACK, BLACK]


@pytest.mark.parametrize("choice", [ev.HangUp(), ev.Erase()])
def test_nothing_that_was_drawn_outlives_the_call(desk: Desk, choice: ev.Choice) -> None:
    desk.interpreter(1, *LINE)
    views = [desk.window.pane(side).call.sheet for side in DESK]  # type: ignore[attr-defined] # Qt properties

    desk.show(ev.Touched(choice))

    assert not there(scene(desk.window), "sheet")
    assert all(view.image.isNull() for view in views)
    assert [view.address for view in views] == ["", ""]


def test_what_was_drawn_is_there_again_when_the_sheet_is_taken_out_again(desk: Desk) -> None:
    desk.interpreter(1, *LINE)
    draw = named(half(desk.window, Side.STAFF), "call-draw")

    tap(desk.window, draw)
    tap(desk.window, draw)

    assert desk.colour(Side.STAFF, (0.5, 0.5)) == BLACK


@pytest.mark.usefixtures("qapp")
def test_a_full_sheet_is_painted_in_slices_and_nothing_twice() -> None:
    ink = Ink()
    ink.cut(400, 300)
    points = tuple((at / 1000, 0.5) for at in range(1000))
    strokes = tuple(Stroke(Side.INTERPRETER, number, BLACK, 0.006, points) for number in range(3))

    painted = [ink.paint(strokes, SLICE // 2) for _ in range(7)]
    more = replace(strokes[2], points=(*points, (0.5, 0.9)))

    assert sum(painted) >= 3000
    assert max(painted) <= SLICE // 2 + 1
    assert ink.paint(strokes, SLICE) == 0
    assert ink.paint((*strokes[:2], more), SLICE) == 2  # with the point from which the line goes on
    assert QColor(ink.image.pixel(200, 269)).name() == BLACK
