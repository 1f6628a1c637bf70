"""What the hub counts, in Prometheus' text format; counts and durations only, never who or what.

Source of the format: prometheus.io/docs/instrumenting/exposition_formats, version 0.0.4.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Final

BOUNDS: Final = (0.005, 0.02, 0.1, 0.5, 1.0, 5.0, 20.0, 60.0, 300.0)
"""Seconds; the upper bounds of the waiting-time classes."""
PREFIX: Final = "madoguchi_hub_"
Labels = tuple[tuple[str, str], ...]

HELP: Final[Mapping[str, tuple[str, str]]] = {
    "connections": ("gauge", "Open WebSockets by side."),
    "calls": ("gauge", "Calls by state."),
    "calls_total": ("counter", "Calls that ended, by outcome."),
    "messages_total": ("counter", "Messages received, by side."),
    "refused_total": ("counter", "What was refused, by reason."),
    "logins_total": ("counter", "Attempts to sign in, by result."),
    "lost_total": ("counter", "Connections that were lost, by side."),
    "interpreters_ready": ("gauge", "Interpreters who take calls."),
    "store_failures_total": ("counter", "Rows that could not be written at first."),
    "wait_seconds": ("histogram", "From call to first answer."),
    "good_ratio": ("summary", "Share of each call that its meter called good for signing."),
}


class Figures:
    """All counts since the start."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, Labels]] = Counter()
        self._waits = [0] * (len(BOUNDS) + 1)
        self._wait_sum = 0.0
        self._good = [0.0, 0.0]
        """Sum and number."""

    def count(self, name: str, **labels: str) -> None:
        """Count one."""
        self._counts[name, tuple(sorted(labels.items()))] += 1

    def total(self, name: str) -> int:
        """Return a counter's value over all labels."""
        return sum(value for (counted, _), value in self._counts.items() if counted == name)

    def waited(self, seconds: float) -> None:
        """Take note of a call that was answered after so long."""
        self._wait_sum += seconds
        self._waits[next((at for at, bound in enumerate(BOUNDS) if seconds <= bound), len(BOUNDS))] += 1

    def judged(self, good: float) -> None:
        """Take note of a call of which this share was good for signing."""
        self._good[0] += good
        self._good[1] += 1

    def text(self, now: Mapping[tuple[str, Labels], float]) -> str:
        """Return everything; `now`: the gauges' present values."""
        values: dict[tuple[str, Labels], float] = {**self._counts, **now}
        lines: list[str] = []
        for name, (kind, help_) in HELP.items():
            lines += [f"# HELP {PREFIX}{name} {help_}", f"# TYPE {PREFIX}{name} {kind}"]
            if kind == "histogram":
                lines += self._histogram(name)
            if kind == "summary":
                lines += [f"{PREFIX}{name}_sum {self._good[0]:g}", f"{PREFIX}{name}_count {self._good[1]:g}"]
            own = sorted((labels, value) for (counted, labels), value in values.items() if counted == name)
            lines += [f"{PREFIX}{name}{_labels(labels)} {value:g}" for labels, value in own]
        return "\n".join(lines) + "\n"

    def _histogram(self, name: str) -> list[str]:
        total = 0
        lines = []
        for bound, seen in zip((*BOUNDS, float("inf")), self._waits, strict=True):
            total += seen
            limit = "+Inf" if bound == float("inf") else f"{bound:g}"
            lines.append(f'{PREFIX}{name}_bucket{{le="{limit}"}} {total}')
        return [*lines, f"{PREFIX}{name}_sum {self._wait_sum:g}", f"{PREFIX}{name}_count {total}"]


def _labels(labels: Labels) -> str:
    return "{" + ",".join(f'{key}="{value}"' for key, value in labels) + "}" if labels else ""
