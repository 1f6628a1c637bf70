"""Which picture size is sent: frames before size, as hands need it (EN 301 549 6.5.2: frame rate before resolution).

    1280x720 -> 960x540 -> 640x480 -> 480x360 -> 320x240     down before the frame rate falls under 20, up in calm times

It begins at 640x480 and looks for room from there: 1280x720 at a call's first 300 kbit/s would be stills.

Pure: time is handed in. Source of 20 frames/s: EN 301 549 V3.2.1 6.5.2; ITU-T H-series Suppl. 1.
"""

from dataclasses import dataclass
from typing import Final

LOWEST: Final = 20.0
"""Frames/s."""
PERIOD: Final = 1.0 / 30
PATIENCE: Final = 1.5
"""Seconds that it must be bad."""
CALM: Final = 6.0
"""Seconds that it must be good before a step up; doubles when a step up did not hold."""
FIRST_CALM: Final = 2.0
"""The same until a size did not hold for the first time."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One picture size."""

    width: int
    height: int
    needs: int
    """bit/s under which this size costs more than it shows."""


RUNGS: Final = (
    Rung(1280, 720, 700_000),
    Rung(960, 540, 450_000),
    Rung(640, 480, 150_000),
    Rung(480, 360, 100_000),
    Rung(320, 240, 0),
)
LARGE: Final = 0
USUAL: Final = 2
"""Places in RUNGS."""


class Ladder:
    """Of one sender."""

    def __init__(self, top: int = USUAL) -> None:
        """Begin at 640x480.

        Args:
            top: place in RUNGS of the largest size that may be sent.
        """
        self._top, self._at = top, USUAL
        self._bad: float | None = None
        self._good: float | None = None
        self._calm = FIRST_CALM
        self._raised = float("-inf")

    @property
    def rung(self) -> Rung:
        """Return the size to send now."""
        return RUNGS[self._at]

    def judge(self, now: float, *, bitrate: int, encoding: float, frame_rate: float) -> Rung:
        """Return the size to send from now on.

        Args:
            now: seconds.
            bitrate: bit/s that may be sent.
            encoding: seconds that a picture takes, average of the last ones.
            frame_rate: pictures/s that machine and way could take.
        """
        rung = self.rung
        starved = bitrate < rung.needs
        slow = encoding > 0.85 * PERIOD or frame_rate < LOWEST
        if (starved or slow) and self._at + 1 < len(RUNGS):
            self._good = None
            self._bad = now if self._bad is None else self._bad
            if now - self._bad >= PATIENCE:
                if now - self._raised < 2 * self._calm:
                    self._calm = min(2 * self._calm, 60.0)
                self._calm = max(self._calm, CALM)
                self._at += 1
                self._bad = None
            return self.rung
        self._bad = None
        if self._at == self._top:
            return rung
        above = RUNGS[self._at - 1]
        larger = (above.width / rung.width) ** 2
        room = bitrate >= 1.25 * above.needs and encoding * larger < 0.6 * PERIOD
        if not room:
            self._good = None
        elif self._good is None:
            self._good = now
        elif now - self._good >= self._calm:
            self._at -= 1
            self._good, self._raised = None, now
        return self.rung
