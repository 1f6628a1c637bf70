"""Child processes of this room: how one is started from any folder, and how one is seen to be gone."""

import asyncio
import os
import subprocess
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import SpeakingFailed
from kiosk.core.types import Seconds

ENDING: Final[Seconds] = 2.0
"""Given to a process to end by itself."""
_ROOT: Final = str(Path(__file__).resolve().parents[2])
"""Where the package `kiosk` lies: the program may be started from any folder."""


def module(name: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a module of the program."""
    return (sys.executable, "-m", name, *arguments)


async def started(command: Sequence[str], stderr: int) -> Process:
    """Start a process with pipes to its standard input and output.

    Raises:
        SpeakingFailed: it cannot be started.
    """
    paths = os.pathsep.join(filter(None, [_ROOT, os.environ.get("PYTHONPATH", "")]))
    try:
        return await asyncio.create_subprocess_exec(
            *command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=stderr,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console
            env={**os.environ, "PYTHONPATH": paths},
        )
    except OSError as error:
        raise SpeakingFailed from error


async def ended(process: Process, patience: Seconds = ENDING) -> int:
    """See that a process is gone, by itself within the patience or else by force; return its exit code."""
    if process.stdin is not None:
        process.stdin.close()
    with suppress(TimeoutError):
        async with asyncio.timeout(patience):
            await process.wait()
    with suppress(ProcessLookupError):
        process.kill()
    return await process.wait()
