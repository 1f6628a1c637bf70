"""The drawing sheet of a call, on which the interpreter and the two at the desk draw together. Pure.

    Stroke (a piece, as it is drawn) --grown--> Sheet --blank--> Sheet

The sheet is white and 4:3. Places on it are shares of its width and height, so that it is the same on every screen.
"""

from dataclasses import dataclass, replace
from typing import Final as Constant

from kiosk.core.types import Side

Point = tuple[float, float]
"""x and y, 0 to 1, from the upper left corner."""

RATIO: Constant = 4 / 3
"""Width to height."""
MOST: Constant = 200_000
"""Points of a sheet: an hour of drawing without a pause. Beyond that the oldest strokes make room."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line, or the next piece of one."""

    side: Side
    number: int
    """Counted for each side; a piece of the same side and number goes on with the stroke."""
    colour: str
    """#rrggbb."""
    width: float
    """Share of the sheet's width."""
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn."""

    strokes: tuple[Stroke, ...] = ()
    """In the order in which they were begun."""
    cleared: int = 0
    """How often it was made white again."""


def grown(sheet: Sheet, piece: Stroke) -> Sheet:
    """Return the sheet with a piece of a stroke on it; what lies beside the sheet is drawn at its edge."""
    points = tuple((_bound(x), _bound(y)) for x, y in piece.points)
    if not points:
        return sheet
    strokes = list(sheet.strokes)
    for at in range(len(strokes) - 1, -1, -1):
        if (strokes[at].side, strokes[at].number) == (piece.side, piece.number):
            strokes[at] = replace(strokes[at], points=strokes[at].points + points)
            break
    else:
        strokes.append(replace(piece, points=points))
    return replace(sheet, strokes=_newest(strokes))


def blank(sheet: Sheet) -> Sheet:
    """Return the sheet white again, with nobody's strokes."""
    return Sheet(cleared=sheet.cleared + 1) if sheet.strokes else sheet


def _newest(strokes: list[Stroke]) -> tuple[Stroke, ...]:
    """Return the strokes without the oldest that are too many; the last one stays in any case."""
    over = sum(len(stroke.points) for stroke in strokes) - MOST
    gone = 0
    while over > 0 and gone < len(strokes) - 1:
        over -= len(strokes[gone].points)
        gone += 1
    return tuple(strokes[gone:])


def _bound(part: float) -> float:
    return min(1.0, max(0.0, part))
