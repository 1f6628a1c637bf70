"""Rooms in which tests speak: noise that is as loud as it is said to be, and recordings in it."""

import wave
from pathlib import Path
from typing import Any

import numpy as np  # noqa: TID253 - only tests import this
from numpy.typing import NDArray  # noqa: TID253 - the same

RATE = 16_000
SPEECH = Path(__file__).resolve().parents[1] / "data" / "speech"

Wave = NDArray[np.float64]


def waves(pcm: bytes) -> Wave:
    """Return sound as numbers, 32768 is full scale."""
    return np.frombuffer(pcm, "<i2").astype(np.float64)


def sound(wave_: NDArray[Any]) -> bytes:
    """Return numbers as s16le."""
    return bytes(np.clip(np.rint(wave_), -32768, 32767).astype("<i2").tobytes())


def recording(name: str) -> bytes:
    """Return a held-out recording, as `ja-00`: s16le of 16 kHz."""
    with wave.open(str(SPEECH / name[:2] / f"{name}.wav")) as file:
        return bytes(file.readframes(file.getnframes()))


def white(seconds: float, loudness: float, seed: int = 1) -> Wave:
    """Return a noise like a fan; `loudness`: RMS."""
    noise: Wave = np.random.default_rng(seed).normal(size=round(seconds * RATE)) * loudness
    return noise


def pink(seconds: float, loudness: float, seed: int = 1) -> Wave:
    """Return a noise like a hall, whose power falls with frequency from 50 Hz on; `loudness`: RMS."""
    size = round(seconds * RATE)
    spectrum = np.fft.rfft(white(seconds, 1.0, seed))
    spectrum /= np.sqrt(np.maximum(np.fft.rfftfreq(size, 1 / RATE), 50))
    noise: Wave = np.fft.irfft(spectrum, size)
    noise *= loudness / noise.std()
    return noise


NOISES = {"white": white, "pink": pink}


def below(voice: Wave, decibels: float) -> float:
    """Return how loud a noise is that lies so far below a voice."""
    return float(voice.std() * 10 ** (-decibels / 20))
