"""A speaker puts an own sentence right: what else may have been heard, and the text that takes its place.

    OpenCorrection --ask()--> run(): ears.alternatives --> post(Alternatives)
    a touched alternative, a typed text --put_right()--> post(Corrected)

Saying it again needs nothing of this: the Final of that opening becomes Corrected.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.ports import Ears
from kiosk.core.state import Correcting, State, Turn
from kiosk.core.types import Piece, Side


class Correction:
    """The one worker that asks for alternatives; on the loop's thread."""

    def __init__(self, state: Callable[[], State], post: Callable[[ev.Event], None], ears: Ears) -> None:
        self._state, self._post, self._ears = state, post, ears
        self._waiting: asyncio.Queue[Correcting] = asyncio.Queue()
        self._generation = 0

    def ask(self, sheet: Correcting | None) -> None:
        """Ask what else may have been said, if that is still to be asked for."""
        if sheet is not None and sheet.pieces is None:
            self._waiting.put_nowait(sheet)

    def forget(self) -> None:
        """Forget what waits, and throw away the answer that is under way."""
        self._generation += 1
        while not self._waiting.empty():
            self._waiting.get_nowait()

    async def run(self) -> None:
        """Ask until cancelled."""
        while True:
            sheet = await self._waiting.get()
            turn, generation = self._turn(sheet), self._generation
            if turn is None:
                continue
            pieces: tuple[Piece, ...] = ()  # typing and saying it again are there
            with suppress(KioskError):
                pieces = tuple(await self._ears.alternatives(turn.sound))
            now = self._turn(sheet)
            if generation == self._generation and now is not None and now.sound == turn.sound:
                self._post(ev.Alternatives(sheet.side, sheet.number, pieces))

    def _turn(self, sheet: Correcting) -> Turn | None:
        """Return the sentence, if its sheet still waits for an answer."""
        now = self._state().correcting
        same = now is not None and now.pieces is None and (now.side, now.number) == (sheet.side, sheet.number)
        return self._state().turn(sheet.side, sheet.number) if same else None

    def put_right(self, side: Side, number: int, text: str) -> None:
        """Take the text that stands instead; empty or unchanged, the sheet closes and nothing changes."""
        state, text = self._state(), text.strip()
        turn, sheet = state.turn(side, number), state.correcting
        mine = sheet if sheet and (sheet.side, sheet.number) == (side, number) else None
        if mine is not None and (mine.speaking or not text or (turn and turn.text == text)):
            self._post(ev.Touched(ev.CloseCorrection()))
        if turn is None or not text or turn.text == text:
            return
        heard = {one.sentence for piece in (mine.pieces or () if mine else ()) for one in piece.alternatives}
        # an alternative still belongs to the sound, and others can be touched; a typed text does not
        self._post(ev.Corrected(side, number, text, sound=turn.sound if text in heard else 0))
