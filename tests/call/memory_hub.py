"""A hub in memory: one kiosk, one interpreter, no sockets; it can be taken away and brought back."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

from kiosk import wire
from kiosk.call.signalling import LineLost

Message = Any


class MemoryLine:
    """One side's line."""

    def __init__(self, hub: "MemoryHub", name: str) -> None:
        self._hub, self._name = hub, name
        self.inbox: asyncio.Queue[Message] = asyncio.Queue()
        self.sent: list[Message] = []

    async def messages(self) -> AsyncIterator[Message]:
        self._hub.came(self._name)
        while (message := await self.inbox.get()) is not None:
            yield message

    def send(self, message: Message) -> bool:
        self.sent.append(message)
        return self._hub.take(self._name, message)

    async def close(self) -> None:
        self.inbox.put_nowait(None)


class MemoryHub:
    """Passes on what a hub passes on; anybody who is ready gets the call."""

    def __init__(self) -> None:
        self.kiosk, self.interpreter = MemoryLine(self, "kiosk"), MemoryLine(self, "interpreter")
        self.there = True
        self.alter: Callable[[Any], Any] = lambda message: message
        """What happens to a description on its way: a relay's addresses, or a liar's fingerprint."""
        self._ready = False
        self._call: wire.Call | None = None
        self._epoch = 0
        self._accepted = False

    def came(self, name: str) -> None:
        line = getattr(self, name)
        standing = self._call.call if self._call and self._accepted else ""
        line.inbox.put_nowait(wire.Welcome(name=name, standing=standing))

    def go(self) -> None:
        self.there = False
        for line in (self.kiosk, self.interpreter):
            line.inbox.put_nowait(LineLost())

    def come_back(self) -> None:
        self.there = True
        self.came("kiosk")
        self.came("interpreter")

    def take(self, name: str, message: Message) -> bool:
        if not self.there:
            return False
        other = self.interpreter if name == "kiosk" else self.kiosk
        match message:
            case wire.Call():
                self._call = message
                self.kiosk.inbox.put_nowait(wire.Place(call=message.call, ahead=0, wait=3.0))
                self._ring()
            case wire.Ready():
                self._ready = True
                self._ring()
            case wire.Accept() | wire.Resume():
                self._accepted = True
                self._stand()
            case wire.Offer():
                self._epoch = message.epoch
                other.inbox.put_nowait(self.alter(message))
            case wire.Answer():
                other.inbox.put_nowait(self.alter(message))
            case wire.Relay() | wire.Candidate() | wire.HangUp() | wire.Renew() | wire.Pack():
                other.inbox.put_nowait(message)
            case _:
                pass
        return True

    def _ring(self) -> None:
        if self._ready and self._call and not self._accepted:
            call = self._call
            self.kiosk.inbox.put_nowait(wire.Ringing(call=call.call, interpreter="Abe"))
            self.interpreter.inbox.put_nowait(
                wire.Ring(
                    call=call.call,
                    lang=call.lang,
                    desk=call.desk,
                    topic=call.topic,
                    skills=(),
                    visitor_lang=call.visitor_lang,
                    priority=call.priority,
                    waited=0.0,
                    seconds=20.0,
                    pack_offered=False,
                )
            )

    def _stand(self) -> None:
        if self._call:
            for line in (self.kiosk, self.interpreter):
                line.inbox.put_nowait(
                    wire.Accepted(call=self._call.call, interpreter="Abe", epoch=self._epoch + 1, peer="peer-0001")
                )
