"""A model measured as the kiosk uses it: libvosk, pieces of 100 ms, partial and final results.

    python -m hearing.evaluate ja --model ../starter/vosk-ja --trials data/ja-trials.pkl --json data/ja-figures.json

Not in one process with kaldifst (see `hearing.graph`).
"""

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import vosk
from numpy.typing import NDArray

from hearing import trials
from hearing.spoken import RATE
from hearing.trials import Trial

PIECE = RATE // 10
"""Samples handed over at a time: 100 ms."""
AUDIBLE = 0.05
"""Share of the peak that counts as the beginning of speech."""
UNKNOWN = "[unk]"


@dataclass(frozen=True, slots=True)
class Heard:
    """What came out for one utterance."""

    words: tuple[str, ...]
    confidence: float
    """Mean of the words'."""
    first: float | None
    """Seconds of sound from the onset of speech to the piece after which a partial result had a word."""
    seconds: float
    """Spent in libvosk."""


@dataclass(frozen=True, slots=True)
class Figures:
    """A condition's results."""

    utterances: int
    words: int
    word_error_rate: float
    """Insertions, deletions and substitutions per word said."""
    sentences_right: int
    first_partial: float
    """Seconds, median."""
    slowest_partial: float
    """Seconds, 95th percentile."""
    real_time_factor: float
    """Time in libvosk per time of sound."""
    accepted: int
    """Utterances with a mean confidence of 0.9 or more and no unknown word."""
    accepted_wrong: int
    """Of these, the wrong ones."""


def distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return the least number of insertions, deletions and substitutions between two rows of words."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1]


def resegmented(words: Sequence[str], vocabulary: frozenset[str]) -> tuple[str, ...]:
    """Return the joined text cut again, the longest word first.

    Japanese is written without spaces: "ございます か" and "ございますか" are the same answer.
    """
    text, cut, at = "".join(words), [], 0
    while at < len(text):
        size = next((n for n in range(len(text) - at, 1, -1) if text[at : at + n] in vocabulary), 1)
        cut.append(text[at : at + size])
        at += size
    return tuple(cut)


def vocabulary(model: Path) -> frozenset[str]:
    """Return the words of a model."""
    rows = (model / "graph" / "words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(row.split()[0] for row in rows)


def onset(pcm: NDArray[np.int16]) -> float:
    """Return when speech begins, in seconds, in a recording without noise."""
    loud = np.flatnonzero(np.abs(pcm.astype(np.int32)) > AUDIBLE * np.max(np.abs(pcm.astype(np.int32))))
    return float(loud[0]) / RATE if len(loud) else 0.0


def hear(model: "vosk.Model", trial: Trial) -> Heard:
    """Recognise one utterance piece by piece."""
    pcm = trial.pcm
    recogniser = vosk.KaldiRecognizer(model, RATE)
    recogniser.SetWords(True)
    started, found, first = onset(pcm) if trial.begins is None else trial.begins, [], None
    begun = time.perf_counter()
    for at in range(0, len(pcm), PIECE):
        if recogniser.AcceptWaveform(pcm[at : at + PIECE].tobytes()):
            found += json.loads(recogniser.Result()).get("result", [])
        elif first is None and json.loads(recogniser.PartialResult()).get("partial"):
            first = (at + PIECE) / RATE - started
    found += json.loads(recogniser.FinalResult()).get("result", [])
    spent = time.perf_counter() - begun
    words = tuple(word["word"] for word in found)
    sure = float(np.mean([word["conf"] for word in found])) if found else 0.0
    return Heard(words, sure, first, spent)


def measure(model: "vosk.Model", rows: Sequence[Trial], known: frozenset[str] | None, *, show: bool = False) -> Figures:
    """Return the figures of one condition; `known` are the words of a language without spaces."""
    heard = [hear(model, row) for row in rows]
    clean = [tuple(word for word in h.words if word != UNKNOWN) for h in heard]
    meant = [row.words for row in rows]
    if known:
        clean, meant = ([resegmented(words, known) for words in several] for several in (clean, meant))
    errors = [
        0 if len(words) == 1 and words[0] in row.alike else distance(said, words)
        for row, said, words in zip(rows, meant, clean, strict=True)
    ]
    if show:
        for row, h, wrong in zip(rows, heard, errors, strict=True):
            if wrong:
                print("  ", " ".join(row.words), "->", " ".join(h.words), f"{h.confidence:.2f}")
    sure = [not wrong for h, wrong in zip(heard, errors, strict=True) if h.confidence >= 0.9 and UNKNOWN not in h.words]
    total = sum(len(row.words) for row in rows)
    firsts = [h.first for h in heard if h.first is not None] or [float("nan")]
    return Figures(
        utterances=len(rows),
        words=total,
        word_error_rate=sum(errors) / max(1, total),
        sentences_right=errors.count(0),
        first_partial=float(np.median(firsts)),
        slowest_partial=float(np.quantile(firsts, 0.95)),
        real_time_factor=sum(h.seconds for h in heard) * RATE / sum(len(row.pcm) for row in rows),
        accepted=len(sure),
        accepted_wrong=sure.count(False),
    )


def resident() -> float:
    """Return this process's resident memory in MB. Source: proc(5), statm."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096 / 1e6


def main() -> None:
    """Measure every condition and print it; `--json` keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("ja", "en"))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--trials", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    vosk.SetLogLevel(-1)
    before, begun = resident(), time.perf_counter()
    model = vosk.Model(model_path=str(asked.model))
    loading, size = time.perf_counter() - begun, resident() - before
    known = vocabulary(asked.model) if asked.language == "ja" else None
    kept: dict[str, object] = {}
    for name, rows in trials.load(asked.trials).items():
        if asked.show:
            print(name)
        figures = measure(model, rows, known, show=asked.show)
        kept[name] = asdict(figures)
        print(f"{name}: {figures}")
    kept["load"] = {"seconds": loading, "megabytes": size, "megabytes_after": resident() - before}
    print(kept["load"])
    if asked.json:
        asked.json.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
