"""A file in place of a loudspeaker: whole after every piece, and paced when it is wanted."""

import asyncio
import wave
from pathlib import Path

import pytest

from kiosk.core.errors import DocumentFailed, SpeakingFailed, VoiceMissing
from kiosk.core.languages import Lang
from kiosk.core.ports import Speaker
from kiosk.core.types import Speech
from kiosk.speaking.aloud import speak_to_file
from kiosk.speaking.file_speaker import RATE, FileSpeaker
from tests.fakes import given
from tests.speaking.test_loudspeaker import Endless, fails

pytestmark = pytest.mark.engine


def frames(path: Path) -> tuple[int, int, int]:
    with wave.open(str(path), "rb") as file:
        return file.getframerate(), file.getnchannels(), file.getnframes()


def test_a_file_holds_every_piece_at_one_rate(tmp_path: Path) -> None:
    async def run() -> None:
        speaker: Speaker = FileSpeaker(tmp_path / "a.wav")
        await speaker.play(given(Speech(bytes(2 * RATE), RATE), Speech(bytes(2 * 22_050), 22_050)))
        await speaker.play(given(Speech(bytes(2 * RATE), RATE)))

    asyncio.run(run())

    assert frames(tmp_path / "a.wav") == (RATE, 1, 3 * RATE)


def test_a_paced_file_takes_as_long_as_it_sounds_or_until_stop(tmp_path: Path) -> None:
    async def run() -> tuple[bool, bool]:
        speaker = FileSpeaker(tmp_path / "a.wav", paced=True)
        clock = asyncio.get_running_loop().time
        began = clock()
        await speaker.play(given(Speech(bytes(RATE // 5), RATE)))
        paced = clock() - began >= 0.1
        playing = asyncio.create_task(speaker.play(given(Speech(bytes(20 * RATE), RATE))))
        while frames(tmp_path / "a.wav")[2] < RATE:  # noqa: ASYNC110 - a file has no event
            await asyncio.sleep(0)
        speaker.stop()
        await asyncio.wait_for(playing, 5)
        return paced, clock() - began < 5

    assert asyncio.run(run()) == (True, True)


def test_a_paced_file_lets_go_of_a_voice_that_is_not_heard_any_more(tmp_path: Path) -> None:
    async def run() -> bool:
        voice, speaker = Endless(b"ok"), FileSpeaker(tmp_path / "a.wav", paced=True)
        playing = asyncio.create_task(speaker.play(voice.pieces()))
        await voice.asked.wait()
        speaker.stop()
        await asyncio.wait_for(playing, 5)
        return voice.left

    assert asyncio.run(run())


def test_a_file_that_cannot_be_written_is_a_failure_to_speak(tmp_path: Path) -> None:
    assert asyncio.run(fails(FileSpeaker(tmp_path / "no" / "a.wav"), b"ok")) is True


def test_a_text_is_spoken_into_a_file_in_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    seconds = asyncio.run(speak_to_file("Please wait. Thank you.", Lang("en"), path))
    rate, channels, count = frames(path)

    assert (rate, channels, abs(count / rate - seconds) < 0.01, seconds > 1) == (RATE, 1, True, True)


@pytest.mark.parametrize(
    ("text", "tag", "name", "error"),
    [
        ("Yes.", "th", "a.wav", VoiceMissing),
        ("…", "en", "a.wav", SpeakingFailed),
        ("Yes.", "en", "no/a.wav", DocumentFailed),
    ],
)
def test_what_cannot_be_spoken_into_a_file_says_why(
    tmp_path: Path, text: str, tag: str, name: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        asyncio.run(speak_to_file(text, Lang(tag), tmp_path / name))
