"""How far the other side's clock is from ours, from questions and answers as in NTP, and how long the way is.

    t0 (ours, asked) -> t1 (theirs, arrived) -> t2 (theirs, answered) -> t3 (ours, arrived)

The answer with the shortest round trip of the last minute counts: a queue makes one direction longer, and so shifts the
offset by half of it. An answer that cannot be reconciled with it shows that a clock was set; then all earlier ones go.
Source: RFC 5905, 8 (offset and delay) and 10 (clock filter). Pure.
"""

from collections import deque
from dataclasses import dataclass
from typing import Final

KEPT: Final = 60.0
"""Seconds; two good clocks drift by less than 6 ms in it (100 ppm)."""


DRIFT: Final = 0.02
"""Seconds that two poor clocks drift apart in it, with some to spare."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One exchange."""

    at: float
    offset: float
    """Theirs minus ours, seconds."""
    round_trip: float
    """Seconds."""


class ClockOffset:
    """Of one peer."""

    def __init__(self) -> None:
        self._samples: deque[Sample] = deque(maxlen=64)

    def answered(self, t0: float, t1: float, t2: float, t3: float) -> None:
        """Take one exchange; an impossible one is left out."""
        round_trip = (t3 - t0) - (t2 - t1)
        if 0 <= round_trip < 30 and t2 >= t1:  # noqa: PLR2004 - an answer after 30 s says nothing of the way
            sample, best = Sample(t3, ((t1 - t0) + (t2 - t3)) / 2, round_trip), self.best
            if best is not None and abs(sample.offset - best.offset) > (round_trip + best.round_trip) / 2 + DRIFT:
                self._samples.clear()
            self._samples.append(sample)
            while self._samples[0].at < t3 - KEPT:
                self._samples.popleft()

    @property
    def best(self) -> Sample | None:
        """Return the exchange with the shortest round trip; None before the first."""
        return min(self._samples, key=lambda sample: sample.round_trip, default=None)

    @property
    def round_trip(self) -> float | None:
        """Return the median round trip of the last exchanges, seconds."""
        last = sorted(sample.round_trip for sample in list(self._samples)[-5:])
        return last[len(last) // 2] if last else None
