"""Moments of a call to an interpreter, to be looked at and to be measured."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.core import events as ev
from kiosk.core.languages import JAPANESE, base
from kiosk.core.session import State
from kiosk.core.types import Call, Card, Grade, Side, Stage
from kiosk.ui.call import SIGN
from kiosk.ui.moments import Scene
from kiosk.ui.telling import Teller, after

NAME: Final = "佐藤 花子"
WORDS: Final = ("さくら", "みかん", "すずめ", "ひかり")
LADDER: Final = ("own", "partner", "relay", "slip")


def called(say: Teller, talk: State, told: Card) -> Sequence[Scene]:
    """Return the moments, after a talk."""
    visitor = base(say.langs[Side.VISITOR])
    start = after(talk, ev.Touched(ev.CallInterpreter(SIGN if visitor == JAPANESE else visitor)))
    queued = _stands(start, stage=Stage.QUEUED, ahead=2, wait=240.0)
    agreed = after(queued, ev.Touched(ev.ShareTurns(on=True)))
    ringing = _stands(agreed, stage=Stage.RINGING)
    answered = _stands(ringing, stage=Stage.CONNECTING, interpreter=NAME)
    good = _stands(answered, stage=Stage.TALKING, words=WORDS, grade=Grade.GOOD)
    texts = say.text(Side.VISITOR, told), say.text(Side.STAFF, told)
    lines = after(good, *say.machine(Side.STAFF, 3, told, ()))
    typing = after(lines, ev.Partial(Side.STAFF, 4, texts[1]), ev.Typed(texts[0][:40], done=False))
    poor = _stands(lines, grade=Grade.POOR, reason="frame-rate", theirs=True, their_sound_on=False)
    muted = after(
        _stands(lines, grade=Grade.FAIR, reason="delay", their_picture_on=False),
        ev.Touched(ev.MuteSelf(sound=True, picture=True)),
    )
    over = after(lines, ev.Touched(ev.HangUp()))
    nobody = _stands(agreed, stage=Stage.ENDED, ended="nobody", ladder=LADDER)
    return (
        Scene("call-asking", queued),
        Scene("call-waiting", agreed),
        Scene("call-ringing", ringing),
        Scene("call-answered", answered),
        Scene("call", good),
        Scene("call-text", typing),
        Scene("call-poor", poor),
        Scene("call-muted", muted),
        Scene("call-lost", _stands(lines, stage=Stage.LOST)),
        Scene("call-over", over),
        Scene("call-nobody", nobody),
    )


def _stands(state: State, **changed: object) -> State:
    call = state.call or Call(SIGN)
    return after(state, ev.CallChanged(replace(call, **changed)))  # type: ignore[arg-type] # fields of Call
