"""The phrase cards of one side: decks, search, the cards that this side may say, and the answers to a card."""

import time
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang
from kiosk.core.ports import Phrases
from kiosk.core.session import Screen, State
from kiosk.core.types import Card, CardText, Side
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.bridge import Intents
from kiosk.ui.filling import SAMPLES, FillView, places, spaced
from kiosk.ui.shown import Shown
from kiosk.ui.wording import type_of

LIMIT: Final = 30
"""Cards that a search shows at most."""
TWICE: Final = 1.0
"""Seconds within which the same card again is a finger that touched twice."""
LONGEST: Final = 40
"""Letters that are searched for: with 500 of them every key would hold the screen up for 0.2 s."""


class CardsView(QObject):
    """What the card board of one side shows."""

    def __init__(self, side: Side, phrases: Phrases, texts: Texts, intents: Intents, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._phrases = phrases
        self._intents = intents
        self._texts = texts
        self._lang: Lang | None = None
        self._second: Lang | None = None
        self._deck = ""
        self._query = ""
        self._open = False
        self._sent: tuple[Card, float] | None = None
        self._shown = Shown(self)
        self._fill = FillView(phrases, texts, self._filled, self)
        self._shown.put(decks=[], cards=[], deck="", query="")
        self._says = lru_cache(maxsize=4096)(self._side_of)

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    @Property(QObject, constant=True)
    def filling(self) -> QObject:
        """The card whose slots are being filled."""
        return self._fill

    def show(self, state: State, lang: Lang) -> None:
        """Show the board if this side looks at it."""
        second = state.language(self._side.other) if self._side is Side.STAFF else None
        opened = state.screen is Screen.CARDS and state.cards is self._side
        if opened and (not self._open or (lang, second) != (self._lang, self._second)):
            self._lang, self._second = lang, second
            if not self._open:
                self._query = ""  # the board is built anew, with an empty field
            names = [deck.name for deck in self._phrases.decks()]
            self._deck = self._deck if self._deck in names else names[0] if names else ""
            titles = [{"name": name, "title": soft(self._phrases.title(name, lang), lang)} for name in names]
            self._shown.put(decks=titles)
            self._list()
        if self._open and state.screen not in {Screen.TALK, Screen.CARDS}:
            self._fill.close()
        self._open = opened
        if state.screen is Screen.TALK and (lang != self._fill.lang or state.visitor is None):
            self._fill.close()

    def forget(self) -> None:
        """Begin anew for the next person."""
        self._deck = ""
        self._query = ""
        self._sent = None
        self._fill.close()
        self._shown.put(query="", cards=[])
        self._open = False

    def answers(self, card: CardText | None, lang: Lang) -> list[dict[str, Any]]:
        """Return the answers that may be tapped, in the language of the one who answers."""
        return [self._tile(phrase, lang, None) for phrase in card.answers if self._known(phrase, lang)] if card else []

    @Slot(str)
    def open(self, deck: str) -> None:
        """Show a deck."""
        self._deck = deck
        self._query = ""
        self._list()

    @Slot(str)
    def search(self, query: str) -> None:
        """Show what matches, or the deck again."""
        self._query = query.strip()[:LONGEST]
        self._list()

    @Slot(str, str)
    def choose(self, phrase: str, tag: str) -> None:
        """Show a card to the other side, or ask for its slots first."""
        lang = Lang(tag)
        if places(self._phrases.wording(phrase, lang)):
            self._fill.begin(phrase, lang)
        else:
            self._filled(Card(phrase))

    @Slot()
    def close(self) -> None:
        """Back to the talk."""
        self._intents.touch(ev.CloseCards())

    def _filled(self, card: Card) -> None:
        sent, now = self._sent, time.monotonic()
        if sent is not None and sent[0] == card and now - sent[1] < TWICE:
            return
        self._sent = card, now
        self._intents.show_card(self._side, card)
        if self._open:
            self._intents.touch(ev.CloseCards())

    def _list(self) -> None:
        lang = self._lang
        if lang is None:
            return
        found: Sequence[str]
        if self._query:
            found = self._phrases.search(self._query, lang, LIMIT)
        else:
            found = next((deck.phrases for deck in self._phrases.decks() if deck.name == self._deck), ())
        mine = [phrase for phrase in found if self._says(phrase, lang) in {self._side.value, "both"}]
        tiles = [self._tile(phrase, lang, self._second if self._second != lang else None) for phrase in mine]
        self._shown.put(deck="" if self._query else self._deck, query=self._query, cards=tiles)

    def _tile(self, phrase: str, lang: Lang, second: Lang | None) -> dict[str, Any]:
        wording = self._phrases.wording(phrase, lang)
        below = ""
        if second is not None and self._known(phrase, second):
            below = soft(spaced(self._phrases.wording(phrase, second), second, self._texts), second)
        text = soft(spaced(wording, lang, self._texts), lang)
        return {
            "id": phrase,
            "text": text,
            "second": below,
            "secondType": type_of(second or lang),
            "fill": bool(places(wording)),
            "tag": lang,
        }

    def _known(self, phrase: str, lang: Lang) -> bool:
        return self._says(phrase, lang) != ""

    def _side_of(self, phrase: str, lang: Lang) -> str:
        """Return who says a card; nothing when the language lacks it."""
        try:
            slots = tuple((name, SAMPLES[kind]) for name, kind in places(self._phrases.wording(phrase, lang)))
            return self._phrases.text(Card(phrase, slots), lang).says
        except KioskError:
            return ""
