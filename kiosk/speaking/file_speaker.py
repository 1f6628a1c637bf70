"""A WAV file in place of a loudspeaker: for the demonstration, and for speech that is to be kept.

The file is whole after every piece: header (RIFF, 44 bytes), s16le mono at one rate; pieces of another rate are
resampled (soxr: MIT bindings, LGPL library, the best at speech among those with wheels everywhere).
"""

import asyncio
import struct
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from kiosk.core.errors import SpeakingFailed
from kiosk.core.types import Speech
from kiosk.speaking.pieces import following

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
        self._stopped: asyncio.Future[None] | None = None
        """Of what plays."""

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        """Append pieces; when paced, each when the one before would have been heard, until `stop()`.

        Raises:
            SpeakingFailed: the file cannot be written.
            KioskError: what the pieces' maker raises.
        """
        stopped = self._stopped = asyncio.get_running_loop().create_future()
        while (speech := await following(pieces, stopped)) is not None:
            try:
                await asyncio.to_thread(append, self._path, speech)
            except OSError as error:
                raise SpeakingFailed from error
            if self._paced:
                await asyncio.wait({stopped}, timeout=len(speech.pcm) / _SAMPLE / speech.rate)

    def stop(self) -> None:
        """End the playing; the file keeps what it has."""
        if self._stopped is not None and not self._stopped.done():
            self._stopped.set_result(None)


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
