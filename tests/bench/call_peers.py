"""The two peers in Python that are measured: a call of the call room, and aiortc as it is; both with the same clip."""

import asyncio
import fractions
import time
from typing import Any

import numpy as np
from aiortc import (
    RTCBundlePolicy,
    RTCConfiguration,
    RTCPeerConnection,
    RTCRtpSender,
    RTCSessionDescription,
)
from aiortc.mediastreams import MediaStreamError

from kiosk.call.connection import Outlets
from kiosk.call.pictures import PictureTrack
from kiosk.call.sounds import SoundTrack
from kiosk.call.states import Happened, Joined
from kiosk.call.talk import Media, Talk
from kiosk.call.told import Measured, TextCame, Told
from tests.bench.call_watching import Reader, Window
from tests.call.stamps import ClappingSound, StampedSource, Watcher


class Ours:
    """What passes between two people in a call of this program, without a hub."""

    def __init__(self, watcher: Watcher, reader: Reader, sheets: list[Any], *, large: bool) -> None:
        self.connected = asyncio.Event()
        self._watcher, self._reader = watcher, reader
        self._measured: list[tuple[float, Measured]] = []
        outlets = Outlets(self._show, lambda frame: watcher.hear(frame.pcm))
        self._source = StampedSource(sheets)
        media = Media(self._source, ClappingSound(), outlets, large=large)
        self._talk = Talk(media, self._tell, self._happen, lambda *_: False)

    async def offer(self) -> str:
        """Return our description."""
        return await self._talk.offer(1, ())

    async def answer(self, sdp: str) -> str:
        """Return our answer."""
        return await self._talk.answer(1, sdp, ())

    async def accept(self, sdp: str) -> None:
        """Take the answer."""
        await self._talk.accept(1, sdp)

    def type(self, text: str) -> None:
        """Send letters."""
        self._talk.type(text)

    def measuring(self) -> float:
        """Return the CPU seconds that making and looking at what is measured took."""
        return self._watcher.spent + self._source.spent

    async def counters(self) -> dict[str, float]:
        """Return what rises as long as the call lasts."""
        out, sound, into = self._parts()
        return {
            "sent": out.sent,
            "keys": out.keys.sent,
            "encoded": out.encoded,
            "skipped": out.skipped,
            "concealed": sound.buffer.concealed,
            "flushed": into.buffer.flushed,
        }

    def state(self, window: Window) -> dict[str, Any]:
        """Return what only this kind knows."""
        out, sound, _ = self._parts()
        grades = [one.quality.grade for at, one in self._measured if window.began <= at < window.began + window.length]
        return {
            "meter_good": round(grades.count("good") / max(1, len(grades)), 3),
            "target": out.rate.target(time.monotonic()),
            "copies": out.allowance.copies(),
            "sound_depth": round(sound.buffer.depth, 3),
        }

    async def close(self) -> None:
        """End it."""
        await self._talk.close("done")

    def _parts(self) -> tuple[Any, Any, Any]:
        peer = self._talk._peer
        assert peer is not None
        return peer.pictures_out, peer.sound_in, peer.pictures_in

    def _show(self, picture: Any, _: float) -> None:
        rows = np.frombuffer(picture.planes[0], np.uint8).reshape(-1, picture.strides[0])
        self._watcher.see(rows[: picture.height, : picture.width], picture.width)

    def _tell(self, told: Told) -> None:
        match told:
            case TextCame(piece=piece):
                self._reader.came(piece, time.monotonic())
            case Measured():
                self._measured.append((time.monotonic(), told))
            case _:
                pass

    def _happen(self, happened: Happened) -> None:
        if isinstance(happened, Joined):
            self.connected.set()


class DatedPictures(PictureTrack):
    """With the times that aiortc's own sender wants."""

    async def recv(self) -> Any:
        frame = await super().recv()
        frame.pts, frame.time_base = int(time.monotonic() * 90_000), fractions.Fraction(1, 90_000)
        return frame


class DatedSound(SoundTrack):
    """The same."""

    _count = 0

    async def recv(self) -> Any:
        frame = await super().recv()
        frame.pts, frame.time_base = self._count, fractions.Fraction(1, 48_000)
        self._count += frame.samples
        return frame


class Stock:
    """aiortc as it is, with one data channel."""

    def __init__(self, watcher: Watcher, reader: Reader, sheets: list[Any], *, large: bool) -> None:
        self.connected = asyncio.Event()
        self._watcher, self._reader = watcher, reader
        self._pc = RTCPeerConnection(RTCConfiguration(iceServers=[], bundlePolicy=RTCBundlePolicy.MAX_BUNDLE))
        self._source = StampedSource(sheets)
        self._tracks = DatedPictures(self._source), DatedSound(ClappingSound())
        self._tasks: list[asyncio.Task[None]] = []
        self._channel: Any = None
        self._pc.on("track", lambda track: self._tasks.append(asyncio.create_task(self._drain(track))))
        self._pc.on("datachannel", self._opened)
        self._pc.on("connectionstatechange", self._changed)

    async def offer(self) -> str:
        """Return our description."""
        self._add()
        self._opened(self._pc.createDataChannel("text"))
        await self._pc.setLocalDescription(await self._pc.createOffer())
        return str(self._pc.localDescription.sdp)

    async def answer(self, sdp: str) -> str:
        """Return our answer."""
        await self._pc.setRemoteDescription(RTCSessionDescription(sdp, "offer"))
        self._add()
        await self._pc.setLocalDescription(await self._pc.createAnswer())
        return str(self._pc.localDescription.sdp)

    async def accept(self, sdp: str) -> None:
        """Take the answer."""
        await self._pc.setRemoteDescription(RTCSessionDescription(sdp, "answer"))

    def type(self, text: str) -> None:
        """Send letters."""
        if self._channel is not None and self._channel.readyState == "open":
            self._channel.send(text)

    def measuring(self) -> float:
        """Return the CPU seconds that making and looking at what is measured took."""
        return self._watcher.spent + self._source.spent

    async def counters(self) -> dict[str, float]:
        """Return what rises as long as the call lasts."""
        sender: Any = next(one for one in self._pc.getSenders() if one.kind == "video")
        return {"sent": sender._RTCRtpSender__octet_count}

    def state(self, window: Window) -> dict[str, Any]:
        """Return what only this kind knows: nothing."""
        return {}

    async def close(self) -> None:
        """End it."""
        await self._pc.close()
        await asyncio.gather(*self._tasks)

    def _changed(self) -> None:
        if self._pc.connectionState == "connected":
            self.connected.set()

    def _opened(self, channel: Any) -> None:
        self._channel = channel
        channel.on("message", lambda message: self._reader.came(message, time.monotonic()))

    def _add(self) -> None:
        for track in self._tracks:
            self._pc.addTrack(track)
        known = RTCRtpSender.getCapabilities("video").codecs
        for one in self._pc.getTransceivers():
            if one.kind == "video":
                one.setCodecPreferences([codec for codec in known if codec.mimeType in {"video/VP8", "video/rtx"}])

    async def _drain(self, track: Any) -> None:
        while True:
            try:
                frame = await track.recv()
            except MediaStreamError:
                return
            if track.kind == "video":
                plane = frame.planes[0]
                rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
                self._watcher.see(rows[: frame.height, : frame.width], frame.width)
            else:
                stereo = np.frombuffer(bytes(frame.planes[0])[: frame.samples * 4], "<i2")
                self._watcher.hear(stereo[::2].tobytes())
