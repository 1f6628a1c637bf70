"""Pictures into VP8: libvpx directly where that can be had, PyAV's encoder otherwise.

PyAV's fallback must be opened anew to change its bitrate, which costs a key frame; so it follows in steps of a quarter,
and at most each two seconds upwards. Options: as stock aiortc 1.16, which took them from WebRTC.
"""

import fractions
from typing import Final

import av
from av.video.codeccontext import VideoCodecContext
from av.video.frame import PictureType

from kiosk.call import vp8_native

PERIOD: Final = 3000
"""1/90000 s: 30 pictures/s."""
STEP: Final = 0.25
FINE_PIXELS: Final = 640 * 480
"""Above it a picture is encoded with less effort, so that 30 of them a second are half of a core."""
UPWARDS: Final = 2 * 90_000
"""1/90000 s between steps upwards of the fallback."""


class PlainVp8:
    """PyAV's encoder."""

    def __init__(self, width: int, height: int, bitrate: int) -> None:
        self._size = width, height
        self._bitrate = self._wanted = bitrate
        self._codec: VideoCodecContext | None = None
        self._opened = 0

    def tune(self, bitrate: int) -> None:
        """Change the bitrate (bit/s), when the change is worth a key frame."""
        self._wanted = bitrate

    def encode(self, frame: av.VideoFrame, at: int, lasting: int, *, key: bool) -> tuple[bytes, bool]:  # noqa: ARG002
        """Return the frame's bytes, and whether it is a key frame; `at` in 1/90000 s."""
        change = self._wanted / self._bitrate - 1
        if change < -STEP or (change > STEP and at - self._opened > UPWARDS):
            self._codec, self._bitrate = None, self._wanted
        if self._codec is None:
            self._codec, self._opened = self._new(), at
        frame.pts, frame.time_base = at, fractions.Fraction(1, 90_000)
        frame.pict_type = PictureType.I if key else PictureType.NONE
        packets = self._codec.encode(frame)
        return b"".join(bytes(packet) for packet in packets), any(packet.is_keyframe for packet in packets)

    def close(self) -> None:
        """Let it go."""
        self._codec = None

    def _new(self) -> VideoCodecContext:
        codec = av.CodecContext.create("libvpx", "w")
        codec.width, codec.height = self._size
        codec.bit_rate, codec.pix_fmt, codec.gop_size = self._bitrate, "yuv420p", 3000
        codec.time_base = fractions.Fraction(1, 90_000)
        codec.qmin, codec.qmax, codec.thread_count = 2, 56, 1
        rate = str(self._bitrate)
        codec.options = {
            "bufsize": rate,
            "minrate": rate,
            "maxrate": rate,
            "cpu-used": "-6",
            "deadline": "realtime",
            "lag-in-frames": "0",
            "max-intra-rate": "500",
            "noise-sensitivity": "4",
            "overshoot-pct": "15",
            "undershoot-pct": "100",
            "static-thresh": "1",
        }
        return codec


def encoder(width: int, height: int, bitrate: int) -> "vp8_native.NativeVp8 | PlainVp8":
    """Return the best encoder that there is here."""
    if vp8_native.available():
        large = width * height > FINE_PIXELS
        effort = vp8_native.QUICK_EFFORT if large else vp8_native.FINE_EFFORT
        return vp8_native.NativeVp8(width, height, bitrate, effort)
    return PlainVp8(width, height, bitrate)


def packets(data: bytes, picture: int, longest: int = 1180) -> list[bytes]:
    """Return a picture's RTP payloads (RFC 7741, 4.2).

    Args:
        data: one encoded picture.
        picture: its number, 15 bits.
        longest: bytes of a payload; with the headers of RTP, SRTP, TURN, UDP and IPv6 under 1280 bytes.
    """
    number = (0x8000 | picture & 0x7FFF).to_bytes(2, "big")
    room = longest - 4
    count = max(1, -(-len(data) // room))
    size = -(-len(data) // count)  # of even size: no tiny last packet
    pieces = [data[place : place + size] for place in range(0, len(data), size)]
    return [bytes((0x90 if index == 0 else 0x80, 0x80)) + number + piece for index, piece in enumerate(pieces)]
