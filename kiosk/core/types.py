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

    @property
    def other(self) -> "Side":
        """The one across the desk."""
        return Side.VISITOR if self is Side.STAFF else Side.STAFF


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


HALF_DUPLEX_HOLD: Constant[Seconds] = 0.5
"""The microphone stays closed this long after the voice ends: the echo of a hard counter has died away by then."""
