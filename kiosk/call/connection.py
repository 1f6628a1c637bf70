# ruff: noqa: SLF001
"""One peer connection of a call: aiortc's, with this room's own senders and receivers in it.

    RTCPeerConnection (DTLS, SDP, ICE) -- TURN: Relays
                                       -- VP8 <-> PictureSender, PictureReceiver
                                       -- Opus <-> SoundSender, SoundReceiver
                                       -- SCTP, quickened

aiortc 1.16 makes its senders and receivers itself, in a private method; overriding that one is the narrowest way in.
Upstream issues 58, 104, 461 (buffers), 1159, 1179 (bitrate). Goes when upstream takes factories for them.
"""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from aiortc import RTCConfiguration, RTCDtlsTransport, RTCPeerConnection, RTCRtpSender, RTCRtpTransceiver
from aiortc.exceptions import InvalidStateError
from aiortc.mediastreams import MediaStreamTrack

from kiosk.call.consent import ask_with_patience
from kiosk.call.hurry import hurry
from kiosk.call.picture_in import Picture, PictureReceiver
from kiosk.call.picture_out import PictureSender
from kiosk.call.relays import Relays
from kiosk.call.sender import StreamSender
from kiosk.call.sound_in import SoundReceiver
from kiosk.call.sound_out import SoundSender
from kiosk.call.way import Way
from kiosk.core.types import AudioFrame


@dataclass(frozen=True, slots=True)
class Workers:
    """The threads of a call: one that encodes, one that decodes; aiortc would take the loop's shared ones."""

    encoding: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "call-encoding"))
    decoding: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "call-decoding"))

    def close(self) -> None:
        """End them, when they have done what they are at."""
        self.encoding.shutdown(wait=False, cancel_futures=True)
        self.decoding.shutdown(wait=False, cancel_futures=True)


@dataclass(frozen=True, slots=True)
class Outlets:
    """Where what arrives goes; called on the loop, and must be quick."""

    show: Callable[[Picture, float], None]
    """A picture, and the Unix time at which it was there."""
    hear: Callable[[AudioFrame], None]
    """20 ms of sound."""


class CallConnection(RTCPeerConnection):
    """aiortc's connection with other insides."""

    def __init__(
        self,
        configuration: RTCConfiguration,
        relays: Relays,
        way: Way,
        workers: Workers,
        outlets: Outlets,
        *,
        large: bool,
    ) -> None:
        self._relays = relays
        self._way, self._workers, self._outlets, self._large = way, workers, outlets, large
        self._repeats: set[asyncio.Task[None]] = set()
        super().__init__(configuration)

    def _RTCPeerConnection__createTransceiver(  # noqa: N802 - the vendor's private name
        self, direction: str, kind: str, sender_track: MediaStreamTrack | None = None
    ) -> RTCRtpTransceiver:
        inside: Any = super()
        made: RTCRtpTransceiver = inside._RTCPeerConnection__createTransceiver(direction, kind, sender_track)
        transport, stock, track = made.receiver.transport, made.sender, sender_track or kind
        mine: Any = made
        if kind == "video":
            workers = self._workers
            sender: StreamSender = PictureSender(track, transport, self._way, workers.encoding, large=self._large)
            mine._RTCRtpTransceiver__receiver = PictureReceiver(
                transport, self._way, workers.decoding, self._outlets.show
            )
            known = RTCRtpSender.getCapabilities("video").codecs
            made.setCodecPreferences([codec for codec in known if codec.mimeType in {"video/VP8", "video/rtx"}])
        else:
            sender = SoundSender(track, transport, self._way)
            mine._RTCRtpTransceiver__receiver = SoundReceiver(transport, self._way, self._outlets.hear)
            known = RTCRtpSender.getCapabilities("audio").codecs
            made.setCodecPreferences([codec for codec in known if codec.mimeType == "audio/opus"])
        sender._stream_id = stock._stream_id
        mine._RTCRtpTransceiver__sender = sender
        made.receiver._set_rtcp_ssrc(sender._ssrc)
        return made

    def _RTCPeerConnection__createDtlsTransport(self) -> RTCDtlsTransport:  # noqa: N802 - the vendor's private name
        inside: Any = super()
        made: RTCDtlsTransport = inside._RTCPeerConnection__createDtlsTransport()
        self._relays.join(made.transport.iceGatherer._connection)
        ask_with_patience(made.transport.iceGatherer._connection)
        return made

    def _RTCPeerConnection__createSctpTransport(self) -> None:  # noqa: N802 - the vendor's private name
        inside: Any = super()
        inside._RTCPeerConnection__createSctpTransport()
        if self.sctp is not None:
            self._repeats = hurry(self.sctp)

    async def _RTCPeerConnection__connect(self) -> None:  # noqa: N802 - the vendor's private name
        inside: Any = super()
        with contextlib.suppress(InvalidStateError):  # closed meanwhile: aiortc leaves the error to the log
            await inside._RTCPeerConnection__connect()

    async def close(self) -> None:
        """End it."""
        try:
            await super().close()
        finally:  # and not before: closing sends messages, too
            if self._repeats:
                for task in self._repeats:
                    task.cancel()
                await asyncio.gather(*self._repeats, return_exceptions=True)
