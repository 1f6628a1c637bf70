import itertools

import pytest

from kiosk.call.picture_buffer import BREAK, KEY_PAUSE, STALL, TRIES, Demand, PictureBuffer, Piece

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


def test_a_lost_packet_is_asked_for_three_times_and_no_more() -> None:
    buffer = begun()
    buffer.add(piece(2, 2, "only"), 0.0)
    asked = [place / 100 for place in range(60) if buffer.demand(place / 100, 0.02).again == (1,)]

    assert len(asked) == TRIES
    assert asked[0] == 0.0
    assert all(later - earlier >= 0.03 for earlier, later in itertools.pairwise(asked))


def test_a_sender_that_sends_all_twice_gets_its_time() -> None:
    buffer = begun()
    buffer.patience = 0.045
    buffer.add(piece(2, 2, "only"), 0.0)

    assert not buffer.gaping(0.02)
    assert buffer.demand(0.02, 0.02).again == ()
    assert buffer.demand(0.05, 0.02).again == (1,)


def test_a_stall_is_given_up_and_a_key_frame_asked_for() -> None:
    buffer = begun()
    buffer.add(piece(2, 2, "only"), 0.0)

    assert not buffer.demand(STALL - 0.01, 0.02).key
    assert buffer.demand(STALL + 0.01, 0.02).key
    assert buffer.flushed == 1
    assert buffer.add(piece(1, 1, "only"), STALL + 0.02) == []  # no replay of old pictures
    assert len(buffer.add(piece(3, 3, "only", key=True), STALL + 0.03)) == 1


def test_key_frames_are_asked_for_at_a_rate_that_no_link_collapses_under() -> None:
    buffer = PictureBuffer()
    buffer.add(piece(1, 1, "only"), 0.0)
    asked = [place / 100 for place in range(500) if buffer.demand(place / 100, 0.02).key]

    assert len(asked) == 5
    assert all(later - earlier >= KEY_PAUSE for earlier, later in itertools.pairwise(asked))


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
