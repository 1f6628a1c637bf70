"""Text as people write it, out of a recognizer's words: digits, capitals, marks, spaces where the script has them.

    三 十 一 日 まで に 来て ください      -> 31日までに来てください。
    could you come at ten thirty please  -> Could you come at 10:30, please?

Text that holds digits and marks already comes back as it is: some models write them themselves.
"""

from collections.abc import Sequence
from typing import Final

from kiosk.core import languages
from kiosk.core.languages import ENGLISH, JAPANESE, Lang
from kiosk.hearing import written_en, written_ja

_UNSPACED: Final = frozenset({"Jpan", "Hans", "Hant", "Thai"})
"""Scripts that put no spaces between words; the models do."""
_CASED: Final = frozenset({"Latn", "Cyrl"})


def written(words: Sequence[str], lang: Lang) -> str:
    """Return what was said, with its final mark where the language's marks are known here (Japanese, English)."""
    base = languages.base(lang)
    if base == JAPANESE:
        return written_ja.written(words)
    return written_en.written(words) if base == ENGLISH else _joined(words, lang)


def partial(words: Sequence[str], lang: Lang) -> str:
    """Return what was said so far: as `written`, without the final mark."""
    base = languages.base(lang)
    if base == JAPANESE:
        return written_ja.partial(words)
    return written_en.partial(words) if base == ENGLISH else _joined(words, lang)


def _joined(words: Sequence[str], lang: Lang) -> str:
    script = languages.language(lang).script
    text = ("" if script in _UNSPACED else " ").join(words)
    return text[:1].upper() + text[1:] if script in _CASED else text
