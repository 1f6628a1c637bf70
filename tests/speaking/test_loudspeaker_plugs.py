"""Loudspeakers plugged in and pulled while they speak, on a real sound server; what is heard is recorded."""

import array
import asyncio
import math
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import KioskError, LoudspeakerMissing
from kiosk.core.types import Speech
from kiosk.plugged import Kind, names
from kiosk.speaking.loudspeaker import Loudspeaker
from tests.fakes import given
from tests.hearing.pulse import NEEDS, Pulse, server, until

pytestmark = [
    pytest.mark.engine,
    *NEEDS,
    pytest.mark.skipif(not shutil.which("parec"), reason="pulseaudio-utils is not installed"),
]

RATE = 48_000
COUNTER, HALL = "Counter loudspeaker", "Hall loudspeaker"
LIMIT = 2.0
"""Seconds from the pull to the sound on the other loudspeaker."""


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Return a sound server that the player will find."""
    with server(monkeypatch) as running:
        yield running


@contextmanager
def recorded(pulse: Pulse, sink: str) -> Iterator[Path]:
    """Record what a loudspeaker plays."""
    path = pulse.folder / f"{sink}.raw"
    command = ["parec", "--latency-msec=20", "-d", f"{sink}.monitor", "--raw", f"--rate={RATE}", "--channels=1"]
    with path.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        try:
            until(lambda: path.stat().st_size > 0)
            yield path
        finally:
            process.terminate()
            process.wait(timeout=30)


def tone(seconds: float) -> Speech:
    samples = (math.sin(at / RATE * math.tau * 440) * 8000 for at in range(int(seconds * RATE)))
    return Speech(array.array("h", map(round, samples)).tobytes(), RATE)


def loud(path: Path) -> float:
    """Return for how many seconds a recording is loud."""
    import numpy as np

    data = path.read_bytes()
    samples = np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2").astype(int)
    return float(np.count_nonzero(np.abs(samples) > 800)) / RATE / 0.936  # a tone is so seldom near zero


async def made(pieces: asyncio.Queue[Speech | None]) -> AsyncIterator[Speech]:
    """Yield pieces when they are there, until None."""
    while (piece := await pieces.get()) is not None:
        yield piece


def spoken(wanted: tuple[str, ...], use: Callable[[Loudspeaker], Coroutine[Any, Any, Any]]) -> tuple[Any, list[str]]:
    """Return what `use` returns, and what was told meanwhile."""
    told: list[KioskError] = []

    async def run() -> Any:
        speaker = Loudspeaker(wanted, told.append)
        try:
            async with asyncio.timeout(30):
                return await use(speaker)
        finally:
            await speaker.close()

    result = asyncio.run(run())
    return result, [str(error.arguments.get("name", error.code)) for error in told]


def test_a_loudspeaker_pulled_in_mid_piece_goes_on_with_the_next(pulse: Pulse) -> None:
    pulse.plug_loudspeaker("hall", HALL)
    pulse.plug_loudspeaker("counter", COUNTER)

    async def use(speaker: Loudspeaker) -> tuple[float, float, float]:
        with recorded(pulse, "hall") as second:
            with recorded(pulse, "counter") as first:
                playing = asyncio.create_task(speaker.play(given(tone(3.0))))
                await asyncio.to_thread(until, lambda: loud(first) > 0.5)
            pulse.unplug("counter")
            began = time.monotonic()
            await asyncio.to_thread(until, lambda: loud(second) > 0)
            lasted = time.monotonic() - began
            await playing
            return lasted, loud(first), loud(second)

    (lasted, first, second), told = spoken(("counter",), use)

    assert told == [HALL]
    assert lasted < LIMIT
    assert first + second == pytest.approx(3.0, abs=0.5)
    assert second > 1.5


def test_a_loudspeaker_pulled_and_put_back_says_the_rest(pulse: Pulse) -> None:
    pulse.plug_loudspeaker("counter", COUNTER)

    async def use(speaker: Loudspeaker) -> tuple[float, float]:
        with recorded(pulse, "counter") as first:
            playing = asyncio.create_task(speaker.play(given(tone(2.0))))
            await asyncio.to_thread(until, lambda: loud(first) > 0.5)
        before = loud(first)
        pulse.unplug("counter")
        pulse.plug_loudspeaker("counter", COUNTER)
        with recorded(pulse, "counter") as second:
            await playing
            return before, loud(second)

    (before, after), told = spoken((), use)

    assert before > 0.4
    assert 0.3 < after < 2.0
    assert told in ([], [COUNTER])


def test_all_pieces_are_heard_after_the_loudspeaker_was_away(pulse: Pulse) -> None:
    pulse.plug_loudspeaker("counter", COUNTER)

    async def use(speaker: Loudspeaker) -> tuple[float, float]:
        pieces: asyncio.Queue[Speech | None] = asyncio.Queue()
        pieces.put_nowait(tone(1.0))
        with recorded(pulse, "counter") as first:
            playing = asyncio.create_task(speaker.play(made(pieces)))
            await asyncio.to_thread(until, lambda: loud(first) > 0.3)
        before = loud(first)
        pulse.unplug("counter")
        pieces.put_nowait(tone(1.0))
        pulse.plug_loudspeaker("counter", COUNTER)
        with recorded(pulse, "counter") as second:
            for piece in (tone(1.0), None):
                pieces.put_nowait(piece)
            await playing
            return before, loud(second)

    (before, after), _ = spoken((), use)

    assert 2.0 < after < 3.0 - before + 0.8


def test_a_preferred_loudspeaker_is_taken_for_the_next_piece(pulse: Pulse) -> None:
    pulse.plug_loudspeaker("counter", COUNTER, default=True)

    async def use(speaker: Loudspeaker) -> float:
        await speaker.play(given(tone(0.1)))
        pulse.plug_loudspeaker("hall", HALL)
        with recorded(pulse, "hall") as second:
            await speaker.play(given(tone(0.5)))
            return loud(second)

    second, told = spoken(("no such thing", "HALL"), use)

    assert told == [HALL]
    assert second == pytest.approx(0.5, abs=0.2)


def test_without_a_loudspeaker_that_is_said_and_the_next_one_is_taken(pulse: Pulse) -> None:
    async def use(speaker: Loudspeaker) -> None:
        for _ in range(2):
            with pytest.raises(LoudspeakerMissing):
                await speaker.play(given(tone(0.1)))
        pulse.plug_loudspeaker("counter", COUNTER)
        await speaker.play(given(tone(0.1)))

    _, told = spoken((), use)

    assert told == [COUNTER]


def test_loudspeakers_are_listed_by_the_names_that_people_know(pulse: Pulse) -> None:
    nothing = names(Kind.LOUDSPEAKER)
    pulse.plug_loudspeaker("counter", COUNTER)
    pulse.plug_loudspeaker("hall", HALL, default=True)

    assert (nothing, names(Kind.LOUDSPEAKER)) == ([], [HALL, COUNTER])
