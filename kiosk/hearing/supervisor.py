"""The process `ears` under supervision: started, talked to, and started again when it dies.

    spawn -> greeting (Begin, Warm ...) -> reports --> report()
      ^                                       |
      +--- a pause, if it dies too often <--- died: HearingStopped, or ModelCorrupt if a model killed it --> died()

libvosk aborts the whole process on some inputs and models; neither may take the screen with it.
"""

import asyncio
import logging
import os
import signal
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import HearingStopped, KioskError, ModelCorrupt
from kiosk.core.types import Seconds
from kiosk.hearing import protocol
from kiosk.hearing.protocol import Answer, Command, EventFrame, Loaded, Loading, Quit

STARTS: Final = 5
"""New processes within `WINDOW`; then it waits, because whatever kills them will kill the next one too."""
WINDOW: Final[Seconds] = 10.0
KILLED: Final = frozenset({1, -signal.SIGTERM, -9})
"""Exit codes for which no model is to blame: our own mistake or Windows' TerminateProcess, SIGTERM, SIGKILL."""
ENDING: Final[Seconds] = 2.0
"""Given to the process to end by itself."""

CHILD: Final = ("-m", "kiosk.hearing.child")
ROOT: Final = str(Path(__file__).resolve().parents[2])
"""Where the package `kiosk` lies: the program may be started from any folder."""

_log: Final = logging.getLogger(__name__)


class Supervisor:
    """Keeps one listening process running. Lives on one event loop; `start()` before, `stop()` after."""

    def __init__(
        self,
        greeting: Callable[[], Iterable[Command]],
        report: Callable[[Answer | EventFrame], None],
        died: Callable[[KioskError], None],
        paused: Callable[[], None],
    ) -> None:
        """Prepare.

        Args:
            greeting: the first commands of every new process.
            report: is given what the process reports.
            died: is told that a process has ended, and why.
            paused: is told that it dies too often, and that nothing is heard for a while.
        """
        self.running = asyncio.Event()
        """There is a process, and it takes commands."""
        self._greeting, self._report, self._ended, self._paused = greeting, report, died, paused
        self._process: Process | None = None
        self._loading: str | None = None
        self._starts: deque[Seconds] = deque(maxlen=STARTS)
        self._complaints: deque[bytes] = deque(maxlen=4)
        self._supervision: asyncio.Task[None] | None = None

    @property
    def process(self) -> Process | None:
        """Return the process that was started last."""
        return self._process

    @property
    def waiting(self) -> int:
        """Return how many bytes the process has not read yet."""
        pipe = self._process.stdin if self._process is not None else None
        return pipe.transport.get_write_buffer_size() if pipe is not None else 0

    async def start(self) -> None:
        """Start the process and watch over it."""
        self._supervision = asyncio.create_task(self._supervise())
        try:
            await self.running.wait()
        except asyncio.CancelledError:
            await self.stop()
            raise

    async def stop(self) -> None:
        """End the process."""
        if self._supervision is not None:
            self._supervision.cancel()
            with suppress(asyncio.CancelledError):
                await self._supervision

    def send(self, command: Command) -> None:
        """Command something; to a dead process it is lost, and `died` tells the rest."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.write(protocol.pack(command))

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
                self.running.clear()
                await _end(process)
            self._died(code)

    async def _pause(self) -> None:
        now = asyncio.get_running_loop().time()
        if len(self._starts) == STARTS and now - self._starts[0] < WINDOW:
            self._paused()
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
        for command in self._greeting():
            self.send(command)
        self.running.set()
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
                self._report(report)

    def _died(self, code: int) -> None:
        _log.warning("The listening process ended with code %d and is started again", code)
        if code == 1:
            _log.error("It went wrong:\n%s", b"".join(self._complaints).decode(errors="replace"))
        guilty, self._loading = self._loading, None
        self._ended(HearingStopped() if guilty is None or code in KILLED else ModelCorrupt(guilty))


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
