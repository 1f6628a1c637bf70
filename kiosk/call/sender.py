"""The sending end of one stream: packets, their history for retransmission, RTCP; its children encode.

aiortc 1.16's RTCRtpSender obeys REMB alone, encodes on the loop's default executor, sends a key frame's packets in
one burst, and its sender reports give the time of sending, not of capture. None of it can be replaced one by one; so
what sends is written anew here, behind the methods that RTCPeerConnection and RTCDtlsTransport call. Goes, with its
two children, when upstream lets an application bring its own encoder and rate control.
"""

import asyncio
import contextlib
import random
import time
from collections.abc import Sequence
from typing import Final

from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcrtpparameters import RTCRtpCodecParameters, RTCRtpSendParameters
from aiortc.rtcrtpsender import RTCRtpSender
from aiortc.rtp import (
    RTCP_PSFB_APP,
    RTCP_PSFB_FIR,
    RTCP_PSFB_PLI,
    RTCP_RTPFB_NACK,
    AnyRtcpPacket,
    HeaderExtensionsMap,
    RtcpByePacket,
    RtcpPsfbPacket,
    RtcpReceiverInfo,
    RtcpRrPacket,
    RtcpRtpfbPacket,
    RtcpSdesPacket,
    RtcpSenderInfo,
    RtcpSourceInfo,
    RtcpSrPacket,
    RtpPacket,
    unpack_remb_fci,
    wrap_rtx,
)
from aiortc.stats import RTCStatsReport

from kiosk.call.begun import begun
from kiosk.call.sender_clock import ntp
from kiosk.call.way import Way

HISTORY: Final = 512
"""Packets kept for retransmission: 4 s at 1 Mbit/s (stock: 128)."""
SENDER_REPORT: Final = 1.0
"""Seconds, on average."""


