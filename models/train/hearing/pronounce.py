"""How words sound: katakana readings in Japanese, what eSpeak says in English.

In English every word is heard in sentences and alone, in two accents; pronunciations that are not rare are kept.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from random import Random

from hearing import espeak, phones_en, phones_ja
from hearing.corpus import Corpus

ACCENTS = ("en-us", "en-gb-x-rp")
DRAWN = 1
"""Sentences drawn from a pattern, an accent."""
ALONE = 2
"""How many hearings a word said alone counts for, an accent."""
RARE, MOST = 0.12, 3
"""Share under which a pronunciation is left out; how many a word may have."""

Pronunciations = dict[str, list[tuple[str, ...]]]


def pronunciations(corpus: Corpus) -> Pronunciations:
    """Return the pronunciations of every word of a corpus, the likeliest first."""
    if corpus.language == "ja":
        return {word: list(dict.fromkeys(map(phones_ja.phones, kana))) for word, kana in corpus.readings.items()}
    heard = _heard(corpus)
    kept: Pronunciations = {}
    for word in corpus.readings:
        total = sum(heard[word].values())
        kept[word] = [sounds for sounds, times in heard[word].most_common(MOST) if times >= RARE * total]
    return kept


def _heard(corpus: Corpus) -> dict[str, Counter[tuple[str, ...]]]:
    rng, engine = Random(7), espeak.Espeak()
    heard: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for accent in ACCENTS:
        for pattern in corpus.patterns:
            for _ in range(DRAWN):
                for word, sounds in _words(engine, corpus.draw(rng, pattern), accent):
                    heard[word][sounds] += 1
        for word in corpus.readings:
            for alone, sounds in _words(engine, [word], accent):
                heard[alone][sounds] += ALONE
    return heard


def _words(engine: espeak.Espeak, words: list[str], accent: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each word with its phones; nothing where eSpeak ran words together or spelt one out."""
    _, marks = engine.say(" ".join(words), espeak.Manner(accent))
    begins = [number for number, mark in enumerate(marks) if mark.phoneme is None]
    if len(begins) != len(words):
        return
    for word, begin, end in zip(words, begins, [*begins[1:], len(marks)], strict=True):
        sounds = phones_en.sounds([mark.phoneme for mark in marks[begin + 1 : end] if mark.phoneme is not None])
        if sounds:
            yield word, sounds
