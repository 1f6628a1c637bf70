"""The kiosk's window: one QML scene over the view models, fed with states.

app = application([])
window = KioskWindow(settings, texts, phrases, intents, qr)
window.open(full_screen=True)
Bridge(window.show).show(state)        from any thread
"""

import datetime as dt
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtGui import QClipboard, QGuiApplication, QImage
from PySide6.QtQuick import QQuickView

from kiosk.core.errors import DisplayMissing, DocumentFailed
from kiosk.core.ports import Phrases
from kiosk.core.session import Screen, State
from kiosk.core.types import DESK, Side
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui import breaks, ruby
from kiosk.ui.attract import AttractView
from kiosk.ui.beside import Beside
from kiosk.ui.bridge import Intents
from kiosk.ui.fonts import missing, register
from kiosk.ui.glass import Glass, Halves
from kiosk.ui.messages import into_the_log
from kiosk.ui.pane import PaneView
from kiosk.ui.picture import Picture
from kiosk.ui.sheet import SheetView
from kiosk.ui.wording import day_in_words

Qr = Callable[[str], Sequence[Sequence[bool]]]
"""Text to modules, dark ones true; none where the text is too long."""

DENSEST: Final = 117
"""Modules a side of the largest code that a telephone still reads from this screen (version 25)."""

OWN_RATE: Final = 15.0
"""Frames/s of the own picture where no graphics card draws: it is for seeing whether all is in the frame."""
_LOG: Final = logging.getLogger(__name__)


def application(arguments: Sequence[str]) -> QGuiApplication:
    """Return the process's Qt application, made now if there is none.

    Raises:
        DisplayMissing: there is no screen (on Linux: none is named in the environment).
    """
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in displays):
        raise DisplayMissing
    if sys.platform == "linux" and not drawing_cards():
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    into_the_log()
    app = QCoreApplication.instance() or QGuiApplication([sys.argv[0], *arguments])
    app.setApplicationName("madoguchi")
    register()
    for lang in missing():
        _LOG.info("no font of the wanted ones for %s", lang)
    return cast("QGuiApplication", app)


def drawing_cards(devices: Path = Path("/dev/dri")) -> list[str]:
    """Return the graphics cards that can draw.

    Without one Qt would let OpenGL be computed by the CPU; its own painter shows a call's pictures at 30 a second where
    that shows 18, and takes three quarters of the CPU (two cores, measured).
    """
    return sorted(card.name for card in devices.glob("renderD*"))


def _read_ahead(state: State) -> None:
    """Read what dates in words need: up to 25 ms a language, which the screen would stand still at the slip."""
    for side in DESK:
        day_in_words(dt.date.min, state.language(side))


def _often(before: State, state: State) -> State:
    """Return the state before with the values that change without anything else."""
    return replace(before, level=state.level, clipped=state.clipped, sheet=state.sheet, call_level=state.call_level)


