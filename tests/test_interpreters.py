"""The call, put together for one desk."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import cast

import pytest

from kiosk import interpreters, own_hub
from kiosk.call import standing
from kiosk.call.enrolment import kept
from kiosk.call.standing import Standing
from kiosk.core.events import CallChanged, Called, CallFound
from kiosk.core.languages import Lang
from kiosk.core.types import Call, Speech, Stage
from kiosk.hub import commands
from kiosk.interpreters import Interpreters, InterpretersLine, Line
from kiosk.own_hub import OwnHub
from kiosk.settings import Settings
from tests.fakes import FakeLine

EN = Lang("en")


class Speaker:
    """Plays nothing."""

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        pass

    def stop(self) -> None:
        pass


class View:
    """Where nothing is seen."""

    def show(self, *_: object) -> None:
        pass

    def clear(self) -> None:
        pass


def made(settings: Settings) -> Interpreters:
    return Interpreters(settings, Speaker(), View(), View(), hear=lambda _: None)


async def first(line: InterpretersLine) -> Called:
    """Return the next thing that a line tells."""
    events = cast("AsyncGenerator[Called, None]", line.events())
    async with asyncio.timeout(30), aclosing(events):
        return await anext(events)


@pytest.mark.unit
def test_what_is_wanted_while_the_call_room_loads_is_done_when_it_is_there(loop: asyncio.Runner) -> None:
    async def play() -> None:
        loaded, line = asyncio.Event(), FakeLine()

        async def make() -> Line:
            await loaded.wait()
            return line

        lazy = InterpretersLine(make)
        lazy.call(EN, EN, None)
        lazy.mute(sound=True, picture=False)
        lazy.say("too early")

        assert line.asked == []

        loaded.set()
        line.tell(CallChanged(Call(EN, Stage.QUEUED)))
        event = await first(lazy)
        lazy.say("hi")
        lazy.hang_up()
        lazy.call(EN, EN, ())
        await lazy.close()

        assert event == CallChanged(Call(EN, Stage.QUEUED))
        assert line.asked == ["call en en no pack", "mute sound", "hang up", "call en en 0"]
        assert line.typed == "hi"

    loop.run(play())


@pytest.mark.unit
def test_a_call_that_was_given_up_while_it_loaded_is_not_made(loop: asyncio.Runner) -> None:
    async def play() -> None:
        loaded, line = asyncio.Event(), FakeLine()

        async def make() -> Line:
            await loaded.wait()
            return line

        lazy = InterpretersLine(make)
        lazy.call(EN, EN, None)
        lazy.hang_up()
        loaded.set()
        line.tell(CallChanged(Call(EN)))
        await first(lazy)
        await lazy.close()

        assert line.asked == []

    loop.run(play())


@pytest.mark.unit
@pytest.mark.expects_warnings
def test_a_machine_without_the_libraries_ends_the_call_and_nothing_else(
    loop: asyncio.Runner, caplog: pytest.LogCaptureFixture
) -> None:
    async def make() -> Line:
        raise ImportError

    async def play() -> None:
        lazy = InterpretersLine(make)
        lazy.call(EN, EN, None)
        event = await first(lazy)
        await lazy.close()

        assert event == CallChanged(Call(EN, Stage.ENDED, ended="failed"))

    loop.run(play())

    assert "calls are not possible here" in caplog.text


@pytest.mark.unit
@pytest.mark.parametrize(
    "event", [CallChanged(Call(EN, Stage.TALKING)), CallChanged(Call(EN, Stage.ENDED, ended="lost"))]
)
def test_what_is_loaded_ahead_waits_until_a_call_that_was_taken_up_goes_on_or_is_over(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch, event: CallChanged
) -> None:
    monkeypatch.setattr(interpreters, "FIRST_PICTURES", 0.0)

    async def play() -> None:
        line = FakeLine()

        async def make() -> Line:
            return line

        lazy = InterpretersLine(make)
        async with asyncio.timeout(30):
            await lazy.settled()
        lazy.take_up(Standing(call="call-0001", lang="en", visitor="en", at=0.0))
        waiting = asyncio.create_task(lazy.settled())
        line.tell(CallChanged(Call(EN, Stage.CONNECTING)))
        async with asyncio.timeout(30), aclosing(cast("AsyncGenerator[Called, None]", lazy.events())) as events:
            while await anext(events) != CallChanged(Call(EN, Stage.CONNECTING)):
                pass
            before = waiting.done()
            line.tell(event)
            await waiting
        await lazy.close()

        assert not before

    loop.run(play())


@pytest.mark.unit
@pytest.mark.expects_warnings
def test_a_call_that_cannot_be_taken_up_keeps_nothing_waiting(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreters, "FIRST_PICTURES", 0.0)

    async def make() -> Line:
        raise ImportError

    async def play() -> None:
        lazy = InterpretersLine(make)
        lazy.take_up(Standing(call="call-0001", lang="en", visitor="en", at=0.0))
        async with asyncio.timeout(5):
            await lazy.settled()
        await lazy.close()

    loop.run(play())


@pytest.mark.unit
@pytest.mark.parametrize(("hub", "opened"), [("", ["opened", "closed"]), ("https://hub.example:8443", ["closed"])])
def test_a_kiosk_without_a_hub_keeps_its_own_from_the_start_for_interpreters_to_sign_in(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch, hub: str, opened: list[str]
) -> None:
    asked: list[str] = []

    class Own(OwnHub):
        async def run(self) -> None:
            asked.append("opened")

        async def close(self) -> None:
            asked.append("closed")

    monkeypatch.setattr(interpreters, "OwnHub", Own)
    monkeypatch.setattr(interpreters, "user_folder", lambda: tmp_path)

    async def play() -> None:
        desk = made(Settings(hub=hub, hub_key=str(tmp_path / "none")))
        desk.open()
        await asyncio.sleep(0)
        await desk.close()

    loop.run(play())

    assert asked == opened


@pytest.mark.unit
def test_a_call_that_stood_when_the_kiosk_died_is_told_at_once_and_taken_up_when_the_call_room_is_loaded(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreters, "user_folder", lambda: tmp_path)
    standing.keep(tmp_path / "call.json", Standing(call="call-0001", lang="jsl", visitor="en", at=time.time()))
    line = FakeLine()

    async def play() -> Called:
        desk = made(Settings(hub="https://hub.example:8443"))
        loaded = asyncio.Event()

        async def make() -> Line:
            loaded.set()
            return line

        desk.line._make = make
        desk.open()
        event = await first(desk.line)
        await loaded.wait()
        await asyncio.sleep(0)
        await desk.close()
        return event

    assert loop.run(play()) == CallFound(Lang("jsl"), EN)
    assert line.asked == ["take up call-0001", "mute"]


@pytest.mark.net
def test_a_desk_without_hub_and_without_accounts_calls_nobody(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreters, "user_folder", lambda: tmp_path)

    async def play() -> None:
        desk = made(Settings(hub_key=str(tmp_path / "none")))
        desk.line.call(EN, EN, None)
        event = await first(desk.line)
        await desk.close()

        assert event == CallChanged(Call(EN, Stage.ENDED, ended="no-hub", ladder=("slip",)))

    loop.run(play())

    assert list(tmp_path.iterdir()) == []


@pytest.mark.net
def test_a_kiosk_with_accounts_keeps_a_hub_of_its_own_and_enrols_once(tmp_path: Path, loop: asyncio.Runner) -> None:
    commands.add_interpreter(tmp_path, "Tanaka", ["jsl"], "correct horse")

    async def play() -> None:
        own = OwnHub(tmp_path, "desk", port=0)
        try:
            file = await own.opened()
            again = await own.opened()
        finally:
            await own.close()

        assert file is not None
        assert again == file
        address = kept(file)
        assert address is not None
        assert address.key

    loop.run(play())

    assert [one["desk"] for one in commands.kiosks(tmp_path)] == ["desk"]


@pytest.mark.net
def test_a_hub_of_its_own_that_dies_is_opened_again(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands.add_interpreter(tmp_path, "Tanaka", ["jsl"], "correct horse")
    monkeypatch.setattr(own_hub, "AGAIN", 0.01)

    async def play() -> None:
        own = OwnHub(tmp_path, "desk", port=0)
        keeping = asyncio.create_task(own.run())
        try:
            async with asyncio.timeout(60):
                before = await running(own)
                os.kill(before, signal.SIGKILL)
                assert await running(own, before) != before
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            await own.close()

    loop.run(play())


async def running(own: OwnHub, not_this: int | None = None) -> int:
    """Return the number of the hub's process, once there is one, or another one."""
    while (process := own._process) is None or process.pid == not_this:  # noqa: ASYNC110 - it tells nobody that it began
        await asyncio.sleep(0.01)
    return process.pid
