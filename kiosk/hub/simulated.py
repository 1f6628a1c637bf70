"""Simulated kiosks and interpreters: real WebSocket clients that say what real ones say, without media.

They make a bad day of it: some callers give up, some interpreters decline or do not answer, lines are cut in the middle
of a call and come back, and a few never do.
"""

import asyncio
import contextlib
import random
import ssl
import time
import uuid
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Final

import aiohttp

from kiosk import wire
from kiosk.hub.ledger import Ledger, Rung, Trace

NEVER: Final = float("inf")
RETRY: Final = 0.1
"""Seconds between attempts to connect."""
LONG: Final = 1.5
"""Real seconds beyond the hub's patience after which a simulated kiosk calls a call stuck."""


@dataclass(frozen=True, slots=True)
class World:
    """What all of them share."""

    address: str
    tls: ssl.SSLContext
    client: aiohttp.ClientSession
    pace: float
    """Simulated seconds in one real second."""
    ledger: Ledger
    chance: random.Random

    async def sleep(self, seconds: float) -> None:
        """Wait so many simulated seconds."""
        await asyncio.sleep(seconds / self.pace)

    def happens(self, probability: float) -> bool:
        """Say whether something happens this time."""
        return self.chance.random() < probability

    async def connect(self, path: str, headers: dict[str, str]) -> aiohttp.ClientWebSocketResponse:
        """Open a WebSocket; tries until the hub answers."""
        while True:
            try:
                return await self.client.ws_connect(self.address + path, ssl=self.tls, headers=headers, max_msg_size=0)
            except (aiohttp.ClientError, OSError):
                await asyncio.sleep(RETRY)


