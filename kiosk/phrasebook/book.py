"""The phrasebook: every card in every language, found by wording, by id or by search.

locales/*/decks --load--> decks by language --+--> match(text)      Matcher of that language, made when first asked
                                              +--> text(card)       wording with its slots filled
                                              +--> search(query)    index of that language, made when first asked
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.core.errors import PhraseUnknown
from kiosk.core.languages import JAPANESE, REGISTRY, Lang
from kiosk.core.types import Card, CardText, Deck, Slots
from kiosk.phrasebook import search
from kiosk.phrasebook.deck import Checked, DeckText, Entry, Says, languages, load
from kiosk.phrasebook.matching import Matcher
from kiosk.phrasebook.ruby import plain
from kiosk.phrasebook.slots import Slot
from kiosk.phrasebook.wording import filled


@dataclass(frozen=True, slots=True)
class PhraseInfo:
    """A phrase as it is offered, before its slots are filled."""

    id: str
    deck: str
    text: str
    """Slots stand as {date}."""
    ruby: str
    slots: tuple[Slot, ...]
    says: Says
    answers: tuple[str, ...]
    checked: Checked


class Phrasebook:
    """Implements core.ports.Phrases."""

    def __init__(self, locales: Path, today: Callable[[], dt.date] = dt.date.today) -> None:
        """Read every deck.

        Args:
            locales: the folder that holds `<tag>/decks`.
            today: tells which year a date without one belongs to.

        Raises:
            DeckInvalid: a deck has a mistake.
        """
        there = set(languages(locales))
        self._decks: dict[Lang, tuple[DeckText, ...]] = {tag: load(locales, tag) for tag in REGISTRY if tag in there}
        self._entries = {
            tag: {entry.id: entry for deck in decks for entry in deck.entries} for tag, decks in self._decks.items()
        }
        self._deck_of = {entry.id: deck.name for deck in self._decks.get(JAPANESE, ()) for entry in deck.entries}
        self._today = today
        self._matchers: dict[Lang, Matcher] = {}
        self._indexes: dict[Lang, tuple[search.Indexed, ...]] = {}

    def languages(self) -> Sequence[Lang]:
        """Return the languages that have decks, in the order of the tiles."""
        return tuple(self._decks)

    def decks(self) -> Sequence[Deck]:
        """Return the decks in the order of the desk, phrases in their order."""
        return tuple(
            Deck(deck.name, tuple(entry.id for entry in deck.entries)) for deck in self._decks.get(JAPANESE, ())
        )

    def title(self, deck: str, lang: Lang) -> str:
        """Return a deck's name in a language; in Japanese where the language has none."""
        titles = {found.name: found.title for tag in (JAPANESE, lang) for found in self._decks.get(tag, ())}
        return titles.get(deck, deck)

    def wording(self, phrase: str, lang: Lang) -> str:
        """Return a card's wording with its slots unfilled, as {date}; no furigana marks.

        Raises:
            PhraseUnknown: no such id in that language.
        """
        return self._entry(phrase, lang).text

    def phrase(self, phrase: str, lang: Lang) -> PhraseInfo:
        """Return a phrase before its slots are filled.

        Raises:
            PhraseUnknown: no such id in that language.
        """
        entry, source = self._entry(phrase, lang), self._entry(phrase, JAPANESE)
        slots = source.slots
        return PhraseInfo(
            phrase, self._deck_of[phrase], entry.text, entry.ruby, slots, source.says, source.answers, entry.checked
        )

    def match(self, text: str, lang: Lang) -> Card | None:
        """Return the card whose wording this is, after normalising; slots are recognised and read."""
        if lang not in self._decks:
            return None
        if lang not in self._matchers:
            self._matchers[lang] = Matcher(lang, self._entries[lang].values(), self._today)
        return self._matchers[lang].match(text)

    def warm(self, lang: Lang) -> None:
        """Prepare matching and search in a language, so that the first answer is as quick as the others."""
        self.match("", lang)
        self.search("", lang, 0)

    def text(self, card: Card, lang: Lang) -> CardText:
        """Return the card's wording with its slots filled.

        Raises:
            PhraseUnknown: no such id in that language.
            SlotInvalid: a slot has no value, or one that does not fit its kind.
        """
        entry, source = self._entry(card.phrase, lang), self._entry(card.phrase, JAPANESE)
        ruby = filled(entry, card.slots, lang)
        return CardText(card, lang, plain(ruby), ruby, source.answers, source.says, entry.checked)

    def search(self, query: str, lang: Lang, limit: int = 20) -> Sequence[str]:
        """Return ids of the phrases that fit a few typed letters, best first; the book's first for an empty query."""
        if lang not in self._decks:
            return ()
        if lang not in self._indexes:
            self._indexes[lang] = search.index(self._decks[lang], self._decks.get(JAPANESE, ()))
        found = (card.entry.id for card in search.ranked(self._indexes[lang], query))
        return tuple(phrase for phrase in found if phrase in self._deck_of)[:limit]

    def _entry(self, phrase: str, lang: Lang) -> Entry:
        entry = self._entries.get(lang, {}).get(phrase)
        if entry is None:
            raise PhraseUnknown(phrase)
        return entry


def found(book: Phrasebook, query: str, lang: Lang, limit: int = 20) -> list[dict[str, Any]]:
    """Return a search's answer as plain data, for the command line."""
    return [
        {
            "id": info.id,
            "deck": info.deck,
            "text": info.text,
            "japanese": book.phrase(info.id, JAPANESE).text,
            "slots": [slot.name for slot in info.slots],
            "says": info.says,
            "checked": info.checked,
        }
        for info in (book.phrase(phrase, lang) for phrase in book.search(query, lang, limit))
    ]


def card(phrase: str, slots: Mapping[str, str]) -> Card:
    """Return a card from what people chose: its id and the values in its slots."""
    chosen: Slots = tuple(slots.items())
    return Card(phrase, chosen)
