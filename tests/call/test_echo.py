import numpy as np  # noqa: TID253 - a test's own arithmetic
import pytest

from kiosk.call.echo import RATE, EchoCanceller

pytestmark = pytest.mark.engine


def test_the_loudspeakers_sound_is_taken_out_of_the_microphones() -> None:
    canceller, rng = EchoCanceller(), np.random.default_rng(1)
    canceller.delayed(0.05)
    far = (rng.normal(size=RATE * 3) * 3000).astype("<i2")
    echo = np.concatenate([np.zeros(2400, "<i2"), (far[:-2400] * 0.5).astype("<i2")])
    cleaned = b""
    for place in range(0, len(far), 700):  # in pieces of no round length
        canceller.far(far[place : place + 700].tobytes())
        cleaned += canceller.near(echo[place : place + 700].tobytes())
    left = np.frombuffer(cleaned, "<i2").astype(float)[-RATE:]

    assert 20 * np.log10(np.sqrt((echo[-RATE:].astype(float) ** 2).mean()) / max(1e-6, np.sqrt((left**2).mean()))) > 25
