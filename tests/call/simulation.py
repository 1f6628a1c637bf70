"""One direction of pictures through a bad network, in simulated time: the call's own parts, no sockets, no waiting.

    camera 30/s -> Allowance, Ladder -> model of an encoder -> packets, Copies -> network -> PictureBuffer -> shown
        Bitrate <-- REMB (aiortc's estimator), loss, round trips <-- network <--+

The encoder's model: a picture takes the bytes that its rate allows, 25% up or down; a key frame five times as many; at
the coarsest quantizer 640x480 takes 900 bytes. Networks are those of `relay`. Sixty seconds take about two.
"""

import heapq
import itertools
import math
import random
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.call.allowance import Allowance
from kiosk.call.bitrate import Bitrate
from kiosk.call.channels import Figures
from kiosk.call.copies import Copies
from kiosk.call.estimator import LOOK, Estimator
from kiosk.call.gauge import Gauge, Totals
from kiosk.call.keys import KeyFrames
from kiosk.call.ladder import Ladder
from kiosk.call.meter import judged
from kiosk.call.pace import Pace
from kiosk.call.picture_buffer import PictureBuffer, Piece
from kiosk.call.picture_in import DOUBLED
from kiosk.call.picture_out import CEILING, FINE, HEAVY
from kiosk.call.sound_buffer import STEP
from kiosk.call.way import Way
from tests.call.relay import Network

SOUND = 110
"""Bytes of a packet of sound."""
PAYLOAD = 1176
COARSEST = {640: 900, 480: 580, 320: 360}


class Link:
    """One direction of a network."""

    def __init__(self, network: Network, seed: int) -> None:
        self.network, self._random = network, random.Random(seed)  # noqa: S311 - a simulation
        self._bad, self._free, self._last = False, 0.0, 0.0

    def arrival(self, now: float, size: int) -> float | None:
        """Return when a packet arrives; None: never."""
        net = self.network
        if net.blackout[0] < now < net.blackout[1] or self._loses(now):
            return None
        at = now
        if net.rate:
            start = max(now, self._free)
            if start - now > net.queue:
                return None
            self._free = at = start + size * 8 / net.rate
        at = max(at + net.delay + self._random.uniform(-net.jitter, net.jitter), self._last)
        self._last = at
        return at

    def _loses(self, now: float) -> bool:
        net, chance = self.network, self._random.random()
        if net.spike[0] < now < net.spike[1]:
            return chance < net.spike[2]
        if net.burst <= 1 or not net.loss:
            return chance < net.loss
        stay, begin = 1 - 1 / net.burst, net.loss / (1 - net.loss) / net.burst
        self._bad = chance < (stay if self._bad else begin)
        return self._bad


@dataclass(frozen=True, slots=True)
class Seen:
    """What the receiving side saw."""

    pictures: list[tuple[float, float]]
    """Shown at, seconds late."""
    seconds: list[Figures]
    keys: int

    def after(self, begin: float) -> list[float]:
        """Return how late the pictures after a time were, sorted."""
        return sorted(late for at, late in self.pictures if at > begin)

    def longest(self, begin: float, end: float) -> float:
        """Return the longest gap in a time."""
        shown = [begin, *(at for at, _ in self.pictures if begin < at < end), end]
        return max(later - earlier for earlier, later in itertools.pairwise(shown))

    def green(self, begin: int) -> float:
        """Return the share of seconds after a time that were good for signing."""
        grades = [judged(figures).grade for figures in self.seconds[begin:]]
        return grades.count("good") / len(grades)


