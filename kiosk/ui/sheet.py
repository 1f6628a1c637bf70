"""The drawing sheet of a call on one half: what is drawn here is seen here at once, and told in pieces.

finger, pen, mouse, keys --begin, add, lift--> painted at once; each PACE ms a piece --draw--> intents
state.sheet --show--> what the others draw is painted          image://drawn/live/<name>/<count> --> QML
"""

import secrets
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from kiosk.core.drawing import Point, Sheet, Stroke
from kiosk.core.session import State
from kiosk.core.types import Side
from kiosk.ui.bridge import Intents
from kiosk.ui.ink import Ink
from kiosk.ui.shown import Shown

PENS: Final = (
    ("call-pen-black", "#1a1a1a", 0.006),
    ("call-pen-blue", "#0017c1", 0.006),
    ("call-pen-red", "#a30000", 0.006),
    ("call-pen-thick", "#1a1a1a", 0.018),
)
"""Name, colour, and width as a share of the sheet's: the same as on the interpreter's page."""
PACE: Final = 50
"""ms between two pieces of a stroke."""
FRAME: Final = 16
"""ms between two pictures of the sheet."""
SLICE: Final = 1000
"""Points that are painted at a stretch, about 5 ms: a full sheet that is opened must not hold the screen up."""
STEP: Final = 0.02
"""Of the sheet, for one press of an arrow key."""
NUMBERS: Final = 4_000_000
"""Strokes are counted from a chance number on: a page that outlived the program still has those of before."""
FINE: Final = 4
"""Decimals of a place."""


