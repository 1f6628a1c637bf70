"""One second's figures of a call: read from the connection, kept in step, judged, and told to both sides."""

import time
from collections.abc import Callable

from msgspec.structs import replace

from kiosk.call.channels import Clock, Clocked, Control, Figures
from kiosk.call.clock_offset import ClockOffset
from kiosk.call.gauge import Gauge, Totals
from kiosk.call.in_step import InStep
from kiosk.call.meter import NOTHING, Meter, judged, weighed
from kiosk.call.peer import Peer
from kiosk.call.picture_in import Picture
from kiosk.call.told import Measured, PictureGone, Told


class Measuring:
    """Of one call, over all its connections."""

    def __init__(self, tell: Callable[[Told], None]) -> None:
        self.meter = Meter()
        self.theirs: Figures | None = None
        """What the other side says it receives."""
        self._tell = tell
        self._gauge, self._clock = Gauge(), ClockOffset()
        self._in_step = InStep()
        self._missing = False

    def begin(self) -> None:
        """A new connection begins: its counters are at zero."""
        self._gauge.begin()
        self._in_step = InStep()

    def picture(self, picture: Picture) -> None:
        """Take a picture that is being shown."""
        self._gauge.picture(time.monotonic(), picture.late, picture.width, picture.height)
        if self._missing:
            self._missing = False
            self._tell(PictureGone(back=True))

    def watch(self) -> None:
        """Tell when no picture has come for a second."""
        silent = self._gauge.silent(time.monotonic())
        if silent is not None and silent > NOTHING and not self._missing:
            self._missing = True
            self._tell(PictureGone())

    def question(self) -> Clock:
        """Return a question for the other side's clock."""
        return Clock(time.time())

    def answered(self, message: Clocked, peer: Peer | None) -> None:
        """Take its answer."""
        now = time.time()
        self._clock.answered(message.t0, message.t1, message.t2, now)
        best = self._clock.best
        if peer is not None and best is not None:
            peer.way.offset = best.offset
            peer.way.measured(now - message.t0 - (message.t2 - message.t1))

    def second(self, peer: Peer, say: Callable[[Control], object]) -> Measured | None:
        """Return the last second, and say it to the other side; None while there is no media."""
        into, sound = peer.pictures_in, peer.sound_in
        if into is None or sound is None:
            return None
        expected, lost = into.lost()
        totals = Totals(into.received, expected, lost, sound.buffer.concealed)
        figures = self._gauge.read(time.monotonic(), totals, sound.late)
        if figures.skew is not None:
            self._in_step.seen(figures.skew)
            sound.buffer.hold, into.hold = self._in_step.sound, self._in_step.picture
        verdict = judged(figures)
        say(replace(figures, grade=verdict.grade, reason=verdict.reason))
        quality = weighed(figures, self.theirs)
        self.meter.count(quality.grade)
        return Measured(figures, self.theirs, quality, self.meter.share())
