import pytest

from kiosk.call.keys import PAUSE, KeyFrames
from kiosk.call.pace import SLOW, Pace

pytestmark = pytest.mark.unit


def test_a_call_begins_with_a_key_frame() -> None:
    assert KeyFrames().due(0.0)


def test_one_stall_costs_one_key_frame_however_often_it_is_asked_for() -> None:
    keys = KeyFrames()
    keys.left(0.0)
    left = []
    for tick in range(300):
        now = 5 + tick / 100
        if tick in {0, 5, 14}:
            keys.wanted(now, 0.2)
        if keys.due(now):
            keys.left(now)
            left.append(now)

    assert left == [5.0]


def test_a_request_that_left_after_the_last_key_frame_came_is_answered() -> None:
    keys = KeyFrames()
    keys.left(0.0)
    keys.wanted(0.25, 0.2)
    soon = keys.due(PAUSE)
    keys.wanted(0.6, 0.2)

    assert not soon
    assert keys.due(0.6)


def test_key_frames_keep_their_distance() -> None:
    keys = KeyFrames()
    keys.left(0.0)
    keys.wanted(0.2, 0.0)

    assert not keys.due(PAUSE - 0.01)
    assert keys.due(PAUSE)


def waits(target: int, sizes: list[int], every: float = 1 / 30) -> list[float]:
    """Return how long each picture's packets wait altogether."""
    pace, answer = Pace(), []
    for place, size in enumerate(sizes):
        now = began = place * every
        for _ in range(max(1, size // 1000)):
            now += pace.wait(1000, target, now)
        answer.append(now - began)
    return answer


def test_on_a_slow_link_a_large_picture_leaves_no_faster_than_the_link_takes_it() -> None:
    *_, late = waits(230_000, [1000, 1000, 12_000])

    assert late == pytest.approx((12_000 - 3400) * 8 / (SLOW * 230_000), abs=0.02)


def test_on_a_fast_way_pictures_leave_at_once() -> None:
    assert max(waits(1_000_000, [4000, 4000, 6000, 2000, 8000] * 10)) < 0.005


def test_a_key_frame_is_spread_over_a_tenth_of_a_second_at_most_on_a_fast_way() -> None:
    assert waits(1_500_000, [4000, 40_000])[1] < 0.1
