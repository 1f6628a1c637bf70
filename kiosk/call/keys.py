"""When a key frame is sent: at the beginning, and when the other side asks for one that is not on its way already.

    wanted (PLI) --> due --> sent        a request that left before the last key frame could arrive is answered by it

A request is sent several times, lest it be lost; each of them being answered costs a key frame half a second later,
and five pictures' bits (measured: two key frames for each stall). Pure: time is handed in.
"""

from typing import Final

PAUSE: Final = 0.5
"""Seconds between key frames."""
ARRIVING: Final = 0.1
"""Seconds that a key frame's packets take one after the other, beyond the way itself."""


class KeyFrames:
    """Of one picture stream."""

    def __init__(self) -> None:
        self.sent = 0
        self._wanted = True
        self._last = float("-inf")

    def wanted(self, now: float, round_trip: float) -> None:
        """Take a request.

        Args:
            now: seconds, when it came.
            round_trip: seconds of the way there and back.
        """
        if now - self._last > round_trip + ARRIVING:
            self._wanted = True

    def due(self, now: float) -> bool:
        """Say whether the next picture shall be one."""
        return self._wanted and now - self._last >= PAUSE

    def left(self, now: float) -> None:
        """Take note that one was sent; its encoder may have made it by itself."""
        self._wanted, self._last = False, now
        self.sent += 1
