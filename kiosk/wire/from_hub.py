"""What the hub says to a kiosk, to a page, to both."""

from typing import Annotated

from msgspec import Meta

from kiosk.wire.forms import VERSION, Count, Epoch, Frame, Id, Name, Priority, RefusedCode, Skills, SomeTag, Tag, Word
from kiosk.wire.parts import Booking, IceServer, Rung, Waiting


class Welcome(Frame, frozen=True):
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


class Place(Frame, frozen=True):
    """Where the call stands in the queue."""

    call: Id
    ahead: Count
    wait: Annotated[float, Meta(ge=0)] | None
    """Seconds expected; None: nobody can tell."""


class Ringing(Frame, frozen=True):
    """It rings at an interpreter's."""

    call: Id
    interpreter: Name


class Accepted(Frame, frozen=True):
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


class NoOne(Frame, frozen=True):
    """Nobody can take it now, or the wait is long: what else there is. The call stays in the queue until Cancel."""

    call: Id
    ladder: tuple[Rung, ...]
    wait: Annotated[float, Meta(ge=0)] | None = None


class Gone(Frame, frozen=True):
    """The other side is lost; the call is kept for it."""

    call: Id


class Back(Frame, frozen=True):
    """The other side is back."""

    call: Id


class Booked(Frame, frozen=True):
    """To the kiosk: the slot is yours (length 0: given back)."""

    booking: Booking


class Refused(Frame, frozen=True):
    """Something was not done."""

    code: RefusedCode
    call: str = ""


class Queue(Frame, frozen=True):
    """The calls that wait, first one first."""

    calls: tuple[Waiting, ...]
    ready: bool
    """Whether the hub counts you as ready: after two missed rings it does not."""
    others: tuple[SomeTag, ...] = ()
    """Languages for which somebody else is ready and free, in lower case: to whom a call could be handed."""


class Ring(Frame, frozen=True):
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


class Unring(Frame, frozen=True):
    """It rings no longer: taken, cancelled or too late. Erase the pack."""

    call: Id


class Bookings(Frame, frozen=True):
    """Slots of the next days in your languages."""

    bookings: Annotated[tuple[Booking, ...], Meta(max_length=200)]
