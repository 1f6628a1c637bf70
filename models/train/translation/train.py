"""Training of one direction by the clock: the learning rate reaches its end at `--until`, however busy the machine is.

    train.tsv + counter sentences (drawn anew every epoch) --> pieces --> batches of few shapes --> ja-en.pt

Run as `python train.py WORK ja en --until 05:15` (UTC). A run that was stopped goes on from WORK/ja-en.pt.
"""

from __future__ import annotations

import argparse
import copy
import datetime as dt
import importlib
import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import corpus
import counter
import sentencepiece
import torch
from model import BOS, EOS, PAD, Shape, SmoothedLoss, Transformer
from torch import Tensor

Pair = tuple[list[int], list[int]]
PEAK = 2e-3
WARM_UP = 400
FLOOR = 0.02
COUNTER_SHARE = 0.12
SAVE_EVERY = 120.0
SMOOTHING = 0.1
# oneDNN compiles a kernel for every new shape (about 10 ms each, 40 a step): hence few shapes, seen again and again.
WIDTHS = (6, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 34)


def width_of(length: int) -> int:
    """The width a row of `length` pieces is padded to."""
    return next(width for width in WIDTHS if width >= length)


def batches(pairs: list[Pair], tokens: int, chance: random.Random) -> Iterator[list[Pair]]:
    """One epoch in random order, every batch of a shape from a small set (see WIDTHS), the last ones filled by lot."""
    shapes: dict[tuple[int, int], list[Pair]] = {}
    chance.shuffle(pairs)
    for pair in pairs:
        shapes.setdefault((width_of(len(pair[0])), width_of(len(pair[1]))), []).append(pair)
    made: list[list[Pair]] = []
    rest: dict[int, list[Pair]] = {}
    for widths, rows in shapes.items():
        height = tokens // max(widths)
        full = len(rows) // height * height
        made += [rows[start : start + height] for start in range(0, full, height)]
        rest.setdefault(max(widths), []).extend(rows[full:])
    for width, left in rest.items():
        height = tokens // width
        rows = left + (chance.choices(left, k=-len(left) % height) if left else [])
        made += [rows[start : start + height] for start in range(0, len(rows), height)]
    chance.shuffle(made)
    yield from made


def padded(rows: list[list[int]]) -> Tensor:
    """Rows of ids -> (rows, a width of WIDTHS), padded at the end."""
    width = width_of(max(map(len, rows)))
    return torch.tensor([row + [PAD] * (width - len(row)) for row in rows])


def loss_of(network: Transformer, batch: list[Pair]) -> tuple[Tensor, int]:
    """(mean cross-entropy, number of target pieces); the scored positions are filled up to a multiple of 128."""
    source = padded([pair[0] for pair in batch])
    target = padded([pair[1] for pair in batch])
    entered = torch.cat([torch.full((len(batch), 1), BOS), target[:, :-1]], dim=1)
    flat = target.flatten()
    kept = (flat != PAD).nonzero().flatten()
    count = len(kept)
    kept = torch.cat([kept, kept.new_zeros(-count % 128)])
    wanted = flat[kept]
    wanted[count:] = PAD
    with torch.autocast("cpu", dtype=torch.bfloat16):
        memory, mask = network.encode(source)
        states = network.decode(entered, memory, mask).flatten(0, 1)
        scores = network.scores(states[kept])
    return SmoothedLoss.apply(scores, wanted, SMOOTHING), count


class Source:
    """Where the sentences of an epoch come from; the counter sentences are read again every time."""

    def __init__(self, work: Path, source: str, longest: int) -> None:
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(work / "sentencepiece.model"))
        self._swap = source == "en"
        self._longest = longest
        self._everyday = self._encode(corpus.read(work / "train.tsv"))
        self.held_out = self._encode(corpus.read(work / "held_out.tsv"))

    def _encode(self, rows: list[tuple[str, str]]) -> list[Pair]:
        japanese = self._pieces.encode([row[0] for row in rows])
        english = self._pieces.encode([row[1] for row in rows])
        both = zip(english, japanese, strict=True) if self._swap else zip(japanese, english, strict=True)
        pairs = [([*first, EOS], [*second, EOS]) for first, second in both]
        return [pair for pair in pairs if max(map(len, pair)) <= self._longest]

    def epoch(self, chance: random.Random) -> list[Pair]:
        """Every everyday pair once, with a fresh draw of counter sentences beside them."""
        importlib.reload(counter)
        own = counter.draw(chance, int(len(self._everyday) * COUNTER_SHARE))
        return self._everyday + self._encode(own)


