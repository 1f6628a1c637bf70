"""Reads one deck file: TOML 1.0, by a short cut where the file keeps to the form that decks have.

tomllib (pure Python) needs 30 ms for one language's decks, half a second for all seventeen: too long between power-on
and the first screen. Decks use a small part of TOML (double-quoted strings without escapes, lists of them, comments),
and that part is read here with one expression; a file with anything else in it goes to tomllib, so every TOML file is
read, and rightly.
"""

import re
import tomllib
from pathlib import Path
from typing import Any

from kiosk.core.errors import DeckInvalid

_STRING = r'"[^"\\\x00-\x1f\x7f]*"'
_LINE = re.compile(
    rf"""
    (?P<table>\[\[phrase\]\])[ \t]*(?:\#[^\n]*)?\n
    | (?P<key>[a-z_]+)[ ]*=[ ]*(?P<value>{_STRING})[ \t]*\n
    | (?P<listed>[a-z_]+)[ ]*=[ ]*\[(?P<items>\s*(?:{_STRING}\s*(?:,\s*{_STRING}\s*)*,?\s*)?)\][ \t]*\n
    | [ \t]*(?:\#[^\n]*)?\n
    """,
    re.VERBOSE,
)
_ITEM = re.compile(_STRING)


def read(file: Path) -> dict[str, Any]:
    """Return the file's table.

    Raises:
        DeckInvalid: the file cannot be read, is not UTF-8 or not TOML; the message names the file and the line.
    """
    try:
        text = file.read_text(encoding="utf-8")
        table = _short_cut(text.replace("\r\n", "\n"))
        return tomllib.loads(text) if table is None else table
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DeckInvalid(str(file), str(error)) from error


def _short_cut(text: str) -> dict[str, Any] | None:
    """Return the table, or None where the text has anything beyond the form of a deck (or a mistake)."""
    whole: dict[str, Any] = {}
    table = whole
    text = text if text.endswith("\n") else text + "\n"
    at = 0
    while at < len(text):
        match = _LINE.match(text, at)
        if match is None:
            return None
        at = match.end()
        if match["table"]:
            table = {}
            whole.setdefault("phrase", []).append(table)
            continue
        key = match["key"] or match["listed"]
        if key is None:
            continue
        if key in table or key == "phrase":
            return None
        table[key] = match["value"][1:-1] if match["key"] else [item[1:-1] for item in _ITEM.findall(match["items"])]
    return whole
