"""The call at work: what the state wants of the line is done, and what the line tells becomes events.

    State.call --changed()--> consent decided? --call(lang, pack)--> line      unanswered for CONSENT: no
               --changed()--> ended, or gone  --hang_up-----------> line
    letters(), said() typed, a card ---------- say ---------------> line
    growing(), changed_text(), said() spoken - caption -----------> line
    drawn(), clear_sheet() ------------------- draw, clear_sheet --> line, and post(Drawn, Cleared)
    line.events() --> post(CallChanged, Typed, Drawn, Cleared, CallLevel)

The pack holds the last utterances, and is handed on and kept nowhere here.
"""

import asyncio
from collections.abc import Callable
from typing import Final as Constant

from kiosk.core import events as ev
from kiosk.core.drawing import Stroke
from kiosk.core.ports import InterpreterLine
from kiosk.core.state import Name, State, Turn
from kiosk.core.types import DESK, Call, Caption, Origin, Passed, Seconds, Side, Stage

CONSENT: Constant[Seconds] = 20.0
"""So long the visitor is asked; silence is no consent, and must not keep the call waiting."""
PACKED: Constant = 40
"""Utterances of the handover pack: what an interpreter reads within the 20 s that it rings, and some more."""
NOBODY_TO_CALL: Constant = ("slip",)
"""What is left without any server of interpreters."""
ERASE: Constant = "\b"
NEW_LINE: Constant = "\u2028"


class Interpreting:
    """Of one consultation; on the loop's thread."""

    def __init__(
        self, state: Callable[[], State], post: Callable[[ev.Event], None], line: InterpreterLine | None
    ) -> None:
        self._state, self._post, self._line = state, post, line
        self._made: Call | None = None
        """What the line was last told; None: nothing is called."""
        self._asking: asyncio.TimerHandle | None = None
        self._typed = ""
        """The letters of the line that is being typed."""
        self._writer = Side.VISITOR
        """Whose line it is."""
        self._captioned = set[Name]()
        """Spoken in this call."""
        self._settling = False
        """That line becomes an utterance; the interpreter has it already."""

    async def run(self) -> None:
        """Bring in what the line tells, until cancelled; a call that was asked for meanwhile is made."""
        self.changed(self._state().call)
        try:
            if self._line is not None:
                async for event in self._line.events():
                    self._post(event)
        finally:
            self._stop_asking()

    def changed(self, call: Call | None) -> None:
        """Do what the state wants."""
        if call is None or not call.open:
            self._end()
        elif self._made is not None:
            self._mute(call)
        elif call.found:
            self._made = call
        elif call.share is None:
            self._ask()
        else:
            self._stop_asking()
            self._begin(call)

    def letters(self, side: Side, piece: str) -> None:
        """Take letters as they are typed; the two sides' lines are kept apart."""
        if side is not self._writer and self._typed:
            self._line_done()
        self._writer = side
        for letter in piece:
            if letter in (NEW_LINE, "\n"):
                self._line_done()
            elif letter != ERASE:
                self._typed += letter
                self._say(letter)
            elif self._typed:
                self._typed = self._typed[:-1]
                self._say(ERASE)

    def drawn(self, stroke: Stroke) -> None:
        """Take a piece of a stroke as a side at the desk draws it: the others see it at once."""
        if self._state().in_call:
            self._post(ev.Drawn(stroke))
            if self._line is not None:
                self._line.draw(stroke)

    def clear_sheet(self) -> None:
        """Make the sheet white again, here and at the interpreter's."""
        if self._state().in_call:
            self._post(ev.Cleared())
            if self._line is not None:
                self._line.clear_sheet()

    def said(self, turn: Turn) -> None:
        """Let the interpreter read an utterance: spoken, typed whole, or a card; a line under way follows it."""
        if turn.side not in DESK or self._settling:
            return
        if turn.sound:
            self._captioned.add((turn.side, turn.number))
            self._caption(Caption(turn.side, turn.number, turn.lang, turn.text, final=True))
        else:
            self._say(ERASE * len(self._typed) + turn.text + NEW_LINE + self._typed)

    def growing(self, partial: ev.Partial) -> None:
        """Let the interpreter read what is being said."""
        if partial.side in DESK and partial.text:
            lang = self._state().language(partial.side)
            self._caption(Caption(partial.side, partial.number, lang, partial.text, final=False))

    def changed_text(self, turn: Turn) -> None:
        """Let the interpreter read what a spoken utterance has become: put right, or translated."""
        if (turn.side, turn.number) in self._captioned:  # one from before the call may not be shared
            reading = turn.reading(self._state().language(turn.side.other))
            translation = reading.text if reading and reading.origin is not Origin.SAME else ""
            self._caption(Caption(turn.side, turn.number, turn.lang, turn.text, final=True, translation=translation))

    def _line_done(self) -> None:
        """Make the line an utterance of its writer."""
        state, side, text = self._state(), self._writer, self._typed.strip()
        self._typed = ""
        self._say(NEW_LINE)
        if text and state.in_call:
            self._settling = True
            try:
                self._post(ev.Final(side, state.next_number(side), state.language(side), text))
            finally:
                self._settling = False

    def _say(self, text: str) -> None:
        if self._line is not None and self._made is not None:
            self._line.say(text)

    def _caption(self, caption: Caption) -> None:
        if self._line is not None and self._made is not None:
            self._line.caption(caption)

    def _begin(self, call: Call) -> None:
        self._made = call
        if self._line is None:
            self._post(ev.CallChanged(Call(call.lang, Stage.ENDED, ended="no-hub", ladder=NOBODY_TO_CALL)))
            return
        state = self._state()
        self._line.call(call.lang, state.language(Side.VISITOR), packed(state) if call.share else None)
        if not (call.sound_on and call.picture_on):
            self._line.mute(sound=not call.sound_on, picture=not call.picture_on)

    def _mute(self, call: Call) -> None:
        before, self._made = self._made, call
        switched = before is not None and (before.sound_on, before.picture_on) != (call.sound_on, call.picture_on)
        if switched and self._line is not None:
            self._line.mute(sound=not call.sound_on, picture=not call.picture_on)

    def _end(self) -> None:
        self._stop_asking()
        made, self._made, self._typed = self._made, None, ""
        self._captioned.clear()
        if made is not None and self._line is not None:
            self._line.hang_up()

    def _ask(self) -> None:
        if self._asking is None:
            unanswered = ev.Touched(ev.ShareTurns(on=False))
            self._asking = asyncio.get_running_loop().call_later(CONSENT, self._post, unanswered)

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None


def packed(state: State) -> tuple[Passed, ...]:
    """Return the handover pack: the last utterances of the two at the desk, oldest first."""
    turns = [turn for turn in state.turns if turn.side in DESK]
    return tuple(_passed(state, turn) for turn in turns[-PACKED:])


def _passed(state: State, turn: Turn) -> Passed:
    reading = turn.reading(state.language(turn.side.other))
    return Passed(turn.side, turn.lang, turn.text, reading.text if reading and reading.lang != turn.lang else "")
