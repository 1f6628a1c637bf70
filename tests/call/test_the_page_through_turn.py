"""The interpreter's page where nothing but a TURN server can be reached: the test before a call, and a call."""

import asyncio
import os
import re
import shutil
from pathlib import Path

import pytest
from playwright.async_api import async_playwright, expect

from kiosk.call.told import Relayed
from tests.call.city import NAME, WORD, Hummer, calling, city
from tests.call.test_the_page import ARGUMENTS
from tests.call.trusting import CERTUTIL, trust
from tests.call.turn import needs_coturn, relayed_only, turn_server

pytestmark = [
    pytest.mark.browser,
    needs_coturn,
    pytest.mark.skipif(CERTUTIL is None, reason="there is no certutil on this machine"),
    pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright leaves its pipes to the collector
]

RELAYED = """globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(settings) { super({ ...settings, iceTransportPolicy: 'relay' }); }
};"""
"""Leave the page's connections relayed candidates alone."""
SHOWN = """async () => {
  const video = document.getElementById('visitor');
  while (video.getVideoPlaybackQuality().totalVideoFrames < 20) await new Promise((go) => setTimeout(go, 20));
}"""


def test_the_page_and_the_kiosk_meet_through_a_relay_that_the_citys_authority_vouches_for(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    relayed_only(monkeypatch)
    hub, person = tmp_path / "hub", Hummer()

    async def scene() -> None:
        async with (
            turn_server(tmp_path / "turn", hub) as turn,
            city(hub, turn.settings(hub, turn.addresses["tls"])) as address,
            async_playwright() as playwright,
        ):
            await trust(hub / "tls" / "ca.pem", tmp_path / ".pki" / "nssdb")
            browser = await playwright.chromium.launch(
                executable_path="/usr/bin/chromium", args=ARGUMENTS, env={**os.environ, "HOME": str(tmp_path)}
            )
            context = await browser.new_context(locale="en-US", permissions=["camera", "microphone"])
            await context.add_init_script(RELAYED)
            page = await context.new_page()
            page.set_default_timeout(30_000)
            await page.goto(address.url)
            await page.fill("#name", NAME)
            await page.fill("#password", WORD)
            await page.keyboard.press("Enter")
            await turn.kill()
            await page.click("#test-start")
            await expect(page.locator("#check-line")).to_contain_text("relay cannot be reached", timeout=30_000)
            await page.click("#test-end")
            await turn.start()
            await page.click("#test-start")
            await expect(page.locator("#check-line")).to_contain_text("Enough for signing", timeout=30_000)
            await page.click("#ready")
            async with calling(address, person) as line:
                await page.click("#accept")
                await person.joined()
                await page.evaluate(SHOWN)
                await person.until(lambda: person.heard > 20)
                line.type("引っ越しました")
                await expect(page.locator("#now")).to_contain_text("引っ越しました", timeout=30_000)
                await page.keyboard.press("Alt+t")
                await page.keyboard.type("ok")
                await person.until(lambda: person.text == "ok")
            await browser.close()

        assert set(re.findall(r"typ (\w+)", line._offered)) == {"relay"}
        assert person.all(Relayed)[0].answers == ((turn.addresses["tls"], "open"),)

    loop.run(scene())
