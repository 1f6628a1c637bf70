"""One consultation at work: events go through `step`, and what the new state asks for is done through the ports.

    ears.events() --+                                        +--> Opening: ears.open / close / abort
    people ---------+--> post(event) -> step -> new state ---+--> Translating, then Furigana      (in order)
    results --------+                      |                 +--> ReadingAloud: voice, while nobody is listened to
                                           +--> show(state)  +--> Correction: ears.alternatives

A Final is never dropped: what waits for translation is read off the state. An error of one sentence becomes Trouble at
that sentence. The microphone closes by itself when nobody has gone on speaking for `PAUSE` after a Final.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Final as Constant

from kiosk.core import events as ev
from kiosk.core.correction import Correction
from kiosk.core.drawing import Stroke
from kiosk.core.errors import KioskError
from kiosk.core.furigana import Furigana, wanted
from kiosk.core.interpreting import Interpreting
from kiosk.core.languages import base
from kiosk.core.listening import Listening
from kiosk.core.opening import Opening, wish
from kiosk.core.ports import Clock, Ears, InterpreterLine, Phrases, Speaker, Translator, Voice
from kiosk.core.reading_aloud import ReadingAloud
from kiosk.core.session import step
from kiosk.core.state import Name, Screen, State, Turn
from kiosk.core.translating import Translating
from kiosk.core.types import Card, Seconds, Side

PAUSE: Constant[Seconds] = 1.2
"""Silence after a Final that ends a turn: people pause up to about a second inside what they want to say."""

STIRRING: Constant = (ev.Touched, ev.Partial, ev.Final, ev.Undecided, ev.Corrected)
"""What shows that somebody is there."""


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
        hands_free: bool = False,
        apart: bool = False,
        line: InterpreterLine | None = None,
    ) -> None:
        """Begin with a state; `run` does the work.

        Args:
            state: the first.
            ears: what hears.
            translator: words into the other language.
            phrases: the cards.
            voice: words into sound.
            speaker: plays it.
            show: is given every new state.
            clock: of the idle time.
            speak: translations are read aloud.
            speed: of the voice.
            idle: after so long without touch or speech everything is erased.
            hands_free: every consultation begins so.
            apart: each side has a microphone of its own.
            line: to the interpreters; None: there is none, and a call ends at once.
        """
        self.state = replace(state, free=hands_free, begins_free=hands_free, apart=apart)
        self._phrases, self._show, self._clock = phrases, show, clock
        self._speak, self._idle = speak, idle
        silent = asyncio.Event()
        silent.set()
        self._opening = Opening(ears, self._now, silent)
        self._listening = Listening(self._now, self.post, ears, self._opening)
        self._translating = Translating(self._now, self.post, translator, phrases)
        self._furigana = Furigana(self.post, voice)
        self._correction = Correction(self._now, self.post, ears)
        self._reading = ReadingAloud(
            self._now,
            self.post,
            voice=voice,
            speaker=speaker,
            ears=ears,
            opening=self._opening,
            silent=silent,
            speed=speed,
        )
        self._interpreting = Interpreting(self._now, self.post, line)
        self._pause: asyncio.TimerHandle | None = None
        self._touched = clock()
        self._corrected = set[Name]()

    def _now(self) -> State:
        return self.state

    async def run(self) -> None:
        """Work until cancelled. Whatever is raised here is our own fault; running again goes on where it stopped."""
        self._opening.changed()
        self._translating.again()
        self._correction.ask(self.state.correcting)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._listening.run(), name="hear")
                tasks.create_task(self._opening.run(), name="opening")
                tasks.create_task(self._translating.run(), name="translate")
                tasks.create_task(self._furigana.run(), name="furigana")
                tasks.create_task(self._correction.run(), name="correction")
                tasks.create_task(self._reading.run(), name="read")
                tasks.create_task(self._interpreting.run(), name="interpreter")
                tasks.create_task(self._watch(), name="watch")
        finally:
            self._stop_pause()

    def post(self, event: ev.Event) -> None:
        """Take an event, on the loop's thread."""
        old = self.state
        new = self.state = step(old, event)
        if isinstance(event, STIRRING):
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
        if self.state.cards is side:  # an answer on one half leaves the board on the other open
            self.post(ev.Touched(ev.CloseCards()))
        self.post(ev.Final(side, self.state.next_number(side), lang, text.text, card=card))

    def correct(self, side: Side, number: int, text: str) -> None:
        """Take what a side meant instead of an utterance: a touched alternative, or typed."""
        self._correction.put_right(side, number, text)

    def repeat(self, side: Side, number: int) -> None:
        """Read an utterance to the other side once more."""
        turn = self.state.turn(side, number)
        reading = turn and turn.reading(self.state.language(side.other))
        if reading:
            self._reading.ask(reading)

    def type_to_interpreter(self, side: Side, piece: str) -> None:
        """Take letters that a side types to the interpreter, as they are typed; U+2028 makes them an utterance."""
        self._interpreting.letters(side, piece)

    def draw(self, stroke: Stroke) -> None:
        """Take a piece of a stroke that a side draws on the sheet of the call."""
        self._interpreting.drawn(stroke)

    def clear_sheet(self) -> None:
        """Make the sheet of the call white again."""
        self._interpreting.clear_sheet()

    def hush(self) -> None:
        """Stop reading aloud, and forget what was waiting to be read."""
        self._reading.hush()

    # what a change of state asks for

    def _react(self, old: State, new: State, event: ev.Event) -> None:
        if isinstance(event, ev.Touched):
            self._react_to_touch(event.choice)
        self._react_to_microphone(old, new, event)
        self._react_to_call(old, new, event)
        if new.turns is not old.turns:
            self._react_to_turns(old, new, event)
        if new.visitor != old.visitor and new.visitor is not None:
            for turn in new.turns:
                self._translating.queue(turn)
        if new.correcting is not old.correcting:
            self._correction.ask(new.correcting)
        self._reading.stirred()

    def _react_to_microphone(self, old: State, new: State, event: ev.Event) -> None:
        if new.listening is not old.listening and new.listening is not None:
            self.hush()
        if wish(new) != wish(old) or new.held:
            self._opening.changed()
        if isinstance(event, ev.MicrophoneOpened):
            self._opening.recovered()
        if isinstance(event, ev.MicrophoneClosed):
            self._opening.closed()
        self._time_pause(old, new, event)

    def _react_to_call(self, old: State, new: State, event: ev.Event) -> None:
        if new.in_call and not old.in_call:
            self.hush()  # the call has the loudspeaker now
        if new.call is not old.call:
            self._interpreting.changed(new.call)
        if new.in_call and isinstance(event, ev.Partial) and new.partials is not old.partials:
            self._interpreting.growing(event)

    def _time_pause(self, old: State, new: State, event: ev.Event) -> None:
        """End the turn when nobody has gone on speaking; while the button is kept down there is no such end."""
        if new.held or new.listening is not old.listening:
            self._stop_pause()
        if new.listening is None or new.held:
            return
        if isinstance(event, ev.Partial) and event.text and self._pause:
            self._pause.cancel()
        silent = isinstance(event, ev.Partial) and not event.text and self._pause
        if silent or (
            isinstance(event, ev.Final | ev.Corrected) and event.side is new.listening and event.text.strip()
        ):
            self._stop_pause()
            self._pause = asyncio.get_running_loop().call_later(PAUSE, self._end_turn)

    def _react_to_touch(self, choice: ev.Choice) -> None:
        if isinstance(choice, ev.Erase):
            self.hush()
            self._corrected.clear()
            self._translating.forget()
            self._furigana.forget()
            self._correction.forget()
            self._opening.erase()
        elif isinstance(choice, ev.HandsFree):
            self._opening.recovered()
        elif isinstance(choice, ev.CloseCorrection) and self._opening.now.again:
            self._opening.drop()

    def _react_to_turns(self, old: State, new: State, event: ev.Event) -> None:
        if isinstance(event, ev.Translated):
            self._react_to_reading(old, event)
            return
        for turn in new.turns:
            before = old.turn(turn.side, turn.number)
            if before is None or before.text != turn.text:
                self._react_to_text(new, turn, corrected=before is not None)

    def _react_to_text(self, new: State, turn: Turn, *, corrected: bool) -> None:
        name = (turn.side, turn.number)
        if corrected:
            self._corrected.add(name)
            if new.speaking == name:
                self._reading.skip()  # what it reads has been put right
        if new.in_call:
            (self._interpreting.changed_text if corrected else self._interpreting.said)(turn)
        self._translating.queue(turn)

    def _react_to_reading(self, old: State, event: ev.Translated) -> None:
        state, name = self.state, (event.side, event.number)
        turn, before = state.turn(*name), old.turn(*name)
        langs = [state.language(reader) for reader in state.readers(event.side)]
        if turn is None or event.lang not in langs or (before and before.reading(event.lang)):
            return
        if wanted(state, event):
            self._furigana.ask(event)
        if state.in_call:
            self._interpreting.changed_text(turn)
        newest = turn is state.turns[-1] or name in self._corrected
        self._corrected.discard(name)
        same = base(turn.lang) == base(event.lang)  # whom one has understood needs no voice that says it again
        quiet = state.screen is Screen.FINISH or state.in_call  # in a call the loudspeaker is the interpreter's
        if self._speak and newest and not same and not quiet:
            self._reading.ask(event)

    def _stop_pause(self) -> None:
        if self._pause:
            self._pause.cancel()
            self._pause = None

    def _end_turn(self) -> None:
        state = self.state
        if state.listening is not None and not state.held and not state.partials:
            self.post(ev.Touched(ev.ToggleTalk(state.listening)))

    async def _watch(self) -> None:
        """Tell once a second how long nobody has touched or said anything, while a consultation is open."""
        while True:
            await asyncio.sleep(1.0)
            calling = self.state.call is not None and self.state.call.open  # who signs, or waits, touches nothing
            if self.state.visitor is None or self.state.speaking or calling:
                self._touched = self._clock()
            idle = self._clock() - self._touched
            self.post(ev.Idle(idle))
            if idle >= self._idle:
                self.post(ev.Touched(ev.Erase()))
