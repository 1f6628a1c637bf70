import pytest

from kiosk.call.allowance import Allowance
from kiosk.call.bitrate import FLOOR, START, Bitrate
from kiosk.call.copies import Copies
from kiosk.call.ladder import CALM, LARGE, PATIENCE, Ladder
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


def test_a_radio_that_loses_a_tenth_in_rows_keeps_its_rate() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    targets = []
    for half in range(120):
        rate.estimated(1_500_000, half / 2)
        rate.reported((0.0, 0.02, 0.17, 0.0, 0.3)[half % 5], half / 2, 0.5)
        targets.append(rate.target(half / 2))

    assert sum(targets[40:]) / len(targets[40:]) > 900_000


def test_a_link_that_is_too_slow_from_the_beginning_is_not_taken_for_a_radio() -> None:
    rate = Bitrate(1_500_000)
    now, link = 0.0, 150_000
    for _ in range(40):
        now += 0.5
        rate.reported(max(0.0, 1 - link / rate.target(now)), now, 0.1)

    assert rate.target(now) < 1.5 * link


def test_loss_is_noticed_within_the_first_seconds() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    for half in range(1, 4):
        rate.reported(0.05, half / 2, 0.1)

    assert rate.copies(0.2) > 1


def test_copies_never_leave_too_little_for_a_picture_that_can_be_read() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    rate.estimated(500_000, 3.0)
    for half in range(6, 20):
        rate.reported(0.05, half / 2, 0.1)

    assert (rate.copies(0.2), rate.copies(0.5)) == (2, 3)


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
    rate.queued(0.2, 0.05, 1.0)

    assert rate.target(1.0) < before
    assert rate.target(2.0) < before * 1.1


def test_the_jitter_of_a_long_way_does_not_end_the_ramp() -> None:
    rate = Bitrate(1_500_000)
    rate.target(0.0)
    before = rate.target(1.0)
    rate.queued(0.2, 0.45, 1.0)

    assert rate.target(2.0) > before * 1.3


@pytest.mark.parametrize(
    ("bitrate", "encoding", "frame_rate", "width"),
    [
        (1_000_000, 0.005, 30.0, 640),
        (140_000, 0.005, 30.0, 480),
        (90_000, 0.005, 30.0, 320),
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
            ladder.judge(now, bitrate=140_000, encoding=0.005, frame_rate=30.0)
        fell = now
        while ladder.rung.width < 640:
            now += 0.5
            ladder.judge(now, bitrate=400_000, encoding=0.005, frame_rate=30.0)
        calms.append(now - fell)

    assert calms[0] >= CALM
    assert calms[1] >= 2 * CALM
    assert PATIENCE < CALM


def test_a_large_picture_comes_when_there_is_room_and_not_before() -> None:
    ladder, widths = Ladder(LARGE), {}
    for place in range(30):
        now = place * 0.5
        bitrate = min(1_800_000, int(300_000 * 1.5**now))
        widths[now] = ladder.judge(now, bitrate=bitrate, encoding=0.005, frame_rate=30.0).width

    assert widths[1.0] == 640
    assert widths[10.0] == 1280
    assert sorted(set(widths.values())) == [640, 960, 1280]


def test_a_large_picture_that_is_too_much_for_a_machine_is_not_tried_again_soon() -> None:
    ladder, now, raised = Ladder(LARGE), 0.0, []
    for _ in range(3):
        while ladder.rung.width < 1280:
            now += 0.5
            ladder.judge(now, bitrate=1_800_000, encoding=0.005, frame_rate=30.0)
        raised.append(now)
        while ladder.rung.width == 1280:
            now += 0.5
            ladder.judge(now, bitrate=1_800_000, encoding=0.03, frame_rate=30.0)

    assert raised[2] - raised[1] > raised[1] - raised[0] > CALM


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


def test_a_round_trip_that_cannot_be_is_left_out() -> None:
    way = Way()
    for round_trip in (0.05, 3600.0, -3600.0, 0.05):
        way.measured(round_trip)

    assert way.round_trip == pytest.approx(0.05)


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
