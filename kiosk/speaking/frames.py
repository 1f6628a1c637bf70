"""What the kiosk and its player process say to each other, as bytes.

kiosk --> player   order, number, rate, length (16 bytes, little-endian), then `length` bytes of sound
player --> kiosk   outcome, number (8 bytes); behind CHANGED as many bytes of a name (UTF-8)
"""

import struct
from enum import IntEnum
from typing import Final


class Order(IntEnum):
    """What the player is to do."""

    BEGIN = 1
    """A sound, with its first piece; one that still plays is stopped."""
    ADD = 2
    """The sound's next piece; its rate is that of the sound."""
    END = 3
    """Nothing more comes; answered when the sound has been heard."""
    STOP = 4
    """Fall silent at once; the sound that was playing is answered STOPPED."""


class Outcome(IntEnum):
    """How a sound ended."""

    READY = 1
    """The player is there; of no sound."""
    ENDED = 2
    STOPPED = 3
    FAILED = 4
    """There is no loudspeaker, or it refused."""
    CHANGED = 5
    """Of no sound: another loudspeaker speaks now; the number is the length of its name."""
    MISSING = 6
    """Of no sound: there is no loudspeaker."""


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


def changed(name: str) -> bytes:
    """Return the answer that says which loudspeaker speaks now."""
    said = name.encode()
    return outcome(Outcome.CHANGED, len(said)) + said


def parse_outcome(answer: bytes) -> tuple[Outcome, int]:
    """Return an answer's kind and number."""
    kind, number = _OUTCOME.unpack(answer)
    return Outcome(kind), number
