"""What is received, counted: one second's figures out of pictures, packets and sound. Pure: time is handed in."""

import statistics
from collections import deque
from dataclasses import dataclass
from typing import Final

from kiosk.call.channels import Figures
from kiosk.call.sender_clock import skew

WINDOW: Final = 2.0
"""Seconds that the frame rate is averaged over; one second alone flickers between 28 and 31."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Counters since the connection's beginning."""

    received: int = 0
    """Bytes of pictures."""
    expected: int = 0
    lost: int = 0
    """Packets of pictures."""
    concealed: int = 0
    """Pieces of sound of 20 ms."""


class Gauge:
    """Of one receiving side; survives a new connection."""

    def __init__(self) -> None:
        self._pictures: deque[tuple[float, float | None]] = deque()
        self._size: tuple[int, int] | None = None
        self._first = 0.0
        self._last: float | None = None
        self._longest = 0.0
        self._totals = Totals()
        self._read: float | None = None

    def picture(self, now: float, late: float | None, width: int, height: int) -> None:
        """Take a picture that was handed out; `late`: seconds since its capture, None unknown."""
        if self._last is None:
            self._first = now
        else:
            self._longest = max(self._longest, now - self._last)
        self._last = now
        self._size = width, height
        self._pictures.append((now, late))

    def silent(self, now: float) -> float | None:
        """Return the seconds since the last picture; None before the first."""
        return None if self._last is None else now - self._last

    def begin(self) -> None:
        """Count from zero: a new connection begins."""
        self._totals = Totals()

    def read(self, now: float, totals: Totals, sound_late: float | None) -> Figures:
        """Return the figures since the last reading; to be called each second."""
        while self._pictures and self._pictures[0][0] < now - WINDOW:
            self._pictures.popleft()
        since = 1.0 if self._read is None else max(0.001, now - self._read)
        lates = [late for at, late in self._pictures if late is not None and at >= now - since]
        gap = max(self._longest, self.silent(now) or 0.0)
        delay = statistics.median(lates) if lates else None
        before, self._totals, self._read, self._longest = self._totals, totals, now, 0.0
        expected = totals.expected - before.expected
        lost = min(max(0, totals.lost - before.lost), max(0, expected))
        apart = skew(sound_late, delay)
        return Figures(
            frame_rate=self._frame_rate(now),
            longest_gap=round(gap, 3) if self._last is not None else None,
            delay=None if delay is None else round(delay, 3),
            skew=None if apart is None else round(apart, 3),
            width=self._size[0] if self._size else None,
            height=self._size[1] if self._size else None,
            bitrate=max(0, int((totals.received - before.received) * 8 / since)),
            loss=round(lost / expected, 3) if expected > 0 else 0.0,
            sound_delay=None if sound_late is None else round(sound_late, 3),
            sound_gaps=round(max(0, totals.concealed - before.concealed) * 0.02, 2),
        )

    def _frame_rate(self, now: float) -> float | None:
        if self._last is None:
            return None
        return round(len(self._pictures) / min(WINDOW, max(1.0, now - self._first)), 1)
