"""What a call costs the kiosk at the desk: its window, a hub and an interpreter's browser, all real; prints JSON.

    xvfb-run -a .venv/bin/python tests/bench/desk.py [--seconds N]

Hub and browser give way to the kiosk in this machine's time, for they are on others. The staff's microphone says one
sentence again and again, which is written down and translated meanwhile. Without a graphics card the kiosk's pictures
are drawn by the CPU, which is part of the figure.

stall_ms      longest stretch for which the screen's thread was busy, of each second: median, 95th percentile, largest
cpu           % of one core, of all the kiosk's processes: in the call, and before it with the microphone closed
others        % of one core that hub, browser and all other programs took meanwhile (of 100 times the number of cores)
captions      sentences that the interpreter's page showed, and how often the sentence was said
drawn         the interpreter's pictures that the window drew each second
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import tempfile
import wave
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from playwright.async_api import Page  # noqa: E402

from tests.e2e.town import OURS, THEIRS, Kiosk, Town, browser_processes, family, page_sees, sign_in, town  # noqa: E402

SPEECH: Final = ROOT / "assets" / "demo" / "staff-date.wav"
SENTENCE: Final = "3月31日"
PAUSE: Final = 1.5
"""Seconds after the sentence."""
LATER: Final = 10
"""Of Unix's priorities."""
BEFORE: Final = 10
"""Seconds of the quiet counter before the call."""


def spoken(path: Path) -> float:
    """Write the microphone's file, and return its seconds."""
    with wave.open(str(SPEECH)) as source, wave.open(str(path), "wb") as file:
        file.setparams(source.getparams())
        file.writeframes(source.readframes(source.getnframes()) + bytes(2 * round(PAUSE * source.getframerate())))
        return float(source.getnframes() / source.getframerate() + PAUSE)


def used(pids: Iterator[int]) -> float:
    """Return the CPU seconds of processes."""
    fields = (Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split() for pid in pids)
    return float(sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK"))


def machine() -> float:
    """Return the CPU seconds of all programs."""
    user, nice, system, _, _, interrupts, soft, *_ = map(
        int, Path("/proc/stat").read_text().splitlines()[0].split()[1:9]
    )
    return (user + nice + system + interrupts + soft) / os.sysconf("SC_CLK_TCK")


def aside(place: Town) -> None:
    """Let hub and browser run when the kiosk leaves them time: they are on other machines."""
    others = [*browser_processes(place.folder / "browser"), place.hub.pid if place.hub else 0]
    for thread in (int(task.name) for pid in others for task in Path(f"/proc/{pid}/task").glob("*")):
        with suppress(ProcessLookupError):
            os.setpriority(os.PRIO_PROCESS, thread, LATER)


async def watched(kiosk: Kiosk, seconds: int) -> dict[str, Any]:
    """Return the figures of some seconds."""
    now = asyncio.get_running_loop().time
    await kiosk.ask("stall")
    drawn, began, ours, all_ = await kiosk.ask("drawn"), now(), used(family(kiosk.process.pid)), machine()
    stalls = []
    for _ in range(seconds):
        await asyncio.sleep(1)
        stalls.append(1000 * await kiosk.ask("stall"))
    took = now() - began
    mine, everyone = used(family(kiosk.process.pid)) - ours, machine() - all_
    longest = sorted(stalls)
    return {
        "stall_ms": [round(one, 1) for one in (statistics.median(stalls), longest[int(0.95 * seconds)], longest[-1])],
        "cpu": round(100 * mine / took),
        "others": round(100 * (everyone - mine) / took),
        "drawn": round((await kiosk.ask("drawn") - drawn) / took, 1),
    }


async def sentences(page: Page) -> int:
    """Return how many have come to the page."""
    return (await page.locator("#talk").inner_text()).count(SENTENCE)


async def play(folder: Path, seconds: int) -> dict[str, Any]:
    """Play the call, and return the figures."""
    lasting = spoken(folder / "speech.wav")
    async with town(folder) as place:
        kiosk, page = await place.kiosk(MADOGUCHI_MICROPHONE_FILE=str(folder / "speech.wav")), await place.page()
        await sign_in(page)
        await kiosk.does("tap", name="tile-en")
        await kiosk.until(lambda words: words.get("visitor"))
        quiet = await watched(kiosk, BEFORE)
        await kiosk.does("tap", name="button-call", side="visitor")
        await page.click("#accept")
        await asyncio.gather(kiosk.sees(THEIRS), page_sees(page, OURS))
        aside(place)
        before = await sentences(page)
        call = await watched(kiosk, seconds)
        return {
            "call": call,
            "before": quiet,
            "captions": [await sentences(page) - before, round(seconds / lasting, 1)],
        }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=60)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        sys.stdout.write(json.dumps(asyncio.run(play(Path(made), given.seconds))) + "\n")
