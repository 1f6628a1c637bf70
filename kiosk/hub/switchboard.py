"""Joins lines, waiting room and store: who comes, what they say, and the time that passes.

    line.frames() --> wire --> incoming --> room, agenda --effects--> delivery --> lines
                                             ^
    tasks beside it: delivery, the room's deadlines, news of the queue (at most every 0.2 s), pings, sessions

A frame that breaks the schema never reaches the room. The newest connection of one side is the one that counts.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk import wire
from kiosk.core.ports import Clock
from kiosk.hub import incoming
from kiosk.hub.agenda import Agenda
from kiosk.hub.delivery import Delivery, Ice
from kiosk.hub.figures import Figures, Labels
from kiosk.hub.limits import Limit
from kiosk.hub.line import Line
from kiosk.hub.people import Interpreter
from kiosk.hub.room import WaitingRoom
from kiosk.hub.store import Kiosk, Store, StoreFailed
from kiosk.hub.talk import Effect
from kiosk.runtime import places

REPLACED: Final = 4001
"""Close code: signed in anew elsewhere; do not reconnect."""
ENDED: Final = 4003
"""Close code: the session or key is no longer good."""
NEWS: Final = 0.2
HEART: Final = 0.1
STILL: Final = 0.5
"""Seconds between two beats after which the hub itself stood still: a paused machine, a stopped process."""
SWEEP: Final = 5.0
"""Seconds between looks at whether sessions and keys are still good."""
AFTER: Final = 120.0
"""Seconds that a session stands at least in a call: a page that is lost in it comes back without a password."""
LONGEST: Final = 5.0
"""Seconds without a look at the room: working hours begin and end by the wall clock."""
DAY: Final = 24 * 3600.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Time:
    """The clocks of one hub."""

    clock: Clock
    """Real seconds, monotonic: lines."""
    wall: Clock
    """Seconds since 1970."""
    keep: int = 1100
    """Days that call figures are kept."""
    pace: float = 1.0
    """Seconds of the waiting room in one real second; only a simulation hurries."""

    def room(self) -> float:
        """Return the waiting room's clock."""
        return self.clock() * self.pace


