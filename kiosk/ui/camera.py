"""Takes pictures of the window for the demo, asked from any thread.

any thread --take(path)--> queued signal --> main thread: settle, grab, save --> Future
"""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.ui.stalls import StallMeter

SETTLE: Final = 350
"""ms: the longest animation takes 200, and the frame after it must have been drawn."""


class Camera(QObject):
    """One per window. Grabbing blocks the main thread, so the stall meter rests meanwhile."""

    _asked = Signal(object, object)

    def __init__(self, grab: Callable[[Path], object], meter: StallMeter) -> None:
        super().__init__()
        self._grab, self._meter = grab, meter
        self._asked.connect(self._settle)

    def take(self, path: Path) -> "Future[Path]":
        """Save a picture of what is shown once it has settled; from any thread."""
        done: Future[Path] = Future()
        self._asked.emit(path, done)
        return done

    def _settle(self, path: Path, done: "Future[Path]") -> None:
        QTimer.singleShot(SETTLE, lambda: self._expose(path, done))

    def _expose(self, path: Path, done: "Future[Path]") -> None:
        self._meter.pause()
        self._grab(path)
        self._meter.start()
        done.set_result(path)
