"""Finds cards by a few letters: kana, kanji, romaji or the searcher's language, slips of the finger allowed.

A card is ranked by where the query stands in its fields (its id, its text in that language, its Japanese text and
reading, its deck's title): the whole field, then the beginning, the beginning of a word, the middle, and last with
letters wrong. The order of the decks decides between equals.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from kiosk.phrasebook.deck import DeckText, Entry
from kiosk.phrasebook.kana import beginnings, folded, hiragana, latin, same

_BRACES = re.compile(r"\{[^}]*\}")
_KANA = re.compile(r"[ぁ-ゖァ-ヶー\s]+")
_LONG_LATIN = re.compile(r"(?<=o)[ou]|(?<=u)u")
_WHOLE, _START, _WORD, _INSIDE, _TITLE, _NEAR = 100, 80, 70, 60, 40, 20
_LOOSELY: Final = 5
"""Less when long vowels are not told from short ones."""
_NEAR_FROM: Final = 4
"""Letters: in less than so many, one wrong letter is another word."""
_TWO_WRONG_FROM: Final = 9


@dataclass(frozen=True, slots=True)
class Indexed:
    """One card as it is searched."""

    deck: str
    entry: Entry
    """In the searcher's language."""
    texts: tuple[str, ...]
    """Folded: in that language, in Japanese."""
    reading: str
    loose: str
    """The reading, long vowels not told from short ones."""
    titles: tuple[str, ...]
    near: tuple[str, ...] = field(repr=False)
    """In which letters may be wrong: the texts and the reading in Latin letters, spaces taken out."""


@dataclass(frozen=True, slots=True)
class _Query:
    words: str
    reading: re.Pattern[str] | None
    """What it may stand for as Japanese; None where it cannot be that."""
    loose: re.Pattern[str] | None
    near: tuple[str, ...]


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", _BRACES.sub(" ", text)).casefold()
    return " ".join("".join(sign if unicodedata.category(sign)[0] not in "PZC" else " " for sign in text).split())


def index(decks: Iterable[DeckText], japanese: Iterable[DeckText]) -> tuple[Indexed, ...]:
    """Prepare a language's cards for search, with the Japanese ones as a second way to them."""
    source = {entry.id: (deck.title, entry) for deck in japanese for entry in deck.entries}
    found = []
    for deck in decks:
        for entry in deck.entries:
            title, original = source.get(entry.id, (deck.title, entry))
            texts = tuple(dict.fromkeys((_fold(entry.text), _fold(original.text))))
            reading = _fold(original.reading).replace(" ", "")
            titles = tuple(dict.fromkeys((_fold(deck.title), _fold(title))))
            near = (*(text.replace(" ", "") for text in texts), latin(folded(reading)))
            found.append(Indexed(deck.name, entry, texts, same(reading), folded(reading), titles, near))
    return tuple(found)


def ranked(cards: Sequence[Indexed], query: str) -> list[Indexed]:
    """Return the cards that fit, best first; all of them for an empty query.

    Only where none fits may letters be wrong.
    """
    wanted = query.strip().casefold()
    words = _fold(query).split()
    if not words:
        return list(cards)
    whole = _query(" ".join(words))
    single = [_query(word) for word in words] if len(words) > 1 else []
    scores = [_named(card, wanted) or _placed(card, whole) or _all(card, single) for card in cards]
    if not any(scores):
        scores = [_near(card, whole) for card in cards]
    order = sorted(zip(scores, range(len(cards)), strict=True), key=lambda pair: (-pair[0], pair[1]))
    return [cards[at] for score, at in order if score]


def _query(words: str) -> _Query:
    joined = words.replace(" ", "")
    short = _LONG_LATIN.sub("", joined)
    found = (joined, "") if _KANA.fullmatch(words) else hiragana(words)
    if found is None:
        return _Query(words, None, None, tuple(dict.fromkeys((joined, short))))
    kana, rest = found
    after = f"[{''.join(sorted(beginnings(rest)))}]" if rest else ""
    near = dict.fromkeys((joined, short, latin(folded(kana)) + rest))
    return _Query(words, re.compile(same(kana) + after), re.compile(folded(kana) + after), tuple(near))


def _named(card: Indexed, wanted: str) -> int:
    if wanted in {card.entry.id, card.entry.id.partition(".")[2]}:
        return _WHOLE + 1
    return _START if "." in wanted and card.entry.id.startswith(wanted) else 0


def _all(card: Indexed, words: list[_Query]) -> int:
    return min((_placed(card, word) for word in words), default=0)


def _placed(card: Indexed, query: _Query) -> int:
    best = max(_place(text, query.words) for text in card.texts)
    if query.reading is not None:
        best = max(best, _spoken(card.reading, query.reading))
    if not best and query.loose is not None:
        best = max(0, _spoken(card.loose, query.loose) - _LOOSELY)
    titled = any(query.words in title for title in card.titles) or query.words in card.entry.id.split(".")
    return max(best, _TITLE if titled else 0)


def _near(card: Indexed, query: _Query) -> int:
    for wrong in (1, 2):
        for tried in query.near:
            enough = _NEAR_FROM if wrong == 1 else _TWO_WRONG_FROM
            if len(tried) >= enough and any(near(text, tried, wrong) for text in card.near):
                return _NEAR - wrong
    return 0


def _spoken(reading: str, query: re.Pattern[str]) -> int:
    match = query.search(reading)
    if match is None:
        return 0
    if match.start() == 0:
        return _WHOLE if match.end() == len(reading) else _START
    return _INSIDE


def _place(text: str, query: str) -> int:
    at = text.find(query)
    if at < 0:
        return 0
    if at == 0:
        return _WHOLE if len(text) == len(query) else _START
    return _WORD if f" {query}" in text else _INSIDE


def near(text: str, query: str, wrong: int) -> bool:
    """Say whether the query stands in the text with at most so many letters changed, missing or too many.

    Source: S. Wu, U. Manber, Fast text searching allowing errors, Communications of the ACM 35 (10), 1992.
    """
    masks: dict[str, int] = {}
    for at, sign in enumerate(query):
        masks[sign] = masks.get(sign, 0) | 1 << at
    goal = 1 << (len(query) - 1)
    rows = [(1 << count) - 1 for count in range(wrong + 1)]
    for sign in text:
        mask = masks.get(sign, 0)
        above = rows[0]
        rows[0] = (rows[0] << 1 | 1) & mask
        for count in range(1, wrong + 1):
            old = rows[count]
            rows[count] = ((old << 1 | 1) & mask) | above | (above | rows[count - 1]) << 1 | 1
            above = old
        if rows[wrong] & goal:
            return True
    return False
