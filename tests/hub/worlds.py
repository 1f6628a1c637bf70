"""A waiting room with a clock that stands still until a test moves it, and people to put into it."""

from collections.abc import Sequence
from typing import Any, TypeVar

from kiosk import wire
from kiosk.hub.matching import Rules
from kiosk.hub.people import Hours, Interpreter, Pool
from kiosk.hub.room import WaitingRoom
from kiosk.hub.talk import CallRow, Effect, Keep, TellInterpreter, TellKiosk

M = TypeVar("M", bound=wire.Message)
MONDAY_NINE = 9 * 60
EPOCH = 1_800_000_000.0
LADDER = (wire.Rung(kind="own"), wire.Rung(kind="slip", label="予約票"))


class World:
    """A room and its time."""

    def __init__(self, rules: Rules | None = None) -> None:
        self.now = 1000.0
        self.minute = MONDAY_NINE
        self.rules = rules or Rules()
        self.room = self.another()

    def another(self) -> WaitingRoom:
        return WaitingRoom(lambda: self.now, lambda: EPOCH + self.now, lambda: self.minute, self.rules, LADDER)

    def comes(self, who: str, *languages: str, **more: Any) -> Interpreter:
        person = interpreter(who, *languages, **more)
        self.room.arrive(person)
        self.room.ready(who, ready=True)
        return person

    def calls(self, call: str, lang: str = "en", **more: object) -> list[Effect]:
        return self.room.call(f"kiosk of {call}", wish(call, lang, **more))

    def passes(self, seconds: float) -> list[Effect]:
        """Let time pass, ticking whenever something is due."""
        until = self.now + seconds
        effects: list[Effect] = []
        while True:
            due = self.room.due()
            if due is None or due > until:
                break
            self.now = max(self.now, due)
            effects += self.room.tick()
            again = self.room.due()

            assert again is None or again > self.now, "the room would tick without end"
        self.now = until
        return effects + self.room.tick()

    def rung(self, call: str) -> str:
        """Where a call rings or is talked in."""
        talk = self.room.talks.get(call)
        return talk.interpreter if talk is not None else "over"


def interpreter(
    who: str,
    *languages: str,
    pool: Pool = "own",
    skills: Sequence[str] = (),
    desks: Sequence[str] = (),
    hours: Sequence[Hours] = (),
    rest: float = 0.0,
) -> Interpreter:
    return Interpreter(
        id=who,
        name=who.title(),
        languages=frozenset(languages or ("en",)),
        skills=frozenset(skills),
        desks=frozenset(desks),
        hours=tuple(hours),
        pool=pool,
        rest=rest,
    )


def wish(call: str, lang: str = "en", **more: object) -> wire.Call:
    return wire.Call(call=call, lang=lang, **more)  # type: ignore[arg-type] # a table's row


def to_kiosk(effects: Sequence[Effect], kind: type[M]) -> list[M]:
    return [one.message for one in effects if isinstance(one, TellKiosk) and isinstance(one.message, kind)]


def to_interpreter(effects: Sequence[Effect], kind: type[M], who: str = "") -> list[M]:
    return [
        one.message
        for one in effects
        if isinstance(one, TellInterpreter) and isinstance(one.message, kind) and who in {"", one.interpreter}
    ]


def rows(effects: Sequence[Effect]) -> list[CallRow]:
    return [one.row for one in effects if isinstance(one, Keep)]
