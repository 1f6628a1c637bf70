"""Two things at once: what the interpreter does while the line is lost, and what others do in the same moment."""

import json

import pytest
from playwright.async_api import expect

from kiosk import wire
from tests.interpreter.conftest import House, Stage, until
from tests.interpreter.test_ringing import PACK

pytestmark = pytest.mark.browser

CALL = "call-0001"


async def hang_up(stage: Stage) -> None:
    await stage.page.click("#hang-up")
    await stage.page.click("#really-yes")
    await expect(stage.page.locator("#receipt")).to_be_visible()


def test_a_call_that_was_hung_up_while_the_hub_was_lost_does_not_come_back(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.in_call()
        stage.hub.shut = True
        await stage.hub.drop()
        await expect(stage.page.locator("#call-notice")).to_contain_text("hub is lost")
        await hang_up(stage)
        stage.hub.shut = False
        await stage.hub.until(wire.HangUp)

        await expect(stage.page.locator("#line-state")).to_have_text("Connected")
        await expect(stage.page.locator("#room")).to_be_visible()
        assert not any(isinstance(message, wire.Resume) for message in stage.hub.heard)

    house.play(scene)


def test_a_call_that_is_cancelled_while_it_is_answered_is_told(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk(pack=True, handover=PACK)
        await expect(stage.page.locator("#ring")).to_contain_text("last week")
        stage.hub.call = None
        await stage.page.click("#accept")
        await stage.hub.until(wire.Accept)
        await stage.hub.tell(wire.Unring(call=CALL))
        await stage.hub.tell(wire.Refused(code="taken", call=CALL))

        await expect(stage.page.locator("#notice")).to_contain_text("taken by someone else")
        assert "last week" not in await stage.page.content()

    house.play(scene)


def test_a_call_that_was_answered_as_the_line_dropped_stands_with_its_handover(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk(pack=True, handover=PACK)
        await expect(stage.page.locator("#ring")).to_contain_text("last week")
        stage.hub.standing = CALL
        call, stage.hub.call = stage.hub.call, None
        await stage.page.click("#accept")
        await stage.hub.until(wire.Accept)
        stage.hub.call = call
        await stage.hub.drop()

        await expect(stage.page.locator("#call-who")).to_contain_text("Japanese Sign Language")
        await expect(stage.page.locator("#pack-body")).to_contain_text("last week")

    house.play(scene)


def test_a_card_goes_with_the_line_for_the_call_rings_elsewhere_then(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        await stage.kiosk(pack=True, handover=PACK)
        await expect(stage.page.locator("#ring")).to_contain_text("last week")
        stage.hub.shut = True
        await stage.hub.drop()
        await expect(stage.page.locator("#ring")).to_be_hidden()
        await expect(stage.page.locator("#flash")).to_be_hidden()

        assert "last week" not in await stage.page.content()

    house.play(scene)


def test_a_counter_that_hangs_up_directly_leaves_nobody_busy_at_the_hub(house: House) -> None:
    async def scene(stage: Stage) -> None:
        kiosk = await stage.in_call()
        await kiosk.evaluate("kiosk.say('control', { type: 'hangup', reason: 'done' })")
        await expect(stage.page.locator("#receipt")).to_be_visible()
        await stage.hub.until(wire.HangUp)

    house.play(scene)


def test_a_handover_to_another_interpreter_waits_for_the_hub(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.in_call()
        stage.hub.shut = True
        await stage.hub.drop()
        await expect(stage.page.locator("#call-notice")).to_contain_text("hub is lost")
        await stage.page.click("#tab-transfer")
        await stage.page.click("#transfer-form .primary")

        await expect(stage.page.locator("#call-notice")).to_contain_text("hub is lost")
        await expect(stage.page.locator("#call")).to_be_visible()

    house.play(scene)


def test_a_page_that_was_reloaded_knows_what_the_call_is_about(house: House) -> None:
    async def scene(stage: Stage) -> None:
        kiosk = await stage.in_call(lang="vi", visitor_lang="vi", topic="tax")
        await stage.page.evaluate("addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), true)")
        await stage.page.reload()
        await until(kiosk, "kiosk.epoch === 2")
        await expect(stage.page.locator("#call-who")).to_contain_text("Vietnamese")
        await expect(stage.page.locator("#transfer-language")).to_have_value("vi")

    house.play(scene)


def test_what_is_typed_reaches_the_counter_though_no_media_path_ever_came_to_be(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        kiosk = await stage.kiosk()
        await kiosk.evaluate("kiosk.deaf = true")
        await stage.page.click("#accept")
        await until(kiosk, "kiosk.answers === 1")
        await stage.page.fill("#typed", "hello")
        await until(kiosk, "kiosk.relays.some((one) => one.channel === 'text')")
        piece = json.loads(await kiosk.evaluate("kiosk.relays.find((one) => one.channel === 'text').data"))

        assert piece == {"at": 0, "text": "hello"}

    house.play(scene)


def test_a_page_without_camera_and_microphone_says_so_to_both_sides(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        await page.add_init_script(
            "navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', 'NotFoundError'); };"
        )
        await page.reload()
        await stage.ready()
        kiosk = await stage.kiosk()
        await page.click("#accept")
        await until(kiosk, "kiosk.muted?.sound === true && kiosk.muted.picture === true")
        await expect(page.locator("#light")).to_contain_text("No camera")
        await expect(page.locator("#mute-camera")).to_have_text("No camera")
        await expect(page.locator("#mute-microphone")).to_have_text("No mic")

    house.play(scene)


def test_a_call_for_attention_does_not_leave_the_frame_lit_where_motion_is_reduced(house: House) -> None:
    async def scene(stage: Stage) -> None:
        kiosk = await stage.in_call()
        await kiosk.evaluate(r"kiosk.type('\u0007')")
        await expect(stage.page.locator("#flash")).to_be_visible()
        await expect(stage.page.locator("#flash")).to_be_hidden()

    house.play(scene, reduced_motion="reduce")
