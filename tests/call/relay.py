"""A bad network in user space: two UDP sockets that lose, delay, slow down and cut, with a seeded hand.

    peer A <--- port a --- Relay --- port b ---> peer B     each is told the relay's port as the other's only address

Profiles: those of Signal's call simulator (ringrtc, call_sim) as named in the design; the slow links are ours. Each
direction has its own random numbers, so the same packets meet the same fate in each run.
"""

import asyncio
import random
import re
import socket
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Network:
    """One direction of a network; both directions are alike."""

    delay: float = 0.0
    jitter: float = 0.0
    """Seconds, evenly to both sides of `delay`; packets stay in order."""
    loss: float = 0.0
    burst: float = 1.0
    """Mean packets lost in a row."""
    rate: float = 0.0
    """bit/s; 0 is unlimited."""
    queue: float = 0.3
    """Seconds of a slow link's queue."""
    blackout: tuple[float, float] = (0.0, 0.0)
    """From, until; seconds after `begin`."""
    spike: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """From, until, loss."""


PROFILES = {
    "clean": Network(),
    "loss5": Network(delay=0.03, jitter=0.005, loss=0.05),
    "moderate": Network(delay=0.1, jitter=0.025, loss=0.05),
    "international": Network(delay=0.25, jitter=0.1, loss=0.1, burst=3),
    "spiky": Network(delay=0.05, jitter=0.01, spike=(20, 30, 0.3)),
    "bursty": Network(delay=0.05, jitter=0.01, loss=0.05, burst=6),
    "350k": Network(delay=0.03, rate=350_000, queue=0.3),
    "700k": Network(delay=0.03, rate=700_000, queue=0.3),
    "blackout": Network(delay=0.03, jitter=0.005, blackout=(20, 23)),
    "one-lost": Network(delay=0.03, blackout=(20, 20.02)),
}


@dataclass(slots=True)
class Count:
    """What one direction did."""

    passed: int = 0
    lost: int = 0


@dataclass(slots=True)
class _Half(asyncio.DatagramProtocol):
    network: Network
    random: random.Random
    began: list[float]
    count: Count = field(default_factory=Count)
    out: "_Half | None" = None
    destination: tuple[str, int] | None = None
    transport: Any = None
    bad: bool = False
    free: float = 0.0
    last: float = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr: tuple[str | Any, int]) -> None:
        loop = asyncio.get_running_loop()
        now, net = loop.time(), self.network
        if self._loses(now):
            self.count.lost += 1
            return
        at = now
        if net.rate:
            start = max(now, self.free)
            if start - now > net.queue:
                self.count.lost += 1
                return
            self.free = at = start + len(data) * 8 / net.rate
        if net.delay or net.jitter:
            at = max(at + net.delay + self.random.uniform(-net.jitter, net.jitter), self.last)
            self.last = at
        self.count.passed += 1
        if at <= now + 0.0002:
            self._forward(data)
        else:
            loop.call_at(at, self._forward, data)

    def _loses(self, now: float) -> bool:
        net = self.network
        since = now - self.began[0] if self.began else -1.0
        if net.blackout[0] < since < net.blackout[1]:
            return True
        if net.spike[0] < since < net.spike[1]:
            return self.random.random() < net.spike[2]
        if not net.loss:
            return False
        if net.burst <= 1:
            return self.random.random() < net.loss
        stay, begin = 1 - 1 / net.burst, net.loss / (1 - net.loss) / net.burst  # Gilbert and Elliott's two states
        self.bad = self.random.random() < (stay if self.bad else begin)
        return self.bad

    def _forward(self, data: bytes) -> None:
        if self.out is not None and self.out.destination and not self.out.transport.is_closing():
            self.out.transport.sendto(data, self.out.destination)


class Relay:
    """Between two peers: `a` and `b`."""

    def __init__(self, network: Network, seed: int = 7) -> None:
        self._began: list[float] = []
        self._a = _Half(network, random.Random(seed), self._began)  # noqa: S311 - a seeded hand
        self._b = _Half(network, random.Random(seed + 1), self._began)  # noqa: S311 - the same
        self._a.out, self._b.out = self._b, self._a

    async def open(self) -> None:
        """Open both sockets."""
        loop = asyncio.get_running_loop()
        for half in (self._a, self._b):
            await loop.create_datagram_endpoint(lambda half=half: half, ("127.0.0.1", 0))  # type: ignore[misc]
            half.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2 << 20)

    def begin(self) -> None:
        """Start the clock of blackouts and spikes."""
        self._began.append(asyncio.get_running_loop().time())

    def change(self, network: Network) -> None:
        """Make the network another one from now on."""
        self._a.network = self._b.network = network

    def from_a(self, sdp: str) -> str:
        """Return A's description as B must see it."""
        return self._rewritten(sdp, self._a, self._b)

    def from_b(self, sdp: str) -> str:
        """Return B's description as A must see it."""
        return self._rewritten(sdp, self._b, self._a)

    @property
    def counts(self) -> tuple[Count, Count]:
        """Return what A's and B's packets met."""
        return self._a.count, self._b.count

    def close(self) -> None:
        """Close both sockets."""
        for half in (self._a, self._b):
            half.transport.close()

    def _rewritten(self, sdp: str, own: _Half, other: _Half) -> str:
        port = other.transport.get_extra_info("sockname")[1]
        own.destination = None
        lines = []
        for line in sdp.splitlines():
            found = re.match(r"a=candidate:(\S+) 1 udp (\d+) (\S+) (\d+) typ host", line, re.IGNORECASE)
            if not line.startswith("a=candidate:"):
                lines.append(line)
            elif found and ":" not in found[3]:
                own.destination = own.destination or (found[3], int(found[4]))
                if own.destination == (found[3], int(found[4])):
                    lines.append(f"a=candidate:1 1 udp {found[2]} 127.0.0.1 {port} typ host")
        return "\r\n".join(lines) + "\r\n"
