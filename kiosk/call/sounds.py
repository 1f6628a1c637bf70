"""Where our sound comes from: a microphone's frames that are fed in, a file, or a tone; all as pieces of 20 ms.

microphone --feed(AudioFrame)--> FedSound --+
file ------------------------> FileSound ---+--> SoundTrack --> Opus
nothing -----------------------> Silence ---+
"""

import asyncio
import time
from collections import deque
from pathlib import Path
from typing import Final, Protocol

import av
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from kiosk.core.errors import SoundUnreadable
from kiosk.core.types import AudioFrame

PIECE: Final = 0.02
"""Seconds."""
WAITING: Final = 10
"""Pieces that may wait to be sent; older ones are dropped: late sound is worse than none."""


class SoundSource(Protocol):
    """Gives sound in its own time."""

    async def sound(self) -> AudioFrame:
        """Return the next piece.

        Raises:
            EOFError: there will be no more.
        """
        ...

    def close(self) -> None:
        """End it."""
        ...


class FedSound:
    """What a microphone gives, handed in piece by piece; the microphone itself is another room's."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._pieces: deque[AudioFrame] = deque(maxlen=WAITING)
        self._there = asyncio.Event()
        self._over = False

    def feed(self, frame: AudioFrame) -> None:
        """Take a piece; from any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._take, frame)

    async def sound(self) -> AudioFrame:
        """As the port says."""
        while not self._pieces:
            if self._over:
                raise EOFError
            self._there.clear()
            await self._there.wait()
        return self._pieces.popleft()

    def close(self) -> None:
        """As the port says."""
        self._over = True
        self._there.set()

    def _take(self, frame: AudioFrame) -> None:
        self._pieces.append(frame)
        self._there.set()


class RecordedSound:
    """Samples in memory, in their own time, beginning again at their end."""

    def __init__(self, pcm: bytes, rate: int) -> None:
        self._pcm, self._rate = pcm, rate
        self._size = int(rate * PIECE) * 2
        self._count = 0
        self._began = time.monotonic()
        self._over = False

    async def sound(self) -> AudioFrame:
        """As the port says."""
        now, due = time.monotonic(), self._began + self._count * PIECE
        if now > due + WAITING * PIECE:
            self._began = now - self._count * PIECE
        await asyncio.sleep(max(0.0, due - now))
        if self._over:
            raise EOFError
        place = self._count * self._size % max(self._size, len(self._pcm) // self._size * self._size)
        self._count += 1
        return AudioFrame(self._pcm[place : place + self._size].ljust(self._size, b"\0"), self._rate, time.monotonic())

    def close(self) -> None:
        """As the port says."""
        self._over = True


def silence() -> RecordedSound:
    """Return a source that says nothing."""
    return RecordedSound(bytes(1920), 48_000)


def recorded(path: Path) -> RecordedSound:
    """Return a file's sound, 48 kHz mono.

    Raises:
        SoundUnreadable: it cannot be read, or holds no sound.
    """
    even = av.AudioResampler(format="s16", layout="mono", rate=48_000)
    pieces = []
    try:
        with av.open(str(path)) as container:
            for frame in container.decode(audio=0):
                pieces += even.resample(frame)
    except (OSError, IndexError, av.FFmpegError) as error:
        raise SoundUnreadable(str(path), "it cannot be read") from error
    pcm = b"".join(bytes(piece.planes[0])[: piece.samples * 2] for piece in pieces)
    if not pcm:
        raise SoundUnreadable(str(path), "it holds no sound")
    return RecordedSound(pcm, 48_000)


class SoundTrack(MediaStreamTrack):
    """A source, as aiortc wants it; silent while `muted`."""

    kind = "audio"

    def __init__(self, source: SoundSource) -> None:
        super().__init__()
        self.source = source
        self.muted = False

    async def recv(self) -> av.AudioFrame:
        """Return the next piece."""
        try:
            piece = await self.source.sound()
        except EOFError as error:
            raise MediaStreamError from error
        pcm = bytes(len(piece.pcm)) if self.muted else piece.pcm
        frame = av.AudioFrame(format="s16", layout="mono", samples=len(pcm) // 2)
        frame.planes[0].update(pcm.ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate = piece.rate
        return frame
