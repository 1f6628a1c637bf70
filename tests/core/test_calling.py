"""A call to an interpreter, as the state and the consultation hold it."""

import asyncio
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import events as ev
from kiosk.core import interpreting
from kiosk.core.calling import can_call
from kiosk.core.captions import pane
from kiosk.core.errors import HearingStopped
from kiosk.core.interpreting import PACKED, packed
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.opening import wish
from kiosk.core.session import Screen, State, step
from kiosk.core.types import DESK, Call, Capability, Grade, Origin, Passed, Service, Side, Stage
from tests.core.scene import Counter, play
from tests.core.test_session import anything
from tests.fakes import FakeLine

pytestmark = pytest.mark.unit

EN, JSL = Lang("en"), Lang("jsl")
EVENTS = (ev.CallChanged, ev.Typed, ev.Final, ev.Undecided, ev.Translated, ev.Prepared, ev.Failed, ev.Trouble)
TALKING = Call(EN, Stage.TALKING, interpreter="Tanaka", words=("a", "b", "c", "d"), grade=Grade.GOOD)


def after(state: State, *happened: ev.Event | ev.Choice) -> State:
    for one in happened:
        state = step(state, one) if isinstance(one, EVENTS) else step(state, ev.Touched(cast("ev.Choice", one)))
    return state


def visited(*happened: ev.Event | ev.Choice) -> State:
    return after(State(), ev.ChooseLanguage(EN), *happened)


def line_says(call: Call) -> ev.CallChanged:
    return ev.CallChanged(call)


IN_CALL = (ev.CallInterpreter(EN), line_says(TALKING))
SAID = ev.Final(Side.VISITOR, 1, EN, "Good morning")


def test_nobody_is_called_before_a_language_is_chosen() -> None:
    assert after(State(), ev.CallInterpreter(EN)) == State()


def test_a_sign_language_can_be_called_from_the_first_screen() -> None:
    state = after(State(), ev.CallInterpreter(JSL))

    assert (state.screen, state.visitor, state.call) == (Screen.CALL, JAPANESE, Call(JSL, share=False))


@pytest.mark.parametrize("lang", ["ja", "ja-easy", "tlh", ""])
def test_an_interpreter_of_the_staffs_own_language_or_of_none_is_not_called(lang: str) -> None:
    assert not can_call(visited(), Lang(lang))
    assert visited(ev.CallInterpreter(Lang(lang))).call is None


def test_the_visitor_is_asked_once_whether_the_interpreter_may_read_what_was_said() -> None:
    asked = visited(SAID, ev.CallInterpreter(EN))
    answered = after(asked, ev.ShareTurns(on=False), ev.ShareTurns(on=True))

    assert asked.call == Call(EN)
    assert answered.call == Call(EN, share=False)


def test_the_line_changes_what_is_shown_but_not_what_the_desk_decided() -> None:
    state = visited(SAID, ev.CallInterpreter(EN), ev.ShareTurns(on=True), ev.MuteSelf(sound=False, picture=True))
    state = after(state, line_says(replace(TALKING, lang=JSL, share=False)))

    assert state.call == replace(TALKING, share=True, picture_on=False)


def test_the_talk_goes_on_while_the_call_waits_and_ends_when_somebody_answers() -> None:
    waiting = visited(ev.CallInterpreter(EN), line_says(Call(EN, Stage.QUEUED, ahead=2)), ev.Resume())
    speaking = after(waiting, ev.ToggleTalk(Side.STAFF))
    answered = after(speaking, line_says(Call(EN, Stage.CONNECTING)))

    assert (waiting.screen, waiting.call) == (Screen.TALK, Call(EN, Stage.QUEUED, ahead=2, share=False))
    assert speaking.wanted == {Side.STAFF}
    assert (answered.screen, answered.wanted, answered.listening) == (Screen.CALL, frozenset(), None)


