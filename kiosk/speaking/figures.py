"""Figures as a voice is to say them: telephone numbers digit by digit, amounts as numbers, dates and times in words.

    "Tel. 03-1234-5678, ¥3,000, 9:00-17:00"  -->  "Tel. 0 3, 1 2 3 4, 5 6 7 8, 3000 yen, 9 o'clock to 17 o'clock"

eSpeak NG and the voices of Piper read a telephone number as thousands with a dash or a minus between, 9:00 as "nine
zero zero", and leave out the yen sign in most languages; what they read rightly is left to them. Japanese has its own
rules (`readings`). Marks between thousands go: a group of three digits behind one is not a decimal in an office.
"""

import datetime as dt
import re
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton

from kiosk.core.languages import Lang, language
from kiosk.speaking.figure_words import WORDS, Words

_FULL_WIDTH: Final = {ord("０") + digit: str(digit) for digit in range(10)} | {
    ord(full): half for full, half in zip("：／％＃．－＋", ":/%#.-+", strict=True)
}
_DASH: Final = "[-‐‑–—−]"
_TO: Final = "[-‐‑–—−~〜～]"
_LEAP: Final = 2028
"""A year with every date, for those without one."""

_FULL_COMMA = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
_YEAR_FIRST = re.compile(r"(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.]\d|\d)")
_YEAR_LAST = re.compile(r"(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_NO_YEAR = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_GROUP: Final = r"[(（]?\d{1,5}[)）]?"
_TELEPHONE = re.compile(
    rf"(?<![\d-])\+?{_GROUP}(?:(?:{_DASH}|[ ]|(?=[(（])|(?<=[)）])){_GROUP})+(?:{_DASH}\d+)*(?![\d-])"
)
_PARTS = re.compile(r"\d+")
_ONLY_DIGITS = re.compile(r"(?<![\d.,])(?:0\d{3,}|\d{9,})(?![\d,]|\.\d)|(?<=[A-Za-z])\d{3,}(?!\d)")
_MONEY = re.compile(r"[¥￥]\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:円|JPY\b)")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:([.,\u00a0\u202f])\d{3})(?:\1\d{3})*(?![\d]|[.,]\d{3})")
_CLOCK = re.compile(r"(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])(\s*[AaPp]\.?[Mm]\b\.?)?")
_DOTTED = re.compile(r"(?<=pukul )([01]?\d|2[0-4])\.([0-5]\d)(?!\d)|(?<=jam )([01]?\d|2[0-4])\.([0-5]\d)(?!\d)")
_RANGE = re.compile(r"(?<=\d)\s*[–~〜～]\s*(?=\d)")
_TIMES = re.compile(rf"(\d:[0-5]\d(?:\s*[AaPp]\.?[Mm]\.?)?)\s*{_TO}\s*(?=\d{{1,2}}:[0-5]\d)")
_NUMBER = re.compile(r"(?:\b[Nn][o°º]s?\.?º?\s?|\bn\.º\s?|№\s?|#)(?=\d)")
_PERCENT: Final = {"ko": r"\1퍼센트", "zh-Hans": r"百分之\1", "zh-Hant": r"百分之\1"}
_SHARE = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_CHINESE_YEAR = re.compile(r"(?<!\d)(\d{4})(?=年)")
_CHINESE: Final = "零一二三四五六七八九"
_ONE: Final = "幺"
"""One, in a Chinese telephone number (yī is too like qī)."""
_ZERO: Final = "공"
"""Zero, in a Korean one."""
_NEPALI: Final = {ord("0") + digit: chr(ord("०") + digit) for digit in range(10)}
"""eSpeak NG 1.52 says Western digits in English there."""
_SINHALA = re.compile(r"(?<!\d)[67](?!\d)")
"""eSpeak NG 1.52 says both as "two hundred one"."""
_POINTED: Final = frozenset({"vi", "id", "pt-BR", "es"})
"""Languages in which a point may stand between thousands (Unicode CLDR; es in Spain)."""
_ORDER: Final = frozenset({"en", "fil"})
"""Languages that write the month first (Unicode CLDR)."""
_TELEPHONE_DIGITS: Final = 7
_CARD_DIGITS: Final = 12
"""Of a number in groups with spaces between: My Number has 12."""
_TWO: Final = 2
_YEARS: Final = range(1900, 2100)
_MONTHS: Final = 12


