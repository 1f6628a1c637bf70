"""Two microphones side by side: each side has its own words, and the other's voice is no word of it."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from kiosk.core.errors import MicrophoneLost
from kiosk.core.events import Final, Heard, Level, Partial, SoundLost, Trouble
from kiosk.core.types import AudioFrame, Side
from kiosk.hearing import hear as module
from kiosk.hearing.hear import Hearing
from tests.hearing.openings import each, finals, frames, heard, outcome, recognizer

pytestmark = pytest.mark.unit

STAFF, VISITOR = Side.STAFF, Side.VISITOR


def pair(kit: Any, staff: Any, visitor: Any, **options: Any) -> Hearing:
    return Hearing([recognizer(kit, STAFF, staff), recognizer(kit, VISITOR, visitor)], **options)


def desk(kit: Any, *turns: tuple[float, float]) -> tuple[bytes, bytes]:
    """Return what the two microphones hear of turns: how loud each hears a second of speech; then a second of rest."""
    sides: tuple[list[bytes], list[bytes]] = ([kit.silence(1.0)], [kit.silence(1.0)])
    for turn in turns:
        for sound, loudness in zip(sides, turn, strict=True):
            sound += [kit.voice(1.0, loudness) if loudness else kit.silence(1.0), kit.silence(1.0)]
    return b"".join(sides[0]), b"".join(sides[1])


@pytest.mark.parametrize("lengths", [(0.1, 0.1), (0.02, 0.1), (1.0, 0.02)])
def test_two_microphones_give_each_side_its_own_words(kit: Any, lengths: tuple[float, float]) -> None:
    staff, visitor = desk(kit, (1.0, 0.3), (0.3, 1.0))
    hearing = pair(kit, kit.engine(last=kit.said("はい", 0.6)), kit.engine(last=kit.said("yes", 0.6)))
    events = heard(hearing, each(frames(staff, length=lengths[0])), each(frames(visitor, length=lengths[1])))
    found = finals(events)

    assert [(event.side, event.text) for event in found] == [(STAFF, "はい。"), (VISITOR, "Yes.")]
    assert [event.start for event in found] == pytest.approx([1.0, 3.0], abs=0.06)


def test_both_may_speak_at_once(kit: Any) -> None:
    staff, visitor = desk(kit, (1.0, 1.0))
    hearing = pair(kit, kit.engine(last=kit.said("はい")), kit.engine(last=kit.said("yes")))
    events = heard(hearing, each(frames(staff)), each(frames(visitor)))

    assert {event.side for event in finals(events)} == {STAFF, VISITOR}


def test_two_microphones_have_partials_and_levels_of_their_own(kit: Any) -> None:
    staff, visitor = desk(kit, (1.0, 0.0))
    hearing = pair(kit, kit.engine(partials=dict.fromkeys(range(2, 40), "はい")), kit.engine())
    levels: list[Level] = []
    events, _ = outcome(
        hearing,
        each(frames(staff)),
        each(frames(visitor)),
        on=lambda event: levels.append(event) if isinstance(event, Level) else None,
    )

    assert {event.side for event in events if isinstance(event, Partial)} == {STAFF}
    assert max(level.peak for level in levels if level.side is STAFF) > 0.2
    assert max(level.peak for level in levels if level.side is VISITOR) < 0.01


def test_a_microphone_that_lags_is_waited_for_half_a_second_and_joins_again(
    kit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LAGGING", 0.02)
    staff, visitor = desk(kit, (1.0, 0.0), (0.0, 1.0))
    hearing = pair(kit, kit.engine(last=kit.said("はい", 0.6)), kit.engine(last=kit.said("yes", 0.6)))
    told = asyncio.Event()

    async def lagging() -> AsyncGenerator[AudioFrame, None]:
        for number, frame in enumerate(frames(visitor)):
            if number == 5:
                await told.wait()
            if number < 5 or frame.at >= 2.5:
                yield frame

    def on(event: Heard) -> None:
        if isinstance(event, Final):
            told.set()

    events, failure = outcome(hearing, each(frames(staff)), lagging(), on=on)

    assert failure is None
    assert [(event.side, round(event.start)) for event in finals(events)] == [(STAFF, 1), (VISITOR, 3)]
    assert [(event.side, round(event.seconds, 3)) for event in events if isinstance(event, SoundLost)] == [
        (VISITOR, 2.0)
    ]


def test_a_microphone_that_opens_late_is_heard_from_its_first_sound(kit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A headset that wakes up counts from its own beginning: nothing of what it hears may be taken for old."""
    monkeypatch.setattr(module, "LAGGING", 0.02)
    staff, visitor = desk(kit, (1.0, 0.0), (0.0, 1.0))
    hearing = pair(kit, kit.engine(last=kit.said("はい", 0.6)), kit.engine(last=kit.said("yes", 0.6)))
    told, more = asyncio.Event(), asyncio.Event()

    async def first() -> AsyncGenerator[AudioFrame, None]:
        for frame in frames(staff):
            if frame.at >= 2.8:
                await more.wait()
            yield frame

    async def late() -> AsyncGenerator[AudioFrame, None]:
        await told.wait()
        more.set()
        for frame in frames(visitor[round(2.8 * 16_000) * 2 :]):
            yield frame

    def on(event: Heard) -> None:
        if isinstance(event, Final):
            told.set()

    events, failure = outcome(hearing, first(), late(), on=on)

    assert failure is None
    assert [(event.side, round(event.start)) for event in finals(events)] == [(STAFF, 1), (VISITOR, 3)]
    assert not [event for event in events if isinstance(event, SoundLost)]


