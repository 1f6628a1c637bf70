"""From RTP time to the sender's wall clock, by its sender reports, and how far picture and sound are apart.

Source: RFC 3550, 6.4.1 (NTP and RTP timestamps of one instant) and 9.4 of RFC 5905 (NTP era). Pure.
"""

from typing import Final

NTP_TO_UNIX: Final = 2_208_988_800
"""Seconds from 1900 to 1970."""


def unix(ntp: int) -> float:
    """Return a 64-bit NTP timestamp as Unix seconds."""
    return ntp / (1 << 32) - NTP_TO_UNIX


def ntp(at: float) -> int:
    """Return Unix seconds as a 64-bit NTP timestamp."""
    return int((at + NTP_TO_UNIX) * (1 << 32))


class SenderClock:
    """Of one stream; RTP timestamps are extended ones."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._report: tuple[int, float] | None = None

    def reported(self, timestamp: int, at: float) -> None:
        """Take a sender report.

        Args:
            timestamp: its RTP time, extended.
            at: its NTP time as Unix seconds, on the sender's clock.
        """
        if at > 0:  # a report before the first packet has no time
            self._report = (timestamp, at)

    def captured(self, timestamp: int) -> float | None:
        """Return when an instant of the stream was captured, on the sender's clock; None before the first report."""
        if self._report is None:
            return None
        stamp, at = self._report
        return at + (timestamp - stamp) / self._rate


def skew(sound_late: float | None, picture_late: float | None) -> float | None:
    """Return how far the picture runs behind the sound, in seconds; negative when it is early.

    Args:
        sound_late: now minus capture of what is heard, on the sender's clock.
        picture_late: the same of what is shown.

    Source: the limit of 100 ms is EN 301 549 V3.2.1, 6.5.4.
    """
    return None if sound_late is None or picture_late is None else picture_late - sound_late
