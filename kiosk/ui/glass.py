"""One pane of glass: a window with the scene in it, whole or one half of it.

Glass(halves="both", ...)       one tablet, face to face
Glass(halves="visitor", ...)    the visitor's screen of a PC with two
Glass(halves="staff", ...)      the staff's own window
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickView

from kiosk.ui.icons import Drawn

Halves = Literal["both", "visitor", "staff"]

BASE: Final = QSize(1280, 800)
_STIRRING: Final = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)
"""What only somebody who is there does."""


class Glass:
    """Lives on the main thread."""

    def __init__(
        self, halves: Halves, values: dict[str, object], leave: Callable[[], None], stirred: Callable[[], None]
    ) -> None:
        self.drawn = Drawn()
        """Its own: a scene's engine owns what draws for it."""
        self.view = QQuickView()
        self.view.setFlag(Qt.WindowType.Window)
        self._watch = _Watch(leave, stirred)
        self.view.installEventFilter(self._watch)
        self.view.engine().addImageProvider("drawn", self.drawn)
        self.view.setColor(QColor("#ffffff"))
        self.view.setTitle("Madoguchi")
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.setInitialProperties(values | {"halves": halves})
        self.view.setSource(QUrl.fromLocalFile(str(Path(__file__).parent / "qml" / "Main.qml")))
        for error in self.view.errors():
            raise RuntimeError(error.toString())

    def open(self, *, full_screen: bool, size: tuple[int, int] | None = None) -> None:
        """Open the window, over the whole screen or in a size."""
        self.view.resize(*(size or (BASE.width(), BASE.height())))
        self.view.setMinimumSize(BASE / 2)
        if full_screen:
            self.view.showFullScreen()
        else:
            self.view.show()

    def on_screen(self, number: int) -> None:
        """Move to one of the machine's screens, if it has so many."""
        screens = self.view.screen().virtualSiblings()
        if number < len(screens):
            self.view.setScreen(screens[number])
            self.view.setPosition(screens[number].geometry().topLeft())

    def close(self) -> None:
        """Close the window and free the scene; deferred deletion ends it."""
        self._watch.leave = None
        self.view.close()
        self.view.setSource(QUrl())
        self.view.deleteLater()


class _Watch(QObject):
    """Tells when somebody closes the window, and when somebody touches anything in it.

    A filter, not an override of `event()`: an override in Python holds the interpreter's lock while Qt waits for its
    render thread, and that thread waits for the lock as soon as it has a message or a signal for Python.
    """

    def __init__(self, leave: Callable[[], None], stirred: Callable[[], None]) -> None:
        super().__init__()
        self.leave: Callable[[], None] | None = leave
        self._stirred = stirred

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See it, and let everything pass."""
        if event.type() in _STIRRING:
            self._stirred()
        elif event.type() == QEvent.Type.Close and self.leave is not None:
            self.leave()
        return False
