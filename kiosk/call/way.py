"""What both directions know of the way between the two peers."""

from typing import Final

UNKNOWN: Final = 0.1
"""Seconds of round trip, until it has been measured."""
LONGEST: Final = 10.0
"""Seconds that any round trip takes; nobody talks over a longer one."""


class Way:
    """Shared by the senders, the receivers and the control channel of one connection."""

    def __init__(self) -> None:
        self.round_trip = UNKNOWN
        """Seconds, smoothed."""
        self.queue = 0.0
        """Seconds that the last round trip took longer than the shortest one: what stands in queues."""
        self.offset: float | None = None
        """The other side's clock minus ours, seconds; None until it has been measured."""
        self.least: float | None = None
        """Seconds of the shortest round trip."""

    def measured(self, round_trip: float) -> None:
        """Take a round trip, in seconds."""
        if not 0 <= round_trip < LONGEST:  # a clock was set meanwhile
            return
        first, self.least = self.least is None, min(round_trip, self.least or round_trip)
        self.queue = round_trip - self.least
        self.round_trip = round_trip if first else 0.75 * self.round_trip + 0.25 * round_trip

    def delay(self, captured: float, now: float) -> float | None:
        """Return the one-way delay of something captured on the other side's clock, both in Unix seconds."""
        return None if self.offset is None else now - (captured - self.offset)
