"""What the kiosk's way of hearing costs over bare Vosk, and how well it tells two languages apart; prints JSON.

    .venv/bin/python tests/bench/hearing.py [--models FOLDER] [--rounds N] [--live N] [--speech FOLDER]

Both hear the same files in pieces of 100 ms, ask for a partial after each piece and run one after the other. Bare Vosk
is a loop in this process. The kiosk's figures hold everything: reading the file, both ends of the pipe, the listening
process.

identical          recordings (2 s of silence behind each) of which both give the same words, of how many
cpu_ratio          CPU seconds of the kiosk (both processes) over those of bare Vosk without loading; median of rounds.
                   "talk": each language's recordings in one file with 1.2 s between them, as people talk;
                   "sentences": every recording a file of its own, 0.2 s of silence around it
real_time_factor   wall-clock seconds over seconds of sound, per recording
first_partial      seconds from the onset of the first word to the first partial: for bare Vosk in sound that it had
                   been given; for the kiosk on the wall clock, with recordings played at the pace of speech
final              seconds from the end of the last word to the final, measured likewise; bare Vosk with the endpoint
                   rules of its model's conf/model.conf, and with libvosk's own
hands_free         whose language it was: right, undecided, wrong; on the held-out recordings, and, with --speech (the
                   folder of recordings of people), on those of which the right model hears anything at all

Linux: CPU time is read from /proc.
"""

import argparse
import asyncio
import json
import os
import shutil
import statistics
import sys
import tempfile
import time
import wave
from collections import Counter
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.core.events import (  # noqa: E402
    Final,
    Heard,
    MicrophoneClosed,
    MicrophoneOpened,
    Partial,
    Trouble,
    Undecided,
)
from kiosk.core.languages import Lang, lang  # noqa: E402
from kiosk.core.types import Side  # noqa: E402
from kiosk.hearing import models, protocol  # noqa: E402
from kiosk.hearing.ear import UNKNOWN  # noqa: E402
from kiosk.hearing.ears import SupervisedEars  # noqa: E402
from kiosk.settings import Settings  # noqa: E402

SPEECH = ROOT / "tests" / "data" / "speech"
PIECE = 3200
RATE = 16_000
BETWEEN = bytes(round(1.2 * RATE) * 2)
TAIL = 2.0
TICK = os.sysconf("SC_CLK_TCK")
BOTH = {Side.STAFF: lang("ja"), Side.VISITOR: lang("en")}

Files = Sequence[tuple[Lang, Path]]


@dataclass
class Figures:
    """What was measured."""

    cpu: float = 0.0
    factors: list[float] = field(default_factory=list)
    partials: list[float] = field(default_factory=list)
    finals: list[float] = field(default_factory=list)
    words: list[list[str]] = field(default_factory=list)

    def __iadd__(self, other: "Figures") -> Self:
        self.cpu += other.cpu
        self.factors += other.factors
        self.partials += other.partials
        self.finals += other.finals
        return self


def bare(files: Files, folders: Mapping[Lang, Path], tail: float = 0.0) -> Figures:
    """Hear every file with nothing but Vosk."""
    import vosk  # noqa: PLC0415 - slow, and only this half needs it

    vosk.SetLogLevel(-1)
    loaded = {tag: vosk.Model(model_path=str(folders[tag])) for tag in {tag for tag, _ in files}}
    figures = Figures()
    for tag, path in files:
        data = sound(path) + bytes(round(tail * RATE) * 2)
        wall, cpu, first, ended = time.perf_counter(), time.process_time(), 0.0, 0.0
        recognizer: Any = vosk.KaldiRecognizer(loaded[tag], RATE)
        recognizer.SetWords(True)
        heard: list[dict[str, Any]] = []
        for begin in range(0, len(data), PIECE):
            if recognizer.AcceptWaveform(data[begin : begin + PIECE]):
                heard += json.loads(recognizer.Result()).get("result", [])
                ended = (begin + PIECE) / 2 / RATE
            elif json.loads(recognizer.PartialResult()).get("partial") and not first:
                first = (begin + PIECE) / 2 / RATE
        rest = json.loads(recognizer.FinalResult()).get("result", [])
        figures.cpu += time.process_time() - cpu
        figures.factors.append((time.perf_counter() - wall) / (len(data) / 2 / RATE))
        figures.words.append([word["word"] for word in heard + rest if word["word"] not in UNKNOWN])
        if heard + rest and first:
            figures.partials.append(first - (heard + rest)[0]["start"])
        if heard and not rest and ended:
            figures.finals.append(ended - heard[-1]["end"])
    return figures


