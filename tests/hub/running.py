"""A real hub on the loopback, and real clients for it."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, TypeVar

import aiohttp
from argon2 import PasswordHasher

from kiosk import wire
from kiosk.hub import commands, keys
from kiosk.hub.configuration import HubSettings
from kiosk.hub.passwords import Passwords
from kiosk.hub.server import DATABASE, Hub, Place
from kiosk.hub.sqlite_store import SqliteStore
from kiosk.hub.store import Account

M = TypeVar("M", bound=wire.Message)
PASSWORD = "correct horse battery"  # noqa: S105 - of nobody
PATIENCE = 5.0
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@dataclass
class Speaker:
    """One end of a WebSocket, in the words of the schema."""

    socket: aiohttp.ClientWebSocketResponse
    kiosk: bool
    seen: list[wire.Message] = field(default_factory=list)

    async def say(self, message: wire.Message) -> None:
        await self.socket.send_str(wire.encode(message))

    async def hears(self, kind: type[M]) -> M:
        """Wait for the next message of a kind; others are kept in `seen`."""
        async with asyncio.timeout(PATIENCE):
            while True:
                frame = await self.socket.receive()
                if frame.type is not aiohttp.WSMsgType.TEXT:
                    raise ConnectionError(f"closed with {self.socket.close_code}")
                message: wire.Message = wire.to_kiosk(frame.data) if self.kiosk else wire.to_interpreter(frame.data)
                self.seen.append(message)
                if isinstance(message, kind):
                    return message

    async def closed(self) -> int | None:
        """Wait until the hub ends the line; returns the code."""
        async with asyncio.timeout(PATIENCE):
            while (await self.socket.receive()).type not in {
                aiohttp.WSMsgType.CLOSE,
                aiohttp.WSMsgType.CLOSING,
                aiohttp.WSMsgType.CLOSED,
                aiohttp.WSMsgType.ERROR,
            }:
                pass
        return self.socket.close_code

    def vanish(self) -> None:
        """Be gone without a word, as after SIGKILL."""
        response = self.socket._response
        assert response.connection is not None
        assert response.connection.transport is not None
        response.connection.transport.abort()


class Town:
    """A hub, and those who come to it."""

    def __init__(self, folder: Path, settings: HubSettings, pace: float) -> None:
        self.folder = folder
        self.settings = settings
        self.pace = pace
        self.port = 0
        self._stack = AsyncExitStack()
        self.cookies: dict[str, str] = {}

    async def open(self) -> Self:
        self.port = await self.start()
        self.tls = ssl.create_default_context(cafile=str(self.folder / "tls" / "ca.pem"))
        self.client = await self._stack.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))
        return self

    async def close(self) -> None:
        await self._stack.aclose()
        await self.stop()

    async def start(self) -> int:
        self.hub = Hub(Place(self.folder, port=self.port), self.settings, Passwords(QUICK), self.pace)
        await self.hub.open()
        return self.hub.port

    async def stop(self) -> None:
        await self.hub.close()

    async def restart(self) -> None:
        """End the hub and open another on the same folder and port."""
        await self.stop()
        self.port = await self.start()

    @property
    def origin(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    async def account(self, name: str, languages: str = "en", **more: Any) -> Account:
        account = Account(keys.identity(), name, QUICK.hash(PASSWORD), languages, **more)
        store = SqliteStore(self.folder / DATABASE)
        await store.add_account(account)
        await store.close()
        return account

    async def sign_in(self, name: str, password: str = PASSWORD, **more: str) -> aiohttp.ClientResponse:
        body = {"name": name, "password": password, **more}
        answer = await self.request("POST", "/session", json=body, headers={"Origin": self.origin})
        if answer.status == 204:
            self.cookies[name] = answer.headers["Set-Cookie"].partition(";")[0]
        return answer

    async def request(self, method: str, path: str, **more: Any) -> aiohttp.ClientResponse:
        async with self.client.request(method, self.origin + path, ssl=self.tls, **more) as answer:
            await answer.read()
            return answer

    async def page(self, name: str) -> Speaker:
        """An interpreter's socket, signed in before."""
        headers = {"Origin": self.origin, "Cookie": self.cookies[name]}
        return Speaker(await self._socket("/interpreter", headers), kiosk=False)

    async def interpreter(self, name: str, languages: str = "en") -> Speaker:
        """Somebody new, signed in, connected and ready."""
        await self.account(name, languages)
        await self.sign_in(name)
        page = await self.page(name)
        await page.hears(wire.Welcome)
        await page.say(wire.Ready(ready=True))
        return page

    async def enrolled(self, desk: str = "3番") -> str:
        return (await commands.enrolled_here(self.folder, desk)).key

    async def kiosk(self, key: str) -> Speaker:
        return Speaker(await self._socket("/kiosk", {"Authorization": f"Bearer {key}"}), kiosk=True)

    async def talking(self, call: str = "call0001") -> tuple[Speaker, Speaker, str]:
        """A kiosk and an interpreter in a call, and the kiosk's key."""
        page = await self.interpreter("anna")
        key = await self.enrolled()
        kiosk = await self.kiosk(key)
        await kiosk.say(wire.Call(call=call, lang="en"))
        await page.hears(wire.Ring)
        await page.say(wire.Accept(call=call))
        await kiosk.hears(wire.Accepted)
        await page.hears(wire.Accepted)
        return kiosk, page, key

    async def _socket(self, path: str, headers: dict[str, str]) -> aiohttp.ClientWebSocketResponse:
        return await self.client.ws_connect(self.origin + path, ssl=self.tls, headers=headers)


@asynccontextmanager
async def town(folder: Path, settings: HubSettings | None = None, pace: float = 1.0) -> AsyncIterator[Town]:
    """Run a hub for as long as the block lasts."""
    place = Town(folder, settings or HubSettings(), pace)
    await place.open()
    try:
        yield place
    finally:
        await place.close()
