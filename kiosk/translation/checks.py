"""Trust checks: whether what a sentence states in numbers, and what must stay as it is, is found in its translation.

    checks(source, target, pair) -> what did not survive, and numbers that came from nowhere; empty: nothing is in doubt

A doubt is cheap (a mark, a question), a wrong amount believed is not; but a mark that is often wrong is soon not read,
so a number that the target language may have written as a word that is not known here is let through.
"""

from typing import Final

from kiosk.core.types import Check, Pair
from kiosk.translation import day_words, digits
from kiosk.translation.facts import YEN, Fact, facts
from kiosk.translation.protect import kept

SMALL: Final = 12
"""Numbers up to here are often written as words."""
_WIDE: Final = 2.0
"""What a Chinese character, kana or Hangul syllable says, in letters. So weighed, 99.8% of 30,000 pairs of the training
corpus have a ratio of 0.37 to 2.4 between English and Japanese."""
_LONG: Final = 8.0
_SHORTEST: Final = 0.3
_LONGEST: Final = 3.5
_SHOWN: Final = 24


def checks(source: str, target: str, pair: Pair) -> tuple[Check, ...]:
    """Return what stands in the source and is not found in the target, and numbers that only the target has."""
    shields = kept(source)
    lost = [Check("protected", value) for value in shields if _bare(value) not in _bare(target)]
    rest = source
    for value in shields:
        rest = rest.replace(value, " ")
    found = digits.numbers(target, pair.target)
    lost += [
        Check(fact.kind, fact.text) for fact in facts(rest, pair.source) if not _survived(fact, target, found, pair)
    ]
    lost += [Check("date", word) for word in day_words.lost(rest, target, pair)]
    for value in shields:
        target = target.replace(value, " ")
    lost += [Check("number", str(number)) for number in _invented(rest, target, pair)]
    if not _fits(source, target):
        lost.append(Check("length", source if len(source) <= _SHOWN else source[: _SHOWN - 1] + "…"))
    return tuple(dict.fromkeys(lost))


def _survived(fact: Fact, target: str, found: frozenset[int], pair: Pair) -> bool:
    if fact.kind == "amount" and not YEN.search(digits.folded(target)):
        return False
    words = fact.kind != "amount" and not digits.spells(pair.target)
    return any(all(number in found or (words and number <= SMALL) for number in way) for way in fact.ways)


def _invented(source: str, target: str, pair: Pair) -> list[int]:
    """Return the numbers that stand in the translation in digits and are nowhere in the source.

    One is let through ("a copy" is 1通), and what an unknown word of the source may have said.
    """
    known = digits.numbers(source, pair.source) | digits.numbers(digits.source_form(source, pair.source), pair.source)
    known |= {number for fact in facts(source, pair.source) for way in fact.ways for number in way}
    least = 1 if digits.spells(pair.source) else SMALL
    return sorted(number for number in digits.written(target, pair.target) - known if number > least)


def _bare(text: str) -> str:
    """Return the text without what a language may set differently around numbers: width, spaces."""
    return "".join(digits.folded(text).split()).casefold()


def _fits(source: str, target: str) -> bool:
    before, after = _weight(source), _weight(target)
    if not after:
        return not before
    return before < _LONG or _SHORTEST <= after / before <= _LONGEST


def _weight(text: str) -> float:
    return sum(_WIDE if ord(sign) >= 0x2E80 else 1.0 for sign in text if sign.isalnum())  # noqa: PLR2004 - from CJK on
