r"""Where a text falls into sentences: our own splitter, for translation models read one sentence at a time.

    "3.5%です。はい。\nNo. 5, please. Mr. Smith?" -> [["3.5%です。", "はい。"], ["No. 5, please.", "Mr. Smith?"]]

Argos Translate's own splitters download a model on first use or need stanza (gigabytes); this one takes microseconds.
Marks of the scripts: Unicode Standard Annex 29, property Sentence_Break, values STerm and ATerm.
"""

import re
from typing import Final

_ENDS: Final = "。！？!?।॥။۔｡…"
_CLOSERS: Final = "」』）〉》】”’\"')]»"
_ABBREVIATION = re.compile(
    r"(?:mr|mrs|ms|dr|prof|st|no|nos|tel|ext|approx|dept|fig|vol|vs|etc|e\.g|i\.e|a\.m|p\.m|jr|sr|jan|feb|mar|apr|"
    r"jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|inc|ltd|co|corp|rm|bldg|av|ave|blvd|sra|"
    r"sr|dra|ud|uds|núm|nº|art|pág|tp|ths|ts|г|ул|д|кв|тел|стр|руб|им)"
)
"""Words after which a full stop seldom ends a sentence; lower case, without the last stop."""
_MAY_END: Final = frozenset({"a.m", "p.m", "etc", "jr", "inc", "ltd", "г"})
"""Of those, the ones that often do end one: they do before a capital letter."""
_CANDIDATE = re.compile(rf"[{re.escape(_ENDS)}.]+[{re.escape(_CLOSERS)}]*")
_LAST_WORD = re.compile(r"[^\s(（「『\"']+$")
_CLAUSE = re.compile(r"(?<=[、，;；:：])(?!\d)|(?<=[,]\s)")


def lines(text: str) -> list[list[str]]:
    """Return the sentences of each line of the text; an empty line is an empty list."""
    return [split(line) for line in text.splitlines()]


def split(line: str) -> list[str]:
    """Return the sentences of one line, each with its closing marks and without the spaces around it."""
    found: list[str] = []
    start = 0
    for match in _CANDIDATE.finditer(line):
        if match.start() >= start and _ends(line, start, match):
            found.append(line[start : match.end()].strip())
            start = match.end()
    found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def _ends(line: str, start: int, match: re.Match[str]) -> bool:
    marks = match[0].rstrip(_CLOSERS)
    after = line[match.end() : match.end() + 1]
    if any(mark in _ENDS for mark in marks):
        # These end a sentence wherever they stand, save in a quotation that it goes on after: 「はい。」と言う
        return not (match[0] != marks and after in {"と", "っ", "の", "、"})
    if after and not after.isspace():
        return False
    if len(marks) > 1:
        return True
    word = _LAST_WORD.search(line[start : match.start()])
    if word is None:
        return False
    last = word[0].casefold()
    following = line[match.end() :].lstrip()[:1]
    if _ABBREVIATION.fullmatch(last):
        return last in _MAY_END and (following.isupper() or not following)
    # A single letter is an initial (J. Silva), a bare number at the start of a line counts a list (1. Passport).
    initial = len(last) == 1 and word[0].isupper()
    item = last.isdecimal() and word.start() == 0
    return not initial and not item


def clauses(sentence: str, longest: int) -> list[str]:
    """Return the sentence in pieces of at most about `longest` characters, cut after commas only."""
    if len(sentence) <= longest:
        return [sentence]
    found = [""]
    for piece in _CLAUSE.split(sentence):
        if found[-1] and len(found[-1]) + len(piece) > longest:
            found.append("")
        found[-1] += piece
    return [piece.strip() for piece in found if piece.strip()]
