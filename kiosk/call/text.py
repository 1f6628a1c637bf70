"""Real-time text: letters as they are typed, none lost when the connection is.

    typed --> TextOut --(at most 300 ms later, a piece)--> channel "text" | Relay through the hub
    TextIn <-- pieces, each at its place in the other's stream; what came twice is dropped, a gap is asked for

Both sides count code points over the whole call. A new connection begins with a beat that says how many arrived; the
rest is sent again. U+FFFD stands where something is lost for good. Source: ITU-T T.140 and its Addendum 1 (missing text
marker); RFC 8865. Pure: time is handed in.
"""

from typing import Final

PAUSE: Final = 0.1
"""Seconds between pieces: letters leave at once, fast typing in pieces (RFC 8865, 5.1: at most 300 ms)."""
KEPT: Final = 20_000
"""Code points kept for sending again."""
LOST: Final = "\ufffd"
ERASE: Final = "\b"
NEW_LINE: Final = "\u2028"
LONGEST: Final = 4000
"""Code points of one piece."""


class TextOut:
    """What we type."""

    def __init__(self) -> None:
        self.sent = 0
        """Code points that left."""
        self._stream = ""
        self._begins = 0
        self._left = float("-inf")
        self._open = True

    def typed(self, text: str) -> None:
        """Take letters; U+0008 erases the one before, U+2028 is a new line."""
        self._stream += text
        if len(self._stream) > 2 * KEPT:
            cut = min(len(self._stream) - KEPT, self.sent - self._begins)
            self._stream, self._begins = self._stream[cut:], self._begins + cut

    def interrupted(self) -> None:
        """Wait for `resumed`: a new connection is made, and nobody knows yet what arrived."""
        self._open = False

    def relaying(self) -> None:
        """Send through the hub: places are told there, so nothing has to be waited for."""
        self._open = True

    def resumed(self, arrived: int) -> None:
        """Go on from what the other side says it has received."""
        if self._open:
            return
        self._open = True
        self._left = float("-inf")
        end = self._begins + len(self._stream)
        if arrived > end:  # we are the ones who forgot: count on from there
            self._stream, self._begins = "", arrived
        elif arrived < self._begins:  # too old to be kept: a mark stands for all of it, and counts as one
            self._stream, self._begins = LOST + self._stream, arrived
        self.sent = arrived

    def due(self, now: float) -> float | None:
        """Return the seconds until a piece may leave; None while there is none."""
        if not self._open or self.sent >= self._begins + len(self._stream):
            return None
        return max(0.0, self._left + PAUSE - now)

    def take(self, now: float) -> tuple[int, str]:
        """Return the place of the next piece in the stream, and the piece; it counts as sent."""
        place = self.sent
        piece = self._stream[place - self._begins :][:LONGEST]
        self.sent += len(piece)
        self._left = now
        return place, piece

    def repeat(self, arrived: int) -> None:
        """Go back: the other side misses everything after `arrived`."""
        if self._begins <= arrived < self.sent:
            self.sent = arrived


class TextIn:
    """What the other side types."""

    def __init__(self) -> None:
        self.arrived = 0
        """Code points."""

    def came(self, piece: str) -> str:
        """Take a piece from the channel, which keeps order; return what is new."""
        self.arrived += len(piece)
        return piece

    def relayed(self, place: int, piece: str) -> str | None:
        """Take a piece through the hub; return what is new in it, None when something before it is missing."""
        if place > self.arrived:
            return None
        fresh = piece[self.arrived - place :]
        self.arrived += len(fresh)
        return fresh

    def lost(self, place: int) -> str:
        """Take note that nothing up to `place` will come any more; return the mark to show."""
        self.arrived = max(self.arrived, place)
        return LOST


def shown(before: str, piece: str) -> str:
    """Return the text to show after a piece: erasing erases, new lines are lines."""
    letters = list(before)
    for letter in piece:
        if letter == ERASE:
            if letters:
                letters.pop()
        elif letter in (NEW_LINE, "\n"):
            letters.append("\n")
        elif letter.isprintable() or letter == LOST:
            letters.append(letter)
    return "".join(letters)
