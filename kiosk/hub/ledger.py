"""What a simulation saw from outside: every call, who was rung and when; whether the waiting room kept its promises.

All times are real seconds on one clock in one process, as the simulated kiosks and interpreters saw them.
"""

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

AT_ONCE: Final = 0.25
"""Seconds within which two events count as simultaneous: they reach two sockets of this process in any order."""


@dataclass(slots=True)
class Trace:
    """One call, as it was seen."""

    call: str
    lang: str
    asked: float
    answers: int = 0
    """How often an interpreter was told Accepted without having resumed."""
    again: int = 0
    """How often it was queued again after an answer: transferred, or the interpreter never came back."""
    ended: str = ""
    """answered, cancelled or abandoned; empty: nobody told the kiosk that it is over."""
    spans: list[tuple[float, float]] = field(default_factory=list)
    """When it waited and could have rung: from, until (infinite: still)."""
    tried: set[str] = field(default_factory=set)
    ringing: str = ""
    """At whose place it rings."""
    away: bool = False
    """Its kiosk is not there: it cannot ring, whatever the interpreters are told."""

    def rings(self, who: str, now: float) -> float:
        """It rings there; returns since when it waited (now, when the last ring's end was not seen yet)."""
        since = now if self.ringing or not self.spans else self.spans[-1][0]
        self.ringing = who
        self.waits_no_longer(now)
        return since

    def rings_no_longer(self, who: str, now: float) -> None:
        """It waits again, unless it rings elsewhere already or is over."""
        if self.ringing == who:
            self.ringing = ""
            if not self.ended:
                self.waits(now)

    def waits(self, now: float) -> None:
        """It waits from now on, unless its kiosk is away."""
        if self.away:
            return
        if not self.spans or self.spans[-1][1] != float("inf"):
            self.spans.append((now, float("inf")))

    def waits_no_longer(self, now: float) -> None:
        """It rings, is lost or over."""
        if self.spans and self.spans[-1][1] == float("inf"):
            self.spans[-1] = (self.spans[-1][0], now)

    def waited_through(self, start: float, end: float) -> bool:
        """Say whether it waited during all of a span."""
        return any(since <= start and end <= until for since, until in self.spans)


@dataclass(frozen=True, slots=True)
class Rung:
    """A ring, as the interpreter saw it."""

    at: float
    call: str
    who: str
    languages: frozenset[str]
    possible: float | None
    """Since when this call could have rung here: it waited, and the interpreter was free. None: asked again."""


class Ledger:
    """Everything that was seen."""

    def __init__(self) -> None:
        self.traces: dict[str, Trace] = {}
        self.rings: list[Rung] = []
        self.events: Counter[str] = Counter()

    def figures(self, memory: Iterable[int]) -> dict[str, Any]:
        """Return what it amounts to; `memory`: the hub's resident bytes at regular times."""
        waits = sorted(ring.at - ring.possible for ring in self.rings if ring.possible is not None)
        seen = list(memory)
        traces = self.traces.values()
        return {
            "calls": len(self.traces),
            "outcomes": dict(Counter(trace.ended or "stuck" for trace in traces)),
            "answered_more_than_once": sum(trace.answers > 1 + trace.again for trace in traces),
            "out_of_order": self.out_of_order(),
            "rings": len(self.rings),
            "assignment_ms": {
                "median": _ms(statistics.median(waits)) if waits else None,
                "p95": _ms(waits[int(len(waits) * 0.95)]) if waits else None,
                "max": _ms(waits[-1]) if waits else None,
            },
            "memory_bytes": _growth(seen),
            "events": dict(sorted(self.events.items())),
        }

    def out_of_order(self) -> int:
        """Count rings at somebody who could have taken a call that had waited longer, and was free for it."""
        return sum(self._passed_over(ring) for ring in self.rings)

    def _passed_over(self, ring: Rung) -> bool:
        rung = self.traces[ring.call]
        return any(
            other.asked + AT_ONCE < rung.asked
            and other.lang in ring.languages
            and ring.who not in other.tried
            and other.waited_through(ring.at - AT_ONCE, ring.at + AT_ONCE)
            for other in self.traces.values()
        )


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)


def _growth(memory: list[int]) -> dict[str, int] | None:
    """Return resident memory after the warm-up (a fifth of the time) and at the end, medians of a tenth each."""
    tenth = len(memory) // 10
    if not tenth:
        return None
    warm = int(statistics.median(memory[2 * tenth : 3 * tenth]))
    end = int(statistics.median(memory[-tenth:]))
    return {"after_warm_up": warm, "end": end, "growth": end - warm}
