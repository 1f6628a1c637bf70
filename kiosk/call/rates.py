"""Sound brought to another rate, piece by piece."""

import av

from kiosk.core.types import AudioFrame


class Rate:
    """One stream's way to a rate; the filter keeps the last few samples of a piece for the next."""

    def __init__(self, rate: int) -> None:
        """Begin; `rate`: Hz."""
        self._rate, self._given = rate, 0
        self._even: av.AudioResampler | None = None

    def turned(self, frame: AudioFrame) -> bytes:
        """Return a piece's samples at the rate: s16le mono."""
        piece = av.AudioFrame(format="s16", layout="mono", samples=len(frame.pcm) // 2)
        piece.planes[0].update(frame.pcm.ljust(piece.planes[0].buffer_size, b"\0"))
        piece.sample_rate = frame.rate
        if self._even is None or frame.rate != self._given:  # another microphone; PyAV would go on with the old rate
            self._even, self._given = av.AudioResampler(format="s16", layout="mono", rate=self._rate), frame.rate
        return b"".join(bytes(one.planes[0])[: one.samples * 2] for one in self._even.resample(piece))
