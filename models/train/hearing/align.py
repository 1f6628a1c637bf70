"""Real recordings aligned with what was said, by a network trained on synthetic speech.

python -m hearing.align ja --network data/ja.pt --recordings <ja-words> --out data/ja-real.pkl

recording -> log posteriors of every 10 ms -> best path through silence, the reading's phones, silence -> Spoken
"""

import argparse
import logging
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hearing import cards, network, phones_ja, recorded, spoken
from hearing.features import MIDDLE, SHIFT, inventory, mfcc
from hearing.spoken import RATE, Segment, Spoken

_LOG = logging.getLogger(__name__)

PAD = 0.1
"""Seconds of silence put around a recording, since some begin at once."""
EDGE = MIDDLE - SHIFT / 2
"""Seconds from a frame's beginning to the border with the frame before, halfway between their middles."""
WORST = 3.0
"""Mean negative log likelihood of a frame above which a recording is left out: it says something else."""


def path(likelihoods: NDArray[np.float32], states: list[int]) -> tuple[float, NDArray[np.int64]]:
    """Return the mean log likelihood and, for every frame, the place in `states` on the best left-to-right path.

    The first and the last state may be skipped: they are silence.
    """
    frames, count = len(likelihoods), len(states)
    emitted = likelihoods[:, states]
    best = np.full((frames, count), -np.inf)
    came = np.zeros((frames, count), np.int64)
    best[0, :2] = emitted[0, :2]
    for t in range(1, frames):
        stay, move = best[t - 1], np.concatenate([[-np.inf], best[t - 1, :-1]])
        came[t] = np.where(move > stay, np.arange(count) - 1, np.arange(count))
        best[t] = np.maximum(stay, move) + emitted[t]
    places = np.zeros(frames, np.int64)
    places[-1] = count - 1 if best[-1, -1] > best[-1, -2] else count - 2
    for t in range(frames - 1, 0, -1):
        places[t - 1] = came[t, places[t]]
    return float(best[-1, places[-1]]) / frames, places


def aligned(
    net: network.Hearing, prior: NDArray[np.float64], pcm: NDArray[np.int16], phones: list[str], index: dict[str, int]
) -> tuple[float, Spoken]:
    """Return the recording with phone times, and its mean log likelihood."""
    silence = np.zeros(int(PAD * RATE), np.int16)
    wave = np.concatenate([silence, pcm, silence])
    states = [0, *(index[phone] for phone in phones), 0]
    names = [spoken.SILENCE, *phones, spoken.SILENCE]
    scaled = network.scores(net, mfcc(wave)) - 0.5 * np.log(prior).astype(np.float32)
    likelihood, places = path(scaled, states)
    segments: list[Segment] = []
    for place, name in enumerate(names):
        inside = np.flatnonzero(places == place)
        if len(inside):
            begin, end = inside[0] * SHIFT, (inside[-1] + 1) * SHIFT
            segments.append(Segment(begin + EDGE, end + EDGE, name))
    return likelihood, Spoken(wave, tuple(segments), "recorded")


def japanese(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield the word recordings that are not held out, and their phones."""
    for word in recorded.read(folder, cards.with_cards("ja")):
        if not word.heldout:
            yield word.path, list(phones_ja.phones(word.kana))


def main() -> None:
    """Align all recordings of a folder that are not held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("ja",))
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--recordings", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    trained = network.load(asked.network)
    index = {phone: number for number, phone in enumerate(inventory(asked.language))}
    kept: list[Spoken] = []
    found: list[float] = []
    for recording, sounds in japanese(asked.recordings):
        likelihood, said = aligned(trained.network, trained.prior, recorded.pcm(recording), sounds, index)
        found.append(likelihood)
        if likelihood > -WORST:
            kept.append(said)
    spoken.save(asked.out, kept)
    quarters = np.quantile(found, [0.01, 0.1, 0.5, 0.9])
    _LOG.info("%d of %d kept; log likelihoods %s -> %s", len(kept), len(found), quarters, asked.out)


if __name__ == "__main__":
    main()
