"""Readings over kanji, in Aozora notation (｜漢字《かんじ》), from what Open JTalk's front end says of a text.

    text --readings.parts()--> parts --front end--> Token(start, end, reading), ... --ruby()--> ｜届《とど》け｜出《で》

Only the letters that need one get a reading: kana at the end of a word or inside it stay outside, digits too (3月 is
｜月《がつ》 behind a 3), unless number and counter have one reading together (20日, はつか). The text itself is never
changed: without the marks it is what it was.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.speaking.readings import Part

_KANJI: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆ヶヵ"
_HAS_KANJI: Final = re.compile(f"[{_KANJI}]")
_RUN: Final = re.compile(f"[{_KANJI}]+|[^{_KANJI}]+")
_NUMBER: Final = re.compile(r"[0-9０-９][0-9０-９,，.]*")
_KANA: Final = re.compile(r"[ぁ-ゖー]+")
_MARKS: Final = re.compile("[｜《》]")
_COUNTERS: Final = {
    "月": ("がつ",),
    "日": ("にち",),
    "人": ("にん",),
    "年": ("ねん",),
    "時": ("じ",),
    "分": ("ふん", "ぷん"),
    "円": ("えん",),
    "番": ("ばん",),
    "歳": ("さい",),
}
"""Where a word holds a number with its counter: what is the counter's. Any other reading is of both together."""
_TO_HIRAGANA: Final = {ord("ァ") + at: ord("ぁ") + at for at in range(86)}


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the front end found it."""

    start: int
    end: int
    """Half-open, in the text that the front end was given."""
    reading: str
    """Hiragana; may be no reading at all (a mark, a foreign letter)."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    reading: str


def wanted(text: str) -> bool:
    """Say whether a text has kanji, and no marks of its own that more would be confused with."""
    return _HAS_KANJI.search(text) is not None and _MARKS.search(text) is None


def hiragana(reading: str) -> str:
    """Return a reading in hiragana, without the front end's sign for a voiceless vowel."""
    return reading.replace("’", "").translate(_TO_HIRAGANA)


def ruby(parts: Sequence[Part], tokens: Sequence[Token]) -> str:
    """Return the text with readings.

    Args:
        parts: of the text, in order.
        tokens: of what `parts` are said as, in order; they need not cover it.
    """
    text = "".join(part.base for part in parts)
    marks, at = [], 0
    places: list[int | None] = []
    for part in parts:
        if part.reading:
            marks.append(_Mark(at, at + len(part.base), part.reading))
        same = part.said == part.base and not part.reading
        places += [at + index if same else None for index in range(len(part.said))]
        at += len(part.base)
    number: list[_Mark] = []
    for token in tokens:
        spot = places[token.start : token.end]
        if not spot or None in spot:
            number = []
            continue
        begin, end = spot[0] or 0, (spot[-1] or 0) + 1
        word = text[begin:end]
        if _NUMBER.fullmatch(word):
            number.append(_Mark(begin, end, token.reading))
            continue
        marks += _marked(word, _Mark(begin, end, token.reading), number)
        number = []
    return _rendered(text, sorted(marks, key=lambda mark: mark.start))


def _marked(word: str, whole: _Mark, number: Sequence[_Mark]) -> list[_Mark]:
    """Return the readings of a word that follows a number or none."""
    if not _HAS_KANJI.search(word) or not _KANA.fullmatch(whole.reading):
        return []
    if digits := _NUMBER.match(word):
        counter = word[digits.end() :]
        for reading in _COUNTERS.get(counter, ()):
            if whole.reading.endswith(reading):
                return [_Mark(whole.start + digits.end(), whole.end, reading)]
        start = number[0].start if number and number[-1].end == whole.start else whole.start
        before = "".join(mark.reading for mark in number) if start < whole.start else ""
        return [_Mark(start, whole.end, before + whole.reading)]
    return list(_trimmed(word, whole))


def _trimmed(word: str, whole: _Mark) -> Iterator[_Mark]:
    """Yield the readings of a word's kanji; kana between them and marks around them are left out."""
    begin, end = re.search(r"\w", word), re.search(r"\w\W*$", word)
    if begin is not None and end is not None:
        whole = _Mark(whole.start + begin.start(), whole.start + end.start() + 1, whole.reading)
        word = word[begin.start() : end.start() + 1]
    runs = _RUN.findall(word)
    pattern = "".join("(.+?)" if _HAS_KANJI.match(run) else re.escape(hiragana(run)) for run in runs)
    fitted = re.fullmatch(pattern, whole.reading)
    if fitted is None:
        yield whole
        return
    readings = iter(fitted.groups())
    at = whole.start
    for run in runs:
        if _HAS_KANJI.match(run):
            yield _Mark(at, at + len(run), next(readings))
        at += len(run)


def _rendered(text: str, marks: Sequence[_Mark]) -> str:
    pieces, at = [], 0
    for mark in marks:
        if mark.start >= at:
            pieces.append(f"{text[at : mark.start]}｜{text[mark.start : mark.end]}《{mark.reading}》")
            at = mark.end
    return "".join(pieces) + text[at:]
