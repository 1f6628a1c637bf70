"""libvpx itself: a VP8 encoder whose bitrate changes without a new encoder, and so without a key frame.

Stock aiortc throws the encoder away at each change above 10% (aiortc 1.16, codecs/vpx.py), which costs a key frame
each time: 6 to 10 of them in the first 13 seconds of a call. Goes when PyAV lets an open libvpx context be
reconfigured. Structures and numbers: vpx/vpx_encoder.h, vpx/vpx_image.h and vpx/vp8cx.h, unchanged since libvpx 1.8.
Before the first use the library's own defaults are compared with the documented ones, so that another layout is
noticed (`available`) instead of written over.
"""

import ctypes
import functools
import threading
from dataclasses import dataclass
from typing import Final

import av

from kiosk.call.native import bundled

_CBR: Final = 1
_I420: Final = 0x102
_KEY: Final = 1
_REALTIME: Final = 1
_OK: Final = 0
_WRONG_ABI: Final = 3
_CPU_USED, _NOISE, _STATIC, _PARTITIONS, _MAX_INTRA = 13, 15, 17, 18, 26
"""vp8e_enc_control_id"""


@dataclass(frozen=True, slots=True)
class Effort:
    """What a picture may cost."""

    speed: int
    """libvpx's cpu-used: from 0, slow and fine, down to -16."""
    noise: int
    """0 to 6 as libvpx's noise-sensitivity."""
    still: int
    """libvpx's static-thresh: how much a block of 16x16 may change and still count as unchanged."""


FINE_EFFORT: Final = Effort(-6, 4, 1)
"""As stock aiortc and WebRTC: 4.3 ms for 640x480."""
QUICK_EFFORT: Final = Effort(-14, 0, 300)
"""Less than half the time for 1280x720: of a signer's clip at 1.4 Mbit/s 0.7 times that of -12 and 1, with 47.4 dB
instead of 47.7, the worst picture 46.5 instead of 46.7 (medians of three; what is still costs no more decibels)."""


class _Configuration(ctypes.Structure):
    """The beginning of vpx_codec_enc_cfg_t; the rest is room that the library fills and reads."""

    _fields_ = (
        *((name, ctypes.c_uint) for name in ("usage", "threads", "profile", "width", "height", "depth", "input_depth")),
        ("time_base_numerator", ctypes.c_int),
        ("time_base_denominator", ctypes.c_int),
        *((name, ctypes.c_uint) for name in ("resilient", "pass_", "lag", "drop", "resize", "scaled_w", "scaled_h")),
        *((name, ctypes.c_uint) for name in ("resize_up", "resize_down", "end_usage")),
        *((name, ctypes.c_void_p) for name in ("stats", "stats_size", "macroblocks", "macroblocks_size")),
        *((name, ctypes.c_uint) for name in ("bitrate", "min_quantizer", "max_quantizer", "undershoot", "overshoot")),
        *((name, ctypes.c_uint) for name in ("buffer", "buffer_initial", "buffer_optimal")),
        *((name, ctypes.c_uint) for name in ("bias", "min_section", "max_section", "corpus")),
        *((name, ctypes.c_uint) for name in ("key_mode", "key_min_distance", "key_max_distance")),
        ("rest", ctypes.c_ubyte * 4096),
    )


class _Image(ctypes.Structure):
    """The beginning of vpx_image_t."""

    _fields_ = (
        *((name, ctypes.c_uint) for name in ("format", "colours", "range", "width", "height", "depth")),
        *((name, ctypes.c_uint) for name in ("shown_width", "shown_height", "render_width", "render_height")),
        *((name, ctypes.c_uint) for name in ("chroma_x", "chroma_y")),
        ("planes", ctypes.c_void_p * 4),
        ("strides", ctypes.c_int * 4),
    )


class _Packet(ctypes.Structure):
    """The beginning of vpx_codec_cx_pkt_t, of a compressed frame."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("data", ctypes.c_void_p),
        ("size", ctypes.c_size_t),
        ("pts", ctypes.c_int64),
        ("duration", ctypes.c_ulong),
        ("flags", ctypes.c_uint32),
    )


@dataclass(frozen=True, slots=True)
class _Library:
    vpx: ctypes.CDLL
    interface: int
    version: int
    """The encoder ABI's, which a caller must name."""


