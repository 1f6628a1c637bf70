"""What a sentence states in numbers: dates, times, amounts, other numbers, each with the words it stands in.

"3月31日(水)の午後3時までに3万円" -> date {3, 31}, number {15 or 3}, amount {30000}
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from kiosk.core.languages import Lang, base
from kiosk.translation import digits

_N: Final = r"[\d〇一二三四五六七八九十百千]+"
_ERA_YEAR: Final = rf"(?:{'|'.join(digits.ERAS)}) ?(?:元|{_N}) ?年"
_YEN: Final = r"円|日元|日圆|日圓|엔|yen(?:es)?\b|yên|ienes?\b|iene\b|येन|เยน|ієн|єн|иен|ین|ইয়েন|ယန်း|යෙන්"
YEN = re.compile(rf"{_YEN}|[¥￥]|\bjpy\b", re.IGNORECASE)
_DATE = re.compile(
    rf"(?:(?:\d{{4}}|[一二〇九]{{4}})年(?:[(（]{_ERA_YEAR}[)）])?|{_ERA_YEAR})(?:{_N}月(?:{_N}日)?)?|{_N}月{_N}日"
    r"|\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}/\d{1,2}(?:/\d{4})?\b"
)
_AMOUNT = re.compile(
    rf"(?:[¥￥] ?\d[\d,. ]*\d|[¥￥] ?\d|(?:\d[\d,.]*|[〇一二三四五六七八九十百千])"
    rf"[\d〇一二三四五六七八九十百千万億,]* ?(?:{_YEN}))",
    re.IGNORECASE,
)
_TIME = re.compile(rf"(午前|午後|上午|下午|오전|오후)? ?({_N})(?:時|时|點|点|시) ?(?:({_N})(?:分|분)|(半))?")
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)(?: ?([ap])\.?m\b)?|\b(\d{1,2}) ?([ap])\.?m\b", re.IGNORECASE)
_PLAIN = re.compile(r"\d[\d,.'’]*\d(?=\D|$)[万億]?|\d[万億]?")
_KANJI = re.compile(rf"(?<![{digits.SIGNS}])[一二三四五六七八九十百千万]+(?=番|歳|階|通|枚|名|か月|ヶ月|週間|号|桁)")
_AFTERNOON: Final = frozenset({"午後", "下午", "오후", "p", "P"})
_NOON: Final = 12

Kind = Literal["number", "date", "amount"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that must come across."""

    kind: Kind
    text: str
    """As it stands in the sentence."""
    ways: tuple[frozenset[int], ...]
    """The numbers that say it; any one of the sets will do (15:00 is also 3 p.m.)."""


def facts(text: str, tag: Lang) -> tuple[Fact, ...]:
    """Return what the sentence states, each place once, the largest reading first; in the order of the kinds."""
    return tuple(_Reader(text, base(tag)).read())


class _Reader:
    """Reads one text; a place that was read is blotted out, so that the 31 of a date is no number as well."""

    def __init__(self, text: str, tag: Lang) -> None:
        self._tag = tag
        self._left, self._origins = _folded(text)
        self._text = text

    def read(self) -> Iterator[Fact]:
        yield from self._dates()
        yield from self._found(_AMOUNT, "amount")
        yield from self._times()
        if self._tag == "ja":
            yield from self._found(_KANJI, "number")
        yield from self._found(_PLAIN, "number")

    def _dates(self) -> Iterator[Fact]:
        for match in self._take(_DATE):
            # An era's year is a Western one in most languages, the same one in Japanese.
            said = digits.source_form(match[0], Lang("ja"))
            yield Fact("date", self._original(match), (_values(said),))
        if (named := _named(self._tag)) is not None:
            for match in self._take(named):
                if any(sign.isdecimal() for sign in match[0]):
                    month = digits.months(self._tag)[match["month"].casefold()]
                    yield Fact("date", self._original(match), (_values(match[0]) | {month},))

    def _times(self) -> Iterator[Fact]:
        for match in self._take(_TIME):
            minute = {30} if match[4] else {digits.valued(match[3])} if match[3] else set()
            yield self._time(match, digits.valued(match[2]), minute, match[1])
        for match in self._take(_CLOCK):
            minute = {int(match[2])} if match[2] else set()
            yield self._time(match, int(match[1] or match[4]), minute, match[3] or match[5])

    def _time(self, match: re.Match[str], hour: int, minute: set[int], half: str | None) -> Fact:
        late = half in _AFTERNOON and hour < _NOON
        hours = {hour, hour + _NOON} if late else {hour, hour - _NOON} if hour > _NOON else {hour}
        if hour in {0, _NOON}:
            hours = {0, _NOON}
        kept = minute - {0}
        return Fact("number", self._original(match), tuple(frozenset({one} | kept) for one in sorted(hours)))

    def _found(self, pattern: re.Pattern[str], kind: Kind) -> Iterator[Fact]:
        for match in self._take(pattern):
            yield Fact(kind, self._original(match), (_values(match[0]),))

    def _take(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        found = list(pattern.finditer(self._left))
        for match in found:
            self._left = self._left[: match.start()] + "\0" * len(match[0]) + self._left[match.end() :]
        return found

    def _original(self, match: re.Match[str]) -> str:
        first, last = self._origins[match.start()], self._origins[match.end() - 1]
        return self._text[first : last + 1].strip()


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the text with ASCII digits, and for each of its signs where it came from."""
    signs: list[str] = []
    origins: list[int] = []
    for at, sign in enumerate(text):
        plain = digits.folded(sign)
        signs.append(plain)
        origins += [at] * len(plain)
    return "".join(signs), origins


def _values(written: str) -> frozenset[int]:
    plain = digits.ungrouped(written)
    runs = re.findall(rf"[\d{digits.SIGNS}]+(?:\.\d+(?=[万億]))?[万億]?", plain)
    return frozenset(digits.valued(run) for run in runs)


@cache
def _named(tag: Lang) -> re.Pattern[str] | None:
    names = sorted(digits.months(tag), key=len, reverse=True)
    if not names:
        return None
    month = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"(?:\b\d{{1,2}}(?:st|nd|rd|th|º)? (?:de |of )?)?(?<!\w)(?P<month>{month})\.?(?!\w)"
        r"(?: (?:de )?\d{1,2}(?:st|nd|rd|th)?\b(?!:))?(?:,? (?:de |ng )?\d{4}\b)?",
        re.IGNORECASE,
    )