def test_one_of_two_microphones_may_end_before_the_other(kit: Any) -> None:
    staff, visitor = desk(kit, (1.0, 0.0), (0.0, 1.0))
    hearing = pair(kit, kit.engine(last=kit.said("はい")), kit.engine(last=kit.said("yes")))
    events = heard(hearing, each(frames(staff)[:25]), each(frames(visitor)))

    assert [event.side for event in finals(events)] == [STAFF, VISITOR]


def test_the_last_moment_of_two_microphones_is_heard_too(kit: Any) -> None:
    engine = kit.engine(last=kit.said("はい"))
    sound = kit.voice(0.55)
    heard(pair(kit, engine, kit.engine()), each(frames(sound)), each(frames(kit.silence(0.55))))

    assert b"".join(engine.given)[: len(sound)] == sound


def test_when_one_of_two_microphones_fails_the_last_words_of_both_arrive_first(kit: Any) -> None:
    sound = frames(kit.voice(0.5))
    hearing = pair(kit, kit.engine(last=kit.said("はい")), kit.engine(last=kit.said("yes")))
    events, failure = outcome(hearing, each(sound), each(sound, MicrophoneLost()))

    assert {event.side for event in finals(events)} == {STAFF, VISITOR}
    assert isinstance(failure, MicrophoneLost)


def test_deaf_neither_of_two_microphones_hears(kit: Any) -> None:
    staff, visitor = desk(kit, (1.0, 0.0), (0.0, 1.0))
    hearing = pair(kit, kit.engine(last=kit.said("はい", 0.6)), kit.engine(last=kit.said("yes", 0.6)))

    async def source(sound: bytes) -> AsyncGenerator[AudioFrame, None]:
        for frame in frames(sound):
            hearing.deafen(deaf=frame.at < 2.5)
            yield frame

    found = finals(heard(hearing, source(staff), source(visitor)))

    assert [(event.side, round(event.start)) for event in found] == [(VISITOR, 3)]


def test_each_of_two_muted_microphones_is_told(kit: Any) -> None:
    silence = frames(bytes(32_000 * 3))
    events = heard(pair(kit, kit.engine(), kit.engine(), warning=True), each(silence), each(silence))

    assert {event.side for event in events if isinstance(event, Trouble)} == {STAFF, VISITOR}
