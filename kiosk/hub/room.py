"""The waiting room: which call rings where. Pure: no I/O, the clocks are given, every method returns its effects.

                     call                  choose               accept
    (kiosk)  --------------> waiting -----------------> ringing --------> talking --hang up--> over
                                ^  ^--- 20 s, decline -----'                 |
                                '---- transfer, interpreter never back ------'

One interpreter has at most one call, one call at most one interpreter (see `floor`). A side that is lost is waited for;
then its call ends or is queued again in its old place. Of equal urgency, the first that somebody can take goes first.
"""

from collections.abc import Callable, Iterable, Mapping

import msgspec

from kiosk import wire
from kiosk.core.ports import Clock
from kiosk.hub import notices, passing, restoring
from kiosk.hub.floor import Floor
from kiosk.hub.matching import Rules
from kiosk.hub.people import Interpreter
from kiosk.hub.talk import NEVER_AGAIN, CallRow, Effect, Seat, Talk, TellInterpreter, TellKiosk


class WaitingRoom:
    """Calls, interpreters, and what happens between them."""

    def __init__(
        self,
        clock: Clock,
        wall: Clock,
        minute: Callable[[], int],
        rules: Rules | None = None,
        ladder: tuple[wire.Rung, ...] = (),
    ) -> None:
        """Make an empty room.

        Args:
            clock: monotonic seconds, for everything that is decided.
            wall: seconds since 1970, for rows.
            minute: minutes since Monday 0:00, local, for working hours.
            rules: how patient it is.
            ladder: what a kiosk is shown when nobody can take its call.
        """
        self._floor = Floor(clock, wall, minute, rules or Rules(), ladder)
        self.revision = 0
        """Grows with all that may change the queue."""

    # --- the kiosk's side

    def call(self, kiosk: str, wish: wire.Call, booked: str = "") -> list[Effect]:
        """Somebody wants an interpreter; `booked`: the one they were promised. The same call again is a Resume."""
        known = self._floor.talks.get(wish.call)
        if known is not None:
            if known.kiosk != kiosk:
                return _refused(kiosk, "not-yours", wish.call)
            return self.resume_kiosk(kiosk, wire.Resume(call=wish.call))
        before = self._of_kiosk(kiosk)
        if before is not None:
            if before.kiosk_lost is None:
                return _refused(kiosk, "busy", wish.call)
            self._floor.end(before, "lost")
        talk = self._floor.enter(kiosk, wish)
        talk.booked = booked
        self._floor.keep(talk)
        return self._settled(talk)

    def resume_kiosk(self, kiosk: str, message: wire.Resume) -> list[Effect]:
        """The kiosk is back for its call."""
        talk = self._own(kiosk, message.call)
        if talk is None:
            return _refused(kiosk, "unknown-call", message.call)
        talk.kiosk_lost = None
        talk.epoch = max(talk.epoch, message.epoch)
        talk.told = None
        talk.ladder = ""
        if talk.state == "ringing":
            self._floor.tell_ring(talk)
        elif talk.state == "talking":
            self._floor.tell_accepted(talk, kiosk=True)
            self._floor.say(
                TellInterpreter(talk.interpreter, wire.Back(call=talk.id))
                if talk.interpreter_lost is None
                else TellKiosk(kiosk, wire.Gone(call=talk.id))
            )
        return self._settled(talk)

    def kiosk_lost(self, kiosk: str) -> list[Effect]:
        """The kiosk's connection is gone."""
        talk = self._of_kiosk(kiosk)
        if talk is None or talk.kiosk_lost is not None:
            return []
        talk.kiosk_lost = self._floor.clock()
        if talk.state == "ringing":
            self._floor.unring(talk)
        elif talk.state == "talking":
            self._floor.say(TellInterpreter(talk.interpreter, wire.Gone(call=talk.id)))
        return self._settled()

    def kiosk_ends(self, kiosk: str, call: str, reason: wire.Reason, good: float | None = None) -> list[Effect]:
        """The kiosk cancels or hangs up."""
        talk = self._own(kiosk, call)
        if talk is None:
            return _refused(kiosk, "unknown-call", call)
        self._floor.end(talk, reason, good)
        return self._settled()

    # --- the interpreter's side

    def arrive(self, who: Interpreter) -> list[Effect]:
        """An interpreter is connected, for the first time or again."""
        seat = self._floor.seats.setdefault(who.id, Seat(who, idle_since=self._floor.clock()))
        seat.who, seat.lost = who, None
        return self._settled()

    def interpreter_lost(self, who: str) -> list[Effect]:
        """The interpreter's connection is gone."""
        seat = self._floor.seats.get(who)
        if seat is None or seat.lost is not None:
            return []
        seat.lost = self._floor.clock()
        talk = self._floor.talks.get(seat.call)
        if talk is not None and talk.state == "ringing":
            self._floor.unring(talk)
        elif talk is not None and talk.interpreter_lost is None:
            talk.interpreter_lost = seat.lost
            self._floor.say(TellKiosk(talk.kiosk, wire.Gone(call=talk.id)))
        return self._settled()

    def leave(self, who: str) -> list[Effect]:
        """The interpreter signed out, or may no longer work here."""
        seat = self._floor.seats.get(who)
        if seat is None:
            return []
        seat.ready = False
        talk = self._floor.talks.get(seat.call)
        if talk is not None and talk.state == "ringing":
            self._floor.unring(talk)
        elif talk is not None:
            self._floor.again(talk, "closed")
        del self._floor.seats[who]
        return self._settled()

    def resume_interpreter(self, who: str, message: wire.Resume) -> list[Effect]:
        """The interpreter is back for the call."""
        talk = self._talking(who, message.call)
        if talk is None:
            return _declined(who, "unknown-call", message.call)
        lost, talk.interpreter_lost = talk.interpreter_lost, None
        self._floor.tell_accepted(talk, kiosk=False)
        if talk.kiosk_lost is not None:
            self._floor.say(TellInterpreter(who, wire.Gone(call=talk.id)))
        elif lost is not None:
            self._floor.say(TellKiosk(talk.kiosk, wire.Back(call=talk.id)))
        return self._settled()

    def ready(self, who: str, ready: bool) -> list[Effect]:  # noqa: FBT001 - the message's one field
        """The interpreter takes calls, or not."""
        seat = self._floor.seats.get(who)
        if seat is None:
            return []
        if ready and not seat.ready and not seat.call:
            seat.idle_since = self._floor.clock()
        seat.ready, seat.missed = ready, 0
        talk = self._floor.talks.get(seat.call)
        if not ready and talk is not None and talk.state == "ringing":
            talk.tried[who] = self._floor.clock()
            self._floor.unring(talk)
        return self._settled()

    def accept(self, who: str, call: str) -> list[Effect]:
        """The interpreter takes the call that rings here."""
        talk = self._floor.talks.get(call)
        if talk is None or talk.state != "ringing" or talk.interpreter != who:
            return _declined(who, "taken", call)
        now = self._floor.clock()
        talk.state = "talking"
        talk.accepted_at = now
        talk.first_accepted = talk.first_accepted or self._floor.wall()
        self._floor.seats[who].missed = 0
        self._floor.keep(talk)
        self._floor.tell_accepted(talk, kiosk=True)
        self._floor.tell_accepted(talk, kiosk=False)
        return self._settled()

    def decline(self, who: str, call: str) -> list[Effect]:
        """The interpreter does not take it."""
        talk = self._floor.talks.get(call)
        if talk is None or talk.state != "ringing" or talk.interpreter != who:
            return _declined(who, "taken", call)
        talk.tried[who] = self._floor.clock()
        self._floor.seats[who].missed = 0
        self._floor.unring(talk)
        return self._settled()

    def transfer(self, who: str, message: wire.Transfer) -> list[Effect]:
        """Somebody else shall go on with the call."""
        talk = self._talking(who, message.call)
        if talk is None:
            return _declined(who, "unknown-call", message.call)
        talk.wish = msgspec.structs.replace(talk.wish, lang=message.lang, skills=message.skills)
        talk.tried = {who: NEVER_AGAIN}
        self._floor.again(talk, "transferred")
        return self._settled(talk)

    def interpreter_ends(self, who: str, call: str, reason: wire.Reason, good: float | None = None) -> list[Effect]:
        """The interpreter hangs up."""
        talk = self._talking(who, call)
        if talk is None:
            return _declined(who, "unknown-call", call)
        self._floor.end(talk, reason, good)
        return self._settled()

    # --- between the two

    def pass_on(self, who: str, message: passing.Between, *, kiosk: bool) -> list[Effect]:
        """Hand a message to the other side of the call; to nobody while that side is lost."""
        refuse = _refused if kiosk else _declined
        talk = self._floor.talks.get(message.call)
        if talk is None or (talk.kiosk if kiosk else talk.interpreter) != who:
            return refuse(who, "unknown-call", message.call)
        refused = passing.refusal(talk, message)
        if refused:
            return refuse(who, refused, message.call)
        passing.passed(talk, message)
        if (talk.interpreter_lost if kiosk else talk.kiosk_lost) is not None:
            return []
        return [TellInterpreter(talk.interpreter, message) if kiosk else TellKiosk(talk.kiosk, message)]

    # --- time, and looks from outside

    def tick(self) -> list[Effect]:
        """Do what is due; who waits is told anew how long, for that changes by itself."""
        self._floor.tick()
        self._floor.match()
        notices.places(self._floor)
        return self._settled()

    def due(self) -> float | None:
        """Return when to tick next, on the room's clock; None: not before something happens."""
        return self._floor.due()

    def notices(self) -> list[Effect]:
        """Return what everybody should hear of the queue now."""
        notices.queue(self._floor)
        return self._floor.taken()

    def restore(self, rows: Iterable[CallRow], who: Mapping[str, Interpreter]) -> list[Effect]:
        """Take up the calls that stood when the last hub ended."""
        return restoring.restore(self._floor, rows, who)

    def standing(self, who: str, *, kiosk: bool) -> str:
        """Return the call of this side that is not over, or nothing; a ringing one is not the interpreter's yet."""
        if kiosk:
            return self._floor.kiosks.get(who, "")
        seat = self._floor.seats.get(who)
        talk = self._floor.talks.get(seat.call) if seat is not None else None
        return talk.id if talk is not None and talk.state == "talking" else ""

    def languages(self) -> tuple[str, ...]:
        """Return the languages in which somebody is ready or in a call."""
        there = [seat.who.languages for seat in self._floor.seats.values() if seat.ready or seat.call]
        return tuple(sorted(frozenset().union(*there)))

    @property
    def talks(self) -> Mapping[str, Talk]:
        """All calls that are not over; to be looked at only."""
        return self._floor.talks

    @property
    def seats(self) -> Mapping[str, Seat]:
        """All interpreters who are signed in; to be looked at only."""
        return self._floor.seats

    def _settled(self, first: Talk | None = None) -> list[Effect]:
        self.revision += 1
        self._floor.match()
        if first is not None and first.id in self._floor.talks:
            notices.tell_place(self._floor, first)
        notices.climb(self._floor)
        return self._floor.taken()

    def _of_kiosk(self, kiosk: str) -> Talk | None:
        return self._floor.talks.get(self._floor.kiosks.get(kiosk, ""))

    def _own(self, kiosk: str, call: str) -> Talk | None:
        talk = self._floor.talks.get(call)
        return talk if talk is not None and talk.kiosk == kiosk else None

    def _talking(self, who: str, call: str) -> Talk | None:
        talk = self._floor.talks.get(call)
        return talk if talk is not None and talk.state == "talking" and talk.interpreter == who else None


def _refused(kiosk: str, code: wire.RefusedCode, call: str) -> list[Effect]:
    return [TellKiosk(kiosk, wire.Refused(code=code, call=call))]


def _declined(who: str, code: wire.RefusedCode, call: str) -> list[Effect]:
    return [TellInterpreter(who, wire.Refused(code=code, call=call))]
