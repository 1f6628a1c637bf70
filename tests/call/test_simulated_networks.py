"""The bars for bad networks, in simulated time; tests/bench/call.py measures the same with real peers."""

import pytest

from tests.call.relay import PROFILES
from tests.call.simulation import Seen, Simulation

pytestmark = pytest.mark.unit

BEGIN = 5.0


def late(seen: Seen, part: float) -> float:
    lates = seen.after(BEGIN)
    return lates[int(len(lates) * part)]


@pytest.mark.parametrize(
    ("network", "frame_rate", "median", "nearly_all"),
    [
        ("clean", 29.5, 0.02, 0.02),
        ("loss5", 28.0, 0.06, 0.2),
        ("moderate", 28.0, 0.16, 0.3),
        ("bursty", 27.0, 0.1, 0.25),
        ("spiky", 27.0, 0.1, 0.25),
        ("international", 22.0, 0.4, 0.8),
        ("350k", 28.0, 0.1, 0.25),
        ("700k", 29.0, 0.1, 0.25),
    ],
)
def test_a_bad_network_is_lived_with(network: str, frame_rate: float, median: float, nearly_all: float) -> None:
    seen = Simulation(PROFILES[network]).run(40)

    assert len(seen.after(BEGIN)) / (40 - BEGIN) >= frame_rate
    assert late(seen, 0.5) <= median
    assert late(seen, 0.95) <= nearly_all


@pytest.mark.parametrize("seed", [11, 31, 61])
def test_on_a_long_way_with_jitter_and_loss_pictures_never_fall_under_20_a_second(seed: int) -> None:
    seen = Simulation(PROFILES["international"], seed).run(60)

    assert len(seen.after(BEGIN)) / (60 - BEGIN) >= 20.0
    assert late(seen, 0.95) <= 0.6


@pytest.mark.parametrize("seed", [1, 2])
def test_one_stall_costs_one_key_frame(seed: int) -> None:
    assert Simulation(PROFILES["blackout"], seed).run(40).keys == 2


@pytest.mark.parametrize("seed", [1, 2, 11, 41])
def test_a_moderate_network_stays_good_for_signing_nine_tenths_of_the_time(seed: int) -> None:
    assert Simulation(PROFILES["moderate"], seed).run(40).green(5) >= 0.9


@pytest.mark.parametrize("seed", [1, 2])
def test_after_three_seconds_of_nothing_the_picture_is_live_within_a_second(seed: int) -> None:
    seen = Simulation(PROFILES["blackout"], seed).run(30)

    assert seen.longest(10, 30) < 4.0
    assert max(seen.after(BEGIN)) < 0.5


def test_on_a_good_network_there_is_one_key_frame_at_the_beginning() -> None:
    assert Simulation(PROFILES["clean"]).run(30).keys == 1
