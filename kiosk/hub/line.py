"""One WebSocket: what goes out waits in a short queue, what comes in is counted, and silence is noticed.

    switchboard --send()--> outbox (256) --writer task--> socket        full: the line is cut, its side resumes
    socket --frames()--> switchboard                                    more than its rate: Refused, then cut

A ping goes out every 0.5 s; a side from which nothing was heard for 1.6 s is lost, so that its peer is told within 2 s.
Time in which the hub itself stood still (a paused machine) is not silence: what came in it is not read yet.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Final, Literal

from aiohttp import ClientConnectionResetError, WSCloseCode, WSMsgType, web

from kiosk import wire
from kiosk.core.ports import Clock
from kiosk.hub.limits import Limit

OUTBOX: Final = 256
"""Messages."""
PING: Final = 0.5
SILENCE: Final = 1.6
BURST: Final = 200.0
RATE: Final = 60.0
"""Messages a second: text at its fastest (every 50 ms), strokes and captions together are below half of it."""
BYTES_BURST: Final = 512 * 1024.0
BYTES_RATE: Final = 128 * 1024.0
FAULTS: Final = 20
"""Frames that are refused as malformed or too many before the line is cut."""
SPOKEN: Final = frozenset({WSMsgType.TEXT, WSMsgType.BINARY, WSMsgType.PING, WSMsgType.PONG})
"""Whatever else `receive` returns is the line's end."""
Side = Literal["kiosk", "interpreter"]
CLOSING: Final = 1.0
"""Seconds for the closing handshake."""


Socket = tuple[web.WebSocketResponse, asyncio.Transport | None]
Outgoing = str | bytes | None
"""A text frame; the bytes of a pong; a ping."""


class Line:
    """A connection of one side."""

    def __init__(self, socket: Socket, side: Side, who: str, session: str, clock: Clock) -> None:
        """Take over a socket.

        Args:
            socket: prepared with autoping off, and the transport below it.
            side: which side it is.
            who: the kiosk's or account's id.
            session: hash of the key or session token by which it came.
            clock: real seconds, monotonic.
        """
        self.side = side
        self.who = who
        self.session = session
        self.heard = clock()
        self.replaced = False
        self._socket, self._transport = socket
        self._clock = clock
        self._pinged = self.heard
        self._outbox: asyncio.Queue[Outgoing] = asyncio.Queue(OUTBOX)
        self._messages = Limit(BURST, RATE, clock)
        self._bytes = Limit(BYTES_BURST, BYTES_RATE, clock)
        self._faults = 0
        self._code: int | None = None
        self._receiving: asyncio.Timeout | None = None
        self._over = asyncio.Event()

    def send(self, message: wire.Message) -> None:
        """Send soon."""
        self._put(wire.encode(message))

    def beat(self, stood: float = 0.0) -> None:
        """Ping when it is time to, and cut the line when nothing is heard.

        Args:
            stood: seconds in which the hub itself stood still since the last beat.
        """
        now = self._clock()
        self.heard += stood
        if now - self.heard > SILENCE:
            self.cut(WSCloseCode.GOING_AWAY)
        elif now - self._pinged >= PING:
            self._pinged = now
            self._put(None)

    def cut(self, code: int) -> None:
        """End the line: `frames` ends at once, `close` tells the other side why."""
        if self._code is None:
            self._code = code
            if self._receiving is not None:
                self._receiving.reschedule(0)

    async def frames(self) -> AsyncIterator[str]:
        """Yield text frames until the line ends, by whomever; run with `writing` beside it."""
        while self._code is None:
            try:
                async with asyncio.timeout(None) as self._receiving:
                    message = await self._socket.receive()
            except TimeoutError:  # cut
                return
            finally:
                self._receiving = None
            self.heard = self._clock()
            if message.type not in SPOKEN:
                return
            if self._within(message.data):
                if message.type is WSMsgType.TEXT:
                    yield message.data
                elif message.type is WSMsgType.PING:
                    self._put(bytes(message.data))  # not from here: one who does not read would never be noticed
                elif message.type is WSMsgType.BINARY:
                    self.fault("malformed")
            await asyncio.sleep(0)  # what lies ready is read without waiting, and would keep the others out

    async def close(self) -> None:
        """Finish the line, after `frames` has ended."""
        try:
            async with asyncio.timeout(CLOSING):
                await self._socket.close(code=self._code or WSCloseCode.OK, drain=False)
        except (TimeoutError, ConnectionError, RuntimeError):
            if self._transport is not None:
                self._transport.abort()  # what is still in its buffer would be kept for minutes
        finally:
            self._over.set()

    async def closed(self) -> None:
        """Wait until the line is finished."""
        await self._over.wait()

    def fault(self, code: wire.RefusedCode) -> None:
        """Refuse a frame; too many of them cut the line."""
        self._faults += 1
        if self._faults >= FAULTS:
            self.cut(WSCloseCode.POLICY_VIOLATION)
        else:
            self.send(wire.Refused(code=code))

    async def writing(self) -> None:
        """Write what is in the outbox until cancelled."""
        try:
            while True:
                frame = await self._outbox.get()
                if frame is None:
                    await self._socket.ping()
                elif isinstance(frame, bytes):
                    await self._socket.pong(frame)
                else:
                    await self._socket.send_str(frame)
        except (ConnectionError, ClientConnectionResetError, RuntimeError):
            return  # it is closed; `frames` ends too

    def _put(self, frame: Outgoing) -> None:
        try:
            self._outbox.put_nowait(frame)
        except asyncio.QueueFull:
            self.cut(WSCloseCode.TRY_AGAIN_LATER)

    def _within(self, said: str | bytes) -> bool:
        size = len(said.encode()) if isinstance(said, str) else len(said)
        if self._messages.wait("") or self._bytes.wait("", size):
            self.fault("too-many")
            return False
        return True
