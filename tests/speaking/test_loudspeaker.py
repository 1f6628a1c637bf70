"""The player process: it plays, falls silent, dies, hangs, and is replaced."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from kiosk.core.errors import (
    KioskError,
    LoudspeakerMissing,
    SpeakingFailed,
    VoiceMissing,
)
from kiosk.core.ports import Speaker
from kiosk.core.types import Speech
from kiosk.speaking.loudspeaker import Loudspeaker
from tests.fakes import given

pytestmark = pytest.mark.engine

SCRIPT = """
import sys
from kiosk.speaking.frames import *
def say(*outcome):
    sys.stdout.buffer.write(outcome_bytes(*outcome)); sys.stdout.buffer.flush()
from kiosk.speaking.frames import outcome as outcome_bytes
say(Outcome.READY, 0)
sound = b""
while len(header := sys.stdin.buffer.read(ORDER_SIZE)) == ORDER_SIZE:
    kind, number, rate, length = parse_order(header)
    pcm = sys.stdin.buffer.read(length)
    if kind is Order.BEGIN:
        sound, taken = b"", rate
    sound += pcm
    if kind is Order.STOP:
        say(Outcome.STOPPED, number)
    elif kind is Order.END and sound != b"hm":
        if sound.startswith(b"?"):
            sys.stdout.buffer.write(changed(f"{sound.decode()} {taken}"))
        say(Outcome.ENDED, number)
    elif pcm == b"no":
        say(Outcome.FAILED, number)
    elif pcm == b"mi":
        say(Outcome.MISSING, 0); say(Outcome.FAILED, number)
    elif pcm == b"ch":
        sys.stdout.buffer.write(changed("広間のスピーカー"))
    elif pcm == b"xx":
        sys.exit(3)
