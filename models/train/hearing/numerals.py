"""Spoken numerals as words: numbers, amounts, dates, clock times and rows of digits, drawn at random.

Every function takes the random source first and returns a list of words of the language's lexicon.
"""

from collections.abc import Callable
from random import Random

Say = Callable[[Random], list[str]]


def words(row: str) -> list[str]:
    """Return the words of a row: a table that reads as a line."""
    return row.split()


_JA = "零一二三四五六七八九"
_JA_UNITS = ((10**8, "億"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
_JA_DAYS = words("一日 二日 三日 四日 五日 六日 七日 八日 九日 十日")
_ONES = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = words("- - twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = words(
    "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_MONTHS = words("january february march april may june july august september october november december")


def somewhere(rng: Random) -> int:
    """Return a number as counters hear it: small ones often, round ones often, up to a hundred million."""
    kind = rng.random()
    if kind < 0.35:
        return rng.randint(1, 31)
    if kind < 0.65:
        return rng.randint(1, 999)
    magnitude = 10 ** rng.randint(2, 7)
    value = rng.randint(1, 99) * magnitude // 10
    return value + (rng.randint(0, magnitude) if rng.random() < 0.4 else 0)


def ja_number(value: int) -> list[str]:
    """Return a number above 0 in kanji words: 31 -> 三 十 一."""
    said: list[str] = []
    for unit, name in _JA_UNITS:
        count, value = divmod(value, unit)
        if count:
            plain = count == 1 and unit < 10**4
            said += [*([] if plain else ja_number(count)), name]
    return said + ([_JA[value]] if value else [])


def ja_day(day: int) -> list[str]:
    """Return a day of the month as it is said: 14 -> 十 四日, 20 -> 二十日, 31 -> 三 十 一 日."""
    if day <= 10:
        return [_JA_DAYS[day - 1]]
    if day in {14, 24}:
        return [*ja_number(day - 4), "四日"]
    return ["二十日"] if day == 20 else [*ja_number(day), "日"]


def ja_date(rng: Random) -> list[str]:
    """Return a date, with or without its year."""
    day = [*ja_number(rng.randint(1, 12)), "月", *ja_day(rng.randint(1, 31))]
    year = rng.random()
    if year < 0.3:
        era = rng.choice(["令和", "令和", "平成", "昭和"])
        count = rng.randint(1, 63)
        return [era, *(["元年"] if count == 1 else [*ja_number(count), "年"]), *day]
    return [*ja_number(rng.randint(1950, 2030)), "年", *day] if year < 0.4 else day


def ja_clock(rng: Random) -> list[str]:
    """Return a time of day."""
    hour = [*([rng.choice(["午前", "午後"])] if rng.random() < 0.3 else []), *ja_number(rng.randint(1, 20)), "時"]
    kind = rng.random()
    if kind < 0.4:
        return hour
    return [*hour, "半"] if kind < 0.6 else [*hour, *ja_number(rng.choice([rng.randint(1, 59), 15, 30, 45])), "分"]


def ja_digits(rng: Random) -> list[str]:
    """Return a row of single digits, as a telephone number is said."""
    return [rng.choice(["ゼロ", *_JA[1:]]) for _ in range(rng.randint(3, 11))]


def en_number(value: int, *, joined: bool = False) -> list[str]:
    """Return a number in words; `joined` puts "and" after the hundreds."""
    if value < 20:
        return [_ONES[value]]
    if value < 100:
        return [_TENS[value // 10], *([_ONES[value % 10]] if value % 10 else [])]
    for unit, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= unit:
            head, rest = divmod(value, unit)
            tail = en_number(rest, joined=joined) if rest else []
            link = ["and"] if tail and joined and rest < 100 else []
            return [*en_number(head, joined=joined), name, *link, *tail]
    raise AssertionError(value)


def en_ordinal(day: int) -> list[str]:
    """Return a day of the month: 31 -> thirty first."""
    if day <= 20:
        return [_ORDINALS[day]]
    return ["thirtieth"] if day == 30 else [_TENS[day // 10], _ORDINALS[day % 10]]


def en_date(rng: Random) -> list[str]:
    """Return a date, with or without its year."""
    month, ordinal = rng.choice(_MONTHS), en_ordinal(rng.randint(1, 31))
    kind = rng.random()
    if kind < 0.2:
        return ["the", *ordinal, "of", month]
    day = [month, *(["the"] if rng.random() < 0.15 else []), *ordinal]
    if kind < 0.75:
        return day
    year = rng.randint(1950, 2035)
    if year < 2000:
        return [*day, "nineteen", *en_number(year - 1900)]
    if year < 2010 or rng.random() < 0.4:
        return [*day, *en_number(year, joined=rng.random() < 0.5)]
    return [*day, "twenty", *en_number(year - 2000)]


def en_clock(rng: Random) -> list[str]:
    """Return a time of day."""
    hour = en_number(rng.randint(1, 12))
    kind = rng.random()
    if kind < 0.2:
        return [*hour, "o'clock"]
    minute = rng.choice([15, 30, 30, 45, rng.randint(10, 59)])
    half = [] if rng.random() < 0.5 else [rng.choice(["a", "p"]), "m"]
    return [*hour, *([] if kind < 0.5 else en_number(minute)), *half]


def en_digits(rng: Random) -> list[str]:
    """Return a row of single digits."""
    return [rng.choice([*_ONES[:10], "oh"]) for _ in range(rng.randint(3, 11))]


SPOKEN: dict[str, dict[str, Say]] = {
    "ja": {
        "number": lambda rng: ja_number(somewhere(rng)),
        "amount": lambda rng: [*ja_number(somewhere(rng) * rng.choice([1, 10, 50, 100])), "円"],
        "date": ja_date,
        "clock": ja_clock,
        "digits": ja_digits,
    },
    "en": {
        "number": lambda rng: en_number(somewhere(rng), joined=rng.random() < 0.4),
        "amount": lambda rng: [
            *en_number(somewhere(rng) * rng.choice([1, 10, 50, 100]), joined=rng.random() < 0.4),
            "yen",
        ],
        "date": en_date,
        "clock": en_clock,
        "digits": en_digits,
        "ordinal": lambda rng: en_ordinal(rng.randint(1, 31)),
    },
}
"""Language -> name of a slot in the sentence patterns -> what is said there."""
