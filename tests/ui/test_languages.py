import unicodedata

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.core.languages import Lang, language
from kiosk.core.types import Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.breaks import plain
from kiosk.ui.scenes import BRING, scenes
from tests.ui.looking import DESK, Open, half, items, scene, shown_words

pytestmark = pytest.mark.screen

LOOKED_AT = (
    "welcome",
    "talk",
    "listening",
    "doubt",
    "answers",
    "long",
    "cards",
    "board",
    "filling",
    "finish",
    "apology",
    "idle",
    "held",
    "free",
    "undecided",
    "correcting",
    "alternatives",
    "correcting-typed",
    "correcting-nothing",
    "correcting-again",
    "corrected",
    "corrected-earlier",
    "changed",
    "captions",
    "captions-growing",
    "captions-long",
)
JA = Lang("ja")
TEXTS = Texts()
SLACK = 2.5
"""px: Qt rounds a text's width up."""
LINE_SLACK = 10.0
"""px: Burmese and Thai lines have room above and below that no letter needs."""


@pytest.mark.parametrize("lang", TEXTS.languages())
def test_no_text_is_clipped_or_leaves_its_place(open_window: Open, phrases: Phrasebook, lang: Lang) -> None:
    window = open_window()
    wrong: list[str] = []
    window.attract.greeting_in(lang)

    for moment in scenes(lang, phrases, JA):
        if moment.name not in {"attract", *LOOKED_AT}:
            continue
        window.show(moment.state)
        opened = moment.name not in {"attract", "idle"}
        if moment.act:
            moment.act(window.pane(Side.VISITOR))
        window.settled()
        root = scene(window)
        wrong += (
            [
                f"{moment.name}: {fault}"
                for side in (Side.STAFF, Side.VISITOR)
                for fault in _overlaps(half(window, side))
            ]
            if opened
            else []
        )
        wrong += [f"{moment.name}: {fault}" for item in items(root) if (fault := _fault(item, root))]
        window.pane(Side.VISITOR).begin_anew()

    assert "\n".join(wrong) == ""


@pytest.mark.parametrize("lang", [tag for tag in TEXTS.languages() if language(tag).script != "Jpan"])
def test_each_half_shows_only_its_own_language(open_window: Open, phrases: Phrasebook, lang: Lang) -> None:
    window = open_window()
    document = dict(BRING.slots)["document"]

    for moment in scenes(lang, phrases, JA):
        if moment.name not in {"welcome", "talk", "listening", "answers", "board", "apology", "idle"}:
            continue
        window.show(moment.state)
        words = [plain(word).replace(document, "") for word in shown_words(half(window, Side.VISITOR)) if word != DESK]

        assert [word for word in words if _has_kana(word)] == []
        assert any(_has_kana(word) for word in shown_words(half(window, Side.STAFF)))


def _has_kana(text: str) -> bool:
    return any(
        "KATAKANA LETTER" in (name := unicodedata.name(letter, "")) or "HIRAGANA LETTER" in name for letter in text
    )


def _fault(item: QQuickItem, root: QQuickItem) -> str:
    """Say what is wrong with how a text stands; nothing if it is well."""
    if not _is_text(item):
        return ""
    text = plain(str(item.property("text")))[:24]
    wide, high = float(item.property("contentWidth")), float(item.property("contentHeight"))
    if item.property("truncated") or wide > item.width() + SLACK:
        return f"{text!r} is {wide:.0f} wide in {item.width():.0f}"
    place = _holder(item)
    box = item.mapRectToItem(place, QRectF(0, 0, item.width(), max(high, item.height())))
    room = QRectF(-SLACK, -SLACK, place.width() + 2 * SLACK, place.height() + 2 * SLACK)
    scrolls = place.metaObject().indexOfProperty("contentY") >= 0
    if box.left() < room.left() or box.right() > room.right():
        return f"{text!r} leaves its place to the side"
    if not scrolls and (box.top() < room.top() or box.bottom() > room.bottom()):
        return f"{text!r} leaves its place by height: {box.top():.0f} to {box.bottom():.0f} of {place.height():.0f}"
    corner = item.mapToItem(root, QPointF(0, 0))
    return "" if _can_be_scrolled_to(item) or root.contains(corner) else f"{text!r} is off the screen"


def _overlaps(root: QQuickItem) -> list[str]:
    """Return the texts that stand on each other; those on buttons are looked at by `_fault`."""
    texts = [
        item for item in items(root) if _is_text(item) and _holder(item).metaObject().indexOfProperty("edgeWidth") < 0
    ]
    boxes = [(plain(str(item.property("text")))[:16], _seen(item, root)) for item in texts]
    return [
        f"{one!r} stands on {other!r}"
        for at, (one, box) in enumerate(boxes)
        for other, second in boxes[at + 1 :]
        if (common := box.intersected(second)).width() > SLACK and common.height() > LINE_SLACK
    ]


def _seen(item: QQuickItem, root: QQuickItem) -> QRectF:
    """Return where an item is seen, as far as no scrolling area cuts it off."""
    box = item.mapRectToItem(root, QRectF(0, 0, item.width(), item.height()))
    parent = item.parentItem()
    while parent is not None and parent is not root:
        if parent.clip():
            box = box.intersected(parent.mapRectToItem(root, QRectF(0, 0, parent.width(), parent.height())))
        parent = parent.parentItem()
    return box


def _is_text(item: QQuickItem) -> bool:
    meta = item.metaObject()
    written = meta.indexOfProperty("contentWidth") >= 0 and meta.indexOfProperty("truncated") >= 0
    return written and item.isVisible() and bool(item.property("text"))


def _can_be_scrolled_to(item: QQuickItem) -> bool:
    parent = item.parentItem()
    return parent is not None and (parent.metaObject().indexOfProperty("contentY") >= 0 or _can_be_scrolled_to(parent))


def _holder(item: QQuickItem) -> QQuickItem:
    """Return the button, the scrolling area or the half that a text must stay in."""
    parent = item.parentItem()
    while parent.parentItem() is not None:
        meta = parent.metaObject()
        if meta.indexOfProperty("edgeWidth") >= 0 or meta.indexOfProperty("contentY") >= 0 or parent.clip():
            return parent
        parent = parent.parentItem()
    return parent
