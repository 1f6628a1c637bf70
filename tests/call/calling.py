"""A call in a test: a kiosk and somebody who answers, a hub in memory between them, and what each was told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import msgspec

from kiosk import wire
from kiosk.call.answering_line import AnsweringLine
from kiosk.call.connection import Outlets
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.picture_in import Picture
from kiosk.call.pictures import PatternSource
from kiosk.call.sounds import silence
from kiosk.call.states import Phase
from kiosk.call.talk import Media, Talk
from kiosk.call.told import Stood, TextCame, Told
from kiosk.call.trust import Key
from kiosk.core.types import AudioFrame
from tests.call.memory_hub import MemoryHub
from tests.call.relay import Relay

PATIENCE = 20.0


@dataclass(slots=True)
class Person:
    """One side: what it was told, saw and heard; `until` waits for any of it."""

    told: list[Told] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    sounds: list[AudioFrame] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, one: Told) -> None:
        self.told.append(one)
        self.changed.set()

    def show(self, picture: Picture, _: float) -> None:
        self.pictures.append(replace(picture, frame=None))
        self.changed.set()

    def hear(self, frame: AudioFrame) -> None:
        self.sounds.append(frame)

    def media(self) -> Media:
        return Media(PatternSource(160, 120), silence(), Outlets(self.show, self.hear))

    @property
    def phases(self) -> list[Phase]:
        return [one.state.phase for one in self.told if isinstance(one, Stood)]

    @property
    def text(self) -> str:
        return next((one.whole for one in reversed(self.told) if isinstance(one, TextCame)), "")

    def all(self, kind: type[Any]) -> list[Any]:
        return [one for one in self.told if isinstance(one, kind)]

    async def until(self, condition: Callable[[], object], patience: float = PATIENCE) -> None:
        async with asyncio.timeout(patience):
            while not condition():
                self.changed.clear()
                await self.changed.wait()


@dataclass(slots=True)
class Scene:
    """A call that is being made."""

    hub: MemoryHub
    line: KioskLine
    answering: AnsweringLine
    kiosk: Person
    interpreter: Person
    running: "asyncio.Task[Any]"
    answers: "asyncio.Task[None]"

    @property
    def talk(self) -> Talk:
        talk = self.line.talk()
        assert talk is not None
        return talk

    async def joined(self) -> None:
        await self.kiosk.until(lambda: Phase.CONNECTED in self.kiosk.phases and self.kiosk.pictures)
        await self.interpreter.until(lambda: Phase.CONNECTED in self.interpreter.phases and self.interpreter.pictures)


@asynccontextmanager
async def call(relay: Relay | None = None) -> AsyncIterator[Scene]:
    hub = MemoryHub()
    if relay is not None:
        await relay.open()
        hub.alter = lambda message: _through(relay, message)
    kiosk, interpreter = Person(), Person()
    line = KioskLine(hub.kiosk, kiosk.media(), kiosk.tell, Key.fresh(), wire.Call(call=new_call(), lang="jsl"))
    answering = AnsweringLine(hub.interpreter, interpreter.media, interpreter.tell, Key.fresh())
    answers = asyncio.create_task(answering.run())
    running: asyncio.Task[Any] = asyncio.create_task(line.run())
    try:
        yield Scene(hub, line, answering, kiosk, interpreter, running, answers)
    finally:
        line.hang_up()
        await running
        answers.cancel()
        await asyncio.gather(answers, return_exceptions=True)
        if relay is not None:
            relay.close()


def _through(relay: Relay, message: Any) -> Any:
    rewrite = relay.from_a if isinstance(message, wire.Offer) else relay.from_b
    return msgspec.structs.replace(message, sdp=rewrite(message.sdp))
