"""A sound file that stands in for a microphone: WAV, FLAC, Ogg of any rate, width and number of channels.

    file --blocks of 4 s, own thread--> Conversion --100 ms--> frames()

soundfile: libsndfile with the library in the wheel, so nothing has to be installed; kept up, BSD 3-Clause over
LGPL 2.1. A file is never held whole: two hours take no more memory than two seconds.
"""

import asyncio
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.errors import FileMissing, SoundUnreadable
from kiosk.core.flow import SAMPLE, Channel
from kiosk.core.types import AudioFrame, Seconds
from kiosk.hearing.conversion import RATE, Conversion

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FRAME: Final = RATE // 10 * SAMPLE
"""Bytes of 100 ms."""
BLOCK: Final = 4
"""Seconds read at once: every block is handed from thread to thread three times."""
CAPACITY: Final = 2.0
"""Seconds that wait in real time before the oldest go."""


class RecordingMicrophone:
    """A file as a microphone: at the pace of real time, or as fast as the reader takes it."""

    def __init__(self, path: Path, *, realtime: bool, tail: Seconds = 0.0) -> None:
        """Choose a file.

        Args:
            path: WAV, FLAC or Ogg.
            realtime: at the pace at which it was spoken.
            tail: seconds of silence behind it.
        """
        self._path = path
        self._tail = bytes(round(tail * RATE) * SAMPLE)
        self._realtime = realtime
        self._closed = asyncio.Event()

    async def frames(self) -> AsyncGenerator[AudioFrame, None]:
        """Yield frames until the file ends or `close()` is called.

        In real time they last 100 ms, and a slow reader loses the oldest; else as long as a block, which costs less.

        Raises:
            FileMissing: it cannot be opened.
            SoundUnreadable: it is not sound, or holds none.
        """
        if not self._realtime:
            async for frame in self._read():
                yield frame
            return
        channel = Channel(CAPACITY)
        player = asyncio.create_task(self._play(channel))
        try:
            while (waiting := await channel.get()) is not None:
                yield waiting
            await player
        finally:
            player.cancel()
            with suppress(asyncio.CancelledError, FileMissing, SoundUnreadable):
                await player

    def close(self) -> None:
        """End `frames()` after what has already been heard."""
        self._closed.set()

    async def _play(self, channel: Channel) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            async for frame in self._read():
                # A microphone hands a piece over when it has been spoken, not before.
                due = began + frame.at + len(frame.pcm) / SAMPLE / RATE - loop.time()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._closed.wait(), max(due, 0))
                channel.put(frame)
        finally:
            channel.close()

    async def _read(self) -> AsyncGenerator[AudioFrame, None]:
        loop = asyncio.get_running_loop()
        reader = _Reader(self._path)
        at = 0
        tail = self._tail
        with ThreadPoolExecutor(1, "recording") as thread:
            try:
                while (pcm := await loop.run_in_executor(thread, reader.read)) is not None or tail:
                    if pcm is None:
                        pcm, tail = tail, b""
                    length = FRAME if self._realtime else len(pcm)
                    for begin in range(0, len(pcm), length or FRAME):
                        piece = pcm[begin : begin + length]
                        yield AudioFrame(piece, RATE, at / RATE)
                        at += len(piece) // SAMPLE
                        if self._closed.is_set():
                            return
            finally:
                thread.submit(reader.close)


class _Reader:
    """Opens the file at the first read, and reads a block at a time; used in one thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._sound: Any = None
        self._conversion: Conversion | None = None
        self._ended = False

    def read(self) -> bytes | None:
        """Return the next block at 16 kHz mono, or None at the end.

        Raises:
            FileMissing: it cannot be opened.
            SoundUnreadable: it is not sound, or holds none.
        """
        import soundfile

        if self._ended:
            return None
        if self._sound is None:
            self._open()
        length = BLOCK * self._sound.samplerate
        try:
            if self._conversion is None:
                pcm = bytes(self._sound.buffer_read(length, dtype="int16"))
                self._ended = len(pcm) < length * SAMPLE
                return pcm
            block: NDArray[np.float32] = self._sound.read(length, dtype="float32", always_2d=True)
        except soundfile.SoundFileError as error:
            raise SoundUnreadable(str(self._path), "the file is damaged") from error
        self._ended = len(block) < length
        return self._conversion.feed(block, last=self._ended)

    def close(self) -> None:
        """Close the file."""
        if self._sound is not None:
            self._sound.close()

    def _open(self) -> None:
        import soundfile

        try:
            with self._path.open("rb") as file:
                beginning = file.read(1)
        except OSError as error:
            raise FileMissing(str(self._path)) from error
        if not beginning:
            raise SoundUnreadable(str(self._path), "the file is empty")
        try:
            self._sound = soundfile.SoundFile(str(self._path))
        except (soundfile.SoundFileError, TypeError) as error:  # TypeError: a name that ends in .raw
            raise SoundUnreadable(str(self._path), "this is no sound file") from error
        if not self._sound.frames:
            raise SoundUnreadable(str(self._path), "the file holds no sound")
        fitting = (self._sound.samplerate, self._sound.channels, self._sound.subtype) == (RATE, 1, "PCM_16")
        self._conversion = None if fitting else Conversion(self._sound.samplerate)
