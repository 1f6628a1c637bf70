"""The language model: an n-gram over word classes with back-off, as a transducer.

    history --word--> longest known history that ends with the word
    history --#class--> entry of the class --word--> history of the class alone
    history --#0--> history without its first

A class's words hang from one shared entry behind a symbol of the class's own, and a history begins anew after them: the
graph grows with words plus class rows, not with word rows, and a word order never seen still has its class's
probability.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ORDER = 3
"""Classes in a row that are counted."""
DISCOUNT = 20.0
"""Taken from every count; a sentence pattern counts `export.DRAWN` times, so this is half a pattern.
Source: Ney, Essen, Kneser 1994, absolute discounting."""
FLAT = 0.15
"""Share of every class's probability that all classes have alike."""
START, END, BACKOFF = "<s>", "</s>", "#0"
UNKNOWN = "[unk]"

History = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """One arc of the language model."""

    source: int
    symbol: str
    """A word, or a symbol that begins with `#` and says nothing."""
    cost: float
    """Negative natural logarithm of a probability."""
    target: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """The language model's arcs; state 0 is the start."""

    states: int
    edges: tuple[Edge, ...]
    finals: dict[int, float]
    """State -> cost of ending there."""

    @property
    def marks(self) -> tuple[str, ...]:
        """Return the symbols that say nothing, in a fixed order."""
        return tuple(sorted({edge.symbol for edge in self.edges if edge.symbol.startswith("#")}))


class Counts:
    """What follows every history of classes, and how probable it is."""

    def __init__(self, sentences: Iterable[Sequence[str]], class_of: dict[str, str], shared: frozenset[str]) -> None:
        """Count; a history never reaches back across a shared class, nor beyond `ORDER` - 1 classes."""
        self.shared = shared
        self.said: Counter[str] = Counter()
        self.following: dict[History, Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            self.said.update(sentence)
            history: History = (START,)
            for name in [*(class_of[word] for word in sentence), END]:
                for cut in range(len(history) + 1):
                    self.following[history[cut:]][name] += 1
                history = self.after(history, name)
        names = [*sorted(set(class_of.values())), END]
        whole, alike = sum(self.following[()].values()), FLAT / len(names)
        self._alone = {name: (1 - FLAT) * self.following[()][name] / whole + alike for name in names}

    def after(self, history: History, name: str) -> History:
        """Return the history that `name` leaves behind."""
        return (name,) if name in self.shared else (*history, name)[-(ORDER - 1) :]

    def left(self, history: History) -> float:
        """Return the probability that a history leaves to its shorter one."""
        following = self.following[history]
        whole = sum(following.values())
        kept = sum(max(times - DISCOUNT, 0.0) for times in following.values())
        return max(1.0 - kept / whole, 1e-4)

    def probability(self, history: History, name: str) -> float:
        """Return the probability of a class after a history, all shorter histories mixed in."""
        if not history:
            return self._alone[name]
        following = self.following.get(history)
        if not following:
            return self.probability(history[1:], name)
        own = max(following[name] - DISCOUNT, 0.0) / sum(following.values())
        return own + self.left(history) * self.probability(history[1:], name)


def _longest(state: dict[History, int], history: History) -> int:
    """Return the state of the longest known end of a history."""
    while history not in state:
        history = history[1:]
    return state[history]


def grammar(
    sentences: Iterable[Sequence[str]], classes: dict[str, str], words: Sequence[str], unknown: float | None
) -> Grammar:
    """Count rows of classes in sentences and return the language model over `words`.

    Args:
        sentences: what is said, word by word.
        classes: word -> class, for words that have one.
        words: all words that can be recognised.
        unknown: cost of a garbage word, or nothing to have none.
    """
    class_of = {word: classes.get(word, word) for word in words}
    members: dict[str, list[str]] = defaultdict(list)
    for word, name in class_of.items():
        members[name].append(word)
    shared = frozenset(name for name, inside in members.items() if len(inside) > 1)
    counts = Counts(sentences, class_of, shared)
    histories: list[History] = [(START,), (), *(h for h in counts.following if h and h != (START,))]
    state = {history: number for number, history in enumerate(histories)}
    entry = {name: len(state) + number for number, name in enumerate(sorted(shared))}

    def follow(history: History, name: str) -> Edge:
        cost = -math.log(counts.probability(history, name))
        if name in entry:
            return Edge(state[history], f"#{name}", cost, entry[name])
        return Edge(state[history], name, cost, _longest(state, counts.after(history, name)))

    edges: list[Edge] = []
    finals: dict[int, float] = {}
    for history in histories:
        following = counts.following[history] if history else [*members, END]
        edges += [follow(history, name) for name in following if name != END]
        if END in following:
            finals[state[history]] = -math.log(counts.probability(history, END))
        if history:
            edges.append(Edge(state[history], BACKOFF, -math.log(counts.left(history)), _longest(state, history[1:])))
    for name in sorted(shared):
        weights = {word: counts.said[word] + 1.0 for word in members[name]}
        whole = sum(weights.values())
        edges += [
            Edge(entry[name], word, -math.log(w / whole), _longest(state, (name,))) for word, w in weights.items()
        ]
    if unknown is not None:
        edges.append(Edge(state[()], UNKNOWN, unknown, state[()]))
    return Grammar(len(state) + len(entry), tuple(edges), finals)
