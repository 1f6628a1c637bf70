"""The decoding graph: lexicon and language model, composed and expanded to transition ids.

    lexicon (phones -> words) o grammar -> determinised -> minimised -> transition ids -> HCLG.fst

Not in one process with vosk: the two libraries' copies of OpenFst deadlock while loading.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import kaldifst

from hearing.grammar import UNKNOWN, Grammar
from hearing.kaldi_format import Arc, Transducer
from hearing.spoken import SILENCE

SILENT = -math.log(0.3)
SPOKEN = -math.log(0.7)
"""Cost of a pause after a word, and of none."""
GARBAGE = "SPN"
GARBAGE_LENGTH = 6
"""Garbage phones in an unknown word: at least so many outputs of 30 ms."""
PLACES = {"B": "begin", "I": "internal", "E": "end", "S": "singleton"}


@dataclass(frozen=True, slots=True)
class Phones:
    """Phones by their place in a word, as libvosk needs them for word times; ids from 1, silence first."""

    names: tuple[str, ...]
    outputs: tuple[int, ...]
    """For every phone its network output; garbage takes the one after the last."""

    def ids(self, pronunciation: Sequence[str]) -> list[int]:
        """Return a word's phone ids."""
        last = len(pronunciation) - 1
        places = ["S"] if not last else ["B", *"I" * (last - 1), "E"]
        return [self.names.index(f"{p}_{place}") + 1 for p, place in zip(pronunciation, places, strict=True)]

    def boundaries(self) -> str:
        """Return the lines of word_boundary.int."""
        rows = [f"{i} {PLACES[name[-1]]}" for i, name in enumerate(self.names, 1) if name != SILENCE]
        return "\n".join(["1 nonword", *rows]) + "\n"


def phone_table(inventory: Sequence[str]) -> Phones:
    """Return the phones of a network whose outputs are `inventory`, silence first."""
    plain = [*inventory[1:], GARBAGE]
    names = (SILENCE, *(f"{phone}_{place}" for phone in plain for place in PLACES))
    return Phones(names, (0, *(output for output in range(1, len(plain) + 1) for _ in PLACES)))


@dataclass(frozen=True, slots=True)
class Graph:
    """HCLG.fst and the words of its outputs."""

    hclg: Transducer
    words: tuple[str, ...]
    """A word's place is its id; 0 says nothing."""


def build(pronunciations: Mapping[str, Sequence[tuple[str, ...]]], phones: Phones, model: Grammar) -> Graph:
    """Return the graph of words with these pronunciations under this language model."""
    words = ("<eps>", *pronunciations, UNKNOWN, *model.marks)
    word_id = {word: number for number, word in enumerate(words)}
    first_mark = len(phones.names) + 1
    lexicon = _lexicon(pronunciations, phones, word_id, model.marks)
    sentences = _fst(
        model.states,
        [
            (e.source, word_id[e.symbol], 0 if e.symbol.startswith("#") else word_id[e.symbol], e.cost, e.target)
            for e in model.edges
        ],
        model.finals,
    )
    kaldifst.arcsort(lexicon, sort_type="olabel")
    kaldifst.arcsort(sentences, sort_type="ilabel")
    together = kaldifst.StdVectorFst(kaldifst.compose(lexicon, sentences))
    if kaldifst.determinize_star(together, use_log=True):
        raise RuntimeError(len(words))
    kaldifst.minimize_encoded(together)
    return Graph(_expanded(_lists(together), first_mark), words)


def _fst(
    states: int, arcs: Sequence[tuple[int, int, int, float, int]], finals: Mapping[int, float]
) -> kaldifst.StdVectorFst:
    fst = kaldifst.StdVectorFst()
    for _ in range(states):
        fst.add_state()
    fst.start = 0
    for source, entering, leaving, weight, target in arcs:
        fst.add_arc(source, kaldifst.StdArc(entering, leaving, weight, target))
    for state, weight in finals.items():
        fst.set_final(state, weight)
    return fst


