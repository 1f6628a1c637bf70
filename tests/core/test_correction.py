"""Putting a sentence right, at work on scripted ports."""

import asyncio

import pytest

from kiosk.core import events as ev
from kiosk.core.captions import pane
from kiosk.core.languages import Lang
from kiosk.core.session import Correcting
from kiosk.core.types import DESK, Alternative, Origin, Piece, Side, Word
from tests.core.scene import Counter, asked, play

pytestmark = pytest.mark.unit

JA, EN = Lang("ja"), Lang("en")
STAFF, VISITOR = Side.STAFF, Side.VISITOR
PIECES = (Piece("三時", (Alternative("四時", "四時です"),)), Piece("です"))


async def spoken(counter: Counter, *, sound: int = 5) -> None:
    """Let the staff have said something that was read to the visitor."""
    counter.ears.pieces = {5: PIECES}
    counter.consultation.post(ev.Final(STAFF, 1, JA, "三時です", sound=sound))
    await counter.until(lambda state: state.speaking)
    await counter.until(lambda state: state.speaking is None)


def test_a_touched_sentence_shows_what_else_may_have_been_said(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        await counter.until(lambda state: state.correcting and state.correcting.pieces is not None)

    play(loop, script, counter)

    assert counter.state.correcting == Correcting(STAFF, 1, PIECES)


def test_a_sound_that_is_gone_leaves_typing_and_saying_it_again(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter, sound=6)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        await counter.until(lambda state: state.correcting and state.correcting.pieces is not None)

    play(loop, script, counter)

    assert counter.state.correcting == Correcting(STAFF, 1, ())
    assert counter.state.notices == ()


@pytest.mark.parametrize(("text", "sound"), [("四時です", 5), ("五時です", 0)])
def test_the_new_text_is_translated_and_read_aloud_again(loop: asyncio.Runner, text: str, sound: int) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.consultation.say(VISITOR, "Yes.")
        await counter.until(lambda state: len(state.turns) == 2 and state.turns[1].readings)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        await counter.until(lambda state: state.correcting and state.correcting.pieces is not None)
        counter.consultation.correct(STAFF, 1, f" {text} ")
        await counter.until(lambda state: state.speaking == (STAFF, 1))

    play(loop, script, counter)

    assert counter.speaker.played == ["en:三時です", "はい。", f"en:{text}"]
    heard = next(line for line in pane(counter.state, VISITOR).earlier if line.side is STAFF)
    assert (heard.text, heard.former) == (f"en:{text}", "en:三時です")
    assert (counter.state.correcting, counter.state.turns[0].sound) == (None, sound)


@pytest.mark.parametrize("text", ["", "  ", "三時です"])
def test_an_empty_or_unchanged_text_closes_the_sheet_and_changes_nothing(loop: asyncio.Runner, text: str) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        before = counter.state.turns
        counter.consultation.correct(STAFF, 1, text)
        assert counter.state.turns == before

    play(loop, script, counter)

    assert counter.state.correcting is None


def test_a_corrected_sentence_is_looked_up_among_the_cards_anew(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.consultation.correct(STAFF, 1, "はい。")
        await counter.until(lambda state: state.turns[0].readings)

    play(loop, script, counter)

    assert [(one.text, one.origin) for one in counter.state.turns[0].readings] == [("Yes.", Origin.CARD)]


def test_a_late_translation_of_the_old_text_is_not_taken_for_that_of_the_new_one(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.translator.gate = asyncio.Event()
        counter.consultation.say(STAFF, "三時です")
        await asyncio.wait_for(counter.translator.told.wait(), 10)
        counter.consultation.correct(STAFF, 1, "四時です")
        counter.translator.gate.set()
        await counter.until(lambda state: state.turns[0].readings)

    play(loop, script, counter)

    assert [one.text for one in counter.state.turns[0].readings] == ["en:四時です"]
    assert counter.state.turns[0].former_readings == ()


def test_the_voice_stops_reading_what_has_been_put_right(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.speaker.gate = asyncio.Event()
        counter.consultation.say(STAFF, "三時です")
        await counter.until(lambda state: state.speaking)
        counter.consultation.say(VISITOR, "Yes.")
        await counter.until(lambda state: state.turns[-1].readings)
        counter.consultation.correct(STAFF, 1, "四時です")
        await counter.until(lambda _: len(counter.speaker.played) == 3)

    play(loop, script, counter)

    assert counter.speaker.played == ["en:三時です", "はい。", "en:四時です"]


def test_what_is_said_again_takes_the_sentences_place_and_the_next_is_a_new_one(loop: asyncio.Runner) -> None:
    counter = Counter()
    words = (Word("四時", 0.0, 0.5, 1.0),)

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.SpeakAgain())
        await counter.until(lambda state: state.microphone == {STAFF})
        counter.hear(ev.Final(STAFF, 2, JA, "四時です", words, sound=8), ev.Final(STAFF, 3, JA, "はい。"))
        await counter.until(lambda state: len(state.turns) == 2 and state.listening is None)

    play(loop, script, counter)

    first, second = counter.state.turns
    assert (first.text, first.former, first.words, first.sound) == ("四時です", "三時です", words, 8)
    assert second.text == "はい。"
    assert counter.state.correcting is None


def test_what_is_still_heard_after_the_button_was_touched_takes_the_sentences_place_too(
    loop: asyncio.Runner,
) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.SpeakAgain())
        await counter.until(lambda state: state.microphone == {STAFF})
        counter.ears.last = ev.Final(STAFF, 2, JA, "四時です")
        counter.touch(ev.ToggleTalk(STAFF))
        await counter.until(lambda state: state.turns[0].former)

    play(loop, script, counter)

    assert [turn.text for turn in counter.state.turns] == ["四時です"]


def test_the_last_words_of_hands_free_listening_are_not_taken_for_what_is_said_again(loop: asyncio.Runner) -> None:
    counter = Counter(hands_free=True)

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone == frozenset(DESK))
        await spoken(counter)
        counter.ears.last = ev.Final(STAFF, 2, JA, "別の文")
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.SpeakAgain())
        await counter.until(lambda state: state.microphone == {STAFF})
        counter.hear(ev.Final(STAFF, 3, JA, "四時です"))
        await counter.until(lambda state: state.turns[0].former)

    play(loop, script, counter)

    assert [turn.text for turn in counter.state.turns] == ["四時です", "別の文"]


