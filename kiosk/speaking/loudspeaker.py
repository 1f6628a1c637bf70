"""The loudspeaker as the kiosk sees it: a player process, started when needed, and what happens when it dies.

    play(speech) --order--> process `child` --outcome--> play() returns: heard, stopped, or SpeakingFailed
    stop()       --order--> silence; play() returns at once

A player that ends, or that has not answered some seconds after the piece's end, is given up; the next piece starts a
new one.
"""

import asyncio
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from kiosk.core.errors import SpeakingFailed
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.frames import OUTCOME_SIZE, Order, Outcome, order, parse_outcome
from kiosk.speaking.processes import ENDING, ended, module, started

PATIENCE: Final[Seconds] = 5.0
"""Beyond the length of a piece: opening a wireless loudspeaker takes up to 3 s."""
_SAMPLE: Final = 2


class Loudspeaker:
    """Implements core.ports.Speaker. Lives on one event loop."""

    def __init__(self, name: str = "", command: Sequence[str] = (), patience: Seconds = PATIENCE) -> None:
        """Choose a loudspeaker.

        Args:
            name: part of its name; empty: the system's choice.
            command: what to start instead of the player.
            patience: how long an outcome may be late.
        """
        self._command = tuple(command) or module("kiosk.speaking.child", *filter(None, [name]))
        self._patience = patience
        self._one = asyncio.Lock()
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._number = 0
        self._playing: asyncio.Future[Outcome] | None = None
        self._stops = 0

    @property
    def pid(self) -> int | None:
        """Return the number of the player process; None while there is none."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start the player ahead of the first piece.

        Raises:
            SpeakingFailed: it cannot be started.
        """
        if self._process is not None:
            return
        await self._buried()
        self._process = await started(self._command, DEVNULL)
        self._reader = asyncio.create_task(self._read(self._process))

    async def play(self, speech: Speech) -> None:
        """Play a piece to its end, or until `stop()`.

        Raises:
            SpeakingFailed: there is no loudspeaker, or it refused.
        """
        stops = self._stops
        async with self._one:
            await self.start()
            if stops != self._stops:
                return
            heard = self._playing = asyncio.get_running_loop().create_future()
            self._number += 1
            self._send(order(Order.PLAY, self._number, speech.rate, speech.pcm))
            length = len(speech.pcm) / _SAMPLE / speech.rate
            try:
                async with asyncio.timeout(length + self._patience):
                    outcome = await heard
            except TimeoutError as error:
                await self._give_up()
                raise SpeakingFailed from error
            except asyncio.CancelledError:
                self._send(order(Order.STOP))
                raise
            finally:
                self._playing = None
        if outcome is Outcome.FAILED:
            raise SpeakingFailed

    def stop(self) -> None:
        """Fall silent at once; pieces that wait their turn are dropped too."""
        self._stops += 1
        if self._playing is not None and not self._playing.done():
            self._send(order(Order.STOP))
            self._playing.set_result(Outcome.STOPPED)

    async def close(self) -> None:
        """Fall silent and end the player."""
        self.stop()
        await self._give_up(ENDING)

    def _send(self, words: bytes) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(words)  # to a dead process it is lost; `_read` ends the piece

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
        with suppress(asyncio.IncompleteReadError, ConnectionResetError, ValueError):
            while True:
                kind, number = parse_outcome(await process.stdout.readexactly(OUTCOME_SIZE))
                if number == self._number and self._playing is not None and not self._playing.done():
                    self._playing.set_result(kind)
        if self._process is process:
            self._process = None
            if self._playing is not None and not self._playing.done():
                self._playing.set_result(Outcome.FAILED)
        await ended(process)
