"""What a model is tried on: the held-out recordings, and the same sentences in harder conditions.

    python -m hearing.trials ja --recordings ../../tests/data/speech/ja --out data/ja-trials.pkl

`--make` speaks the held-out sentences first and writes them with their reference; else they are read.
"""

import argparse
import logging
import pickle
import re
import wave
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from hearing import cards, corpus, espeak, openjtalk, phones_ja, recorded, sounds, synthesise
from hearing.corpus import Corpus
from hearing.numerals import words as listed
from hearing.spoken import RATE, Spoken

_LOG = logging.getLogger(__name__)

UNSEEN_SPEAKERS = ("+Andy", "+Annie", "+Lee", "+Mario", "+belinda", "+quincy", "+Gene", "+anika")
"""eSpeak's speakers that no training sound was made with."""
UNSEEN_ACCENTS = ("en-gb-x-gbclan", "en-gb-x-gbcwmd")
DEMONSTRATED = 4
"""The first so many held-out sentences are the demonstration's, and stand among the patterns too."""
CARDS = 60
"""Clauses of phrase cards that are tried."""
DIGITS = tuple(listed("one zero zero zero one nine oh two one oh zero one eight zero three"))
"""What the test recording of vosk-api says: three rows of digits."""
BEFORE, AFTER = 0.2, 0.2
"""Seconds of silence around a recording."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One utterance and the words that should come out."""

    words: tuple[str, ...]
    pcm: NDArray[np.int16]
    alike: tuple[str, ...] = ()
    """Words that sound like a single word said, and are as right."""
    begins: float | None = None
    """Seconds to the onset of speech, where noise hides it."""


def save(path: Path, trials: dict[str, list[Trial]]) -> None:
    """Write trials by the name of their condition."""
    with path.open("wb") as file:
        pickle.dump({name: [(t.words, t.pcm, t.alike, t.begins) for t in rows] for name, rows in trials.items()}, file)


def load(path: Path) -> dict[str, list[Trial]]:
    """Read what `save` wrote on this machine."""
    with path.open("rb") as file:
        return {name: [Trial(*row) for row in rows] for name, rows in pickle.load(file).items()}  # noqa: S301 - `save` wrote it


def heldout(language: str) -> list[list[str]]:
    """Return the held-out sentences."""
    rows = (corpus.TEXT / f"heldout-{language}.txt").read_text(encoding="utf-8").splitlines()
    return [row.split() for row in rows if row and not row.startswith("#")]


def known(sentence: Sequence[str], lexicon: Corpus) -> bool:
    """Return whether a pattern gives the sentence: then it is not held out."""
    said = " ".join(sentence)
    numeral = "|".join(re.escape(w) for w in sorted(corpus.numeral_words(lexicon.language), key=len, reverse=True))

    def expression(token: str) -> str:
        name = token.strip("[<>]")
        if not token.strip("[]").startswith("<"):
            found = "|".join(re.escape(word) for word in token.strip("[]").split("/"))
        elif name in lexicon.members:
            found = "|".join(re.escape(word.replace("_", " ")) for word in lexicon.members[name])
        else:
            found = f"(?:{numeral})(?: (?:{numeral}))*"
        return f"(?:(?:{found}) )?" if token.startswith("[") else f"(?:{found}) "

    return any(re.fullmatch("".join(map(expression, pattern)), f"{said} ") for pattern in lexicon.patterns)


def padded(pcm: NDArray[np.int16], before: float, after: float) -> NDArray[np.int16]:
    """Return a waveform with silence around it."""
    return np.concatenate([np.zeros(int(before * RATE), np.int16), pcm, np.zeros(int(after * RATE), np.int16)])


def noisy(rng: np.random.Generator, pcm: NDArray[np.int16], kind: str, decibels: float) -> NDArray[np.int16]:
    """Return a waveform with noise at a signal-to-noise ratio."""
    wave_in = pcm.astype(np.float64)
    mixed = sounds.mixed(wave_in, sounds.noise(rng, len(pcm), kind), decibels)
    return np.clip(mixed, -32768, 32767).astype(np.int16)


def trimmed(said: Spoken) -> NDArray[np.int16]:
    """Return the sound between the first and the last phone that is no silence."""
    voiced = [s for s in said.segments if s.phone != "sil"]
    return said.pcm[int(voiced[0].begin * RATE) : int(voiced[-1].end * RATE)]


def speak(language: str, lexicon: Corpus, words: Sequence[str], number: int, rng: Random) -> tuple[Spoken, str]:
    """Return a held-out sentence in a voice whose settings no training sound had, and how it was made."""
    engine = espeak.Espeak()
    speaker = UNSEEN_SPEAKERS[number % len(UNSEEN_SPEAKERS)]
    if language == "en":
        accent = ("en-us", "en-gb-x-rp")[number % 2]
        manner = espeak.Manner(accent + speaker, rng.randint(170, 215), rng.randint(35, 65), 50)
        said = synthesise.espeak_en(engine, " ".join(words), manner)
    elif number % 3 == 2:
        manner = espeak.Manner("ja" + speaker, rng.randint(165, 195), rng.randint(35, 65), 50)
        kana = [lexicon.readings[word][0].replace("・", "") for word in words]
        said = synthesise.espeak_ja(engine, kana, manner)
    else:
        mei = openjtalk.Manner(rng.uniform(1.3, 1.55), rng.choice([-10.5, 6.0, 0.5]), rng.choice([0.49, 0.61, 0.552]))
        said = openjtalk.Voice().say(synthesise.ja_labels(words, lexicon, rng), mei)
        return said, f"Open JTalk mei, speed {mei.speed:.2f}, {mei.half_tones:+} half tones, alpha {mei.alpha}"
    if said is None:
        raise ValueError(words)
    return said, f"eSpeak NG {manner.voice}, {manner.rate} words a minute, pitch {manner.pitch}"


