"""The values that travel through a consultation. All frozen, all standard library."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final as Constant
from typing import Literal

from kiosk.core.languages import Lang

Seconds = float


class Side(StrEnum):
    """Who speaks or reads."""

    STAFF = "staff"
    VISITOR = "visitor"
    INTERPRETER = "interpreter"
    """Says, but has no half of the screen: what they type is read on both."""

    @property
    def other(self) -> "Side":
        """The one across the desk; for an interpreter the staff, who called."""
        return Side.VISITOR if self is Side.STAFF else Side.STAFF


DESK: Constant = (Side.STAFF, Side.VISITOR)
"""The two sides that sit at the desk; each has a half of the screen."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A direction of translation."""

    source: Lang
    target: Lang


@dataclass(frozen=True, slots=True)
class AudioFrame:
    """A piece of sound from one microphone."""

    pcm: bytes
    """s16le, mono."""
    rate: int
    """Hz."""
    at: Seconds
    """On the session clock, of the first sample."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A piece of synthesised sound, ready to be played or written."""

    pcm: bytes
    """s16le, mono."""
    rate: int
    """Hz."""


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word."""

    text: str
    start: Seconds
    """Since the microphone was opened (since the start of the file)."""
    end: Seconds
    confidence: float
    """0 to 1, as the recognizer gives it."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something else that may have been said at one place of an utterance."""

    text: str
    """What would stand at that place; empty: nothing was said there."""
    sentence: str
    """The whole utterance with it, as people write it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a recognised utterance that is corrected by one touch: a word, or a number with all its digits."""

    text: str
    """The pieces of an utterance, joined (with spaces where the script has them), read as the utterance."""
    alternatives: tuple[Alternative, ...] = ()
    """Likeliest first; empty: nothing else was heard there."""


class Origin(StrEnum):
    """Where a translation comes from; shown beside it."""

    CARD = "card"
    """A phrase card's verified wording."""
    MACHINE = "machine"
    SAME = "same"
    """Both sides read the same language: nothing was translated."""


CheckKind = Literal["number", "date", "amount", "protected", "length"]


@dataclass(frozen=True, slots=True)
class Check:
    """Something that ought to have survived translation, and did not."""

    kind: CheckKind
    value: str
    """As it stands in the source text."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What a translator answers."""

    text: str
    checks: tuple[Check, ...] = ()
    """What did not survive; empty when nothing is in doubt."""
    starter: bool = False
    """A small starter model had a part in it."""


Slots = tuple[tuple[str, str], ...]
"""A card's slots and their values in a neutral form: ISO 8601 dates and times, bare digits, plain text."""


@dataclass(frozen=True, slots=True)
class Card:
    """A phrase card that was touched or matched: its id and the values in its slots."""

    phrase: str
    slots: Slots = ()


@dataclass(frozen=True, slots=True)
class CardText:
    """A card's wording in one language."""

    card: Card
    lang: Lang
    text: str
    """As it is spoken and matched: no furigana marks."""
    ruby: str
    """The same with furigana in Aozora notation (｜漢字《かんじ》); equal to `text` where there is none."""
    answers: tuple[str, ...] = ()
    """Ids of the phrases that the other side may tap."""
    says: Literal["staff", "visitor", "both"] = "both"
    checked: Literal["machine-drafted", "reviewed"] = "machine-drafted"


@dataclass(frozen=True, slots=True)
class Deck:
    """The phrase cards of one desk."""

    name: str
    """E.g. residence; its title is asked for in a language."""
    phrases: tuple[str, ...]
    """Ids, in the order of the deck."""


class Service(StrEnum):
    """One thing that can be done for a language at this counter today."""

    HEARS = "hears"
    TRANSLATES = "translates"
    SPEAKS = "speaks"
    CARDS = "cards"


@dataclass(frozen=True, slots=True)
class Capability:
    """What the counter can do for one language, computed from what is installed."""

    lang: Lang
    services: frozenset[Service] = frozenset()
    starter: frozenset[Service] = field(default_factory=frozenset)
    """Those of the services that rest on a small starter model."""


class Stage(StrEnum):
    """Where a call to an interpreter stands."""

    CALLING = "calling"
    QUEUED = "queued"
    RINGING = "ringing"
    CONNECTING = "connecting"
    TALKING = "talking"
    LOST = "lost"
    """The way to the interpreter is interrupted; it is made again by itself."""
    ENDED = "ended"


class Grade(StrEnum):
    """How good a call is for signing."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


SOUNDING: Constant = frozenset({Stage.CONNECTING, Stage.TALKING, Stage.LOST})
"""Meanwhile the call has the sound of the desk, and the talk's microphone stays closed."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One utterance of the handover pack: what the interpreter may read before the call."""

    side: Side
    """Staff or visitor."""
    lang: Lang
    text: str
    translation: str = ""
    """As the other side read it; empty: it was not translated."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call to an interpreter, as the screen shows it."""

    lang: Lang
    """Of the interpreter: a tag of the registry, or a sign language (jsl, asl)."""
    stage: Stage = Stage.CALLING
    ahead: int | None = None
    """Calls before this one."""
    wait: Seconds | None = None
    """Expected; None: nobody can tell."""
    interpreter: str = ""
    """Their name; empty until somebody accepted."""
    words: tuple[str, ...] = ()
    """Four words, the same on both screens when nobody listens in between."""
    grade: Grade | None = None
    """None: not measured yet."""
    reason: str = ""
    """What is wrong, key of the text `quality-<reason>`; empty: nothing."""
    theirs: bool = False
    """It is wrong on the interpreter's side."""
    share: bool | None = None
    """Consent to hand over what was said; None: not asked yet."""
    sound_on: bool = True
    picture_on: bool = True
    """The desk's own camera is seen."""
    their_sound_on: bool = True
    their_picture_on: bool = True
    typing: str = ""
    """What the interpreter is typing now."""
    ended: str = ""
    """Why it is over, key of the text `call-ended-<ended>`."""
    ladder: tuple[str, ...] = ()
    """What else is offered when nobody answers, first one first; keys of the texts `ladder-<key>`."""
    found: bool = False
    """The line has taken it up by itself: it stood when the program began."""

    @property
    def open(self) -> bool:
        """Say whether it still goes on."""
        return self.stage is not Stage.ENDED

    @property
    def sounding(self) -> bool:
        """Say whether it has the sound of the desk."""
        return self.stage in SOUNDING


@dataclass(frozen=True, slots=True)
class Caption:
    """What a side at the desk says in a call, as the interpreter reads it; the same side and number replaces."""

    side: Side
    number: int
    lang: Lang
    text: str
    final: bool
    translation: str = ""
    """As the other side of the desk reads it; empty: not translated, or not yet."""


HALF_DUPLEX_HOLD: Constant[Seconds] = 0.5
"""The microphone is closed or deaf so long after the voice ends: a hard counter's echo has died away by then."""
