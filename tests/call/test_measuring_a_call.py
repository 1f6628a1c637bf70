"""The figures of tests/bench/call.py, out of things seen that are known beforehand."""

from typing import Any

import pytest

from tests.bench.call_bars import judged
from tests.bench.call_watching import EACH, Reader, Window, letter, summary
from tests.call.stamps import Watcher

pytestmark = pytest.mark.unit

BEGAN = 600.0


def seen(delay: float, *, sound: float = 0.1, lost: set[int] | None = None, gap: float = 0.0) -> dict[str, Any]:
    """Return the figures of 30 s with pictures so late, sound so late, letters lost, and a gap in the pictures."""
    watcher, reader = Watcher(), Reader()
    for place in range(33 * 30):
        made = BEGAN - 1.5 + place / 30
        if not 610 <= made < 610 + gap:
            watcher.saw(made + delay, made, (640, 480), lit=made % 1 < 0.1)
    for place in range(33 * 50):
        made = BEGAN - 1.5 + place / 50
        watcher.heard(made + sound, 0.02, loud=round(made % 1, 3) < 0.02)
    for slot in range(int(BEGAN / EACH), int((BEGAN + 30) / EACH)):
        if slot % 80 not in (lost or set()):
            reader.came(letter(slot), slot * EACH + 0.05)
    return summary(watcher, reader, Window(BEGAN, 30.0))


def test_delay_skew_and_text_are_what_they_were_made_to_be() -> None:
    figures = seen(0.03, sound=0.1)

    assert figures["frame_rate"] == pytest.approx(30, abs=0.1)
    assert figures["delay_ms"] == pytest.approx([30, 30, 30], abs=0.1)
    assert figures["skew_ms"] == pytest.approx([-70, 70], abs=2)
    assert figures["text_ms"] == pytest.approx([50, 50, 50], abs=0.2)
    assert (figures["letters_lost"], figures["gaps_s"], figures["good"]) == (0, 0, 1.0)


def test_what_got_lost_and_what_stood_still_is_counted() -> None:
    figures = seen(1.2, lost={45, 46}, gap=3.0)

    assert figures["letters_lost"] == 2
    assert figures["gaps_s"] == pytest.approx(3.0, abs=0.1)
    assert figures["longest_gap_ms"] == pytest.approx(3000, abs=50)
    assert figures["replayed"] > 700
    assert figures["good"] == 0.0


def test_the_worse_side_decides_whether_a_bar_is_met() -> None:
    good, bad = seen(0.01), seen(0.05)
    answer = {"vga": {"ours": {"a": {**good, "cpu": 30.0}, "b": {**bad, "cpu": 30.0}}}}
    met = {line["bar"]: line["met"] for line in judged(answer)}

    assert not met["delay, median ms"]
    assert met["frames/s"]
    assert met["letters lost"]
    assert judged({"vga": {"ours": {"failed": "TimeoutError"}}}) == []
