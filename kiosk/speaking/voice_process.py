"""The voice process as the kiosk sees it: started when needed, and what happens when it dies.

    speech(text) --Speak--> process `voice_child` --Sound, ...--> queue of this text --> Speech, Speech, ...
    ruby(text) --Read-----> process `voice_child` --Marked--> the text with readings
                                |
              died, or silent for long: SpeakingFailed to whoever waits; the next text starts a new one

A queue holds at most the sound of its text, so it has no bound: a slow listener to one text must not hold up another.
"""

import asyncio
import logging
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import KioskError, ModelCorrupt, SpeakingFailed, VoiceMissing
from kiosk.core.languages import Lang
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.processes import ENDING, ended, module, started
from kiosk.speaking.voice_frames import (
    PREFIX,
    Answer,
    Failed,
    Marked,
    Order,
    Read,
    Refused,
    Sound,
    Speak,
    Stop,
    length,
    pack,
    parse_answer,
)

PATIENCE: Final[Seconds] = 30.0
"""For the next piece. Loading Open JTalk takes 1 to 2 s, on a busy machine up to 6 s, and a piece below 1 s."""
WENT_WRONG: Final = 1
"""Exit code of a fault of our own."""

_log: Final = logging.getLogger(__name__)


class VoiceProcess:
    """Lives on one event loop; `close()` at its end."""

    def __init__(self, folders: Sequence[Path] = (), command: Sequence[str] = (), patience: Seconds = PATIENCE) -> None:
        """Start nothing yet.

        Args:
            folders: where the voice process looks for voices.
            command: what to start instead of the voice process.
            patience: how long a piece may take; then the process hangs in native code and is killed.
        """
        self._command = tuple(command) or module("kiosk.speaking.voice_child", *map(str, folders))
        self._patience = patience
        self._one = asyncio.Lock()
        self._process: Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._number = 0
        self._damaged: set[str] = set()
        self._waiting: dict[int, asyncio.Queue[Answer]] = {}

    @property
    def pid(self) -> int | None:
        """Return the number of the process; None while there is none."""
        return self._process.pid if self._process is not None else None

    async def speech(self, text: str, lang: Lang, speed: float) -> AsyncGenerator[Speech, None]:
        """Yield sound piece by piece; when it is left early, the process stops after the present one.

        Raises:
            VoiceMissing: no usable voice for this language.
            ModelCorrupt: the only voice is damaged.
            SpeakingFailed: the engine refused, or the process died.
        """
        answer = None
        async with aclosing(self._answers(lambda number: Speak(number, text, lang, speed))) as answers:
            async for answer in answers:
                if not isinstance(answer, Sound):
                    break
                yield Speech(answer.pcm, answer.rate)
        if isinstance(answer, Failed):
            raise _error(answer, lang)

    async def ruby(self, text: str) -> str:
        """Return a Japanese text with readings over its kanji.

        Raises:
            SpeakingFailed: the front end cannot be loaded, or the process died.
        """
        async with aclosing(self._answers(lambda number: Read(number, text))) as answers:
            answer = await anext(answers)
        if isinstance(answer, Marked):
            return answer.text
        raise SpeakingFailed

    async def _answers(self, order: Callable[[int], Order]) -> AsyncGenerator[Answer, None]:
        """Give an order and yield what is answered; it is stopped when that is left."""
        await self._start()
        self._number += 1
        number = self._number
        answers = self._waiting[number] = asyncio.Queue()
        try:
            self._send(order(number))
            while True:
                yield await self._next(answers)
        finally:
            del self._waiting[number]
            self._send(Stop(number))

    async def close(self, patience: Seconds = ENDING) -> None:
        """End the process; texts under way fail."""
        process, self._process = self._process, None
        if process is not None:
            await ended(process, patience)
        await self._buried()

    async def _start(self) -> None:
        async with self._one:
            if self._process is None or self._process.returncode is not None:
                await self._buried()
                self._process = await started(self._command, PIPE)
                self._reader = asyncio.create_task(self._supervise(self._process))

    async def _buried(self) -> None:
        """Wait until a process that has ended, or has been told to, is really gone."""
        if self._reader is not None:
            await asyncio.wait({self._reader})  # unlike a bare await, it may be cancelled without ending the reader

    def _send(self, order: Order) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(pack(order))  # to a dead process it is lost; `_supervise` tells the rest

    async def _next(self, answers: asyncio.Queue[Answer]) -> Answer:
        try:
            async with asyncio.timeout(self._patience):
                return await answers.get()
        except TimeoutError as error:
            _log.warning("The voice process has not answered for %d s and is given up", self._patience)
            await self.close(patience=0.0)
            raise SpeakingFailed from error

    def _refused(self, name: str) -> None:
        if name not in self._damaged:
            self._damaged.add(name)
            _log.warning("The voice %s is damaged; another speaks. Copy it into the model folder again", name)

    async def _supervise(self, process: Process) -> None:
        """Hand out answers until the process ends; then everything that waits has failed."""
        assert process.stdout is not None  # noqa: S101 - for the type checker: PIPE was asked for
        assert process.stderr is not None  # noqa: S101
        complaints: deque[bytes] = deque(maxlen=4)
        gathering = asyncio.create_task(_gather(process.stderr, complaints))
        try:
            while True:
                prefix = await process.stdout.readexactly(PREFIX)
                answer = parse_answer(await process.stdout.readexactly(length(prefix)))
                if isinstance(answer, Refused):
                    self._refused(answer.name)
                elif answer.number in self._waiting:
                    self._waiting[answer.number].put_nowait(answer)
        except (asyncio.IncompleteReadError, ConnectionResetError):
            pass
        except ValueError:
            _log.exception("The voice process is out of step")
            process.kill()
        finally:
            expected = self._process is not process
            if not expected:
                self._process = None
            for number, answers in self._waiting.items():
                answers.put_nowait(Failed(number, SpeakingFailed.code))
            code = await ended(process)
            await gathering
        if not expected:
            _log.warning("The voice process ended with code %d; the next text starts a new one", code)
        if code == WENT_WRONG:
            _log.error("It went wrong:\n%s", b"".join(complaints).decode(errors="replace"))


def _error(failed: Failed, lang: Lang) -> KioskError:
    match failed.code:
        case VoiceMissing.code:
            return VoiceMissing(lang)
        case ModelCorrupt.code:
            return ModelCorrupt(failed.name)
        case _:
            return SpeakingFailed()


async def _gather(stderr: asyncio.StreamReader, into: deque[bytes]) -> None:
    """Keep the pipe empty and the end of it: libraries chatter there, and our own tracebacks are wanted in the log."""
    with suppress(ConnectionResetError):
        while piece := await stderr.read(4096):
            into.append(piece)
