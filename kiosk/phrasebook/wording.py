"""Fills a phrase's slots with ready-made values in its language."""

import datetime as dt
from typing import assert_never

from kiosk.core.errors import SlotInvalid
from kiosk.core.languages import Lang
from kiosk.core.types import Slots
from kiosk.phrasebook.calendar_words import date_words, time_words
from kiosk.phrasebook.deck import Entry
from kiosk.phrasebook.money_words import amount_words
from kiosk.phrasebook.slots import Kind, value


def words(kind: Kind, neutral: str, tag: Lang) -> str:
    """Return a neutral value in the language's words, with furigana where the language has them.

    Raises:
        ValueError: the value does not fit the kind.
    """
    found = value(kind, neutral)
    match found:
        case dt.date():
            return date_words(found, tag)
        case dt.time():
            return time_words(found, tag)
        case int():
            return amount_words(found, tag) if kind == "amount" else neutral
        case str():
            return found
        case _:
            assert_never(found)


def filled(entry: Entry, slots: Slots, tag: Lang) -> str:
    """Return the phrase with its slots filled, in Aozora notation.

    Raises:
        SlotInvalid: a slot has no value, or one that does not fit its kind.
    """
    values = dict(slots)
    parts: list[str] = []
    for piece in entry.pieces:
        if isinstance(piece, str):
            parts.append(piece)
            continue
        try:
            parts.append(words(piece.kind, values[piece.name], tag))
        except (KeyError, ValueError) as error:
            raise SlotInvalid(entry.id, piece.name) from error
    # A date in words may begin with a small letter: "ngày 31 tháng 3".
    text = "".join(parts)
    return text[:1].upper() + text[1:]
