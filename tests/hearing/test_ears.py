"""The supervised process: real processes, real pipes, no models needed."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import HearingStopped, KioskError, ModelCorrupt, ModelMissing
from kiosk.core.events import Final, Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing import ears as module
from kiosk.hearing import protocol, supervisor
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.supervisor import Supervisor
from kiosk.settings import Settings
from tests.hearing.running import Events, happening, scripted, until_closed, with_ears

pytestmark = [pytest.mark.engine, pytest.mark.expects_warnings]

JA = lang("ja")


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Return settings of a counter without any model."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(Settings, "model_folders", (tmp_path, tmp_path / "starter"))
    return Settings()


def test_without_a_model_an_opening_is_answered_by_trouble_and_closed(settings: Settings) -> None:
    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, JA, 1)
        return await until_closed(events)

    trouble, closed = with_ears(settings, use)

    assert isinstance(trouble.error, ModelMissing)
    assert trouble.side is Side.VISITOR
    assert closed == MicrophoneClosed(Side.VISITOR)


def test_a_killed_process_is_told_and_another_answers_within_a_second(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, "say(OpenedFrame(order.opening, MicrophoneOpened(order.side)))")

    async def use(ears: SupervisedEars, events: Events) -> tuple[list[Heard], bool]:
        await ears.open(Side.STAFF, JA, 1)
        heard = [await anext(events)]
        before = ears.pid or 0
        os.kill(before, signal.SIGKILL)
        heard += await until_closed(events)
        await ears.open(Side.VISITOR, JA, 1)
        heard.append(await anext(events))
        return heard, ears.pid != before

    (opened, trouble, closed, again), another = with_ears(settings, use)

    assert opened == MicrophoneOpened(Side.STAFF)
    assert isinstance(trouble.error, HearingStopped)
    assert trouble.side is Side.STAFF
    assert closed == MicrophoneClosed(Side.STAFF)
    assert again == MicrophoneOpened(Side.VISITOR)
    assert another


def test_giving_up_while_the_process_starts_is_quick_and_leaves_none_behind(settings: Settings) -> None:
    async def run() -> int | None:
        ears = SupervisedEars(settings)
        work = asyncio.create_task(ears.start())
        for _ in range(3):
            await asyncio.sleep(0)
        work.cancel()
        async with asyncio.timeout(30):
            await asyncio.gather(work, return_exceptions=True)
        return ears.pid

    assert asyncio.run(run()) is None


def test_a_process_killed_in_silence_says_nothing(settings: Settings) -> None:
    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        os.kill(ears.pid or 0, signal.SIGKILL)
        first = asyncio.ensure_future(anext(events))
        await asyncio.wait({first}, timeout=0.3)
        assert not first.done()
        await ears.open(Side.STAFF, JA, 1)
        return [await first, await anext(events)]

    trouble, closed = with_ears(settings, use)

    assert isinstance(trouble.error, ModelMissing)
    assert closed == MicrophoneClosed(Side.STAFF)


@pytest.mark.parametrize(
    ("death", "kind"),
    [
        ("os.abort()", ModelCorrupt),
        ("os.kill(os.getpid(), 11)", ModelCorrupt),
        ("os.kill(os.getpid(), 9)", HearingStopped),
    ],
)
def test_a_model_that_kills_the_process_is_named(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, death: str, kind: type[KioskError]
) -> None:
    scripted(monkeypatch, f"say(Loading('vosk-model-bad'))\n{death}")

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, JA, 1)
        return await until_closed(events)

    trouble, closed = with_ears(settings, use)

    assert type(trouble.error) is kind
    assert closed == MicrophoneClosed(Side.STAFF)


FATAL_WARMTH = """
if isinstance(order, Warm):
    say(Loading("vosk-model-bad"))
    os.abort()
