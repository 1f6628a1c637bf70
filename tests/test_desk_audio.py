"""The sound of a call at the desk: what is heard there, and what is played."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest

from kiosk import desk_audio
from kiosk.core.errors import LoudspeakerMissing
from kiosk.core.types import AudioFrame, Speech
from kiosk.desk_audio import HELD, DeskAudio
from kiosk.hearing import capture
from kiosk.hearing.capture import Capture

PIECE = AudioFrame(bytes(1920), 48_000, 0.0)


@dataclass
class Microphone:
    """Gives so many pieces of 20 ms, and no more."""

    pieces: int = 0

    async def sound(self) -> AudioFrame:
        if not self.pieces:
            raise EOFError
        self.pieces -= 1
        return PIECE

    def close(self) -> None:
        pass


@dataclass
class Speaker:
    """Plays into a list; missing at first, as often as it is said."""

    missing: int = 0
    played: list[Speech] = field(default_factory=list)
    told: asyncio.Event = field(default_factory=asyncio.Event)
    stopped: bool = False

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        self.missing -= 1
        if self.missing >= 0:
            raise LoudspeakerMissing
        async for speech in pieces:
            self.played.append(speech)
            self.told.set()

    def stop(self) -> None:
        self.stopped = True


class Slow(Speaker):
    """Has more to play by the time it asks again."""

    more: Callable[[int], None]

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        async for speech in pieces:
            self.played.append(speech)
            if len(self.played) == 3:
                self.told.set()
                return
            self.more(len(self.played))


def unheard(_: bytes) -> None:
    pass


@pytest.mark.unit
def test_the_loudspeaker_gets_the_calls_sound_and_late_sound_is_left_out(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_audio, "AGAIN", 0.0)

    async def play() -> None:
        speaker = Speaker(missing=2)
        audio = DeskAudio(Microphone(), speaker, unheard)
        for number in range(HELD + 5):
            audio.hear(AudioFrame(bytes([number, 0]), 48_000, 0.0))
        async with asyncio.timeout(30):
            await speaker.told.wait()
        await audio.close()

        assert speaker.played == [Speech(b"".join(bytes([number, 0]) for number in range(5, HELD + 5)), 48_000)]
        assert speaker.stopped

    loop.run(play())


@pytest.mark.unit
def test_sound_that_comes_while_a_piece_is_played_is_the_next_piece(loop: asyncio.Runner) -> None:
    async def play() -> list[Speech]:
        speaker = Slow()
        audio = DeskAudio(Microphone(), speaker, unheard)
        speaker.more = lambda number: audio.hear(AudioFrame(bytes([number, 0]), 48_000, 0.0))
        audio.hear(AudioFrame(bytes([0, 0]), 48_000, 0.0))
        async with asyncio.timeout(30):
            await speaker.told.wait()
        await audio.close()
        return speaker.played

    assert loop.run(play()) == [Speech(bytes([number, 0]), 48_000) for number in range(3)]


@pytest.mark.unit
def test_what_is_said_at_the_desk_goes_into_the_call_and_to_the_captions(loop: asyncio.Runner) -> None:
    async def play() -> tuple[AudioFrame, int]:
        captioned: list[bytes] = []
        heard = asyncio.Event()

        def hear(pcm: bytes) -> None:
            captioned.append(pcm)
            if len(captioned) == 50:
                heard.set()

        audio = DeskAudio(Microphone(pieces=50), Speaker(), hear)
        async with asyncio.timeout(30):
            piece = await audio.source.sound()
            await heard.wait()
        await audio.close()
        return piece, sum(map(len, captioned))

    piece, captioned = loop.run(play())

    assert piece == PIECE
    assert captioned == pytest.approx(32_000, abs=320)  # a second of 16 kHz; the filter keeps the last of it


async def running(subject: Capture, not_this: int | None = None) -> int:
    """Return the number of the capturing process, once there is one, or another one."""
    async with asyncio.timeout(30):
        while subject.pid in {None, not_this}:  # noqa: ASYNC110 - it tells nobody that it has begun
            await asyncio.sleep(0)
    assert subject.pid is not None
    return subject.pid


def gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.net
def test_no_process_is_left_of_a_microphone_that_was_given_back(loop: asyncio.Runner) -> None:
    async def play() -> int:
        subject = Capture(lambda _: None)
        subject.start(("no such microphone",))
        pid = await running(subject)
        await subject.close()
        return pid

    assert gone(loop.run(play()))


@pytest.mark.net
def test_a_microphone_that_is_lost_in_a_call_is_told_once_and_looked_for_again(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capture, "AGAIN", 0.01)
    lost: list[str] = []

    async def play() -> None:
        subject = Capture(lambda _: None, lambda: lost.append("lost"))
        subject.start(("no such microphone",))
        first = await running(subject)
        os.kill(first, signal.SIGKILL)
        second = await running(subject, first)
        os.kill(second, signal.SIGKILL)
        await running(subject, second)
        await subject.close()

    loop.run(play())

    assert lost == ["lost"]
