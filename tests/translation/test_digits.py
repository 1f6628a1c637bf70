import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.translation import digits

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("令和９年３月３１日", "2027年3月31日"),
        ("令和元年5月1日", "2019年5月1日"),
        ("平成31年4月30日", "2019年4月30日"),
        ("昭和六十年", "昭和60年"),
        ("2027年（令和9年）3月31日（水）", "2027年3月31日(水)"),
        ("３万円です", "30,000円です"),
        ("1万2千円", "12,000円"),
        ("5千円", "5,000円"),
        ("1.5万人", "15,000人"),
        ("三千五百円", "3500円"),
        ("三月三十一日", "3月31日"),
        ("五番の窓口", "5番の窓口"),
        ("十分です。一番いいです。", "十分です。一番いいです。"),
        ("ABC　ｱｲｳ", "ABC アイウ"),
    ],
)
def test_japanese_is_read_in_western_years_and_plain_digits(said: str, read: str) -> None:
    found = digits.source_form(said, lang("ja"))

    assert found == read


def test_the_text_of_other_scripts_is_left_alone() -> None:
    thai = "กรุณาทำบัตร"
    found = digits.source_form(thai, lang("th"))

    assert found == thai


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("三千五百", 3500),
        ("二〇二七", 2027),
        ("2万5千", 25_000),
        ("1.5万", 15_000),
        ("十", 10),
        ("百二十", 120),
        ("12", 12),
        ("1億", 10**8),
    ],
)
def test_kanji_and_mixed_numbers_have_their_value(written: str, value: int) -> None:
    assert digits.valued(written) == value


@given(st.integers(1, 9_999))
def test_every_number_below_ten_thousand_is_read_back_from_kanji(number: int) -> None:
    signs = "〇一二三四五六七八九"
    written = ""
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            written += ("" if digit == 1 and sign else signs[digit]) + sign

    assert digits.valued(written) == number


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "by March 31, 2027, 30,000 yen"),
        ("en", "31 March 2027: 30 thousand yen"),
        ("ja", "令和9年3月31日までに3万円"),
        ("vi", "ngày 31 tháng 3 năm 2027, 30.000 yên"),
        ("es", "31 de marzo de 2027, 30 mil yenes"),
        ("pt-BR", "31 de março de 2027, 30.000 ienes"),
        ("ru", "31 марта 2027 г., 30 000 иен".replace(" 000", "\u00a0000")),
        ("ko", "2027년 3월 31일 3만 엔"),
        ("zh-Hans", "2027年3月31日，3万日元"),
        ("th", "31 มีนาคม 2027 จำนวน 30,000 เยน"),
        ("ne", "२०२७ मार्च ३१, ३०,००० येन"),
        ("id", "31 Maret 2027, 30 ribu yen"),
        ("fil", "Marso 31, 2027, 30,000 yen"),
    ],
)
def test_numbers_are_found_in_every_language(tag: str, text: str) -> None:
    found = digits.numbers(text, lang(tag))

    assert {3, 31, 2027, 30_000} <= found


@pytest.mark.parametrize(
    ("tag", "text"), [("en", "two copies"), ("ja", "二通"), ("vi", "hai bản"), ("es", "dos copias")]
)
def test_small_numbers_are_found_as_words(tag: str, text: str) -> None:
    assert 2 in digits.numbers(text, lang(tag))
