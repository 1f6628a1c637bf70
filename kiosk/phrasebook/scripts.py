"""Which letters a language's texts may hold: a stray word of another language is found before a visitor finds it.

Every language may hold Latin letters (proper names, My Number, QR) and Japanese terms in brackets: (在留カード).
The two ways of writing Chinese are told apart by the national character sets, which hold one of each pair: GB 2312
and Big5.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final

from kiosk.core.languages import Lang, Script, language

_NAMES: Final[Mapping[Script, frozenset[str]]] = {
    "Jpan": frozenset({"HIRAGANA", "KATAKANA", "CJK"}),
    "Latn": frozenset(),
    "Hans": frozenset({"CJK"}),
    "Hant": frozenset({"CJK"}),
    "Kore": frozenset({"HANGUL"}),
    "Deva": frozenset({"DEVANAGARI"}),
    "Thai": frozenset({"THAI"}),
    "Mymr": frozenset({"MYANMAR"}),
    "Sinh": frozenset({"SINHALA"}),
    "Cyrl": frozenset({"CYRILLIC"}),
    "Beng": frozenset({"BENGALI"}),
    "Arab": frozenset({"ARABIC"}),
}
"""The first words of the names that Unicode gives the letters of a script."""

_CHINESE: Final[Mapping[Script, str]] = {"Hans": "gb2312", "Hant": "big5"}
_BRACKETED = re.compile(r"「[^」]*」|（[^）]*）|\([^)]*\)")
_JAPANESE: Final = _NAMES["Jpan"]


def script(sign: str) -> str | None:
    """Return the first word of a letter's name, which is its script; None for what is no letter."""
    if not unicodedata.category(sign).startswith(("L", "M")):
        return None
    name = unicodedata.name(sign, "UNNAMED")
    if name.startswith("IDEOGRAPHIC"):
        return "CJK"
    return name.removeprefix("FULLWIDTH ").removeprefix("HALFWIDTH ").split("-")[0].split(" ")[0]


def is_kanji(sign: str) -> bool:
    """Say whether a sign needs furigana."""
    return script(sign) == "CJK"


def strays(text: str, tag: Lang) -> Iterator[str]:
    """Yield the letters that do not belong into a text of the language."""
    own = language(tag).script
    allowed = _NAMES[own] | {"LATIN", "COMBINING"}
    bracketed = {at for match in _BRACKETED.finditer(text) for at in range(*match.span())}
    for at, sign in enumerate(text):
        found = script(sign)
        if found is None or (at in bracketed and found in _JAPANESE):
            continue
        if found not in allowed or (own in _CHINESE and found == "CJK" and not _in_set(sign, _CHINESE[own])):
            yield sign


def _in_set(sign: str, charset: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
