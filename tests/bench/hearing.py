"""What the kiosk's way of hearing costs over bare Vosk, on the held-out recordings; prints JSON.

    .venv/bin/python tests/bench/hearing.py [--models FOLDER] [--rounds N] [--live N]

Both hear the same files in pieces of 100 ms, ask for a partial after each piece and run one after the other. Bare Vosk
is a loop in this process. The kiosk's figures hold everything: reading the file, both ends of the pipe, the listening
process.

cpu_ratio          CPU seconds of the kiosk (both processes) over those of bare Vosk without loading; median of rounds
real_time_factor   wall-clock seconds over seconds of sound, per recording
first_partial      seconds from the onset of the first word to the first partial: for bare Vosk in sound that it had
                   been given; for the kiosk on the wall clock, with recordings played at the pace of speech

Linux: CPU time is read from /proc.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.core.events import Final, Heard, MicrophoneClosed, MicrophoneOpened, Partial, Trouble  # noqa: E402
from kiosk.core.languages import Lang, lang  # noqa: E402
from kiosk.core.types import Side  # noqa: E402
from kiosk.hearing import models, protocol  # noqa: E402
from kiosk.hearing.ears import SupervisedEars  # noqa: E402
from kiosk.settings import Settings  # noqa: E402

SPEECH = ROOT / "tests" / "data" / "speech"
PIECE = 3200
HEADER = 44
TICK = os.sysconf("SC_CLK_TCK")

Files = Sequence[tuple[Lang, Path]]


@dataclass
class Figures:
    """What was measured."""

    cpu: float = 0.0
    factors: list[float] = field(default_factory=list)
    partials: list[float] = field(default_factory=list)

    def __iadd__(self, other: "Figures") -> Self:
        self.cpu += other.cpu
        self.factors += other.factors
        self.partials += other.partials
        return self


def bare(files: Files, folders: Sequence[Path]) -> Figures:
    """Hear every file with nothing but Vosk."""
    import vosk  # noqa: PLC0415 - slow, and only this half needs it

    vosk.SetLogLevel(-1)
    loaded = {tag: vosk.Model(model_path=str(models.find(tag, folders).folder)) for tag in {tag for tag, _ in files}}
    figures = Figures()
    for tag, path in files:
        wall, cpu, first = time.perf_counter(), time.process_time(), 0.0
        data = path.read_bytes()[HEADER:]
        recognizer: Any = vosk.KaldiRecognizer(loaded[tag], 16_000)
        recognizer.SetWords(True)
        results = []
        for begin in range(0, len(data), PIECE):
            if recognizer.AcceptWaveform(data[begin : begin + PIECE]):
                results.append(json.loads(recognizer.Result()))
            elif json.loads(recognizer.PartialResult()).get("partial") and not first:
                first = (begin + PIECE) / 32_000
        results.append(json.loads(recognizer.FinalResult()))
        figures.cpu += time.process_time() - cpu
        figures.factors.append((time.perf_counter() - wall) / seconds(path))
        onsets = [word["start"] for result in results for word in result.get("result", [])]
        if onsets and first:
            figures.partials.append(first - onsets[0])
    return figures


async def kiosk(files: Files, live: Files, settings: Settings) -> Figures:
    """Hear every file as the kiosk does, and some at the pace of speech."""
    ears = SupervisedEars(settings)
    await ears.start()
    figures = Figures()
    try:
        async with aclosing(ears.events()) as events:
            for tag in {tag for tag, _ in files}:  # loads the models
                await hear(ears, events, next(file for file in files if file[0] == tag), realtime=False)
            began = cpu_of(ears.pid)
            for file in files:
                wall = time.perf_counter()
                await hear(ears, events, file, realtime=False)
                figures.factors.append((time.perf_counter() - wall) / seconds(file[1]))
            figures.cpu = cpu_of(ears.pid) - began
            for file in live:
                delay = await hear(ears, events, file, realtime=True)
                figures.partials += [] if delay is None else [delay]
    finally:
        await ears.stop()
    return figures


async def hear(
    ears: SupervisedEars, events: AsyncGenerator[Heard, None], file: tuple[Lang, Path], *, realtime: bool
) -> float | None:
    """Hear one file; return how long after the onset of the first word the first partial came, if one did."""
    tag, path = file
    began = first = 0.0
    delay: float | None = None
    await ears.open_source(Side.STAFF, tag, 1, protocol.recording(path, realtime=realtime))
    async for event in events:
        match event:
            case MicrophoneOpened():
                began = time.perf_counter() - 0.1  # it opens with the first 100 ms
            case Partial() if not first:
                first = time.perf_counter()
            case Final() if delay is None and first:
                delay = first - began - event.start
            case Trouble():
                raise event.error
            case MicrophoneClosed():
                break
            case _:
                pass
    return delay


def cpu_of(pid: int | None) -> float:
    """Return the CPU seconds of this process and of another."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / TICK


def seconds(path: Path) -> float:
    """Return how long a recording sounds."""
    return (path.stat().st_size - HEADER) / 32_000


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return the median and the 95th percentile."""
    if len(values) < 2:
        return {}
    return {"median": round(statistics.median(values), 4), "p95": round(statistics.quantiles(values, n=20)[-1], 4)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="hearing against bare Vosk")
    parser.add_argument("--models", default="", help="folder with models that come before the starter models")
    parser.add_argument("--rounds", type=int, default=3, help="how often every recording is heard")
    parser.add_argument("--live", type=int, default=12, help="how many recordings are played at the pace of speech")
    wishes = parser.parse_args()
    settings = Settings(models=wishes.models)
    able = {one.lang for one in models.capabilities(settings.model_folders)}
    folders = [folder for folder in sorted(SPEECH.iterdir()) if folder.is_dir() and lang(folder.name) in able]
    once = [(lang(folder.name), path) for folder in folders for path in sorted(folder.glob("*.wav"))]
    live = once[:: max(len(once) // wishes.live, 1)] if wishes.live else []
    ours, plain, ratios = Figures(), Figures(), []
    for number in range(wishes.rounds):  # in turn, because other work on the machine comes and goes
        ours += (heard := asyncio.run(kiosk(once, live if number == 0 else (), settings)))
        plain += (bared := bare(once, settings.model_folders))
        ratios.append(heard.cpu / bared.cpu)
    sound = wishes.rounds * sum(seconds(path) for _, path in once)
    figures = {
        "models": {tag: models.find(tag, settings.model_folders).name for tag in sorted({tag for tag, _ in once})},
        "recordings": len(once),
        "rounds": wishes.rounds,
        "seconds_of_sound": round(sound, 1),
        "cpu_ratio": round(statistics.median(ratios), 3),
        "cpu_per_second_of_sound": {"kiosk": round(ours.cpu / sound, 4), "vosk": round(plain.cpu / sound, 4)},
        "real_time_factor": {"kiosk": spread(ours.factors), "vosk": spread(plain.factors)},
        "first_partial": {"kiosk": spread(ours.partials), "vosk": spread(plain.partials)},
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