class KioskWindow:
    """Everything that people see. Lives on the main thread."""

    def __init__(
        self,
        settings: Settings,
        texts: Texts,
        phrases: Phrases,
        intents: Intents,
        qr: Qr | None,
        *,
        staff_window: bool = False,
    ) -> None:
        """Make the scene; nothing is open yet.

        Args:
            settings: theme, text size, desk, languages in front.
            texts: of the screen.
            phrases: the cards.
            intents: what people ask for by touch and keyboard.
            qr: makes the code of the slip; None: there is none.
            staff_window: the staff's half in a window of its own, for a PC with two screens.
        """
        self._state = State(staff=settings.staff, turned=settings.turned)
        self._intents = intents
        self._qr = qr
        self._root = QObject(QCoreApplication.instance())  # outlives the scene, whichever way the process ends
        self._beside = Beside(self._root)
        self._writing = False
        self.theirs, self.own = Picture("theirs", self._root), Picture("own", self._root, painted_rate=OWN_RATE)
        """What the interpreter's camera and the own one see; fed from any thread."""
        self._sheets = {side: SheetView(side, intents, self._root) for side in DESK}
        self._attract = AttractView(settings, texts, intents, self._write, self._root)
        self._panes = {
            side: PaneView(
                side,
                settings,
                texts,
                phrases,
                intents,
                find_code=self._find_code,
                pictures=(self.theirs, self.own, self._sheets[side]),
                parent=self._root,
                across=not staff_window,
            )
            for side in DESK
        }
        self._show_panes(self._state)
        values: dict[str, object] = {
            "theme": settings.theme,
            "still": settings.reduced_motion,
            "attract": self._attract,
            "staff": self._panes[Side.STAFF],
            "visitor": self._panes[Side.VISITOR],
            "turned": settings.turned,
        }
        halves: tuple[Halves, ...] = ("visitor", "staff") if staff_window else ("both",)
        self._glasses = [Glass(half, values, intents.leave, self._panes[Side.STAFF].stir) for half in halves]
        for glass in self._glasses:
            sheets = {sheet.name: sheet for sheet in self._sheets.values()}
            glass.drawn.live = {"theirs": self.theirs, "own": self.own, **sheets}

    def show(self, state: State) -> None:
        """Show a state; on the main thread only (`Bridge` brings it there)."""
        before, self._state = self._state, state
        if state.visitor is not None and state.visitor != before.visitor:
            self._beside.ask(lambda: _read_ahead(state), lambda _: None)
        if state == _often(before, state):  # many a second while somebody speaks or draws
            for pane in self._panes.values():
                pane.often(state)
            return
        self._attract.show(state)
        self._show_panes(state)
        if before.visitor is not None and (state.visitor is None or (before.turns and not state.turns)):
            self._forget()
        for glass in self._glasses:
            glass.view.rootObject().setProperty("turned", state.turned)
        if self._writing and state.screen is Screen.TALK:
            self._writing = False
            self._panes[Side.VISITOR].openType()

    def open(self, *, full_screen: bool, size: tuple[int, int] | None = None) -> None:
        """Open the window, over the whole screen or in a size; the staff's own is never over the whole screen."""
        visitors, *staffs = self._glasses
        if staffs:
            visitors.on_screen(1)
        visitors.open(full_screen=full_screen, size=size)
        for glass in staffs:
            glass.open(full_screen=False, size=size)

    def grab(self, path: Path) -> None:
        """Write what the window shows now as a PNG.

        Raises:
            DocumentFailed: the file cannot be written.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.settled().save(str(path)):
            raise DocumentFailed(str(path))

    def settled(self) -> QImage:
        """Return the picture of the window, drawn once before: what is laid out while drawing moves other things."""
        self._beside.settle()
        for _ in range(2):
            self._await()
            self.view.grabWindow()
        self._await()
        return self.view.grabWindow()

    def loading(self) -> bool:
        """Say whether a room is still being built."""
        rooms = [room for glass in self._glasses for room in glass.view.rootObject().findChildren(QObject, "room")]
        return any(room.property("active") and room.property("item") is None for room in rooms)

    def close(self) -> None:
        """Close the window and free the scene."""
        self._beside.close()
        for glass in self._glasses:
            glass.close()
        self._root.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def view(self) -> QQuickView:
        """The scene; with two windows the visitor's."""
        return self._glasses[0].view

    @property
    def views(self) -> tuple[QQuickView, ...]:
        """All scenes; for tests."""
        return tuple(glass.view for glass in self._glasses)

    @property
    def attract(self) -> AttractView:
        """The first screen's values; for pictures and tests."""
        return self._attract

    def pane(self, side: Side) -> PaneView:
        """Return a half's values; for pictures and tests."""
        return self._panes[side]

    def _await(self) -> None:
        """Return when every room is built and every sheet is seen as it is drawn."""
        QCoreApplication.processEvents()
        while self.loading() or any(sheet.behind for sheet in self._sheets.values()):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)

    def _show_panes(self, state: State) -> None:
        for pane in self._panes.values():
            pane.show(state)

    def _write(self) -> None:
        self._writing = True

    def _forget(self) -> None:
        """Forget what the last person said and showed, and what was copied out of a field."""
        self.theirs.clear()
        self.own.clear()
        self._beside.forget()
        for glass in self._glasses:
            glass.drawn.forget()
        breaks.forget()
        ruby.forget()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def _find_code(self, texts: Sequence[str], then: Callable[[str | None], None]) -> None:
        """Make the code of the first text that fits, beside the screen's thread: a dense one takes 0.2 s."""
        qr = self._qr
        if qr is None:
            then(None)
            return

        def work() -> Sequence[Sequence[bool]] | None:
            return next((matrix for text in texts if 0 < len(matrix := qr(text)) <= DENSEST), None)

        def keep(matrix: Sequence[Sequence[bool]] | None) -> None:
            addresses = [glass.drawn.keep(matrix) for glass in self._glasses] if matrix else [None]
            then(addresses[-1])  # the same in all: they count alike

        self._beside.ask(work, keep)
