"""The core's events as frames, and back; a KioskError travels as its code and its arguments."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from kiosk.core.errors import KioskError
from kiosk.core.events import Final as FinalEvent
from kiosk.core.events import Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, SoundLost, Trouble, Undecided
from kiosk.hearing.protocol import (
    ClosedFrame,
    EventFrame,
    FinalFrame,
    LevelFrame,
    LostFrame,
    OpenedFrame,
    PartialFrame,
    TroubleFrame,
    UndecidedFrame,
)

ERRORS: Final = {kind.code: kind for kind in KioskError.__subclasses__()}


def to_frame(opening: int, event: Heard) -> EventFrame:  # noqa: PLR0911 - one for each
    """Return the frame that carries an event."""
    match event:
        case Partial():
            return PartialFrame(opening, event)
        case FinalEvent():
            return FinalFrame(opening, event)
        case Undecided():
            return UndecidedFrame(opening, event)
        case Level():
            return LevelFrame(opening, event)
        case SoundLost():
            return LostFrame(opening, event)
        case MicrophoneOpened():
            return OpenedFrame(opening, event)
        case MicrophoneClosed():
            return ClosedFrame(opening, event)
        case Trouble():
            return TroubleFrame(opening, event.error.code, dict(event.error.arguments), event.side)


def to_event(frame: EventFrame) -> Heard:
    """Return the event that a frame carries; an error is rebuilt as the class that has its code."""
    if not isinstance(frame, TroubleFrame):
        return frame.event
    return Trouble(error(frame.code, frame.arguments), frame.side)


def error(code: str, arguments: Mapping[str, str | float] = MappingProxyType({})) -> KioskError:
    """Return the error of a code; its arguments are its parameters."""
    made: Any = ERRORS[code]
    rebuilt: KioskError = made(**arguments)
    return rebuilt
