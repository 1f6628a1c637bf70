"""The one opening of the microphone: it follows the talk buttons, and the next begins when the last has ended.

    State.listening --changed()--> run() --open / close / abort--> ears
    ears --MicrophoneClosed--> closed() --> run() opens for whoever is wanted now

So a microphone never hears the voice that reads what the last speaker said, and the end of an old opening is never
taken for the end of a new one.
"""

import asyncio
from collections.abc import Callable

from kiosk.core.languages import base
from kiosk.core.ports import Ears
from kiosk.core.session import State
from kiosk.core.types import Side


class Opening:
    """What the ears were told; on the loop's thread."""

    def __init__(self, ears: Ears, state: Callable[[], State], silent: asyncio.Event) -> None:
        """Begin with a closed microphone.

        Args:
            ears: what opens it.
            state: returns the state now.
            silent: set while the voice does not speak.
        """
        self.side: Side | None = None
        """For whom it is open or opening, until the ears say that it is closed."""
        self.ending = False
        """The ears were told to end it."""
        self._ears, self._state, self._silent = ears, state, silent
        self._erasing = False
        self._wish = asyncio.Event()

    def changed(self) -> None:
        """See what is wanted now."""
        self._wish.set()

    def erase(self) -> None:
        """Throw away what is being said."""
        self._erasing = True
        self._wish.set()

    def closed(self) -> None:
        """Take note that the ears have closed it."""
        self.side, self.ending = None, False
        self._wish.set()

    async def run(self) -> None:
        """Tell the ears what is wanted, until cancelled."""
        while True:
            await self._wish.wait()
            self._wish.clear()
            if self._erasing:
                self._erasing, self.ending = False, self.side is not None
                await self._ears.abort()
            if self.side is None:
                await self._silent.wait()
                await self._open()
            elif self._state().listening is not self.side and not self.ending:
                self.ending = True
                await self._ears.close()

    async def _open(self) -> None:
        state = self._state()
        side = self.side = state.listening
        if side is None:
            return
        try:
            await self._ears.open(side, base(state.language(side)), state.next_number(side))
        except BaseException:
            self.side = None  # nothing was opened, so nothing will be closed
            raise
