"""Japanese as it is written at a counter, put so that Open JTalk reads it rightly.

Open JTalk reads dates, eras, amounts, counters and hyphenated telephone numbers well by itself (checked in the tests);
what it does not is put into kana or words here: times with a colon, 何 before a counter, lists of weekdays, numbers
that are only digits (telephone, My Number, residence card), and some words of the office.
"""

import re
from collections.abc import Mapping
from typing import Final

_WORDS: Final[Mapping[str, str]] = {
    "番号札": "番号ふだ",
    "何通": "なんつう",
    "何月": "なんがつ",
    "何分": "なんぷん",
    "何本": "なんぼん",
    "〒": "郵便番号",
    "㎡": "平方メートル",
    "℡": "電話",
    "TEL": "電話",
}
"""Read wrongly or left out by Open JTalk with its own dictionary (番号札 as ばんごうさつ)."""

_COUNTERS: Final = "人|名|歳|才|枚|番|回|時|年|日|か月|ヶ月|カ月|週|階|個|件|円|世帯|割|桁|部|台|度|号|曜日"
_WHAT = re.compile(rf"何(?={_COUNTERS})")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-4])[:：]([0-5]\d)(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
_RANGE = re.compile(r"(?<=[\d時分日月年円])\s*[~〜～]\s*(?=\d)")
_DAYS = re.compile(r"(?<![\d一-龥々])[月火水木金土日](?:[・、][月火水木金土日])+(?![\d一-龥々])")
_DAY_READINGS: Final = dict(zip("月火水木金土日", ("げつ", "か", "すい", "もく", "きん", "ど", "にち"), strict=True))
_ONLY_DIGITS = re.compile(r"(?<![\d,.])(?:0\d{3,}|\d{9,})(?![\d,.]|[万億円人])|(?<=[A-Za-zＡ-Ｚａ-ｚ])\d{3,}")
_DIGITS: Final = ("ゼロ", "イチ", "ニー", "サン", "ヨン", "ゴー", "ロク", "ナナ", "ハチ", "キュー")
_FULL_WIDTH: Final = {ord("０") + digit: str(digit) for digit in range(10)}


def readable(text: str) -> str:
    """Return the text as Open JTalk is to be given it."""
    text = text.translate(_FULL_WIDTH)
    for word, reading in _WORDS.items():
        text = text.replace(word, reading)
    text = _SLASHED.sub(lambda match: f"{match[1]}年{int(match[2])}月{int(match[3])}日", text)
    text = _CLOCK.sub(lambda match: f"{int(match[1])}時" + (f"{int(match[2])}分" if int(match[2]) else ""), text)
    text = _RANGE.sub("から", text)
    text = _WHAT.sub("なん", text)
    text = _DAYS.sub(lambda match: "".join(_DAY_READINGS.get(sign, "、") for sign in match[0]), text)
    return _ONLY_DIGITS.sub(lambda match: "".join(_DIGITS[int(digit)] for digit in match[0]), text)
