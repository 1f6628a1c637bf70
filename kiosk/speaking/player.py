"""Plays one piece after another on an output, and tells when each has really been heard.

    Play(number, rate, pcm) --> Output.start(rate, fill) --> sound library's thread: fill(n) --> samples
    fill() has run dry      --> the output's latency later: told(ENDED, number)
    Stop()                  --> Output.abort(): what is buffered is thrown away; told(STOPPED, number)

The output is open only while a piece sounds, so that a loudspeaker plugged in or chosen since is found for the next
one. When it stops pulling in the middle (a pulled plug reports nothing), it is opened anew, and the rest of the piece
follows. Only `run()`'s thread touches the output.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Final, Protocol, assert_never

from kiosk.core.types import Seconds
from kiosk.speaking.frames import Outcome

Told = Callable[[Outcome, int], None]
Fill = Callable[[int], bytes]
"""Called from the sound library's thread for so many bytes; must not block."""

STALLED: Final[Seconds] = 2.0
"""Without a pull for so long, the loudspeaker is gone."""
OPENINGS: Final = 3
"""For one piece; then it has failed."""


class OutputRefused(OSError):
    """There is no loudspeaker, or it does not take the sound."""


class Output(Protocol):
    """A loudspeaker."""

    def start(self, rate: int, fill: Fill) -> Seconds:
        """Open it and pull s16le mono of so many Hz from `fill`; return how long a sample takes to be heard.

        Raises:
            OutputRefused: it cannot be opened.
        """
        ...

    def abort(self) -> None:
        """Close it at once and throw away what it has buffered; harmless when it is closed."""
        ...


@dataclass(frozen=True, slots=True)
class Play:
    """Begin a piece; one that still plays is stopped."""

    number: int
    rate: int
    """Hz."""
    pcm: bytes
    """s16le, mono."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Fall silent at once."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Fall silent and end."""


@dataclass(frozen=True, slots=True)
class _Dry:
    number: int


class Player:
    """One piece at a time: `put()` from any thread, `run()` in one."""

    def __init__(self, output: Output, told: Told, stalled: Seconds = STALLED) -> None:
        self._output = output
        self._told = told
        self._stalled = stalled
        self._inbox: SimpleQueue[Play | Stop | Leave | _Dry] = SimpleQueue()
        self._lock = threading.Lock()
        self._sound = memoryview(b"")
        self._pulled: Seconds = 0.0
        """When the output last pulled."""
        self._dry = True
        self._piece: Play | None = None
        """The piece that is heard."""
        self._openings = 0
        self._latency: Seconds = 0.0
        self._due: Seconds = 0.0
        """When the piece has been heard to its end, or the output is to be looked after."""

    def put(self, order: Play | Stop | Leave) -> None:
        """Give an order."""
        self._inbox.put(order)

    def run(self) -> None:
        """Obey until told to leave."""
        while True:
            try:
                patience = max(0.0, self._due - time.monotonic()) if self._piece is not None else None
                order = self._inbox.get(timeout=patience)
            except Empty:
                self._look()
                continue
            match order:
                case Play():
                    self._stop()
                    self._play(order)
                case Stop():
                    self._stop()
                case _Dry():
                    if self._piece is not None and order.number == self._piece.number:
                        self._due = time.monotonic() + self._latency
                case Leave():
                    self._stop()
                    return
                case _:
                    assert_never(order)

    def _play(self, piece: Play) -> None:
        with self._lock:
            self._sound, self._dry = memoryview(piece.pcm), False
        self._piece, self._openings = piece, 0
        self._open(piece)

    def _open(self, piece: Play) -> None:
        self._openings += 1
        self._pulled = time.monotonic()
        try:
            self._latency = self._output.start(piece.rate, self._fill)
        except OutputRefused:
            self._end(Outcome.FAILED)
        else:
            self._due = time.monotonic() + self._stalled

    def _stop(self) -> None:
        if self._piece is not None:
            self._end(Outcome.STOPPED)

    def _look(self) -> None:
        """The time that was set has come: the piece has been heard, or the output may have stalled."""
        with self._lock:
            dry, stalled = self._dry, time.monotonic() - self._pulled >= self._stalled
        if self._piece is None:
            return
        if dry:
            self._end(Outcome.ENDED)
        elif not stalled:
            self._due = self._pulled + self._stalled
        elif self._openings < OPENINGS:
            self._output.abort()
            self._open(self._piece)
        else:
            self._end(Outcome.FAILED)

    def _end(self, outcome: Outcome) -> None:
        piece, self._piece = self._piece, None
        self._output.abort()
        with self._lock:
            self._sound, self._dry = memoryview(b""), True
        if piece is not None:
            self._told(outcome, piece.number)

    def _fill(self, size: int) -> bytes:
        with self._lock:
            self._pulled = time.monotonic()
            given, self._sound = bytes(self._sound[:size]), self._sound[size:]
            if not self._dry and not self._sound and self._piece is not None:
                self._dry = True
                self._inbox.put(_Dry(self._piece.number))
        return given.ljust(size, b"\0")
