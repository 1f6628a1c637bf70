"""One running hub, put together: the one place that names every concrete class; opens in order, closes in reverse."""

import asyncio
import logging
import ssl
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from kiosk import wire
from kiosk.core.types import Seconds
from kiosk.hub import certificates, configuration, keys
from kiosk.hub.agenda import Agenda
from kiosk.hub.booking import minute_of_week
from kiosk.hub.certificates import Certificate, CertificateUnreadable
from kiosk.hub.configuration import HubSettings
from kiosk.hub.doors import Doors, Welcomes
from kiosk.hub.glossary import FILE as GLOSSARY
from kiosk.hub.glossary import Glossary
from kiosk.hub.listening import Listening
from kiosk.hub.page import Page
from kiosk.hub.passwords import Passwords
from kiosk.hub.room import WaitingRoom
from kiosk.hub.sessions import Sessions
from kiosk.hub.sqlite_store import SqliteStore
from kiosk.hub.store import Store
from kiosk.hub.switchboard import Switchboard, Time
from kiosk.settings import resources

DATABASE: Final = "hub.sqlite"
DAY: Final[Seconds] = 24 * 3600.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hub listens and keeps its things."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8443
    """0: the system's choice."""
    certificate: Path | None = None
    """PEM chain of the city's; None: one of the hub's own authority."""
    key: Path | None = None


class Hub:
    """A hub that is open between `open` and `close`."""

    def __init__(
        self, place: Place, settings: HubSettings, passwords: Passwords | None = None, pace: float = 1.0
    ) -> None:
        """Make it; nothing is opened yet.

        Args:
            place: where.
            settings: the city's.
            passwords: how they are checked; tests have cheaper ones.
            pace: seconds of the waiting room in one real second.
        """
        self._place = place
        self._settings = settings
        self._passwords = passwords or Passwords()
        self._time = Time(time.monotonic, time.time, keep=settings.keep, pace=pace)
        self._store: Store = SqliteStore(place.data / DATABASE)
        agenda = Agenda(self._store, time.time, settings.slot, settings.office)
        self.room = WaitingRoom(
            self._time.room, time.time, lambda: minute_of_week(time.time()), settings.rules, settings.ladder
        )
        self.board = Switchboard(self.room, self._store, agenda, self._ice, self._time)
        self._running: asyncio.Task[None] | None = None
        self._listening: Listening | None = None
        self.port = place.port

    @classmethod
    def of(cls, place: Place) -> Self:
        """Return a hub with the settings that lie in its folder."""
        return cls(place, configuration.load(place.data))

    async def open(self) -> None:
        """Open it.

        Raises:
            SettingsInvalid, CertificateUnreadable, StoreFailed, AddressTaken: see there.
        """
        certificate = await asyncio.to_thread(self._certificate)
        context = certificate.context()
        authority = certificate.authority.read_text("ascii") if certificate.authority else ""
        await self.board.restore()
        sessions = Sessions(self._store, self._passwords, self.board.figures, self._time, self._settings.session)
        folder = resources() / "assets" / "interpreter"
        glossary = Glossary(folder / GLOSSARY, self._place.data / GLOSSARY)
        await asyncio.to_thread(glossary.body)
        city = Welcomes(authority, self._settings.origins, self._settings.metrics_from, glossary)
        page = Page(folder)
        doors = Doors(self.board, sessions, page, city, self._time)
        self._listening = Listening(doors.application(), self._settings.connections)
        self._running = asyncio.create_task(self._run(context), name="hub")
        self.port = await self._listening.open(self._place.host, self._place.port, context)
        log.info("listening on %s:%d", self._place.host, self.port)

    async def serve(self) -> None:
        """Wait until the hub itself ends, which it does only by a fault of ours or when cancelled."""
        if self._running is not None:
            await self._running

    async def close(self) -> None:
        """Close in reverse; the calls stand, for the next hub."""
        if self._listening is not None:
            self._listening.shut()
        await self.board.close()
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)
        await self.board.flush()
        if self._listening is not None:
            await self._listening.close()
        self._passwords.close()
        await self._store.close()

    async def _run(self, context: ssl.SSLContext) -> None:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.board.run(), name="board")
            tasks.create_task(self._renew(context), name="certificate")

    async def _renew(self, context: ssl.SSLContext) -> None:
        """Take up, once a day, a certificate that is about to run out, or that the city has renewed."""
        while True:
            await asyncio.sleep(DAY)
            try:
                (await asyncio.to_thread(self._certificate)).load(context)
            except CertificateUnreadable:
                log.exception("the certificate is not renewed")

    def _certificate(self) -> Certificate:
        place = self._place
        if place.certificate is not None and place.key is not None:
            return certificates.given(place.data / "tls", place.certificate, place.key)
        return certificates.own(place.data / "tls", (place.host, *self._settings.names))

    def _ice(self, who: str) -> tuple[wire.IceServer, ...]:
        settings = self._settings
        stun = (wire.IceServer(urls=settings.stun),) if settings.stun else ()
        if not settings.turn:
            return stun
        return (*stun, keys.turn(settings.turn, settings.turn_secret, who, settings.turn_lifetime))
