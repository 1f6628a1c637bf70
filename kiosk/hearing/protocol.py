"""What the kiosk and its listening process say to each other: length-prefixed msgpack over two pipes.

    kiosk --Begin, Warm, Open, Hold, Deafen, Sound, Close, Abort, Ask, Forget, Quit--> ears
    kiosk <--Loading, Loaded, Answer, and one frame per event-- ears

    4 bytes: length, big endian | msgpack

Sound crosses only towards the ears, and only a call's, which has the microphone then. Every event carries the number
of its opening, so that what belongs to an aborted one can be told apart. A KioskError travels as its code and its
arguments.
"""

from pathlib import Path
from typing import Final

import msgspec

from kiosk.core.events import Final as FinalEvent
from kiosk.core.events import Level, MicrophoneClosed, MicrophoneOpened, Partial, SoundLost, Undecided
from kiosk.core.languages import Lang
from kiosk.core.types import Piece, Seconds, Side

PREFIX: Final = 4
"""Bytes before each frame: its length."""
LONGEST: Final = 1 << 20
"""Bytes; a longer frame means that the pipe is out of step."""


class Frame(msgspec.Struct, frozen=True, tag=True, array_like=True):
    """Anything on the pipe."""


class Device(Frame, frozen=True):
    """A real microphone."""

    wanted: tuple[str, ...] = ()
    """Parts of names, the best first; then the system's choice."""


class Recording(Frame, frozen=True):
    """A sound file that stands in for a microphone."""

    path: str
    realtime: bool
    tail: Seconds = 0.0
    """Silence behind it."""


Opened = Device | Recording


class Handed(Frame, frozen=True):
    """The microphone of a call, whose sound the kiosk hands in."""


Source = Opened | Handed


def recording(path: Path, *, realtime: bool, tail: Seconds = 0.0) -> Recording:
    """Return a file as a source; its path is made absolute, because the other process may stand elsewhere."""
    return Recording(str(path.absolute()), realtime, tail)


class Begin(Frame, frozen=True):
    """The first command: where the models are."""

    folders: tuple[str, ...]
    checksums: str
    """Folder in which the sums of models without any are kept."""


class Warm(Frame, frozen=True):
    """Load a language's model ahead of time."""

    lang: Lang


class Speaker(Frame, frozen=True):
    """A side that may speak."""

    side: Side
    lang: Lang
    first: int
    """Number of its first utterance."""


class Open(Frame, frozen=True):
    """Open the microphone, or two; one that is open is closed first."""

    opening: int
    speakers: tuple[Speaker, ...]
    """One, or two: hands free."""
    sources: tuple[Source, ...]
    """One, or one for each speaker."""

    @property
    def side(self) -> Side | None:
        """Return for whom it is opened; None: both."""
        return self.speakers[0].side if len(self.speakers) == 1 else None


class Hold(Frame, frozen=True):
    """The talk button is kept down: pauses no longer end an utterance."""


class Deafen(Frame, frozen=True):
    """Throw away what the open microphone hears from now on, or hear again."""

    deaf: bool


class Sound(Frame, frozen=True):
    """What a `Handed` microphone hears."""

    pcm: bytes
    """s16le mono of 16 kHz."""


class Close(Frame, frozen=True):
    """Close the microphone behind what has been said."""


class Abort(Frame, frozen=True):
    """Close the microphone and throw away what was being said."""


class Ask(Frame, frozen=True):
    """Say what else may have been said in an utterance."""

    number: int
    """Of the question."""
    sound: int


class Forget(Frame, frozen=True):
    """Throw away the sounds of utterances."""


class Quit(Frame, frozen=True):
    """End the process."""


Command = Begin | Warm | Open | Hold | Deafen | Sound | Close | Abort | Ask | Forget | Quit


class Loading(Frame, frozen=True):
    """A model is being loaded: if the process dies now, the model is to blame."""

    name: str


class Loaded(Frame, frozen=True):
    """The model is loaded, or was refused in good order."""

    name: str


class Answer(Frame, frozen=True):
    """What else may have been said; an error's code where it cannot be told."""

    number: int
    pieces: tuple[Piece, ...] = ()
    code: str = ""
    arguments: dict[str, str | float] = msgspec.field(default_factory=dict)
    """Of the error."""


class PartialFrame(Frame, frozen=True):
    """Words so far."""

    opening: int
    event: Partial


class FinalFrame(Frame, frozen=True):
    """A settled utterance."""

    opening: int
    event: FinalEvent


class UndecidedFrame(Frame, frozen=True):
    """A settled utterance of nobody knows whom."""

    opening: int
    event: Undecided


class LevelFrame(Frame, frozen=True):
    """The level meter."""

    opening: int
    event: Level


class LostFrame(Frame, frozen=True):
    """Dropped sound."""

    opening: int
    event: SoundLost


class OpenedFrame(Frame, frozen=True):
    """The microphone hears."""

    opening: int
    event: MicrophoneOpened


class ClosedFrame(Frame, frozen=True):
    """The microphone is closed."""

    opening: int
    event: MicrophoneClosed


class TroubleFrame(Frame, frozen=True):
    """A KioskError by its code."""

    opening: int
    code: str
    arguments: dict[str, str | float]
    side: Side | None


EventFrame = (
    PartialFrame | FinalFrame | UndecidedFrame | LevelFrame | LostFrame | OpenedFrame | ClosedFrame | TroubleFrame
)
Report = Loading | Loaded | Answer | EventFrame

_encoder: Final = msgspec.msgpack.Encoder()
_commands: Final[msgspec.msgpack.Decoder[Command]] = msgspec.msgpack.Decoder(Command)
_reports: Final[msgspec.msgpack.Decoder[Report]] = msgspec.msgpack.Decoder(Report)


def pack(frame: Frame) -> bytes:
    """Return a frame with its length in front."""
    body = _encoder.encode(frame)
    return len(body).to_bytes(PREFIX, "big") + body


def length(prefix: bytes) -> int:
    """Return how many bytes follow.

    Raises:
        ValueError: the pipe is out of step.
    """
    size = int.from_bytes(prefix, "big")
    if size > LONGEST:
        raise ValueError("frame too long")
    return size


def command(body: bytes) -> Command:
    """Return the command that the ears have read; msgspec.DecodeError, a ValueError, if it is none."""
    return _commands.decode(body)


def report(body: bytes) -> Report:
    """Return the report that the kiosk has read; msgspec.DecodeError, a ValueError, if it is none."""
    return _reports.decode(body)


def slot(frame: Frame) -> str | None:
    """Return the name under which a newer frame replaces an unread one; None: it must arrive."""
    match frame:
        case PartialFrame():
            return f"partial {frame.event.side}"
        case LevelFrame():
            return f"level {frame.event.side}"
        case _:
            return None
