"""How evenly packets leave: what goes out in one burst stands in a slow link's queue, and the sound behind it.

    packet --> wait(size, target, now) --> seconds until it may leave

A picture of 4 kB holds a 350 kbit/s link for 90 ms. Sent a fifth faster than the rate, its packets take no longer
to arrive, and the sound finds its place between them. On fast ways pictures leave at once. Pure: time is handed in.
"""

from typing import Final

SLOW: Final = 1.2
"""Times the target rate, at which packets leave where it is low."""
FAST: Final = 3.0
KNEE: Final = 600_000
"""bit/s less than `FAST` times the target: the one becomes the other at 400 kbit/s."""
AT_ONCE: Final = 0.2
"""Seconds of the target rate above `WIDE` that may leave at once."""
WIDE: Final = 400_000
"""bit/s."""
LEAST: Final = 2 * 1200
MOST: Final = 20 * 1200
"""Bytes of that; a key frame in one burst overflows a slow link's queue."""


class Pace:
    """Of one picture stream."""

    def __init__(self) -> None:
        self._room = float(LEAST)
        self._last: float | None = None

    def wait(self, size: int, target: int, now: float) -> float:
        """Return the seconds until a packet may leave; it counts as sent then.

        Args:
            size: bytes.
            target: bit/s that are sent on average.
            now: seconds.
        """
        rate = max(SLOW * target, FAST * target - KNEE) / 8
        most = min(max(AT_ONCE * (target - WIDE) / 8, LEAST), MOST)
        since = 0.0 if self._last is None else now - self._last
        self._room = min(most, self._room + since * rate)
        self._last = now
        wait = max(0.0, -self._room / rate)
        self._room -= size
        return wait
