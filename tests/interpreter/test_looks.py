"""Everybody can use it: two languages, phone and desktop, keyboard, screen reader, large targets, no clutter."""

from pathlib import Path
from typing import Any, Final

import axe_playwright_python
import pytest
from playwright.async_api import Page, expect

from kiosk import wire
from tests.interpreter.conftest import DESKTOP, PHONE, House, Stage
from tests.interpreter.test_ringing import PACK

pytestmark = pytest.mark.browser

AXE: Final = Path(axe_playwright_python.__file__).with_name("axe.min.js")
RULES: Final = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
LONG: Final = {
    "side": "visitor",
    "number": 1,
    "lang": "en",
    "text": "word " * 60,
    "translation": "言葉" * 60,
    "final": True,
}
TABS: Final = ("text", "phrases", "glossary", "drawing", "notes", "pack", "quality", "transfer", "devices")
LOOK: Final = """() => {
  const seen = (one) => one.checkVisibility();
  const name = (one) => one.id || one.className || one.tagName;
  const window_ = document.documentElement;
  const small = [...document.querySelectorAll('button, input, select, textarea')].filter(seen)
    .map((one) => [name(one), (one.closest('.choice') ?? one).getBoundingClientRect()])
    .filter(([, box]) => box.width < 44 || box.height < 44).map(([id, box]) => `${id} is ${box.width}x${box.height}`);
  const wide = [...document.querySelectorAll('body *')].filter(seen)
    .filter((one) => !one.closest('.unseen, svg, option, [role=tabpanel]'))
    .filter((one) => one.getBoundingClientRect().right > window_.clientWidth + 1)
    .map((one) => `${name(one)} runs out`);
  const cut = [...document.querySelectorAll('button, .tab span')].filter(seen)
    .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1 && !one.querySelector('.unseen'))
    .map((one) => `${name(one)} is cut`);
  const over = new Set();
  const box = document.getElementById('stage').getBoundingClientRect();
  for (let across = 0.02; across < 1; across += 0.06) {
    for (let down = 0.02; down < 1; down += 0.06) {
      const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
      if (box.width && top && !top.closest('#stage')) over.add(`${name(top)} covers the picture`);
    }
  }
  if (window_.scrollWidth > window_.clientWidth) over.add('the page scrolls sideways');
  return [...small, ...wide, ...cut, ...over];
}"""
"""What is too small for a finger, runs out of the window, is cut off, or lies on the visitor's picture."""
TOOLS: Final = f"""(tabs) => tabs.flatMap((tab) => {{
  document.getElementById(`tab-${{tab}}`).click();
  return ({LOOK})().map((fault) => `${{tab}}: ${{fault}}`);
}})"""


async def fits(page: Page) -> None:
    assert await page.evaluate(LOOK) == []


async def passes(page: Page, where: str) -> None:
    """axe-core finds nothing, 7:1 contrast included, in the part of the page that a selector names."""
    found: list[Any] = await page.evaluate(
        "async ([where, rules]) => (await axe.run(where, rules)).violations"
        ".map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target} ${node.failureSummary}`).join('; ')}`)",
        [where, RULES],
    )

    assert (where, found) == (where, [])


@pytest.mark.parametrize("size", [DESKTOP, PHONE, (844, 390)], ids=["desktop", "phone", "phone lying"])
def test_every_screen_fits_and_the_picture_is_never_covered(house: House, size: tuple[int, int]) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await fits(page)
        await stage.ready()
        await fits(page)
        await page.click("#other-language")
        await fits(page)
        kiosk = await stage.kiosk(pack=True, handover=PACK, skills=["medical"])
        await expect(page.locator("#ring")).to_be_visible()
        await fits(page)
        await page.click("#accept")
        await stage.connected(kiosk)
        slow = {"type": "figures", "frame_rate": 8, "grade": "poor", "reason": "frame-rate"}
        await kiosk.evaluate("(figures) => kiosk.say('control', figures)", slow)
        await kiosk.evaluate("(caption) => kiosk.say('captions', caption)", LONG)
        await expect(page.locator("#talk")).to_contain_text("word")
        await stage.hub.tell(wire.Gone(call="call-0001"))
        for language in ("ja", "en"):
            await expect(page.locator("html")).to_have_attribute("lang", language)
            assert await page.evaluate(TOOLS, TABS) == []
            await page.click("#call-language")
        picture = await page.locator("#stage").bounding_box()
        assert picture is not None
        await page.click("#enlarge")
        larger = await page.locator("#stage").bounding_box()
        assert larger is not None
        assert larger["width"] * larger["height"] > picture["width"] * picture["height"]
        await fits(page)
        await page.click("#hang-up")
        await fits(page)

    touch = size != DESKTOP
    house.play(scene, size=size, is_mobile=touch, has_touch=touch)


