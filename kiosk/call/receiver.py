"""The receiving end of one stream: RTCP, and the clock of what arrives; its children decode.

aiortc 1.16's RTCRtpReceiver has its jitter buffer, NACKs and decoder thread in private attributes that cannot be
replaced one by one; so everything that receives is written anew here, behind the same methods that RTCPeerConnection
and RTCDtlsTransport call. Goes, with its two children, when upstream lets an application bring its own jitter buffer.
"""

import asyncio
import contextlib
import random
import time
from typing import Any

from aiortc.mediastreams import MediaStreamError
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcrtpparameters import RTCRtpCodecParameters, RTCRtpReceiveParameters
from aiortc.rtcrtpreceiver import RTCRtpReceiver, StreamStatistics
from aiortc.rtp import AnyRtcpPacket, RtcpReceiverInfo, RtcpRrPacket, RtcpSrPacket, RtpPacket
from aiortc.stats import RTCStatsReport

from kiosk.call.begun import begun
from kiosk.call.sender_clock import SenderClock, unix
from kiosk.call.unwrapped import Unwrapped
from kiosk.call.way import Way


class StreamReceiver(RTCRtpReceiver):
    """What pictures and sound have in common. `accept` takes each packet of the stream, RTX already opened."""

    def __init__(self, kind: str, transport: RTCDtlsTransport, way: Way, rate: int) -> None:
        super().__init__(kind, transport)
        self.way = way
        self.clock = SenderClock(rate)
        self.received = 0
        """Bytes of payload."""
        self._codecs: dict[int, RTCRtpCodecParameters] = {}
        self._rtx: dict[int, int] = {}
        self._own = 0
        self._rate = rate
        self._packet_number = Unwrapped(16)
        self._timestamp = Unwrapped(32)
        self._streams: dict[int, StreamStatistics] = {}
        self._reports: dict[int, tuple[int, float]] = {}
        self._tasks: list[asyncio.Task[None]] = []

    def _set_rtcp_ssrc(self, ssrc: int) -> None:
        self._own = ssrc

    async def receive(self, parameters: RTCRtpReceiveParameters) -> None:
        """Begin; called by the peer connection."""
        if self._tasks:
            return
        self._codecs = {codec.payloadType or 0: codec for codec in parameters.codecs}
        self._rtx = {encoding.rtx.ssrc: encoding.ssrc for encoding in parameters.encodings if encoding.rtx}
        self.transport._register_rtp_receiver(self, parameters)  # noqa: SLF001 - the protocol inside aiortc
        self._tasks = [begun(work, "call-receiver") for work in (self._report(), *self.work())]

    def work(self) -> list[Any]:
        """Return the coroutines that run as long as the stream."""
        return []

    async def stop(self) -> None:
        """End; called by the peer connection."""
        if self._tasks:
            self.transport._unregister_rtp_receiver(self)  # noqa: SLF001 - the protocol inside aiortc
        self._handle_disconnect()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    def _handle_disconnect(self) -> None:
        for task in self._tasks:
            task.cancel()
        if self._track is not None and self._track.readyState == "live":
            self._track.stop()

    async def getStats(self) -> RTCStatsReport:  # noqa: N802 - aiortc's name
        """Return nothing: this program's figures are its own."""
        return RTCStatsReport()

    def lost(self) -> tuple[int, int]:
        """Return the packets expected and lost so far, of the first sending only."""
        streams = [stream for ssrc, stream in self._streams.items() if ssrc not in self._rtx]
        return sum(stream.packets_expected for stream in streams), sum(stream.packets_lost for stream in streams)

    async def _handle_rtcp_packet(self, packet: AnyRtcpPacket) -> None:
        if isinstance(packet, RtcpSrPacket):
            sent = packet.sender_info
            self._reports[packet.ssrc] = (sent.ntp_timestamp >> 16) & 0xFFFFFFFF, time.monotonic()
            if packet.ssrc in self._streams and packet.ssrc not in self._rtx:
                self.clock.reported(self._timestamp(sent.rtp_timestamp), unix(sent.ntp_timestamp))

    async def _handle_rtp_packet(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        await self.arrived(packet, arrival_time_ms)
        codec = self._codecs.get(packet.payload_type)
        if codec is None:
            return
        self.received += len(packet.payload)
        if packet.ssrc not in self._streams:
            self._streams[packet.ssrc] = StreamStatistics(codec.clockRate)
        self._streams[packet.ssrc].add(packet)
        if codec.name.lower() == "rtx":
            original, source = codec.parameters.get("apt"), self._rtx.get(packet.ssrc)
            if source is None or len(packet.payload) < 2 or original not in self._codecs:  # noqa: PLR2004 - its number
                return
            await self.repeated(opened(packet, int(original), source))
            return
        await self.accept(packet)

    async def arrived(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        """Look at a packet as it came, before anything else."""

    async def accept(self, packet: RtpPacket) -> None:
        """Take a packet of the stream; what nobody wants is dropped."""

    async def repeated(self, packet: RtpPacket) -> None:
        """Take a packet of the stream that was sent once more."""
        await self.accept(packet)

    async def send_rtcp(self, packet: AnyRtcpPacket) -> None:
        """Send something to the sender; what cannot be sent is not missed."""
        with contextlib.suppress(ConnectionError):
            await self.transport._send_rtp(bytes(packet))  # noqa: SLF001 - the protocol inside aiortc

    async def _report(self) -> None:
        with contextlib.suppress(MediaStreamError):
            while True:
                await asyncio.sleep(0.35 + 0.3 * random.random())  # noqa: S311 - RFC 3550 6.2 wants it uneven
                reports = [self._information(ssrc, stream) for ssrc, stream in self._streams.items()]
                if reports and self._own:
                    await self.send_rtcp(RtcpRrPacket(ssrc=self._own, reports=reports))

    def _information(self, ssrc: int, stream: StreamStatistics) -> RtcpReceiverInfo:
        last, at = self._reports.get(ssrc, (0, 0.0))
        since = time.monotonic() - at
        return RtcpReceiverInfo(
            ssrc=ssrc,
            fraction_lost=stream.fraction_lost,
            packets_lost=stream.packets_lost,
            highest_sequence=stream.max_seq or 0,
            jitter=stream.jitter,
            lsr=last,
            dlsr=int(since * 65536) if last and 0 < since < 65536 else 0,  # noqa: PLR2004 - its 16 bits
        )


def opened(packet: RtpPacket, payload_type: int, ssrc: int) -> RtpPacket:
    """Return the packet that a retransmission carries (RFC 4588, 4)."""
    original = RtpPacket(
        payload_type=payload_type,
        marker=packet.marker,
        sequence_number=int.from_bytes(packet.payload[:2], "big"),
        timestamp=packet.timestamp,
        ssrc=ssrc,
        payload=packet.payload[2:],
    )
    original.extensions = packet.extensions
    return original
