"""Real ears in a test: started, used, stopped; and what came out of them."""

import asyncio
import struct
from collections.abc import AsyncGenerator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.events import Heard, MicrophoneClosed
from kiosk.hearing import supervisor
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.models import Model
from kiosk.hearing.supervisor import Supervisor
from kiosk.settings import Settings

SAID = "i would like a copy of my certificate of residence"
"""In the recording of the fixture `spoken`."""

SCRIPTED = """
import os, sys, time
from kiosk.core.events import *
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing import protocol
from kiosk.hearing.protocol import *
from kiosk.core.events import Final

def say(frame):
    os.write(1, protocol.pack(frame))

def told():
    prefix = os.read(0, 4)
    if not prefix:
        sys.exit()
    return protocol.command(os.read(0, protocol.length(prefix)))

told()
while True:
    order = told()
    if isinstance(order, Quit):
        sys.exit()
    if isinstance(order, Warm) and not WARM:
        continue
    SCRIPT
"""
"""A program that stands in for the listening process."""

Events = AsyncGenerator[Heard, None]
Spoken = tuple[Path, Model]
Use = Callable[[SupervisedEars, Events], Coroutine[Any, Any, Any]]


def settings_for(model: Model) -> Settings:
    """Return settings of a counter that has this model."""
    return Settings(models=str(model.folder.parent))


def with_ears(settings: Settings, use: Use, limit: float = 60) -> Any:
    """Return what `use` returns; it must be done within so many seconds."""

    async def run() -> Any:
        ears = SupervisedEars(settings)
        await ears.start()
        try:
            async with asyncio.timeout(limit):
                return await use(ears, ears.events())
        finally:
            await ears.stop()

    return asyncio.run(run())


async def until(events: Events, kind: type[Heard]) -> list[Heard]:
    """Return what is heard up to the first event of a kind."""
    heard: list[Heard] = []
    async for event in events:
        heard.append(event)
        if isinstance(event, kind):
            break
    return heard


async def until_closed(events: Events) -> list[Heard]:
    """Return what is heard until the microphone is closed."""
    return await until(events, MicrophoneClosed)


def repeated(path: Path, into: Path, seconds: int) -> Path:
    """Write a recording again and again until it is so long."""
    sound = path.read_bytes()[44:]
    data = (sound * (seconds * 32_000 // len(sound) + 1))[: seconds * 32_000]
    form = struct.pack("<4sIHHIIHH4sI", b"fmt ", 16, 1, 1, 16_000, 32_000, 2, 16, b"data", len(data))
    into.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(form) + len(data)) + b"WAVE" + form + data)
    return into


def scripted(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let another program stand in for the listening process: `order` is the command that it got."""
    body = script.strip().replace("\n", "\n    ")
    monkeypatch.setattr(
        supervisor, "CHILD", ("-c", SCRIPTED.replace("WARM", str("Warm" in script)).replace("SCRIPT", body))
    )


def happening(monkeypatch: pytest.MonkeyPatch, name: str, count: int = 1) -> asyncio.Event:
    """Return an event that is set when a method of the supervisor has been called so often."""
    happened = asyncio.Event()
    method = getattr(Supervisor, name)
    calls: list[None] = []

    def call(self: Supervisor, *arguments: Any) -> Any:
        result = method(self, *arguments)
        calls.append(None)
        if len(calls) == count:
            happened.set()
        return result

    monkeypatch.setattr(Supervisor, name, call)
    return happened
