import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.errors import PhraseUnknown, SlotInvalid
from kiosk.core.languages import JAPANESE, REGISTRY, Lang
from kiosk.core.types import Card
from kiosk.phrasebook.book import Phrasebook
from kiosk.phrasebook.normal import normal
from kiosk.phrasebook.numerals import digits
from kiosk.phrasebook.ruby import plain
from kiosk.phrasebook.shapes import neutral
from kiosk.phrasebook.slots import Kind
from kiosk.phrasebook.wording import words
from kiosk.settings import resources

pytestmark = pytest.mark.unit

EASY = Lang("ja-easy")


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    return Phrasebook(resources() / "locales")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ja", "2027年（令和9年）3月31日（水）"),
        ("en", "March 31, 2027 (Wednesday)"),
        ("zh-Hans", "2027年3月31日（星期三）"),
        ("ko", "2027년 3월 31일 (수요일)"),
        ("vi", "ngày 31 tháng 3 năm 2027 (Thứ Tư)"),
        ("pt-BR", "31 de março de 2027 (quarta-feira)"),
        ("th", "31 มีนาคม ค.ศ. 2027 (วันพุธ)"),
        ("my", "2027 ခုနှစ် မတ်လ 31 ရက် (ဗုဒ္ဓဟူး)"),
        ("ru", "31 марта 2027\u202fг. (среда)"),
    ],
)
def test_dates_are_in_words_with_the_weekday(tag: str, expected: str) -> None:
    assert words("date", "2027-03-31", Lang(tag)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-05-01", "2019年（令和元年）5月1日（水）"),
        ("2019-04-30", "2019年（平成31年）4月30日（火）"),
        ("1989-01-07", "1989年（昭和64年）1月7日（土）"),
    ],
)
def test_the_era_stands_beside_the_year(day: str, expected: str) -> None:
    assert words("date", day, JAPANESE) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("ja", "3,500円"),
        ("en", "3,500 yen"),
        ("zh-Hans", "3,500日元"),
        ("ko", "3,500엔"),
        ("vi", "3.500 yên"),
        ("pt-BR", "3.500 ienes"),
        ("ne", "3,500 येन"),
        ("ru", "3\u00a0500 иен"),
    ],
)
def test_amounts_carry_their_unit(tag: str, expected: str) -> None:
    assert words("amount", "3500", Lang(tag)) == expected


def test_plain_japanese_has_furigana_on_its_values() -> None:
    values = [words("date", "2027-04-20", EASY), words("time", "09:30", EASY), words("amount", "300", EASY)]

    assert values == [
        "2027｜年《ねん》4｜月《がつ》｜20日《はつか》（｜火曜日《かようび》）",
        "9｜時《じ》30｜分《ぷん》",
        "300｜円《えん》",
    ]


@pytest.mark.parametrize("tag", REGISTRY)
@settings(max_examples=20, deadline=None)
@given(
    day=st.dates(dt.date(1930, 1, 1), dt.date(2099, 12, 31)),
    time=st.times(),
    yen=st.integers(0, 99_999_999),
)
def test_what_is_rendered_is_read_back_the_same(tag: Lang, day: dt.date, time: dt.time, yen: int) -> None:
    values: list[tuple[Kind, str]] = [
        ("date", day.isoformat()),
        ("time", time.strftime("%H:%M")),
        ("amount", str(yen)),
        ("number", str(yen)),
    ]
    read = [
        (kind, neutral(kind, tag, normal(plain(words(kind, value, tag)), tag), dt.date(2026, 11, 22)))
        for kind, value in values
    ]

    assert read == values


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("三千五百円", "3500円"),
        ("2万5千円", "25000円"),
        ("二〇二七年十二月二十日", "2027年12月20日"),
        ("一億二千万", "120000000"),
        ("十", "10"),
        ("百番", "100番"),
        ("3500円", "3500円"),
    ],
)
def test_numbers_in_chinese_characters_become_digits(written: str, expected: str) -> None:
    assert digits(written) == expected


def test_a_card_is_worded_with_its_values(book: Phrasebook) -> None:
    card = Card("greetings.go-to-counter", (("number", "12"),))
    text = book.text(card, JAPANESE)

    assert (text.card, text.text, text.ruby, text.says) == (card, "12番の窓口へお越しください。", text.text, "staff")


def test_plain_japanese_keeps_furigana_beside_the_text_to_be_spoken(book: Phrasebook) -> None:
    text = book.text(Card("residence.show-card"), EASY)

    assert (plain(text.ruby), "《" in text.ruby, "《" in text.text) == (text.text, True, False)


def test_answers_are_those_of_the_japanese_deck(book: Phrasebook) -> None:
    answers = book.text(Card("residence.show-card"), Lang("en")).answers

    assert answers == book.text(Card("residence.show-card"), JAPANESE).answers != ()


@pytest.mark.parametrize(
    "slots",
    [
        (),
        (("date", "31.3.2027"),),
        (("date", "2027-02-30"),),
        (("amount", "3500"),),
    ],
)
def test_an_unfilled_or_ill_filled_slot_is_refused(book: Phrasebook, slots: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(SlotInvalid):
        book.text(Card("tax.due-date", slots), JAPANESE)


@pytest.mark.parametrize("value", ["", "  ", "a\nb", "｜漢《かん》", "x" * 61])
def test_words_that_would_spoil_a_card_are_refused(book: Phrasebook, value: str) -> None:
    with pytest.raises(SlotInvalid):
        book.text(Card("answers.place", (("place", value),)), JAPANESE)


def test_an_unknown_card_is_refused(book: Phrasebook) -> None:
    with pytest.raises(PhraseUnknown):
        book.text(Card("no.such"), JAPANESE)


def test_a_sentence_begins_with_a_capital_whatever_fills_it(book: Phrasebook) -> None:
    if Lang("vi") not in book.languages():
        pytest.skip("the Vietnamese decks are not in this tree")
    text = book.text(Card("answers.date", (("date", "2027-03-31"),)), Lang("vi")).text

    assert text.startswith("Ngày 31 tháng 3")
