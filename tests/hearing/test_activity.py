"""A voice is told from a room, however loud the room is."""

from typing import Any

import numpy as np  # noqa: TID253 - only tests import this
import pytest

from kiosk.hearing import activity
from kiosk.hearing.activity import FRAME, Activity, loudness
from tests.hearing.rooms import NOISES, below, recording, sound, waves

pytestmark = pytest.mark.unit

SECOND = 50
"""Frames."""
OPENING = 5
"""Frames, in which nothing is known of the room yet."""


def spoken(pcm: bytes, *, speaking: bool = False) -> list[bool]:
    activity, size = Activity(), 2 * FRAME
    return [
        activity.feed(pcm[at * size : (at + 1) * size], level, speaking=speaking)
        for at, level in enumerate(loudness(pcm))
    ]


def whole(pcm: bytes) -> bytes:
    return pcm[: len(pcm) // (2 * FRAME) * 2 * FRAME]


def test_a_quiet_room_is_silence(kit: Any) -> None:
    assert not any(spoken(kit.silence(5.0)))


def test_digital_silence_is_silence() -> None:
    assert not any(spoken(bytes(32_000 * 3)))


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("decibels", [20, 10, 5])
@pytest.mark.parametrize("name", ["ja-00", "en-00", "ja-05", "en-07"])
def test_a_voice_is_heard_in_noise_and_the_noise_before_and_behind_it_is_not(
    noise: str, decibels: float, name: str
) -> None:
    voice = waves(whole(recording(name)))
    room = NOISES[noise](5.0 + len(voice) / 16_000, below(voice, decibels))
    room[3 * 16_000 : 3 * 16_000 + len(voice)] += voice
    found = spoken(sound(room))
    levels = np.array(loudness(sound(voice)))
    loud = np.flatnonzero(levels > levels.max() / 4)

    assert sum(found[OPENING : 3 * SECOND]) <= 3
    assert np.mean([found[3 * SECOND + at] for at in loud]) > 0.7
    assert sum(found[-SECOND:]) <= 3


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("loud", [5.0, 30.0, 300.0, 2000.0])
def test_steady_noise_alone_is_no_voice(noise: str, loud: float) -> None:
    found = spoken(sound(NOISES[noise](20.0, loud)))

    assert sum(found[OPENING:]) <= len(found) // 100


@pytest.mark.parametrize("noise", NOISES)
def test_a_steady_noise_that_begins_while_somebody_speaks_is_known_for_noise_after_two_seconds(noise: str) -> None:
    found = spoken(sound(np.concatenate([NOISES[noise](1.0, 2.0), NOISES[noise](10.0, 800.0, 2)])), speaking=True)

    assert sum(found[4 * SECOND :]) <= 4


@pytest.mark.parametrize("gain", [0.1, 0.03, 0.01])
@pytest.mark.parametrize("name", ["ja-00", "en-07"])
def test_a_very_quiet_voice_is_heard_in_a_quiet_room(gain: float, name: str) -> None:
    voice = waves(whole(recording(name)))
    levels = np.array(loudness(sound(voice)))
    loud = np.flatnonzero(levels > levels.max() / 4)
    room = NOISES["white"](2.0 + len(voice) / 16_000, 0.5)
    room[32_000:] += voice * gain
    found = spoken(sound(room))

    assert np.mean([found[2 * SECOND + at] for at in loud]) > 0.7


def test_somebody_far_behind_the_speaker_is_not_heard_while_the_speaker_pauses() -> None:
    near = waves(whole(recording("en-07")))
    far = near * 0.03
    found = spoken(sound(np.concatenate([NOISES["white"](2.0, 1.0), near, far])))

    assert not any(found[-len(far) // FRAME : -len(far) // FRAME + SECOND // 2])


@pytest.mark.parametrize("error", [OSError, RuntimeError, ImportError])
def test_where_the_second_detector_does_not_load_the_first_decides_alone(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    tried = []

    def refuse() -> None:
        tried.append(error)
        raise error

    monkeypatch.setattr(activity, "Silero", refuse)
    voice = waves(whole(recording("en-00")))
    room = NOISES["white"](5.0 + len(voice) / 16_000, below(voice, 10))
    room[3 * 16_000 : 3 * 16_000 + len(voice)] += voice

    assert any(spoken(sound(room)))
    assert len(tried) == 1
