import random

import pytest

from kiosk.call.clock_offset import ClockOffset
from kiosk.call.sender_clock import SenderClock, ntp, skew, unix
from kiosk.call.unwrapped import Unwrapped

pytestmark = pytest.mark.unit


def test_the_offset_is_found_through_queues_that_delay_one_direction() -> None:
    clock, rng = ClockOffset(), random.Random(1)  # noqa: S311 - a seeded hand
    for place in range(20):
        there, back = 0.03 + rng.choice([0.0, 0.2]), 0.03
        t0 = float(place)
        t1 = t0 + there + 5.0
        clock.answered(t0, t1, t1 + 0.001, t0 + there + 0.001 + back)

    assert clock.best is not None
    assert clock.best.offset == pytest.approx(5.0, abs=0.001)
    assert clock.round_trip is not None


def test_impossible_answers_are_left_out() -> None:
    clock = ClockOffset()
    clock.answered(10.0, 5.0, 4.0, 10.1)
    clock.answered(10.0, 5.0, 5.5, 10.1)

    assert clock.best is None
    assert clock.round_trip is None


@pytest.mark.parametrize("step", [3600.0, -3600.0, 0.5])
def test_a_clock_that_was_set_is_believed_at_once(step: float) -> None:
    clock = ClockOffset()
    for place in range(10):
        t0 = float(place)
        clock.answered(t0, t0 + 0.05, t0 + 0.05, t0 + 0.1)
    clock.answered(10.0, 10.15 + step, 10.15 + step, 10.3)

    assert clock.best is not None
    assert clock.best.offset == pytest.approx(step, abs=0.001)


def test_a_sender_report_tells_when_a_picture_was_captured() -> None:
    clock = SenderClock(90_000)
    unknown = clock.captured(1)
    clock.reported(900_000, unix(ntp(1_700_000_000.25)))

    assert unknown is None
    assert clock.captured(945_000) == pytest.approx(1_700_000_000.75, abs=1e-5)


@pytest.mark.parametrize(("sound", "picture", "expected"), [(0.1, 0.16, 0.06), (None, 0.1, None), (0.2, 0.1, -0.1)])
def test_skew_is_how_far_the_picture_runs_behind(
    sound: float | None, picture: float | None, expected: float | None
) -> None:
    assert skew(sound, picture) == (None if expected is None else pytest.approx(expected))


def test_counters_that_wrap_go_on_rising_and_late_ones_fall_in_place() -> None:
    number = Unwrapped(16)
    values = [number(value) for value in (65_534, 65_535, 0, 65_533, 1)]

    assert [value - values[0] for value in values] == [0, 1, 2, -1, 3]
