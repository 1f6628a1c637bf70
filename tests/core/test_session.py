"""The consultation's state, event by event."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import events as ev
from kiosk.core.captions import Phase, pane
from kiosk.core.drawing import Stroke
from kiosk.core.errors import MicrophoneLost, TranslationFailed
from kiosk.core.languages import REGISTRY, Lang
from kiosk.core.session import Screen, State, step
from kiosk.core.slip import slip
from kiosk.core.types import DESK, Capability, Card, Origin, Piece, Service, Side

pytestmark = pytest.mark.unit

JA, EN, VI, MY = Lang("ja"), Lang("en"), Lang("vi"), Lang("my")


def after(*events: ev.Event, state: State | None = None) -> State:
    state = state or State()
    for event in events:
        state = step(state, event)
    return state


def talk(lang: Lang = VI) -> State:
    return after(ev.Touched(ev.ChooseLanguage(lang)))


sides = st.sampled_from(Side)
tags = st.sampled_from(sorted(REGISTRY))
numbers = st.integers(-1, 4)
texts = st.text(max_size=8)
sounds = st.integers(0, 3)
choices = st.one_of(
    st.builds(ev.ChooseLanguage, tags),
    st.builds(ev.ToggleTalk, sides),
    st.builds(ev.OpenCards, sides),
    st.builds(ev.Dismiss, sides),
    st.builds(ev.MarkForSlip, sides, numbers, st.booleans()),
    st.builds(ev.HoldTalk, sides),
    st.builds(ev.ReleaseTalk, sides),
    st.builds(ev.HandsFree, st.booleans()),
    st.builds(ev.PickReading, sounds, sides),
    st.builds(ev.DropReading, sounds),
    st.builds(ev.OpenCorrection, sides, numbers),
    st.builds(ev.ShowFurigana, st.booleans()),
    st.sampled_from(
        [
            ev.CloseCards(),
            ev.OpenLanguages(),
            ev.Turn180(),
            ev.Finish(),
            ev.Resume(),
            ev.Erase(),
            ev.SpeakAgain(),
            ev.CloseCorrection(),
        ],
    ),
)


def finals(side: Side) -> st.SearchStrategy[ev.Final]:
    return st.builds(lambda tag, text, sound: ev.Final(side, 1, tag, text, sound=sound), tags, texts, sounds)


anything: st.SearchStrategy[ev.Event] = st.one_of(
    st.builds(ev.Partial, sides, numbers, texts),
    st.builds(ev.Final, sides, numbers, tags, texts),
    st.builds(ev.Translated, sides, numbers, tags, texts, st.sampled_from(Origin)),
    st.builds(ev.SoundLost, sides, st.floats(0, 9)),
    st.builds(ev.Undecided, finals(Side.STAFF), finals(Side.VISITOR)),
    st.builds(ev.Alternatives, sides, numbers, st.just((Piece("駅"),))),
    st.builds(ev.Corrected, sides, numbers, texts),
    st.builds(ev.Level, st.none() | sides, st.floats(-1, 2), st.booleans()),
    st.builds(ev.MicrophoneOpened, st.none() | sides),
    st.builds(ev.MicrophoneClosed, st.none() | sides),
    st.builds(ev.VoiceStarted, sides, numbers),
    st.just(ev.VoiceEnded()),
    st.just(ev.Prepared((Capability(JA), Capability(EN, frozenset({Service.HEARS}))))),
    st.builds(ev.Trouble, st.just(MicrophoneLost()), st.none() | sides, st.none() | numbers),
    st.builds(ev.CallFound, tags, tags),
    st.just(ev.Drawn(Stroke(Side.INTERPRETER, 1, "#1a1a1a", 0.006, ((0.1, 0.1),)))),
    st.just(ev.Cleared()),
    st.builds(ev.CallLevel, st.floats(0, 1), st.floats(0, 1)),
    st.just(ev.Failed()),
    st.builds(ev.Idle, st.floats(0, 300)),
    st.builds(ev.Touched, choices),
)


@given(st.lists(anything, max_size=30))
def test_no_sequence_of_events_raises_or_loses_a_final_or_shows_a_pane_in_the_wrong_language(
    events: list[ev.Event],
) -> None:
    state = State()
    said: list[tuple[Side, Lang, str]] = []
    for event in events:
        before, state = state, step(state, event)
        if isinstance(event, ev.Final) and before.visitor is not None and event.text.strip():
            said.append((event.side, event.lang, event.text))
        picked = _picked(before, event)
        if picked is not None and picked.text.strip():
            said.append((picked.side, picked.lang, picked.text))
        if event == ev.Touched(ev.Erase()):
            said.clear()
        for side in DESK:
            shown = pane(state, side)
            assert shown.lang == state.language(side)
            assert {line.lang for line in shown.earlier} <= {shown.lang}

    assert [(turn.side, turn.lang) for turn in state.turns] == [one[:2] for one in said]
    assert all(turn.former or turn.text == text for turn, (*_, text) in zip(state.turns, said, strict=True))
    assert len({(turn.side, turn.number) for turn in state.turns}) == len(state.turns)
    assert slip(state).visitor == state.language(Side.VISITOR)


def _picked(state: State, event: ev.Event) -> ev.Final | None:
    if not (isinstance(event, ev.Touched) and isinstance(event.choice, ev.PickReading)):
        return None
    asked = [each for each in state.undecided if each.staff.sound == event.choice.sound]
    return (asked[0].staff if event.choice.side is Side.STAFF else asked[0].visitor) if asked else None


@given(st.lists(anything, max_size=20))
def test_erasing_leaves_nothing_of_the_last_person(events: list[ev.Event]) -> None:
    state = after(*events, ev.Touched(ev.Erase()))

    assert state.visitor is None
    assert state.screen is Screen.ATTRACT
    assert (state.turns, state.partials, state.notices, state.listening) == ((), (), (), None)
    assert (state.undecided, state.correcting, state.held, state.microphone) == ((), None, False, frozenset())


def test_what_arrives_after_erasing_is_dropped() -> None:
    state = after(ev.Touched(ev.Erase()), ev.Final(Side.VISITOR, 1, VI, "Xin chào"), state=talk())

    assert state.turns == ()


def test_touching_a_tile_opens_the_talk_in_that_language() -> None:
    state = talk(MY)

    assert state.screen is Screen.TALK
    assert (pane(state, Side.VISITOR).lang, pane(state, Side.STAFF).lang) == (MY, JA)


def test_partial_text_is_replaced_and_then_settles() -> None:
    state = after(ev.Partial(Side.STAFF, 1, "住民"), ev.Partial(Side.STAFF, 1, "住民票を"), state=talk())
    assert pane(state, Side.STAFF).partial == "住民票を"

    state = after(ev.Final(Side.STAFF, 1, JA, "住民票をください。"), state=state)

    assert pane(state, Side.STAFF).partial == ""
    own = pane(state, Side.STAFF).own
    assert own is not None
    assert (own.text, own.pending) == ("住民票をください。", True)


def test_a_partial_that_comes_after_its_final_is_not_shown() -> None:
    state = after(ev.Final(Side.STAFF, 1, JA, "はい"), ev.Partial(Side.STAFF, 1, "は"), state=talk())

    assert pane(state, Side.STAFF).partial == ""


def test_what_is_being_said_still_shows_after_the_same_side_has_typed() -> None:
    state = after(
        ev.Touched(ev.ToggleTalk(Side.STAFF)),
        ev.MicrophoneOpened(Side.STAFF),
        ev.Final(Side.STAFF, 1, JA, "打った文"),
        ev.Partial(Side.STAFF, 1, "話して"),
        state=talk(),
    )

    assert pane(state, Side.STAFF).partial == "話して"


def test_the_other_side_reads_the_translation_and_the_speaker_its_back_translation() -> None:
    state = after(
        ev.Final(Side.STAFF, 1, JA, "はい"),
        ev.Translated(Side.STAFF, 1, VI, "Vâng", Origin.MACHINE, back="はい。"),
        state=talk(),
    )

    heard, own = pane(state, Side.VISITOR).heard, pane(state, Side.STAFF).own
    assert heard is not None
    assert own is not None
    assert (heard.text, own.text, own.back) == ("Vâng", "はい", "はい。")


def test_text_that_has_been_shown_is_never_silently_changed() -> None:
    once = ev.Translated(Side.STAFF, 1, VI, "Vâng", Origin.MACHINE)
    state = after(ev.Final(Side.STAFF, 1, JA, "はい"), once, replace(once, text="Không"), state=talk())

    heard = pane(state, Side.VISITOR).heard
    assert heard is not None
    assert heard.text == "Vâng"


def test_two_finals_of_one_number_are_both_kept() -> None:
    state = after(ev.Final(Side.STAFF, 1, JA, "はい"), ev.Final(Side.STAFF, 1, JA, "いいえ"), state=talk())

    assert [(turn.number, turn.text) for turn in state.turns] == [(1, "はい"), (2, "いいえ")]


def test_a_change_of_language_keeps_the_conversation_on_the_staffs_side() -> None:
    state = after(
        ev.Final(Side.VISITOR, 1, VI, "Vâng"),
        ev.Translated(Side.VISITOR, 1, JA, "はい", Origin.MACHINE),
        ev.Touched(ev.ChooseLanguage(EN)),
        state=talk(),
    )

    heard = pane(state, Side.STAFF).heard
    assert heard is not None
    assert heard.text == "はい"
    assert pane(state, Side.VISITOR).earlier == ()


def test_trouble_with_one_sentence_stands_at_that_sentence_and_is_told_to_its_side() -> None:
    error = TranslationFailed()
    state = after(ev.Final(Side.STAFF, 1, JA, "はい"), ev.Trouble(error, Side.STAFF, 1), state=talk())

    own = pane(state, Side.STAFF).own
    assert own is not None
    assert (own.trouble, pane(state, Side.STAFF).notice) == (error, error)
    assert pane(state, Side.VISITOR).notice is None


def test_a_lost_microphone_leaves_the_earlier_turns_on_the_screen() -> None:
    state = after(
        ev.Final(Side.STAFF, 1, JA, "はい"),
        ev.Touched(ev.ToggleTalk(Side.STAFF)),
        ev.MicrophoneOpened(Side.STAFF),
        ev.Trouble(MicrophoneLost(), Side.STAFF),
        ev.MicrophoneClosed(Side.STAFF),
        state=talk(),
    )

    assert state.listening is None
    assert [turn.text for turn in state.turns] == ["はい"]
    assert isinstance(pane(state, Side.STAFF).notice, MicrophoneLost)


def test_the_talk_button_shows_each_phase() -> None:
    phases = []
    state = talk(EN)
    for event in (
        ev.Touched(ev.ToggleTalk(Side.STAFF)),
        ev.MicrophoneOpened(Side.STAFF),
        ev.Final(Side.STAFF, 1, JA, "はい"),
        ev.MicrophoneClosed(Side.STAFF),
        ev.Translated(Side.STAFF, 1, EN, "Yes", Origin.MACHINE),
        ev.VoiceStarted(Side.STAFF, 1),
        ev.VoiceEnded(),
        ev.Touched(ev.ToggleTalk(Side.VISITOR)),
    ):
        state = step(state, event)
        phases.append(pane(state, Side.STAFF).phase)

    assert phases == [
        Phase.OPENING,
        Phase.LISTENING,
        Phase.LISTENING,
        Phase.THINKING,
        Phase.READY,
        Phase.SPEAKING,
        Phase.READY,
        Phase.OTHER,
    ]


def test_after_a_failure_one_button_goes_back_to_where_it_stopped() -> None:
    state = after(ev.Final(Side.STAFF, 1, JA, "はい"), ev.Touched(ev.Finish()), ev.Failed(), ev.Failed(), state=talk())
    assert state.screen is Screen.APOLOGY

    state = after(ev.Touched(ev.Resume()), state=state)

    assert state.screen is Screen.FINISH
    assert [turn.text for turn in state.turns] == ["はい"]


def test_the_slip_takes_what_names_a_date_or_an_amount_and_what_was_touched() -> None:
    state = talk()
    for number, text in enumerate(("こんにちは", "3月31日までに来てください", "在留カードを持ってきてください"), 1):
        state = after(
            ev.Final(Side.STAFF, number, JA, text),
            ev.Translated(Side.STAFF, number, VI, f"vi {number}", Origin.MACHINE),
            state=state,
        )
    assert [entry.visitor for entry in slip(state).entries] == ["vi 2"]

    state = after(ev.Touched(ev.MarkForSlip(Side.STAFF, 3, marked=True)), state=state)
    assert [entry.visitor for entry in slip(state).entries] == ["vi 2", "vi 3"]

    state = after(ev.Touched(ev.MarkForSlip(Side.STAFF, 2, marked=False)), state=state)
    assert [entry.visitor for entry in slip(state).entries] == ["vi 3"]


def test_a_card_with_a_filled_slot_goes_onto_the_slip() -> None:
    card = Card("residence.come-by", (("date", "2027-03-31"),))
    state = after(
        ev.Final(Side.STAFF, 1, JA, "三月末日", card=card),
        ev.Translated(Side.STAFF, 1, VI, "vi", Origin.CARD),
        state=talk(),
    )

    assert len(slip(state).entries) == 1
