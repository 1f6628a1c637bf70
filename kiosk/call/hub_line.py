"""The line to the hub over a WebSocket: opened, kept, and opened again by itself.

    opening --Welcome--> there --lost--> pause (0.25 s, growing to 4 s) --> opening ...
                                         401, 403: HubRefused ends `messages`

Each frame is checked by wire's schema before anything acts on it; a malformed one is left out.
"""

import asyncio
import contextlib
import logging
import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Generic, TypeVar

import aiohttp
import msgspec

from kiosk import wire
from kiosk.call.signalling import LineLost
from kiosk.core.errors import KioskError

log = logging.getLogger(__name__)

PAUSES: Final = (0.25, 0.5, 1.0, 2.0)
"""Seconds before trying again; the first is short, for a call waits to be resumed."""
HEARTBEAT: Final = 1.6
"""Seconds between our pings; a hub that does not answer within half of it is lost."""
OPENING: Final = 5.0
"""Seconds that opening may take."""
UNWANTED: Final = (401, 403, 4001, 4003)
"""HTTP's, and the hub's own when it closes: signed in elsewhere, key or session ended."""

Sent = TypeVar("Sent", wire.FromKiosk, wire.FromInterpreter)
Got = TypeVar("Got", wire.ToKiosk, wire.ToInterpreter)


class HubRefused(KioskError):
    """The hub knows neither this kiosk's key nor this account."""

    code = "hub-refused"

    def __init__(self) -> None:
        super().__init__("The interpreters' server does not know this kiosk. Enrol it again with a new code.")


class HubUnreachable(KioskError):
    """The hub does not answer."""

    code = "hub-unreachable"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The interpreters' server cannot be reached. Check the network, then call again.")


@dataclass(frozen=True, slots=True)
class HubAddress:
    """Where the hub is, and who we are to it."""

    url: str
    """https://host:port"""
    authority: Path | None = None
    """PEM of the city's own authority; None: the system's."""
    key: str = field(default="", repr=False)
    """A kiosk's, from enrolment."""

    def context(self) -> ssl.SSLContext:
        """Return how the hub's certificate is checked.

        Raises:
            HubUnreachable: the authority's file cannot be read.
        """
        try:
            return ssl.create_default_context(cafile=str(self.authority) if self.authority else None)
        except (OSError, ssl.SSLError) as error:
            raise HubUnreachable from error


