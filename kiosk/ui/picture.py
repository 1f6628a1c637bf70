"""A moving picture on the screen: fed from any thread, shown in as many places as the scene has.

any thread --show(planes)--> one pending frame, the latest --queued signal--> main thread: every sink that is attached
no OpenGL:                                                      the frame as a QImage, under an address of its own
"""

import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage
from shiboken6 import isValid

from kiosk.ui.light import light

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame, QVideoSink

UPRIGHT: Final = 4 / 3
"""Width to height, until the first frame tells."""
Plane = bytes | bytearray | memoryview
LIGHT: Final = 2.0
"""Seconds between two looks at the light."""


class Picture(QObject):
    """One view: the interpreter's, or the own camera's. Made on the main thread."""

    changed = Signal()
    framed = Signal()
    """Another frame is at `address`: told by itself, for each thing that QML reads anew waits for Python."""
    _arrived = Signal()

    def __init__(
        self,
        name: str,
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
        painted_rate: float | None = None,
    ) -> None:
        """Show nothing yet.

        Args:
            name: its place among the addresses of drawn pictures.
            parent: on the main thread.
            clock: seconds.
            painted_rate: frames/s at most where it is `painted`: each costs the screen's thread 2 ms; None: all.
        """
        super().__init__(parent)
        self._name, self._clock = name, clock
        self._pause, self._due = 0.9 / painted_rate if painted_rate else 0.0, 0.0
        self._lock = threading.Lock()
        self._pending: QVideoFrame | QImage | None = None
        self._waiting = False
        self._judged: tuple[float, str] | None = None
        self._sinks: list[QVideoSink] = []
        self._ratio = UPRIGHT
        self._live = False
        self._light = ""
        self.painted = False
        """Pixels are wanted: the scene graph is drawn without a graphics card."""
        self._count = 0
        self.image = QImage()
        """The frame where the scene graph cannot show video."""
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def show(
        self,
        width: int,
        height: int,
        planes: Sequence[Plane],
        strides: Sequence[int],
        pixels: Callable[[], tuple[Plane, int]] | None = None,
    ) -> None:
        """Show a frame soon; from any thread. A frame that nobody has seen yet is replaced.

        Args:
            width: px, even.
            height: px, even.
            planes: Y, U and V of YUV 4:2:0 (BT.601, as VP8 carries it), one byte a sample; copied before this returns.
            strides: bytes from one line of each plane to the next.
            pixels: makes the same as blue, green, red and 255, and the bytes from line to line; asked where it is
                `painted`. Qt makes them, too, but with OpenGL on the CPU and while the screen waits (50 ms, measured).
        """
        now = self._clock()
        if self.painted and now < self._due:
            return
        self._due = now + self._pause
        if self.painted and pixels is not None:
            frame: QVideoFrame | QImage = _image(width, height, *pixels())
        else:
            frame = _frame(width, height, planes, strides)
        if self._judged is None or now - self._judged[0] >= LIGHT:
            self._judged = (now, light(memoryview(planes[0]).cast("B"), width, height, strides[0]))
        self._put(frame)

    def clear(self) -> None:
        """Show nothing any more, and keep nothing; from any thread."""
        self._put(None)

    @Slot(QObject)
    def attach(self, output: QObject) -> None:
        """Show the frames in a VideoOutput of the scene too."""
        import PySide6.QtMultimedia  # noqa: PLC0415, F401 - without it the sink is known as a QObject only

        self._sinks.append(output.property("videoSink"))

    @Slot()
    def paint(self) -> None:
        """Show the frames as images."""
        self.painted = True

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Return width to height."""
        return self._ratio

    @Property(bool, notify=changed)
    def live(self) -> bool:
        """Say whether there is a frame."""
        return self._live

    @Property(str, notify=changed)
    def light(self) -> str:
        """Return what is wrong with the light: dark, bright, behind, flat; empty: nothing."""
        return self._light

    @Property(str, notify=framed)
    def address(self) -> str:
        """Return where QML finds the frame as an image; empty where video is shown."""
        return "" if self.image.isNull() else f"image://drawn/live/{self._name}/{self._count}"

    def _put(self, frame: "QVideoFrame | QImage | None") -> None:
        with self._lock:
            idle = not self._waiting
            self._pending, self._waiting = frame, True
        if idle:
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            frame, self._pending, self._waiting = self._pending, None, False
        before = (self._ratio, self._live, self._light)
        if frame is None:
            self._forget()
        else:
            self._live, self._ratio = True, frame.width() / frame.height()
            self._light = self._judged[1] if self._judged else ""
        self._sinks = [sink for sink in self._sinks if isValid(sink)]
        for sink in self._sinks:
            sink.setVideoFrame(_nothing() if frame is None or isinstance(frame, QImage) else frame)
        if self.painted and frame is not None:
            self.image = frame if isinstance(frame, QImage) else frame.toImage()
            self._count += 1
        if before != (self._ratio, self._live, self._light):
            self.changed.emit()
        if self.painted:
            self.framed.emit()

    def _forget(self) -> None:
        self._live, self._light, self._judged = False, "", None
        self.image = QImage()


def _nothing() -> "QVideoFrame":
    from PySide6.QtMultimedia import QVideoFrame  # noqa: PLC0415 - 0.1 s that the first screen does not need

    return QVideoFrame()


def _frame(width: int, height: int, planes: Sequence[Plane], strides: Sequence[int]) -> "QVideoFrame":
    """Return a frame of Qt's with the samples copied into it."""
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat  # noqa: PLC0415 - as above

    form = QVideoFrameFormat(QSize(width, height), QVideoFrameFormat.PixelFormat.Format_YUV420P)
    form.setColorSpace(QVideoFrameFormat.ColorSpace.ColorSpace_BT601)
    form.setColorRange(QVideoFrameFormat.ColorRange.ColorRange_Video)
    frame = QVideoFrame(form)
    frame.map(QVideoFrame.MapMode.WriteOnly)
    for number, (plane, stride) in enumerate(zip(planes, strides, strict=True)):
        lines, wide = (height, width) if number == 0 else (height // 2, width // 2)
        target = memoryview(frame.bits(number)), frame.bytesPerLine(number)
        _copy((memoryview(plane).cast("B"), stride), target, lines, wide)
    frame.unmap()
    return frame


def _image(width: int, height: int, pixels: Plane, stride: int) -> QImage:
    return QImage(pixels, width, height, stride, QImage.Format.Format_RGB32).copy()


def _copy(source: tuple[memoryview, int], target: tuple[memoryview, int], lines: int, wide: int) -> None:
    (samples, stride), (room, pitch) = source, target
    if stride == pitch:
        whole = stride * (lines - 1) + wide  # the last line may end without its padding
        room[:whole] = samples[:whole]
        return
    for line in range(lines):
        room[line * pitch : line * pitch + wide] = samples[line * stride : line * stride + wide]
