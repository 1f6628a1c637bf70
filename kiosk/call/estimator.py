"""How much the way carries towards us: aiortc's estimator, shielded from this machine's stalls and from mere jitter.

    packets --> arrived --> REMB          each 15 ms: looked

The estimator takes late arrivals for a queue on the way. A loop that stood still for 50 ms makes all packets late, the
estimate falls, and climbs back by 10 kbit/s each second (measured under load: 1280x720 ended at 100 kbit/s on
loopback). So what arrives during and just after a stall is left out, and ten seconds after the last real queue the
estimate rises by 8% a second again. On a way that takes 150 to 350 ms as it likes, the estimator saw queues that were
none, and went down to 75 kbit/s within 20 s (simulated); a queue is one only when for most of a second no packet at all
comes as quickly as before. Goes when aiortc takes the kernel's arrival times. Pure but for aiortc's estimator.
"""

from collections import deque
from typing import Final

from aiortc.rate import (
    INTER_ARRIVAL_SHIFT,
    TIMESTAMP_GROUP_LENGTH_MS,
    TIMESTAMP_TO_MS,
    BandwidthUsage,
    InterArrival,
    OveruseDetector,
    RemoteBitrateEstimator,
)

from kiosk.call.unwrapped import Unwrapped
from kiosk.call.way import Way

LOOK: Final = 0.015
"""Seconds between calls of `looked`."""
STALL: Final = 0.03
"""Seconds that they may be late."""
AFTER: Final = 0.06
"""Seconds after a stall in which its packets are still being read."""
FORGOTTEN: Final = 10.0
"""Seconds after which a queue is forgotten."""
FAR: Final = 0.25
"""Seconds of round trip from which on jitter is taken for a queue."""
STANDING: Final = 0.25
"""Share of a long round trip by which even the quickest packets of `LATELY` must be late for a queue."""
LATELY: Final = 0.7
KNOWN: Final = 30.0
"""Seconds in which the quickest packet is remembered."""


class Queue:
    """What stands on the way: how much later than ever even the quickest of the latest packets came."""

    def __init__(self) -> None:
        self._sent = Unwrapped(24)
        self._lately: deque[tuple[float, float]] = deque()
        self._known: deque[tuple[float, float]] = deque()

    def arrived(self, now: float, sent: int) -> None:
        """Take a packet's arrival and its abs-send-time (24 bits, 1/2**18 s)."""
        way = now - self._sent(sent) / (1 << 18)
        for ways, kept in ((self._lately, LATELY), (self._known, KNOWN)):
            while ways and ways[-1][1] >= way:  # older ones that were no quicker will never be the quickest again
                ways.pop()
            ways.append((now, way))
            while ways[0][0] < now - kept:
                ways.popleft()

    @property
    def standing(self) -> float:
        """Return it in seconds."""
        return self._lately[0][1] - self._known[0][1] if self._lately else 0.0


class Detector(OveruseDetector):
    """aiortc's, overruled on long ways where no queue stands."""

    def __init__(self, queue: Queue, way: Way) -> None:
        super().__init__()
        self._queue, self._way = queue, way

    def detect(self, offset: float, timestamp_delta_ms: float, num_of_deltas: int, now_ms: int) -> BandwidthUsage:
        """As in the parent."""
        usage = super().detect(offset, timestamp_delta_ms, num_of_deltas, now_ms)
        least = self._way.least or 0.0
        if usage is BandwidthUsage.OVERUSING and least > FAR and self._queue.standing < STANDING * least:
            self.hypothesis = usage = BandwidthUsage.NORMAL
        return usage


class Estimator:
    """Of one direction."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._inner = RemoteBitrateEstimator()
        self._queue = Queue()
        self._inner.detector = Detector(self._queue, way)
        self._looked: float | None = None
        self._deaf = float("-inf")
        self._queued = float("-inf")

    def looked(self, now: float) -> None:
        """Take note that the loop runs."""
        if self._looked is not None and now - self._looked > LOOK + STALL:
            self._stalled(now)
        self._looked = now

    def arrived(self, now: float, sent: int, size: int, source: int) -> tuple[int, list[int]] | None:
        """Take a packet; return an estimate (bit/s) and its sources, now and then.

        Args:
            now: seconds.
            sent: the packet's abs-send-time.
            size: bytes of its payload.
            source: its SSRC.
        """
        if self._looked is not None and now - self._looked > LOOK + STALL:
            self._stalled(now)
        if now < self._deaf:
            return None
        self._queue.arrived(now, sent)
        control = self._inner.rate_control
        control.rtt = int(self._way.round_trip * 1000)
        if self._inner.detector.state() is BandwidthUsage.OVERUSING:
            self._queued = now
        elif now - self._queued > FORGOTTEN:
            control.near_max = False
        return self._inner.add(int(now * 1000), sent, size, source)

    def _stalled(self, now: float) -> None:
        self._deaf = now + AFTER
        length = (TIMESTAMP_GROUP_LENGTH_MS << INTER_ARRIVAL_SHIFT) // 1000
        self._inner.inter_arrival = InterArrival(length, TIMESTAMP_TO_MS)