say(OpenedFrame(order.opening, MicrophoneOpened(order.side)))
"""


def test_a_model_that_kills_the_process_is_not_loaded_again_on_its_own(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, FATAL_WARMTH)

    async def use(ears: SupervisedEars, events: Events) -> Heard:
        died = happening(monkeypatch, "_died")
        await ears.warm(JA)
        await died.wait()
        await ears.open(Side.STAFF, JA, 1)
        return await anext(events)

    assert with_ears(settings, use) == MicrophoneOpened(Side.STAFF)


def test_a_crash_loop_is_told_and_paused(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "CHILD", ("-c", "import sys; sys.exit(3)"))
    monkeypatch.setattr(module, "READY", 0.1)
    starts: list[float] = []
    spawn = Supervisor._spawn

    async def counted(self: Supervisor) -> Any:
        starts.append(0.0)
        return await spawn(self)

    monkeypatch.setattr(Supervisor, "_spawn", counted)

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        heard = [await anext(events)]
        await ears.open(Side.STAFF, JA, 1)
        return heard + await until_closed(events)

    loop_told, opening_told, closed = with_ears(settings, use)

    assert isinstance(loop_told.error, HearingStopped)
    assert loop_told.side is None
    assert isinstance(opening_told.error, HearingStopped)
    assert closed == MicrophoneClosed(Side.STAFF)
    assert len(starts) == supervisor.STARTS


def test_nonsense_on_the_pipe_ends_that_process(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(monkeypatch, "os.write(1, b'ALSA lib: hello, this is no frame')")

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, JA, 1)
        return await until_closed(events)

    trouble, _ = with_ears(settings, use)

    assert isinstance(trouble.error, HearingStopped)


def test_a_process_that_hangs_is_killed(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(monkeypatch, "time.sleep(3600)")
    monkeypatch.setattr(module, "STUCK", 0.1)

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, JA, 1)
        await ears.close()
        return await until_closed(events)

    trouble, closed = with_ears(settings, use)

    assert isinstance(trouble.error, HearingStopped)
    assert closed == MicrophoneClosed(Side.STAFF)


CHATTY = """
for number in range(300):
    say(PartialFrame(order.opening, Partial(order.side, number, "a")))
    say(LevelFrame(order.opening, Level(order.side, 0.5)))
    say(FinalFrame(order.opening, Final(order.side, number, lang("ja"), "a")))
say(ClosedFrame(order.opening, MicrophoneClosed(order.side)))
"""


def test_a_slow_reader_gets_every_final_in_order_and_only_the_latest_of_the_rest(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, CHATTY)

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        taken = happening(monkeypatch, "_take", 901)
        await ears.open(Side.STAFF, JA, 1)
        await taken.wait()
        return await until_closed(events)

    heard = with_ears(settings, use)

    assert [event.number for event in heard if isinstance(event, Final)] == list(range(300))
    assert len([event for event in heard if isinstance(event, Partial)]) == 1
    assert len([event for event in heard if isinstance(event, Level)]) == 1


def test_after_abort_nothing_of_that_opening_arrives_but_its_end(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, CHATTY)

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, JA, 1)
        await ears.abort()
        return await until_closed(events)

    assert with_ears(settings, use) == [MicrophoneClosed(Side.STAFF)]


def test_opening_may_follow_at_once_after_start_and_after_abort(settings: Settings) -> None:
    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, JA, 1)
        await ears.abort()
        await ears.open(Side.VISITOR, JA, 1)
        return await until_closed(events) + await until_closed(events)

    staff, trouble, visitor = with_ears(settings, use)

    assert (staff, visitor) == (MicrophoneClosed(Side.STAFF), MicrophoneClosed(Side.VISITOR))
    assert isinstance(trouble, Trouble)


def test_events_end_when_the_ears_stop(settings: Settings) -> None:
    async def run() -> list[Heard]:
        ears = SupervisedEars(settings)
        await ears.start()
        await ears.stop()
        return [event async for event in ears.events()]

    assert asyncio.run(run()) == []


def test_the_process_ends_by_itself_when_the_kiosk_is_gone(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "kiosk.hearing.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert child.stdin is not None
    child.stdin.write(protocol.pack(protocol.Begin((str(tmp_path),), str(tmp_path))))
    child.stdin.flush()
    out, _ = child.communicate(timeout=30)

    assert child.returncode == 0
    assert out == b""


def test_capabilities_come_from_the_folders(kit: Any, settings: Settings, tmp_path: Path) -> None:
    kit.folder(tmp_path / "starter", "vosk-ja")

    assert [str(can.lang) for can in SupervisedEars(settings).capabilities()] == ["ja", "ja-easy"]
