"""What kiosk and page say to each other through the hub, and a few of these to the hub itself."""

from typing import Annotated, Literal

from msgspec import Meta

from kiosk.wire.forms import Epoch, Frame, Id, Name, Reason, Sdp, Secret, Word
from kiosk.wire.parts import Turn


class Resume(Frame, frozen=True):
    """Back after a loss (peer -> hub only). Answered by Accepted, Ringing, Place or Refused.

    Refused{unknown-call}: it is over, or the hub was lost before it knew of the call; a kiosk that still wants it calls
    anew.
    """

    call: Id
    epoch: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    """The last that this side knows."""


class Offer(Frame, frozen=True):
    """Kiosk only."""

    call: Id
    sdp: Sdp
    epoch: Epoch
    key: Secret = ""
    """The kiosk's public signing key, base64; the hub only hands it on."""
    signature: Secret = ""
    """Over call, epoch and DTLS fingerprint, by that key, base64."""


class Answer(Frame, frozen=True):
    """Interpreter only; the fields are Offer's."""

    call: Id
    sdp: Sdp
    epoch: Epoch
    key: Secret = ""
    signature: Secret = ""


class Candidate(Frame, frozen=True):
    """Trickled ICE; empty: there are no more."""

    call: Id
    candidate: Secret
    epoch: Epoch
    mid: Name = ""
    line: Annotated[int, Meta(ge=0, le=16)] = 0
    """sdpMLineIndex."""


class Renew(Frame, frozen=True):
    """Interpreter only: my media are lost, please offer anew."""

    call: Id
    epoch: Epoch
    """Of the last Offer, or of the last Accepted if there was none since. A kiosk that has just offered ignores it."""


class Relay(Frame, frozen=True):
    """What a data channel would have carried, when there is none."""

    call: Id
    channel: Literal["text", "captions", "drawing", "control"]
    data: Annotated[str, Meta(max_length=16_000)]


class Beat(Frame, frozen=True):
    """I live; `call` empty: only the hub shall answer."""

    call: Annotated[str, Meta(pattern=r"^([A-Za-z0-9_-]{8,64})?\Z")] = ""


class Pack(Frame, frozen=True):
    """The handover pack, kiosk only: after Ringing, with consent. Erased by the page at Unring and HangUp."""

    call: Id
    turns: Annotated[tuple[Turn, ...], Meta(max_length=200)] = ()
    purpose: Word = ""
    notes: Annotated[str, Meta(max_length=2000)] = ""


class HangUp(Frame, frozen=True):
    """The call is over; also hub -> both."""

    call: Id
    reason: Reason = "done"
    good: Annotated[float, Meta(ge=0, le=1)] | None = None
    """The share of the call that its sender's meter called good for signing; for the hub's figures alone."""