class Switchboard:
    """The running hub, without its doors."""

    def __init__(self, room: WaitingRoom, store: Store, agenda: Agenda, ice: Ice, time: Time) -> None:
        self._room = room
        self._store = store
        self._agenda = agenda
        self._ice = ice
        self._time = time
        self._seen = 0
        self._changed = asyncio.Event()
        self._due = asyncio.Event()
        self._grumbles = Limit(1, 0.1, time.clock)
        self.figures = Figures()
        self._delivery = Delivery(store, ice, self.figures, time.clock)

    async def restore(self) -> None:
        """Read accounts and bookings, and take up the calls that stood when the last hub ended.

        Raises:
            StoreFailed: the store cannot be read.
        """
        await self._agenda.refresh()
        self._delivery.put(self._room.restore(await self._store.open_calls(), self._agenda.people))

    async def run(self) -> None:
        """Do what time asks for, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for work in (self._delivery.run, self._deadlines, self._news, self._heart, self._sweep):
                tasks.create_task(work(), name=f"hub-{work.__name__.strip('_')}")

    async def close(self) -> None:
        """Cut every line; the calls stand, and are taken up by the next hub."""
        lines = list(self._delivery.lines.values())
        for line in lines:
            line.cut(1012)  # service restart (IANA's registry of WebSocket close codes)
        await asyncio.gather(*(line.closed() for line in lines))

    async def flush(self) -> None:
        """Write what is left; after `run` has ended."""
        await self._delivery.flush()

    async def kiosk(self, line: Line, kiosk: Kiosk) -> None:
        """Serve a kiosk's line until it ends."""
        self._enter(line)
        line.send(
            wire.Welcome(
                name=kiosk.desk,
                standing=self._room.standing(line.who, kiosk=True),
                languages=self._room.languages(),
            )
        )
        await self._served(line)

    async def interpreter(self, line: Line, who: Interpreter) -> None:
        """Serve an interpreter's line until it ends."""
        self._enter(line)
        line.send(
            wire.Welcome(
                name=who.name,
                standing=self._room.standing(who.id, kiosk=False),
                languages=tuple(sorted(who.languages)),
                skills=tuple(sorted(who.skills)),
                ready=who.id in self._room.seats and self._room.seats[who.id].ready,
                ice=self._ice(who.id),
            )
        )
        line.send(self._agenda.of(who))
        self._do(self._room.arrive(who))
        await self._served(line)

    def signed_out(self, session: str) -> None:
        """End the lines of a session."""
        for line in list(self._delivery.lines.values()):
            if line.session == session:
                self._dismiss(line)

    def gauges(self) -> dict[tuple[str, Labels], float]:
        """Return present values for the metrics."""
        lines, room = self._delivery.lines, self._room
        states = [talk.state for talk in room.talks.values()]
        values: dict[tuple[str, Labels], float] = {
            ("connections", (("side", side),)): sum(1 for kind, _ in lines if kind == side)
            for side in ("kiosk", "interpreter")
        }
        values |= {("calls", (("state", one),)): states.count(one) for one in ("waiting", "ringing", "talking")}
        values["interpreters_ready", ()] = sum(1 for seat in room.seats.values() if seat.ready and seat.present)
        return values

    def _enter(self, line: Line) -> None:
        key = (line.side, line.who)
        before = self._delivery.lines.get(key)
        if before is not None:
            before.send(wire.Refused(code="replaced"))
            before.cut(REPLACED)
            self._lost(line)
        self._delivery.lines[key] = line

    async def _served(self, line: Line) -> None:
        key = (line.side, line.who)
        writing = asyncio.create_task(line.writing(), name=f"{line.side}-writing")
        try:
            async for frame in line.frames():
                await self._heard(line, frame)
        except Exception as error:  # noqa: BLE001 - the outer door: one line's fault must not end the others
            log.error("a line ended: %s", places(error))  # noqa: TRY400 - the error's own text may quote a person
            line.cut(1011)  # internal error (RFC 6455, 7.4.1)
        finally:
            writing.cancel()
            if self._delivery.lines.get(key) is line:
                del self._delivery.lines[key]
                self.figures.count("lost_total", side=line.side)
                self._lost(line)
            await line.close()

    def _lost(self, line: Line) -> None:
        room = self._room
        self._do(room.kiosk_lost(line.who) if line.side == "kiosk" else room.interpreter_lost(line.who))

    async def _heard(self, line: Line, frame: str) -> None:
        self.figures.count("messages_total", side=line.side)
        try:
            if line.side == "kiosk":
                effects = await incoming.from_kiosk(self._room, self._agenda, line.who, wire.from_kiosk(frame))
            else:
                effects = incoming.from_interpreter(self._room, line.who, wire.from_interpreter(frame))
        except wire.Malformed:
            self.figures.count("refused_total", code="malformed")
            if not self._grumbles.wait(line.who):
                log.info("%s %s sent a malformed frame of %d characters", line.side, line.who, len(frame))
            line.fault("malformed")
            return
        except StoreFailed:
            log.exception("bookings are out of reach")
            line.send(wire.Refused(code="no-slot"))
            return
        self._do(effects)

    def _do(self, effects: Sequence[Effect]) -> None:
        self._delivery.put(effects)
        if self._room.revision != self._seen:
            self._seen = self._room.revision
            self._changed.set()
            self._due.set()

    def _dismiss(self, line: Line) -> None:
        line.cut(ENDED)
        if line.side == "interpreter" and self._delivery.lines.get((line.side, line.who)) is line:
            self._do(self._room.leave(line.who))  # the seat of who has meanwhile come again stays

    async def _deadlines(self) -> None:
        while True:
            self._due.clear()
            due = self._room.due()
            rest = LONGEST if due is None else (due - self._time.room()) / self._time.pace
            try:
                async with asyncio.timeout(min(max(rest, 0.001), LONGEST)):
                    await self._due.wait()
            except TimeoutError:
                effects = self._room.tick()
                self._seen = self._room.revision  # time alone is no news
                self._delivery.put(effects)
                if effects:
                    self._changed.set()

    async def _news(self) -> None:
        while True:
            await self._changed.wait()
            await asyncio.sleep(NEWS)
            self._changed.clear()
            self._delivery.put(self._room.notices())

    async def _heart(self) -> None:
        looked = self._time.clock()
        while True:
            await asyncio.sleep(HEART)
            now = self._time.clock()
            passed, looked = now - looked, now
            for line in list(self._delivery.lines.values()):
                line.beat(passed if passed > STILL else 0.0)

    async def _sweep(self) -> None:
        forgotten = self._time.clock() - DAY
        while True:
            await asyncio.sleep(SWEEP)
            try:
                await self._agenda.refresh()
                await self._expel()
                if self._time.clock() >= forgotten + DAY:
                    forgotten = self._time.clock()
                    await self._store.forget_calls(self._time.wall() - self._time.keep * DAY)
                    await self._store.forget_slots(self._time.wall() - DAY)
            except StoreFailed:
                log.exception("sessions are not checked now")

    async def _expel(self) -> None:
        lines = list(self._delivery.lines.values())
        pages = [line for line in lines if line.side == "interpreter"]
        now = self._time.wall()
        await self._store.prolong_sessions([line.session for line in pages if self._busy(line.who)], now + AFTER)
        good = set(await self._store.live_sessions([line.session for line in pages], now))
        good |= {kiosk.key for kiosk in await self._store.kiosks() if not kiosk.disabled}
        for line in lines:
            if line.session not in good:
                self._dismiss(line)

    def _busy(self, who: str) -> bool:
        """Say whether somebody is in a call: a session that runs out meanwhile ends after it, whatever is lost."""
        seat = self._room.seats.get(who)
        return seat is not None and bool(seat.call)
