"""One consultation at work: events go through `step`, and what the new state asks for is done through the ports.

    ears.events() --+                                        +--> ears.open / close / abort   (one opening at a time)
    people ---------+--> post(event) -> step -> new state ---+--> translate: card? machine -> Translated   (in order)
    results --------+                      |                 +--> voice, while the microphone is closed
                                           +--> show(state)

A Final is never dropped: what waits for translation is read off the state. An error of one sentence becomes Trouble at
that sentence. The microphone closes by itself when nobody has gone on speaking for `PAUSE` after a Final.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Final as Constant
from typing import TypeVar

from kiosk.core import events as ev
from kiosk.core.errors import KioskError, PhraseUnknown, SoundDropped, TranslationFailed
from kiosk.core.languages import Lang, base
from kiosk.core.opening import Opening
from kiosk.core.ports import Clock, Ears, Phrases, Speaker, Translator, Voice
from kiosk.core.session import Screen, State, Turn, step
from kiosk.core.types import HALF_DUPLEX_HOLD, Card, CardText, Origin, Pair, Seconds, Side

PAUSE: Constant[Seconds] = 1.2
"""Silence after a Final that ends a turn: people pause up to about a second inside what they want to say."""

Name = tuple[Side, int]
T = TypeVar("T")


class Consultation:
    """The one at this counter, for as long as the program runs; `Erase` begins a new one."""

    def __init__(
        self,
        state: State,
        *,
        ears: Ears,
        translator: Translator,
        phrases: Phrases,
        voice: Voice,
        speaker: Speaker,
        show: Callable[[State], None],
        clock: Clock,
        speak: bool = True,
        speed: float = 1.0,
        idle: Seconds = 120.0,
    ) -> None:
        self.state = state
        self._ears, self._translator, self._phrases = ears, translator, phrases
        self._voice, self._speaker, self._show, self._clock = voice, speaker, show, clock
        self._speak, self._speed, self._idle = speak, speed, idle
        self._untranslated: asyncio.Queue[tuple[Name, Lang]] = asyncio.Queue()
        self._unread: asyncio.Queue[tuple[Name, str, Lang, int]] = asyncio.Queue()
        self._free = asyncio.Event()  # nobody has the microphone, or wants it
        self._free.set()
        self._silent = asyncio.Event()
        self._silent.set()
        self._opening = Opening(ears, lambda: self.state, self._silent)
        self._pause: asyncio.TimerHandle | None = None
        self._touched = clock()
        self._generation = 0
        self._hushes = 0

    async def run(self) -> None:
        """Work until cancelled. Whatever is raised here is our own fault; running again goes on where it stopped."""
        _drain(self._untranslated)
        self._opening.changed()
        for turn in self.state.turns:
            if turn.trouble is None:
                self._queue(turn)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._hear(), name="hear")
                tasks.create_task(self._opening.run(), name="opening")
                tasks.create_task(self._translate(), name="translate")
                tasks.create_task(self._read(), name="read")
                tasks.create_task(self._watch(), name="watch")
        finally:
            if self._pause:
                self._pause.cancel()

    def post(self, event: ev.Event) -> None:
        """Take an event, on the loop's thread."""
        old = self.state
        new = self.state = step(old, event)
        if isinstance(event, ev.Touched | ev.Partial | ev.Final):
            self._touched = self._clock()
        self._react(old, new, event)
        if self.state is not old:
            self._show(self.state)

    def say(self, side: Side, text: str) -> None:
        """Take a typed text."""
        number = self.state.next_number(side)
        self.post(ev.Final(side, number, self.state.language(side), text.strip()))

    def show_card(self, side: Side, card: Card) -> None:
        """Take a card that a side touched."""
        lang = self.state.language(side)
        try:
            text = self._phrases.text(card, lang)
        except KioskError as error:
            self.post(ev.Trouble(error, side))
            return
        self.post(ev.Touched(ev.CloseCards()))
        self.post(ev.Final(side, self.state.next_number(side), lang, text.text, card=card))

    def repeat(self, side: Side, number: int) -> None:
        """Read an utterance to the other side once more."""
        turn = self.state.turn(side, number)
        reading = turn and turn.reading(self.state.language(side.other))
        if reading:
            self._read_aloud((side, number), reading)

    def hush(self) -> None:
        """Stop reading aloud, and forget what was waiting to be read."""
        self._hushes += 1
        _drain(self._unread)
        self._speaker.stop()

    # what a change of state asks for

    def _react(self, old: State, new: State, event: ev.Event) -> None:
        if isinstance(event, ev.Touched) and isinstance(event.choice, ev.Erase):
            self._forget()
        if new.listening is not old.listening:
            self._listen(new.listening)
        if isinstance(event, ev.MicrophoneClosed):
            self._opening.closed()
        if isinstance(event, ev.Partial) and self._pause:
            self._end_turn_later() if not event.text else self._pause.cancel()
        if len(new.turns) > len(old.turns):
            self._queue(new.turns[-1])
            if new.listening is new.turns[-1].side:
                self._end_turn_later()
        if new.visitor != old.visitor and new.visitor is not None:
            self._change_language()
        if isinstance(event, ev.Translated):
            self._maybe_read(event)
        free = new.listening is None and self._opening.side is None
        (self._free.set if free else self._free.clear)()

    def _listen(self, side: Side | None) -> None:
        if self._pause:
            self._pause.cancel()
            self._pause = None
        if side is not None:
            self.hush()
        self._opening.changed()

    def _end_turn_later(self) -> None:
        if self._pause:
            self._pause.cancel()
        self._pause = asyncio.get_running_loop().call_later(PAUSE, self._end_turn)

    def _end_turn(self) -> None:
        if self.state.listening is not None and not self.state.partials:
            self.post(ev.Touched(ev.ToggleTalk(self.state.listening)))

    def _forget(self) -> None:
        self._generation += 1
        self.hush()
        _drain(self._untranslated)
        self._opening.erase()

    def _change_language(self) -> None:
        for turn in self.state.turns:
            self._queue(turn)

    def _queue(self, turn: Turn) -> None:
        target = self.state.language(turn.side.other)
        if turn.reading(target) is None:
            self._untranslated.put_nowait(((turn.side, turn.number), target))

    # the workers

    async def _hear(self) -> None:
        async for heard in self._ears.events():
            again = self.state.listening if self._opening.ending else None
            self.post(self._in_own_language(heard) if isinstance(heard, ev.Final) else heard)
            if isinstance(heard, ev.SoundLost):
                self.post(ev.Trouble(SoundDropped(), heard.side))
            if isinstance(heard, ev.MicrophoneClosed) and again is heard.side:
                self.post(ev.Touched(ev.ToggleTalk(again)))  # touched once more before the old opening had ended

    def _in_own_language(self, heard: ev.Final) -> ev.Final:
        own = self.state.language(heard.side)
        return replace(heard, lang=own) if heard.lang == base(own) else heard

    async def _translate(self) -> None:
        while True:
            name, target = await self._untranslated.get()
            turn, generation = self.state.turn(*name), self._generation
            if turn is None or turn.reading(target) is not None:
                continue
            outcome: ev.Event | None = ev.Trouble(TranslationFailed(), *name)
            try:
                outcome = await self._translated(turn, target)
            except KioskError as error:
                outcome = ev.Trouble(error, *name)
            except asyncio.CancelledError:
                outcome = None  # `run` takes it up again
                raise
            finally:
                if outcome and generation == self._generation:
                    self.post(outcome)

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

    def _maybe_read(self, event: ev.Translated) -> None:
        state = self.state
        reader = event.side.other
        turn = state.turn(event.side, event.number)
        newest = turn is not None and turn is state.turns[-1]
        if self._speak and newest and event.lang == state.language(reader) and state.screen is not Screen.FINISH:
            self._read_aloud((event.side, event.number), event)

    def _read_aloud(self, name: Name, reading: ev.Translated) -> None:
        if self._voice.can(reading.lang):
            self._unread.put_nowait((name, reading.text, reading.lang, self._hushes))

    async def _read(self) -> None:
        while True:
            name, text, lang, hushes = await self._unread.get()
            while not self._free.is_set():
                await self._free.wait()
            if hushes != self._hushes or self.state.turn(*name) is None:
                continue
            self._silent.clear()
            self.post(ev.VoiceStarted(*name))
            try:
                await self._voice_out(text, lang)
            except KioskError as error:
                self.post(ev.Trouble(error, name[0].other))
            finally:
                try:
                    await asyncio.sleep(HALF_DUPLEX_HOLD)
                finally:
                    self._silent.set()
                    self.post(ev.VoiceEnded())

    async def _voice_out(self, text: str, lang: Lang) -> None:
        stopped = self._hushes
        async for speech in self._voice.speech(text, lang, self._speed):
            if stopped != self._hushes:
                return
            await self._speaker.play(speech)

    async def _watch(self) -> None:
        """Tell once a second how long nobody has touched or said anything, while a consultation is open."""
        while True:
            await asyncio.sleep(1.0)
            if self.state.visitor is None or self.state.speaking:
                self._touched = self._clock()
            idle = self._clock() - self._touched
            self.post(ev.Idle(idle))
            if idle >= self._idle:
                self.post(ev.Touched(ev.Erase()))


def _drain(queue: asyncio.Queue[T]) -> None:
    while not queue.empty():
        queue.get_nowait()
