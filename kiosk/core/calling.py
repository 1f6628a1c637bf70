"""How the state changes by a call to an interpreter: pure and total.

    CallInterpreter -> CALLING, share asked -> ShareTurns -> QUEUED, RINGING -> CONNECTING -> TALKING <-> LOST
    CallFound -> LOST, as after an interruption
    CancelCall ------------------------------------------------> the talk
    HangUp, or the line says so -> ENDED (why, and what else there is) -> Resume, HangUp -> the talk

While the call has the sound its screen is shown; while it only waits, the talk can go on. An ended call stays ended.
"""

from dataclasses import replace
from typing import Final as Constant

from kiosk.core import events as ev
from kiosk.core import said
from kiosk.core.drawing import blank, grown
from kiosk.core.languages import ENGLISH, JAPANESE, REGISTRY, Lang, base
from kiosk.core.state import Screen, State
from kiosk.core.types import Call, Side, Stage

SIGNED: Constant = {Lang("jsl"): JAPANESE, Lang("asl"): ENGLISH}
"""Sign languages (ISO 639-3), and the written language that goes with each for whoever has chosen none."""

WAITING: Constant = frozenset({Stage.CALLING, Stage.QUEUED, Stage.RINGING})
SILENT: Constant = ev.CallLevel(0.0, 0.0)
CANDIDATES: Constant = frozenset({Screen.TALK, Screen.CARDS})
"""The screens that a call takes over when somebody answers."""


def can_call(state: State, lang: Lang) -> bool:
    """Say whether an interpreter of a language can be called: signed, or another than the staff's for a visitor."""
    if state.screen is Screen.APOLOGY:
        return False
    if lang in SIGNED:
        return True
    return state.visitor is not None and lang in REGISTRY and base(lang) != base(state.staff)


def begin(state: State, lang: Lang) -> State:
    """Call, or go back to the call that goes on."""
    if state.call is not None and state.call.open:
        return replace(state, screen=Screen.CALL) if state.screen is not Screen.APOLOGY else state
    if not can_call(state, lang):
        return state
    visitor = state.visitor or SIGNED[lang]
    call = Call(lang, share=None if state.turns else False)  # where nothing was said there is nothing to ask
    return replace(state, visitor=visitor, screen=Screen.CALL, call=call, erased=None)


def share(state: State, *, on: bool) -> State:
    """Note the visitor's answer; the first one counts."""
    call = state.call
    if call is None or not call.open or call.share is not None:
        return state
    return replace(state, call=replace(call, share=on))


def mute(state: State, *, sound: bool, picture: bool) -> State:
    """Send no sound, no picture."""
    call = state.call
    if call is None or not call.open:
        return state
    return replace(state, call=replace(call, sound_on=not sound, picture_on=not picture))


def cancel(state: State) -> State:
    """Call no longer."""
    call = state.call
    if call is None or call.stage in WAITING or not call.open:
        return leave(state)
    return hang_up(state)


def hang_up(state: State) -> State:
    """End the call; an ended one is left."""
    call = state.call
    if call is None or not call.open:
        return leave(state)
    return _with(state, _over(replace(call, ended="done")))


def leave(state: State) -> State:
    """Go on with the talk; a call that still goes on is over with it."""
    return replace(_with(state, None), screen=Screen.TALK if state.screen is Screen.CALL else state.screen)


def found(state: State, event: ev.CallFound) -> State:
    """Take up a call that stood when the program began; not where somebody has begun something else."""
    if state.visitor is not None or state.call is not None or state.screen is Screen.APOLOGY:
        return state
    call = Call(event.lang, Stage.LOST, share=False, found=True)
    return replace(state, visitor=event.visitor, screen=Screen.CALL, call=call, erased=None)


def changed(state: State, event: ev.CallChanged) -> State:
    """Take what the line says; what the people at the desk decided is not the line's to change."""
    old = state.call
    if old is None or not old.open or state.visitor is None:
        return state
    new = replace(
        event.call,
        lang=old.lang,
        share=old.share,
        typing=old.typing,
        found=old.found,
        sound_on=old.sound_on,
        picture_on=old.picture_on,
    )
    if not new.open:
        new = _over(replace(new, ended=new.ended or "done"))
    state = replace(_with(state, new), idle=0.0)
    answered = new.sounding and not old.sounding
    return replace(state, screen=Screen.CALL, cards=None) if answered and state.screen in CANDIDATES else state


def typed(state: State, event: ev.Typed) -> State:
    """Show what the interpreter types; what is done becomes an utterance that both sides read."""
    call = state.call
    if call is None or not call.open or state.visitor is None:
        return state
    state = replace(state, call=replace(call, typing="" if event.done else event.text))
    if not event.done:
        return state
    lang = event.lang or typed_language(event.text, call.lang)
    number = state.next_number(Side.INTERPRETER)
    return said.final(state, ev.Final(Side.INTERPRETER, number, lang, event.text.strip()))


def drawn(state: State, event: ev.Drawn) -> State:
    """Put a piece of a stroke on the sheet, whoever draws it."""
    return replace(state, sheet=grown(state.sheet, event.stroke)) if state.in_call else state


def cleared(state: State) -> State:
    """Make the sheet white again."""
    return replace(state, sheet=blank(state.sheet))


def level(state: State, event: ev.CallLevel) -> State:
    """Show how loud it is in the call, while two talk."""
    talking = state.call is not None and state.call.stage is Stage.TALKING
    return replace(state, call_level=event) if talking else state


def _with(state: State, call: Call | None) -> State:
    """Put a call in the place of the one before; without an interpreter nothing is left of what was drawn."""
    if call is None or not call.sounding:
        state = replace(state, sheet=blank(state.sheet))
    talking = call is not None and call.stage is Stage.TALKING
    return replace(state, call=call, call_level=state.call_level if talking else SILENT)


def _over(call: Call) -> Call:
    """Return a call that is over, with nothing in it of what was said or seen."""
    return Call(call.lang, Stage.ENDED, share=False, ended=call.ended, ladder=call.ladder)


def typed_language(text: str, called: Lang) -> Lang:
    """Return the language of what an interpreter typed: theirs, or Japanese as its script tells."""
    if called not in REGISTRY:
        return SIGNED.get(called, JAPANESE)
    kana = any("\u3040" <= letter <= "\u30ff" for letter in text)
    han = any("\u4e00" <= letter <= "\u9fff" for letter in text)
    japanese = kana or (han and not called.startswith("zh"))
    return JAPANESE if japanese else called
