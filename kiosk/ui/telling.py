"""What people say in the moments that are looked at: the phrasebook's own wording, as events."""

from functools import reduce

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.ports import Phrases
from kiosk.core.session import State, step
from kiosk.core.types import Card, Check, Origin, Side


def after(state: State, *happened: ev.Event) -> State:
    """Return the state after events."""
    return reduce(step, happened, state)


class Teller:
    """Puts the phrasebook's sentences into people's mouths."""

    def __init__(self, visitor: Lang, staff: Lang, phrases: Phrases) -> None:
        self.langs = {Side.VISITOR: visitor, Side.STAFF: staff}
        self.phrases = phrases

    def card(self, side: Side, number: int, card: Card) -> list[ev.Event]:
        """Return a card that was touched, and its translation."""
        mine, theirs = (self.phrases.text(card, self.langs[each]) for each in (side, side.other))
        origin = Origin.SAME if mine.lang == theirs.lang else Origin.CARD
        return [
            ev.Final(side, number, mine.lang, mine.text, card=card),
            ev.Translated(side, number, theirs.lang, theirs.text, origin, card=theirs),
        ]

    def machine(self, side: Side, number: int, card: Card, checks: tuple[Check, ...]) -> list[ev.Event]:
        """Return a sentence that was spoken, and a translation such as a machine makes."""
        return self._spoken(side, number, [card], checks)

    def many(self, side: Side, number: int, cards: list[Card]) -> list[ev.Event]:
        """Return several sentences said in one breath."""
        return self._spoken(side, number, cards, ())

    def text(self, side: Side, card: Card) -> str:
        """Return a card's wording in a side's language."""
        return self.phrases.text(card, self.langs[side]).text

    def _spoken(self, side: Side, number: int, cards: list[Card], checks: tuple[Check, ...]) -> list[ev.Event]:
        mine, theirs = self.langs[side], self.langs[side.other]
        said, read = (" ".join(self.phrases.text(card, lang).text for card in cards) for lang in (mine, theirs))
        return [
            ev.Final(side, number, mine, said, starter=True),
            ev.Translated(side, number, theirs, read, Origin.MACHINE, back=said, checks=checks),
        ]
