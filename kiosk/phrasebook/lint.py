"""Checks the decks: complete in every language, and nothing in them that a visitor should not meet.

python -m kiosk.phrasebook.lint [tag ...]      prints one finding a line; ends with 1 if there is any
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.core.errors import KioskError
from kiosk.core.languages import ENGLISH, JAPANESE, Lang, lang
from kiosk.phrasebook.calendar_words import PLAIN_JAPANESE
from kiosk.phrasebook.deck import DeckText, Entry, languages, load
from kiosk.phrasebook.normal import normal
from kiosk.phrasebook.ruby import MARKS, segments
from kiosk.phrasebook.scripts import is_kanji, strays
from kiosk.phrasebook.slots import Slot, pieces
from kiosk.settings import resources

_READING = re.compile(r"(?:[ぁ-ゖー、。？！・「」（）]|\{[a-z]+[2-9]?\})+")
_HIRAGANA = re.compile(r"[ぁ-ゖー]+")
_SHORT: Final = 8
"""Letters: shorter texts may be the same in two languages (No. in English and Spanish)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it should be."""

    lang: Lang
    where: str
    """A deck or a phrase's id."""
    what: str

    def __str__(self) -> str:
        return f"{self.lang} {self.where}: {self.what}"


def findings(locales: Path, tags: Sequence[Lang] = ()) -> Iterator[Finding]:
    """Yield what is wrong with the decks of the languages; without any, of every language that has decks."""
    source: dict[Lang, tuple[DeckText, ...]] = {}
    for tag in (JAPANESE, ENGLISH):
        try:
            source[tag] = load(locales, tag)
        except KioskError as error:
            yield Finding(tag, "decks", str(error))
    japanese = source.get(JAPANESE)
    if japanese is None:
        return
    for tag in tags or sorted(languages(locales)):
        try:
            decks = load(locales, tag)
        except KioskError as error:
            yield Finding(tag, "decks", str(error))
            continue
        yield from _structure(tag, decks, japanese)
        yield from _wordings(tag, decks, {other: found for other, found in source.items() if other != tag})


def _structure(tag: Lang, decks: tuple[DeckText, ...], japanese: tuple[DeckText, ...]) -> Iterator[Finding]:
    names = [deck.name for deck in decks]
    for name in (deck.name for deck in japanese if deck.name not in names):
        yield Finding(tag, name, "the deck is missing")
    wanted = {deck.name: deck for deck in japanese}
    every = {entry.id for deck in japanese for entry in deck.entries}
    for deck in decks:
        if deck.name not in wanted:
            yield Finding(tag, deck.name, "the Japanese decks have no such deck")
            continue
        source = {entry.id: entry for entry in wanted[deck.name].entries}
        ids = [entry.id for entry in deck.entries]
        for missing in (phrase for phrase in source if phrase not in ids):
            yield Finding(tag, missing, "the phrase is missing")
        for strange in (phrase for phrase in ids if phrase not in source):
            yield Finding(tag, strange, f"the Japanese deck {deck.name} has no such phrase")
        if set(ids) == set(source) and ids != list(source):
            first = next(phrase for phrase, wants in zip(ids, source, strict=True) if phrase != wants)
            yield Finding(tag, first, "stands in another order than in the Japanese deck")
        for entry in deck.entries:
            if entry.id in source and {*entry.slots} != {*source[entry.id].slots}:
                slots = " ".join(f"{{{slot.name}}}" for slot in source[entry.id].slots) or "no slots"
                yield Finding(tag, entry.id, f"must have {slots}")
            for answer in (answer for answer in entry.answers if answer not in every):
                yield Finding(tag, entry.id, f"its answer {answer} does not exist")


def _wordings(tag: Lang, decks: tuple[DeckText, ...], others: dict[Lang, tuple[DeckText, ...]]) -> Iterator[Finding]:
    elsewhere = {
        (other, entry.id): normal(entry.text, other)
        for other, found in others.items()
        for deck in found
        for entry in deck.entries
    }
    seen: dict[str, str] = {}
    for deck in decks:
        yield from (Finding(tag, deck.name, f"title: {what}") for what in _faults(deck.title, tag))
        for entry in deck.entries:
            yield from (Finding(tag, entry.id, what) for what in _entry_faults(entry, tag))
            form = normal(entry.text, tag)
            if form in seen:
                yield Finding(tag, entry.id, f"the same wording as {seen[form]}: what is said cannot be told apart")
            seen.setdefault(form, entry.id)
            for other in others:
                same = elsewhere.get((other, entry.id)) == form and len(form) >= _SHORT
                if same and {tag, other} != {JAPANESE, PLAIN_JAPANESE}:
                    yield Finding(tag, entry.id, f"is not translated: the same as in {other}")


def _entry_faults(entry: Entry, tag: Lang) -> Iterator[str]:
    words = " ".join(piece for piece in pieces(entry.text) if isinstance(piece, str))
    yield from _faults(entry.text, tag, words)
    if tag == JAPANESE:
        if not _READING.fullmatch(entry.reading):
            yield "the reading must be hiragana"
        elif {piece for piece in pieces(entry.reading) if isinstance(piece, Slot)} != {*entry.slots}:
            yield "the reading must have the same slots"
    if tag == PLAIN_JAPANESE:
        for base, reading in segments(entry.ruby):
            if reading is None and any(is_kanji(sign) for sign in base):
                yield f"no furigana over {base!r}"
            if reading is not None and not (_HIRAGANA.fullmatch(reading) and any(is_kanji(sign) for sign in base)):
                yield f"furigana must be hiragana over kanji: {base!r}"


def _faults(text: str, tag: Lang, words: str | None = None) -> Iterator[str]:
    if not unicodedata.is_normalized("NFC", text):
        yield "is not in Unicode's form NFC"
    if "  " in text or text != text.strip():
        yield "has a space too many"
    if any(not sign.isprintable() for sign in text if sign not in "\u200c\u200d\u00a0"):
        yield "has an invisible sign"
    if MARKS & set(text):
        yield "has a stray mark of furigana"
    found = dict.fromkeys(strays(text if words is None else words, tag))
    if found:
        yield f"has letters of another language: {' '.join(found)}"


def main(arguments: Sequence[str]) -> int:
    """Print the findings for the languages named; return the exit status."""
    try:
        tags = [lang(tag) for tag in arguments]
    except KioskError as error:
        sys.stdout.write(f"{error}\n")
        return 2
    found = list(findings(resources() / "locales", tags))
    sys.stdout.write("".join(f"{finding}\n" for finding in found))
    sys.stdout.write(f"{len(found)} findings\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
