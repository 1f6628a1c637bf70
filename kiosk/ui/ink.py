"""The sheet of a call as an image: every piece of every stroke is painted once, onto what is there already.

An image and not shapes in the scene: those are drawn anew with each frame of the moving pictures, which takes 0.2 s and
more where 300 strokes lie on the sheet; an image is one surface, however much is drawn on it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kiosk.core.drawing import Point, Stroke
from kiosk.core.types import Side

WHITE: Final = 0xFFFFFFFF

Name = tuple[Side, int]
"""Of a stroke."""


class Ink:
    """Of one half; on the main thread."""

    def __init__(self) -> None:
        """Begin without paper."""
        self.image = QImage()
        self._painted: dict[Name, int] = {}
        """Points of each stroke."""

    def cut(self, width: int, height: int) -> None:
        """Take a white paper of a size in px."""
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        self.clear()

    def clear(self) -> None:
        """Make the paper white."""
        self._painted = {}
        if not self.image.isNull():
            self.image.fill(WHITE)

    def forget(self) -> None:
        """Throw the paper away."""
        self.image, self._painted = QImage(), {}

    def paint(self, strokes: Sequence[Stroke], most: int) -> int:
        """Paint what is new of strokes, and return how many points that were.

        Args:
            strokes: all of the sheet.
            most: points after which it stops; the rest comes with the next call.
        """
        left = most
        for stroke in strokes:
            new = self._new((stroke.side, stroke.number), stroke.points, left)
            if new:
                self._line(new, stroke.colour, stroke.width)
                left -= len(new)
            if left <= 0:
                break
        return most - left

    def add(self, name: Name, points: Sequence[Point], colour: str, width: float) -> int:
        """Paint what is new of a stroke that is being drawn here, and return how many points that were."""
        new = self._new(name, points, len(points))
        if new:
            self._line(new, colour, width)
        return len(new)

    def _new(self, name: Name, points: Sequence[Point], most: int) -> Sequence[Point]:
        """Return the points to be painted, with the last one that is there, from which the line goes on."""
        painted = self._painted.get(name, 0)
        if len(points) <= painted:
            return ()
        self._painted[name] = min(len(points), painted + most)
        return points[max(0, painted - 1) : painted + most]

    def _line(self, points: Sequence[Point], colour: str, width: float) -> None:
        if self.image.isNull():
            return
        wide, high = self.image.width(), self.image.height()
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(QColor(colour), max(1.0, width * wide), *ink))
        places = [QPointF(x * wide, y * high) for x, y in points]
        if len(places) == 1:
            painter.drawPoint(places[0])
        else:
            painter.drawLines([QLineF(before, after) for before, after in pairwise(places)])
        painter.end()
