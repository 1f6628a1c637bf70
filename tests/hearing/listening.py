"""A microphone that is heard in a test, step by step, and what it told."""

import asyncio
import itertools
from collections.abc import AsyncGenerator, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from kiosk.core.errors import KioskError, MicrophoneChanged
from kiosk.core.types import AudioFrame
from kiosk.hearing.microphone import DeviceMicrophone, PortAudio


@dataclass
class Listening:
    """A microphone that is heard, and what it told."""

    portaudio: PortAudio
    wanted: tuple[str, ...] = ()
    told: list[str] = field(default_factory=list)
    frames: list[AudioFrame] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.subject = DeviceMicrophone(self.portaudio, self.wanted, self._notice)
        self.source: AsyncGenerator[AudioFrame, None] = self.subject.frames()

    def _notice(self, error: KioskError) -> None:
        assert isinstance(error, MicrophoneChanged)

        self.told.append(str(error.arguments["name"]))

    async def until(self, happened: Callable[["Listening"], bool]) -> None:
        """Hear on until something is so."""
        while not happened(self):
            self.frames.append(await anext(self.source))

    async def hear(self, loudness: int) -> None:
        """Hear on until one microphone has been heard for 100 ms."""
        await self.until(lambda self: [peak(frame) for frame in self.frames[-5:]] == [loudness] * 5)

    async def end(self) -> None:
        self.subject.close()
        async for frame in self.source:
            self.frames.append(frame)


def peak(frame: AudioFrame) -> int:
    return max(map(abs, memoryview(frame.pcm).cast("h")), default=0)


def jumps(frames: list[AudioFrame]) -> list[float]:
    """Return how much time is missing before each frame."""
    return [after.at - before.at - len(before.pcm) / 32_000 for before, after in itertools.pairwise(frames)]


def heard(use: Callable[[PortAudio], Coroutine[Any, Any, Any]], limit: float = 15) -> Any:
    """Return what `use` returns, with PortAudio's one thread."""

    async def run() -> Any:
        portaudio = PortAudio()
        try:
            async with asyncio.timeout(limit):
                return await use(portaudio)
        finally:
            portaudio.end()
            await asyncio.to_thread(portaudio._thread.shutdown)  # before the sound server goes

    return asyncio.run(run())


@dataclass
class Looks:
    count: int = 0


def counted(portaudio: PortAudio) -> Looks:
    """Return how often PortAudio's thread has looked after plugs from now on."""
    looks, look = Looks(), portaudio._inlets.look

    def counting() -> None:
        look()
        looks.count += 1

    portaudio._inlets.look = counting  # type: ignore[method-assign]
    return looks
