"""One sound at a time, its true end, and silence at once: with an output that is pulled by hand."""

import io
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue

import pytest

from kiosk.core.types import Seconds
from kiosk.speaking import player
from kiosk.speaking.child import serve
from kiosk.speaking.frames import OUTCOME_SIZE, Order, Outcome, order, parse_outcome
from kiosk.speaking.player import Begin, End, Fill, Leave, Look, OutputRefused, Player, Stop

pytestmark = pytest.mark.unit

RATE = 1000
LOUD = b"\1\2"


@dataclass
class HandPulled:
    """An output whose samples the test pulls."""

    latency: Seconds = 0.0
    broken: bool = False
    opened: list[int] = field(default_factory=list)
    events: SimpleQueue[str] = field(default_factory=SimpleQueue)
    fill: Fill | None = None
    ended: Callable[[], None] = lambda: None
    pulled: bool = False
    """Its plug."""

    def start(self, rate: int, fill: Fill, ended: Callable[[], None]) -> Seconds:
        if self.broken:
            self.events.put("refused")
            raise OutputRefused
        self.opened.append(rate)
        self.fill = fill
        self.ended = ended
        self.events.put("open")
        return self.latency

    def gone(self) -> bool:
        return self.pulled

    def abort(self, *, lost: bool = False) -> None:
        self.pulled = False
        if self.fill is not None:
            self.fill = None
            self.events.put("silent")

    def pull(self, samples: int) -> bytes:
        assert self.fill is not None
        return self.fill(samples * 2)


class Desk:
    """A player in its thread, and what it told."""

    def __init__(self, output: HandPulled, stalled: Seconds = 60.0) -> None:
        self.output = output
        self.told: SimpleQueue[tuple[Outcome, int]] = SimpleQueue()
        self.player = Player(output, lambda outcome, number: self.told.put((outcome, number)), stalled)
        self.thread = threading.Thread(target=self.player.run)
        self.thread.start()

    def play(self, number: int, samples: int, rate: int = RATE) -> None:
        """Order a sound of one piece."""
        self.player.put(Begin(number, rate, LOUD * samples))
        self.player.put(End(number))

    def outcome(self) -> tuple[Outcome, int]:
        return self.told.get(timeout=30)

    def leave(self) -> None:
        self.player.put(Leave())
        self.thread.join(5)

    def event(self) -> str:
        return self.output.events.get(timeout=30)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(HandPulled())
    yield desk
    desk.leave()


def test_a_sound_ends_when_its_last_sample_has_been_pulled(desk: Desk) -> None:
    desk.play(1, 30)
    desk.event()
    pulled = [desk.output.pull(20), desk.output.pull(20)]

    assert (pulled, desk.outcome()) == ([LOUD * 20, LOUD * 10 + bytes(20)], (Outcome.ENDED, 1))


def test_the_output_is_closed_when_a_sound_has_been_heard_and_opened_for_the_next(desk: Desk) -> None:
    desk.play(1, 10)
    desk.event()
    desk.output.pull(10)
    desk.outcome()
    desk.play(2, 10, rate=500)
    events = [desk.event(), desk.event()]

    assert (events, desk.output.opened) == (["silent", "open"], [RATE, 500])


def test_a_sound_is_over_only_when_the_outputs_latency_has_passed() -> None:
    desk = Desk(HandPulled(latency=0.2))
    desk.play(1, 1)
    desk.event()
    began = time.monotonic()
    desk.output.pull(1)
    desk.outcome()
    lasted = time.monotonic() - began
    desk.leave()

    assert lasted >= 0.2


def test_an_output_that_stops_pulling_is_opened_anew_for_the_rest() -> None:
    desk = Desk(HandPulled(), stalled=0.05)
    desk.play(1, 30)
    events = [desk.event()]
    desk.output.pull(6)
    desk.output.pull(4)
    events += [desk.event(), desk.event()]
    rest = desk.output.pull(30)
    outcome = desk.outcome()
    desk.leave()

    assert (events, rest, outcome) == (["open", "silent", "open"], LOUD * 24 + bytes(12), (Outcome.ENDED, 1))


def test_an_output_that_never_pulls_has_failed() -> None:
    desk = Desk(HandPulled(), stalled=0.01)
    desk.play(1, 30)
    outcome = desk.outcome()
    desk.leave()

    assert (outcome, len(desk.output.opened)) == ((Outcome.FAILED, 1), player.OPENINGS)


def test_a_pulled_output_is_opened_anew_from_what_can_have_been_heard_on() -> None:
    desk = Desk(HandPulled(latency=0.01))
    desk.play(1, 30)
    events = [desk.event()]
    desk.output.pull(20)
    desk.output.pull(5)
    desk.output.pulled = True
    desk.player.put(Look())
    events += [desk.event(), desk.event()]
    rest = desk.output.pull(30)
    outcome = desk.outcome()
    desk.leave()

    assert (events, rest, outcome) == (["open", "silent", "open"], LOUD * 20 + bytes(20), (Outcome.ENDED, 1))


