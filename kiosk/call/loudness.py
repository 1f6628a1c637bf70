"""How loud a call is at the desk, in steps, for who cannot hear it: what comes of the interpreter, and what is sent.

the call --theirs(hear)--> loudspeaker
microphone --ours(source)--> the call        at most ten times a second, and only where a step has changed: tell
"""

import math
from collections.abc import Callable
from typing import Final

from kiosk.call.sounds import SoundSource
from kiosk.core.types import AudioFrame, Seconds

PACE: Final[Seconds] = 0.1
"""Sound of which the loudest sample is taken."""
STEPS: Final = 4
QUIETEST: Final = -42.0
"""dB of full scale: speech from a telephone's distance is above it, a quiet room's noise is not."""
LOUDEST: Final = -6.0
"""dB; loud speech."""
FULL_SCALE: Final = 32768
EVERY: Final = 4
"""Samples are looked at; a mark on the screen needs no more."""


class Loudness:
    """Of one call; on the loop."""

    def __init__(self, tell: Callable[[float, float], None]) -> None:
        """Begin with silence; `tell` is given both loudnesses, theirs and ours, 0 to 1."""
        self._tell = tell
        self._theirs, self._ours = _Level(), _Level()

    def theirs(self, hear: Callable[[AudioFrame], None]) -> Callable[[AudioFrame], None]:
        """Return `hear` with an eye on what passes."""

        def heard(frame: AudioFrame) -> None:
            hear(frame)
            self._look(self._theirs, frame)

        return heard

    def ours(self, source: SoundSource) -> SoundSource:
        """Return the source with an eye on what passes."""
        return _Looked(source, lambda frame: self._look(self._ours, frame))

    def _look(self, level: "_Level", frame: AudioFrame) -> None:
        if level.changed(frame):
            self._tell(self._theirs.step / STEPS, self._ours.step / STEPS)


class _Level:
    def __init__(self) -> None:
        self.step = 0
        self._peak = 0
        self._length: Seconds = 0.0

    def changed(self, frame: AudioFrame) -> bool:
        """Take a piece of sound; say whether the step is another one now."""
        wave = memoryview(frame.pcm).cast("h")
        self._length += len(wave) / frame.rate
        some = wave[::EVERY]
        self._peak = max(self._peak, max(some, default=0), -min(some, default=0))
        if self._length < PACE - 1e-6:
            return False
        before, self.step = self.step, step(self._peak / FULL_SCALE)
        self._peak, self._length = 0, 0.0
        return self.step != before


class _Looked:
    """A source whose pieces are looked at."""

    def __init__(self, source: SoundSource, look: Callable[[AudioFrame], None]) -> None:
        self._source, self._look = source, look

    async def sound(self) -> AudioFrame:
        """As SoundSource says."""
        frame = await self._source.sound()
        self._look(frame)
        return frame

    def close(self) -> None:
        """As SoundSource says."""
        self._source.close()


def step(peak: float) -> int:
    """Return how many of the steps a peak of full scale fills; even in decibels, as ears are."""
    if peak <= 0:
        return 0
    share = (20 * math.log10(peak) - QUIETEST) / (LOUDEST - QUIETEST)
    return max(0, min(STEPS, math.ceil(share * STEPS)))
