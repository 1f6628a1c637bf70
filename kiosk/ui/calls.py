"""Moments of a call to an interpreter, to be looked at and to be measured."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.core import events as ev
from kiosk.core.drawing import Stroke
from kiosk.core.languages import JAPANESE, base
from kiosk.core.session import State
from kiosk.core.types import Call, Card, Grade, Side, Stage
from kiosk.ui.call import SIGN
from kiosk.ui.moments import Scene
from kiosk.ui.pane import PaneView
from kiosk.ui.telling import Teller, after

NAME: Final = "佐藤 花子"
WORDS: Final = ("さくら", "みかん", "すずめ", "ひかり")
MAP: Final = (
    Stroke(Side.INTERPRETER, 1, "#1a1a1a", 0.006, ((0.1, 0.2), (0.5, 0.2), (0.5, 0.65), (0.1, 0.65), (0.1, 0.2))),
    Stroke(Side.INTERPRETER, 2, "#1a1a1a", 0.006, ((0.5, 0.35), (0.9, 0.35))),
    Stroke(Side.STAFF, 1, "#0017c1", 0.006, ((0.68, 0.92), (0.68, 0.5), (0.52, 0.5))),
    Stroke(Side.STAFF, 1, "#0017c1", 0.006, ((0.56, 0.46), (0.52, 0.5), (0.56, 0.54))),
    Stroke(Side.VISITOR, 1, "#a30000", 0.018, ((0.22, 0.35), (0.3, 0.42), (0.38, 0.35))),
    Stroke(Side.VISITOR, 2, "#a30000", 0.018, ((0.3, 0.52),)),
)
"""A way to a counter."""
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
    drawn = after(_stands(typing, grade=Grade.FAIR, reason="delay"), *map(ev.Drawn, MAP), ev.CallLevel(0.75, 0.5))
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
        Scene("call-own-beside", _stands(lines, grade=Grade.POOR, reason="frame-rate"), _beside),
        Scene("call-enlarged", typing, _enlarged, both=True),
        Scene("call-lost", _stands(lines, stage=Stage.LOST)),
        Scene("call-drawing", drawn),
        Scene("call-over", over),
        Scene("call-nobody", nobody),
    )


def _beside(pane: PaneView) -> None:
    pane.call.arranged.put("beside")  # type: ignore[attr-defined] # Qt properties


def _enlarged(pane: PaneView) -> None:
    pane.call.enlarge()  # type: ignore[attr-defined] # a Qt property


def _stands(state: State, **changed: object) -> State:
    call = state.call or Call(SIGN)
    return after(state, ev.CallChanged(replace(call, **changed)))  # type: ignore[arg-type] # fields of Call
