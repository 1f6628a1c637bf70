"""The slip as one side sees it: staff choose and keep it, the visitor takes it home as a code."""

import datetime as dt
import logging
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.session import Screen, State
from kiosk.core.slip import Slip, slip
from kiosk.core.types import Side
from kiosk.texts import Texts
from kiosk.ui import paper
from kiosk.ui.breaks import soft
from kiosk.ui.bridge import Intents
from kiosk.ui.shown import Shown
from kiosk.ui.wording import day_in_words, type_of

FindCode = Callable[[Sequence[str], Callable[[str | None], None]], None]
"""Texts, the first that fits into a code is taken; who is told the code's address, or None where none fits. At once or
later, on the main thread."""

_LOG: Final = logging.getLogger(__name__)


class NotesView(QObject):
    """What the finish screen of one side shows."""

    def __init__(self, side: Side, texts: Texts, intents: Intents, find_code: FindCode, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._texts = texts
        self._intents = intents
        self._find_code = find_code
        self._state = State()
        self._last: Slip | None = None
        self._shown = Shown(self)
        self._shown.put(entries=[], none=True, code="", long=False, told="", printer=False, made="", otherType={})

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    def show(self, state: State) -> None:
        """Show the slip while the finish screen is open."""
        before, self._state = self._state, state
        if state.screen is not Screen.FINISH:
            return
        if before.screen is not Screen.FINISH:
            self._last = None
            self._shown.put(told="", printer=self._side is Side.STAFF and paper.printer() is not None)
        now = slip(state)
        if now == self._last:
            return
        self._last = now
        self._list(now)
        if self._side is Side.VISITOR:
            self._code(now)

    def forget(self) -> None:
        """Forget what was said."""
        self._state, self._last = State(), None
        self._shown.put(entries=[], none=True, code="", long=False, told="", made="")

    @Slot(bool, int, bool)
    def mark(self, staff: bool, number: int, marked: bool) -> None:  # noqa: FBT001 - called from QML
        """Take a sentence onto the slip, or off it."""
        self._intents.touch(ev.MarkForSlip(Side.STAFF if staff else Side.VISITOR, number, marked))

    @Slot()
    def save(self) -> None:
        """Write the slip into the documents folder."""
        self._tell(lambda: paper.save_slip(self._state, paper.new_path(), self._texts))

    @Slot()
    def toPrinter(self) -> None:  # noqa: N802 - read in QML
        """Print the slip."""
        self._tell(lambda: paper.print_slip(self._state, self._texts))

    def _tell(self, work: Callable[[], str]) -> None:
        lang = self._state.language(self._side)
        try:
            place = work()
        except KioskError as error:
            _LOG.warning("slip: %s", error.code)
            self._shown.put(told=soft(self._texts.error(lang, error), lang))
        else:
            self._shown.put(told=soft(self._texts.say(lang, "slip-saved", {"path": place}), lang) if place else "")

    def _list(self, now: Slip) -> None:
        mine, other = (now.staff, now.visitor) if self._side is Side.STAFF else (now.visitor, now.staff)
        entries = now.candidates if self._side is Side.STAFF else now.entries
        today = dt.datetime.now().astimezone().date()
        self._shown.put(
            entries=[
                {
                    "staff": entry.side is Side.STAFF,
                    "number": entry.number,
                    "text": soft(entry.staff if self._side is Side.STAFF else entry.visitor, mine),
                    "other": soft(entry.visitor if self._side is Side.STAFF else entry.staff, other),
                    "chosen": entry.chosen,
                    "doubtful": entry.doubtful,
                }
                for entry in entries
            ],
            none=not now.entries,
            otherType=type_of(other),
            made=soft(self._texts.say(mine, "slip-made", {"date": day_in_words(today, mine)}), mine),
        )

    def _code(self, now: Slip) -> None:
        """Both languages if they fit into a code, else the visitor's alone."""
        if not now.entries:
            self._shown.put(code="", long=False)
            return

        def found(address: str | None) -> None:
            if now is self._last:
                self._shown.put(code=address or "", long=address is None)

        self._find_code([paper.plain_text(now, self._texts, both=both) for both in (True, False)], found)
