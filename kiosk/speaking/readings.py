"""Japanese as it is written at a counter, put so that Open JTalk reads it rightly.

Open JTalk reads dates, eras, amounts, counters and hyphenated telephone numbers well by itself (checked in the tests);
what it does not is put into kana or words here: times with a colon, 何 before a counter, lists of weekdays, numbers
that are only digits (telephone, My Number, residence card), and some words of the office.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_WORDS: Final[Mapping[str, str]] = {
    "番号札": "番号ふだ",
    "何通": "なんつう",
    "何月": "なんがつ",
    "何分": "なんぷん",
    "何本": "なんぼん",
    "管理人": "管理にん",
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


_SHOWN: Final[Mapping[str, str]] = {"番号札": "ばんごうふだ", "管理人": "かんりにん", "令和": "れいわ"}
"""What stands over a word, where it is not what the word is put into to be spoken, or the front end cuts the word."""
_BEFORE_PERSON: Final = (
    *("以上の", "以下の", "未満の", "希望の", "お持ちの", "家族の", "国人の", "ご本人の", "住民の", "理人の"),
    "初めての",
    *("この", "その", "あの", "どの", "ない", "する", "した", "れた", "きた", "いる", "ある"),
)
_PERSON = re.compile(
    "(?:" + "|".join(f"(?<={word})" for word in _BEFORE_PERSON) + r")方(?=[はもがをにへのでと、。]|$)(?!が[いよ良])"
)
"""方 that is a person (かた); the front end reads every one as a direction or a choice (ほう)."""
_ALONE: Final = {"何": "なん", "方": "かた"}
_HIRAGANA: Final = re.compile("[ぁ-ゖ]+")
_MISREAD: Final = re.compile(
    "|".join(sorted(map(re.escape, {*_WORDS, *_SHOWN}), key=len, reverse=True))
    + f"|{_WHAT.pattern}|{_DAYS.pattern}|{_PERSON.pattern}"
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text, for furigana."""

    base: str
    said: str
    """What the front end is given in its place."""
    reading: str = ""
    """What stands over it; empty: what the front end says."""


def parts(text: str) -> Iterator[Part]:
    """Yield a text's parts: those that Open JTalk misreads with their readings, and those between."""
    at = 0
    for match in _MISREAD.finditer(text):
        if match.start() > at:
            yield Part(text[at : match.start()], text[at : match.start()])
        yield from _shown(match[0])
        at = match.end()
    if at < len(text):
        yield Part(text[at:], text[at:])


def _shown(word: str) -> Iterator[Part]:
    if word in _WORDS or word in _SHOWN:
        said = _WORDS.get(word, word)
        reading = _SHOWN.get(word) or (said if _HIRAGANA.fullmatch(said) else "")
        yield Part(word, said if reading else word, reading)
    elif word in _ALONE:
        yield Part(word, _ALONE[word], _ALONE[word])
    else:
        for sign in word:
            reading = _DAY_READINGS.get(sign, "")
            yield Part(sign, reading or sign, reading)


_YEN = re.compile(r"[¥￥]\s*(\d[\d,，]*)")
_ERA = re.compile(r"(?<![A-Za-z])([RHS])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)")
_ERAS: Final = {"R": "令和", "H": "平成", "S": "昭和"}
_MONTH_DAY = re.compile(
    r"(?<![\d/])(1[0-2]|0?[1-9])/(?:(1[3-9]|2\d|3[01])(?![\d/])|(1[0-2]|0?[1-9])(?=まで|から|以降|[（(][月火水木金土日]))"
)
"""Rather a date than a half: the day is above twelve, or a weekday or まで follows."""
_FLOOR = re.compile(r"(?<=\d)[FＦ](?![A-Za-z])")
_NUMBERED = re.compile(r"\b[Nn]o\.?\s?(?=\d)")
_POSTCODE = re.compile(r"(?<=郵便番号)\s?(\d{3})-(\d{4})(?!\d)")


def readable(text: str) -> str:
    """Return the text as Open JTalk is to be given it."""
    text = text.translate(_FULL_WIDTH)
    for word, reading in _WORDS.items():
        text = text.replace(word, reading)
    text = _YEN.sub(r"\1円", text)
    text = _ERA.sub(lambda match: f"{_ERAS[match[1]]}{int(match[2])}年{int(match[3])}月{int(match[4])}日", text)
    text = _POSTCODE.sub(lambda match: _by_digits(match[1]) + "の" + _by_digits(match[2]), text)
    text = _FLOOR.sub("階", _NUMBERED.sub("ナンバー", text)).replace("+81", "プラス81")
    text = _SLASHED.sub(lambda match: f"{match[1]}年{int(match[2])}月{int(match[3])}日", text)
    text = _MONTH_DAY.sub(lambda match: f"{int(match[1])}月{int(match[2] or match[3])}日", text)
    text = _CLOCK.sub(lambda match: f"{int(match[1])}時" + (f"{int(match[2])}分" if int(match[2]) else ""), text)
    text = _RANGE.sub("から", text)
    text = _PERSON.sub("かた", _WHAT.sub("なん", text)).replace("のかたは", "のカタは")  # else のかたは is one word
    text = _DAYS.sub(lambda match: "".join(_DAY_READINGS.get(sign, "、") for sign in match[0]), text)
    return _ONLY_DIGITS.sub(lambda match: _by_digits(match[0]), text)


def _by_digits(number: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in number)
