import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.core.types import Check, Pair
from kiosk.translation.checks import checks

pytestmark = pytest.mark.unit

THERE = Pair(lang("ja"), lang("en"))
BACK = Pair(lang("en"), lang("ja"))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("令和9年3月31日までに3万円を払ってください。", "Please pay 30,000 yen by March 31, 2027."),
        ("2027年（令和9年）3月31日（水）です。", "It is Wednesday, 31 March 2027."),
        ("午後3時に来てください。", "Please come at 3 p.m."),
        ("午後3時半に来てください。", "Please come at 15:30."),
        ("住民票を2通ください。", "Two copies of the certificate of residence, please."),
        ("3番の窓口へ。", "To counter 3."),
        ("十分です。", "That is enough."),
        ("電話は03-1234-5678です。", "The telephone number is 03-1234-5678."),
        ("一万二千円です。", "It is 12,000 yen."),
    ],
)
def test_what_came_across_raises_no_doubt(source: str, target: str) -> None:
    assert checks(source, target, THERE) == ()


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("3万円を払ってください。", "Please pay 3,000 yen.", Check("amount", "3万円")),
        ("３，０００円です。", "It is 3,000 dollars.", Check("amount", "３，０００円")),
        ("3月31日までです。", "It is until March 30.", Check("date", "3月31日")),
        ("令和9年です。", "It is 2026.", Check("date", "令和9年")),
        ("5,400円です。", "It is 620 or 5,400 yen.", Check("number", "620")),
        ("14日以内に来てください。", "Please come within 40 days.", Check("number", "14")),
        ("午後3時に来てください。", "Please come at 4 p.m.", Check("number", "午後3時")),
        ("yuki_t@city.example.jp へ", "To yuki t@city.example.jp", Check("protected", "yuki_t@city.example.jp")),
    ],
)
def test_what_was_lost_is_named_as_it_stands_in_the_source(source: str, target: str, expected: Check) -> None:
    assert expected in checks(source, target, THERE)


@pytest.mark.parametrize(
    ("source", "target", "kinds"),
    [
        ("Please pay 30,000 yen by March 31, 2027.", "2027年3月31日までに3万円を払ってください。", set()),
        ("Please pay 30,000 yen by March 31, 2027.", "令和9年3月31日までに30,000円を払ってください。", set()),
        (
            "Please pay 30,000 yen by March 31, 2027.",
            "2027年3月3日までに300円を払ってください。",
            {"date", "amount", "number"},
        ),
        ("It opens at 3:30 p.m.", "15時30分に開きます。", set()),
        ("It opens at 3:30 p.m.", "午後3時半に開きます。", set()),
        ("I may come.", "来るかもしれません。", set()),
    ],
)
def test_english_is_checked_in_japanese(source: str, target: str, kinds: set[str]) -> None:
    found = {check.kind for check in checks(source, target, BACK)}

    assert found == kinds


def test_a_small_number_that_may_be_an_unknown_word_raises_no_doubt() -> None:
    assert checks("2通ください。", "ខ្ញុំចង់បានពីរ", Pair(lang("ja"), lang("my"))) == ()


@pytest.mark.parametrize(
    ("tag", "target"),
    [
        ("ko", "3만 엔을 15:30까지"),
        ("es", "30 mil yenes hasta las 15:30"),
        ("ru", "30 000 иен до 15:30"),
        ("vi", "30.000 yên trước 3:30 chiều"),
        ("zh-Hans", "下午3:30前3万日元"),
        ("en", "30,000 yen for 1 copy by 3:30 p.m."),
    ],
)
def test_other_ways_to_write_a_number_do_not_come_from_nowhere(tag: str, target: str) -> None:
    found = checks("午後3時半までに3万円", target, Pair(lang("ja"), lang(tag)))

    assert found == ()


@pytest.mark.parametrize("target", ["", "Yes, " * 40])
def test_nothing_and_far_too_much_raise_a_doubt(target: str) -> None:
    found = checks("よろしくお願い。", target, THERE)

    assert [check.kind for check in found] == ["length"]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31)), st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31)))
def test_a_date_survives_only_as_itself(day: dt.date, other: dt.date) -> None:
    source = f"{day.year}年{day.month}月{day.day}日です。"
    parts = {day.year, day.month, day.day} - {other.year, other.month, other.day}

    assert checks(source, f"It is {day:%B} {day.day}, {day.year}.", THERE) == ()
    assert bool(checks(source, f"It is {other:%B} {other.day}, {other.year}.", THERE)) == bool(parts)


@given(st.integers(13, 10**7))
def test_an_amount_survives_in_digits_grouped_or_not(yen: int) -> None:
    source = f"{yen}円です。"

    assert checks(source, f"It is {yen:,} yen.", THERE) == ()
    assert checks(source, f"It is {yen} yen.", THERE) == ()
    assert checks(source, f"It is {yen * 10:,} yen.", THERE) != ()