class SheetView(QObject):
    """What one half shows of the sheet, and draws on it."""

    changed = Signal()

    def __init__(self, side: Side, intents: Intents, parent: QObject) -> None:
        """Begin with it put away."""
        super().__init__(parent)
        self._side, self._intents = side, intents
        self._sheet = Sheet()
        self._there = False
        self._kept_away = False
        """Somebody here has put it away with others' strokes on it."""
        self._ink = Ink()
        self._count = 0
        self._stale = False
        self._number = secrets.randbelow(NUMBERS)
        self._points: list[Point] = []
        """Of the stroke that is being drawn here."""
        self._unsent: list[Point] = []
        self._sending = self._timer(PACE, self._send)
        self._showing = self._timer(FRAME, self._show_next)
        self._shown = Shown(self)
        pens = [{"name": name, "colour": colour, "width": width} for name, colour, width in PENS]
        self._shown.put(open=False, pens=pens, pen=0, down=False, pointing=False, x=0.5, y=0.5)

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    @Property(str, notify=changed)
    def address(self) -> str:
        """Return where QML finds the sheet as an image."""
        return "" if self._ink.image.isNull() else f"image://drawn/live/{self.name}/{self._count}"

    @property
    def out(self) -> bool:
        """Say whether it is shown."""
        return bool(self._shown["open"])

    @property
    def behind(self) -> bool:
        """Say whether something is drawn that the screen does not show yet."""
        return self._stale

    @property
    def name(self) -> str:
        """Return its place among the addresses of drawn pictures."""
        return f"sheet-{self._side}"

    @property
    def image(self) -> QImage:
        """Return what is drawn so far."""
        return self._ink.image

    def show(self, state: State) -> None:
        """Show a state."""
        before, self._sheet = self._sheet, state.sheet
        self._there = state.in_call
        if not self._there:
            self._forget()
        elif self._sheet is not before:
            self._changed(before)

    @Slot()
    def toggle(self) -> None:
        """Take the sheet out, or put it away."""
        self.lift()
        self._kept_away = self._shown["open"] and self._others()
        self._shown.put(open=self._there and not self._shown["open"], pointing=False)
        self._put_by()

    @Slot(int, int)
    def fit(self, width: int, height: int) -> None:
        """Draw it in a size in px."""
        if width > 0 and height > 0 and (width, height) != (self.image.width(), self.image.height()):
            self._ink.cut(width, height)
            self._paint()
            self._show_soon()

    @Slot(int)
    def choose(self, pen: int) -> None:
        """Draw with another pen from the next stroke on."""
        self.lift()
        self._shown.put(pen=pen)

    @Slot(float, float)
    def begin(self, x: float, y: float) -> None:
        """Put the pen down at a place, in shares of the sheet."""
        self.lift()
        if self._there:
            self._number += 1
            self._shown.put(down=True, pointing=False)
            self.add(x, y)

    @Slot(float, float)
    def add(self, x: float, y: float) -> None:
        """Move the pen that is down."""
        point = round(min(1.0, max(0.0, x)), FINE), round(min(1.0, max(0.0, y)), FINE)
        if not self._shown["down"] or self._points[-1:] == [point]:
            return
        self._points.append(point)
        self._unsent.append(point)
        self._ink.add((self._side, self._number), self._points, *self._pen())
        self._show_soon()
        if not self._sending.isActive():
            self._sending.start()

    @Slot()
    def lift(self) -> None:
        """Lift the pen."""
        self._send()
        self._points = []
        self._shown.put(down=False)

    @Slot()
    def clear(self) -> None:
        """Make the sheet white, for everybody."""
        self.lift()
        self._intents.clear_sheet()

    @Slot(int, int)
    def step(self, right: int, down: int) -> None:
        """Move the pen by an arrow key."""
        x, y = (min(1.0, max(0.0, self._shown[at] + STEP * by)) for at, by in (("x", right), ("y", down)))
        self.add(x, y)
        self._shown.put(x=x, y=y, pointing=True)

    @Slot()
    def press(self) -> None:
        """Put the pen down by a key, or lift it."""
        if self._shown["down"]:
            self.lift()
        else:
            self.begin(self._shown["x"], self._shown["y"])
        self._shown.put(pointing=True)

    @Slot()
    def leave(self) -> None:
        """The keyboard is elsewhere now."""
        self.lift()
        self._shown.put(pointing=False)

    def _pen(self) -> tuple[str, float]:
        _, colour, width = PENS[self._shown["pen"]]
        return colour, width

    def _send(self) -> None:
        """Tell what has been drawn since the last piece."""
        self._sending.stop()
        if self._unsent:
            colour, width = self._pen()
            self._intents.draw(Stroke(self._side, self._number, colour, width, tuple(self._unsent)))
            self._unsent = []

    def _changed(self, before: Sheet) -> None:
        now, cleared = self._sheet, self._sheet.cleared != before.cleared
        if cleared:
            self._drop()
            self._kept_away = False
        elif not now.strokes:  # of another call, whose beginning was not seen
            self._forget()
        if cleared or (before.strokes and _first(now) != _first(before)):
            self._ink.clear()
            self._show_soon()
        if self._others() and not self._shown["open"] and not self._kept_away:
            self._shown.put(open=True)
        if self._shown["open"]:
            self._paint()

    def _others(self) -> bool:
        return any(stroke.side is not self._side for stroke in self._sheet.strokes)

    def _paint(self) -> None:
        """Paint what is new, a slice at a time."""
        if self.image.isNull():
            return
        painted = self._ink.paint(self._sheet.strokes, SLICE)
        if painted + self._ink.add((self._side, self._number), self._points, *self._pen()):
            self._show_soon()

    def _show_soon(self) -> None:
        self._stale = True
        if not self._showing.isActive():
            self._show_next()

    def _show_next(self) -> None:
        if self._stale:
            self._stale = False
            self._count += 1
            self.changed.emit()
            self._showing.start()
            self._paint()

    def _drop(self) -> None:
        """End a stroke whose beginning is gone."""
        self._points, self._unsent = [], []
        self._sending.stop()
        self._shown.put(down=False)

    def _put_by(self) -> None:
        if not self._shown["open"] and not self.image.isNull():
            self._ink.forget()
            self.changed.emit()

    def _forget(self) -> None:
        """Forget what was drawn: the call is over."""
        self._drop()
        self._kept_away = False
        self._shown.put(open=False, pen=0, pointing=False, x=0.5, y=0.5)
        self._put_by()

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer


def _first(sheet: Sheet) -> tuple[Side, int] | None:
    return (sheet.strokes[0].side, sheet.strokes[0].number) if sheet.strokes else None
