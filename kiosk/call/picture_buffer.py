"""From packets to whole pictures: given out on the RTP marker, asked for again when lost, given up in time.

    packet --> add --> whole pictures, all that are complete, in order
               demand(now) --> packets to ask for again (NACK) | a fresh key frame (PLI)

Stock aiortc 1.16 (jitterbuffer.py, rtcrtpreceiver.py) gives a picture out when the next one's first packet arrives
(33 ms later), at most one for each packet (a backlog never drains: 14 s at 350 kbit/s), asks for a lost packet once,
and for a key frame only when 512 packets are full. Upstream issues 58, 104, 461. Goes when upstream does the same.
Pure: time is handed in.
"""

from dataclasses import dataclass, replace
from typing import Final

TRIES: Final = 3
"""A lost packet is asked for so often; unlimited asking makes a slow link collapse (measured)."""
TWICE: Final = 0.03
"""Seconds until each question is put once more: it may be lost like anything else, and a sender answers only one."""
AT_ONCE: Final = 64
"""Packets that one message asks for; the others have their turn in the next."""
STALL: Final = 0.4
"""Seconds without progress until a key frame is asked for; long ways get two round trips."""
LONG_STALL: Final = 0.9
"""Seconds at most, on the longest of ways."""
HOPELESS: Final = 1.5
"""Seconds without progress until all is thrown away."""
OLD: Final = 90_000 // 4
"""1/90000 s: a picture that comes so long after its time is decoded, but not shown any more."""
KEY_PAUSE: Final = 1.2
"""Seconds between requests for a key frame; closer ones fill a slow link with key frames (measured)."""
INSIST: Final = (0.045, 0.135)
"""Seconds after which a request is repeated: a lost one costs 1.2 s, losses come in rows, one picture answers all."""
BREAK: Final = 120
"""A gap of so many packets is an interruption: sender's history is 128 packets, asking for them would be vain."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One packet of a picture."""

    number: int
    """Extended packet number."""
    timestamp: int
    """Extended, 1/90000 s."""
    data: bytes
    last: bool
    """RTP's marker: the picture ends here."""
    first: bool
    """The picture begins here."""
    key: bool = False
    """Of a first piece: it begins a key frame."""


@dataclass(frozen=True, slots=True)
class Whole:
    """One encoded picture."""

    data: bytes
    timestamp: int
    key: bool
    old: bool = False
    """Only the decoder needs it: a much newer one came with it."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What to ask the sender for."""

    again: tuple[int, ...] = ()
    """Extended packet numbers."""
    key: bool = False


@dataclass(slots=True)
class _Missing:
    due: float
    tries: int = 0


