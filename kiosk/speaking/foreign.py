"""Texts of other languages, put so that eSpeak NG reads them rightly.

Japanese terms stand in brackets beside their translation, (在留カード), to be shown at the counter; a voice that does
not know the letters would say "Chinese letter" for each, so they are not spoken. Digits lose the marks between
thousands, which some voices take for decimal points.
"""

import re
from typing import Final

from kiosk.core.languages import Lang, language

_KANA = re.compile(r"[\u3040-\u30ff\u31f0-\u31ffー]+")
_KANJI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々〆]+")
_EMPTY = re.compile(r"[(（「『\[【]\s*[)）」』\]】]")
_SPACES = re.compile(r"[\u00a0\u202f\s]+")
_POINTED: Final = frozenset({"vi", "id", "pt-BR"})
"""Languages with a point between thousands (Unicode CLDR)."""
_GROUPS: Final = {mark: re.compile(rf"(?<=\d)[{mark}\u00a0\u202f](?=\d{{3}}(?!\d))") for mark in (",", ".")}


def readable(text: str, lang: Lang) -> str:
    """Return the text as eSpeak NG is to be given it."""
    text = _KANA.sub("", text)
    if language(lang).script not in {"Hans", "Hant"}:
        text = _KANJI.sub("", text)
    text = _EMPTY.sub("", text)
    text = _GROUPS["." if lang in _POINTED else ","].sub("", text)
    return _SPACES.sub(" ", text).strip()
