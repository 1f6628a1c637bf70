"""Hands free and kept-down buttons at work on scripted ears."""

import asyncio

import pytest

from kiosk.core import events as ev
from kiosk.core import opening
from kiosk.core.errors import HearingStopped, MicrophoneLost, ModelMissing, SpeakingFailed
from kiosk.core.languages import Lang
from kiosk.core.types import DESK, Side
from tests.core.scene import Counter, asked, play
from tests.fakes import FakeVoice

pytestmark = pytest.mark.unit

JA, EN, VI = Lang("ja"), Lang("en"), Lang("vi")
STAFF, VISITOR = Side.STAFF, Side.VISITOR
BOTH = frozenset(DESK)


def test_hands_free_opens_for_both_and_says_who_said_what(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(VISITOR, 1, EN, "I have moved"), ev.Final(STAFF, 1, JA, "はい。"))
        await counter.until(lambda state: len(state.turns) == 2 and all(turn.readings for turn in state.turns))

    play(loop, script, counter)

    assert counter.told[0] == "open ja 1 en 1"
    assert [(turn.side, turn.readings[0].text) for turn in counter.state.turns] == [
        (VISITOR, "ja:I have moved"),
        (STAFF, "Yes."),
    ]


def test_a_language_that_is_not_heard_is_not_listened_for(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(STAFF))
        await asked(counter, "open ja 1")
        counter.touch(ev.ToggleTalk(STAFF))
        await asked(counter, "close")

    play(loop, script, counter, VI)

    assert counter.told == ["open ja 1", "close"]


def test_hands_free_stays_open_but_deaf_while_the_voice_speaks(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)
    deaf_while_speaking = []

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(STAFF, 1, JA, "話した文"))
        await counter.until(lambda state: state.speaking)
        deaf_while_speaking.append((counter.ears.deaf, counter.state.microphone))
        await counter.until(lambda state: state.speaking is None)

    play(loop, script, counter)

    assert deaf_while_speaking == [(True, BOTH)]
    assert counter.told == ["open ja 1 en 1", "deaf", "not deaf"]
    assert counter.speaker.played == ["en:話した文"]


def test_the_ears_hear_again_after_the_echo_has_died_away(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter(hands_free=True)
    slept = []
    real = asyncio.sleep

    async def sleep(seconds: float) -> None:
        if seconds == 0.5:
            slept.append(counter.told[-1])
            await real(0)
        else:
            await real(seconds)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(STAFF, 1, JA, "話した文"))
        await asked(counter, "not deaf")

    monkeypatch.setattr("kiosk.core.reading_aloud.HALF_DUPLEX_HOLD", 0.5)
    monkeypatch.setattr("kiosk.core.reading_aloud.asyncio.sleep", sleep)
    play(loop, script, counter)

    assert slept == ["deaf"]


def test_the_voice_waits_until_nobody_is_speaking(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Partial(VISITOR, 1, "but"), ev.Final(STAFF, 1, JA, "話した文"))
        await counter.until(lambda state: state.turns and state.turns[0].readings)
        for _ in range(10):
            await asyncio.sleep(0)
        assert counter.speaker.played == []
        counter.hear(ev.Partial(VISITOR, 1, ""))
        await counter.until(lambda state: state.speaking)

    play(loop, script, counter)

    assert counter.speaker.played == ["en:話した文"]


def test_stopping_the_voice_lets_the_ears_hear_again(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        counter.speaker.gate = asyncio.Event()
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(STAFF, 1, JA, "長い文"))
        await counter.until(lambda state: state.speaking)
        counter.consultation.hush()
        await counter.until(lambda state: state.speaking is None)

    play(loop, script, counter)

    assert (counter.ears.deaf, counter.told[-1]) == (False, "not deaf")


def test_a_broken_voice_does_not_leave_the_ears_deaf(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True, voice=FakeVoice(fault=SpeakingFailed()))

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(STAFF, 1, JA, "話した文"))
        await counter.until(lambda state: state.notices)
        await asked(counter, "not deaf")

    play(loop, script, counter)

    assert counter.ears.deaf is False


def test_ending_the_work_while_the_voice_speaks_does_not_leave_the_ears_deaf(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        counter.speaker.gate = asyncio.Event()
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(STAFF, 1, JA, "長い文"))
        await counter.until(lambda state: state.speaking)

    play(loop, script, counter)

    assert counter.told[-2:] == ["deaf", "not deaf"]


