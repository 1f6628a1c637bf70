"""What a consultation is at one moment, and how it changes: `step(state, event) -> state`, pure and total.

No sequence of events raises. While a consultation is open no Final is lost; after `Erase` nothing of the last person
comes back, so what arrives late is dropped. Text that has been shown is not changed: a second translation of an
utterance into the same language is ignored.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.types import Capability, Card, Seconds, Side, Word


class Screen(StrEnum):
    """The room of the program a person is in."""

    ATTRACT = "attract"
    TALK = "talk"
    CARDS = "cards"
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

    def reading(self, lang: Lang) -> ev.Translated | None:
        """Return the utterance in a language, if it has been translated into it."""
        return next((reading for reading in self.readings if reading.lang == lang), None)


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
    microphone: Side | None = None
    """For whom the microphone is open; it follows `listening`."""
    level: float = 0.0
    """Of the open microphone, 0 to 1."""
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

    def language(self, side: Side) -> Lang:
        """Return the language of a side's pane."""
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


def step(state: State, event: ev.Event) -> State:  # noqa: PLR0911, PLR0912, C901 - one line an event
    """Return the state after the event."""
    match event:
        case ev.Partial():
            return _partial(state, event)
        case ev.Final():
            return _final(state, event)
        case ev.Translated():
            return _translated(state, event)
        case ev.SoundLost(seconds=seconds):
            return replace(state, lost=state.lost + max(0.0, seconds))
        case ev.Level(side=side, peak=peak):
            return replace(state, level=min(1.0, max(0.0, peak))) if state.microphone is side else state
        case ev.MicrophoneOpened(side=side):
            return replace(state, microphone=side) if _open(state) else state
        case ev.MicrophoneClosed(side=side):
            return _microphone_closed(state, side)
        case ev.VoiceStarted(side=side, number=number):
            return replace(state, speaking=(side, number)) if state.turn(side, number) else state
        case ev.VoiceEnded():
            return replace(state, speaking=None)
        case ev.Prepared(capabilities=capabilities):
            return replace(state, capabilities=capabilities)
        case ev.Trouble():
            return _trouble(state, event)
        case ev.Failed():
            return _failed(state)
        case ev.Idle(seconds=seconds):
            return replace(state, idle=max(0.0, seconds))
        case ev.Touched(choice=choice):
            return _touched(replace(state, idle=0.0), choice)
        case _:
            assert_never(event)


def _open(state: State) -> bool:
    return state.visitor is not None


def _partial(state: State, event: ev.Partial) -> State:
    late = event.number < state.next_number(event.side) and state.microphone is not event.side
    if not _open(state) or late:  # typing while speaking takes a number that the ears have counted on
        return state
    rest = _without(state.partials, event.side)
    return replace(state, partials=(*rest, event) if event.text else rest, idle=0.0)


def _final(state: State, event: ev.Final) -> State:
    if not _open(state) or not event.text.strip():
        return replace(state, partials=_without(state.partials, event.side))
    taken = state.turn(event.side, event.number) is not None or event.number < 1
    turn = Turn(
        side=event.side,
        number=state.next_number(event.side) if taken else event.number,
        lang=event.lang,
        text=event.text,
        words=event.words,
        card=event.card,
        starter=event.starter,
    )
    partials = _without(state.partials, event.side)
    return replace(state, turns=(*state.turns, turn), partials=partials, idle=0.0)


def _without(partials: tuple[ev.Partial, ...], side: Side) -> tuple[ev.Partial, ...]:
    return tuple(partial for partial in partials if partial.side is not side)


def _translated(state: State, event: ev.Translated) -> State:
    turn = state.turn(event.side, event.number)
    if turn is None or turn.reading(event.lang) is not None:
        return state
    return _with(state, replace(turn, readings=(*turn.readings, event), trouble=None))


def _with(state: State, turn: Turn) -> State:
    name = (turn.side, turn.number)
    return replace(state, turns=tuple(turn if (old.side, old.number) == name else old for old in state.turns))


def _microphone_closed(state: State, side: Side) -> State:
    listening = None if state.listening is side else state.listening
    if state.microphone is not side:
        return replace(state, listening=listening, partials=_without(state.partials, side))
    return replace(state, microphone=None, listening=listening, level=0.0, partials=_without(state.partials, side))


def _trouble(state: State, event: ev.Trouble) -> State:
    if not _open(state):
        return state
    told = tuple(Side) if event.side is None else (event.side,)
    kept = tuple(notice for notice in state.notices if notice[0] not in told)
    state = replace(state, notices=(*kept, *((side, event.error) for side in told)))
    turn = state.turn(event.side, event.number) if event.side and event.number is not None else None
    return _with(state, replace(turn, trouble=event.error)) if turn else state


def _failed(state: State) -> State:
    before = state.before if state.screen is Screen.APOLOGY else state.screen
    return replace(state, screen=Screen.APOLOGY, before=before, listening=None, speaking=None)


def _touched(state: State, choice: ev.Choice) -> State:  # noqa: PLR0911, C901 - one line a choice
    match choice:
        case ev.ChooseLanguage(lang=lang):
            return _choose(state, lang)
        case ev.ToggleTalk(side=side):
            return _toggle(state, side)
        case ev.OpenCards(side=side):
            return replace(state, screen=Screen.CARDS, cards=side, listening=None) if _open(state) else state
        case ev.CloseCards():
            return replace(state, screen=Screen.TALK, cards=None) if state.screen is Screen.CARDS else state
        case ev.OpenLanguages():
            return replace(state, screen=Screen.ATTRACT, before=Screen.TALK, cards=None, listening=None)
        case ev.Turn180():
            return replace(state, turned=not state.turned)
        case ev.Dismiss(side=side):
            return replace(state, notices=tuple(notice for notice in state.notices if notice[0] is not side))
        case ev.Finish():
            return replace(state, screen=Screen.FINISH, cards=None, listening=None) if _open(state) else state
        case ev.MarkForSlip(side=side, number=number, marked=marked):
            turn = state.turn(side, number)
            return _with(state, replace(turn, marked=marked)) if turn else state
        case ev.Resume():
            screen = state.before if state.screen is Screen.APOLOGY else Screen.TALK
            return replace(state, screen=screen) if _open(state) else replace(state, screen=Screen.ATTRACT)
        case ev.Erase():
            return State(
                staff=state.staff,
                turned=state.turned,
                capabilities=state.capabilities,
                erased=len(state.turns) if _open(state) else state.erased,
            )
        case _:
            assert_never(choice)


def _choose(state: State, lang: Lang) -> State:
    partials = state.partials if lang == state.visitor else _without(state.partials, Side.VISITOR)
    listening = state.listening if lang == state.visitor else None
    return replace(
        state, visitor=lang, screen=Screen.TALK, partials=partials, listening=listening, cards=None, erased=None
    )


def _toggle(state: State, side: Side) -> State:
    if state.screen is not Screen.TALK:
        return state
    notices = tuple(notice for notice in state.notices if notice[0] is not side)
    wanted = None if state.listening is side else side
    return replace(state, listening=wanted, notices=notices)