"""


def scripted(patience: float = 5.0) -> Loudspeaker:
    return Loudspeaker(command=(sys.executable, "-c", SCRIPT), patience=patience)


def piece(word: bytes, rate: int = 48_000) -> Speech:
    return Speech(word, rate)


async def fails(speaker: Speaker, *words: bytes) -> bool:
    try:
        await speaker.play(given(*map(piece, words)))
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
        await speaker.play(given(piece(b"ok")))
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
        playing = [asyncio.create_task(speaker.play(given(piece(b"hm")))) for _ in range(3)]
        while speaker._playing is None:  # noqa: ASYNC110 - the player has no event for it
            await asyncio.sleep(0)
        speaker.stop()
        outcome = await asyncio.wait_for(asyncio.gather(*playing, return_exceptions=True), 2)
        await speaker.play(given(piece(b"ok")))
        await speaker.close()
        return outcome

    assert asyncio.run(run()) == [None, None, None]


def test_a_player_that_cannot_be_started_is_a_failure() -> None:
    assert asyncio.run(fails(Loudspeaker(command=("/no/such/program",)), b"ok")) is True


def told_by(*pieces: AsyncIterator[Speech]) -> list[str | type[KioskError]]:
    """Return what a scripted player tells and fails with."""

    async def run() -> list[str | type[KioskError]]:
        told: list[str | type[KioskError]] = []
        speaker = Loudspeaker(
            notice=lambda error: told.append(str(error.arguments.get("name", error.code))),
            command=(sys.executable, "-c", SCRIPT),
        )
        for one in pieces:
            try:
                async with asyncio.timeout(30):
                    await speaker.play(one)
            except KioskError as error:
                told.append(type(error))
        await speaker.close()
        return told

    return asyncio.run(run())


def test_another_loudspeaker_is_told() -> None:
    assert told_by(given(piece(b"ch"))) == ["広間のスピーカー"]


def test_a_missing_loudspeaker_is_said_by_every_text_that_fails_for_it_and_not_told_besides() -> None:
    pieces = [given(piece(b"mi")), given(piece(b"no")), given(piece(b"ch")), given(piece(b"no"))]

    assert told_by(*pieces) == [LoudspeakerMissing, LoudspeakerMissing, "広間のスピーカー", SpeakingFailed]


def test_pieces_of_one_rate_are_one_sound_and_another_rate_begins_another() -> None:
    pieces = given(piece(b"?a"), piece(b"b"), piece(b"?c", 22_050), piece(b"?d"), piece(b"e"))

    assert told_by(pieces) == ["?ab 48000", "?c 22050", "?de 48000"]


def test_no_piece_at_all_is_heard_at_once() -> None:
    assert told_by(given(), given(piece(b"?a"))) == ["?a 48000"]


def test_a_voice_that_fails_in_the_middle_is_told_when_what_it_said_has_been_heard() -> None:
    async def broken() -> AsyncIterator[Speech]:
        yield piece(b"?a")
        raise VoiceMissing("en")

    assert told_by(broken(), given(piece(b"?b"))) == ["?a 48000", VoiceMissing, "?b 48000"]


class Endless:
    """A voice whose next piece never comes."""

    def __init__(self, *words: bytes) -> None:
        self._words = words
        self.asked = asyncio.Event()
        self.left = False

    async def pieces(self) -> AsyncIterator[Speech]:
        try:
            for word in self._words:
                yield piece(word)
            self.asked.set()
            await asyncio.Event().wait()
        finally:
            self.left = True


def test_a_refusal_does_not_wait_for_the_next_piece() -> None:
    voice = Endless(b"no")

    assert told_by(voice.pieces()) == [SpeakingFailed]
    assert voice.left


@pytest.mark.parametrize("words", [(), (b"hm",)])
def test_stop_does_not_wait_for_the_next_piece(words: tuple[bytes, ...]) -> None:
    async def run() -> tuple[bool, bool]:
        voice, speaker = Endless(*words), scripted()
        playing = asyncio.create_task(speaker.play(voice.pieces()))
        await voice.asked.wait()
        speaker.stop()
        await asyncio.wait_for(playing, 2)
        outcome = await fails(speaker, b"ok")
        await speaker.close()
        return voice.left, outcome

    assert asyncio.run(run()) == (True, False)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_player_killed_while_the_first_piece_is_made_is_replaced_unnoticed() -> None:
    async def run() -> bool:
        speaker = scripted()

        async def late() -> AsyncIterator[Speech]:
            assert speaker.pid is not None
            assert speaker._reader is not None
            os.kill(speaker.pid, signal.SIGKILL)
            await asyncio.wait({speaker._reader})
            yield piece(b"ok")

        await asyncio.wait_for(speaker.play(late()), 10)
        alive = speaker.pid is not None
        await speaker.close()
        return alive

    assert asyncio.run(run())


def test_closing_ends_the_process() -> None:
    async def run() -> int | None:
        speaker = scripted()
        await speaker.play(given(piece(b"ok")))
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
                process.wait(timeout=30)


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
        await speaker.play(given(tone(0.01, 440)))
        clock = asyncio.get_running_loop().time
        began = clock()
        await speaker.play(given(tone(1.0, 440)))
        lasted = clock() - began
        await speaker.close()
        return lasted

    lasted = asyncio.run(run())
    seconds, pitch = loud(heard)

    assert (0.9 < lasted < 3.0, seconds > 0.7, abs(pitch - 440) < 10) == (True, True, True)


def test_a_real_loudspeaker_falls_silent_at_once(heard: Path) -> None:
    async def run() -> float:
        speaker = Loudspeaker()
        await speaker.play(given(tone(0.01, 440)))
        clock = asyncio.get_running_loop().time
        playing = asyncio.create_task(speaker.play(given(tone(20.0, 440))))
        while loud(heard)[0] < 0.2:  # noqa: ASYNC110 - a recording has no event
            await asyncio.sleep(0.02)
        began = clock()
        speaker.stop()
        await playing
        stopped = clock() - began
        await speaker.play(given(tone(0.5, 2000)))
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
