"""The phrase cards as sentence patterns, so that what stands on a card can be said and recognised.

locales/<lang>/decks/*.toml -> clauses -> words (the lexicon's, else the front end's) -> Corpus
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from hearing import corpus, numerals
from hearing.corpus import Corpus

LOCALES = Path(__file__).parents[3] / "locales"
_SLOT = re.compile(r"\{(date|time|amount|number|place|document|name)\d*\}")
_SLOTS = {"date": "date", "time": "clock", "amount": "amount", "number": "number", "place": "place", "document": "doc"}
_CLAUSE = re.compile(r"[。、！？「」（）!?,.:;]+")
_PIECE = re.compile(r"<\w+>|[0-9]+|[^<0-9]+")
_ENGLISH = re.compile(r"<\w+>|[a-z']+|[0-9]+")
_TAILS = ("助動詞", "接続助詞", "非自立", "接尾")
_LONGEST = 16
"""Characters of the longest word sought in the lexicon."""


def clauses(language: str) -> list[str]:
    """Return the clauses of every card of a language, slots as `<slot>`; those with a person's name are left out."""
    texts: list[str] = []
    for deck in sorted((LOCALES / language / "decks").glob("*.toml")):
        phrases = tomllib.loads(deck.read_text(encoding="utf-8"))["phrase"]
        texts += [phrase["text"] for phrase in phrases]
    found = [_SLOT.sub(lambda slot: f"<{_SLOTS.get(slot[1], slot[1])}>", text) for text in texts]
    return [c for text in found for c in _CLAUSE.split(text) if c.strip() and "<name>" not in c]


@cache
def patterns(language: str) -> tuple[tuple[str, ...], ...]:
    """Return the cards' clauses, cut into words."""
    return _patterns(language)[0]


@cache
def with_cards(language: str) -> Corpus:
    """Return the language's corpus together with the sentences of its phrase cards."""
    found, more = _patterns(language)
    return corpus.load(language, found, more)


def _patterns(language: str) -> tuple[tuple[tuple[str, ...], ...], dict[str, tuple[str, ...]]]:
    """Return the cards' clauses as patterns, and readings of the words that the lexicon lacks."""
    more: dict[str, tuple[str, ...]] = {}
    if language == "en":
        return tuple(filter(None, (_english(clause) for clause in clauses(language)))), more
    plain = corpus.load(language)
    return tuple(_japanese(clause, plain, more) for clause in clauses(language)), more


def _english(clause: str) -> tuple[str, ...]:
    words: list[str] = []
    for token in _ENGLISH.findall(clause.lower().replace("’", "'").replace("-", " ")):
        words += numerals.en_number(int(token)) if token.isdigit() else [token]
    return tuple(words)


def _japanese(clause: str, lexicon: Corpus, more: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the clause's words; those that the lexicon lacks are added to `more` with their readings."""
    words: list[str] = []
    for piece in _PIECE.findall(clause):
        if piece.startswith("<"):
            words.append(piece)
        elif piece.isdigit():
            words += numerals.ja_number(int(piece))
        elif piece.startswith("日の") and words[-2:-1] == ["月"]:
            words[-1:] = [*numerals.ja_day(1), *_segmented(piece[1:], lexicon, more)]
        else:
            words += _segmented(piece, lexicon, more)
    return tuple(words)


def _segmented(text: str, lexicon: Corpus, more: dict[str, tuple[str, ...]]) -> list[str]:
    from hearing import frontend  # noqa: PLC0415 - loads a dictionary of 100 MB, which English has no need of

    morphemes = frontend.morphemes(text)
    ends = {0}
    for morpheme in morphemes:
        ends.add(max(ends) + len(morpheme.surface))
    words: list[str] = []
    at = 0
    while at < len(text):
        known = [n for n in range(_LONGEST, 0, -1) if at + n in ends and text[at : at + n] in lexicon.readings]
        if known:
            words.append(text[at : at + known[0]])
            at += known[0]
            continue
        size, kana = 0, ""
        for morpheme in morphemes[sorted(ends).index(at) :]:
            if size and not any(tail in morpheme.kind for tail in _TAILS):
                break
            size, kana = size + len(morpheme.surface), kana + morpheme.kana
        word = text[at : at + size]
        more[word] = tuple(dict.fromkeys((*more.get(word, ()), kana)))
        words.append(word)
        at += size
    return words
