"""Sound in, words out."""

from collections.abc import Sequence
from typing import Any

import pytest

from kiosk.core.errors import HearingStopped
from kiosk.core.events import Final, Heard, Level, Partial
from kiosk.core.languages import lang
from kiosk.core.types import Side, Word
from kiosk.hearing.recognizer import PIECE, Recognizer, Way
from kiosk.hearing.sounds import Sounds

pytestmark = pytest.mark.unit

VISITOR = Side.VISITOR


def one(kit: Any, *engines: Any, tag: str = "ja", first: int = 1, sounds: Sounds | None = None) -> Recognizer:
    """Return a recognizer of one language for the visitor."""
    way = Way(VISITOR, lang(tag), first, kit.model_of(list(engines)), starter=True)
    return Recognizer([way], sounds or Sounds(), 101)


def hear(recognizer: Recognizer, *sound: bytes, finish: bool = True) -> list[Heard]:
    """Return everything but the levels."""
    events = recognizer.hear(b"".join(sound)) + (recognizer.finish() if finish else [])
    return [event for event in events if not isinstance(event, Level)]


def final(events: Sequence[Heard]) -> Final:
    (found,) = [event for event in events if not isinstance(event, Partial)]
    assert isinstance(found, Final)
    return found


def finals(events: Sequence[Heard]) -> list[Final]:
    return [event for event in events if isinstance(event, Final)]


def test_japanese_tokens_are_joined_and_kept_as_words(kit: Any) -> None:
    engine = kit.engine(last=kit.said("番号札 を お取り ください", 0.1))
    found = final(hear(one(kit, engine), kit.voice(0.6)))

    assert found.text == "番号札をお取りください。"
    assert [word.text for word in found.words] == ["番号札", "を", "お取り", "ください"]
    assert (found.side, found.number, found.lang, found.starter) == (VISITOR, 1, "ja", True)
    assert [found.start, found.end] == pytest.approx([0.1, 0.5])


@pytest.mark.parametrize(
    ("tag", "text"), [("en", "Take a number."), ("zh-Hans", "takeanumber"), ("vi", "Take a number")]
)
def test_words_are_spaced_as_the_language_writes_them(kit: Any, tag: str, text: str) -> None:
    found = final(hear(one(kit, kit.engine(last=kit.said("take a number")), tag=tag), kit.voice(0.4)))

    assert found.text == text


def test_a_partial_comes_only_when_it_has_changed(kit: Any) -> None:
    first = kit.engine(
        partials={2: "番号", 3: "番号"} | dict.fromkeys(range(4, 20), "番号 札"), last=kit.said("番号 札")
    )
    second = kit.engine(last=kit.said("はい"))
    events = hear(one(kit, first, second, first=4), kit.voice(0.6), kit.silence(0.8), kit.voice(0.5))

    assert [(event.number, event.text) for event in events[:2] if isinstance(event, Partial)] == [
        (4, "番号"),
        (4, "番号札"),
    ]
    assert [(event.number, event.text) for event in finals(events)] == [(4, "番号札。"), (5, "はい。")]
    assert len(events) == 4


def test_partials_and_finals_say_how_much_sound_had_come(kit: Any) -> None:
    engine = kit.engine(partials={2: "は", 3: "は"} | dict.fromkeys(range(4, 20), "はい"), last=kit.said("はい"))
    events = hear(one(kit, engine), kit.voice(0.6), kit.silence(1.0))

    assert [event.heard for event in events if isinstance(event, Partial)] == pytest.approx([0.2, 0.4])
    assert final(events).heard == pytest.approx(1.1, abs=0.11)


def test_a_final_comes_half_a_second_after_the_end_of_speech_with_the_microphone_open(kit: Any) -> None:
    recognizer = one(kit, kit.engine(last=kit.said("はい")))
    before = hear(recognizer, kit.voice(0.6), kit.silence(0.4), finish=False)

    assert finals(before) == []
    assert len(finals(hear(recognizer, kit.silence(0.2), finish=False))) == 1


