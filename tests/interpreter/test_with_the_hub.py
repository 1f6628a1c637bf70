"""The page and the hub itself: a call with its handover and the desk's words, given on to another interpreter."""

import asyncio
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from kiosk import wire
from tests.hub.running import PASSWORD, Town, town
from tests.interpreter.conftest import ARGUMENTS, CHROMIUM

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright leaves its pipes to the collector
]

CALL = "call-0001"
PACK = wire.Pack(call=CALL, turns=(wire.Turn(side="visitor", lang="vi", text="Tôi cần giấy"),), purpose="tax")
CITY = (
    "desk,ja,reading,vi\ntax,課税証明書,かぜいしょうめいしょ,giấy chứng nhận thuế\n3番窓口,市民カード,,thẻ công dân\n"
)


async def ready(browser: Browser, here: Town, name: str, languages: str) -> Page:
    """Somebody signed in, with the switch on."""
    await here.account(name, languages)
    context = await browser.new_context(ignore_https_errors=True, locale="en-US", permissions=["camera", "microphone"])
    page = await context.new_page()
    await page.goto(here.origin)
    await page.fill("#name", name)
    await page.fill("#password", PASSWORD)
    await page.keyboard.press("Enter")
    await page.click("#ready")
    await expect(page.locator("#ready")).to_have_attribute("aria-checked", "true")
    return page


def test_a_call_is_answered_with_its_words_and_handed_over_to_who_speaks_the_language(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    (tmp_path / "glossary.csv").write_text(CITY, encoding="utf-8-sig")

    async def scene() -> None:
        async with town(tmp_path) as here, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, headless=False)
            sato, suzuki = await ready(browser, here, "Sato", "en"), await ready(browser, here, "Suzuki", "vi")
            kiosk = await here.kiosk(await here.enrolled("3番窓口"))
            wish = wire.Call(call=CALL, lang="en", topic="tax", desk="3番窓口", visitor_lang="vi", pack=True)
            await kiosk.say(wish)
            await kiosk.hears(wire.Ringing)
            await kiosk.say(PACK)
            await expect(sato.locator("#ring")).to_contain_text("Tôi cần giấy")
            await expect(suzuki.locator("#ring")).to_be_hidden()
            await sato.click("#accept")
            first = await kiosk.hears(wire.Accepted)
            await sato.click("#tab-glossary")
            for words in (
                "課税証明書",
                "giấy chứng nhận thuế",
                "市民カード",
                "thẻ công dân",
                "final income tax return",
            ):
                await expect(sato.locator("#terms")).to_contain_text(words)
            await sato.click("#tab-transfer")
            await sato.select_option("#transfer-language", "vi")
            await sato.click("#transfer-form .primary")
            await kiosk.hears(wire.Ringing)
            await kiosk.say(PACK)
            await expect(suzuki.locator("#ring")).to_contain_text("Tôi cần giấy")
            await suzuki.click("#accept")
            second = await kiosk.hears(wire.Accepted)
            await expect(suzuki.locator("#call-who")).to_have_text("Vietnamese · 3番窓口")
            await expect(sato.locator("#receipt-facts")).to_contain_text("Handed to another interpreter")
            await expect(sato.locator("#ready")).to_have_attribute("aria-checked", "true")
            left = await sato.content()
            await kiosk.say(wire.HangUp(call=CALL))
            await expect(suzuki.locator("#receipt")).to_be_visible()
            left += await suzuki.content()
            await browser.close()

            assert (first.interpreter, second.interpreter) == ("Sato", "Suzuki")
            assert "Tôi cần giấy" not in left

    loop.run(scene())
