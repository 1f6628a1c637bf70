"""How much the way carries towards us: aiortc's estimator, shielded from this machine's own stalls.

    packets --> arrived --> REMB          each 15 ms: looked

The estimator takes late arrivals for a queue on the way. A loop that stood still for 50 ms makes all packets late, the
estimate falls, and climbs back by 10 kbit/s each second (measured under load: 1280x720 ended at 100 kbit/s on
loopback). So what arrives during and just after a stall is left out, and ten seconds after the last real queue the
estimate rises by 8% a second again. Goes when aiortc takes the kernel's arrival times. Pure but for aiortc's estimator.
"""

from typing import Final

from aiortc.rate import (
    INTER_ARRIVAL_SHIFT,
    TIMESTAMP_GROUP_LENGTH_MS,
    TIMESTAMP_TO_MS,
    BandwidthUsage,
    InterArrival,
    RemoteBitrateEstimator,
)

from kiosk.call.way import Way

LOOK: Final = 0.015
"""Seconds between calls of `looked`."""
STALL: Final = 0.03
"""Seconds that they may be late."""
AFTER: Final = 0.06
"""Seconds after a stall in which its packets are still being read."""
FORGOTTEN: Final = 10.0
"""Seconds after which a queue is forgotten."""


class Estimator:
    """Of one direction."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._inner = RemoteBitrateEstimator()
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
