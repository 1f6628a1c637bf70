"""The moves that the waiting room is made of; each keeps calls and seats in step, and notes its effects.

Only `_ring` joins a call and a seat, and only `_release` parts them.
"""

from collections.abc import Callable

from kiosk import wire
from kiosk.core.ports import Clock
from kiosk.hub import matching
from kiosk.hub.expectation import Lengths
from kiosk.hub.matching import Moment, Rules
from kiosk.hub.talk import NEVER_AGAIN, Effect, Keep, Outcome, Seat, Talk, TellInterpreter, TellKiosk, row


class Floor:
    """Calls and seats, and how they move."""

    def __init__(
        self, clock: Clock, wall: Clock, minute: Callable[[], int], rules: Rules, ladder: tuple[wire.Rung, ...]
    ) -> None:
        self.clock = clock
        self.wall = wall
        self._minute = minute
        self.rules = rules
        self.ladder = ladder
        self._arrivals = 0
        self._out: list[Effect] = []
        self.lengths = Lengths()
        self.talks: dict[str, Talk] = {}
        self.seats: dict[str, Seat] = {}
        self.kiosks: dict[str, str] = {}
        """Kiosk -> its call."""

    def say(self, effect: Effect) -> None:
        """Note an effect."""
        self._out.append(effect)

    def taken(self) -> list[Effect]:
        """Return the effects noted so far, once."""
        done, self._out = self._out, []
        return done

    # --- moves

    def enter(self, kiosk: str, wish: wire.Call) -> Talk:
        """A call that nobody has taken yet; the caller has its row written."""
        self._arrivals += 1
        talk = Talk(kiosk=kiosk, wish=wish, arrived=self.clock(), arrived_wall=self.wall(), number=self._arrivals)
        self.talks[talk.id] = talk
        self.kiosks[kiosk] = talk.id
        return talk

    def unring(self, talk: Talk) -> None:
        """It rings no longer here; it waits again."""
        seat = self._release(talk)
        talk.state = "waiting"
        talk.told = None
        self.say(TellInterpreter(seat.who.id, wire.Unring(call=talk.id)))

    def again(self, talk: Talk, reason: wire.Reason) -> None:
        """Its interpreter goes, it waits again in its old place."""
        seat = self._release(talk)
        talk.state = "waiting"
        talk.moves += 1
        talk.told = None
        talk.ladder = ""
        self.say(TellInterpreter(seat.who.id, wire.HangUp(call=talk.id, reason=reason)))
        self.keep(talk)

    def end(self, talk: Talk, reason: wire.Reason, good: float | None = None) -> None:
        """The call is over; `good`: the share of it that was good for signing, if somebody measured it."""
        talk.good = good
        if talk.state == "ringing":
            self.unring(talk)
        elif talk.state == "talking":
            seat = self._release(talk)
            self.say(TellInterpreter(seat.who.id, wire.HangUp(call=talk.id, reason=reason)))
        self.say(TellKiosk(talk.kiosk, wire.HangUp(call=talk.id, reason=reason)))
        del self.talks[talk.id]
        del self.kiosks[talk.kiosk]
        outcome: Outcome = "abandoned" if reason == "lost" else "cancelled"
        self.keep(talk, "answered" if talk.first_accepted is not None else outcome)

    def tell_ring(self, talk: Talk) -> None:
        """Tell both that it rings."""
        now = self.clock()
        wish = talk.wish
        self.say(
            TellInterpreter(
                talk.interpreter,
                wire.Ring(
                    call=talk.id,
                    lang=wish.lang,
                    desk=wish.desk,
                    topic=wish.topic,
                    skills=wish.skills,
                    visitor_lang=wish.visitor_lang,
                    priority=wish.priority,
                    waited=now - talk.arrived,
                    seconds=max(0.0, talk.rung_at + self.rules.ring - now),
                    pack_offered=wish.pack,
                ),
            )
        )
        name = self.seats[talk.interpreter].who.name
        self.say(TellKiosk(talk.kiosk, wire.Ringing(call=talk.id, interpreter=name)))

    def tell_accepted(self, talk: Talk, *, kiosk: bool) -> None:
        """Tell one side that the call stands, and with which epoch the next offer comes."""
        seat = self.seats[talk.interpreter]
        accepted = wire.Accepted(
            call=talk.id,
            interpreter=seat.who.name,
            epoch=talk.epoch + 1,
            peer=seat.who.id if kiosk else talk.kiosk,
            desk=talk.wish.desk,
            topic=talk.wish.topic,
            lang=talk.wish.lang,
            visitor_lang=talk.wish.visitor_lang,
        )
        self.say(TellKiosk(talk.kiosk, accepted) if kiosk else TellInterpreter(seat.who.id, accepted))

    def keep(self, talk: Talk, outcome: Outcome = "") -> None:
        """Have the call's row written."""
        self.say(Keep(row(talk, self.wall(), outcome)))

    # --- time

    def tick(self) -> None:
        """Do what is due."""
        now = self.clock()
        for talk in list(self.talks.values()):
            if talk.kiosk_lost is not None and now >= talk.kiosk_lost + self.rules.grace:
                self.end(talk, "lost")
            elif talk.interpreter_lost is not None and now >= talk.interpreter_lost + self.rules.grace:
                self.again(talk, "lost")
            elif talk.state == "ringing" and now >= talk.rung_at + self.rules.ring:
                self._missed(talk, now)
        for seat in list(self.seats.values()):
            if seat.lost is not None and not seat.call and now >= seat.lost + self.rules.grace:
                del self.seats[seat.who.id]

    def due(self) -> float | None:
        """Return when something is due next, on the room's clock; None: never, unless something happens."""
        rules, now = self.rules, self.clock()
        times: list[float] = []
        for talk in self.talks.values():
            times += [lost + rules.grace for lost in (talk.kiosk_lost, talk.interpreter_lost) if lost is not None]
            if talk.state == "ringing":
                times.append(talk.rung_at + rules.ring)
            elif talk.state == "waiting":
                later = [talk.arrived + rules.partner, talk.arrived + rules.patience]
                later += [at + rules.again for at in talk.tried.values() if at != NEVER_AGAIN]
                times += [at for at in later if at > now]
        for seat in self.seats.values():
            times += [seat.lost + rules.grace] if seat.lost is not None and not seat.call else []
            times += [seat.resting_until] if seat.resting_until > now else []
        return min(times, default=None)

    def when(self) -> Moment:
        """Return the present moment."""
        return Moment(self.clock(), self._minute())

    def queue(self) -> list[Talk]:
        """Return the waiting calls, first one first."""
        return sorted((talk for talk in self.talks.values() if talk.state == "waiting"), key=lambda talk: talk.order)

    def match(self) -> None:
        """Let ring what can ring."""
        when = self.when()
        for talk in self.queue():
            if talk.kiosk_lost is None:
                seat = matching.choose(talk, self.seats.values(), when, self.rules)
                if seat is not None:
                    self._ring(talk, seat, when.now)

    def _ring(self, talk: Talk, seat: Seat, now: float) -> None:
        talk.state = "ringing"
        talk.interpreter = seat.who.id
        talk.rung_at = now
        talk.rings += 1
        seat.call = talk.id
        self.tell_ring(talk)

    def _release(self, talk: Talk) -> Seat:
        seat = self.seats[talk.interpreter]
        seat.call = ""
        if talk.accepted_at is not None:
            now = self.clock()
            self.lengths.ended(talk.wish.lang, now - talk.accepted_at)
            seat.idle_since = now
            seat.resting_until = now + seat.who.rest
        talk.interpreter = ""
        talk.accepted_at = talk.interpreter_lost = None
        talk.answered = True
        return seat

    def _missed(self, talk: Talk, now: float) -> None:
        seat = self.seats[talk.interpreter]
        talk.tried[seat.who.id] = now
        seat.idle_since = now
        seat.missed += 1
        if seat.missed >= self.rules.misses:
            seat.ready = False
        self.unring(talk)
