"""One form for all spellings of the same words, in which texts are compared.

Width and case are folded (NFKC, casefold); spaces, punctuation and invisible signs go, because recognizers write none
and put spaces between Japanese words; marks inside a number stay or go by what they mean: 3,500 is 3500, 3.5 and 9:30
keep theirs.
"""

import re
import unicodedata

from kiosk.core.languages import Lang, language
from kiosk.phrasebook.numerals import digits

_GROUPS = re.compile(r"(?<=\d)[.,'’ \u00a0\u202f](?=\d{3}(?!\d))")
"""Between thousands, in one language or another."""
_INSIDE_NUMBER = re.compile(r"(?<=\d)[.:/,-](?=\d)")
_DROPPED = frozenset({"Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Zs", "Zl", "Zp", "Cc", "Cf"})


def normal(text: str, tag: Lang) -> str:
    """Return the form of the text in which it is compared with others of its language."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = _GROUPS.sub("", folded)
    kept = {match.start() for match in _INSIDE_NUMBER.finditer(folded)}
    folded = "".join(sign for at, sign in enumerate(folded) if at in kept or unicodedata.category(sign) not in _DROPPED)
    return digits(folded) if language(tag).script in {"Jpan", "Hans", "Hant"} else folded
