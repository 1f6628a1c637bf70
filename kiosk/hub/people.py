"""Who interprets: languages, skills, desks, hours; and whether one of them may take a call."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kiosk import wire

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY: Final = 24 * 60
"""Minutes."""
_SHIFT: Final = re.compile(
    r"(?P<first>[a-z]{3})(-(?P<last>[a-z]{3}))? (?P<h>\d\d):(?P<m>\d\d)-(?P<h2>\d\d):(?P<m2>\d\d)"
)

Pool = Literal["own", "partner"]
"""The city's own interpreters, and those of the partner city."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of the week in which somebody works, in the hub's local time."""

    start: int
    """Minutes since Monday 0:00."""
    end: int
    """The same, exclusive."""


@dataclass(frozen=True, slots=True)
class Interpreter:
    """One account, as the waiting room knows it."""

    id: str
    name: str
    languages: frozenset[str]
    """Tags in lower case."""
    skills: frozenset[str] = frozenset()
    desks: frozenset[str] = frozenset()
    """Names of desks; empty: every desk."""
    hours: tuple[Hours, ...] = ()
    """Empty: always."""
    pool: Pool = "own"
    rest: float = 0.0
    """Seconds between two calls."""

    def speaks(self, call: wire.Call, *, anywhere: bool = False) -> bool:
        """Say whether the call is in one of their languages, and from one of their desks (or `anywhere`)."""
        here = anywhere or not self.desks or call.desk in self.desks
        return here and call.lang.lower() in self.languages

    def suits(self, call: wire.Call, minute: int) -> bool:
        """Say whether the call may ring here at this minute of the week."""
        if not self.speaks(call):
            return False
        return not self.hours or any(span.start <= minute < span.end for span in self.hours)

    def lacks(self, call: wire.Call) -> int:
        """Return how many of the wanted skills are missing."""
        return len(set(call.skills) - self.skills)


def hours(text: str) -> tuple[Hours, ...]:
    """Read working hours, e.g. `mon-fri 08:30-17:15, sat 09:00-12:00`; empty: always.

    Raises:
        ValueError: not of this form.
    """
    spans = [part.strip() for part in text.lower().split(",") if part.strip()]
    return tuple(one for span in spans for one in _span(span))


def _span(text: str) -> Sequence[Hours]:
    found = _SHIFT.fullmatch(text)
    if found is None:
        raise ValueError(text)
    first = DAYS.index(found["first"])
    last = DAYS.index(found["last"] or found["first"])
    start = int(found["h"]) * 60 + int(found["m"])
    end = int(found["h2"]) * 60 + int(found["m2"])
    if not 0 <= start < end <= DAY or last < first:
        raise ValueError(text)
    return [Hours(day * DAY + start, day * DAY + end) for day in range(first, last + 1)]
