"""The call, put together for one desk."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest

from kiosk import interpreters
from kiosk.call.enrolment import kept
from kiosk.core.errors import LoudspeakerMissing
from kiosk.core.events import CallChanged, Called
from kiosk.core.languages import Lang
from kiosk.core.ports import InterpreterLine
from kiosk.core.types import AudioFrame, Call, Speech, Stage
from kiosk.hearing.capture import Capture
from kiosk.hub import commands
from kiosk.interpreters import HELD, DeskAudio, Interpreters, InterpretersLine
from kiosk.own_hub import OwnHub
from kiosk.settings import Settings
from tests.fakes import FakeLine

EN = Lang("en")


class Silence:
    """A source that nobody asks."""

    async def sound(self) -> AudioFrame:
        raise EOFError

    def close(self) -> None:
        pass


@dataclass
class Speaker:
    """Plays into a list; missing at first, as often as it is said."""

    missing: int = 0
    played: list[Speech] = field(default_factory=list)
    told: asyncio.Event = field(default_factory=asyncio.Event)
    stopped: bool = False

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        self.missing -= 1
        if self.missing >= 0:
            raise LoudspeakerMissing
        async for speech in pieces:
            self.played.append(speech)
            self.told.set()

    def stop(self) -> None:
        self.stopped = True


class Slow(Speaker):
    """Has more to play by the time it asks again."""

    more: Callable[[int], None]

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        async for speech in pieces:
            self.played.append(speech)
            if len(self.played) == 3:
                self.told.set()
                return
            self.more(len(self.played))


class View:
    """Where nothing is seen."""

    def show(self, *_: object) -> None:
        pass

    def clear(self) -> None:
        pass


async def first(line: InterpretersLine) -> Called:
    """Return the next thing that a line tells."""
    events = cast("AsyncGenerator[Called, None]", line.events())
    async with asyncio.timeout(30), aclosing(events):
        return await anext(events)


@pytest.mark.unit
def test_what_is_wanted_while_the_call_room_loads_is_done_when_it_is_there(loop: asyncio.Runner) -> None:
    async def play() -> None:
        loaded, line = asyncio.Event(), FakeLine()

        async def make() -> InterpreterLine:
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

        async def make() -> InterpreterLine:
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
    async def make() -> InterpreterLine:
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
def test_the_loudspeaker_gets_the_calls_sound_and_late_sound_is_left_out(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreters, "AGAIN", 0.0)

    async def play() -> None:
        speaker = Speaker(missing=2)
        audio = DeskAudio(Silence(), speaker)
        for number in range(HELD + 5):
            audio.hear(AudioFrame(bytes([number, 0]), 48_000, 0.0))
        async with asyncio.timeout(5):
            await speaker.told.wait()
        await audio.close()

        assert speaker.played == [Speech(b"".join(bytes([number, 0]) for number in range(5, HELD + 5)), 48_000)]
        assert speaker.stopped

    loop.run(play())


@pytest.mark.unit
def test_sound_that_comes_while_a_piece_is_played_is_the_next_piece(loop: asyncio.Runner) -> None:
    async def play() -> list[Speech]:
        speaker = Slow()
        audio = DeskAudio(Silence(), speaker)
        speaker.more = lambda number: audio.hear(AudioFrame(bytes([number, 0]), 48_000, 0.0))
        audio.hear(AudioFrame(bytes([0, 0]), 48_000, 0.0))
        async with asyncio.timeout(5):
            await speaker.told.wait()
        await audio.close()
        return speaker.played

    assert loop.run(play()) == [Speech(bytes([number, 0]), 48_000) for number in range(3)]


@pytest.mark.unit
@pytest.mark.parametrize(("hub", "opened"), [("", ["opened", "closed"]), ("https://hub.example:8443", ["closed"])])
def test_a_kiosk_without_a_hub_keeps_its_own_from_the_start_for_interpreters_to_sign_in(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch, hub: str, opened: list[str]
) -> None:
    asked: list[str] = []

    class Own(OwnHub):
        async def opened(self) -> Path | None:
            asked.append("opened")
            return None

        async def close(self) -> None:
            asked.append("closed")

    monkeypatch.setattr(interpreters, "OwnHub", Own)
    monkeypatch.setattr(interpreters, "user_folder", lambda: tmp_path)

    async def play() -> None:
        desk = Interpreters(Settings(hub=hub, hub_key=str(tmp_path / "none")), Speaker(), View(), View())
        desk.open()
        await asyncio.sleep(0)
        await desk.close()

    loop.run(play())

    assert asked == opened


@pytest.mark.net
def test_a_desk_without_hub_and_without_accounts_calls_nobody(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreters, "user_folder", lambda: tmp_path)

    async def play() -> None:
        desk = Interpreters(Settings(hub_key=str(tmp_path / "none")), Speaker(), View(), View())
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
def test_no_process_is_left_of_a_microphone_that_was_given_back(loop: asyncio.Runner) -> None:
    async def play() -> None:
        capture = Capture(lambda _: None)
        await capture.start(("no such microphone",))
        process = capture._process
        await capture.close()

        assert process is not None
        assert process.returncode is not None

    loop.run(play())
