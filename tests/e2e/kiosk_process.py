"""The kiosk as `main.py run` opens it, with a visitor at its window: orders on standard input, answers on the output.

    {"do": "tap", "name": "hang-up", "side": "visitor"}     a touch on the visible item of that name
    {"do": "type", "name": "letters", "side": ..., "text": "ok"}
    {"do": "key", "key": "Return"}
    {"do": "drag", "name": "sheet", "side": ..., "way": [[0.2, 0.5], [0.8, 0.5]]}      in shares of the item
    {"do": "words"}       {"staff": [...], "visitor": [...]}: what can be read
    {"do": "picture"}     the interpreter's picture as it stands on the screen: 640 px wide, one byte of light each
    {"do": "shot", "file": "a.png"}
    {"do": "drawn"}       how many of the interpreter's pictures have come to the screen
    {"do": "stall"}       the longest stall of the screen's thread since the last question, in seconds

One JSON object a line, each answered by one; {"failed": why} where nothing of that name is there.
"""

import base64
import json
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Final, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import app
from kiosk.settings import load
from kiosk.ui import window as windows
from kiosk.ui.stalls import StallMeter
from tests.ui.looking import items, middle, readable

WIDTH: Final = 640
HALVES: Final = {"staff": "near", "visitor": "far"}


class Hands(QObject):
    """Does on the screen's thread what is ordered on standard input."""

    ordered = Signal(str)

    def __init__(self, window: windows.KioskWindow) -> None:
        super().__init__()
        self._window = window
        self._meter = StallMeter()
        self._meter.start()
        self._count = 0
        window.theirs._arrived.connect(self._drew)
        self.ordered.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._read, name="orders", daemon=True).start()

    def _read(self) -> None:
        for line in sys.stdin:
            self.ordered.emit(line)

    def _obey(self, line: str) -> None:
        order: dict[str, Any] = json.loads(line)
        doing: Callable[[dict[str, Any]], Any] = getattr(self, "_" + order["do"])
        measured = order["do"] in {"drawn", "stall"}
        if not measured:
            self._meter.pause()  # what the test does here is not the program's own work
        try:
            answer = doing(order)
        except LookupError as error:
            answer = {"failed": str(error)}
        if not measured:
            self._meter.start()
        sys.stdout.write(json.dumps({"answer": answer}) + "\n")
        sys.stdout.flush()

    def _half(self, side: str) -> QQuickItem:
        return _named(self._window.view.rootObject(), HALVES[side])

    def _tap(self, order: dict[str, Any]) -> None:
        root = self._half(order["side"]) if order.get("side") else self._window.view.rootObject()
        _named(root, order["name"])
        self._window.settled()  # what is laid out while drawing lies elsewhere before
        self._touch(middle(_named(root, order["name"])))

    def _touch(self, at: QPoint) -> None:
        QTest.mouseClick(self._window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _type(self, order: dict[str, Any]) -> None:
        self._tap(order)
        for letter in order["text"]:
            QTest.keyClick(self._window.view, letter)

    def _drag(self, order: dict[str, Any]) -> None:
        item = _named(self._half(order["side"]), order["name"])
        way = [item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint() for x, y in order["way"]]
        view, left, none = self._window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mousePress(view, left, none, way[0])
        for at in way[1:]:
            QTest.mouseMove(view, at)
        QTest.mouseRelease(view, left, none, way[-1])

    def _key(self, order: dict[str, Any]) -> None:
        QTest.keyClick(self._window.view, getattr(Qt.Key, f"Key_{order['key']}"))

    def _words(self, _: dict[str, Any]) -> dict[str, list[str]]:
        root = self._window.view.rootObject()
        there = {item.objectName() for item in items(root)}
        return {side: readable(self._half(side)) for side, name in HALVES.items() if name in there} | {
            "all": readable(root)
        }

    def _picture(self, _: dict[str, Any]) -> dict[str, Any]:
        item = _named(self._half("visitor"), "interpreter")
        corners = [item.mapToScene(QPointF(x, y)).toPoint() for x in (0, item.width()) for y in (0, item.height())]
        place = QRect(corners[0], corners[-1]).normalized()
        grab = self._window.view.grabWindow().copy(place)
        if self._window.view.rootObject().property("turned"):
            grab = grab.flipped(Qt.Orientation.Horizontal | Qt.Orientation.Vertical)
        even = grab.convertToFormat(QImage.Format.Format_Grayscale8).scaled(WIDTH, WIDTH * 3 // 4)
        rows = [bytes(cast("memoryview", even.constScanLine(row)))[:WIDTH] for row in range(even.height())]
        return {"light": base64.b64encode(b"".join(rows)).decode()}

    def _shot(self, order: dict[str, Any]) -> bool:
        return bool(self._window.view.grabWindow().save(order["file"]))

    def _drawn(self, _: dict[str, Any]) -> int:
        return self._count

    def _drew(self) -> None:
        self._count += 1

    def _stall(self, _: dict[str, Any]) -> float:
        longest, self._meter.longest = self._meter.longest, 0.0
        return longest


def _named(root: QQuickItem | None, name: str) -> QQuickItem:
    found = [item for item in items(root) if item.objectName() == name and item.isVisible()] if root else []
    if not found:
        raise LookupError(f"nothing visible is named {name}")
    return found[0]


def main() -> None:
    """Open the kiosk, and hands at its window."""
    real, hands = windows.KioskWindow, []

    class Window(real):  # type: ignore[valid-type, misc] # the class is a value here
        """The real one; known here."""

        def open(self, **options: Any) -> None:
            super().open(**options)
            hands.append(Hands(self))

    windows.KioskWindow = Window  # type: ignore[misc] # so that `run` makes this one
    sys.exit(app.run(load(None, os.environ), windowed=True))


if __name__ == "__main__":
    main()
