"""What travels on the data channels between the two peers: JSON with a `type`, each checked before it is acted on.

    control    beat, clock, clocked, figures, muted, erase, hangup
    captions   Caption
    drawing    stroke, clear
    text       raw T.140, see `text`

The same frames travel in wire.Relay while there is no media path. A `type` that is not known is left out: the other
side may be newer.
"""

from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import Meta

MAXIMUM: Final = 16_000
"""Characters of the longest frame."""

Grade = Literal["good", "fair", "poor"]
Reason = Literal["", "frame-rate", "gap", "delay", "skew", "resolution", "loss", "no-picture", "unknown"]
Seconds = Annotated[float, Meta(ge=-3600, le=3600)]
Share = Annotated[float, Meta(ge=0, le=1)]
Count = Annotated[int, Meta(ge=0, le=10_000_000)]


class Beat(msgspec.Struct, frozen=True, tag="beat", tag_field="type"):
    """I live."""

    number: Count
    text: Count = 0
    """Code points received on "text" in this call."""


class Clock(msgspec.Struct, frozen=True, tag="clock", tag_field="type"):
    """What time is it there?"""

    t0: float


class Clocked(msgspec.Struct, frozen=True, tag="clocked", tag_field="type"):
    """When the question came, and when this was sent, by the answering clock."""

    t0: float
    t1: float
    t2: float


class Figures(msgspec.Struct, frozen=True, tag="figures", tag_field="type", omit_defaults=True):
    """What one side received in the last second; None is unknown."""

    frame_rate: Annotated[float, Meta(ge=0, le=1000)] | None = None
    """Pictures/s."""
    longest_gap: Seconds | None = None
    """Between two pictures."""
    delay: Seconds | None = None
    """From capture to decoded picture, median."""
    skew: Seconds | None = None
    """How far the picture runs behind the sound."""
    width: Count | None = None
    height: Count | None = None
    bitrate: Annotated[int, Meta(ge=0, le=1_000_000_000)] | None = None
    """bit/s of pictures."""
    loss: Share | None = None
    """Of packets, before they were sent again."""
    sound_delay: Seconds | None = None
    sound_gaps: Seconds | None = None
    """Sound made up in the last second."""
    grade: Grade | None = None
    reason: Reason = ""


class Muted(msgspec.Struct, frozen=True, tag="muted", tag_field="type"):
    """What I do not send."""

    sound: bool
    picture: bool


class Erase(msgspec.Struct, frozen=True, tag="erase", tag_field="type"):
    """Forget everything of this call now."""


class HungUp(msgspec.Struct, frozen=True, tag="hangup", tag_field="type"):
    """The call is over."""

    reason: Annotated[str, Meta(max_length=40)] = "done"


class Caption(msgspec.Struct, frozen=True):
    """What a side said, and its translation; the same (side, number) again replaces."""

    side: Literal["staff", "visitor", "interpreter"]
    number: Count
    lang: Annotated[str, Meta(max_length=40)]
    text: Annotated[str, Meta(max_length=4000)]
    final: bool
    translation: Annotated[str, Meta(max_length=4000)] = ""


Place = Annotated[float, Meta(ge=-1, le=2)]
Point = tuple[Place, Place]


class Stroke(msgspec.Struct, frozen=True, tag="stroke", tag_field="type"):
    """A piece of a line on the white sheet; the same id goes on with it."""

    id: Count
    colour: Annotated[str, Meta(pattern=r"^#[0-9a-fA-F]{6}\Z")]
    width: Annotated[float, Meta(gt=0, le=0.2)]
    """Share of the sheet's width."""
    points: Annotated[tuple[Point, ...], Meta(max_length=500)]
    """x and y, 0 to 1 of the sheet."""


class Clear(msgspec.Struct, frozen=True, tag="clear", tag_field="type"):
    """The sheet is white again."""


class Piece(msgspec.Struct, frozen=True):
    """Text that travels through the hub: its place in the sender's stream is told."""

    at: Count
    text: Annotated[str, Meta(max_length=MAXIMUM)]


Control = Beat | Clock | Clocked | Figures | Muted | Erase | HungUp
Drawing = Stroke | Clear

_Read = TypeVar("_Read")
_control: Final[msgspec.json.Decoder[Control]] = msgspec.json.Decoder(Control)
_drawing: Final[msgspec.json.Decoder[Drawing]] = msgspec.json.Decoder(Drawing)
_caption: Final = msgspec.json.Decoder(Caption)
_piece: Final = msgspec.json.Decoder(Piece)
_encoder: Final = msgspec.json.Encoder()


def encode(message: Control | Drawing | Caption | Piece) -> str:
    """Return a message's frame."""
    return _encoder.encode(message).decode()


def control(frame: str) -> Control | None:
    """Read a frame of "control"; None when it is none that is known."""
    return _read(_control, frame)


def drawing(frame: str) -> Drawing | None:
    """Read a frame of "drawing"; None when it is none that is known."""
    return _read(_drawing, frame)


def caption(frame: str) -> Caption | None:
    """Read a frame of "captions"; None when it is none."""
    return _read(_caption, frame)


def piece(frame: str) -> Piece | None:
    """Read text that came through the hub; None when it is none."""
    return _read(_piece, frame)


def _read(decoder: msgspec.json.Decoder[_Read], frame: str) -> _Read | None:
    if len(frame) > MAXIMUM:
        return None
    try:
        return decoder.decode(frame)
    except (msgspec.DecodeError, msgspec.ValidationError, ValueError, RecursionError):
        return None