class HubLine(Generic[Sent, Got]):
    """One side's line; see `kiosk` and `interpreter` for making one."""

    def __init__(
        self, address: HubAddress, path: str, headers: dict[str, str], read: Callable[[str | bytes], Got]
    ) -> None:
        self._address, self._path, self._headers = address, path, headers
        self._read: Callable[[str | bytes], Got] = read
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._outbox: asyncio.Queue[str] = asyncio.Queue(256)
        self._closed = asyncio.Event()

    async def messages(self) -> AsyncIterator[Got | LineLost]:
        """Yield what the hub says, and LineLost each time the line goes.

        Raises:
            HubRefused: it does not want us.
        """
        tries = 0
        connector = aiohttp.TCPConnector(ssl=self._address.context())
        async with aiohttp.ClientSession(connector=connector, headers=self._headers) as session:
            while not self._closed.is_set():
                welcomed = False
                async for message in self._spoken(session):
                    welcomed = True
                    yield message
                if welcomed or tries == 0:
                    yield LineLost()
                tries = 1 if welcomed else tries + 1
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._closed.wait(), PAUSES[min(tries, len(PAUSES)) - 1])

    def send(self, message: Sent) -> bool:
        """Send a message soon; return whether there is a line."""
        if self._socket is None or self._socket.closed:
            return False
        try:
            self._outbox.put_nowait(wire.encode(message))
        except asyncio.QueueFull:
            return False
        return True

    async def close(self) -> None:
        """Hang up, after what was sent has left."""
        for _ in range(50):
            if self._outbox.empty() or self._socket is None or self._socket.closed:
                break
            await asyncio.sleep(0.02)
        self._closed.set()
        if self._socket is not None:
            await self._socket.close()

    async def _spoken(self, session: aiohttp.ClientSession) -> AsyncIterator[Got]:
        url = self._address.url.rstrip("/") + self._path
        try:
            async with asyncio.timeout(OPENING):
                socket = await session.ws_connect(url, heartbeat=HEARTBEAT, max_msg_size=wire.MAXIMUM)
        except aiohttp.WSServerHandshakeError as error:
            if error.status in UNWANTED:
                raise HubRefused from error
            return
        except (aiohttp.ClientError, TimeoutError, OSError):
            return
        self._socket = socket
        while not self._outbox.empty():
            self._outbox.get_nowait()
        inbox: asyncio.Queue[Got | None] = asyncio.Queue(256)
        working = asyncio.create_task(self._write(socket)), asyncio.create_task(self._hear(socket, inbox))
        try:
            while (message := await inbox.get()) is not None:
                yield message
            if socket.close_code in UNWANTED:
                raise HubRefused
        finally:
            self._socket = None
            for task in working:
                task.cancel()
            await asyncio.gather(*working, return_exceptions=True)
            await socket.close()

    async def _hear(self, socket: aiohttp.ClientWebSocketResponse, inbox: "asyncio.Queue[Got | None]") -> None:
        """Read what comes; the hub's pings are answered however long somebody thinks about a message."""
        with contextlib.suppress(ConnectionError, aiohttp.ClientError):
            async for frame in socket:
                if frame.type is not aiohttp.WSMsgType.TEXT:
                    continue
                try:
                    await inbox.put(self._read(frame.data))
                except wire.Malformed:
                    log.info("the hub sent a frame that is none")
        await inbox.put(None)

    async def _write(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        with contextlib.suppress(ConnectionError, aiohttp.ClientError):
            while True:
                await socket.send_str(await self._outbox.get())


def kiosk_line(address: HubAddress) -> "HubLine[wire.FromKiosk, wire.ToKiosk]":
    """Return a kiosk's line."""
    return HubLine(address, "/kiosk", {"Authorization": f"Bearer {address.key}"}, wire.to_kiosk)


async def interpreter_line(
    address: HubAddress, credentials: wire.Credentials
) -> "HubLine[wire.FromInterpreter, wire.ToInterpreter]":
    """Sign in as an interpreter, and return the line.

    Raises:
        HubRefused: the hub does not know the name and the password.
        HubUnreachable: it does not answer.
    """
    origin = {"Origin": address.url.rstrip("/"), "Content-Type": "application/json"}
    connector = aiohttp.TCPConnector(ssl=address.context())
    try:
        async with (
            asyncio.timeout(OPENING),
            aiohttp.ClientSession(connector=connector, headers=origin) as session,
            session.post(f"{address.url.rstrip('/')}/session", data=msgspec.json.encode(credentials)) as answer,
        ):
            if answer.status != 204:  # noqa: PLR2004 - as wire.Credentials says
                raise HubRefused
            cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in answer.cookies.items())
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise HubUnreachable from error
    headers = {"Origin": origin["Origin"], "Cookie": cookie}
    return HubLine(address, "/interpreter", headers, wire.to_interpreter)


async def enrolled(address: HubAddress, code: str, desk: str) -> wire.Enrolled:
    """Return what the hub gives this kiosk for a one-time code.

    Raises:
        HubRefused: the code is not valid.
        HubUnreachable: the hub does not answer.
    """
    body = msgspec.json.encode(wire.Enrol(code=code, desk=desk))
    connector = aiohttp.TCPConnector(ssl=address.context())
    headers = {"Content-Type": "application/json"}
    try:
        async with (
            asyncio.timeout(OPENING),
            aiohttp.ClientSession(connector=connector, headers=headers) as session,
            session.post(f"{address.url.rstrip('/')}/enrol", data=body) as answer,
        ):
            if answer.status != 200:  # noqa: PLR2004 - as wire.Enrol says
                raise HubRefused
            return msgspec.json.decode(await answer.read(), type=wire.Enrolled)
    except (aiohttp.ClientError, TimeoutError, OSError, msgspec.MsgspecError) as error:
        raise HubUnreachable from error
