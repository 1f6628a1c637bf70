"""What a hub endures, in a process of its own, on this machine; prints JSON.

    .venv/bin/python tests/bench/hub.py [--fuzz N] [--guesses N] [--kills N] [--day SECONDS] [--calls N]

fuzz      hostile messages (random, mutated, out of place) over real lines, with the limits on how many one line may
          send switched off, so that each of them is read; `undisturbed_ms` is a text in another call meanwhile
guesses   wrong passwords from another address
kills     kiosk, page or hub ended without a word in a call, at random moments: seconds until it was noticed, and from
          being back until the call stood again
day       a simulated day of six hours in so many seconds; see kiosk/hub/simulation.py

`memory` is the hub's resident bytes, at each tenth of the attack.
"""

import argparse
import asyncio
import json
import multiprocessing
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import aiohttp  # noqa: E402

from kiosk import wire  # noqa: E402
from kiosk.hub import line  # noqa: E402
from kiosk.hub.configuration import HubSettings  # noqa: E402
from kiosk.hub.passwords import Passwords  # noqa: E402
from kiosk.hub.server import Hub, Place  # noqa: E402
from kiosk.hub.simulation import Day, resident, simulate  # noqa: E402
from tests.hub import hostility  # noqa: E402
from tests.hub.running import Speaker, Town  # noqa: E402

CALL = hostility.CALL
ELSEWHERE = "127.0.0.2"
PAUSE = 0.02
LINES = 8
BATCH = 50
OFF = 10**9
LAST = "the-last-one"
Progress = list[int | None]


class Remote(Town):
    """A town whose hub is a process of its own."""

    unlimited = False

    async def start(self) -> int:
        context = multiprocessing.get_context("spawn")
        self.pipe, there = context.Pipe()
        arguments = (self.folder, self.port, self.unlimited, there)
        self.process = context.Process(target=serve, args=arguments, daemon=True)
        self.process.start()
        there.close()
        return int(await asyncio.to_thread(self.pipe.recv))

    async def stop(self) -> None:
        self.pipe.close()
        await asyncio.to_thread(self.process.join, 10)

    async def kill(self) -> None:
        self.process.kill()
        await asyncio.to_thread(self.process.join)
        self.pipe.close()

    def memory(self) -> int | None:
        return resident(self.process.pid or 0)


def serve(folder: Path, port: int, unlimited: bool, parent: Connection) -> None:  # noqa: FBT001 - a process's argument
    if unlimited:
        line.BURST = line.RATE = line.BYTES_BURST = line.BYTES_RATE = line.FAULTS = OFF  # type: ignore[misc]

    async def work() -> None:
        hub = Hub(Place(folder, port=port), HubSettings(connections=1000), Passwords())
        await hub.open()
        parent.send(hub.port)
        try:
            await asyncio.to_thread(parent.poll, None)
        finally:
            await hub.close()

    asyncio.run(work())


@asynccontextmanager
async def remote(*, unlimited: bool = False) -> AsyncIterator[Remote]:
    with tempfile.TemporaryDirectory(prefix="madoguchi-bench-") as folder:
        here = Remote(Path(folder), HubSettings(), 1.0)
        here.unlimited = unlimited
        await here.open()
        try:
            yield here
        finally:
            await here.close()


def spread(seconds: Sequence[float]) -> dict[str, float]:
    ordered = sorted(seconds)
    return {
        "median": round(statistics.median(ordered), 4),
        "p95": round(ordered[int(len(ordered) * 0.95)], 4),
        "max": round(ordered[-1], 4),
    }


