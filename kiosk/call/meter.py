"""The sign-language quality meter: figures against the standards, as one word, a reason, and whose side it is.

| what            | good        | fair        | poor     | source                                                     |
|-----------------|-------------|-------------|----------|------------------------------------------------------------|
| frame rate      | 25/s        | 20/s        | below    | EN 301 549 V3.2.1 6.5.3; ITU-T H-series Suppl. 1           |
| one-way delay   | 0.4 s       | 0.8 s       | above    | ITU-T H-series Suppl. 1                                    |
| skew            | 100 ms      | 200 ms      | above    | EN 301 549 6.5.4 (good); twice of it is ours               |
| size            | 640x480     | 320x240     | below    | EN 301 549 6.5.2 (QVGA least, VGA preferred)               |
| longest gap     | 0.25 s      | 0.6 s       | above    | ours: a fingerspelled letter takes about 0.2 s             |
| no picture      |             |             | 1 s      | the design                                                 |

Frame rate goes before size. Pure.
"""

from dataclasses import dataclass
from typing import Final, Literal

from kiosk.call.channels import Figures, Grade, Reason

Whose = Literal["", "ours", "theirs", "way"]
"""ours: what we send arrives badly; theirs: what they send; way: both."""

ORDER: Final[tuple[Grade, ...]] = ("good", "fair", "poor")
NOTHING: Final = 1.0
"""Seconds without a picture that are told to the person."""
FRAMES: Final = (24.5, 19.5)
"""Pictures/s, rounded: counting in a window of two seconds."""
DELAY: Final = (0.4, 0.8)
SKEW: Final = (0.1, 0.2)
GAP: Final = (0.25, 0.6)
WIDTH: Final = (640, 320)
HEIGHT: Final = (480, 240)


@dataclass(frozen=True, slots=True)
class Verdict:
    """On one direction."""

    grade: Grade
    reason: Reason = ""


@dataclass(frozen=True, slots=True)
class Quality:
    """On the call: the worse direction."""

    grade: Grade
    reason: Reason = ""
    whose: Whose = ""


def judged(figures: Figures) -> Verdict:
    """Return how good one direction is for signing; the worst of its figures, frame rate first among equals."""
    if figures.frame_rate is None:
        return Verdict("poor", "unknown")
    if figures.longest_gap is not None and figures.longest_gap >= NOTHING:
        return Verdict("poor", "no-picture")
    verdicts = (
        Verdict(_least(figures.frame_rate, FRAMES), "frame-rate"),
        Verdict(_most(figures.longest_gap, GAP), "gap"),
        Verdict(_most(figures.delay, DELAY), "delay"),
        Verdict(_most(None if figures.skew is None else abs(figures.skew), SKEW), "skew"),
        Verdict(_size(figures.width, figures.height), "resolution"),
    )
    worst = max(verdicts, key=lambda verdict: ORDER.index(verdict.grade))  # the first of equals
    return Verdict("good") if worst.grade == "good" else worst


def weighed(received: Figures | None, sent: Figures | None) -> Quality:
    """Return the call's quality from what we receive and from what the other side says it receives."""
    here = judged(received) if received is not None else None
    there = judged(sent) if sent is not None else None
    if here is None and there is None:
        return Quality("poor", "unknown")
    if here is None or there is None:
        only = here or there
        assert only is not None  # noqa: S101 - for the type checker
        return Quality(only.grade, only.reason, "" if only.grade == "good" else "theirs" if there is None else "ours")
    if here.grade == there.grade:
        reason = here.reason or there.reason
        return Quality(here.grade, reason, "" if here.grade == "good" else "way")
    if ORDER.index(here.grade) > ORDER.index(there.grade):
        return Quality(here.grade, here.reason, "theirs")
    return Quality(there.grade, there.reason, "ours")


class Meter:
    """The share of a call in each grade."""

    def __init__(self) -> None:
        self._seconds: dict[Grade, int] = dict.fromkeys(ORDER, 0)

    def count(self, grade: Grade) -> None:
        """Take one second."""
        self._seconds[grade] += 1

    def share(self, grade: Grade = "good") -> float | None:
        """Return the share of the call so far, 0 to 1; None before the first second."""
        total = sum(self._seconds.values())
        return self._seconds[grade] / total if total else None


def _least(value: float | None, limits: tuple[float, float]) -> Grade:
    if value is None or value >= limits[0]:
        return "good"
    return "fair" if value >= limits[1] else "poor"


def _most(value: float | None, limits: tuple[float, float]) -> Grade:
    if value is None or value <= limits[0]:
        return "good"
    return "fair" if value <= limits[1] else "poor"


def _size(width: int | None, height: int | None) -> Grade:
    if width is None or height is None:
        return "good"
    wide, high = max(width, height), min(width, height)  # a phone held upright sends 480x640
    grades = (_least(wide, (float(WIDTH[0]), float(WIDTH[1]))), _least(high, (float(HEIGHT[0]), float(HEIGHT[1]))))
    return max(grades, key=ORDER.index)
