"""Which device a microphone is on, and when another is taken, played by a scripted PortAudio without a sound server."""

import asyncio
from collections.abc import Iterator

import pytest

from kiosk.core.errors import KioskError, MicrophoneLost, MicrophoneMissing
from kiosk.core.types import AudioFrame
from kiosk.hearing import inlets, microphone
from kiosk.hearing.microphone import PortAudio
from kiosk.plugged import Device, View
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


def test_an_old_list_of_devices_is_renewed_before_an_opening(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inlets, "OLD", 0.0)
    script.sounding = 2

    async def run() -> list[int]:
        for wanted in ("", "usb"):
            subject = microphone_of(portaudio, wanted)
            async for _frame in subject.frames():
                subject.close()
            script.add("New USB Mic")
        return [script.opened[-1]["device"], script.renewed]

    assert asyncio.run(run()) == [1, 2]


def test_a_device_that_falls_silent_gives_way_to_the_next_and_that_is_told(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "WATCH", 0.1)
    monkeypatch.setattr(microphone, "RECOVERY", 5.0)
    script.add("USB Conference Mic")

    def start(callback: Callback) -> None:
        if len(script.opened) == 1 or script.opened[-1]["device"] == 1:
            blocks(callback, 3)

    script.started, script.sounding = start, 99
    told: list[KioskError] = []

    async def run() -> list[AudioFrame]:
        subject = microphone_of(portaudio, told=told)
        heard: list[AudioFrame] = []
        async for frame in subject.frames():
            heard.append(frame)
            if len(heard) == 6:
                subject.close()
        return heard

    heard = asyncio.run(run())

    assert [stream["device"] for stream in script.opened] == [0, 0, 1]
    assert [error.arguments["name"] for error in told] == ["USB Conference Mic"]
    assert heard[3].at - heard[2].at > 0.02


def test_a_device_that_stutters_is_lost_in_the_end(script: Scripted, portaudio: PortAudio) -> None:
    script.sounding = 99_999

    with pytest.raises(MicrophoneLost):
        asyncio.run(drain(microphone_of(portaudio), []))


def test_without_a_server_a_preferred_card_is_taken_and_every_microphone_opened_again(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "WATCH", 30.0)
    script.devices.clear()
    cards = (Device(0, "Desk", "Desk"), Device(1, "Built-in", "Built-in"))
    for card in cards:
        script.add(f"{card.name}: Audio (hw:{card.index},0)")
    script.view = View(cards, server=False)
    script.started, script.sounding = lambda callback: blocks(callback, 1), 99
    told: list[KioskError] = []

    async def run() -> list[str]:
        staff, visitor = microphone_of(portaudio, "desk", told=told), microphone_of(portaudio, "usb", told=told)
        sounds = [staff.frames(), visitor.frames()]
        for sound in sounds:
            await anext(sound)
        script.view = View((*cards, Device(2, "USB Mic", "USB Mic")), server=False)
        script.add("USB Mic: Audio (hw:2,0)")
        portaudio._happened()
        for sound in sounds:
            await anext(sound)
            await sound.aclose()
        return [str(error.arguments["name"]) for error in told]

    assert asyncio.run(run()) == ["USB Mic"]
    assert [stream["device"] for stream in script.opened] == [0, 1, 0, 2]


@pytest.mark.parametrize(
    "view", [View((Device(7, "desk", "Desk", default=True),)), View((Device(0, "Desk", "Desk"),), server=False), None]
)
def test_two_people_never_share_one_microphone_by_accident(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch, view: View | None
) -> None:
    monkeypatch.setattr(microphone, "WATCH", 30.0)
    script.devices.clear()
    script.add("pulse" if view is not None and view.server else "Desk: Audio (hw:0,0)")
    script.view = view
    script.started, script.sounding = lambda callback: blocks(callback, 1), 99

    async def run() -> None:
        staff, visitor = microphone_of(portaudio, "desk").frames(), microphone_of(portaudio, "usb").frames()
        await anext(staff)
        with pytest.raises(MicrophoneMissing):
            await anext(visitor)
        await staff.aclose()
        again = microphone_of(portaudio, "usb").frames()
        await anext(again)
        await again.aclose()

    asyncio.run(run())


def test_a_preferred_card_that_does_not_open_is_tried_once(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "WATCH", 30.0)
    script.view = View((Device(0, "Built-in", "Built-in"),), server=False)
    script.started, script.sounding = lambda callback: blocks(callback, 1), 99

    async def run() -> int:
        sound = microphone_of(portaudio, "usb").frames()
        await anext(sound)
        script.view = View((Device(0, "Built-in", "Built-in"), Device(1, "USB Mic", "USB Mic")), server=False)
        portaudio._happened()
        await anext(sound)
        for _ in range(3):
            await portaudio._done(portaudio._look, 5)
        await sound.aclose()
        return len(script.opened)

    assert asyncio.run(run()) == 2


def test_a_stream_that_ends_by_itself_is_replaced_at_once(
    script: Scripted, portaudio: PortAudio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(microphone, "WATCH", 30.0)
    script.started, script.sounding = lambda callback: blocks(callback, 1), 99

    async def run() -> list[float]:
        sound = microphone_of(portaudio).frames()
        heard = [await anext(sound)]
        script.running[-1].active = False
        script.opened[-1]["finished_callback"]()
        heard.append(await anext(sound))
        await sound.aclose()
        return [frame.at for frame in heard]

    assert asyncio.run(run()) == [0.0, pytest.approx(0.5, abs=0.5)]