def test_what_the_engine_ends_by_its_own_rules_is_still_one_sentence(kit: Any) -> None:
    engine = kit.engine(
        partials=dict.fromkeys((2, 3), "番号") | dict.fromkeys(range(6, 10), "お取り"),
        results={4: kit.said("番号札 を", 0.1)},
        last=kit.said("お取り ください", 0.5),
    )
    events = hear(one(kit, engine), kit.voice(0.9))

    assert final(events).text == "番号札をお取りください。"
    assert [event.text for event in events if isinstance(event, Partial)] == ["番号", "番号札を", "番号札をお取り"]


def test_each_utterance_has_an_engine_of_its_own_and_times_run_on(kit: Any) -> None:
    made = [kit.engine(last=kit.said("一")), kit.engine(last=kit.said("二", 0.6))]
    first, second = finals(hear(one(kit, *made), kit.voice(0.6), kit.silence(1.4), kit.voice(0.5)))

    assert (first.start, first.end) == pytest.approx((0.0, 0.1))
    assert second.start == pytest.approx(2.0, abs=0.06)
    assert b"".join(made[0].given + made[1].given) != b""
    assert sum(len(piece) for piece in made[0].given) == pytest.approx(1.1 * 32_000, abs=0.06 * 32_000)


def test_no_sound_of_a_quiet_room_reaches_an_engine(kit: Any) -> None:
    engine = kit.engine(last=kit.said("はい"))

    assert hear(one(kit, engine), kit.silence(10.0)) == []
    assert engine.given == []


def test_unknown_words_are_left_out_and_alone_give_no_final(kit: Any) -> None:
    engines = [
        kit.engine(partials={1: "[unk]"}, last=kit.said("[unk]")),
        kit.engine(last=kit.said("[unk] はい <unk>")),
        kit.engine(last=kit.said("[UNK]")),
    ]
    pause = kit.silence(0.8)
    found = final(
        hear(one(kit, *engines), kit.voice(0.4), pause, kit.voice(0.4), pause, kit.voice(0.4), pause, finish=False)
    )

    assert (found.number, found.text) == (1, "はい。")
    assert [word.text for word in found.words] == ["はい"]


def test_a_partial_that_was_nothing_after_all_is_taken_back(kit: Any) -> None:
    engine = kit.engine(partials={1: "え", 2: "え", 3: "え"})
    events = hear(one(kit, engine), kit.voice(0.3))

    assert [(event.number, event.text) for event in events if isinstance(event, Partial)] == [(1, "え"), (1, "")]
    assert len(events) == 2


def test_the_last_words_arrive_when_it_is_finished_and_only_once(kit: Any) -> None:
    recognizer = one(kit, kit.engine(last=kit.said("はい")))

    assert len(finals(hear(recognizer, kit.voice(0.3)))) == 1
    assert recognizer.finish() == []


def test_an_engine_that_fails_is_an_error(kit: Any) -> None:
    with pytest.raises(HearingStopped):
        hear(one(kit, kit.engine(fails_at=2, failure=HearingStopped())), kit.voice(0.5))


def test_confidences_are_between_nothing_and_one(kit: Any) -> None:
    engine = kit.engine(last=kit.said("はい", confidence=1.2))
    found = final(hear(one(kit, engine), kit.voice(0.3)))

    assert found.words == (Word("はい", 0.0, pytest.approx(0.1), 1.0),)  # type: ignore[arg-type]


def test_an_utterance_is_fed_in_pieces_of_100_ms_however_much_comes_at_once(kit: Any) -> None:
    engine = kit.engine()
    hear(one(kit, engine), kit.voice(1.1))

    assert [len(piece) for piece in engine.given] == [PIECE] * 11


def test_words_behind_lost_sound_keep_the_true_time_and_those_before_it_too(kit: Any) -> None:
    recognizer = one(kit, kit.engine(last=kit.said("一 二 三", 0.1)))
    hear(recognizer, kit.voice(0.3), finish=False)
    recognizer.lost(1.0)
    found = final(hear(recognizer, kit.voice(0.3)))

    assert [round(word.start, 3) for word in found.words] == [0.1, 0.2, 1.3]
    assert [round(word.end, 3) for word in found.words] == [0.2, 0.3, 1.4]
    assert found.heard == pytest.approx(1.6)


