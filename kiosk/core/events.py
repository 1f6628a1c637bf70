"""What happens in a consultation: one closed union, `Event`, and nothing else changes the state.

    ears --------- Partial, Final, Undecided, Level, SoundLost, MicrophoneOpened, -Closed, Alternatives --+
    translator --- Translated ----------------------------------------------------------------------------+
    voice -------- VoiceStarted, VoiceEnded ---------------------------------------------------------------+--> step
    interpreter -- CallChanged, Typed, Drawn, Cleared, CallLevel ------------------------------------------+
    people ------- Touched(choice), Corrected, Drawn, Cleared, Idle ---------------------------------------+
    anything ----- Prepared, Trouble, Failed --------------------------------------------------------------+

A test of the session is a list of them and the state expected.
"""

from kiosk.core.choices import (
    CallInterpreter,
    CancelCall,
    Choice,
    ChooseLanguage,
    CloseCards,
    CloseCorrection,
    Dismiss,
    DropReading,
    Erase,
    Finish,
    HandsFree,
    HangUp,
    HoldTalk,
    MarkForSlip,
    MuteSelf,
    OpenCards,
    OpenCorrection,
    OpenLanguages,
    PickReading,
    ReleaseTalk,
    Resume,
    ShareTurns,
    ShowFurigana,
    SpeakAgain,
    ToggleTalk,
    Touched,
    Turn180,
)
from kiosk.core.facts import (
    Alternatives,
    CallChanged,
    CallFound,
    CallLevel,
    Cleared,
    Corrected,
    Drawn,
    Failed,
    Final,
    Idle,
    Level,
    MicrophoneClosed,
    MicrophoneOpened,
    Partial,
    Prepared,
    SoundLost,
    Translated,
    Trouble,
    Typed,
    Undecided,
    VoiceEnded,
    VoiceStarted,
)

__all__ = [
    "Alternatives",
    "CallChanged",
    "CallFound",
    "CallInterpreter",
    "CallLevel",
    "Called",
    "CancelCall",
    "Choice",
    "ChooseLanguage",
    "Cleared",
    "CloseCards",
    "CloseCorrection",
    "Corrected",
    "Dismiss",
    "Drawn",
    "DropReading",
    "Erase",
    "Event",
    "Failed",
    "Final",
    "Finish",
    "HandsFree",
    "HangUp",
    "Heard",
    "HoldTalk",
    "Idle",
    "Level",
    "MarkForSlip",
    "MicrophoneClosed",
    "MicrophoneOpened",
    "MuteSelf",
    "OpenCards",
    "OpenCorrection",
    "OpenLanguages",
    "Partial",
    "PickReading",
    "Prepared",
    "ReleaseTalk",
    "Resume",
    "ShareTurns",
    "ShowFurigana",
    "SoundLost",
    "SpeakAgain",
    "ToggleTalk",
    "Touched",
    "Translated",
    "Trouble",
    "Turn180",
    "Typed",
    "Undecided",
    "VoiceEnded",
    "VoiceStarted",
]

Event = (
    Partial
    | Final
    | Undecided
    | Translated
    | Alternatives
    | Corrected
    | SoundLost
    | Level
    | MicrophoneOpened
    | MicrophoneClosed
    | VoiceStarted
    | VoiceEnded
    | CallChanged
    | CallFound
    | Typed
    | Drawn
    | Cleared
    | CallLevel
    | Prepared
    | Trouble
    | Failed
    | Idle
    | Touched
)

Heard = Partial | Final | Undecided | SoundLost | Level | MicrophoneOpened | MicrophoneClosed | Trouble
"""What comes out of the ears."""

Called = CallChanged | CallFound | Typed | Drawn | Cleared | CallLevel | Trouble
"""What comes from the line to the interpreters."""
