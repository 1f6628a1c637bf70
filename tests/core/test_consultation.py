"""The consultation at work on scripted ports."""

import asyncio
from contextlib import suppress

import pytest

from kiosk.core import events as ev
from kiosk.core.captions import pane
from kiosk.core.errors import KioskError, PairMissing, SpeakingFailed, TranslationFailed
from kiosk.core.languages import Lang
from kiosk.core.session import Screen
from kiosk.core.types import Card, Origin, Side
from tests.core.scene import Counter, asked, play
from tests.fakes import FakeTranslator, FakeVoice

pytestmark = pytest.mark.unit

JA, EN, VI, MY = Lang("ja"), Lang("en"), Lang("vi"), Lang("my")


def test_finals_survive_a_slow_translator_in_order(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.translator.gate = asyncio.Event()
        for text in "一二三":
            counter.consultation.say(Side.STAFF, text)
        counter.translator.gate.set()
        await counter.until(lambda state: all(turn.readings for turn in state.turns))

    play(loop, script, counter)

    assert [turn.readings[0].text for turn in counter.state.turns] == ["en:一", "en:二", "en:三"]


def test_a_card_wins_over_the_machine_and_says_so(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "はい。")
        await counter.until(lambda state: state.turns[0].readings)

    play(loop, script, counter)

    line = counter.heard(Side.VISITOR)
    assert line is not None
    assert (line.text, line.origin) == ("Yes.", Origin.CARD)
    assert counter.translator.asked == []


def test_a_touched_card_is_said_in_the_own_and_read_in_the_other_language(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.OpenCards(Side.VISITOR))
        counter.consultation.show_card(Side.VISITOR, Card("yes"))
        await counter.until(lambda state: state.turns[0].readings)

    play(loop, script, counter, VI)

    line = counter.heard(Side.STAFF)
    assert line is not None
    assert (line.text, counter.state.turns[0].text, counter.state.screen) == ("はい。", "Vâng.", Screen.TALK)


def test_an_unknown_card_is_told_and_loses_nothing(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "はい。")
        counter.consultation.show_card(Side.STAFF, Card("gone"))
        await counter.until(lambda state: state.notices)

    play(loop, script, counter)

    assert [turn.text for turn in counter.state.turns] == ["はい。"]


def test_a_missing_pair_is_told_at_the_sentence_and_the_next_one_goes_on(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "訳せない文")
        counter.consultation.say(Side.STAFF, "はい。")
        await counter.until(lambda state: state.turns[1].readings)

    play(loop, script, counter, VI)

    assert isinstance(counter.state.turns[0].trouble, PairMissing)


def test_an_engine_that_raises_ends_on_a_marked_sentence_and_running_again_goes_on(loop: asyncio.Runner) -> None:
    counter = Counter(translator=FakeTranslator(faults={"割れる": ZeroDivisionError()}))

    async def scene() -> None:
        counter.touch(ev.ChooseLanguage(EN))
        counter.consultation.say(Side.STAFF, "割れる")
        counter.consultation.say(Side.STAFF, "次の文")
        with pytest.raises(ExceptionGroup):
            await counter.consultation.run()
        counter.consultation.post(ev.Failed())
        counter.touch(ev.Resume())
        again = asyncio.create_task(counter.consultation.run())
        await counter.until(lambda state: state.turns[1].readings)
        again.cancel()
        await asyncio.gather(again, return_exceptions=True)

    loop.run(scene())

    assert isinstance(counter.state.turns[0].trouble, TranslationFailed)
    assert counter.state.turns[1].readings[0].text == "en:次の文"


def test_the_translation_is_read_aloud_with_the_microphone_closed(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.STAFF))
        await counter.until(lambda state: state.microphone)
        counter.ears.queue.put_nowait(ev.Final(Side.STAFF, 1, JA, "話した文"))
        await counter.until(lambda state: state.speaking)
        assert counter.state.microphone == frozenset()
        await counter.until(lambda state: state.speaking is None)

    play(loop, script, counter)

    assert counter.speaker.played == ["en:話した文"]
    assert [what for what, _ in counter.ears.asked] == ["open ja 1", "close"]


def test_touching_the_talk_button_silences_the_voice_and_opens_the_microphone(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.speaker.gate = asyncio.Event()
        counter.consultation.say(Side.STAFF, "長い文")
        await counter.until(lambda state: state.speaking)
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await counter.until(lambda state: state.microphone == {Side.VISITOR})

    play(loop, script, counter)

    assert ("open en 1", Side.VISITOR) in counter.ears.asked


def test_a_language_without_a_voice_is_shown_and_not_read(loop: asyncio.Runner) -> None:
    counter = Counter(translator=FakeTranslator())

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.VISITOR, "Vâng.")
        await counter.until(lambda state: state.speaking)
        await counter.until(lambda state: state.speaking is None)
        counter.consultation.say(Side.STAFF, "はい。")
        await counter.until(lambda state: state.turns[1].readings)

    counter.voice.dumb = frozenset({"vi"})
    play(loop, script, counter, VI)

    assert counter.speaker.played == ["はい。"]


def test_a_broken_loudspeaker_is_told_to_the_one_who_would_have_listened(loop: asyncio.Runner) -> None:
    counter = Counter(voice=FakeVoice(fault=SpeakingFailed()))

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "はい。")
        await counter.until(lambda state: state.notices)

    play(loop, script, counter)

    notice: KioskError | None = pane(counter.state, Side.VISITOR).notice
    assert isinstance(notice, SpeakingFailed)