def _lexicon(
    pronunciations: Mapping[str, Sequence[tuple[str, ...]]],
    phones: Phones,
    word_id: Mapping[str, int],
    marks: Sequence[str],
) -> kaldifst.StdVectorFst:
    """Return phones -> words: state 0 begins, state 1 lies between words, state 2 pauses.

    A pronunciation that another one equals or begins with ends in a symbol of its own, so that all stays deterministic.
    """
    spelt = [(word, tuple(phones.ids(sounds))) for word, several in pronunciations.items() for sounds in several]
    spelt.append((UNKNOWN, tuple(phones.ids([GARBAGE] * GARBAGE_LENGTH))))
    times = Counter(ids for _, ids in spelt)
    begun = {ids[:length] for _, ids in spelt for length in range(1, len(ids))}
    mark_id = {mark: len(phones.names) + 1 + number for number, mark in enumerate(marks)}
    free = len(phones.names) + 1 + len(marks)
    used: Counter[tuple[int, ...]] = Counter()
    arcs = [(0, 0, 0, SPOKEN, 1), (0, 0, 0, SILENT, 2), (2, 1, 0, 0.0, 1)]
    arcs += [(1, mark_id[mark], word_id[mark], 0.0, 1) for mark in marks]
    states = 3
    for word, ids in spelt:
        marked = list(ids)
        if times[ids] > 1 or ids in begun:
            marked.append(free + used[ids])
            used[ids] += 1
        source, said = 1, word_id[word]
        for phone in marked[:-1]:
            arcs.append((source, phone, said, 0.0, states))
            source, said, states = states, 0, states + 1
        arcs += [(source, marked[-1], said, SPOKEN, 1), (source, marked[-1], said, SILENT, 2)]
    return _fst(states, arcs, {1: 0.0})


def _lists(fst: kaldifst.StdVectorFst) -> Transducer:
    arcs: list[list[Arc]] = []
    finals: dict[int, float] = {}
    for state in kaldifst.StateIterator(fst):
        arcs.append(
            [Arc(a.ilabel, a.olabel, float(a.weight.value), a.nextstate) for a in kaldifst.ArcIterator(fst, state)]
        )
        weight = float(fst.final(state).value)
        if math.isfinite(weight):
            finals[state] = weight
    return Transducer(fst.start, finals, arcs)


def _expanded(fst: Transducer, first_mark: int) -> Transducer:
    """Return phones turned into transition ids: the leaving id first, then the staying one at the arc's target.

    libvosk reckons word times in that order (Kaldi's "reorder"). A state entered by one phone carries that phone's
    loop; a state entered by several has one extra state for each. Marks fall away.
    """
    bare = [[replace(arc, input=arc.input if arc.input < first_mark else 0) for arc in arcs] for arcs in fst.arcs]
    entering: dict[int, set[int]] = defaultdict(set)
    entering[fst.start].add(0)
    for arc in chain.from_iterable(bare):
        entering[arc.target].add(arc.input)
    out: list[list[Arc]] = [[] for _ in fst.arcs]
    extra: dict[tuple[int, int], int] = {}
    for state, phones in entering.items():
        if len(phones) == 1 and 0 not in phones:
            only = next(iter(phones))
            out[state].append(Arc(2 * only - 1, 0, 0.0, state))

    def landing(state: int, entered: int) -> int:
        if entering[state] == {entered}:
            return state
        if (state, entered) not in extra:
            extra[state, entered] = len(out)
            out.append([Arc(2 * entered - 1, 0, 0.0, len(out)), Arc(0, 0, 0.0, state)])
        return extra[state, entered]

    for state, arcs in enumerate(bare):
        for arc in arcs:
            target = landing(arc.target, arc.input) if arc.input else arc.target
            out[state].append(Arc(2 * arc.input, arc.output, arc.weight, target))
    return Transducer(fst.start, dict(fst.finals), out)
