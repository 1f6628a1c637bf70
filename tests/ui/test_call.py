"""The call to an interpreter on the screen: what each half shows at every stage, and what its touches ask for."""

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.core.types import Call, Side, Stage
from kiosk.phrasebook.book import Phrasebook
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui import figure
from kiosk.ui.calls import NAME
from kiosk.ui.scenes import scenes
from kiosk.ui.window import KioskWindow
from kiosk.ui.wording import type_of
from tests.ui.looking import Asked, Open, half, items, moment, named, readable, scene, tap, there, type_in

pytestmark = pytest.mark.screen

JA, EN, VI = Lang("ja"), Lang("en"), Lang("vi")
JSL = Lang("jsl")
DESK = (Side.STAFF, Side.VISITOR)
STAGES = ("call-asking", "call-waiting", "call-ringing", "call-answered", "call", "call-text", "call-poor")
MOMENTS = (
    *STAGES,
    "call-muted",
    "call-own-beside",
    "call-enlarged",
    "call-lost",
    "call-drawing",
    "call-over",
    "call-nobody",
)
READY = tuple(Texts().languages())
LETTERS = {"ja", "en", "vi", "my", "ne"}
"""The five ways of writing that differ most; everything grows with the screen, so the large one needs no others."""
LONGEST = ("call-asking", "call-waiting", "call-poor", "call-muted", "call-drawing", "call-nobody")
"""Where most is to be read: looked at in every language."""


def calling(window: KioskWindow, name: str, phrases: Phrasebook, lang: Lang = EN) -> State:
    found = next(each for each in scenes(lang, phrases, JA) if each.name == name)
    for side in DESK:
        window.pane(side).begin_anew()
    window.show(found.state)
    figure.show(window.theirs, hands=0.7)
    figure.show(window.own, hands=0.3)
    window.settled()
    if found.act:
        for side in DESK if found.both else (Side.VISITOR,):
            found.act(window.pane(side))
        window.settled()
    return found.state


@pytest.mark.parametrize("side", DESK)
@pytest.mark.parametrize("lang", [JA, EN])
def test_either_half_calls_an_interpreter_for_the_visitor(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side, lang: Lang
) -> None:
    window = open_window()
    window.show(moment("talk", phrases, lang))

    tap(window, named(half(window, side), "button-call"))

    assert asked.calls == [("touch", ev.CallInterpreter(JSL if lang == JA else lang))]


