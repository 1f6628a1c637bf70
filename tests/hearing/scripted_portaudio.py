"""A PortAudio that does what a test says, under the name sounddevice."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from kiosk import plugged
from kiosk.core.errors import KioskError
from kiosk.core.types import AudioFrame
from kiosk.hearing import microphone
from kiosk.hearing.microphone import DeviceMicrophone, PortAudio
from kiosk.plugged import View

Callback = Callable[[bytes, int, None, Any], None]


class ScriptedError(Exception):
    """Stands in for PortAudioError."""


@dataclass
class Scripted:
    """What the fake sounddevice has, does, and was asked for."""

    devices: list[dict[str, Any]] = field(default_factory=list)
    default: int = -1
    rates: set[int] = field(default_factory=lambda: {16_000, 48_000})
    channels: set[int] = field(default_factory=lambda: {1, 2})
    opened: list[dict[str, Any]] = field(default_factory=list)
    renewed: int = 0
    closed: int = 0
    started: Callable[[Callback], None] = lambda _: None
    view: View | None = None
    running: list[Any] = field(default_factory=list)
    sounding: int = 1
    """So many streams give sound; the later ones are silent for ever."""

    def add(self, name: str, inputs: int = 1) -> None:
        self.devices.append(
            {"name": name, "index": len(self.devices), "max_input_channels": inputs, "default_samplerate": 48_000.0}
        )

    def module(self) -> ModuleType:
        script = self

        class Stream:
            def __init__(self, **wishes: Any) -> None:
                script.opened.append(wishes)
                if wishes["samplerate"] not in script.rates or wishes["channels"] not in script.channels:
                    raise ScriptedError

                self.wishes = wishes
                self.active = True
                script.running.append(self)

            def start(self) -> None:
                if script.sounding > 0:
                    script.sounding -= 1
                    script.started(self.wishes["callback"])

            def abort(self) -> None: ...

            def close(self) -> None:
                script.closed += 1

        def initialize() -> None:
            script.renewed += 1

        module = ModuleType("sounddevice")
        content = {
            "PortAudioError": ScriptedError,
            "RawInputStream": Stream,
            "default": SimpleNamespace(device=(self.default, -1)),
            "query_devices": lambda: self.devices,
            "_initialize": initialize,
            "_terminate": lambda: None,
        }
        for name, value in content.items():
            setattr(module, name, value)
        return module


def blocks(callback: Callback, count: int, *, overflown: int | None = None) -> None:
    """Give so many blocks of 20 ms of silence; before one of them sound was lost."""
    for number in range(count):
        callback(bytes(640), 320, None, SimpleNamespace(input_overflow=number == overflown))


class Unwatched:
    """Stands in for the watch over plugs: the test says when something happened."""

    stuck = False

    def __init__(self, changed: Callable[[], None]) -> None: ...

    def start(self) -> None: ...

    def end(self) -> None: ...


def installed(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    """Return a PortAudio with one microphone that gives three blocks and then falls silent for ever."""
    scripted = Scripted(default=0)
    scripted.add("Built-in Mic")
    scripted.started = lambda callback: blocks(callback, 3)
    monkeypatch.setitem(sys.modules, "sounddevice", scripted.module())
    monkeypatch.setattr(microphone, "WATCH", 0.02)
    monkeypatch.setattr(microphone, "FIRST", 0.5)
    monkeypatch.setattr(microphone, "RECOVERY", 0.03)
    monkeypatch.setattr(plugged, "look", lambda _: scripted.view)
    monkeypatch.setattr(microphone, "Watch", Unwatched)
    return scripted


def microphone_of(portaudio: PortAudio, *wanted: str, told: list[KioskError] | None = None) -> DeviceMicrophone:
    """Return a microphone of this library."""
    return DeviceMicrophone(portaudio, wanted, (told if told is not None else []).append)


async def drain(subject: DeviceMicrophone, into: list[AudioFrame]) -> None:
    """Hear until it ends or fails."""
    async for frame in subject.frames():
        into += [frame]  # one by one: what came before a failure counts