class Simulation:
    """One run."""

    def __init__(self, network: Network, seed: int = 1) -> None:
        self._there, self._back = Link(network, seed), Link(network, seed + 1)
        self._random = random.Random(seed + 5)  # noqa: S311 - a simulation
        self._queue: list[tuple[float, int, Callable[[], object]]] = []
        self._order = itertools.count()
        self.now = 0.0
        self._rate, self._way, self._far = Bitrate(CEILING), Way(), Way()
        self._allowance, self._ladder = Allowance(self._rate, self._way, FINE), Ladder()
        self._copies, self._buffer = Copies(), PictureBuffer()
        self._estimator, self._gauge = Estimator(self._far), Gauge()
        self._sent: dict[int, Piece] = {}
        self._repeated: dict[int, float] = {}
        self._keys = KeyFrames()
        self._number = self._pictures = self._judged = 0
        self._width, self._busy = 640, 0.0
        self._pace, self._owed = Pace(), 0.0
        self._newest = self._came = self._expected = self._counted = 0
        self._doubled = 0.0
        self._seen: list[tuple[float, float]] = []
        self._figures: list[Figures] = []

    def run(self, seconds: float) -> Seen:
        """Run it."""
        self._each(1 / 30, self._picture)
        self._each(LOOK, self._ask)
        self._each(STEP, lambda: self._there.arrival(self.now, SOUND))
        self._each(0.5, self._report)
        self._each(1.0, self._second)
        for place in range(5):
            self._at(0.1 * place, self._clock)
        self._each(2.0, self._clock)
        while self._queue and self._queue[0][0] < seconds:
            self.now, _, act = heapq.heappop(self._queue)
            act()
        return Seen(self._seen, self._figures, self._keys.sent)

    def _at(self, at: float, act: Callable[[], object]) -> None:
        heapq.heappush(self._queue, (at, next(self._order), act))

    def _each(self, period: float, act: Callable[[], object]) -> None:
        def again() -> None:
            self._at(self.now + period, again)
            act()

        self._at(period, again)

    def _tell(self, act: Callable[[], object]) -> None:
        at = self._back.arrival(self.now, 60)
        if at is not None:
            self._at(at, act)

    def _clock(self) -> None:
        self._question(self._there, self._back, self._way)
        self._question(self._back, self._there, self._far)

    def _question(self, out: Link, back: Link, way: Way) -> None:
        asked, at = self.now, out.arrival(self.now, 60)

        def answer() -> None:
            answered = back.arrival(self.now, 60)
            if answered is not None:
                self._at(answered, lambda: way.measured(self.now - asked))

        if at is not None:
            self._at(at, answer)

    def _picture(self) -> None:
        now = self.now
        if now < self._busy or self._allowance.overdrawn(now):
            return
        if now - self._judged * 0.5 > 0.5:
            self._judged += 1
            frame_rate = (self._pictures - self._counted) * 2.0
            self._counted = self._pictures
            self._ladder.judge(now, bitrate=self._allowance.once(now), encoding=0.005, frame_rate=frame_rate)
        key = self._keys.due(now) or self._ladder.rung.width != self._width
        self._width = self._ladder.rung.width
        self._pictures += 1
        size = self._size(key)
        self._at(now + 0.005, lambda: self._out(size, now, key))

    def _size(self, key: bool) -> int:  # noqa: FBT001 - the encoder's answer
        share, coarsest = self._allowance.wanted(self.now) / 8 / 30, COARSEST[self._width]
        if key:
            size = min(max(5 * share, 5 * coarsest), 10 * coarsest)
            self._keys.left(self.now)
            self._owed += size - share
            return int(size)
        paid = min(self._owed, 0.4 * share)
        self._owed -= paid
        return int(max(coarsest, (share - paid) * math.exp(self._random.gauss(0, 0.25) - 0.03)))

    def _out(self, size: int, captured: float, key: bool) -> None:  # noqa: FBT001 - of the picture
        self._allowance.picture(self.now)
        for number in self._copies.picture():
            self._again(number, asked=False)
        copies, count, at = self._allowance.copies(), max(1, math.ceil(size / PAYLOAD)), self.now
        for place in range(count):
            at += self._pace.wait(size // count, self._rate.target(self.now), at)
            first = place == 0
            data = bytes(max(1, size // count))
            piece = Piece(self._number, int(captured * 90_000), data, place == count - 1, first, key and first)
            self._sent[self._number] = piece
            self._sent.pop(self._number - 512, None)
            self._copies.packet(self._number, copies)
            self._number += 1
            self._at(at, lambda piece=piece: self._send(piece, again=False))  # type: ignore[misc]
        self._busy = at

    def _asked(self, numbers: tuple[int, ...]) -> None:
        for number in numbers:
            self._again(number, asked=True)

    def _again(self, number: int, *, asked: bool) -> None:
        last = self._repeated.get(number, float("-inf"))
        if number not in self._sent or self._allowance.jammed(self.now):
            return
        if not asked or self.now - last >= self._way.round_trip:
            if asked:
                self._repeated[number] = self.now
            for _ in range(2 if asked and self._allowance.copies() >= HEAVY else 1):
                self._send(self._sent[number], again=True)

    def _send(self, piece: Piece, *, again: bool) -> None:
        self._allowance.spent(len(piece.data), self.now)
        at, sent = self._there.arrival(self.now, len(piece.data) + 30), self.now
        if at is not None:
            self._at(at, lambda: self._arrive(piece, sent, again=again))

    def _arrive(self, piece: Piece, sent: float, *, again: bool) -> None:
        stamp = int(sent * (1 << 18)) & 0xFFFFFF
        estimate = self._estimator.arrived(self.now, stamp, len(piece.data), int(again))
        if estimate is not None:
            self._tell(lambda: self._rate.estimated(estimate[0], self.now))
        if again:
            self._doubled += 0.1 * ((not self._buffer.asked(piece.number)) - self._doubled)
            self._buffer.patience = DOUBLED if self._doubled > 0.5 else 0.0
        else:
            self._came += 1
            self._newest = max(self._newest, piece.number)
        for whole in self._buffer.add(piece, self.now):
            if whole.old:
                continue
            late = self.now - whole.timestamp / 90_000
            self._seen.append((self.now, late))
            self._gauge.picture(self.now, late, self._width, self._width * 3 // 4)
        if self._buffer.gaping(self.now):
            self._ask()

    def _ask(self) -> None:
        self._estimator.looked(self.now)
        if not self._newest:
            return
        demand = self._buffer.demand(self.now, self._far.round_trip)
        if demand.again:
            self._tell(lambda: self._asked(demand.again))
        if demand.key:
            self._tell(lambda: self._keys.wanted(self.now, self._way.round_trip))

    def _report(self) -> None:
        expected, came = self._newest - self._expected, self._came
        self._expected, self._came = self._newest, 0
        if expected > 0:
            lost = max(0.0, (expected - came) / expected)
            self._tell(lambda: self._lost(lost))

    def _lost(self, lost: float) -> None:
        self._rate.reported(lost, self.now, self._way.round_trip)
        self._rate.queued(self._way.queue, self._way.least or 0.0, self.now)

    def _second(self) -> None:
        self._figures.append(self._gauge.read(self.now, Totals(), None))
