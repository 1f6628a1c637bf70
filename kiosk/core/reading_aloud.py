"""The voice: it reads to a side what the other said, while nobody is listened to.

    ask(name, reading) --> run(): wait for quiet --> deaf, or closed --> voice --> 500 ms --> hear again

With talk buttons the microphone is closed meanwhile (`Opening` waits for `silent`). Hands free it stays open and the
ears are deaf, so that who speaks right after the voice is heard from the first word.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing

from kiosk.core import events as ev
from kiosk.core.errors import KioskError, LoudspeakerMissing
from kiosk.core.languages import Lang
from kiosk.core.opening import CLOSED, Opening
from kiosk.core.ports import Ears, Speaker, Voice
from kiosk.core.state import BOTH, Name, State
from kiosk.core.types import HALF_DUPLEX_HOLD, Speech


class ReadingAloud:
    """The one worker that reads aloud; on the loop's thread."""

    def __init__(
        self,
        state: Callable[[], State],
        post: Callable[[ev.Event], None],
        *,
        voice: Voice,
        speaker: Speaker,
        ears: Ears,
        opening: Opening,
        silent: asyncio.Event,
        speed: float,
    ) -> None:
        """Begin silent.

        Args:
            state: returns the state now.
            post: takes events.
            voice: makes the sound.
            speaker: plays it.
            ears: are deaf to it, where the microphone stays open.
            opening: of the microphone.
            silent: is cleared while the voice speaks, and 500 ms longer.
            speed: 1 is as the voice was made.
        """
        self._state, self._post = state, post
        self._voice, self._speaker, self._ears, self._opening = voice, speaker, ears, opening
        self._silent, self._speed = silent, speed
        self._unread: asyncio.Queue[tuple[Name, str, Lang, int]] = asyncio.Queue()
        self._hushes = 0
        self._stirred = asyncio.Event()

    def ask(self, reading: ev.Translated) -> None:
        """Read something aloud when it is quiet, if there is a voice for it."""
        if self._voice.can(reading.lang):
            self._unread.put_nowait(((reading.side, reading.number), reading.text, reading.lang, self._hushes))

    def hush(self) -> None:
        """Fall silent, and forget what was waiting."""
        self._hushes += 1
        while not self._unread.empty():
            self._unread.get_nowait()
        self._speaker.stop()

    def skip(self) -> None:
        """Stop what is being read, which does not stand any more; what waits is read."""
        self._speaker.stop()

    def stirred(self) -> None:
        """See whether it is quiet now."""
        self._stirred.set()

    async def run(self) -> None:
        """Read until cancelled."""
        while True:
            name, text, lang, hushes = await self._unread.get()
            while not self._quiet():
                self._stirred.clear()
                await self._stirred.wait()
            if self._stands(name, text, lang, hushes):
                await self._read(name, text, lang, hushes)

    def _quiet(self) -> bool:
        state, opening = self._state(), self._opening
        if state.listening is not None:
            return False
        if opening.now == CLOSED:
            return True
        free = opening.now.free and not opening.ending and state.microphone == BOTH
        return free and not state.partials and not state.talking  # one microphone for both gives no partials

    def _stands(self, name: Name, text: str, lang: Lang, hushes: int) -> bool:
        turn = self._state().turn(*name)
        reading = turn and turn.reading(lang)
        return hushes == self._hushes and reading is not None and reading.text == text

    async def _read(self, name: Name, text: str, lang: Lang, hushes: int) -> None:
        open_meanwhile = self._opening.now.free
        self._silent.clear()
        try:
            if open_meanwhile:
                await self._ears.deafen(deaf=True)
            self._post(ev.VoiceStarted(*name))
            await self._voice_out(name, text, lang, hushes)
        except LoudspeakerMissing as error:
            self._post(ev.Trouble(error))  # either side may connect one
        except KioskError as error:
            self._post(ev.Trouble(error, name[0].other))
        finally:
            await self._hear_again(deaf=open_meanwhile)

    async def _hear_again(self, *, deaf: bool) -> None:
        try:
            await asyncio.sleep(HALF_DUPLEX_HOLD)
        finally:
            try:
                if deaf:
                    await self._ears.deafen(deaf=False)
            finally:
                self._silent.set()
                self._post(ev.VoiceEnded())

    async def _voice_out(self, name: Name, text: str, lang: Lang, hushes: int) -> None:
        async with aclosing(self._pieces(name, text, lang, hushes)) as pieces:
            await self._speaker.play(pieces)

    async def _pieces(self, name: Name, text: str, lang: Lang, hushes: int) -> AsyncGenerator[Speech, None]:
        async for speech in self._voice.speech(text, lang, self._speed):
            if not self._stands(name, text, lang, hushes):
                return
            yield speech
