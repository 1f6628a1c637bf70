"""What happens in a consultation: one closed union, `Event`, and nothing else changes the state.

    ears --------- Partial, Final, Level, SoundLost, MicrophoneOpened, MicrophoneClosed --+
    translator --- Translated -------------------------------------------------------------+
    voice -------- VoiceStarted, VoiceEnded ------------------------------------------------+--> step(state, event)
    people ------- Touched(choice), Idle ---------------------------------------------------+
    anything ----- Prepared, Trouble, Failed -----------------------------------------------+

A test of the session is a list of them and the state expected.
"""

from dataclasses import dataclass

from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang
from kiosk.core.types import Capability, Card, CardText, Check, Origin, Seconds, Side, Word


@dataclass(frozen=True, slots=True)
class Partial:
    """What is heard so far; replaces the last one of its side and is never stored."""

    side: Side
    number: int
    text: str


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


@dataclass(frozen=True, slots=True)
class SoundLost:
    """Sound that had to be dropped because the recognizer was too slow."""

    side: Side
    seconds: Seconds


@dataclass(frozen=True, slots=True)
class Level:
    """How loud the microphone is; latest wins, never stored."""

    side: Side
    peak: float
    """0 to 1 of full scale."""


@dataclass(frozen=True, slots=True)
class MicrophoneOpened:
    """The microphone hears now."""

    side: Side


@dataclass(frozen=True, slots=True)
class MicrophoneClosed:
    """The microphone is closed; every Final it had has arrived before this."""

    side: Side


@dataclass(frozen=True, slots=True)
class VoiceStarted:
    """The voice reads an utterance of `side` to the other side."""

    side: Side
    number: int


@dataclass(frozen=True, slots=True)
class VoiceEnded:
    """The voice is silent again, and the echo has died away."""


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


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The visitor touched a language's tile."""

    lang: Lang


@dataclass(frozen=True, slots=True)
class ToggleTalk:
    """A side touched its talk button: open the microphone, or close it."""

    side: Side


@dataclass(frozen=True, slots=True)
class OpenCards:
    """A side opened the phrase cards."""

    side: Side


@dataclass(frozen=True, slots=True)
class CloseCards:
    """Back to the talk."""


@dataclass(frozen=True, slots=True)
class OpenLanguages:
    """Show the tiles again; the conversation stays."""


@dataclass(frozen=True, slots=True)
class Turn180:
    """Turn the far half round, or back."""


@dataclass(frozen=True, slots=True)
class Dismiss:
    """A side has read its message."""

    side: Side


@dataclass(frozen=True, slots=True)
class Finish:
    """Go to the slip."""


@dataclass(frozen=True, slots=True)
class MarkForSlip:
    """Take an utterance onto the slip, or off it."""

    side: Side
    number: int
    marked: bool


@dataclass(frozen=True, slots=True)
class Resume:
    """Back to the talk from the slip, the tiles or the apology."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Forget everything, visibly, and greet the next person."""


Choice = (
    ChooseLanguage
    | ToggleTalk
    | OpenCards
    | CloseCards
    | OpenLanguages
    | Turn180
    | Dismiss
    | Finish
    | MarkForSlip
    | Resume
    | Erase
)


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody touched something that changes what is shown."""

    choice: Choice


Event = (
    Partial
    | Final
    | Translated
    | SoundLost
    | Level
    | MicrophoneOpened
    | MicrophoneClosed
    | VoiceStarted
    | VoiceEnded
    | Prepared
    | Trouble
    | Failed
    | Idle
    | Touched
)

Heard = Partial | Final | SoundLost | Level | MicrophoneOpened | MicrophoneClosed | Trouble
"""What comes out of the ears."""
