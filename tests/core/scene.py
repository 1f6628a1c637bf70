"""A consultation on fakes, and a script that plays on it."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from kiosk.core import events as ev
from kiosk.core.captions import Line, pane
from kiosk.core.consultation import Consultation
from kiosk.core.languages import Lang
from kiosk.core.session import State
from kiosk.core.types import Side
from tests.fakes import FakeEars, FakeLine, FakePhrases, FakeSpeaker, FakeTranslator, FakeVoice

EN = Lang("en")
Script = Callable[["Counter"], Coroutine[Any, Any, None]]


@dataclass
class Counter:
    """A consultation on fakes, and a way to wait for what is shown."""

    ears: FakeEars = field(default_factory=FakeEars)
    translator: FakeTranslator = field(default_factory=FakeTranslator)
    voice: FakeVoice = field(default_factory=FakeVoice)
    speaker: FakeSpeaker = field(default_factory=FakeSpeaker)
    now: float = 0.0
    hands_free: bool = False
    apart: bool = False
    line: FakeLine | None = None
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.consultation = Consultation(
            State(),
            ears=self.ears,
            translator=self.translator,
            phrases=FakePhrases(),
            voice=self.voice,
            speaker=self.speaker,
            show=lambda _: self.changed.set(),
            clock=lambda: self.now,
            hands_free=self.hands_free,
            apart=self.apart,
            line=self.line,
        )
        self.consultation.post(ev.Prepared(tuple(self.ears.capabilities())))

    @property
    def state(self) -> State:
        return self.consultation.state

    async def until(self, true: Callable[[State], object]) -> None:
        async with asyncio.timeout(30):
            while not true(self.state):
                self.changed.clear()
                await self.changed.wait()

    def touch(self, choice: ev.Choice) -> None:
        self.consultation.post(ev.Touched(choice))

    def hear(self, *heard: ev.Heard) -> None:
        for one in heard:
            self.ears.queue.put_nowait(one)

    @property
    def told(self) -> list[str]:
        """What the ears were told."""
        return [what for what, _ in self.ears.asked]

    def heard(self, side: Side) -> Line | None:
        return pane(self.state, side).heard


def play(loop: asyncio.Runner, script: Script, counter: Counter, lang: Lang = EN) -> None:
    async def scene() -> None:
        work = asyncio.create_task(counter.consultation.run())
        counter.touch(ev.ChooseLanguage(lang))
        try:
            await script(counter)
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    loop.run(scene())


async def asked(counter: Counter, what: str, times: int = 1) -> None:
    async with asyncio.timeout(30):
        while [one for one, _ in counter.ears.asked].count(what) < times:
            counter.ears.told.clear()
            await counter.ears.told.wait()
