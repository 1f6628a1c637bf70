"""A microphone that somebody else has open: a call's. Its sound is handed in.

Sound command --take(pcm)--> Channel (10 s; full: the oldest go) --> frames()
"""

from collections.abc import AsyncGenerator
from typing import Final

from kiosk.core.flow import SAMPLE, Channel
from kiosk.core.types import AudioFrame, Seconds
from kiosk.hearing.conversion import RATE

CAPACITY: Final[Seconds] = 10.0
"""Sound that may wait for the recognizer: loading two models takes seconds on a slow machine."""


class HandedMicrophone:
    """Implements core.ports.Microphone; on one event loop."""

    def __init__(self) -> None:
        self._channel = Channel(CAPACITY)
        self._samples = 0

    def take(self, pcm: bytes) -> None:
        """Take a piece: s16le mono of 16 kHz."""
        self._channel.put(AudioFrame(pcm, RATE, self._samples / RATE))
        self._samples += len(pcm) // SAMPLE

    async def frames(self) -> AsyncGenerator[AudioFrame, None]:
        """Yield what is handed in, until `close()`."""
        while (frame := await self._channel.get()) is not None:
            yield frame

    def close(self) -> None:
        """End `frames()` after what has already been handed in."""
        self._channel.close()
