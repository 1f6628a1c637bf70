"""What ears, translator, voice, the call and the program itself tell; each is an `Event`."""

from dataclasses import dataclass

from kiosk.core.drawing import Stroke
from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang
from kiosk.core.types import Call, Capability, Card, CardText, Check, Origin, Piece, Seconds, Side, Word


@dataclass(frozen=True, slots=True)
class Partial:
    """What is heard so far; replaces the last one of its side and is never stored."""

    side: Side
    number: int
    text: str
    heard: Seconds = 0.0
    """How much sound had come since the microphone was opened."""


@dataclass(frozen=True, slots=True)
class Final:
    """A settled utterance: spoken, typed, or a card. (side, number) names it."""

    side: Side
    number: int
    lang: Lang
    text: str
    words: tuple[Word, ...] = ()
    """Empty when typed or touched."""
    start: Seconds = 0.0
    end: Seconds = 0.0
    card: Card | None = None
    starter: bool = False
    """A small starter model heard it."""
    sound: int = 0
    """Under which the ears keep its sound for alternatives; 0: there is none."""
    heard: Seconds = 0.0
    """How much sound had come since the microphone was opened when it was settled."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Hands free: somebody spoke, and it is not clear in which of the two languages; a touch decides."""

    staff: Final
    """What it was if staff spoke; its `sound` names this event too."""
    visitor: Final
    """What it was if the visitor spoke; its `sound` is another name of the same sound."""


@dataclass(frozen=True, slots=True)
class Translated:
    """An utterance in the other side's language."""

    side: Side
    number: int
    lang: Lang
    """Of `text`: the reader's language."""
    text: str
    origin: Origin
    back: str = ""
    """The translation put back into the speaker's language; empty when there is none."""
    checks: tuple[Check, ...] = ()
    card: CardText | None = None
    """The reader's card, where one matched."""
    starter: bool = False
    ruby: str = ""
    """`text` with furigana marks; empty where there are none."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """What else may have been said in an utterance, piece by piece; asked for by OpenCorrection."""

    side: Side
    number: int
    pieces: tuple[Piece, ...]
    """Empty: nothing else was heard; the sentence can be typed or said again."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """The speaker has put an utterance right: by a touch, by typing, or by saying it again."""

    side: Side
    number: int
    text: str
    words: tuple[Word, ...] = ()
    sound: int = 0


@dataclass(frozen=True, slots=True)
class SoundLost:
    """Sound that had to be dropped because the recognizer was too slow."""

    side: Side
    seconds: Seconds


@dataclass(frozen=True, slots=True)
class Level:
    """How loud the microphone is; latest wins, never stored."""

    side: Side | None
    """None: of the one microphone that hears both sides."""
    peak: float
    """0 to 1 of full scale."""
    clipped: bool = False
    """The sound is cut off at full scale."""
    speech: bool = False
    """Somebody is in the middle of an utterance."""


@dataclass(frozen=True, slots=True)
class MicrophoneOpened:
    """The microphone hears now."""

    side: Side | None
    """None: both sides, hands free."""


@dataclass(frozen=True, slots=True)
class MicrophoneClosed:
    """The microphone is closed; every Final it had has arrived before this."""

    side: Side | None
    """None: it heard both sides, hands free."""


@dataclass(frozen=True, slots=True)
class VoiceStarted:
    """The voice reads an utterance of `side` to the other side."""

    side: Side
    number: int


@dataclass(frozen=True, slots=True)
class VoiceEnded:
    """The voice is silent again, and the echo has died away."""


@dataclass(frozen=True, slots=True)
class CallChanged:
    """The call to the interpreter stands elsewhere now, or is better or worse to see; whole."""

    call: Call
    """Its `share` and `typing` are not the line's to change, and are left as they are."""


@dataclass(frozen=True, slots=True)
class CallFound:
    """A call that was going on when the program died is taken up again."""

    lang: Lang
    """Of the interpreter."""
    visitor: Lang
    """What the visitor reads."""


@dataclass(frozen=True, slots=True)
class Typed:
    """The interpreter's text: under way, or a sentence that is done and becomes an utterance."""

    text: str
    done: bool
    lang: Lang | None = None
    """None: told by its script."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Somebody draws on the sheet of the call: a stroke, or the next piece of one."""

    stroke: Stroke


@dataclass(frozen=True, slots=True)
class Cleared:
    """Somebody made the sheet white again, for everybody."""


@dataclass(frozen=True, slots=True)
class CallLevel:
    """How loud it is in the call; latest wins, never stored."""

    theirs: float
    """What is heard of the interpreter, 0 to 1."""
    ours: float
    """What the interpreter is sent from the desk's microphone, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the counter can do has been found out, or has changed."""

    capabilities: tuple[Capability, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """A KioskError that a person must know of; (side, number) when it concerns one utterance."""

    error: KioskError
    side: Side | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """The program itself went wrong; the log has the traceback."""


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody has touched or said anything for so long."""

    seconds: Seconds
