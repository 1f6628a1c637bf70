"""The own sentence, being put right: its pieces to touch, what else may have been said, or typing, or saying it again.

OpenCorrection -> pieces arrive -> a piece is touched -> one of its alternatives is touched -> Intents.correct
"""

from typing import Any, Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core import events as ev
from kiosk.core.captions import Pane
from kiosk.core.languages import language
from kiosk.core.session import Correcting
from kiosk.core.types import Piece, Side
from kiosk.ui.breaks import plain, soft
from kiosk.ui.bridge import Intents
from kiosk.ui.shown import Shown

NONE: Final = -1
"""No piece was touched yet."""
_UNSPACED: Final = frozenset({"Jpan", "Hans", "Hant", "Thai", "Mymr"})
"""Scripts that set no spaces between words."""


class CorrectionView(QObject):
    """What the sheet of one side shows. Which piece was touched, and whether somebody types, concerns nobody else."""

    def __init__(self, side: Side, intents: Intents, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._intents = intents
        self._correcting: Correcting | None = None
        self._sent = ""
        self._shown = Shown(self)
        self.forget()

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    def show(self, half: Pane) -> None:
        """Show the sheet, or put it away."""
        now = half.correction
        line = next((each for each in half.earlier if now and (each.side, each.number) == (now.side, now.number)), None)
        if now is None or line is None:
            self.forget()
            return
        before, self._correcting = self._correcting, now
        if now.speaking or before is None or (before.side, before.number) != (now.side, now.number):
            self.begin_anew()
        self._shown.put(
            open=True,
            sentence=soft(line.text, half.lang),
            kind=_kind(now),
            spaced=language(half.lang).script not in _UNSPACED,
            pieces=[_chip(piece) for piece in now.pieces or ()],
        )

    def forget(self) -> None:
        """Put the sheet away, and what was on it."""
        self._correcting, self._sent = None, ""
        self._shown.put(open=False, sentence="", kind="", spaced=False, pieces=[], chosen=NONE, typing=False)

    def begin_anew(self) -> None:
        """Put away what only this sheet knows: the piece that was touched, the typing."""
        self._sent = ""
        self._shown.put(chosen=NONE, typing=False)

    @Slot(int)
    def open(self, number: int) -> None:
        """Open the sheet for an own sentence."""
        self._intents.touch(ev.OpenCorrection(self._side, number))

    @Slot(int)
    def choose(self, piece: int) -> None:
        """Show what else may have been said at a place, or no longer."""
        self._shown.put(chosen=NONE if self._shown["chosen"] == piece else piece)

    @Slot(str)
    def take(self, sentence: str) -> None:
        """Take a sentence in place of the one that was heard; the same one twice counts once."""
        wanted = plain(sentence).strip()
        now = self._correcting
        if now is None or not wanted or wanted == self._sent:
            return
        if wanted == plain(self._shown["sentence"]):
            self.keep()
            return
        self._sent = wanted
        self._intents.correct(now.side, now.number, wanted)

    @Slot()
    def openType(self) -> None:  # noqa: N802 - read in QML
        """Type the sentence."""
        self._shown.put(typing=True, chosen=NONE)

    @Slot()
    def closeType(self) -> None:  # noqa: N802
        """Back to the pieces."""
        self._shown.put(typing=False)

    @Slot()
    def again(self) -> None:
        """Say it again."""
        self._shown.put(typing=False, chosen=NONE)
        self._intents.touch(ev.SpeakAgain())

    @Slot()
    def keep(self) -> None:
        """Leave the sentence as it is."""
        self._intents.touch(ev.CloseCorrection())


def _kind(now: Correcting) -> str:
    if now.speaking:
        return "speaking"
    if now.pieces is None:
        return "waiting"
    return "pieces" if any(piece.alternatives for piece in now.pieces) else "nothing"


def _chip(piece: Piece) -> dict[str, Any]:
    """Return a piece without marks for line breaks: a piece is never broken."""
    return {
        "text": piece.text,
        "others": [{"text": other.text, "sentence": other.sentence} for other in piece.alternatives],
    }
