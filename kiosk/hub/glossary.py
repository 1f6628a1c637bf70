"""The official words of the desks, for interpreters: a list that comes with the page, and the city's own over it.

    assets/interpreter/glossary.csv, then DATA/glossary.csv --> the same word replaces --> GET /glossary

    desk,ja,reading,en,vi
    residence,住民票,じゅうみんひょう,certificate of residence,giấy chứng nhận cư trú

`desk` is a topic's key or a desk's name, or empty: for every desk. Further columns are language tags, in any order.
UTF-8, or Shift_JIS as Excel writes it in Japan.
"""

import csv
import io
import logging
from pathlib import Path
from typing import Final

import msgspec

from kiosk import wire
from kiosk.core.errors import SettingsInvalid

FILE: Final = "glossary.csv"
FIXED: Final = ("desk", "ja", "reading")
LARGEST: Final = 1024 * 1024
"""Bytes of a file."""

log = logging.getLogger(__name__)


class Glossary:
    """Both lists as one; read again when the city has changed its own."""

    def __init__(self, ours: Path, citys: Path) -> None:
        """Read nothing yet.

        Args:
            ours: comes with the page.
            citys: need not exist.
        """
        self._ours, self._citys = ours, citys
        self._seen: float | None = None
        self._body = b""

    def body(self) -> bytes:
        """Return `wire.Glossary` as JSON; a mistake in a file that was changed meanwhile is logged, and the last stays.

        Raises:
            SettingsInvalid: a mistake in the first that is read.
        """
        seen = self._citys.stat().st_mtime if self._citys.is_file() else 0.0
        if seen != self._seen:
            try:
                words = {term.ja: term for file in (self._ours, self._citys) for term in _terms(file)}
                self._body = msgspec.json.encode(wire.Glossary(terms=tuple(words.values())))
            except SettingsInvalid as error:
                if self._seen is None:
                    raise
                log.warning("the glossary stays as it was: %s", error)
            self._seen = seen
        return self._body


def _terms(file: Path) -> list[wire.Term]:
    if not file.is_file():
        return []
    try:
        rows = list(csv.reader(io.StringIO(_text(file), newline=""), strict=True))
        columns = [name.strip() for name in rows[0]]
        missing = set(FIXED) - set(columns)
        if missing:
            raise SettingsInvalid(f"{file}:1", f"there is no column {min(missing)!r}")
        terms = []
        for number, row in enumerate(rows[1:], 2):
            cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
            if not any(cells.values()):
                continue
            words = {name: text for name, text in cells.items() if name and name not in FIXED and text}
            fixed = {name: cells.get(name, "") for name in FIXED}
            try:
                terms.append(msgspec.convert({**fixed, "words": words}, wire.Term))
            except msgspec.ValidationError as error:
                raise SettingsInvalid(f"{file}:{number}", str(error)) from error
    except (OSError, ValueError, IndexError, csv.Error) as error:
        raise SettingsInvalid(str(file), str(error)) from error
    return terms


def _text(file: Path) -> str:
    raw = file.read_bytes()
    if len(raw) > LARGEST:
        raise ValueError("the file is too large")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp932")