def test_saying_it_again_while_the_same_sides_microphone_still_closes_opens_it_again(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.ToggleTalk(STAFF))
        await counter.until(lambda state: state.microphone == {STAFF})
        counter.ears.slow = asyncio.Event()
        counter.touch(ev.ToggleTalk(STAFF))
        await asked(counter, "close")
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.SpeakAgain())
        counter.ears.slow.set()
        await asked(counter, "open ja 2", times=2)
        counter.hear(ev.Final(STAFF, 2, JA, "四時です"))
        await counter.until(lambda state: state.turns[0].former)

    play(loop, script, counter)

    assert [turn.text for turn in counter.state.turns] == ["四時です"]


def test_leaving_the_sheet_while_saying_it_again_throws_away_what_was_said(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.SpeakAgain())
        await counter.until(lambda state: state.microphone == {STAFF})
        counter.touch(ev.CloseCorrection())
        counter.hear(ev.Final(STAFF, 2, JA, "四時です"))
        await counter.until(lambda state: not state.microphone)

    play(loop, script, counter)

    assert [(turn.text, turn.former) for turn in counter.state.turns] == [("三時です", "")]
    assert "abort" in counter.told
    assert "forget" not in counter.told


def test_typing_while_saying_it_again_keeps_what_was_typed(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.SpeakAgain())
        await counter.until(lambda state: state.microphone == {STAFF})
        counter.consultation.correct(STAFF, 1, "五時です")
        await counter.until(lambda state: not state.microphone)

    play(loop, script, counter)

    assert [(turn.text, turn.former) for turn in counter.state.turns] == [("五時です", "三時です")]


def test_erasing_closes_the_sheet_and_a_late_answer_opens_nothing(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        await spoken(counter)
        counter.touch(ev.OpenCorrection(STAFF, 1))
        counter.touch(ev.Erase())
        await asked(counter, "forget")

    play(loop, script, counter)

    assert counter.state.correcting is None
    assert counter.ears.pieces == {}
