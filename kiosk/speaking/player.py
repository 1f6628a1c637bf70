"""Plays one sound after another on an output, and tells when each has really been heard.

    Begin(number, rate, pcm) --> Output.start(rate, fill) --> sound library's thread: Sound.fill(n) --> samples
    Add(number, pcm)         --> Sound: the next piece, to the sample
    End(number)              --> all pulled, and the output's latency later: told(ENDED, number)
    Stop()                   --> Output.abort(): what is buffered is thrown away; told(STOPPED, number)

The output is open only while a sound lasts, silence before a late piece included, so that a loudspeaker plugged in or
chosen since is found for the next one. When it goes away in the middle, or stops pulling (a pulled plug may report
nothing), it is opened anew, and the rest of the sound follows, from what can have been heard on. Only `run()`'s thread
touches the output.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Final, Protocol, assert_never

from kiosk.core.types import Seconds
from kiosk.speaking.frames import Outcome
from kiosk.speaking.sound import Sound

Told = Callable[[Outcome, int], None]
Fill = Callable[[int], bytes]
"""Called from the sound library's thread for so many bytes; waits at most for as long as what it gave before lasts."""

STALLED: Final[Seconds] = 1.0
"""Without a pull for so long, the loudspeaker is gone."""
OPENINGS: Final = 4
"""For one sound; then it has failed."""
AGAIN: Final[Seconds] = 0.6
"""From one refusal in the middle of a sound to the next try."""
AWAY: Final[Seconds] = 0.02
"""For a pull that waited to be back in the sound library: there PortAudio may end its thread (pthread_cancel), in
Python that may hang the process."""


class OutputRefused(OSError):
    """There is no loudspeaker, or it does not take the sound."""


class Output(Protocol):
    """A loudspeaker."""

    def start(self, rate: int, fill: Fill, ended: Callable[[], None]) -> Seconds:
        """Open the best one and pull sound; return how long a sample takes to be heard.

        Args:
            rate: Hz.
            fill: gives s16le mono.
            ended: called from any thread when it has ended by itself.

        Raises:
            OutputRefused: it cannot be opened.
        """
        ...

    def abort(self, *, lost: bool = False) -> None:
        """Close it at once and throw away what it has buffered; harmless when it is closed; `lost`: it went away."""
        ...

    def gone(self) -> bool:
        """Say whether it has gone away; called when something was plugged in or pulled."""
        ...


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin a sound; one that still plays is stopped."""

    number: int
    rate: int
    """Hz."""
    pcm: bytes
    """s16le, mono."""


@dataclass(frozen=True, slots=True)
class Add:
    """Add a piece to the sound that plays; to another it is too late."""

    number: int
    pcm: bytes
    """s16le, mono, at the sound's rate."""


@dataclass(frozen=True, slots=True)
class End:
    """Nothing more comes."""

    number: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Fall silent at once."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Fall silent and end."""


@dataclass(frozen=True, slots=True)
class Look:
    """Something was plugged in or pulled."""


@dataclass(frozen=True, slots=True)
class _Dry:
    number: int


Asked = Begin | Add | End | Stop | Leave | Look


class Player:
    """One sound at a time: `put()` from any thread, `run()` in one."""

    def __init__(self, output: Output, told: Told, stalled: Seconds = STALLED) -> None:
        self._output = output
        self._told = told
        self._stalled = stalled
        self._inbox: SimpleQueue[Asked | _Dry] = SimpleQueue()
        self._sound: Sound | None = None
        """What is heard."""
        self._number = 0
        self._openings = 0
        self._refused = False
        """In the middle of a sound; it is tried again."""
        self._latency: Seconds = 0.0
        self._due: Seconds = 0.0
        """When the sound has been heard to its end, or the output is to be looked after."""

    def put(self, order: Asked) -> None:
        """Give an order."""
        self._inbox.put(order)

    def run(self) -> None:
        """Obey until told to leave."""
        while True:
            try:
                patience = max(0.0, self._due - time.monotonic()) if self._sound is not None else None
                order = self._inbox.get(timeout=patience)
            except Empty:
                self._look()
                continue
            if isinstance(order, Leave):
                self._stop()
                return
            self._obey(order)

    def _obey(self, order: Begin | Add | End | Stop | Look | _Dry) -> None:
        match order:
            case Begin():
                self._stop()
                self._begin(order)
            case Add(number=number, pcm=pcm):
                if self._sound is not None and number == self._number:
                    self._sound.add(pcm)
            case End(number=number):
                if self._sound is not None and number == self._number:
                    self._sound.end()
            case Stop():
                self._stop()
            case _Dry(number=number):
                if number == self._number and not self._refused:
                    self._look()
            case Look():
                self._after_plug()
            case _:
                assert_never(order)

    def _begin(self, order: Begin) -> None:
        dry = _Dry(order.number)
        self._sound = Sound(order.rate, order.pcm, lambda: self._inbox.put(dry))
        self._number, self._openings, self._latency = order.number, 0, 0.0
        self._open(self._sound)

    def _open(self, sound: Sound) -> None:
        self._openings += 1
        self._refused = False
        sound.open(self._latency)
        try:
            self._latency = self._output.start(sound.rate, sound.fill, self._ended)
        except OutputRefused:
            self._latency = 0.0  # it has been gone back by that
            if self._openings in {1, OPENINGS}:  # there was none from the beginning, or for too long
                self._end(Outcome.FAILED)
            else:
                self._refused, self._due = True, time.monotonic() + AGAIN
        else:
            sound.pulled = time.monotonic()
            self._due = sound.pulled + self._stalled

    def _anew(self, sound: Sound) -> None:
        """Open the output for the rest of a sound: what it still had in its buffer has not been heard."""
        self._close(sound, lost=True)
        self._open(sound)

    def _stop(self) -> None:
        if self._sound is not None:
            self._end(Outcome.STOPPED)

    def _look(self) -> None:
        """See whether the sound has been heard, or the output may have stalled."""
        sound, now = self._sound, time.monotonic()
        if sound is None:
            return
        heard = sound.heard(self._latency)
        if self._refused:
            self._open(sound)
        elif heard is not None:
            self._due = heard
            if heard <= now:
                self._end(Outcome.ENDED)
        elif now - sound.pulled < self._stalled:
            self._due = sound.pulled + self._stalled
            self._openings = 1  # it sounds
        elif self._openings < OPENINGS:
            self._anew(sound)
        else:
            self._end(Outcome.FAILED)

    def _after_plug(self) -> None:
        if self._sound is None:
            return
        if self._refused:
            self._openings -= 1  # it waits for this
            self._open(self._sound)
        elif self._output.gone():
            self._anew(self._sound)

    def _ended(self) -> None:
        self._inbox.put(Look())

    def _end(self, outcome: Outcome) -> None:
        sound, self._sound, self._refused = self._sound, None, False
        if sound is not None:
            self._close(sound)
            self._told(outcome, self._number)

    def _close(self, sound: Sound, *, lost: bool = False) -> None:
        if sound.leave():
            time.sleep(AWAY)
        self._output.abort(lost=lost)
