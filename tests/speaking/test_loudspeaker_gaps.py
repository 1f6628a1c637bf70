"""A sound in pieces, on a real sound server: no gap, no click, and nothing lost when a piece is late."""

import asyncio
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.core.types import Speech
from kiosk.speaking.loudspeaker import Loudspeaker
from tests.hearing.pulse import NEEDS, Pulse, server, until
from tests.speaking.test_loudspeaker_plugs import RATE, loud, made, recorded, tone

pytestmark = [
    pytest.mark.engine,
    *NEEDS,
    pytest.mark.skipif(not shutil.which("parec"), reason="pulseaudio-utils is not installed"),
]

LENGTH = 2.4
"""Seconds of a tone of 440 Hz, which begins and ends with a whole wave."""
GAP = 0.005
STEEPEST = 600
"""From one sample to the next; the tone's own steepest is 461."""


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Return a sound server with a loudspeaker that the player will find."""
    with server(monkeypatch) as running:
        running.plug_loudspeaker("counter", "Counter loudspeaker")
        yield running


def cut(*at: float) -> list[Speech]:
    """Return the tone in pieces, cut at seconds where its wave may be high."""
    pcm = tone(LENGTH).pcm
    places = [0, *(int(second * RATE) * 2 for second in at), len(pcm)]
    return [Speech(pcm[begin:end], RATE) for begin, end in pairwise(places)]


def gaps(path: Path) -> tuple[list[float], int]:
    """Return the silences between the first sound and the last, in seconds, and the steepest step."""
    import numpy as np

    samples = np.frombuffer(path.read_bytes()[: path.stat().st_size // 2 * 2], dtype="<i2").astype(int)
    sounding = np.flatnonzero(np.abs(samples) > 200)
    between = np.diff(sounding) / RATE
    heard = samples[sounding[0] : sounding[-1] + 1]
    return [round(float(gap), 3) for gap in between[between > GAP]], int(np.abs(np.diff(heard)).max())


def test_pieces_that_come_in_time_are_heard_without_a_gap_or_a_click(pulse: Pulse) -> None:
    async def run(first: Speech, second: Speech, third: Speech) -> tuple[list[float], int, float]:
        speaker = Loudspeaker()
        pieces: asyncio.Queue[Speech | None] = asyncio.Queue()
        pieces.put_nowait(first)
        with recorded(pulse, "counter") as path:
            playing = asyncio.create_task(speaker.play(made(pieces)))
            await asyncio.to_thread(until, lambda: loud(path) > 0.4)  # more than half of the first
            for piece in (second, third, None):
                pieces.put_nowait(piece)
            await asyncio.wait_for(playing, 10)
        await speaker.close()
        return *gaps(path), loud(path)

    silences, step, seconds = asyncio.run(run(*cut(0.8005, 1.6005)))

    assert (silences, step < STEEPEST) == ([], True)
    assert seconds == pytest.approx(LENGTH, abs=0.02)


def test_a_late_piece_leaves_a_silence_and_nothing_is_lost(pulse: Pulse) -> None:
    async def run(first: Speech, *rest: Speech) -> tuple[list[float], float]:
        speaker = Loudspeaker()
        pieces: asyncio.Queue[Speech | None] = asyncio.Queue()
        pieces.put_nowait(first)
        with recorded(pulse, "counter") as path:
            playing = asyncio.create_task(speaker.play(made(pieces)))
            await asyncio.to_thread(until, lambda: loud(path) > 0.75)
            size = path.stat().st_size
            await asyncio.to_thread(until, lambda: path.stat().st_size > size + RATE)  # half a second more
            for piece in (*rest, None):
                pieces.put_nowait(piece)
            await asyncio.wait_for(playing, 10)
        await speaker.close()
        return gaps(path)[0], loud(path)

    silences, seconds = asyncio.run(run(*cut(0.8, 1.6)))

    assert len(silences) == 1
    assert 0.4 < silences[0] < 1.5
    assert seconds == pytest.approx(LENGTH, abs=0.02)


def test_stop_in_the_second_piece_silences_it_and_drops_the_third(pulse: Pulse) -> None:
    async def run() -> tuple[float, float]:
        speaker = Loudspeaker()
        pieces: asyncio.Queue[Speech | None] = asyncio.Queue()
        for piece in (*cut(0.4, 1.6), None):
            pieces.put_nowait(piece)
        clock = asyncio.get_running_loop().time
        with recorded(pulse, "counter") as path:
            playing = asyncio.create_task(speaker.play(made(pieces)))
            await asyncio.to_thread(until, lambda: loud(path) > 0.6)
            began = clock()
            speaker.stop()
            await playing
            stopped = clock() - began
            size = path.stat().st_size
            await asyncio.to_thread(until, lambda: path.stat().st_size > size + 2 * RATE)
        await speaker.close()
        return stopped, loud(path)

    stopped, seconds = asyncio.run(run())

    assert (stopped < 0.1, 0.6 < seconds < 1.3) == (True, True)
