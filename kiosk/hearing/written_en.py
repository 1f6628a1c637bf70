"""Heard English as people write it: capitals, digits, commas after openers, a full stop or a question mark."""

from collections.abc import Sequence
from typing import Final

from kiosk.hearing import numerals_en
from kiosk.hearing.words_en import (
    ALWAYS,
    ASIDE,
    AUXILIARIES,
    BEFORE_WHICH,
    CLAUSES,
    FREE,
    IN_MAY,
    NAMES,
    OPENERS,
    PRONOUNS,
    SUBJECTS,
    TERMS,
    WHERE,
    WHOLE,
)

_FINAL: Final = (".", "?", "!")


def written(words: Sequence[str]) -> str:
    """Return the sentence with its final mark; what has one already comes back unchanged."""
    text = " ".join(words)
    if not text or text.endswith(_FINAL):
        return text
    shown, asks = _shown(text.split(), final=True)
    if asks:
        return shown + "?"
    return shown if shown.endswith(".") else shown + "."


def partial(words: Sequence[str]) -> str:
    """Return the sentence as far as it is heard: as `written`, without the final mark."""
    text = " ".join(words)
    return text if text.endswith(_FINAL) else _shown(text.split(), final=False)[0]


def _shown(heard: list[str], *, final: bool) -> tuple[str, bool]:
    """Return the text without its final mark, and whether it asks."""
    if not heard:
        return "", False
    marked = any("," in word and not word[-1].isdigit() for word in heard)
    words = numerals_en.digits([word if word[0].isdigit() else word.lower() for word in heard])
    begin, commas = (0, set[int]()) if marked else _openers(words)
    if not marked and len(words) > 1 and ((final and words[-1] == "please") or words[-1] == "goodbye"):
        commas.add(len(words) - 2)
    own = {word.lower(): word for at, word in enumerate(heard) if word[at == 0 :] != word[at == 0 :].lower()}
    shown = _cased(words, own)
    with_commas = [f"{word}," if at in commas else word for at, word in enumerate(shown)]
    return " ".join(with_commas), _asks([word.strip(",").lower() for word in words[begin:]])


def _openers(words: Sequence[str]) -> tuple[int, set[int]]:
    """Return where the sentence itself begins, and after which words before it a comma comes."""
    begin = 0
    commas: set[int] = set()
    while opener := next((each for each in OPENERS if tuple(words[begin : begin + len(each)]) == each), None):
        end = begin + len(opener)
        if end >= len(words):
            break
        clause = words[end] in CLAUSES or any(tuple(words[end : end + len(each)]) == each for each in OPENERS)
        if not (clause or opener[0] in FREE):
            break
        commas.add(end - 1)
        begin = end
    return begin, commas


def _cased(words: Sequence[str], known: dict[str, str]) -> list[str]:
    """Return the words in true case; `known`: how the recognizer itself wrote a word that is not all lower case."""
    shown = [WHOLE.get(word) or known.get(word) or _name(word) for word in words]
    for at, word in enumerate(words):
        if word == "may":
            shown[at] = "May" if _month(words, at) else "may"
        for term in TERMS:
            if tuple(words[at : at + len(term)]) == term:
                shown[at : at + len(term)] = [part.capitalize() for part in term]
    shown[0] = shown[0][0].upper() + shown[0][1:]
    return shown


def _month(words: Sequence[str], at: int) -> bool:
    """Return whether this `may` is the month."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return after[:1].isdigit() or (at > 0 and words[at - 1] in IN_MAY and after not in PRONOUNS)


def _name(word: str) -> str:
    stem, mark, ending = word.partition("'")
    return stem.capitalize() + mark + ending if stem in NAMES else word


def _asks(words: list[str]) -> bool:
    """Return whether the sentence is a question, by how it begins (or by a tag at its end)."""
    while words and words[0] in ASIDE:
        words = words[1:]
    if not words:
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in WHERE:
        return _asks_where(first, second)
    if first in BEFORE_WHICH and second in {"which", "what", "whom", "whose"}:
        return True
    if second and first in AUXILIARIES and (second in SUBJECTS or first in ALWAYS):
        return first not in {"do", "have"} or second not in {"a", "an", "it", "that", "this", "not"}
    return len(words) > 2 and words[-1] in PRONOUNS and words[-2].endswith("n't") and words[-2] in AUXILIARIES  # noqa: PLR2004


def _asks_where(first: str, second: str) -> bool:
    if first == "when":
        return not second or second in AUXILIARIES
    if first == "what" and second in {"a", "an"}:
        return False
    return second not in PRONOUNS and not (first in {"how", "where", "what"} and second == "to")
