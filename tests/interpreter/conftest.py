"""A real browser, a small hub and a kiosk that is another page, for all tests of the interpreter's page."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.interpreter.hub import PASSWORD, Hub

CHROMIUM: Final = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS: Final = [
    "--headless=new",
    "--no-sandbox",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream=fps=10",
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
]
DESKTOP: Final = (1280, 800)
PHONE: Final = (390, 844)
LEAVE: Final = "addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)"
"""Leave a call without being asked."""


expect.set_options(timeout=30_000)  # a machine may be slow; a page that never gets there is still found

EXPECTED: Final = re.compile(r"40[13]|code: 503")
"""Not signed in yet, or no longer; a hub that is shut: browsers write that to the console."""


async def until(page: Page, claim: str, seconds: float = 30.0) -> None:
    """Wait until an expression is true in the page; the page's policy forbids Playwright's own way of waiting."""
    try:
        async with asyncio.timeout(seconds):
            await page.evaluate(
                f"""async () => {{
                  while (!({claim})) await new Promise((go) => setTimeout(go, 10));
                }}"""
            )
    except TimeoutError:
        pytest.fail(f"never came true: {claim}")


@dataclass(slots=True)
class Stage:
    """What a test plays on."""

    browser: Browser
    hub: Hub
    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)
    """Errors that the page wrote to its console, breaches of the policy among them."""

    async def sign_in(self) -> None:
        await self.page.fill("#name", "Tanaka")
        await self.page.fill("#password", PASSWORD)
        await self.page.keyboard.press("Enter")
        await expect(self.page.locator("#room")).to_be_visible()

    async def ready(self) -> None:
        await self.sign_in()
        await self.page.click("#ready")
        await expect(self.page.locator("#ready")).to_have_attribute("aria-checked", "true")

    async def kiosk(self, **fields: Any) -> Page:
        """Open the counter's page and let it call."""
        kiosk = await self.context.new_page()
        await kiosk.goto(f"{self.hub.address}/kiosk.html")
        await until(kiosk, "window.kiosk?.open")
        await kiosk.evaluate("(pack) => { kiosk.pack = pack; }", fields.pop("handover", None))
        await kiosk.evaluate("(fields) => kiosk.call(fields)", fields)
        await self.page.bring_to_front()
        return kiosk

    async def in_call(self, **fields: Any) -> Page:
        """Get as far as moving pictures."""
        await self.ready()
        kiosk = await self.kiosk(**fields)
        await expect(self.page.locator("#ring")).to_be_visible()
        await self.page.click("#accept")
        await self.connected(kiosk)
        return kiosk

    async def connected(self, kiosk: Page) -> None:
        await until(self.page, "document.getElementById('visitor').videoWidth > 0")
        await until(kiosk, "kiosk.connection.connectionState === 'connected' && kiosk.control.length > 2")


@dataclass(frozen=True, slots=True)
class House:
    """The loop and the browser that all tests share."""

    runner: asyncio.Runner
    browser: Browser

    def play(self, scene: Callable[[Stage], Awaitable[None]], **context: Any) -> None:
        """Run one scene on a fresh hub and a fresh page."""

        async def whole() -> None:
            async with stage(self.browser, **context) as made:
                await scene(made)

        self.runner.run(whole())


@asynccontextmanager
async def stage(browser: Browser, size: tuple[int, int] = DESKTOP, **context: Any) -> AsyncIterator[Stage]:
    hub = Hub()
    await hub.start()
    context.setdefault("locale", "en-US")
    context |= {"viewport": {"width": size[0], "height": size[1]}, "permissions": ["camera", "microphone"]}
    opened = await browser.new_context(**context)
    opened.set_default_timeout(30_000)
    page = await opened.new_page()
    made = Stage(browser, hub, opened, page)
    page.on("pageerror", lambda error: made.faults.append(str(error)))
    page.on("console", lambda said: made.faults.append(said.text) if said.type == "error" else None)
    try:
        await page.goto(hub.address)
        await expect(page.locator("#door")).to_be_visible()
        yield made
    except BaseException as error:
        error.add_note(f"the page said: {made.faults}")
        raise
    finally:
        await opened.close()
        await hub.stop()
    assert [fault for fault in made.faults if not EXPECTED.search(fault)] == []
    assert hub.bad == []


@dataclass(frozen=True, slots=True)
class Line:
    """One call that stands, for many tests."""

    runner: asyncio.Runner
    stage: Stage
    kiosk: Page

    @property
    def page(self) -> Page:
        return self.stage.page

    @property
    def hub(self) -> Hub:
        return self.stage.hub

    def play(self, scene: Callable[[], Awaitable[None]]) -> None:
        """Run one scene in the call."""

        async def whole() -> None:
            await scene()

        self.runner.run(whole())


@pytest.fixture
def line(standing: Line) -> Line:
    """The module's call, with what the counter heard before forgotten."""

    async def forget() -> None:
        await standing.kiosk.evaluate("kiosk.forget()")

    standing.play(forget)
    return standing


@pytest.fixture(scope="module")
def standing(house: House) -> Iterator[Line]:
    """A call in English that the tests of one module share."""
    made = stage(house.browser)
    opened = house.runner.run(_enter(made))
    kiosk = house.runner.run(opened.in_call(lang="en", visitor_lang="en"))
    yield Line(house.runner, opened, kiosk)
    house.runner.run(made.__aexit__(None, None, None))


async def _enter(made: AbstractAsyncContextManager[Stage]) -> Stage:
    return await made.__aenter__()


@pytest.fixture(scope="package")
def house() -> Iterator[House]:
    if not Path(CHROMIUM).exists():
        pytest.skip("there is no Chromium on this machine")
    with asyncio.Runner() as runner:
        playwright = runner.run(async_playwright().start())
        browser = runner.run(playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, headless=False))
        yield House(runner, browser)
        runner.run(browser.close())
        runner.run(playwright.stop())
