import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.core.types import Pair
from kiosk.translation import dates
from kiosk.translation.checks import checks

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("written", "source", "target", "words"),
    [
        ("令和９年3月31日", "ja", "en", "March 31, 2027"),
        ("2027年（令和9年）3月31日", "ja", "en", "March 31, 2027"),
        ("三月三十一日", "ja", "en", "March 31"),
        ("3月31日", "ja", "vi", "31 tháng 3"),
        ("March 31, 2027", "en", "ja", "2027年3月31日"),
        ("31 March", "en", "ja", "3月31日"),
        ("2027-03-31", "en", "pt-BR", "31 de março de 2027"),
        ("31 de marzo de 2027", "es", "ja", "2027年3月31日"),
        ("2月30日", "ja", "en", None),
        ("令和9年", "ja", "en", None),
    ],
)
def test_a_date_is_set_in_the_words_of_the_other_language(
    written: str, source: str, target: str, words: str | None
) -> None:
    assert dates.in_words(written, lang(source), lang(target)) == words


@given(
    st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31)), st.sampled_from(["en", "vi", "es", "pt-BR", "id", "ko", "th"])
)
def test_a_date_that_was_set_here_passes_the_check(day: dt.date, target: str) -> None:
    source = f"{day.year}年{day.month}月{day.day}日"
    words = dates.in_words(source, lang("ja"), lang(target))

    assert words
    assert [check for check in checks(source, words, Pair(lang("ja"), lang(target))) if check.kind == "date"] == []
