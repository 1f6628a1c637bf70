"""How long the screen's thread was busy at a stretch: the longest wait for a timer that should fire every 5 ms."""

import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

INTERVAL: Final = 5
"""ms."""


class StallMeter(QObject):
    """Measures on the thread on which it was made; `pause()` leaves out what is not the program's own work."""

    def __init__(self) -> None:
        super().__init__()
        self.longest: float = 0.0
        """Seconds beyond the interval."""
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._tick)

    @Slot()
    def begin(self) -> None:
        """Measure from the first call on: from the first picture on the screen."""
        if self._last is None and not self._timer.isActive():
            self.start()

    def start(self) -> None:
        """Measure from now on."""
        self._last = None
        self._timer.start()

    def pause(self) -> None:
        """Stop measuring until `start()`."""
        self._tick()
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._last is not None:
            self.longest = max(self.longest, now - self._last - INTERVAL / 1000)
        self._last = now
