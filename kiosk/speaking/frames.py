"""What the kiosk and its player process say to each other, as bytes.

kiosk --> player   order, number, rate, length (16 bytes, little-endian), then `length` bytes of sound
player --> kiosk   outcome, number (8 bytes)
"""

import struct
from enum import IntEnum
from typing import Final


class Order(IntEnum):
    """What the player is to do."""

    PLAY = 1
    STOP = 2
    """Fall silent at once; the piece that was playing is answered STOPPED."""


class Outcome(IntEnum):
    """How a piece ended."""

    READY = 1
    """The player is there; of no piece."""
    ENDED = 2
    STOPPED = 3
    FAILED = 4
    """There is no loudspeaker, or it refused."""


_ORDER: Final = struct.Struct("<IIII")
_OUTCOME: Final = struct.Struct("<II")
ORDER_SIZE: Final = _ORDER.size
OUTCOME_SIZE: Final = _OUTCOME.size


def order(kind: Order, number: int = 0, rate: int = 0, pcm: bytes = b"") -> bytes:
    """Return an order with its sound."""
    return _ORDER.pack(kind, number, rate, len(pcm)) + pcm


def parse_order(header: bytes) -> tuple[Order, int, int, int]:
    """Return an order's kind, number, rate (Hz) and length (bytes)."""
    kind, number, rate, length = _ORDER.unpack(header)
    return Order(kind), number, rate, length


def outcome(kind: Outcome, number: int = 0) -> bytes:
    """Return an answer."""
    return _OUTCOME.pack(kind, number)


def parse_outcome(answer: bytes) -> tuple[Outcome, int]:
    """Return an answer's kind and number."""
    kind, number = _OUTCOME.unpack(answer)
    return Outcome(kind), number
