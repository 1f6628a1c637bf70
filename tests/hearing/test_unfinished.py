"""Which last words ask for another."""

import pytest

from kiosk.core.languages import lang
from kiosk.hearing.unfinished import unfinished

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    "said",
    [
        "住民票 の",
        "この 書類 が",
        "転入 届 を",
        "窓口 に",
        "それから",
        "あと",
        "えっと",
        "令和",
        "平成",
        "午前",
        "第",
        "約",
        "雨 な ので",
        "どの",
    ],
)
def test_japanese_that_goes_on(said: str) -> None:
    assert unfinished(said.split(), lang("ja"))
    assert unfinished(said.split(), lang("ja-easy"))


@pytest.mark.parametrize(
    "said", ["はい", "お 名前 は", "これ で", "市役所 から", "三 月", "お願い し ます", "三 階 です か", "ありがとう"]
)
def test_japanese_with_which_people_end(said: str) -> None:
    assert not unfinished(said.split(), lang("ja"))


@pytest.mark.parametrize(
    "said",
    [
        "i would like a",
        "the",
        "a copy of",
        "i moved from",
        "because",
        "my passport and",
        "where is the",
        "could",
        "I",
        "this is my",
        "THE",
    ],
)
def test_english_that_goes_on(said: str) -> None:
    assert unfinished(said.split(), lang("en"))


@pytest.mark.parametrize(
    "said", ["yes please", "come in", "i can", "thank you", "is that it", "what is this", "i moved here", "no"]
)
def test_english_with_which_people_end(said: str) -> None:
    assert not unfinished(said.split(), lang("en"))


@pytest.mark.parametrize("tag", ["ja", "en", "vi"])
def test_nothing_heard_is_not_unfinished(tag: str) -> None:
    assert not unfinished([], lang(tag))


@pytest.mark.parametrize("tag", ["vi", "zh-Hans", "ko", "pt-BR", "ne"])
def test_of_other_languages_nothing_is_claimed(tag: str) -> None:
    assert not unfinished(["the"], lang(tag))
    assert not unfinished(["の"], lang(tag))


def test_a_word_that_only_contains_such_a_word_does_not_ask_for_more() -> None:
    assert not unfinished(["there"], lang("en"))
    assert not unfinished(["もの"], lang("ja"))
