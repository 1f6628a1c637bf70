"""The other side's sound: from packets to 20 ms of samples, each 20 ms, whatever the network does."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtp import RtpPacket

from kiosk.call.opus import FRAME, RATE, decoder
from kiosk.call.receiver import StreamReceiver
from kiosk.call.sound_buffer import STEP, Heard, Lost, SoundBuffer, Waiting
from kiosk.call.way import Way
from kiosk.core.types import AudioFrame


class SoundReceiver(StreamReceiver):
    """Of one connection."""

    def __init__(self, transport: RTCDtlsTransport, way: Way, hear: Callable[[AudioFrame], None]) -> None:
        """Prepare.

        Args:
            transport: of the connection.
            way: of the connection.
            hear: called on the loop with 20 ms of sound, 48 kHz; `at` is Unix seconds.
        """
        super().__init__("audio", transport, way, RATE)
        self.buffer = SoundBuffer()
        self.late: float | None = None
        """Seconds from capture to now, of the last sound handed out."""
        self._hear = hear
        self._decoder = decoder()

    def work(self) -> list[Any]:
        """As in the parent."""
        return [self._play()]

    async def accept(self, packet: RtpPacket) -> None:
        """Take a packet."""
        timestamp = self._timestamp(packet.timestamp)
        if packet.payload:
            self.buffer.put(timestamp, packet.payload, time.monotonic())

    async def _play(self) -> None:
        due = time.monotonic()
        while True:
            due = max(due + STEP, time.monotonic() - 0.1)  # after a stall of the loop: catch up, but not for ever
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            now = time.monotonic()
            taken = self.buffer.take(due)
            match taken:
                case Heard(payload, timestamp):
                    pcm = self._decoder.decode(payload)
                    captured = self.clock.captured(timestamp)
                    self.late = None if captured is None else self.way.delay(captured, time.time())
                case Lost(following) if following is not None:
                    pcm = self._decoder.recover(following)
                case Lost():
                    pcm = self._decoder.conceal()
                case Waiting():
                    due += self.buffer.early(due)  # begin exactly when the first packet is due
                    continue
            if pcm:
                self._hear(AudioFrame(pcm[: FRAME * 2], RATE, time.time() - (now - due)))
