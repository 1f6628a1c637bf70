"""What else may have been said, place by place."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.core.types import Piece
from kiosk.hearing.alternatives import MOST, compare, pieces
from kiosk.hearing.engine import HeardWord, Hypothesis
from kiosk.hearing.written import written

pytestmark = pytest.mark.unit


def compared(tag: str, said: str, *others: str) -> tuple[Piece, ...]:
    return compare(tuple(said.split()), [tuple(other.split()) for other in others], lang(tag))


def found(pieces_: Sequence[Piece]) -> dict[str, list[tuple[str, str]]]:
    """Return the pieces that have alternatives: what would stand there, and the sentence with it."""
    return {
        piece.text: [(each.text, each.sentence) for each in piece.alternatives]
        for piece in pieces_
        if piece.alternatives
    }


@pytest.mark.parametrize(
    ("tag", "said", "texts"),
    [
        ("ja", "三 十 一 日 まで に 来て ください", ["31", "日", "まで", "に", "来て", "ください。"]),
        ("ja", "三 千 五 百 円 です", ["3,500", "円", "です。"]),
        ("ja", "はい 住民票 です", ["はい、", "住民票", "です。"]),
        ("en", "could you come at ten thirty please", ["Could", "you", "come", "at", "10:30,", "please?"]),
        ("en", "i live in tokyo", ["I", "live", "in", "Tokyo."]),
        ("vi", "xin chào", ["Xin", "chào"]),
        ("en", "yes", ["Yes."]),
    ],
)
def test_a_piece_is_a_word_or_a_number_with_all_its_digits(tag: str, said: str, texts: list[str]) -> None:
    assert [piece.text for piece in compared(tag, said)] == texts


def test_another_word_comes_with_the_whole_sentence() -> None:
    assert found(compared("en", "i need a copy", "i need the copy", "i need a coffee")) == {
        "a": [("the", "I need the copy.")],
        "copy.": [("coffee.", "I need a coffee.")],
    }
    assert found(compared("ja", "住民票 が 要り ます", "住民税 が 要り ます")) == {
        "住民票": [("住民税", "住民税が要ります。")]
    }


def test_another_time_replaces_the_hours_and_the_minutes() -> None:
    assert found(compared("en", "come at ten thirty please", "come at ten forty please")) == {
        "10:30,": [("10:40,", "Come at 10:40, please.")]
    }


def test_another_number_replaces_all_of_the_number_and_its_sentence_is_written_anew() -> None:
    assert found(compared("ja", "三 十 一 日 です", "三 十 七 日 です", "二 十 一 日 です")) == {
        "31": [("37", "37日です。"), ("21", "21日です。")]
    }
    assert found(compared("en", "it costs thirty yen", "it costs thirteen yen")) == {"30": [("13", "It costs 13 yen.")]}


def test_a_word_that_may_have_been_there_too_belongs_to_the_word_before_it() -> None:
    assert found(compared("en", "i need copy", "i need a copy")) == {"need": [("need a", "I need a copy.")]}
    assert found(compared("en", "need it", "i need it")) == {"Need": [("I need", "I need it.")]}


def test_a_word_that_may_not_have_been_there_leaves_nothing_in_its_place() -> None:
    assert found(compared("en", "i need a copy", "i need copy")) == {"a": [("", "I need copy.")]}
    assert found(compared("ja", "えっと 住民票 です", "住民票 です"))["えっと、"] == [("", "住民票です。")]


def test_a_first_word_is_written_with_a_capital_in_its_alternatives() -> None:
    assert found(compared("en", "may i sit here", "can i sit here")) == {"May": [("Can", "Can I sit here?")]}


def test_an_alternative_may_turn_a_statement_into_a_question() -> None:
    sentences = [each.sentence for piece in compared("ja", "要り ます", "要り ます か") for each in piece.alternatives]

    assert sentences == ["要りますか？"]


def test_the_likeliest_stand_first_none_stands_twice_and_there_are_not_too_many() -> None:
    others = ["yen", "yes", "yen", "ken", "men", "ten", "den", "hen"]
    (piece,) = [
        each for each in compared("en", "it is a pen", *(f"it is a {other}" for other in others)) if each.alternatives
    ]

    assert [each.text for each in piece.alternatives][:3] == ["yen.", "yes.", "ken."]
    assert len(piece.alternatives) == MOST
    assert len({each.sentence for each in piece.alternatives}) == MOST


def test_what_is_written_alike_is_no_alternative() -> None:
    assert found(compared("en", "i am here", "i am here")) == {}
    assert found(compared("ja", "二 十 日", "二 十 日", "20 日")) == {}


@pytest.mark.parametrize("tag", ["ja", "en"])
def test_where_nothing_was_heard_there_is_nothing_to_touch(tag: str) -> None:
    assert compare((), [("はい",), ()], lang(tag)) == ()


JA = (
    "三",
    "十",
    "一",
    "百",
    "千",
    "年",
    "月",
    "日",
    "円",
    "時",
    "分",
    "はい",
    "住民票",
    "を",
    "の",
    "です",
    "ます",
    "か",
    "ください",
    "令和",
)
EN = (
    "i",
    "you",
    "could",
    "come",
    "please",
    "yes",
    "the",
    "a",
    "ten",
    "thirty",
    "one",
    "hundred",
    "yen",
    "may",
    "first",
    "o'clock",
    "tokyo",
    "at",
    "it's",
)
VI = (
    "xin",
    "chào",
    "tôi",
    "cần",
    "một",
    "bản",
    "sao",
)


@st.composite
def readings(draw: st.DrawFn) -> tuple[str, tuple[str, ...], list[tuple[str, ...]]]:
    tag, words = draw(st.sampled_from([("ja", JA), ("en", EN), ("vi", VI)]))
    sentence = st.lists(st.sampled_from(words), max_size=9).map(tuple)
    return tag, draw(sentence), draw(st.lists(sentence, max_size=4))


@settings(max_examples=150, deadline=None)
@given(readings())
def test_the_pieces_joined_read_as_the_utterance_and_every_sentence_as_one_that_was_heard(
    case: tuple[str, tuple[str, ...], list[tuple[str, ...]]],
) -> None:
    tag, words, others = case
    whole = written(words, lang(tag))
    joint = "" if tag == "ja" else " "
    touched = compare(words, others, lang(tag))

    assert joint.join(piece.text for piece in touched) == whole
    assert all(piece.text for piece in touched)
    for each in (each for piece in touched for each in piece.alternatives):
        assert each.sentence != whole
        assert each.text in each.sentence


def part(*texts: str) -> tuple[Hypothesis, ...]:
    """Return what libvosk answers for one part: its readings."""
    return tuple(Hypothesis(tuple(HeardWord(word, 0, 1) for word in text.split())) for text in texts)


def test_readings_of_each_part_are_put_into_the_whole(kit: Any) -> None:
    model = kit.model_of([], [part("i need", "we need"), part("a copy", "the copy")])

    assert found(pieces(model, b"", lang("en"))) == {
        "I": [("We", "We need a copy.")],
        "a": [("the", "I need the copy.")],
    }


def test_words_outside_the_vocabulary_are_in_no_piece(kit: Any) -> None:
    model = kit.model_of([], [part("[unk] i need it", "i need [unk] that")])

    assert [piece.text for piece in pieces(model, b"", lang("en"))] == ["I", "need", "it."]
    assert found(pieces(model, b"", lang("en"))) == {"it.": [("that.", "I need that.")]}


@pytest.mark.parametrize("readings_", [[], [part("")], [part("[unk]", "yes")]])
def test_a_second_hearing_that_hears_nothing_gives_no_pieces(kit: Any, readings_: list[tuple[Hypothesis, ...]]) -> None:
    assert pieces(kit.model_of([], readings_), b"", lang("en")) == ()
