"""A listener whose models and microphones are scripted, and what it reported."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from pathlib import Path
from typing import Any

from kiosk.core.errors import KioskError
from kiosk.core.events import Heard, Level
from kiosk.core.types import AudioFrame
from kiosk.hearing import carried
from kiosk.hearing.checksums import Checksums
from kiosk.hearing.library import Library
from kiosk.hearing.listener import Listener, Notice
from kiosk.hearing.models import Model
from kiosk.hearing.protocol import Answer, Ask, Loaded, Loading, Report, Source


class Bench:
    """A listener with scripted parts, and what it reported."""

    def __init__(self, kit: Any, folder: Path, engine: Any, *microphones: Any) -> None:
        """Begin.

        Args:
            kit: the fakes.
            folder: where models lie.
            engine: that every model gives out; or a model; or the error with which models are refused.
            microphones: for one opening after the other.
        """
        self._kit = kit
        kit.folder(folder, "vosk-ja")
        kit.folder(folder, "vosk-en")
        self.reports: list[Report] = []
        self.loaded: list[str] = []
        self.ended = 0
        self._changed = asyncio.Event()
        self._engine = engine
        self._microphones = list(microphones)
        self.library = Library([folder], Checksums(folder / "kept"), self._report, self._load)
        self.happens: KioskError | None = None
        """To every microphone when it is opened."""
        self.listener = Listener(self.library, self._microphone, self._report, self._end)

    @property
    def events(self) -> list[Heard]:
        """Return what was heard, without the levels."""
        frames = [report for report in self.reports if not isinstance(report, Loading | Loaded | Answer)]
        return [event for frame in frames if not isinstance(event := carried.to_event(frame), Level)]

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until a report makes the condition true."""
        while not condition():
            self._changed.clear()
            async with asyncio.timeout(30):
                await self._changed.wait()

    @property
    def answers(self) -> list[Answer]:
        return [report for report in self.reports if isinstance(report, Answer)]

    async def ask(self, number: int, sound: int) -> Answer:
        """Ask for the alternatives of a sound, and return the answer."""
        await self.listener.obey(Ask(number, sound))
        await self.until(lambda: any(answer.number == number for answer in self.answers))
        return self.answers[-1]

    async def closed(self, count: int = 1) -> None:
        """Wait until so many microphones are closed."""
        await self.until(lambda: self.kinds.count("MicrophoneClosed") == count)

    def _report(self, report: Report) -> None:
        self.reports.append(report)
        self._changed.set()

    def _microphone(self, _: Source, notice: Notice) -> Any:
        if self.happens is not None:
            notice(self.happens)
        return self._microphones.pop(0)

    def _load(self, model: Model) -> Any:
        self.loaded.append(model.name)
        if isinstance(self._engine, KioskError):
            raise self._engine
        return self._engine if hasattr(self._engine, "several") else self._kit.model_of([self._engine])

    def _end(self) -> None:
        self.ended += 1


Make = Callable[..., Bench]


class Stage:
    """A microphone that gives sound when it is told to."""

    def __init__(self) -> None:
        self._sound: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._heard = asyncio.Event()

    async def frames(self) -> AsyncGenerator[AudioFrame, None]:
        at = 0.0
        while (pcm := await self._sound.get()) is not None:
            yield AudioFrame(pcm, 16_000, at)
            at += len(pcm) / 32_000
            if self._sound.empty():
                self._heard.set()

    def close(self) -> None:
        self._sound.put_nowait(None)

    async def play(self, pcm: bytes) -> None:
        """Give sound, and return when it has been taken."""
        self._heard.clear()
        for at in range(0, len(pcm), 3200):
            self._sound.put_nowait(pcm[at : at + 3200])
        async with asyncio.timeout(30):
            await self._heard.wait()
