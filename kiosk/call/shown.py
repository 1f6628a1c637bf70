"""What a call tells, as the core's own words: Told becomes CallChanged, Typed, Drawn; and the core's, as the line's."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, Literal

from kiosk import wire
from kiosk.call import channels
from kiosk.call.channels import Caption
from kiosk.call.meter import Quality
from kiosk.call.states import CallState, Phase
from kiosk.call.told import CaptionCame, Compared, DrawingCame, Measured, MutedThere, Stood, TextCame, Told
from kiosk.core import types as core
from kiosk.core.calling import WAITING
from kiosk.core.drawing import Stroke
from kiosk.core.events import CallChanged, Called, Cleared, Drawn, Typed
from kiosk.core.languages import REGISTRY, Lang
from kiosk.core.types import Call, Grade, Stage

STAGES: Final = {
    Phase.CALLING: Stage.CALLING,
    Phase.QUEUED: Stage.QUEUED,
    Phase.RINGING: Stage.RINGING,
    Phase.CONNECTING: Stage.CONNECTING,
    Phase.CONNECTED: Stage.TALKING,
    Phase.DEGRADED: Stage.TALKING,
    Phase.RESUMED: Stage.TALKING,
    Phase.LOST: Stage.LOST,
    Phase.ENDED: Stage.ENDED,
}


LONGEST: Final = 4000
"""Characters of a caption, as channels.Caption says."""
POINTS: Final = 500
"""Of a piece of a stroke, as channels.Stroke says."""


def captioned(caption: core.Caption) -> Caption:
    """Return what somebody at the desk says, as it travels."""
    text, translation = caption.text[-LONGEST:], caption.translation[-LONGEST:]
    side: Literal["staff", "visitor"] = "staff" if caption.side is core.Side.STAFF else "visitor"
    return Caption(side, caption.number, caption.lang, text, caption.final, translation)


def stroked(stroke: Stroke) -> list[channels.Stroke]:
    """Return what somebody at the desk draws, as it travels: the two halves count apart, and share one side there."""
    number = 2 * stroke.number + (stroke.side is core.Side.VISITOR)
    pieces = [stroke.points[at : at + POINTS] for at in range(0, len(stroke.points), POINTS)]
    return [channels.Stroke(number, stroke.colour, stroke.width, piece) for piece in pieces]


class Shown:
    """Of one call; on the loop."""

    def __init__(
        self, lang: Lang, words: Callable[[Sequence[int]], tuple[str, ...]], post: Callable[[Called], None]
    ) -> None:
        """Begin.

        Args:
            lang: of the interpreter.
            words: those that both sides compare, by their numbers.
            post: takes what is to be shown.
        """
        self._words, self._post = words, post
        self._call = Call(lang)
        self._lines = 0
        """Of the interpreter's text that are done."""
        self._connected = False

    def tell(self, told: Told) -> None:
        """Take what happened."""
        match told:
            case Stood(state):
                self._change(_stood(self._call, state))
            case Measured(quality=quality):
                self._change(_weighed(self._call, quality))
            case Compared(words=numbers):
                self._change(replace(self._call, words=self._words(numbers)))
            case MutedThere(sound, picture):
                self._change(replace(self._call, their_sound_on=not sound, their_picture_on=not picture))
            case TextCame(whole=whole):
                self._typed(whole.split("\n"))
            case CaptionCame(caption):
                self._caption(caption)
            case DrawingCame(channels.Stroke() as piece):
                stroke = Stroke(core.Side.INTERPRETER, piece.id, piece.colour, piece.width, piece.points)
                self._post(Drawn(stroke))
            case DrawingCame(channels.Clear()):
                self._post(Cleared())
            case _:
                pass

    def just_answered(self) -> bool:
        """Say, once for each answer, that somebody is there to talk to."""
        before, self._connected = self._connected, self._call.sounding
        return self._connected and not before

    def _change(self, call: Call) -> None:
        if call != self._call:
            self._call = call
            self._post(CallChanged(call))

    def _typed(self, lines: list[str]) -> None:
        """Post the lines that are done, each once, and the one under way."""
        while self._lines < len(lines) - 1:
            self._post(Typed(lines[self._lines], done=True))
            self._lines += 1
        self._post(Typed(lines[-1], done=False))

    def _caption(self, caption: Caption) -> None:
        if caption.side == "interpreter":
            lang = Lang(caption.lang) if caption.lang in REGISTRY else None
            self._post(Typed(caption.text, done=caption.final, lang=lang))


def _stood(call: Call, state: CallState) -> Call:
    stage = STAGES[state.phase]
    queued = stage is Stage.QUEUED
    return replace(
        _weighed(call, state.quality) if stage is Stage.TALKING and call.grade else call,
        stage=stage,
        ahead=state.ahead if queued else None,
        wait=state.wait if queued else None,
        interpreter="" if stage in WAITING else state.interpreter,
        ended=(state.reason or "done") if stage is Stage.ENDED else "",
        ladder=tuple(_rung(rung) for rung in state.ladder),
    )


def _weighed(call: Call, quality: Quality) -> Call:
    return replace(call, grade=Grade(quality.grade), reason=quality.reason, theirs=quality.whose == "theirs")


def _rung(rung: wire.Rung) -> str:
    """Return a step of the ladder: its kind, and below it what the city wrote."""
    named = rung.label or rung.address or rung.hours
    return f"{rung.kind}\n{rung.label}\n{rung.address}\n{rung.hours}" if named else rung.kind
