"""Our sound to the other side: Opus, 20 ms, 32 kbit/s mono, a spare copy of each frame in the next (in-band FEC)."""

import array
import math
import time
from typing import Final

import av
from aiortc.mediastreams import MediaStreamTrack
from aiortc.rtcdtlstransport import RTCDtlsTransport
from aiortc.rtcrtpparameters import RTCRtpCodecParameters
from av.audio.codeccontext import AudioCodecContext

from kiosk.call.opus import FRAME, RATE
from kiosk.call.sender import StreamSender
from kiosk.call.way import Way

BITRATE: Final = 32_000
"""bit/s: wideband speech in full quality with room for the spare copy (RFC 6716, 2.1.1); stock takes 96,000 stereo."""


class SoundSender(StreamSender):
    """Of one connection; the track gives s16 frames of any rate."""

    def __init__(self, track: MediaStreamTrack | str, transport: RTCDtlsTransport, way: Way) -> None:
        super().__init__(track, transport, way, RATE)

    def measured(self, round_trip: float) -> None:
        """Leave it to the pictures' reports."""

    async def run(self, codec: RTCRtpCodecParameters) -> None:  # noqa: ARG002 - always Opus here
        """As in the parent."""
        opus = _encoder()
        even, rate, timestamp, behind = _even(), 0, 0, None
        while True:
            frame = await self.track.recv()
            if not isinstance(frame, av.AudioFrame) or not self._enabled:
                continue
            if frame.sample_rate != rate:  # another microphone
                even, rate = _even(), frame.sample_rate
            for piece in even.resample(frame):
                began = time.monotonic() - (timestamp + FRAME) / RATE
                behind = (
                    began if behind is None else min(behind + 0.0001, began)
                )  # the fastest; 5 ms/s of drift at most
                self.dated(timestamp, behind + timestamp / RATE)
                level = loudness(bytes(piece.planes[0])[: piece.samples * 2])
                for packet in opus.encode(piece):
                    await self.packet(bytes(packet), timestamp, last=False, level=level)
                timestamp += FRAME


def _even() -> av.AudioResampler:
    return av.AudioResampler(format="s16", layout="mono", rate=RATE, frame_size=FRAME)


def _encoder() -> AudioCodecContext:
    opus = av.CodecContext.create("libopus", "w")
    opus.bit_rate, opus.sample_rate = BITRATE, RATE
    opus.format, opus.layout = "s16", "mono"
    opus.options = {"application": "voip", "fec": "1", "packet_loss": "10", "frame_duration": "20"}
    return opus


def loudness(pcm: bytes) -> int:
    """Return how far sound is under full scale, in dB, 0 to 127 (RFC 6464, 3)."""
    samples = array.array("h", pcm)
    if not samples:
        return 127
    power = math.sqrt(math.sumprod(samples, samples) / len(samples)) if hasattr(math, "sumprod") else _rms(samples)
    return 127 if power < 1 else min(127, round(-20 * math.log10(power / 32768)))


def _rms(samples: "array.array[int]") -> float:
    return math.sqrt(sum(sample * sample for sample in samples[::8]) / max(1, len(samples[::8])))
