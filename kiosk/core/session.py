"""How a consultation changes: `step(state, event) -> state`, pure and total.

No sequence of events raises. While a consultation is open no Final is lost; after `Erase` nothing of the last person
comes back, so what arrives late is dropped. Text that has been shown is not changed silently: a second translation of
an utterance into the same language is ignored, and a correction leaves what stood there visible.
"""

from dataclasses import replace
from typing import assert_never

from kiosk.core import calling, said
from kiosk.core import events as ev
from kiosk.core.errors import KioskError, MicrophoneLost, MicrophoneMissing, MicrophoneMuted
from kiosk.core.state import BOTH, NOBODY, Correcting, Screen, State, Turn
from kiosk.core.touches import listen, touched
from kiosk.core.types import DESK, Side

__all__ = ["Correcting", "Screen", "State", "Turn", "step"]


def step(state: State, event: ev.Event) -> State:  # noqa: PLR0911, PLR0912, C901 - one line an event
    """Return the state after the event."""
    match event:
        case ev.Partial():
            return said.partial(state, event)
        case ev.Final():
            return said.final(state, event)
        case ev.Undecided():
            return said.undecided(state, event)
        case ev.Translated():
            return said.translated(state, event)
        case ev.Alternatives():
            return said.alternatives(state, event)
        case ev.Corrected():
            return said.corrected(state, event)
        case ev.SoundLost(seconds=seconds):
            return replace(state, lost=state.lost + max(0.0, seconds))
        case ev.Level():
            return _level(state, event)
        case ev.MicrophoneOpened(side=side):
            return _microphone_opened(state, side)
        case ev.MicrophoneClosed(side=side):
            return _microphone_closed(state, side)
        case ev.VoiceStarted(side=side, number=number):
            return replace(state, speaking=(side, number)) if state.turn(side, number) else state
        case ev.VoiceEnded():
            return replace(state, speaking=None)
        case ev.CallChanged():
            return _answered(state, calling.changed(state, event))
        case ev.CallFound():
            return calling.found(state, event)
        case ev.Typed():
            return calling.typed(state, event)
        case ev.Drawn():
            return calling.drawn(state, event)
        case ev.Cleared():
            return calling.cleared(state)
        case ev.CallLevel():
            return calling.level(state, event)
        case ev.Prepared(capabilities=capabilities):
            return replace(state, capabilities=capabilities)
        case ev.Trouble():
            return _trouble(state, event)
        case ev.Failed():
            return _failed(state)
        case ev.Idle(seconds=seconds):
            return replace(state, idle=max(0.0, seconds))
        case ev.Touched(choice=choice):
            return touched(replace(state, idle=0.0), choice)
        case _:
            assert_never(event)


def _answered(before: State, state: State) -> State:
    """Take the talk button away when a call takes over the sound."""
    return replace(listen(state, None), correcting=None) if state.in_call and not before.in_call else state


def _sides(side: Side | None) -> frozenset[Side]:
    return BOTH if side is None else frozenset({side})


def _microphone_opened(state: State, side: Side | None) -> State:
    if state.visitor is None:
        return state
    sides = _sides(side)
    return replace(_over(state, sides, MicrophoneLost, MicrophoneMissing), microphone=sides)


def _over(state: State, sides: frozenset[Side], *kinds: type[KioskError]) -> State:
    """Take away what is no longer true: hands free nobody touches a button, which would."""
    notices = tuple(one for one in state.notices if one[0] not in sides or not isinstance(one[1], kinds))
    return replace(state, notices=notices) if len(notices) < len(state.notices) else state


def _level(state: State, event: ev.Level) -> State:
    if not state.microphone or not _sides(event.side) <= state.microphone:
        return state
    sides = _sides(event.side)
    state = _over(state, sides, MicrophoneMuted) if event.speech else state
    talking = state.talking | sides if event.speech else state.talking - sides
    return replace(state, level=min(1.0, max(0.0, event.peak)), clipped=event.clipped, talking=talking)


def _microphone_closed(state: State, side: Side | None) -> State:
    """Note the end of an opening; what was touched since for another opening stays wanted."""
    partials = () if side is None else said.without(state.partials, side)
    state = replace(state, partials=partials)
    if state.microphone == _sides(side):
        state = replace(state, microphone=NOBODY, level=0.0, clipped=False, talking=NOBODY)
    kept = None if state.listening is side else state.listening
    return replace(listen(state, kept), held=state.held and kept is not None)


def _trouble(state: State, event: ev.Trouble) -> State:
    if state.visitor is None:
        return state
    told = DESK if event.side is None else (event.side,)
    kept = tuple(notice for notice in state.notices if notice[0] not in told)
    state = replace(state, notices=(*kept, *((side, event.error) for side in told)))
    turn = state.turn(event.side, event.number) if event.side and event.number is not None else None
    return said.with_turn(state, replace(turn, trouble=event.error)) if turn else state


def _failed(state: State) -> State:
    before = state.before if state.screen is Screen.APOLOGY else state.screen
    return replace(listen(state, None), screen=Screen.APOLOGY, before=before, speaking=None)
