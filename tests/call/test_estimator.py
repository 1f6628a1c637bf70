import random

import pytest

from kiosk.call.estimator import FORGOTTEN, LOOK, Estimator
from kiosk.call.way import Way

pytestmark = pytest.mark.unit

PIECE = 1100
PERIOD = 1 / 120


def estimates(seconds: float, *, stalls: bool = False, rate: float = 0.0) -> list[tuple[float, int]]:
    """Send 1 Mbit/s evenly; `stalls`: the receiving loop stands still for 120 ms each second; `rate`: a slow link."""
    estimator, way = Estimator(Way()), []
    looked, free = 0.0, 0.0
    for count in range(int(seconds / PERIOD)):
        sent = count * PERIOD
        free = max(sent, free) + (PIECE * 8 / rate if rate else 0.0)
        at = free + 0.02
        if stalls and at % 1 < 0.12:
            at = at - at % 1 + 0.12  # read only when the loop runs again
        while looked + LOOK <= at and not (stalls and at % 1 == 0.12):
            looked += LOOK
            estimator.looked(looked)
        found = estimator.arrived(at, int(sent * (1 << 18)) & 0xFFFFFF, PIECE, 1)
        if found is not None:
            way.append((at, found[0]))
    return way


def test_a_free_way_is_estimated_higher_and_higher() -> None:
    found = estimates(20)

    assert found[-1][1] > 1_400_000


def test_our_own_stalls_are_not_taken_for_a_queue() -> None:
    found = estimates(20, stalls=True)

    assert min(bitrate for at, bitrate in found if at > 4) > 700_000


def far(seconds: float, *, seed: int = 4, jitter: float = 0.0, lost: float = 0.0, slow: float = 0.0) -> list[int]:
    """Send two packets 30 times a second, 528 kbit/s, half a second there and back; `slow`: bit/s of the link later."""
    way, rng = Way(), random.Random(seed)  # noqa: S311 - a seeded hand
    way.measured(0.5)
    estimator, found, looked, last, free = Estimator(way), [], 0.0, 0.0, 0.0
    for count in range(int(seconds * 60)):
        sent = count // 2 / 30 + count % 2 * 0.0005
        if rng.random() < lost:
            continue
        free = max(sent, free) + (PIECE * 8 / slow if slow and sent > 3 else 0.0)
        last = max(last, free + 0.25 + rng.uniform(-jitter, jitter))
        while looked + LOOK <= last:
            looked += LOOK
            estimator.looked(looked)
        estimate = estimator.arrived(last, int(sent * (1 << 18)) & 0xFFFFFF, PIECE, 1)
        if estimate is not None:
            found.append(estimate[0])
    return found


@pytest.mark.parametrize("seed", [4, 7])
def test_the_jitter_of_a_long_way_is_not_taken_for_a_queue(seed: int) -> None:
    assert min(far(30, seed=seed, jitter=0.1, lost=0.1)) > 400_000


def test_a_queue_on_a_long_way_is_noticed() -> None:
    assert min(far(15, slow=300_000)) < 320_000


def test_a_queue_is_noticed() -> None:
    found = estimates(6, rate=700_000)

    assert min(bitrate for _, bitrate in found) < 700_000


def test_a_queue_is_forgotten_after_a_while() -> None:
    estimator = Estimator(Way())
    estimator._inner.rate_control.near_max = True
    estimator._queued = 0.0
    estimator.arrived(FORGOTTEN + 1, 0, PIECE, 1)

    assert not estimator._inner.rate_control.near_max
