"""The sound of one call at the desk: what its microphone hears, and what is heard of the interpreter.

    microphone --source.sound()--+--> 16 kHz --> hear: captions
                                 +--> FedSound --> the call
    the call --hear(frame)--> at most 300 ms wait --> the desk's loudspeaker

The captions and the call hear the same: without the loudspeaker's echo, and while the connection is made again, too.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kiosk.call.rates import Rate
from kiosk.call.sounds import FedSound
from kiosk.core.errors import KioskError
from kiosk.core.ports import Speaker
from kiosk.core.types import AudioFrame, Seconds, Speech

if TYPE_CHECKING:
    from kiosk.call.cleaned import Cleaned
    from kiosk.call.sounds import SoundSource
    from kiosk.hearing.capture import Capture

HELD: Final = 15
"""Pieces of 20 ms that may wait for the loudspeaker; older ones are dropped: late sound is worse than none."""
AGAIN: Final[Seconds] = 2.0
"""Between two tries to find a loudspeaker."""
CAPTIONED: Final = 16_000
"""Hz, as the recognizers take it."""


class DeskAudio:
    """Microphone and loudspeaker of the desk for one call; implements the call room's DeskSound."""

    def __init__(
        self,
        microphone: "SoundSource",
        speaker: Speaker,
        hear: Callable[[bytes], None],
        cleaned: "Cleaned | None" = None,
        capture: "Capture | None" = None,
    ) -> None:
        """Begin to play what comes, and to hear.

        Args:
            microphone: what is said at the desk.
            speaker: plays what we hear of the other side.
            hear: is given what is said at the desk, for captions: s16le mono of 16 kHz.
            cleaned: what is between capture and `microphone`; is loaded, and told what is played.
            capture: the process behind `microphone`.
        """
        self.source = FedSound()
        self._microphone, self._speaker, self._hear = microphone, speaker, hear
        self._cleaned, self._capture = cleaned, capture
        self._captioned = Rate(CAPTIONED)
        self._pieces: deque[AudioFrame] = deque(maxlen=HELD)
        self._there = asyncio.Event()
        self._tasks = [
            asyncio.create_task(self._listen(), name="call-microphone"),
            asyncio.create_task(self._play(), name="call-sound"),
        ]
        if cleaned is not None:
            self._tasks.append(asyncio.create_task(cleaned.load(), name="call-canceller"))

    def hear(self, frame: AudioFrame) -> None:
        """As DeskSound says."""
        if self._cleaned is not None:
            self._cleaned.far(frame)
        self._pieces.append(frame)
        self._there.set()

    async def close(self) -> None:
        """As DeskSound says."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._speaker.stop()
        self._microphone.close()
        if self._capture is not None:
            await self._capture.close()

    async def _listen(self) -> None:
        with suppress(EOFError):
            while True:
                piece = await self._microphone.sound()
                self.source.feed(piece)
                self._hear(self._captioned.turned(piece))

    async def _play(self) -> None:
        while True:
            with suppress(KioskError):  # no loudspeaker: pictures and text go on, and it may come
                await self._speaker.play(self._coming())
            await asyncio.sleep(AGAIN)

    async def _coming(self) -> AsyncIterator[Speech]:
        while True:
            while not self._pieces:
                self._there.clear()
                await self._there.wait()
            rate = self._pieces[0].rate
            taken = []
            while self._pieces and self._pieces[0].rate == rate:
                taken.append(self._pieces.popleft().pcm)
            yield Speech(b"".join(taken), rate)  # what comes meanwhile is the next piece
