"""Spoken English numerals as an office prints them: three thousand five hundred yen -> 3,500 yen.

    words --> date | clock time | row of digits | year | ordinal | number --> words

The first reading that fits wins. Numbers below ten stay words unless something is measured, dated or named by them
(5 minutes, counter 7), as most style guides want it; `one` stays except before money, percent and in times.
"""

from collections.abc import Sequence
from typing import Final

from kiosk.hearing.spelled_en import (
    DIGITS,
    MONTHS,
    TIMES,
    Reading,
    below_hundred,
    cardinal,
    clock,
    meridiem,
    ordinal,
    set_of,
    year,
)

_MONEY: Final = frozenset({"yen", "dollar", "dollars", "euro", "euros", "percent"})
_MEASURES: Final = set_of(
    "minutes hours days weeks months years seconds degrees kilos kilograms grams kilometers kilometres meters metres "
    "centimeters centimetres liters litres"
)
_THINGS: Final = _MONEY | _MEASURES | set_of("people persons copies pages photos children forms documents times")
"""What is counted: a number before one of these is no day, no year and no time."""
_NAMING: Final = set_of(
    "counter number room window gate platform floor unit apartment step code reiwa heisei showa taisho"
)
"""The number after one of these is a name: digits, no comma."""
_NAMED: Final = frozenset({"number", "code", "pin"})
"""The same with `is` between: your number is 502."""
_AT: Final = frozenset({"at", "by", "until", "till", "from", "before", "after", "to", "around", "about", "between"})
_SHARP: Final = frozenset({"at", "by", "until", "till"})
"""Before a bare hour."""
_TO: Final = frozenset({"to", "until", "till", "and"})
_AFTER_HOUR: Final = frozenset(
    {"", "on", "in", "today", "tomorrow", "tonight", "with", "and", "or", "please", "sharp", "at", "for"}
)
_IN_YEAR: Final = frozenset({"in", "since", "year", "of"})
_DASHES: Final = frozenset({"dash", "hyphen"})
_YEARS: Final = range(1900, 2101)
_ROW: Final = 3
_SMALL: Final = 10
_NOON: Final = 12
_QUARTER: Final = 15
_LAST_DAY: Final = 31


def digits(words: Sequence[str]) -> list[str]:
    """Return the words (lower case) with spoken numerals in digits; months of dates in their capital."""
    words = [part for word in words for part in _unhyphened(word)]
    out: list[str] = []
    at = 0
    while at < len(words):
        for read in (_date, _clock, _row, _year, _ordinal, _number):
            if found := read(words, at):
                text, at = found
                out += text.split()
                break
        else:
            out.append(words[at])
            at += 1
    return out


def _unhyphened(word: str) -> list[str]:
    """Return twenty-one as two words, any other as it is."""
    parts = word.split("-")
    spoken = len(parts) > 1 and bool(cardinal(parts, 0) or ordinal(parts, 0))
    return parts if spoken else [word]


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def _date(words: Sequence[str], at: int) -> tuple[str, int] | None:
    if words[at] in MONTHS:
        return _month_first(words, at)
    begin = at + (words[at] == "the")
    day = ordinal(words, begin)
    if not day or not 1 <= day[0] <= _LAST_DAY:
        return None
    month_at = day[1] + (_word(words, day[1]) == "of")
    month = _word(words, month_at)
    if month not in MONTHS or (month in {"may", "march"} and month_at == day[1]):
        return None
    return _dated(words, month, day[0], month_at + 1)


def _month_first(words: Sequence[str], at: int) -> tuple[str, int] | None:
    month = words[at]
    begin = at + 1 + (_word(words, at + 1) == "the")
    day = ordinal(words, begin)
    if not day:
        if named := _year_reading(words, begin):
            return f"{month.capitalize()} {named[0]}", named[1]
        day = below_hundred(words, begin)
        if not day or _word(words, day[1]) in _THINGS or (day[0] < _SMALL and _word(words, day[1])):
            return None
    return _dated(words, month, day[0], day[1]) if 1 <= day[0] <= _LAST_DAY else None


def _dated(words: Sequence[str], month: str, day: int, end: int) -> tuple[str, int]:
    text = f"{month.capitalize()} {day}"
    named = _year_reading(words, end)
    return (f"{text}, {named[0]}", named[1]) if named else (text, end)


def _year_reading(words: Sequence[str], at: int) -> Reading | None:
    """Return the year that is said here: twenty twenty seven, two thousand seven."""
    found = year(words, at) or cardinal(words, at)
    return found if found and found[0] in _YEARS and _word(words, found[1]) not in _THINGS else None


