"""Talk buttons, hands free, questions and sheets: tables of events, and what the state and the panes are then."""

from dataclasses import replace

import pytest

from kiosk.core import events as ev
from kiosk.core.captions import Phase, pane
from kiosk.core.errors import KioskError, MicrophoneChanged, MicrophoneLost, MicrophoneMissing, MicrophoneMuted
from kiosk.core.languages import Lang
from kiosk.core.session import Correcting, Screen, State, step
from kiosk.core.slip import slip
from kiosk.core.types import DESK, Capability, Card, Origin, Piece, Service, Side

pytestmark = pytest.mark.unit

JA, EN, VI, PLAIN = Lang("ja"), Lang("en"), Lang("vi"), Lang("ja-easy")
STAFF, VISITOR = Side.STAFF, Side.VISITOR
HEARD = tuple(Capability(tag, frozenset({Service.HEARS})) for tag in (JA, EN))
PIECES = (Piece("駅"),)


def after(*events: ev.Event | ev.Choice, state: State) -> State:
    for event in events:
        state = step(state, ev.Touched(event) if isinstance(event, ev.Choice) else event)
    return state


def talk(lang: Lang = EN, *, free: bool = False, apart: bool = False) -> State:
    return after(ev.ChooseLanguage(lang), state=State(capabilities=HEARD, free=free, begins_free=free, apart=apart))


def question(sound: int, staff: str = "はい", visitor: str = "hi") -> ev.Undecided:
    return ev.Undecided(
        ev.Final(STAFF, sound, JA, staff, sound=sound), ev.Final(VISITOR, sound, EN, visitor, sound=sound)
    )


def said(text: str = "三時", *, sound: int = 0) -> ev.Final:
    return ev.Final(STAFF, 1, JA, text, sound=sound)


# kept down


def test_a_button_that_is_kept_down_says_so_and_letting_go_ends_the_turn() -> None:
    state = after(ev.ToggleTalk(STAFF), ev.MicrophoneOpened(STAFF), ev.HoldTalk(STAFF), state=talk())
    assert (state.held, pane(state, STAFF).phase, pane(state, VISITOR).phase) == (True, Phase.HELD, Phase.OTHER)

    state = after(ev.ReleaseTalk(STAFF), state=state)

    assert (state.held, state.listening) == (False, None)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((ev.HoldTalk(STAFF),), (None, False)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(VISITOR)), (STAFF, False)),
        ((ev.ToggleTalk(STAFF), ev.ReleaseTalk(STAFF)), (STAFF, False)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(STAFF), ev.ReleaseTalk(VISITOR)), (STAFF, True)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(STAFF), ev.ToggleTalk(VISITOR)), (VISITOR, False)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(STAFF), ev.MicrophoneClosed(STAFF)), (None, False)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(STAFF), ev.MicrophoneClosed(None)), (STAFF, True)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(STAFF), ev.OpenCards(VISITOR)), (None, False)),
        ((ev.ToggleTalk(STAFF), ev.HoldTalk(STAFF), ev.Failed()), (None, False)),
    ],
)
def test_only_the_side_that_talks_holds_and_lets_go(
    events: tuple[ev.Event | ev.Choice, ...], expected: tuple[Side | None, bool]
) -> None:
    state = after(*events, state=talk())

    assert (state.listening, state.held) == expected


# hands free


@pytest.mark.parametrize(
    ("lang", "apart", "offered"), [(EN, False, True), (VI, False, False), (PLAIN, False, False), (PLAIN, True, True)]
)
def test_hands_free_is_offered_where_both_are_heard_and_can_be_told_apart(
    lang: Lang,
    apart: bool,  # noqa: FBT001 - a column of the table
    offered: bool,  # noqa: FBT001
) -> None:
    state = after(ev.HandsFree(on=True), state=talk(lang, apart=apart))

    assert (state.free, pane(state, STAFF).can_free, pane(state, VISITOR).free) == (offered, offered, offered)


