import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.core.types import Pair
from kiosk.translation import protect
from kiosk.translation.protect import Part

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("メールは yuki_t@city.example.jp へ。", ("yuki_t@city.example.jp",)),
        ("https://www.city.example.jp/form?a=1 を見てください。", ("https://www.city.example.jp/form?a=1",)),
        ("電話は03-1234-5678です。", ("03-1234-5678",)),
        ("０３−１２３４ではありません", ()),
        ("0120-123-456 or +81-3-1234-5678", ("0120-123-456", "+81-3-1234-5678")),
        ("〒123-4567 東京都", ("〒123-4567",)),
        ("09012345678に電話", ("09012345678",)),
        ("番号は1234 5678 9012です。", ("1234 5678 9012",)),
        ("カードはAB12345678CDです。", ("AB12345678CD",)),
        ("file form_12 is here", ("form_12",)),
        ("Write to city.example.jp.", ("city.example.jp",)),
        ("3月31日に3,500円です。", ()),
        ("2027-03-31", ()),
    ],
)
def test_addresses_numbers_and_identifiers_are_kept(text: str, parts: tuple[str, ...]) -> None:
    assert protect.kept(text) == parts


def test_a_stand_in_never_occurs_in_the_text_already() -> None:
    shielded = protect.shield("8426と書いて、a_b@city.example.jpへ。")

    assert shielded.text == "8426と書いて、5273へ。"


def test_a_part_comes_back_in_its_new_place() -> None:
    shielded = protect.shield("a_b@city.example.jpへ。")

    assert protect.restore("To 8,426.", shielded) == ("To a_b@city.example.jp.", 0)


def test_a_part_whose_stand_in_is_gone_follows_the_sentence() -> None:
    shielded = protect.shield("a_b@city.example.jpへ。")

    assert protect.restore("To you.", shielded) == ("To you. (a_b@city.example.jp)", 1)


def test_a_number_that_is_only_tried_does_not_follow_the_sentence() -> None:
    shielded = protect.shield("30,000円です。", {"30,000": Part("30,000")})

    assert protect.restore("It is 8426 yen.", shielded) == ("It is 30,000 yen.", 0)
    assert protect.restore("It is yen.", shielded) == ("It is yen.", 1)


def test_a_number_is_not_shielded_inside_a_longer_one() -> None:
    shielded = protect.shield("2027年に20人、1,200円", {"20": Part("20"), "200": Part("200")})

    assert shielded.text == "2027年に5273人、1,200円"


PARTS = st.sampled_from(
    [
        "a_b@city.example.jp",
        "03-1234-5678",
        "https://city.example.jp/x",
        "form_12",
        "〒123-4567",
        "AB12345678CD",
        "はい",
        "3月",
        " ",
    ]
)


@given(st.lists(PARTS, max_size=12))
def test_what_is_shielded_and_given_back_unchanged_is_the_text_itself(parts: list[str]) -> None:
    text = " ".join(parts)
    shielded = protect.shield(text)

    assert protect.restore(shielded.text, shielded) == (text, 0)


@pytest.mark.parametrize(
    ("text", "more", "shielded", "answer", "expected"),
    [
        ("30,000円です。", {"30,000": Part("30,000", "amount")}, "480円です。", "It is 480 yen.", "It is 30,000 yen."),
        (
            "2027年3月31日です。",
            {"2027年3月31日": Part("March 31, 2027", "date")},
            "月曜日です。",
            "Monday.",
            "March 31, 2027.",
        ),
        ("17番です。", {"17": Part("17")}, "24番です。", "It is number 24.", "It is number 17."),
    ],
)
def test_a_small_model_gets_a_plain_value_of_the_same_kind(
    text: str, more: dict[str, Part], shielded: str, answer: str, expected: str
) -> None:
    found = protect.shield(text, more, Pair(lang("ja"), lang("en")))

    assert found.text == shielded
    assert protect.restore(answer, found) == (expected, 0)


def test_a_stand_in_that_the_model_repeats_stands_for_nothing() -> None:
    shielded = protect.shield("17番です。", {"17": Part("17")}, Pair(lang("ja"), lang("en")))

    assert protect.restore("24 and 24.", shielded) == ("24 and 24.", 1)