class StreamSender(RTCRtpSender):
    """What pictures and sound have in common."""

    def __init__(self, track: MediaStreamTrack | str, transport: RTCDtlsTransport, way: Way, rate: int) -> None:
        super().__init__(track, transport)
        self.way = way
        self.sent = 0
        """Bytes of payload."""
        self._rate = rate
        self._extensions = HeaderExtensionsMap()
        self._mid = ""
        self._name = ""
        self._number = random.randrange(1 << 15)  # noqa: S311 - the lower half: a wrap at once breaks SRTP decryption
        self._origin = random.getrandbits(32)
        self._packets = 0
        self._history: dict[int, RtpPacket] = {}
        self._repeated: dict[int, float] = {}
        self._rtx: int | None = None
        self._rtx_number = random.randrange(1 << 15)  # noqa: S311 - the same
        self._payload_type: int | None = None
        self._captured: tuple[int, float] | None = None
        self._asked = (0, 0.0)
        self._tasks: list[asyncio.Task[None]] = []

    async def send(self, parameters: RTCRtpSendParameters) -> None:
        """Begin; called by the peer connection."""
        if self._tasks:
            return
        self._mid, self._name = parameters.muxId, parameters.rtcp.cname or ""
        self.transport._register_rtp_sender(self, parameters)  # noqa: SLF001 - the protocol inside aiortc
        self._extensions.configure(parameters)
        codec = parameters.codecs[0]
        self._payload_type = codec.payloadType
        for other in parameters.codecs:
            if other.name.lower() == "rtx" and other.parameters.get("apt") == codec.payloadType:
                self._rtx = other.payloadType
        self._tasks = [begun(self._stream(codec), "call-sender"), begun(self._reports(), "call-reports")]

    async def stop(self) -> None:
        """End; called by the peer connection."""
        if not self._tasks:
            return
        self.transport._unregister_rtp_sender(self)  # noqa: SLF001 - the protocol inside aiortc
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []
        if self.track is not None:
            self.track.stop()
        await self._rtcp([RtcpByePacket(sources=[self._ssrc])])

    async def getStats(self) -> RTCStatsReport:  # noqa: N802 - aiortc's name
        """Return nothing: this program's figures are its own."""
        return RTCStatsReport()

    async def run(self, codec: RTCRtpCodecParameters) -> None:
        """Encode and `dispatch` until cancelled; there is nothing to send unless a kind of sender says so."""

    def key_wanted(self) -> None:
        """The other side asks for a key frame."""

    def estimated(self, bitrate: int) -> None:
        """The other side estimates the way's bitrate (bit/s)."""

    def lost(self, fraction: float) -> None:
        """The other side reports loss, 0 to 1."""

    async def packet(self, payload: bytes, timestamp: int, *, last: bool, level: int | None = None) -> None:
        """Send one packet.

        Args:
            payload: as the codec's RTP format wants it.
            timestamp: in the stream's clock, from 0.
            last: RTP's marker.
            level: loudness in dB under full scale, of sound (RFC 6464).
        """
        packet = RtpPacket(
            payload_type=self._payload_type or 0,
            marker=int(last),
            sequence_number=self._number,
            timestamp=(self._origin + timestamp) & 0xFFFFFFFF,
            ssrc=self._ssrc,
            payload=payload,
        )
        packet.extensions.mid = self._mid
        packet.extensions.abs_send_time = int(time.monotonic() * (1 << 18)) & 0xFFFFFF
        if level is not None:
            packet.extensions.audio_level = (False, level)
        self._history[self._number % HISTORY] = packet
        self._repeated.pop(self._number, None)
        self._number = (self._number + 1) & 0xFFFF
        self._packets += 1
        self.sent += len(payload)
        await self.transport._send_rtp(packet.serialize(self._extensions))  # noqa: SLF001 - the protocol inside aiortc

    async def again(self, number: int, *, asked: bool) -> None:
        """Send a packet once more (RFC 4588), if it is still known, and when asked not on its way already."""
        packet = self._history.get(number % HISTORY)
        now = time.monotonic()
        if (
            packet is None
            or packet.sequence_number != number
            or (asked and now - self._repeated.get(number, float("-inf")) < self.way.round_trip)
        ):
            return  # unknown, or on its way already
        if asked:  # a copy that left by itself may have been lost before the question was put
            self._repeated[number] = now
        packet.extensions.abs_send_time = int(time.monotonic() * (1 << 18)) & 0xFFFFFF
        if self._rtx is not None:
            packet = wrap_rtx(packet, self._rtx, self._rtx_number, self._rtx_ssrc)
            self._rtx_number = (self._rtx_number + 1) & 0xFFFF
        self.sent += len(packet.payload)
        with contextlib.suppress(ConnectionError):
            await self.transport._send_rtp(packet.serialize(self._extensions))  # noqa: SLF001 - as above

    def dated(self, timestamp: int, at: float) -> None:
        """Note that the stream's `timestamp` was captured `at`, by the monotonic clock: the other may be set."""
        self._captured = timestamp, at

    async def _stream(self, codec: RTCRtpCodecParameters) -> None:
        with contextlib.suppress(ConnectionError, MediaStreamError):
            await self.run(codec)

    async def _handle_rtcp_packet(self, packet: AnyRtcpPacket) -> None:
        match packet:
            case RtcpRrPacket() | RtcpSrPacket():
                for report in packet.reports:
                    if report.ssrc == self._ssrc:
                        self._reported(report)
            case RtcpRtpfbPacket() if packet.fmt == RTCP_RTPFB_NACK:
                for number in packet.lost:
                    await self.again(number, asked=True)
            case RtcpPsfbPacket() if packet.fmt in (RTCP_PSFB_PLI, RTCP_PSFB_FIR):
                self.key_wanted()
            case RtcpPsfbPacket() if packet.fmt == RTCP_PSFB_APP:
                with contextlib.suppress(ValueError):
                    bitrate, sources = unpack_remb_fci(packet.fci)
                    if self._ssrc in sources:
                        self.estimated(bitrate)

    def _reported(self, report: RtcpReceiverInfo) -> None:
        asked, at = self._asked
        if asked == report.lsr and report.dlsr:
            self.measured(time.monotonic() - at - report.dlsr / 65536)
        self.lost(report.fraction_lost / 256)

    def measured(self, round_trip: float) -> None:
        """Take a round trip, in seconds."""
        self.way.measured(round_trip)

    async def _reports(self) -> None:
        while True:
            await asyncio.sleep(SENDER_REPORT * (0.5 + random.random()))  # noqa: S311 - RFC 3550 6.2 wants it uneven
            if self._captured is None:
                continue
            timestamp, at = self._captured
            now = time.time()
            stamp = (self._origin + timestamp + int((time.monotonic() - at) * self._rate)) & 0xFFFFFFFF
            report = RtcpSrPacket(
                ssrc=self._ssrc,
                sender_info=RtcpSenderInfo(
                    ntp_timestamp=ntp(now),
                    rtp_timestamp=stamp,
                    packet_count=self._packets & 0xFFFFFFFF,
                    octet_count=self.sent & 0xFFFFFFFF,
                ),
            )
            self._asked = ((ntp(now) >> 16) & 0xFFFFFFFF, time.monotonic())
            description = RtcpSourceInfo(ssrc=self._ssrc, items=[(1, self._name.encode())])
            await self._rtcp([report, RtcpSdesPacket(chunks=[description])])

    async def _rtcp(self, packets: Sequence[AnyRtcpPacket]) -> None:
        with contextlib.suppress(ConnectionError):
            await self.transport._send_rtp(b"".join(bytes(packet) for packet in packets))  # noqa: SLF001 - as above