def test_both_sides_are_wanted_on_the_talk_screen_and_nobody_elsewhere() -> None:
    state = after(ev.HandsFree(on=True), state=talk())
    assert state.wanted == {STAFF, VISITOR}

    wanted = [
        after(*events, state=state).wanted
        for events in (
            (ev.OpenCards(STAFF),),
            (ev.OpenLanguages(),),
            (ev.Finish(),),
            (ev.Failed(),),
            (ev.OpenCards(STAFF), ev.CloseCards()),
            (ev.Finish(), ev.Resume()),
            (ev.Failed(), ev.Resume()),
            (ev.ToggleTalk(STAFF),),
            (ev.ToggleTalk(STAFF), ev.ToggleTalk(STAFF)),
            (ev.HandsFree(on=False),),
        )
    ]

    both, nobody = frozenset(DESK), frozenset[Side]()
    assert wanted == [nobody] * 4 + [both] * 3 + [{STAFF}, both, nobody]


def test_the_talk_buttons_show_that_both_are_heard_and_that_a_touch_takes_the_turn() -> None:
    state, phases = talk(), []
    for event in (
        ev.Touched(ev.HandsFree(on=True)),
        ev.MicrophoneOpened(None),
        ev.Touched(ev.ToggleTalk(STAFF)),
        ev.MicrophoneClosed(None),
        ev.MicrophoneOpened(STAFF),
        ev.MicrophoneClosed(STAFF),
        ev.MicrophoneOpened(None),
        said(),
        ev.VoiceStarted(STAFF, 1),
        ev.VoiceEnded(),
    ):
        state = step(state, event)
        phases.append((pane(state, STAFF).phase.value, pane(state, VISITOR).phase.value))

    assert phases == [
        ("opening", "opening"),
        ("free", "free"),
        ("opening", "other"),
        ("opening", "other"),
        ("listening", "other"),
        ("opening", "opening"),
        ("free", "free"),
        ("free", "free"),
        ("speaking", "speaking"),
        ("free", "free"),
    ]


def test_a_consultation_begins_with_the_setting_and_erasing_goes_back_to_it() -> None:
    state = after(ev.HandsFree(on=False), ev.Erase(), state=talk(free=True, apart=True))
    assert (state.free, state.apart) == (True, True)

    state = after(ev.HandsFree(on=True), ev.Erase(), state=talk())

    assert state.free is False


def test_the_level_of_one_microphone_for_both_counts_for_both_halves() -> None:
    state = after(ev.MicrophoneOpened(None), ev.Level(None, 0.7, clipped=True), state=talk())
    assert [(pane(state, side).level, pane(state, side).clipped) for side in DESK] == [(0.7, True)] * 2

    state = after(ev.MicrophoneClosed(None), ev.MicrophoneOpened(STAFF), ev.Level(None, 0.9), state=state)
    assert [pane(state, side).level for side in DESK] == [0.0, 0.0]

    state = after(ev.Level(STAFF, 0.5), state=state)

    assert [(pane(state, side).level, pane(state, side).clipped) for side in DESK] == [(0.5, False), (0.0, False)]


@pytest.mark.parametrize("error", [MicrophoneMuted(), MicrophoneChanged("USB")])
def test_news_of_the_microphone_are_told_to_both_and_close_nothing(error: MicrophoneMuted | MicrophoneChanged) -> None:
    before = after(ev.HandsFree(on=True), ev.MicrophoneOpened(None), state=talk())
    state = after(ev.Trouble(error), state=before)

    assert [pane(state, side).notice for side in DESK] == [error, error]
    assert (state.microphone, state.wanted) == (before.microphone, before.wanted)


# who spoke


def test_a_touch_tells_who_spoke_and_it_becomes_that_sides_next_utterance() -> None:
    state = after(ev.Final(VISITOR, 1, EN, "hello"), question(7), question(8), ev.PickReading(7, VISITOR), state=talk())

    turn = state.turns[-1]
    assert (turn.side, turn.number, turn.lang, turn.text, turn.sound) == (VISITOR, 2, EN, "hi", 7)
    assert [pane(state, side).undecided for side in DESK] == [question(8)] * 2


def test_neither_was_said() -> None:
    state = after(question(7), ev.DropReading(7), ev.PickReading(7, STAFF), state=talk())

    assert (state.undecided, state.turns) == ((), ())


def test_a_reading_in_which_nothing_was_said_leaves_no_utterance() -> None:
    state = after(question(7, visitor=" "), ev.PickReading(7, VISITOR), state=talk())

    assert (state.undecided, state.turns) == ((), ())


