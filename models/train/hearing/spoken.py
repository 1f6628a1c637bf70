"""Speech whose phone times are known: what every synthesiser hands over and every later step works on.

openjtalk / espeak / aligned recordings -> Spoken -> sounds (augmentation) -> features + labels
"""

import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 16000
"""Hz, of every waveform in this package."""
SILENCE = "sil"
"""The name of the phone for silence and pauses."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One phone in time."""

    begin: float
    """Seconds from the first sample."""
    end: float
    """Seconds from the first sample."""
    phone: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """One utterance with the times of its phones."""

    pcm: NDArray[np.int16]
    """Mono, 16 kHz."""
    segments: tuple[Segment, ...]
    """In order of time; what lies between two of them is silence."""
    origin: str
    """Which voice spoke: for statistics only."""

    @property
    def seconds(self) -> float:
        """Return the length in seconds."""
        return len(self.pcm) / RATE


def save(path: Path, spoken: Sequence[Spoken]) -> None:
    """Write utterances to one file of this package's own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        pickle.dump([(s.pcm, [(g.begin, g.end, g.phone) for g in s.segments], s.origin) for s in spoken], file)


def load(path: Path) -> list[Spoken]:
    """Read what `save` wrote; only for files made on this machine, since the format is a pickle."""
    with path.open("rb") as file:
        rows = pickle.load(file)  # noqa: S301 - written by `save` in an earlier step of the same run
    return [Spoken(pcm, tuple(Segment(*g) for g in segments), origin) for pcm, segments, origin in rows]