class PictureBuffer:
    """Of one stream of VP8."""

    def __init__(self) -> None:
        self.flushed = 0
        """How often everything was given up."""
        self.patience = 0.0
        """Seconds until a missing packet is asked for: a sender that sends all twice shall have its time."""
        self._pieces: dict[int, Piece] = {}
        self._missing: dict[int, _Missing] = {}
        self._next: int | None = None
        self._newest: int | None = None
        self._last = float("-inf")
        self._needs_key = True
        self._wants_key = False
        self._stalled = False
        self._blocked: float | None = None
        self._key_came = float("-inf")
        self._asked_key = float("-inf")
        self._reminders: list[float] = []

    def add(self, piece: Piece, now: float) -> list[Whole]:
        """Take a packet; return the pictures that are now complete."""
        if self._newest is None:
            self._newest = piece.number - 1
            self._next = piece.number
        assert self._next is not None  # noqa: S101 - set together with _newest
        if piece.number < self._next:
            return []
        gap, silent, self._last = piece.number - self._newest - 1, now - self._last, now
        if gap > BREAK or (gap > 0 and silent > STALL):  # an interruption: what was sent in it is old by now
            self.give_up()
            self._next = piece.number
        elif gap > 0:
            for number in range(self._newest + 1, piece.number):
                self._missing[number] = _Missing(now + self.patience)
        self._newest = max(self._newest, piece.number)
        self._missing.pop(piece.number, None)
        self._pieces[piece.number] = piece
        if piece.first and piece.key:
            self._key_came = now
            self._reminders = []
        wholes = self._released()
        if wholes or not self._pieces or self._needs_key:
            self._blocked, self._stalled = None, False
        elif self._blocked is None and self._missing:
            self._blocked = now
        if self._needs_key and len(self._pieces) > BREAK:
            self._forget(self._newest - BREAK // 2)
        return [replace(one, old=wholes[-1].timestamp - one.timestamp > OLD) for one in wholes]

    def gaping(self, now: float) -> bool:
        """Say whether a packet is missing that is to be asked for at once."""
        return any(missing.tries == 0 and now >= missing.due for missing in self._missing.values())

    def asked(self, number: int) -> bool:
        """Say whether a packet was asked for (and has not come)."""
        return number in self._missing and self._missing[number].tries > 0

    def demand(self, now: float, round_trip: float) -> Demand:
        """Return what to ask for; call it often (each 10 to 20 ms), the limits are kept here."""
        patience = max(STALL, min(2.5 * round_trip + 0.1, LONG_STALL))
        stuck = 0.0 if self._blocked is None else now - self._blocked
        if stuck > HOPELESS:
            self.give_up()
        elif stuck > patience and not self._stalled:
            self._stalled = self._wants_key = True  # whichever comes first: the missing packet, or a key frame
        again: list[int] = []
        for number, missing in self._missing.items():
            if missing.tries < 2 * TRIES and now >= missing.due and len(again) < AT_ONCE:
                missing.tries += 1
                missing.due = now + (TWICE if missing.tries % 2 else max(TWICE, 1.2 * round_trip + 0.01 - TWICE))
                again.append(number)
        if self._needs_key and self._newest is not None and now - self._key_came > patience:
            self._wants_key = True  # none is coming in
        return Demand(tuple(again), self._demands_key(now))

    def _demands_key(self, now: float) -> bool:
        if self._wants_key and now - self._asked_key >= KEY_PAUSE:
            self._asked_key, self._wants_key, self._reminders = now, False, list(INSIST)
            return True
        if self._reminders and now - self._asked_key >= self._reminders[0]:
            self._reminders.pop(0)
            return True
        return False

    def refresh(self) -> None:
        """Ask for a key frame soon: the decoder stumbled."""
        self._wants_key = True

    def give_up(self) -> None:
        """Throw away what is there, and go on at the next key frame."""
        self._pieces.clear()
        self._missing.clear()
        self._blocked, self._stalled = None, False
        self._needs_key = self._wants_key = True
        self.flushed += 1
        if self._newest is not None:
            self._next = self._newest + 1

    def _released(self) -> list[Whole]:
        wholes = []
        while whole := self._first_whole():
            wholes.append(whole)
        return wholes

    def _first_whole(self) -> Whole | None:
        assert self._next is not None  # noqa: S101 - only called after a packet
        while (piece := self._pieces.get(self._next)) and not piece.data:  # padding, with which a sender probes
            del self._pieces[self._next]
            self._next += 1
        run = [] if self._needs_key else self._run(self._next)
        if self._needs_key or (self._stalled and not run):
            keys = sorted(number for number, piece in self._pieces.items() if piece.first and piece.key)
            run = next((run for number in keys if (run := self._run(number))), [])
        if not run or not run[0].first:
            return None
        self._next = run[-1].number + 1
        self._forget(self._next)
        self._needs_key = self._stalled = False
        if run[0].key:
            self._wants_key = False
        return Whole(b"".join(piece.data for piece in run), run[0].timestamp, run[0].key)

    def _forget(self, before: int) -> None:
        for number in [number for number in self._pieces if number < before]:
            del self._pieces[number]
        for number in [number for number in self._missing if number < before]:
            del self._missing[number]

    def _run(self, begin: int) -> list[Piece]:
        """Return the pieces of one complete picture from `begin`, or nothing."""
        run = []
        number = begin
        while piece := self._pieces.get(number):
            run.append(piece)
            if piece.last:
                return run
            number += 1
        return []
