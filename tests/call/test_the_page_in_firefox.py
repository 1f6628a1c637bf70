"""The interpreter's page in Firefox: a whole call with the kiosk's own side, through a real hub."""

import asyncio
from pathlib import Path

import pytest

from kiosk.call.channels import Stroke
from kiosk.call.states import Phase
from kiosk.call.told import Compared, DrawingCame, Measured
from kiosk.hub.configuration import HubSettings
from tests.call.city import NAME, WORD, Hummer, calling, city
from tests.call.firefox import ALT, ENTER, FIREFOX, Firefox, firefox
from tests.call.trusting import CERTUTIL, trust

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(FIREFOX is None, reason="there is no Firefox on this machine"),
    pytest.mark.skipif(CERTUTIL is None, reason="there is no certutil on this machine"),
]

PATIENCE = 60
INK = "document.getElementById('sheet').getContext('2d').getImageData(0, 0, 1200, 900).data"
MIDDLE = (450 * 1200 + 600) * 4
MOVING = """(async () => {
  const [video, sheet] = [document.getElementById('visitor'), new OffscreenCanvas(80, 60).getContext('2d')];
  const seen = new Set();
  while (seen.size < 5) {
    await new Promise((go) => video.requestVideoFrameCallback(go));
    sheet.drawImage(video, 0, 0, 80, 60);
    seen.add(sheet.getImageData(0, 0, 80, 60).data.join());
  }
  return true;
})()"""
"""Five pictures that differ."""
LEFT = f"""(async () => ({{
  words: document.body.textContent.includes('引っ越しました'),
  ink: {INK}.some((part) => part > 0),
  fields: [...document.querySelectorAll('#call input[type=text], #call textarea')].map((one) => one.value).join(''),
  streams: [...document.querySelectorAll('video')].filter((video) => video.srcObject).length,
  kept: localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
}}))()"""
NOTHING = {"words": False, "ink": False, "fields": "", "streams": 0, "kept": 0}


async def sign_in(page: Firefox, address: str) -> None:
    await page.goto(address)
    await page.click("#name")
    await page.type(NAME)
    await page.click("#password")
    await page.type(WORD + ENTER)
    await page.click("#ready")
    await page.until("document.getElementById('ready').getAttribute('aria-checked') === 'true'")


def test_the_page_holds_a_whole_call_in_firefox(tmp_path: Path, loop: asyncio.Runner) -> None:
    hub, person = tmp_path / "hub", Hummer()
    stroke = Stroke(id=1, colour="#a30000", width=0.02, points=((0.1, 0.1), (0.9, 0.9)))

    async def scene() -> None:
        async with city(hub, HubSettings()) as address:
            await trust(hub / "tls" / "ca.pem", tmp_path / "profile")
            async with firefox(tmp_path / "profile", {"intl.accept_languages": "en"}) as page:
                await sign_in(page, address.url)
                async with calling(address, person) as line:
                    await page.click("#accept")
                    await person.joined()
                    await page.evaluate(MOVING)
                    await person.until(lambda: person.heard > 20, PATIENCE)
                    await page.until("document.getElementById('visitor-marks').textContent.includes('Speaking')")
                    line.type("引っ越しました")
                    await page.until("document.getElementById('now').textContent.includes('引っ越しました')")
                    await page.press(ALT, "t")
                    await page.type("ok")
                    await person.until(lambda: person.text == "ok", PATIENCE)
                    line.draw(stroke)
                    await page.click("#tab-drawing")
                    await page.until(f"{INK}[{MIDDLE}] > 100")
                    await page.drag("#sheet", [(0, 0), (40, 0), (40, 30)])
                    await person.until(lambda: person.all(DrawingCame), PATIENCE)
                    await person.until(lambda: any(one.sent for one in person.all(Measured)), PATIENCE)
                    await page.press(ALT, "q")
                    await page.click("#really-yes")
                    await person.until(lambda: Phase.ENDED in person.phases, PATIENCE)
                    await page.until("document.getElementById('receipt').checkVisibility()")

                assert await page.evaluate(LEFT) == NOTHING
                assert page.faults == []

        assert person.all(Compared)[0].signed
        assert line.state.reason == "done"

    loop.run(scene())
