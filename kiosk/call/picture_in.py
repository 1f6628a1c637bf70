"""The other side's pictures: from packets to planes, each handed out as soon as it is decoded.

packets --> PictureBuffer --> decoder (a worker of its own) --> show(Picture)
    |             +--> NACK, PLI (rarely)
    +--> estimator --> REMB
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, Final

import av
from aiortc.codecs.vpx import VpxPayloadDescriptor
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtp import (
    RTCP_PSFB_APP,
    RTCP_PSFB_PLI,
    RTCP_RTPFB_NACK,
    RtcpPsfbPacket,
    RtcpRtpfbPacket,
    RtpPacket,
    pack_remb_fci,
)
from av.video.codeccontext import VideoCodecContext

from kiosk.call.estimator import LOOK, Estimator
from kiosk.call.picture_buffer import PictureBuffer, Piece, Whole
from kiosk.call.receiver import StreamReceiver
from kiosk.call.way import Way

log = logging.getLogger(__name__)

DOUBLED: Final = 0.045
"""Seconds: a packet that is sent twice comes again with the next picture."""
BEHIND: Final = 0.5
"""Seconds that an encoded picture may wait for the decoder; after that all that wait are given up."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, yuv420p."""

    width: int
    height: int
    planes: tuple[memoryview, memoryview, memoryview]
    """Y, U, V; each valid as long as it is held."""
    strides: tuple[int, int, int]
    """Bytes from one row to the next."""
    late: float | None
    """Seconds since it was captured; None while the clocks are unknown."""
    frame: Any = None
    """The decoder's own; nothing outside this room may touch it."""


def pictured(frame: av.VideoFrame, late: float | None) -> Picture:
    """Return a decoder's yuv420p frame as a Picture, uncopied."""
    y, u, v = frame.planes[:3]
    strides = (y.line_size, u.line_size, v.line_size)
    return Picture(frame.width, frame.height, (memoryview(y), memoryview(u), memoryview(v)), strides, late, frame)


def pixels(picture: Picture) -> tuple[memoryview, int]:
    """Return a Picture as blue, green, red and 255 (BT.601), and the bytes of a line: 1 ms for 640x480."""
    frame: av.VideoFrame = picture.frame
    even = frame.reformat(format="bgra")
    return memoryview(even.planes[0]), even.planes[0].line_size


class PictureReceiver(StreamReceiver):
    """Of one connection."""

    def __init__(
        self, transport: RTCDtlsTransport, way: Way, workers: Executor, show: Callable[[Picture, float], None]
    ) -> None:
        """Prepare.

        Args:
            transport: of the connection.
            way: of the connection.
            workers: where decoding happens.
            show: called on the loop with each picture and the time (Unix seconds) when it was there.
        """
        super().__init__("video", transport, way, 90_000)
        self.buffer = PictureBuffer()
        self.hold = 0.0
        """Seconds that a picture waits before it is shown, for the sound."""
        self._due = 0.0
        self._held: deque[asyncio.TimerHandle] = deque()
        self._show = show
        self._workers = workers
        self._estimator = Estimator(way)
        self._wholes: asyncio.Queue[tuple[float, Whole]] = asyncio.Queue()
        """With the time when it was complete."""
        self._source = 0
        self._doubled = 0.0

    def work(self) -> list[Any]:
        """As in the parent."""
        return [self._decode(), self._look()]

    async def arrived(self, packet: RtpPacket, arrival_time_ms: int) -> None:  # noqa: ARG002 - the parent's form
        """Estimate the way's bitrate, and tell the sender."""
        sent = packet.extensions.abs_send_time
        if sent is None:
            return
        size = len(packet.payload) + packet.padding_size
        estimate = self._estimator.arrived(time.monotonic(), sent, size, packet.ssrc)
        if estimate is not None and self._own:
            fci = pack_remb_fci(*estimate)
            await self.send_rtcp(RtcpPsfbPacket(fmt=RTCP_PSFB_APP, ssrc=self._own, media_ssrc=0, fci=fci))

    async def accept(self, packet: RtpPacket) -> None:
        """Take a packet."""
        piece = self._piece(packet)
        if piece is None:
            return
        self._source = packet.ssrc
        now = time.monotonic()
        for whole in self.buffer.add(piece, now):
            self._wholes.put_nowait((now, whole))
        if self.buffer.gaping(now):
            await self._ask()

    async def repeated(self, packet: RtpPacket) -> None:
        """Take a packet that came once more; one that nobody asked for shows that the sender sends all twice."""
        unasked = not self.buffer.asked(self._packet_number(packet.sequence_number))
        self._doubled += 0.1 * (unasked - self._doubled)
        self.buffer.patience = DOUBLED if self._doubled > 0.5 else 0.0  # noqa: PLR2004 - more often than not
        await self.accept(packet)

    def _piece(self, packet: RtpPacket) -> Piece | None:
        number, timestamp = self._packet_number(packet.sequence_number), self._timestamp(packet.timestamp)
        if not packet.payload:
            return Piece(number, timestamp, b"", last=False, first=False)
        try:
            descriptor, data = VpxPayloadDescriptor.parse(packet.payload)
        except ValueError:
            return None
        first = descriptor.partition_start == 1 and descriptor.partition_id == 0
        key = first and len(data) > 0 and not data[0] & 1  # RFC 6386, 9.1: 0 is a key frame
        return Piece(number, timestamp, data, last=bool(packet.marker), first=first, key=key)

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            self._estimator.looked(time.monotonic())
            if self._source:
                await self._ask()

    async def _ask(self) -> None:
        demand = self.buffer.demand(time.monotonic(), self.way.round_trip)
        if demand.again:
            nack = RtcpRtpfbPacket(fmt=RTCP_RTPFB_NACK, ssrc=self._own, media_ssrc=self._source)
            nack.lost = [number & 0xFFFF for number in demand.again]
            await self.send_rtcp(nack)
        if demand.key:
            await self.send_rtcp(RtcpPsfbPacket(fmt=RTCP_PSFB_PLI, ssrc=self._own, media_ssrc=self._source))

    async def _decode(self) -> None:
        codec = av.CodecContext.create("libvpx", "r")
        try:
            while True:
                came, whole = await self._wholes.get()
                if time.monotonic() - came <= BEHIND:
                    await self._decoded(codec, whole)
                    continue
                while not self._wholes.empty():
                    self._wholes.get_nowait()
                self.buffer.give_up()
        finally:
            for handle in self._held:
                handle.cancel()

    async def _decoded(self, codec: VideoCodecContext, whole: Whole) -> None:
        loop = asyncio.get_running_loop()
        try:
            frames = await loop.run_in_executor(self._workers, codec.decode, av.Packet(whole.data))
        except av.FFmpegError:
            log.info("a picture could not be decoded")
            self.buffer.refresh()
            return
        if whole.old:
            return
        now = loop.time()
        self._due = max(self._due, now + self.hold)  # never before an earlier one
        while self._held and self._held[0].when() < now:
            self._held.popleft()
        for frame in frames:
            if self._due > now:
                self._held.append(loop.call_at(self._due, self._showing, frame, whole.timestamp))
            else:
                self._showing(frame, whole.timestamp)

    def _showing(self, frame: av.VideoFrame, timestamp: int) -> None:
        now = time.time()
        captured = self.clock.captured(timestamp)
        late = None if captured is None else self.way.delay(captured, now)
        self._show(pictured(frame, late), now)
