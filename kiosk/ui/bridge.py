"""The only door between the program's threads and the screen.

any thread --show(state)--> one pending state, the latest --queued signal--> main thread: receiver(state)
main thread --Intents--> whoever runs the consultation; every call returns at once
"""

import threading
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from kiosk.core.drawing import Stroke
from kiosk.core.events import Choice
from kiosk.core.session import State
from kiosk.core.types import Card, Side


class Intents(Protocol):
    """What people ask for by touch and keyboard; called on the main thread."""

    def touch(self, choice: Choice) -> None:
        """Take a choice that changes what is shown."""
        ...

    def say(self, side: Side, text: str) -> None:
        """Take a typed sentence."""
        ...

    def show_card(self, side: Side, card: Card) -> None:
        """Take a phrase card with its slots filled."""
        ...

    def repeat(self, side: Side, number: int) -> None:
        """Read an utterance of `side` aloud again, to the other side."""
        ...

    def correct(self, side: Side, number: int, text: str) -> None:
        """Take what the speaker of an utterance wants to stand there instead."""
        ...

    def type_to_interpreter(self, side: Side, piece: str) -> None:
        """Take letters as a side types them: T.140, with U+0008 for a letter taken back and U+2028 at a line's end."""
        ...

    def draw(self, stroke: Stroke) -> None:
        """Take a stroke, or the next piece of one, that is drawn on the sheet of the call."""
        ...

    def clear_sheet(self) -> None:
        """Make the sheet of the call white again."""
        ...

    def hush(self) -> None:
        """Stop the voice."""
        ...

    def leave(self) -> None:
        """The window was closed."""
        ...


class Bridge(QObject):
    """Carries states to the main thread; made there."""

    _arrived = Signal()
    _over = Signal()

    def __init__(self, receiver: Callable[[State], object]) -> None:
        super().__init__()
        self._receiver = receiver
        self._lock = threading.Lock()
        self._pending: State | None = None
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._over.connect(QCoreApplication.quit, Qt.ConnectionType.QueuedConnection)

    def quit(self) -> None:
        """End the program's event loop soon; from any thread."""
        self._over.emit()

    def show(self, state: State) -> None:
        """Show a state soon; from any thread. A state that nobody has seen yet is replaced."""
        with self._lock:
            idle = self._pending is None
            self._pending = state
        if idle:
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        with self._lock:
            state, self._pending = self._pending, None
        if state is not None:
            self._receiver(state)
