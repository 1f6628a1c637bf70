"""How the state changes by what is said: heard, put in question, translated, corrected.

    Undecided --PickReading--> Final --> Turn --Translated--> its readings
                                          ^--Corrected: the new text

What stood there before a correction, and what it had become, is kept and shown as `former`.
"""

from dataclasses import replace
from typing import Final as Constant

from kiosk.core import events as ev
from kiosk.core.state import State, Turn
from kiosk.core.types import Side

WAITING: Constant = 5
"""Questions of who spoke that wait for a touch; more would not be answered any more."""


def partial(state: State, event: ev.Partial) -> State:
    """Show what is heard so far."""
    late = event.number < state.next_number(event.side) and event.side not in state.microphone
    if state.visitor is None or late:  # typing while speaking takes a number that the ears have counted on
        return state
    rest = without(state.partials, event.side)
    return replace(state, partials=(*rest, event) if event.text else rest, idle=0.0)


def final(state: State, event: ev.Final) -> State:
    """Add an utterance."""
    partials = without(state.partials, event.side)
    if state.visitor is None or not event.text.strip():
        return replace(state, partials=partials)
    taken = state.turn(event.side, event.number) is not None or event.number < 1
    turn = Turn(
        side=event.side,
        number=state.next_number(event.side) if taken else event.number,
        lang=event.lang,
        text=event.text,
        words=event.words,
        card=event.card,
        starter=event.starter,
        sound=event.sound,
    )
    return replace(state, turns=(*state.turns, turn), partials=partials, idle=0.0)


def undecided(state: State, event: ev.Undecided) -> State:
    """Ask who spoke."""
    known = any(waiting.staff.sound == event.staff.sound for waiting in state.undecided)
    nothing = not (event.staff.text.strip() or event.visitor.text.strip())
    if state.visitor is None or known or nothing or state.in_call:  # in a call the interpreter has heard it
        return replace(state, partials=())
    return replace(state, undecided=(*state.undecided, event)[-WAITING:], partials=(), idle=0.0)


def pick(state: State, sound: int, side: Side | None) -> State:
    """Answer who spoke; None: neither of the two was said."""
    asked = next((waiting for waiting in state.undecided if waiting.staff.sound == sound), None)
    if asked is None:
        return state
    state = replace(state, undecided=tuple(waiting for waiting in state.undecided if waiting is not asked))
    if side is None:
        return state
    chosen = asked.staff if side is Side.STAFF else asked.visitor
    partials = state.partials  # of what is being said meanwhile
    state = final(state, replace(chosen, side=side, number=state.next_number(side)))
    return replace(state, partials=partials)


def translated(state: State, event: ev.Translated) -> State:
    """Add a reading; a text that stands is never changed, only furigana may come later."""
    turn = state.turn(event.side, event.number)
    if turn is None:
        return state
    there = turn.reading(event.lang)
    if there is None:
        return with_turn(state, replace(turn, readings=(*turn.readings, event), trouble=None))
    if there.text != event.text or not event.ruby or there.ruby:
        return state
    marked = replace(there, ruby=event.ruby)
    readings = tuple(marked if reading is there else reading for reading in turn.readings)
    return with_turn(state, replace(turn, readings=readings))


def corrected(state: State, event: ev.Corrected) -> State:
    """Put an utterance right: it is translated anew, and what stood there stays visible as `former`."""
    turn = state.turn(event.side, event.number)
    if turn is None or turn.card is not None or not event.text.strip():
        return state
    sheet = state.correcting
    if sheet is not None and (sheet.side, sheet.number) == (event.side, event.number):
        partials = without(state.partials, event.side) if sheet.speaking else state.partials
        state = replace(state, correcting=None, partials=partials)
    state = replace(state, idle=0.0)
    if event.text == turn.text:
        return state
    new = replace(
        turn,
        text=event.text,
        words=event.words,
        sound=event.sound,
        former=turn.text,
        former_readings=turn.readings,
        readings=(),
        trouble=None,
    )
    return with_turn(state, new)


def alternatives(state: State, event: ev.Alternatives) -> State:
    """Show what else may have been said."""
    asked = state.correcting
    if asked is None or asked.pieces is not None or (asked.side, asked.number) != (event.side, event.number):
        return state
    return replace(state, correcting=replace(asked, pieces=event.pieces))


def without(partials: tuple[ev.Partial, ...], side: Side) -> tuple[ev.Partial, ...]:
    """Return the partial texts of the other side."""
    return tuple(partial for partial in partials if partial.side is not side)


def with_turn(state: State, turn: Turn) -> State:
    """Return the state with a turn in the place of the one of its name."""
    name = (turn.side, turn.number)
    return replace(state, turns=tuple(turn if (old.side, old.number) == name else old for old in state.turns))
