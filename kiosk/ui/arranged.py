"""How one half has arranged the pictures of a call: kept as long as the call lasts.

The own picture stands at one of a few places that are free for it, so that it never covers anything.
"""

from typing import Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.ui.shown import Shown

PLACES: Final = ("beside", "top", "bottom")
"""Beside the interpreter's picture, or at one end of the column with the switches; in the order of the arrow keys."""
USUAL: Final = 1
"""Of the own picture's sizes, smallest first."""
LARGEST: Final = 2


class Arranged(QObject):
    """Of one half."""

    def __init__(self, parent: QObject) -> None:
        """Begin as every call begins."""
        super().__init__(parent)
        self._shown = Shown(self)
        self.begin_anew()

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    def begin_anew(self) -> None:
        """Forget it: the call is over."""
        self._shown.put(place="top", size=USUAL, large=False)

    @Slot(str)
    def put(self, place: str) -> None:
        """Put the own picture at a place."""
        self._shown.put(place=place)

    @Slot(int)
    def move(self, steps: int) -> None:
        """Put the own picture at the place that is so many places on."""
        at = PLACES.index(self._shown["place"]) + steps
        self._shown.put(place=PLACES[max(0, min(len(PLACES) - 1, at))])

    @Slot(int)
    def grow(self, steps: int) -> None:
        """Make the own picture larger, or smaller."""
        self._shown.put(size=max(0, min(LARGEST, self._shown["size"] + steps)))

    @Slot(int)
    def next(self, largest: int) -> None:
        """Give the own picture its next size; behind the largest that there is room for, the smallest."""
        size = self._shown["size"]
        self._shown.put(size=size + 1 if size < largest else 0)

    @property
    def large(self) -> bool:
        """Say whether the interpreter's picture is as large as this half allows."""
        return bool(self._shown["large"])

    def enlarge(self, *, large: bool) -> None:
        """Make the interpreter's picture as large as this half allows, or as it was."""
        self._shown.put(large=large)
