"""How loud the sound of a microphone is, whether it is cut off, and whether the microphone is dead.

    s16le 16 kHz mono --feed()--> Reading(peak, clipped, dead)

A dead or muted microphone gives one value for ever, mostly zero; a quiet room never does, because every converter has
noise in its last bits. A Bluetooth headset's noise gate gives zeros between words, too, so behind speech the patience
is longer. About 20 us for 100 ms of sound.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.core.types import Seconds
from kiosk.hearing.conversion import FULL_SCALE, RATE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEAD: Final[Seconds] = 2.0
"""Every sample the same for so long: nobody has spoken yet, and nobody can."""
GATED: Final[Seconds] = 10.0
"""Since speech, before digital silence is believed: hardly anybody pauses longer in front of an open microphone."""
SPEECH: Final = 0.01
"""Of full scale, -40 dB: a peak of speech at an arm's length is above it, most rooms' noise is not."""
FULL: Final = 32_440
"""-0.09 dB: a converter behind a digital gain stops a little short of full scale."""
CUT: Final = 16
"""Samples at full scale within `WINDOW`: 1 ms, 1 %; a single loud consonant has fewer."""
WINDOW: Final = RATE // 10
"""Samples of 100 ms."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the meter shows after a piece of sound."""

    peak: float
    """Of this piece; 1 is full scale."""
    clipped: bool
    """In this piece, or over its beginning, `CUT` samples within 100 ms were at full scale."""
    dead: bool
    """The microphone gives digital silence, at the end of this piece."""


class Meter:
    """One for each opening of a microphone; a new one after another microphone has been taken."""

    def __init__(self) -> None:
        self._same: int | None = None
        """The last sample."""
        self._run = 0
        """Samples for which it has been the same."""
        self._since: int | None = None
        """Samples since speech; None: nobody has spoken."""
        self._full: list[int] = []
        """Where the last samples at full scale were: counted back from the next piece, negative."""

    def feed(self, pcm: bytes) -> Reading:
        """Look at the next piece.

        Args:
            pcm: s16le of 16 kHz, mono, of any length.
        """
        import numpy as np

        wave = np.frombuffer(pcm, "<i2")
        if not wave.size:
            return Reading(0.0, clipped=False, dead=self._is_dead())
        low, high = int(wave.min()), int(wave.max())
        loudest = max(high, -low)
        if low != high:
            other = np.flatnonzero(wave != wave[-1])
            self._run = wave.size - 1 - int(other[-1])
        elif low == self._same:
            self._run += wave.size
        else:
            self._run = wave.size
        self._same = int(wave[-1])
        # A constant offset is loud and no speech.
        if low != high and loudest >= SPEECH * FULL_SCALE:
            self._since = 0
        elif self._since is not None:
            self._since += wave.size
        clipped = (loudest >= FULL or bool(self._full)) and self._is_clipped(wave)
        return Reading(min(loudest / FULL_SCALE, 1.0), clipped=clipped, dead=self._is_dead())

    def _is_clipped(self, wave: "NDArray[np.int16]") -> bool:
        import numpy as np

        full = np.flatnonzero((wave >= FULL) | (wave <= -FULL))
        places = np.concatenate([np.array(self._full, dtype=full.dtype), full])
        spans = places[CUT - 1 :] - places[: max(len(places) - CUT + 1, 0)]
        self._full = [place - wave.size for place in places[1 - CUT :].tolist() if wave.size - place < WINDOW]
        return bool((spans < WINDOW).any())

    def _is_dead(self) -> bool:
        spoken = self._since is not None and self._since < GATED * RATE
        return self._run >= DEAD * RATE and not spoken
