"""Silence that is digital, silence of a room, speech, and sound that is cut off."""

import array
import math
import random
import timeit

import pytest

from kiosk.hearing.meter import CUT, Meter, Reading

pytestmark = pytest.mark.unit

RATE = 16_000
PIECE = RATE // 10


def constant(seconds: float, value: int = 0) -> bytes:
    return pcm_of([value] * int(seconds * RATE))


def noise(seconds: float, loudness: int) -> bytes:
    """Return noise of so many of the smallest steps."""
    dice = random.Random(1)  # noqa: S311 - a test's noise
    return pcm_of([dice.randint(-loudness, loudness) for _ in range(int(seconds * RATE))])


def tone(seconds: float, loudness: float) -> bytes:
    waves = (math.sin(at / RATE * math.tau * 150) * loudness for at in range(int(seconds * RATE)))
    return pcm_of([round(min(max(wave, -32_768), 32_767)) for wave in waves])


def pcm_of(samples: list[int]) -> bytes:
    return array.array("h", samples).tobytes()


def read(meter: Meter, pcm: bytes, piece: int = PIECE) -> list[Reading]:
    return [meter.feed(pcm[at : at + 2 * piece]) for at in range(0, len(pcm), 2 * piece)]


@pytest.mark.parametrize("piece", [320, 1600, 5000])
@pytest.mark.parametrize("value", [0, -1, 700])
def test_one_value_for_two_seconds_is_a_dead_microphone(value: int, piece: int) -> None:
    readings = read(Meter(), constant(2.0 + piece / RATE, value), piece)

    assert readings[-1].dead is True
    assert not any(reading.dead for reading in readings[: 2 * RATE // piece - 1])


@pytest.mark.parametrize("loudness", [1, 3, 300])
def test_a_quiet_room_is_not_dead(loudness: int) -> None:
    assert not any(reading.dead for reading in read(Meter(), noise(30, loudness)))


def test_a_switch_that_is_turned_back_on_revives_it_at_once() -> None:
    meter = Meter()
    read(meter, constant(3))

    assert [reading.dead for reading in read(meter, noise(0.2, 3))] == [False, False]


def test_a_noise_gate_between_words_is_not_dead() -> None:
    meter = Meter()
    speech = tone(1, 8000)
    gated = [reading.dead for _ in range(3) for reading in read(meter, speech + constant(8))]

    assert not any(gated)


def test_a_microphone_muted_behind_speech_is_dead_ten_seconds_later() -> None:
    meter = Meter()
    read(meter, tone(1, 8000))
    dead = [reading.dead for reading in read(meter, constant(10.5))]

    assert (dead.index(True) + 1) / 10 == pytest.approx(10.0)


def test_a_microphone_muted_before_anybody_spoke_is_dead_two_seconds_later() -> None:
    meter = Meter()
    read(meter, noise(5, 30))
    dead = [reading.dead for reading in read(meter, constant(2.5))]

    assert (dead.index(True) + 1) / 10 == pytest.approx(2.0)


def test_a_voice_far_too_loud_is_clipped_and_a_loud_one_is_not() -> None:
    loud, too_loud = read(Meter(), tone(1, 32_000)), read(Meter(), tone(1, 60_000))

    assert not any(reading.clipped for reading in loud)
    assert all(reading.clipped for reading in too_loud)


def test_so_many_samples_at_full_scale_are_clipped_even_across_two_pieces() -> None:
    def clipped(count: int) -> bool:
        before = PIECE - CUT // 2
        samples = [0] * before + [-32_768] * count + [0] * (2 * PIECE - before - count)
        return any(reading.clipped for reading in read(Meter(), pcm_of(samples)))

    assert [clipped(CUT - 1), clipped(CUT)] == [False, True]


def test_full_scale_now_and_then_is_not_clipped() -> None:
    now_and_then = pcm_of([0 if at % 110 else 32_767 for at in range(RATE)])

    assert not any(reading.clipped for reading in read(Meter(), now_and_then))


def test_the_peak_is_that_of_the_piece() -> None:
    half = pcm_of([0, 100, -16_384, 5])

    assert [Meter().feed(half).peak, Meter().feed(constant(0.1, -32_768)).peak] == [0.5, 1.0]


def test_no_sound_at_all_says_nothing() -> None:
    assert Meter().feed(b"") == Reading(0.0, clipped=False, dead=False)


@pytest.mark.parametrize("pcm", [noise(0.1, 900), constant(0.1), tone(0.1, 60_000)], ids=["speech", "zeros", "clipped"])
def test_a_piece_of_100_ms_costs_little(pcm: bytes) -> None:
    meter = Meter()
    meter.feed(pcm)

    assert min(timeit.repeat(lambda: meter.feed(pcm), number=50, repeat=20)) / 50 < 100e-6
