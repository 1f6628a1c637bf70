import time
import tomllib
from pathlib import Path

import pytest

from kiosk.core.errors import DeckInvalid, PhraseUnknown
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.ports import Phrases
from kiosk.phrasebook import deckfile
from kiosk.phrasebook.book import Phrasebook
from kiosk.phrasebook.deck import languages, load
from kiosk.phrasebook.lint import findings
from kiosk.phrasebook.scripts import strays
from kiosk.settings import resources

pytestmark = pytest.mark.unit

LOCALES = resources() / "locales"

JA = """\
title = "住民登録"

[[phrase]]
id = "residence.show"
says = "staff"
text = "在留カードを見せてください。"
reading = "ざいりゅうかーどをみせてください。"
answers = ["residence.by"]
checked = "machine-drafted"

[[phrase]]
id = "residence.by"
says = "staff"
text = "{date}までに出してください。"
reading = "{date}までにだしてください。"
checked = "reviewed"
"""
EN = """\
title = "Residence"

[[phrase]]
id = "residence.show"
text = "Please show me your residence card (在留カード)."
checked = "machine-drafted"

[[phrase]]
id = "residence.by"
text = "Please submit it by {date}."
checked = "reviewed"
"""
EASY = """\
title = "住民登録"

[[phrase]]
id = "residence.show"
text = "｜在留《ざいりゅう》カードを｜見《み》せてください。"
checked = "machine-drafted"

[[phrase]]
id = "residence.by"
text = "{date}までに｜出《だ》してください。"
checked = "reviewed"
"""


def put(folder: Path, **texts: str) -> Path:
    for tag, text in ({"ja": JA, "en": EN} | texts).items():
        decks = folder / tag.replace("_", "-") / "decks"
        decks.mkdir(parents=True, exist_ok=True)
        (decks / "residence.toml").write_text(text, encoding="utf-8")
    return folder


def found(folder: Path) -> list[str]:
    return [str(finding) for finding in findings(folder)]


def test_the_decks_of_the_program_are_faultless() -> None:
    assert found(LOCALES) == []


def test_complete_decks_have_no_findings(tmp_path: Path) -> None:
    assert found(put(tmp_path, ja_easy=EASY)) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"en": EN.replace("{date}", "tomorrow")}, "en residence.by: must have {date}"),
        ({"en": EN.replace("{date}", "{date}, {time}")}, "en residence.by: must have {date}"),
        ({"en": EN[: EN.rindex("[[")]}, "en residence.by: the phrase is missing"),
        ({"en": EN.replace("residence.by", "residence.bye")}, "en residence.bye: the Japanese deck residence has no"),
        ({"en": EN.replace("show me", "покажи")}, "en residence.show: has letters of another language: п о к а ж и"),
        ({"en": EN.replace("show me", "show  me")}, "en residence.show: has a space too many"),
        ({"en": EN.replace("show me", "show me\u200b")}, "en residence.show: has an invisible sign"),
        ({"en": EN.replace("show me", "sho\u0301w me")}, "en residence.show: is not in Unicode's form NFC"),
        ({"en": EN.replace("Residence", "住民")}, "en residence: title: has letters of another language: 住 民"),
        ({"ja": JA.replace("ざいりゅうか", "在留か")}, "ja residence.show: the reading must be hiragana"),
        ({"ja": JA.replace('"{date}までにだ', '"までにだ')}, "ja residence.by: the reading must have the same slots"),
        ({"ja": JA.replace('["residence.by"]', '["x.y"]')}, "ja residence.show: its answer x.y does not exist"),
        (
            {"ja_easy": EASY.replace("｜見《み》", "見")},
            "ja-easy residence.show: no furigana over 'カードを見せてください。'",
        ),
        ({"ja_easy": EASY.replace("《み》", "《見》")}, "ja-easy residence.show: furigana must be hiragana"),
        ({"ja_easy": EASY.replace("《み》", "《み")}, "ja-easy residence.show: has a stray mark of furigana"),
        ({"vi": EN}, "vi residence.by: is not translated: the same as in en"),
        ({"zh_Hans": EN.replace("show me", "給我看")}, "zh-Hans residence.show: has letters of another language: 給"),
    ],
)
def test_every_kind_of_fault_is_found(tmp_path: Path, changed: dict[str, str], expected: str) -> None:
    assert any(line.startswith(expected) for line in found(put(tmp_path, **changed)))


def test_phrases_in_another_order_are_found(tmp_path: Path) -> None:
    head, first, second = EN.split("[[phrase]]")
    swapped = f"{head}[[phrase]]{second}\n[[phrase]]{first}"

    assert any("another order" in line for line in found(put(tmp_path, en=swapped)))


