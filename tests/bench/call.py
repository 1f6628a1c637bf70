"""What the call room gains over stock aiortc, and where Chromium stands: two peers, one clip, one machine; prints JSON.

    .venv/bin/python tests/bench/call.py [--clip FILE] [--seconds N] [--warm N] [--runs NAME,..] [--kinds ours,..]

    this process --SDP--> peer (a process) <--- loopback, or the relay of tests/call/relay.py ---> peer (a process)

Runs: vga and hd (loopback), then the networks of the relay in 640x480. Kinds: stock aiortc, ours, and Debian's
Chromium, which is left out where it is missing. Pictures carry their time of making, a clap is seen and heard at once
(tests/call/stamps.py), and a letter is typed each 0.6 s; all processes read one monotonic clock, so delay and skew are
measured by content, the same way for all kinds.

frame_rate           pictures handed out each second
delay_ms             from drawing to handing out: median, 95th percentile, largest
gaps_s               seconds spent in gaps over 200 ms between pictures, of the whole
replayed             pictures that were older than a second
sound_missing_s      sound that was made up, or never came
sound_delay_ms       from the clap's making to its hearing: median of all, of the first ten seconds, of the last ten
skew_ms              picture behind sound, by the clap: median, and the 95th percentile of its size
text_ms              from typing to showing: median, 95th percentile, largest
good                 share of seconds that the meter's rule calls good, by what was seen
meter_good           the same by the meter itself
cpu                  % of one core, each peer; of Chromium: all of the browser's processes
measuring            the part of it that went into stamps and their reading; not of Chromium
others               % of one core that other programs took meanwhile (of 100 times the number of cores)

At the end: what the design asks for ("bars", tests/bench/call_bars.py), by the worse side of ours.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.call_bars import judged  # noqa: E402
from tests.bench.call_browser import PROGRAM, Chromium, browser_seconds  # noqa: E402
from tests.bench.call_peers import Ours, Stock  # noqa: E402
from tests.bench.call_watching import Reader, Window, summary, typing  # noqa: E402
from tests.call.relay import PROFILES, Relay  # noqa: E402
from tests.call.stamps import Watcher, clip  # noqa: E402

CLIP = ROOT.parent / "shared" / "data" / "video" / "asl-gestures-intel" / "book.mkv"
KINDS: dict[str, Any] = {"stock": Stock, "ours": Ours, "chromium": Chromium}
SIZES = {"vga": (640, 480), "hd": (1280, 720)}
SHORT = 20.0
"""Seconds that are enough on loopback."""


def line(value: dict[str, Any]) -> None:
    """Write one line of JSON."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


async def told(reader: asyncio.StreamReader) -> dict[str, Any]:
    """Read one line of JSON."""
    answer: dict[str, Any] = json.loads(await reader.readline())
    return answer


async def stdin() -> asyncio.StreamReader:
    """Return our standard input."""
    reader = asyncio.StreamReader(limit=1 << 20)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


def made(kind: str, watcher: Watcher, reader: Reader, size: str, path: Path) -> Any:
    """Return a peer of a kind."""
    sheets, large = clip(*SIZES[size], path), size == "hd"
    return KINDS[kind](watcher, reader, sheets, large=large)


def cpu_seconds(kind: str) -> float:
    """Return what a peer of this process has used."""
    if kind == "chromium":
        return browser_seconds()
    times = os.times()
    return times.user + times.system


def machine_seconds() -> float:
    """Return what all programs of the machine have used; 0 where that cannot be told."""
    try:
        fields = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    except OSError:
        return 0.0
    user, nice, system, _, _, interrupts, soft, stolen = fields
    return (user + nice + system + interrupts + soft + stolen) / os.sysconf("SC_CLK_TCK")


