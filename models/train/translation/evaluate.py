"""How good a package is: chrF and BLEU on held-out pairs, and what it makes of sentences of the counter it never saw.

Run as `python evaluate.py PACKAGE WORK [--pairs 1000] [--beam 4]`; prints JSON: scores, seconds, and the sentences of
the counter with what became of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

import corpus
import ctranslate2
import sacrebleu
import sentencepiece

HERE = Path(__file__).parent


class Package:
    """A package's engine and pieces, on one thread."""

    def __init__(self, folder: Path, beam: int) -> None:
        self._cut = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
        self._engine = ctranslate2.Translator(str(folder / "model"), device="cpu", compute_type="int8", intra_threads=1)
        self._beam = beam
        self.source = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["from_code"]

    def translate(self, texts: list[str]) -> list[str]:
        """Every text, as one sentence."""
        answers = self._engine.translate_batch(
            self._cut.encode([corpus.clean(text) for text in texts], out_type=str),
            beam_size=self._beam, length_penalty=1.2, max_decoding_length=90, max_batch_size=64,
        )  # fmt: skip
        return [self._cut.decode_pieces(answer.hypotheses[0]) for answer in answers]


def scores(outputs: list[str], wanted: list[str], target: str) -> dict[str, float]:
    """ChrF (chrF2) and BLEU; Japanese is cut into characters for BLEU."""
    cut = "char" if target == "ja" else "13a"
    return {
        "chrf": round(sacrebleu.corpus_chrf(outputs, [wanted]).score, 1),
        f"bleu_{cut}": round(sacrebleu.corpus_bleu(outputs, [wanted], tokenize=cut).score, 1),
    }


def last_two(path: Path) -> list[tuple[str, str]]:
    """The pairs of a table with more columns and a first row of names."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return [(row[-2], row[-1]) for row in rows]


def main() -> None:
    """Read the command line and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("package", type=Path)
    options.add_argument("work", type=Path)
    options.add_argument("--pairs", type=int, default=1_000)
    options.add_argument("--beam", type=int, default=4)
    options.add_argument(
        "--also", type=Path, help="a table whose last two columns are ja and en, with a first row of names"
    )
    chosen = options.parse_args()
    package = Package(chosen.package, chosen.beam)
    first = package.source == "en"
    target = "ja" if first else "en"
    report: dict[str, object] = {}
    tables = {
        "held_out": corpus.read(chosen.work / "held_out.tsv")[: chosen.pairs],
        "counter": corpus.read(HERE / "counter_held_out.tsv"),
        "also": last_two(chosen.also) if chosen.also else [],
    }
    for name, rows in tables.items():
        if not rows:
            continue
        texts, wanted = [row[first] for row in rows], [corpus.clean(row[not first]) for row in rows]
        began = time.process_time()
        outputs = package.translate(texts)
        seconds = round(time.process_time() - began, 1)
        report[name] = {"pairs": len(rows), **scores(outputs, wanted, target), "cpu_seconds": seconds}
        if name != "held_out":
            report[f"{name}_outputs"] = [
                {"source": text, "output": out} for text, out in zip(texts, outputs, strict=True)
            ]
    sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
