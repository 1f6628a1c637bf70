"""A sound that comes in pieces: one after the other to the sample, late ones, and none lost when it is opened anew."""

import threading
import time
from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from kiosk.speaking import player, sound
from kiosk.speaking.frames import Outcome
from kiosk.speaking.player import Add, Begin, End, Look, Stop
from tests.speaking.test_player import LOUD, RATE, Desk, HandPulled

pytestmark = pytest.mark.unit


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(HandPulled())
    yield desk
    desk.leave()


def test_pieces_follow_one_another_to_the_sample_on_one_output(desk: Desk) -> None:
    desk.player.put(Begin(1, RATE, b"aa" * 5000))
    desk.event()
    desk.output.pull(4990)
    desk.player.put(Add(1, b"bb" * 30))
    desk.player.put(Add(1, b"cc" * 5))
    desk.player.put(End(1))
    rest = desk.output.pull(50)

    assert (rest, desk.outcome()) == (b"aa" * 10 + b"bb" * 30 + b"cc" * 5 + bytes(10), (Outcome.ENDED, 1))
    assert desk.output.opened == [RATE]


def test_a_late_piece_leaves_silence_and_is_heard_whole(desk: Desk) -> None:
    desk.player.put(Begin(1, RATE, b"aa" * 30))
    desk.event()
    dry = [desk.output.pull(40), desk.output.pull(40)]
    desk.player.put(Add(1, b"bb" * 30))
    desk.player.put(End(1))
    late = pulled_until(desk, b"bb" * 30)

    assert (dry, late) == ([b"aa" * 30 + bytes(20), bytes(80)], b"bb" * 30)
    assert desk.outcome() == (Outcome.ENDED, 1)


def pulled_until(desk: Desk, wanted: bytes) -> bytes:
    """Return what is pulled behind silence, as long as what is wanted."""
    sound = b""
    while len(sound) < len(wanted):
        sound = (sound + desk.output.pull(1)).lstrip(b"\0")
    return sound


def test_a_dry_sound_is_neither_ended_nor_stalled_while_it_is_pulled() -> None:
    desk = Desk(HandPulled(), stalled=0.05)
    desk.player.put(Begin(1, RATE, LOUD * 10))
    desk.event()
    began = time.monotonic()
    while time.monotonic() - began < 0.2:
        desk.output.pull(1)
    quiet = (desk.told.empty(), desk.output.events.empty())
    desk.player.put(End(1))
    outcome = desk.outcome()
    desk.leave()

    assert (quiet, outcome) == ((True, True), (Outcome.ENDED, 1))


def test_a_pull_waits_for_a_late_piece_while_what_was_pulled_before_lasts(desk: Desk) -> None:
    desk.player.put(Begin(1, RATE, b"aa" * 5000))
    desk.event()
    desk.output.pull(5000)
    pulled: SimpleQueue[bytes] = SimpleQueue()
    waiting = threading.Thread(target=lambda: pulled.put(desk.output.pull(30)))
    waiting.start()
    desk.player.put(Add(1, b"bb" * 30))
    waiting.join(5)

    assert pulled.get(timeout=0) == b"bb" * 30


def test_a_pull_never_waits_so_long_that_the_output_runs_dry(desk: Desk) -> None:
    desk.player.put(Begin(1, RATE, b"aa" * 200))
    desk.event()
    began = time.monotonic()
    desk.output.pull(200)
    silence = desk.output.pull(30)
    lasted = time.monotonic() - began

    assert silence == bytes(60)
    assert 0.2 - sound.RESERVE <= lasted < 0.2


def test_stop_does_not_wait_for_a_late_piece(desk: Desk) -> None:
    desk.player.put(Begin(1, RATE, b"aa" * 60_000))
    desk.event()
    desk.output.pull(60_000)
    waiting = threading.Thread(target=desk.output.pull, args=(30,))
    waiting.start()
    desk.player.put(Stop())
    waiting.join(5)

    assert (waiting.is_alive(), desk.event(), desk.outcome()) == (False, "silent", (Outcome.STOPPED, 1))


def test_a_piece_for_another_sound_is_not_heard(desk: Desk) -> None:
    desk.player.put(Begin(2, RATE, b"aa" * 10))
    desk.player.put(Add(1, b"bb" * 10))
    desk.player.put(End(1))
    desk.player.put(End(2))
    desk.event()

    assert (desk.output.pull(20), desk.outcome()) == (b"aa" * 10 + bytes(20), (Outcome.ENDED, 2))


def test_all_later_pieces_are_heard_after_an_opening_anew() -> None:
    desk = Desk(HandPulled(latency=0.01))
    desk.player.put(Begin(1, RATE, b"aa" * 30))
    desk.event()
    desk.output.pull(20)
    desk.player.put(Add(1, b"bb" * 30))
    desk.player.put(Add(1, b"cc" * 30))
    desk.player.put(End(1))
    desk.output.pulled = True
    desk.player.put(Look())
    events = [desk.event(), desk.event()]
    rest = desk.output.pull(60) + desk.output.pull(60)
    outcome = desk.outcome()
    desk.leave()

    assert (events, rest) == (["silent", "open"], b"aa" * 30 + b"bb" * 30 + b"cc" * 30 + bytes(60))
    assert outcome == (Outcome.ENDED, 1)


def test_pieces_that_come_while_the_loudspeaker_is_away_are_heard_when_it_is_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(player, "AGAIN", 60.0)
    desk = Desk(HandPulled())
    desk.player.put(Begin(1, RATE, b"aa" * 30))
    events = [desk.event()]
    desk.output.pull(30)
    desk.output.pulled = desk.output.broken = True
    desk.player.put(Look())
    events += [desk.event(), desk.event()]
    desk.player.put(Add(1, b"bb" * 30))
    desk.player.put(End(1))
    desk.output.broken = False
    desk.player.put(Look())
    events.append(desk.event())
    rest = desk.output.pull(60)
    outcome = desk.outcome()
    desk.leave()

    assert (events, rest) == (["open", "silent", "refused", "open"], b"aa" * 30 + b"bb" * 30)
    assert outcome == (Outcome.ENDED, 1)
