"""The places in a phrase that are filled at the counter, like {date} and {amount}.

The name tells the kind; a second one of a kind is {date2}. A value is kept in a neutral form, the same for every
language:

    date      2027-03-31        ISO 8601
    time      09:30             ISO 8601, 24 hours
    amount    3500              digits: whole yen
    number    12                digits
    place, name, document       what staff gave: a proper name, shown as it is in every language
"""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final, Literal, cast, get_args

from kiosk.phrasebook.ruby import MARKS

Kind = Literal["date", "time", "amount", "number", "place", "name", "document"]
Value = dt.date | dt.time | int | str

KINDS: Final = frozenset(get_args(Kind))
FREE: Final[frozenset[Kind]] = frozenset({"place", "name", "document"})
"""Filled with words of one's own."""

_SLOT = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"([a-z]+)([2-9]?)")
_JOINERS = dict.fromkeys(map(ord, "\u200c\u200d"))
"""Invisible, and part of the spelling in Sinhala and Nepali."""
_LONGEST = 60
"""Characters of a free value: more does not fit on a card."""
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Slot:
    """One place to be filled."""

    name: str
    """As it stands between the braces."""
    kind: Kind


def pieces(template: str) -> tuple[str | Slot, ...]:
    """Split a phrase into its words and its slots.

    Raises:
        ValueError: a slot of no known kind, or a stray brace; the text is the offending piece.
    """
    if "{" not in template and "}" not in template:
        return (template,) if template else ()
    found: list[str | Slot] = []
    end = 0
    for match in _SLOT.finditer(template):
        name = _NAME.fullmatch(match[1])
        if name is None or name[1] not in KINDS:
            raise ValueError(match[0])
        found += [template[end : match.start()], Slot(match[1], cast("Kind", name[1]))]
        end = match.end()
    found.append(template[end:])
    for piece in found:
        if isinstance(piece, str) and ("{" in piece or "}" in piece):
            raise ValueError(piece)
    return tuple(piece for piece in found if piece != "")


def value(kind: Kind, neutral: str) -> Value:
    """Return the value that a neutral form stands for.

    Raises:
        ValueError: it does not fit the kind.
    """
    match kind:
        case "date":
            return dt.date.fromisoformat(neutral)
        case "time":
            return dt.time.fromisoformat(neutral).replace(second=0, microsecond=0, tzinfo=None)
        case "amount" | "number":
            if not (neutral.isascii() and neutral.isdecimal() and len(neutral) <= _MOST_DIGITS):
                raise ValueError(neutral)
            return int(neutral)
        case _:
            words = neutral.strip()
            printable = words.translate(_JOINERS).isprintable()
            if not words or len(words) > _LONGEST or not printable or MARKS & set(words):
                raise ValueError(neutral)
            return words
