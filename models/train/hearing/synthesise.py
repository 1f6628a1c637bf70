"""Sentences, word strings and sound strings, spoken by synthetic voices with exact phone times.

python -m hearing.synthesise ja --voice openjtalk --kind sentences --count 1500 --seed 1 --out data/ja-sentences.pkl
"""

import argparse
import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from hearing import cards, corpus, espeak, openjtalk, phones_en, phones_ja, spoken
from hearing.corpus import Corpus
from hearing.numerals import words as row
from hearing.spoken import SILENCE, Segment, Spoken

_LOG = logging.getLogger(__name__)

Words = Sequence[str]
Speak = Callable[[Words, Random], Spoken | None]

KINDS = ("sentences", "words", "sounds")
MALE, FEMALE = range(1, 9), range(1, 6)
OTHER = row(
    "klatt klatt2 klatt3 klatt4 steph linda michael robert adam Alex Alicia Andrea Denis Diogo Henrique Hugo Jacky "
    "Michael Mike Reed antonio aunty benjamin boris caleb david ed edward grandma grandpa john marcelo max miguel "
    "pablo paul rob sandro shelby travis victor zac"
)
VARIANTS = ("", *(f"+m{i}" for i in MALE), *(f"+f{i}" for i in FEMALE), *(f"+{name}" for name in OTHER))
"""eSpeak's speakers: a `!v` file each."""
ACCENTS = (
    "en-us",
    "en-us",
    "en-us",
    "en-gb-x-rp",
    "en-gb-x-rp",
    "en",
    "gmw/en-GB-scotland",
    "gmw/en-US-nyc",
    "gmw/en-029",
)
LONGEST_EDIT = 0.15
"""Edits per phone above which eSpeak's Japanese reading is not what was meant."""
STRESS = "',%="
"""Marks before eSpeak's mnemonics."""
_ONSETS = row("b d f g h k l m n p r s t v w y z ch sh th dh jh st pr tr sp kw")
_VOWELS = row("a e i o u ee oo ay ow ar or er air oy ou")
_CODAS = ["", "", "n", "t", "k", "s", "m", "ld", "nd", "st", "f", "ng", "ch", "z", "p", "th"]


def agrees(words: Words, phones: Sequence[str], readings: dict[str, tuple[str, ...]]) -> str | None:
    """Return the first word whose readings do not fit the phones, or nothing when all fit."""
    reached = {0}
    for word in words:
        following: set[int] = set()
        for place in reached:
            start = place
            while start < len(phones) and phones[start] == SILENCE:
                start += 1
            for kana in readings[word]:
                sounds = phones_ja.phones(kana)
                if tuple(phones[start : start + len(sounds)]) == sounds:
                    following.add(start + len(sounds))
        if not following:
            return word
        reached = following
    ended = any(all(phone == SILENCE for phone in phones[place:]) for place in reached)
    return None if ended else words[-1]


def ja_labels(words: Words, lexicon: Corpus, rng: Random) -> list[str]:
    """Return labels of a Japanese sentence read as the lexicon reads it; a word read otherwise is given in kana."""
    text = list(words)
    for _ in words:
        labels = openjtalk.labels("".join(text))
        wrong = agrees(words, openjtalk.phones(labels), lexicon.readings)
        if wrong is None:
            return labels
        kana = lexicon.readings[wrong][0].replace("・", "")
        if wrong not in text:
            break
        text = [kana if word == wrong else word for word in text]
    return openjtalk.labels("、".join(rng.choice(lexicon.readings[w]).replace("・", "") for w in words))


def ja_manner(rng: Random) -> openjtalk.Manner:
    """Return one of many ways in which the Open JTalk voice can sound."""
    warp = rng.choice([1.0, rng.uniform(0.8, 1.0), rng.uniform(0.8, 1.15)])
    return openjtalk.Manner(
        rng.uniform(0.8, 1.5), rng.uniform(-9, 5), rng.uniform(0.5, 0.6), rng.uniform(0.4, 1.4), warp
    )


def espeak_manner(rng: Random, language: str) -> espeak.Manner:
    """Return one of eSpeak's accents and speakers."""
    voice = "ja" if language == "ja" else rng.choice(ACCENTS)
    return espeak.Manner(voice + rng.choice(VARIANTS), rng.randint(115, 230), rng.randint(15, 85), rng.randint(20, 80))


