"""Any sound into what the recognizers take: 16 kHz, one channel, s16le.

soxr: the resampler of SoX as a library, streaming, 1 ms of CPU a second of sound; kept up, LGPL 2.1.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RATE: Final = 16_000
"""Hz: Vosk's models are made for it; below it libvosk refuses, and a wrong rate gives nonsense without an error."""
FULL_SCALE: Final = 32_768


class Conversion:
    """A stream of blocks into 16 kHz mono s16le; keeps the resampler's state between blocks."""

    def __init__(self, rate: int) -> None:
        import soxr  # type: ignore[import-untyped]

        self._resampler = None if rate == RATE else soxr.ResampleStream(rate, RATE, 1, dtype="float32")

    def feed(self, block: "NDArray[np.float32]", *, last: bool = False) -> bytes:
        """Convert one block.

        Args:
            block: shape (samples, channels), full scale is 1; may be empty. NaN counts as silence.
            last: the resampler gives out what it still holds.

        Returns:
            s16le at 16 kHz; a resampler holds some samples back, so it may be empty.
        """
        import numpy as np

        mono = np.nan_to_num(block.mean(axis=1, dtype=np.float32) if block.shape[1] > 1 else block[:, 0])
        if self._resampler is not None:
            mono = self._resampler.resample_chunk(np.ascontiguousarray(mono), last=last)
        scaled = np.clip(np.rint(mono * FULL_SCALE), -FULL_SCALE, FULL_SCALE - 1)
        return scaled.astype("<i2").tobytes()
