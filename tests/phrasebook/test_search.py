import pytest

from kiosk.core.languages import JAPANESE, Lang
from kiosk.phrasebook.book import Phrasebook, found
from kiosk.phrasebook.kana import folded, hiragana
from kiosk.phrasebook.ruby import plain, segments
from kiosk.phrasebook.search import near
from kiosk.settings import resources

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def book() -> Phrasebook:
    return Phrasebook(resources() / "locales")


@pytest.mark.parametrize(
    "query",
    [
        "住民票",
        "住民票を",
        "じゅうみんひょう",
        "ジュウミンヒョウ",
        "じゅうみん",
        "juuminhyou",
        "juminhyo",
        "jūminhyō",
        "zyuuminhyou",
        "jyuuminhyou",
        "jumin",
        "juminh",
        "JUMINHYO",
        "juminyo",
        "juumimhyou",
        "want-juminhyo",
        "residence.want-juminhyo",
        "jumin hyo",
    ],
)
def test_the_residence_record_is_found_first_however_it_is_typed(book: Phrasebook, query: str) -> None:
    assert book.search(query, JAPANESE, 5)[0] == "residence.want-juminhyo"


def test_what_begins_so_stands_before_what_only_holds_it(book: Phrasebook) -> None:
    ids = book.search("ざいりゅう", JAPANESE, 50)

    assert ids.index("residence.show-card") < ids.index("residence.all-cards")


@pytest.mark.parametrize("query", ["residence certif", "certificate of residence", "certficate of residence"])
def test_words_of_another_language_find_it_too(book: Phrasebook, query: str) -> None:
    assert "residence.want-juminhyo" in book.search(query, Lang("en"), 5)


def test_a_decks_title_finds_its_phrases(book: Phrasebook) -> None:
    decks = {book.phrase(phrase, JAPANESE).deck for phrase in book.search("税金", JAPANESE, 100)}

    assert "tax" in decks


def test_nonsense_finds_nothing(book: Phrasebook) -> None:
    assert book.search("xqzwv", JAPANESE, 5) == ()


def test_an_empty_query_opens_the_book_at_its_beginning(book: Phrasebook) -> None:
    first = book.decks()[0].phrases[:3]

    assert book.search("", JAPANESE, 3) == first


def test_an_answer_is_plain_data(book: Phrasebook) -> None:
    [answer] = found(book, "residence.fee", Lang("en"), 1)

    assert (answer["id"], answer["slots"], answer["japanese"]) == (
        "residence.fee",
        ["amount"],
        "手数料は{amount}です。",
    )


@pytest.mark.parametrize(
    ("typed", "kana"),
    [
        ("shinbuno", ("しんぶの", "")),
        ("shimbun", ("しんぶ", "n")),
        ("gakkou", ("がっこう", "")),
        ("matcha", ("まっちゃ", "")),
        ("kin'etsu", ("きんえつ", "")),
        ("konnichiwa", ("こんにちわ", "")),
        ("tyousa", ("ちょうさ", "")),
        ("zeik", ("ぜい", "k")),
        ("sh", ("", "sh")),
        ("residence?", None),
        ("clerk", None),
        ("hallo", None),
    ],
)
def test_romaji_is_read_as_kana(typed: str, kana: tuple[str, str] | None) -> None:
    assert hiragana(typed) == kana


def test_long_vowels_and_kana_of_one_sound_are_folded() -> None:
    assert {folded(text) for text in ("コーヒー", "こおひい", "こーひー", "こうひー")} == {"こひ", "こひい"}


@pytest.mark.parametrize(
    ("text", "query", "wrong", "expected"),
    [
        ("certificate", "certficate", 1, True),
        ("certificate", "cartificate", 1, True),
        ("certificate", "certiificate", 1, True),
        ("certificate", "crtfcate", 1, False),
        ("certificate", "certfcate", 2, True),
        ("tax", "certificate", 2, False),
    ],
)
def test_wrong_letters_are_counted(text: str, query: str, wrong: int, *, expected: bool) -> None:
    assert near(text, query, wrong) is expected


def test_furigana_is_split_from_what_it_stands_over() -> None:
    text = "｜在留《ざいりゅう》カードを｜見《み》せてください。"

    assert (segments(text), plain(text)) == (
        (("在留", "ざいりゅう"), ("カードを", None), ("見", "み"), ("せてください。", None)),
        "在留カードを見せてください。",
    )


def test_text_without_marks_is_one_piece() -> None:
    assert (segments("はい。"), segments(""), plain("《a》｜")) == ((("はい。", None),), (), "《a》｜")
