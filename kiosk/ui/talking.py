"""The talk button of one side, tapped or kept down.

pressed   ready          -> ToggleTalk at once, so that no first syllable is lost
          the voice      -> hush
KEPT_DOWN ms later       -> HoldTalk: a pause no longer ends what is said
let go    after that     -> ReleaseTalk
          before, open   -> ToggleTalk if it had been open when it was pressed; else it stays open
"""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.core import events as ev
from kiosk.core.captions import Phase, phase
from kiosk.core.session import State
from kiosk.core.types import Side
from kiosk.ui.bridge import Intents

KEPT_DOWN: Final = 400
"""ms from which a touch counts as kept down: longer than a slow tap, over before the first pause in a sentence."""


class TalkView(QObject):
    """Tells touches, keys and a screen reader's press apart, and passes on what they ask for."""

    def __init__(self, side: Side, intents: Intents, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._intents = intents
        self._state = State()
        self._closes = False
        self._holding = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_DOWN)
        self._timer.timeout.connect(self._hold)

    def show(self, state: State) -> None:
        """Know what a touch would mean now."""
        self._state = state

    @Slot()
    def press(self) -> None:
        """A finger, the mouse or a key has gone down."""
        if self._timer.isActive() or self._holding:
            return
        if phase(self._state, self._side) is Phase.SPEAKING:
            self._intents.hush()
            return
        self._closes = self._state.listening is self._side
        if not self._closes:
            self._intents.touch(ev.ToggleTalk(self._side))
        self._timer.start()

    @Slot()
    def release(self) -> None:
        """It has come up again, or was taken away; more than once does no harm."""
        if self._holding:
            self._holding = False
            self._intents.touch(ev.ReleaseTalk(self._side))
        elif self._timer.isActive():
            self._timer.stop()
            if self._closes:
                self._intents.touch(ev.ToggleTalk(self._side))

    @Slot()
    def tap(self) -> None:
        """Take the press of a screen reader, which knows no keeping down."""
        self.press()
        self.release()

    @Slot()
    def toggleFree(self) -> None:  # noqa: N802 - read in QML
        """Listen to both sides without a button, or no longer."""
        self._intents.touch(ev.HandsFree(not self._state.free))

    @Slot()
    def toggleFurigana(self) -> None:  # noqa: N802
        """Show readings above the kanji, or none."""
        self._intents.touch(ev.ShowFurigana(not self._state.furigana))

    def _hold(self) -> None:
        self._holding = True
        self._intents.touch(ev.HoldTalk(self._side))
