"""Where a text may be cut, so that the first words sound while the next are still being made."""

import re
from collections.abc import Iterator

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
_LONGEST = 1000
"""Characters."""
_RATHER = re.compile(r"[、，；：]|[,;:](?!\d)|\s")
"""Where a sentence that is too long is rather cut."""


def sentences(text: str, longest: int = _LONGEST) -> tuple[str, ...]:
    """Split a text at the ends of its sentences; what holds nothing to be said is left out.

    Args:
        text: to be spoken.
        longest: characters of a sentence that has to be cut in its middle.
    """
    parts = (piece for part in _END.split(text) if part for piece in _short(part, longest))
    return tuple(part.strip() for part in parts if _WORD.search(part))


def _short(sentence: str, longest: int) -> Iterator[str]:
    """Cut a sentence that is too long: at the last comma or space in sight, or else anywhere."""
    while len(sentence) > longest:
        at = max((match.end() for match in _RATHER.finditer(sentence, 0, longest)), default=longest)
        yield sentence[:at]
        sentence = sentence[at:]
    yield sentence
