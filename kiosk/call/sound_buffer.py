"""The sound's jitter buffer: driven by time, not by arrivals, 40 to 80 ms deep, with the gaps told to the decoder.

    packets --> put          each 20 ms: take --> Heard(payload) | Lost(following) | Waiting

A packet is due at (its own time + the fastest recent way + depth). The depth follows a way that has become longer, and
the jitter of most of the last seconds: to wait for what was late once would not make it come in time. One step of 20 ms
is left out or made up when the stream has drifted from it: far, or a little for a while. A lost packet therefore costs
20 ms of concealed sound and no delay. Stock aiortc 1.16 (jitterbuffer.py, prefetch 4) answers one lost packet with a
gap of 320 ms and 200 ms more for the rest of the call. Goes when upstream has a clock in it.
Pure: time is handed in.
"""

from collections import deque
from dataclasses import dataclass
from typing import Final

from kiosk.call.opus import FRAME, RATE

SHALLOW: Final = 0.04
DEEP: Final = 0.08
"""Seconds of depth in networks that allow it."""
DEEPEST: Final = 0.2
"""Seconds where the jitter itself is larger than DEEP: late sound is better than none."""
WINDOW: Final = 3.0
"""Seconds of arrivals that the depth is computed from."""
STEP: Final = FRAME / RATE
MARGIN: Final = 0.02
"""Seconds above the jitter: the ticks of the reader are not exact."""
SLACK: Final = 1.5
"""Steps that the stream may drift before one is left out or made up."""
LATE: Final = 0.6
"""Steps that it may be late for `WINDOW`: the way was slower at the beginning, or the jitter is over."""
JAM: Final = 5.0
"""Steps; a stream that is later than this is moved at once."""
TOUCH: Final = 0.05
"""Steps that are no difference."""
PAUSE: Final = 10
"""Steps without a packet after which the stream is taken to have paused."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A packet, due now."""

    payload: bytes
    timestamp: int


@dataclass(frozen=True, slots=True)
class Lost:
    """The packet due now is not there."""

    following: bytes | None
    """The packet after it, which may hold a spare copy."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is due: the stream has not begun, or made a pause."""


class SoundBuffer:
    """Of one stream with packets of 20 ms."""

    def __init__(self) -> None:
        self.concealed = 0
        """Packets that were due and not there."""
        self.hold = 0.0
        """Seconds of depth in addition, so that sound does not run ahead of the picture."""
        self._packets: dict[int, bytes] = {}
        self._ways: deque[tuple[float, float]] = deque()
        self._next: int | None = None
        self._base = 0.0
        self._depth = SHALLOW
        self._missed = 0
        self._playing = False
        self._punctual = 0.0

    @property
    def depth(self) -> float:
        """Return the wanted depth in seconds, `hold` included."""
        return self._depth + self.hold

    def put(self, timestamp: int, payload: bytes, now: float) -> None:
        """Take a packet.

        Args:
            timestamp: extended, 1/48000 s.
            payload: one Opus packet of 20 ms.
            now: seconds, when it arrived.
        """
        self._ways.append((now, now - timestamp / RATE))
        while self._ways[0][0] < now - WINDOW:
            self._ways.popleft()
        self._adapt()
        if self._next is None:
            self._next = timestamp
        elif timestamp < self._next:
            return
        self._packets[timestamp] = payload

    def early(self, now: float) -> float:
        """Return the seconds, less than 20 ms, by which a reader that ticks now is out of step with what waits."""
        return 0.0 if self._next is None or self._playing else max(0.0, self._ahead(now)) % 1 * STEP

    def take(self, now: float) -> Heard | Lost | Waiting:
        """Return what is due; to be called each 20 ms."""
        if self._next is None:
            return Waiting()
        ahead = self._ahead(now)
        if not self._playing and ahead > TOUCH:
            return Waiting()
        self._playing = True
        if ahead > SLACK:  # drifted too early: make one step up
            return Lost(None)
        if ahead > -LATE:
            self._punctual = now
        if ahead < -SLACK or now - self._punctual > WINDOW:  # too late: leave out one step, or all of a long jam
            self._skip(1 if ahead > -JAM else int(-ahead))
            self._punctual = now
        payload = self._packets.pop(self._next, None)
        here, self._next = self._next, self._next + FRAME
        if payload is not None:
            self._missed = 0
            return Heard(payload, here)
        self._missed += 1
        if self._missed > PAUSE and not self._packets:
            self._next, self._missed, self._playing = None, 0, False
            return Waiting()
        self.concealed += 1
        return Lost(self._packets.get(self._next))

    def _ahead(self, now: float) -> float:
        """Return how many steps too early the next packet would be played now."""
        assert self._next is not None  # noqa: S101 - only called when there is one
        return self._next / FRAME - (now - self._base - self.depth) / STEP

    def _skip(self, steps: int) -> None:
        assert self._next is not None  # noqa: S101 - only called while playing
        self._next += steps * FRAME
        for old in [at for at in self._packets if at < self._next]:
            del self._packets[old]

    def _adapt(self) -> None:
        seconds: dict[int, list[float]] = {}
        now = self._ways[-1][0]
        for at, way in self._ways:
            seconds.setdefault(int(now - at), []).append(way)
        last, *_ = each = [sorted(ways) for _, ways in sorted(seconds.items())]
        self._base = min(ways[0] for ways in each)
        jitter = sorted(ways[int(len(ways) * 0.95)] - self._base for ways in each)
        longer = last[len(last) // 2] - self._base
        wanted = max(SHALLOW, min(max(longer, jitter[(len(jitter) - 1) // 2]) + MARGIN, DEEPEST))
        if wanted > self._depth:
            self._depth = wanted
        else:
            self._depth += (wanted - self._depth) * 0.02  # one second's packets take most of the way down