def test_only_the_visitor_is_asked_whether_what_was_said_is_handed_over(
    open_window: Open, asked: Asked, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    calling(window, "call-asking", phrases)

    assert texts.say(EN, "call-share-ask") in readable(half(window, Side.VISITOR))
    assert not there(half(window, Side.STAFF), "share-yes")
    tap(window, named(half(window, Side.VISITOR), "share-yes"))
    tap(window, named(half(window, Side.VISITOR), "share-no"))

    assert asked.calls == [("touch", ev.ShareTurns(on=True)), ("touch", ev.ShareTurns(on=False))]


@pytest.mark.parametrize("side", DESK)
def test_who_waits_sees_the_place_and_the_time_and_can_stop(
    open_window: Open, asked: Asked, phrases: Phrasebook, texts: Texts, side: Side
) -> None:
    window = open_window()
    calling(window, "call-waiting", phrases)
    lang = JA if side is Side.STAFF else EN

    place = f"{texts.say(lang, 'call-ahead', {'count': 2})}\n{texts.say(lang, 'call-wait', {'minutes': 4})}"
    assert place in readable(half(window, side))
    tap(window, named(half(window, side), "cancel"))

    assert asked.calls == [("touch", ev.CancelCall())]


def test_what_the_interpreter_types_is_drawn_in_the_letters_of_its_language(
    open_window: Open, phrases: Phrasebook
) -> None:
    window = open_window()
    burmese = Lang("my")
    calling(window, "call-text", phrases, burmese)
    typed = next(item for item in items(half(window, Side.STAFF)) if item.objectName() == "typing")

    assert typed.property("type")["family"] == type_of(burmese)["family"]


def test_an_answer_is_told_by_name_and_by_light_on_both_halves(
    open_window: Open, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    calling(window, "call-answered", phrases)

    picture = window.view.grabWindow()
    for side, lang in ((Side.STAFF, JA), (Side.VISITOR, EN)):
        assert texts.say(lang, "call-answered", {"name": NAME}) in readable(half(window, side))
    for y in (3, picture.height() - 4):
        assert picture.pixelColor(picture.width() // 2, y).name() == "#0017c1"


def test_the_interpreter_is_as_high_as_the_visitors_half_and_nothing_covers_it(
    open_window: Open, phrases: Phrasebook
) -> None:
    window = open_window()
    calling(window, "call-text", phrases)
    here = half(window, Side.VISITOR)
    picture = named(here, "interpreter")
    frame = picture.mapRectToScene(picture.boundingRect())

    over = [
        item for item in items(here) if (item.isVisible() and item.property("content")) or item.objectName() == "self"
    ]
    assert picture.height() == here.height()
    assert not any(frame.intersects(item.mapRectToScene(item.boundingRect())) for item in over)


def test_letters_leave_as_they_are_typed_for_the_side_that_types(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    calling(window, "call", phrases)
    for side in DESK:
        asked.calls.clear()
        field = named(half(window, side), "letters")
        tap(window, field)
        type_in(window, "hi")
        QTest.keyClick(window.view, Qt.Key.Key_Backspace)
        QTest.keyClick(window.view, Qt.Key.Key_Return)
        scene(window)

        assert asked.calls == [("type_to_interpreter", side, piece) for piece in ("h", "i", "\b", "\u2028")]
        assert field.property("text") == ""


def test_a_letter_changed_in_the_middle_takes_back_only_what_follows(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    calling(window, "call", phrases)
    view = window.pane(Side.VISITOR).call

    for text in ("番号1", "番号1", "番3号1"):
        view.edited(text)  # type: ignore[attr-defined] # a Qt property

    assert [call[2] for call in asked.calls] == ["番号1", "\b\b3号1"]


def test_captions_and_typed_text_stand_at_once(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    calling(window, "call-text", phrases)
    here = half(window, Side.STAFF)

    assert there(here, "growing")
    assert there(here, "typing")


@pytest.mark.parametrize("side", DESK)
def test_what_is_wrong_with_the_picture_is_told_with_its_side(
    open_window: Open, phrases: Phrasebook, texts: Texts, side: Side
) -> None:
    window = open_window()
    calling(window, "call-poor", phrases)
    lang = JA if side is Side.STAFF else EN

    told = " · ".join(texts.say(lang, key) for key in ("grade-poor", "quality-frame-rate", "quality-theirs"))
    words = readable(half(window, side))
    assert told in words
    assert texts.say(lang, "call-their-sound-off") in words


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("call-sound", ev.MuteSelf(sound=True, picture=False)),
        ("call-picture", ev.MuteSelf(sound=False, picture=True)),
        ("hang-up", ev.HangUp()),
    ],
)
def test_the_visitor_stops_sound_picture_and_call(
    open_window: Open, asked: Asked, phrases: Phrasebook, name: str, choice: ev.Choice
) -> None:
    window = open_window()
    calling(window, "call", phrases)

    tap(window, named(half(window, Side.VISITOR), name))

    assert asked.calls == [("touch", choice)]


def test_a_muted_side_sees_it_and_is_heard_again_by_a_touch(
    open_window: Open, asked: Asked, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    calling(window, "call-muted", phrases)
    here = half(window, Side.VISITOR)

    words = readable(here)
    tap(window, named(here, "call-sound"))

    assert {texts.say(EN, f"call-{what}-off") for what in ("sound", "picture", "their-picture")} <= set(words)
    assert asked.calls == [("touch", ev.MuteSelf(sound=False, picture=True))]


def test_the_staff_put_the_small_picture_away(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    calling(window, "call", phrases)
    here = half(window, Side.STAFF)
    before = there(here, "small")

    tap(window, named(here, "call-show"))

    assert before
    assert not there(here, "small")


def test_the_end_tells_why_that_nothing_is_kept_and_what_else_there_is(
    open_window: Open, asked: Asked, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    state = calling(window, "call", phrases)
    call = state.call or Call(EN)
    over = replace(call, stage=Stage.ENDED, ended="lost", ladder=("own", "slip"))
    window.show(step(state, ev.CallChanged(over)))
    window.settled()

    words = readable(half(window, Side.VISITOR))
    tap(window, named(half(window, Side.VISITOR), "on"))

    keys = ("call-ended-lost", "call-erased", "ladder-own", "ladder-slip")
    assert {texts.say(EN, key) for key in keys} <= set(words)
    assert asked.calls == [("touch", ev.Resume())]


@pytest.mark.parametrize("name", MOMENTS)
def test_every_button_of_the_call_has_a_name_and_is_reached_by_tab(
    open_window: Open, phrases: Phrasebook, name: str
) -> None:
    window = open_window()
    calling(window, name, phrases)
    for side in DESK:
        here = half(window, side)
        wanted = [item for item in items(here) if item.isVisible() and item.metaObject().indexOfSignal("tapped()") >= 0]
        begin = wanted[0].nextItemInFocusChain()
        chain, at = {begin}, begin.nextItemInFocusChain()
        while at not in chain:
            chain.add(at)
            at = at.nextItemInFocusChain()

        assert set(wanted) <= chain
        assert all(QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name) for item in wanted)


@pytest.mark.parametrize(
    ("lang", "size"),
    [*((lang, (1280, 800)) for lang in READY), *((lang, (1920, 1080)) for lang in READY if lang in LETTERS)],
)
def test_no_text_of_the_call_is_clipped(
    open_window: Open, phrases: Phrasebook, lang: Lang, size: tuple[int, int]
) -> None:
    window = open_window(size=size)

    cut = {name: _cut(window, phrases, name, lang) for name in (MOMENTS if lang in LETTERS else LONGEST)}

    assert {name: words for name, words in cut.items() if words} == {}


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_other_themes_show_the_call(open_window: Open, phrases: Phrasebook, settings: Settings, theme: str) -> None:
    window = open_window(chosen=msgspec.structs.replace(settings, theme=theme))
    calling(window, "call", phrases)

    assert there(half(window, Side.VISITOR), "interpreter")


def _cut(window: KioskWindow, phrases: Phrasebook, name: str, lang: Lang) -> list[str]:
    """Return the texts that do not stand whole in their place."""
    calling(window, name, phrases, lang)
    return [
        str(item.property("content"))
        for side in DESK
        for item in items(half(window, side))
        if _is_text(item) and not _scrolls(item) and not _inside(item, half(window, side))
    ]


def _is_text(item: QQuickItem) -> bool:
    return item.isVisible() and item.metaObject().indexOfProperty("contentWidth") >= 0 and bool(item.property("text"))


def _scrolls(item: QQuickItem) -> bool:
    up: QQuickItem | None = item
    while up is not None:
        if up.metaObject().indexOfProperty("contentY") >= 0 or (up.clip() and up.objectName() not in {"near", "far"}):
            return True
        up = up.parentItem()
    return False


def _inside(item: QQuickItem, room: QQuickItem) -> bool:
    """Say whether all letters stand in the item's own width and in the half."""
    high, wide = float(item.property("contentHeight")), float(item.property("contentWidth"))
    corner = item.mapToItem(room, QPointF(0, 0))
    end = item.mapToItem(room, QPointF(item.width(), max(high, 0)))
    fits = wide <= item.width() + 1.5 and high <= item.height() + 1.5
    return fits and corner.y() >= -1 and end.y() <= room.height() + 1 and end.x() <= room.width() + 1
