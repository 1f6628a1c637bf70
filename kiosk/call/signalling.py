"""The way to the hub, as the call needs it: messages of kiosk/wire/ both ways, and word when the line goes and comes.

`HubLine` (hub_line.py) is the real one, over a WebSocket; tests have one in memory.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from kiosk import wire


@dataclass(frozen=True, slots=True)
class LineLost:
    """The hub cannot be reached; it is tried again and again. Its return is told by wire.Welcome."""


Sent_contra = TypeVar("Sent_contra", contravariant=True)
Got_co = TypeVar("Got_co", covariant=True)


class Signalling(Protocol[Sent_contra, Got_co]):
    """A line to the hub."""

    def messages(self) -> AsyncIterator[Got_co]:
        """Yield what the hub says, LineLost and Welcome among it, until `close`; one reader only."""
        ...

    def send(self, message: Sent_contra) -> bool:
        """Send a message; return whether there is a line. What is sent without a line is not kept."""
        ...

    async def close(self) -> None:
        """Hang up the line itself."""
        ...


KioskSignalling = Signalling[wire.FromKiosk, wire.ToKiosk | LineLost]
InterpreterSignalling = Signalling[wire.FromInterpreter, wire.ToInterpreter | LineLost]
