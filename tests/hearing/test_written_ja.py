"""What was said in Japanese stands on the screen as people write it."""

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.hearing.written import partial, written

pytestmark = pytest.mark.unit

JA = lang("ja")
FORMS = 1_000
ERAS = {"令和": 99, "平成": 31, "昭和": 64, "大正": 15}
COUNTERS = (
    "人",
    "名",
    "枚",
    "通",
    "件",
    "部",
    "回",
    "個",
    "冊",
    "日間",
    "週間",
    "か月",
    "時間",
    "歳",
    "ページ",
    "世帯",
)
MIXTURE = (
    "一 二 三 十 百 千 万 億 ゼロ 〇 点 の 円 年 月 日 時 分 番 人 半 度 第 数 お は です ます か が ので "
    "ください 一時 一番 二十日 令和 元年 午後 番号 はい すみません 3 3,500 03-1234 、 。 ？"
)
LONG = "すみません 令和 七 年 三 月 三 十 一 日 まで に 一 万 二 千 三 百 円 を 五 番 の 窓口 で 払います か"


def _below(value: int) -> list[str]:
    """Spell 0 to 9,999, sign by sign; zero is silence."""
    said = []
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            said += ([] if digit == 1 and unit else [" 一二三四五六七八九"[digit]]) + ([unit] if unit else [])
    return said


def spell(value: int) -> list[str]:
    high, low = divmod(value, 10_000)
    if not high:
        return _below(low)
    return [*(["一"] if high == 1000 else []), *_below(high), "万", *_below(low)]


def printed(value: int) -> str:
    return f"{value // 10_000:,}万" if value >= 10_000 and value % 10_000 == 0 else f"{value:,}"


def digit_by_digit(digits: str, rng: Random) -> list[str]:
    zero = rng.choice(["ゼロ", "〇", "零"])
    return [zero if digit == "0" else " 一二三四五六七八九"[int(digit)] for digit in digits]


def somewhere(rng: Random) -> int:
    value = rng.randint(1, 10 ** rng.randint(1, 8) - 1)
    return value - value % 10 ** rng.randint(0, 4) or value


def _amount(rng: Random) -> tuple[list[str], str]:
    value = somewhere(rng)
    return ["全部", "で", *spell(value), "円", "です"], f"全部で{printed(value)}円です"


def _count(rng: Random) -> tuple[list[str], str]:
    value, counter = rng.randint(2, 9_999), rng.choice(COUNTERS)
    return ["合計", "で", *spell(value), counter, "です"], f"合計で{value:,}{counter}です"


def _date(rng: Random) -> tuple[list[str], str]:
    month, day = rng.randint(1, 12), rng.randint(1, 31)
    said, text = [*spell(month), "月", *spell(day), "日"], f"{month}月{day}日"
    kind = rng.randrange(4)
    if kind == 1:
        year = rng.randint(1926, 2099)
        return [*spell(year), "年", *said, "です"], f"{year}年{text}です"
    if kind == 2:
        year = rng.randint(1926, 2099)
        return [*digit_by_digit(str(year), rng), "年", *said, "です"], f"{year}年{text}です"
    if kind == 3:
        era = rng.choice(list(ERAS))
        year = rng.randint(1, ERAS[era])
        return [era, *(["元"] if year == 1 else spell(year)), "年", *said, "生まれ"], (
            f"{era}{'元' if year == 1 else year}年{text}生まれ"
        )
    return [*said, "まで", "に"], f"{text}までに"


def _clock(rng: Random) -> tuple[list[str], str]:
    half, hour, minute = rng.choice(["午前", "午後"]), rng.randint(1, 12), rng.randint(1, 59)
    if minute == 30:
        return [half, *spell(hour), "時", "半", "から"], f"{half}{hour}時半から"
    return [half, *spell(hour), "時", *spell(minute), "分", "に"], f"{half}{hour}時{minute}分に"


