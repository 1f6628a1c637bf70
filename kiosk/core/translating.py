"""Utterances into the reader's language, one after the other in their order: card, else machine.

    queue(turn) --> run(): card? same language? machine, and back --> post(Translated or Trouble)

What waits is only a name: the text is read off the state when its turn has come. An answer about a text that has been
corrected meanwhile is thrown away; the new text stands in the queue behind it.
"""

import asyncio
from collections.abc import Callable

from kiosk.core import events as ev
from kiosk.core.errors import KioskError, PhraseUnknown, TranslationFailed
from kiosk.core.languages import Lang, base
from kiosk.core.ports import Phrases, Translator
from kiosk.core.state import Name, State, Turn
from kiosk.core.types import Card, CardText, Origin, Pair


class Translating:
    """The one worker that translates; on the loop's thread."""

    def __init__(
        self, state: Callable[[], State], post: Callable[[ev.Event], None], translator: Translator, phrases: Phrases
    ) -> None:
        self._state, self._post, self._translator, self._phrases = state, post, translator, phrases
        self._waiting: asyncio.Queue[tuple[Name, Lang]] = asyncio.Queue()
        self._generation = 0

    def queue(self, turn: Turn) -> None:
        """Translate an utterance for whoever reads it, unless that has been done."""
        state = self._state()
        for target in {state.language(reader): None for reader in state.readers(turn.side)}:  # in their order
            if turn.reading(target) is None:
                self._waiting.put_nowait(((turn.side, turn.number), target))

    def again(self) -> None:
        """Begin anew with everything that is not translated, and has not failed."""
        self._drain()
        for turn in self._state().turns:
            if turn.trouble is None:
                self.queue(turn)

    def forget(self) -> None:
        """Forget what waits, and throw away the answer that is under way."""
        self._generation += 1
        self._drain()

    def _drain(self) -> None:
        while not self._waiting.empty():
            self._waiting.get_nowait()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            name, target = await self._waiting.get()
            turn, generation = self._state().turn(*name), self._generation
            if turn is None or turn.reading(target) is not None:
                continue
            outcome: ev.Event | None = ev.Trouble(TranslationFailed(), *name)
            try:
                outcome = await self._translated(turn, target)
            except KioskError as error:
                outcome = ev.Trouble(error, *name)
            except asyncio.CancelledError:
                outcome = None  # `again` takes it up
                raise
            finally:
                now = self._state().turn(*name)
                stands = generation == self._generation and now is not None and now.text == turn.text
                if outcome and stands:
                    self._post(outcome)

    async def _translated(self, turn: Turn, target: Lang) -> ev.Translated:
        card = self._card(turn)
        if card is not None and (text := self._card_text(card, target)) is not None:
            own = self._card_text(card, turn.lang)
            back = own.text if own else ""
            return ev.Translated(turn.side, turn.number, target, text.text, Origin.CARD, back, card=text)
        pair = Pair(base(turn.lang), base(target))
        if pair.source == pair.target:
            return ev.Translated(turn.side, turn.number, target, turn.text, Origin.SAME)
        there = await self._translator.translate(turn.text, pair)
        return ev.Translated(
            turn.side,
            turn.number,
            target,
            there.text,
            Origin.MACHINE,
            back=await self._back(there.text, pair),
            checks=there.checks,
            starter=there.starter,
        )

    def _card(self, turn: Turn) -> Card | None:
        return turn.card or self._phrases.match(turn.text, turn.lang)

    def _card_text(self, card: Card, lang: Lang) -> CardText | None:
        try:
            return self._phrases.text(card, lang)
        except PhraseUnknown:
            return None

    async def _back(self, text: str, pair: Pair) -> str:
        try:
            return (await self._translator.translate(text, Pair(pair.target, pair.source))).text
        except KioskError:
            return ""  # the sentence itself is there; it is shown without its back-translation
