"""Frames in, words out."""

import asyncio
from collections.abc import AsyncIterable
from typing import Any

import pytest

from kiosk.core.errors import HearingStopped, KioskError, MicrophoneLost
from kiosk.core.events import Final, Level, Partial, SoundLost
from kiosk.core.languages import lang
from kiosk.core.types import AudioFrame, Side, Word
from kiosk.hearing import recognizer
from kiosk.hearing.recognizer import HeardSound, Recognizer

pytestmark = pytest.mark.unit


def hear(engine: Any, frames: AsyncIterable[AudioFrame], tag: str = "ja", first: int = 1) -> list[HeardSound]:
    """Return everything but the levels."""
    events, failure = hear_to_the_end(engine, frames, tag, first)

    assert failure is None
    return events


def hear_to_the_end(
    engine: Any, frames: AsyncIterable[AudioFrame], tag: str = "ja", first: int = 1
) -> tuple[list[HeardSound], KioskError | None]:
    async def run() -> tuple[list[HeardSound], KioskError | None]:
        events: list[HeardSound] = []
        recognizer = Recognizer(lambda: engine, Side.VISITOR, lang(tag), first, starter=True)
        try:
            async for event in recognizer.hear(frames):
                events += [] if isinstance(event, Level) else [event]
        except KioskError as error:
            return events, error
        return events, None

    return asyncio.run(run())


def stream(kit: Any, count: int) -> AsyncIterable[AudioFrame]:
    return kit.microphone(kit.frames(count)).frames()  # type: ignore[no-any-return]


def test_japanese_tokens_are_joined_and_kept_as_words(kit: Any) -> None:
    engine = kit.engine(results={3: kit.said("番号札 を お取り ください", 0.1)})
    (final,) = hear(engine, stream(kit, 4))

    assert isinstance(final, Final)
    assert final.text == "番号札をお取りください。"
    assert [word.text for word in final.words] == ["番号札", "を", "お取り", "ください"]
    assert (final.side, final.number, final.lang, final.starter) == (Side.VISITOR, 1, "ja", True)
    assert [final.start, final.end] == pytest.approx([0.1, 0.5])


@pytest.mark.parametrize(
    ("tag", "text"), [("en", "Take a number."), ("zh-Hans", "takeanumber"), ("vi", "Take a number")]
)
def test_words_are_spaced_as_the_language_writes_them(kit: Any, tag: str, text: str) -> None:
    (final,) = hear(kit.engine(last=kit.said("take a number")), stream(kit, 2), tag)

    assert isinstance(final, Final)
    assert final.text == text


def test_a_partial_comes_only_when_it_has_changed(kit: Any) -> None:
    engine = kit.engine(
        partials={2: "番号", 3: "番号", 4: "番号 札"}, results={5: kit.said("番号 札")}, last=kit.said("はい", 0.7)
    )
    events = hear(engine, stream(kit, 8), first=4)
    side = Side.VISITOR

    assert events[:2] == [Partial(side, 4, "番号"), Partial(side, 4, "番号札")]
    assert [(event.number, event.text) for event in events[2:] if isinstance(event, Final)] == [
        (4, "番号札。"),
        (5, "はい。"),
    ]
    assert len(events) == 4


def test_unknown_words_are_left_out_and_alone_give_no_final(kit: Any) -> None:
    engine = kit.engine(
        partials={1: "[unk]"}, results={2: kit.said("[unk]"), 4: kit.said("[unk] はい [unk]")}, last=kit.said("[unk]")
    )
    (final,) = hear(engine, stream(kit, 5))

    assert isinstance(final, Final)
    assert (final.number, final.text) == (1, "はい。")
    assert final.words == (Word("はい", pytest.approx(0.1), pytest.approx(0.2), 1.0),)  # type: ignore[arg-type]


def test_a_partial_that_was_nothing_after_all_is_taken_back(kit: Any) -> None:
    engine = kit.engine(partials={1: "え"}, results={2: kit.said("")})

    assert hear(engine, stream(kit, 3)) == [Partial(Side.VISITOR, 1, "え"), Partial(Side.VISITOR, 1, "")]


