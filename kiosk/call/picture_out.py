"""Our pictures to the other side: newest first, as large and as fine as the way and the machine allow.

source --> newest picture --> Ladder's size --> VP8 (a worker of its own) --> packets, evenly --> the way
                                 Bitrate <-- REMB, loss
"""

import asyncio
import random
import time
from concurrent.futures import Executor
from typing import Final

import av
from aiortc.mediastreams import MediaStreamTrack
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcrtpparameters import RTCRtpCodecParameters

from kiosk.call.allowance import Allowance
from kiosk.call.bitrate import Bitrate
from kiosk.call.copies import Copies
from kiosk.call.keys import KeyFrames
from kiosk.call.ladder import LARGE, USUAL, Ladder
from kiosk.call.pace import Pace
from kiosk.call.sender import StreamSender
from kiosk.call.vp8 import FINE_PIXELS, PERIOD, PlainVp8, encoder, packets
from kiosk.call.vp8_native import NativeVp8
from kiosk.call.way import Way

CEILING: Final = 1_500_000
LARGE_CEILING: Final = 2_500_000
"""bit/s up to 640x480, and above it, with all copies."""
FINE: Final = 1_000_000
LARGE_FINE: Final = 1_400_000
"""bit/s of the pictures alone; more is not seen and costs CPU (measured: 40 dB of 640x480, 47 dB of 1280x720)."""
HEAVY: Final = 3
"""Copies from which on even what was asked for goes out twice."""
JUDGED: Final = 0.5
"""Seconds between looks at size and rate."""
TOLD: Final = 2.0
"""Seconds for which the other side's word on what it sees counts."""
BROKEN: Final = 0.5
"""Seconds of a gap that comes from the way: a machine that is too slow shows few pictures, but evenly."""


