import pytest

from kiosk.core.languages import Lang
from kiosk.speaking import foreign, readings
from kiosk.speaking.clauses import sentences

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("はい。お待ちください。", ["はい。", "お待ちください。"]),
        ("「はい。」と言います。", ["「はい。」", "と言います。"]),
        ("Yes. Please wait! OK?", ["Yes.", "Please wait!", "OK?"]),
        ("It is 3.5 m at 9.30.", ["It is 3.5 m at 9.30."]),
        ("请稍等。谢谢！", ["请稍等。", "谢谢！"]),
        ("कृपया पर्खनुहोस्। धन्यवाद।", ["कृपया पर्खनुहोस्।", "धन्यवाद।"]),
        ("一\n二", ["一", "二"]),
        ("", []),
        ("。…!?", []),
    ],
)
def test_a_text_is_cut_at_the_ends_of_its_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("9:30から17:00まで", "9時30分から17時まで"),
        ("9:00〜17:15", "9時から17時15分"),
        ("何人ですか。何年度ですか。何ですか。", "なん人ですか。なん年度ですか。何ですか。"),
        ("番号札", "番号ふだ"),
        ("2027/3/31", "2027年3月31日"),
        ("月・水・金に出します", "げつ、すい、きんに出します"),
        ("3月・4月", "3月・4月"),
        ("09012345678", "ゼロキューゼロイチニーサンヨンゴーロクナナハチ"),
        ("AB12345678CD", "ABイチニーサンヨンゴーロクナナハチCD"),
        ("12,345,678円", "12,345,678円"),
        ("３，５００円", "3，500円"),
        ("¥3,000", "3,000円"),
        ("〒100-0001", "郵便番号イチゼロゼロのゼロゼロゼロイチ"),
        ("1F、No. 5", "1階、ナンバー5"),
        ("3/31、4/1まで、1/2", "3月31日、4月1日まで、1/2"),
        ("R9.3.31", "令和9年3月31日"),
        ("外国人の方は", "外国人のカタは"),
        ("早く出した方がいい", "早く出した方がいい"),
    ],
)
def test_what_open_jtalk_misreads_is_put_into_words(text: str, readable: str) -> None:
    assert readings.readable(text) == readable


@pytest.mark.parametrize(
    ("tag", "text", "readable"),
    [
        ("en", "Residence card (在留カード), 3,500 yen", "Residence card , 3500 yen"),
        ("en", "3,500円（手数料）", "3500 yen"),
        ("vi", "3.500 yên（住民票）", "3500 yên"),
        ("ru", "3\u00a0500 иен", "3500 иен"),
        ("zh-Hans", "在留卡（在留カード）3,500日元", "在留卡（在留）3500日元"),
        ("ko", "체류 카드(在留カード)", "체류 카드"),
        ("en", "March 31, 2027", "March 31, 2027"),
    ],
)
def test_other_voices_are_given_only_what_they_can_read(tag: str, text: str, readable: str) -> None:
    assert foreign.readable(text, Lang(tag)) == readable


@pytest.mark.parametrize("letter", ["あ", "1", "x,"])
def test_a_text_without_an_end_is_cut_all_the_same_and_nothing_is_lost(letter: str) -> None:
    text = "a" + letter * 2000

    parts = sentences(text, 120)

    assert max(map(len, parts)) <= 120
    assert "".join(parts).count(letter[0]) == 2000


def test_a_long_sentence_is_rather_cut_at_a_comma_but_not_inside_a_number() -> None:
    assert sentences("料金は、三千五百円です", 6) == ("料金は、", "三千五百円で", "す")
    assert sentences("pay 3,500 now", 7) == ("pay", "3,500", "now")
