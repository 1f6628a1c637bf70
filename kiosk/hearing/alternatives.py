"""What else may have been said in an utterance, place by place, for a person to touch.

    sound --heard once more, ten readings--> compared word by word --> Piece(text, alternatives)

A piece is what people would touch: a word, or a number with all its digits. Each alternative comes with the whole
utterance as it would then be written, because one word may change the writing of its neighbours (三 十 -> 30).
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from kiosk.core.languages import Lang
from kiosk.core.types import Alternative, Piece
from kiosk.hearing.ear import UNKNOWN
from kiosk.hearing.engine import Loaded
from kiosk.hearing.written import partial, written

READINGS: Final = 12
"""Asked of libvosk; many differ in one small word only."""
MOST: Final = 5
"""Alternatives of one piece: as many as can be read at a glance."""

_INSIDE: Final = re.compile(r"[0-9][:.,/-][0-9]")
"""A number goes on behind such a mark: 10:30."""

Words = tuple[str, ...]


def pieces(model: Loaded, pcm: bytes, lang: Lang) -> tuple[Piece, ...]:
    """Return an utterance in pieces.

    Args:
        model: that heard it.
        pcm: its sound, s16le of 16 kHz.
        lang: of the model.

    Raises:
        HearingStopped: libvosk refused.
    """
    parts = [
        [tuple(word.word for word in reading.result if word.word.lower() not in UNKNOWN) for reading in part]
        for part in model.several(pcm, READINGS)
    ]
    words: Words = tuple(word for part in parts for word in part[0])
    others: list[Words] = []
    before = 0
    for part in parts:
        front, back = words[:before], words[before + len(part[0]) :]
        others += [front + reading + back for reading in part[1:]]
        before += len(part[0])
    return compare(words, others, lang)


def compare(words: Words, others: Sequence[Words], lang: Lang) -> tuple[Piece, ...]:
    """Return the pieces of an utterance and what other readings have in their places.

    Args:
        words: as it was heard.
        others: other readings of the whole, the likeliest first.
        lang: in which it is written.
    """
    if not words:
        return ()
    cuts = _cuts(words, lang)
    whole = written(words, lang)
    found: list[dict[str, Alternative]] = [{} for _ in cuts[1:]]
    for other in others:
        for begin, end, instead in _changes(words, other):
            at = max(at for at, cut in enumerate(cuts[:-1]) if cut <= begin)
            last = min(cut for cut in cuts[1:] if cut >= max(end, begin + 1))
            inside = words[cuts[at] : begin] + instead + words[end:last]
            sentence = written((*words[: cuts[at]], *inside, *words[last:]), lang)
            text = _between(sentence, words[: cuts[at]], inside, lang)
            if sentence != whole and len(found[at]) < MOST:
                found[at].setdefault(text, Alternative(text, sentence))
    texts = _texts(words, cuts, whole, lang)
    return tuple(Piece(text, tuple(each.values())) for text, each in zip(texts, found, strict=True))


def _cuts(words: Words, lang: Lang) -> list[int]:
    """Return where pieces begin and end: wherever both parts are written alone as they are written together."""
    whole = partial(words, lang)
    inner = []
    for at in range(1, len(words)):
        front, back = _plain(partial(words[:at], lang)), _plain(partial(words[at:], lang))
        if _plain(whole) == front + back and not _INSIDE.match(whole, max(_end(whole, front, 0) - 2, 0)):
            inner.append(at)
    return [0, *inner, len(words)]


def _texts(words: Words, cuts: Sequence[int], whole: str, lang: Lang) -> list[str]:
    """Return what is written in each piece; joined they are the whole."""
    ends = [0]
    for cut in cuts[1:-1]:
        ends.append(_end(whole, _plain(partial(words[:cut], lang)), ends[-1]))
    ends.append(len(whole))
    return [whole[begin:end].strip() for begin, end in pairwise(ends)]


def _end(whole: str, plain: str, begin: int) -> int:
    """Return where a text's beginning ends that reads as `plain`, the marks behind it included."""
    end = begin
    while end < len(whole) and len(_plain(whole[:end])) < len(plain):
        end += 1
    while end < len(whole) and not _plain(whole[end]):
        end += 1
    return end


def _plain(text: str) -> str:
    """Return only what is heard of a text: no marks, no spaces, no capitals."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _changes(words: Words, other: Words) -> list[tuple[int, int, Words]]:
    """Return which words another reading replaces, from where to where, and by what."""
    matcher = SequenceMatcher(None, words, other, autojunk=False)
    changes = []
    for kind, begin, end, first, last in matcher.get_opcodes():
        if kind == "insert" and begin:  # goes with the word before it
            changes.append((begin - 1, end, (*words[begin - 1 : begin], *other[first:last])))
        elif kind != "equal":
            changes.append((begin, max(end, begin), other[first:last]))
    return changes


def _between(sentence: str, before: Words, inside: Words, lang: Lang) -> str:
    """Return what of a sentence is written for some of its words."""
    begin = _end(sentence, _plain(partial(before, lang)), 0) if before else 0
    return sentence[begin : _end(sentence, _plain(partial((*before, *inside), lang)), begin)].strip() if inside else ""
