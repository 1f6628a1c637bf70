"""Measures translation: python tests/bench/translation.py prints one JSON object, in milliseconds of wall clock.

Our whole way (sentences, shields, checks, worker thread) against bare ctranslate2 with the same package, parameters and
sentences, turn by turn in one run, so that whatever else the machine does falls on both alike.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import sentencepiece

from kiosk.core.languages import ENGLISH, JAPANESE
from kiosk.core.types import Pair
from kiosk.settings import resources
from kiosk.translation.engine import BEAM, STARTER_PENALTY, THREADS
from kiosk.translation.room import MachineTranslator

ROUNDS = 3
COUNT = 30


def sentences(source: str) -> list[str]:
    """Return sentences of the counter that no starter model was trained on."""
    table = resources() / "models" / "train" / "translation" / "counter_held_out.tsv"
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    return [row[source == "en"] for row in rows[:COUNT]]


class Bare:
    """ctranslate2 and the package's pieces, nothing else."""

    def __init__(self, folder: Path) -> None:
        self._cut: Any = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
        self._network = ctranslate2.Translator(str(folder / "model"), device="cpu", intra_threads=THREADS)

    def translate(self, text: str) -> str:
        """Translate one sentence with the same parameters."""
        pieces = self._cut.encode(text, out_type=str)
        answer = self._network.translate_batch(
            [pieces], beam_size=BEAM, length_penalty=STARTER_PENALTY, replace_unknowns=True
        )
        return str(self._cut.decode_pieces(answer[0].hypotheses[0]))


async def measure(source: str, target: str, ours: MachineTranslator) -> dict[str, float]:
    """Return the medians of both ways, and what of them is ours."""
    pair = Pair(JAPANESE, ENGLISH) if source == "ja" else Pair(ENGLISH, JAPANESE)
    bare = Bare(resources() / "models" / "starter" / f"translate-{source}_{target}")
    bare.translate("1")
    await ours.warm(pair)
    own: list[float] = []
    plain: list[float] = []
    for text in sentences(source) * ROUNDS:
        began = time.perf_counter()
        await ours.translate(text, pair)
        between = time.perf_counter()
        bare.translate(text)
        own.append((between - began) * 1000)
        plain.append((time.perf_counter() - between) * 1000)
    return {
        "ours_median": round(statistics.median(own), 1),
        "ours_95th": round(centile(own), 1),
        "ctranslate2_median": round(statistics.median(plain), 1),
        "ratio": round(statistics.median(own) / statistics.median(plain), 2),
    }


def centile(values: Sequence[float]) -> float:
    """Return the 95th centile."""
    return sorted(values)[int(len(values) * 0.95)]


async def main() -> None:
    """Print the figures."""
    ours = MachineTranslator([resources() / "models" / "starter"])
    began = time.perf_counter()
    await ours.warm(Pair(JAPANESE, ENGLISH))
    answer: dict[str, object] = {"sentences": COUNT, "warm_ms": round((time.perf_counter() - began) * 1000)}
    for source, target in (("ja", "en"), ("en", "ja")):
        answer[f"{source}_{target}_ms"] = await measure(source, target, ours)
    ours.close()
    sys.stdout.write(json.dumps(answer, indent=2) + "\n")


if __name__ == "__main__":
    asyncio.run(main())
