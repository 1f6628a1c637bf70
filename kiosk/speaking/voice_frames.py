"""What the kiosk and its voice process say to each other: length-prefixed msgpack over two pipes.

    kiosk --Speak, Read, Stop--> voice
    kiosk <--Sound, Sound, ..., Ended or Failed-- voice       to Speak
    kiosk <--Marked or Failed-- voice                         to Read
    kiosk <--Refused-- voice                                  beside them: a damaged voice; another speaks

    4 bytes: length, little-endian | msgpack

Every frame carries the number of its text, because the engines answer side by side. The player's frames
(`frames`) have fields of fixed size only; here there are texts, so the encoding is msgpack (msgspec), as with the ears.
"""

from typing import Final

import msgspec

from kiosk.core.languages import Lang

PREFIX: Final = 4
"""Bytes before each frame: its length."""
LONGEST: Final = 1 << 26
"""Bytes, 10 minutes of sound in one piece; a longer frame means that the pipe is out of step."""


class Frame(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Anything on the pipe."""

    number: int
    """Of the text."""


class Speak(Frame, frozen=True):
    """Make a text's sound. One without words loads the language's engine."""

    text: str
    lang: Lang
    speed: float


class Read(Frame, frozen=True):
    """Give the readings of a Japanese text's kanji."""

    text: str


class Stop(Frame, frozen=True):
    """The text is no longer wanted; nothing more is answered, but for what is already on its way."""


class Sound(Frame, frozen=True):
    """A piece of it."""

    pcm: bytes
    """s16le, mono."""
    rate: int
    """Hz."""


class Ended(Frame, frozen=True):
    """All pieces have been sent."""


class Failed(Frame, frozen=True):
    """There will be no more pieces."""

    code: str
    """Of the KioskError."""
    name: str = ""
    """Of the model that is damaged."""


class Marked(Frame, frozen=True):
    """The text with its readings."""

    text: str


class Refused(Frame, frozen=True):
    """A voice's files are damaged; another voice speaks the text."""

    name: str


Order = Speak | Read | Stop
Answer = Sound | Ended | Failed | Marked | Refused

_encoder: Final = msgspec.msgpack.Encoder()
_orders: Final[msgspec.msgpack.Decoder[Order]] = msgspec.msgpack.Decoder(Order)
_answers: Final[msgspec.msgpack.Decoder[Answer]] = msgspec.msgpack.Decoder(Answer)


def pack(frame: Frame) -> bytes:
    """Return a frame with its length in front."""
    body = _encoder.encode(frame)
    return len(body).to_bytes(PREFIX, "little") + body


def length(prefix: bytes) -> int:
    """Return how many bytes follow.

    Raises:
        ValueError: the pipe is out of step.
    """
    size = int.from_bytes(prefix, "little")
    if size > LONGEST:
        raise ValueError("frame too long")
    return size


def parse_order(body: bytes) -> Order:
    """Return what the voice process has read; msgspec.DecodeError, a ValueError, if it is no order."""
    return _orders.decode(body)


def parse_answer(body: bytes) -> Answer:
    """Return what the kiosk has read; msgspec.DecodeError, a ValueError, if it is no answer."""
    return _answers.decode(body)
