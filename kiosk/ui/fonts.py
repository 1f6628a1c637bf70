"""Which font shows which language: chosen by script, never left to the system's fallback.

    register()            the files of assets/fonts, made known to Qt once a process
    face(lang) -> Face    family, leading and direction of a language's text

BIZ UDPGothic is Morisawa's universal-design face, already met in Japanese schools and town halls; Noto Sans covers the
rest. A foreign word inside a text (a desk's name, a doubtful value) is looked up in a chain that we fix as well.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from kiosk.core.languages import REGISTRY, Lang, Script, language
from kiosk.settings import resources

LATIN: Final = "Noto Sans"
JAPANESE: Final = "BIZ UDPGothic"
CHAIN: Final = (LATIN, JAPANESE)
"""Faces of simple scripts alone stand here: Qt warns when it tries a face for a script that it cannot shape."""

_CANDIDATES: Final[dict[Script, tuple[str, ...]]] = {
    "Jpan": (JAPANESE,),
    "Latn": (LATIN,),
    "Cyrl": (LATIN,),
    "Deva": ("Noto Sans Devanagari",),
    "Mymr": ("Noto Sans Myanmar",),
    "Sinh": ("Noto Sans Sinhala",),
    "Thai": ("Noto Sans Thai",),
    "Beng": ("Noto Sans Bengali",),
    "Arab": ("Noto Sans Arabic",),
    "Hans": ("Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC"),
    "Hant": ("Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", "PingFang TC"),
    "Kore": ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"),
}

_LEADING: Final[dict[Script, float]] = {"Jpan": 1.45, "Latn": 1.1, "Cyrl": 1.1, "Mymr": 0.8, "Arab": 0.85, "Thai": 1.0}
"""Of the face's own line height, which is 1.0 for BIZ UDPGothic and 2.2 for Noto Sans Myanmar."""
_USUAL_LEADING: Final = 1.15


@dataclass(frozen=True, slots=True)
class Face:
    """How a language's text is set."""

    family: str
    leading: float
    """Of the family's natural line height."""
    right_to_left: bool
    by_hand: bool
    """Qt's own line ends are wrong in this script: it knows Burmese as it was written before Unicode 5.1."""


@cache
def register() -> None:
    """Make the shipped fonts known; needs a QGuiApplication. Takes about 20 ms, once."""
    for file in sorted((resources() / "assets" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    chain = [*CHAIN, _family("Hans"), _family("Kore")]
    for script in _CANDIDATES:
        family = _family(script)
        QFont.insertSubstitutions(family, [other for other in chain if other != family])


@cache
def face(lang: Lang) -> Face:
    """Return how a language's text is set."""
    entry = language(lang)
    return Face(
        _family(entry.script), _LEADING.get(entry.script, _USUAL_LEADING), entry.right_to_left, entry.script == "Mymr"
    )


def missing() -> tuple[Lang, ...]:
    """Return the languages for whose script no wanted font is there; their text is left to the system's choice."""
    there = set(QFontDatabase.families())
    return tuple(tag for tag, entry in REGISTRY.items() if not there.intersection(_CANDIDATES[entry.script]))


@cache
def _family(script: Script) -> str:
    wanted = _CANDIDATES[script]
    if len(wanted) == 1:
        return wanted[0]
    there = set(QFontDatabase.families())
    return next((family for family in wanted if family in there), wanted[0])
