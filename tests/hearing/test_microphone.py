"""A real microphone's ways to fail, played by a scripted PortAudio."""

import asyncio
import builtins
import threading
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from kiosk.core.errors import MicrophoneLost, MicrophoneMissing
from kiosk.core.types import AudioFrame
from kiosk.hearing import microphone
from kiosk.hearing.microphone import PortAudio
from kiosk.plugged import Kind, names
from tests.hearing.scripted_portaudio import Callback, Scripted, blocks, drain, installed, microphone_of

pytestmark = pytest.mark.unit


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Scripted:
    """Return a PortAudio with one microphone that gives three blocks and then falls silent for ever."""
    return installed(monkeypatch)


@pytest.fixture
def portaudio() -> Iterator[PortAudio]:
    """Return the owner of the library."""
    owner = PortAudio()
    yield owner
    owner.end()


def test_callbacks_become_frames_of_20_ms_until_it_is_closed(script: Scripted, portaudio: PortAudio) -> None:
    async def run() -> list[AudioFrame]:
        subject = microphone_of(portaudio)
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
        asyncio.run(drain(microphone_of(portaudio), []))


def test_loudspeakers_are_no_microphones(script: Scripted, portaudio: PortAudio) -> None:
    script.devices[0]["max_input_channels"] = 0

    with pytest.raises(MicrophoneMissing):
        asyncio.run(drain(microphone_of(portaudio), []))


def test_a_device_that_nobody_can_open_is_missing(script: Scripted, portaudio: PortAudio) -> None:
    script.rates.clear()

    with pytest.raises(MicrophoneMissing):
        asyncio.run(drain(microphone_of(portaudio), []))


def test_a_vanished_device_is_lost_and_what_it_heard_before_arrives(script: Scripted, portaudio: PortAudio) -> None:
    heard: list[AudioFrame] = []

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio), heard))

    assert len(heard) == 3
    assert script.closed == len(script.opened)


def test_a_device_that_never_gives_sound_is_lost(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "FIRST", 0.02)
    script.started = lambda _: None

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio), []))


def test_after_a_loss_the_devices_are_looked_for_anew(script: Scripted, portaudio: PortAudio) -> None:
    async def run() -> list[int]:
        with pytest.raises(MicrophoneLost):
            await drain(microphone_of(portaudio), [])
        before, streams = script.renewed, len(script.opened)
        script.add("New USB Mic")
        with pytest.raises(MicrophoneLost):
            await drain(microphone_of(portaudio, "usb"), [])
        return [script.renewed - before > 0, script.opened[streams]["device"]]

    assert asyncio.run(run()) == [True, 1]


def test_without_a_loss_portaudio_is_left_as_it_is(script: Scripted, portaudio: PortAudio) -> None:
    script.sounding = 3

    async def run() -> list[int]:
        begun = []
        for _ in range(3):
            subject = microphone_of(portaudio)
            async for _frame in subject.frames():
                subject.close()
            begun.append(script.renewed)
        return begun

    assert asyncio.run(run()) == [1, 1, 1]  # a library that was there before has an old list


@pytest.mark.parametrize(("wish", "index"), [("usb", 1), ("USB", 1), ("", 0), ("not there", 0)])
def test_the_wanted_device_is_chosen_by_a_part_of_its_name(
    script: Scripted, portaudio: PortAudio, wish: str, index: int
) -> None:
    script.add("USB Conference Mic")

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio, wish), []))

    assert script.opened[0]["device"] == index


def test_a_device_that_knows_only_48_khz_stereo_is_converted(script: Scripted, portaudio: PortAudio) -> None:
    script.rates, script.channels = {48_000}, {2}
    script.devices[0]["max_input_channels"] = 2
    heard: list[AudioFrame] = []

    def start(callback: Callback) -> None:
        for _ in range(10):
            callback(bytes(960 * 4), 960, None, SimpleNamespace(input_overflow=False))

    script.started = start

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio), heard))

    assert script.opened[-1]["samplerate"] == 48_000
    assert sum(len(frame.pcm) for frame in heard) / 32_000 == pytest.approx(0.2, abs=0.03)


def test_what_portaudio_lost_shows_as_a_jump_in_time(script: Scripted, portaudio: PortAudio) -> None:
    script.started = lambda callback: blocks(callback, 3, overflown=2)
    heard: list[AudioFrame] = []

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio), heard))

    assert [frame.at for frame in heard] == [0.0, 0.02, 0.06]


def test_a_reader_that_sleeps_loses_the_oldest_two_seconds_later(script: Scripted, portaudio: PortAudio) -> None:
    script.started = lambda callback: blocks(callback, 150)
    heard: list[AudioFrame] = []

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio), heard))

    assert len(heard) == pytest.approx(100, abs=1)
    assert heard[-1].at == pytest.approx(2.98)


def test_a_library_that_hangs_is_given_up_and_only_a_new_process_helps(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "OPENING", 0.05)
    monkeypatch.setattr(microphone, "BLOCKED", 0.05)
    hanging = threading.Event()
    script.started = lambda _: (hanging.wait(10), None)[1]

    async def run() -> bool:
        with pytest.raises(MicrophoneMissing):
            await drain(microphone_of(portaudio), [])
        hanging.set()
        return portaudio.stuck

    assert asyncio.run(run()) is True


def test_a_microphone_that_opens_after_it_was_given_up_is_closed_again(script: Scripted, portaudio: PortAudio) -> None:
    opening, given_up = threading.Event(), threading.Event()

    def started(_: Callback) -> None:
        opening.set()
        given_up.wait(10)

    script.started = started

    async def run() -> None:
        work = asyncio.create_task(drain(microphone_of(portaudio), []))
        await asyncio.to_thread(opening.wait, 10)
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
        given_up.set()
        script.devices.clear()
        with pytest.raises(MicrophoneMissing):  # behind it in the same thread
            await drain(microphone_of(portaudio), [])

    asyncio.run(run())

    assert script.closed == 1


@pytest.mark.usefixtures("script")
def test_without_the_library_of_portaudio_the_microphone_is_missing(
    portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported = builtins.__import__

    def refused(name: str, *words: Any) -> ModuleType:
        if name == "sounddevice":
            raise OSError("PortAudio library not found")
        return imported(name, *words)

    monkeypatch.setattr("builtins.__import__", refused)

    with pytest.raises(MicrophoneMissing):
        asyncio.run(drain(microphone_of(portaudio), []))
    assert names(Kind.MICROPHONE) == []
