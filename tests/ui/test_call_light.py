"""The light on the own picture."""

import pytest

from kiosk.ui.light import light

pytestmark = pytest.mark.unit

WIDTH, HEIGHT = 640, 480


def judged(edge: int, middle: int, stripe: int = 0) -> str:
    """Return what is said of a picture: brightness at the edges and in the middle, and how much a stripe differs."""
    line = bytearray([edge]) * WIDTH
    line[WIDTH * 3 // 10 : WIDTH * 7 // 10] = bytes([middle]) * (WIDTH * 4 // 10)
    for at in range(0, WIDTH, 26):
        line[at : at + 13] = bytes(max(16, value - stripe) for value in line[at : at + 13])
    return light(memoryview(bytes(line) * HEIGHT), WIDTH, HEIGHT, WIDTH)


@pytest.mark.parametrize(
    ("edge", "middle", "stripe", "told"),
    [
        (150, 120, 50, ""),
        (40, 40, 10, "dark"),
        (225, 80, 20, "behind"),
        (230, 230, 10, "bright"),
        (120, 120, 4, "flat"),
    ],
)
def test_the_light_is_told_in_a_word(edge: int, middle: int, stripe: int, told: str) -> None:
    assert judged(edge, middle, stripe) == told
