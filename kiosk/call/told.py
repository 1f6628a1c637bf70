"""What a call tells the one who shows it: one closed union, `Told`."""

from dataclasses import dataclass

from kiosk.call.channels import Caption, Drawing, Figures
from kiosk.call.meter import Quality
from kiosk.call.relays import Answers
from kiosk.call.states import CallState


@dataclass(frozen=True, slots=True)
class Stood:
    """Where the call stands now."""

    state: CallState


@dataclass(frozen=True, slots=True)
class Measured:
    """Once a second."""

    received: Figures
    """What we receive."""
    sent: Figures | None
    """What the other side says it receives."""
    quality: Quality
    green: float | None
    """Share of the call so far that was good for signing, 0 to 1."""


@dataclass(frozen=True, slots=True)
class TextCame:
    """The other side typed."""

    piece: str
    whole: str
    """All of their text in this call, as it is to be shown."""


@dataclass(frozen=True, slots=True)
class CaptionCame:
    """The other side's caption; the same (side, number) again replaces."""

    caption: Caption


@dataclass(frozen=True, slots=True)
class DrawingCame:
    """The other side drew, or cleared the sheet."""

    drawing: Drawing


@dataclass(frozen=True, slots=True)
class MutedThere:
    """What the other side does not send."""

    sound: bool
    picture: bool


@dataclass(frozen=True, slots=True)
class PictureGone:
    """No picture has come for a second; `back` when they come again."""

    back: bool = False


@dataclass(frozen=True, slots=True)
class EraseAsked:
    """The other side has erased, and asks us to."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What both sides may compare: four words, and whether the other side's key signed its description."""

    words: tuple[int, int, int, int]
    """Indices into the list of words, see `trust`."""
    signed: bool


@dataclass(frozen=True, slots=True)
class Relayed:
    """What the TURN servers answered, at the beginning of a connection."""

    answers: Answers


Told = (
    Stood | Measured | TextCame | CaptionCame | DrawingCame | MutedThere | PictureGone | EraseAsked | Compared | Relayed
)
