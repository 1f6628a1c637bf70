"""What the tests of hearing share: fakes of the engine and of microphones, sound files, folders like models."""

import asyncio
import hashlib
import os
import struct
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np  # noqa: TID253 - only tests import this
import pytest

from kiosk.core.errors import KioskError, ModelCorrupt, ModelMissing
from kiosk.core.languages import lang
from kiosk.core.types import AudioFrame
from kiosk.hearing import models
from kiosk.hearing.engine import HeardWord, Hypothesis, Result
from kiosk.hearing.models import Model
from kiosk.settings import Settings
from tests.hearing.scripted_listener import Bench, Make

RATE = 16_000
ROOT = Path(__file__).resolve().parents[2]


@cache
def voice() -> bytes:
    """Return 20 s of a sound that is shaped like a voice: a tone of 140 Hz with three formants, s16le of 16 kHz."""
    time = np.arange(RATE * 20) / RATE
    phase = 2 * np.pi * np.cumsum(140 * (1 + 0.05 * np.sin(2 * np.pi * 3 * time))) / RATE
    formants = ((600, 200, 1.0), (1200, 250, 0.6), (2500, 300, 0.3))

    def strength(harmonic: int) -> float:
        return sum(float(np.exp(-(((harmonic * 140 - at) / width) ** 2))) * gain for at, width, gain in formants)

    wave = sum(strength(harmonic) * np.sin(harmonic * phase) for harmonic in range(1, 25))
    return bytes((wave / np.abs(wave).max() * 8000).astype("<i2").tobytes())


@dataclass
class ScriptedEngine:
    """Answers by how many 100 ms pieces it was given: its script says what is heard after each."""

    partials: dict[int, str] = field(default_factory=dict)
    results: dict[int, Result] = field(default_factory=dict)
    last: Result = field(default_factory=Result)
    fails_at: int | None = None
    failure: KioskError | None = None
    given: list[bytes] = field(default_factory=list)

    def accept(self, pcm: bytes) -> bool:
        self.given.append(pcm)
        if self.failure is not None and len(self.given) == self.fails_at:
            raise self.failure
        return len(self.given) in self.results

    def partial(self) -> str:
        return self.partials.get(len(self.given), "")

    def result(self) -> Result:
        return self.results[len(self.given)]

    def finish(self) -> Result:
        return self.last


@dataclass
class ScriptedModel:
    """Gives out prepared engines, and prepared readings of a second hearing."""

    engines: list[Any]
    readings: list[tuple[Hypothesis, ...]] = field(default_factory=list)

    def engine(self) -> Any:
        return self.engines.pop(0) if len(self.engines) > 1 else self.engines[0]

    def several(self, pcm: bytes, most: int) -> list[tuple[Hypothesis, ...]]:
        return self.readings


class FrameMicrophone:
    """Gives prepared frames, then ends, fails, or waits to be closed."""

    def __init__(
        self, frames: Sequence[AudioFrame], *, failure: KioskError | None = None, endless: bool = False
    ) -> None:
        self._frames = frames
        self._failure = failure
        self._endless = endless
        self._closed = asyncio.Event()

    async def frames(self) -> AsyncGenerator[AudioFrame, None]:
        for frame in self._frames:
            yield frame
        if self._failure is not None:
            raise self._failure
        if self._endless:
            await self._closed.wait()

    def close(self) -> None:
        self._closed.set()


@dataclass(frozen=True)
class Kit:
    """The fakes, by name: test folders are no packages, so a fixture hands them out."""

    engine: type[ScriptedEngine] = ScriptedEngine
    model_of: type[ScriptedModel] = ScriptedModel
    microphone: type[FrameMicrophone] = FrameMicrophone

    @staticmethod
    def frames(count: int, *, begin: float = 0.0) -> list[AudioFrame]:
        """Return frames of 100 ms in which somebody speaks."""
        return [
            AudioFrame(voice()[number * 3200 : (number + 1) * 3200], RATE, round(begin + number / 10, 3))
            for number in range(count)
        ]

    @staticmethod
    def voice(seconds: float, loudness: float = 1.0) -> bytes:
        """Return a voice, s16le of 16 kHz."""
        wave = np.frombuffer(voice()[: round(seconds * RATE) * 2], "<i2") * loudness
        return bytes(wave.astype("<i2").tobytes())

    @staticmethod
    def silence(seconds: float) -> bytes:
        """Return a quiet room."""
        noise = np.random.default_rng(1).normal(size=round(seconds * RATE))
        return bytes(noise.astype("<i2").tobytes())

    @staticmethod
    def said(text: str, start: float = 0.0, confidence: float = 1.0) -> Result:
        """Return a result in which every word lasts 100 ms."""
        words = [
            HeardWord(word, start + number / 10, start + (number + 1) / 10, confidence)
            for number, word in enumerate(text.split())
        ]
        return Result(result=tuple(words))

    @staticmethod
    def wav(path: Path, data: bytes, rate: int = RATE, channels: int = 1, bits: int = 16) -> Path:
        """Write a PCM WAV file by hand."""
        block = channels * bits // 8
        form = struct.pack(
            "<4sIHHIIHH4sI", b"fmt ", 16, 1, channels, rate, rate * block, block, bits, b"data", len(data)
        )
        path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(form) + len(data)) + b"WAVE" + form + data)
        return path

    @staticmethod
    def folder(parent: Path, name: str, *, sums: bool = False) -> Path:
        """Make a folder that has all the files that libvosk needs; none is a real model."""
        folder = parent / name
        for file in ("am/final.mdl", "conf/mfcc.conf", "graph/HCLG.fst", "graph/words.txt"):
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(f"{name} {file}".encode())
        (folder / "conf" / "model.conf").write_text("--endpoint.silence-phones=1\n", encoding="ascii")
        if sums:
            Kit.sums(folder)
        return folder

    @staticmethod
    def sums(folder: Path) -> None:
        """Write SHA256SUMS for what stands in a folder."""
        lines = [
            f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.relative_to(folder).as_posix()}\n"
            for file in sorted(folder.rglob("*"))
            if file.is_file() and file.name != "SHA256SUMS"
        ]
        (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii")

    @staticmethod
    def model(folder: Path) -> Model:
        """Return a folder as a model."""
        return Model(folder.name, folder, folder.parent.name == "starter")


@pytest.fixture
def spoken() -> tuple[Path, Model]:
    """Return a held-out English recording, and the model that hears it."""
    folders = Settings(models=os.environ.get("MADOGUCHI_MODELS", "")).model_folders
    recording = ROOT / "tests" / "data" / "speech" / "en" / "en-00.wav"
    try:
        model = models.find(lang("en"), folders)
        models.check(model)
    except (ModelMissing, ModelCorrupt):
        pytest.skip("no English speech model is installed: models/starter has none, and MADOGUCHI_MODELS names none")
    return recording, model


@pytest.fixture
def kit() -> Kit:
    """Hand out the fakes."""
    return Kit()


@pytest.fixture
def flip() -> Callable[[Path], None]:
    """Return a function that turns one bit of a file."""

    def turn(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    return turn


@pytest.fixture
def bench_of(kit: Kit, tmp_path: Path) -> Iterator[Make]:
    """Return a function that makes a bench of an engine and microphones."""
    made: list[Bench] = []

    def make(engine: Any, *microphones: Any) -> Bench:
        made.append(Bench(kit, tmp_path, engine, *microphones))
        return made[-1]

    yield make
    for bench in made:
        bench.library.close()
