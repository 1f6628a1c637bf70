"""A call from the kiosk's window to the interpreter's page in a browser, through a real hub."""

import asyncio
import shutil
from pathlib import Path

import pytest

from kiosk.core.languages import JAPANESE, Lang
from kiosk.settings import resources
from kiosk.texts import Texts
from tests.e2e.town import HEARD, OURS, THEIRS, TONE, loudest, page_sees, shows, sign_in, town

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright leaves its pipes to the collector
]

EN = Lang("en")
SPEECH = resources() / "assets" / "demo" / "staff-date.wav"
SAID = "I moved here last week"


def test_both_see_hear_and_read_each_other_and_nothing_is_left_when_it_is_over(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    texts = Texts()

    async def scene() -> None:
        async with town(tmp_path) as it:
            kiosk = await it.kiosk(MADOGUCHI_MICROPHONE_FILE=str(SPEECH))
            page = await it.page()
            await sign_in(page)

            # a visitor says something, calls, and lets the interpreter read it
            await kiosk.does("tap", name="tile-en")
            await kiosk.does("tap", name="button-type", side="visitor")
            await kiosk.does("type", name="type", side="visitor", text=SAID)
            await kiosk.does("key", key="Return")
            await kiosk.reads(SAID, "visitor")
            await kiosk.does("tap", name="button-call", side="visitor")
            await kiosk.does("tap", name="share-yes", side="visitor")
            await shows(page, "#ring", SAID)
            await page.click("#accept")

            # pictures and sound, by their content
            assert len(await kiosk.sees(THEIRS)) > 1
            assert len(await page_sees(page, OURS)) > 1
            assert await page.evaluate(HEARD) > 100
            await kiosk.until(lambda _: loudest(tmp_path / "heard.wav") == pytest.approx(TONE, abs=25))

            # text both ways, and what the staff say: written down, translated, on both screens
            await kiosk.does("type", name="letters", side="visitor", text="hello")
            await shows(page, "#call", "hello")
            await page.fill("#typed", "nice to meet you")
            await kiosk.reads("nice to meet you", "visitor")
            await kiosk.reads("nice to meet you", "staff")
            await shows(page, "#talk", "3月31日までに来てください。")
            await shows(page, "#talk", "March 31")
            await kiosk.reads("March 31", "visitor")

            # the end
            await kiosk.does("tap", name="hang-up", side="visitor")
            await page.wait_for_selector("#receipt", state="visible")
            content = await page.content()
            await kiosk.reads(texts.say(EN, "call-ended-done"), "visitor")
            await kiosk.reads(texts.say(JAPANESE, "call-ended-done"), "staff")
            over = await kiosk.ask("words")

            for left in (SAID, "hello", "nice to meet you", "March 31", "3月31日"):
                assert left not in content
                assert not any(left in word for word in over["all"])

    loop.run(scene())

    assert not list(tmp_path.rglob("call.json"))
