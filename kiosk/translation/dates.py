"""A date written in one language, in the words of another: for sentences in which the model lost it.

    "令和9年3月31日" -> (2027, 3, 31) -> "March 31, 2027" / "31 de março de 2027"

Source: Unicode CLDR's long dates, by way of Babel.
"""

import datetime as dt
import re
from typing import Final

from babel import Locale
from babel.dates import format_date, format_skeleton

from kiosk.core.languages import Lang, base
from kiosk.translation import digits

_LEAP: Final = 2028
"""A year that has every day, for dates without a year."""
_WEEK: Final = "月火水木金土日"
_EAST = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")


def in_words(written: str, source: Lang, target: Lang) -> str | None:
    """Return the date in the target language; None if it is no day of the calendar, or not understood."""
    found = _read(written, source)
    if found is None:
        return None
    year, month, day = found
    try:
        date = dt.date(year or _LEAP, month, day)
    except ValueError:
        return None
    locale = _locale(target)
    return format_date(date, "long", locale) if year else format_skeleton("MMMMd", date, locale=locale)


def stand_in(day: str, tag: Lang) -> str:
    """Return a day of the week or of the calendar, given in Japanese, in the words of a language."""
    if day[:1] in _WEEK:
        return str(_locale(tag).days["format"]["wide"][_WEEK.index(day[0])])
    return in_words(day, Lang("ja"), tag) or day


def _read(written: str, source: Lang) -> tuple[int | None, int, int] | None:
    # Kanji numbers and eras are read alike wherever they stand.
    plain = digits.source_form(written, Lang("ja"))
    match = _EAST.search(plain) or _ISO.search(plain)
    if match:
        return (int(match[1]) if match[1] else None), int(match[2]), int(match[3])
    words = re.findall(r"[^\W\d_]+", plain.casefold())
    month = next((number for word in words for name, number in digits.months(source).items() if word == name), None)
    numbers = [int(run) for run in re.findall(r"\d+", plain)]
    day = next((number for number in numbers if number <= 31), None)  # noqa: PLR2004 - days of a month
    year = next((number for number in numbers if number > 999), None)  # noqa: PLR2004 - four digits
    return (year, month, day) if month and day else None


def _locale(tag: Lang) -> Locale:
    return Locale.parse({"es": "es_419"}.get(base(tag), base(tag).replace("-", "_")))
