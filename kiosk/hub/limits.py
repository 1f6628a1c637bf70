"""How often somebody may do something: token buckets, few enough to stay in memory whoever knocks."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from kiosk.core.ports import Clock

REMEMBERED: Final = 10_000
"""Buckets kept of one kind; the longest unused is forgotten first."""


@dataclass(slots=True)
class Bucket:
    """What one knocker has left."""

    left: float
    seen: float


class Limit:
    """So many at once, then so many a second, for each key."""

    def __init__(self, burst: float, rate: float, clock: Clock) -> None:
        self._burst = burst
        self._rate = rate
        self._clock = clock
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()

    def wait(self, key: str, cost: float = 1.0) -> float:
        """Take from the key's bucket; returns 0, or the seconds until there is enough (then nothing is taken)."""
        now = self._clock()
        bucket = self._buckets.pop(key, None) or Bucket(self._burst, now)
        bucket.left = min(self._burst, bucket.left + (now - bucket.seen) * self._rate)
        bucket.seen = now
        self._buckets[key] = bucket
        while len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        if bucket.left < cost:
            return (cost - bucket.left) / self._rate
        bucket.left -= cost
        return 0.0

    def forget(self, key: str) -> None:
        """Fill a key's bucket again."""
        self._buckets.pop(key, None)