def test_at_most_five_questions_wait_and_the_oldest_go() -> None:
    state = after(*(question(sound) for sound in (1, 2, 3, 3, 4, 5, 6, 7)), state=talk())

    assert [waiting.staff.sound for waiting in state.undecided] == [3, 4, 5, 6, 7]


def test_a_question_is_a_sign_of_life_and_takes_the_place_of_what_was_being_heard() -> None:
    state = after(ev.Idle(90.0), ev.MicrophoneOpened(None), ev.Partial(STAFF, 1, "は"), question(1), state=talk())

    assert (state.idle, state.partials) == (0.0, ())


def test_answering_a_question_leaves_what_is_being_said_on_the_screen() -> None:
    state = after(
        ev.MicrophoneOpened(None), question(1), ev.Partial(STAFF, 1, "次"), ev.PickReading(1, STAFF), state=talk()
    )

    assert pane(state, STAFF).partial == "次"


# putting right


def test_a_touched_sentence_opens_its_sheet_on_the_speakers_half_only() -> None:
    state = after(said(sound=4), ev.OpenCorrection(STAFF, 1), state=talk())
    assert pane(state, STAFF).correction == Correcting(STAFF, 1)
    assert pane(state, VISITOR).correction is None

    state = after(ev.Alternatives(STAFF, 1, PIECES), ev.Alternatives(STAFF, 1, ()), state=state)

    assert state.correcting == Correcting(STAFF, 1, PIECES)


def test_a_typed_sentence_has_no_alternatives_and_a_card_no_sheet() -> None:
    typed = after(said(), ev.OpenCorrection(STAFF, 1), state=talk())
    assert typed.correcting == Correcting(STAFF, 1, ())

    card = after(ev.Final(STAFF, 1, JA, "はい。", card=Card("yes")), ev.OpenCorrection(STAFF, 1), state=talk())

    own = pane(card, STAFF).own
    assert card.correcting is None
    assert own is not None
    assert own.correctable is False


@pytest.mark.parametrize(
    "events",
    [
        (ev.CloseCorrection(),),
        (ev.ToggleTalk(STAFF),),
        (ev.OpenCards(STAFF),),
        (ev.Finish(),),
        (ev.OpenLanguages(),),
        (ev.Erase(),),
        (ev.Corrected(STAFF, 1, "四時"),),
        (ev.Corrected(STAFF, 1, "三時"),),
    ],
)
def test_the_sheet_closes(events: tuple[ev.Event | ev.Choice, ...]) -> None:
    state = after(said(), ev.OpenCorrection(STAFF, 1), *events, state=talk())

    assert state.correcting is None


@pytest.mark.parametrize(
    "events", [(ev.ToggleTalk(VISITOR),), (ev.OpenCards(VISITOR),), (ev.Corrected(STAFF, 2, "四時"),)]
)
def test_the_sheet_stays_through_what_the_other_side_does(events: tuple[ev.Event | ev.Choice, ...]) -> None:
    state = after(said(), ev.OpenCorrection(STAFF, 1), *events, state=talk())

    assert state.correcting is not None


def test_what_stood_there_stays_visible_on_both_halves_and_the_rest_begins_anew() -> None:
    state = after(
        said(sound=4),
        ev.Translated(STAFF, 1, EN, "three o'clock", Origin.MACHINE),
        ev.Touched(ev.MarkForSlip(STAFF, 1, marked=True)),
        ev.Corrected(STAFF, 1, "四時", sound=9),
        state=talk(),
    )
    own, heard = pane(state, STAFF).own, pane(state, VISITOR).heard
    assert own is not None
    assert heard is not None
    assert (own.text, own.former, own.pending, own.correctable) == ("四時", "三時", True, True)
    assert (heard.text, heard.former, heard.pending) == ("", "three o'clock", True)
    assert (state.turns[0].sound, state.turns[0].marked) == (9, True)

    state = after(ev.Translated(STAFF, 1, EN, "four o'clock", Origin.MACHINE), state=state)

    heard = pane(state, VISITOR).heard
    assert heard is not None
    assert (heard.text, heard.former, heard.pending) == ("four o'clock", "three o'clock", False)
    assert [(entry.staff, entry.visitor) for entry in slip(state).entries] == [("四時", "four o'clock")]


