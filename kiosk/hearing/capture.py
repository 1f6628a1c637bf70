"""The microphone of a call: a process of its own that hands on what it hears; nothing is recognised, nothing kept.

Capture.start(wanted) --> python -m kiosk.hearing.capture --frames on its pipe--> hear(AudioFrame)
                               no microphone is left, or it died --> lost(), and again after a second

PortAudio may block for ever in a device that is gone, so it is never in the kiosk's own process.
"""

import asyncio
import os
import signal
import struct
import subprocess
import sys
import threading
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import KioskError
from kiosk.core.types import AudioFrame
from kiosk.hearing.conversion import RATE

LENGTH: Final = struct.Struct("<I")
"""Before each frame: its bytes."""
LARGEST: Final = 64 * 1024
ENDING: Final = 1.0
"""Seconds given to the process to end by itself."""
AGAIN: Final = 1.0
"""Seconds between two looks for a microphone."""
ROOT: Final = str(Path(__file__).resolve().parents[2])


class Capture:
    """One opening of the microphone, in a process; on the loop."""

    def __init__(self, hear: Callable[[AudioFrame], None], lost: Callable[[], None] = lambda: None) -> None:
        """Prepare.

        Args:
            hear: is given the sound, 16 kHz mono.
            lost: told once each time that there is no microphone any more, or none yet.
        """
        self._hear, self._lost = hear, lost
        self._process: Process | None = None
        self._over = asyncio.Event()
        self._keeping: asyncio.Task[None] | None = None
        self._told = False

    @property
    def pid(self) -> int | None:
        """Return the number of the process; None while there is none."""
        return self._process.pid if self._process is not None else None

    def start(self, wanted: Sequence[str]) -> None:
        """Begin; without a microphone nothing is heard until there is one.

        Args:
            wanted: parts of names, the best first.
        """
        self._keeping = asyncio.create_task(self._keep(wanted), name="capture")

    async def close(self) -> None:
        """Give the microphone back."""
        self._over.set()
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()
        if self._keeping is not None:
            await self._keeping

    async def _keep(self, wanted: Sequence[str]) -> None:
        while not self._over.is_set():
            with suppress(OSError):
                await self._once(wanted)
            if not self._over.is_set() and not self._told:
                self._told = True
                self._lost()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._over.wait(), AGAIN)

    async def _once(self, wanted: Sequence[str]) -> None:
        """Hear through one process, until it ends or the microphone is given back."""
        paths = os.pathsep.join(filter(None, [ROOT, os.environ.get("PYTHONPATH", "")]))
        process = self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "kiosk.hearing.capture", *wanted),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # Windows would open a console
            env={**os.environ, "PYTHONPATH": paths},
        )
        reading = asyncio.create_task(self._read(process))
        over = asyncio.create_task(self._over.wait())
        await asyncio.wait({reading, over}, return_when=asyncio.FIRST_COMPLETED)
        assert process.stdin is not None  # noqa: S101 - for the type checker: PIPE was asked for
        process.stdin.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), ENDING)
        with suppress(ProcessLookupError):
            process.kill()
        for task in (reading, over):
            task.cancel()
        await asyncio.gather(reading, over, return_exceptions=True)
        await process.wait()
        self._process = None

    async def _read(self, process: Process) -> None:
        assert process.stdout is not None  # noqa: S101 - for the type checker: PIPE was asked for
        loop = asyncio.get_running_loop()
        with suppress(asyncio.IncompleteReadError, ConnectionResetError):
            while True:
                (size,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
                if size > LARGEST:
                    return
                self._told = False
                self._hear(AudioFrame(await process.stdout.readexactly(size), RATE, loop.time()))


async def _capture(wanted: Sequence[str]) -> None:
    """Hand on what the microphone hears, until standard input ends."""
    from kiosk.hearing.microphone import DeviceMicrophone, PortAudio  # noqa: PLC0415 - in the process only

    portaudio = PortAudio()
    microphone = DeviceMicrophone(portaudio, wanted, lambda _: None)
    loop = asyncio.get_running_loop()

    def watch() -> None:
        while sys.stdin.buffer.read(1):
            pass
        loop.call_soon_threadsafe(microphone.close)

    threading.Thread(target=watch, name="standard-input", daemon=True).start()
    try:
        async for frame in microphone.frames():
            sys.stdout.buffer.write(LENGTH.pack(len(frame.pcm)) + frame.pcm)
            sys.stdout.buffer.flush()
    finally:
        portaudio.end()


def main() -> None:
    """Run the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches every process; the kiosk ends this one itself
    with suppress(KioskError, BrokenPipeError):
        asyncio.run(_capture(sys.argv[1:]))
    os._exit(0)  # PortAudio may hang in a device that is gone


if __name__ == "__main__":
    main()