def test_one_wording_for_two_phrases_is_found(tmp_path: Path) -> None:
    text = "Please submit it by {date}."
    twice = EN.replace(text, "Please show me your residence card (在留カード)!")

    assert any("the same wording as residence.show" in line for line in found(put(tmp_path, en=twice)))


def test_a_missing_deck_is_found(tmp_path: Path) -> None:
    put(tmp_path)
    (tmp_path / "en" / "decks" / "residence.toml").rename(tmp_path / "en" / "decks" / "tax.toml")

    assert "en residence: the deck is missing" in found(tmp_path)


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        (JA.replace('says = "staff"', 'says = "nobody"'), "residence.show"),
        (JA.replace('checked = "reviewed"', 'checked = "yes"'), "residence.by"),
        (JA.replace("{date}", "{day}"), "{day}"),
        (JA.replace('text = "在', 'txt = "在'), "residence.show"),
        (JA.replace('residence.by"\n', 'residence.show"\n'), "twice"),
        (JA.replace('title = "住民登録"', ""), "title"),
        (JA + "broken\n", "line"),
        (JA.replace('answers = ["residence.by"]', "answers = 3"), "answers"),
        (JA.replace("までに出", "{date}までに出"), "twice"),
    ],
)
def test_a_broken_deck_names_its_file_and_its_fault(tmp_path: Path, wrong: str, what: str) -> None:
    put(tmp_path, ja=wrong)
    with pytest.raises(DeckInvalid) as error:
        load(tmp_path, JAPANESE)

    assert ("residence.toml" in str(error.value), what in str(error.value)) == (True, True)


@pytest.mark.parametrize(
    "file", sorted(LOCALES.glob("*/decks/*.toml")), ids=lambda file: f"{file.parts[-3]}-{file.stem}"
)
def test_the_short_cut_reads_what_toml_reads(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    assert deckfile.read(file) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'title = "a\\u3042"\n',
        "title = 'a'\n",
        'title = """a"""\n',
        'title = "a" # why\n',
        '[other]\ntitle = "a"\n',
        "phrase = []\n",
        'title = "a"\nlist = [\n  "x", # why\n  "y",\n]\n',
        'title = "a"\r\n[[phrase]]\r\nid = "x"\r\n',
        'title = "a"',
    ],
)
def test_toml_beyond_the_form_of_a_deck_is_read_too(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(text.encode())

    assert deckfile.read(file) == tomllib.loads(text)


@pytest.mark.parametrize("text", ['title = "a"\ntitle = "b"\n', 'title = "a\n', "[[phrase]\n", "\ud800"])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(DeckInvalid):
        deckfile.read(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeckInvalid):
        deckfile.read(tmp_path / "none.toml")


def test_decks_lie_in_the_order_of_the_desk_with_a_title_in_every_language() -> None:
    book: Phrases = Phrasebook(LOCALES)
    names = [deck.name for deck in book.decks()]
    titles = [book.title("tax", Lang(tag)) for tag in ("ja", "en", "ur")]

    assert (names[:2], titles, book.title("none", JAPANESE)) == (
        ["greetings", "residence"],
        ["税金", "Tax", "税金"],
        "none",
    )


def test_wording_keeps_its_slots_open_and_has_no_furigana() -> None:
    book = Phrasebook(LOCALES)

    assert (book.wording("tax.due-date", JAPANESE), "《" in book.wording("tax.due-date", Lang("ja-easy"))) == (
        "{date}までに払ってください。",
        False,
    )


def test_an_unknown_phrase_has_no_wording() -> None:
    with pytest.raises(PhraseUnknown):
        Phrasebook(LOCALES).wording("no.such", JAPANESE)


def test_every_language_is_read_within_150_milliseconds() -> None:
    spent = []
    for _ in range(3):
        started = time.process_time()
        Phrasebook(LOCALES)
        spent.append(time.process_time() - started)

    assert min(spent) < 0.150


def test_languages_follow_the_tiles() -> None:
    tags = Phrasebook(LOCALES).languages()

    assert (tags[0], set(tags)) == (JAPANESE, set(languages(LOCALES)))


@pytest.mark.parametrize(
    ("text", "tag", "expected"),
    [
        ("Thẻ cư trú (在留カード)", "vi", []),
        ("Thẻ cư trú 在留", "vi", ["在", "留"]),
        ("Покажіть QR", "uk", []),
        ("請出示", "zh-Hans", ["請"]),
        ("请出示", "zh-Hant", ["请"]),
        ("ကတ် ไทย", "my", ["ไ", "ท", "ย"]),
        ("人々はスーパーへ", "ja", []),
        ("체류 카드", "ko", []),
    ],
)
def test_letters_of_another_language_are_seen(text: str, tag: str, expected: list[str]) -> None:
    assert list(strays(text, Lang(tag))) == expected
