"""The listening socket: TLS, few connections from one address, and no patience with half a request.

A connection that does not finish its TLS handshake or its request's head within 5 s is closed (slow loris), as is one
that stays idle for so long between requests. WebSockets have their own heartbeat. Connections are counted once their
handshake is done; until then there may be as many as the system lets this process have.
"""

import asyncio
import ssl
from collections import Counter
from contextlib import suppress
from typing import Final

from aiohttp import web

from kiosk.core.errors import KioskError
from kiosk.hub.manners import network

HEAD: Final = 5.0
"""Seconds for a request's head, and between requests."""
BACKLOG: Final = 256
HEADER: Final = 8190
"""Bytes of a header line."""
FILES: Final = 65_536
"""Open files and sockets; the usual 1024 are used up by one attacker's half-open connections."""


class AddressTaken(KioskError):
    """The port is in use, or not allowed; shown to the administrator only."""

    code = "hub-address-taken"

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port} cannot be listened on. Choose another port with --port.", host=host, port=port)


class Crowd:
    """How many connections each address has."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._counts: Counter[str] = Counter()

    def enter(self, address: str) -> bool:
        """Count one more; False: there are too many."""
        if self._counts[address] >= self._most:
            return False
        self._counts[address] += 1
        return True

    def leave(self, address: str) -> None:
        """Count one less."""
        self._counts[address] -= 1
        if self._counts[address] <= 0:
            del self._counts[address]


class CountedConnection(web.RequestHandler):
    """A connection that is refused when its address has too many."""

    __slots__ = ("_address", "_crowd")

    def __init__(self, server: web.Server, crowd: Crowd, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(
            server,
            loop=loop,
            keepalive_timeout=HEAD,
            access_log=None,  # type: ignore[arg-type] # aiohttp's own way to have none
            max_line_size=HEADER,
            max_field_size=HEADER,
            lingering_time=1.0,
        )
        self._crowd = crowd
        self._address: str | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count, or hang up at once."""
        peer = transport.get_extra_info("peername")
        address = network(str(peer[0])) if peer else ""
        super().connection_made(transport)
        if self._crowd.enter(address):
            self._address = address
        elif isinstance(transport, asyncio.Transport):
            transport.abort()

    def connection_lost(self, exc: BaseException | None) -> None:
        """Count one less."""
        if self._address is not None:
            self._crowd.leave(self._address)
            self._address = None
        super().connection_lost(exc)


class Listening:
    """The open socket."""

    def __init__(self, application: web.Application, most: int) -> None:
        self._runner = web.AppRunner(application, handle_signals=False, access_log=None)
        self._crowd = Crowd(most)
        self._server: asyncio.Server | None = None

    async def open(self, host: str, port: int, context: ssl.SSLContext) -> int:
        """Listen; returns the port (0 was given: the system's choice).

        Raises:
            AddressTaken: the address cannot be used.
        """
        _spread()
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        server = self._runner.server
        assert server is not None  # noqa: S101 - for the type checker: it is set up
        try:
            self._server = await loop.create_server(
                lambda: CountedConnection(server, self._crowd, loop),
                host,
                port,
                ssl=context,
                backlog=BACKLOG,
                ssl_handshake_timeout=HEAD,
                ssl_shutdown_timeout=1.0,
            )
        except OSError as error:
            raise AddressTaken(host, port) from error
        return int(self._server.sockets[0].getsockname()[1])

    def shut(self) -> None:
        """Take no new connections."""
        if self._server is not None:
            self._server.close()

    async def close(self) -> None:
        """End what is open."""
        self.shut()
        await self._runner.shutdown()
        await self._runner.cleanup()


def _spread() -> None:
    """Let this process have more open files, as far as the system allows."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows, which has no such limit

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = FILES if hard == resource.RLIM_INFINITY else min(hard, FILES)
        if soft < most:
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
