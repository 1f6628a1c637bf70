"""Calls through a TURN server alone, as behind a city's firewall: a real coturn and a real hub."""

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from kiosk import wire
from kiosk.call.answering_line import AnsweringLine
from kiosk.call.hub_line import HubAddress, interpreter_line
from kiosk.call.kiosk_line import KioskLine
from kiosk.call.rehearsal import Order, rehearse
from kiosk.call.states import Phase
from kiosk.call.talk import Talk
from kiosk.call.told import Relayed
from kiosk.call.trust import Key
from kiosk.core.languages import Lang
from kiosk.hub.configuration import HubSettings
from kiosk.texts import Texts
from tests.call.city import NAME, WORD, Hummer, calling, city
from tests.call.turn import needs_coturn, relayed_only, turn_server

pytestmark = [pytest.mark.net, needs_coturn]


@dataclass(slots=True)
class Interpreter:
    """Somebody who answers, at another kiosk."""

    line: AnsweringLine
    person: Hummer

    @property
    def talk(self) -> Talk:
        talk = self.line.talk()
        assert talk is not None
        return talk


@dataclass(slots=True)
class Meeting:
    """A call between two kiosks."""

    line: KioskLine
    person: Hummer
    there: Interpreter

    async def joined(self) -> None:
        await self.person.joined()
        await self.there.person.joined()


@asynccontextmanager
async def answering(address: HubAddress) -> AsyncIterator[Interpreter]:
    person = Hummer()
    signalling = await interpreter_line(address, wire.Credentials(name=NAME, password=WORD))
    line = AnsweringLine(signalling, person.media, person.tell, Key.fresh(), authority=address.authority)
    running = asyncio.create_task(line.run())
    try:
        yield Interpreter(line, person)
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def meeting(folder: Path, settings: HubSettings) -> AsyncIterator[Meeting]:
    person = Hummer()
    async with city(folder, settings) as address, answering(address) as there, calling(address, person) as line:
        yield Meeting(line, person, there)


@pytest.fixture
def silent() -> Iterator[str]:
    """Give a TURN address where a firewall swallows everything."""
    with socket.socket(type=socket.SOCK_DGRAM) as swallowing:
        swallowing.bind(("127.0.0.1", 0))
        yield f"turn:127.0.0.1:{swallowing.getsockname()[1]}"


@pytest.mark.parametrize("way", ["udp", "tcp", "tls"])
def test_a_call_passes_through_the_relay_alone(
    way: str, tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    relayed_only(monkeypatch)
    hub = tmp_path / "hub"

    async def scene() -> None:
        async with (
            turn_server(tmp_path / "turn", hub) as turn,
            meeting(hub, turn.settings(hub, turn.addresses[way])) as call,
        ):
            await call.joined()
            call.line.type("ありがとう")
            call.there.talk.type("はい")
            await call.there.person.until(lambda: call.there.person.text == "ありがとう")
            await call.person.until(lambda: call.person.text == "はい")
            await call.person.until(lambda: min(call.person.heard, call.there.person.heard) > 10)

        assert set(re.findall(r"typ (\w+)", call.line._offered)) == {"relay"}
        assert [one.answers for one in call.person.all(Relayed)] == [((turn.addresses[way], "open"),)]

    loop.run(scene())


def test_where_udp_is_swallowed_the_call_goes_over_tls(
    tmp_path: Path, silent: str, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    relayed_only(monkeypatch)
    hub = tmp_path / "hub"

    async def scene() -> None:
        async with (
            turn_server(tmp_path / "turn", hub) as turn,
            city(hub, turn.settings(hub, silent, turn.addresses["tls"])) as address,
            answering(address) as there,
        ):
            report = await rehearse(Order(address, "jsl", seconds=2.0, text="hello"))

        assert report["ok"]
        assert report["relays"] == {silent: "late", turn.addresses["tls"]: "open"}
        assert report["pictures"] > 10
        assert there.person.text == "hello"

    loop.run(scene())


@pytest.mark.expects_warnings
def test_a_relay_that_is_down_keeps_no_call_from_its_direct_way(
    tmp_path: Path, silent: str, loop: asyncio.Runner
) -> None:
    settings = HubSettings(turn=(silent,), turn_secret="any")  # noqa: S106 - of nobody

    async def scene() -> None:
        async with meeting(tmp_path, settings) as call:
            await call.joined()

        assert call.line.state.reason == "done"
        assert call.person.all(Relayed)[0].answers == ((silent, "unreachable"),)

    loop.run(scene())


@pytest.mark.expects_warnings
@pytest.mark.parametrize("trouble", ["refused", "untrusted"])
def test_a_relay_that_cannot_be_used_is_named_and_the_call_ends_with_a_sentence(
    trouble: str,
    tmp_path: Path,
    loop: asyncio.Runner,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    relayed_only(monkeypatch)
    monkeypatch.setattr("kiosk.call.kiosk_line.UNREACHED", 0.5)
    hub = tmp_path / "hub"
    way, authority, lifetime = {"refused": ("udp", hub, -1.0), "untrusted": ("tls", tmp_path, 60.0)}[trouble]

    async def scene() -> None:
        async with turn_server(tmp_path / "turn", authority) as turn:
            settings = turn.settings(hub, turn.addresses[way])
            settings = msgspec.structs.replace(settings, turn_lifetime=lifetime)  # less than nothing: it has run out
            async with meeting(hub, settings) as call:
                await call.person.until(lambda: Phase.ENDED in call.person.phases)

        assert call.person.all(Relayed)[0].answers == ((turn.addresses[way], trouble),)
        assert f"no relay: {turn.addresses[way]} {trouble}" in caplog.messages
        assert "no connection could be made" in Texts().say(Lang("en"), f"call-ended-{call.line.state.reason}")

    loop.run(scene())


def test_a_relay_that_falls_silent_is_noticed_and_keeps_nobody_from_hanging_up(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    relayed_only(monkeypatch)
    hub = tmp_path / "hub"

    async def scene() -> tuple[float, float]:
        now = asyncio.get_running_loop().time
        async with turn_server(tmp_path / "turn", hub) as turn:
            async with meeting(hub, turn.settings(hub, turn.addresses["tls"])) as call:
                await call.joined()
                turn.freeze()
                frozen = now()
                await call.person.until(lambda: Phase.LOST in call.person.phases)
                noticed = now()
            return noticed - frozen, now() - noticed

    noticed, ended = loop.run(scene())
    assert noticed < 4
    assert ended < 8


def test_a_relay_that_starts_anew_costs_seconds_and_not_the_call(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    relayed_only(monkeypatch)
    hub = tmp_path / "hub"

    async def scene() -> None:
        async with (
            turn_server(tmp_path / "turn", hub) as turn,
            meeting(hub, turn.settings(hub, turn.addresses["udp"])) as call,
        ):
            await call.joined()
            await turn.kill()
            call.line.type("まだ")
            await call.person.until(lambda: Phase.LOST in call.person.phases)
            await turn.start()
            await call.person.until(lambda: Phase.RESUMED in call.person.phases)
            await call.there.person.until(lambda: call.there.person.text == "まだ")

    loop.run(scene())
