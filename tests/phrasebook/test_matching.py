import datetime as dt
import time
from pathlib import Path

import pytest

from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.types import Card
from kiosk.phrasebook.book import Phrasebook
from kiosk.phrasebook.deck import languages
from kiosk.settings import resources

pytestmark = pytest.mark.unit

TODAY = dt.date(2026, 11, 22)
LOCALES = resources() / "locales"
VALUES = {
    "date": "2027-03-31",
    "time": "09:30",
    "amount": "3500",
    "number": "12",
    "place": "Midori",
    "name": "Nguyen",
    "document": "XY",
}
SPOKEN = {"date", "time", "amount", "number"}


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    return Phrasebook(LOCALES, lambda: TODAY)


@pytest.mark.parametrize(
    "said",
    ["住民票をください", "住民票をください。", "住民 票 を ください", " 住民票をください！", "住民票を　ください"],
)
def test_spaces_and_punctuation_do_not_matter(book: Phrasebook, said: str) -> None:
    assert book.match(said, JAPANESE) == Card("residence.want-juminhyo")


def test_case_and_width_do_not_matter(book: Phrasebook) -> None:
    assert book.match("ＹＥＳ, please", Lang("en")) == Card("answers.yes-please")


@pytest.mark.parametrize("said", ["住民票がください", "住民票", "あちらへお越しください", "これです", "", "。"])
def test_other_words_match_no_card(book: Phrasebook, said: str) -> None:
    assert book.match(said, JAPANESE) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("3月31日までに払ってください", "2027-03-31"),
        ("令和9年3月31日までに払ってください", "2027-03-31"),
        ("2027年3月31日（水）までに払ってください。", "2027-03-31"),
        ("2027年（令和9年）3月31日（水）までに払ってください。", "2027-03-31"),
        ("2027年3月31日水曜日までに払ってください", "2027-03-31"),
        ("三 月 三十一 日 まで に 払っ て ください", "2027-03-31"),
        ("令和元年五月一日までに払ってください", "2019-05-01"),
        ("12月1日までに払ってください", "2026-12-01"),
        ("11月22日までに払ってください", "2026-11-22"),
        ("2月29日までに払ってください", "2028-02-29"),
    ],
)
def test_japanese_dates_are_read_and_a_missing_year_is_the_next_one(book: Phrasebook, said: str, day: str) -> None:
    assert book.match(said, JAPANESE) == Card("tax.due-date", (("date", day),))


@pytest.mark.parametrize("said", ["2月30日までに払ってください", "令和9年2028年3月31日までに払ってください"])
def test_a_day_that_does_not_exist_matches_nothing(book: Phrasebook, said: str) -> None:
    assert book.match(said, JAPANESE) is None


def test_an_era_that_contradicts_the_year_matches_nothing(book: Phrasebook) -> None:
    assert book.match("2027年（令和8年）3月31日までに払ってください", JAPANESE) is None


@pytest.mark.parametrize(
    ("said", "yen"),
    [
        ("手数料は3,500円です", "3500"),
        ("手数料は３，５００円です", "3500"),
        ("手数料は3500円です", "3500"),
        ("手数料は3万円です", "30000"),
        ("手数料は2万5千円です", "25000"),
        ("手数料 は 三百 円 です", "300"),
    ],
)
def test_japanese_amounts_are_read(book: Phrasebook, said: str, yen: str) -> None:
    assert book.match(said, JAPANESE) == Card("residence.fee", (("amount", yen),))


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("受付は9時30分から17時までです", ("09:30", "17:00")),
        ("受付は9:30から17:00までです", ("09:30", "17:00")),
        ("受付は午前九時半から午後五時までです", ("09:30", "17:00")),
    ],
)
def test_japanese_times_are_read(book: Phrasebook, said: str, times: tuple[str, str]) -> None:
    assert book.match(said, JAPANESE) == Card("greetings.opening-hours", (("time", times[0]), ("time2", times[1])))


@pytest.mark.parametrize(
    "said",
    [
        "Please pay by March 31.",
        "please pay by march 31st",
        "Please pay by 31 March 2027",
        "Please pay by March 31, 2027 (Wednesday).",
        "Please pay by Wednesday, March 31",
        "Please pay by 2027-03-31.",
    ],
)
def test_english_dates_are_read(book: Phrasebook, said: str) -> None:
    assert book.match(said, Lang("en")) == Card("tax.due-date", (("date", "2027-03-31"),))


def test_a_decimal_number_is_not_mistaken_for_a_large_one(book: Phrasebook) -> None:
    assert book.match("The fee is 3.5 yen.", Lang("en")) is None


@pytest.mark.parametrize("tag", languages(LOCALES))
def test_every_card_is_found_again_by_its_own_wording(book: Phrasebook, tag: Lang) -> None:
    missed = []
    for deck in book.decks():
        for phrase in deck.phrases:
            info = book.phrase(phrase, tag)
            card = Card(phrase, tuple((slot.name, VALUES[slot.kind]) for slot in info.slots))
            found = book.match(book.text(card, tag).text, tag)
            speakable = all(slot.kind in SPOKEN for slot in info.slots)
            expected = (card.phrase, dict(card.slots)) if speakable else None
            if (found and (found.phrase, dict(found.slots))) != expected:
                missed.append((phrase, found))

    assert missed == []


def test_a_language_without_decks_matches_nothing(book: Phrasebook) -> None:
    assert book.match("住民票をください", Lang("ur")) is None


def test_an_answer_comes_within_ten_milliseconds(book: Phrasebook) -> None:
    book.warm(JAPANESE)
    said = ["今日はいい天気なので住民票の写しを二通ください" + "と言いました" * count for count in range(20)]
    started = time.process_time()
    for text in said:
        book.match(text, JAPANESE)

    assert (time.process_time() - started) / len(said) < 0.010


def test_decks_are_read_wherever_they_lie(tmp_path: Path) -> None:
    folder = tmp_path / "ja" / "decks"
    folder.mkdir(parents=True)
    (folder / "answers.toml").write_text(
        'title = "答え"\n[[phrase]]\nid = "a.b"\nsays = "both"\ntext = "{date}。"\n'
        'reading = "{date}。"\nchecked = "reviewed"\n',
        encoding="utf-8",
    )

    assert Phrasebook(tmp_path, lambda: TODAY).match("1月1日", JAPANESE) == Card("a.b", (("date", "2027-01-01"),))
