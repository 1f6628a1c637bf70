"""One piece at a time, its true end, and silence at once: with an output that is pulled by hand."""

import io
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue

import pytest

from kiosk.core.types import Seconds
from kiosk.speaking import portaudio
from kiosk.speaking.child import serve
from kiosk.speaking.frames import OUTCOME_SIZE, Order, Outcome, order, parse_outcome
from kiosk.speaking.player import Fill, Leave, OutputRefused, Play, Player, Stop

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

    def start(self, rate: int, fill: Fill) -> Seconds:
        if self.broken:
            raise OutputRefused
        self.opened.append(rate)
        self.fill = fill
        self.events.put("open")
        return self.latency

    def abort(self) -> None:
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
        self.player.put(Play(number, rate, LOUD * samples))

    def outcome(self) -> tuple[Outcome, int]:
        return self.told.get(timeout=5)

    def leave(self) -> None:
        self.player.put(Leave())
        self.thread.join(5)

    def event(self) -> str:
        return self.output.events.get(timeout=5)


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk(HandPulled())
    yield desk
    desk.leave()


def test_a_piece_ends_when_its_last_sample_has_been_pulled(desk: Desk) -> None:
    desk.play(1, 30)
    desk.event()
    pulled = [desk.output.pull(20), desk.output.pull(20)]

    assert (pulled, desk.outcome()) == ([LOUD * 20, LOUD * 10 + bytes(20)], (Outcome.ENDED, 1))


def test_the_output_is_closed_when_a_piece_has_been_heard_and_opened_for_the_next(desk: Desk) -> None:
    desk.play(1, 10)
    desk.event()
    desk.output.pull(10)
    desk.outcome()
    desk.play(2, 10, rate=500)
    events = [desk.event(), desk.event()]

    assert (events, desk.output.opened) == (["silent", "open"], [RATE, 500])


def test_a_piece_is_over_only_when_the_outputs_latency_has_passed() -> None:
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
    desk.output.pull(10)
    events += [desk.event(), desk.event()]
    rest = desk.output.pull(30)
    outcome = desk.outcome()
    desk.leave()

    assert (events, rest, outcome) == (["open", "silent", "open"], LOUD * 20 + bytes(20), (Outcome.ENDED, 1))


def test_an_output_that_never_pulls_has_failed() -> None:
    desk = Desk(HandPulled(), stalled=0.01)
    desk.play(1, 30)
    outcome = desk.outcome()
    desk.leave()

    assert (outcome, len(desk.output.opened)) == ((Outcome.FAILED, 1), 3)


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


def test_an_empty_piece_ends_too(desk: Desk) -> None:
    desk.play(1, 0)
    desk.event()
    desk.output.pull(10)

    assert desk.outcome() == (Outcome.ENDED, 1)


def test_a_piece_cuts_off_the_one_before(desk: Desk) -> None:
    desk.play(1, 1000)
    desk.play(2, 1)

    assert desk.outcome() == (Outcome.STOPPED, 1)


def test_a_refusing_output_is_tried_again_for_the_next_piece(desk: Desk) -> None:
    desk.output.broken = True
    desk.play(1, 10)
    first = desk.outcome()
    desk.output.broken = False
    desk.play(2, 10)

    assert (first, desk.event()) == ((Outcome.FAILED, 1), "open")


def test_the_process_plays_what_is_ordered_and_ends_with_its_orders() -> None:
    class Eager(HandPulled):
        def start(self, rate: int, fill: Fill) -> Seconds:
            threading.Thread(target=fill, args=(100,)).start()
            return super().start(rate, fill)

    answers = io.BytesIO()
    ended = threading.Event()

    class Orders(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            found = super().read(size)
            if not found:
                ended.wait(5)
            return found

    class Answers(io.BytesIO):
        def write(self, data: object, /) -> int:
            assert isinstance(data, bytes)
            if parse_outcome(data)[0] is Outcome.ENDED:
                ended.set()
            return answers.write(data)

    serve(Orders(order(Order.PLAY, 7, RATE, LOUD * 3)), Answers(), Eager())
    told = answers.getvalue()
    outcomes = [parse_outcome(told[at : at + OUTCOME_SIZE]) for at in range(0, len(told), OUTCOME_SIZE)]

    assert outcomes == [(Outcome.READY, 0), (Outcome.ENDED, 7)]


def test_a_loudspeaker_of_another_rate_hears_the_same_tone() -> None:
    import numpy as np

    tone = (np.sin(np.arange(22_050) / 22_050 * 2 * np.pi * 300) * 10_000).astype("<i2").tobytes()
    left = memoryview(tone)

    def fill(size: int) -> bytes:
        nonlocal left
        piece, left = bytes(left[:size]), left[size:]
        return piece.ljust(size, b"\0")

    source = portaudio._converted(fill, 22_050, 48_000)
    wave = np.frombuffer(b"".join(source(480 * 2) for _ in range(90)), dtype="<i2")
    peak = np.argmax(np.abs(np.fft.rfft(wave))) * 48_000 / len(wave)

    assert abs(peak - 300) < 3
