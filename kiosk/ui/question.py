"""Hands free: who spoke? Both readings of what was heard, to be touched; the same question on both halves."""

from typing import Any

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core import events as ev
from kiosk.core.types import Side
from kiosk.ui.breaks import soft
from kiosk.ui.bridge import Intents
from kiosk.ui.shown import Shown
from kiosk.ui.wording import endonym, type_of


class QuestionView(QObject):
    """What the strip with the two readings shows."""

    def __init__(self, intents: Intents, parent: QObject) -> None:
        super().__init__(parent)
        self._intents = intents
        self._asked: int | None = None
        self._shown = Shown(self)
        self._shown.put(open=False, readings=[])

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    def show(self, undecided: ev.Undecided | None) -> None:
        """Show the question, or none."""
        if undecided is None:
            self._asked = None
            self._shown.put(open=False, readings=[])
            return
        self._asked = undecided.staff.sound
        heard = (final for final in (undecided.staff, undecided.visitor) if final.text)  # one may have heard no word
        self._shown.put(open=True, readings=[_reading(final) for final in heard])

    @Slot(bool)
    def pick(self, staff: bool) -> None:  # noqa: FBT001 - called from QML
        """One of the two was said; a second touch on the same question is not passed on."""
        sound, self._asked = self._asked, None
        if sound is not None:
            self._intents.touch(ev.PickReading(sound, Side.STAFF if staff else Side.VISITOR))

    @Slot()
    def drop(self) -> None:
        """Neither was said."""
        sound, self._asked = self._asked, None
        if sound is not None:
            self._intents.touch(ev.DropReading(sound))


def _reading(final: ev.Final) -> dict[str, Any]:
    return {
        "staff": final.side is Side.STAFF,
        "text": soft(final.text, final.lang),
        "type": type_of(final.lang),
        "name": endonym(final.lang),
    }
