"""What all messages are made of: how long a text may be, which words there are, what is no message."""

from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

MAXIMUM: Final = 64 * 1024
"""Bytes of the largest frame."""
VERSION: Final = 1
"""Of this schema."""

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{8,64}\Z")]
Tag = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}\Z")]
"""BCP 47, and jsl, asl for sign languages (ISO 639-3)."""
SomeTag = Annotated[str, Meta(pattern=r"^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3})?\Z")]
"""The same, or empty."""
Word = Annotated[str, Meta(pattern=r"^[a-z0-9-]{0,40}\Z")]
"""A skill (medical, tax) or topic (a deck's name): a key, never free text."""
Name = Annotated[str, Meta(max_length=80)]
Secret = Annotated[str, Meta(max_length=2048)]
Sdp = Annotated[str, Meta(max_length=48_000)]
Epoch = Annotated[int, Meta(ge=1, le=1_000_000)]
Skills = Annotated[tuple[Word, ...], Meta(max_length=8)]
Count = Annotated[int, Meta(ge=0, le=100_000)]
Priority = Literal["normal", "booked", "disaster"]
"""`booked` counts only with the code of a booking that is due; later words go before earlier ones."""
Code = Annotated[str, Meta(pattern=r"^[A-Z0-9-]{0,40}\Z")]
At = Annotated[int, Meta(ge=0, le=4_102_444_800)]
"""Seconds since 1970, UTC."""

Reason = Literal["done", "lost", "failed", "transferred", "cancelled", "closed"]
RefusedCode = Literal[
    "malformed", "too-many", "unknown-call", "not-yours", "stale", "busy", "taken", "replaced", "no-slot"
]
"""`taken`: the call rings elsewhere or is over; `replaced`: signed in anew elsewhere, do not reconnect."""


class Malformed(ValueError):
    """A frame that is no message of this schema. Its text never quotes the frame."""


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag=True):
    """Anything that is sent; its `type` is the class's name."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a message."""
