"""Spoken Japanese numerals as a city hall prints them.

    一万二千三百円 -> 12,300円    〇三の一二三四の五六七八 -> 03-1234-5678

A numeral becomes digits only where it counts: before a counter, as a row of at least three digits, or as a number of
several signs that stands by itself. Words that merely hold a numeral (一緒, 第三者, 一人暮らし) keep their kanji.

Source: digits in horizontal writing, commas every three, 万 and 億 kept for round sums, kanji for numerals that are
part of a word: 公用文作成の考え方 (文化審議会建議, 2022), I-3.
"""

import re
from typing import Final

from kiosk.hearing.counters_ja import COUNTER, KEPT, UNGROUPED

_FULL_WIDTH: Final = {ord("０") + digit: str(digit) for digit in range(10)}
_DIGITS: Final = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_SMALL: Final = "([1-9]?)"
_THOUSANDS: Final = re.compile(f"(?:{_SMALL}千)?(?:{_SMALL}百)?(?:{_SMALL}十)?([0-9]?)")
_UNITS: Final = frozenset("十百千万億")
_RUN: Final = re.compile(
    r"(?:ゼロ|[〇零一二三四五六七八九十百千万億]|\d(?:[\d,]*\d)?)+(?:点(?:ゼロ|[〇零一二三四五六七八九])+)?"
)
_GROUP: Final = r"(?:(?:ゼロ|[〇零一二三四五六七八九\d])+|[一二三四五六七八九十百]+)"
_HYPHENED: Final = re.compile(rf"{_GROUP}(?:(?:の|ハイフン){_GROUP})+")
_ROW: Final = 3
"""So many digits in a row are a number that is read digit by digit; fewer may be 二三 (two or three)."""
_PAIR: Final = 2
_HYPHENED_DIGITS: Final = 5
"""From so many digits on two groups are one number (a postal code has seven); 一の二 may be anything."""
_TEN_THOUSAND: Final = 10_000
_HUNDRED_MILLION: Final = 10**8

_CALLED: Final = re.compile(r"番号札?[はがの]?$")
"""Before a number that names something: 番号は1234です."""
_APPROXIMATE: Final = frozenset("数何幾")
_ONE_WORD: Final = frozenset("統唯単均画随同専択逐")
"""With 一 after them these are one word: 同一世帯, 統一日程."""
_MINUTES_BEFORE: Final = re.compile(r"(?:時|あと|約|およそ|もう|所要時間は|徒歩)$")
_MINUTES_AFTER: Final = re.compile(
    r"分(?:間|くらい|ぐらい|ほど|以内|以上|後|前|おき|ごと|待|お待|かか|過|遅|の[一二三四五六七八九\d])"
)
_FRACTION: Final = re.compile(r"[\d一二三四五六七八九十百千]分の$")
_ALONE: Final = re.compile(
    r"$|[、。？]|です|でした|だ|を|に|と|は|が|も|で|か(?![月所国])|から|まで|以[上下]|未満|くらい|ぐらい|ほど"
)
"""What may follow a number that stands without a counter."""


def digits(text: str) -> str:
    """Return the text with its spoken numerals in digits; what is in digits already stays."""
    text = text.translate(_FULL_WIDTH)
    parts: list[str] = []
    done = 0
    while found := _RUN.search(text, done):
        start = found.start()
        written, end = _hyphened(text, start) or _number(text, start, found[0])
        parts += (text[done:start], written)
        done = end
    return "".join(parts) + text[done:]


def _hyphened(text: str, start: int) -> tuple[str, int] | None:
    """Return the telephone number, postal code or house number that begins here, and where it ends."""
    found = _HYPHENED.match(text, start)
    if not found:
        return None
    groups = [_plain(group) for group in re.split("の|ハイフン", found[0])]
    if len(groups) == _PAIR and (
        sum(len(group) for group in groups) < _HYPHENED_DIGITS or not all(group.isdecimal() for group in groups)
    ):
        return None
    values = [group if group.isdecimal() else _value(group) for group in groups]
    return None if None in values else ("-".join(str(value) for value in values), found.end())


