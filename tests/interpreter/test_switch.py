"""The ready switch stands as the interpreter left it, whatever the line, the hub and the page go through."""

import pytest
from playwright.async_api import expect

from kiosk import wire
from tests.interpreter.conftest import LEAVE, House, Stage, until

pytestmark = pytest.mark.browser


def test_a_switch_that_was_turned_off_while_the_line_was_lost_stays_off(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        stage.hub.shut = True
        await stage.hub.drop()
        await expect(stage.page.locator("#line-state")).to_contain_text("Connecting again")
        await stage.page.click("#ready")
        stage.hub.shut = False
        await expect(stage.page.locator("#line-state")).to_have_text("Connected")
        await stage.hub.until(wire.Ready, 2)

        assert stage.hub.heard[-1] == wire.Ready(ready=False)
        await expect(stage.page.locator("#ready")).to_have_attribute("aria-checked", "false")

    house.play(scene)


def test_a_page_that_was_reloaded_is_still_ready_after_the_hub_has_forgotten_it(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.page.reload()
        await expect(stage.page.locator("#ready")).to_have_attribute("aria-checked", "true")
        stage.hub.ready = False
        await stage.hub.drop()
        await stage.hub.until(wire.Ready, 2)

        assert stage.hub.ready
        await expect(stage.page.locator("#ready")).to_have_attribute("aria-checked", "true")

    house.play(scene)


def test_a_queue_that_was_sent_before_the_hub_heard_of_the_switch_does_not_turn_it(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.hub.tell(wire.Queue(calls=(), ready=False))
        await stage.hub.until(wire.Ready, 2)

        assert stage.hub.heard[-1] == wire.Ready(ready=True)
        await expect(stage.page.locator("#ready")).to_have_attribute("aria-checked", "true")
        await expect(stage.page.locator("#ready-what")).not_to_contain_text("not answered")

    house.play(scene)


def test_who_lost_a_call_for_good_is_ready_for_the_next(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.in_call()
        stage.hub.call, stage.hub.standing, stage.hub.ready = None, "", False
        await stage.hub.drop()
        await expect(stage.page.locator("#receipt-facts")).to_contain_text("Connection lost")
        await stage.hub.until(wire.Ready, 2)

        assert stage.hub.ready
        await expect(stage.page.locator("#ready")).to_have_attribute("aria-checked", "true")

    house.play(scene)


def test_a_page_that_is_not_seen_and_looks_once_a_minute_keeps_its_line(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await page.clock.install()
        await page.reload()
        await stage.sign_in()
        for _ in range(5):
            await page.clock.fast_forward(60_000)
            await stage.hub.queue()
        await page.clock.run_for(5_000)
        await stage.hub.tell(wire.Bookings(bookings=()))

        assert stage.hub.lines == 1
        await expect(page.locator("#line-state")).to_have_text("Connected")

    house.play(scene)


def test_a_line_that_cannot_be_opened_at_first_is_told_and_tried_again(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        stage.hub.shut = True
        await page.fill("#name", "Tanaka")
        await page.fill("#password", "right horse")
        await page.keyboard.press("Enter")
        await expect(page.locator("#line-state")).to_contain_text("Connecting again")
        stage.hub.shut = False
        await expect(page.locator("#room")).to_be_visible()

    house.play(scene)


@pytest.mark.parametrize("how", ["code", "word"])
def test_the_older_of_two_pages_gives_way_for_good(house: House, how: str) -> None:
    async def scene(stage: Stage) -> None:
        await stage.sign_in()
        if how == "word":
            await stage.hub.tell(wire.Refused(code="replaced"))
        elif stage.hub.interpreter is not None:
            await stage.hub.interpreter.close(code=4001)
        await expect(stage.page.locator("#sign-in-error")).to_contain_text("another page")

        assert stage.hub.lines == 1

    house.play(scene)


def test_an_address_that_the_hub_does_not_know_is_named(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await page.route("**/session", lambda route: route.fulfill(status=403, body="{}"))
        await page.fill("#name", "Tanaka")
        await page.fill("#password", "right horse")
        await page.keyboard.press("Enter")
        await expect(page.locator("#sign-in-error")).to_contain_text(stage.hub.address)

    house.play(scene)


def test_booked_times_say_whose_they_are(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.sign_in()
        slots = [
            wire.Booking(code=f"A{at}", lang="jsl", desk="3番窓口", at=1_790_000_000 + at, length=1800, interpreter=who)
            for at, who in enumerate(["Tanaka", "Suzuki"])
        ]
        await stage.hub.tell(wire.Bookings(bookings=tuple(slots)))
        rows = stage.page.locator("#bookings li .tag")
        await expect(rows.nth(0)).to_have_text("You")
        await expect(rows.nth(1)).to_have_text("Suzuki")

    house.play(scene)


def test_a_ring_tone_that_the_browser_holds_back_is_told_until_the_page_is_touched(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await stage.ready()
        await page.evaluate(LEAVE)
        await page.add_init_script(
            "AudioContext.prototype.resume = () => new Promise(() => {});"
            "Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });"
        )
        await page.reload()
        await expect(page.locator("#notice")).to_contain_text("holds the ring tone back")
        await page.keyboard.press("Shift")
        await expect(page.locator("#notice")).to_be_hidden()

    house.play(scene)


def test_a_ring_is_seen_above_its_card_and_in_the_tabs_title(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await stage.ready()
        before = await page.title()
        await stage.kiosk()
        await expect(page.locator("#ring")).to_be_visible()
        await until(page, "document.getElementById('flash').matches(':popover-open')")
        ringing = await page.title()
        await page.keyboard.press("Alt+x")
        await expect(page.locator("#ring")).to_be_hidden()

        assert "call is ringing" in ringing
        assert await page.title() == before

    house.play(scene)