class Run:
    """The state of a training: network, optimiser, running average and clock; saved and taken up again."""

    def __init__(self, path: Path, pieces: int, ends: float) -> None:
        self.path = path
        self.network = Transformer(Shape(pieces))
        self.average = copy.deepcopy(self.network)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=PEAK, betas=(0.9, 0.98), weight_decay=0.01, fused=True
        )
        self.step, self.seen, self.began, self.ends = 0, 0, time.time(), ends
        if path.exists():
            self._load()

    def _load(self) -> None:
        state = torch.load(self.path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.seen, self.began = state["step"], state["seen"], state["began"]

    def save(self) -> None:
        """Written beside and moved into place, so that a stop never leaves half a file."""
        state = {
            "network": self.network.state_dict(), "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(), "step": self.step, "seen": self.seen, "began": self.began,
        }  # fmt: skip
        beside = self.path.with_suffix(".part")
        torch.save(state, beside)
        beside.replace(self.path)

    def rate(self) -> float:
        """The learning rate of now: warm-up by steps, then a cosine by the clock."""
        gone = min(1.0, (time.time() - self.began) / max(1.0, self.ends - self.began))
        cosine = 0.5 * (1 + math.cos(math.pi * gone))
        return PEAK * min(1.0, (self.step + 1) / WARM_UP) * max(FLOOR, cosine)

    def learn(self, batch: list[Pair]) -> float:
        """One step; returns the loss."""
        rate = self.rate()
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        loss, count = loss_of(self.network, batch)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        self.seen += count
        if self.step % 4 == 0:
            share = 1 - min(0.996, (1 + self.step) / (40 + self.step))
            with torch.no_grad():
                for kept, fresh in zip(self.average.parameters(), self.network.parameters(), strict=True):
                    kept.lerp_(fresh, share)
        return float(loss.detach())

    @torch.no_grad()
    def held_out_loss(self, pairs: list[Pair]) -> float:
        """The averaged network's loss on held-out pairs."""
        losses = [loss_of(self.average, pairs[start : start + 100])[0].item() for start in range(0, len(pairs), 100)]
        return sum(losses) / len(losses)


def train(run: Run, source: Source, tokens: int) -> None:
    """Epoch after epoch until the clock says stop."""
    chance = random.Random(time.time_ns())
    began, start_seen, saved, losses = time.time(), run.seen, time.time(), []
    while True:
        epoch = source.epoch(chance)
        size = sum(len(pair[1]) for pair in epoch)
        for batch in batches(epoch, tokens, chance):
            losses.append(run.learn(batch))
            now = time.time()
            if run.step % 50 == 0:
                speed = (run.seen - start_seen) / (now - began)
                loss = sum(losses) / len(losses)
                sys.stdout.write(
                    f"{dt.datetime.now(dt.UTC):%H:%M:%S} step {run.step} loss {loss:.3f} pieces/s {speed:.0f} "
                    f"epoch {run.seen / size:.2f} rate {run.rate():.5f}\n"
                )
                sys.stdout.flush()
                losses.clear()
            if now - saved > SAVE_EVERY or now > run.ends:
                run.save()
                sys.stdout.write(f"saved, held-out loss {run.held_out_loss(source.held_out[:300]):.3f}\n")
                sys.stdout.flush()
                saved = time.time()
            if now > run.ends:
                return


def main() -> None:
    """Read the command line and train."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("work", type=Path)
    options.add_argument("source", choices=("ja", "en"))
    options.add_argument("target", choices=("ja", "en"))
    options.add_argument("--until", required=True, help="HH:MM, UTC, today")
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--tokens", type=int, default=2_400)
    options.add_argument("--longest", type=int, default=WIDTHS[-1])
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    hour, minute = map(int, chosen.until.split(":"))
    ends = dt.datetime.now(dt.UTC).replace(hour=hour, minute=minute, second=0).timestamp()
    source = Source(chosen.work, chosen.source, chosen.longest)
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(chosen.work / "sentencepiece.model")).get_piece_size()
    train(Run(chosen.work / f"{chosen.source}-{chosen.target}.pt", pieces, ends), source, chosen.tokens)


if __name__ == "__main__":
    main()
