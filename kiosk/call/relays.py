"""The ways through TURN: every server that the hub names is asked at once, and what answers becomes a candidate.

    turn:HOST, turns:HOST:443 --asked at once--> candidates, those of the hub's first server preferred
                              '--refused, untrusted, unreachable--> told

aiortc 1.16 asks the first server alone, and lets only the system's authorities vouch for it: behind a firewall that
lets nothing but TCP 443 through there would be no call, nor with a server whose certificate is the city's own. aioice
gathers in a method of each connection; wrapping that one is the narrowest way in. Goes when RTCConfiguration takes
several servers and an SSL context.
"""

import asyncio
import logging
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from aioice import Candidate, Connection
from aioice.candidate import candidate_foundation, candidate_priority
from aioice.ice import StunProtocol
from aioice.stun import TransactionError, TransactionFailed
from aioice.turn import create_turn_endpoint
from aiortc import RTCIceServer
from aiortc.rtcicetransport import parse_stun_turn_uri

from kiosk import wire

log = logging.getLogger(__name__)

PATIENCE: Final = 2
"""Seconds that the servers have to answer; the offer waits for them."""
GRACE: Final = 0.5
"""Seconds that the others still have once one has answered: a firewall swallows what it does not like."""
GOODBYE: Final = 1.0
"""Seconds that giving an address back may take; after that the server frees it by itself."""
FIRST: Final = 65_535
"""Preference of a host's first address (RFC 8445, 5.1.2.1)."""

Answer = Literal["open", "refused", "untrusted", "unreachable", "late"]
"""Of a server. Refused: the credential has run out, or its secret is not the hub's; untrusted: its certificate."""
Answers = tuple[tuple[str, Answer], ...]
"""Each address with its server's answer."""


@dataclass(frozen=True, slots=True)
class Server:
    """One address of a TURN server."""

    uri: str
    host: str
    port: int
    transport: str
    """udp or tcp."""
    tls: bool
    username: str
    credential: str


class Relays:
    """Of one connection."""

    def __init__(self, ice: Sequence[wire.IceServer], authority: Path | None, tell: Callable[[Answers], None]) -> None:
        """Ask nobody yet.

        Args:
            ice: as the hub gave them.
            authority: PEM of the city's own, which may vouch for a server besides the system's.
            tell: called once they have answered.
        """
        self._authority, self._tell = authority, tell
        self._servers = [server for one in ice for uri in one.urls if (server := _server(uri, one))]
        self.others = [RTCIceServer([uri]) for one in ice for uri in one.urls if uri.startswith("stun:")]
        """Servers of the other kind, which aiortc itself asks."""

    def join(self, connection: Connection) -> None:
        """Let a connection gather through them, too."""
        stock = connection.get_component_candidates

        async def gathered(component: int, addresses: list[str]) -> list[Candidate]:
            own, relayed = await asyncio.gather(
                stock(component, addresses, PATIENCE), self._relayed(connection, component)
            )
            return own + relayed

        inside: Any = connection
        inside.get_component_candidates = gathered

    async def _relayed(self, connection: Connection, component: int) -> list[Candidate]:
        if not self._servers:
            return []
        trust = await asyncio.to_thread(_trust, self._authority) if any(one.tls for one in self._servers) else None
        asked = [
            asyncio.create_task(_opened(connection, component, rank, server, trust))
            for rank, server in enumerate(self._servers)
        ]
        try:
            await _answered(asked)
        finally:
            for task in asked:
                task.cancel()
            await asyncio.gather(*asked, return_exceptions=True)
        if connection._closing:  # noqa: SLF001 - hung up meanwhile
            return []
        return self._told([None if task.cancelled() else task.result() for task in asked])

    def _told(self, came: Sequence[Candidate | Answer | None]) -> list[Candidate]:
        found = [one for one in came if isinstance(one, Candidate)]
        missing: Answer = "late" if found else "unreachable"
        answers = tuple(
            (server.uri, "open" if isinstance(one, Candidate) else one or missing)
            for server, one in zip(self._servers, came, strict=True)
        )
        if not found:
            log.warning("no relay: %s", ", ".join(f"{uri} {answer}" for uri, answer in answers))
        self._tell(answers)
        return found


class _Relayed(StunProtocol):
    """An address at a server, given back at the end."""

    async def close(self) -> None:
        """Give it back; a server that has fallen silent is not waited for (aioice: over a minute, measured)."""
        closing = asyncio.create_task(super().close())
        await asyncio.wait({closing}, timeout=GOODBYE)
        if not closing.done():
            inside: Any = self.transport
            inside._TurnTransport__close_task.cancel()  # noqa: SLF001 - the vendor's private name
            inside._TurnTransport__inner_protocol.transport.abort()  # noqa: SLF001 - the same
        await closing


async def _answered(asked: Sequence["asyncio.Task[Candidate | Answer]"]) -> None:
    """Wait until all have answered, or time is up."""
    waiting, until = set(asked), time.monotonic() + PATIENCE
    while waiting and (left := until - time.monotonic()) > 0:
        done, waiting = await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
        if any(isinstance(task.result(), Candidate) for task in done):
            until = min(until, time.monotonic() + GRACE)


async def _opened(
    connection: Connection, component: int, rank: int, server: Server, trust: ssl.SSLContext | None
) -> Candidate | Answer:
    try:
        _, protocol = await create_turn_endpoint(
            lambda: _Relayed(connection),
            (server.host, server.port),
            server.username,
            server.credential,
            ssl=trust if server.tls else None,
            transport=server.transport,
        )
    except TransactionFailed:
        return "refused"
    except ssl.SSLCertVerificationError:
        return "untrusted"
    except (OSError, TransactionError):
        return "unreachable"
    host, port = protocol.transport.get_extra_info("sockname")
    related_host, related_port = protocol.transport.get_extra_info("related_address")
    protocol.local_candidate = candidate = Candidate(
        foundation=candidate_foundation("relay", "udp", f"{host} {rank}"),
        component=component,
        transport="udp",
        priority=candidate_priority(component, "relay", FIRST - rank),
        host=host,
        port=port,
        type="relay",
        related_address=related_host,
        related_port=related_port,
    )
    if connection._closing:  # noqa: SLF001 - hung up meanwhile
        await protocol.close()
        return "late"
    connection._protocols.append(protocol)  # noqa: SLF001 - where it keeps its own, and closes them
    return candidate


def _server(uri: str, given: wire.IceServer) -> Server | None:
    """Return a TURN server; None: it is of another kind, or no address."""
    if not uri.startswith(("turn:", "turns:")):
        return None
    try:
        known = parse_stun_turn_uri(uri)
    except ValueError:
        return None
    tls = known["scheme"] == "turns"
    if known["transport"] not in ({"tcp"} if tls else {"udp", "tcp"}):
        return None
    return Server(uri, known["host"], known["port"], known["transport"], tls, given.username, given.credential)


def _trust(authority: Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if authority is not None:
        context.load_verify_locations(authority)
    return context
