"""The take-home slip: a fold of the consultation into what to bring, when and where, in both languages.

Without anybody's choosing, it holds the staff's sentences that name something to keep: a digit, or a card with a
filled slot. Every sentence can be taken onto it or off it by touch.
"""

import re
from dataclasses import dataclass
from typing import Final

from kiosk.core.languages import Lang
from kiosk.core.state import State, Turn
from kiosk.core.types import Side

_NUMBER: Final = re.compile(r"\d|[一二三四五六七八九十百千万][年月日円時番]")
"""A digit in any script, or a date, amount, time or counter as Japanese speech is written down."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of the consultation, on the slip or not."""

    side: Side
    number: int
    staff: str
    """In the staff's language."""
    visitor: str
    """In the visitor's language."""
    chosen: bool
    doubtful: bool
    """A check failed: the slip says so beside the sentence."""


@dataclass(frozen=True, slots=True)
class Slip:
    """The slip, and the sentences that might still go onto it."""

    staff: Lang
    visitor: Lang
    candidates: tuple[Entry, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return what is on the slip."""
        return tuple(entry for entry in self.candidates if entry.chosen)


def slip(state: State) -> Slip:
    """Return the slip of a consultation; sentences without a translation cannot be on it."""
    staff, visitor = state.language(Side.STAFF), state.language(Side.VISITOR)
    entries = tuple(entry for turn in state.turns if (entry := _entry(turn, staff, visitor)) is not None)
    return Slip(staff, visitor, entries)


def worth_keeping(turn: Turn) -> bool:
    """Say whether a sentence goes onto the slip unless somebody decides otherwise."""
    slots = turn.card is not None and bool(turn.card.slots)
    return turn.side is Side.STAFF and (slots or _NUMBER.search(turn.text) is not None)


def _entry(turn: Turn, staff: Lang, visitor: Lang) -> Entry | None:
    texts = {turn.lang: turn.text, **{reading.lang: reading.text for reading in turn.readings}}
    if staff not in texts or visitor not in texts:
        return None
    chosen = worth_keeping(turn) if turn.marked is None else turn.marked
    doubtful = any(reading.checks for reading in turn.readings)
    return Entry(turn.side, turn.number, texts[staff], texts[visitor], chosen, doubtful)
