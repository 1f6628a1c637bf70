from functools import reduce

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from kiosk.core import events as ev
from kiosk.core.errors import MicrophoneLost
from kiosk.core.languages import Lang
from kiosk.core.session import Screen, State, step
from kiosk.core.types import DESK, Card, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui import breaks
from kiosk.ui.breaks import plain
from kiosk.ui.pane import THERE
from kiosk.ui.ruby import rows
from kiosk.ui.scenes import BRING, scenes
from tests.ui.looking import Asked, Open, half, items, named, scene, shown_words, tap, type_in

pytestmark = pytest.mark.screen

VI = Lang("vi")
JA = Lang("ja")


def moment(name: str, phrases: Phrasebook, lang: Lang = VI) -> State:
    return next(each.state for each in scenes(lang, phrases, JA) if each.name == name)


def test_touching_a_tile_chooses_its_language(open_window: Open, asked: Asked) -> None:
    window = open_window()

    tap(window, named(scene(window), "tile-vi"))

    assert asked.calls == [("touch", ev.ChooseLanguage(VI))]


def test_the_tile_for_sign_language_calls_an_interpreter(open_window: Open, asked: Asked) -> None:
    window = open_window()

    tap(window, named(scene(window), "sign"))

    assert asked.calls == [
        ("touch", ev.ChooseLanguage(Lang("ja-easy"))),
        ("touch", ev.CallInterpreter(Lang("jsl"))),
    ]


def test_the_tile_for_writing_opens_the_type_field(open_window: Open, asked: Asked) -> None:
    window = open_window()

    tap(window, named(scene(window), "write"))
    window.show(step(State(), ev.Touched(ev.ChooseLanguage(JA))))

    assert asked.calls == [("touch", ev.ChooseLanguage(JA))]
    assert named(half(window, Side.VISITOR), "type").property("typing")


def test_languages_in_front_stand_first(open_window: Open) -> None:
    window = open_window(chosen=Settings(languages=("pt-BR", "ne"), reduced_motion=True))
    names = [item["tag"] for item in window.attract.shown.value("tiles")]  # type: ignore[attr-defined] # a QQmlPropertyMap

    assert names[:3] == ["pt-BR", "ne", "ja"]