def _number(text: str, start: int, run: str) -> tuple[str, int]:
    """Return the number as it is to stand, and where in the text it ends."""
    kept = KEPT.match(text, start)
    if kept and not (
        (kept[0] == "一番" and _CALLED.search(text[:start]))
        or (kept[0] == "一時" and text[:start].endswith(("午前", "午後")))
    ):
        return kept[0], kept.end()
    end = start + len(run)
    before = text[start - 1 : start]
    if "点" in run and not COUNTER.match(text, end):
        run, end = run.partition("点")[0], start + run.index("点")
    if (
        run.isascii()
        or before in _APPROXIMATE
        or (before in {".", ","} and text[start - 2 : start - 1].isdecimal())
        or (run[0] == "一" and before in _ONE_WORD)
    ):
        return run, end
    counter = COUNTER.match(text, end)
    if counter:
        return (_counted(text, start, run, counter[0]) or run), end
    return (_standing(text, start, run) or run), end


def _counted(text: str, start: int, run: str, counter: str) -> str | None:
    """Return the number before its counter; None where the two are another word."""
    whole, point, fraction = _plain(run).partition("点")
    if _other_word(text[:start], whole, counter, text[start + len(run) :]):
        return None
    if whole.isdecimal() and (counter[0] in UNGROUPED or whole[0] == "0"):
        return whole
    value = _value(whole)
    if value is None:
        return None
    if point:
        return f"{value:,}.{fraction}"
    return str(value) if counter[0] in UNGROUPED else _grouped(value)


def _other_word(before: str, plain: str, counter: str, after: str) -> bool:
    """Return whether this only looks like a number with a counter (`after` begins with it)."""
    if plain.isdecimal() and len(plain) == _PAIR and int(plain[1]) == int(plain[0]) + 1:
        return plain[0] != "0"  # 二三日: two or three days
    return (
        (plain == "十" and counter == "分" and not (_MINUTES_BEFORE.search(before) or _MINUTES_AFTER.match(after)))
        or (counter == "人" and before.endswith("お"))  # お一人様
        or (counter == "度" and plain.isdecimal() and len(plain) == 1)  # 三度目
        or (counter == "倍" and before.endswith("人"))  # 人一倍
    )


def _standing(text: str, start: int, run: str) -> str | None:
    """Return a number that stands without a counter; None where it is part of a word."""
    plain = _plain(run)
    if _FRACTION.search(text[:start]):
        value = _value(plain)
        return None if value is None else str(value)
    if plain.isdecimal():
        return plain if len(plain) >= _ROW else None
    if len(run) == 1 or not _ALONE.match(text, start + len(run)):
        return None
    value = _value(plain)
    if value is None:
        return None
    return str(value) if _CALLED.search(text[:start]) else _grouped(value)


def _plain(run: str) -> str:
    """Return the numeral with ASCII digits, its units as they are: ゼロ三 -> 03, 三十一 -> 3十1."""
    return "".join(_DIGITS.get(sign, sign) for sign in run.replace("ゼロ", "〇") if sign != ",")


def _value(plain: str) -> int | None:
    """Return what the numeral is worth; None if it is none (百三千, 万)."""
    total = 0
    for unit, worth in (("億", _HUNDRED_MILLION), ("万", _TEN_THOUSAND)):
        head, found, rest = plain.partition(unit)
        if found:
            count = _below_ten_thousand(head)
            if not count:
                return None
            total += count * worth
            plain = rest
    rest_value = _below_ten_thousand(plain) if plain else 0
    return None if rest_value is None else total + rest_value


def _below_ten_thousand(plain: str) -> int | None:
    if plain.isdecimal():
        return int(plain) if len(plain) < len(str(_HUNDRED_MILLION)) else None
    found = _THOUSANDS.fullmatch(plain)
    if not found or not plain:
        return None
    thousands, hundreds, tens, ones = found.groups()
    total = int(ones or 0)
    for count, unit, worth in ((thousands, "千", 1000), (hundreds, "百", 100), (tens, "十", 10)):
        total += int(count or 1) * worth if unit in plain else 0
    return total


def _grouped(value: int) -> str:
    """Return the number as sums are printed: 3万 for round ten thousands, 12,300 for the others."""
    if value < _TEN_THOUSAND or value % _TEN_THOUSAND:
        return f"{value:,}"
    hundred_millions, rest = divmod(value, _HUNDRED_MILLION)
    ten_thousands = rest // _TEN_THOUSAND
    return (f"{hundred_millions:,}億" if hundred_millions else "") + (f"{ten_thousands:,}万" if ten_thousands else "")