def espeak_ja(engine: espeak.Espeak, kana: Words, manner: espeak.Manner) -> Spoken | None:
    """Speak katakana words with eSpeak; nothing when it reads them in its own way."""
    pcm, marks = engine.say(" ".join(kana), manner)
    heard = [(mark.at, mark.phoneme.lstrip(STRESS)) for mark in marks if mark.phoneme]
    if not heard:
        return None
    edits, named = phones_ja.from_espeak([p for word in kana for p in phones_ja.phones(word)], heard)
    return _utterance(pcm, named, manner.voice) if edits < LONGEST_EDIT else None


def espeak_en(engine: espeak.Espeak, text: str, manner: espeak.Manner) -> Spoken | None:
    """Speak English words with eSpeak."""
    pcm, marks = engine.say(text, manner)
    heard = [(mark.at, mark.phoneme) for mark in marks if mark.phoneme is not None]
    if not heard:
        return None
    try:
        names = phones_en.from_espeak([name for _, name in heard])
    except KeyError as unknown:
        _LOG.warning("mnemonic %s left out", unknown)
        return None
    return _utterance(pcm, list(zip([at for at, _ in heard], names, strict=True)), manner.voice)


def _utterance(pcm: "spoken.NDArray[spoken.np.int16]", named: list[tuple[float, str]], origin: str) -> Spoken:
    ends = [at for at, _ in named[1:]] + [len(pcm) / spoken.RATE]
    segments = tuple(Segment(at, end, name) for (at, name), end in zip(named, ends, strict=True) if end > at)
    return Spoken(pcm, segments, origin)


def strings(language: str, kind: str, lexicon: Corpus, rng: Random) -> list[str]:
    """Return words to say: a sentence, words in any order, or words that do not exist."""
    if kind == "sentences":
        return lexicon.draw(rng)
    if kind == "words":
        return rng.choices(sorted(lexicon.readings), k=rng.randint(1, 5))
    count = rng.randint(1, 4)
    if language == "en":
        kinds = (_ONSETS, _VOWELS, _CODAS)
        return ["".join(rng.choice(k) for _ in range(rng.randint(1, 3)) for k in kinds) for _ in range(count)]
    made = ["".join(rng.choices(phones_ja.READABLE, k=rng.randint(2, 6))) for _ in range(count)]
    made = ["カ" + word if word[0] in "ンッ" else word for word in made]
    return [word.replace("ンッ", "ン").replace("ッッ", "ッ").rstrip("ッ") for word in made]


def speaker(language: str, voice: str, kind: str, lexicon: Corpus) -> Speak:
    """Return the function that speaks words with the named engine."""
    if voice == "openjtalk":
        mei = openjtalk.Voice()

        def with_mei(words: Words, rng: Random) -> Spoken | None:
            if kind == "sounds":
                return mei.say(openjtalk.labels("、".join(words)), ja_manner(rng))
            return mei.say(ja_labels(words, lexicon, rng), ja_manner(rng))

        return with_mei
    engine = espeak.Espeak()

    def with_espeak(words: Words, rng: Random) -> Spoken | None:
        manner = espeak_manner(rng, language)
        if language == "en":
            return espeak_en(engine, " ".join(words), manner)
        kana = list(words) if kind == "sounds" else [rng.choice(lexicon.readings[w]).replace("・", "") for w in words]
        return espeak_ja(engine, kana, manner)

    return with_espeak


def main() -> None:
    """Speak as many utterances as asked for, and write them to one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=corpus.LANGUAGES)
    parser.add_argument("--voice", choices=("openjtalk", "espeak"), required=True)
    parser.add_argument("--kind", choices=KINDS, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    rng, lexicon = Random(asked.seed), cards.with_cards(asked.language)
    speak = speaker(asked.language, asked.voice, asked.kind, lexicon)
    known = {SILENCE, *(phones_ja.PHONES if asked.language == "ja" else phones_en.PHONES)}
    made: list[Spoken] = []
    refused = 0
    while len(made) < asked.count:
        said = speak(strings(asked.language, asked.kind, lexicon, rng), rng)
        if said and said.segments and known.issuperset(segment.phone for segment in said.segments):
            made.append(said)
        else:
            refused += 1
    spoken.save(asked.out, made)
    hours = sum(said.seconds for said in made) / 3600
    _LOG.info("%d utterances, %.2f h, %d refused -> %s", len(made), hours, refused, asked.out)


if __name__ == "__main__":
    main()
