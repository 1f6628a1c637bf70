"""What the ears tell, brought into the consultation: in the side's own language, and as what it was asked for.

ears.events() --+--> Final of an opening for saying it again ---> Corrected
                +--> what an abandoned opening still hears -----> nothing
                +--> the end of an opening that nobody asked for: hands free rests, or is switched off; a call's rests
                +--> everything else ---------------------------> post
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final as Constant

from kiosk.core import events as ev
from kiosk.core.errors import HearingStopped, MicrophoneLost, MicrophoneMissing, SoundDropped
from kiosk.core.languages import base
from kiosk.core.opening import Opening
from kiosk.core.ports import Ears
from kiosk.core.state import State
from kiosk.core.types import Side

PASSING: Constant = (HearingStopped, MicrophoneLost, MicrophoneMissing)
"""After these the microphone may come back by itself, and hands free goes on."""


class Listening:
    """The one reader of the ears; on the loop's thread."""

    def __init__(
        self, state: Callable[[], State], post: Callable[[ev.Event], None], ears: Ears, opening: Opening
    ) -> None:
        self._state, self._post, self._ears, self._opening = state, post, ears, opening
        self._failed = False

    async def run(self) -> None:
        """Listen until cancelled."""
        async for heard in self._ears.events():
            match heard:
                case ev.Partial() | ev.Final() | ev.Undecided() if self._opening.abandoned:
                    pass  # nobody is to read it any more
                case ev.Final():
                    self._final(heard)
                case ev.Undecided(staff=staff, visitor=visitor):
                    self._post(ev.Undecided(self._in_own_language(staff), self._in_own_language(visitor)))
                case ev.MicrophoneClosed():
                    self._closed(heard)
                case _:
                    self._rest(heard)

    def _final(self, heard: ev.Final) -> None:
        again = self._opening.now.again
        if again is None or again[0] is not heard.side or not heard.text.strip():
            self._post(self._in_own_language(heard))
            return
        self._opening.corrected()
        self._post(ev.Corrected(*again, heard.text, heard.words, heard.sound))

    def _in_own_language(self, heard: ev.Final) -> ev.Final:
        own = self._state().language(heard.side)
        return replace(heard, lang=own) if heard.lang == base(own) else heard

    def _closed(self, heard: ev.MicrophoneClosed) -> None:
        before, asked, call = self._state(), self._opening.ending, self._opening.now.call
        self._post(heard)
        if asked and before.listening is not None and before.listening is heard.side:
            self._want_again(before, before.listening)
        if not asked and (call or (heard.side is None and self._failed)):
            self._opening.failed()
        elif not asked and heard.side is None:
            self._post(ev.Touched(ev.HandsFree(on=False)))  # there is nothing more to hear, or no way to
        self._failed = False

    def _want_again(self, before: State, side: Side) -> None:
        """Take up what was touched before the old opening of the same side had ended."""
        sheet = before.correcting
        again = sheet is not None and sheet.speaking and sheet.side is side
        self._post(ev.Touched(ev.SpeakAgain() if again else ev.ToggleTalk(side)))
        if before.held:
            self._post(ev.Touched(ev.HoldTalk(side)))

    def _rest(self, heard: ev.Heard) -> None:
        if isinstance(heard, ev.Trouble):
            self._failed = self._failed or isinstance(heard.error, PASSING)
        self._post(heard)
        if isinstance(heard, ev.MicrophoneOpened):
            self._failed = False
        if isinstance(heard, ev.SoundLost):
            self._post(ev.Trouble(SoundDropped(), heard.side))
