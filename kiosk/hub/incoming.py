"""What each message of a kiosk or an interpreter does."""

from collections.abc import Sequence
from typing import assert_never

import msgspec

from kiosk import wire
from kiosk.hub.agenda import Agenda
from kiosk.hub.room import WaitingRoom
from kiosk.hub.talk import Effect, TellInterpreter, TellKiosk


async def from_kiosk(room: WaitingRoom, agenda: Agenda, who: str, message: wire.FromKiosk) -> Sequence[Effect]:
    """Do what a kiosk's message asks for.

    Raises:
        StoreFailed: bookings cannot be read or written.
    """
    effects: Sequence[Effect]
    match message:
        case wire.Call():
            effects = _called(room, agenda, who, message)
        case wire.Cancel():
            effects = room.kiosk_ends(who, message.call, "cancelled")
        case wire.HangUp():
            effects = room.kiosk_ends(who, message.call, message.reason, message.good)
        case wire.Resume():
            effects = room.resume_kiosk(who, message)
        case wire.Slots() | wire.Book() | wire.Unbook():
            effects = await _about_slots(room, agenda, who, message)
        case wire.Beat() if not message.call:
            effects = [TellKiosk(who, message)]
        case wire.Offer() | wire.Candidate() | wire.Relay() | wire.Pack() | wire.Beat():
            effects = room.pass_on(who, message, kiosk=True)
        case _:
            assert_never(message)
    return effects


def from_interpreter(room: WaitingRoom, who: str, message: wire.FromInterpreter) -> Sequence[Effect]:
    """Do what a page's message asks for."""
    effects: Sequence[Effect]
    match message:
        case wire.Ready():
            effects = room.ready(who, message.ready)
        case wire.Accept():
            effects = room.accept(who, message.call)
        case wire.Decline():
            effects = room.decline(who, message.call)
        case wire.Transfer():
            effects = room.transfer(who, message)
        case wire.HangUp():
            effects = room.interpreter_ends(who, message.call, message.reason, message.good)
        case wire.Resume():
            effects = room.resume_interpreter(who, message)
        case wire.Beat() if not message.call:
            effects = [TellInterpreter(who, message)]
        case wire.Answer() | wire.Candidate() | wire.Relay() | wire.Renew() | wire.Beat():
            effects = room.pass_on(who, message, kiosk=False)
        case _:
            assert_never(message)
    return effects


async def _about_slots(
    room: WaitingRoom, agenda: Agenda, who: str, message: wire.Slots | wire.Book | wire.Unbook
) -> Sequence[Effect]:
    if agenda.asked_too_often(who):
        return [TellKiosk(who, wire.Refused(code="too-many"))]
    if isinstance(message, wire.Slots):
        return [TellKiosk(who, agenda.free(message))]
    if isinstance(message, wire.Book):
        return _booked(room, agenda, who, await agenda.book(who, message))
    return _booked(room, agenda, who, await agenda.unbook(who, message.code))


def _called(room: WaitingRoom, agenda: Agenda, who: str, call: wire.Call) -> Sequence[Effect]:
    """Let a call go first only with the code of a slot that is due; it rings where it was booked, if it can."""
    slot = agenda.due(call.booking) if call.booking else None
    if call.priority != "disaster":
        call = msgspec.structs.replace(call, priority="booked" if slot is not None else "normal")
    return room.call(who, call, slot.interpreter if slot is not None else "")


def _booked(room: WaitingRoom, agenda: Agenda, who: str, booked: wire.Booked | None) -> Sequence[Effect]:
    if booked is None:
        return [TellKiosk(who, wire.Refused(code="no-slot"))]
    language = booked.booking.lang.lower()
    seats = [seat.who for seat in room.seats.values() if language in seat.who.languages]
    return [TellKiosk(who, booked), *(TellInterpreter(one.id, agenda.of(one)) for one in seats)]