def _clock(words: Sequence[str], at: int) -> tuple[str, int] | None:
    before = _word(words, at - 1)
    found = clock(words, at)
    if not found or before in _NAMING or (before in {"is", "was"} and _word(words, at - 2) in _NAMED):
        return None
    (hour, minute), end = found
    half = meridiem(words, end)
    text = str(hour) if minute is None else f"{hour}:{minute:02}"
    if half and 0 < hour <= _NOON:
        return f"{text} {half[0]}", half[1]
    if minute is None:
        return _bare_hour(words, at, hour, end)
    after = _word(words, end)
    if after in _THINGS or after in DIGITS or after in _DASHES:
        return None
    if hour > _NOON:
        is_year = hour in {18, 19, 20} and before != "at"
        return (text, end) if before in _AT and not is_year else None
    sure = before in _AT or before in {"is", "it's", "was"} or minute % _QUARTER == 0
    return (text, end) if sure else None


def _bare_hour(words: Sequence[str], at: int, hour: int, end: int) -> tuple[str, int] | None:
    if not 0 < hour <= _NOON:
        return None
    before, after = _word(words, at - 1), _word(words, end)
    if after == "o'clock":
        return str(hour), end
    span_begins = before in {"from", "between"} and after in _TO and bool(clock(words, end + 1))
    opening = at - 2
    while opening >= 0 and words[opening] in TIMES:
        opening -= 1
    span_ends = before in _TO and opening < at - 2 and _word(words, opening) in {"from", "between"}
    counted = cardinal(words, at)
    if counted and counted[1] != end:
        return None  # at three hundred
    if span_begins or span_ends:
        following = cardinal(words, end + 1) if span_begins else counted
        return None if following and _word(words, following[1]) in _THINGS else (str(hour), end)
    return (str(hour), end) if before in _SHARP and after in _AFTER_HOUR else None


def _row(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """Read a telephone number, a code, a room: digits one by one, perhaps with dashes."""
    row: list[str] = []
    ends: list[int] = []
    while at < len(words):
        word = words[at]
        times = {"double": 2, "triple": 3}.get(word, 1)
        digit = DIGITS.get(_word(words, at + (times > 1)))
        if digit is None and row and word in _DASHES and _word(words, at + 1) in DIGITS:
            row[-1] += "-"
            at += 1
            continue
        if digit is None:
            break
        at += 1 + (times > 1)
        row.append(digit * times)
        ends.append(at)
    if row and _word(words, at) in {"hundred", "thousand", "million"}:
        row.pop()
        ends.pop()
    text = "".join(row)
    return (text, ends[-1]) if sum(sign.isdigit() for sign in text) >= _ROW else None


def _year(words: Sequence[str], at: int) -> tuple[str, int] | None:
    found = year(words, at)
    if not found and _word(words, at - 1) in _IN_YEAR:
        found = _year_reading(words, at)
    return (str(found[0]), found[1]) if found else None


def _ordinal(words: Sequence[str], at: int) -> tuple[str, int] | None:
    found = ordinal(words, at)
    if not found:
        return None
    value, end = found
    dated = at > 1 and words[at - 1] == "the" and words[at - 2] in {"on", "by", "until", "from", "to"}
    if value < _SMALL and not (dated and _word(words, end) in _AFTER_HOUR):
        return None
    teens = value % 100 // 10 == 1
    suffix = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}", end


def _number(words: Sequence[str], at: int) -> tuple[str, int] | None:
    found = cardinal(words, at)
    if not found:
        return None
    value, end = found
    before = _word(words, at - 1)
    named = before in _NAMING or (before in {"is", "was"} and _word(words, at - 2) in _NAMED)
    text = str(value) if named else f"{value:,}"
    if _word(words, end) == "point" and _word(words, end + 1) in DIGITS:
        end += 1
        text += "."
        while _word(words, end) in DIGITS:
            text += DIGITS[words[end]]
            end += 1
    elif named and value < 100 and (pair := below_hundred(words, end)) and _word(words, pair[1]) not in _THINGS:  # noqa: PLR2004
        text, end = f"{value}{pair[0]:02}", pair[1]  # room three twelve
    after = _word(words, end)
    if words[at] == "a" and not (end > at + 2 or after in _THINGS):
        return None  # a hundred
    if not (value >= _SMALL or "." in text or named or after in _MONEY or (value > 1 and after in _MEASURES)):
        return None
    return (f"{text}%", end + 1) if after == "percent" else (text, end)