def test_a_second_correction_remembers_what_stood_there_right_before() -> None:
    state = after(said(), ev.Corrected(STAFF, 1, "四時"), ev.Corrected(STAFF, 1, "五時"), state=talk())

    assert (state.turns[0].text, state.turns[0].former, state.turns[0].former_readings) == ("五時", "四時", ())


def test_saying_it_again_takes_the_microphone_and_without_a_word_leads_back_to_the_sheet() -> None:
    state = after(said(), ev.OpenCorrection(STAFF, 1), ev.SpeakAgain(), state=talk())
    assert state.listening is STAFF
    assert state.correcting == Correcting(STAFF, 1, (), speaking=True)

    state = after(ev.MicrophoneOpened(STAFF), ev.MicrophoneClosed(STAFF), state=state)

    assert state.listening is None
    assert state.correcting == Correcting(STAFF, 1, ())


def test_the_end_of_hands_free_listening_does_not_end_saying_it_again() -> None:
    state = after(
        ev.HandsFree(on=True),
        ev.MicrophoneOpened(None),
        said(),
        ev.OpenCorrection(STAFF, 1),
        ev.SpeakAgain(),
        ev.MicrophoneClosed(None),
        state=talk(),
    )

    assert state.correcting == Correcting(STAFF, 1, (), speaking=True)


def test_another_touch_before_the_microphone_opens_leads_back_to_the_sheet() -> None:
    state = after(said(), ev.OpenCorrection(STAFF, 1), ev.SpeakAgain(), ev.ToggleTalk(VISITOR), state=talk())

    assert state.correcting == Correcting(STAFF, 1, ())


# furigana


def test_furigana_comes_later_once_and_only_for_the_text_that_stands() -> None:
    reading = ev.Translated(STAFF, 1, PLAIN, "駅", Origin.SAME)
    state = after(
        said("駅"),
        reading,
        replace(reading, text="えき", ruby="えき"),
        replace(reading, ruby="｜駅《えき》"),
        replace(reading, ruby="｜駅《うまや》"),
        state=talk(PLAIN),
    )

    assert [(reading.text, reading.ruby) for reading in state.turns[0].readings] == [("駅", "｜駅《えき》")]


def test_furigana_stands_on_the_visitors_half_over_both_sides_words_until_it_is_switched_off() -> None:
    def rubies(state: State) -> list[tuple[str, ...]]:
        return [tuple(line.ruby for line in pane(state, side).earlier) for side in (VISITOR, STAFF)]

    marked = "｜駅《えき》"
    state = after(
        said("駅"),
        ev.Translated(STAFF, 1, PLAIN, "駅", Origin.SAME, ruby=marked),
        ev.Final(VISITOR, 1, PLAIN, "駅"),
        ev.Translated(VISITOR, 1, JA, "駅", Origin.SAME, ruby=marked),
        state=talk(PLAIN),
    )
    assert rubies(state) == [(marked, marked), ("駅", "駅")]
    assert (pane(state, VISITOR).furigana, pane(state, STAFF).furigana) == (True, False)

    state = after(ev.ShowFurigana(on=False), state=state)

    assert rubies(state) == [("駅", "駅"), ("駅", "駅")]
    assert pane(state, VISITOR).furigana is False


def test_the_screen_of_the_talk_stays_while_a_sheet_is_open() -> None:
    assert after(said(), ev.OpenCorrection(STAFF, 1), state=talk()).screen is Screen.TALK


@pytest.mark.parametrize(
    ("error", "news"),
    [
        (MicrophoneMissing(), ev.MicrophoneOpened(None)),
        (MicrophoneLost(), ev.MicrophoneOpened(None)),
        (MicrophoneMuted(), ev.Level(None, 0.5, speech=True)),
    ],
)
def test_what_was_wrong_with_the_microphone_is_told_no_longer_when_it_is_right_again(
    error: KioskError, news: ev.Event
) -> None:
    state = after(ev.MicrophoneOpened(None), ev.Trouble(error), state=talk())
    told = [state.notice(side) for side in DESK]
    state = after(news, state=state)

    assert told == [error, error]
    assert [state.notice(side) for side in DESK] == [None, None]
