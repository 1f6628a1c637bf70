"""Train the acoustic network on frames whose phones are known.

python -m hearing.train ja --hidden 224 --epochs 6 --out data/ja.pt data/ja-1.npz data/ja-2.npz
"""

import argparse
import logging
import time
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from hearing import network
from hearing.features import inventory
from hearing.network import AFTER, BEFORE, FIRST, STEP, Hearing, Trained

_LOG = logging.getLogger(__name__)

LENGTH = 64
"""Outputs of one training piece: 1.9 s."""
BATCH = 48
PEAK = 4e-3
"""Highest learning rate of the one cycle."""
SMOOTHING = 0.02
SETTLING = 120
"""Batches over which the normalisation is taken at the end."""


class Frames:
    """All training frames in one row, and where pieces may begin."""

    def __init__(self, sources: list[Path]) -> None:
        """Read files of `hearing.features`."""
        files = [np.load(source) for source in sources]
        self.cepstra: NDArray[np.float16] = np.concatenate([file["frames"] for file in files])
        self.phones: NDArray[np.uint8] = np.concatenate([file["phones"] for file in files])
        lengths = [np.diff(file["bounds"]) for file in files]
        ends = np.cumsum(np.concatenate(lengths))
        span = LENGTH * STEP
        self.begins = np.concatenate(
            [
                np.arange(end - n, max(end - n + 1, end - span), span)
                for end, n in zip(ends, np.concatenate(lengths), strict=True)
            ]
        )

    def batch(self, rng: np.random.Generator) -> tuple[torch.Tensor, torch.Tensor]:
        """Return windows (BATCH, times, 5, DIM) and phones (BATCH, LENGTH), at random phases."""
        begin = self.begins[rng.integers(len(self.begins), size=BATCH)] + rng.integers(-20, 60, size=BATCH)
        centres = begin[:, None] + STEP * np.arange(-BEFORE, LENGTH + AFTER)[None]
        at = np.clip(centres[:, :, None] + np.array(FIRST), 0, len(self.phones) - 1)
        wanted = np.clip(centres[:, BEFORE : BEFORE + LENGTH], 0, len(self.phones) - 1)
        return torch.from_numpy(self.cepstra[at].astype(np.float32)), torch.from_numpy(
            self.phones[wanted].astype(np.int64)
        )


def fit(frames: Frames, phones: int, hidden: int, epochs: float, start: Trained | None) -> Trained:
    """Return a network trained for so many passes, from `start` where given."""
    some = frames.cepstra[::7].astype(np.float32)
    prior = np.bincount(frames.phones, minlength=phones) + 1.0
    net = start.network if start else Hearing(hidden, phones, some.mean(0), some.std(0) + 1e-3)
    net.train()
    steps = int(epochs * len(frames.begins) / BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), lr=PEAK, weight_decay=1e-3)
    peak = PEAK / 2 if start else PEAK
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, peak, total_steps=steps + 1, pct_start=0.1)
    rng, begun, right, lost = np.random.default_rng(0), time.monotonic(), [], []
    for step in range(steps):
        windows, wanted = frames.batch(rng)
        if rng.random() < 0.3:
            gap = int(rng.integers(windows.shape[1]))
            windows[:, gap : gap + int(rng.integers(1, 4))] = net.mean
        with torch.autocast("cpu", dtype=torch.bfloat16):
            given = net(windows)
        loss = functional.cross_entropy(given.float().flatten(0, 1), wanted.flatten(), label_smoothing=SMOOTHING)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        lost.append(loss.item())
        right.append((given.argmax(2) == wanted).float().mean().item())
        if step % 200 == 0:
            told = (step, steps, np.mean(lost[-200:]), np.mean(right[-200:]), time.monotonic() - begun)
            _LOG.info("step %d of %d: loss %.3f, frames right %.3f, %.0f s", *told)
    _LOG.info("frames right at the end: %.3f", np.mean(right[-200:]))
    settle(net, frames, rng)
    return Trained(net, prior / prior.sum())


def settle(net: Hearing, frames: Frames, rng: np.random.Generator) -> None:
    """Take the batch normalisation's means and variances anew, with the final weights and in full precision."""
    net.train()
    for norm in net.norm:
        norm.reset_running_stats()
        norm.momentum = None
    with torch.no_grad():
        for _ in range(SETTLING):
            net(frames.batch(rng)[0])
    net.eval()


def main() -> None:
    """Train and write the network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("ja", "en"))
    parser.add_argument("--hidden", type=int, default=224)
    parser.add_argument("--epochs", type=float, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("sources", type=Path, nargs="+")
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(asked.threads)
    torch.manual_seed(0)
    start = network.load(asked.start) if asked.start else None
    frames = Frames(asked.sources)
    _LOG.info("%.1f h", len(frames.phones) / 360000)
    network.save(asked.out, fit(frames, len(inventory(asked.language)), asked.hidden, asked.epochs, start))


if __name__ == "__main__":
    main()
