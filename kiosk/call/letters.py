"""The text of a call on its way: over the channel while there is one, through the hub while there is none.

type(text) --> TextOut --+-- channel "text", raw T.140
                         +-- relay, with its place in the stream
"""

import asyncio
import time
from collections.abc import Callable
from typing import Final

from kiosk.call.channels import Piece, encode
from kiosk.call.text import TextIn, TextOut, shown
from kiosk.call.told import TextCame, Told

ASKED: Final = 3
"""Times that missing letters are asked for through the hub; then U+FFFD stands for them (T.140 Addendum 1)."""


class Letters:
    """Of one call, both ways."""

    def __init__(
        self, direct: Callable[[str], bool | None], relay: Callable[[str], bool], tell: Callable[[Told], None]
    ) -> None:
        """Begin.

        Args:
            direct: sends on the channel; None: there is none, and the hub is to be used; False: wait.
            relay: sends through the hub; says whether it could.
            tell: told what the other side types.
        """
        self._direct, self._relay, self._tell = direct, relay, tell
        self._out, self._in = TextOut(), TextIn()
        self._whole = ""
        self._gaps = 0

    @property
    def arrived(self) -> int:
        """Return how many code points came."""
        return self._in.arrived

    def type(self, text: str) -> None:
        """Send letters, within 100 ms."""
        self._out.typed(text)
        self.flush()

    def interrupted(self) -> None:
        """Wait until the other side has said what it got: a new connection is being made."""
        self._out.interrupted()

    def counted(self, arrived: int) -> None:
        """Go on from what the other side has got."""
        self._out.resumed(arrived)
        self.flush()

    def missed(self, arrived: int) -> None:
        """Send again, through the hub, everything after what the other side has got."""
        self._out.repeat(arrived)
        self.flush()

    def came(self, piece: str) -> None:
        """Take a piece from the channel."""
        self._show(self._in.came(piece))

    def relayed(self, piece: Piece) -> bool:
        """Take a piece from the hub; return whether nothing before it is missing."""
        fresh = self._in.relayed(piece.at, piece.text)
        self._gaps = 0 if fresh is not None else self._gaps + 1
        if self._gaps > ASKED:
            self._show(self._in.lost(piece.at))
            fresh = self._in.relayed(piece.at, piece.text)
        if fresh:
            self._show(fresh)
        return fresh is not None

    def flush(self) -> None:
        """Send what may leave, and come back for the rest."""
        direct = self._direct("")
        if direct is None:
            self._out.relaying()
        while (wait := self._out.due(time.monotonic())) is not None and wait <= 0:
            place, piece = self._out.take(time.monotonic())
            if not (self._relay(encode(Piece(place, piece))) if direct is None else self._direct(piece)):
                self._out.repeat(place)
                return
        if wait is not None:
            asyncio.get_running_loop().call_later(wait, self.flush)

    def _show(self, piece: str) -> None:
        self._whole = shown(self._whole, piece)
        self._tell(TextCame(piece, self._whole))
