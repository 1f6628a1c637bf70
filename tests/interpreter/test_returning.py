"""A call outlives what it runs on: the socket, the media path, and the page itself."""

import json
import time

import pytest
from playwright.async_api import expect

from kiosk import wire
from tests.interpreter.conftest import LEAVE, House, Stage, until

pytestmark = pytest.mark.browser


def test_the_page_comes_back_by_itself_after_the_socket_dropped_and_is_ready_again(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        stage.hub.ready = False
        await stage.hub.drop()
        await stage.hub.until(wire.Ready, 2)
        await expect(stage.page.locator("#line-state")).to_have_text("Connected")

        assert stage.hub.ready

    house.play(scene)


def test_a_call_goes_on_while_the_hub_is_lost_and_is_resumed_after(house: House) -> None:
    async def scene(stage: Stage) -> None:
        kiosk = await stage.in_call()
        await stage.hub.drop()
        await expect(stage.page.locator("#call-notice")).to_contain_text("hub is lost")
        await kiosk.evaluate("kiosk.type('still here')")
        await expect(stage.page.locator("#typing")).to_contain_text("still here")
        await stage.hub.until(wire.Resume)
        await until(kiosk, "kiosk.epoch === 2 && kiosk.connection.connectionState === 'connected'")
        await expect(stage.page.locator("#call-notice")).to_be_hidden()
        await expect(stage.page.locator("#typing")).to_contain_text("still here")

        assert wire.Resume(call="call-0001", epoch=1) in stage.hub.heard

    house.play(scene)


def test_lost_media_are_noticed_in_two_seconds_and_renewed_with_the_text_kept(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        kiosk = await stage.in_call()
        await page.fill("#typed", "before ")
        await until(kiosk, "kiosk.text === 'before '")
        await kiosk.evaluate("kiosk.renew = kiosk.offer; kiosk.offer = () => {}; kiosk.cut()")
        begun = time.monotonic()
        await page.fill("#typed", "before and after")
        await expect(page.locator("#call-notice")).to_contain_text("does not answer")
        assert time.monotonic() - begun < 4
        await stage.hub.until(wire.Renew)
        await kiosk.evaluate("kiosk.renew(2)")
        await stage.connected(kiosk)
        await until(kiosk, "kiosk.text === 'before and after'")
        await expect(page.locator("#call-notice")).to_be_hidden()
        await page.fill("#typed", "before and after it")
        await until(kiosk, "kiosk.text === 'before and after it'")

    house.play(scene)


def test_text_goes_through_the_hub_while_there_is_no_media_path_and_nothing_is_doubled(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        kiosk = await stage.in_call()
        await page.fill("#typed", "abc")
        await until(kiosk, "kiosk.text === 'abc'")
        await kiosk.evaluate("kiosk.offer = () => {}; kiosk.cut()")
        await page.fill("#typed", "abcdef")
        await until(kiosk, "kiosk.relays.some((one) => one.channel === 'text')")
        relays = await kiosk.evaluate("kiosk.relays")
        pieces = [json.loads(one["data"]) for one in relays if one["channel"] == "text"]
        relay = wire.Relay(call="call-0001", channel="text", data='{"at": 0, "text": "hello"}')
        again = wire.Relay(call="call-0001", channel="text", data='{"at": 3, "text": "lo there"}')
        for message in (relay, again, relay):
            await stage.hub.tell(message)
        await expect(page.locator("#typing .said")).to_have_text("hello there")

        text = list("abc") + [""] * 20
        for piece in pieces:
            text[piece["at"] : piece["at"] + len(piece["text"])] = list(piece["text"])
        assert "".join(text) == "abcdef"

    house.play(scene)


def test_a_page_that_was_reloaded_in_a_call_is_back_in_it_with_the_visitors_text(house: House) -> None:
    async def scene(stage: Stage) -> None:
        page = stage.page
        kiosk = await stage.in_call()
        await page.fill("#typed", "old")
        await until(kiosk, "kiosk.text === 'old'")
        await page.evaluate(LEAVE)
        await page.reload()
        await until(kiosk, "kiosk.epoch === 2")
        await stage.connected(kiosk)
        await page.fill("#typed", "new")
        await until(kiosk, "kiosk.text === 'oldnew'")

        assert wire.Resume(call="call-0001", epoch=0) in stage.hub.heard

    house.play(scene)


def test_a_counter_that_is_lost_is_told_and_its_return_too(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.in_call()
        await stage.hub.tell(wire.Gone(call="call-0001"))
        await expect(stage.page.locator("#call-notice")).to_contain_text("The call is kept")
        await stage.hub.tell(wire.Back(call="call-0001"))
        await expect(stage.page.locator("#call-notice")).to_contain_text("is back")

    house.play(scene)


def test_a_counter_that_died_stays_told_as_lost_and_one_that_lost_the_hub_alone_does_not(house: House) -> None:
    async def scene(stage: Stage) -> None:
        notice = stage.page.locator("#call-notice")
        kiosk = await stage.in_call()
        await stage.hub.tell(wire.Gone(call="call-0001"))
        await expect(notice).to_contain_text("The call is kept")
        await expect(notice).to_be_hidden()
        await kiosk.evaluate("kiosk.offer = () => {}; kiosk.cut()")
        await stage.hub.tell(wire.Gone(call="call-0001"))
        time_ = "Number(document.getElementById('call-time').textContent.split(':')[1])"
        await until(stage.page, f"{time_} >= {await stage.page.evaluate(time_)} + 4")
        await expect(notice).to_contain_text("The call is kept")

    house.play(scene)


def test_frames_that_are_no_messages_change_nothing(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        socket = stage.hub.interpreter
        assert socket is not None
        for frame in ("", "[]", "null", "{", '{"type":"Ring"}', '{"type":"__proto__"}', '{"type":"Queue","calls":3}'):
            await socket.send_str(frame)
        await socket.send_str("x" * 70_000)
        booking = wire.Booking(code="A1", lang="jsl", desk="3番窓口", at=1_790_000_000, length=1800)
        await stage.hub.tell(wire.Bookings(bookings=(booking,)))
        await expect(stage.page.locator("#bookings")).to_contain_text("30 minutes")
        await expect(stage.page.locator("#ring")).to_be_hidden()

    house.play(scene)
