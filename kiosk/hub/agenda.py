"""Accounts and booked slots as the running hub knows them: read from the store, kept fresh, changed through it."""

import asyncio
from collections.abc import Iterable

import msgspec

from kiosk import wire
from kiosk.core.ports import Clock
from kiosk.hub import booking, keys, people
from kiosk.hub.booking import Calendar
from kiosk.hub.limits import Limit
from kiosk.hub.people import Interpreter
from kiosk.hub.store import Slot, Store

ASKED = (10.0, 1.0)
"""Questions about slots from one kiosk: at once, then a second."""
SHOWN = 200
"""Slots that an interpreter is shown."""


class Agenda:
    """Who could interpret, and when somebody is awaited."""

    def __init__(self, store: Store, wall: Clock, length: int, office: str) -> None:
        """Make it empty; `refresh` fills it.

        Args:
            store: the hub's.
            wall: seconds since 1970.
            length: seconds of a slot.
            office: when slots can be booked with those whose account names no hours.
        """
        self._store = store
        self._wall = wall
        self._length = length
        self._office = people.hours(office)
        self._slots: tuple[Slot, ...] = ()
        self._booking = asyncio.Lock()
        self._asked = Limit(*ASKED, wall)
        self.people: dict[str, Interpreter] = {}

    async def refresh(self) -> None:
        """Read what the command line or another hub may have changed."""
        now = self._wall()
        accounts = await self._store.accounts()
        self.people = {one.id: one.interpreter() for one in accounts if not one.disabled}
        since, until = now - self._length - booking.EARLY, now + 2 * booking.FORTNIGHT
        self._slots = tuple(await self._store.slots(since, until))

    def asked_too_often(self, kiosk: str) -> bool:
        """Count a question about slots: each one looks through a fortnight."""
        return self._asked.wait(kiosk) > 0

    def free(self, ask: wire.Slots) -> wire.Slots:
        """Return the slots that somebody could take."""
        at = self._calendar().free(ask, self._wall())
        return msgspec.structs.replace(ask, at=at, length=self._length)

    async def book(self, kiosk: str, wish: wire.Book) -> wire.Booked | None:
        """Take a slot; None: nobody can."""
        now = self._wall()
        if wish.at <= now or wish.at % self._length or wish.at > now + 2 * booking.FORTNIGHT:
            return None
        async with self._booking:
            wanted = [
                Slot(
                    code=keys.code(2),
                    kiosk=kiosk,
                    interpreter=who.id,
                    lang=wish.lang,
                    desk=wish.desk,
                    skills=" ".join(wish.skills),
                    at=wish.at,
                    length=self._length,
                )
                for who in self._calendar().takers(wish)
            ]
            got = await self._store.book(wanted)
            if got is None:
                return None
            self._slots = tuple(sorted((*self._slots, got), key=lambda slot: slot.at))
        return wire.Booked(booking=booking.shown(got, self._name(got)))

    async def unbook(self, kiosk: str, code: str) -> wire.Booked | None:
        """Give a slot back; None: it is none of this kiosk's."""
        gone = await self._store.unbook(keys.typed(code), kiosk)
        if gone is None:
            return None
        self._slots = tuple(slot for slot in self._slots if slot.code != gone.code)
        given = msgspec.structs.replace(booking.shown(gone, self._name(gone)), length=0)
        return wire.Booked(booking=given)

    def due(self, code: str) -> Slot | None:
        """Return the slot by whose code a call goes first now; None: there is none, or it is not its time."""
        now = self._wall()
        wanted = keys.typed(code)
        return next((slot for slot in self._slots if slot.code == wanted and booking.due(slot, now)), None)

    def of(self, who: Interpreter) -> wire.Bookings:
        """Return the slots in an interpreter's languages."""
        own: Iterable[Slot] = (slot for slot in self._slots if slot.lang.lower() in who.languages)
        shown = [booking.shown(slot, self._name(slot)) for slot in own]
        return wire.Bookings(bookings=tuple(shown[:SHOWN]))

    def _calendar(self) -> Calendar:
        return Calendar(tuple(self.people.values()), self._slots, self._length, self._office)

    def _name(self, slot: Slot) -> str:
        who = self.people.get(slot.interpreter)
        return who.name if who is not None else ""
