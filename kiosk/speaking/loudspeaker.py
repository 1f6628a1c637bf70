"""The loudspeaker as the kiosk sees it: a player process, started when needed, and what happens when it dies.

    play(pieces) --BEGIN, ADD, ADD, END--> process `child` --outcome--> play() returns: heard, stopped, or an error
    stop()       --STOP------------------> silence; play() returns at once
    notice(LoudspeakerChanged)           <-- which loudspeaker it is now

Pieces of one rate are one sound, which the player plays without a gap; another rate begins another. A player that ends,
or that has not answered some seconds after the sound's end, is given up; the next sound starts a new one.
"""

import asyncio
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from typing import Final

from kiosk.core.errors import KioskError, LoudspeakerChanged, LoudspeakerMissing, SpeakingFailed
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.frames import OUTCOME_SIZE, Order, Outcome, order, parse_outcome
from kiosk.speaking.pieces import following
from kiosk.speaking.processes import ENDING, ended, module, started

PATIENCE: Final[Seconds] = 5.0
"""Beyond the length of a sound: opening a wireless loudspeaker takes up to 3 s."""
_SAMPLE: Final = 2


class Loudspeaker:
    """Implements core.ports.Speaker. Lives on one event loop."""

    def __init__(
        self,
        wanted: Sequence[str] = (),
        notice: Callable[[KioskError], None] = lambda _: None,
        command: Sequence[str] = (),
        patience: Seconds = PATIENCE,
    ) -> None:
        """Choose loudspeakers.

        Args:
            wanted: parts of names, the best first; then the system's choice, then any.
            notice: called on the event loop with LoudspeakerChanged.
            command: what to start instead of the player.
            patience: how long an outcome may be late.
        """
        self._notice = notice
        self._command = tuple(command) or module("kiosk.speaking.child", *filter(None, wanted))
        self._patience = patience
        self._one = asyncio.Lock()
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._number = 0
        self._playing: asyncio.Future[Outcome] | None = None
        """Of the sound `_number`."""
        self._until: Seconds = 0.0
        """When what the player was given of it has been heard, on the loop's clock."""
        self._missing = False
        """The player has said that there is no loudspeaker."""
        self._stops = 0

    @property
    def pid(self) -> int | None:
        """Return the number of the player process; None while there is none."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start the player ahead of the first sound.

        Raises:
            SpeakingFailed: it cannot be started.
        """
        if self._process is not None:
            return
        await self._buried()
        self._process = await started(self._command, DEVNULL)
        self._reader = asyncio.create_task(self._read(self._process))

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        """Play pieces one after the other without a gap, to their end, or until `stop()`; see core.ports.Speaker.

        Raises:
            LoudspeakerMissing: there is none.
            SpeakingFailed: it refused.
            KioskError: what the pieces' maker raises, when what there was has been heard.
        """
        stops = self._stops
        async with self._one:
            await self.start()
            if stops != self._stops:
                return
            try:
                await self._play(pieces)
            except asyncio.CancelledError:
                self._send(order(Order.STOP))
                raise
            finally:
                self._playing = None

    async def _play(self, pieces: AsyncIterator[Speech]) -> None:
        speech = await following(pieces, self._next())
        while speech is not None:
            speech = await self._sound(speech, pieces)

    async def _sound(self, first: Speech, pieces: AsyncIterator[Speech]) -> Speech | None:
        """Play pieces of one rate; return the first of another; None: there is none, or `stop()` was called."""
        playing = self._playing or self._next()
        await self.start()
        if playing.done():
            return None
        self._give(Order.BEGIN, first)
        try:
            while (speech := await following(pieces, playing)) is not None and speech.rate == first.rate:
                self._give(Order.ADD, speech)
        except KioskError:
            await self._heard(playing)
            raise
        if await self._heard(playing) is not Outcome.ENDED:
            return None
        self._next()
        return speech

    def _next(self) -> asyncio.Future[Outcome]:
        """Return the outcome of the next sound."""
        self._number += 1
        self._until = 0.0
        self._playing = asyncio.get_running_loop().create_future()
        return self._playing

    def _give(self, kind: Order, speech: Speech) -> None:
        self._send(order(kind, self._number, speech.rate, speech.pcm))
        now = asyncio.get_running_loop().time()
        self._until = max(self._until, now) + len(speech.pcm) / _SAMPLE / speech.rate

    async def _heard(self, playing: asyncio.Future[Outcome]) -> Outcome:
        """Say that nothing more comes, and return how the sound ended.

        Raises:
            LoudspeakerMissing: there is none.
            SpeakingFailed: it refused.
        """
        self._send(order(Order.END, self._number))
        try:
            async with asyncio.timeout_at(max(self._until, asyncio.get_running_loop().time()) + self._patience):
                outcome = await playing
        except TimeoutError as error:
            await self._give_up()
            raise SpeakingFailed from error
        if outcome is Outcome.FAILED:
            raise LoudspeakerMissing if self._missing else SpeakingFailed
        return outcome

    def stop(self) -> None:
        """Fall silent at once; what waits its turn is dropped too."""
        self._stops += 1
        if self._playing is not None and not self._playing.done():
            self._send(order(Order.STOP))
            self._settle(Outcome.STOPPED)

    async def close(self) -> None:
        """Fall silent and end the player."""
        self.stop()
        await self._give_up(ENDING)

    def _send(self, words: bytes) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(words)  # to a dead process it is lost; `_read` ends the sound

    async def _give_up(self, patience: Seconds = 0.0) -> None:
        process, self._process = self._process, None
        if process is not None:
            await ended(process, patience)
        await self._buried()

    async def _buried(self) -> None:
        """Wait until a process that has ended, or has been told to, is really gone."""
        if self._reader is not None:
            await self._reader
            self._reader = None

    async def _read(self, process: Process) -> None:
        """Take outcomes until the process ends; then whatever plays has failed."""
        assert process.stdout is not None  # noqa: S101 - for the type checker: PIPE was asked for
        self._missing = False
        with suppress(asyncio.IncompleteReadError, ConnectionResetError, ValueError):
            while True:
                kind, number = parse_outcome(await process.stdout.readexactly(OUTCOME_SIZE))
                if kind is Outcome.CHANGED:
                    name = await process.stdout.readexactly(number)
                    self._missing = False
                    self._notice(LoudspeakerChanged(name.decode(errors="replace")))
                elif kind is Outcome.MISSING:
                    self._missing = True
                elif number == self._number:
                    self._settle(kind)
        if self._process is process:
            self._process, self._missing = None, False
            if self._until:
                self._settle(Outcome.FAILED)
        await ended(process)

    def _settle(self, outcome: Outcome) -> None:
        if self._playing is not None and not self._playing.done():
            self._playing.set_result(outcome)
