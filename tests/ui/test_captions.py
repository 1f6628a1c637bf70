"""Own-language captions: what the staff say, very large and with furigana, while it is said."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import step
from kiosk.core.types import Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui.breaks import plain
from kiosk.ui.moments import LONG_RUBY
from kiosk.ui.pane import SIZES
from kiosk.ui.ruby import segments
from tests.ui.looking import Asked, Open, half, items, moment, named, readable, tap, there

pytestmark = pytest.mark.screen

JA = Lang("ja")
VI = Lang("vi")
SLACK = 1.5
"""px: Qt rounds a text's width up."""


def test_captions_begin_with_the_largest_letters_and_go_round_from_there(
    open_window: Open, phrases: Phrasebook
) -> None:
    window = open_window()
    window.show(moment("captions", phrases, JA))
    shown = window.pane(Side.VISITOR).shown
    first = shown.value("size")  # type: ignore[attr-defined] # a QQmlPropertyMap

    tap(window, named(half(window, Side.VISITOR), "button-size"))

    assert (first, shown.value("size")) == (SIZES[-1], SIZES[0])  # type: ignore[attr-defined] # as above
    assert window.pane(Side.STAFF).shown.value("size") == 40  # type: ignore[attr-defined] # as above


def test_before_anything_is_said_the_half_tells_where_it_will_stand(
    open_window: Open, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()

    window.show(moment("welcome", phrases, JA))
    same = readable(half(window, Side.VISITOR))
    window.show(moment("welcome", phrases, VI))

    assert texts.say(JA, "captions-hint") in same
    assert texts.say(VI, "captions-hint") not in readable(half(window, Side.VISITOR))


def test_what_staff_say_is_read_while_they_say_it(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    state = moment("captions-growing", phrases, JA)

    window.show(state)
    window.settled()

    assert state.partials[0].text + " …" in readable(half(window, Side.VISITOR))


def test_in_another_language_nothing_untranslated_is_shown(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    state = moment("listening", phrases, VI)

    window.show(state)
    window.settled()

    assert not any(state.partials[0].text in word for word in readable(half(window, Side.VISITOR)))


def test_furigana_are_switched_on_the_visitors_japanese_half_only(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    window.show(moment("captions", phrases, JA))
    switch = named(half(window, Side.VISITOR), "button-furigana")

    tap(window, switch)

    assert switch.property("checked")
    assert not there(half(window, Side.STAFF), "button-furigana")
    assert asked.calls == [("touch", ev.ShowFurigana(on=False))]

    window.show(moment("talk", phrases, VI))
    assert not there(half(window, Side.VISITOR), "button-furigana")


def test_furigana_go_when_they_are_switched_off(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    state = moment("captions", phrases, JA)

    window.show(step(state, ev.Touched(ev.ShowFurigana(on=False))))

    assert window.pane(Side.VISITOR).shown.value("heard")["rows"] == []  # type: ignore[attr-defined] # a QQmlPropertyMap
    assert not named(half(window, Side.VISITOR), "button-furigana").property("checked")


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080)])
@pytest.mark.parametrize("name", ["captions", "captions-long"])
def test_furigana_stand_above_their_kanji_and_on_nothing_else_in_every_size(
    open_window: Open, phrases: Phrasebook, name: str, size: tuple[int, int]
) -> None:
    window = open_window(size=size)
    window.show(moment(name, phrases, JA))
    wrong = []

    for _ in SIZES:
        window.settled()
        wrong += _faults(named(half(window, Side.VISITOR), "reading"))
        window.pane(Side.VISITOR).nextSize()

    assert wrong == []


def test_no_letter_is_lost_under_furigana(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("captions-long", phrases, JA))
    window.settled()

    reading = named(half(window, Side.VISITOR), "reading")

    written = [(round(y), x, text) for x, y, text in _letters(reading)]
    assert "".join(text for _, _, text in sorted(written)) == "".join(base for base, _ in segments(LONG_RUBY))


def _letters(reading: QQuickItem) -> list[tuple[float, float, str]]:
    return [(each.x(), each.y(), plain(str(_parts(each)[1].property("text")))) for each in _segments(reading)]


def _segments(reading: QQuickItem) -> list[QQuickItem]:
    return [item for item in items(reading) if item.metaObject().indexOfProperty("inner") >= 0]


def _parts(segment: QQuickItem) -> tuple[QQuickItem, QQuickItem]:
    over, base = segment.childItems()
    return over, base


def _faults(reading: QQuickItem) -> list[str]:
    """Say which letters stand on others, leave the line, or have their reading elsewhere than above them."""
    boxes: list[tuple[str, QRectF]] = []
    faults = []
    for segment in _segments(reading):
        over, base = _parts(segment)
        below = _box(base, reading)
        boxes.append((str(base.property("text")), below))
        if plain(str(over.property("text"))):
            above = _box(over, reading)
            boxes.append((str(over.property("text")), above))
            if (
                abs(above.center().x() - below.center().x()) > SLACK
                or above.bottom() > below.top() + below.height() / 4
            ):
                faults.append(f"{over.property('text')} is not above {base.property('text')}")
        if below.right() > reading.width() + SLACK or below.left() < -SLACK:
            faults.append(f"{base.property('text')} leaves the line")
    for at, (one, box) in enumerate(boxes):
        for other, second in boxes[at + 1 :]:
            common = box.intersected(second)
            if common.width() > SLACK and common.height() > min(box.height(), second.height()) / 4:
                faults.append(f"{one} stands on {other}")
    return faults


def _box(item: QQuickItem, root: QQuickItem) -> QRectF:
    corner = item.mapToItem(root, QPointF(0, 0))
    return QRectF(corner.x(), corner.y(), float(item.property("contentWidth")), float(item.property("contentHeight")))
