"""Taking up the calls that stood when the last hub ended: their media may still flow, so both sides are awaited."""

import dataclasses
from collections.abc import Iterable, Mapping

import msgspec

from kiosk import wire
from kiosk.hub.floor import Floor
from kiosk.hub.people import Interpreter
from kiosk.hub.talk import CallRow, Effect, Keep, Seat


def restore(floor: Floor, rows: Iterable[CallRow], who: Mapping[str, Interpreter]) -> list[Effect]:
    """Put the store's open calls back onto an empty floor; returns what there is to write."""
    for one in sorted(rows, key=lambda kept: kept.arrived):
        if one.kiosk in floor.kiosks:
            floor.end(floor.talks[floor.kiosks[one.kiosk]], "lost")
        try:
            wish = _wish(one)
        except msgspec.ValidationError:  # written by a hub with another schema
            floor.say(Keep(dataclasses.replace(one, state="over", outcome="abandoned", ended=floor.wall())))
        else:
            _enter(floor, one, wish, who)
    return floor.taken()


def _enter(floor: Floor, one: CallRow, wish: wire.Call, who: Mapping[str, Interpreter]) -> None:
    now = floor.clock()
    talk = floor.enter(one.kiosk, wish)
    talk.arrived = now - max(0.0, floor.wall() - one.arrived)
    talk.arrived_wall, talk.first_accepted = one.arrived, one.accepted
    talk.rings, talk.moves = one.rings, one.moves
    talk.kiosk_lost = now
    person = who.get(one.interpreter)
    if one.state == "talking" and person is not None and person.id not in floor.seats:
        floor.seats[person.id] = Seat(person, idle_since=now, ready=True, lost=now, call=talk.id)
        talk.state, talk.interpreter = "talking", person.id
        talk.accepted_at = talk.interpreter_lost = now


def _wish(one: CallRow) -> wire.Call:
    fields = {
        name: getattr(one, name) for name in ("call", "lang", "topic", "priority", "desk", "visitor_lang", "pack")
    }
    return msgspec.convert({"type": "Call", "skills": one.skills.split(), **fields}, wire.Call)
