import pytest

from kiosk.call.allowance import Allowance
from kiosk.call.bitrate import FLOOR, START, Bitrate
from kiosk.call.copies import Copies
from kiosk.call.ladder import CALM, PATIENCE, Ladder
from kiosk.call.picture_out import fitted
from kiosk.call.way import Way

pytestmark = pytest.mark.unit


def test_a_call_begins_at_300_kbit_and_rises_by_itself() -> None:
    rate = Bitrate(1_500_000)
    first = rate.target(0.0)
    targets = [rate.target(place / 10) for place in range(40)]

    assert first == START
    assert targets == sorted(targets)
    assert 700_000 < targets[30] < 1_500_000


def test_the_receivers_estimate_is_obeyed_down_to_100_kbit() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    rate.estimated(140_000, 1.0)
    low = rate.target(1.0)
    rate.estimated(20_000, 2.0)

    assert low == 140_000
    assert rate.target(2.0) == FLOOR


def test_heavy_loss_lowers_the_rate_and_light_loss_does_not() -> None:
    light, heavy = Bitrate(1_500_000), Bitrate(1_500_000)
    for rate, loss in ((light, 0.05), (heavy, 0.2)):
        rate.target(0.0)
        rate.estimated(800_000, 3.0)
        for second in range(4, 9):
            rate.reported(loss, float(second), 0.1)

    assert light.target(9.0) > START
    assert heavy.target(9.0) < light.target(9.0)


def test_loss_that_stays_whatever_is_sent_does_not_starve_the_picture() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    for half in range(40):
        rate.estimated(900_000, half / 2)
        rate.reported(0.3, half / 2, 0.1)

    assert rate.target(20.0) >= 450_000


def test_a_lossy_way_with_room_gets_each_packet_more_than_once() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    rate.estimated(900_000, 1.0)
    for half in range(2, 20):
        rate.reported(0.05, half / 2, 0.1)
    short, long = rate.copies(0.06), rate.copies(0.2)
    rate.estimated(150_000, 11.0)

    assert (short, long) == (2, 3)
    assert rate.copies(0.2) == 1


def test_a_queue_ends_the_ramp_before_anything_is_lost() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    before = rate.target(1.0)
    rate.queued(0.2, 1.0)

    assert rate.target(1.0) < before
    assert rate.target(2.0) < before * 1.1


@pytest.mark.parametrize(
    ("bitrate", "encoding", "frame_rate", "width"),
    [
        (1_000_000, 0.005, 30.0, 640),
        (150_000, 0.005, 30.0, 480),
        (100_000, 0.005, 30.0, 320),
        (1_000_000, 0.032, 30.0, 320),
        (1_000_000, 0.010, 18.0, 320),
    ],
)
def test_the_size_falls_before_the_frame_rate_does(
    bitrate: int, encoding: float, frame_rate: float, width: int
) -> None:
    ladder = Ladder()
    for place in range(20):
        ladder.judge(place * 0.5, bitrate=bitrate, encoding=encoding, frame_rate=frame_rate)

    assert ladder.rung.width == width


def test_the_size_rises_after_a_calm_time_and_more_slowly_after_it_did_not_hold() -> None:
    ladder, now, calms = Ladder(), 0.0, []
    for _ in range(2):
        while ladder.rung.width == 640:
            now += 0.5
            ladder.judge(now, bitrate=150_000, encoding=0.005, frame_rate=30.0)
        fell = now
        while ladder.rung.width < 640:
            now += 0.5
            ladder.judge(now, bitrate=400_000, encoding=0.005, frame_rate=30.0)
        calms.append(now - fell)

    assert calms[0] >= CALM
    assert calms[1] >= 2 * CALM
    assert PATIENCE < CALM


@pytest.mark.parametrize(
    ("size", "most", "expected"),
    [
        ((640, 480), (640, 480), (640, 480)),
        ((1280, 720), (640, 480), (640, 360)),
        ((640, 480), (480, 360), (480, 360)),
        ((320, 240), (640, 480), (320, 240)),
        ((480, 640), (640, 480), (360, 480)),
    ],
)
def test_a_picture_keeps_its_shape(size: tuple[int, int], most: tuple[int, int], expected: tuple[int, int]) -> None:
    assert fitted(*size, *most) == expected


def test_a_queue_is_what_the_way_takes_longer_than_at_its_best() -> None:
    way = Way()
    for round_trip in (0.06, 0.05, 0.25, -1.0):
        way.measured(round_trip)

    assert round(way.queue, 3) == 0.2
    assert way.delay(100.0, 100.5) is None
    way.offset = 0.4
    assert way.delay(100.5, 100.2) == pytest.approx(0.1)


def test_copies_leave_spread_over_the_next_pictures() -> None:
    copies = Copies()
    left = []
    for picture in range(8):
        left.append(copies.picture())
        copies.packet(picture, 4 if picture == 1 else 1)

    assert left == [[], [], [1], [], [1], [], [1], []]


def test_what_was_sent_ahead_is_paid_back_and_pictures_are_left_out_before_a_queue_grows() -> None:
    rate, way = Bitrate(1_500_000), Way()
    rate.target(0.0)
    rate.estimated(200_000, 0.0)
    allowance = Allowance(rate, way, 1_000_000)
    calm = allowance.wanted(0.0)
    allowance.spent(12_000, 0.0)  # half a second of 200 kbit/s
    allowance.picture(0.0)

    assert calm == 200_000
    assert allowance.wanted(0.0) < 0.8 * calm
    assert allowance.overdrawn(0.01)
    assert allowance.jammed(0.01)
    assert not allowance.overdrawn(0.2)
    assert not allowance.jammed(0.2)
    assert allowance.wanted(2.0) == calm
