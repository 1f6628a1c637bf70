"""Sound at the rate that a loudspeaker takes: straight lines between samples do for speech."""

from collections.abc import Callable
from typing import Final

_SAMPLE: Final = 2


def converted(fill: Callable[[int], bytes], rate: int, taken: int) -> Callable[[int], bytes]:
    """Return a source of s16le mono at another rate.

    Args:
        fill: gives so many bytes of the sound.
        rate: its rate, Hz.
        taken: the rate wanted, Hz.
    """
    import numpy as np

    last = np.zeros(1, dtype=np.int16)
    at = 0.0

    def source(size: int) -> bytes:
        nonlocal last, at
        count = size // _SAMPLE
        places = at + np.arange(count) * (rate / taken)
        needed = int(places[-1]) + 2 if count else 0
        fresh = max(0, needed - len(last))
        wave = np.concatenate([last, np.frombuffer(fill(fresh * _SAMPLE), dtype="<i2")])
        out = np.interp(places, np.arange(len(wave)), wave).astype("<i2")
        after = at + count * (rate / taken)
        last, at = wave[int(after) :], after - int(after)
        return bytes(out.tobytes())

    return source