def test_the_last_words_arrive_when_the_microphone_closes(kit: Any) -> None:
    (final,) = hear(kit.engine(last=kit.said("はい")), stream(kit, 3))

    assert isinstance(final, Final)


def test_the_last_words_arrive_when_the_microphone_is_lost(kit: Any) -> None:
    frames = kit.microphone(kit.frames(3), failure=MicrophoneLost()).frames()
    (final,), failure = hear_to_the_end(kit.engine(last=kit.said("はい")), frames)

    assert isinstance(final, Final)
    assert isinstance(failure, MicrophoneLost)


def test_an_engine_that_fails_ends_the_opening_with_an_error(kit: Any) -> None:
    engine = kit.engine(fails_at=2, failure=HearingStopped())
    events, failure = hear_to_the_end(engine, stream(kit, 5))

    assert events == []
    assert isinstance(failure, HearingStopped)


def test_frames_of_any_length_reach_the_engine_in_pieces_of_100_ms(kit: Any) -> None:
    engine = kit.engine()
    frames = [AudioFrame(bytes(640), 16_000, number * 0.02) for number in range(13)]
    hear(engine, kit.microphone(frames).frames())

    assert [len(piece) for piece in engine.given] == [3200, 3200, 1920]


def test_lost_sound_is_an_event_and_words_after_it_keep_the_true_time(kit: Any) -> None:
    engine = kit.engine(results={4: kit.said("一 二 三", 0.1)})
    frames = [*kit.frames(2), *kit.frames(3, begin=1.2)]
    events = hear(engine, kit.microphone(frames).frames())
    lost, final = events

    assert isinstance(lost, SoundLost)
    assert lost.seconds == pytest.approx(1.0)
    assert isinstance(final, Final)
    assert [round(word.start, 3) for word in final.words] == [0.1, 1.2, 1.3]


def test_an_engine_is_replaced_at_a_pause_and_times_run_on(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognizer, "RENEW", 0.3)
    made = [kit.engine(results={4: kit.said("一")}), kit.engine(last=kit.said("二", 0.1))]
    engines = list(made)

    async def run() -> list[HeardSound]:
        subject = Recognizer(lambda: engines.pop(0), Side.STAFF, lang("ja"), 1, starter=False)
        return [event async for event in subject.hear(stream(kit, 6)) if isinstance(event, Final)]

    one, two = asyncio.run(run())

    assert isinstance(one, Final)
    assert isinstance(two, Final)
    assert [one.start, two.start] == pytest.approx([0.0, 0.5])
    assert [len(engine.given) for engine in made] == [4, 2]


def test_the_level_is_the_peak_of_each_piece(kit: Any) -> None:
    quiet, loud = bytes(3200), b"\x00\x80" * 1600

    async def run() -> list[float]:
        frames = [AudioFrame(quiet, 16_000, 0.0), AudioFrame(loud, 16_000, 0.1)]
        subject = Recognizer(kit.engine, Side.STAFF, lang("ja"), 1, starter=False)
        heard = subject.hear(kit.microphone(frames).frames())
        return [event.peak async for event in heard if isinstance(event, Level)]

    assert asyncio.run(run()) == [0.0, 1.0]


def test_a_slow_engine_never_holds_the_loop(kit: Any) -> None:
    """The engine waits for something that only the loop can do."""

    async def run() -> list[HeardSound]:
        loop = asyncio.get_running_loop()
        engine = kit.engine(last=kit.said("はい"))
        accept = engine.accept

        def slow(pcm: bytes) -> bool:
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(timeout=5)
            return bool(accept(pcm))

        engine.accept = slow
        subject = Recognizer(lambda: engine, Side.STAFF, lang("ja"), 1, starter=False)
        return [event async for event in subject.hear(stream(kit, 3)) if isinstance(event, Final)]

    assert len(asyncio.run(run())) == 1
