"""Where pictures come from when there is no camera: a file that begins again and again, or a pattern drawn here.

    source --picture()--> newest av.VideoFrame, 30/s at most

A camera is in `camera`. Everything that gives pictures is a PictureSource.
"""

import asyncio
import threading
import time
from pathlib import Path
from typing import Final, Protocol

import av
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from kiosk.call.newest import Newest
from kiosk.core.errors import FileMissing

FRAME_RATE: Final = 30.0


class PictureSource(Protocol):
    """Gives pictures, the newest first."""

    async def picture(self) -> av.VideoFrame:
        """Return the next picture, yuv420p.

        Raises:
            EOFError: there will be no more.
        """
        ...

    def close(self) -> None:
        """Give the device back."""
        ...


class PatternSource:
    """Two hands that circle before a still background, drawn here; for tests and where there is no camera."""

    def __init__(self, width: int = 640, height: int = 480) -> None:
        import numpy as np

        self._numpy = np
        self._size = width, height
        rows, columns = np.mgrid[:height, :width]
        self._still = np.full((height * 3 // 2, width), 128, np.uint8)
        self._still[:height] = 90 + 40 * np.sin(columns / 37.0) + 30 * np.cos(rows / 29.0)
        side = height // 4
        rows, columns = np.mgrid[:side, :side]
        self._inside = (rows - side / 2) ** 2 + (columns - side / 2) ** 2 < (side / 2) ** 2
        self._hand = (170 + 25 * np.sin(rows / 3.0) * np.sin(columns / 4.0)).astype(np.uint8)
        self._began = time.monotonic()
        self._count = 0
        self._closed = False

    async def picture(self) -> av.VideoFrame:
        """As the port says."""
        now = time.monotonic()
        due = self._began + self._count / FRAME_RATE
        if now > due + 1 / FRAME_RATE:  # late: leave out what nobody will see
            self._count = int((now - self._began) * FRAME_RATE)
        else:
            await asyncio.sleep(max(0.0, due - now))
        if self._closed:
            raise EOFError
        self._count += 1
        return self._drawn(self._count)

    def close(self) -> None:
        """As the port says."""
        self._closed = True

    def _drawn(self, count: int) -> av.VideoFrame:
        np, (width, height) = self._numpy, self._size
        sheet = self._still.copy()
        side = len(self._hand)
        for turn in (0.0, np.pi):
            angle = 2 * np.pi * count / 30 + turn
            top = int((height - side) * (0.5 + 0.4 * np.sin(angle)))
            left = int((width - side) * (0.5 + 0.4 * np.cos(angle)))
            sheet[top : top + side, left : left + side][self._inside] = self._hand[self._inside]
        return av.VideoFrame.from_ndarray(sheet, format="yuv420p")


class FileSource:
    """A video file in its own time, beginning again at its end."""

    def __init__(self, path: Path) -> None:
        """Open it; on the loop.

        Raises:
            FileMissing: it cannot be read, or holds no pictures.
        """
        try:
            with av.open(str(path)) as container:
                playable = bool(container.streams.video)
        except (OSError, av.FFmpegError) as error:
            raise FileMissing(str(path)) from error
        if not playable:
            raise FileMissing(str(path))
        self._path = path
        self._newest: Newest[av.VideoFrame] = Newest()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._play, name="call-pictures", daemon=True)
        self._thread.start()

    async def picture(self) -> av.VideoFrame:
        """As the port says."""
        return await self._newest.get()

    def close(self) -> None:
        """As the port says."""
        self._over.set()
        self._newest.end()

    def _play(self) -> None:
        due = time.monotonic()
        while not self._over.is_set():
            with av.open(str(self._path)) as container:
                rate = float(container.streams.video[0].average_rate or FRAME_RATE)
                for frame in container.decode(video=0):
                    due = max(due + 1 / min(rate, FRAME_RATE), time.monotonic() - 1)
                    even = frame.reformat(format="yuv420p")
                    if self._over.wait(max(0.0, due - time.monotonic())):
                        return
                    self._newest.put(even)


class PictureTrack(MediaStreamTrack):
    """A source, as aiortc wants it; gives nothing while `muted`."""

    kind = "video"

    def __init__(self, source: PictureSource) -> None:
        super().__init__()
        self.source = source
        self.muted = False

    async def recv(self) -> av.VideoFrame:
        """Return the next picture that may be seen."""
        try:
            while True:
                picture = await self.source.picture()
                if not self.muted:
                    return picture
        except EOFError as error:
            raise MediaStreamError from error
