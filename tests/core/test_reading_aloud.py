"""Reading aloud piece by piece, at work on scripted ports."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from kiosk.core import events as ev
from kiosk.core.errors import KioskError, LoudspeakerMissing, SpeakingFailed, VoiceMissing
from kiosk.core.languages import Lang
from kiosk.core.types import Side, Speech
from tests.core.scene import Counter, play
from tests.fakes import FakeSpeaker, FakeVoice

pytestmark = pytest.mark.unit

STAFF, VISITOR = Side.STAFF, Side.VISITOR


@dataclass
class Words(FakeVoice):
    """Speaks a piece a word; `made` holds the second and the later ones back until it is set."""

    made: asyncio.Event | None = None
    after: KioskError | None = None
    """Comes behind the last word."""
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def speech(self, text: str, lang: Lang, speed: float = 1.0) -> AsyncIterator[Speech]:
        try:
            for count, word in enumerate(text.split()):
                if count and self.made:
                    await self.made.wait()
                yield Speech(word.encode(), 16_000)
            if self.after:
                raise self.after
        finally:
            self.left.set()


def test_a_text_is_one_stream_of_pieces_read_after_the_start_was_told(loop: asyncio.Runner) -> None:
    told: list[bool] = []

    @dataclass
    class Streamed(FakeSpeaker):
        async def play(self, pieces: AsyncIterator[Speech]) -> None:
            told.append(counter.state.speaking is not None)
            await super().play(pieces)

    counter = Counter(voice=Words(), speaker=Streamed())

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "一 二 三")
        await counter.until(lambda state: state.speaking)
        await counter.until(lambda state: state.speaking is None)

    play(loop, script, counter)

    assert (told, counter.speaker.played) == ([True], ["en:一", "二", "三"])


@pytest.mark.parametrize("choice", [ev.ToggleTalk(VISITOR), ev.Erase()])
def test_nothing_more_is_read_of_a_text_that_was_hushed_while_it_was_made(
    loop: asyncio.Runner, choice: ev.Choice
) -> None:
    voice = Words(made=asyncio.Event())
    counter = Counter(voice=voice)

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "一 二 三")
        await counter.until(lambda _: counter.speaker.played)
        counter.touch(choice)
        assert voice.made is not None
        voice.made.set()
        await asyncio.wait_for(voice.left.wait(), 10)

    play(loop, script, counter)

    assert counter.speaker.played == ["en:一"]


def test_a_text_put_right_while_it_is_read_is_left_and_the_new_one_read(loop: asyncio.Runner) -> None:
    voice = Words(made=asyncio.Event())
    counter = Counter(voice=voice)

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "三時 です")
        await counter.until(lambda _: counter.speaker.played)
        counter.consultation.correct(STAFF, 1, "四時 です")
        assert voice.made is not None
        voice.made.set()
        await counter.until(lambda _: len(counter.speaker.played) == 3)

    play(loop, script, counter)

    assert counter.speaker.played == ["en:三時", "en:四時", "です"]


def test_a_missing_loudspeaker_is_told_to_both_sides_and_nothing_else_is(loop: asyncio.Runner) -> None:
    counter = Counter(voice=Words(), speaker=FakeSpeaker(fault=LoudspeakerMissing()))

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "一 二")
        await counter.until(lambda state: state.speaking)
        await counter.until(lambda state: state.speaking is None)

    play(loop, script, counter)

    assert [(side, type(error)) for side, error in counter.state.notices] == [
        (side, LoudspeakerMissing) for side in (STAFF, VISITOR)
    ]


@pytest.mark.parametrize("error", [SpeakingFailed(), VoiceMissing("en")])
def test_a_voice_that_fails_in_the_middle_is_told_to_the_listener(loop: asyncio.Runner, error: KioskError) -> None:
    counter = Counter(voice=Words(after=error))

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "一 二")
        await counter.until(lambda state: state.notices)

    play(loop, script, counter)

    assert (counter.speaker.played, counter.state.notices) == (["en:一", "二"], ((VISITOR, error),))