def test_a_new_language_reads_what_the_staff_said_before(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "はい。")
        await counter.until(lambda state: state.turns[0].readings)
        counter.touch(ev.ChooseLanguage(VI))
        await counter.until(lambda state: state.turns[0].reading(VI))

    play(loop, script, counter)

    line = counter.heard(Side.VISITOR)
    assert line is not None
    assert line.text == "Vâng."


def test_after_erasing_no_late_translation_appears(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.translator.gate = asyncio.Event()
        counter.consultation.say(Side.STAFF, "秘密")
        await asyncio.wait_for(_asked(counter), 10)
        counter.touch(ev.Erase())
        counter.touch(ev.ChooseLanguage(EN))
        counter.consultation.say(Side.STAFF, "はい。")
        counter.translator.gate.set()
        await counter.until(lambda state: state.turns[0].readings)

    async def _asked(counter: Counter) -> None:
        while not counter.translator.asked:
            counter.changed.clear()
            await asyncio.wait([asyncio.create_task(counter.changed.wait())], timeout=0.01)

    play(loop, script, counter)

    assert [turn.readings[0].text for turn in counter.state.turns] == ["Yes."]


def test_nobody_there_for_long_erases_by_itself(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "はい。")
        await counter.until(lambda state: state.speaking)
        await counter.until(lambda state: state.speaking is None)
        counter.now = 1000.0
        await counter.until(lambda state: state.visitor is None)

    play(loop, script, counter)

    assert (counter.state.screen, counter.state.erased) == (Screen.ATTRACT, 1)


def test_plain_japanese_reads_the_staffs_own_words_and_says_so(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.STAFF, "少々お待ちください")
        await counter.until(lambda state: state.turns[0].readings)

    play(loop, script, counter, Lang("ja-easy"))

    line = counter.heard(Side.VISITOR)
    assert line is not None
    assert (line.text, line.origin) == ("少々お待ちください", Origin.SAME)


def test_the_voice_waits_until_nobody_has_the_microphone(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await counter.until(lambda state: state.microphone == {Side.VISITOR})
        counter.ears.last = ev.Final(Side.VISITOR, 1, EN, "I have moved")
        counter.touch(ev.ToggleTalk(Side.STAFF))
        await counter.until(lambda state: state.microphone == {Side.STAFF} and state.turns and state.turns[0].readings)
        for _ in range(10):
            await asyncio.sleep(0)
        assert counter.speaker.played == []
        counter.touch(ev.ToggleTalk(Side.STAFF))
        await counter.until(lambda state: state.speaking)

    play(loop, script, counter)

    assert counter.speaker.played == ["ja:I have moved"]


def test_a_talk_button_touched_again_while_the_microphone_closes_opens_it_again(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await counter.until(lambda state: state.microphone == {Side.VISITOR})
        counter.ears.slow = asyncio.Event()
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await asked(counter, "close")
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        counter.ears.slow.set()
        await asked(counter, "open en 1", times=2)
        await counter.until(lambda state: state.microphone == {Side.VISITOR})

    play(loop, script, counter)

    assert [what for what, _ in counter.ears.asked] == ["open en 1", "close", "open en 1"]
    assert counter.state.listening is Side.VISITOR


def test_the_next_persons_microphone_opens_although_the_last_ones_is_still_closing(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await counter.until(lambda state: state.microphone == {Side.VISITOR})
        counter.ears.slow = asyncio.Event()
        counter.touch(ev.Erase())
        await asked(counter, "abort")
        counter.touch(ev.ChooseLanguage(VI))
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        counter.ears.slow.set()
        await counter.until(lambda state: state.microphone == {Side.VISITOR})

    play(loop, script, counter)

    assert [what for what, _ in counter.ears.asked] == ["open en 1", "abort", "forget", "open vi 1"]
    assert counter.state.listening is Side.VISITOR


def test_erasing_throws_away_what_was_said_even_when_the_next_person_is_quick(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await counter.until(lambda state: state.microphone == {Side.VISITOR})
        counter.ears.last = ev.Final(Side.VISITOR, 1, EN, "a secret")
        counter.touch(ev.Erase())
        counter.touch(ev.ChooseLanguage(EN))
        await asked(counter, "abort")

    play(loop, script, counter)

    assert counter.state.turns == ()


def test_plain_japanese_that_was_spoken_stands_on_the_speakers_own_pane(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await counter.until(lambda state: state.microphone)
        counter.ears.queue.put_nowait(ev.Final(Side.VISITOR, 1, JA, "引っ越しました"))
        await counter.until(lambda state: state.turns and state.turns[0].readings)

    play(loop, script, counter, Lang("ja-easy"))

    own, heard = pane(counter.state, Side.VISITOR).own, counter.heard(Side.STAFF)
    assert own is not None
    assert heard is not None
    assert (own.text, heard.text) == ("引っ越しました", "引っ越しました")


def test_an_empty_partial_of_a_new_opening_does_not_close_the_microphone(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        for number in (1, 2):
            counter.touch(ev.ToggleTalk(Side.STAFF))
            await counter.until(lambda state: state.microphone)
            if number == 1:
                counter.ears.queue.put_nowait(ev.Final(Side.STAFF, 1, JA, "話した文"))
                await counter.until(lambda state: state.microphone == frozenset())
        counter.ears.queue.put_nowait(ev.Partial(Side.STAFF, 2, "え"))
        counter.ears.queue.put_nowait(ev.Partial(Side.STAFF, 2, ""))
        with suppress(TimeoutError):
            async with asyncio.timeout(0.1):  # longer than PAUSE
                await counter.until(lambda state: state.listening is None)

    play(loop, script, counter)

    assert counter.state.listening is Side.STAFF
