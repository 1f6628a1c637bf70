"""Pictures and sound that carry the time of their making, so that delay and skew are measured by content.

A picture has 48 bits in two rows of squares at its top: CLOCK_MONOTONIC in tenths of a millisecond; the square below
is white while the sound claps (20 ms of 1 kHz at each full second), and black otherwise.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np  # noqa: TID253 - a test's own arithmetic

from kiosk.call.pictures import PatternSource
from kiosk.core.types import AudioFrame

COLUMNS = 24
BITS = 48
CLAP = 0.1
"""Seconds that the clap lasts in the picture: three pictures."""
RATE = 48_000
LOUD = 6000
"""Of 32768: above it, it is the clap."""


def clip(width: int, height: int, path: Path | None, most: int = 45) -> list[Any]:
    """Return yuv420p pictures (rows*3/2, columns) out of a file, or drawn ones."""
    sheets = []
    if path is not None and path.is_file():
        with av.open(str(path)) as container:
            for frame in container.decode(video=0):
                sheets.append(frame.reformat(width, height, "yuv420p").to_ndarray())
                if len(sheets) == most:
                    return sheets
    pattern = PatternSource(width, height)
    return sheets or [pattern._drawn(count).to_ndarray() for count in range(30)]


def stamp(sheet: Any, width: int, at: float) -> None:
    """Write a time and the clap into a picture."""
    side = width // 40
    value = int(at * 1e4)
    for bit in range(BITS):
        top, left = bit // COLUMNS * side, bit % COLUMNS * side
        sheet[top : top + side, left : left + side] = 235 if value >> bit & 1 else 16
    sheet[2 * side : 3 * side, :side] = 235 if at % 1 < CLAP else 16


def read(luma: Any, width: int) -> tuple[float, bool]:
    """Return a picture's time, and whether it shows the clap.

    Args:
        luma: rows by columns.
        width: px, of the picture.
    """
    side = width / 40

    def bright(row: int, column: int) -> bool:
        y, x, near = int((row + 0.5) * side), int((column + 0.5) * side), max(1, int(side / 4))
        return bool(luma[y - near : y + near, x - near : x + near].mean() > 125)

    value = sum(1 << bit for bit in range(BITS) if bright(bit // COLUMNS, bit % COLUMNS))
    return value / 1e4, bright(2, 0)


class StampedSource:
    """A PictureSource of stamped pictures, 30/s, like a camera: what is late is left out."""

    def __init__(self, sheets: list[Any]) -> None:
        self._sheets = sheets
        self._width = sheets[0].shape[1]
        self._began = time.monotonic()
        self._count = 0
        self.spent = 0.0
        """Seconds of CPU, for copies and stamps."""

    async def picture(self) -> av.VideoFrame:
        now, due = time.monotonic(), self._began + self._count / 30
        if now > due + 1 / 30:
            self._count = int((now - self._began) * 30)
        else:
            await asyncio.sleep(due - now)
        began = time.thread_time()
        sheet = self._sheets[self._count % len(self._sheets)].copy()
        self._count += 1
        stamp(sheet, self._width, time.monotonic())
        frame = av.VideoFrame.from_ndarray(sheet, format="yuv420p")
        self.spent += time.thread_time() - began
        return frame

    def close(self) -> None:
        """Nothing to give back."""


class ClappingSound:
    """A SoundSource: quiet 300 Hz, and a clap of 1 kHz at each full second of CLOCK_MONOTONIC."""

    def __init__(self) -> None:
        places = np.arange(960)
        self._quiet = (600 * np.sin(2 * np.pi * 300 / RATE * places)).astype("<i2").tobytes()
        self._clap = (16000 * np.sin(2 * np.pi * 1000 / RATE * places)).astype("<i2").tobytes()
        self._next = int(time.monotonic() / 0.02)
        """Its number, from the clock's beginning on: a clap begins with a piece, at the full second."""

    async def sound(self) -> AudioFrame:
        self._next = max(self._next + 1, int((time.monotonic() - 0.2) / 0.02))
        await asyncio.sleep(max(0.0, self._next * 0.02 - time.monotonic()))
        piece = self._next - 1
        return AudioFrame(self._quiet if piece % 50 else self._clap, RATE, piece * 0.02)

    def close(self) -> None:
        """Nothing to give back."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One picture that was handed out."""

    at: float
    delay: float
    """Seconds since it was drawn."""
    width: int
    height: int


class Watcher:
    """What one side sees and hears."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.pictures: list[Sight] = []
        self.flashes: list[float] = []
        self.claps: list[float] = []
        self.sounds: list[tuple[float, float]] = []
        """Heard at, seconds of it."""
        self.spent = 0.0
        """Seconds of CPU, for looking and listening."""
        self._lit = self._loud = False

    def see(self, luma: Any, width: int) -> None:
        now, began = self._clock(), time.thread_time()
        made, lit = read(luma, width)
        self.saw(now, made, (width, len(luma)), lit=lit)
        self.spent += time.thread_time() - began

    def saw(self, now: float, made: float, size: tuple[int, int], *, lit: bool) -> None:
        self.pictures.append(Sight(now, now - made, *size))
        if lit and not self._lit:
            self.flashes.append(now - (made % 1))  # as if the clap's first instant had been shown
        self._lit = lit

    def hear(self, pcm: bytes) -> None:
        began = time.thread_time()
        loud = float(np.abs(np.frombuffer(pcm, "<i2").astype(np.float32)).max(initial=0)) > LOUD
        self.heard(self._clock(), len(pcm) / 2 / RATE, loud=loud)
        self.spent += time.thread_time() - began

    def heard(self, now: float, seconds: float, *, loud: bool) -> None:
        self.sounds.append((now, seconds))
        if loud and not self._loud:
            self.claps.append(now)
        self._loud = loud
