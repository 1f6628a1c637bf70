"""Furigana in Aozora notation: ｜漢字《かんじ》, a base and the reading that stands above it.

Source: 青空文庫 注記一覧, ルビとルビのかかる親文字. The base always begins with ｜ here; what does not fit the form is
ordinary text.
"""

import re

_RUBY = re.compile(r"｜([^｜《》]+)《([^｜《》]+)》")

MARKS = frozenset("｜《》")
"""The signs of the notation; a value that people give must not hold them."""


def segments(text: str) -> tuple[tuple[str, str | None], ...]:
    """Split a text into (base, reading) in order; the reading is None where nothing stands above."""
    found: list[tuple[str, str | None]] = []
    end = 0
    for match in _RUBY.finditer(text):
        if match.start() > end:
            found.append((text[end : match.start()], None))
        found.append((match[1], match[2]))
        end = match.end()
    if end < len(text):
        found.append((text[end:], None))
    return tuple(found)


def plain(text: str) -> str:
    """Return the text as it is spoken and matched, without the readings."""
    return _RUBY.sub(r"\1", text)


def marked(base: str, reading: str) -> str:
    """Return a base with its reading above it."""
    return f"｜{base}《{reading}》"
