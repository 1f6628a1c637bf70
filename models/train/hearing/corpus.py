"""What is said at the counter: the words, their classes, and sentences drawn from patterns.

text/lexicon-<lang>.txt   words, readings, classes
text/sentences-<lang>.txt patterns                  -> Corpus -> sentences for speech, counts for the language model
locales/<lang>/decks/     the phrase cards
"""

import re
from dataclasses import dataclass
from pathlib import Path
from random import Random

from hearing import phones_ja
from hearing.numerals import SPOKEN

TEXT = Path(__file__).parent / "text"
LANGUAGES = ("ja", "en")
NUMERALS = 500
"""Numerals drawn of each kind: enough to meet every word they are made of."""

_CHOICE = re.compile(r"^\[(.+)]$")
_VOWEL = re.compile(r"^(?!eu|one|uni|use|uk)[aeiou]|^hour")
_KANA = re.compile(r"^[ぁ-ゖァ-ヺー]+$")


@dataclass(frozen=True, slots=True)
class Corpus:
    """One language's words and sentence patterns."""

    language: str
    readings: dict[str, tuple[str, ...]]
    """Word -> katakana readings; empty in a language whose sounds eSpeak gives."""
    classes: dict[str, str]
    """Word -> the name of its class."""
    members: dict[str, tuple[str, ...]]
    """Class -> its words, of classes with a name only."""
    patterns: tuple[tuple[str, ...], ...]
    """Sentences with slots."""

    def draw(self, rng: Random, pattern: tuple[str, ...] | None = None) -> list[str]:
        """Return one sentence, its slots filled at random."""
        words: list[str] = []
        for token in pattern or rng.choice(self.patterns):
            maybe = _CHOICE.match(token)
            if maybe and rng.random() < 0.5:
                continue
            words += self._fill(rng, maybe[1] if maybe else token)
        return articled(words) if self.language == "en" else words

    def class_of(self, word: str) -> str:
        """Return the class of a word; a word without one is its own."""
        return self.classes.get(word, word)

    def _fill(self, rng: Random, token: str) -> list[str]:
        if not token.startswith("<"):
            return [rng.choice(token.split("/"))]
        name = token.strip("<>")
        spoken = SPOKEN[self.language].get(name)
        return spoken(rng) if spoken else rng.choice(self.members[name]).split("_")


def numeral_words(language: str) -> set[str]:
    """Return every word that numerals are made of."""
    rng = Random(0)
    return {word for said in SPOKEN[language].values() for _ in range(NUMERALS) for word in said(rng)}


def articled(words: list[str]) -> list[str]:
    """Return English words with "an" before a vowel and "a" elsewhere, which a filled slot may have upset."""
    following = [*words[1:], ""]
    return [
        word if word not in {"a", "an"} or not after else "an" if _VOWEL.match(after) else "a"
        for word, after in zip(words, following, strict=True)
    ]


def reading(language: str, entry: str) -> tuple[str, tuple[str, ...]]:
    """Return a lexicon entry's word and its readings."""
    word, _, given = entry.partition("=")
    if language != "ja":
        return word, ()
    return word, tuple(given.split("/")) if given else (phones_ja.katakana(word),)


def load(
    language: str, cards: tuple[tuple[str, ...], ...] = (), more: dict[str, tuple[str, ...]] | None = None
) -> Corpus:
    """Read a language's lexicon and patterns.

    Args:
        language: `ja` or `en`.
        cards: more patterns, segmented into words.
        more: readings of words that the lexicon lacks.

    Raises:
        LookupError: a pattern has words without a reading; they are its arguments.
    """
    readings: dict[str, tuple[str, ...]] = dict(more or {})
    classes: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for name, entries in _lines(TEXT / f"lexicon-{language}.txt", ":"):
        pairs = [reading(language, entry) for entry in entries.split()]
        for entry, sounds in pairs:
            for word in entry.split("_"):
                readings.setdefault(word, sounds)
            if name and "_" not in entry:
                classes.setdefault(entry, name)
        if name:
            members[name] = tuple(word for word, _ in pairs)
    sentences = tuple(tuple(text.split()) for _, text in _lines(TEXT / f"sentences-{language}.txt", ""))
    patterns = sentences + cards
    plain = {w for p in patterns for t in p if "<" not in t for w in t.strip("[]").split("/")}
    plain.update(numeral_words(language))
    unread = sorted(w for w in plain - readings.keys() if language == "ja" and not _KANA.match(w))
    if unread:
        raise LookupError(*unread)
    for word in sorted(plain - readings.keys()):
        readings[word] = (phones_ja.katakana(word),) if language == "ja" else ()
    return Corpus(language, readings, classes, members, patterns)


def _lines(path: Path, separator: str) -> list[tuple[str, str]]:
    rows = [row.strip() for row in path.read_text(encoding="utf-8").splitlines()]
    kept = [row for row in rows if row and not row.startswith("#")]
    if not separator:
        return [("", row) for row in kept]
    return [(head.strip(), tail) for head, _, tail in (row.partition(separator) for row in kept)]
