"""What a sender may put on the way now: how much it has run ahead of its rate, and what follows from it.

    spent(bytes) --> debt --+-- wanted: the encoder gets less while a debt is paid back, or all goes out twice
                            +-- overdrawn: this picture is better left out
                            +-- jammed: lost packets are not sent again, that makes a jam worse

Pure: time is handed in.
"""

from typing import Final

from kiosk.call.bitrate import FLOOR, Bitrate
from kiosk.call.way import Way

DEBT: Final = 0.35
"""Seconds of the target rate that may be sent ahead before a picture is left out."""
MOST: Final = 0.5
"""Seconds: a queue drains while less is sent; older sins are forgiven."""
JAM: Final = 0.45
SLOWEST: Final = 0.1
"""Seconds between pictures, even then."""
LESS: Final = 0.3
"""Share of the rate that goes into paying back."""
OVERHEAD: Final = 0.04
"""Share of the rate for what is asked for again, while all goes out more than once."""


class Allowance:
    """Of one picture stream."""

    def __init__(self, rate: Bitrate, way: Way, fine: int) -> None:
        """Begin.

        Args:
            rate: what the way takes.
            way: its round trip.
            fine: as the attribute.
        """
        self._rate, self._way = rate, way
        self.fine = fine
        """bit/s above which pictures do not look better; the rest is for copies."""
        self._debt = 0.0
        self._settled = float("-inf")
        self._last = float("-inf")

    def spent(self, size: int, now: float) -> None:
        """Take note of bytes that were sent."""
        self._settle(now)
        self._debt += size

    def picture(self, now: float) -> None:
        """Take note that a picture left."""
        self._last = now

    def overdrawn(self, now: float) -> bool:
        """Say whether a picture is better left out."""
        return self._settle(now) > DEBT and now - self._last < SLOWEST

    def jammed(self, now: float) -> bool:
        """Say whether lost packets are better not sent again."""
        return self._settle(now) > JAM

    def wanted(self, now: float) -> int:
        """Return the bit/s for the encoder."""
        share = min(1.0, self._settle(now) / DEBT)
        return max(FLOOR // 2, int(self.once(now) * (1 - LESS * share)))

    def once(self, now: float) -> int:
        """Return the bit/s that pictures may have: the rate, divided by how often each packet goes out."""
        copies = self.copies()
        share = 1.0 if copies == 1 else (1 - OVERHEAD) / copies
        return min(self.fine, int(self._rate.target(now) * share))

    def copies(self) -> int:
        """Return how often each packet is to be sent."""
        return self._rate.copies(self._way.round_trip)

    def _settle(self, now: float) -> float:
        """Return the debt in seconds of the present rate."""
        rate = self._rate.target(now) / 8
        self._debt = min(MOST * rate, max(0.0, self._debt - max(0.0, now - self._settled) * rate))
        self._settled = now
        return self._debt / rate
