"""The drawing sheet of a call, from the kiosk's window to the interpreter's page and back, through a real hub."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.async_api import Page
from PySide6.QtGui import QColor, QImage

from tests.e2e.town import LIMIT, THEIRS, Kiosk, sign_in, town

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright leaves its pipes to the collector
]

RED = QColor("#a30000")
"""Of the page's red pen; nothing else on the kiosk's screen has it."""
INK = """([x, y]) => {
  const sheet = document.getElementById('sheet');
  const [red, green, blue, there] = sheet.getContext('2d').getImageData(x * sheet.width, y * sheet.height, 1, 1).data;
  return there > 0 && red + green + blue < 600;
}"""
"""Whether something is drawn at a place of the page's sheet, x and y in shares of it."""
UPPER, MIDDLE, BETWEEN, LOWER = (0.5, 0.2), (0.5, 0.5), (0.5, 0.7), (0.5, 0.8)


async def inked(page: Page, place: tuple[float, float], *, there: bool) -> None:
    """Wait until something is drawn at a place of the page's sheet, or nothing any more."""
    async with asyncio.timeout(LIMIT):
        while await page.evaluate(INK, place) is not there:  # noqa: ASYNC110 - a sheet tells nobody
            await asyncio.sleep(0.02)


async def red(kiosk: Kiosk, file: Path, true: Callable[[int], bool]) -> None:
    """Wait until the kiosk's screen shows so many red points, two px apart."""
    count = -1
    try:
        async with asyncio.timeout(LIMIT):
            while not true(count):
                await kiosk.ask("shot", file=str(file))
                picture = QImage(str(file))
                places = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
                count = sum(picture.pixelColor(x, y) == RED for x, y in places)
                await asyncio.sleep(0)
    except TimeoutError:
        raise AssertionError(f"the kiosk shows {count} red points") from None


def test_whoever_draws_in_a_call_is_seen_by_the_others_and_clearing_clears_for_all(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    shot = tmp_path / "shot.png"

    async def scene() -> None:
        async with town(tmp_path) as it:
            kiosk, page = await it.kiosk(), await it.page()
            await sign_in(page)
            await kiosk.does("tap", name="sign")
            await page.click("#accept")
            await kiosk.sees(THEIRS)

            # the interpreter's first stroke opens the sheet on both halves
            await page.click("#tab-drawing")
            await page.locator("#pens button").nth(2).click()
            sheet = await page.locator("#sheet").bounding_box()
            assert sheet is not None
            await page.mouse.move(sheet["x"] + sheet["width"] * 0.2, sheet["y"] + sheet["height"] * 0.2)
            await page.mouse.down()
            await page.mouse.move(sheet["x"] + sheet["width"] * 0.8, sheet["y"] + sheet["height"] * 0.2, steps=8)
            await page.mouse.up()
            await red(kiosk, shot, lambda count: count > 100)

            # both halves draw, and no line leads from one's to the other's
            await kiosk.does("drag", name="sheet", side="visitor", way=[(0.1, LOWER[1]), (0.9, LOWER[1])])
            await kiosk.does("tap", name="call-pen-thick", side="staff")
            await kiosk.does("drag", name="sheet", side="staff", way=[(MIDDLE[0], 0.4), (MIDDLE[0], 0.6)])
            await inked(page, MIDDLE, there=True)
            await inked(page, LOWER, there=True)
            assert not await page.evaluate(INK, BETWEEN)

            # one clears for all
            await kiosk.does("tap", name="call-clear", side="staff")
            await inked(page, MIDDLE, there=False)
            await inked(page, UPPER, there=False)
            await red(kiosk, shot, lambda count: count < 20)

            # nothing is left of it
            await kiosk.does("drag", name="sheet", side="visitor", way=[(0.1, 0.5), (0.9, 0.5)])
            await inked(page, MIDDLE, there=True)
            await kiosk.does("tap", name="hang-up", side="visitor")
            await page.wait_for_selector("#receipt", state="visible")
            assert not await page.evaluate(INK, MIDDLE)

    loop.run(scene())
