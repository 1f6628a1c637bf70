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

from typing import Annotated, Final, Literal, TypeVar

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


class _Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type", tag=True):
    """Anything that is sent; its `type` is the class's name."""


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A part of a message."""


class Turn(_Part, frozen=True):
    """One settled utterance of the conversation before the call."""

    side: Literal["staff", "visitor"]
    lang: Tag
    text: Annotated[str, Meta(max_length=2000)]
    translation: Annotated[str, Meta(max_length=2000)] = ""


class IceServer(_Part, frozen=True):
    """As RTCIceServer; the credential of a TURN server runs out."""

    urls: tuple[str, ...]
    username: str = ""
    credential: str = ""


class Rung(_Part, frozen=True):
    """One step of the fallback ladder, by the city's settings."""

    kind: Literal["own", "partner", "contractor", "relay", "slip"]
    label: Name = ""
    address: Annotated[str, Meta(max_length=500)] = ""
    """A page (contractor) or a telephone number (relay); empty for the others."""
    hours: Name = ""
    """As the city writes it, e.g. 平日 8:30-17:15."""


class Waiting(_Part, frozen=True):
    """A call in the queue, as interpreters see it."""

    call: Id
    lang: Tag
    desk: Name
    topic: Word
    waited: Annotated[float, Meta(ge=0)]
    """Seconds."""
    priority: Priority
    mine: bool
    """This interpreter could take it."""


class Booking(_Part, frozen=True):
    """A slot that was booked; the code is the visitor's."""

    code: Code
    lang: Tag
    desk: Name
    at: At
    length: Count
    """Seconds."""
    skills: Skills = ()
    interpreter: Name = ""


# --- kiosk -> hub


class Call(_Message, frozen=True):
    """Somebody at the desk wants an interpreter."""

    call: Id
    lang: Tag
    """Of the interpreter: jsl, asl, en, ..."""
    skills: Skills = ()
    topic: Word = ""
    priority: Priority = "normal"
    desk: Name = ""
    visitor_lang: Tag = "ja"
    pack: bool = False
    """The visitor agreed to a handover pack: it follows each Ringing."""
    booking: Code = ""


class Cancel(_Message, frozen=True):
    """The kiosk calls no longer (before it was accepted)."""

    call: Id


class Slots(_Message, frozen=True):
    """Ask for free slots of a language; hub -> kiosk: the answer, with `at`."""

    lang: Tag
    since: At
    until: At
    """At most 14 days later."""
    at: Annotated[tuple[At, ...], Meta(max_length=400)] = ()
    """Beginnings of free slots."""
    length: Count = 0
    """Seconds of each."""


class Book(_Message, frozen=True):
    """Take a free slot. Answered by Booked, or Refused{no-slot}."""

    lang: Tag
    at: At
    desk: Name = ""
    skills: Skills = ()


class Unbook(_Message, frozen=True):
    """Give a slot back; answered by Slots' usual messages to interpreters, and Booked with length 0."""

    code: Code


# --- both peers -> hub -> the other peer


class Resume(_Message, frozen=True):
    """Back after a loss (peer -> hub only). Answered by Accepted, Ringing, Place or Refused.

    Refused{unknown-call}: it is over, or the hub was lost before it knew of the call; a kiosk that still wants it calls
    anew.
    """

    call: Id
    epoch: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    """The last that this side knows."""


class Offer(_Message, frozen=True):
    """Kiosk only."""

    call: Id
    sdp: Sdp
    epoch: Epoch
    key: Secret = ""
    """The kiosk's public signing key, base64; the hub only hands it on."""
    signature: Secret = ""
    """Over call, epoch and DTLS fingerprint, by that key, base64."""


class Answer(_Message, frozen=True):
    """Interpreter only; the fields are Offer's."""

    call: Id
    sdp: Sdp
    epoch: Epoch
    key: Secret = ""
    signature: Secret = ""


class Candidate(_Message, frozen=True):
    """Trickled ICE; empty: there are no more."""

    call: Id
    candidate: Secret
    epoch: Epoch
    mid: Name = ""
    line: Annotated[int, Meta(ge=0, le=16)] = 0
    """sdpMLineIndex."""


class Renew(_Message, frozen=True):
    """Interpreter only: my media are lost, please offer anew."""

    call: Id
    epoch: Epoch
    """Of the last Offer, or of the last Accepted if there was none since. A kiosk that has just offered ignores it."""


class Relay(_Message, frozen=True):
    """What a data channel would have carried, when there is none."""

    call: Id
    channel: Literal["text", "captions", "drawing", "control"]
    data: Annotated[str, Meta(max_length=16_000)]


class Beat(_Message, frozen=True):
    """I live; `call` empty: only the hub shall answer."""

    call: Annotated[str, Meta(pattern=r"^([A-Za-z0-9_-]{8,64})?\Z")] = ""


class Pack(_Message, frozen=True):
    """The handover pack, kiosk only: after Ringing, with consent. Erased by the page at Unring and HangUp."""

    call: Id
    turns: Annotated[tuple[Turn, ...], Meta(max_length=200)] = ()
    purpose: Word = ""
    notes: Annotated[str, Meta(max_length=2000)] = ""


class HangUp(_Message, frozen=True):
    """The call is over; also hub -> both."""

    call: Id
    reason: Reason = "done"
    good: Annotated[float, Meta(ge=0, le=1)] | None = None
    """The share of the call that its sender's meter called good for signing; for the hub's figures alone."""


