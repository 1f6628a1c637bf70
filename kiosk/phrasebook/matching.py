"""Finds the card whose wording somebody said or typed: exactly, after normalising, with the slots read.

    text --normal()--> the same as a phrase without slots?  --> Card(id)             one look into a dictionary
                       the same as a phrase with slots?     --> Card(id, slots)      one expression each

Only whole wordings match, and only slots that have a shape (dates, times, amounts, numbers): a card says something
verified, and "あちらへお越しください" must not become a place called あちら in the middle of a Vietnamese sentence.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.core.languages import Lang
from kiosk.core.types import Card
from kiosk.phrasebook.deck import Entry
from kiosk.phrasebook.normal import normal
from kiosk.phrasebook.ruby import plain
from kiosk.phrasebook.shapes import neutral, shape
from kiosk.phrasebook.slots import FREE, Slot


@dataclass(frozen=True, slots=True)
class _Pattern:
    entry: Entry
    expression: re.Pattern[str]
    literal: int
    """Characters outside the slots: the phrase with the most is tried first."""


class Matcher:
    """The wordings of one language."""

    def __init__(self, tag: Lang, entries: Iterable[Entry], today: Callable[[], dt.date]) -> None:
        self._tag = tag
        self._today = today
        self._whole: dict[str, str] = {}
        patterns: list[_Pattern] = []
        for entry in entries:
            if not entry.slots:
                self._whole.setdefault(normal(entry.text, tag), entry.id)
            elif not any(slot.kind in FREE for slot in entry.slots):
                patterns.append(_pattern(entry, tag))
        self._patterns = sorted(patterns, key=lambda pattern: -pattern.literal)

    def match(self, text: str) -> Card | None:
        """Return the card whose wording the text is."""
        form = normal(text, self._tag)
        whole = self._whole.get(form)
        if whole is not None:
            return Card(whole)
        for pattern in self._patterns:
            match = pattern.expression.fullmatch(form)
            if match is None:
                continue
            today = self._today()
            values = [
                (slot.name, neutral(slot.kind, self._tag, match[slot.name], today)) for slot in pattern.entry.slots
            ]
            read = tuple((name, value) for name, value in values if value is not None)
            if len(read) == len(values):
                return Card(pattern.entry.id, read)
        return None


def _pattern(entry: Entry, tag: Lang) -> _Pattern:
    expression = ""
    literal = 0
    for piece in entry.pieces:
        if isinstance(piece, Slot):
            expression += f"(?P<{piece.name}>{shape(piece.kind, tag)})"
        else:
            words = normal(plain(piece), tag)
            expression += re.escape(words)
            literal += len(words)
    return _Pattern(entry, re.compile(expression), literal)
