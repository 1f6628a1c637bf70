"""The ears as the kiosk sees them: a supervised process, its words, and what happens when it dies.

    open, close, abort, warm --commands--> process `ears` --reports--> Outbox --> events()
                                               |
                       died: HearingStopped (ModelCorrupt, if a model killed it) + MicrophoneClosed, a new one at once

libvosk aborts the whole process on some inputs and models, and PortAudio sees a newly plugged device only after a new
beginning; neither may take the screen with it, hence the process.
"""

import asyncio
import logging
import os
import signal
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import HearingStopped, KioskError, ModelCorrupt
from kiosk.core.events import Heard, MicrophoneClosed, Trouble
from kiosk.core.flow import Outbox
from kiosk.core.languages import Lang
from kiosk.core.types import Capability, Seconds, Side
from kiosk.hearing import models, protocol
from kiosk.hearing.protocol import (
    Abort,
    Begin,
    Close,
    ClosedFrame,
    Command,
    Device,
    EventFrame,
    Loaded,
    Loading,
    Open,
    Quit,
    Source,
    Warm,
)
from kiosk.settings import Settings, user_folder

STARTS: Final = 5
"""New processes within `WINDOW`; then it waits, because whatever kills them will kill the next one too."""
WINDOW: Final[Seconds] = 10.0
READY: Final[Seconds] = 2.0
"""How long an opening waits for a process that is being started."""
KILLED: Final = frozenset({1, -signal.SIGTERM, -9})
"""Exit codes for which no model is to blame: our own mistake or Windows' TerminateProcess, SIGTERM, SIGKILL."""
STUCK: Final[Seconds] = 10.0
"""A process that has not closed the microphone by then hangs in native code and is killed."""
ENDING: Final[Seconds] = 2.0
"""Given to the process to end by itself."""

CHILD: Final = ("-m", "kiosk.hearing.child")
ROOT: Final = str(Path(__file__).resolve().parents[2])
"""Where the package `kiosk` lies: the program may be started from any folder."""

_log: Final = logging.getLogger(__name__)


