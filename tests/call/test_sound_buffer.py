import random
from collections.abc import Callable

import pytest

from kiosk.call.opus import FRAME
from kiosk.call.sound_buffer import DEEP, SHALLOW, STEP, Heard, Lost, SoundBuffer, Waiting

pytestmark = pytest.mark.unit

Run = list[tuple[float, Heard | Lost | Waiting]]


def played(seconds: float, way: Callable[[int], float | None], buffer: SoundBuffer | None = None) -> Run:
    """Play packets of 20 ms, each `way` seconds underway, None lost; the reader ticks each 20 ms."""
    buffer = buffer or SoundBuffer()
    count = int(seconds / STEP)
    arrivals = sorted((place * STEP + late, place) for place in range(count) if (late := way(place)) is not None)
    run: Run = []
    for tick in range(count):
        now = tick * STEP + 0.003
        while arrivals and arrivals[0][0] <= now:
            at, place = arrivals.pop(0)
            buffer.put((1 << 32) + place * FRAME, place.to_bytes(4, "big"), at)
        run.append((now, buffer.take(now)))
    return run


def delays(run: Run) -> list[float]:
    return [now - int.from_bytes(heard.payload, "big") * STEP for now, heard in run if isinstance(heard, Heard)]


def lost(run: Run) -> int:
    return sum(isinstance(taken, Lost) for _, taken in run)


def test_without_loss_sound_is_40_ms_deep_and_whole() -> None:
    run = played(5, lambda _: 0.03)

    assert lost(run) == 0
    assert max(delays(run)) <= 0.03 + SHALLOW + 0.03
    assert len(delays(run)) >= 5 / STEP - 5


def test_one_lost_packet_costs_20_ms_of_concealment_and_no_delay() -> None:
    run = played(10, lambda place: None if place == 100 else 0.03)
    before, after = delays(run)[50:90], delays(run)[110:]

    assert lost(run) == 1
    assert abs(max(after) - max(before)) < 0.001


def test_the_packet_after_a_lost_one_is_given_for_its_spare_copy() -> None:
    run = played(3, lambda place: None if place == 100 else 0.0)
    gap = next(taken for _, taken in run if isinstance(taken, Lost))

    assert gap.following == (101).to_bytes(4, "big")


def test_jitter_makes_it_as_deep_as_needed_and_calm_makes_it_shallow_again() -> None:
    rng, buffer = random.Random(3), SoundBuffer()  # noqa: S311 - a seeded hand
    run = played(20, lambda place: 0.1 + (rng.uniform(-0.025, 0.025) if place < 500 else 0.0), buffer)

    assert lost(run) <= 20
    assert max(delays(run)) <= 0.1 + DEEP + 0.05
    assert buffer.depth < SHALLOW + 0.01


@pytest.mark.parametrize("part", [0.02, 0.05, 0.3])
def test_loss_never_makes_the_delay_grow(part: float) -> None:
    rng = random.Random(5)  # noqa: S311 - a seeded hand
    run = played(20, lambda _: None if rng.random() < part else 0.05)

    assert max(delays(run)[-100:]) <= 0.05 + SHALLOW + 0.05


def test_after_a_blackout_of_three_seconds_sound_is_live_at_once() -> None:
    run = played(20, lambda place: None if 400 <= place < 550 else 0.05)
    first = next(now for now, taken in run if isinstance(taken, Heard) and now > 11.0)

    assert first < 11.2
    assert max(delays(run)[-300:]) <= 0.05 + SHALLOW + 0.05


def jammed(place: int, each: int, pieces: int) -> float:
    """Return a way on which nothing moves for the last `pieces` of each so many packets."""
    left = each - place % each
    return 0.05 + (left * STEP if left <= pieces else 0.0)


def test_what_was_late_once_is_not_waited_for_afterwards() -> None:
    run = played(8, lambda place: jammed(place, 300, 15) if place < 300 else 0.05)
    before, after = delays(run)[50:250], delays(run)[-90:]

    assert lost(run) <= 10
    assert max(after) <= max(before) + 0.001


def test_what_is_late_again_and_again_is_waited_for() -> None:
    jams = 10 / (40 * STEP)
    run = played(20, lambda place: jammed(place, 40, 7))

    assert lost(run[-500:]) <= 2 * jams


def test_a_longer_way_is_followed_without_an_endless_gap() -> None:
    run = played(20, lambda place: 0.05 if place < 300 else 0.25)

    assert lost(run) < 60
    assert lost(run[-300:]) == 0


def test_sound_is_held_back_so_as_not_to_run_ahead_of_the_picture() -> None:
    buffer = SoundBuffer()
    buffer.hold = 0.1
    run = played(5, lambda _: 0.03, buffer)

    assert min(delays(run)[20:]) >= 0.03 + SHALLOW + 0.1 - 0.03


def test_a_reader_that_ticks_out_of_step_begins_when_the_first_packet_is_due() -> None:
    buffer = SoundBuffer()
    for place in range(5):
        buffer.put((1 << 32) + place * FRAME, b"x", 10 + place * STEP)
    tick = 10.013
    while buffer.take(tick) == Waiting():
        tick += STEP + buffer.early(tick)

    assert tick == pytest.approx(10 + SHALLOW, abs=0.002)


def test_a_way_that_was_slow_at_the_beginning_leaves_no_delay_behind() -> None:
    run = played(15, lambda place: 0.055 if place < 5 else 0.03)

    assert max(delays(run)[-100:]) <= 0.03 + SHALLOW + STEP / 2
    assert lost(run) == 0


def test_nothing_is_given_before_the_stream_begins() -> None:
    assert SoundBuffer().take(1.0) == Waiting()