def make(language: str, folder: Path) -> None:
    """Speak the held-out sentences into WAV files, with reference.tsv beside them."""
    lexicon, rng = cards.with_cards(language), Random(97)
    folder.mkdir(parents=True, exist_ok=True)
    rows = ["file\ttokens\twritten\tvoice"]
    for number, words in enumerate(heldout(language)):
        if number >= DEMONSTRATED and known(words, lexicon):
            raise ValueError(words)
        said, voice = speak(language, lexicon, words, number, rng)
        name = f"{language}-{number:02d}.wav"
        with wave.open(str(folder / name), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(padded(trimmed(said), BEFORE, AFTER).astype("<i2").tobytes())
        written = ("" if language == "ja" else " ").join(words)
        rows.append(f"{name}\t{' '.join(words)}\t{written}\t{voice}")
    (folder / "reference.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def recordings(folder: Path) -> list[Trial]:
    """Return the held-out recordings."""
    trials: list[Trial] = []
    for row in (folder / "reference.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, tokens, *_ = row.split("\t")
        trials.append(Trial(tuple(tokens.split()), samples(folder / name)))
    return trials


def samples(path: Path) -> NDArray[np.int16]:
    """Return the waveform of a WAV file of 16 kHz, mono, 16 bits."""
    with wave.open(str(path), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.int16)


def spoken_card(language: str, lexicon: Corpus, number: int) -> Trial:
    """Return a phrase card's clause, its slots filled, in voice settings that no training sound had."""
    rng, found = Random(number), cards.patterns(language)
    words = lexicon.draw(rng, found[number * len(found) // CARDS])
    said, _ = speak(language, lexicon, words, number, rng)
    return Trial(tuple(words), padded(trimmed(said), BEFORE, 0.6))


def unseen(language: str, lexicon: Corpus, voice: Path | None) -> list[Trial]:
    """Return the held-out sentences in a voice (Japanese) or accents (English) that no training sound had."""
    rng, trials = Random(11), []
    if language == "en":
        engine = espeak.Espeak()
        for number, words in enumerate(heldout(language)):
            manner = espeak.Manner(UNSEEN_ACCENTS[number % 2] + UNSEEN_SPEAKERS[number % 8], 160)
            said = synthesise.espeak_en(engine, " ".join(words), manner)
            if said:
                trials.append(Trial(tuple(words), padded(trimmed(said), 0.3, 0.8)))
    elif voice:
        speaker = openjtalk.Voice(voice)
        for words in heldout(language):
            said = speaker.say(synthesise.ja_labels(words, lexicon, rng))
            trials.append(Trial(tuple(words), padded(trimmed(said), 0.3, 0.8)))
    return trials


def real(folder: Path, lexicon: Corpus) -> dict[str, list[Trial]]:
    """Return the held-out recordings of single words: those the counter knows, and those it does not."""
    known: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for word, readings in lexicon.readings.items():
        for kana in readings:
            known[phones_ja.phones(kana)].append(word)
    counter, other = [], []
    for word in recorded.read(folder, lexicon):
        alike = tuple(known.get(phones_ja.phones(word.kana), ()))
        if word.heldout:
            trial = Trial(alike[:1], padded(recorded.pcm(word.path), 0.3, 0.6), alike)
            (counter if alike else other).append(trial)
    return {"real counter words": counter, "real other words": other}


def main() -> None:
    """Collect the trials of a language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=corpus.LANGUAGES)
    parser.add_argument("--recordings", type=Path, required=True)
    parser.add_argument("--make", action="store_true")
    parser.add_argument("--unseen", type=Path)
    parser.add_argument("--words", type=Path)
    parser.add_argument("--digits", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if asked.make:
        make(asked.language, asked.recordings)
    lexicon, rng = cards.with_cards(asked.language), np.random.default_rng(5)
    plain = recordings(asked.recordings)
    trials = {"held-out recordings": plain}
    for decibels in (15, 5):
        for kind in ("pink", "white"):
            name = f"held-out, {kind} noise {decibels} dB"
            trials[name] = [
                Trial(t.words, noisy(rng, padded(t.pcm, 0.3, 0.6), kind, decibels), begins=BEFORE + 0.3) for t in plain
            ]
    trials["phrase cards"] = [spoken_card(asked.language, lexicon, number) for number in range(CARDS)]
    trials["unseen voice"] = unseen(asked.language, lexicon, asked.unseen)
    if asked.words:
        trials.update(real(asked.words, lexicon))
    if asked.digits:
        trials["human digits"] = [Trial(DIGITS, samples(asked.digits))]
    save(asked.out, trials)
    _LOG.info("%s", {name: len(rows) for name, rows in trials.items()})


if __name__ == "__main__":
    main()
