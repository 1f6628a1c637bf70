"""The hub on real sockets: signing in, enrolling, a call from end to end, and what is lost and comes back."""

import asyncio
import json
import time
from pathlib import Path

import aiohttp
import pytest

from kiosk import wire
from kiosk.hub import commands, totp
from kiosk.hub.configuration import HubSettings
from kiosk.hub.server import DATABASE
from kiosk.hub.sqlite_store import SqliteStore
from kiosk.hub.talk import CallRow
from tests.hub.running import Speaker, Town, town

pytestmark = pytest.mark.net

CALL = "call0001"


async def kept(folder: Path) -> list[CallRow]:
    store = SqliteStore(folder / DATABASE)
    rows = list(await store.calls(0, time.time() + 1))
    await store.close()
    return rows


def test_an_interpreter_signs_in_and_out(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            await here.account("田中")
            signed_in = await here.sign_in("田中")
            cookie = {"Cookie": here.cookies["田中"]}
            who = await here.request("GET", "/session", headers=cookie)
            page = await here.page("田中")
            out = await here.request("DELETE", "/session", headers={**cookie, "Origin": here.origin})
            after = await here.request("GET", "/session", headers=cookie)

            assert signed_in.status == 204
            flags = signed_in.headers["Set-Cookie"].split("; ")[1:]
            assert {"HttpOnly", "Secure", "SameSite=Strict", "Path=/"} <= set(flags)
            assert await who.json() == {"name": "田中"}
            assert (out.status, after.status) == (204, 401)
            assert await page.closed() == 4003

    loop.run(story())


def test_a_one_time_code_is_asked_for_where_the_account_has_one(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> list[int]:
        async with town(tmp_path) as here:
            secret = totp.secret()
            await here.account("anna", totp=secret)
            code = totp.at(secret, int(time.time()) // 30)
            tries = [await here.sign_in("anna"), await here.sign_in("anna", code=code)]
            again = await here.sign_in("anna", code=code)
            return [one.status for one in (*tries, again)]

    assert loop.run(story()) == [401, 204, 401]


def test_a_kiosk_enrols_once_with_a_code_and_trusts_the_authority_by_its_pin(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    code = commands.enrolment_code(tmp_path)

    async def story() -> None:
        async with town(tmp_path) as here:
            ca = (await (await here.request("GET", "/ca.pem")).text()).encode()
            first = await here.request("POST", "/enrol", json={"code": code, "desk": "3番"})
            again = await here.request("POST", "/enrol", json={"code": code})
            enrolled = await first.json()
            kiosk = await here.kiosk(enrolled["key"])
            welcome = await kiosk.hears(wire.Welcome)

            assert commands.pin(ca) == code.partition(":")[2]
            assert enrolled["ca"] == ca.decode()
            assert (first.status, again.status, welcome.name) == (200, 403, "3番")

    loop.run(story())


def test_a_call_from_the_first_touch_to_the_end(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        turn = HubSettings(stun=("stun:s",), turn=("turn:t",), turn_secret="north")  # noqa: S106 - a test's
        async with town(tmp_path, turn) as here:
            page = await here.interpreter("anna", "jsl en")
            kiosk = await here.kiosk(await here.enrolled())
            await kiosk.say(wire.Call(call=CALL, lang="jsl", desk="3番", topic="tax", visitor_lang="vi", pack=True))
            ringing = await kiosk.hears(wire.Ringing)
            ring = await page.hears(wire.Ring)
            await kiosk.say(wire.Pack(call=CALL, turns=(wire.Turn(side="visitor", lang="vi", text="Xin chào"),)))
            pack = await page.hears(wire.Pack)
            await page.say(wire.Accept(call=CALL))
            accepted = await kiosk.hears(wire.Accepted)
            to_page = await page.hears(wire.Accepted)
            await kiosk.say(wire.Offer(call=CALL, sdp="offer", epoch=accepted.epoch))
            offer = await page.hears(wire.Offer)
            await page.say(wire.Answer(call=CALL, sdp="answer", epoch=offer.epoch))
            answer = await kiosk.hears(wire.Answer)
            await page.say(wire.Relay(call=CALL, channel="text", data="こんにちは"))
            text = await kiosk.hears(wire.Relay)
            await page.say(wire.Beat())
            await page.hears(wire.Beat)
            await kiosk.say(wire.HangUp(call=CALL))
            over = await page.hears(wire.HangUp)
            await kiosk.hears(wire.HangUp)
            metrics = await (await here.request("GET", "/metrics")).text()

            assert ringing.interpreter == "anna"
            assert (ring.desk, ring.topic, ring.visitor_lang, ring.pack_offered) == ("3番", "tax", "vi", True)
            assert pack.turns[0].text == "Xin chào"
            assert (answer.sdp, text.data, over.reason) == ("answer", "こんにちは", "done")
            assert [server.urls for server in accepted.ice] == [("stun:s",), ("turn:t",)]
            assert accepted.ice[1].username.endswith(to_page.peer)
            assert 'calls_total{outcome="answered"} 1' in metrics
            assert "Xin" not in metrics
        [row] = await kept(tmp_path)
        assert (row.outcome, row.lang, row.desk, row.topic, row.rings) == ("answered", "jsl", "3番", "tax", 1)
        everything = (tmp_path / DATABASE).read_bytes()
        for said in ["Xin chào", "こんにちは", "offer", "answer="]:
            assert said.encode() not in everything

    loop.run(story())


def test_the_page_is_served_with_a_strict_policy(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            index = await here.request("GET", "/")
            outside = [await here.request("GET", path) for path in ("/../pyproject.toml", "/%2e%2e/pyproject.toml")]
            missing = await here.request("GET", "/nothing.js")
            health = await here.request("GET", "/health")

            assert index.headers["Content-Type"].startswith("text/html")
            for answer in (index, missing, health, *outside):
                policy = answer.headers["Content-Security-Policy"]
                assert policy.startswith("default-src 'self';")
                assert "unsafe" not in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["X-Frame-Options"] == "DENY"
            assert [one.status for one in (index, missing, health, *outside)] == [200, 404, 200, 404, 404]

    loop.run(story())


async def lost_within(speaker: Speaker, seconds: float) -> None:
    started = time.monotonic()
    await speaker.hears(wire.Gone)

    assert time.monotonic() - started < seconds


@pytest.mark.parametrize("silent", [False, True])
def test_a_killed_kiosk_is_noticed_within_two_seconds_and_resumes(
    tmp_path: Path,
    loop: asyncio.Runner,
    silent: bool,  # noqa: FBT001 - a table's column
) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            kiosk, page, key = await here.talking()
            await kiosk.say(wire.Offer(call=CALL, sdp="v=0", epoch=1))
            if not silent:
                kiosk.vanish()
            await lost_within(page, 2.0)
            back = await here.kiosk(key)
            welcome = await back.hears(wire.Welcome)
            await back.say(wire.Resume(call=welcome.standing))
            accepted = await back.hears(wire.Accepted)
            await page.hears(wire.Back)

            assert (welcome.standing, accepted.epoch) == (CALL, 2)

    loop.run(story())


def test_a_killed_page_is_noticed_within_two_seconds_and_resumes(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            kiosk, page, _ = await here.talking()
            page.vanish()
            await lost_within(kiosk, 2.0)
            back = await here.page("anna")
            welcome = await back.hears(wire.Welcome)
            await back.say(wire.Resume(call=welcome.standing))
            await back.hears(wire.Accepted)
            await kiosk.hears(wire.Back)

            assert welcome.standing == CALL

    loop.run(story())


def test_a_killed_hub_takes_up_its_calls(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            kiosk, page, key = await here.talking()
            _, *closes = await asyncio.gather(here.restart(), kiosk.closed(), page.closed())
            kiosk, page = await here.kiosk(key), await here.page("anna")
            standing = (await kiosk.hears(wire.Welcome)).standing, (await page.hears(wire.Welcome)).standing
            await kiosk.say(wire.Resume(call=CALL, epoch=3))
            accepted = await kiosk.hears(wire.Accepted)
            await page.say(wire.Resume(call=CALL))
            await page.hears(wire.Accepted)
            await kiosk.hears(wire.Back)
            await kiosk.say(wire.Offer(call=CALL, sdp="v=0", epoch=accepted.epoch))
            offer = await page.hears(wire.Offer)

            assert closes == [1012, 1012]
            assert standing == (CALL, CALL)
            assert offer.epoch == 4

    loop.run(story())


def test_the_newest_connection_of_a_side_counts(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            kiosk, page, _ = await here.talking()
            second = await here.page("anna")
            await second.hears(wire.Welcome)
            refused = await page.hears(wire.Refused)
            await second.say(wire.Resume(call=CALL))
            await second.hears(wire.Accepted)
            await kiosk.hears(wire.Back)

            assert (refused.code, await page.closed()) == ("replaced", 4001)

    loop.run(story())


def test_a_slot_is_booked_shown_to_interpreters_and_goes_first(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        week = "mon-sun 00:00-24:00"
        async with town(tmp_path, HubSettings(office=week, slot=300)) as here:
            await here.account("anna", "jsl", hours="")
            await here.hub.board._agenda.refresh()
            await here.sign_in("anna")
            page = await here.page("anna")
            await page.hears(wire.Bookings)
            kiosk = await here.kiosk(await here.enrolled())
            now = int(time.time())
            await kiosk.say(wire.Slots(lang="jsl", since=now, until=now + 3600))
            slots = await kiosk.hears(wire.Slots)
            await kiosk.say(wire.Book(lang="jsl", at=slots.at[0], desk="3番"))
            booked = await kiosk.hears(wire.Booked)
            shown = await page.hears(wire.Bookings)
            await kiosk.say(wire.Book(lang="jsl", at=slots.at[0]))
            refused = await kiosk.hears(wire.Refused)
            await kiosk.say(
                wire.Call(call=CALL, lang="jsl", priority="booked", booking=booked.booking.code.lower().upper())
            )
            await page.say(wire.Ready(ready=True))
            ring = await page.hears(wire.Ring)
            await kiosk.say(wire.Unbook(code=booked.booking.code))
            given_back = await kiosk.hears(wire.Booked)

            assert len(slots.at) in {11, 12}
            assert booked.booking.interpreter == "anna"
            assert shown.bookings == (booked.booking,)
            assert refused.code == "no-slot"
            assert ring.priority == ("booked" if slots.at[0] - now <= 600 else "normal")
            assert given_back.booking.length == 0

    loop.run(story())


def test_who_is_disabled_is_sent_away_while_the_hub_runs(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.switchboard.SWEEP", 0.1)

    async def story() -> int | None:
        async with town(tmp_path) as here:
            page = await here.interpreter("anna")
            store = SqliteStore(tmp_path / DATABASE)
            await store.disable_account("anna")
            await store.close()
            return await page.closed()

    assert loop.run(story()) == 4003


@pytest.mark.expects_warnings
def test_calls_go_on_while_the_store_does_not_answer(
    tmp_path: Path, loop: asyncio.Runner, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(here: Town) -> None:
        page = await here.interpreter("anna")
        kiosk = await here.kiosk(await here.enrolled())
        await kiosk.hears(wire.Welcome)
        broken = here.hub._store
        assert isinstance(broken, SqliteStore)
        whole, broken._opened = broken._opened, _broken  # type: ignore[method-assign,assignment]
        await kiosk.say(wire.Call(call=CALL, lang="en"))
        await page.hears(wire.Ring)
        await page.say(wire.Accept(call=CALL))
        await kiosk.hears(wire.Accepted)
        broken._opened = whole  # type: ignore[method-assign]
        await kiosk.say(wire.HangUp(call=CALL))
        await page.hears(wire.HangUp)

    async def all_of_it() -> list[str]:
        async with town(tmp_path) as here:
            await story(here)
        return [row.outcome for row in await kept(tmp_path)]

    assert loop.run(all_of_it()) == ["answered"]
    assert "are not written yet" in caplog.text


def _fault(_: str, wish: wire.Call, booked: str) -> None:  # noqa: ARG001 - the method's form
    raise KeyError(wish.desk)


def _broken() -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.expects_warnings
def test_the_error_of_one_line_ends_that_line_alone(
    tmp_path: Path, loop: asyncio.Runner, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> int | None:
        async with town(tmp_path) as here:
            kiosk, page, _ = await here.talking()
            other = await here.kiosk(await here.enrolled("4番"))
            await other.hears(wire.Welcome)
            monkeypatch.setattr(here.hub.room, "call", _fault)
            await other.say(wire.Call(call="call0002", lang="en", desk="what somebody said"))
            code = await other.closed()
            await kiosk.say(wire.Relay(call=CALL, channel="text", data="a"))
            await page.hears(wire.Relay)
            return code

    assert loop.run(story()) == 1011
    assert "KeyError" in caplog.text
    assert "what somebody said" not in caplog.text


def test_json_frames_carry_their_type(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> object:
        async with town(tmp_path) as here:
            kiosk = await here.kiosk(await here.enrolled())
            frame = await kiosk.socket.receive()
            assert frame.type is aiohttp.WSMsgType.TEXT
            return json.loads(frame.data)["type"]

    assert loop.run(story()) == "Welcome"