async def peer(arguments: argparse.Namespace) -> None:
    """Be one process of a run: SDP and orders on standard input, figures on standard output."""
    kind, seconds = arguments.peer, arguments.seconds
    orders, watcher, reader = await stdin(), Watcher(), Reader()
    one = made(kind, watcher, reader, arguments.size, arguments.clip)
    order = await told(orders)
    if order["do"] == "offer":
        line({"sdp": await one.offer()})
        await one.accept((await told(orders))["sdp"])
    else:
        line({"sdp": await one.answer(order["sdp"])})
    await asyncio.wait_for(one.connected.wait(), 30)
    line({"connected": True})
    types = asyncio.create_task(typing(one.type))
    await asyncio.sleep(arguments.warm)
    before, used, began, machine = await one.counters(), cpu_seconds(kind), time.monotonic(), machine_seconds()
    measuring = one.measuring()
    await asyncio.sleep(seconds)
    length, used = time.monotonic() - began, cpu_seconds(kind) - used
    machine, after, window = machine_seconds() - machine, await one.counters(), Window(began, length)
    rose = {name: after[name] - before[name] for name in after}
    figures = summary(watcher, reader, window) | one.state(window)
    measuring = one.measuring() - measuring
    figures |= {"cpu": round(100 * used / length, 1), "measuring": round(100 * measuring / length, 1)}
    figures["machine"] = round(100 * machine / length)
    figures["kbit_s"] = round(rose.pop("sent") * 8 / length / 1000)
    if "concealed" in rose:
        figures["sound_missing_s"] = round(rose.pop("concealed") * 0.02, 2)
    line(figures | {name: round(count) for name, count in rose.items()})
    await told(orders)
    types.cancel()
    await one.close()


async def run(kind: str, name: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """Return one run's figures: both sides'."""
    if kind == "chromium" and PROGRAM is None:
        return {"missing": "there is no Chromium on this machine"}
    size = name if name in SIZES else "vga"
    seconds = str(arguments.seconds if name not in SIZES else min(arguments.seconds, SHORT))
    command = [sys.executable, __file__, "--peer", kind, "--size", size, "--clip", str(arguments.clip)]
    command += ["--warm", str(arguments.warm), "--seconds", seconds]
    sides: list[Any] = [
        await asyncio.create_subprocess_exec(
            *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, limit=1 << 20, cwd=ROOT
        )
        for _ in range(2)
    ]
    relay = Relay(PROFILES[name]) if name in PROFILES else None
    if relay:
        await relay.open()

    async def ask(side: Any, order: dict[str, Any]) -> None:
        side.stdin.write((json.dumps(order) + "\n").encode())
        await side.stdin.drain()

    try:
        offering, answering = sides
        await ask(offering, {"do": "offer"})
        offer = (await told(offering.stdout))["sdp"]
        await ask(answering, {"do": "answer", "sdp": relay.from_a(offer) if relay else offer})
        answer = (await told(answering.stdout))["sdp"]
        await ask(offering, {"sdp": relay.from_b(answer) if relay else answer})
        for side in sides:
            await told(side.stdout)
        if relay:
            relay.begin()
        used, began = cpu_seconds(""), time.monotonic()
        figures = [await told(side.stdout) for side in sides]
        own = 100 * (cpu_seconds("") - used) / (time.monotonic() - began)
        for side in sides:
            await ask(side, {"do": "end"})
        await asyncio.wait_for(asyncio.gather(*(side.wait() for side in sides)), 20)
        machine = sum(side.pop("machine") for side in figures) / 2
        others = max(0, round(machine - own - figures[0]["cpu"] - figures[1]["cpu"]))
        return {"a": figures[0], "b": figures[1], "others": others}
    finally:
        for side in sides:
            if side.returncode is None:
                side.kill()
                await side.wait()
        if relay:
            relay.close()


async def main(arguments: argparse.Namespace) -> None:
    """Do all runs."""
    answer: dict[str, Any] = {}
    for name in arguments.runs.split(","):
        for kind in arguments.kinds.split(","):
            try:
                answer.setdefault(name, {})[kind] = await run(kind, name, arguments)
            except (TimeoutError, json.JSONDecodeError) as error:
                answer.setdefault(name, {})[kind] = {"failed": type(error).__name__}
            sys.stderr.write(f"{name} {kind}: {json.dumps(answer[name][kind])}\n")
    bars = judged(answer)
    for bar in bars:
        sys.stderr.write(f"{'met   ' if bar['met'] else 'MISSED'} {json.dumps(bar)}\n")
    sys.stdout.write(json.dumps({**answer, "bars": bars}) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--clip", type=Path, default=CLIP)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--warm", type=float, default=5)
    parser.add_argument("--runs", default=",".join([*SIZES, *(name for name in PROFILES if name != "clean")]))
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--peer", default="")
    parser.add_argument("--size", default="vga")
    given = parser.parse_args()
    asyncio.run(peer(given) if given.peer else main(given))
