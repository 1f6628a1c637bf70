"""Is there enough light, from where it should come, to see hands? Told from 48x36 points of the own picture. Pure."""

import math
from typing import Final

COLUMNS: Final = 48
ROWS: Final = 36
DARK: Final = 60.0
"""Of 255, mean brightness under which hands are lost in noise."""
BRIGHT: Final = 215.0
FLAT: Final = 14.0
"""Standard deviation of brightness."""
BEHIND: Final = 60.0
"""How much brighter the edges may be than the middle, where the person is."""
MIDDLE: Final = (0.3, 0.7)
"""Of the width."""
BLACK: Final = 16
"""Of video's luma. Source: ITU-R BT.601, 2.5.3."""
SCALE: Final = 255 / 219


def light(luma: memoryview, width: int, height: int, stride: int) -> str:
    """Return dark, behind, bright or flat; empty where the light is good.

    Args:
        luma: one byte a point, 16 black to 235 white.
        width: px.
        height: px.
        stride: bytes from one line to the next.
    """
    middles: list[int] = []
    edges: list[int] = []
    for row in range(ROWS):
        line = row * height // ROWS * stride
        for column in range(COLUMNS):
            where = middles if MIDDLE[0] < column / COLUMNS < MIDDLE[1] else edges
            where.append(luma[line + column * width // COLUMNS])
    middle, edge = _mean(middles), _mean(edges)
    points = middles + edges
    mean = _mean(points)
    if mean < DARK:
        return "dark"
    if edge - middle > BEHIND:
        return "behind"
    if mean > BRIGHT:
        return "bright"
    spread = math.sqrt(sum((_full(point) - mean) ** 2 for point in points) / len(points))
    return "flat" if spread < FLAT else ""


def _mean(points: list[int]) -> float:
    return _full(sum(points) / len(points))


def _full(luma: float) -> float:
    """Return brightness over the full range."""
    return (luma - BLACK) * SCALE