async def kiosk(files: Files, live: Files, settings: Settings, tail: float = 0.0) -> Figures:
    """Hear every file as the kiosk does, and some at the pace of speech."""
    ears = SupervisedEars(settings)
    await ears.start()
    figures = Figures()
    try:
        async with aclosing(ears.events()) as events:
            for tag in {tag for tag, _ in files}:  # loads the models
                await hear(ears, events, next(file for file in files if file[0] == tag), Figures(), tail=0.0)
            began = cpu_of(ears.pid)
            for file in files:
                wall = time.perf_counter()
                await hear(ears, events, file, figures, tail=tail)
                figures.factors.append((time.perf_counter() - wall) / (seconds(file[1]) + tail))
            figures.cpu = cpu_of(ears.pid) - began
            for file in live:
                await hear(ears, events, file, figures, tail=TAIL, realtime=True)
    finally:
        await ears.stop()
    return figures


async def hear(
    ears: SupervisedEars,
    events: AsyncGenerator[Heard, None],
    file: tuple[Lang, Path],
    figures: Figures,
    *,
    tail: float,
    realtime: bool = False,
) -> None:
    """Hear one file and note its words, or, at the pace of speech, its delays."""
    tag, path = file
    began = first = 0.0
    finals: list[tuple[Final, float]] = []
    await ears.open_source(Side.STAFF, tag, 1, protocol.recording(path, realtime=realtime, tail=tail))
    async for event in events:
        now = time.perf_counter()
        match event:
            case MicrophoneOpened():
                began = now - 0.1  # it opens with the first 100 ms
            case Partial() if not first and event.text:
                first = now
            case Final():
                finals.append((event, now))
            case Trouble():
                raise event.error
            case MicrophoneClosed():
                break
            case _:
                pass
    if not realtime:
        figures.words.append([word.text for final, _ in finals for word in final.words])
        return
    if finals and first:
        figures.partials.append(first - began - finals[0][0].start)
    if finals:
        figures.finals.append(finals[-1][1] - began - finals[-1][0].end)


async def hands_free(files: Files, settings: Settings) -> dict[str, Any]:
    """Hear every file in both languages and count whose it was said to be."""
    ears = SupervisedEars(settings)
    await ears.start()
    counts: Counter[str] = Counter()
    try:
        async with aclosing(ears.events()) as events:
            for tag, path in files:
                source = protocol.recording(path, realtime=False, tail=TAIL)
                await ears.open_sources(BOTH, dict.fromkeys(BOTH, 1), (source,))
                found: list[str] = []
                async for event in events:
                    if isinstance(event, MicrophoneClosed):
                        break
                    if isinstance(event, Undecided):
                        found.append("undecided")
                    elif isinstance(event, Final):
                        found.append("right" if event.lang == tag else "wrong")
                # A recording that falls into several utterances counts as its worst.
                counts[next((kind for kind in ("wrong", "undecided", "right") if kind in found), "nothing")] += 1
    finally:
        await ears.stop()
    heard = sum(counts[kind] for kind in ("right", "undecided", "wrong"))
    decided = counts["right"] + counts["wrong"]
    return {
        "recordings": sum(counts.values()),
        **{kind: counts[kind] for kind in ("right", "undecided", "wrong", "nothing")},
        "right_of_heard": round(counts["right"] / heard, 3) if heard else None,
        "right_of_decided": round(counts["right"] / decided, 3) if decided else None,
    }


def without_rules(folder: Path, into: Path) -> Path:
    """Return a copy of a model whose endpoint rules are libvosk's own."""
    copy = shutil.copytree(folder, into / folder.name)
    conf = copy / "conf" / "model.conf"
    lines = [line for line in conf.read_text(encoding="ascii").splitlines() if not line.startswith("--endpoint.rule")]
    conf.write_text("\n".join(lines) + "\n", encoding="ascii")
    return copy


def talk(once: Files, into: Path) -> list[tuple[Lang, Path]]:
    """Join each language's recordings with pauses between them."""
    joined = []
    for tag in dict.fromkeys(tag for tag, _ in once):
        path = into / f"talk-{tag}.wav"
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", "not compressed"))
            for _, recording in (each for each in once if each[0] == tag):
                file.writeframes(BETWEEN + sound(recording))
            file.writeframes(BETWEEN)
        joined.append((tag, path))
    return joined