@pytest.mark.parametrize("stage", [Stage.CONNECTING, Stage.TALKING, Stage.LOST])
@pytest.mark.parametrize(
    ("called", "heard", "captioned"),
    [
        (JSL, (JAPANESE,), {Side.STAFF}),
        (JSL, (EN,), set()),
        (EN, (JAPANESE, EN), set(DESK)),
        (EN, (JAPANESE,), set()),
    ],
)
def test_in_a_call_whoever_can_be_told_apart_is_written_down_and_nobody_while_the_sound_is_off(
    stage: Stage, called: Lang, heard: tuple[Lang, ...], captioned: AbstractSet[Side]
) -> None:
    prepared = ev.Prepared(tuple(Capability(lang, frozenset({Service.HEARS})) for lang in heard))
    state = visited(prepared, ev.CallInterpreter(called), line_says(Call(called, stage)), ev.ToggleTalk(Side.STAFF))
    silent = after(state, ev.MuteSelf(sound=True, picture=False))

    assert state.listening is None
    assert state.wanted == captioned
    assert wish(state).call == bool(captioned)
    assert silent.wanted == frozenset()
    assert after(state, ev.HangUp(), ev.Resume()).wanted == frozenset()


def test_a_call_that_stood_when_the_program_died_is_on_the_screen_and_not_made_again(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.Erase())
        line.tell(ev.CallFound(JSL, JAPANESE))
        await counter.until(lambda state: state.call)

        assert counter.state.call is not None
        assert (counter.state.screen, counter.state.call.stage) == (Screen.CALL, Stage.LOST)
        assert counter.state.visitor == JAPANESE

        line.tell(ev.CallChanged(replace(TALKING, lang=JSL)))
        await counter.until(lambda state: state.call and state.call.stage is Stage.TALKING)
        counter.touch(ev.HangUp())

        assert line.asked == ["hang up"]

    play(loop, script, Counter(line=line))


@pytest.mark.parametrize("before", [(), IN_CALL])
def test_a_call_from_before_does_not_push_anybody_aside(before: tuple[ev.Event | ev.Choice, ...]) -> None:
    state = visited(*before)

    assert step(state, ev.CallFound(JSL, JAPANESE)) == state


def test_in_a_call_nobody_is_asked_who_spoke() -> None:
    staff, visitor = ev.Final(Side.STAFF, 1, JAPANESE, "はい", sound=1), ev.Final(Side.VISITOR, 1, EN, "Hi", sound=2)
    state = visited(*IN_CALL, ev.Undecided(staff, visitor))

    assert state.undecided == ()


def test_cards_lead_back_to_the_call() -> None:
    cards = visited(*IN_CALL, ev.OpenCards(Side.STAFF))

    assert cards.screen is Screen.CARDS
    assert after(cards, ev.CloseCards()).screen is Screen.CALL


def test_a_call_that_waits_is_cancelled_and_the_talk_goes_on() -> None:
    state = visited(SAID, ev.CallInterpreter(EN), ev.CancelCall())

    assert (state.screen, state.call, len(state.turns)) == (Screen.TALK, None, 1)


def test_hanging_up_leaves_nothing_of_the_call_but_how_it_ended() -> None:
    state = visited(SAID, *IN_CALL, ev.Typed("half a sen", done=False), ev.HangUp())

    assert state.call == Call(EN, Stage.ENDED, share=False, ended="done")
    assert state.screen is Screen.CALL


@pytest.mark.parametrize("choice", [ev.Resume(), ev.HangUp(), ev.CancelCall()])
def test_after_the_call_the_talk_goes_on(choice: ev.Choice) -> None:
    state = visited(SAID, *IN_CALL, ev.HangUp(), choice)

    assert (state.screen, state.call, len(state.turns)) == (Screen.TALK, None, 1)


def test_an_ended_call_stays_ended_whatever_the_line_says() -> None:
    ended = visited(*IN_CALL, ev.HangUp())

    assert after(ended, line_says(TALKING), ev.Typed("late", done=True)) == ended


def test_the_lines_own_end_says_why_and_what_else_there_is() -> None:
    state = visited(*IN_CALL, line_says(replace(TALKING, stage=Stage.ENDED, ended="lost", ladder=("slip",))))

    assert state.call == Call(EN, Stage.ENDED, share=False, ended="lost", ladder=("slip",))


def test_an_ended_call_can_be_made_again() -> None:
    state = visited(*IN_CALL, ev.HangUp(), ev.CallInterpreter(JSL))

    assert state.call == Call(JSL, share=False)


