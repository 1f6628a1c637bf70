"""A call rings: seen, understood and answered before anything is sent."""

import pytest
from playwright.async_api import expect

from kiosk import wire
from tests.interpreter.conftest import House, Stage

pytestmark = pytest.mark.browser

PACK = {
    "turns": [
        {"side": "visitor", "lang": "en", "text": "I moved here last week.", "translation": "先週引っ越してきました。"},
        {"side": "staff", "lang": "ja", "text": "在留カードはありますか。", "translation": "Do you have your card?"},
    ],
    "purpose": "residence",
    "notes": "転入届",
}


def test_a_wrong_password_is_told_and_a_right_one_opens_the_room(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await page.fill("#name", "Tanaka")
        await page.fill("#password", "wrong")
        await page.keyboard.press("Enter")
        await expect(page.locator("#sign-in-error")).to_contain_text("not right")
        await stage.sign_in()
        await expect(page.locator("#mine")).to_contain_text("Japanese Sign Language")
        await expect(page.locator("#queue-empty")).to_be_visible()

    house.play(scene)


def test_a_card_shows_language_desk_topic_and_handover_before_the_call_is_answered(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk(pack=True, handover=PACK)
        card = stage.page.locator("#ring")
        for words in ("Japanese Sign Language", "3番窓口 市民課", "Residence", "I moved here last week.", "転入届"):
            await expect(card).to_contain_text(words)
        await expect(stage.page.locator("#flash")).to_be_visible()

        assert await stage.page.evaluate("document.getElementById('own').srcObject") is None
        assert not any(isinstance(message, wire.Accept) for message in stage.hub.heard)

    house.play(scene)


def test_enter_answers_the_card_that_has_the_focus(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk()
        await expect(stage.page.locator("#accept")).to_be_focused()
        await stage.page.wait_for_timeout(450)  # keys meant for something else are left out for 0.4 s
        await stage.page.keyboard.press("Enter")
        await stage.hub.until(wire.Accept)
        await expect(stage.page.locator("#call")).to_be_visible()

    house.play(scene)


def test_a_key_that_was_meant_for_something_else_does_not_answer(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk()
        await expect(stage.page.locator("#ring")).to_be_visible()
        left_out = await stage.page.evaluate(
            """() => {
              performance.now = () => 0;
              const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
              document.activeElement.dispatchEvent(key);
              delete performance.now;
              return key.defaultPrevented;
            }"""
        )
        await stage.page.keyboard.press("Escape")

        assert left_out
        await expect(stage.page.locator("#ring")).to_be_visible()
        assert not any(isinstance(message, wire.Accept | wire.Decline) for message in stage.hub.heard)

    house.play(scene)


def test_alt_x_declines_and_the_room_is_back(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk(pack=True, handover=PACK)
        await expect(stage.page.locator("#ring")).to_contain_text("last week")
        await stage.page.mouse.click(5, 5)
        await stage.page.keyboard.press("Alt+x")
        await stage.hub.until(wire.Decline)
        await expect(stage.page.locator("#ring")).to_be_hidden()

        assert "last week" not in await stage.page.content()

    house.play(scene)


def test_a_call_that_went_elsewhere_takes_its_card_and_handover_away(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk(pack=True, handover=PACK)
        await expect(stage.page.locator("#ring")).to_contain_text("last week")
        await stage.hub.tell(wire.Unring(call="call-0001"))
        await expect(stage.page.locator("#ring")).to_be_hidden()
        await expect(stage.page.locator("#notice")).to_contain_text("taken by someone else")
        await expect(stage.page.locator("#flash")).to_be_hidden()

        assert "last week" not in await stage.page.content()

    house.play(scene)


def test_missed_calls_set_the_switch_off_and_say_why(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk()
        for _ in range(2):
            await stage.hub.ring()
            await expect(stage.page.locator("#ring")).to_be_visible()
            await stage.hub.tell(wire.Unring(call="call-0001"))
            await expect(stage.page.locator("#ring")).to_be_hidden()
        stage.hub.ready = False
        await stage.hub.queue()
        await expect(stage.page.locator("#ready")).to_have_attribute("aria-checked", "false")
        await expect(stage.page.locator("#ready-what")).to_contain_text("Two calls were not answered")

    house.play(scene)


def test_the_queue_shows_language_desk_and_wait(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.sign_in()
        await stage.kiosk()
        row = stage.page.locator("#queue li")
        for words in ("Japanese Sign Language", "3番窓口 市民課", "Residence", "Waiting 1", "One of your languages"):
            await expect(row).to_contain_text(words)

    house.play(scene)


def test_the_test_before_a_call_judges_camera_light_microphone_and_connection(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.sign_in()
        await stage.page.click("#test-start")
        await expect(stage.page.locator("#check-line")).to_contain_text("This device handles")
        await expect(stage.page.locator("#check-camera")).to_contain_text("pictures a second")
        await expect(stage.page.locator("#check-light")).to_contain_text("Light: good")
        await expect(stage.page.locator("#check-microphone")).to_contain_text("I can hear you")
        await stage.page.click("#test-end")

        assert await stage.page.evaluate("document.getElementById('test-picture').srcObject") is None

    house.play(scene)
