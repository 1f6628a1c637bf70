"""Whether the other side still wants our packets, asked with patience: an answer may take as long as the way is.

    each 4 to 6 s: STUN request, three times if need be --> answered | 30 s without any answer: the connection ends

aioice 0.13 waits 0.5 s for each answer, so that on a way of half a second there and back no answer ever counts, and a
call that is perfectly alive ends after 30 s (measured: 250 ms each way, 25 to 35 s). The rule is RFC 7675, 5.1. aioice
starts its own question as a task when it has connected; replacing that method is the narrowest way in. Goes when
aioice waits for as long as its round trips take.
"""

import asyncio
import random
import time
from types import MethodType
from typing import Any, Final

from aioice import Connection
from aioice.stun import TransactionError

EACH: Final = 5.0
"""Seconds between questions, a fifth more or less."""
EXPIRES: Final = 30.0
"""Seconds after the last answer."""
AGAIN: Final = 2
"""Times that a question is sent again: after 0.5 s, and 1 s later; the last one is waited for another 2 s."""


def ask_with_patience(connection: Connection) -> None:
    """Make one connection patient, before it connects."""
    inside: Any = connection
    inside.query_consent = MethodType(_asked, connection)


async def _asked(self: Any) -> None:
    heard = time.monotonic()
    while True:
        await asyncio.sleep(EACH * (0.8 + 0.4 * random.random()))  # noqa: S311 - RFC 7675 wants it uneven
        for pair in list(self._nominated.values()):
            try:
                await pair.protocol.request(
                    self.build_request(pair, nominate=False),
                    pair.remote_addr,
                    integrity_key=self.remote_password.encode(),
                    retransmissions=AGAIN,
                )
                heard = time.monotonic()
            except (TransactionError, ConnectionError):
                pass  # unanswered: the next one may be
        if time.monotonic() - heard > EXPIRES:
            self._query_consent_task = None
            await self.close()
            return
