"""A WAV file in place of a loudspeaker: for the demonstration, and for speech that is to be kept.

The file is whole after every piece: header (RIFF, 44 bytes), s16le mono at one rate; pieces of another rate are
resampled (soxr: MIT bindings, LGPL library, the best at speech among those with wheels everywhere).
"""

import asyncio
import struct
from pathlib import Path
from typing import Final

from kiosk.core.errors import SpeakingFailed
from kiosk.core.types import Speech

RATE: Final = 48_000
"""Hz; Open JTalk's own."""
_HEADER: Final = struct.Struct("<4sI4s4sIHHIIHH4sI")
_SAMPLE: Final = 2


class FileSpeaker:
    """Implements core.ports.Speaker."""

    def __init__(self, path: Path, *, paced: bool = False) -> None:
        """Write to a file; one that is there is continued.

        Args:
            path: the file.
            paced: a piece takes as long as it sounds, as on a loudspeaker.
        """
        self._path = path
        self._paced = paced
        self._stopped = asyncio.Event()

    async def play(self, speech: Speech) -> None:
        """Append a piece; when paced, return when it would have been heard, or at `stop()`.

        Raises:
            SpeakingFailed: the file cannot be written.
        """
        self._stopped.clear()
        try:
            await asyncio.to_thread(append, self._path, speech)
        except OSError as error:
            raise SpeakingFailed from error
        if self._paced:
            try:
                async with asyncio.timeout(len(speech.pcm) / _SAMPLE / speech.rate):
                    await self._stopped.wait()
            except TimeoutError:
                pass

    def stop(self) -> None:
        """End the waiting for the piece; the file keeps it whole."""
        self._stopped.set()


def append(path: Path, speech: Speech) -> None:
    """Append a piece to a WAV file, or begin one.

    Raises:
        OSError: it cannot be written.
    """
    pcm = _resampled(speech)
    with path.open("r+b" if path.exists() else "w+b") as file:
        file.seek(0, 2)
        length = max(0, file.tell() - _HEADER.size) + len(pcm)
        file.seek(0)
        file.write(
            _HEADER.pack(
                *(b"RIFF", _HEADER.size - 8 + length, b"WAVE", b"fmt ", 16, 1, 1),
                *(RATE, RATE * _SAMPLE, _SAMPLE, 8 * _SAMPLE, b"data", length),
            )
        )
        file.seek(0, 2)
        file.write(pcm)


def _resampled(speech: Speech) -> bytes:
    if speech.rate == RATE:
        return speech.pcm
    import numpy as np
    import soxr  # type: ignore[import-untyped]

    return bytes(soxr.resample(np.frombuffer(speech.pcm, dtype="<i2"), speech.rate, RATE).astype("<i2").tobytes())
