import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.core.languages import Lang
from kiosk.core.types import Card
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.filling import SAMPLES, FillView, places, spaced

pytestmark = pytest.mark.unit

EN = Lang("en")


class Filled:
    """A card being filled, and what came of it."""

    def __init__(self, phrases: Phrasebook, texts: Texts) -> None:
        self.cards: list[Card] = []
        self.parent = QObject()
        self.view = FillView(phrases, texts, self.cards.append, self.parent)


@pytest.fixture
def filled(qapp: QGuiApplication, phrases: Phrasebook, texts: Texts) -> Filled:
    assert qapp is not None
    return Filled(phrases, texts)


def test_places_are_found_in_order_each_once() -> None:
    assert places("From {time} to {time2} at {place}, {time}") == [
        ("time", "time"),
        ("time2", "time"),
        ("place", "place"),
    ]


def test_an_empty_place_says_what_it_asks_for(texts: Texts) -> None:
    assert spaced("By {date}: {document}", EN, texts, {"date": "2027-03-31"}) == "By 2027-03-31: [Document]"


def test_a_month_later_stays_within_the_month(filled: Filled) -> None:
    filled.view.begin("answers.date", EN)
    filled.view.take("2027-01-31")

    filled.view.move(0, 1)
    filled.view.next()

    assert filled.cards == [Card("answers.date", (("date", "2027-02-28"),))]


def test_a_month_back_crosses_the_year(filled: Filled) -> None:
    filled.view.begin("answers.date", EN)
    filled.view.take("2027-01-05")

    filled.view.move(0, -1)
    filled.view.next()

    assert filled.cards == [Card("answers.date", (("date", "2026-12-05"),))]


def test_time_goes_round_the_clock(filled: Filled) -> None:
    filled.view.begin("answers.time", EN)
    filled.view.take("23:55")

    filled.view.later(1, 1)
    filled.view.next()

    assert filled.cards == [Card("answers.time", (("time", "00:00"),))]


def test_a_number_has_no_zeros_in_front(filled: Filled) -> None:
    filled.view.begin("answers.number", EN)

    for digit in ("0", "0", "7"):
        filled.view.digit(digit)
    filled.view.next()

    assert filled.cards == [Card("answers.number", (("number", "7"),))]


def test_an_empty_place_is_not_sent(filled: Filled) -> None:
    filled.view.begin("answers.number", EN)

    filled.view.next()

    assert filled.cards == []


def test_marks_of_the_notation_cannot_be_typed_into_a_place(filled: Filled) -> None:
    filled.view.begin("answers.place", EN)

    filled.view.words("A《b》{c}\n")
    filled.view.next()

    assert filled.cards == [Card("answers.place", (("place", "Abc"),))]


def test_every_card_takes_the_sample_values(phrases: Phrasebook) -> None:
    for lang in phrases.languages():
        for deck in phrases.decks():
            for phrase in deck.phrases:
                slots = tuple((name, SAMPLES[kind]) for name, kind in places(phrases.wording(phrase, lang)))

                assert phrases.text(Card(phrase, slots), lang).text


def test_words_keep_their_spaces_and_joiners_and_lose_what_is_a_mark(filled: Filled) -> None:
    filled.view.begin("answers.place", EN)

    filled.view.words("山田\u3000ශ්\u200dරී｜{x}\n")
    filled.view.next()

    assert filled.cards == [Card("answers.place", (("place", "山田 ශ්\u200dරීx"),))]


def test_the_29th_of_february_is_met_in_leap_years_only(filled: Filled) -> None:
    filled.view.begin("answers.date", EN)
    filled.view.take("2028-02-29")

    filled.view.move(0, 12)
    filled.view.move(-365, 0)
    filled.view.next()

    assert filled.cards == [Card("answers.date", (("date", "2028-02-29"),))]


def test_closing_forgets_the_day_that_was_chosen(filled: Filled) -> None:
    filled.view.begin("answers.date", EN)
    filled.view.take("2027-03-31")

    filled.view.close()

    assert filled.view.shown.value("day") == {}  # type: ignore[attr-defined] # a QQmlPropertyMap
