"""What people choose by a touch or a key: one closed union, `Choice`; as an `Event` it is Touched."""

from dataclasses import dataclass

from kiosk.core.languages import Lang
from kiosk.core.types import Side


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """The visitor touched a language's tile."""

    lang: Lang


@dataclass(frozen=True, slots=True)
class ToggleTalk:
    """A side touched its talk button: open the microphone, or close it."""

    side: Side


@dataclass(frozen=True, slots=True)
class HoldTalk:
    """A side keeps its talk button down: pauses do not end what it says."""

    side: Side


@dataclass(frozen=True, slots=True)
class ReleaseTalk:
    """A side lets go of the talk button that it kept down."""

    side: Side


@dataclass(frozen=True, slots=True)
class HandsFree:
    """Listen to both sides without a button, or no longer."""

    on: bool


@dataclass(frozen=True, slots=True)
class PickReading:
    """Somebody touched which of the two readings of an Undecided was said."""

    sound: int
    side: Side


@dataclass(frozen=True, slots=True)
class DropReading:
    """Neither of the two was said."""

    sound: int


@dataclass(frozen=True, slots=True)
class OpenCorrection:
    """A side touched its own sentence to put it right."""

    side: Side
    number: int


@dataclass(frozen=True, slots=True)
class SpeakAgain:
    """Say the sentence that is being corrected once more: the next Final takes its place."""


@dataclass(frozen=True, slots=True)
class CloseCorrection:
    """Leave the sentence as it is."""


@dataclass(frozen=True, slots=True)
class ShowFurigana:
    """Readings above the kanji of the visitor's half, or none."""

    on: bool


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
class CallInterpreter:
    """Call an interpreter; while a call goes on: back to its screen."""

    lang: Lang
    """A tag of the registry, or a sign language (jsl, asl)."""


@dataclass(frozen=True, slots=True)
class ShareTurns:
    """The visitor lets the interpreter read what has been said, or does not; asked once a call, before it is made."""

    on: bool


@dataclass(frozen=True, slots=True)
class CancelCall:
    """Call no longer, while nobody has taken the call; the talk goes on."""


@dataclass(frozen=True, slots=True)
class HangUp:
    """End the call; on a call that has ended: go on with the talk."""


@dataclass(frozen=True, slots=True)
class MuteSelf:
    """What the desk does not send in the call."""

    sound: bool
    """True: no sound."""
    picture: bool
    """True: no picture."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Forget everything, visibly, and greet the next person."""


Choice = (
    ChooseLanguage
    | ToggleTalk
    | HoldTalk
    | ReleaseTalk
    | HandsFree
    | PickReading
    | DropReading
    | OpenCorrection
    | SpeakAgain
    | CloseCorrection
    | ShowFurigana
    | OpenCards
    | CloseCards
    | OpenLanguages
    | Turn180
    | Dismiss
    | Finish
    | MarkForSlip
    | Resume
    | CallInterpreter
    | ShareTurns
    | CancelCall
    | HangUp
    | MuteSelf
    | Erase
)


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody touched something that changes what is shown."""

    choice: Choice
