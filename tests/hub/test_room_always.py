"""Whatever happens in whatever order: one call, one interpreter; order kept; nobody stuck."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk import wire
from kiosk.hub import matching
from kiosk.hub.matching import Moment
from kiosk.hub.talk import Effect, Talk
from tests.hub.worlds import World, interpreter, rows, to_interpreter, to_kiosk, wish

pytestmark = pytest.mark.unit

PEOPLE = {
    "anna": interpreter("anna", "en"),
    "ben": interpreter("ben", "en", "jsl", skills=["medical"]),
    "chie": interpreter("chie", "jsl"),
    "dai": interpreter("dai", "en", pool="partner"),
}
KIOSKS = ["k1", "k2", "k3", "k4"]
people = st.sampled_from(sorted(PEOPLE))
kiosks = st.sampled_from(KIOSKS)
picks = st.integers(0, 3)
WHOLE_ROUND = 200.0


class Counter_(RuleBasedStateMachine):  # noqa: N801 - hypothesis makes the test's name from it
    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        self.calls = 0
        self.accepted: Counter[str] = Counter()
        self.moves: Counter[str] = Counter()
        self.over: Counter[str] = Counter()
        self.connected: set[str] = set()
        self.rings: Counter[str] = Counter()
        self.order: dict[str, tuple[int, int]] = {}

    def see(self, effects: list[Effect]) -> None:
        room = self.world.room
        for row in rows(effects):
            self.over[row.call] += row.state == "over"
            self.moves[row.call] = row.moves
        for talk in room.talks.values():
            if talk.state == "ringing" and talk.rings > self.rings[talk.id]:
                self.in_order(talk)
            self.rings[talk.id] = talk.rings
        for talk in room.talks.values():
            assert talk.state != "talking" or self.accepted[talk.id] == 1 + talk.moves

    def in_order(self, rung: Talk) -> None:
        room, now = self.world.room, self.world.now
        who = room.seats[rung.interpreter].who
        for other in room.talks.values():
            could = other.state == "waiting" and other.kiosk_lost is None and other.wish.lang in who.languages
            admitted = who.pool == "own" or now >= other.arrived + self.world.rules.partner
            if could and admitted and who.id not in other.tried:
                assert self.order[rung.id] < self.order[other.id]

    # --- what may happen

    @rule(
        kiosk=kiosks,
        lang=st.sampled_from(["en", "jsl"]),
        skills=st.sampled_from([(), ("medical",)]),
        priority=st.sampled_from(["normal", "normal", "booked", "disaster"]),
    )
    def call(self, kiosk: str, lang: str, skills: tuple[str, ...], priority: wire.Priority) -> None:
        self.calls += 1
        call = f"call{self.calls}"
        self.order[call] = (-["normal", "booked", "disaster"].index(priority), self.calls)
        self.see(self.world.room.call(kiosk, wish(call, lang, skills=skills, priority=priority)))

    @rule(kiosk=kiosks)
    def cancel(self, kiosk: str) -> None:
        self.see(self.world.room.kiosk_ends(kiosk, self.world.room.standing(kiosk, kiosk=True), "done"))

    @rule(kiosk=kiosks)
    def kiosk_lost(self, kiosk: str) -> None:
        self.see(self.world.room.kiosk_lost(kiosk))

    @rule(kiosk=kiosks, epoch=st.integers(0, 3))
    def kiosk_back(self, kiosk: str, epoch: int) -> None:
        call = self.world.room.standing(kiosk, kiosk=True)
        self.see(self.world.room.resume_kiosk(kiosk, wire.Resume(call=call, epoch=epoch)))

    @rule(who=people)
    def works(self, who: str) -> None:
        self.comes(who)
        self.see(self.world.room.ready(who, ready=True))

    @rule(who=people)
    def comes(self, who: str) -> None:
        self.connected.add(who)
        self.see(self.world.room.arrive(PEOPLE[who]))
        standing = self.world.room.standing(who, kiosk=False)
        if standing:
            self.see(self.world.room.resume_interpreter(who, wire.Resume(call=standing)))

    @rule(who=people, ready=st.sampled_from([True, True, True, False]))
    def ready(self, who: str, ready: bool) -> None:  # noqa: FBT001 - hypothesis fills it
        if who in self.connected:
            self.see(self.world.room.ready(who, ready=ready))

    @rule(who=people)
    def interpreter_lost(self, who: str) -> None:
        self.connected.discard(who)
        self.see(self.world.room.interpreter_lost(who))

    @rule(who=people)
    def leaves(self, who: str) -> None:
        self.connected.discard(who)
        self.see(self.world.room.leave(who))

    def one_who(self, state: str, pick: int) -> tuple[str, str]:
        """An interpreter whose call is in that state, and the call; nobody's when there is none."""
        room = self.world.room
        able = sorted((talk.interpreter, talk.id) for talk in room.talks.values() if talk.state == state)
        return able[pick % len(able)] if able else ("anna", "none")

    @rule(pick=picks, how=st.sampled_from(["accept", "accept", "accept", "decline"]))
    def answers(self, pick: int, how: str) -> None:
        who, call = self.one_who("ringing", pick)
        if how == "accept":
            effects = self.world.room.accept(who, call)
            for one in to_kiosk(effects, wire.Accepted):
                self.accepted[one.call] += 1
            assert len(to_interpreter(effects, wire.Accepted)) == len(to_kiosk(effects, wire.Accepted)) <= 1
        else:
            effects = self.world.room.decline(who, call)
        self.see(effects)

    @rule(who=people, call=st.integers(1, 30))
    def grabs(self, who: str, call: int) -> None:
        talk = self.world.room.talks.get(f"call{call}")
        mine = talk is not None and talk.interpreter == who
        if not mine:
            assert to_kiosk(self.world.room.accept(who, f"call{call}"), wire.Accepted) == []

    @rule(pick=picks)
    def hangs_up(self, pick: int) -> None:
        who, call = self.one_who("talking", pick)
        self.see(self.world.room.interpreter_ends(who, call, "done"))

    @rule(pick=picks, lang=st.sampled_from(["en", "jsl"]))
    def transfers(self, pick: int, lang: str) -> None:
        who, call = self.one_who("talking", pick)
        self.see(self.world.room.transfer(who, wire.Transfer(call=call, lang=lang)))

    @rule(seconds=st.sampled_from([0.5, 5.0, 20.0, 31.0, 70.0]))
    def time_passes(self, seconds: float) -> None:
        self.see(self.world.passes(seconds))

    @precondition(lambda self: self.calls > 0)
    @rule()
    def news(self) -> None:
        self.world.room.notices()

    # --- what is always so

    @invariant()
    def one_call_one_interpreter(self) -> None:
        room = self.world.room
        held = {talk.interpreter: talk.id for talk in room.talks.values() if talk.state != "waiting"}

        assert held == {who: seat.call for who, seat in room.seats.items() if seat.call}
        assert all(bool(talk.interpreter) == (talk.state != "waiting") for talk in room.talks.values())

    @invariant()
    def nobody_waits_while_somebody_is_free(self) -> None:
        room = self.world.room
        when = Moment(self.world.now, self.world.minute)
        for talk in room.talks.values():
            if talk.state == "waiting" and talk.kiosk_lost is None:
                assert matching.choose(talk, room.seats.values(), when, self.world.rules) is None

    @invariant()
    def a_call_is_over_once(self) -> None:
        standing = set(self.world.room.talks)

        assert all(count == 1 for call, count in self.over.items() if call not in standing and count)
        assert all(self.over[call] == 0 for call in standing)

    def teardown(self) -> None:
        for kiosk in KIOSKS:
            self.see(self.world.room.kiosk_lost(kiosk))
        for who in PEOPLE:
            self.see(self.world.room.interpreter_lost(who))
        self.see(self.world.passes(WHOLE_ROUND))

        assert dict(self.world.room.talks) == {}
        assert dict(self.world.room.seats) == {}
        assert self.world.room.due() is None
        assert all(self.over[f"call{number}"] <= 1 for number in range(1, self.calls + 1))


TestCounter = Counter_.TestCase
TestCounter.settings = settings(
    max_examples=80, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
