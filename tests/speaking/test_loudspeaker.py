"""The player process: it plays, falls silent, dies, hangs, and is replaced."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.errors import DocumentFailed, SpeakingFailed, VoiceMissing
from kiosk.core.languages import Lang
from kiosk.core.ports import Speaker
from kiosk.core.types import Speech
from kiosk.speaking.aloud import speak_to_file
from kiosk.speaking.file_speaker import RATE, FileSpeaker
from kiosk.speaking.loudspeaker import Loudspeaker

pytestmark = pytest.mark.engine

SCRIPT = """
import sys
from kiosk.speaking.frames import *
def say(*outcome):
    sys.stdout.buffer.write(outcome_bytes(*outcome)); sys.stdout.buffer.flush()
from kiosk.speaking.frames import outcome as outcome_bytes
say(Outcome.READY, 0)
while len(header := sys.stdin.buffer.read(ORDER_SIZE)) == ORDER_SIZE:
    kind, number, rate, length = parse_order(header)
    pcm = sys.stdin.buffer.read(length)
    if kind is Order.STOP:
        say(Outcome.STOPPED, number)
    elif pcm == b"ok":
        say(Outcome.ENDED, number)
    elif pcm == b"no":
        say(Outcome.FAILED, number)
    elif pcm == b"xx":
        sys.exit(3)
"""


def scripted(patience: float = 5.0) -> Loudspeaker:
    return Loudspeaker(command=(sys.executable, "-c", SCRIPT), patience=patience)


def piece(word: bytes, rate: int = 48_000) -> Speech:
    return Speech(word, rate)


async def fails(speaker: Speaker, word: bytes) -> bool:
    try:
        await speaker.play(piece(word))
    except SpeakingFailed:
        return True
    return False


def test_play_returns_when_the_piece_has_been_heard() -> None:
    async def run() -> list[bool]:
        speaker = scripted()
        outcome = [await fails(speaker, b"ok"), await fails(speaker, b"ok")]
        await speaker.close()
        return outcome

    assert asyncio.run(run()) == [False, False]


def test_a_refusal_is_a_failure_and_the_next_piece_may_succeed() -> None:
    async def run() -> list[bool]:
        speaker = scripted()
        outcome = [await fails(speaker, b"no"), await fails(speaker, b"ok")]
        await speaker.close()
        return outcome

    assert asyncio.run(run()) == [True, False]


def test_a_player_that_dies_fails_its_piece_and_is_replaced() -> None:
    async def run() -> tuple[list[bool], bool]:
        speaker = scripted()
        await speaker.start()
        first = speaker.pid
        outcome = [await fails(speaker, b"xx"), await fails(speaker, b"ok")]
        replaced = speaker.pid not in {first, None}
        await speaker.close()
        return outcome, replaced

    assert asyncio.run(run()) == ([True, False], True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_player_killed_between_pieces_is_replaced_unnoticed() -> None:
    async def run() -> bool:
        speaker = scripted()
        await speaker.play(piece(b"ok"))
        assert speaker.pid is not None
        assert speaker._reader is not None
        os.kill(speaker.pid, signal.SIGKILL)
        await speaker._reader
        outcome = await fails(speaker, b"ok")
        await speaker.close()
        return outcome

    assert asyncio.run(run()) is False


def test_a_player_that_hangs_is_given_up_and_replaced() -> None:
    async def run() -> list[bool]:
        speaker = scripted(patience=0.2)
        hung = await fails(speaker, b"hm")
        given_up = speaker.pid is None
        speaker._patience = 5.0
        outcome = [hung, given_up, await fails(speaker, b"ok")]
        await speaker.close()
        return outcome

    assert asyncio.run(run()) == [True, True, False]


def test_stop_ends_what_plays_and_what_waits_at_once() -> None:
    async def run() -> list[BaseException | None]:
        speaker = scripted()
        await speaker.start()
        playing = [asyncio.create_task(speaker.play(piece(b"hm"))) for _ in range(3)]
        while speaker._playing is None:  # noqa: ASYNC110 - the player has no event for it
            await asyncio.sleep(0)
        speaker.stop()
        outcome = await asyncio.wait_for(asyncio.gather(*playing, return_exceptions=True), 2)
        await speaker.play(piece(b"ok"))
        await speaker.close()
        return outcome

    assert asyncio.run(run()) == [None, None, None]


def test_a_player_that_cannot_be_started_is_a_failure() -> None:
    assert asyncio.run(fails(Loudspeaker(command=("/no/such/program",)), b"ok")) is True


def test_closing_ends_the_process() -> None:
    async def run() -> int | None:
        speaker = scripted()
        await speaker.play(piece(b"ok"))
        process = speaker._process
        assert process is not None
        await speaker.close()
        return process.returncode

    assert asyncio.run(run()) == 0


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Run a sound server of our own; the file holds what its only loudspeaker plays."""
    server = shutil.which("pulseaudio")
    if server is None or shutil.which("parec") is None:
        pytest.skip("PulseAudio is not installed here")
    for name in ("XDG_RUNTIME_DIR", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/native")
    (tmp_path / ".asoundrc").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n", encoding="ascii")
    command = [
        *(server, "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"),
        *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={tmp_path}/native"),
        *("-L", "module-null-sink sink_name=counter rate=48000 channels=1"),
    ]
    sounds = tmp_path / "heard.raw"
    with (tmp_path / "log").open("wb") as log, sounds.open("wb") as file:
        running = [subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)]
        try:
            if not _answers():
                pytest.skip("PulseAudio does not start here")
            record = ["parec", "--latency-msec=20", "-d", "counter.monitor", "--raw", "--rate=48000", "--channels=1"]
            running.append(subprocess.Popen(record, stdout=file, stderr=log))
            while not sounds.stat().st_size and running[-1].poll() is None:
                _answers()
            yield sounds
        finally:
            for process in reversed(running):
                process.terminate()
                process.wait(timeout=10)


