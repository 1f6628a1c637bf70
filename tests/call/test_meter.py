import pytest
from msgspec.structs import replace

from kiosk.call.channels import Figures
from kiosk.call.gauge import Gauge, Totals
from kiosk.call.meter import Meter, Quality, Verdict, judged, weighed

pytestmark = pytest.mark.unit

FINE = Figures(frame_rate=30.0, longest_gap=0.05, delay=0.1, skew=0.02, width=640, height=480)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, Verdict("good")),
        ({"frame_rate": 25.0}, Verdict("good")),
        ({"frame_rate": 24.0}, Verdict("fair", "frame-rate")),
        ({"frame_rate": 19.0}, Verdict("poor", "frame-rate")),
        ({"frame_rate": None}, Verdict("poor", "unknown")),
        ({"delay": 0.4}, Verdict("good")),
        ({"delay": 0.5}, Verdict("fair", "delay")),
        ({"delay": 0.9}, Verdict("poor", "delay")),
        ({"delay": None}, Verdict("good")),
        ({"skew": -0.1}, Verdict("good")),
        ({"skew": -0.15}, Verdict("fair", "skew")),
        ({"skew": 0.3}, Verdict("poor", "skew")),
        ({"width": 480, "height": 360}, Verdict("fair", "resolution")),
        ({"width": 480, "height": 640}, Verdict("good")),
        ({"width": 160, "height": 120}, Verdict("poor", "resolution")),
        ({"longest_gap": 0.3}, Verdict("fair", "gap")),
        ({"longest_gap": 0.7}, Verdict("poor", "gap")),
        ({"longest_gap": 1.2, "frame_rate": 10.0}, Verdict("poor", "no-picture")),
        ({"frame_rate": 15.0, "width": 160, "height": 120}, Verdict("poor", "frame-rate")),
    ],
)
def test_one_direction_is_judged_by_the_standards(changed: dict[str, float | None], expected: Verdict) -> None:
    assert judged(replace(FINE, **changed)) == expected


SLOW = replace(FINE, frame_rate=10.0)
FAIR = replace(FINE, delay=0.6)


@pytest.mark.parametrize(
    ("received", "sent", "expected"),
    [
        (FINE, FINE, Quality("good")),
        (SLOW, FINE, Quality("poor", "frame-rate", "theirs")),
        (FINE, SLOW, Quality("poor", "frame-rate", "ours")),
        (SLOW, SLOW, Quality("poor", "frame-rate", "way")),
        (FAIR, SLOW, Quality("poor", "frame-rate", "ours")),
        (FINE, None, Quality("good")),
        (None, None, Quality("poor", "unknown")),
    ],
)
def test_the_call_is_as_good_as_its_worse_direction_and_says_whose_it_is(
    received: Figures | None, sent: Figures | None, expected: Quality
) -> None:
    assert weighed(received, sent) == expected


def test_the_share_of_the_call_that_was_good_is_kept() -> None:
    meter = Meter()
    empty = meter.share()
    for grade in ("good", "good", "good", "poor"):
        meter.count(grade)

    assert empty is None
    assert meter.share() == 0.75
    assert meter.share("poor") == 0.25


def test_figures_are_of_the_last_second() -> None:
    gauge = Gauge()
    for place in range(31):
        gauge.picture(place / 30, 0.5, 640, 480)
    gauge.read(1.0, Totals(10_000, 100, 2, 1), 0.1)
    for place in range(31, 61):
        gauge.picture(place / 30, 0.12, 640, 480)
    figures = gauge.read(2.0, Totals(60_000, 200, 12, 6), 0.1)

    assert figures.frame_rate == pytest.approx(30.0, abs=1)
    assert figures.longest_gap == pytest.approx(1 / 30, abs=0.01)
    assert (figures.delay, figures.skew, figures.width) == (0.12, 0.02, 640)
    assert (figures.bitrate, figures.loss, figures.sound_gaps) == (400_000, 0.1, 0.1)


def test_the_first_second_of_a_call_is_counted_as_one() -> None:
    gauge = Gauge()
    for place in range(30):
        gauge.picture(10 + place / 30, 0.1, 640, 480)

    assert gauge.read(11.0, Totals(), 0.1).frame_rate == pytest.approx(30, abs=1)


def test_a_gap_that_has_not_ended_counts() -> None:
    gauge = Gauge()
    gauge.picture(1.0, None, 640, 480)

    assert gauge.silent(3.5) == 2.5
    assert gauge.read(3.5, Totals(), None).longest_gap == 2.5


def test_nothing_received_is_unknown() -> None:
    figures = Gauge().read(1.0, Totals(), None)

    assert (figures.frame_rate, figures.delay, figures.width) == (None, None, None)


def test_a_new_connection_does_not_count_backwards() -> None:
    gauge = Gauge()
    gauge.read(1.0, Totals(1_000_000, 900, 50, 9), None)
    gauge.begin()
    figures = gauge.read(2.0, Totals(1000, 10, 0, 0), None)

    assert (figures.bitrate, figures.loss, figures.sound_gaps) == (8000, 0.0, 0.0)
