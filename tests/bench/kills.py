"""SIGKILL at random moments of a call: the kiosk, the interpreter's browser or the hub, all real; prints JSON.

    xvfb-run -a .venv/bin/python tests/bench/kills.py [--kills N] [--seed N]

noticed_s    from the kill to its being told on the other side's screen: median, largest, how many; nothing of the hub
resumed_s    from the moment that the killed one is there again (its screen, its page, its port) to moving pictures on
             both sides; the pictures go on meanwhile where it was the hub
orphans      calls that the hub still holds at the end
busy         the interpreter cannot be called again at the end
left         files of hub, kiosk or browser in which a sentence of the handover pack stands at the end
"""

import argparse
import asyncio
import json
import random
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import aiohttp  # noqa: E402
from playwright.async_api import Page  # noqa: E402

from kiosk.core.languages import JAPANESE  # noqa: E402
from kiosk.texts import Texts  # noqa: E402
from tests.e2e.town import OURS, THEIRS, Kiosk, Town, page_sees, sign_in, town, warned  # noqa: E402

SAID = "I moved here last week"
LOST = Texts().say(JAPANESE, "call-lost")
VICTIMS = ("kiosk", "browser", "hub")


class Scene:
    """A call, and who is in it."""

    def __init__(self, place: Town, kiosk: Kiosk, page: Page) -> None:
        self.place, self.kiosk, self.page = place, kiosk, page
        self.noticed: dict[str, list[float]] = {victim: [] for victim in VICTIMS}
        self.resumed: dict[str, list[float]] = {victim: [] for victim in VICTIMS}

    async def kill(self, victim: str) -> None:
        """Kill one, wait until that is told, bring it back, and wait until the call goes on."""
        now = asyncio.get_running_loop().time
        began = now()
        if victim == "hub":
            await self.place.kill_hub()
            await self.place.open_hub()
            began = now()
        elif victim == "kiosk":
            await self.kiosk.end()
            await warned(self.page, on=True)
            self.noticed[victim].append(now() - began)
            self.kiosk = await self.place.kiosk()
            await self.kiosk.until(lambda words: words.get("staff"))
            began = now()
        else:
            await self.place.kill_browser()
            await self.kiosk.reads(LOST, "staff")
            self.noticed[victim].append(now() - began)
            self.page = await self.place.page()
            await self.page.wait_for_selector("#name:visible, #call:visible")
            if await self.page.is_visible("#name"):  # a browser that has kept its session needs no password
                await sign_in(self.page, ready=False)
            began = now()
        await asyncio.gather(self.kiosk.sees(THEIRS), page_sees(self.page, OURS))
        self.resumed[victim].append(now() - began)
        await warned(self.page, on=False)


async def standing(place: Town) -> float:
    """Return how many calls the hub holds."""
    async with aiohttp.ClientSession() as session, session.get(f"{place.url}/metrics", ssl=False) as answer:
        text = await answer.text()
    return sum(float(line.split()[-1]) for line in text.splitlines() if line.startswith("madoguchi_hub_calls{"))


def left(folder: Path) -> list[str]:
    """Return the files in which the sentence stands."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".y4m", ".wav"}]
    return [str(path.relative_to(folder)) for path in files if SAID.encode() in path.read_bytes()]


async def play(folder: Path, kills: int, seed: int) -> dict[str, Any]:
    """Play the whole call, and return the figures."""
    chance = random.Random(seed)  # noqa: S311 - nobody guesses it
    async with town(folder) as place:
        kiosk, page = await place.kiosk(), await place.page()
        await sign_in(page)
        await kiosk.does("tap", name="tile-en")
        await kiosk.does("tap", name="button-type", side="visitor")
        await kiosk.does("type", name="type", side="visitor", text=SAID)
        await kiosk.does("key", key="Return")
        await kiosk.does("tap", name="button-call", side="visitor")
        await kiosk.does("tap", name="share-yes", side="visitor")
        await page.click("#accept")
        scene = Scene(place, kiosk, page)
        await asyncio.gather(kiosk.sees(THEIRS), page_sees(page, OURS))
        for number in range(kills):
            await asyncio.sleep(chance.uniform(0.0, 2.0))
            victim = chance.choice(VICTIMS)
            try:
                await scene.kill(victim)
            except AssertionError as error:
                return {"failed": f"kill {number}, {victim}: {error}"[:500], **figures(scene)}
            sys.stderr.write(f"{number} {victim} {scene.resumed[victim][-1]:.2f}\n")
        await scene.kiosk.does("tap", name="hang-up", side="visitor")
        await scene.page.wait_for_selector("#receipt", state="visible")
        orphans = await standing(place)
        await scene.page.click("#receipt-close")
        await scene.kiosk.does("tap", name="again", side="visitor")
        try:
            await scene.page.wait_for_selector("#ring", state="visible", timeout=30_000)
            busy = False
        except TimeoutError:
            busy = True
        answer = {"kills": kills, "orphans": orphans, "busy": busy, **figures(scene)}
    return answer | {"left": left(folder)}


def figures(scene: Scene) -> dict[str, Any]:
    """Return what was measured."""

    def told(values: list[float]) -> list[float]:
        return [round(statistics.median(values), 2), round(max(values), 2), len(values)] if values else []

    return {
        "noticed_s": {victim: told(values) for victim, values in scene.noticed.items() if values},
        "resumed_s": {victim: told(values) for victim, values in scene.resumed.items()},
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        sys.stdout.write(json.dumps(asyncio.run(play(Path(made), given.kills, given.seed))) + "\n")
