"""Opus into sound, with what FFmpeg's wrapper leaves out: concealment, and a lost frame's spare copy (in-band FEC).

    payload ---------> decode ---+
    nothing ---------> conceal --+--> 48 kHz mono s16le
    the next payload > recover --+

libopus is opened directly (see `native`); where that is impossible PyAV decodes, and a lost frame is the last one faded
out. Goes when PyAV's decoder accepts lost frames. Source: opus_decoder.h; RFC 6716, 2.1.7 (FEC).
"""

import ctypes
import functools
from typing import Final, Protocol

import av

from kiosk.call.native import bundled

RATE: Final = 48_000
"""Hz; RTP's clock for Opus as well (RFC 7587)."""
FRAME: Final = 960
"""Samples: 20 ms."""
_LONGEST: Final = 5760
"""Samples of the longest packet: 120 ms."""


class Decoder(Protocol):
    """One stream's decoder."""

    def decode(self, payload: bytes) -> bytes:
        """Return the packet's sound; empty when it is no Opus."""
        ...

    def conceal(self) -> bytes:
        """Return 20 ms made up from what came before."""
        ...

    def recover(self, following: bytes) -> bytes:
        """Return the 20 ms before `following`, from the spare copy in it where there is one."""
        ...


@functools.cache
def _library() -> ctypes.CDLL | None:
    opus = bundled("libopus")
    if opus is None:
        return None
    opus.opus_decoder_create.restype = ctypes.c_void_p
    opus.opus_decoder_create.argtypes = [ctypes.c_int32, ctypes.c_int, ctypes.c_void_p]
    opus.opus_decoder_destroy.argtypes = [ctypes.c_void_p]
    opus.opus_decode.argtypes = [
        ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int32, ctypes.c_void_p, ctypes.c_int, ctypes.c_int,
    ]  # fmt: skip
    return opus


class NativeOpus:
    """libopus."""

    def __init__(self, opus: ctypes.CDLL) -> None:
        self._opus = opus
        self._decoder = opus.opus_decoder_create(RATE, 1, None)
        self._sound = (ctypes.c_int16 * _LONGEST)()

    def __del__(self) -> None:
        self._opus.opus_decoder_destroy(self._decoder)

    def decode(self, payload: bytes) -> bytes:
        """As the port says."""
        return self._decoded(payload, _LONGEST, spare=False)

    def conceal(self) -> bytes:
        """As the port says."""
        return self._decoded(None, FRAME, spare=False)

    def recover(self, following: bytes) -> bytes:
        """As the port says; libopus conceals by itself where there is no spare copy."""
        return self._decoded(following, FRAME, spare=True)

    def _decoded(self, payload: bytes | None, samples: int, *, spare: bool) -> bytes:
        length = len(payload) if payload is not None else 0
        count = self._opus.opus_decode(self._decoder, payload, length, self._sound, samples, int(spare))
        return bytes(memoryview(self._sound).cast("B")[: count * 2]) if count > 0 else b""


class PlainOpus:
    """PyAV's decoder; a lost frame is the last one, faded out over 20 ms."""

    def __init__(self) -> None:
        self._codec = av.CodecContext.create("libopus", "r")
        self._codec.sample_rate = RATE
        self._mono = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        self._last = bytes(FRAME * 2)

    def decode(self, payload: bytes) -> bytes:
        """As the port says."""
        try:
            frames = self._codec.decode(av.Packet(payload))
        except av.FFmpegError:
            return b""
        mono = (piece for frame in frames for piece in self._mono.resample(frame))
        pcm = b"".join(bytes(piece.planes[0])[: piece.samples * 2] for piece in mono)
        self._last = pcm[-FRAME * 2 :] or self._last
        return pcm

    def conceal(self) -> bytes:
        """As the port says."""
        samples = memoryview(self._last).cast("h")
        faded = (int(value * (1 - place / len(samples))) for place, value in enumerate(samples))
        concealed = b"".join(value.to_bytes(2, "little", signed=True) for value in faded)
        self._last = bytes(FRAME * 2)
        return concealed

    def recover(self, following: bytes) -> bytes:  # noqa: ARG002 - the port's form
        """As the port says; PyAV cannot reach the spare copy."""
        return self.conceal()


def decoder() -> Decoder:
    """Return the best decoder that there is here."""
    opus = _library()
    return NativeOpus(opus) if opus is not None else PlainOpus()