def test_sound_lost_between_utterances_moves_the_next_one(kit: Any) -> None:
    recognizer = one(kit, kit.engine(last=kit.said("一")), kit.engine(last=kit.said("二", 0.6)))
    hear(recognizer, kit.voice(0.4), kit.silence(1.0), finish=False)
    recognizer.lost(2.0)
    found = final(hear(recognizer, kit.silence(1.0), kit.voice(0.5)))

    assert found.start == pytest.approx(4.4, abs=0.06)


def test_while_the_button_is_held_pauses_end_nothing(kit: Any) -> None:
    recognizer = one(kit, kit.engine(last=kit.said("はい")))
    recognizer.hold()

    assert hear(recognizer, kit.voice(0.5), kit.silence(3.0), kit.voice(0.5), kit.silence(3.0), finish=False) == []
    assert len(finals(recognizer.finish())) == 1


@pytest.mark.parametrize(
    ("tag", "last", "count"), [("ja", "住民票 の", 1), ("ja", "住民票", 2), ("en", "a copy of", 1), ("en", "a copy", 2)]
)
def test_a_sentence_whose_last_word_asks_for_more_is_waited_for(kit: Any, tag: str, last: str, count: int) -> None:
    engine = kit.engine(partials=dict.fromkeys(range(2, 40), last), last=kit.said(last))
    again = kit.engine(last=kit.said("はい"))
    events = hear(one(kit, engine, again, tag=tag), kit.voice(0.5), kit.silence(0.8), kit.voice(0.5))

    assert len(finals(events)) == count


def test_the_level_is_the_peak_and_says_when_it_is_cut_off(kit: Any) -> None:
    recognizer = one(kit, kit.engine())

    assert recognizer.hear(bytes(3200)) == [Level(VISITOR, 0.0, clipped=False)]
    (loud, *_) = recognizer.hear(b"\x00\x80" * 1600)
    assert isinstance(loud, Level)
    assert (loud.peak, loud.clipped) == (1.0, True)
    assert recognizer.hear(b"") == []


def test_the_level_says_while_somebody_is_in_the_middle_of_an_utterance(kit: Any) -> None:
    recognizer = one(kit, kit.engine())
    sounds = [kit.silence(0.1), kit.voice(0.5), kit.silence(1.0)]
    levels = [recognizer.hear(sound)[0] for sound in sounds]

    assert [level.speech for level in levels if isinstance(level, Level)] == [False, True, False]


def test_digital_silence_is_a_dead_microphone_and_a_quiet_room_is_not(kit: Any) -> None:
    recognizer = one(kit, kit.engine())
    recognizer.hear(kit.silence(5.0))

    assert not recognizer.dead

    recognizer = one(kit, kit.engine())
    recognizer.hear(bytes(32_000 * 3))

    assert recognizer.dead


def test_what_was_heard_is_kept_under_the_number_that_the_final_carries(kit: Any) -> None:
    sounds = Sounds()
    recognizer = one(kit, kit.engine(last=kit.said("一")), kit.engine(last=kit.said("二")), sounds=sounds)
    pcm = kit.silence(1.0) + kit.voice(0.6) + kit.silence(1.4) + kit.voice(0.5)
    first, second = finals(hear(recognizer, pcm))

    assert first.sound != second.sound
    for found in (first, second):
        kept = sounds.get(found.sound)
        assert kept is not None
        assert kept.lang == "ja"
        assert kept.pcm in pcm


def test_the_sound_of_what_was_no_words_is_not_kept(kit: Any) -> None:
    sounds = Sounds()
    hear(one(kit, kit.engine(), sounds=sounds), kit.voice(0.5))

    assert [sounds.get(number) for number in range(100, 110)] == [None] * 10
