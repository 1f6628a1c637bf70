"""The real libvosk in its real process, with a real model: what is promised when all goes well."""

import asyncio
import os
import signal
import struct
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jiwer
import pytest

from kiosk.core.errors import HearingStopped, SoundGone
from kiosk.core.events import Final, Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Piece, Side
from kiosk.hearing import engine, models, protocol
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.models import Model
from kiosk.hearing.recognizer import Recognizer, Way
from kiosk.hearing.sounds import Sounds
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


def test_a_calls_sound_is_heard_as_the_microphones_is(spoken: Spoken) -> None:
    path, model = spoken
    pcm = path.read_bytes()[44:]

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.STAFF, EN, 1, call=True)
        opened = asyncio.ensure_future(anext(events))
        while not opened.done():  # a call's sound goes on while the model is loaded
            ears.feed(bytes(640))
            await asyncio.wait({opened}, timeout=0.02)
        for at in range(0, len(pcm), 3200):
            ears.feed(pcm[at : at + 3200])
            await asyncio.sleep(0.02)  # a microphone's pace, five times as fast: more than two seconds may not wait
        await ears.close()
        return [await opened, *await until_closed(events)]

    first, *events = with_ears(settings_for(model), use)
    finals = [event.text for event in events if isinstance(event, Final)]

    assert first == MicrophoneOpened(Side.STAFF)
    assert jiwer.wer(SAID, " ".join(finals)) <= 0.2


def test_the_first_partial_comes_within_half_a_second_of_sound_after_the_first_word(spoken: Spoken) -> None:
    path, model = spoken
    recognizer = Recognizer([Way(Side.STAFF, EN, 1, engine.load(model), model.starter)], Sounds(), 1)
    events = recognizer.hear(path.read_bytes()[44:][: 2 * 16_000 * 2]) + recognizer.finish()
    recognizer.free()
    partial = next(event for event in events if isinstance(event, Partial))
    final = next(event for event in events if isinstance(event, Final))

    assert 0 < partial.heard <= final.words[0].end + 0.5


def test_a_final_comes_within_the_pause_that_ends_a_sentence_though_the_microphone_stays_open(spoken: Spoken) -> None:
    path, model = spoken

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=False, tail=3.0))
        return await until_closed(events)

    (final,) = [event for event in with_ears(settings_for(model), use) if isinstance(event, Final)]

    assert final.heard - final.end <= 1.0


def test_what_else_may_have_been_said_is_heard_in_the_sound_that_is_kept(spoken: Spoken) -> None:
    path, model = spoken

    async def use(ears: SupervisedEars, events: Events) -> tuple[Final, Sequence[Piece]]:
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=False))
        (final,) = [event for event in await until_closed(events) if isinstance(event, Final)]
        pieces = await ears.alternatives(final.sound)
        await ears.forget()
        with pytest.raises(SoundGone):
            await ears.alternatives(final.sound)
        return final, pieces

    final, pieces = with_ears(settings_for(model), use)
    others = [each for piece in pieces for each in piece.alternatives]

    assert jiwer.wer(final.text, " ".join(piece.text for piece in pieces)) <= 0.2
    assert others
    assert all(each.text in each.sentence and each.sentence != final.text for each in others)


def test_a_killed_process_gives_no_alternatives_and_the_next_one_has_no_sound(spoken: Spoken) -> None:
    path, model = spoken

    async def use(ears: SupervisedEars, events: Events) -> None:
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=False))
        (final,) = [event for event in await until_closed(events) if isinstance(event, Final)]
        asked = asyncio.ensure_future(ears.alternatives(final.sound))
        await asyncio.sleep(0)
        before = ears.pid
        os.kill(before or 0, signal.SIGKILL)
        with pytest.raises(HearingStopped):
            await asked
        await ears.open_source(Side.STAFF, EN, 2, protocol.recording(path, realtime=False))
        await until_closed(events)

        assert ears.pid != before
        with pytest.raises(SoundGone):
            await ears.alternatives(final.sound)

    with_ears(settings_for(model), use)


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
