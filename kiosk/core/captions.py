"""What each side reads: a fold of the state, in the side's own language and in no other.

pane(state, side) -> Pane        the other's last sentence (very large), the own one, the earlier ones, the phase
"""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.errors import KioskError
from kiosk.core.events import Translated
from kiosk.core.languages import Lang
from kiosk.core.session import State, Turn
from kiosk.core.types import CardText, Check, Origin, Side


class Phase(StrEnum):
    """What the talk button of a side says."""

    READY = "ready"
    OPENING = "opening"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"
    """The voice speaks; the microphone is closed meanwhile."""
    OTHER = "other"
    """The other side is speaking into the microphone."""


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


def pane(state: State, side: Side) -> Pane:
    """Return what a side reads now."""
    lines = tuple(line for turn in state.turns if (line := _line(turn, side, state)) is not None)
    return Pane(
        side=side,
        lang=state.language(side),
        heard=next((line for line in reversed(lines) if line.side is not side), None),
        own=next((line for line in reversed(lines) if line.side is side), None),
        earlier=lines,
        partial=next((partial.text for partial in state.partials if partial.side is side), ""),
        phase=phase(state, side),
        level=state.level if state.microphone is side else 0.0,
        notice=state.notice(side),
    )


def phase(state: State, side: Side) -> Phase:
    """Return what the side's talk button shows."""
    if state.listening is side:
        return Phase.LISTENING if state.microphone is side else Phase.OPENING
    if state.speaking is not None:
        return Phase.SPEAKING
    if state.listening is side.other:
        return Phase.OTHER
    last = next((turn for turn in reversed(state.turns) if turn.side is side), None)
    if last and last.trouble is None and last.reading(state.language(side.other)) is None:
        return Phase.THINKING
    return Phase.READY


def _line(turn: Turn, side: Side, state: State) -> Line | None:
    mine, theirs = state.language(side), state.language(side.other)
    if turn.side is side:
        if turn.lang != mine:
            return None  # said before the side changed its language: it stands on the other pane only
        return _own(turn, turn.reading(theirs))
    reading = turn.reading(mine)
    if reading is None:
        return Line(
            turn.side, turn.number, mine, "", "", pending=turn.trouble is None, trouble=turn.trouble, marked=turn.marked
        )
    return Line(
        turn.side,
        turn.number,
        mine,
        reading.text,
        reading.card.ruby if reading.card else reading.text,
        origin=reading.origin,
        checks=reading.checks,
        card=reading.card,
        starter=reading.starter or turn.starter,
        marked=turn.marked,
    )


def _own(turn: Turn, reading: Translated | None) -> Line:
    return Line(
        turn.side,
        turn.number,
        turn.lang,
        turn.text,
        turn.text,
        back=reading.back if reading else "",
        other=reading.text if reading else "",
        checks=reading.checks if reading else (),
        starter=turn.starter,
        pending=reading is None and turn.trouble is None,
        trouble=turn.trouble,
        marked=turn.marked,
    )
