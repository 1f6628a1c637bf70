"""Recordings of single Japanese words by two native speakers, with their readings.

Source: github.com/tofugu/japanese-vocabulary-pronunciation-audio, CC BY-SA 4.0 (Tofugu, WaniKani).
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from hearing import phones_ja
from hearing.corpus import Corpus
from hearing.spoken import RATE

HELD_OUT = 14
"""One in so many of the words that the counter has no need of is kept for measuring, besides all that it has."""
_KANA = re.compile(r"^[ァ-ヺー]+$")


@dataclass(frozen=True, slots=True)
class Word:
    """One recording."""

    path: Path
    kana: str
    """Katakana reading."""
    heldout: bool
    """Whether it is kept for measuring."""


def read(folder: Path, lexicon: Corpus) -> list[Word]:
    """Return the recordings whose readings are plain kana; every counter word is held out."""
    counter = {kana for readings in lexicon.readings.values() for kana in readings}
    words: list[Word] = []
    for row in (folder / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, _, reading = row.split("\t")
        kana = phones_ja.katakana(reading)
        if not _KANA.match(kana):
            continue
        try:
            phones_ja.phones(kana)
        except (KeyError, IndexError):
            continue
        chosen = hashlib.sha256(kana.encode()).digest()[0] % HELD_OUT == 0
        words.append(Word(folder / name, kana, kana in counter or chosen))
    return words


def pcm(path: Path) -> NDArray[np.int16]:
    """Return the recording at 16 kHz."""
    resampler = av.AudioResampler("s16", "mono", RATE)
    with av.open(str(path)) as container:
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
        frames += resampler.resample(None)
    return np.concatenate([frame.to_ndarray().reshape(-1) for frame in frames]).astype(np.int16)