def test_the_last_words_are_said_again_when_they_cannot_have_been_heard() -> None:
    desk = Desk(HandPulled(latency=30.0))
    desk.play(1, 30)
    desk.event()
    desk.output.pull(30)
    desk.output.pulled = True
    desk.output.latency = 0.0
    desk.output.ended()
    events = [desk.event(), desk.event()]
    rest = desk.output.pull(30)
    outcome = desk.outcome()
    desk.leave()

    assert (events, rest, outcome) == (["silent", "open"], LOUD * 30, (Outcome.ENDED, 1))


def test_a_loudspeaker_that_stays_away_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player, "AGAIN", 0.02)
    desk = Desk(HandPulled())
    desk.play(1, 30)
    events = [desk.event()]
    desk.output.pulled = desk.output.broken = True
    desk.player.put(Look())
    outcome = desk.outcome()
    while not desk.output.events.empty():
        events.append(desk.event())
    desk.leave()

    assert (events, outcome) == (["open", "silent", *["refused"] * (player.OPENINGS - 1)], (Outcome.FAILED, 1))


def test_a_loudspeaker_that_comes_back_is_taken_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player, "AGAIN", 60.0)
    desk = Desk(HandPulled())
    desk.play(1, 30)
    events = [desk.event()]
    desk.output.pulled = desk.output.broken = True
    desk.player.put(Look())
    events += [desk.event(), desk.event()]
    desk.output.broken = False
    desk.player.put(Look())
    events.append(desk.event())
    desk.leave()

    assert events == ["open", "silent", "refused", "open"]


def test_a_plug_elsewhere_changes_nothing(desk: Desk) -> None:
    desk.play(1, 30)
    desk.event()
    desk.player.put(Look())
    desk.output.pull(30)

    assert (desk.outcome(), desk.output.opened) == ((Outcome.ENDED, 1), [RATE])


def test_stop_throws_away_what_the_output_has_buffered(desk: Desk) -> None:
    desk.play(1, 1000)
    desk.event()
    desk.output.pull(10)
    desk.player.put(Stop())

    assert (desk.event(), desk.outcome()) == ("silent", (Outcome.STOPPED, 1))


def test_stopping_silence_says_nothing(desk: Desk) -> None:
    desk.player.put(Stop())
    desk.play(1, 1)
    desk.event()
    desk.output.pull(1)

    assert desk.outcome() == (Outcome.ENDED, 1)


def test_an_empty_sound_ends_too(desk: Desk) -> None:
    desk.play(1, 0)

    assert desk.outcome() == (Outcome.ENDED, 1)


def test_a_sound_cuts_off_the_one_before(desk: Desk) -> None:
    desk.play(1, 1000)
    desk.play(2, 1)

    assert desk.outcome() == (Outcome.STOPPED, 1)


def test_a_refusing_output_is_tried_again_for_the_next_sound(desk: Desk) -> None:
    desk.output.broken = True
    desk.play(1, 10)
    first = desk.outcome()
    desk.output.broken = False
    desk.play(2, 10)

    assert (first, [desk.event(), desk.event()]) == ((Outcome.FAILED, 1), ["refused", "open"])


def test_the_process_plays_what_is_ordered_and_ends_with_its_orders() -> None:
    def pull(fill: Fill) -> None:
        while not ended.wait(0.001):
            fill(100)

    class Eager(HandPulled):
        def start(self, rate: int, fill: Fill, ended: Callable[[], None]) -> Seconds:
            threading.Thread(target=pull, args=(fill,)).start()
            return super().start(rate, fill, ended)

    answers = io.BytesIO()
    ended = threading.Event()

    class Orders(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            found = super().read(size)
            if size and not found:
                ended.wait(5)
            return found

    class Answers(io.BytesIO):
        def write(self, data: object, /) -> int:
            assert isinstance(data, bytes)
            if parse_outcome(data)[0] is Outcome.ENDED:
                ended.set()
            return answers.write(data)

    orders = [order(Order.BEGIN, 7, RATE, LOUD * 3), order(Order.ADD, 7, RATE, LOUD * 3), order(Order.END, 7)]
    serve(Orders(b"".join(orders)), Answers(), lambda _: Eager())
    told = answers.getvalue()
    outcomes = [parse_outcome(told[at : at + OUTCOME_SIZE]) for at in range(0, len(told), OUTCOME_SIZE)]

    assert outcomes == [(Outcome.READY, 0), (Outcome.ENDED, 7)]
