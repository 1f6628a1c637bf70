"""Booking: which slots of half an hour are free, and who would take them. Pure."""

import itertools
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk import wire
from kiosk.hub.people import DAY, Hours, Interpreter
from kiosk.hub.store import Slot

MOST = 400
"""Slots in one answer, as the schema says."""
QUARTER = 900
"""Seconds; breaks are not shorter."""
FORTNIGHT = 14 * 24 * 3600
"""Seconds; nobody looks further ahead at once."""
EARLY = 600
"""Seconds before a booked slot from which its code makes a call go first; as long after its end is too late."""


def minute_of_week(at: float) -> int:
    """Return the minutes since Monday 0:00, in the machine's local time; `at`: seconds since 1970."""
    local = time.localtime(at)
    return local.tm_wday * DAY + local.tm_hour * 60 + local.tm_min


def beginnings(since: int, until: int, length: int, now: float) -> Iterator[int]:
    """Yield the beginnings of slots: whole multiples of the length, in the future, a fortnight at most."""
    first = -(-max(since, int(now) + 1) // length) * length
    yield from range(first, min(until, first + FORTNIGHT), length)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Who works when, and what is taken."""

    people: Sequence[Interpreter]
    taken: Sequence[Slot]
    length: int
    """Seconds of a slot."""
    office: tuple[Hours, ...]
    """For those whose account names no hours."""

    def takers(self, wish: wire.Book) -> list[Interpreter]:
        """Return who is at work for the whole slot and has nothing booked: best match first."""
        call = wire.Call(call="", lang=wish.lang, desk=wish.desk, skills=wish.skills)
        able = [who for who in self.people if who.speaks(call)]
        return sorted(self._free(able, wish.at), key=lambda who: (who.lacks(call), who.pool != "own", who.id))

    def free(self, ask: wire.Slots, now: float) -> tuple[int, ...]:
        """Return the beginnings of slots that somebody could take, at most 400; `now`: seconds since 1970."""
        call = wire.Call(call="", lang=ask.lang)
        able = [who for who in self.people if who.speaks(call, anywhere=True)]
        every = beginnings(ask.since, ask.until, self.length, now) if able else iter(())
        found = (at for at in every if next(self._free(able, at), None) is not None)
        return tuple(itertools.islice(found, MOST))

    def _free(self, people: Sequence[Interpreter], at: int) -> Iterator[Interpreter]:
        end = at + self.length
        minutes = [minute_of_week(moment) for moment in (*range(at, end, QUARTER), end - 60)]
        busy = {slot.interpreter for slot in self.taken if slot.at < end and slot.at + slot.length > at}
        works: dict[tuple[Hours, ...], bool] = {}
        for who in people:
            spans = who.hours or self.office
            if spans not in works:
                works[spans] = all(any(span.start <= one < span.end for span in spans) for one in minutes)
            if works[spans] and who.id not in busy:
                yield who


def due(slot: Slot, now: float) -> bool:
    """Say whether a call with this slot's code goes first now."""
    return slot.at - EARLY <= now < slot.at + slot.length + EARLY


def shown(slot: Slot, name: str) -> wire.Booking:
    """Return the slot as both sides see it; `name`: the interpreter's."""
    return wire.Booking(
        code=slot.code,
        lang=slot.lang,
        desk=slot.desk,
        at=slot.at,
        length=slot.length,
        skills=tuple(slot.skills.split()),
        interpreter=name,
    )
