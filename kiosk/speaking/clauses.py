"""Where a text may be cut, so that the first words sound while the next are still being made."""

import re

_END = re.compile(
    r"""
    (?<=[。！？｡])(?![。！？｡」』）])      # Japanese and Chinese: the mark alone ends it, brackets stay with it
    | (?<=[。！？][」』）])
    | (?<=[.!?…])\s+                     # others: the mark and a space, so that 3.5 and 9.30 stay whole
    | (?<=[।॥။])\s*                      # Devanagari, Burmese
    | \s*\n\s*
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\w")


def sentences(text: str) -> tuple[str, ...]:
    """Split a text at the ends of its sentences; what holds nothing to be said is left out."""
    return tuple(part.strip() for part in _END.split(text) if part and _WORD.search(part))
