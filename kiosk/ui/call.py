"""A call to an interpreter, as one half of the screen shows it: waiting, talking, over.

state.call --show--> shown (QML)          touches, and letters as they are typed, --> intents
"""

import math
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core import events as ev
from kiosk.core.calling import typed_language
from kiosk.core.captions import Pane
from kiosk.core.languages import JAPANESE, REGISTRY, Lang, base
from kiosk.core.session import Screen, State
from kiosk.core.types import Call, Side, Stage
from kiosk.texts import Texts
from kiosk.ui.arranged import Arranged
from kiosk.ui.breaks import soft
from kiosk.ui.bridge import Intents
from kiosk.ui.lines import shown_line, who_key
from kiosk.ui.picture import Picture
from kiosk.ui.sheet import SheetView
from kiosk.ui.shown import Shown
from kiosk.ui.wording import endonym, type_of

SIGN: Final = Lang("jsl")
"""Japanese Sign Language (ISO 639-3), for whoever reads Japanese."""
ERASED: Final = "\b"
"""Takes the letter before away. Source: ITU-T T.140, 6.2."""
NEW_LINE: Final = "\u2028"
"""Source: ITU-T T.140, 6.1.2."""
LINES: Final = 40
"""Utterances that can be scrolled back to."""
RUNGS: Final = frozenset({"own", "partner", "contractor", "relay", "slip"})
_BEFORE: Final = frozenset({Stage.CALLING, Stage.QUEUED, Stage.RINGING, Stage.CONNECTING})
_MINUTE: Final = 60


