"""What kiosk, hub and interpreter's page say to each other: one schema, JSON text frames, each with a `type`.

    kiosk                                hub                                 interpreter
      |  wss /kiosk, Bearer key           |     wss /interpreter, session cookie  |
      |<------------------------ Welcome -|- Welcome, Bookings ------------------>|
      |                                   |<--------------------------- Ready ----|  as its switch stands, each time
      |                                   |- Queue ------------------------------>|  at every change of the queue
      |- Call --------------------------->|                                       |
      |<--------------- Place (or NoOne) -|                                       |  Place again as the queue moves
      |<------------------------ Ringing -|- Ring ------------------------------->|
      |- Pack ----------------------------|-------------------------------------->|  only with the visitor's consent
      |                                   |<------------------ Accept | Decline --|  20 s, then Unring and the next
      |<----------------------- Accepted -|- Accepted --------------------------->|  each with ICE servers and `epoch`
      |- Offer{epoch} --------------------|-------------------------------------->|  the kiosk offers, always
      |<----------------------------------|------------------------ Answer{epoch} |
      |<- Candidate{epoch} ---------------|-------------------- Candidate{epoch} >|
      |<== pictures, sound and data channels, directly or through TURN =========>|
      |<- Beat, Relay --------------------|------------------------- Beat, Relay >|  Relay: when the media path fails
      |<- HangUp -------------------------|----------------------------- HangUp ->|  both erase

    one side lost      Gone to the other (within 2 s), the call is kept; it reconnects, reads `standing` in Welcome and
                       sends Resume: Accepted to it, Back to the other, and the kiosk offers with the epoch in Accepted
    hub lost           pictures go on; both reconnect and Resume as above. A kiosk whose media still flow makes no offer
    media lost         the kiosk offers with epoch + 1; an interpreter who notices first asks for it with Renew
    never back         the kiosk: HangUp{lost} to the interpreter. The interpreter: the call is queued again, in its
                       old place; the kiosk gets Place, or Ringing at once. The same after Transfer
    epoch              counts peer connections in one call; a message of another epoch than the last Offer's is refused,
                       so a replayed offer does nothing
    Beat{call: ""}     is echoed by the hub: a page cannot see WebSocket pings, and so learns that the hub lives
    Refused            says what was not done, and why; bad frames also count against the connection, which is closed

Ids are chosen by the kiosk, one for each call. What is said travels in Pack and Relay alone: the hub hands those on and
keeps and logs nothing of them. Every text has a longest length, every frame at most 64 KiB; anything else is Malformed.
"""

from typing import Final, TypeVar

import msgspec

from kiosk.wire.between import Answer, Beat, Candidate, HangUp, Offer, Pack, Relay, Renew, Resume
from kiosk.wire.forms import MAXIMUM, VERSION, Malformed, Priority, Reason, RefusedCode
from kiosk.wire.from_hub import (
    Accepted,
    Back,
    Booked,
    Bookings,
    Gone,
    NoOne,
    Place,
    Queue,
    Refused,
    Ring,
    Ringing,
    Unring,
    Welcome,
)
from kiosk.wire.parts import Booking, Credentials, Enrol, Enrolled, Glossary, IceServer, Rung, Term, Turn, Waiting
from kiosk.wire.to_hub import Accept, Book, Call, Cancel, Decline, Ready, Slots, Transfer, Unbook

__all__ = [
    "MAXIMUM",
    "VERSION",
    "Accept",
    "Accepted",
    "Answer",
    "Back",
    "Beat",
    "Book",
    "Booked",
    "Booking",
    "Bookings",
    "Call",
    "Cancel",
    "Candidate",
    "Credentials",
    "Decline",
    "Enrol",
    "Enrolled",
    "FromInterpreter",
    "FromKiosk",
    "Glossary",
    "Gone",
    "HangUp",
    "IceServer",
    "Malformed",
    "Message",
    "NoOne",
    "Offer",
    "Pack",
    "Peer",
    "Place",
    "Priority",
    "Queue",
    "Ready",
    "Reason",
    "Refused",
    "RefusedCode",
    "Relay",
    "Renew",
    "Resume",
    "Ring",
    "Ringing",
    "Rung",
    "Slots",
    "Term",
    "ToEither",
    "ToInterpreter",
    "ToKiosk",
    "Transfer",
    "Turn",
    "Unbook",
    "Unring",
    "Waiting",
    "Welcome",
    "encode",
    "from_interpreter",
    "from_kiosk",
    "to_interpreter",
    "to_kiosk",
]

Peer = Beat | Candidate | HangUp | Relay | Resume
FromKiosk = Call | Cancel | Offer | Pack | Slots | Book | Unbook | Peer
FromInterpreter = Ready | Accept | Decline | Transfer | Answer | Renew | Peer
ToEither = Welcome | Accepted | Gone | Back | Refused | Beat | Candidate | HangUp | Relay
ToKiosk = Place | Ringing | NoOne | Slots | Booked | Answer | Renew | ToEither
ToInterpreter = Queue | Ring | Unring | Bookings | Offer | Pack | ToEither
Message = FromKiosk | FromInterpreter | ToKiosk | ToInterpreter

_Read = TypeVar("_Read")
_encoder: Final = msgspec.json.Encoder()
_from_kiosk: Final[msgspec.json.Decoder[FromKiosk]] = msgspec.json.Decoder(FromKiosk)
_from_interpreter: Final[msgspec.json.Decoder[FromInterpreter]] = msgspec.json.Decoder(FromInterpreter)
_to_kiosk: Final[msgspec.json.Decoder[ToKiosk]] = msgspec.json.Decoder(ToKiosk)
_to_interpreter: Final[msgspec.json.Decoder[ToInterpreter]] = msgspec.json.Decoder(ToInterpreter)


def encode(message: Message) -> str:
    """Return a message's frame."""
    return _encoder.encode(message).decode()


def from_kiosk(frame: str | bytes) -> FromKiosk:
    """Read what a kiosk sent.

    Raises:
        Malformed: it is none of its messages, or too long.
    """
    return _read(_from_kiosk, frame)


def from_interpreter(frame: str | bytes) -> FromInterpreter:
    """Read what a page sent; see `from_kiosk`."""
    return _read(_from_interpreter, frame)


def to_kiosk(frame: str | bytes) -> ToKiosk:
    """Read what the hub sent to a kiosk; see `from_kiosk`."""
    return _read(_to_kiosk, frame)


def to_interpreter(frame: str | bytes) -> ToInterpreter:
    """Read what the hub sent to a page; see `from_kiosk`."""
    return _read(_to_interpreter, frame)


def _read(decoder: msgspec.json.Decoder[_Read], frame: str | bytes) -> _Read:
    if len(frame) > MAXIMUM:
        raise Malformed("the frame is too long")
    try:
        return decoder.decode(frame)
    except (ValueError, RecursionError):  # msgspec's own errors are ValueErrors, and quote what they read
        raise Malformed("the frame is no message of this schema") from None
