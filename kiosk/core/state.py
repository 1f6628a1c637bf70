"""What a consultation is at one moment: `State`, everything that decides what is on the screen.

It holds no rules of change; those stand in `session.step` and the modules under it.
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core import events as ev
from kiosk.core.drawing import Sheet
from kiosk.core.errors import KioskError
from kiosk.core.languages import JAPANESE, REGISTRY, Lang, base
from kiosk.core.types import DESK, Call, Capability, Card, Piece, Seconds, Service, Side, Word

__all__ = ["BOTH", "NOBODY", "Call", "Correcting", "Name", "Screen", "State", "Turn"]

BOTH = frozenset(DESK)
NOBODY: frozenset[Side] = frozenset()

Name = tuple[Side, int]
"""Of an utterance."""


class Screen(StrEnum):
    """The room of the program a person is in."""

    ATTRACT = "attract"
    TALK = "talk"
    CARDS = "cards"
    CALL = "call"
    FINISH = "finish"
    APOLOGY = "apology"


@dataclass(frozen=True, slots=True)
class Turn:
    """One utterance, with what it became in the other language(s)."""

    side: Side
    number: int
    lang: Lang
    text: str
    words: tuple[Word, ...] = ()
    card: Card | None = None
    starter: bool = False
    readings: tuple[ev.Translated, ...] = ()
    """At most one a language."""
    trouble: KioskError | None = None
    """Why it has no translation."""
    marked: bool | None = None
    """On the slip or not, as somebody decided; None: the slip's own rule."""
    sound: int = 0
    """Under which the ears keep its sound; 0: there is none."""
    former: str = ""
    """What stood there before the speaker corrected it; empty: it was never corrected."""
    former_readings: tuple[ev.Translated, ...] = ()
    """What `former` had become; at most one a language."""

    def reading(self, lang: Lang) -> ev.Translated | None:
        """Return the utterance in a language, if it has been translated into it."""
        return next((reading for reading in self.readings if reading.lang == lang), None)


@dataclass(frozen=True, slots=True)
class Correcting:
    """An utterance that its speaker is putting right."""

    side: Side
    number: int
    pieces: tuple[Piece, ...] | None = None
    """To be touched, with what else may have been said; None: still being asked for."""
    speaking: bool = False
    """It is being said again."""


@dataclass(frozen=True, slots=True)
class State:
    """Everything that decides what is on the screen."""

    staff: Lang = JAPANESE
    visitor: Lang | None = None
    """None until a tile was touched, and again after erasing."""
    screen: Screen = Screen.ATTRACT
    turned: bool = True
    turns: tuple[Turn, ...] = ()
    partials: tuple[ev.Partial, ...] = ()
    """At most one a side."""
    listening: Side | None = None
    """Whose talk button is down."""
    held: bool = False
    """That button is kept down: letting go ends the turn, a pause does not."""
    free: bool = False
    """Hands free: while no talk button is down, both sides are listened to."""
    microphone: frozenset[Side] = frozenset()
    """For whom the microphone is open: nobody, one side, or (hands free) both; it follows `listening` and `free`."""
    level: float = 0.0
    """Of the open microphone, 0 to 1."""
    clipped: bool = False
    """It is so loud that words are lost."""
    talking: frozenset[Side] = NOBODY
    """Who is in the middle of an utterance, or may be: with one microphone for both it is not known who."""
    undecided: tuple[ev.Undecided, ...] = ()
    """Said hands free, and waiting for a touch that tells in which language; oldest first."""
    correcting: Correcting | None = None
    """The one sentence that is being put right; the other side's sheet closes when one opens its own."""
    furigana: bool = True
    """Readings above the kanji on the visitor's half, where its language is Japanese."""
    speaking: tuple[Side, int] | None = None
    """The utterance that the voice reads to the other side."""
    cards: Side | None = None
    """Who looks at the phrase cards."""
    notices: tuple[tuple[Side, KioskError], ...] = ()
    """At most one a side, the newest."""
    capabilities: tuple[Capability, ...] = ()
    lost: Seconds = 0.0
    """Sound that had to be dropped in this consultation."""
    idle: Seconds = 0.0
    erased: int | None = None
    """Receipt: how many utterances the last erasing took away; None once somebody new begins."""
    before: Screen = Screen.TALK
    """Where the apology screen and the tiles lead back to."""
    begins_free: bool = False
    """The setting: every consultation begins hands free."""
    call: Call | None = None
    """To an interpreter; one that has ended stays until somebody goes on."""
    sheet: Sheet = Sheet()  # noqa: RUF009 - frozen
    """What is drawn in the call; white while there is none."""
    call_level: ev.CallLevel = ev.CallLevel(0.0, 0.0)  # noqa: RUF009 - frozen
    """How loud it is in the call, while two talk."""
    apart: bool = False
    """Each side has a microphone of its own, so two people of one language can be told apart."""

    @property
    def can_free(self) -> bool:
        """Say whether both sides can be listened to at once: both languages are heard, and can be told apart."""
        if self.visitor is None or not (self.apart or base(self.visitor) != base(self.staff)):
            return False
        heard = {base(one.lang) for one in self.capabilities if Service.HEARS in one.services}
        return {base(self.staff), base(self.visitor)} <= heard

    @property
    def wanted(self) -> frozenset[Side]:
        """Return for whom the microphone ought to be open: `microphone` follows."""
        if self.in_call:
            return self.captioned
        if self.listening is not None:
            return frozenset({self.listening})
        return BOTH if self.free and self.can_free and self.screen is Screen.TALK else NOBODY

    @property
    def in_call(self) -> bool:
        """Say whether a call has the sound of the desk."""
        return self.call is not None and self.call.sounding

    @property
    def captioned(self) -> frozenset[Side]:
        """Return whose speech is written down in a call: the staff's where the visitor signs, else both sides'.

        Nobody's where the two languages cannot be told apart: what the visitor says would stand there as the staff's.
        """
        if self.call is None or not self.call.sound_on:
            return NOBODY
        if self.call.lang not in REGISTRY:  # a sign language
            heard = {base(one.lang) for one in self.capabilities if Service.HEARS in one.services}
            return frozenset({Side.STAFF} if base(self.staff) in heard else ())
        return BOTH if self.can_free and base(self.language(Side.VISITOR)) != base(self.staff) else NOBODY

    @property
    def home(self) -> Screen:
        """Return where the cards, the slip and the tiles lead back to."""
        return Screen.CALL if self.in_call else Screen.TALK

    def readers(self, side: Side) -> tuple[Side, ...]:
        """Return who reads what a side says: the one across the desk, or both where it is the interpreter."""
        return tuple(reader for reader in DESK if reader is not side)

    def language(self, side: Side) -> Lang:
        """Return the language of a side's pane; an interpreter has none, and counts as staff do."""
        if side is Side.INTERPRETER:
            return self.staff
        return self.staff if side is Side.STAFF else (self.visitor or self.staff)

    def turn(self, side: Side, number: int) -> Turn | None:
        """Return an utterance by its name."""
        return next((turn for turn in self.turns if (turn.side, turn.number) == (side, number)), None)

    def next_number(self, side: Side) -> int:
        """Return the number of a side's next utterance; they begin at 1."""
        return max((turn.number for turn in self.turns if turn.side is side), default=0) + 1

    def notice(self, side: Side) -> KioskError | None:
        """Return what a side has to be told."""
        return next((error for whom, error in self.notices if whom is side), None)
