"""The data channels' transport, quickened for text that must arrive within 500 ms.

aiortc 1.16 waits at least 1 s (3 s at the beginning) before it sends a lost SCTP packet again, as RFC 9260 advises for
bulk data; a lost letter would be a second late. Here it is 250 ms after the first measured round trips (Chromium's own
SCTP: 220 ms), and a small packet leaves again 30, 100 and 200 ms later, unless it has been acknowledged: at 5% loss one
letter in 160,000 still has to wait on a long way, where no answer comes before that. SCTP drops what it has already
(RFC 9260, 6.2). Goes when upstream lets SCTP_RTO_MIN be set for one transport.
"""

import asyncio
import contextlib
from types import MethodType
from typing import Any, Final

from aiortc.rtcsctptransport import SCTP_RTO_ALPHA, SCTP_RTO_BETA, Chunk, DataChunk, RTCSctpTransport

FIRST: Final = 0.5
LEAST: Final = 0.25
MOST: Final = 2.0
"""Seconds; after an interruption of minutes the call is made anew anyway."""
SMALL: Final = 400
"""Bytes of a message that may leave again: letters, beats, captions."""
AGAIN: Final = (0.03, 0.07, 0.1)
"""Seconds until it does, from one time to the next: losses come in rows."""


def hurry(transport: RTCSctpTransport) -> set[asyncio.Task[None]]:
    """Make one transport impatient; return the tasks that still send, to be cancelled when it closes."""
    once = transport._send_chunk  # noqa: SLF001 - there is no public way
    repeats: set[asyncio.Task[None]] = set()

    async def repeat(chunk: DataChunk) -> None:
        for pause in AGAIN:
            await asyncio.sleep(pause)
            if chunk._acked or not any(chunk is waiting for waiting in transport._sent_queue):  # noqa: SLF001 - the same
                return
            with contextlib.suppress(ConnectionError):
                await once(chunk)

    async def repeatedly(chunk: Chunk) -> None:
        await once(chunk)
        if isinstance(chunk, DataChunk) and len(chunk.user_data) <= SMALL:
            task = asyncio.create_task(repeat(chunk))
            repeats.add(task)
            task.add_done_callback(repeats.discard)

    transmit = transport._transmit  # noqa: SLF001 - the same

    async def quietly() -> None:
        with contextlib.suppress(ConnectionError):  # its timer may outlive the connection: aiortc logs the error
            await transmit()

    expired = transport._t3_expired  # noqa: SLF001 - the same

    def backing_off() -> None:
        """Double the wait (RFC 9260, 6.3.3 E2), as aiortc does not: a busy machine's answers are late, not lost."""
        changed._rto = min(2 * changed._rto, MOST)  # noqa: SLF001 - the same
        expired()

    changed: Any = transport
    changed._t3_expired = backing_off  # noqa: SLF001 - the same
    changed._transmit = quietly  # noqa: SLF001 - the same
    changed._send_chunk = repeatedly  # noqa: SLF001 - the same
    changed._update_rto = MethodType(_update, transport)  # noqa: SLF001 - the same
    changed._rto = FIRST  # noqa: SLF001 - the same
    return repeats


def _update(self: RTCSctpTransport, measured: float) -> None:
    if self._srtt is None or self._rttvar is None:
        self._srtt, self._rttvar = measured, measured / 2
    else:
        self._rttvar += SCTP_RTO_BETA * (abs(self._srtt - measured) - self._rttvar)
        self._srtt += SCTP_RTO_ALPHA * (measured - self._srtt)
    self._rto = max(LEAST, min(self._srtt + max(4 * self._rttvar, 0.05), MOST))
