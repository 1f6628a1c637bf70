"""Where a line may end: Japanese between phrases, Thai and Burmese between words; marks for display only.

    soft(text, lang) -> text with U+200B where a line may end, and U+2060 where it must not

Japanese: BudouX (Google, Apache-2.0, kept up; a model of 60 kB inside its wheel). Thai and Burmese are written without
spaces, and Qt knows no dictionary; the ICU library that comes with Qt (Unicode, kept up) has one. Where no ICU is
found, lines end where Qt ends them.
"""

import ctypes
import re
import sys
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import PySide6

from kiosk.core.languages import Lang, language

MAY: Final = "\u200b"
"""ZERO WIDTH SPACE: a line may end here."""
MUST_NOT: Final = "\u2060"
"""WORD JOINER: a line must not end here."""
LONGEST: Final = 12
"""Japanese letters of a phrase that are kept on one line: twelve of 64 px fill most of a pane's text column."""

_UBRK_LINE: Final = 2
"""ICU's UBreakIteratorType: possible line breaks. Source: ICU4C, ubrk.h."""
_UBRK_DONE: Final = -1
_NUMBER_CUT: Final = re.compile(r"[0-9０-９.,:／/]{2}")
_CHUNK: Final = re.compile(r"\s*\S+\s*")
_KANJI_KANA: Final = r"[\u3005\u3040-\u30ff\u3400-\u9fff]"
_FOREIGN: Final = re.compile(f"{_KANJI_KANA}{{2,}}")
"""A Japanese word in another language's sentence: 在留カード."""
_SPLIT_FOREIGN: Final = re.compile(f"(?<={_KANJI_KANA}){MAY}(?={_KANJI_KANA})")
_MARKS: Final = re.compile(f"[{MAY}{MUST_NOT}]")
_VERSION: Final = re.compile(r"(?:icuuc|libicuuc\.so\.|libicuuc\.)(\d+)")


def plain(text: str) -> str:
    """Return a text without the marks of `soft()`."""
    return _MARKS.sub("", text)


@lru_cache(maxsize=2048)
def soft(text: str, lang: Lang) -> str:
    """Return the text with marks for where its lines may end."""
    script = language(lang).script
    if script == "Jpan":
        return MAY.join(_tied(part) if width(part) <= LONGEST else part for part in phrases(text))
    if script in {"Thai", "Mymr"}:
        text = _SPLIT_FOREIGN.sub("", MAY.join(words(text, lang)))
    if script in {"Hans", "Hant"}:
        return text
    return _FOREIGN.sub(lambda match: MUST_NOT.join(match[0]) if len(match[0]) <= LONGEST else match[0], text)


@lru_cache(maxsize=2048)
def phrases(text: str) -> tuple[str, ...]:
    """Split Japanese text into the phrases (文節) between which a reader expects a line to end."""
    if " " in text.strip():  # plain Japanese is written with spaces between its phrases
        return tuple(
            part for chunk in _CHUNK.findall(text) for part in (phrases(chunk) if width(chunk) > LONGEST else [chunk])
        )
    found: list[str] = []
    for part in _budoux()(text) if text else ():
        if found and _NUMBER_CUT.fullmatch(found[-1][-1] + part[0]):
            found[-1] += part  # the model cuts 2027 in two
        else:
            found.append(part)
    return tuple(found)


def forget() -> None:
    """Forget every text that was asked for: some of them were what people said."""
    for each in (soft, phrases, words):
        each.cache_clear()


def width(text: str) -> float:
    """Return how many Japanese letters fill as much of a line."""
    return sum(0.5 if letter.isascii() else 1 for letter in text)


@lru_cache(maxsize=2048)
def words(text: str, lang: Lang) -> tuple[str, ...]:
    """Split a text where a line may end according to the Unicode dictionaries; the whole text where ICU is missing."""
    library = _icu()
    if library is None or not text:
        return (text,) if text else ()
    status = ctypes.c_int(0)
    units = text.encode("utf-16-le")
    handle = library.open(_UBRK_LINE, lang.encode("ascii"), units, len(units) // 2, ctypes.byref(status))
    if status.value > 0 or not handle:
        return (text,)
    parts: list[str] = []
    begin = 0
    while (end := library.next(handle)) != _UBRK_DONE:
        parts.append(units[2 * begin : 2 * end].decode("utf-16-le"))
        begin = end
    library.close(handle)
    return tuple(parts)


def _tied(part: str) -> str:
    pairs = pairwise(part)
    return "".join(a if a.isascii() and b.isascii() else a + MUST_NOT for a, b in pairs) + part[-1:]


@cache
def _budoux() -> Callable[[str], Sequence[str]]:
    import budoux  # noqa: PLC0415 - its model is read only once Japanese is shown

    parse: Callable[[str], Sequence[str]] = budoux.load_default_japanese_parser().parse
    return parse


class _Icu:
    """Three functions of ICU, whatever number stands behind their names."""

    def __init__(self, library: ctypes.CDLL, suffix: str) -> None:
        self.open: Any = getattr(library, f"ubrk_open{suffix}")
        self.open.restype = ctypes.c_void_p
        self.open.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int32, ctypes.c_void_p]
        self.next: Any = getattr(library, f"ubrk_next{suffix}")
        self.next.restype = ctypes.c_int32
        self.next.argtypes = [ctypes.c_void_p]
        self.close: Any = getattr(library, f"ubrk_close{suffix}")
        self.close.argtypes = [ctypes.c_void_p]


@cache
def _icu() -> _Icu | None:
    for file in _libraries():
        found = _VERSION.search(file.name)
        for suffix in (f"_{found[1]}" if found else "", ""):
            try:
                return _Icu(_load(file), suffix)
            except (OSError, AttributeError):
                continue
    return None


def _load(file: Path) -> ctypes.CDLL:
    for data in file.parent.glob(file.name.replace("icuuc", "icudata")) if file.parent.name else ():
        ctypes.CDLL(str(data), mode=ctypes.RTLD_GLOBAL)
    return ctypes.CDLL(str(file))


def _libraries() -> Sequence[Path]:
    folder = Path(PySide6.__file__).parent
    own = [*sorted((folder / "Qt" / "lib").glob("libicuuc*")), *sorted(folder.glob("icuuc*.dll"))]
    systems = {"win32": ["icu.dll", "icuuc.dll"], "darwin": ["/usr/lib/libicucore.dylib"]}
    return [*own, *(Path(name) for name in systems.get(sys.platform, []))]
