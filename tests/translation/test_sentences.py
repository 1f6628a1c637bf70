import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.translation import sentences

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "在留カードを見せてください。住所を書いてください。",
            ["在留カードを見せてください。", "住所を書いてください。"],
        ),
        ("はい！本当ですか？", ["はい！", "本当ですか？"]),
        ("「はい。」と言ってください。", ["「はい。」と言ってください。"]),
        ("「はい。」「いいえ。」", ["「はい。」", "「いいえ。」"]),
        ("3.5%です。", ["3.5%です。"]),
        ("Please go to counter 3. Mr. Smith is waiting.", ["Please go to counter 3.", "Mr. Smith is waiting."]),
        ("It costs 3.5 dollars. Is that OK?", ["It costs 3.5 dollars.", "Is that OK?"]),
        ("Come at 3 p.m. on Monday. Thank you.", ["Come at 3 p.m. on Monday.", "Thank you."]),
        ("Come at 3 p.m. Bring your card.", ["Come at 3 p.m.", "Bring your card."]),
        ("J. Silva is here. Yes.", ["J. Silva is here.", "Yes."]),
        ("1. Passport", ["1. Passport"]),
        ("See www.city.example.jp for details.", ["See www.city.example.jp for details."]),
        ("Wait... What?", ["Wait...", "What?"]),
        ("कृपया प्रतीक्षा करें। धन्यवाद।", ["कृपया प्रतीक्षा करें।", "धन्यवाद।"]),
        ("ကျေးဇူးတင်ပါတယ်။ ဟုတ်ကဲ့။", ["ကျေးဇူးတင်ပါတယ်။", "ဟုတ်ကဲ့။"]),
        ("آپ کا شکریہ۔ جی ہاں۔", ["آپ کا شکریہ۔", "جی ہاں۔"]),
        ("El Sr. García viene el 3.5.2027. Gracias.", ["El Sr. García viene el 3.5.2027.", "Gracias."]),
        ("no mark at the end", ["no mark at the end"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_line_falls_into_its_sentences(line: str, expected: list[str]) -> None:
    found = sentences.split(line)

    assert found == expected


def test_lines_stay_lines() -> None:
    found = sentences.lines("はい。いいえ。\n\nどうぞ。")

    assert found == [["はい。", "いいえ。"], [], ["どうぞ。"]]


@given(st.text(alphabet="あ漢a1 .。!?！「」\n3,Mr", max_size=60))
def test_splitting_loses_no_sign_and_makes_none_up(text: str) -> None:
    found = "".join(sentence for line in sentences.lines(text) for sentence in line)

    assert "".join(found.split()) == "".join(text.split())


@given(st.lists(st.text(alphabet="あいう漢字", min_size=1, max_size=9), min_size=1, max_size=8), st.integers(4, 40))
def test_clauses_are_cut_at_commas_and_join_to_the_sentence(parts: list[str], longest: int) -> None:
    sentence = "、".join(parts) + "。"
    found = sentences.clauses(sentence, longest)

    assert "".join(found) == sentence
    assert all(clause.endswith(("、", "。")) for clause in found)


def test_a_number_is_not_cut_at_its_comma() -> None:
    found = sentences.clauses("合計で1,234,500円になりますので、よろしくお願いします。", 10)

    assert found == ["合計で1,234,500円になりますので、", "よろしくお願いします。"]
