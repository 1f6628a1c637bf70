"""Packets that go out more than once on a lossy way: the second time with the next picture, then three and five later.

Retransmission packets (RFC 4588) that nobody asked for; every receiver takes them. Spread in time, because losses come
in rows. Pure.
"""

from collections import deque
from typing import Final

AFTER: Final = (1, 3, 5)
"""Pictures after which a packet's second, third and fourth copy leave."""


class Copies:
    """Of one picture stream."""

    def __init__(self) -> None:
        self._pictures: deque[list[tuple[int, int]]] = deque(maxlen=max(AFTER))

    def picture(self) -> list[int]:
        """Begin a picture; return the numbers of earlier packets that leave once more before it."""
        pictures = list(self._pictures)[::-1]  # the newest first
        due = [
            number
            for place, after in enumerate(AFTER)
            if after <= len(pictures)
            for number, copies in pictures[after - 1]
            if copies > place + 1
        ]
        self._pictures.append([])
        return due

    def packet(self, number: int, copies: int) -> None:
        """Take note of a packet of this picture, and how often it is to be sent."""
        self._pictures[-1].append((number, copies))
