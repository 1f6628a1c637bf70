"""A real microphone's ways to fail, played by a scripted PortAudio."""

import asyncio
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from kiosk.core.errors import MicrophoneLost, MicrophoneMissing
from kiosk.core.types import AudioFrame
from kiosk.hearing import microphone
from kiosk.hearing.microphone import DeviceMicrophone, PortAudio

pytestmark = pytest.mark.unit

Callback = Callable[[bytes, int, None, Any], None]


class ScriptedError(Exception):
    """Stands in for PortAudioError."""


@dataclass
class Scripted:
    """What the fake sounddevice has, does, and was asked for."""

    devices: list[dict[str, Any]] = field(default_factory=list)
    default: int = -1
    rates: set[int] = field(default_factory=lambda: {16_000, 48_000})
    opened: list[dict[str, Any]] = field(default_factory=list)
    renewed: int = 0
    closed: int = 0
    started: Callable[[Callback], None] = lambda _: None

    def add(self, name: str, inputs: int = 1) -> None:
        self.devices.append(
            {"name": name, "index": len(self.devices), "max_input_channels": inputs, "default_samplerate": 48_000.0}
        )

    def module(self) -> ModuleType:
        script = self

        class Stream:
            def __init__(self, **wishes: Any) -> None:
                script.opened.append(wishes)
                if wishes["samplerate"] not in script.rates:
                    raise ScriptedError

                self.wishes = wishes

            def start(self) -> None:
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


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    """Return a PortAudio with one microphone that gives three blocks and then falls silent for ever."""
    scripted = Scripted(default=0)
    scripted.add("Built-in Mic")
    scripted.started = lambda callback: blocks(callback, 3)
    monkeypatch.setitem(sys.modules, "sounddevice", scripted.module())
    monkeypatch.setattr(microphone, "WATCH", 0.02)
    monkeypatch.setattr(microphone, "FIRST", 0.5)
    return scripted


@pytest.fixture
def portaudio() -> Iterator[PortAudio]:
    """Return the owner of the library."""
    owner = PortAudio()
    yield owner
    owner.end()


def blocks(callback: Callback, count: int, *, overflown: int | None = None) -> None:
    for number in range(count):
        callback(bytes(640), 320, None, SimpleNamespace(input_overflow=number == overflown))


async def drain(subject: DeviceMicrophone, into: list[AudioFrame]) -> None:
    async for frame in subject.frames():
        into += [frame]  # one by one: what came before a failure counts


def test_callbacks_become_frames_of_20_ms_until_it_is_closed(script: Scripted, portaudio: PortAudio) -> None:
    async def run() -> list[AudioFrame]:
        subject = DeviceMicrophone(portaudio, "")
        heard: list[AudioFrame] = []
        async for frame in subject.frames():
            heard.append(frame)
            if len(heard) == 3:
                subject.close()
        return heard

    heard = asyncio.run(run())

    assert [(len(frame.pcm), frame.rate, frame.at) for frame in heard] == [
        (640, 16_000, 0.0),
        (640, 16_000, 0.02),
        (640, 16_000, 0.04),
    ]
    assert script.closed == 1


def test_without_any_device_the_microphone_is_missing(script: Scripted, portaudio: PortAudio) -> None:
    script.devices.clear()

    with pytest.raises(MicrophoneMissing):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), []))


def test_loudspeakers_are_no_microphones(script: Scripted, portaudio: PortAudio) -> None:
    script.devices[0]["max_input_channels"] = 0

    with pytest.raises(MicrophoneMissing):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), []))


def test_a_device_that_nobody_can_open_is_missing(script: Scripted, portaudio: PortAudio) -> None:
    script.rates.clear()

    with pytest.raises(MicrophoneMissing):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), []))


def test_a_vanished_device_is_lost_and_what_it_heard_before_arrives(script: Scripted, portaudio: PortAudio) -> None:
    heard: list[AudioFrame] = []

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), heard))

    assert len(heard) == 3
    assert script.closed == 1