def _phone(rng: Random) -> tuple[list[str], str]:
    sizes = rng.choice([(2, 4, 4), (3, 4, 4), (3, 3, 4), (4, 2, 4), (3, 4)])
    groups = ["0" + "".join(str(rng.randrange(10)) for _ in range(sizes[0] - 1))]
    groups += ["".join(str(rng.randrange(10)) for _ in range(size)) for size in sizes[1:]]
    said = ["電話番号", "は"]
    for at, group in enumerate(groups):
        said += (["の"] if at else []) + digit_by_digit(group, rng)
    return [*said, "です"], f"電話番号は{'-'.join(groups)}です"


def _row(rng: Random) -> tuple[list[str], str]:
    digits = "".join(str(rng.randrange(10)) for _ in range(rng.randint(4, 12)))
    return ["番号", "は", *digit_by_digit(digits, rng), "です"], f"番号は{digits}です"


def _place(rng: Random) -> tuple[list[str], str]:
    value, counter = rng.randint(1, 999), rng.choice(["番", "号室", "番地"])
    said = spell(value) if value < 100 or rng.random() < 0.5 else digit_by_digit(str(value), rng)
    return ["番号札", *said, counter, "の", "窓口"], f"番号札{value}{counter}の窓口"


KINDS = (_amount, _count, _date, _clock, _phone, _row, _place)


def _regrouped(words: list[str], rng: Random) -> list[str]:
    """Cut the same sounds as another model might: 三 十 一 日, 三十一 日, 三十一日."""
    return ["".join(words)] if rng.random() < 0.1 else "".join(word + rng.choice([" ", ""]) for word in words).split()


def test_a_thousand_spoken_forms_come_back_in_the_right_digits() -> None:
    rng = Random(20270331)  # noqa: S311 - a fixed seed
    wrong = []
    for at in range(FORMS):
        said, expected = KINDS[at % len(KINDS)](rng)
        seen = partial(_regrouped(said, rng), JA)
        if seen != expected:
            wrong.append((" ".join(said), expected, seen))

    assert wrong == []


@given(st.integers(1, 99_999_999))
def test_every_amount_comes_back(value: int) -> None:
    assert written([*spell(value), "円"], JA) == f"{printed(value)}円。"


