"""A headless Chromium as one peer of a measured call: the same clip, stamps and letters, its own media stack.

this process --Playwright--> page (call_browser.html) <-- clip over HTTP, both clocks compared --> what it saw
"""

import asyncio
import os
import shutil
import time
from pathlib import Path
from typing import Any, Final

import numpy as np
from aiohttp import web
from playwright.async_api import Page, async_playwright

from tests.bench.call_watching import Reader, Window
from tests.call.stamps import Watcher

PROGRAM: Final = shutil.which("chromium")
ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
    "--allow-loopback-in-peer-connection",
)
ASKED: Final = 40
"""Times that the page is asked for its clock; the quickest answer counts, and is right to half a millisecond."""
BROWSER: Final = Path(__file__).with_name("call_browser.html")


class Chromium:
    """One browser."""

    def __init__(self, watcher: Watcher, reader: Reader, sheets: list[Any], *, large: bool) -> None:
        self.connected = asyncio.Event()
        self._watcher, self._reader = watcher, reader
        self._sheets = sheets
        self._size = (1280, 720) if large else (640, 480)
        self._page: Page | None = None
        self._closing: list[Any] = []
        self._looking: asyncio.Task[None] | None = None

    async def offer(self) -> str:
        """Return its description."""
        return await self._described("offer", [*self._size])

    async def answer(self, sdp: str) -> str:
        """Return its answer."""
        return await self._described("answer", [*self._size, sdp])

    async def accept(self, sdp: str) -> None:
        """Take the answer."""
        await self._asked("accept", sdp)

    def type(self, text: str) -> None:
        """Send letters."""
        task = asyncio.ensure_future(self._asked("type", text))
        self._closing = [*(one for one in self._closing if not one.done()), task]

    def measuring(self) -> float:
        """Return nothing: what the page does for it is not told apart."""
        return 0.0

    async def counters(self) -> dict[str, float]:
        """Return what rises as long as the call lasts; what was seen so far is fetched, too."""
        await self._fetch()
        counters: dict[str, float] = await self._asked("counters")
        return counters

    def state(self, window: Window) -> dict[str, Any]:
        """Return what only this kind knows: nothing."""
        return {}

    async def close(self) -> None:
        """End it."""
        await asyncio.gather(*self._closing, return_exceptions=True)
        self._over.set()
        if self._looking is not None:
            await self._looking

    async def _described(self, what: str, argument: list[Any]) -> str:
        self._over, ready = asyncio.Event(), asyncio.Event()
        self._looking = asyncio.create_task(self._run(ready))
        await asyncio.wait({self._looking, asyncio.ensure_future(ready.wait())}, return_when=asyncio.FIRST_COMPLETED)
        described: str = await self._asked(what, argument)
        self._closing.append(asyncio.create_task(self._connect()))
        return described

    async def _connect(self) -> None:
        assert self._page is not None
        await self._page.wait_for_function("connected && channel && channel.readyState === 'open'", timeout=0)
        self.connected.set()

    async def _asked(self, what: str, argument: Any = None) -> Any:
        assert self._page is not None
        return await self._page.evaluate(what, argument)

    async def _run(self, ready: asyncio.Event) -> None:
        runner, port = await self._served()
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=PROGRAM, args=[*ARGUMENTS])
            self._page = await browser.new_page()
            await self._page.goto(f"http://127.0.0.1:{port}/")
            await self._compare_clocks(self._page)
            ready.set()
            await self._over.wait()
            await browser.close()
        await runner.cleanup()

    async def _served(self) -> tuple[web.AppRunner, int]:
        async def page(_: web.Request) -> web.Response:
            return web.Response(text=BROWSER.read_text(), content_type="text/html")

        async def clip(_: web.Request) -> web.Response:
            return web.Response(body=b"".join(np.ascontiguousarray(sheet).tobytes() for sheet in self._sheets))

        application = web.Application()
        application.add_routes([web.get("/", page), web.get("/clip", clip)])
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner, runner.addresses[0][1]

    async def _compare_clocks(self, page: Page) -> None:
        answers = []
        for _ in range(ASKED):
            asked = time.monotonic()
            there = await page.evaluate("clock()")
            back = time.monotonic()
            answers.append((back - asked, there - 500 * (asked + back)))
        await page.evaluate("(best) => { offset = best; }", min(answers)[1])

    async def _fetch(self) -> None:
        seen = await self._asked(
            "() => { const all = {...record}; for (const k in record) record[k] = []; return all; }"
        )
        for at, made, width, height, lit in seen["pictures"]:
            self._watcher.saw(at / 1000, made / 1000, (width, height), lit=lit)
        for at, seconds, loud in seen["sounds"]:
            self._watcher.heard(at / 1000, seconds, loud=loud)
        for at, text in seen["letters"]:
            self._reader.came(text, at / 1000)


def browser_seconds() -> float:
    """Return the CPU seconds of all processes of the browser that this process started."""
    parents, ticks, roots = {}, {}, set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            name = (folder / "comm").read_text().strip()
        except OSError:
            continue  # ended meanwhile
        number = int(folder.name)
        parents[number], ticks[number] = int(fields[1]), int(fields[11]) + int(fields[12])
        if name.startswith("chrom"):
            roots.add(number)

    def ours(number: int) -> bool:
        above = parents.get(number, 0)
        return above == os.getpid() or (above > 1 and ours(above))

    return sum(ticks[one] for one in roots if ours(one)) / os.sysconf("SC_CLK_TCK")