def test_erasing_ends_the_call_and_nothing_of_it_comes_back() -> None:
    state = visited(*IN_CALL, ev.Typed("something", done=True), ev.Erase())

    assert (state.call, state.turns, state.screen) == (None, (), Screen.ATTRACT)
    assert after(state, line_says(TALKING), ev.Typed("late", done=True)) == state


def test_a_call_goes_on_behind_the_apology() -> None:
    failed = visited(*IN_CALL, ev.Failed())

    assert (failed.screen, after(failed, ev.Resume()).screen) == (Screen.APOLOGY, Screen.CALL)
    assert after(failed, ev.HangUp(), ev.Resume()).screen is Screen.TALK


@pytest.mark.parametrize(
    ("called", "text", "lang"),
    [
        (EN, "Please wait", "en"),
        (EN, "少しお待ちください", "ja"),
        (JSL, "OK", "ja"),
        (Lang("zh-Hans"), "请稍等", "zh-Hans"),
    ],
)
def test_what_the_interpreter_types_is_in_the_language_that_its_script_tells(
    called: Lang, text: str, lang: str
) -> None:
    state = visited(ev.CallInterpreter(called), line_says(replace(TALKING, lang=called)), ev.Typed(text, done=True))

    assert [(turn.side, turn.lang, turn.text) for turn in state.turns] == [(Side.INTERPRETER, Lang(lang), text)]


def test_what_is_being_typed_is_shown_until_it_is_done() -> None:
    typing = visited(*IN_CALL, ev.Typed("Please", done=False))
    done = after(typing, ev.Typed("Please wait", done=True))

    assert typing.call is not None
    assert (typing.call.typing, typing.turns) == ("Please", ())
    assert done.call is not None
    assert (done.call.typing, len(done.turns)) == ("", 1)


def test_a_trouble_of_both_sides_is_told_to_the_two_at_the_desk() -> None:
    state = visited(ev.Trouble(HearingStopped()))

    assert [side for side, _ in state.notices] == list(DESK)


def test_the_pack_holds_what_the_two_said_with_what_the_other_read_and_not_more_than_can_be_read() -> None:
    state = visited(SAID, ev.Translated(Side.VISITOR, 1, JAPANESE, "おはよう", Origin.MACHINE), *IN_CALL)
    state = after(state, ev.Typed("I come", done=True))
    many = after(state, *(ev.Final(Side.STAFF, number, JAPANESE, str(number)) for number in range(1, PACKED + 9)))

    assert packed(state) == (Passed(Side.VISITOR, EN, "Good morning", "おはよう"),)
    assert [one.text for one in packed(many)] == [str(number) for number in range(9, PACKED + 9)]


langs = st.sampled_from([EN, JSL, JAPANESE, Lang("zh-Hans")])
calls = st.builds(
    lambda stage, words, typing: Call(EN, stage, words=words, typing=typing, ended="lost", ladder=("slip",)),
    st.sampled_from(Stage),
    st.just(()) | st.just(("a", "b", "c", "d")),
    st.sampled_from(["", "x"]),
)
touches: st.SearchStrategy[ev.Choice] = st.one_of(
    st.builds(ev.CallInterpreter, langs),
    st.builds(ev.ShareTurns, st.booleans()),
    st.builds(ev.MuteSelf, st.booleans(), st.booleans()),
    st.just(ev.CancelCall()),
    st.just(ev.HangUp()),
)
of_calls: st.SearchStrategy[ev.Event] = st.one_of(
    st.builds(ev.CallChanged, calls),
    st.builds(ev.Typed, st.text(max_size=4), st.booleans()),
    st.builds(ev.Touched, touches),
)


@given(st.lists(of_calls | anything, max_size=30))
def test_whatever_happens_the_call_and_the_screen_fit_and_an_ended_call_holds_nothing(events: list[ev.Event]) -> None:
    state = State()
    for event in events:
        state = step(state, event)

        assert state.call is not None or state.screen is not Screen.CALL
        assert state.call is None or state.visitor is not None
        if state.call is not None and state.call.sounding:
            assert state.wanted == state.captioned
            assert state.listening is None
        if state.call is not None and not state.call.open:
            assert (state.call.words, state.call.typing, state.call.share) == ((), "", False)

    assert step(state, ev.Touched(ev.Erase())).call is None


# the consultation


