"""Microphones plugged in and pulled while they are heard, on a real sound server."""

import asyncio
import time
from collections.abc import Iterator

import pytest

from kiosk import plugged
from kiosk.core.errors import MicrophoneLost, MicrophoneMissing
from kiosk.hearing.meter import Meter
from kiosk.hearing.microphone import PortAudio
from kiosk.plugged import Kind, names
from tests.hearing.listening import Listening, counted, heard, jumps, peak
from tests.hearing.pulse import NEEDS, Pulse, Talker, server, until

pytestmark = [pytest.mark.engine, *NEEDS]

STAFF, VISITOR = "Staff microphone", "Visitor microphone"
LIMIT = 2.0
"""Seconds from the pull to the word that the other microphone hears."""


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Return a sound server that the microphone will find."""
    with server(monkeypatch) as running:
        yield running


def test_a_plug_pulled_in_mid_sentence_goes_on_with_the_next_microphone(pulse: Pulse) -> None:
    pulse.plug("visitor", VISITOR)
    pulse.plug("staff", STAFF)

    async def use(portaudio: PortAudio) -> tuple[Listening, float]:
        mic = Listening(portaudio, ("visitor",))
        await mic.hear(3000)
        began = time.monotonic()
        pulse.unplug("visitor")
        await mic.until(lambda mic: bool(mic.told))
        await mic.hear(500)
        lasted = time.monotonic() - began
        await mic.end()
        return mic, lasted

    with Talker(pulse.pipe("visitor"), 3000), Talker(pulse.pipe("staff"), 500):
        mic, lasted = heard(use)

    assert mic.told == [STAFF]
    assert lasted < LIMIT
    assert min(jumps(mic.frames)) > -0.001
    assert sum(jumps(mic.frames)) < LIMIT


def test_a_microphone_pulled_without_another_is_lost_within_two_seconds(pulse: Pulse) -> None:
    pulse.plug()

    async def use(portaudio: PortAudio) -> tuple[list[str], float]:
        mic = Listening(portaudio)
        await mic.hear(3000)
        began = time.monotonic()
        pulse.unplug()
        with pytest.raises(MicrophoneLost):
            await mic.hear(0)
        lasted = time.monotonic() - began
        with pytest.raises(MicrophoneMissing):
            await Listening(portaudio).hear(0)
        pulse.plug()
        again = Listening(portaudio)
        await again.hear(3000)
        await again.end()
        return mic.told, lasted

    with Talker(pulse.pipe("fifo_mic"), 3000):
        told, lasted = heard(use)

    assert told == []
    assert lasted < LIMIT


def test_a_sound_server_that_hangs_is_told_and_only_a_new_process_helps(pulse: Pulse) -> None:
    pulse.plug()

    async def use(portaudio: PortAudio) -> tuple[float, bool]:
        mic = Listening(portaudio)
        await mic.hear(3000)
        began = time.monotonic()
        pulse.freeze()
        try:
            with pytest.raises(MicrophoneLost):
                await mic.hear(0)
        finally:
            lasted = time.monotonic() - began
            pulse.thaw()
        return lasted, portaudio.stuck

    with Talker(pulse.pipe("fifo_mic"), 3000):
        lasted, stuck = heard(use)

    assert lasted < LIMIT
    assert stuck is True


def test_a_sound_server_that_is_started_again_is_found(pulse: Pulse) -> None:
    pulse.plug()

    async def use(portaudio: PortAudio) -> list[str]:
        mic = Listening(portaudio)
        await mic.hear(3000)
        pulse.stop()
        with pytest.raises(MicrophoneLost):
            await mic.hear(0)
        pulse.start()
        pulse.plug()
        again = Listening(portaudio)
        await again.hear(3000)
        await again.end()
        return mic.told + again.told

    with Talker(pulse.pipe("fifo_mic"), 3000):
        assert heard(use) == []


def test_a_microphone_put_back_in_time_is_heard_again_and_the_gap_shows(pulse: Pulse) -> None:
    pulse.plug()

    async def use(portaudio: PortAudio) -> Listening:
        mic = Listening(portaudio)
        await mic.hear(3000)
        count = len(mic.frames)
        hearing = asyncio.create_task(mic.until(lambda mic: len(mic.frames) > count + 50))
        pulse.unplug()
        await asyncio.to_thread(until, lambda: mic.subject._lost)
        pulse.plug()
        await hearing
        await mic.end()
        return mic

    with Talker(pulse.pipe("fifo_mic"), 3000):
        mic = heard(use)

    assert mic.told == []
    assert 0.4 < max(jumps(mic.frames)) < LIMIT


def test_a_preferred_microphone_is_taken_when_it_is_plugged_in(pulse: Pulse) -> None:
    pulse.plug("visitor", VISITOR, default=True)

    async def use(portaudio: PortAudio) -> tuple[Listening, float]:
        mic = Listening(portaudio, ("no such thing", "STAFF mic"))
        await mic.hear(3000)
        began = time.monotonic()
        pulse.plug("staff", STAFF)
        await mic.hear(500)
        lasted = time.monotonic() - began
        await mic.end()
        return mic, lasted

    with Talker(pulse.pipe("visitor"), 3000), Talker(pulse.pipe("staff"), 500):
        mic, lasted = heard(use)

    assert mic.told == [STAFF]
    assert lasted < LIMIT


def test_a_microphone_that_is_wanted_less_leaves_the_open_one_alone(pulse: Pulse) -> None:
    pulse.plug("visitor", VISITOR)

    async def use(portaudio: PortAudio) -> Listening:
        mic = Listening(portaudio, ("visitor", "staff"))
        await mic.hear(3000)
        looks = counted(portaudio)
        pulse.plug("staff", STAFF, default=True)  # and the server moves the stream there
        await mic.until(lambda _: looks.count > 0)
        count = len(mic.frames)
        await mic.until(lambda mic: len(mic.frames) > count + 20)
        await mic.hear(3000)
        await mic.end()
        return mic

    with Talker(pulse.pipe("visitor"), 3000), Talker(pulse.pipe("staff"), 500):
        mic = heard(use)

    assert mic.told == []
    assert [peak(frame) for frame in mic.frames].count(500) < 10


def test_a_stream_that_the_server_moves_comes_back_to_its_microphone(pulse: Pulse) -> None:
    pulse.plug("visitor", VISITOR)
    pulse.plug("staff", STAFF)

    async def use(portaudio: PortAudio) -> Listening:
        mic = Listening(portaudio, ("visitor",))
        await mic.hear(3000)
        looks = counted(portaudio)
        stream = pulse.control("list", "short", "source-outputs").split()[0]
        pulse.control("move-source-output", stream, "staff")
        await mic.until(lambda _: looks.count > 0)
        await mic.hear(3000)
        await mic.end()
        return mic

    with Talker(pulse.pipe("visitor"), 3000), Talker(pulse.pipe("staff"), 500):
        mic = heard(use)

    assert mic.told == []


def test_two_microphones_are_heard_at_once_and_one_pull_does_not_touch_the_other(pulse: Pulse) -> None:
    pulse.plug("visitor", VISITOR)
    pulse.plug("staff", STAFF)

    async def use(portaudio: PortAudio) -> tuple[list[str], list[str], list[float]]:
        staff, visitor = Listening(portaudio, ("staff",)), Listening(portaudio, ("visitor",))
        await staff.hear(500)
        await visitor.hear(3000)
        pulse.unplug("visitor")
        with pytest.raises(MicrophoneLost):  # the staff's own is not taken for the visitor's, too
            await visitor.hear(0)
        await staff.until(lambda staff: len(staff.frames) > 60)
        await staff.end()
        return staff.told, visitor.told, jumps(staff.frames)

    with Talker(pulse.pipe("visitor"), 3000), Talker(pulse.pipe("staff"), 500):
        staff, visitor, gaps = heard(use)

    assert (staff, visitor) == ([], [])
    assert max(gaps) < 0.1  # on a busy machine PortAudio may lose a block


def test_a_new_beginning_of_portaudio_opens_every_microphone_again(pulse: Pulse) -> None:
    pulse.plug("visitor", VISITOR)
    pulse.plug("staff", STAFF)

    async def use(portaudio: PortAudio) -> tuple[list[str], list[float]]:
        staff, visitor = Listening(portaudio, ("staff",)), Listening(portaudio, ("visitor",))
        await staff.hear(500)
        await visitor.hear(3000)
        inlets = portaudio._inlets
        assert await portaudio._done(lambda: inlets._begin(plugged.look(plugged.Kind.MICROPHONE)), 5)
        for mic, loudness in ((staff, 500), (visitor, 3000)):
            count = len(mic.frames)
            await mic.until(lambda mic, count=count: len(mic.frames) > count + 20)  # type: ignore[misc]
            await mic.hear(loudness)
            await mic.end()
        return staff.told + visitor.told, jumps(staff.frames) + jumps(visitor.frames)

    with Talker(pulse.pipe("visitor"), 3000), Talker(pulse.pipe("staff"), 500):
        told, gaps = heard(use)

    assert told == []
    assert 0.001 < max(gaps) < LIMIT


def test_a_muted_microphone_is_dead_and_a_quiet_room_is_not(pulse: Pulse) -> None:
    pulse.plug()

    async def use(portaudio: PortAudio) -> bool:
        mic, meter = Listening(portaudio), Meter()
        await mic.hear(3)
        quiet = [meter.feed((await anext(mic.source)).pcm).dead for _ in range(120)]
        pulse.control("set-source-mute", "fifo_mic", "1")
        while not meter.feed((await anext(mic.source)).pcm).dead:
            pass
        await mic.end()
        return any(quiet)

    with Talker(pulse.pipe("fifo_mic"), 3):
        assert heard(use) is False


def test_what_a_loudspeaker_plays_is_no_microphone(pulse: Pulse) -> None:
    pulse.plug_loudspeaker("counter", "Counter loudspeaker", default=True)

    async def use(portaudio: PortAudio) -> None:
        with pytest.raises(MicrophoneMissing):
            await Listening(portaudio).hear(0)

    heard(use)


def test_microphones_are_listed_by_the_names_that_people_know(pulse: Pulse) -> None:
    nothing = names(Kind.MICROPHONE)
    pulse.plug_loudspeaker("counter", "Counter loudspeaker")
    pulse.plug("visitor", VISITOR)
    pulse.plug("staff", STAFF, default=True)

    assert (nothing, names(Kind.MICROPHONE)) == ([], [STAFF, VISITOR])
