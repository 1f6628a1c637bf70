"""Where a call stands, as a function of what happens to it.

    calling -> queued -> ringing -> connecting -> connected <-> degraded
                 ^          |            ^           |  ^
                 +----------+            |           v  |
              (next one)                 +--------- lost --> resumed (= connected again)
    any of them -> ended(reason)

Pure: `step(state, happened) -> state`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final, assert_never

from kiosk import wire
from kiosk.call.meter import Quality


class Phase(StrEnum):
    """One word for where it stands."""

    CALLING = "calling"
    QUEUED = "queued"
    RINGING = "ringing"
    CONNECTING = "connecting"
    CONNECTED = "connected"
    DEGRADED = "degraded"
    LOST = "lost"
    RESUMED = "resumed"
    ENDED = "ended"


GOOD: Final = Quality("good")
LIVE: Final = frozenset({Phase.CONNECTED, Phase.DEGRADED, Phase.RESUMED})


@dataclass(frozen=True, slots=True)
class CallState:
    """Of one call."""

    call: str
    phase: Phase = Phase.CALLING
    interpreter: str = ""
    """Their name, once one is known."""
    ahead: int = 0
    """Calls before this one."""
    wait: float | None = None
    """Seconds expected; None: nobody can tell."""
    ladder: tuple[wire.Rung, ...] = ()
    """What else there is, when nobody can take it."""
    quality: Quality = GOOD
    epoch: int = 0
    """Of the connection."""
    hub: bool = True
    """The hub can be reached."""
    reason: str = ""
    """Why it ended."""


@dataclass(frozen=True, slots=True)
class Placed:
    """In the queue."""

    ahead: int
    wait: float | None
    ladder: tuple[wire.Rung, ...] = ()


@dataclass(frozen=True, slots=True)
class Rang:
    """At somebody's."""

    interpreter: str


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody took it; the connection is being made."""

    interpreter: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Media flow."""

    epoch: int


@dataclass(frozen=True, slots=True)
class Silenced:
    """The other side, or the way to it, is lost."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """One second's quality."""

    quality: Quality


@dataclass(frozen=True, slots=True)
class Hub:
    """The line to the hub."""

    there: bool


@dataclass(frozen=True, slots=True)
class Over:
    """The end."""

    reason: str


Happened = Placed | Rang | Taken | Joined | Silenced | Weighed | Hub | Over


def step(state: CallState, happened: Happened) -> CallState:  # noqa: C901, PLR0911 - one for each thing that can happen
    """Return where the call stands after something happened; an ended call stays ended."""
    if state.phase is Phase.ENDED:
        return state
    match happened:
        case Placed(ahead, wait, ladder):
            return replace(
                state, phase=Phase.QUEUED, ahead=ahead, wait=wait, interpreter="", ladder=ladder or state.ladder
            )
        case Rang(interpreter):
            return replace(state, phase=Phase.RINGING, interpreter=interpreter)
        case Taken(interpreter, epoch):
            phase = Phase.LOST if state.phase is Phase.LOST else Phase.CONNECTING
            return replace(state, phase=phase, interpreter=interpreter, epoch=max(epoch, state.epoch), ladder=())
        case Joined(epoch):
            again = state.phase is Phase.LOST
            return replace(state, phase=Phase.RESUMED if again else Phase.CONNECTED, epoch=epoch)
        case Silenced():
            return replace(state, phase=Phase.LOST) if state.phase in LIVE else state
        case Weighed(quality):
            if state.phase not in LIVE:
                return state
            phase = Phase.CONNECTED if quality.grade == "good" else Phase.DEGRADED
            return replace(state, phase=phase, quality=quality)
        case Hub(there):
            return replace(state, hub=there)
        case Over(reason):
            return replace(state, phase=Phase.ENDED, reason=reason)
        case _:
            assert_never(happened)