def spoken(text: str, lang: Lang) -> str:
    """Return a text, not Japanese, with its figures as a voice is to say them."""
    words = WORDS.get(lang)
    text = text.translate(_FULL_WIDTH)
    if words is None:
        return text
    text = _dates(text, lang)
    text = _money(_FULL_COMMA.sub(",", text), words, lang)
    text = _THOUSANDS.sub(lambda match: _plain(match[0], match[1], lang), text)
    text = _TELEPHONE.sub(lambda match: _telephone(match, words, lang), text)
    text = _ONLY_DIGITS.sub(lambda match: _digits(match[0], lang, 3), text)
    text = _times(text, words, lang)
    text = _RANGE.sub(words.until, text)
    if words.number:
        text = _NUMBER.sub(words.number, text)
    if lang in _PERCENT:
        text = _SHARE.sub(_PERCENT[lang], text)
    if language(lang).script in {"Hans", "Hant"}:
        text = _CHINESE_YEAR.sub(lambda match: "".join(_CHINESE[int(digit)] for digit in match[1]), text)
    if lang == "ne":
        text = text.translate(_NEPALI)
    if lang == "si":
        text = _SINHALA.sub(lambda match: {"6": "හය", "7": "හත"}[match[0]], text)
    return text


def _telephone(match: re.Match[str], words: Words, lang: Lang) -> str:
    number, rest = match[0], match.string[match.end() :].lstrip()
    groups = _PARTS.findall(number)
    digits = sum(map(len, groups))
    if rest.startswith(words.yen) or all(int(group) in _YEARS for group in groups):
        return words.until.join(groups) if len(groups) == _TWO and " " not in number else number
    certain = digits >= _CARD_DIGITS or number[0] in "0+(（" or re.search(_DASH, number) is not None
    return _digits(number, lang, _TELEPHONE_DIGITS) if certain else number


def _digits(number: str, lang: Lang, least: int) -> str:
    """Return a number digit by digit, its groups apart; the number itself where it has too few."""
    groups = _PARTS.findall(number)
    if sum(map(len, groups)) < least:
        return number
    if language(lang).script in {"Hans", "Hant"}:
        said = ["".join(_CHINESE[int(digit)] for digit in group).replace("一", _ONE) for group in groups]
        return "，".join(said)
    if lang == "ko":
        return ", ".join(" ".join(group).replace("0", _ZERO) for group in groups)
    return ", ".join(" ".join(group) for group in groups)


def _money(text: str, words: Words, lang: Lang) -> str:
    def amount(match: re.Match[str]) -> str:
        figures = match[1] or match[2]
        end = figures[len(figures.rstrip(".,")) :]
        figures = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), figures.rstrip(".,"))
        gap = "" if language(lang).script in {"Hans", "Hant", "Kore"} else " "
        return f"{figures}{gap}{words.one_yen if figures == '1' and words.one_yen else words.yen}{end}"

    text = _MONEY.sub(amount, text)
    return re.sub(rf"(?<={re.escape(words.yen)})\s*{_TO}\s*(?=\d)", words.until, text)


def _plain(number: str, mark: str, lang: Lang) -> str:
    if mark == "." and lang not in _POINTED and number.count(".") == 1:
        return number  # 3.125 is a decimal there
    return re.sub(r"\D", "", number)


def _times(text: str, words: Words, lang: Lang) -> str:
    def clock(match: re.Match[str]) -> str:
        hour, minute, half = int(match[1]), int(match[2]), match[3] or ""
        if half and not minute:
            return f"{hour}{half}"
        return words.clock(hour, minute) + half

    text = _TIMES.sub(lambda match: match[1] + words.until, text)
    if lang == "id":
        text = _DOTTED.sub(lambda match: f"{match[1] or match[3]}:{match[2] or match[4]}", text)
    return _CLOCK.sub(clock, text)


def _dates(text: str, lang: Lang) -> str:
    def year_first(match: re.Match[str]) -> str:
        return _date(int(match[1]), int(match[3]), int(match[4]), lang) or match[0]

    def year_last(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[3])
        month, day = (first, second) if second > _MONTHS or (lang in _ORDER and first <= _MONTHS) else (second, first)
        return _date(int(match[4]), month, day, lang) or match[0]

    def no_year(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        if max(first, second) <= _MONTHS:
            return match[0]  # a half, or a date of which nobody can tell the month
        return _date(None, min(first, second), max(first, second), lang) or match[0]

    text = _YEAR_FIRST.sub(year_first, text)
    text = _YEAR_LAST.sub(year_last, text)
    return _NO_YEAR.sub(no_year, text)


def _date(year: int | None, month: int, day: int, lang: Lang) -> str | None:
    """Return a date in words; None when there is no such day."""
    try:
        date = dt.date(year or _LEAP, month, day)
    except ValueError:
        return None
    locale = Locale.parse(lang.replace("-", "_"))
    if year is None:
        return format_skeleton("MMMMd", date, locale=locale)
    if lang == "vi":  # CLDR leaves out the word for the year, as one does who writes
        return f"{day} tháng {month} năm {year}"
    said = format_date(date, "long", locale=locale)
    return re.sub(r"\s[гр]\.$", "", said) + {"ru": " года", "uk": " року"}.get(lang, "")
