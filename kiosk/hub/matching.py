"""Which interpreter a call rings at, and how it stands in the queue; pure looks at the room's state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kiosk.hub import expectation
from kiosk.hub.talk import NEVER_AGAIN, Seat, Talk

Place = tuple[int, float | None]
"""Calls ahead, and seconds expected; None: nobody can tell."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How patient the room is; seconds."""

    ring: float = 20.0
    """A call that is not answered for so long goes on to the next."""
    again: float = 30.0
    """Who declined or did not answer is asked again no sooner."""
    grace: float = 30.0
    """A side that was lost may come back for so long."""
    patience: float = 60.0
    """After so long the kiosk is shown what else there is."""
    partner: float = 30.0
    """After so long the partner city's interpreters are asked too; at once when none of our own is there."""
    misses: int = 2
    """Unanswered rings in a row after which somebody is no longer counted as ready."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When it is."""

    now: float
    """On the room's clock."""
    minute: int
    """Minutes since Monday 0:00, local."""


def suited(talk: Talk, seats: Iterable[Seat], when: Moment) -> list[Seat]:
    """Return who could ever take the call: at work, whether free or not."""
    return [
        seat
        for seat in seats
        if (seat.ready or seat.call)
        and seat.who.suits(talk.wish, when.minute)
        and talk.tried.get(seat.who.id) != NEVER_AGAIN
    ]


def choose(talk: Talk, seats: Iterable[Seat], when: Moment, rules: Rules) -> Seat | None:
    """Return where the call shall ring now: best match, then longest idle; None: nobody is free for it.

    Who has not been asked comes before who has, then the one who is booked, and own people before the partner city's.
    """
    could = suited(talk, seats, when)
    partners = when.now >= talk.arrived + rules.partner or not any(seat.who.pool == "own" for seat in could)
    free = [
        seat
        for seat in could
        if seat.free(when.now)
        and (seat.who.pool == "own" or partners)
        and when.now >= talk.tried.get(seat.who.id, float("-inf")) + rules.again
    ]
    return min(
        free,
        key=lambda seat: (
            seat.who.id in talk.tried,
            seat.who.id != talk.booked,
            seat.who.lacks(talk.wish),
            seat.who.pool != "own",
            seat.idle_since,
            seat.who.id,
        ),
        default=None,
    )


def place(talk: Talk, talks: Mapping[str, Talk], seats: Iterable[Seat], when: Moment, usual: float) -> Place:
    """Return how many calls of the same language wait before this one, and the expected wait.

    Args:
        talk: a waiting call.
        talks: all calls.
        seats: all interpreters.
        when: now.
        usual: seconds that a call of this language lasts.
    """
    ahead = sum(
        1
        for other in talks.values()
        if other.state == "waiting" and other.wish.lang == talk.wish.lang and other.order < talk.order
    )
    elapsed = [
        None if not seat.call else when.now - (talks[seat.call].accepted_at or when.now)
        for seat in suited(talk, seats, when)
    ]
    return ahead, expectation.wait(ahead, elapsed, usual)
