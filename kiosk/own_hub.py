"""The hub that a kiosk keeps for itself, where no other is configured and interpreters' accounts were made on it.

opened() --> its own process: `main.py hub --json`; the kiosk enrols itself, once --> file of its key

With accounts only: a hub to which nobody can sign in would let the visitor wait for nobody.
"""

import asyncio
import json
import os
import subprocess
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import KioskError
from kiosk.core.types import Seconds

OPENING: Final[Seconds] = 15.0
ENDING: Final[Seconds] = 5.0
AGAIN: Final[Seconds] = 2.0
"""From its end, or from a look whether it is wanted, to the next try."""
ROOT: Final = str(Path(__file__).resolve().parents[1])
COMMAND: Final = "from kiosk.app import main; main()"


class OwnHub:
    """Of one kiosk; on the loop."""

    def __init__(self, data: Path, desk: str, port: int = 8443) -> None:
        """Start nothing yet.

        Args:
            data: the hub's data folder.
            desk: name of this desk.
            port: where it listens; 0: the system's choice.
        """
        self._data, self._desk, self._port = data, desk, port
        self._process: Process | None = None
        self._one = asyncio.Lock()

    async def opened(self) -> Path | None:
        """Return the file of this kiosk's key, with the hub running; None: it is not wanted here, or did not open."""
        async with self._one:
            if not (self._data / "hub.sqlite").is_file():
                return None
            file = self._data / "this-kiosk.json"
            if self._process is not None and self._process.returncode is None:
                return file
            address = await self._start()
            if not address:
                return file if file.is_file() else None  # it may run already, started by hand
            return await self._enrolled(file, address)

    async def run(self) -> None:
        """Keep it open as long as it is wanted here; an account that is added later opens it, too."""
        while True:
            await self.opened()
            process = self._process
            if process is not None:
                await process.wait()
            await asyncio.sleep(AGAIN)

    async def close(self) -> None:
        """End it."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), ENDING)
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()

    async def _start(self) -> str:
        paths = os.pathsep.join(filter(None, [ROOT, os.environ.get("PYTHONPATH", "")]))
        command = (
            sys.executable,
            "-c",
            COMMAND,
            "hub",
            "run",
            "--data",
            str(self._data),
            "--host",
            "0.0.0.0",  # noqa: S104 - interpreters come from other machines
            "--port",
            str(self._port),
            "--json",
        )
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command,
                stdin=DEVNULL,
                stdout=PIPE,
                stderr=DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console
                env={**os.environ, "PYTHONPATH": paths},
            )
            assert self._process.stdout is not None  # noqa: S101 - for the type checker: PIPE was asked for
            line = await asyncio.wait_for(self._process.stdout.readline(), OPENING)
            return f"https://127.0.0.1:{json.loads(line)['port']}"
        except (OSError, TimeoutError, ValueError, KeyError):
            await self.close()
            return ""

    async def _enrolled(self, file: Path, address: str) -> Path | None:
        await asyncio.to_thread(_load)
        from kiosk.call.enrolment import keep, kept  # noqa: PLC0415 - behind the first screen
        from kiosk.hub.commands import enrolled_here  # noqa: PLC0415

        known = await asyncio.to_thread(kept, file)
        if known is not None and known.url == address:
            return file
        try:
            keep(file, address, await enrolled_here(self._data, self._desk))
        except KioskError:
            return None
        return file


def _load() -> None:
    """Import what enrolling needs: seconds on a slow machine, in which the loop must go on."""
    import kiosk.call.enrolment  # noqa: PLC0415
    import kiosk.hub.commands  # noqa: F401, PLC0415