def test_a_device_that_never_gives_sound_is_lost(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "FIRST", 0.02)
    script.started = lambda _: None

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), []))


def test_after_a_loss_the_devices_are_looked_for_anew(script: Scripted, portaudio: PortAudio) -> None:
    async def run() -> list[str]:
        with pytest.raises(MicrophoneLost):
            await drain(DeviceMicrophone(portaudio, ""), [])
        before = script.renewed
        script.add("New USB Mic")
        with pytest.raises(MicrophoneLost):
            await drain(DeviceMicrophone(portaudio, "usb"), [])
        return [str(script.opened[-1]["device"]), str(script.renewed - before)]

    assert asyncio.run(run()) == ["1", "1"]


def test_without_a_loss_portaudio_is_left_as_it_is(script: Scripted, portaudio: PortAudio) -> None:
    async def run() -> int:
        for _ in range(2):
            subject = DeviceMicrophone(portaudio, "")
            async for _frame in subject.frames():
                subject.close()
        return script.renewed

    assert asyncio.run(run()) == 0


@pytest.mark.parametrize(("wish", "index"), [("usb", 1), ("USB", 1), ("", 0), ("not there", 0)])
def test_the_wanted_device_is_chosen_by_a_part_of_its_name(
    script: Scripted, portaudio: PortAudio, wish: str, index: int
) -> None:
    script.add("USB Conference Mic")

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(DeviceMicrophone(portaudio, wish), []))

    assert script.opened[0]["device"] == index


def test_a_device_that_knows_only_48_khz_stereo_is_converted(script: Scripted, portaudio: PortAudio) -> None:
    script.rates = {48_000}
    script.devices[0]["max_input_channels"] = 2
    heard: list[AudioFrame] = []

    def start(callback: Callback) -> None:
        if script.opened[-1]["channels"] == 1:
            raise ScriptedError
        for _ in range(10):
            callback(bytes(960 * 4), 960, None, SimpleNamespace(input_overflow=False))

    script.started = start

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), heard))

    assert script.opened[-1]["samplerate"] == 48_000
    assert sum(len(frame.pcm) for frame in heard) / 32_000 == pytest.approx(0.2, abs=0.03)


def test_what_portaudio_lost_shows_as_a_jump_in_time(script: Scripted, portaudio: PortAudio) -> None:
    script.started = lambda callback: blocks(callback, 3, overflown=2)
    heard: list[AudioFrame] = []

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), heard))

    assert [frame.at for frame in heard] == [0.0, 0.02, 0.06]


def test_a_reader_that_sleeps_loses_the_oldest_two_seconds_later(script: Scripted, portaudio: PortAudio) -> None:
    script.started = lambda callback: blocks(callback, 150)
    heard: list[AudioFrame] = []

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(DeviceMicrophone(portaudio, ""), heard))

    assert len(heard) == pytest.approx(100, abs=1)
    assert heard[-1].at == pytest.approx(2.98)


def test_a_microphone_that_opens_after_it_was_given_up_is_closed_again(script: Scripted, portaudio: PortAudio) -> None:
    opening, given_up = threading.Event(), threading.Event()

    def started(_: Callback) -> None:
        opening.set()
        given_up.wait(10)

    script.started = started

    async def run() -> None:
        work = asyncio.create_task(drain(DeviceMicrophone(portaudio, ""), []))
        await asyncio.to_thread(opening.wait, 10)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        given_up.set()
        script.devices.clear()
        with pytest.raises(MicrophoneMissing):  # behind it in the same thread
            await drain(DeviceMicrophone(portaudio, ""), [])

    asyncio.run(run())

    assert script.closed == 1


def test_without_the_library_of_portaudio_the_microphone_is_missing(
    monkeypatch: pytest.MonkeyPatch, portaudio: PortAudio
) -> None:
    def refused(name: str, *_: object) -> ModuleType:
        raise OSError(f"{name}: PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr("builtins.__import__", refused)

    with pytest.raises(MicrophoneMissing):
        portaudio._open("", lambda *_: None)
