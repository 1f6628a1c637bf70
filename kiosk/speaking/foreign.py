"""Texts of other languages, put so that eSpeak NG and the voices of Piper read them rightly.

Japanese terms stand in brackets beside their translation, (在留カード), to be shown at the counter; a voice that does
not know the letters would say "Chinese letter" for each, so they are not spoken. Figures are put into words by
`figures`.
"""

import re

from kiosk.core.languages import Lang, language
from kiosk.speaking.figures import spoken

_KANA = re.compile(r"[\u3040-\u30ff\u31f0-\u31ffー]+")
_KANJI = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff々〆]+")
_EMPTY = re.compile(r"[(（「『\[【]\s*[)）」』\]】]")
_SPACES = re.compile(r"[\u00a0\u202f\s]+")


def readable(text: str, lang: Lang) -> str:
    """Return the text as the voice is to be given it."""
    text = spoken(text, lang)
    text = _KANA.sub("", text)
    if language(lang).script not in {"Hans", "Hant"}:
        text = _KANJI.sub("", text)
    text = _EMPTY.sub("", text)
    return _SPACES.sub(" ", text).strip()