def sound(path: Path) -> bytes:
    """Return a recording's samples."""
    with wave.open(str(path)) as file:
        return bytes(file.readframes(file.getnframes()))


def cpu_of(pid: int | None) -> float:
    """Return the CPU seconds of this process and of another."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return time.process_time() + (int(fields[11]) + int(fields[12])) / TICK


def seconds(path: Path) -> float:
    """Return how long a recording sounds."""
    with wave.open(str(path)) as file:
        return float(file.getnframes() / file.getframerate())


def spread(values: Sequence[float]) -> dict[str, float]:
    """Return the median, the 95th percentile and the worst."""
    if len(values) < 2:
        return {}
    p95 = statistics.quantiles(values, n=20)[-1]
    return {"median": round(statistics.median(values), 4), "p95": round(p95, 4), "worst": round(max(values), 4)}


def of_people(folder: Path) -> dict[str, list[tuple[Lang, Path]]]:
    """Return recordings of people's voices, where the folder is there, by set."""
    words = sorted((folder / "ja-words").glob("*.opus"))[::12]
    digits = sorted((folder / "en-digits").rglob("*.wav"))[::12]
    english = sorted((folder / "fleurs-cuttledoc").rglob("en*/*.*"))
    sets = {"ja-words": ("ja", words), "en-digits": ("en", digits), "en-fleurs": ("en", english)}
    return {name: [(lang(tag), path) for path in paths] for name, (tag, paths) in sets.items() if paths}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="hearing against bare Vosk")
    parser.add_argument("--models", default="", help="folder with models that come before the starter models")
    parser.add_argument("--rounds", type=int, default=3, help="how often every recording is heard")
    parser.add_argument("--live", type=int, default=12, help="how many recordings are played at the pace of speech")
    parser.add_argument("--speech", type=Path, default=ROOT.parent / "shared" / "data" / "speech")
    wishes = parser.parse_args()
    settings = Settings(models=wishes.models)
    able = {one.lang for one in models.capabilities(settings.model_folders)}
    folders = [folder for folder in sorted(SPEECH.iterdir()) if folder.is_dir() and lang(folder.name) in able]
    once = [(lang(folder.name), path) for folder in folders for path in sorted(folder.glob("*.wav"))]
    used = {tag: models.find(tag, settings.model_folders).folder for tag, _ in once}
    live = once[:: max(len(once) // wishes.live, 1)] if wishes.live else []
    with tempfile.TemporaryDirectory() as name:
        into = Path(name)
        long = talk(once, into)
        ours, plain = Figures(), Figures()
        ratios: dict[str, list[float]] = {"talk": [], "sentences": []}
        for number in range(wishes.rounds):  # in turn, because other work on the machine comes and goes
            for kind, files in (("talk", long), ("sentences", once)):
                heard = asyncio.run(kiosk(files, live if number == 0 and kind == "sentences" else (), settings))
                bared = bare(files, used)
                ratios[kind].append(heard.cpu / bared.cpu)
                if kind == "sentences":
                    ours += heard
                    plain += bared
        with_tail = asyncio.run(kiosk(once, (), settings, TAIL))
        bare_tail = bare(once, used, TAIL)
        default = bare(once, {tag: without_rules(folder, into) for tag, folder in used.items()}, 5.0)
    people = of_people(wishes.speech)
    figures = {
        "models": {tag: folder.name for tag, folder in sorted(used.items())},
        "recordings": len(once),
        "rounds": wishes.rounds,
        "identical": [sum(map(list.__eq__, with_tail.words, bare_tail.words)), len(once)],
        "cpu_ratio": {kind: round(statistics.median(each), 3) for kind, each in ratios.items()},
        "real_time_factor": {"kiosk": spread(ours.factors), "vosk": spread(plain.factors)},
        "first_partial": {"kiosk": spread(ours.partials), "vosk": spread(plain.partials)},
        "final": {
            "kiosk": spread(ours.finals),
            "vosk_with_the_models_rules": spread(bare_tail.finals),
            "vosk_with_its_own_rules": spread(default.finals),
        },
        "hands_free": {
            "held_out": asyncio.run(hands_free(once, settings)),
            **{name: asyncio.run(hands_free(files, settings)) for name, files in people.items()},
        },
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
