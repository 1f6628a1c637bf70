"""What one side of a measured call saw, heard and read, as figures; the same for every kind of peer.

pictures, sounds: tests/call/stamps.py      letters: one each 0.6 s, that carries when it was typed
"""

import asyncio
import itertools
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from kiosk.call.channels import Figures
from kiosk.call.meter import judged
from tests.call.stamps import Sight, Watcher

EACH: Final = 0.6
"""Seconds between two letters."""
FIRST_LETTER: Final = 0x3041
LETTERS: Final = 80
"""Of the syllabary; the same letter comes again after 48 s."""
ON_THE_WAY: Final = 3.0
"""Seconds at a window's end whose letters are not waited for."""
OLD: Final = 1.0
"""Seconds; an older picture is a replay."""
ENDS: Final = 10.0
"""Seconds at both ends of a window whose sound is compared."""


def letter(slot: int) -> str:
    """Return the letter of a slot of 0.6 s."""
    return chr(FIRST_LETTER + slot % LETTERS)


def slot_of(one: str, now: float) -> int:
    """Return the newest slot with this letter."""
    newest = int(now / EACH)
    return newest - (newest - (ord(one) - FIRST_LETTER)) % LETTERS


async def typing(type_one: Callable[[str], object]) -> None:
    """Type for ever, at full slots of CLOCK_MONOTONIC."""
    slot = int(time.monotonic() / EACH) + 1
    while True:
        await asyncio.sleep(max(0.0, slot * EACH - time.monotonic()))
        type_one(letter(slot))
        slot += 1


class Reader:
    """Of the letters that came."""

    def __init__(self) -> None:
        self.read: list[tuple[int, float]] = []
        """Slot, seconds after it."""

    def came(self, text: str, now: float) -> None:
        """Take letters."""
        for one in text:
            if FIRST_LETTER <= ord(one) < FIRST_LETTER + LETTERS:
                slot = slot_of(one, now)
                self.read.append((slot, now - slot * EACH))

    def figures(self, began: float, length: float) -> dict[str, Any]:
        """Return how many letters of a window came, and how late."""
        first, last = int(began / EACH) + 1, int((began + length - ON_THE_WAY) / EACH)
        lates = sorted(1000 * late for slot, late in self.read if first <= slot <= last)
        typed, slots = last - first + 1, [slot for slot, _ in self.read if first <= slot <= last]
        return {
            "text_ms": [part(lates, 0.5), part(lates, 0.95), part(lates, 1.0)],
            "letters_typed": typed,
            "letters_lost": typed - len(set(slots)),
            "letters_out_of_order": sum(later <= earlier for earlier, later in itertools.pairwise(slots)),
            "letters_over_500_ms": sum(late > 500 for late in lates),
        }


@dataclass(frozen=True, slots=True)
class Window:
    """The measured time of one side."""

    began: float
    length: float


def part(ordered: list[float], share: float) -> float | None:
    """Return the value that a share of sorted values does not exceed."""
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 1) if ordered else None


def summary(watcher: Watcher, reader: Reader, window: Window) -> dict[str, Any]:
    """Return the figures of one side's window; their meaning is in `call`."""
    began, ended, length = window.began, window.began + window.length, window.length
    pictures = [one for one in watcher.pictures if began <= one.at < ended]
    delays = sorted(1000 * one.delay for one in pictures if 0 <= one.delay < 60)
    seen = [began, *(one.at for one in pictures), ended]
    gaps = [later - earlier for earlier, later in itertools.pairwise(seen)]
    claps = [at for at in watcher.claps if began <= at < ended]
    skews = [(clap, 1000 * (flash - clap)) for clap in claps for flash in watcher.flashes if abs(flash - clap) < 0.5]
    sizes = [f"{one.width}x{one.height}" for one in pictures]
    heard = sum(seconds for at, seconds in watcher.sounds if began <= at < ended)

    def sound_delay(since: float, until: float) -> float | None:
        lates = [1000 * (at % 1) for at in claps if since <= at < until]
        return round(statistics.median(lates)) if lates else None

    return {
        "frame_rate": round(len(pictures) / length, 1),
        "delay_ms": [part(delays, 0.5), part(delays, 0.95), part(delays, 1.0)],
        "gaps_s": round(sum(gap for gap in gaps if gap > 0.2), 2),
        "longest_gap_ms": round(1000 * max(gaps)),
        "replayed": sum(delay > 1000 * OLD for delay in delays),
        "sound_missing_s": round(max(0.0, length - heard), 2),
        "sound_delay_ms": [
            sound_delay(*ends) for ends in ((began, ended), (began, began + ENDS), (ended - ENDS, ended))
        ],
        "skew_ms": [
            round(statistics.median(skew for _, skew in skews)) if skews else None,
            part(sorted(abs(skew) for _, skew in skews), 0.95),
        ],
        "good": good(pictures, skews, window),
        "sizes": {size: sizes.count(size) for size in sorted(set(sizes))},
        "unreadable": len(pictures) - len(delays),
        **reader.figures(began, length),
    }


def good(pictures: list[Sight], skews: list[tuple[float, float]], window: Window) -> float:
    """Return the share of seconds that the meter's rule calls good, by what was seen (kiosk/call/meter.py)."""
    begins = [window.began + second for second in range(int(window.length))]
    grades = [judged(_second(pictures, skews, began)).grade for began in begins]
    return round(grades.count("good") / max(1, len(grades)), 3)


def _second(pictures: list[Sight], skews: list[tuple[float, float]], began: float) -> Figures:
    here = [one for one in pictures if began <= one.at < began + 1]
    seen = [began, *(one.at for one in here), began + 1]
    apart = [skew for at, skew in skews if began <= at < began + 1]
    return Figures(
        frame_rate=float(len(here)),
        longest_gap=max(later - earlier for earlier, later in itertools.pairwise(seen)),
        delay=statistics.median(one.delay for one in here) if here else None,
        skew=apart[0] / 1000 if apart else None,
        width=here[-1].width if here else None,
        height=here[-1].height if here else None,
    )
