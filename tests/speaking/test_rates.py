"""A loudspeaker that takes another rate."""

import pytest

from kiosk.speaking.rates import converted

pytestmark = pytest.mark.unit


def test_a_loudspeaker_of_another_rate_hears_the_same_tone() -> None:
    import numpy as np

    tone = (np.sin(np.arange(22_050) / 22_050 * 2 * np.pi * 300) * 10_000).astype("<i2").tobytes()
    left = memoryview(tone)

    def fill(size: int) -> bytes:
        nonlocal left
        piece, left = bytes(left[:size]), left[size:]
        return piece.ljust(size, b"\0")

    source = converted(fill, 22_050, 48_000)
    wave = np.frombuffer(b"".join(source(480 * 2) for _ in range(90)), dtype="<i2")
    peak = np.argmax(np.abs(np.fft.rfft(wave))) * 48_000 / len(wave)

    assert abs(peak - 300) < 3
