"""Frames in, words out: one microphone, or two side by side."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from kiosk.core.errors import HearingStopped, MicrophoneLost, MicrophoneLoud, MicrophoneMuted
from kiosk.core.events import Final, SoundLost, Trouble
from kiosk.core.types import AudioFrame, Side
from kiosk.hearing.hear import Hearing
from tests.hearing.openings import each, finals, frames, heard, outcome, recognizer

pytestmark = pytest.mark.unit

STAFF, VISITOR = Side.STAFF, Side.VISITOR


def alone(kit: Any, *engines: Any, **options: Any) -> Hearing:
    return Hearing([recognizer(kit, VISITOR, *engines)], **options)


def test_the_last_words_arrive_when_the_microphone_closes(kit: Any) -> None:
    (final,) = heard(alone(kit, kit.engine(last=kit.said("yes"))), each(kit.frames(3)))

    assert isinstance(final, Final)


def test_the_last_words_arrive_when_the_microphone_is_lost(kit: Any) -> None:
    hearing = alone(kit, kit.engine(last=kit.said("yes")))
    (final,), failure = outcome(hearing, each(kit.frames(3), MicrophoneLost()))

    assert isinstance(final, Final)
    assert isinstance(failure, MicrophoneLost)


def test_an_engine_that_fails_ends_the_opening_with_an_error(kit: Any) -> None:
    hearing = alone(kit, kit.engine(fails_at=2, failure=HearingStopped()))
    events, failure = outcome(hearing, each(kit.frames(5)))

    assert events == []
    assert isinstance(failure, HearingStopped)


@pytest.mark.parametrize("length", [0.01, 0.0107, 0.02, 0.1, 1.0])
def test_frames_of_any_length_give_the_same_words_at_the_same_time(kit: Any, length: float) -> None:
    engine = kit.engine(last=kit.said("yes", 0.6))
    sound = kit.silence(1.0) + kit.voice(1.0) + kit.silence(1.0)
    (final,) = heard(alone(kit, engine), each(frames(sound, length=length)))

    assert isinstance(final, Final)
    assert final.start == pytest.approx(1.0, abs=0.06)
    assert b"".join(engine.given) in sound


def test_the_last_moment_of_sound_is_heard_though_it_fills_no_piece(kit: Any) -> None:
    engine = kit.engine(last=kit.said("yes"))
    sound = kit.voice(0.53)
    heard(alone(kit, engine), each(frames(sound, length=0.02)))

    assert b"".join(engine.given)[: len(sound)] == sound


def test_lost_sound_is_an_event_and_words_behind_it_keep_the_true_time(kit: Any) -> None:
    engine = kit.engine(last=kit.said("one two three", 0.1))
    events = heard(alone(kit, engine), each([*kit.frames(2), *kit.frames(3, begin=1.2)]))
    lost, final = events

    assert isinstance(lost, SoundLost)
    assert lost.side is VISITOR
    assert lost.seconds == pytest.approx(1.0)
    assert isinstance(final, Final)
    assert [round(word.start, 3) for word in final.words] == [0.1, 1.2, 1.3]


def test_times_do_not_drift_however_often_a_little_sound_is_lost(kit: Any) -> None:
    quiet = [AudioFrame(kit.silence(0.05), 16_000, number * 0.061) for number in range(200)]
    begin = 200 * 0.061
    spoken = frames(kit.voice(0.5), begin=begin)
    (final,) = finals(heard(alone(kit, kit.engine(last=kit.said("yes", 0.0))), each([*quiet, *spoken])))

    assert final.start == pytest.approx(begin, abs=0.06)


def test_rounding_between_frames_is_no_loss(kit: Any) -> None:
    sound = [AudioFrame(kit.voice(0.1), 16_000, number * 0.1 + 0.0005) for number in range(5)]

    assert len(heard(alone(kit, kit.engine(last=kit.said("yes"))), each(sound))) == 1


@pytest.mark.parametrize("length", [0.01, 0.0107, 0.02, 0.1])
def test_deaf_nothing_is_heard_and_the_next_utterance_is_whole_and_at_its_time(kit: Any, length: float) -> None:
    hearing = alone(kit, kit.engine(last=kit.said("before")), kit.engine(last=kit.said("after", 0.6)))
    sound = kit.voice(0.5) + kit.voice(1.0) + kit.silence(1.0) + kit.voice(0.5)

    async def source() -> AsyncGenerator[AudioFrame, None]:
        for frame in frames(sound, length=length):
            hearing.deafen(deaf=0.5 <= round(frame.at, 4) < 1.5)
            yield frame

    before, after = finals(heard(hearing, source()))

    assert (before.text, after.text) == ("Before.", "After.")
    assert after.start == pytest.approx(2.5, abs=0.07)
    assert before.heard == pytest.approx(0.5, abs=0.03)


def test_deaf_from_the_beginning_no_word_is_heard(kit: Any) -> None:
    hearing = alone(kit, kit.engine(last=kit.said("yes")))
    hearing.deafen(deaf=True)

    assert heard(hearing, each([*kit.frames(10), *kit.frames(3, begin=2.0)])) == []


def test_while_the_button_is_held_a_pause_ends_nothing(kit: Any) -> None:
    hearing = alone(kit, kit.engine(last=kit.said("yes")))
    hearing.hold()
    sound = kit.voice(0.5) + kit.silence(2.0) + kit.voice(0.5)

    assert len(finals(heard(hearing, each(frames(sound))))) == 1


def test_a_slow_engine_never_holds_the_loop(kit: Any) -> None:
    """The engine waits for something that only the loop can do."""

    async def run() -> int:
        loop = asyncio.get_running_loop()
        engine = kit.engine(last=kit.said("yes"))
        accept = engine.accept

        def slow(pcm: bytes) -> bool:
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(timeout=30)
            return bool(accept(pcm))

        engine.accept = slow
        return len([event async for event in alone(kit, engine).events([each(kit.frames(3))]) if type(event) is Final])

    assert asyncio.run(run()) == 1


def test_leaving_early_closes_the_source_and_leaves_nothing_behind(kit: Any) -> None:
    closed: list[str] = []

    async def source(name: str) -> AsyncGenerator[AudioFrame, None]:
        try:
            for frame in kit.frames(100):
                yield frame
        finally:
            closed.append(name)

    async def run() -> set[Any]:
        for names in (("one",), ("staff", "visitor")):
            sides = (STAFF, VISITOR)[: len(names)]
            hearing = Hearing([recognizer(kit, side, kit.engine()) for side in sides])
            sources = [source(name) for name in names]
            events = hearing.events(sources)
            await anext(events)
            await events.aclose()
            for each_ in sources:
                await each_.aclose()
        return asyncio.all_tasks() - {asyncio.current_task()}

    assert asyncio.run(run()) == set()
    assert sorted(closed) == ["one", "staff", "visitor"]


@pytest.mark.parametrize("warning", [True, False])
def test_a_muted_microphone_is_told_once_and_a_recording_may_hold_digital_silence(kit: Any, *, warning: bool) -> None:
    events = heard(alone(kit, kit.engine(), warning=warning), each(frames(bytes(32_000 * 6))))

    assert [(type(event.error), event.side) for event in events if isinstance(event, Trouble)] == [
        (MicrophoneMuted, VISITOR)
    ] * warning


def test_sound_that_is_cut_off_is_told_once(kit: Any) -> None:
    loud = b"\xff\x7f\x01\x80" * 800
    events = heard(alone(kit, kit.engine(), warning=True), each(frames(loud * 20)))

    assert [type(event.error) for event in events if isinstance(event, Trouble)] == [MicrophoneLoud]