class CallView(QObject):
    """What one side sees of the call."""

    def __init__(
        self, side: Side, texts: Texts, intents: Intents, pictures: tuple[Picture, Picture, SheetView], parent: QObject
    ) -> None:
        """Show no call yet; `pictures`: the interpreter's, the own one, and what is drawn."""
        super().__init__(parent)
        self._side, self._texts, self._intents = side, texts, intents
        self._theirs, self._own, self._sheet = pictures
        self._state = State()
        self._typed = ""
        self._handed = False
        self._arranged = Arranged(self)
        self._shown = Shown(self)
        self._shown.put(open=False, waits=False, stage="", small=True, theirLevel=0.0, ownLevel=0.0)

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    @Property(QObject, constant=True)
    def theirs(self) -> QObject:
        """The interpreter's picture."""
        return self._theirs

    @Property(QObject, constant=True)
    def own(self) -> QObject:
        """The picture of the own camera."""
        return self._own

    @Property(QObject, constant=True)
    def sheet(self) -> QObject:
        """The drawing sheet."""
        return self._sheet

    @Property(QObject, constant=True)
    def arranged(self) -> QObject:
        """Where the pictures stand."""
        return self._arranged

    def often(self, state: State) -> None:
        """Show how loud it is and what is drawn; nothing else has changed."""
        self._state = state
        silent = state.call is None or not state.call.sound_on
        self._shown.put(theirLevel=state.call_level.theirs, ownLevel=0.0 if silent else state.call_level.ours)
        self._sheet.show(state)

    def show(self, state: State, half: Pane) -> None:
        """Show a state."""
        self.often(state)
        call = state.call
        here = call is not None and state.screen is Screen.CALL
        self._shown.put(waits=call is not None and call.open)
        if call is None or not call.sounding:
            self.begin_anew()
        if call is None or not here:
            self._shown.put(open=False)
            self.ended()
            self._handed = self._handed and call is not None
            return
        self._handed = call.share is True or (self._handed and not call.open)
        self._shown.put(**self._around(call, half.lang), **self._waiting(call, half.lang))
        self._shown.put(**self._talking(call, half), **self._over(call, half.lang))
        self._shown.put(open=True, stage=call.stage.value)

    def _around(self, call: Call, lang: Lang) -> dict[str, Any]:
        return {
            "tongue": endonym(call.lang) if call.lang in REGISTRY else self._said(lang, f"call-lang-{call.lang}"),
            "tongueType": type_of(call.lang if call.lang in REGISTRY else lang),
            "name": call.interpreter,
            "before": call.stage in _BEFORE,
        }

    def _waiting(self, call: Call, lang: Lang) -> dict[str, Any]:
        asked = call.share is None and call.stage in _BEFORE
        visitor = self._side is Side.VISITOR
        consent = {True: "call-share-given", False: "call-share-kept" if self._state.turns else ""}
        note = ("" if visitor else "call-share-asking") if asked else consent.get(bool(call.share), "")
        return {
            "asks": asked and visitor,
            "consent": self._said(lang, note) if note else "",
            "given": call.share is True,
            "place": self._place(call, lang),
            "answered": self._said(lang, "call-answered", {"name": call.interpreter})
            if call.stage is Stage.CONNECTING and call.interpreter
            else "",
        }

    def _place(self, call: Call, lang: Lang) -> str:
        """Return how many wait before this call, and how long that may take."""
        if call.stage not in {Stage.CALLING, Stage.QUEUED}:
            return ""
        place = [] if call.ahead is None else [self._ahead(call.ahead, lang)]
        if call.wait is not None:
            minutes = max(1, math.ceil(call.wait / _MINUTE))
            place.append(self._said(lang, "call-wait", {"minutes": minutes}))
        elif call.stage is Stage.QUEUED:
            place.append(self._said(lang, "call-wait-open"))
        return "\n".join(place)

    def _ahead(self, count: int, lang: Lang) -> str:
        return self._said(lang, "call-ahead", {"count": count}) if count else self._said(lang, "call-next")

    def _talking(self, call: Call, half: Pane) -> dict[str, Any]:
        lang = half.lang
        marks = [] if call.their_sound_on else [("muted", "call-their-sound-off")]
        if not call.their_picture_on:
            marks.append(("camera-off", "call-their-picture-off"))
        return {
            "lines": [shown_line(line, self._side, self._texts) for line in half.earlier[-LINES:]],
            "growing": self._growing(call, lang),
            "words": list(call.words),
            "grade": call.grade.value if call.grade else "",
            "quality": self._quality(call, lang),
            "marks": [{"icon": icon, "text": self._said(lang, key)} for icon, key in marks],
            "theirSound": call.their_sound_on,
            "theirPicture": call.their_picture_on,
            "sound": call.sound_on,
            "picture": call.picture_on,
        }

    def _growing(self, call: Call, lang: Lang) -> list[dict[str, Any]]:
        """Return what is being said now, in this half's own language, and what the interpreter says and types."""
        found = []
        for partial in self._state.partials:
            same = base(self._state.language(partial.side)) == base(lang)
            if partial.side is self._side or same or partial.side is Side.INTERPRETER:
                who = who_key(partial.side, self._side)
                found.append({"who": who, "text": soft(partial.text, lang), "type": type_of(lang)})
        if call.typing:
            typed = typed_language(call.typing, call.lang)
            found.append({"who": "call-typing", "text": soft(call.typing, typed), "type": type_of(typed)})
        return found

    def _quality(self, call: Call, lang: Lang) -> str:
        """Return the mark, why, and whose connection it is."""
        if call.grade is None:
            return self._said(lang, "quality-unknown")
        grade = self._said(lang, f"grade-{call.grade.value}")
        if not call.reason:
            return grade
        parts = [grade, self._said(lang, f"quality-{call.reason}")]
        if call.reason != "unknown":
            parts.append(self._said(lang, "quality-theirs" if call.theirs else "quality-ours"))
        return " · ".join(parts)

    def _over(self, call: Call, lang: Lang) -> dict[str, Any]:
        return {
            "ended": self._said(lang, f"call-ended-{call.ended}") if call.ended else "",
            "erased": self._said(lang, "call-erased") if self._handed and not call.open else "",
            "ladder": [self._rung(rung, lang) for rung in call.ladder],
        }

    def _rung(self, rung: str, lang: Lang) -> str:
        """Return one more way, in the pane's language, or as the city named it."""
        return self._said(lang, f"ladder-{rung}") if rung in RUNGS else rung

    def _said(self, lang: Lang, key: str, arguments: dict[str, str | float] | None = None) -> str:
        return soft(self._texts.say(lang, key, arguments), lang)

    @Slot()
    def call(self) -> None:
        """Call an interpreter for the visitor, or go to the call that goes on; again, where one has ended."""
        call = self._state.call
        visitor = base(self._state.language(Side.VISITOR))
        self._intents.touch(ev.CallInterpreter(call.lang if call else SIGN if visitor == JAPANESE else visitor))

    @Slot(bool)
    def share(self, on: bool) -> None:  # noqa: FBT001 - called from QML
        """The visitor lets the interpreter read what was said, or does not."""
        self._intents.touch(ev.ShareTurns(on=on))

    @Slot()
    def cancel(self) -> None:
        """Call no longer."""
        self._intents.touch(ev.CancelCall())

    @Slot()
    def hangUp(self) -> None:  # noqa: N802 - read in QML
        """End the call."""
        self._intents.touch(ev.HangUp())

    @Slot()
    def toggleSound(self) -> None:  # noqa: N802
        """Send no sound, or send it again."""
        self._mute(sound=True)

    @Slot()
    def togglePicture(self) -> None:  # noqa: N802
        """Send no picture, or send it again."""
        self._mute(picture=True)

    @Slot()
    def toggleSmall(self) -> None:  # noqa: N802
        """Show the small picture of the interpreter, or put it away."""
        self._shown.put(small=not self._shown["small"])

    def begin_anew(self) -> None:
        """Forget how the pictures were arranged."""
        self._arranged.begin_anew()

    @Slot()
    def enlarge(self) -> None:
        """Make the interpreter's picture as large as this half allows, or as it was; the sheet is put away for it."""
        out = self._sheet.out
        if out:
            self._sheet.toggle()
        self._arranged.enlarge(large=out or not self._arranged.large)

    @Slot(str)
    def edited(self, text: str) -> None:
        """Send what has changed in the field since the last letter."""
        kept = next((at for at, (old, new) in enumerate(zip(self._typed, text, strict=False)) if old != new), None)
        same = min(len(self._typed), len(text)) if kept is None else kept
        piece = ERASED * (len(self._typed) - same) + text[same:]
        self._typed = text
        if piece:
            self._intents.type_to_interpreter(self._side, piece)

    @Slot()
    def ended(self) -> None:
        """The line in the field is finished; the field is emptied."""
        if self._typed:
            self._typed = ""
            self._intents.type_to_interpreter(self._side, NEW_LINE)

    def _mute(self, *, sound: bool = False, picture: bool = False) -> None:
        call = self._state.call
        if call is not None:
            silent, dark = (not call.sound_on) != sound, (not call.picture_on) != picture
            self._intents.touch(ev.MuteSelf(sound=silent, picture=dark))
