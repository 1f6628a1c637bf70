import itertools

import pytest

from kiosk.call.picture_buffer import (
    BREAK,
    HOPELESS,
    INSIST,
    KEY_PAUSE,
    STALL,
    TRIES,
    TWICE,
    Demand,
    PictureBuffer,
    Piece,
)

pytestmark = pytest.mark.unit


def piece(number: int, picture: int, place: str, *, key: bool = False) -> Piece:
    """`place`: only, first, middle or last of its picture."""
    return Piece(
        number,
        picture * 3000,
        bytes([number % 256]),
        last=place in {"only", "last"},
        first=place in {"only", "first"},
        key=key,
    )


def begun() -> PictureBuffer:
    buffer = PictureBuffer()

    assert [whole.key for whole in buffer.add(piece(0, 0, "only", key=True), 0.0)] == [True]
    return buffer


def test_a_picture_leaves_on_its_marker_without_waiting_for_the_next() -> None:
    buffer = begun()

    assert buffer.add(piece(1, 1, "first"), 0.03) == []
    assert [whole.data for whole in buffer.add(piece(2, 1, "last"), 0.03)] == [b"\1\2"]


def test_all_complete_pictures_leave_at_once_when_the_missing_packet_comes() -> None:
    buffer = begun()
    for number in (2, 3, 4):
        assert buffer.add(piece(number, number, "only"), 0.1) == []

    assert [whole.timestamp for whole in buffer.add(piece(1, 1, "only"), 0.2)] == [3000, 6000, 9000, 12000]


def test_nothing_leaves_before_a_key_frame() -> None:
    buffer = PictureBuffer()

    assert buffer.add(piece(7, 1, "only"), 0.0) == []
    assert buffer.demand(0.0, 0.1) == Demand((), key=True)
    assert [whole.key for whole in buffer.add(piece(8, 2, "only", key=True), 0.1)] == [True]


def test_padding_between_pictures_does_not_stop_them() -> None:
    buffer = begun()
    buffer.add(Piece(1, 0, b"", last=False, first=False), 0.01)

    assert len(buffer.add(piece(2, 1, "only"), 0.03)) == 1


def test_a_late_or_repeated_packet_changes_nothing() -> None:
    buffer = begun()

    assert buffer.add(piece(0, 0, "only", key=True), 0.1) == []


def test_a_lost_packet_is_asked_for_three_times_each_question_twice_and_no_more() -> None:
    buffer = begun()
    buffer.add(piece(2, 2, "only"), 0.0)
    asked = [place / 100 for place in range(60) if buffer.demand(place / 100, 0.1).again == (1,)]

    assert len(asked) == 2 * TRIES
    assert asked[0] == 0.0
    assert all(later - earlier < TWICE + 0.02 for earlier, later in zip(asked[::2], asked[1::2], strict=True))
    assert all(later - earlier >= 0.12 for earlier, later in itertools.pairwise(asked[::2]))


def test_of_many_lost_packets_each_is_asked_for() -> None:
    buffer = begun()
    buffer.add(piece(101, 30, "only"), 0.0)
    asked = [number for place in range(4) for number in buffer.demand(place / 1000, 0.1).again]

    assert sorted(asked) == list(range(1, 101))


def test_a_sender_that_sends_all_twice_gets_its_time() -> None:
    buffer = begun()
    buffer.patience = 0.045
    buffer.add(piece(2, 2, "only"), 0.0)

    assert not buffer.gaping(0.02)
    assert buffer.demand(0.02, 0.02).again == ()
    assert buffer.demand(0.05, 0.02).again == (1,)


def stalled() -> PictureBuffer:
    """Return one that has waited for packet 1 so long that it has asked for a key frame."""
    buffer = begun()
    for number in range(2, 17):
        buffer.add(piece(number, number, "only"), number / 30)

    assert not buffer.demand(2 / 30 + STALL - 0.01, 0.02).key
    assert buffer.demand(2 / 30 + STALL + 0.01, 0.02).key
    return buffer


def test_a_stall_that_ends_with_a_key_frame_goes_on_there() -> None:
    buffer = stalled()

    assert [whole.timestamp for whole in buffer.add(piece(17, 17, "only", key=True), 0.6)] == [17 * 3000]
    assert buffer.add(piece(1, 1, "only"), 0.61) == []  # no replay of old pictures
    assert len(buffer.add(piece(18, 18, "only"), 0.62)) == 1


def test_a_stall_that_ends_with_the_missing_packet_costs_no_picture_and_shows_none_that_is_old() -> None:
    buffer = stalled()
    wholes = buffer.add(piece(1, 1, "only"), 0.6)

    assert [whole.timestamp // 3000 for whole in wholes] == list(range(1, 17))
    assert [whole.timestamp // 3000 for whole in wholes if not whole.old] == list(range(9, 17))
    assert len(buffer.add(piece(17, 17, "only"), 0.62)) == 1
    assert buffer.flushed == 0


def test_when_nothing_helps_all_is_given_up() -> None:
    buffer = stalled()
    buffer.demand(2 / 30 + HOPELESS + 0.01, 0.02)

    assert buffer.flushed == 1
    assert buffer.add(piece(1, 1, "only"), 1.7) == []
    assert len(buffer.add(piece(18, 18, "only", key=True), 1.8)) == 1


def test_key_frames_are_asked_for_at_a_rate_that_no_link_collapses_under() -> None:
    buffer = PictureBuffer()
    buffer.add(piece(1, 1, "only"), 0.0)
    asked = [place / 100 for place in range(500) if buffer.demand(place / 100, 0.02).key]
    first = asked[:: 1 + len(INSIST)]

    assert len(first) == 5
    assert all(later - earlier >= KEY_PAUSE for earlier, later in itertools.pairwise(first))
    assert asked[2] - asked[0] < 0.2


def test_a_key_frame_that_came_is_not_asked_for_again() -> None:
    buffer = stalled()
    buffer.demand(0.55, 0.02)  # meanwhile
    buffer.add(piece(17, 17, "only", key=True), 0.6)

    assert not any(buffer.demand(place / 100, 0.02).key for place in range(60, 400))


def test_a_key_frame_that_is_coming_in_is_waited_for() -> None:
    buffer = PictureBuffer()
    buffer.add(piece(1, 1, "first", key=True), 0.0)
    early = [buffer.demand(place / 100, 0.2).key for place in range(20)]
    shown = buffer.add(piece(2, 1, "last"), 0.2)

    assert not any(early)
    assert [whole.key for whole in shown] == [True]


@pytest.mark.parametrize("lost", [BREAK + 50, 60])
def test_after_an_interruption_nothing_old_is_asked_for(lost: int) -> None:
    buffer = begun()
    buffer.add(piece(lost, 90, "only"), 3.0)
    demand = buffer.demand(3.0, 0.05)

    assert demand == Demand((), key=True)


def test_a_decoder_that_stumbles_gets_a_key_frame() -> None:
    buffer = begun()
    buffer.refresh()

    assert buffer.demand(0.1, 0.05).key


def test_while_a_key_frame_is_awaited_memory_does_not_grow() -> None:
    buffer = PictureBuffer()
    for number in range(5000):
        buffer.add(piece(number, number, "only"), number / 100)

    assert len(buffer._pieces) <= BREAK + 1
