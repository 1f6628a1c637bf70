"""A day at the counters in a few minutes: many kiosks and interpreters against one real hub in a process of its own.

The waiting room's clock runs faster by a pace (six hours in ten minutes: 36), everything else is real: processes, TLS,
sockets, SQLite. `simulate` returns what the ledger saw.
"""

import asyncio
import multiprocessing
import random
import ssl
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import aiohttp

from kiosk import wire
from kiosk.hub import commands, keys
from kiosk.hub.configuration import HubSettings
from kiosk.hub.doors import COOKIE
from kiosk.hub.ledger import Ledger
from kiosk.hub.server import DATABASE, Hub, Place
from kiosk.hub.simulated import SimulatedInterpreter, SimulatedKiosk, World
from kiosk.hub.sqlite_store import SqliteStore
from kiosk.hub.store import Account

LANGUAGES: Final = ("en", "zh-Hans", "vi", "pt-BR", "jsl")
BUSY: Final = 0.7
"""Share of the interpreters' time that the calls take."""
SAMPLES: Final = 200
"""Looks at the hub's memory."""
AFTER: Final = 60.0
"""Real seconds after the last call began in which all must be over; then what is left counts as stuck."""


@dataclass(frozen=True, slots=True)
class Day:
    """What is simulated."""

    kiosks: int = 50
    interpreters: int = 20
    calls: int = 600
    hours: float = 6.0
    seconds: float = 600.0
    """Real ones, for all of it."""
    patience: tuple[float, float] = (900.0, 3600.0)
    """Simulated seconds after which callers give up: the least and the most."""
    seed: int = 1

    @property
    def pace(self) -> float:
        """Simulated seconds in one real second."""
        return self.hours * 3600 / self.seconds

    @property
    def length(self) -> float:
        """Mean simulated seconds of a call."""
        return self.interpreters * self.hours * 3600 * BUSY / max(1, self.calls)


async def simulate(day: Day) -> dict[str, Any]:
    """Play a day and return its figures; see `Ledger.figures`."""
    ledger = Ledger()
    chance = random.Random(day.seed)  # noqa: S311 - a play, not a secret
    with tempfile.TemporaryDirectory(prefix="madoguchi-hub-") as folder:
        data = Path(folder)
        accounts, cookies = await _accounts(data, day, chance)
        bearer = [(await commands.enrolled_here(data, f"desk {number}")).key for number in range(day.kiosks)]
        async with _hub(data, day.pace) as (port, process), aiohttp.ClientSession() as client:
            tls = ssl.create_default_context(cafile=str(data / "tls" / "ca.pem"))
            world = World(f"https://127.0.0.1:{port}", tls, client, day.pace, ledger, chance)
            memory: list[int] = []
            beside = [asyncio.create_task(_watch(process, memory, day.seconds / SAMPLES), name="memory")]
            for account, cookie in zip(accounts, cookies, strict=True):
                person = SimulatedInterpreter(world, account.id, cookie, account.interpreter().languages)
                beside.append(asyncio.create_task(person.run(), name="interpreter"))
            started = time.monotonic()
            await _calls(world, day, [SimulatedKiosk(world, key) for key in bearer])
            spent = time.monotonic() - started
            left = await _standing(world)
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
    return {**ledger.figures(memory), "left_in_the_hub": left, "pace": day.pace, "seconds": round(spent, 1)}


async def _calls(world: World, day: Day, kiosks: list[SimulatedKiosk]) -> None:
    """Make the calls at random times from whichever kiosk is free."""
    chance = world.chance
    begins = sorted(chance.uniform(0, day.seconds * 0.95) for _ in range(day.calls))
    free: asyncio.Queue[SimulatedKiosk] = asyncio.Queue()
    for kiosk in kiosks:
        free.put_nowait(kiosk)

    async def one(kiosk: SimulatedKiosk, lang: str, length: float, patience: float) -> None:
        await kiosk.call(lang, length, patience)
        free.put_nowait(kiosk)

    started = time.monotonic()
    running: set[asyncio.Task[None]] = set()
    for begin in begins:
        await asyncio.sleep(max(0.0, started + begin - time.monotonic()))
        kiosk = await free.get()
        length = day.length * chance.lognormvariate(-0.18, 0.6)  # mean 1: exp(-0.18 + 0.6^2 / 2)
        work = one(kiosk, chance.choice(LANGUAGES), length, chance.uniform(*day.patience))
        running.add(asyncio.create_task(work, name="call"))
    done, late = await asyncio.wait(running, timeout=AFTER + 3600 / day.pace)
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    for task in done:
        task.result()
    for kiosk in kiosks:
        await kiosk.close()


async def _accounts(data: Path, day: Day, chance: random.Random) -> tuple[list[Account], list[str]]:
    """Make interpreters who are signed in already: passwords have their own tests, and cost on purpose."""
    store = SqliteStore(data / DATABASE)
    accounts, cookies = [], []
    for number in range(day.interpreters):
        languages = {LANGUAGES[number % len(LANGUAGES)], *chance.sample(LANGUAGES, chance.randint(0, 2))}
        account = Account(keys.identity(), f"interpreter {number}", "none", " ".join(sorted(languages)))
        token = keys.token()
        await store.add_account(account)
        await store.add_session(keys.hashed(token), account.id, time.time() + 24 * 3600)
        accounts.append(account)
        cookies.append(f"{COOKIE}={token}")
    await store.close()
    return accounts, cookies


async def _standing(world: World) -> dict[str, int]:
    """Return the calls that the hub still has, by state; there should be none."""
    async with world.client.get(world.address + "/metrics", ssl=world.tls) as answer:
        text = await answer.text()
    found = (line.split() for line in text.splitlines() if line.startswith("madoguchi_hub_calls{"))
    return {name.split('"')[1]: int(value) for name, value in found}


async def _watch(process: int, memory: list[int], every: float) -> None:
    while True:
        await asyncio.sleep(every)
        now = resident(process)
        if now is not None:
            memory.append(now)


def resident(process: int) -> int | None:
    """Return a process's resident bytes; None where the system has no /proc."""
    try:
        pages = Path(f"/proc/{process}/statm").read_text("ascii").split()[1]
    except OSError:
        return None
    return int(pages) * 4096


@asynccontextmanager
async def _hub(data: Path, pace: float) -> AsyncIterator[tuple[int, int]]:
    """Run a hub in a process of its own; yields its port and process id."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(data, pace, there), name="simulated-hub")
    process.start()
    there.close()
    try:
        port = await asyncio.to_thread(here.recv)
        yield port, process.pid or 0
    finally:
        here.close()
        await asyncio.to_thread(process.join, 10)
        if process.is_alive():
            process.kill()


def _serve(data: Path, pace: float, parent: Connection) -> None:
    """Run a hub until the parent closes the pipe or dies."""

    async def work() -> None:
        settings = HubSettings(connections=10_000, ladder=(wire.Rung(kind="slip"),))
        hub = Hub(Place(data, port=0), settings, pace=pace)
        await hub.open()
        parent.send(hub.port)
        try:
            await asyncio.to_thread(_until_closed, parent)
        finally:
            await hub.close()

    asyncio.run(work())


def _until_closed(parent: Connection) -> None:
    try:
        parent.recv()
    except EOFError:
        return
