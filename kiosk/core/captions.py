"""What each side reads: a fold of the state, in the side's own language and in no other.

pane(state, side) -> Pane        the other's last sentence (very large), the own one, the earlier ones, the phase
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.errors import KioskError
from kiosk.core.events import Translated, Undecided
from kiosk.core.languages import JAPANESE, Lang, base
from kiosk.core.state import BOTH, Correcting, State, Turn
from kiosk.core.types import CardText, Check, Origin, Side


class Phase(StrEnum):
    """What the talk button of a side says."""

    READY = "ready"
    OPENING = "opening"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"
    """The voice speaks; the microphone is closed meanwhile, or deaf."""
    OTHER = "other"
    """The other side is speaking into the microphone."""
    HELD = "held"
    """Listening while the button is kept down."""
    FREE = "free"
    """Listening to both sides, hands free; a touch takes the turn for this side."""


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance as one side reads it."""

    side: Side
    """Who said it."""
    number: int
    lang: Lang
    text: str
    """Empty while the translation is on its way, or when there is none (`trouble`)."""
    ruby: str
    """The text with furigana marks where a card has them."""
    origin: Origin | None = None
    """None: this side's own words."""
    back: str = ""
    """For the speaker: what the other side reads, put back into the speaker's language."""
    other: str = ""
    """For the speaker: what the other side reads, as it stands there."""
    checks: tuple[Check, ...] = ()
    card: CardText | None = None
    starter: bool = False
    pending: bool = False
    trouble: KioskError | None = None
    marked: bool | None = None
    former: str = ""
    """What this side read there before the speaker corrected it; shown struck through beside the new text."""
    correctable: bool = False
    """This side's own words, not a card: a touch opens the correction."""

    @property
    def doubtful(self) -> bool:
        """Say whether something did not survive translation."""
        return bool(self.checks)


@dataclass(frozen=True, slots=True)
class Pane:
    """One side's half of the talk screen."""

    side: Side
    lang: Lang
    heard: Line | None
    """The other's last sentence."""
    own: Line | None
    """The last own sentence."""
    earlier: tuple[Line, ...]
    """All that was said, oldest first, `heard` and `own` included."""
    partial: str
    phase: Phase
    level: float
    notice: KioskError | None
    clipped: bool = False
    free: bool = False
    """Hands free is switched on."""
    can_free: bool = False
    """Hands free can be offered: both languages are heard here, and can be told apart."""
    undecided: Undecided | None = None
    """The oldest question of who spoke; the same on both halves."""
    correction: Correcting | None = None
    """The own sentence that this side is putting right."""
    furigana: bool = False
    """Readings stand above the kanji of this half."""


def pane(state: State, side: Side) -> Pane:
    """Return what a side reads now."""
    lines = tuple(line for turn in state.turns if (line := _line(turn, side, state)) is not None)
    mine = state.correcting is not None and state.correcting.side is side
    return Pane(
        side=side,
        lang=state.language(side),
        heard=next((line for line in reversed(lines) if line.side is not side), None),
        own=next((line for line in reversed(lines) if line.side is side), None),
        earlier=lines,
        partial=next((partial.text for partial in state.partials if partial.side is side), ""),
        phase=phase(state, side),
        level=state.level if side in state.microphone else 0.0,
        notice=state.notice(side),
        clipped=state.clipped and side in state.microphone,
        free=state.free and state.can_free,
        can_free=state.can_free,
        undecided=state.undecided[0] if state.undecided else None,
        correction=state.correcting if mine else None,
        furigana=_furigana(state, side),
    )


def phase(state: State, side: Side) -> Phase:
    """Return what the side's talk button shows."""
    if state.listening is side:
        return _turn_phase(state, side)
    if state.speaking is not None:
        return Phase.SPEAKING
    if state.listening is side.other:
        return Phase.OTHER
    if state.wanted == BOTH:
        return Phase.FREE if state.microphone == BOTH else Phase.OPENING
    last = next((turn for turn in reversed(state.turns) if turn.side is side), None)
    if last and last.trouble is None and last.reading(state.language(side.other)) is None:
        return Phase.THINKING
    return Phase.READY


def _turn_phase(state: State, side: Side) -> Phase:
    if state.microphone != frozenset({side}):
        return Phase.OPENING
    return Phase.HELD if state.held else Phase.LISTENING


def _furigana(state: State, side: Side) -> bool:
    return state.furigana and side is Side.VISITOR and base(state.language(side)) == JAPANESE


def _line(turn: Turn, side: Side, state: State) -> Line | None:
    mine = state.language(side)
    if turn.side is side:
        if turn.lang != mine:
            return None  # said before the side changed its language: it stands on the other pane only
        return _own(turn, turn.reading(state.language(side.other)), furigana=_furigana(state, side))
    former = next((reading.text for reading in turn.former_readings if reading.lang == mine), "")
    reading = turn.reading(mine)
    if reading is None:
        return Line(
            turn.side,
            turn.number,
            mine,
            "",
            "",
            pending=turn.trouble is None,
            trouble=turn.trouble,
            marked=turn.marked,
            former=former,
        )
    return Line(
        turn.side,
        turn.number,
        mine,
        reading.text,
        _ruby(reading, side, furigana=_furigana(state, side)),
        origin=reading.origin,
        checks=reading.checks,
        card=reading.card,
        starter=reading.starter or turn.starter,
        marked=turn.marked,
        former=former,
    )


def _ruby(reading: Translated, side: Side, *, furigana: bool) -> str:
    """Return a reading with the marks that its reader sees; staff see those of cards only."""
    marked = reading.card.ruby if reading.card else reading.ruby if side is Side.VISITOR else ""
    return marked if marked and (furigana or side is Side.STAFF) else reading.text


def _own(turn: Turn, reading: Translated | None, *, furigana: bool) -> Line:
    same = furigana and reading is not None and reading.text == turn.text
    return Line(
        turn.side,
        turn.number,
        turn.lang,
        turn.text,
        (reading.ruby if same and reading else "") or turn.text,
        back=reading.back if reading else "",
        other=reading.text if reading else "",
        checks=reading.checks if reading else (),
        starter=turn.starter,
        pending=reading is None and turn.trouble is None,
        trouble=turn.trouble,
        marked=turn.marked,
        former=turn.former,
        correctable=turn.card is None,
    )