@functools.cache
def _library() -> _Library | None:
    vpx = bundled("libvpx")
    if vpx is None:
        return None
    vpx.vpx_codec_vp8_cx.restype = ctypes.c_void_p
    vpx.vpx_img_wrap.restype = ctypes.POINTER(_Image)
    vpx.vpx_img_wrap.argtypes = [ctypes.c_void_p, *[ctypes.c_uint] * 4, ctypes.c_void_p]
    vpx.vpx_img_free.argtypes = [ctypes.c_void_p]
    vpx.vpx_codec_enc_config_default.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint]
    vpx.vpx_codec_enc_init_ver.argtypes = [
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_void_p,
        ctypes.c_long,
        ctypes.c_int,
    ]
    vpx.vpx_codec_enc_config_set.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    vpx.vpx_codec_control_.argtypes = [ctypes.c_void_p, ctypes.c_int]
    long, unsigned = ctypes.c_long, ctypes.c_ulong
    vpx.vpx_codec_encode.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int64, unsigned, long, unsigned]
    vpx.vpx_codec_get_cx_data.restype = ctypes.POINTER(_Packet)
    vpx.vpx_codec_get_cx_data.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    vpx.vpx_codec_destroy.argtypes = [ctypes.c_void_p]
    interface = vpx.vpx_codec_vp8_cx()
    usual = _Configuration()
    if vpx.vpx_codec_enc_config_default(interface, ctypes.byref(usual), 0) != _OK:
        return None
    known = (usual.width, usual.height, usual.bitrate, usual.min_quantizer, usual.max_quantizer, usual.key_max_distance)
    if known != (320, 240, 256, 4, 63, 128) or (usual.undershoot, usual.overshoot, usual.buffer) != (100, 100, 6000):
        return None
    for version in range(10, 80):
        context = ctypes.create_string_buffer(1024)
        answer = vpx.vpx_codec_enc_init_ver(context, interface, ctypes.byref(usual), 0, version)
        if answer == _OK:
            vpx.vpx_codec_destroy(context)
            return _Library(vpx, interface, version)
        if answer != _WRONG_ABI:
            return None
    return None


def available() -> bool:
    """Say whether this system's libvpx can be used directly."""
    return _library() is not None


class NativeVp8:
    """One encoder of one size; used by one thread at a time."""

    def __init__(self, width: int, height: int, bitrate: int, effort: Effort = FINE_EFFORT) -> None:
        """Open it.

        Args:
            width: px, as the frames are.
            height: px.
            bitrate: bit/s.
            effort: how much time a picture may take.
        """
        self._open = False
        self._using = threading.Lock()  # a call may end while a picture is being encoded
        library = _library()
        if library is None:
            raise RuntimeError("libvpx cannot be used directly here")
        self._vpx = library.vpx
        self._context = ctypes.create_string_buffer(1024)
        self._settings = settings = _Configuration()
        self._vpx.vpx_codec_enc_config_default(library.interface, ctypes.byref(settings), 0)
        settings.threads = 1  # two are slower on two cores (measured: 18 frames/s instead of 30 at 1280x720)
        settings.width, settings.height = width, height
        settings.time_base_numerator, settings.time_base_denominator = 1, 90_000
        settings.lag, settings.end_usage, settings.drop = 0, _CBR, 0
        settings.min_quantizer, settings.max_quantizer = 2, 56
        settings.undershoot, settings.overshoot = 100, 15
        settings.buffer, settings.buffer_initial, settings.buffer_optimal = 1000, 500, 600
        settings.key_max_distance = 3000
        settings.bitrate = bitrate // 1000
        made = self._vpx.vpx_codec_enc_init_ver(
            self._context, library.interface, ctypes.byref(settings), 0, library.version
        )
        if made != _OK:
            raise RuntimeError(f"libvpx refused {width}x{height}: {made}")
        for control, value in (
            (_CPU_USED, effort.speed), (_NOISE, effort.noise), (_STATIC, effort.still),
            (_PARTITIONS, 0), (_MAX_INTRA, 500),
        ):  # fmt: skip
            self._vpx.vpx_codec_control_(self._context, control, ctypes.c_int(value))
        self._image = self._vpx.vpx_img_wrap(None, _I420, width, height, 1, ctypes.addressof(self._context))
        self._bitrate = bitrate
        self._open = True

    def __del__(self) -> None:
        self.close()

    def tune(self, bitrate: int) -> None:
        """Change the bitrate (bit/s); the next frame already follows, and is no key frame."""
        with self._using:
            if self._open and bitrate // 1000 != self._bitrate // 1000:
                self._bitrate = bitrate
                self._settings.bitrate = bitrate // 1000
                self._vpx.vpx_codec_enc_config_set(self._context, ctypes.byref(self._settings))

    def encode(self, frame: av.VideoFrame, at: int, lasting: int, *, key: bool) -> tuple[bytes, bool]:
        """Return the frame's bytes, and whether it is a key frame; nothing once it is closed.

        Args:
            frame: yuv420p of this encoder's size.
            at: time in 1/90000 s, rising.
            lasting: until the next frame, in 1/90000 s.
            key: it must be one.
        """
        with self._using:
            return self._encoded(frame, at, lasting, _KEY if key else 0) if self._open else (b"", False)

    def close(self) -> None:
        """Free it."""
        with self._using:
            if self._open:
                self._open = False
                self._vpx.vpx_codec_destroy(self._context)
                self._vpx.vpx_img_free(self._image)

    def _encoded(self, frame: av.VideoFrame, at: int, lasting: int, flags: int) -> tuple[bytes, bool]:
        image = self._image.contents
        for index, plane in enumerate(frame.planes):
            image.planes[index], image.strides[index] = plane.buffer_ptr, plane.line_size
        self._vpx.vpx_codec_encode(self._context, self._image, at, lasting, flags, _REALTIME)
        cursor = ctypes.c_void_p(None)
        pieces, is_key = [], False
        while packet := self._vpx.vpx_codec_get_cx_data(self._context, ctypes.byref(cursor)):
            if packet.contents.kind == 0:
                pieces.append(ctypes.string_at(packet.contents.data, packet.contents.size))
                is_key = is_key or bool(packet.contents.flags & _KEY)
        return b"".join(pieces), is_key
