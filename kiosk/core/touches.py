"""How the state changes by what people touch: one function a choice, pure and total."""

from dataclasses import replace
from typing import assert_never

from kiosk.core import calling, said
from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.state import Correcting, Screen, State
from kiosk.core.types import Side


def touched(state: State, choice: ev.Choice) -> State:  # noqa: PLR0911, PLR0912, C901 - one line a choice
    """Return the state after a touch."""
    match choice:
        case ev.ChooseLanguage(lang=lang):
            return _choose(state, lang)
        case ev.ToggleTalk(side=side):
            return _toggle(state, side)
        case ev.HoldTalk(side=side):
            return replace(state, held=True) if state.listening is side else state
        case ev.ReleaseTalk(side=side):
            return listen(state, None) if state.held and state.listening is side else state
        case ev.HandsFree(on=on):
            return replace(state, free=on and state.can_free)
        case ev.PickReading(sound=sound, side=side):
            return said.pick(state, sound, side)
        case ev.DropReading(sound=sound):
            return said.pick(state, sound, None)
        case ev.OpenCorrection(side=side, number=number):
            return _correct(state, side, number)
        case ev.SpeakAgain():
            return _speak_again(state)
        case ev.CloseCorrection():
            return _leave_correction(state)
        case ev.ShowFurigana(on=on):
            return replace(state, furigana=on)
        case ev.OpenCards(side=side):
            return _open_cards(state, side)
        case ev.CloseCards():
            return replace(state, screen=state.home, cards=None) if state.screen is Screen.CARDS else state
        case ev.OpenLanguages():
            return replace(_put_down(state), screen=Screen.ATTRACT, before=Screen.TALK)
        case ev.Turn180():
            return replace(state, turned=not state.turned)
        case ev.Dismiss(side=side):
            return replace(state, notices=tuple(notice for notice in state.notices if notice[0] is not side))
        case ev.Finish():
            return state if state.visitor is None else replace(_put_down(state), screen=Screen.FINISH)
        case ev.MarkForSlip(side=side, number=number, marked=marked):
            turn = state.turn(side, number)
            return said.with_turn(state, replace(turn, marked=marked)) if turn else state
        case ev.Resume():
            return _resume(state)
        case ev.CallInterpreter(lang=lang):
            return _call(state, lang)
        case ev.ShareTurns(on=on):
            return calling.share(state, on=on)
        case ev.CancelCall():
            return calling.cancel(state)
        case ev.HangUp():
            return calling.hang_up(state)
        case ev.MuteSelf(sound=sound, picture=picture):
            return calling.mute(state, sound=sound, picture=picture)
        case ev.Erase():
            return _erase(state)
        case _:
            assert_never(choice)


def listen(state: State, side: Side | None) -> State:
    """Give the talk button to a side, or take it away.

    Who was saying a sentence again is back at the sheet, at once or, where something is still heard, when it is closed.
    """
    sheet = state.correcting
    if sheet is not None and sheet.side is not side and sheet.side not in state.microphone:
        sheet = replace(sheet, speaking=False)
    return replace(state, listening=side, held=False, correcting=sheet)


def _choose(state: State, lang: Lang) -> State:
    if lang != state.visitor:
        state = listen(replace(state, partials=said.without(state.partials, Side.VISITOR)), None)
        visitors = state.correcting is not None and state.correcting.side is Side.VISITOR
        state = replace(state, correcting=None if visitors else state.correcting)
    return replace(state, visitor=lang, screen=state.home, cards=None, erased=None)


def _toggle(state: State, side: Side) -> State:
    if state.screen is not Screen.TALK or state.in_call or side is Side.INTERPRETER:
        return state
    notices = tuple(notice for notice in state.notices if notice[0] is not side)
    if state.listening is side:
        return replace(listen(state, None), notices=notices)
    sheet = state.correcting
    if sheet is not None and sheet.side is side:
        state = replace(state, correcting=None)  # who talks has left the sheet
    return replace(listen(state, side), notices=notices)


def _correct(state: State, side: Side, number: int) -> State:
    turn, sheet = state.turn(side, number), state.correcting
    elsewhere = state.screen is not Screen.TALK and (state.screen is not Screen.CARDS or state.cards is side)
    busy = sheet is not None and sheet.speaking and sheet.side is not side
    if turn is None or turn.card is not None or turn.lang != state.language(side) or elsewhere or busy:
        return state
    if state.listening is side:
        state = listen(state, None)
    return replace(state, correcting=Correcting(side, number, None if turn.sound else ()))


def _speak_again(state: State) -> State:
    sheet = state.correcting
    if sheet is None or state.screen is not Screen.TALK:
        return state
    notices = tuple(notice for notice in state.notices if notice[0] is not sheet.side)
    return replace(listen(state, sheet.side), notices=notices, correcting=replace(sheet, speaking=True))


def _leave_correction(state: State) -> State:
    sheet = state.correcting
    if sheet is not None and sheet.speaking and state.listening is sheet.side:
        state = listen(state, None)
    return replace(state, correcting=None)


def _open_cards(state: State, side: Side) -> State:
    if state.visitor is None:
        return state
    state = listen(state, None)
    sheet = state.correcting
    kept = sheet if sheet and sheet.side is not side else None
    return replace(state, screen=Screen.CARDS, cards=side, correcting=kept)


def _call(state: State, lang: Lang) -> State:
    called = calling.begin(state, lang)
    return called if called is state else _put_down(called)


def _put_down(state: State) -> State:
    return replace(listen(state, None), cards=None, correcting=None)


def _resume(state: State) -> State:
    if state.visitor is None:
        return replace(state, screen=Screen.ATTRACT)
    if state.call is not None and not state.call.open:
        state = calling.leave(state)  # who goes on has read how it ended
    back = state.before if state.screen is Screen.APOLOGY else state.home
    return replace(state, screen=state.home if back in {Screen.CALL, Screen.TALK} else back)


def _erase(state: State) -> State:
    return State(
        staff=state.staff,
        turned=state.turned,
        capabilities=state.capabilities,
        free=state.begins_free,
        begins_free=state.begins_free,
        apart=state.apart,
        erased=len(state.turns) if state.visitor is not None else state.erased,
    )
