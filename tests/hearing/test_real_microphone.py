"""PortAudio and a real sound server: a pipe that PulseAudio offers as a microphone.

recording --real time--> pipe --module-pipe-source--> PulseAudio --ALSA--> PortAudio --> ears
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import jiwer
import pytest

from kiosk.core.errors import MicrophoneLost, MicrophoneMissing
from kiosk.core.events import Final, Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing.ears import SupervisedEars
from tests.hearing.running import SAID, Events, Spoken, settings_for, until, until_closed, with_ears

pytestmark = [
    pytest.mark.engine,
    pytest.mark.skipif(sys.platform != "linux", reason="PulseAudio's pipes are a Linux matter"),
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="pulseaudio is not installed"),
    pytest.mark.skipif(not shutil.which("pactl"), reason="pulseaudio-utils is not installed"),
]

BLOCK = 320


class Pulse:
    """A private sound server with one microphone that is a pipe."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pipe = folder / "mic.fifo"
        self._socket = folder / "native"
        self._server = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"),
                *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"),
            ],
            env={**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 10
        while not self._socket.exists() and time.monotonic() < deadline:
            time.sleep(0.02)  # it tells nobody when it is ready
        self._module = ""

    def plug(self) -> None:
        """Offer the microphone."""
        self._module = self._control(
            "load-module",
            "module-pipe-source",
            "source_name=fifo_mic",
            f"file={self.pipe}",
            "format=s16le",
            "rate=16000",
            "channels=1",
        )
        self._control("set-default-source", "fifo_mic")

    def unplug(self) -> None:
        """Pull its plug."""
        self._control("unload-module", self._module)

    def stop(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(timeout=10)

    def _control(self, *words: str) -> str:
        command = ["pactl", "--server", f"unix:{self._socket}", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=10).stdout.strip()


class Speaker:
    """Gives the pipe silence in real time, and what it is told to say."""

    def __init__(self, pipe: Path) -> None:
        self._pipe = pipe
        self._sound = b""
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._speak, name="speaker")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join(timeout=10)

    def say(self, sound: bytes) -> None:
        """Say this next; s16le of 16 kHz."""
        self._sound = sound

    def _speak(self) -> None:
        pipe = os.open(self._pipe, os.O_RDWR | os.O_NONBLOCK)
        began = time.monotonic()
        count = 0
        try:
            while not self._stopped.wait(max(began + count * BLOCK / 16_000 - time.monotonic(), 0)):
                block, self._sound = self._sound[: 2 * BLOCK], self._sound[2 * BLOCK :]
                count += 1
                with suppress(BlockingIOError):  # nobody listens
                    os.write(pipe, block.ljust(2 * BLOCK, b"\0"))
        finally:
            os.close(pipe)


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Return a sound server that the ears will find, and nothing else: its socket's path must be short."""
    with TemporaryDirectory(prefix="pulse-") as name:
        folder = Path(name)
        (folder / ".asoundrc").write_text(
            "pcm.!default { type pulse }\nctl.!default { type pulse }\n", encoding="ascii"
        )
        monkeypatch.setenv("HOME", name)
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        monkeypatch.setenv("XDG_DATA_HOME", f"{name}/data")
        monkeypatch.setenv("PULSE_SERVER", f"unix:{name}/native")
        server = Pulse(folder)
        yield server
        server.stop()


def test_what_is_spoken_into_a_real_microphone_becomes_words(pulse: Pulse, spoken: Spoken) -> None:
    path, model = spoken
    pulse.plug()

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        heard = await until(events, MicrophoneOpened)
        speaker.say(path.read_bytes()[44:])
        heard += await until(events, Final)
        await ears.close()
        return heard + await until_closed(events)

    with Speaker(pulse.pipe) as speaker:
        heard = with_ears(settings_for(model), use)
    finals = [event for event in heard if isinstance(event, Final)]

    assert not [event for event in heard if isinstance(event, Trouble)]
    assert jiwer.wer(SAID, " ".join(final.text for final in finals)) <= 0.3
    assert any(isinstance(event, Partial) for event in heard)
    assert max(event.peak for event in heard if isinstance(event, Level)) > 0.1


def test_a_pulled_plug_is_told_and_a_new_microphone_is_found(pulse: Pulse, spoken: Spoken) -> None:
    _, model = spoken
    pulse.plug()

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        heard = await until(events, MicrophoneOpened)
        pulse.unplug()
        heard += await until_closed(events)
        pulse.plug()
        with Speaker(pulse.pipe):
            await ears.open(Side.VISITOR, lang("en"), 1)
            heard += await until(events, MicrophoneOpened)
            await ears.close()
            return heard + await until_closed(events)

    with Speaker(pulse.pipe):
        heard = [event for event in with_ears(settings_for(model), use) if not isinstance(event, Level)]
    troubles = [event.error for event in heard if isinstance(event, Trouble)]

    assert [type(error) for error in troubles] == [MicrophoneLost]
    assert [type(event) for event in heard if not isinstance(event, Trouble)] == [
        MicrophoneOpened,
        MicrophoneClosed,
        MicrophoneOpened,
        MicrophoneClosed,
    ]


def test_without_a_microphone_that_is_said(pulse: Pulse, spoken: Spoken) -> None:
    _, model = spoken
    pulse.stop()

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        return await until_closed(events)

    trouble, _ = with_ears(settings_for(model), use)

    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.error, MicrophoneMissing)
