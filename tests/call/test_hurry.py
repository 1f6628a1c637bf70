import asyncio
from typing import Any

import pytest
from aiortc import RTCConfiguration, RTCPeerConnection
from aiortc.rtcsctptransport import DataChunk

from kiosk.call.connection import CallConnection, Outlets, Workers
from kiosk.call.hurry import AGAIN, SMALL, hurry
from kiosk.call.relays import Relays
from kiosk.call.way import Way

pytestmark = pytest.mark.unit


class Transport:
    """SCTP whose packets are lost until `answered`."""

    def __init__(self, lost: int) -> None:
        self.sent = 0
        self._sent_queue: list[Any] = []
        self._rto, self._srtt, self._rttvar = 1.0, None, None
        self._lost = lost

    async def _send_chunk(self, chunk: Any) -> None:
        self.sent += 1
        if self.sent > self._lost:
            self._sent_queue.remove(chunk)

    async def _transmit(self) -> None:
        pass

    def _t3_expired(self) -> None:
        pass


def sent(lost: int, size: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how often a message left whose first packets got lost, before any time ran out."""
    monkeypatch.setattr("kiosk.call.hurry.AGAIN", (0.001, 0.001, 0.001))

    async def scene() -> int:
        transport: Any = Transport(lost)
        repeats = hurry(transport)
        chunk = DataChunk()
        chunk.user_data, chunk._acked = bytes(size), False
        transport._sent_queue.append(chunk)
        await transport._send_chunk(chunk)
        async with asyncio.timeout(30):
            await asyncio.gather(*repeats)
        count: int = transport.sent
        return count

    return asyncio.run(scene())


@pytest.mark.parametrize("lost", [0, 1, 2, 3])
def test_a_letter_leaves_again_until_it_has_arrived(lost: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sent(lost, 10, monkeypatch) == lost + 1


def test_a_letter_leaves_four_times_at_most_before_its_time_runs_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sent(99, 10, monkeypatch) == 1 + len(AGAIN)


def test_large_messages_leave_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sent(99, SMALL + 1, monkeypatch) == 1


def test_the_wait_doubles_when_it_was_too_short_and_has_an_end() -> None:
    async def scene() -> list[float]:
        transport: Any = Transport(0)
        hurry(transport)
        waits = []
        for _ in range(5):
            waits.append(transport._rto)
            transport._t3_expired()
        return waits

    assert asyncio.run(scene()) == [0.5, 1.0, 2.0, 2.0, 2.0]


def test_what_closing_sends_does_not_outlive_the_connection(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def last_words(connection: RTCPeerConnection) -> None:
        sctp: Any = connection.sctp
        chunk = DataChunk()
        chunk.user_data, chunk._acked = b"bye", False
        sctp._sent_queue.append(chunk)
        await sctp._send_chunk(chunk)

    async def scene() -> None:
        workers = Workers()
        outlets = Outlets(show=lambda *_: None, hear=lambda *_: None)
        relays = Relays((), None, lambda *_: None)
        connection = CallConnection(RTCConfiguration(), relays, Way(), workers, outlets, large=False)
        connection.createDataChannel("text")
        await connection.close()
        workers.close()

    monkeypatch.setattr(RTCPeerConnection, "close", last_words)
    monkeypatch.setattr("aiortc.RTCSctpTransport._send_chunk", _sent)

    loop.run(scene())  # which fails where a task is left


async def _sent(self: Any, chunk: Any) -> None:
    """Send nothing: there is no connection."""
