"""A city in a test: a real hub, an interpreter's account there, an enrolled kiosk, and somebody who hums before it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk import wire
from kiosk.call.hub_line import HubAddress, kiosk_line
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.picture_in import Picture
from kiosk.call.sounds import RecordedSound
from kiosk.call.states import Phase
from kiosk.call.talk import Media
from kiosk.call.trust import Key
from kiosk.hub import commands
from kiosk.hub.configuration import HubSettings
from kiosk.hub.server import Hub, Place
from tests.call.calling import Person

NAME = "Tanaka"
WORD = "correct horse"
HUM = b"\x10\x10\x10\xf0" * 480


@dataclass(slots=True)
class Hummer(Person):
    """A person who hums, and sees whether pictures differ."""

    looks: set[int] = field(default_factory=set)

    def media(self) -> Media:
        return replace(Person.media(self), sound=RecordedSound(HUM, 48_000))

    def show(self, picture: Picture, at: float) -> None:
        self.looks.add(hash(b"".join(picture.planes)))
        Person.show(self, picture, at)

    @property
    def heard(self) -> int:
        """Pieces of sound that were none of silence."""
        return sum(any(piece.pcm) for piece in self.sounds)

    async def joined(self) -> None:
        await self.until(lambda: Phase.CONNECTED in self.phases and len(self.looks) > 5, 60)


@asynccontextmanager
async def city(folder: Path, settings: HubSettings) -> AsyncIterator[HubAddress]:
    """Run a hub; return where it is, with the kiosk's key."""
    hub = Hub(Place(folder, port=0), settings)
    await hub.open()
    try:
        await asyncio.to_thread(commands.add_interpreter, folder, NAME, ["jsl"], WORD)
        mine = await commands.enrolled_here(folder, "desk")
        yield HubAddress(f"https://127.0.0.1:{hub.port}", folder / "tls" / "ca.pem", mine.key)
    finally:
        await hub.close()


@asynccontextmanager
async def calling(address: HubAddress, person: Person) -> AsyncIterator[KioskLine]:
    """Call from the kiosk, and hang up at the end."""
    wish = wire.Call(call=new_call(), lang="jsl", desk="3番窓口")
    signalling, authority = kiosk_line(address), address.authority
    line = KioskLine(signalling, person.media(), person.tell, Key.fresh(), wish, authority=authority)
    running = asyncio.create_task(line.run())
    try:
        yield line
    finally:
        line.hang_up()
        await running
