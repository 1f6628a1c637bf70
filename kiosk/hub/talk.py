"""The state of one call and of one interpreter's seat in the waiting room, and what the room wants done.

A call is `waiting`, `ringing` at one interpreter, or `talking` with one. What the room decides leaves it as effects:
messages to kiosks and interpreters, and rows for the store.
"""

from dataclasses import dataclass, field
from typing import Final, Literal

from kiosk import wire
from kiosk.hub.people import Interpreter

State = Literal["waiting", "ringing", "talking"]
Outcome = Literal["", "answered", "cancelled", "abandoned"]
"""Empty while it lasts. `answered`: an interpreter accepted it; `abandoned`: its kiosk was lost before that."""

NEVER_AGAIN: Final = float("inf")
URGENCY: Final = {"normal": 0, "booked": 1, "disaster": 2}


@dataclass(frozen=True, slots=True)
class CallRow:
    """What is kept of a call: figures, never content."""

    call: str
    kiosk: str
    lang: str
    skills: str
    """With spaces between."""
    topic: str
    priority: str
    desk: str
    visitor_lang: str
    pack: bool
    arrived: float
    """Seconds since 1970, like all times here."""
    accepted: float | None = None
    """First time."""
    ended: float | None = None
    interpreter: str = ""
    """The last one's id."""
    state: str = "waiting"
    """`over` when ended."""
    outcome: Outcome = ""
    rings: int = 0
    moves: int = 0
    """Transfers and interpreters lost for good."""
    good: float | None = None
    """Share of the call that was good for signing, by the meter of the side that ended it."""


@dataclass(slots=True)
class Talk:
    """A call that is not over."""

    kiosk: str
    wish: wire.Call
    arrived: float
    """On the room's clock, like all times here."""
    arrived_wall: float
    """The same, seconds since 1970."""
    number: int
    """Order of arrival."""
    booked: str = ""
    """The interpreter whose slot it is."""
    state: State = "waiting"
    interpreter: str = ""
    rung_at: float = 0.0
    accepted_at: float | None = None
    """By the present interpreter."""
    first_accepted: float | None = None
    """Seconds since 1970."""
    tried: dict[str, float] = field(default_factory=dict)
    """Who declined or did not answer, and when; NEVER_AGAIN: never again."""
    epoch: int = 0
    """Of the last Offer."""
    answered: bool = True
    """The last Offer was."""
    kiosk_lost: float | None = None
    """Since when."""
    interpreter_lost: float | None = None
    told: tuple[int, float | None] | None = None
    """What the kiosk was last told of its place."""
    ladder: Literal["", "none", "late"] = ""
    """Whether and why the fallback ladder was shown."""
    rings: int = 0
    moves: int = 0
    good: float | None = None

    @property
    def id(self) -> str:
        """The call's id."""
        return self.wish.call

    @property
    def order(self) -> tuple[int, int]:
        """Sort key in the queue: urgent ones first, then by arrival."""
        return -URGENCY[self.wish.priority], self.number


@dataclass(slots=True)
class Seat:
    """An interpreter who is signed in, or was a moment ago."""

    who: Interpreter
    idle_since: float
    ready: bool = False
    lost: float | None = None
    """Since when there is no connection."""
    call: str = ""
    """That rings here or is talked in."""
    missed: int = 0
    """Rings in a row that were not answered."""
    resting_until: float = 0.0

    @property
    def present(self) -> bool:
        """There is a connection."""
        return self.lost is None

    def free(self, now: float) -> bool:
        """Say whether a call may ring here."""
        return self.ready and self.present and not self.call and now >= self.resting_until


@dataclass(frozen=True, slots=True)
class TellKiosk:
    """Send this to a kiosk."""

    kiosk: str
    message: wire.Message


@dataclass(frozen=True, slots=True)
class TellInterpreter:
    """Send this to an interpreter."""

    interpreter: str
    message: wire.Message


@dataclass(frozen=True, slots=True)
class Keep:
    """Write this row before what follows is sent."""

    row: CallRow


Effect = TellKiosk | TellInterpreter | Keep


def row(talk: Talk, now: float, outcome: Outcome = "") -> CallRow:
    """Return the call's row; with an outcome: it ended now (seconds since 1970)."""
    wish = talk.wish
    return CallRow(
        call=talk.id,
        kiosk=talk.kiosk,
        lang=wish.lang,
        skills=" ".join(wish.skills),
        topic=wish.topic,
        priority=wish.priority,
        desk=wish.desk,
        visitor_lang=wish.visitor_lang,
        pack=wish.pack,
        arrived=talk.arrived_wall,
        accepted=talk.first_accepted,
        ended=now if outcome else None,
        interpreter=talk.interpreter,
        state="over" if outcome else talk.state,
        outcome=outcome,
        rings=talk.rings,
        moves=talk.moves,
        good=talk.good,
    )
