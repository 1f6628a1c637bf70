"""Mel cepstra as Kaldi makes them, and the phone of every frame.

python -m hearing.features ja --copies 2 --seed 1 --out data/ja-1.npz data/ja-sentences.pkl data/ja-words.pkl
"""

import argparse
import logging
from collections.abc import Sequence
from pathlib import Path

import kaldi_native_fbank
import numpy as np
from numpy.typing import NDArray

from hearing import phones_en, phones_ja, sounds, spoken
from hearing.spoken import RATE, SILENCE, Segment

_LOG = logging.getLogger(__name__)

DIM = 40
"""Mel bands, and cepstra."""
LOW, HIGH = 20, 7600
"""Hz, edges of the mel bands."""
SHIFT, MIDDLE = 0.01, 0.0125
"""Seconds between frames, and from a frame's first sample to its middle."""

MFCC_CONF = f"""--use-energy=false
--num-mel-bins={DIM}
--num-ceps={DIM}
--low-freq={LOW}
--high-freq={HIGH}
--dither=0.0
--sample-frequency={RATE}
"""
"""conf/mfcc.conf, which tells libvosk the same."""


def inventory(language: str) -> tuple[str, ...]:
    """Return a language's phones; a phone's place is its output of the network, silence first."""
    return (SILENCE, *(phones_ja.PHONES if language == "ja" else phones_en.PHONES))


def mfcc(pcm: NDArray[np.int16]) -> NDArray[np.float32]:
    """Return cepstra, shape (frames, DIM), of a waveform at 16 kHz in the range of int16."""
    options = kaldi_native_fbank.MfccOptions()
    options.use_energy = False
    options.num_ceps = DIM
    options.mel_opts.num_bins = DIM
    options.mel_opts.low_freq = LOW
    options.mel_opts.high_freq = HIGH
    options.frame_opts.dither = 0.0
    options.frame_opts.samp_freq = RATE
    options.frame_opts.snip_edges = True
    computer = kaldi_native_fbank.OnlineMfcc(options)
    computer.accept_waveform(RATE, pcm.astype(np.float32))
    computer.input_finished()
    frames = [computer.get_frame(i) for i in range(computer.num_frames_ready)]
    return np.stack(frames).astype(np.float32) if frames else np.zeros((0, DIM), np.float32)


def targets(frames: int, segments: Sequence[Segment], index: dict[str, int]) -> NDArray[np.uint8]:
    """Return the phone at the middle of every frame."""
    out = np.zeros(frames, np.uint8)
    for segment in segments:
        first = max(0, int(np.ceil((segment.begin - MIDDLE) / SHIFT)))
        last = min(frames, int(np.ceil((segment.end - MIDDLE) / SHIFT)))
        out[first:last] = index[segment.phone]
    return out


def main() -> None:
    """Roughen every utterance some times and write frames, phones and utterance bounds to one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("ja", "en"))
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("sources", type=Path, nargs="+")
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    rng = np.random.default_rng(asked.seed)
    index = {phone: i for i, phone in enumerate(inventory(asked.language))}
    said = [utterance for source in asked.sources for utterance in spoken.load(source)]
    frames, phones, bounds = [], [], [0]
    for _ in range(asked.copies):
        for utterance in said:
            rough = sounds.roughened(rng, utterance, said)
            cepstra = mfcc(rough.pcm)
            frames.append(cepstra.astype(np.float16))
            phones.append(targets(len(cepstra), rough.segments, index))
            bounds.append(bounds[-1] + len(cepstra))
    np.savez(asked.out, frames=np.concatenate(frames), phones=np.concatenate(phones), bounds=np.array(bounds))
    _LOG.info("%d utterances, %.2f h -> %s", len(bounds) - 1, bounds[-1] * SHIFT / 3600, asked.out)


if __name__ == "__main__":
    main()
