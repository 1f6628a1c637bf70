"""What a hub lives through: a machine that stood still, a store that hangs, a session or certificate that runs out."""

import asyncio
import datetime as dt
import ssl
import time
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from cryptography import x509

from kiosk import wire
from kiosk.hub import certificates
from kiosk.hub.configuration import HubSettings
from tests.hub.running import Town, town

pytestmark = pytest.mark.net

CALL = "call0001"


class Clocks:
    """The hub's clocks, which a test can put forward."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ahead = 0.0
        self.wall_ahead = 0.0
        own = SimpleNamespace(
            monotonic=lambda: time.monotonic() + self.ahead, time=lambda: time.time() + self.wall_ahead
        )
        monkeypatch.setattr("kiosk.hub.server.time", own)


async def until_status(here: Town, cookie: str, status: int) -> None:
    async with asyncio.timeout(30):
        while (await here.request("GET", "/session", headers={"Cookie": cookie})).status != status:
            pass


def test_a_hub_that_stood_still_does_not_take_everybody_for_lost(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    clocks = Clocks(monkeypatch)

    async def story() -> None:
        async with town(tmp_path) as here:
            kiosk, page, _ = await here.talking()
            beaten = asyncio.Event()
            [line] = [one for one in here.hub.board._delivery.lines.values() if one.side == "kiosk"]
            beat = line.beat

            def seen(stood: float = 0.0) -> None:
                beat(stood)
                beaten.set()

            monkeypatch.setattr(line, "beat", seen)
            clocks.ahead = 5.0
            await asyncio.wait_for(beaten.wait(), 5)
            await kiosk.say(wire.Relay(call=CALL, channel="text", data="still here"))
            await page.hears(wire.Relay)

            assert not any(isinstance(message, wire.Gone) for message in page.seen)

    loop.run(story())


@pytest.mark.expects_warnings
def test_a_store_that_hangs_holds_up_no_call(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.delivery.PATIENCE", 0.1)

    async def story() -> float:
        async with town(tmp_path) as here:
            page = await here.interpreter("anna")
            kiosk = await here.kiosk(await here.enrolled())
            await kiosk.hears(wire.Welcome)
            whole = here.hub._store.keep_calls
            monkeypatch.setattr(here.hub._store, "keep_calls", lambda _: asyncio.Event().wait())
            await kiosk.say(wire.Call(call=CALL, lang="en"))
            await page.hears(wire.Ring)
            await page.say(wire.Accept(call=CALL))
            await kiosk.hears(wire.Accepted)
            begun = time.monotonic()
            for _ in range(20):
                await kiosk.say(wire.Relay(call=CALL, channel="text", data="a"))
                await page.hears(wire.Relay)
            monkeypatch.setattr(here.hub._store, "keep_calls", whole)
            return time.monotonic() - begun

    assert loop.run(story()) < 1.5


def test_a_session_that_runs_out_in_a_call_lets_its_page_come_back_until_the_call_is_over(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.switchboard.SWEEP", 0.1)
    monkeypatch.setattr("kiosk.hub.switchboard.AFTER", 0.0)
    clocks = Clocks(monkeypatch)

    async def story() -> int | None:
        async with town(tmp_path) as here:
            kiosk, page, _ = await here.talking()
            monkeypatch.setattr("kiosk.hub.switchboard.AFTER", 60.0)
            clocks.wall_ahead = HubSettings().session + 1
            await until_status(here, here.cookies["anna"], 200)
            page.vanish()
            back = await here.page("anna")
            welcome = await back.hears(wire.Welcome)
            await back.say(wire.Resume(call=welcome.standing))
            await back.hears(wire.Accepted)
            await kiosk.say(wire.HangUp(call=CALL))
            await back.hears(wire.HangUp)
            clocks.wall_ahead += 120
            return await back.closed()

    assert loop.run(story()) == 4003


def test_who_signs_in_anew_while_the_old_session_is_sent_away_keeps_the_new_seat(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.switchboard.SWEEP", 0.05)

    async def story() -> None:
        async with town(tmp_path) as here:
            first = await here.interpreter("anna")
            looking, looked, over = asyncio.Event(), asyncio.Event(), asyncio.Event()
            whole = here.hub._store.live_sessions

            async def slow(tokens: Sequence[str], now: float) -> frozenset[str]:
                if not looking.is_set():
                    looking.set()
                    await looked.wait()
                    return frozenset()
                over.set()
                return await whole(tokens, now)

            monkeypatch.setattr(here.hub._store, "live_sessions", slow)
            await looking.wait()
            await here.sign_in("anna")
            page = await here.page("anna")
            await page.hears(wire.Welcome)
            await page.say(wire.Ready(ready=True))
            looked.set()
            kiosk = await here.kiosk(await here.enrolled())
            await kiosk.hears(wire.Welcome)
            await asyncio.wait_for(over.wait(), 5)
            await kiosk.say(wire.Call(call=CALL, lang="en"))

            assert (await page.hears(wire.Ring)).call == CALL
            assert await first.closed() == 4001

    loop.run(story())


def test_a_certificate_is_renewed_while_the_hub_runs(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.hub.server.DAY", 0.05)

    async def shown(here: Town) -> int:
        tls = ssl.create_default_context(cafile=str(tmp_path / "tls" / "ca.pem"))
        _, writer = await asyncio.open_connection("127.0.0.1", here.port, ssl=tls)
        raw = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
        writer.close()
        return x509.load_der_x509_certificate(raw).serial_number

    async def story() -> None:
        async with town(tmp_path) as here:
            first = await shown(here)
            later = dt.datetime.now(dt.UTC) + dt.timedelta(days=340)
            monkeypatch.setattr(certificates, "_now", lambda: later)
            monkeypatch.setattr(certificates, "DAY", dt.timedelta(days=400))
            async with asyncio.timeout(30):
                while await shown(here) == first:
                    pass

    loop.run(story())
