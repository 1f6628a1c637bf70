"""Sound and picture held back for each other."""

import pytest

from kiosk.call.in_step import AHEAD, MOST_PICTURE, MOST_SOUND, InStep

pytestmark = pytest.mark.unit


def after(way: float, seconds: int = 30) -> tuple[float, InStep]:
    """Return the skew that is left when the picture comes so much later than the sound, and what was held back."""
    step = InStep()
    for _ in range(seconds):
        step.seen(way + step.picture - step.sound)
    return way + step.picture - step.sound, step


@pytest.mark.parametrize("way", [-0.06, -0.03, 0.0, 0.03])
def test_what_nobody_notices_is_left_alone(way: float) -> None:
    left, step = after(way)

    assert (left, step.sound, step.picture) == (way, 0.0, 0.0)


@pytest.mark.parametrize("way", [0.05, 0.1, 0.25])
def test_sound_waits_for_a_late_picture(way: float) -> None:
    left, step = after(way)

    assert abs(left) <= 0.04
    assert step.picture == 0


@pytest.mark.parametrize("way", [-0.07, -0.1, -0.14])
def test_a_picture_waits_for_late_sound_no_longer_than_it_must(way: float) -> None:
    left, step = after(way)

    assert left == pytest.approx(-AHEAD, abs=0.005)
    assert step.sound == 0


@pytest.mark.parametrize(("way", "most"), [(-2.0, MOST_PICTURE), (2.0, MOST_SOUND)])
def test_neither_waits_for_ever(way: float, most: float) -> None:
    _, step = after(way)

    assert step.picture + step.sound == most


def test_one_large_picture_changes_nothing() -> None:
    step = InStep()
    for skew in (0.0, 0.0, 0.3, 0.0, 0.0):
        step.seen(skew)

    assert (step.sound, step.picture) == (0.0, 0.0)


@pytest.mark.parametrize("before", [-0.14, 0.25])
def test_once_the_way_is_good_again_nothing_is_held_back(before: float) -> None:
    _, step = after(before)
    for _ in range(30):
        step.seen(-0.02 + step.picture - step.sound)

    assert (round(step.sound, 2), step.picture) == (0.0, 0.0)
