"""The one opening of the microphone: it follows what the state wants, and the next begins when the last has ended.

    State --changed()--> run() --open / open_both / hold / close / abort--> ears
    ears --MicrophoneClosed--> closed() --> run() opens for whoever is wanted now

So a microphone never hears the voice that reads what the last speaker said, and the end of an old opening is never
taken for the end of a new one.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final as Constant

from kiosk.core.languages import Lang, base
from kiosk.core.ports import Ears
from kiosk.core.state import BOTH, Name, State
from kiosk.core.types import Seconds, Side

REST: Constant[Seconds] = 2.0
"""Hands free opens again this long after the microphone failed; twice as long each time it fails again."""
LONGEST_REST: Constant[Seconds] = 30.0


@dataclass(frozen=True, slots=True)
class Wish:
    """For whom the microphone is open, or ought to be."""

    langs: tuple[tuple[Side, Lang], ...] = ()
    """What each of them speaks; empty: closed."""
    again: Name | None = None
    """The utterance that is said again."""
    call: bool = False
    """The microphone is the call's: what it hears is handed in."""

    @property
    def free(self) -> bool:
        """Say whether it is open for both sides."""
        return len(self.langs) == len(BOTH)


CLOSED: Constant = Wish()


def wish(state: State) -> Wish:
    """Return what a state wants of the microphone."""
    langs = tuple((side, base(state.language(side))) for side in Side if side in state.wanted)
    sheet = state.correcting
    speaking = sheet is not None and sheet.speaking and sheet.side is state.listening
    return Wish(langs, (sheet.side, sheet.number) if sheet and speaking else None, call=bool(langs) and state.in_call)


class Opening:
    """What the ears were told; on the loop's thread."""

    def __init__(self, ears: Ears, state: Callable[[], State], silent: asyncio.Event) -> None:
        """Begin with a closed microphone.

        Args:
            ears: what opens it.
            state: returns the state now.
            silent: set while the voice does not speak.
        """
        self.now = CLOSED
        """For whom it is open or opening, until the ears say that it is closed."""
        self.ending = False
        """The ears were told to end it."""
        self.abandoned = False
        """What it still hears is thrown away."""
        self._ears, self._state, self._silent = ears, state, silent
        self._erasing = self._dropping = self._held = False
        self._failures = 0
        self._rest: asyncio.TimerHandle | None = None
        self._stirred = asyncio.Event()

    def changed(self) -> None:
        """See what is wanted now."""
        self._stirred.set()

    def erase(self) -> None:
        """Throw away what is being said, and the sounds that are kept."""
        self._erasing = True
        self.drop()

    def drop(self) -> None:
        """Throw away what is being said."""
        self._dropping = True
        self.abandoned = self.now != CLOSED
        self.now = replace(self.now, again=None)
        self._stirred.set()

    def corrected(self) -> None:
        """Take note that what was said again has been heard: what follows are new utterances."""
        self.now = replace(self.now, again=None)

    def recovered(self) -> None:
        """Take note that the ears have opened it, or that somebody wants it tried at once."""
        self._failures = 0
        self._end_rest()

    def closed(self) -> None:
        """Take note that the ears have closed it."""
        self.now, self.ending, self.abandoned = CLOSED, False, False
        self._stirred.set()

    def failed(self) -> None:
        """Let it rest where nobody touches a button: the microphone is gone, or the ears are being restarted."""
        self._end_rest()
        rest = min(LONGEST_REST, REST * 2.0**self._failures)
        self._failures += 1
        self._rest = asyncio.get_running_loop().call_later(rest, self._end_rest)

    def _end_rest(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None
            self._stirred.set()

    async def run(self) -> None:
        """Tell the ears what is wanted, until cancelled."""
        try:
            while True:
                await self._stirred.wait()
                self._stirred.clear()
                await self._throw_away()
                if self.now == CLOSED:
                    while not self._silent.is_set():  # once more: the voice may have gone on with what waited
                        await self._silent.wait()
                    if not self._dropping:  # an abort from before would end the new opening
                        await self._open()
                elif not self.ending:
                    await self._follow()
        finally:
            self._end_rest()

    async def _throw_away(self) -> None:
        if self._dropping:
            self._dropping, self.ending = False, self.now != CLOSED
            await self._ears.abort()
        if self._erasing:
            self._erasing = False
            await self._ears.forget()

    async def _follow(self) -> None:
        state = self._state()
        wanted = wish(state)
        if (wanted.langs, wanted.call) != (self.now.langs, self.now.call) or wanted.again not in {None, self.now.again}:
            self.ending = True
            await self._ears.close()
        elif state.held and not self._held:
            self._held = True
            await self._ears.hold()

    async def _open(self) -> None:
        state = self._state()
        wanted = wish(state)
        if wanted == CLOSED or ((wanted.free or wanted.call) and self._rest is not None):
            return
        self.now, self._held = wanted, False
        langs = dict(wanted.langs)
        try:
            if wanted.free:
                firsts = {side: state.next_number(side) for side in langs}
                await self._ears.open_both(langs, firsts, call=wanted.call)
            else:
                ((side, lang),) = langs.items()
                await self._ears.open(side, lang, state.next_number(side), call=wanted.call)
        except BaseException:
            self.now, self.abandoned = CLOSED, False  # nothing was opened, so nothing will be closed
            raise
        self._stirred.set()  # something else may be wanted by now
