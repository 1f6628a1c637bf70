"""What must come through translation sign by sign, and what did not come through the first time: behind stand-ins.

    "メールは yuki_t@city.example へ" -> "メールは 8426 へ" -model-> "Email to 8426" -> "Email to yuki_t@city.example"

A four-digit number is what large models copy most surely; the models' own pieces would turn the underscore into a
space and spell the rest anew. A small model that fails to copy it gets a plain value of the same kind instead, which
it has seen a thousand times (24; 480円; 月曜日), and that is looked for. What has to stay and did not come back is put
after the sentence in brackets, so that it can never be lost.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from kiosk.core.types import Pair
from kiosk.translation import dates

_SHIELDED: Final = re.compile(
    r"https?://[^\s、。」』）)>]+"
    r"|\bwww\.[^\s、。」』）)>]+"
    r"|[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|\b[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:jp|com|org|net|info)\b(?:/[^\s、。」』）)>]*)?"
    r"|(?<![\d-])(?:\+\d{1,3}[-‐－])?\d{1,4}[-‐－]\d{1,4}[-‐－]\d{3,4}(?![\d-])"
    r"|\(0\d{1,4}\) ?\d{1,4}-\d{3,4}"
    r"|〒? ?(?<![\d-])\d{3}[-‐－]\d{4}(?![\d-])"
    r"|(?<!\d)0\d{9,10}(?!\d)"
    r"|(?<!\d)\d{4} \d{4} \d{4}(?!\d)"
    r"|(?<!\w)[A-Za-z]{1,4}-?\d{6,}[A-Za-z]{0,2}(?!\w)"
    r"|(?<![A-Za-z0-9_])[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+",
    re.ASCII,
)
"""Links, mail addresses, host names, telephone numbers (03-1234-5678, 0120-123-456, 0312345678), postal codes,
My Number (12 digits in fours), card numbers (AB12345678CD), identifiers with underscores."""
TURNS: Final = 3
"""Plain values to try for a part."""
_CODES: Final = ("8426", "5273", "6148", "9357", "4682", "3719", "2864", "7391")
"""No number of a counter: no year, no round amount, no repeated digit."""
_PLAIN: Final = {
    "number": ("24", "48", "17", "36", "4"),
    "amount": ("480", "260", "350"),
    "date": ("月曜日", "木曜日", "5月5日"),
}
"""What the starter models copied most surely out of 25 candidates in 24 sentences."""

Kind = Literal["number", "amount", "date"]


@dataclass(frozen=True, slots=True)
class Part:
    """What is to stand in the translation in place of a part of the source."""

    words: str
    kind: Kind = "number"
    must: bool = False
    """It follows the sentence in brackets if its place was lost."""


@dataclass(frozen=True, slots=True)
class Shielded:
    """A text with stand-ins, and what they stand for."""

    text: str
    parts: tuple[tuple[str, Part], ...] = ()
    """(pattern that finds the stand-in in the translation, what it stands for)."""
    plain: bool = False
    """The stand-ins are everyday values: one that is found twice stands for nothing."""


def kept(text: str) -> tuple[str, ...]:
    """Return the parts of the text that must stay as they are."""
    return tuple(dict.fromkeys(match[0].strip().rstrip(".,") for match in _SHIELDED.finditer(text)))


def shield(
    text: str, more: Mapping[str, Part] = MappingProxyType({}), plain_for: Pair | None = None, turn: int = 0
) -> Shielded:
    """Return the text with a stand-in for every part that must stay, and for every part in `more`.

    Args:
        text: as the model is to read it; parts beyond the number of stand-ins are left in it.
        more: further parts.
        plain_for: stand-ins are plain values of each part's kind, in these languages; None: four-digit numbers.
        turn: of the plain values, begin with this one; another turn is another try.
    """
    parts = dict(more) | {part: Part(part, must=True) for part in kept(text)}
    shielded: list[tuple[str, Part]] = []
    used: set[str] = set()
    for written, part in sorted(parts.items(), key=lambda item: len(item[0]), reverse=True):
        found = next(
            (one for one in _stand_ins(part.kind, plain_for, turn) if one[0] not in text and one[0] not in used), None
        )
        if found is not None:
            used.add(found[0])
            text = re.sub(rf"(?<![\d,.]){re.escape(written)}(?![\d]|[,.]\d)", found[0], text)
            shielded.append((found[1], part))
    return Shielded(text, tuple(shielded), plain_for is not None)


def restore(translated: str, shielded: Shielded) -> tuple[str, int]:
    """Return the translation with the parts in their places, and how many had lost theirs."""
    lost: list[Part] = []
    for look, part in shielded.parts:
        pieces = re.split(look, translated, flags=re.IGNORECASE)
        if len(pieces) == 2 or (len(pieces) > 1 and not shielded.plain):  # noqa: PLR2004 - found once
            translated = part.words.join(pieces)
        else:
            lost.append(part)
    rest = ", ".join(part.words for part in lost if part.must)
    return (f"{translated} ({rest})" if rest else translated), len(lost)


def _stand_ins(kind: Kind, plain_for: Pair | None, turn: int) -> Iterator[tuple[str, str]]:
    """Yield what to put into the source, and the pattern to look for in the translation."""
    if plain_for is None:
        yield from ((code, rf"(?<!\d){code[0]}[, .]?{code[1:]}(?!\d)") for code in _CODES)
        return
    values = _PLAIN[kind]
    for value in values[turn:] + values[:turn]:
        if kind == "date":
            put, look = (dates.stand_in(value, tag) for tag in (plain_for.source, plain_for.target))
            yield put, rf"{re.escape(look)}(?:th)?(?!\d)"
        else:
            yield value, rf"(?<![\d,.]){value}(?!\d|[,.]\d)"
