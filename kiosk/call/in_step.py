"""How long sound and picture are held back, so that neither runs far ahead of the other.

    skew, each second --> seen --> sound: while the picture is late        picture: while sound is far behind it

What is signed is needed at once; so the picture waits only for what lies beyond `AHEAD`, which nobody notices, only
when that lasts (sound is late at every call's beginning), and no longer than it must. One second's skew may be a single
large picture's: the middle of three counts, of six where the picture shall begin to wait. Pure.
"""

import statistics
from collections import deque
from typing import Final

NEAR: Final = 0.04
"""Seconds that the picture may be late, and sound is left alone."""
AHEAD: Final = 0.06
"""Seconds that the picture may be early; the standards' limit for both is 0.1 (EN 301 549 V3.2.1, 6.5.4)."""
LASTING: Final = 6
"""Seconds."""
MOST_SOUND: Final = 0.3
MOST_PICTURE: Final = 0.08
"""Seconds that each is held back at most."""


class InStep:
    """Of one connection."""

    def __init__(self) -> None:
        self.sound = 0.0
        self.picture = 0.0
        """Seconds to hold back."""
        self._last: deque[float] = deque(maxlen=LASTING)

    def seen(self, skew: float) -> None:
        """Take a second's skew: how far the picture runs behind the sound, in seconds."""
        self._last.append(skew)
        late, lasting = statistics.median(list(self._last)[-3:]), statistics.median(self._last)
        if late > NEAR and not self.picture:
            self.sound = min(MOST_SOUND, self.sound + late / 2)
        elif late < -NEAR:
            self.sound = max(0.0, self.sound + late / 2)
        if late > -AHEAD:
            self.picture = max(0.0, self.picture - (late + AHEAD))
        elif lasting < -AHEAD and len(self._last) == LASTING and not self.sound:
            self.picture = min(MOST_PICTURE, self.picture - (lasting + AHEAD) / 2)
