"""Dates and times of day in words, in the way each language writes them for residents of Japan.

CLDR's long date with the weekday in brackets: "March 31, 2027 (Wednesday)". Japanese has the era beside the Western
year, because forms ask for it; plain Japanese has furigana. Digits are Western ASCII in every language, in Nepali,
Burmese, Thai and Sinhala too, because Japanese forms, clocks and displays have no others. The clock has 24 hours.

Sources: Unicode CLDR by way of Babel; the eras: 元号法 and the cabinet orders under it (Reiwa begins on 1 May 2019).
"""

import datetime as dt
from functools import cache
from typing import Final

from babel import Locale
from babel.dates import format_date

from kiosk.core.languages import JAPANESE, Lang, language
from kiosk.phrasebook.ruby import marked

_ERAS: Final = (
    ("令和", dt.date(2019, 5, 1)),
    ("平成", dt.date(1989, 1, 8)),
    ("昭和", dt.date(1926, 12, 25)),
    ("大正", dt.date(1912, 7, 30)),
)
ERAS: Final = {name: first.year for name, first in _ERAS}
"""The era's first year."""

_LOCALES: Final = {"ja-easy": "ja", "es": "es_419"}
"""Spanish of Latin America, as the voice has it: most residents who read it come from there."""

_PATTERNS: Final = {"my": "y ခုနှစ် MMMMလ d ရက်", "vi": "'ngày' d 'tháng' M 'năm' y"}
"""Where CLDR's long date is only a row of numbers and names, and reads badly in a sentence."""

_DAYS: Final = {
    1: "ついたち",
    2: "ふつか",
    3: "みっか",
    4: "よっか",
    5: "いつか",
    6: "むいか",
    7: "なのか",
    8: "ようか",
    9: "ここのか",
    10: "とおか",
    14: "じゅうよっか",
    20: "はつか",
    24: "にじゅうよっか",
}
"""Days of the month that are not read number by number."""

WEEKDAYS: Final = "月火水木金土日"
_WEEKDAY_READINGS: Final = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")
PLAIN_JAPANESE: Final = Lang("ja-easy")


@cache
def locale(tag: Lang) -> Locale:
    """Return Babel's locale of the language."""
    return Locale.parse(_LOCALES.get(tag, tag.replace("-", "_")))


def date_pattern(tag: Lang) -> str:
    """Return the CLDR pattern of a date without its weekday."""
    return _PATTERNS.get(tag) or str(locale(tag).date_formats["long"].pattern)


def date_words(day: dt.date, tag: Lang) -> str:
    """Return a date with its weekday; in plain Japanese with furigana."""
    if tag == JAPANESE:
        era = era_year(day)
        return f"{day.year}年{f'（{era}年）' if era else ''}{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"
    if tag == PLAIN_JAPANESE:
        number = marked(f"{day.day}日", _DAYS[day.day]) if day.day in _DAYS else f"{day.day}{marked('日', 'にち')}"
        weekday = marked(f"{WEEKDAYS[day.weekday()]}曜日", _WEEKDAY_READINGS[day.weekday()] + "ようび")
        return f"{day.year}{marked('年', 'ねん')}{day.month}{marked('月', 'がつ')}{number}（{weekday}）"
    words = format_date(day, date_pattern(tag), locale(tag))
    weekday = locale(tag).days["format"]["wide"][day.weekday()]
    return f"{words}（{weekday}）" if language(tag).script in {"Hans", "Hant"} else f"{words} ({weekday})"


def era_year(day: dt.date) -> str | None:
    """Return the Japanese era and its year, 令和9 or 令和元; None before the eras that living people were born in."""
    for name, first in _ERAS:
        if day >= first:
            year = day.year - first.year + 1
            return name + ("元" if year == 1 else str(year))
    return None


def time_words(time: dt.time, tag: Lang) -> str:
    """Return a time of day; in plain Japanese with furigana."""
    if tag == JAPANESE:
        return f"{time.hour}時" + (f"{time.minute}分" if time.minute else "")
    if tag == PLAIN_JAPANESE:
        # 分 is ふん after 2, 5, 7 and 9, and ぷん after the other digits.
        reading = "ふん" if time.minute % 10 in {2, 5, 7, 9} else "ぷん"
        return f"{time.hour}{marked('時', 'じ')}" + (f"{time.minute}{marked('分', reading)}" if time.minute else "")
    return f"{time.hour}:{time.minute:02}"
