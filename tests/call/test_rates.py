import asyncio
from types import SimpleNamespace
from typing import Any

import numpy as np  # noqa: TID253 - a test's own arithmetic
import pytest

from kiosk.call.opus import RATE, decoder
from kiosk.call.rates import Rate
from kiosk.call.sound_out import SoundSender
from kiosk.call.sounds import SoundTrack
from kiosk.call.way import Way
from kiosk.core.types import AudioFrame

pytestmark = pytest.mark.engine


def tone(rate: int, pieces: int, hertz: float = 440) -> list[AudioFrame]:
    """Return pieces of 20 ms of one tone."""
    places = np.arange(rate * pieces // 50)
    pcm = (9000 * np.sin(2 * np.pi * hertz * places / rate)).astype("<i2").tobytes()
    size = rate // 50 * 2
    return [AudioFrame(pcm[place * size : (place + 1) * size], rate, 0.0) for place in range(pieces)]


def hertz(pcm: bytes, rate: int = RATE) -> float:
    spectrum = np.abs(np.fft.rfft(np.frombuffer(pcm, "<i2")))
    return float(np.argmax(spectrum) * rate / (len(pcm) // 2))


@pytest.mark.parametrize("rates", [(48_000, 16_000), (16_000, 48_000), (16_000, 44_100)])
def test_another_microphone_in_the_middle_keeps_the_pitch(rates: tuple[int, int]) -> None:
    even = Rate(RATE)
    before = b"".join(even.turned(piece) for piece in tone(rates[0], 25))
    after = b"".join(even.turned(piece) for piece in tone(rates[1], 25))

    assert hertz(before) == pytest.approx(440, abs=5)
    assert hertz(after) == pytest.approx(440, abs=5)
    assert len(after) == pytest.approx(RATE, rel=0.05)


class Microphone:
    """Gives pieces as quickly as they are wanted."""

    def __init__(self, pieces: list[AudioFrame]) -> None:
        self._pieces = pieces

    async def sound(self) -> AudioFrame:
        if not self._pieces:
            raise EOFError
        return self._pieces.pop(0)

    def close(self) -> None:
        """Nothing to give back."""


def test_a_call_goes_on_with_another_microphone(loop: asyncio.Runner) -> None:
    sent: list[bytes] = []

    async def scene() -> None:
        transport: Any = SimpleNamespace(state="connected")
        sender = SoundSender(SoundTrack(Microphone(tone(RATE, 30) + tone(16_000, 30))), transport, Way())

        async def packet(payload: bytes, *_: object, **_named: object) -> None:
            sent.append(payload)

        sender.packet = packet  # type: ignore[method-assign]
        await sender._stream(None)  # type: ignore[arg-type]

    loop.run(scene())
    decoding = decoder()
    heard = [decoding.decode(payload) for payload in sent]

    assert 55 <= len(sent) <= 60
    assert hertz(b"".join(heard[35:])) == pytest.approx(440, abs=5)
