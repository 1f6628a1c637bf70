"""Which of two microphones on one desk is spoken into: the one that is louder above its own room.

Both hear both people; the one across the desk 6 to 12 dB weaker (1 m against 0.3 m). Where both speak at once, each is
loud at its own microphone, and both pass.
"""

from collections import deque
from collections.abc import Sequence
from typing import Final

WEAKER: Final = 0.63
"""Of the other's loudness (-4 dB): a microphone that hears less hears the other's speaker."""
SMOOTH: Final = 5
"""Frames, 100 ms: sound takes 3 ms across a desk, but the two streams begin up to 50 ms apart."""
_QUIETEST: Final = 4.0
_ROOM: Final = 250
"""Frames, 5 s, of which the lower fifth is the room."""


class CrossTalk:
    """Compares two microphones frame by frame."""

    def __init__(self) -> None:
        self._recent = (deque[float](maxlen=SMOOTH), deque[float](maxlen=SMOOTH))
        self._rooms = (deque[float](maxlen=_ROOM), deque[float](maxlen=_ROOM))

    def feed(self, one: Sequence[float], other: Sequence[float]) -> tuple[list[bool], list[bool]]:
        """Say for each frame and each microphone whether it is spoken into.

        Args:
            one: RMS of the frames of one microphone.
            other: of the same frames of the other one.
        """
        nearer: tuple[list[bool], list[bool]] = ([], [])
        for levels in zip(one, other, strict=True):
            for recent, room, level in zip(self._recent, self._rooms, levels, strict=True):
                recent.append(level)
                room.append(level)
            mine, theirs = (
                max(recent) / max(sorted(room)[len(room) // 5], _QUIETEST)
                for recent, room in zip(self._recent, self._rooms, strict=True)
            )
            nearer[0].append(mine >= theirs * WEAKER)
            nearer[1].append(theirs >= mine * WEAKER)
        return nearer
