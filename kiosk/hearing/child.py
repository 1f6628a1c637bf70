"""The listening process `ears`: `python -m kiosk.hearing.child`, started and watched by `kiosk.hearing.supervisor`.

    stdin --commands--> thread --> loop: Listener --> Outbox --> thread --reports--> stdout

libvosk, ALSA and PortAudio print as they like, so file descriptor 1 is led to 2, and reports go out by a copy of the
old 1. When stdin ends, the kiosk is gone, and so is this process.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from io import FileIO
from pathlib import Path
from typing import NoReturn

from kiosk.core.flow import Outbox
from kiosk.core.ports import Microphone
from kiosk.hearing.checksums import Checksums
from kiosk.hearing.library import Library
from kiosk.hearing.listener import Listener, Notice
from kiosk.hearing.microphone import DeviceMicrophone, PortAudio
from kiosk.hearing.protocol import (
    PREFIX,
    Begin,
    Command,
    Device,
    Opened,
    Quit,
    Recording,
    Report,
    command,
    length,
    pack,
    slot,
)
from kiosk.hearing.recording import RecordingMicrophone
from kiosk.runtime import places


async def serve(incoming: FileIO, outgoing: FileIO) -> None:
    """Obey until `Quit`, or until the kiosk is gone."""
    loop = asyncio.get_running_loop()
    commands: asyncio.Queue[Command] = asyncio.Queue()
    reports: Outbox[Report] = Outbox()
    portaudio = PortAudio()

    def report(frame: Report) -> None:
        reports.post(frame, slot(frame))

    def ended() -> None:
        # PortAudio hangs in a device that is gone: only a new process sees the others.
        if portaudio.stuck or listener.broken:
            commands.put_nowait(Quit())

    def obtained(order: Command) -> None:
        loop.call_soon_threadsafe(commands.put_nowait, order)

    threading.Thread(target=_read, args=(incoming, obtained), name="commands", daemon=True).start()
    writing = asyncio.create_task(_write(reports, outgoing))
    begin = await commands.get()
    if isinstance(begin, Begin):
        folders = [Path(folder) for folder in begin.folders]
        library = Library(folders, Checksums(Path(begin.checksums)), report)
        listener = Listener(library, partial(_microphone, portaudio), report, ended)
        while not isinstance(order := await commands.get(), Quit):
            await listener.obey(order)
        await listener.obey(Quit())
        library.close()
    portaudio.end()
    reports.close()
    await writing


def _microphone(portaudio: PortAudio, source: Opened, notice: Notice) -> Microphone:
    match source:
        case Device(wanted):
            return DeviceMicrophone(portaudio, wanted, notice)
        case Recording(path, realtime, tail):
            return RecordingMicrophone(Path(path), realtime=realtime, tail=tail)


async def _write(reports: Outbox[Report], outgoing: FileIO) -> None:
    while frames := await reports.all():
        try:
            await asyncio.to_thread(_write_all, outgoing, b"".join(map(pack, frames)))
        except OSError:
            return  # the kiosk is gone; stdin says so too


def _write_all(outgoing: FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[outgoing.write(rest) :]


def _read(incoming: FileIO, obtained: Callable[[Command], None]) -> None:
    while prefix := _read_all(incoming, PREFIX):
        obtained(command(_read_all(incoming, length(prefix))))
    obtained(Quit())


def _read_all(incoming: FileIO, size: int) -> bytes:
    """Return exactly so many bytes, or nothing at the pipe's end."""
    data = b""
    while len(data) < size:
        try:
            more = incoming.read(size - len(data))
        except OSError:
            more = b""
        if not more:
            return b""
        data += more
    return data


def main() -> NoReturn:
    """Run the process."""
    # Ctrl+C reaches every process of the terminal; the kiosk ends this one itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    incoming = FileIO(os.dup(0), "rb")
    outgoing = FileIO(os.dup(1), "wb")
    os.dup2(2, 1)
    code = 0
    try:
        asyncio.run(serve(incoming, outgoing))
    except BaseException as error:  # noqa: BLE001 - the outer door of a process: said on stderr, and the supervisor starts another
        print(places(error), file=sys.stderr)  # noqa: T201
        code = 1
    sys.stderr.flush()
    os._exit(code)  # a native call that hangs must not hold the process


if __name__ == "__main__":
    main()
