"""What the tests of the screen look with: items of the scene, touches, words that can be read, and what was asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.drawing import Stroke
from kiosk.core.events import Choice
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.session import State
from kiosk.core.types import Card, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.ui.breaks import plain
from kiosk.ui.scenes import scenes
from kiosk.ui.window import KioskWindow

DESK = "3番窓口 市民課"
Open = Callable[..., KioskWindow]


@dataclass
class Asked:
    """Intents that write down what they were asked."""

    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def touch(self, choice: Choice) -> None:
        self.calls.append(("touch", choice))

    def say(self, side: Side, text: str) -> None:
        self.calls.append(("say", side, text))

    def show_card(self, side: Side, card: Card) -> None:
        self.calls.append(("show_card", side, card))

    def repeat(self, side: Side, number: int) -> None:
        self.calls.append(("repeat", side, number))

    def correct(self, side: Side, number: int, text: str) -> None:
        self.calls.append(("correct", side, number, text))

    def type_to_interpreter(self, side: Side, piece: str) -> None:
        self.calls.append(("type_to_interpreter", side, piece))

    def draw(self, stroke: Stroke) -> None:
        self.calls.append(("draw", stroke))

    def clear_sheet(self) -> None:
        self.calls.append(("clear_sheet",))

    def hush(self) -> None:
        self.calls.append(("hush",))

    def leave(self) -> None:
        self.calls.append(("leave",))


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Yield everything that is drawn below an item, that item first."""
    yield root
    for child in root.childItems():
        yield from items(child)


def scene(window: KioskWindow) -> QQuickItem:
    """Return the root of the scene, settled."""
    root = window.view.rootObject()
    assert root is not None
    if window.loading():
        window.settled()  # what is laid out while drawing lies one upon the other before
    for _ in range(3):
        QGuiApplication.processEvents()
    return root


def half(window: KioskWindow, side: Side) -> QQuickItem:
    """Return a side's half of the screen."""
    return named(scene(window), "near" if side is Side.STAFF else "far")


def named(root: QQuickItem, name: str) -> QQuickItem:
    """Return the visible item of a name."""
    found = [item for item in items(root) if item.objectName() == name and item.isVisible()]
    assert found, f"nothing visible is named {name}"
    return found[0]


def tap(window: KioskWindow, item: QQuickItem) -> None:
    """Touch the middle of an item."""
    QTest.mouseClick(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(item))
    QGuiApplication.processEvents()


def shown_words(root: QQuickItem) -> list[str]:
    """Return every text that can be read below an item."""
    return [
        str(item.property("content") or item.property("text"))
        for item in items(root)
        if item.isVisible() and item.metaObject().indexOfProperty("contentWidth") >= 0 and item.property("text")
    ]


def type_in(window: KioskWindow, text: str) -> None:
    """Type a text on the keyboard."""
    for letter in text:
        QTest.keyClick(window.view, Qt.Key(ord(letter.upper())))
    QGuiApplication.processEvents()


def press(window: KioskWindow, item: QQuickItem) -> None:
    """Put a finger down on the middle of an item, and leave it there."""
    QTest.mousePress(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle(item))
    QGuiApplication.processEvents()


def let_go(window: KioskWindow, at: QPoint) -> None:
    """Lift the finger at a place of the window."""
    QTest.mouseRelease(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QGuiApplication.processEvents()


def middle(item: QQuickItem) -> QPoint:
    """Return where the middle of an item is seen in the window."""
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def there(root: QQuickItem, name: str) -> bool:
    """Say whether something visible has a name."""
    return any(item.objectName() == name and item.isVisible() for item in items(root))


def readable(root: QQuickItem) -> list[str]:
    """Return every text that can be read below an item, without marks for line breaks."""
    return [plain(word) for word in shown_words(root)]


def moment(name: str, phrases: Phrasebook, lang: Lang) -> State:
    """Return the state of a scene; staff speak Japanese."""
    return next(each.state for each in scenes(lang, phrases, JAPANESE) if each.name == name)
