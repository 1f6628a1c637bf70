"""The call through a real hub: TLS, enrolment, WebSockets, two peers."""

import asyncio
import dataclasses
from pathlib import Path

import pytest

from kiosk import wire
from kiosk.call.answering_line import AnsweringLine
from kiosk.call.hub_line import HubAddress, HubRefused, HubUnreachable, interpreter_line, kiosk_line
from kiosk.call.rehearsal import Order, rehearse
from kiosk.call.signalling import LineLost
from kiosk.call.trust import Key
from kiosk.hub import commands
from kiosk.hub.configuration import HubSettings
from kiosk.hub.server import Hub, Place
from tests.call.calling import Person

pytestmark = pytest.mark.net

WORD = "correct horse"


async def opened(folder: Path, port: int = 0) -> Hub:
    hub = Hub(Place(folder, port=port), HubSettings())
    await hub.open()
    return hub


async def address(folder: Path, port: int) -> HubAddress:
    mine = await commands.enrolled_here(folder, "desk")
    return HubAddress(f"https://127.0.0.1:{port}", folder / "tls" / "ca.pem", mine.key)


def test_a_rehearsal_calls_talks_and_reports(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def scene() -> None:
        hub = await opened(tmp_path)
        where = await address(tmp_path, hub.port)
        await asyncio.to_thread(commands.add_interpreter, tmp_path, "Tanaka", ["en"], WORD)
        person = Person()
        signalling = await interpreter_line(where, wire.Credentials(name="Tanaka", password=WORD))
        answering = asyncio.create_task(AnsweringLine(signalling, person.media, person.tell, Key.fresh()).run())
        try:
            report = await rehearse(Order(where, "en", seconds=2.0, text="hello"))
        finally:
            answering.cancel()
            await asyncio.gather(answering, return_exceptions=True)
            await hub.close()

        assert report["ok"]
        assert report["pictures"] > 10
        assert person.text == "hello"
        assert report["received"]["width"] == 160

    loop.run(scene())


def test_a_line_comes_back_when_the_hub_does(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def scene() -> list[type[object]]:
        hub = await opened(tmp_path)
        line = kiosk_line(await address(tmp_path, hub.port))
        seen: list[type[object]] = []
        async for message in line.messages():
            seen.append(type(message))
            if seen == [wire.Welcome]:
                port = hub.port
                await hub.close()
            elif isinstance(message, LineLost):
                hub = await opened(tmp_path, port)
            else:
                break
        await line.close()
        await hub.close()
        return seen

    assert loop.run(scene()) == [wire.Welcome, LineLost, wire.Welcome]


def test_a_hub_that_does_not_know_us_says_so(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def scene() -> None:
        hub = await opened(tmp_path)
        where = await address(tmp_path, hub.port)
        stranger = kiosk_line(dataclasses.replace(where, key="wrong"))
        try:
            with pytest.raises(HubRefused):
                await anext(aiter(stranger.messages()))
            with pytest.raises(HubRefused):
                await interpreter_line(where, wire.Credentials(name="Nobody", password=WORD))
        finally:
            await hub.close()

    loop.run(scene())


def test_a_hub_that_is_not_there_is_told_and_tried_again(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def scene() -> None:
        line = kiosk_line(HubAddress("https://127.0.0.1:9"))
        first = await anext(aiter(line.messages()))
        await line.close()

        assert first == LineLost()
        assert not line.send(wire.Beat())
        with pytest.raises(HubUnreachable):
            await interpreter_line(HubAddress("https://127.0.0.1:9"), wire.Credentials(name="A", password=WORD))
        with pytest.raises(HubUnreachable):
            HubAddress("https://127.0.0.1:9", tmp_path / "none.pem").context()

    loop.run(scene())