@given(st.lists(st.sampled_from(MIXTURE.split()), max_size=12))
def test_what_is_written_stays_as_it_is(words: list[str]) -> None:
    once, heard = written(words, JA), partial(words, JA)

    assert written([once], JA) == once
    assert partial([heard], JA) == heard
    assert once.rstrip("。？") == heard.rstrip("。？")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("三 月 三 十 一 日 まで に 来て ください", "3月31日までに来てください。"),
        ("二十日 まで に お願いします", "20日までにお願いします。"),
        ("九 時 四 十 五 分 に 受付 へ お越し ください", "9時45分に受付へお越しください。"),
        ("九 時 十 分 です", "9時10分です。"),
        ("十 分 くらい かかります", "10分くらいかかります。"),
        ("もう 十 分 です", "もう10分です。"),
        ("十分 です", "十分です。"),
        ("税金 は 全部 で 一 万 二 千 三 百 円 です", "税金は全部で12,300円です。"),
        ("三 万 円 を 払いました", "3万円を払いました。"),
        ("百 五 十 万 円 です", "150万円です。"),
        ("千 円 に なります", "1,000円になります。"),
        ("千円札 は 使えます か", "千円札は使えますか？"),
        ("父 は 昭和 三 十 四 年 五 月 生まれ です", "父は昭和34年5月生まれです。"),
        ("平成 元 年 四 月 一日 から です", "平成元年4月1日からです。"),
        ("令和 七 年 三 月 三十一 日", "令和7年3月31日。"),
        ("令和 七 年度 の 住民税", "令和7年度の住民税。"),
        ("二 千 二 十 七 年", "2027年。"),
        ("午後 一時 に 来ます", "午後1時に来ます。"),
        ("一 時 三 十 分 です", "1時30分です。"),
        ("一時 保護 と 一時 金", "一時保護と一時金。"),
        ("脱退一時金 を 申請したい です", "脱退一時金を申請したいです。"),
        ("午後 三 時 半 から です", "午後3時半からです。"),
        ("一番 近い 駅 は どこ です か", "一番近い駅はどこですか？"),
        ("一 番 の 窓口 へ どうぞ", "1番の窓口へどうぞ。"),
        ("番号札 一番 です", "番号札1番です。"),
        ("五 番 の 窓口 で 番号札 を 見せて ください", "5番の窓口で番号札を見せてください。"),
        ("もう 一度 お願いします", "もう一度お願いします。"),
        ("もう 一 枚 ください", "もう1枚ください。"),
        ("一人 です", "1人です。"),
        ("二人 家族 です", "2人家族です。"),
        ("一人 暮らし です", "一人暮らしです。"),
        ("一人 で 来ました", "一人で来ました。"),
        ("お 一人 様", "お一人様。"),
        ("万一 の とき", "万一のとき。"),
        ("第三者 行為", "第三者行為。"),
        ("第 三 号 被保険者", "第3号被保険者。"),
        ("一緒 に 一般 の 窓口 へ 行きます", "一緒に一般の窓口へ行きます。"),
        ("一部 です か 全部 です か", "一部ですか？全部ですか？"),
        ("住民票 を 一部 ください", "住民票を1部ください。"),
        ("三者 面談 で 七夕 の 話 を しました", "三者面談で七夕の話をしました。"),
        ("一日 中 家 に います", "一日中家にいます。"),
        ("一日 一回 飲みます", "1日1回飲みます。"),
        ("二十歳 です", "20歳です。"),
        ("四国 から 来ました", "四国から来ました。"),
        ("四日市 市役所 と 四 日 市役所", "四日市市役所と4日市役所。"),
        ("三 月 三日 月曜日", "3月3日月曜日。"),
        ("二 階段 の 前", "二階段の前。"),
        ("二三 日 かかります", "二三日かかります。"),
        ("数 十 人 います", "数十人います。"),
        ("三 分 の 一 です", "3分の1です。"),
        ("三十六 点 五 度 です", "36.5度です。"),
        ("百十 番 に 電話して ください", "110番に電話してください。"),
        ("住所 は 三 丁目 二 番地 です", "住所は3丁目2番地です。"),
        ("中央 一 の 二 の 十二", "中央1-2-12。"),
        ("郵便番号 は 一 五 ゼロ の ゼロ ゼロ 四 一 です", "郵便番号は150-0041です。"),
        ("電話番号 は ゼロ 三 の 一二三四 の 五六七八 です", "電話番号は03-1234-5678です。"),
        ("暗証番号 は 千 二 百 三 十 四 です", "暗証番号は1234です。"),
        ("番号 は 七 五 三 一 です", "番号は7531です。"),
        ("七五三 の お祝い", "七五三のお祝い。"),
        ("令和 8 年 3 万 円", "令和8年3万円。"),
        ("すみません トイレ は どこ です か", "すみません、トイレはどこですか？"),
        ("いいえ 違います", "いいえ、違います。"),
        ("あの 窓口 で 待って ください", "あの窓口で待ってください。"),
        ("あの すみません", "あの、すみません。"),
        ("転入 の 手続き を したい の です が どこ へ 行きます か", "転入の手続きをしたいのですが、どこへ行きますか？"),
        ("健康保険 を やめたい ので す が", "健康保険をやめたいのですが。"),
        ("地震 です 逃げて ください", "地震です。逃げてください。"),
        ("お名前 は", "お名前は？"),
        ("そう です か", "そうですか。"),
        ("ここ で いい か な", "ここでいいかな？"),
        ("何 を 持って 来る の", "何を持って来るの？"),
        ("お越し に なり まし た か", "お越しになりましたか？"),
        ("", ""),
    ],
)
def test_sentences_of_the_counter_read_as_written(said: str, text: str) -> None:
    assert written(said.split(), JA) == text


def test_plain_japanese_is_written_as_japanese() -> None:
    assert written(["二", "通", "です", "か"], lang("ja-easy")) == "2通ですか？"


def test_a_sentence_takes_less_than_a_millisecond() -> None:
    words = LONG.split()
    times = []
    for _ in range(50):
        begin = time.perf_counter()
        written(words, JA)
        times.append(time.perf_counter() - begin)

    assert min(times) < 0.001
