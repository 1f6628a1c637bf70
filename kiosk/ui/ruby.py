"""Furigana: a text in Aozora notation (｜漢字《かんじ》) as phrases of bases with what stands above them.

rows("｜市《し》に｜引《ひ》っ｜越《こ》した") -> phrases, each of (base, reading)s
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from kiosk.ui.breaks import LONGEST, phrases

_RUBY: Final = re.compile(r"｜([^｜《》]+)《([^｜《》]+)》")

Segment = tuple[str, str]
"""A base, and its reading or nothing."""


def has_ruby(text: str) -> bool:
    """Say whether a text has furigana marks."""
    return _RUBY.search(text) is not None


def segments(text: str) -> tuple[Segment, ...]:
    """Split a text into bases with their readings, in order."""
    found: list[Segment] = []
    end = 0
    for match in _RUBY.finditer(text):
        if match.start() > end:
            found.append((text[end : match.start()], ""))
        found.append((match[1], match[2]))
        end = match.end()
    if end < len(text):
        found.append((text[end:], ""))
    return tuple(found)


@lru_cache(maxsize=512)
def rows(text: str) -> tuple[tuple[Segment, ...], ...]:
    """Return the phrases of a text with furigana; a base is never cut in two, nor is a phrase longer than a line."""
    parts = segments(text)
    ends: set[int] = set()
    at = 0
    for phrase in phrases("".join(base for base, _ in parts)):
        ends.update(range(at + LONGEST, at + len(phrase), LONGEST))
        at += len(phrase)
        ends.add(at)
    found: list[tuple[Segment, ...]] = []
    row: list[Segment] = []
    at = 0
    for base, reading in parts:
        for piece in [base] if reading else _cut(base, at, ends):
            row.append((piece, reading))
            at += len(piece)
            if at in ends:
                found.append(tuple(row))
                row = []
    if row:
        found.append(tuple(row))
    return tuple(found)


def forget() -> None:
    """Forget every text that was asked for."""
    rows.cache_clear()


def _cut(text: str, at: int, ends: set[int]) -> list[str]:
    cuts = [0, *(end - at for end in sorted(ends) if at < end < at + len(text)), len(text)]
    return [text[begin:end] for begin, end in pairwise(cuts)]