def test_the_pack_is_handed_over_only_with_consent(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.VISITOR, "Good morning")
        counter.touch(ev.CallInterpreter(EN))

        assert line.asked == []

        counter.touch(ev.ShareTurns(on=True))
        counter.touch(ev.HangUp())
        counter.touch(ev.CallInterpreter(EN))
        counter.touch(ev.ShareTurns(on=False))

        assert line.asked == ["call en en 1", "hang up", "call en en no pack"]

    play(loop, script, Counter(line=line))


def test_silence_is_no_consent_and_does_not_keep_the_call_waiting(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreting, "CONSENT", 0.0)
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.consultation.say(Side.VISITOR, "Good morning")
        counter.touch(ev.CallInterpreter(EN))
        await counter.until(lambda state: state.call and state.call.share is False)

        assert line.asked == ["call en en no pack"]

    play(loop, script, Counter(line=line))


def test_the_interpreters_sentence_is_read_on_both_halves_each_in_its_language(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        line.tell(ev.CallChanged(TALKING), ev.Typed("Please wait", done=True))
        await counter.until(lambda state: state.turns and len(state.turns[0].readings) == len(DESK))
        staff, visitor = (pane(counter.state, side).heard for side in DESK)

        assert staff is not None
        assert visitor is not None
        assert (staff.side, staff.text, visitor.text) == (Side.INTERPRETER, "ja:Please wait", "Please wait")

    play(loop, script, Counter(line=line))


def test_nothing_is_read_aloud_into_a_call(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        line.tell(ev.CallChanged(TALKING))
        await counter.until(lambda state: state.in_call)
        counter.consultation.say(Side.STAFF, "番号をお知らせください")
        await counter.until(lambda state: state.turns and state.turns[0].readings)

        assert counter.speaker.played == []

    play(loop, script, Counter(line=line))


def test_letters_reach_the_interpreter_as_they_are_typed_and_become_an_utterance_at_the_end_of_the_line(
    loop: asyncio.Runner,
) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        line.tell(ev.CallChanged(TALKING))
        await counter.until(lambda state: state.in_call)
        for piece in ("H", "u", "\b", "i", "\u2028"):
            counter.consultation.type_to_interpreter(Side.VISITOR, piece)

        assert line.typed == "Hu\bi\u2028"
        assert [(turn.side, turn.text) for turn in counter.state.turns] == [(Side.VISITOR, "Hi")]

    play(loop, script, Counter(line=line))


def test_a_whole_sentence_or_a_card_reaches_the_interpreter_before_the_line_under_way(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        line.tell(ev.CallChanged(TALKING))
        await counter.until(lambda state: state.in_call)
        counter.consultation.type_to_interpreter(Side.VISITOR, "No")
        counter.consultation.say(Side.STAFF, "はい")

        assert line.typed == "No\b\bはい\u2028No"

    play(loop, script, Counter(line=line))


def test_switching_sound_or_picture_off_is_told_to_the_line_once(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        counter.touch(ev.MuteSelf(sound=True, picture=False))
        counter.touch(ev.MuteSelf(sound=True, picture=False))

        assert line.asked == ["call en en no pack", "mute sound"]

    play(loop, script, Counter(line=line))


def test_erasing_hangs_up(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        counter.touch(ev.Erase())

        assert line.asked == ["call en en no pack", "hang up"]

    play(loop, script, Counter(line=line))


def test_without_a_line_the_call_ends_at_once_and_the_talk_is_as_before(loop: asyncio.Runner) -> None:
    async def script(counter: Counter) -> None:
        before = counter.state
        counter.touch(ev.CallInterpreter(EN))

        assert counter.state.call == Call(EN, Stage.ENDED, share=False, ended="no-hub", ladder=("slip",))

        counter.touch(ev.Resume())

        assert counter.state == before

    play(loop, script, Counter())


def test_who_signs_is_not_erased_for_touching_nothing(loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    line = FakeLine()
    ticks = 0

    async def tick(_: float) -> None:
        nonlocal ticks
        ticks += 1
        await yielding(0)

    yielding = asyncio.sleep
    monkeypatch.setattr("kiosk.core.consultation.asyncio.sleep", tick)

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        counter.now += 1000.0
        seen = ticks
        while ticks < seen + 3:
            await yielding(0)

        assert counter.state.call is not None

    play(loop, script, Counter(line=line))
