"""The sentence pairs: read, cleaned, deduplicated, split into training and held-out, and cut into pieces.

    graded-enja-corpus --> pairs --+--> held_out.tsv (1,000 pairs, neither side of which occurs in training)
    (dist/*/*.tsv, jec.tsv)        +--> train.tsv --> sentencepiece.model (one for both languages)

Run as `python corpus.py DATA WORK`: DATA is the folder of the corpus, WORK receives the three files.
"""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from pathlib import Path

import counter
import sentencepiece

HELD_OUT = 1_000
PIECES = 10_000
SEED = 20_271
_JAPANESE = re.compile("[぀-ヿ一-鿿]")


def clean(text: str) -> str:
    """NFKC (full-width letters and digits become plain ones), one space between words, no space at the ends."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def sensible(japanese: str, english: str) -> bool:
    """Whether the pair looks like a translation: the right script on each side, lengths that can belong together."""
    if not _JAPANESE.search(japanese) or _JAPANESE.search(english):
        return False
    letters, characters = len(english), len(japanese)
    return 2 <= characters <= 60 and 2 <= letters <= 160 and 0.6 <= (letters + 8) / (characters + 4) <= 6.0


def pairs(data: Path) -> list[tuple[str, str]]:
    """Every sensible (ja, en) pair below `data`, once, in a fixed order."""
    found: dict[tuple[str, str], None] = {}
    for path in sorted(data.glob("dist/*/*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            english, _, japanese = line.partition("\t")
            found[clean(japanese.split("\t")[0]), clean(english)] = None
    for line in (data / "jec.tsv").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 3:
            japanese = clean(fields[1])
            found[japanese if japanese.endswith(("。", "?", "!")) else japanese + "。", clean(fields[2])] = None
    return [pair for pair in found if sensible(*pair)]


def split(everything: list[tuple[str, str]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(training, held out): a training pair shares neither side with a held-out one."""
    order = list(everything)
    random.Random(SEED).shuffle(order)
    held_out = order[:HELD_OUT]
    japanese = {pair[0] for pair in held_out}
    english = {pair[1] for pair in held_out}
    training = [pair for pair in order[HELD_OUT:] if pair[0] not in japanese and pair[1] not in english]
    return training, held_out


def write(path: Path, rows: list[tuple[str, str]]) -> None:
    """One pair a line, ja TAB en."""
    path.write_text("".join(f"{japanese}\t{english}\n" for japanese, english in rows), encoding="utf-8")


def read(path: Path) -> list[tuple[str, str]]:
    """What `write` wrote."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(japanese, english) for japanese, english in rows]


def main(data: Path, work: Path) -> None:
    """Make train.tsv, held_out.tsv and sentencepiece.model in `work`."""
    work.mkdir(parents=True, exist_ok=True)
    training, held_out = split(pairs(data))
    write(work / "train.tsv", training)
    write(work / "held_out.tsv", held_out)
    own = counter.draw(random.Random(SEED), 12_000)
    text = work / "pieces.txt"
    text.write_text("\n".join(side for pair in training + own for side in pair), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(work / "sentencepiece"), model_type="unigram", vocab_size=PIECES,
        character_coverage=0.9998, byte_fallback=True, split_digits=True, unk_id=0, bos_id=1, eos_id=2, pad_id=3,
        num_threads=2, input_sentence_size=0, minloglevel=1,
    )  # fmt: skip
    sys.stdout.write(f"training {len(training)} held out {len(held_out)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