class PictureSender(StreamSender):
    """Of one connection."""

    def __init__(
        self, track: MediaStreamTrack | str, transport: RTCDtlsTransport, way: Way, workers: Executor, *, large: bool
    ) -> None:
        """Prepare.

        Args:
            track: gives av.VideoFrame of any size.
            transport: of the connection.
            way: of the connection.
            workers: where encoding happens, and nothing else.
            large: 1280x720 may be sent.
        """
        super().__init__(track, transport, way, 90_000)
        self.rate = Bitrate(LARGE_CEILING if large else CEILING)
        self.allowance = Allowance(self.rate, way, FINE)
        self.ladder = Ladder(LARGE if large else USUAL)
        self.keys = KeyFrames()
        self.size = (0, 0)
        self.encoded = 0
        """Pictures."""
        self.skipped = 0
        """Pictures left out because the way was full."""
        self._workers = workers
        self._encoder: NativeVp8 | PlainVp8 | None = None
        self._encoding = self._busy = 0.005
        self._picture = random.getrandbits(15)
        self._pace = Pace()
        self._copies = Copies()
        self._leaving = 30.0
        self._shown: tuple[float, float] | None = None

    def key_wanted(self) -> None:
        """As in the parent."""
        self.keys.wanted(time.monotonic(), self.way.round_trip)

    def estimated(self, bitrate: int) -> None:
        """As in the parent."""
        self.rate.estimated(bitrate, time.monotonic())

    def lost(self, fraction: float) -> None:
        """As in the parent."""
        self.rate.reported(fraction, time.monotonic(), self.way.round_trip)
        self.rate.queued(self.way.queue, self.way.least or 0.0, time.monotonic())

    def seen(self, frame_rate: float | None, longest_gap: float | None) -> None:
        """Take what the other side says it sees: pictures/s, and the longest gap between two in seconds."""
        if frame_rate is not None and longest_gap is not None and longest_gap < BROKEN:
            self._shown = frame_rate, time.monotonic()

    async def run(self, codec: RTCRtpCodecParameters) -> None:  # noqa: ARG002 - always VP8 here
        """As in the parent."""
        loop = asyncio.get_running_loop()
        began = judged = time.monotonic()
        counted = skipped = 0
        last = -PERIOD
        try:
            while True:
                frame = await self.track.recv()
                if not isinstance(frame, av.VideoFrame) or not self._enabled:
                    continue
                if self.allowance.overdrawn(time.monotonic()):
                    self.skipped += 1
                    continue
                now = time.monotonic()
                timestamp = max(last + 1, int((now - began) * 90_000))
                if now - judged >= JUDGED:
                    self._judge(now, self.encoded - counted, self.skipped - skipped)
                    judged, counted, skipped = now, self.encoded, self.skipped
                lasting = min(max(timestamp - last, PERIOD), 3 * PERIOD)
                data, is_key = await loop.run_in_executor(
                    self._workers, self._encode, frame, timestamp, lasting, self.keys.due(now)
                )
                last = timestamp
                if is_key:
                    self.keys.left(now)
                self.encoded += 1
                self.dated(timestamp, now)
                await self._out(data, timestamp)
                self._busy += 0.1 * (time.monotonic() - now - self._busy)
        finally:
            self._close()

    async def again(self, number: int, *, asked: bool) -> None:
        """As in the parent; not in a jam."""
        before = self.sent
        if not self.allowance.jammed(time.monotonic()):
            await super().again(number, asked=asked)
            if asked and self.sent > before and self.allowance.copies() >= HEAVY:
                await super().again(number, asked=False)
            self.allowance.spent(self.sent - before, time.monotonic())

    def _judge(self, now: float, encoded: int, skipped: int) -> None:
        """Choose the size by the pictures/s that both machines and the way could take; a camera may give fewer."""
        frame_rate = min(30.0, 1 / self._busy) * (encoded / max(1, encoded + skipped))
        self._leaving += 0.25 * (encoded / JUDGED - self._leaving)
        if self._shown is not None and now - self._shown[1] < TOLD:
            frame_rate *= min(1.0, self._shown[0] / max(1.0, self._leaving))
        self.ladder.judge(now, bitrate=self.allowance.once(now), encoding=self._encoding, frame_rate=frame_rate)

    def _encode(self, frame: av.VideoFrame, at: int, lasting: int, key: bool) -> tuple[bytes, bool]:  # noqa: FBT001 - for the executor
        began = time.thread_time()
        rung = self.ladder.rung
        width, height = fitted(frame.width, frame.height, rung.width, rung.height)
        if (frame.width, frame.height, frame.format.name) != (width, height, "yuv420p"):
            frame = frame.reformat(width, height, "yuv420p")
        target = self.allowance.wanted(time.monotonic())
        if self._encoder is None or self.size != (width, height):
            self._close()
            self._encoder, self.size = encoder(width, height, target), (width, height)
            self.allowance.fine = LARGE_FINE if width * height > FINE_PIXELS else FINE
        self._encoder.tune(target)
        answer = self._encoder.encode(frame, at, lasting, key=key)
        self._encoding += 0.05 * (time.thread_time() - began - self._encoding)
        return answer

    async def _out(self, data: bytes, timestamp: int) -> None:
        if not data:
            return
        self._picture = (self._picture + 1) & 0x7FFF
        pieces = packets(data, self._picture)
        self.allowance.picture(time.monotonic())
        for number in self._copies.picture():
            await self.again(number, asked=False)
        copies = self.allowance.copies()
        for index, piece in enumerate(pieces):
            now = time.monotonic()
            wait = self._pace.wait(len(piece), self.rate.target(now), now)
            if wait > 0:
                await asyncio.sleep(wait)
            self._copies.packet(self._number, copies)
            await self.packet(piece, timestamp, last=index == len(pieces) - 1)
            self.allowance.spent(len(piece), now)

    def _close(self) -> None:
        if self._encoder is not None:
            self._encoder.close()
            self._encoder = None


def fitted(width: int, height: int, most_wide: int, most_high: int) -> tuple[int, int]:
    """Return the largest even size of the same shape within limits; never larger than it is.

    Args:
        width: px, of the picture.
        height: px.
        most_wide: px.
        most_high: px.
    """
    scale = min(1.0, most_wide / width, most_high / height)
    return max(2, int(width * scale) // 2 * 2), max(2, int(height * scale) // 2 * 2)