async def beside(here: Remote, attack: Callable[[Progress], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
    """Run an attack while a call goes on; return what that call felt."""
    kiosk, page, _ = await here.talking()
    took: list[float] = []

    async def going_on() -> None:
        while True:
            begun = time.perf_counter()
            await kiosk.say(wire.Relay(call=CALL, channel="text", data="a"))
            await page.hears(wire.Relay)
            took.append((time.perf_counter() - begun) * 1000)
            kiosk.seen.clear()
            page.seen.clear()
            await asyncio.sleep(PAUSE)

    memory: Progress = []
    call = asyncio.create_task(going_on())
    begun = time.perf_counter()
    result = await attack(memory)
    seconds = time.perf_counter() - begun
    call.cancel()
    await asyncio.gather(call, return_exceptions=True)
    return {**result, "seconds": round(seconds, 1), "undisturbed_ms": spread(took), "memory": [*memory, here.memory()]}


async def fuzz(count: int) -> dict[str, Any]:
    async with remote(unlimited=True) as here:
        chance = random.Random(1)  # noqa: S311 - a bench's
        sent = 0

        async def flood(speaker: Speaker, memory: Progress) -> None:
            nonlocal sent
            draining = asyncio.create_task(drain(speaker))
            while sent < count:
                await speaker.socket.send_str(hostility.frame(chance, kiosk=speaker.kiosk))
                sent += 1
                if sent * 10 % count == 0:
                    memory.append(here.memory())
                await asyncio.sleep(0)
            await speaker.say(wire.Beat(call=LAST))
            await draining

        async def attack(memory: Progress) -> dict[str, Any]:
            speakers = [await here.kiosk(await here.enrolled(f"desk {number}")) for number in range(LINES // 2)]
            for number in range(LINES // 2):
                await here.account(f"mallory {number}", "en jsl")
                await here.sign_in(f"mallory {number}")
                speakers.append(await here.page(f"mallory {number}"))
            await asyncio.gather(*(flood(speaker, memory) for speaker in speakers))
            metrics = await (await here.request("GET", "/metrics")).text()
            refused = [one for one in metrics.splitlines() if one.startswith("madoguchi_hub_refused_total{")]
            return {"sent": sent, "refused": {one.split('"')[1]: int(float(one.split()[1])) for one in refused}}

        return await beside(here, attack)


async def drain(speaker: Speaker) -> None:
    """Read until the hub refuses the last message."""
    async for frame in speaker.socket:
        if LAST in frame.data:
            return


async def guesses(count: int) -> dict[str, Any]:
    async with remote() as here:
        await here.account("victim")
        connector = aiohttp.TCPConnector(local_addr=(ELSEWHERE, 0), limit=LINES)
        statuses: Counter[int] = Counter()
        async with aiohttp.ClientSession(connector=connector) as mallory:

            async def guess(number: int) -> None:
                body = {"name": "victim" if number % 2 else f"name {number}", "password": f"guess {number}"}
                headers = {"Origin": here.origin}
                async with mallory.post(f"{here.origin}/session", json=body, headers=headers, ssl=here.tls) as got:
                    statuses[got.status] += 1

            async def attack(memory: Progress) -> dict[str, Any]:
                for start in range(0, count, BATCH):
                    await asyncio.gather(*(guess(number) for number in range(start, min(count, start + BATCH))))
                    if start * 10 % count == 0:
                        memory.append(here.memory())
                return {"statuses": {str(status): seen for status, seen in statuses.items()}}

            return await beside(here, attack)


async def kills(count: int) -> dict[str, Any]:
    chance = random.Random(1)  # noqa: S311 - a bench's
    noticed: list[float] = []
    resumed: list[float] = []
    async with remote() as here:
        kiosk, page, key = await here.talking()
        for _ in range(count):
            await asyncio.sleep(chance.uniform(0, 0.3))
            victim = chance.choice(["kiosk", "page", "hub"])
            begun = time.perf_counter()
            if victim == "hub":
                _, *_ = await asyncio.gather(here.kill(), kiosk.closed(), page.closed())
                noticed.append(time.perf_counter() - begun)
                here.port = await here.start()
                begun = time.perf_counter()
                kiosk, page = await here.kiosk(key), await here.page("anna")
                await asyncio.gather(back(kiosk), back(page))
            elif victim == "kiosk":
                kiosk.vanish()
                await page.hears(wire.Gone)
                noticed.append(time.perf_counter() - begun)
                begun = time.perf_counter()
                kiosk = await here.kiosk(key)
                await asyncio.gather(back(kiosk), page.hears(wire.Back))
            else:
                page.vanish()
                await kiosk.hears(wire.Gone)
                noticed.append(time.perf_counter() - begun)
                begun = time.perf_counter()
                page = await here.page("anna")
                await asyncio.gather(back(page), kiosk.hears(wire.Back))
            resumed.append(time.perf_counter() - begun)
        await kiosk.say(wire.HangUp(call=CALL))
        await asyncio.gather(kiosk.hears(wire.HangUp), page.hears(wire.HangUp))
        metrics = await (await here.request("GET", "/metrics")).text()
    left = [one for one in metrics.splitlines() if one.startswith("madoguchi_hub_calls{")]
    return {
        "kills": count,
        "noticed_s": spread(noticed),
        "resumed_s": spread(resumed),
        "left": {one.split('"')[1]: int(one.split()[1]) for one in left},
    }


async def back(speaker: Speaker) -> None:
    welcome = await speaker.hears(wire.Welcome)
    await speaker.say(wire.Resume(call=welcome.standing))
    await speaker.hears(wire.Accepted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fuzz", type=int, default=100_000)
    parser.add_argument("--guesses", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--day", type=float, default=600.0)
    parser.add_argument("--calls", type=int, default=600)
    given = parser.parse_args()
    figures: dict[str, Any] = {}
    if given.fuzz:
        figures["fuzz"] = asyncio.run(fuzz(given.fuzz))
    if given.guesses:
        figures["guesses"] = asyncio.run(guesses(given.guesses))
    if given.kills:
        figures["kills"] = asyncio.run(kills(given.kills))
    if given.day:
        figures["day"] = asyncio.run(simulate(Day(calls=given.calls, seconds=given.day)))
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
