"""The real libvosk in its real process, with a real model: what is promised when all goes well."""

import asyncio
import struct
import sys
import time
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import jiwer
import pytest

from kiosk.core.events import Final, Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing import engine, models, protocol
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.models import Model
from kiosk.hearing.recognizer import Recognizer
from kiosk.hearing.recording import RecordingMicrophone
from kiosk.hearing.transcribe import line, transcribe
from kiosk.settings import Settings
from tests.hearing.running import SAID, Events, Spoken, repeated, settings_for, until, until_closed, with_ears

pytestmark = [pytest.mark.engine, pytest.mark.expects_warnings]

EN = lang("en")


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def heard_in(path: Path, model: Model, *, realtime: bool = False) -> list[Heard]:
    async def run() -> list[Heard]:
        return [event async for event in transcribe(path, EN, settings_for(model), realtime=realtime)]

    return asyncio.run(run())


def test_a_recording_becomes_words_with_times_and_confidence(spoken: Spoken) -> None:
    path, model = spoken
    events = heard_in(path, model)
    finals = [event for event in events if isinstance(event, Final)]
    words = [word for final in finals for word in final.words]
    seconds = (path.stat().st_size - 44) / 32_000

    assert jiwer.wer(SAID, " ".join(final.text for final in finals)) <= 0.2
    assert isinstance(events[0], MicrophoneOpened)
    assert isinstance(events[-1], MicrophoneClosed)
    assert any(isinstance(event, Partial) for event in events)
    assert [final.number for final in finals] == list(range(1, len(finals) + 1))
    assert all(0 <= word.start < word.end <= seconds for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)
    assert all(0 <= word.confidence <= 1 for word in words)
    assert {final.starter for final in finals} == {model.starter}


def test_what_the_command_line_prints_has_words_times_and_confidence(spoken: Spoken) -> None:
    printed = [line(event) for event in heard_in(*spoken) if line(event)]

    assert printed[0].startswith("partial  ")
    assert "(1.00)" in printed[-1]
    assert "final" in printed[-1]


def test_the_first_partial_comes_within_half_a_second_of_sound_after_the_first_word(spoken: Spoken) -> None:
    path, model = spoken
    make = engine.load(model)
    given = 0.0

    async def frames(microphone: RecordingMicrophone) -> AsyncGenerator[Any, None]:
        nonlocal given
        async for frame in microphone.frames():
            given = frame.at + 0.1
            yield frame

    async def run() -> tuple[float, float]:
        first = 0.0
        recognizer = Recognizer(make, Side.STAFF, EN, 1, starter=False)
        async for event in recognizer.hear(frames(RecordingMicrophone(path, realtime=True))):
            if isinstance(event, Partial) and not first:
                first = given
            if isinstance(event, Final):
                return first, event.words[0].end
        return first, 0.0

    first, end_of_word = asyncio.run(run())

    assert 0 < first <= end_of_word + 0.5


def test_hearing_takes_less_than_half_the_time_of_speaking(spoken: Spoken, tmp_path: Path) -> None:
    path, model = spoken
    minute = repeated(path, tmp_path / "minute.wav", 60)
    began = time.perf_counter()
    heard_in(minute, model)

    assert time.perf_counter() - began < 30


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_stays_flat_over_ten_minutes_of_speech(spoken: Spoken, tmp_path: Path) -> None:
    path, model = spoken
    long = repeated(path, tmp_path / "ten.wav", 600)

    async def use(ears: SupervisedEars, events: Events) -> list[int]:
        memory: list[int] = []
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(long, realtime=False))
        async for event in events:
            if isinstance(event, Final) and event.end > 120 * (len(memory) + 1):
                memory.append(resident(ears.pid))
            if isinstance(event, MicrophoneClosed):
                break
        return memory

    memory = with_ears(settings_for(model), use, limit=300)

    assert len(memory) == 4
    assert memory[-1] - memory[0] < 16 * 1024
    assert memory[-1] < 400 * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_a_file_of_two_hours_is_heard_from_its_beginning_in_little_memory(
    kit: Any, spoken: Spoken, tmp_path: Path
) -> None:
    _, model = spoken
    size = 2 * 60 * 60 * 32_000
    path = kit.wav(tmp_path / "long.wav", b"")
    with path.open("r+b") as file:
        file.seek(40)
        file.write(struct.pack("<I", size))
        file.truncate(44 + size)

    async def use(ears: SupervisedEars, events: Events) -> tuple[int, list[Heard]]:
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=False))
        for _ in range(20):
            await until(events, Level)
        memory = resident(ears.pid)
        await ears.close()
        return memory, await until_closed(events)

    memory, rest = with_ears(settings_for(model), use)

    assert memory < 400 * 1024
    assert not [event for event in rest if isinstance(event, Final | Trouble)]


def test_closing_in_the_middle_of_a_sentence_still_gives_its_words(spoken: Spoken) -> None:
    path, model = spoken

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=True))
        await until(events, Partial)
        await ears.close()
        return await until_closed(events)

    finals = [event for event in with_ears(settings_for(model), use) if isinstance(event, Final)]

    assert len(finals) == 1


def test_the_model_that_is_there_is_a_capability(spoken: Spoken) -> None:
    _, model = spoken
    able = {can.lang: can for can in models.capabilities([model.folder.parent])}

    assert bool(able[EN].starter) == model.starter


def resident(pid: int | None) -> int:
    """Return the kilobytes of memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return next(int(row.split()[1]) for row in status.splitlines() if row.startswith("VmRSS:"))


def test_a_file_in_the_settings_stands_in_for_the_microphone(spoken: Spoken) -> None:
    path, model = spoken
    settings = Settings(models=str(model.folder.parent), microphone_file=str(path))

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, EN, 1)
        return await until_closed(events)

    assert [event.number for event in with_ears(settings, use) if isinstance(event, Final)] == [1]