def _answers() -> bool:
    """Say whether the sound server answers; it may take a second to begin."""
    return any(subprocess.run(["pactl", "info"], capture_output=True, check=False).returncode == 0 for _ in range(200))


def tone(seconds: float, hertz: float) -> Speech:
    import numpy as np

    samples = np.sin(np.arange(int(48_000 * seconds)) / 48_000 * 2 * np.pi * hertz) * 8000
    return Speech(samples.astype("<i2").tobytes(), 48_000)


def loud(path: Path) -> tuple[float, float]:
    """Return for how long a recording is loud, and its pitch in Hz."""
    import numpy as np

    samples = np.frombuffer(path.read_bytes(), dtype="<i2").astype(float)
    pitch = float(np.argmax(np.abs(np.fft.rfft(samples))) * 48_000 / len(samples))
    return float(np.count_nonzero(np.abs(samples) > 800)) / 48_000, pitch


def test_a_real_loudspeaker_plays_the_piece_for_its_length(heard: Path) -> None:
    async def run() -> float:
        speaker = Loudspeaker()
        await speaker.play(tone(0.01, 440))
        clock = asyncio.get_running_loop().time
        began = clock()
        await speaker.play(tone(1.0, 440))
        lasted = clock() - began
        await speaker.close()
        return lasted

    lasted = asyncio.run(run())
    seconds, pitch = loud(heard)

    assert (0.9 < lasted < 3.0, seconds > 0.7, abs(pitch - 440) < 10) == (True, True, True)


def test_a_real_loudspeaker_falls_silent_at_once(heard: Path) -> None:
    async def run() -> float:
        speaker = Loudspeaker()
        await speaker.play(tone(0.01, 440))
        clock = asyncio.get_running_loop().time
        playing = asyncio.create_task(speaker.play(tone(20.0, 440)))
        while loud(heard)[0] < 0.2:  # noqa: ASYNC110 - a recording has no event
            await asyncio.sleep(0.02)
        began = clock()
        speaker.stop()
        await playing
        stopped = clock() - began
        await speaker.play(tone(0.5, 2000))
        await speaker.close()
        return stopped

    stopped = asyncio.run(run())

    assert (stopped < 0.1, loud(heard)[0] < 3.0) == (True, True)


def test_no_loudspeaker_is_a_failure_to_speak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "none.conf"))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")

    async def run() -> bool:
        speaker = Loudspeaker()
        outcome = await fails(speaker, b"ok")
        await speaker.close()
        return outcome

    assert asyncio.run(run()) is True


def frames(path: Path) -> tuple[int, int, int]:
    with wave.open(str(path), "rb") as file:
        return file.getframerate(), file.getnchannels(), file.getnframes()


def test_a_file_holds_every_piece_at_one_rate(tmp_path: Path) -> None:
    async def run() -> None:
        speaker: Speaker = FileSpeaker(tmp_path / "a.wav")
        await speaker.play(Speech(bytes(2 * RATE), RATE))
        await speaker.play(Speech(bytes(2 * 22_050), 22_050))

    asyncio.run(run())

    assert frames(tmp_path / "a.wav") == (RATE, 1, 2 * RATE)


def test_a_paced_file_takes_as_long_as_it_sounds_or_until_stop(tmp_path: Path) -> None:
    async def run() -> tuple[bool, bool]:
        speaker = FileSpeaker(tmp_path / "a.wav", paced=True)
        clock = asyncio.get_running_loop().time
        began = clock()
        await speaker.play(Speech(bytes(RATE // 5), RATE))
        paced = clock() - began >= 0.1
        playing = asyncio.create_task(speaker.play(Speech(bytes(20 * RATE), RATE)))
        while frames(tmp_path / "a.wav")[2] < RATE:  # noqa: ASYNC110 - a file has no event
            await asyncio.sleep(0)
        speaker.stop()
        await asyncio.wait_for(playing, 5)
        return paced, clock() - began < 5

    assert asyncio.run(run()) == (True, True)


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
