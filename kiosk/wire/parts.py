"""Parts of messages, and the bodies of HTTP requests, which are JSON without `type`."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.wire.forms import At, Code, Count, Id, Name, Part, Priority, Skills, Tag, Word


class Turn(Part, frozen=True):
    """One settled utterance of the conversation before the call."""

    side: Literal["staff", "visitor"]
    lang: Tag
    text: Annotated[str, Meta(max_length=2000)]
    translation: Annotated[str, Meta(max_length=2000)] = ""


class IceServer(Part, frozen=True):
    """As RTCIceServer; the credential of a TURN server runs out."""

    urls: tuple[str, ...]
    username: str = ""
    credential: str = ""


class Rung(Part, frozen=True):
    """One step of the fallback ladder, by the city's settings."""

    kind: Literal["own", "partner", "contractor", "relay", "slip"]
    label: Name = ""
    address: Annotated[str, Meta(max_length=500)] = ""
    """A page (contractor) or a telephone number (relay); empty for the others."""
    hours: Name = ""
    """As the city writes it, e.g. 平日 8:30-17:15."""


class Waiting(Part, frozen=True):
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


class Booking(Part, frozen=True):
    """A slot that was booked; the code is the visitor's."""

    code: Code
    lang: Tag
    desk: Name
    at: At
    length: Count
    """Seconds."""
    skills: Skills = ()
    interpreter: Name = ""


class Credentials(Part, frozen=True):
    """POST /session: 204 and a cookie, 401, or 429 with Retry-After."""

    name: Name
    password: Annotated[str, Meta(max_length=200)]
    code: Annotated[str, Meta(pattern=r"^([0-9]{6})?\Z")] = ""
    """One-time code (RFC 6238), where the account has one."""


class Enrol(Part, frozen=True):
    """POST /enrol: 200 with Enrolled, 403, or 429.

    What `hub enrol` prints is `CODE:PIN`. PIN: the first 16 digits of the SHA-256 of what GET /ca.pem answers (its
    bytes), so that the kiosk can trust that authority before it sends CODE; no PIN where the certificate is public.
    """

    code: Annotated[str, Meta(max_length=80)]
    desk: Name = ""


class Enrolled(Part, frozen=True):
    """What the kiosk keeps."""

    kiosk: Id
    key: str
    """For `Authorization: Bearer` on /kiosk; the hub keeps only its hash."""
    ca: str
    """PEM of the authority that signed the hub's certificate; empty: a public one."""


class Term(Part, frozen=True):
    """An official word of a desk."""

    ja: Annotated[str, Meta(min_length=1, max_length=80)]
    reading: Name = ""
    """In kana."""
    desk: Name = ""
    """A topic's key or a desk's name; empty: every desk."""
    words: dict[Tag, Annotated[str, Meta(max_length=200)]] = msgspec.field(default_factory=dict)
    """The same in other languages."""


class Glossary(Part, frozen=True):
    """GET /glossary, for who is signed in: 200, or 401."""

    terms: tuple[Term, ...]
