"""What people are told while they wait: a kiosk its place and what else there is, an interpreter the queue."""

from kiosk import wire
from kiosk.hub import matching
from kiosk.hub.floor import Floor
from kiosk.hub.talk import Seat, Talk, TellInterpreter, TellKiosk

SHOWN = 50
"""Calls of the queue that an interpreter is shown at most."""


def tell_place(floor: Floor, talk: Talk) -> None:
    """Tell a kiosk where its call stands, if it waits and that has changed."""
    if talk.state != "waiting" or talk.kiosk_lost is not None:
        return
    usual = floor.lengths.usual(talk.wish.lang)
    place = matching.place(talk, floor.talks, floor.seats.values(), floor.when(), usual)
    if place != talk.told:
        talk.told = place
        floor.say(TellKiosk(talk.kiosk, wire.Place(call=talk.id, ahead=place[0], wait=place[1])))


def places(floor: Floor) -> None:
    """Tell every kiosk that waits its place, where that has changed."""
    for talk in floor.queue():
        tell_place(floor, talk)


def climb(floor: Floor) -> None:
    """Show the fallback ladder where nobody is there for a call, or it has waited long."""
    when = floor.when()
    for talk in floor.talks.values():
        if talk.state == "talking" or talk.kiosk_lost is not None:
            continue
        somebody = bool(matching.suited(talk, floor.seats.values(), when))
        if somebody and talk.ladder == "none":
            talk.ladder, talk.told = "", None
            tell_place(floor, talk)
        late = when.now >= talk.arrived + floor.rules.patience
        if not talk.ladder and (late or not somebody):
            talk.ladder = "late" if somebody else "none"
            wait = talk.told[1] if talk.told else None
            floor.say(TellKiosk(talk.kiosk, wire.NoOne(call=talk.id, ladder=floor.ladder, wait=wait)))


def queue(floor: Floor) -> None:
    """Tell every kiosk its place and every interpreter the queue."""
    waiting = floor.queue()
    places(floor)
    now, minute = floor.when().now, floor.when().minute
    for seat in floor.seats.values():
        if seat.present:
            calls = tuple(
                wire.Waiting(
                    call=talk.id,
                    lang=talk.wish.lang,
                    desk=talk.wish.desk,
                    topic=talk.wish.topic,
                    waited=round(now - talk.arrived, 1),
                    priority=talk.wish.priority,
                    mine=seat.who.suits(talk.wish, minute),
                )
                for talk in waiting[:SHOWN]
            )
            others = tuple(sorted(_others(floor, seat)))
            floor.say(TellInterpreter(seat.who.id, wire.Queue(calls=calls, ready=seat.ready, others=others)))


def _others(floor: Floor, seat: Seat) -> set[str]:
    there = (one for one in floor.seats.values() if one is not seat and one.ready and one.present and not one.call)
    return {lang for one in there for lang in one.who.languages}
