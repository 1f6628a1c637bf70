"""A trained network and a corpus turned into a model folder that libvosk loads.

python -m hearing.export ja --network data/ja.pt --out ../starter/vosk-ja

am/final.mdl  conf/mfcc.conf  conf/model.conf  graph/HCLG.fst  graph/words.txt  graph/phones/word_boundary.int
"""

import argparse
import logging
from pathlib import Path
from random import Random

import numpy as np

from hearing import cards, graph, network, pronounce
from hearing.corpus import Corpus
from hearing.features import DIM, MFCC_CONF, inventory
from hearing.grammar import grammar
from hearing.kaldi_format import Affine, write_model, write_transducer
from hearing.network import FIRST, LATER, Trained

_LOG = logging.getLogger(__name__)

DRAWN = 40
"""Sentences drawn from a pattern with a slot, for the language model's counts."""
PRIOR = 0.3
"""Power of the phones' priors that is taken off: between none and Bayes' rule, since frames are not independent."""
UNKNOWN = 3.0
"""Cost of a garbage word in the language model."""
THRESHOLD = -2.5
"""Log likelihood of garbage in every frame: what a real phone has to beat."""

MODEL_CONF = """--min-active=200
--max-active=3000
--beam=11.0
--lattice-beam=4.0
--acoustic-scale=0.8
--frame-subsampling-factor=3
--frames-per-chunk=12
--endpoint.silence-phones=1
--endpoint.rule2.min-trailing-silence=0.5
--endpoint.rule3.min-trailing-silence=0.75
--endpoint.rule4.min-trailing-silence=1.0
"""
"""conf/model.conf. Without silence phones libvosk 0.3.45 aborts."""


def layers(trained: Trained, threshold: float) -> tuple[list[Affine], Affine, Affine]:
    """Return the network as plain affine layers: deviation, mean and batch normalisation folded into them."""
    net = trained.network
    hidden: list[Affine] = []
    for number, (affine, norm) in enumerate(zip(net.affine, net.norm, strict=True)):
        offsets = FIRST if number == 0 else LATER[number - 1]
        weights, bias = affine.weight.detach().double().numpy(), affine.bias.detach().double().numpy()
        if number == 0:
            mean, deviation = (np.tile(b.double().numpy(), len(FIRST)) for b in (net.mean, net.deviation))
            bias = bias - weights @ (mean / deviation)
            weights = weights / deviation
        gain = (norm.weight / (norm.running_var + norm.eps).sqrt()).detach().double().numpy()
        middle, shift = norm.running_mean.double().numpy(), norm.bias.detach().double().numpy()
        hidden.append(Affine(weights * gain[:, None], (bias - middle) * gain + shift, offsets))
    last = Affine(net.out.weight.detach().numpy(), net.out.bias.detach().numpy(), (0,))
    count = len(trained.prior)
    keep = np.vstack([np.eye(count), np.zeros((1, count))])
    off = np.append(-PRIOR * np.log(trained.prior), threshold + PRIOR * np.log(count))
    return hidden, last, Affine(keep, off, (0,))


def sentences(corpus: Corpus) -> list[list[str]]:
    """Return what the language model counts: every pattern equally often, its slots filled."""
    rng = Random(3)
    return [corpus.draw(rng, pattern) for pattern in corpus.patterns for _ in range(DRAWN)]


def export(language: str, trained: Trained, out: Path, unknown: float, threshold: float) -> None:
    """Write the model folder."""
    corpus = cards.with_cards(language)
    spelt = pronounce.pronunciations(corpus)
    phones = graph.phone_table(inventory(language))
    model = grammar(sentences(corpus), corpus.classes, list(spelt), unknown)
    built = graph.build(spelt, phones, model)
    for folder in ("am", "conf", "graph/phones"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    hidden, last, after = layers(trained, threshold)
    write_model(out / "am" / "final.mdl", phones.outputs, DIM, hidden=hidden, last=last, after=after)
    write_transducer(out / "graph" / "HCLG.fst", built.hclg)
    rows = "".join(f"{word} {number}\n" for number, word in enumerate(built.words))
    (out / "graph" / "words.txt").write_text(rows, encoding="utf-8")
    (out / "graph" / "phones" / "word_boundary.int").write_text(phones.boundaries(), encoding="utf-8")
    (out / "conf" / "mfcc.conf").write_text(MFCC_CONF, encoding="utf-8")
    (out / "conf" / "model.conf").write_text(MODEL_CONF, encoding="utf-8")
    arcs = sum(len(row) for row in built.hclg.arcs)
    _LOG.info("%d words, %d states, %d arcs -> %s", len(spelt), len(built.hclg.arcs), arcs, out)


def main() -> None:
    """Export as asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("ja", "en"))
    parser.add_argument("--network", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--unknown", type=float, default=UNKNOWN)
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    export(asked.language, network.load(asked.network), asked.out, asked.unknown, asked.threshold)


if __name__ == "__main__":
    main()
