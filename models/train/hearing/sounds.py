"""What a counter's room and microphone do to a voice, drawn at random.

Spoken -> speed, room, tone, band, noise, level -> Spoken that sounds less synthetic
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, lfilter, resample_poly

from hearing.spoken import RATE, Segment, Spoken

Wave = NDArray[np.float64]

NOISES = ("white", "pink", "brown", "hum", "babble")
_PINK = ([0.049922035, -0.095993537, 0.050612699, -0.004408786], [1.0, -2.494956002, 2.017265875, -0.522189400])
"""Filter that turns white noise pink. Source: J. O. Smith, Spectral Audio Signal Processing, "Pink noise"."""
_HUM = 50
"""Hz, the mains."""


def noise(rng: np.random.Generator, samples: int, kind: str) -> Wave:
    """Return stationary noise of no particular level; `kind` is one of NOISES but babble."""
    white = rng.standard_normal(samples)
    if kind == "pink":
        return np.asarray(lfilter(*_PINK, white))
    if kind == "brown":
        return np.asarray(lfilter([1.0], [1.0, -0.98], white))
    if kind == "hum":
        time = np.arange(samples) / RATE
        tones = [np.sin(2 * np.pi * _HUM * k * time + rng.random() * 6) / k for k in range(1, 8)]
        return np.sum(tones, axis=0) + 0.2 * white
    return white


def babble(rng: np.random.Generator, samples: int, crowd: Sequence[Spoken]) -> Wave:
    """Return several voices at once."""
    total = np.zeros(samples)
    for _ in range(int(rng.integers(3, 7))):
        voice = crowd[int(rng.integers(len(crowd)))].pcm.astype(np.float64)
        total += np.roll(np.resize(voice, samples), int(rng.integers(samples)))
    return total


def room(rng: np.random.Generator, wave: Wave) -> Wave:
    """Return the wave with the reverberation of a made-up room: decaying noise, 80 to 500 ms."""
    samples = int(rng.uniform(0.08, 0.5) * RATE)
    tail = rng.standard_normal(samples) * np.exp(-6.9 * np.arange(samples) / samples)
    tail *= 10 ** (-rng.uniform(3, 15) / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    return np.asarray(fftconvolve(wave, tail))[: len(wave)]


def mixed(wave: Wave, other: Wave, decibels: float) -> Wave:
    """Return wave and noise together at a signal-to-noise ratio over the loud part of the wave."""
    loud = wave[np.abs(wave) > 0.02 * np.max(np.abs(wave), initial=1.0)]
    power = np.sqrt(np.mean(loud**2)) if len(loud) else 1.0
    return wave + other * (power / (np.std(other) + 1e-9)) * 10 ** (-decibels / 20)


def roughened(rng: np.random.Generator, said: Spoken, crowd: Sequence[Spoken]) -> Spoken:
    """Return the utterance as it might arrive at the microphone, with silence before and after."""
    wave = said.pcm.astype(np.float64)
    stretch = 1.0
    if rng.random() < 0.5:
        slower = int(rng.integers(92, 110))
        wave = np.asarray(resample_poly(wave, slower, 100))
        stretch = slower / 100
    before, after = int(rng.random() * 0.8 * RATE), int(rng.random() * RATE)
    wave = np.concatenate([np.zeros(before), wave, np.zeros(after)])
    shift = before / RATE
    segments = tuple(Segment(s.begin * stretch + shift, s.end * stretch + shift, s.phone) for s in said.segments)
    if rng.random() < 0.5:
        wave = room(rng, wave)
    if rng.random() < 0.6:
        wave = np.asarray(lfilter([1.0, rng.uniform(-0.5, 0.5)], [1.0, rng.uniform(-0.4, 0.4)], wave))
    if rng.random() < 0.12:
        wave = np.asarray(lfilter(*butter(4, [300 / 8000, 3400 / 8000], "band"), wave))
    if rng.random() < 0.85:
        kind = NOISES[int(rng.integers(len(NOISES)))]
        if kind == "babble":
            wave = mixed(wave, babble(rng, len(wave), crowd), rng.uniform(8, 30))
        else:
            wave = mixed(wave, noise(rng, len(wave), kind), rng.uniform(4, 35))
    level = 32768 * 10 ** (-rng.uniform(12, 42) / 20) / (np.sqrt(np.mean(wave**2)) + 1e-9)
    pcm = np.clip(np.round(wave * level), -32768, 32767).astype(np.int16)
    return Spoken(pcm, segments, said.origin)
