"""The kiosk's side of a call against the interpreter's page itself, in Chromium, through a real hub."""

import asyncio
import shutil
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from kiosk import wire
from kiosk.call.hub_line import HubAddress, kiosk_line
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.states import Phase
from kiosk.call.told import Compared, Measured
from kiosk.call.trust import Key
from kiosk.hub import commands
from kiosk.hub.configuration import HubSettings
from kiosk.hub.server import Hub, Place
from tests.call.calling import Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright leaves its pipes to the collector
]

WORD = "correct horse"
ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-features=WebRtcHideLocalIpsWithMdns",
]


def test_the_page_answers_the_kiosk_and_both_see_hear_and_read_each_other(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def scene() -> None:
        hub = Hub(Place(tmp_path, port=0), HubSettings())
        await hub.open()
        await asyncio.to_thread(commands.add_interpreter, tmp_path, "Tanaka", ["jsl"], WORD)
        mine = await commands.enrolled_here(tmp_path, "desk")
        address = HubAddress(f"https://127.0.0.1:{hub.port}", tmp_path / "tls" / "ca.pem", mine.key)
        person = Person()
        wish = wire.Call(call=new_call(), lang="jsl", desk="3番窓口")
        line = KioskLine(kiosk_line(address), person.media(), person.tell, Key.fresh(), wish)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
            context = await browser.new_context(
                ignore_https_errors=True, locale="en-US", permissions=["camera", "microphone"]
            )
            context.set_default_timeout(30_000)
            page = await context.new_page()
            running = None
            try:
                await page.goto(address.url)
                await page.fill("#name", "Tanaka")
                await page.fill("#password", WORD)
                await page.keyboard.press("Enter")
                await page.click("#ready")
                running = asyncio.create_task(line.run())
                await page.click("#accept")
                await person.until(lambda: Phase.CONNECTED in person.phases and len(person.pictures) > 20, 30)
                line.type("こんにちは")
                await expect(page.locator("body")).to_contain_text("こんにちは", timeout=30_000)
                await page.keyboard.press("Alt+t")
                await page.keyboard.type("ok")
                await person.until(lambda: person.text == "ok")
                await person.until(lambda: any(one.sent for one in person.all(Measured)))
                await page.evaluate(
                    "async () => { while (!(document.getElementById('visitor').videoWidth > 0))"
                    " await new Promise((go) => setTimeout(go, 20)); }"
                )
            finally:
                line.hang_up()
                if running is not None:
                    await running
                await expect(page.locator("#room")).to_be_visible(timeout=30_000)
                await browser.close()
                await hub.close()

        assert person.all(Compared)[0].signed
        assert len(person.sounds) > 20
        assert (person.pictures[-1].width, person.pictures[-1].height) in {(640, 480), (480, 360), (320, 240)}

    loop.run(scene())
