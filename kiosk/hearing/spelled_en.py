"""The grammar of English number words: what is said from a word on is worth so much, and ends there."""

from collections.abc import Sequence
from typing import Final

Reading = tuple[int, int]
"""The value, and the index after its last word."""


def set_of(words: str) -> frozenset[str]:
    """Return the words, which stand apart by spaces."""
    return frozenset(words.split())


def _numbered(words: str, start: int = 0) -> dict[str, int]:
    return {word: value for value, word in enumerate(words.split(), start)}


_SMALL: Final = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS: Final = {
    word: 10 * value
    for word, value in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", start=2).items()
}
_SCALES: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_ORDINALS: Final = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    start=1,
) | {"thirtieth": 30}
_MERIDIEMS: Final = {"am": "a.m.", "pm": "p.m.", "a.m.": "a.m.", "p.m.": "p.m."}
MONTHS: Final = set_of("january february march april may june july august september october november december")
DIGITS: Final = {word: str(value) for word, value in _SMALL.items() if value < 10} | {"oh": "0"}  # noqa: PLR2004
"""Words for single digits."""
TIMES: Final = frozenset({*_SMALL, *_TENS, "oh", "a", "p", "m", "am", "pm", "o'clock"})
"""Words that a time of day is made of."""


def below_hundred(words: Sequence[str], at: int) -> Reading | None:
    """Read 0 to 99."""
    if at >= len(words):
        return None
    if (small := _SMALL.get(words[at])) is not None:
        return small, at + 1
    if (tens := _TENS.get(words[at])) is None:
        return None
    ones = _SMALL.get(words[at + 1], 0) if at + 1 < len(words) else 0
    return (tens + ones, at + 2) if 0 < ones < 10 else (tens, at + 1)  # noqa: PLR2004


def _group(words: Sequence[str], at: int) -> Reading | None:
    """Read 0 to 9,999 without `thousand`: fifteen hundred, two hundred and three."""
    article = at + 1 < len(words) and words[at] == "a" and (words[at + 1] == "hundred" or words[at + 1] in _SCALES)
    found = (1, at + 1) if article else below_hundred(words, at)
    if not found:
        return None
    value, end = found
    if not value or end >= len(words) or words[end] != "hundred":
        return found
    value, end = value * 100, end + 1
    rest = _rest(words, end)
    return (value + rest[0], rest[1]) if rest else (value, end)


def _rest(words: Sequence[str], at: int) -> Reading | None:
    """Read the tens and ones behind a larger unit, perhaps after `and`."""
    rest = below_hundred(words, at + (at < len(words) and words[at] == "and"))
    follows_hundred = rest is not None and rest[1] < len(words) and words[rest[1]] == "hundred"
    return None if rest is None or not rest[0] or follows_hundred else rest


def cardinal(words: Sequence[str], at: int) -> Reading | None:
    """Read a whole number of any size."""
    total = 0
    top = 0  # the last scale
    end = at
    while found := _group(words, end):
        value, after = found
        scale = _SCALES.get(words[after], 0) if after < len(words) else 0
        if not scale:
            fits = not top or 0 < value < top
            return (total + value, after) if fits else (total, end)
        if not value or (top and scale >= top):
            break
        total, top, end = total + value * scale, scale, after + 1
    rest = _rest(words, end) if top and end < len(words) and words[end] == "and" else None
    if rest and (rest[1] >= len(words) or words[rest[1]] not in _SCALES):
        return total + rest[0], rest[1]
    return (total, end) if top else None


def ordinal(words: Sequence[str], at: int) -> Reading | None:
    """Read 1st to 99th."""
    if at >= len(words):
        return None
    if (value := _ORDINALS.get(words[at])) is not None:
        return value, at + 1
    tens = _TENS.get(words[at], 0)
    ones = _ORDINALS.get(words[at + 1], 10) if tens and at + 1 < len(words) else 10
    return (tens + ones, at + 2) if ones < 10 else None  # noqa: PLR2004


def year(words: Sequence[str], at: int) -> Reading | None:
    """Read a year in two halves: nineteen fifty nine, twenty oh five, twenty twenty seven."""
    if at + 1 >= len(words) or words[at] not in {"eighteen", "nineteen", "twenty"}:
        return None
    century = 100 * (_SMALL.get(words[at]) or _TENS[words[at]])
    rest = _two_digits(words, at + 1)
    return (century + rest[0], rest[1]) if rest else None


def _two_digits(words: Sequence[str], at: int) -> Reading | None:
    """Read 00 to 99 in two digits: oh five, thirty."""
    if at + 1 < len(words) and words[at] in {"oh", "zero"} and words[at + 1] in DIGITS:
        return int(DIGITS[words[at + 1]]), at + 2
    found = below_hundred(words, at)
    if not found or found[0] < 10:  # noqa: PLR2004
        return None
    larger = found[1] < len(words) and (words[found[1]] == "hundred" or words[found[1]] in _SCALES)
    return None if larger else found


def clock(words: Sequence[str], at: int) -> tuple[tuple[int, int | None], int] | None:
    """Read an hour, and its minute if one is said."""
    found = below_hundred(words, at)
    if not found:
        return None
    hour, end = found
    if hour > 23:  # noqa: PLR2004
        return None
    minute = _two_digits(words, end)
    if minute and minute[0] < 60:  # noqa: PLR2004
        return (hour, minute[0]), minute[1]
    return (hour, None), end


def meridiem(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """Read a m, p m, am, pm."""
    if at >= len(words):
        return None
    if words[at] in {"a", "p"} and at + 1 < len(words) and words[at + 1] == "m":
        return f"{words[at]}.m.", at + 2
    half = _MERIDIEMS.get(words[at])
    if words[at] == "am" and at + 1 < len(words) and words[at + 1] == "i":
        return None
    return (half, at + 1) if half else None
