"""A private sound server in a test: pipes as microphones, null sinks as loudspeakers, plugged in and pulled."""

import array
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import pytest

BLOCK = 320
"""Samples of 20 ms at 16 kHz."""
NEEDS = [
    pytest.mark.skipif(sys.platform != "linux", reason="PulseAudio's pipes are a Linux matter"),
    pytest.mark.skipif(not shutil.which("pulseaudio"), reason="pulseaudio is not installed"),
    pytest.mark.skipif(not shutil.which("pactl"), reason="pulseaudio-utils is not installed"),
]


def until(happened: Callable[[], bool], limit: float = 10.0) -> None:
    """Wait for something that tells nobody."""
    deadline = time.monotonic() + limit
    pause = threading.Event()
    while not happened():
        assert time.monotonic() < deadline, "it did not happen in time"

        pause.wait(0.01)


class Pulse:
    """A private sound server without devices."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._modules: dict[str, str] = {}
        self._socket = folder / "native"
        self.start()

    def start(self) -> None:
        """Start the server, or start it again; it has no devices then."""
        self._server = subprocess.Popen(
            [
                *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no"),
                *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"),
            ],
            env={**os.environ, "XDG_RUNTIME_DIR": str(self.folder), "HOME": str(self.folder)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(self._socket.exists)
        self.control("info")

    def pipe(self, name: str) -> Path:
        """Return the pipe of a microphone."""
        return self.folder / f"{name}.fifo"

    def plug(self, name: str = "fifo_mic", label: str = "Counter microphone", *, default: bool = False) -> None:
        """Offer a microphone that is a pipe."""
        self._modules[name] = self.control(
            *("load-module", "module-pipe-source", f"source_name={name}", f"file={self.pipe(name)}"),
            *("format=s16le", "rate=16000", "channels=1", f"source_properties=\"device.description='{label}'\""),
        )
        if default:
            self.control("set-default-source", name)

    def plug_loudspeaker(self, name: str, label: str, *, default: bool = False) -> None:
        """Offer a loudspeaker; what it plays is its monitor's sound."""
        self._modules[name] = self.control(
            *("load-module", "module-null-sink", f"sink_name={name}", "rate=48000", "channels=1", "norewinds=1"),
            f"sink_properties=\"device.description='{label}'\"",
        )
        if default:
            self.control("set-default-sink", name)

    def unplug(self, name: str = "fifo_mic") -> None:
        """Pull a device's plug."""
        self.control("unload-module", self._modules.pop(name))

    def control(self, *words: str) -> str:
        """Give an order to the server and return its answer."""
        command = ["pactl", "--server", f"unix:{self._socket}", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout.strip()

    def freeze(self) -> None:
        """Let the server hang."""
        self._server.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._server.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait(timeout=30)


class Talker:
    """Gives a pipe a noise in real time, and what it is told to say; the pipe may go and come back."""

    def __init__(self, pipe: Path, loudness: int = 0) -> None:
        self.loudness = loudness
        self._pipe = pipe
        self._sound = b""
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._talk, name="talker")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._thread.join(timeout=30)

    def say(self, sound: bytes) -> None:
        """Say this next; s16le of 16 kHz."""
        self._sound = sound

    def _talk(self) -> None:
        began = time.monotonic()
        count = 0
        while not self._stopped.is_set():
            with suppress(OSError):  # not plugged in yet
                self._give(began, count)
            count = int((time.monotonic() - began) / 0.02)
            self._stopped.wait(0.02)

    def _give(self, began: float, count: int) -> None:
        pipe = os.open(self._pipe, os.O_RDWR | os.O_NONBLOCK)
        try:
            while not self._stopped.wait(max(began + count * BLOCK / 16_000 - time.monotonic(), 0)):
                if os.fstat(pipe).st_nlink == 0:
                    return  # pulled
                silence = array.array("h", [self.loudness, -self.loudness] * (BLOCK // 2)).tobytes()
                block, self._sound = self._sound[: 2 * BLOCK], self._sound[2 * BLOCK :]
                count += 1
                with suppress(BlockingIOError):  # nobody listens
                    os.write(pipe, block + silence[len(block) :])
        finally:
            os.close(pipe)


@contextmanager
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Run a sound server that this process and its children will find, and nothing else."""
    with TemporaryDirectory(prefix="pulse-") as name:  # its socket's path must be short
        (Path(name) / ".asoundrc").write_text(
            "pcm.!default { type pulse }\nctl.!default { type pulse }\n", encoding="ascii"
        )
        # libpulse 16.1 goes round for ever in pa_pstream_unlink() when a server that shares memory ends while somebody
        # connects.
        (Path(name) / "client.conf").write_text("enable-shm = no\nautospawn = no\n", encoding="ascii")
        monkeypatch.setenv("PULSE_CLIENTCONFIG", f"{name}/client.conf")
        monkeypatch.setenv("HOME", name)
        monkeypatch.setenv("XDG_RUNTIME_DIR", name)
        monkeypatch.setenv("XDG_DATA_HOME", f"{name}/data")
        monkeypatch.setenv("PULSE_SERVER", f"unix:{name}/native")
        running = Pulse(Path(name))
        try:
            yield running
        finally:
            running.stop()