class SimulatedInterpreter:
    """Somebody who takes calls all day."""

    def __init__(self, world: World, who: str, cookie: str, languages: frozenset[str]) -> None:
        self._world = world
        self._who = who
        self._headers = {"Cookie": cookie, "Origin": world.address}
        self._languages = languages
        self._free_since = NEVER
        self._call = ""
        self._doing: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            socket = await self._world.connect("/interpreter", self._headers)
            try:
                await _say(socket, wire.Ready(ready=True))
                async for frame in socket:
                    await self._heard(socket, wire.to_interpreter(frame.data))
            finally:
                for task in self._doing:
                    task.cancel()
                await socket.close()
            self._free_since = NEVER
            away = self._world.chance.uniform(2, 15)
            await self._world.sleep(90 if self._world.happens(0.15) else away)

    async def _heard(self, socket: aiohttp.ClientWebSocketResponse, message: wire.ToInterpreter) -> None:
        now = time.monotonic()
        match message:
            case wire.Welcome():
                self._call = message.standing
                if message.standing:
                    await _say(socket, wire.Resume(call=message.standing))
                else:
                    self._free_since = now
            case wire.Queue() if not message.ready:
                self._free_since = now
                await _say(socket, wire.Ready(ready=True))
            case wire.Ring():
                self._rung(now, message.call)
                self._do(self._decide(socket, message.call))
            case wire.Accepted():
                if self._call != message.call:
                    self._world.ledger.traces[message.call].answers += 1
                self._call = message.call
                if self._world.happens(0.03):
                    self._world.ledger.events["interpreter lost"] += 1
                    self._do(self._stumble(socket))
            case wire.Offer():
                await _say(socket, wire.Answer(call=message.call, sdp=message.sdp, epoch=message.epoch))
            case wire.Unring() | wire.HangUp():
                self._call = ""
                self._free_since = now
                self._world.ledger.traces[message.call].rings_no_longer(self._who, now)
            case _:
                pass

    def _rung(self, now: float, call: str) -> None:
        trace = self._world.ledger.traces[call]
        possible = min(now, max(trace.rings(self._who, now), self._free_since))
        again = self._who in trace.tried
        self._world.ledger.rings.append(Rung(now, call, self._who, self._languages, None if again else possible))

    async def _decide(self, socket: aiohttp.ClientWebSocketResponse, call: str) -> None:
        if self._world.happens(0.03):
            self._world.ledger.events["ring not answered"] += 1
            self._world.ledger.traces[call].tried.add(self._who)
            return
        await self._world.sleep(self._world.chance.uniform(1, 8))
        if self._world.happens(0.05):
            self._world.ledger.events["ring declined"] += 1
            self._world.ledger.traces[call].tried.add(self._who)
            self._world.ledger.traces[call].rings_no_longer(self._who, time.monotonic())
            await _say(socket, wire.Decline(call=call))
        else:
            await _say(socket, wire.Accept(call=call))

    async def _stumble(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        await self._world.sleep(self._world.chance.uniform(5, 60))
        await socket.close()

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._doing.add(task)
        task.add_done_callback(self._doing.discard)


@dataclass(slots=True)
class _Times:
    """When a caller does what, on the real clock."""

    give_up: float
    hang_up: float = NEVER


class SimulatedKiosk:
    """A counter from which one call after the other is made."""

    def __init__(self, world: World, key: str) -> None:
        self._world = world
        self._headers = {"Authorization": f"Bearer {key}"}
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._reading: asyncio.Task[None] | None = None
        self._inbox: asyncio.Queue[wire.ToKiosk | None] = asyncio.Queue()

    async def call(self, lang: str, length: float, patience: float) -> None:
        """Make one call and see it through.

        Args:
            lang: the interpreter's language.
            length: simulated seconds that it lasts once accepted.
            patience: simulated seconds until the caller gives up.
        """
        world = self._world
        socket = await self._connected()
        trace = Trace(uuid.uuid4().hex, lang, time.monotonic())
        world.ledger.traces[trace.call] = trace
        trace.waits(trace.asked)
        await _say(socket, wire.Call(call=trace.call, lang=lang))
        if world.happens(0.01):
            await self._stay_away(socket, trace)
        times = _Times(time.monotonic() + patience / world.pace)
        while not trace.ended:
            message = await self._next(min(times.give_up, times.hang_up) - time.monotonic())
            if message is None:
                await self._silence(trace, times)
            else:
                await self._heard(message, trace, times, (length / world.pace, patience / world.pace))
        trace.waits_no_longer(time.monotonic())

    async def close(self) -> None:
        """Leave."""
        if self._socket is not None and self._reading is not None:
            await self._socket.close()
            await self._reading

    async def _silence(self, trace: Trace, times: _Times) -> None:
        """Nothing came: the line is lost, or it is time to end the call."""
        now = time.monotonic()
        if self._lost():
            trace.waits_no_longer(now)
            await _say(await self._connected(), wire.Resume(call=trace.call))
        else:
            self._world.ledger.events["ended by the kiosk"] += 1
            await _say(await self._connected(), wire.HangUp(call=trace.call))
            times.give_up = times.hang_up = now + LONG

    async def _heard(self, message: wire.ToKiosk, trace: Trace, times: _Times, spans: tuple[float, float]) -> None:
        now, (length, patience) = time.monotonic(), spans
        match message:
            case wire.Place() | wire.Ringing():
                if times.hang_up != NEVER:
                    trace.again += 1
                    times.give_up, times.hang_up = now + patience, NEVER
                if isinstance(message, wire.Place):
                    trace.waits(now)
                else:
                    trace.waits_no_longer(now)
            case wire.Accepted():
                trace.waits_no_longer(now)
                socket = await self._connected()
                await _say(socket, wire.Offer(call=trace.call, sdp="v=0", epoch=message.epoch))
                if times.hang_up == NEVER:
                    times.give_up, times.hang_up = NEVER, now + length
                    if self._world.happens(0.03):
                        self._world.ledger.events["kiosk lost"] += 1
                        await socket.close()
            case wire.Refused():
                self._world.ledger.events[f"refused {message.code}"] += 1
                if message.code == "unknown-call" and message.call == trace.call:
                    trace.ended = "abandoned"
            case wire.HangUp(call=over) if over == trace.call:
                trace.ended = "answered" if trace.answers else "cancelled"
            case _:
                pass

    async def _stay_away(self, socket: aiohttp.ClientWebSocketResponse, trace: Trace) -> None:
        """Be lost for longer than the hub waits."""
        self._world.ledger.events["kiosk never back"] += 1
        trace.away = True
        trace.waits_no_longer(time.monotonic())
        await socket.close()
        await self._world.sleep(90)
        trace.away = False

    async def _next(self, seconds: float) -> wire.ToKiosk | None:
        """Return the next message; None: nothing came in time, or the line is lost."""
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                return await self._inbox.get()
        except TimeoutError:
            return None

    def _lost(self) -> bool:
        return self._reading is None or self._reading.done()

    async def _connected(self) -> aiohttp.ClientWebSocketResponse:
        if self._socket is None or self._lost():
            self._inbox = asyncio.Queue()
            self._socket = await self._world.connect("/kiosk", self._headers)
            self._reading = asyncio.create_task(self._read(self._socket, self._inbox))
        return self._socket

    async def _read(self, socket: aiohttp.ClientWebSocketResponse, inbox: "asyncio.Queue[wire.ToKiosk | None]") -> None:
        async for frame in socket:
            inbox.put_nowait(wire.to_kiosk(frame.data))
        asyncio.get_running_loop().call_soon(inbox.put_nowait, None)  # when this task is done


async def _say(socket: aiohttp.ClientWebSocketResponse, message: wire.Message) -> None:
    with contextlib.suppress(ConnectionError, aiohttp.ClientError):
        await socket.send_str(wire.encode(message))
