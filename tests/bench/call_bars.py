"""What a measured call must reach, and whether it did: from the figures of `call` to one line for each bar."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

NETWORKS: Final = ("loss5", "moderate", "international", "spiky", "bursty", "350k", "700k", "blackout")
TIMELY: Final = ("vga", "hd", "loss5", "moderate", "spiky", "bursty", "350k", "700k")
"""Where text must arrive within half a second."""
BLACKOUT: Final = 3000
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One of them; the worse of the two sides counts."""

    run: str
    what: str
    figure: str
    place: int | None = None
    """Of a figure that is a list."""
    most: float | None = None
    least: float | None = None
    beyond: float = 0.0
    """Taken off the value first."""
    without: str = ""
    """The figure that is taken off, too."""


BARS: Final = (
    Bar("vga", "frames/s", "frame_rate", least=29.5),
    Bar("vga", "delay, median ms", "delay_ms", 0, most=25),
    Bar("vga", "delay, 95th percentile ms", "delay_ms", 1, most=40),
    Bar("hd", "frames/s", "frame_rate", least=29.5),
    Bar("hd", "% of a core, without measuring", "cpu", most=60, without="measuring"),
    Bar("350k", "delay, 95th percentile ms", "delay_ms", 1, most=250),
    Bar("blackout", "live again after it, ms", "longest_gap_ms", most=1000, beyond=BLACKOUT),
    Bar("blackout", "old pictures shown", "replayed", most=0),
    Bar("loss5", "frames/s", "frame_rate", least=28),
    Bar("loss5", "delay, 95th percentile ms", "delay_ms", 1, most=200),
    Bar("moderate", "share that the meter calls good", "meter_good", least=0.9),
    *(Bar(run, "frames/s", "frame_rate", least=20) for run in NETWORKS if run != "loss5"),
    *(Bar(run, "skew, median ms", "skew_ms", 0, most=100) for run in ("vga", "hd", *NETWORKS)),
    *(Bar(run, "text, largest ms", "text_ms", 2, most=500) for run in TIMELY),
    *(Bar(run, "letters lost", "letters_lost", most=0) for run in ("vga", "hd", *NETWORKS)),
)


def judged(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each bar whose run was measured, with our value and whether it is met."""
    lines = []
    for bar in BARS:
        ours = answer.get(bar.run, {}).get("ours", {})
        if "a" in ours:
            values = list(_values(ours, bar))
            value = min(values) if bar.least is not None else max(values)
            met = value >= bar.least if bar.least is not None else bar.most is not None and value <= bar.most
            lines.append(_line(bar.run, bar.what, value, bar.least if bar.most is None else bar.most, met=met))
    return [*lines, *_compared(answer)]


def _values(ours: dict[str, Any], bar: Bar) -> Iterable[float]:
    for side in ("a", "b"):
        value = ours[side][bar.figure] if bar.place is None else ours[side][bar.figure][bar.place]
        if bar.without:
            value = round(value - ours[side][bar.without], 1)
        yield (
            float("inf")
            if value is None
            else abs(value - bar.beyond)
            if bar.figure == "skew_ms"
            else value - bar.beyond
        )


def _compared(answer: dict[str, Any]) -> Iterable[dict[str, Any]]:
    kinds = answer.get("vga", {})
    if "a" in kinds.get("ours", {}) and "a" in kinds.get("stock", {}):
        ours, stock = (sum(kinds[kind][side]["cpu"] for side in ("a", "b")) for kind in ("ours", "stock"))
        ratio = round(ours / stock, 2)
        yield _line("vga", "CPU, times stock's", ratio, 1.1, met=ratio <= 1.1)
    for side, figures in answer.get("one-lost", {}).get("ours", {}).items():
        if side in {"a", "b"}:
            _, before, after = figures["sound_delay_ms"]
            later = float("inf") if before is None or after is None else after - before
            yield _line("one-lost", f"sound later than before, ms ({side})", later, 20, met=later <= 20)


def _line(run: str, what: str, value: float, limit: float | None, *, met: bool) -> dict[str, Any]:
    return {"run": run, "bar": what, "value": value, "limit": limit, "met": met}