def test_a_tile_claims_only_what_is_there(open_window: Open, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()
    unknown = [word for word in shown_words(named(scene(window), "tile-ne")) if word != "नेपाली"]

    window.show(moment("attract", phrases))
    known = [word for word in shown_words(named(scene(window), "tile-ne")) if word != "नेपाली"]

    assert unknown == []
    assert known == [texts.say(Lang("ne"), "service-speaks"), texts.say(Lang("ne"), "service-cards")]


def test_the_receipt_of_erasing_is_shown(open_window: Open, phrases: Phrasebook, texts: Texts) -> None:
    window = open_window()

    window.show(moment("erased", phrases))

    assert texts.say(JA, "erased", {"count": 2}) in [plain(word) for word in shown_words(scene(window))]


@pytest.mark.parametrize("side", list(DESK))
def test_the_round_button_asks_for_the_side_it_belongs_to(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side
) -> None:
    window = open_window()
    window.show(moment("talk", phrases))

    tap(window, named(half(window, side), "talk"))

    assert asked.calls == [("touch", ev.ToggleTalk(side))]


def test_the_round_button_stops_the_voice(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("speaking", phrases))

    tap(window, named(half(window, Side.VISITOR), "talk"))

    assert asked.calls == [("hush",)]


def test_the_far_half_is_turned_and_turns_back(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    talk = moment("talk", phrases)
    window.show(talk)
    far = half(window, Side.VISITOR)

    assert far.rotation() == 180
    assert far.mapToScene(QPointF(0, 0)).x() == far.width()

    window.show(step(talk, ev.Touched(ev.Turn180())))

    assert far.rotation() == 0


@pytest.mark.parametrize("side", list(DESK))
def test_typed_text_is_sent_for_the_side_it_was_typed_on(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side
) -> None:
    window = open_window()
    window.show(moment("talk", phrases))

    tap(window, named(half(window, side), "button-type"))
    type_in(window, "abc 123")
    QTest.keyClick(window.view, Qt.Key.Key_Return)

    assert asked.calls == [("say", side, "abc 123")]


def test_touching_an_answer_sends_the_card(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("answers", phrases))

    tap(window, named(half(window, Side.VISITOR), "answer"))

    assert asked.calls == [("show_card", Side.VISITOR, Card("greetings.want-writing"))]


def test_a_card_is_shown_and_the_board_is_left(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("cards", phrases))

    tap(window, named(half(window, Side.STAFF), "card"))

    assert asked.calls == [("show_card", Side.STAFF, Card("greetings.hello")), ("touch", ev.CloseCards())]


def test_the_other_half_keeps_talking_while_cards_are_open(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()

    window.show(moment("cards", phrases))

    assert named(half(window, Side.VISITOR), "talk")
    assert named(half(window, Side.STAFF), "cards-back")


def test_a_card_with_places_is_filled_first(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))
    window.pane(Side.VISITOR).fill("answers.amount")

    near = half(window, Side.VISITOR)
    for key in ("3", "5", "00"):
        tap(window, named(near, f"key-{key}"))
    tap(window, named(near, "fill-next"))

    assert asked.calls == [("show_card", Side.VISITOR, Card("answers.amount", (("amount", "3500"),)))]


def test_places_are_asked_for_one_after_the_other(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))
    window.pane(Side.STAFF).fill("greetings.bring-document")
    near = half(window, Side.STAFF)

    window.pane(Side.STAFF).cards.filling.take("2027-03-31")  # type: ignore[attr-defined] # a Qt property
    tap(window, named(near, "fill-next"))
    type_in(window, "zairyu")
    tap(window, named(half(window, Side.STAFF), "fill-next"))

    slots = (("date", "2027-03-31"), ("document", "zairyu"))
    assert asked.calls == [("show_card", Side.STAFF, Card("greetings.bring-document", slots))]


def test_a_message_is_put_away_by_its_button(
    open_window: Open, asked: Asked, phrases: Phrasebook, texts: Texts
) -> None:
    window = open_window()
    window.show(moment("doubt", phrases))
    far = half(window, Side.VISITOR)

    assert texts.error(VI, MicrophoneLost()) in [plain(word) for word in shown_words(far)]

    window.pane(Side.VISITOR).dismiss()

    assert asked.calls == [("touch", ev.Dismiss(Side.VISITOR))]


def test_a_doubtful_value_is_shown_on_both_halves(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()

    window.show(moment("doubt", phrases))

    for side in DESK:
        assert "3月31日" in shown_words(half(window, side))


def test_a_sentence_is_taken_onto_the_slip_by_touch(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("finish", phrases))

    tap(window, named(half(window, Side.STAFF), "entry"))

    assert asked.calls == [("touch", ev.MarkForSlip(Side.VISITOR, 1, marked=True))]


def test_only_staff_can_erase(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("finish", phrases))

    with pytest.raises(AssertionError, match="erase"):
        named(half(window, Side.VISITOR), "erase")
    tap(window, named(half(window, Side.STAFF), "erase"))

    assert asked.calls == [("touch", ev.Erase())]


@pytest.mark.parametrize("side", list(DESK))
def test_the_apology_goes_back_to_where_it_stopped(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side
) -> None:
    window = open_window()
    window.show(moment("apology", phrases))

    tap(window, named(half(window, side), "continue"))

    assert asked.calls == [("touch", ev.Resume())]


def test_the_warning_before_erasing_can_be_answered_on_both_halves(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    window.show(moment("idle", phrases))

    for side in DESK:
        tap(window, named(half(window, side), "stay"))

    assert asked.calls == [("touch", THERE)] * 2


@pytest.mark.parametrize("name", ["talk", "cards", "board", "finish", "apology", "attract"])
def test_answering_the_warning_changes_nothing_but_the_countdown(phrases: Phrasebook, name: str) -> None:
    state = moment(name, phrases)

    assert step(step(state, ev.Idle(110)), ev.Touched(THERE)) == state


def test_typing_and_touching_put_the_erasing_off(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(step(moment("talk", phrases), ev.Idle(60)))
    window.pane(Side.VISITOR).openType()

    type_in(window, "a")
    tap(window, named(half(window, Side.STAFF), "button-size"))

    assert ("touch", THERE) in asked.calls
    assert set(asked.calls) == {("touch", THERE)}


def test_what_is_typed_stays_while_the_other_half_opens_and_leaves_its_cards(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    talk = moment("talk", phrases)
    cards = step(talk, ev.Touched(ev.OpenCards(Side.STAFF)))
    window.show(talk)
    window.pane(Side.VISITOR).openType()
    type_in(window, "ab")

    window.show(cards)
    window.show(step(cards, ev.Touched(ev.CloseCards())))
    type_in(window, "c")
    QTest.keyClick(window.view, Qt.Key.Key_Return)

    assert asked.calls == [("say", Side.VISITOR, "abc")]


def test_the_board_opens_with_its_deck_and_not_with_an_old_search(
    open_window: Open, asked: Asked, phrases: Phrasebook
) -> None:
    window = open_window()
    cards = moment("cards", phrases)
    window.show(cards)
    board = window.pane(Side.STAFF).cards.shown  # type: ignore[attr-defined] # a Qt property
    whole = board.value("cards")

    window.pane(Side.STAFF).cards.search("zairyu")  # type: ignore[attr-defined] # a Qt property
    found = board.value("cards")
    window.show(moment("talk", phrases))
    window.show(cards)

    assert found != whole
    assert board.value("cards") == whole
    assert asked.calls == []


def test_a_key_held_down_counts_once(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))
    named(half(window, Side.STAFF), "talk").forceActiveFocus()

    for again in (False, True, True):
        pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", again)
        QGuiApplication.sendEvent(window.view, pressed)

    assert asked.calls == [("touch", ev.ToggleTalk(Side.STAFF))]


@pytest.mark.parametrize("side", list(DESK))
def test_tab_goes_on_in_the_half_whose_button_went_away(
    open_window: Open, asked: Asked, phrases: Phrasebook, side: Side
) -> None:
    window = open_window()
    talk = moment("talk", phrases)
    window.show(talk)
    named(half(window, side), "button-cards").forceActiveFocus()

    window.show(step(talk, ev.Touched(ev.OpenCards(side))))
    scene(window)
    QTest.keyClick(window.view, Qt.Key.Key_Tab)

    assert named(half(window, side), "cards-back").hasActiveFocus()
    assert asked.calls == []


def test_what_the_tab_key_reaches_is_in_sight(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("cards", phrases))
    near = half(window, Side.STAFF)
    cards = [item for item in items(near) if item.objectName() == "card"]

    for card in (cards[-1], cards[0]):
        card.forceActiveFocus()
        scene(window)
        top = card.mapToItem(near, QPointF(0, 0)).y()

        assert top > 0
        assert top + card.height() <= near.height()


def test_what_was_copied_out_of_a_field_is_erased(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))
    window.pane(Side.VISITOR).openType()
    type_in(window, "abc")
    QTest.keyClick(window.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    if not QGuiApplication.clipboard().ownsClipboard():
        pytest.skip("this platform does not tell whose the clipboard is")

    window.show(moment("erased", phrases))
    window.show(step(State(), ev.Touched(ev.ChooseLanguage(VI))))
    window.pane(Side.VISITOR).openType()
    QTest.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.view, Qt.Key.Key_Return)

    assert copied == "abc"
    assert QGuiApplication.clipboard().text() == ""
    assert asked.calls == []


def test_nothing_of_the_last_person_stays_in_the_scene(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window(qr=lambda text: [[letter == "1" for letter in text[:21]]] * 21)
    for name in ("talk", "cards", "filling", "finish"):
        window.show(moment(name, phrases))
        scene(window)

    window.show(moment("erased", phrases))
    window.show(step(State(), ev.Touched(ev.ChooseLanguage(VI))))

    words = " ".join(plain(word) for word in shown_words(scene(window)))
    said = phrases.text(Card("residence.moved-in"), JA).text
    assert said not in words


def test_enter_works_like_a_touch(open_window: Open, asked: Asked, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))

    named(half(window, Side.STAFF), "button-finish").forceActiveFocus()
    QTest.keyClick(window.view, Qt.Key.Key_Return)

    assert asked.calls == [("touch", ev.Finish())]


def test_closing_the_window_is_told(open_window: Open, asked: Asked) -> None:
    window = open_window()

    window.view.close()

    assert asked.calls == [("leave",)]


def test_every_screen_follows_every_other_without_a_message_from_qt(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    states = [moment(screen, phrases) for screen in ("attract", "talk", "cards", "finish", "apology", "erased")]

    for state in reduce(lambda all_, state: [*all_, state, *reversed(states)], states, [State()]):
        window.show(state)
        scene(window)

    assert window.view.rootObject() is not None
    assert states[-1].screen is Screen.ATTRACT


def test_the_size_of_letters_goes_round_on_one_half_only(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))
    sizes = []

    for _ in range(5):
        tap(window, named(half(window, Side.VISITOR), "button-size"))
        sizes.append(window.pane(Side.VISITOR).shown.value("size"))  # type: ignore[attr-defined] # a QQmlPropertyMap

    assert sizes == [52, 64, 28, 34, 40]
    assert window.pane(Side.STAFF).shown.value("size") == 40  # type: ignore[attr-defined] # as above


def test_earlier_sentences_are_listed_in_the_language_of_the_half(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))

    tap(window, named(half(window, Side.VISITOR), "button-earlier"))

    words = [plain(word) for word in shown_words(half(window, Side.VISITOR))]
    assert phrases.text(Card("residence.moved-in"), VI).text in words
    assert phrases.text(BRING, VI).text in words


def test_erasing_empties_the_caches_of_the_screen(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    window.show(moment("talk", phrases))

    window.show(moment("erased", phrases))

    assert breaks.soft.cache_info().currsize == 0
    assert rows.cache_info().currsize == 0


def test_the_warning_before_erasing_stands_over_the_tiles_too(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    tiles = step(moment("talk", phrases), ev.Touched(ev.OpenLanguages()))

    window.show(step(tiles, ev.Idle(110)))

    assert named(half(window, Side.VISITOR), "stay")
