"""The camera: which ones there are, one of them opened, its loss noticed, and its return too.

    thread "call-camera":  open --> pictures --> Newest        unplugged: tell(False), look each second, tell(True)

Video4Linux, DirectShow and AVFoundation through PyAV, which carries all three; nothing else is needed.
"""

import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import av

from kiosk.call.newest import Newest
from kiosk.core.errors import KioskError

LOOK: Final = 1.0
"""Seconds between looks for a camera that is gone."""
FORMATS: Final = {"linux": "v4l2", "win32": "dshow", "darwin": "avfoundation"}
SYSTEM: Final = Path("/sys/class/video4linux")


class CameraMissing(KioskError):
    """There is no camera, or not the one that was asked for."""

    code = "camera-missing"
    retryable = True

    def __init__(self) -> None:
        super().__init__("There is no camera. Connect one; sound and text work without it.")


@dataclass(frozen=True, slots=True)
class Camera:
    """One that is plugged in."""

    address: str
    """As the system's interface wants it."""
    label: str
    """As its maker named it."""


def cameras(system: str = sys.platform, devices: Path = SYSTEM) -> tuple[Camera, ...]:
    """Return the cameras that are plugged in, in the system's order."""
    if system.startswith("linux"):
        return tuple(_linux(devices))
    form = FORMATS.get(system)
    if form is None:
        return ()
    try:
        found = av.enumerate_input_devices(form)
    except (ValueError, OSError, av.FFmpegError):
        return ()
    prefix = "video=" if form == "dshow" else ""
    seen = [one for one in found if "video" in (getattr(one, "media_types", None) or ["video"])]
    return tuple(Camera(prefix + one.name, one.description or one.name) for one in seen)


def chosen(wanted: str, there: Iterable[Camera]) -> Camera:
    """Return the camera whose label holds `wanted`, the first one when it is empty.

    Raises:
        CameraMissing: there is none such.
    """
    for camera in there:
        if wanted.casefold() in camera.label.casefold():
            return camera
    raise CameraMissing


Opener = Callable[[Camera, int, int], AbstractContextManager[Iterator[av.VideoFrame]]]


@contextmanager
def opened(camera: Camera, width: int, height: int) -> Iterator[Iterator[av.VideoFrame]]:
    """Give a camera's pictures.

    Raises:
        OSError: it cannot be opened, or was unplugged (av.FFmpegError is one).
    """
    options = {"video_size": f"{width}x{height}", "framerate": "30"}
    form = FORMATS.get("linux" if sys.platform.startswith("linux") else sys.platform, "v4l2")
    with av.open(camera.address, format=form, options=options) as container:
        yield container.decode(video=0)


class CameraSource:
    """A PictureSource; goes on when the camera is plugged in again."""

    def __init__(
        self,
        wanted: str,
        size: tuple[int, int],
        tell: Callable[[bool], None],
        look: Callable[[], tuple[Camera, ...]] = cameras,
        opener: Opener = opened,
        *,
        needed: bool = True,
    ) -> None:
        """Open it; on the loop.

        Args:
            wanted: part of its label; empty: any.
            size: wanted width and height in px; the camera may give another.
            tell: called from the camera's thread: True when it gives pictures, False when it is gone.
            look: which cameras there are.
            opener: how one is opened.
            needed: without one now there is no point in waiting for it.

        Raises:
            CameraMissing: it is needed, and there is none such.
        """
        if needed:
            chosen(wanted, look())
        self._wanted, self._size, self._tell, self._look, self._opener = wanted, size, tell, look, opener
        self._newest: Newest[av.VideoFrame] = Newest()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="call-camera", daemon=True)
        self._thread.start()

    async def picture(self) -> av.VideoFrame:
        """As the port says; waits while the camera is gone."""
        return await self._newest.get()

    def close(self) -> None:
        """As the port says."""
        self._over.set()
        self._newest.end()

    def _run(self) -> None:
        there: bool | None = None
        while not self._over.is_set():
            try:
                with self._opener(chosen(self._wanted, self._look()), *self._size) as pictures:
                    for frame in pictures:
                        if self._over.is_set():
                            return
                        if not there:
                            there = True
                            self._tell(True)
                        self._newest.put(frame.reformat(format="yuv420p"))
            except (CameraMissing, OSError, av.FFmpegError):
                pass  # gone; the next look may find it again
            if there is not False:
                there = False
                self._tell(False)
            self._over.wait(LOOK)


def _linux(devices: Path) -> Iterator[Camera]:
    for node in sorted(devices.glob("video*"), key=lambda path: int("0" + path.name.removeprefix("video"))):
        try:
            label, index = (node / "name").read_text().strip(), (node / "index").read_text().strip()
        except OSError:
            continue
        if index == "0":  # the others of one camera give metadata, not pictures
            yield Camera(f"/dev/{node.name}", label)
