"""How long a call will probably wait, from the lengths of the last calls."""

import heapq
import statistics
from collections import deque
from collections.abc import Sequence
from typing import Final

USUAL: Final = 600.0
"""Seconds a call lasts while none has been seen: a counter consultation with an interpreter is booked in half hours and
mostly shorter; corrected by the first real calls."""
SEEN: Final = 50
"""Calls that count."""
LEAST: Final = 10.0
"""Seconds: a call that lasts longer than usual does not end at once."""
GRAIN: Final = 30.0
"""Seconds to which a wait is rounded up: nobody can know better, and the figure should not flicker."""


class Lengths:
    """The lengths of the last calls, by language."""

    def __init__(self) -> None:
        self._by_language: dict[str, deque[float]] = {}
        self._all: deque[float] = deque(maxlen=SEEN)

    def ended(self, lang: str, seconds: float) -> None:
        """Take note of a call's length."""
        self._by_language.setdefault(lang.lower(), deque(maxlen=SEEN)).append(seconds)
        self._all.append(seconds)

    def usual(self, lang: str) -> float:
        """Return the median length of calls in this language, or of all while there are few."""
        few = 5
        own = self._by_language.get(lang.lower(), ())
        seen = own if len(own) >= few else self._all
        return statistics.median(seen) if seen else USUAL


def wait(ahead: int, elapsed: Sequence[float | None], usual: float) -> float | None:
    """Return the seconds until somebody is free for the call that has so many before it.

    Args:
        ahead: calls before this one that the same people will take.
        elapsed: for each interpreter who could take it: how long their present call has lasted; None: they are free.
        usual: length of a call.

    Returns:
        Seconds, rounded up; None when there is nobody.
    """
    if not elapsed:
        return None
    free_in = [0.0 if spent is None else max(usual - spent, LEAST) for spent in elapsed]
    heapq.heapify(free_in)
    for _ in range(ahead):
        heapq.heapreplace(free_in, free_in[0] + usual)
    return -(-free_in[0] // GRAIN) * GRAIN
