"""The desk's sound between microphone and call, while its canceller is loaded."""

import asyncio
from typing import cast

import pytest

from kiosk.call.cleaned import Cleaned
from kiosk.call.echo import RATE, EchoCanceller
from kiosk.core.types import AudioFrame

pytestmark = pytest.mark.unit

PIECE = AudioFrame(b"\1\0" * 960, RATE, 5.0)


class Canceller:
    """One that lets everything through."""

    def __init__(self) -> None:
        self.played: list[bytes] = []

    def far(self, pcm: bytes) -> None:
        self.played.append(pcm)

    def near(self, pcm: bytes) -> bytes:
        return pcm


def test_the_desk_is_heard_from_the_moment_on_when_the_canceller_is_there(loop: asyncio.Runner) -> None:
    canceller = Canceller()

    async def play() -> AudioFrame:
        cleaned = Cleaned(lambda: cast("EchoCanceller", canceller), lambda: pytest.fail("nothing is lost"))
        cleaned.near(AudioFrame(b"\2\0" * 960, RATE, 4.0))
        cleaned.far(PIECE)
        await cleaned.load()
        cleaned.far(PIECE)
        cleaned.near(PIECE)
        async with asyncio.timeout(5):
            return await cleaned.source.sound()

    heard = loop.run(play())

    assert (heard.pcm[:2], heard.at) == (b"\1\0", 5.0)
    assert canceller.played == [PIECE.pcm]


@pytest.mark.expects_warnings
@pytest.mark.parametrize("error", [ImportError, OSError])
def test_a_machine_without_the_library_is_told_and_the_call_goes_on_unheard(
    loop: asyncio.Runner, caplog: pytest.LogCaptureFixture, error: type[Exception]
) -> None:
    lost: list[str] = []

    def make() -> EchoCanceller:
        raise error

    async def play() -> None:
        cleaned = Cleaned(make, lambda: lost.append("lost"))
        await cleaned.load()
        cleaned.near(PIECE)
        cleaned.far(PIECE)

    loop.run(play())

    assert lost == ["lost"]
    assert "the desk is not heard" in caplog.text