class SupervisedEars:
    """Implements `core.ports.Ears`. Lives on one event loop; `start()` before, `stop()` after."""

    def __init__(self, settings: Settings) -> None:
        self._folders = settings.model_folders
        self._source: Source = (
            protocol.recording(Path(settings.microphone_file), realtime=True)
            if settings.microphone_file
            else Device(settings.microphone)
        )
        self._events: Outbox[EventFrame] = Outbox()
        self._openings: dict[int, Side] = {}
        self._opening = 0
        self._aborted = 0
        self._warm: dict[Lang, None] = {}
        self._loading: str | None = None
        self._process: Process | None = None
        self._running = asyncio.Event()
        self._starts: deque[Seconds] = deque(maxlen=STARTS)
        self._complaints: deque[bytes] = deque(maxlen=4)
        self._supervisor: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """Return the number of the process; None while there is none."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start the process and watch over it."""
        self._supervisor = asyncio.create_task(self._supervise())
        try:
            await self._running.wait()
        except asyncio.CancelledError:
            await self.stop()
            raise

    async def stop(self) -> None:
        """End the process and `events()`; nothing more is heard."""
        if self._supervisor is not None:
            self._supervisor.cancel()
            with suppress(asyncio.CancelledError):
                await self._supervisor
        self._events.close()

    async def events(self) -> AsyncGenerator[Heard, None]:
        """Yield what is heard, for as long as the ears are open; one reader only."""
        async for frame in self._events:
            if frame.opening > self._aborted or isinstance(frame, ClosedFrame):
                yield protocol.to_event(frame)

    async def open(self, side: Side, lang: Lang, first: int) -> None:
        """Open the microphone of a side; its utterances are numbered from `first`."""
        await self.open_source(side, lang, first, self._source)

    async def open_source(self, side: Side, lang: Lang, first: int, source: Source) -> None:
        """Open a certain microphone, or a file that stands in for one."""
        self._opening += 1
        opening = self._opening
        with suppress(TimeoutError):
            async with asyncio.timeout(READY):
                await self._running.wait()
        self._openings[opening] = side
        if self._running.is_set():
            self._warm[lang] = None
            self._send(Open(opening, side, lang, first, source))
        else:
            self._fail(opening, HearingStopped())

    async def close(self) -> None:
        """Close the microphone; the last Final and MicrophoneClosed still arrive through `events()`."""
        self._end(Close())

    async def abort(self) -> None:
        """Close it and throw away what was being said."""
        self._aborted = self._opening
        self._end(Abort())

    async def warm(self, lang: Lang) -> None:
        """Load a language's model ahead of time; says nothing if there is none."""
        self._warm[lang] = None
        if self._running.is_set():
            self._send(Warm(lang))

    def capabilities(self) -> Sequence[Capability]:
        """Return which languages can be heard; reads no model."""
        return models.capabilities(self._folders)

    def _end(self, command: Command) -> None:
        if self._openings and self._running.is_set():
            self._send(command)
            asyncio.get_running_loop().call_later(STUCK, self._kill_if_open, self._opening, self._process)

    def _kill_if_open(self, opening: int, process: Process | None) -> None:
        if opening in self._openings and process is not None and process.returncode is None:
            process.kill()

    def _send(self, command: Command) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(protocol.pack(command))  # to a dead process it is lost; `_died` tells the rest

    async def _supervise(self) -> None:
        while True:
            await self._pause()
            try:
                process = await self._spawn()
            except OSError:
                _log.exception("The listening process cannot be started")
                continue
            try:
                await self._converse(process)
                code = await process.wait()
            finally:
                self._running.clear()
                await _end(process)
            self._died(code)

    async def _pause(self) -> None:
        now = asyncio.get_running_loop().time()
        if len(self._starts) == STARTS and now - self._starts[0] < WINDOW:
            # It belongs to no opening; a number that has not been given out yet is never an aborted one.
            self._post(protocol.to_frame(self._opening + 1, Trouble(HearingStopped())))
            await asyncio.sleep(WINDOW - (now - self._starts[0]))
        self._starts.append(asyncio.get_running_loop().time())

    async def _spawn(self) -> Process:
        paths = os.pathsep.join(filter(None, [ROOT, os.environ.get("PYTHONPATH", "")]))
        starting = asyncio.create_task(
            asyncio.create_subprocess_exec(
                *(sys.executable, *CHILD),
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console
                env={**os.environ, "PYTHONPATH": paths},
            )
        )
        try:
            process = await asyncio.shield(starting)
        except asyncio.CancelledError:
            await _end(await starting)  # cancelled half-way, asyncio (3.11) would wait for ever
            raise
        self._process = process
        self._send(Begin(tuple(str(folder) for folder in self._folders), str(user_folder() / "checksums")))
        for lang in self._warm:
            self._send(Warm(lang))
        self._running.set()
        return process

    async def _converse(self, process: Process) -> None:
        """Take what the process reports until it is dead or talks nonsense."""
        assert process.stdout is not None  # noqa: S101 - for the type checker: PIPE was asked for
        assert process.stderr is not None  # noqa: S101
        self._complaints.clear()
        complaints = asyncio.create_task(_gather(process.stderr, self._complaints))
        try:
            while True:
                prefix = await process.stdout.readexactly(protocol.PREFIX)
                self._take(protocol.report(await process.stdout.readexactly(protocol.length(prefix))))
        except asyncio.IncompleteReadError:
            pass
        except ValueError:
            _log.exception("The listening process is out of step")
            process.kill()
        finally:
            # A sound server that the process has started may hold the pipe open for ever.
            await asyncio.wait({complaints}, timeout=0.1)
            complaints.cancel()

    def _take(self, report: protocol.Report) -> None:
        match report:
            case Loading(name):
                self._loading = name
            case Loaded():
                self._loading = None
            case _:
                if isinstance(report, ClosedFrame):
                    self._openings.pop(report.opening, None)
                self._post(report)

    def _post(self, frame: EventFrame) -> None:
        self._events.post(frame, protocol.slot(frame))

    def _died(self, code: int) -> None:
        """Say what happened to those whose microphone was open, and do not load again what killed the process."""
        _log.warning("The listening process ended with code %d and is started again", code)
        if code == 1:
            _log.error("It went wrong:\n%s", b"".join(self._complaints).decode(errors="replace"))
        error: KioskError = HearingStopped()
        if self._loading is not None and code not in KILLED:
            error = ModelCorrupt(self._loading)
            self._warm.clear()
        self._loading = None
        for opening in tuple(self._openings):
            self._fail(opening, error)

    def _fail(self, opening: int, error: KioskError) -> None:
        side = self._openings.pop(opening)
        self._post(protocol.to_frame(opening, Trouble(error, side)))
        self._post(protocol.to_frame(opening, MicrophoneClosed(side)))


async def _gather(stderr: asyncio.StreamReader, into: deque[bytes]) -> None:
    """Keep the pipe empty and the end of it: libraries chatter there, and our own tracebacks are wanted in the log."""
    while piece := await stderr.read(4096):
        into.append(piece)


async def _end(process: Process) -> None:
    """See that the process is gone: asked first, then killed."""
    if process.returncode is not None:
        return
    with suppress(OSError):
        if process.stdin is not None:
            process.stdin.write(protocol.pack(Quit()))
            process.stdin.close()
    try:
        async with asyncio.timeout(ENDING):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