def test_a_touch_takes_the_turn_and_hands_free_goes_on_after_it(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.touch(ev.ToggleTalk(VISITOR))
        await counter.until(lambda state: state.microphone == {VISITOR})
        counter.hear(ev.Final(VISITOR, 1, EN, "Yes."))
        await counter.until(lambda state: state.microphone == BOTH)

    play(loop, script, counter)

    assert [what for what in counter.told if "deaf" not in what] == [
        "open ja 1 en 1",
        "close",
        "open en 1",
        "close",
        "open ja 1 en 2",
    ]


def test_cards_close_the_microphone_and_the_talk_opens_it_again(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.touch(ev.OpenCards(STAFF))
        await counter.until(lambda state: not state.microphone)
        counter.touch(ev.CloseCards())
        await counter.until(lambda state: state.microphone == BOTH)

    play(loop, script, counter)

    assert counter.told == ["open ja 1 en 1", "close", "open ja 1 en 1"]


def test_hands_free_goes_on_when_the_ears_have_been_started_again(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Trouble(HearingStopped()), ev.MicrophoneClosed(None))
        await asked(counter, "open ja 1 en 1", times=2)
        await counter.until(lambda state: state.microphone == BOTH)

    play(loop, script, counter)

    assert counter.state.free


def test_switching_hands_free_on_again_does_not_wait_until_it_has_rested(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = Counter(hands_free=True)
    monkeypatch.setattr(opening, "REST", 1000.0)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.ears.both = False
        counter.hear(ev.Trouble(MicrophoneLost()), ev.MicrophoneClosed(None))
        await counter.until(lambda state: not state.microphone)
        counter.touch(ev.HandsFree(on=True))
        await counter.until(lambda state: state.microphone == BOTH)

    play(loop, script, counter)

    assert counter.told == ["open ja 1 en 1", "open ja 1 en 1"]


@pytest.mark.parametrize("first", [(), (ev.Trouble(ModelMissing(EN)),)])
def test_hands_free_is_switched_off_when_there_is_nothing_more_to_hear(
    loop: asyncio.Runner, first: tuple[ev.Heard, ...]
) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(*first, ev.MicrophoneClosed(None))
        await counter.until(lambda state: not state.free)

    play(loop, script, counter)

    assert counter.told == ["open ja 1 en 1"]


def test_a_question_waits_for_a_touch_before_it_is_translated(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.now = 50.0
        counter.hear(ev.Undecided(ev.Final(STAFF, 1, JA, "話した文", sound=3), ev.Final(VISITOR, 1, EN, "hi", sound=3)))
        await counter.until(lambda state: state.undecided)
        for _ in range(10):
            await asyncio.sleep(0)
        assert counter.translator.asked == []
        counter.touch(ev.PickReading(3, STAFF))
        await counter.until(lambda state: state.turns and state.turns[0].readings)

    play(loop, script, counter)

    assert [(turn.side, turn.text, turn.sound) for turn in counter.state.turns] == [(STAFF, "話した文", 3)]


def test_erasing_ends_hands_free_listening_and_forgets_the_sounds(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.touch(ev.Erase())
        counter.hear(ev.Final(STAFF, 1, JA, "秘密"))
        counter.touch(ev.ChooseLanguage(EN))
        await asked(counter, "open ja 1 en 1", times=2)

    play(loop, script, counter)

    assert counter.told == ["open ja 1 en 1", "abort", "forget", "open ja 1 en 1"]
    assert counter.state.turns == ()


def test_a_button_that_is_kept_down_is_told_to_the_ears_and_a_pause_does_not_end_the_turn(
    loop: asyncio.Runner,
) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(STAFF))
        counter.touch(ev.HoldTalk(STAFF))
        await asked(counter, "hold")
        counter.hear(ev.Final(STAFF, 1, JA, "はい。"))
        await counter.until(lambda state: state.turns and state.turns[0].readings)
        await asyncio.sleep(0.05)  # longer than PAUSE
        assert counter.state.held
        counter.touch(ev.ReleaseTalk(STAFF))
        await asked(counter, "close")

    play(loop, script, counter)

    assert counter.told == ["open ja 1", "hold", "close"]


def test_with_one_microphone_for_both_the_voice_waits_until_the_utterance_has_ended(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == BOTH)
        counter.hear(ev.Final(STAFF, 1, JA, "話した文"), ev.Level(None, 0.5, speech=True))
        await counter.until(lambda state: state.turns and state.turns[0].readings)
        for _ in range(10):
            await asyncio.sleep(0)
        assert counter.speaker.played == []
        counter.hear(ev.Level(None, 0.1))
        await counter.until(lambda state: state.speaking)

    play(loop, script, counter)

    assert counter.speaker.played == ["en:話した文"]


def test_a_microphone_that_waits_for_the_voice_waits_for_all_that_it_reads(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)
    heard = []

    async def script(counter: Counter) -> None:
        first, second = asyncio.Event(), asyncio.Event()
        counter.speaker.gate = first
        await counter.until(lambda state: state.microphone == BOTH)
        counter.touch(ev.OpenCards(VISITOR))
        await counter.until(lambda state: not state.microphone)
        counter.consultation.say(STAFF, "一")
        await counter.until(lambda state: state.speaking)
        counter.consultation.say(STAFF, "二")
        await counter.until(lambda state: state.turns[1:] and state.turns[1].readings)
        counter.touch(ev.CloseCards())
        for _ in range(10):
            await asyncio.sleep(0)
        counter.speaker.gate = second
        first.set()
        await counter.until(lambda state: state.speaking == (STAFF, 2))
        for _ in range(10):
            await asyncio.sleep(0)
        heard.append(counter.ears.both)
        second.set()
        await counter.until(lambda state: state.microphone == BOTH)

    play(loop, script, counter)

    assert heard == [False]
    assert counter.speaker.played == ["en:一", "en:二"]
