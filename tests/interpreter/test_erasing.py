"""Nothing of a call is left: not on the page, not in its fields, not in the browser's storage."""

import re

import pytest
from playwright.async_api import Page, expect

from kiosk import wire
from tests.interpreter.conftest import LEAVE, House, Stage, until
from tests.interpreter.test_ringing import PACK

pytestmark = pytest.mark.browser

SECRETS = ("last week", "転入届", "my secret note", "typed by me", "typed by the visitor", "a caption", "half a li")
STORED = """async () => ({
  local: localStorage.length, session: sessionStorage.length, state: JSON.stringify(history.state),
  bases: (await indexedDB.databases()).length, caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  drawn: document.getElementById('sheet').getContext('2d').getImageData(0, 0, 1200, 900).data.some((part) => part > 0),
  fields: [...document.querySelectorAll('input, textarea')].map((field) => field.value).join('|'),
  streams: [...document.querySelectorAll('video')].filter((video) => video.srcObject).length,
})"""
EMPTY = {
    "local": 0, "session": 0, "state": "null", "bases": 0, "caches": 0, "workers": 0, "drawn": False, "streams": 0,
}  # fmt: skip


STORES = ("local", "session", "state", "bases", "caches", "workers")


async def fill(stage: Stage) -> Page:
    """Have a call in which everything was used."""
    page = stage.page
    kiosk = await stage.in_call(pack=True, handover=PACK)
    await page.click("#tab-notes")
    await page.fill("#notes", "my secret note")
    await page.click("#tab-drawing")
    await page.locator("#sheet").click()
    await page.fill("#typed", "typed by me")
    await page.press("#typed", "Enter")
    await page.fill("#typed", "half a li")
    await kiosk.evaluate(
        r"kiosk.type('typed by the visitor\u2028'); kiosk.say('captions', "
        "{ side: 'staff', number: 1, lang: 'en', text: 'a caption', final: true, translation: '' })"
    )
    await page.click("#tab-text")
    for words in ("typed by me", "typed by the visitor", "a caption"):
        await expect(page.locator("#talk")).to_contain_text(words)
    await expect(page.locator("#pack-body")).to_contain_text("last week")
    return kiosk


async def nothing_is_left(page: Page) -> None:
    content = await page.content()
    stored = await page.evaluate(STORED)
    fields = stored.pop("fields")

    assert [secret for secret in SECRETS if secret in content or secret in fields] == []
    assert stored == EMPTY


def test_storage_stays_empty_in_a_call_and_everything_is_erased_at_hang_up(house: House) -> None:
    async def scene(stage: Stage) -> None:
        kiosk = await fill(stage)
        meanwhile = await stage.page.evaluate(STORED)
        assert {name: meanwhile[name] for name in STORES} == {name: EMPTY[name] for name in STORES}
        await expect(stage.page.locator("#mark")).to_have_attribute("data-grade", re.compile("good|fair|poor"))
        await stage.page.keyboard.press("Alt+q")
        await expect(stage.page.locator("#really-no")).to_be_focused()
        await stage.page.click("#really-yes")
        await stage.hub.until(wire.HangUp)
        assert [over.good is not None for over in stage.hub.heard if isinstance(over, wire.HangUp)] == [True]
        await expect(stage.page.locator("#receipt")).to_be_visible()
        await expect(stage.page.locator("#receipt-facts")).to_contain_text("Hung up")
        await until(kiosk, "kiosk.ended === 'done' && kiosk.over")

        await nothing_is_left(stage.page)
        await stage.page.focus("#ready")
        await stage.page.keyboard.press("Control+z")
        await nothing_is_left(stage.page)

    house.play(scene)


def test_everything_is_erased_when_the_counter_hangs_up(house: House) -> None:
    async def scene(stage: Stage) -> None:
        kiosk = await fill(stage)
        await kiosk.evaluate("kiosk.send('HangUp', { reason: 'done' })")
        await expect(stage.page.locator("#receipt")).to_be_visible()

        await nothing_is_left(stage.page)

    house.play(scene)


def test_nothing_comes_back_with_a_page_that_died_in_a_call(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await fill(stage)
        await stage.page.evaluate(LEAVE)
        stage.hub.call, stage.hub.standing = None, ""
        await stage.page.goto("about:blank")
        await stage.page.go_back()
        await expect(stage.page.locator("#room")).to_be_visible()

        await nothing_is_left(stage.page)

    house.play(scene)
