import pytest

from kiosk.core.languages import Lang
from kiosk.ui.breaks import MAY, MUST_NOT, _icu, phrases, plain, soft, words
from kiosk.ui.ruby import rows, segments

pytestmark = pytest.mark.unit


def test_japanese_lines_end_between_phrases() -> None:
    assert phrases("在留カードを持ってきてください。") == ("在留カードを", "持ってきてください。")


def test_a_number_is_never_cut_in_two() -> None:
    parts = phrases("在留カードと転出証明書を2027年3月31日（水）までに持ってきてください。")

    assert any("2027" in part for part in parts)


def test_plain_japanese_keeps_what_its_spaces_hold_together() -> None:
    assert phrases("さわって はなす") == ("さわって ", "はなす")


def test_nothing_but_marks_is_added() -> None:
    text = "2027年3月31日までに在留カードを持ってきてください。"

    assert plain(soft(text, Lang("ja"))) == text


def test_letters_of_a_phrase_are_tied_together() -> None:
    assert soft("在留カードを", Lang("ja")) == MUST_NOT.join("在留カードを")


def test_thai_lines_end_between_words_of_the_dictionary() -> None:
    assert _icu() is not None

    assert words("กรุณายื่นหนังสือแจ้งย้ายออก", Lang("th")) == ("กรุณา", "ยื่น", "หนังสือ", "แจ้ง", "ย้าย", "ออก")


def test_burmese_lines_end_between_words_of_the_dictionary() -> None:
    assert words("စာရွက်စာတမ်း ယူလာပေးပါ", Lang("my")) == ("စာရွက်စာတမ်း ", "ယူလာ", "ပေး", "ပါ")


def test_a_japanese_term_in_a_foreign_sentence_stays_whole() -> None:
    for tag in ("en", "my", "th"):
        assert MUST_NOT.join("在留カード") in soft("x 在留カード", Lang(tag))
        assert MAY not in soft("在留カード", Lang(tag))


def test_furigana_stand_above_their_kanji() -> None:
    assert segments("｜紙《かみ》などに") == (("紙", "かみ"), ("などに", ""))


def test_a_phrase_with_furigana_stays_on_one_line() -> None:
    found = rows("｜在留《ざいりゅう》カードを｜見《み》せてください。")

    assert found == ((("在留", "ざいりゅう"), ("カードを", "")), (("見", "み"), ("せてください。", "")))


def test_furigana_lose_no_letter() -> None:
    text = "｜長《なが》いことばがたくさんつづいてもひともじもなくなりません2027年3月31日まで"

    assert "".join(base for row in rows(text) for base, _ in row) == "".join(base for base, _ in segments(text))