# --- hub -> kiosk, hub -> interpreter


class Welcome(_Message, frozen=True):
    """First message after connecting."""

    name: Name
    """The kiosk's or the interpreter's."""
    version: int = VERSION
    standing: str = ""
    """A call of this side that still stands: Resume it or hang it up."""
    languages: tuple[Tag, ...] = ()
    """To a kiosk: which can be called today; to an interpreter: their own."""
    skills: Skills = ()
    ready: bool = False
    ice: tuple[IceServer, ...] = ()
    """To an interpreter, for the pre-call test."""


class Place(_Message, frozen=True):
    """Where the call stands in the queue."""

    call: Id
    ahead: Count
    wait: Annotated[float, Meta(ge=0)] | None
    """Seconds expected; None: nobody can tell."""


class Ringing(_Message, frozen=True):
    """It rings at an interpreter's."""

    call: Id
    interpreter: Name


class Accepted(_Message, frozen=True):
    """To both: the call stands."""

    call: Id
    interpreter: Name
    epoch: Epoch
    """For the kiosk's next Offer."""
    peer: Id
    """The other side's lasting id, under which its signing key may be remembered."""
    desk: Name = ""
    topic: Word = ""
    lang: SomeTag = ""
    visitor_lang: SomeTag = ""
    """As in Call: a page that was reloaded has forgotten its Ring."""
    ice: tuple[IceServer, ...] = ()


class NoOne(_Message, frozen=True):
    """Nobody can take it now, or the wait is long: what else there is. The call stays in the queue until Cancel."""

    call: Id
    ladder: tuple[Rung, ...]
    wait: Annotated[float, Meta(ge=0)] | None = None


class Gone(_Message, frozen=True):
    """The other side is lost; the call is kept for it."""

    call: Id


class Back(_Message, frozen=True):
    """The other side is back."""

    call: Id


class Booked(_Message, frozen=True):
    """To the kiosk: the slot is yours (length 0: given back)."""

    booking: Booking


class Refused(_Message, frozen=True):
    """Something was not done."""

    code: RefusedCode
    call: str = ""


# --- interpreter -> hub


class Ready(_Message, frozen=True):
    """I take calls, or not."""

    ready: bool


class Accept(_Message, frozen=True):
    """I take this one."""

    call: Id


class Decline(_Message, frozen=True):
    """Not I; the next one."""

    call: Id


class Transfer(_Message, frozen=True):
    """Somebody else shall go on with it."""

    call: Id
    lang: Tag
    skills: Skills = ()


# --- hub -> interpreter


class Queue(_Message, frozen=True):
    """The calls that wait, first one first."""

    calls: tuple[Waiting, ...]
    ready: bool
    """Whether the hub counts you as ready: after two missed rings it does not."""
    others: tuple[SomeTag, ...] = ()
    """Languages for which somebody else is ready and free, in lower case: to whom a call could be handed."""


class Ring(_Message, frozen=True):
    """A call for you; Accept or Decline."""

    call: Id
    lang: Tag
    desk: Name
    topic: Word
    skills: Skills
    visitor_lang: Tag
    priority: Priority
    waited: Annotated[float, Meta(ge=0)]
    """Seconds."""
    seconds: Annotated[float, Meta(ge=0)]
    """Until it goes to the next."""
    pack_offered: bool


class Unring(_Message, frozen=True):
    """It rings no longer: taken, cancelled or too late. Erase the pack."""

    call: Id


class Bookings(_Message, frozen=True):
    """Slots of the next days in your languages."""

    bookings: Annotated[tuple[Booking, ...], Meta(max_length=200)]


# --- HTTP bodies, JSON without `type`


class Credentials(_Part, frozen=True):
    """POST /session: 204 and a cookie, 401, or 429 with Retry-After."""

    name: Name
    password: Annotated[str, Meta(max_length=200)]
    code: Annotated[str, Meta(pattern=r"^([0-9]{6})?\Z")] = ""
    """One-time code (RFC 6238), where the account has one."""


class Enrol(_Part, frozen=True):
    """POST /enrol: 200 with Enrolled, 403, or 429.

    What `hub enrol` prints is `CODE:PIN`. PIN: the first 16 digits of the SHA-256 of what GET /ca.pem answers (its
    bytes), so that the kiosk can trust that authority before it sends CODE; no PIN where the certificate is public.
    """

    code: Annotated[str, Meta(max_length=80)]
    desk: Name = ""


class Enrolled(_Part, frozen=True):
    """What the kiosk keeps."""

    kiosk: Id
    key: str
    """For `Authorization: Bearer` on /kiosk; the hub keeps only its hash."""
    ca: str
    """PEM of the authority that signed the hub's certificate; empty: a public one."""


class Term(_Part, frozen=True):
    """An official word of a desk."""

    ja: Annotated[str, Meta(min_length=1, max_length=80)]
    reading: Name = ""
    """In kana."""
    desk: Name = ""
    """A topic's key or a desk's name; empty: every desk."""
    words: dict[Tag, Annotated[str, Meta(max_length=200)]] = {}
    """The same in other languages."""


class Glossary(_Part, frozen=True):
    """GET /glossary, for who is signed in: 200, or 401."""

    terms: tuple[Term, ...]


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
