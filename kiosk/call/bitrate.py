"""How fast pictures may be sent: from the receiver's estimate (REMB) and from what gets lost.

    REMB ------------+
    loss (RR) -------+--> target(now), 100 kbit/s to the ceiling, begins at 300 kbit/s

Stock aiortc 1.16 obeys REMB alone, between 250 and 1500 kbit/s from 500, and ignores loss: below 250 a backlog of
10 to 14 s builds up (measured at 350 kbit/s). Loss rules: draft-ietf-rmcat-gcc-02, 6. Upstream issues 1159, 1179. Goes
when upstream's floor is lower and its sender listens to loss. Pure: time is handed in.
"""

from collections import deque
from typing import Final

FLOOR: Final = 100_000
START: Final = 300_000
"""bit/s."""
RAMP: Final = 1.5
"""Growth each second at the beginning, until something says stop."""
GROWTH: Final = 1.08
"""Each second afterwards, as GCC."""
RETURN: Final = 1.3
"""Each second up to what was good before a loss."""
LIGHT: Final = 0.1
"""Loss above the least of the last `MEMORY` that is taken for the radio's and not for a queue's."""
MEMORY: Final = 20.0
"""Seconds; loss that does not go away with the rate is not a queue's."""
RADIO: Final = 0.08
"""At most, of that; a link that is far too slow from the beginning loses evenly, too."""
LOSSY: Final = 0.02
"""Usual loss above which packets are sent twice: a second one comes a picture later, one asked for a round trip."""
LEAST: Final = 200_000
"""bit/s that pictures must have left for each copy: 640x480 looks like something from there on."""
LEAST_FAR: Final = 100_000
"""The same where asking again takes too long for hands: whole pictures go before large ones."""
MOST_COPIES: Final = 4
PACKETS: Final = 60
"""Packets/s of pictures, roughly."""
RARELY: Final = 0.05
"""Times a second that all copies of a packet may be lost."""
SHORT: Final = 0.08
"""Seconds of round trip in which asking again is hardly seen."""
FAR: Final = 0.3
"""Seconds of round trip from which on what is asked for comes too late."""
QUEUE: Final = 0.06
"""Seconds; above the jitter of the ways in the design's table."""
QUICK: Final = 3.0
"""Seconds of the first ramp."""


class Bitrate:
    """Of one picture stream."""

    def __init__(self, ceiling: int) -> None:
        self.ceiling = ceiling
        self._own = float(START)
        self._estimate: float | None = None
        self._good = float(START)
        self._began: float | None = None
        self._last: float | None = None
        self._cut = float("-inf")
        self._heavy = False
        self._losses: deque[tuple[float, float]] = deque()
        self._usual = 0.0
        self._reports = 0

    def copies(self, round_trip: float) -> int:
        """Return how often each packet is best sent, 1 to 4, so that hardly any has to be asked for.

        Args:
            round_trip: seconds that asking takes; on a short way the second copy is enough.
        """
        room = int(min(self._own, self._estimate or self._own) / (LEAST if round_trip < FAR else LEAST_FAR))
        if self._usual < LOSSY or room < 2:  # noqa: PLR2004 - twice is the least
            return 1
        most = min(MOST_COPIES if round_trip > SHORT else 2, room)
        enough = next((count for count in range(2, most) if PACKETS * self._usual**count < RARELY), most)
        return max(2, enough)

    def estimated(self, bitrate: int, now: float) -> None:
        """Take the receiver's estimate (bit/s)."""
        self._grow(now)
        if self._estimate is not None and bitrate < 0.95 * self._estimate:
            self._began = now - QUICK  # the way's limit has been felt: no more ramp
        self._estimate = float(bitrate)
        self._own = min(self._own, 1.5 * bitrate)

    def reported(self, lost: float, now: float, round_trip: float) -> None:
        """Take the loss (0 to 1) of a receiver report."""
        self._grow(now)
        self._reports += 1
        self._usual += max(0.15, 1 / self._reports) * (lost - self._usual)  # the first reports count most
        while self._losses and self._losses[0][0] < now - MEMORY:
            self._losses.popleft()
        self._losses.append((now, self._usual))
        self._heavy = lost > LIGHT + min(RADIO, *(usual for _, usual in self._losses))
        if self._heavy and now - self._cut > 0.3 + round_trip:
            self._good = max(self._good, self.target(now)) if self._own >= self._good else self._good
            least = FLOOR if self._estimate is None else max(FLOOR, 0.5 * self._estimate)  # a radio's loss stays
            self._own = max(least, self.target(now) * (1 - 0.5 * lost))
            self._cut = now
            self._began = now - QUICK

    def queued(self, queue: float, least: float, now: float) -> None:
        """Take how much longer than at its best (`least`) the way takes, in seconds.

        A queue ends the ramp before loss does; on long ways half as much again is their jitter.
        """
        self._grow(now)
        if queue > max(QUEUE, least / 2) and now - (self._began or now) < QUICK:
            self._own = self._good = max(float(FLOOR), 0.85 * self.target(now))
            self._began = now - QUICK

    def target(self, now: float) -> int:
        """Return the bit/s to encode with."""
        self._grow(now)
        limit = self._own if self._estimate is None else min(self._own, self._estimate)
        return int(max(FLOOR, min(limit, self.ceiling)))

    def _grow(self, now: float) -> None:
        if self._began is None or self._last is None:
            self._began = self._last = now
            return
        elapsed, self._last = min(now - self._last, 1.0), now
        if elapsed <= 0 or self._heavy:
            return
        if now - self._began < QUICK:
            rate = RAMP
        elif self._own < 0.9 * self._good:
            rate = RETURN
        else:
            rate = GROWTH
        self._own = min(self._own * rate**elapsed, float(self.ceiling))
        if self._estimate is not None:
            self._own = min(self._own, max(1.5 * self._estimate, FLOOR))
        if self._cut < now - QUICK and self._own > self._good:
            self._good = self._own