@pytest.mark.parametrize(("scheme", "size", "locale"), [("light", DESKTOP, "ja-JP"), ("dark", PHONE, "en-US")])
def test_axe_finds_nothing_on_any_screen(house: House, scheme: str, size: tuple[int, int], locale: str) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await page.evaluate(AXE.read_text(encoding="utf-8"))
        await passes(page, "html")
        await stage.ready()
        if scheme == "light":
            await page.click("#test-start")
            await expect(page.locator("#check-light")).to_have_class("good")
            await passes(page, "html")
        kiosk = await stage.kiosk(pack=True, handover=PACK)
        await expect(page.locator("#ring")).to_contain_text("last week")
        await passes(page, "#ring")
        await page.click("#accept")
        await stage.connected(kiosk)
        await kiosk.evaluate("(caption) => kiosk.say('captions', caption)", LONG)
        await kiosk.evaluate("kiosk.type('typing')")
        await expect(page.locator("#typing")).to_contain_text("typing")
        await passes(page, "html")
        for tab in TABS[1:] if scheme == "light" else ():
            await page.click(f"#tab-{tab}")
            await passes(page, f"#panel-{tab}")
        await page.click("#hang-up")
        await passes(page, "#really")
        await page.click("#really-yes")
        await expect(page.locator("#receipt")).to_be_visible()
        await passes(page, "#receipt")

    house.play(scene, size=size, locale=locale, color_scheme=scheme)


def test_a_call_can_be_had_by_keyboard_alone(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        press = page.keyboard.press
        await page.keyboard.type("Tanaka")
        await press("Tab")
        await page.keyboard.type("right horse")
        await press("Enter")
        await expect(page.locator("#room")).to_be_visible()
        await expect(page.locator("#ready")).to_be_focused()
        await press("Space")
        await expect(page.locator("#ready")).to_have_attribute("aria-checked", "true")
        kiosk = await stage.kiosk()
        await expect(page.locator("#ring")).to_be_visible()
        await press("Alt+a")
        await stage.connected(kiosk)
        await expect(page.locator("#call-who")).to_be_focused()
        await page.focus("#tab-text")
        await press("ArrowRight")
        await expect(page.locator("#panel-phrases")).to_be_visible()
        await press("End")
        await expect(page.locator("#panel-devices")).to_be_visible()
        await press("Alt+q")
        await press("Escape")
        await expect(page.locator("#hang-up")).to_be_focused()
        await press("Enter")
        await press("Shift+Tab")
        await press("Enter")
        await expect(page.locator("#receipt")).to_be_focused()

    house.play(scene)


def test_the_language_changes_in_the_middle_of_a_call_and_nothing_is_lost(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        kiosk = await stage.in_call(pack=True, handover=PACK)
        await kiosk.evaluate(r"kiosk.type('one line\u2028and half')")
        await page.fill("#typed", "mine")
        await page.click("#call-language")
        await expect(page.locator("html")).to_have_attribute("lang", "ja")
        await expect(page.locator("#hang-up")).to_have_text("終了")
        await expect(page.locator("#talk")).to_contain_text("来庁者 (入力)")
        await expect(page.locator("#talk")).to_contain_text("one line")
        await expect(page.locator("#typing")).to_contain_text("and half")

        assert await page.input_value("#typed") == "mine"

    house.play(scene)
