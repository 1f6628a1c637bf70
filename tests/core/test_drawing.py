"""The drawing sheet of a call: whose strokes lie on it, who sees them, and when they are gone."""

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core import drawing
from kiosk.core import events as ev
from kiosk.core.drawing import Sheet, Stroke, blank, grown
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.core.types import Call, Side, Stage
from tests.core.scene import Counter, play
from tests.core.test_session import anything
from tests.fakes import FakeLine

pytestmark = pytest.mark.unit

EN = Lang("en")
TALKING = Call(EN, Stage.TALKING, interpreter="Tanaka")
BLACK, BLUE = "#1a1a1a", "#0017c1"


def stroke(side: Side, number: int, *points: drawing.Point, colour: str = BLACK) -> Stroke:
    return Stroke(side, number, colour, 0.006, points)


def after(state: State, *happened: ev.Event) -> State:
    for event in happened:
        state = step(state, event)
    return state


def in_call(*happened: ev.Event) -> State:
    begun = (ev.Touched(ev.ChooseLanguage(EN)), ev.Touched(ev.CallInterpreter(EN)), ev.CallChanged(TALKING))
    return after(State(), *begun, *happened)


THEIRS = ev.Drawn(stroke(Side.INTERPRETER, 1, (0.1, 0.1), (0.2, 0.2)))
OURS = ev.Drawn(stroke(Side.STAFF, 1, (0.5, 0.5), colour=BLUE))


def test_pieces_of_a_stroke_become_one_line() -> None:
    sheet = grown(Sheet(), stroke(Side.STAFF, 1, (0.1, 0.1)))
    sheet = grown(sheet, stroke(Side.STAFF, 2, (0.9, 0.9)))
    sheet = grown(sheet, stroke(Side.STAFF, 1, (0.2, 0.2), (0.3, 0.3)))

    assert sheet.strokes == (
        stroke(Side.STAFF, 1, (0.1, 0.1), (0.2, 0.2), (0.3, 0.3)),
        stroke(Side.STAFF, 2, (0.9, 0.9)),
    )


def test_strokes_of_one_number_from_three_sides_are_three() -> None:
    sheet = Sheet()
    for side in Side:
        sheet = grown(sheet, stroke(side, 1, (0.5, 0.5)))

    assert [one.side for one in sheet.strokes] == list(Side)


def test_what_lies_beside_the_sheet_is_drawn_at_its_edge() -> None:
    sheet = grown(Sheet(), stroke(Side.STAFF, 1, (-1.0, 0.5), (2.0, 1.5)))

    assert sheet.strokes[0].points == ((0.0, 0.5), (1.0, 1.0))


def test_a_sheet_that_is_too_full_loses_its_oldest_strokes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST", 4)
    sheet = Sheet()
    for number in range(1, 4):
        sheet = grown(sheet, stroke(Side.INTERPRETER, number, (0.1, 0.1), (0.2, 0.2)))

    assert [one.number for one in sheet.strokes] == [2, 3]


def test_clearing_takes_everybodys_strokes_and_counts() -> None:
    sheet = grown(grown(Sheet(), THEIRS.stroke), OURS.stroke)

    assert blank(sheet) == Sheet(cleared=1)
    assert blank(Sheet()) == Sheet()


def test_nobody_draws_without_a_call() -> None:
    state = after(State(), ev.Touched(ev.ChooseLanguage(EN)), THEIRS, OURS)

    assert state.sheet == Sheet()


def test_a_lost_connection_keeps_the_sheet_and_goes_on_with_it() -> None:
    lost = replace(TALKING, stage=Stage.LOST)
    more = ev.Drawn(stroke(Side.INTERPRETER, 1, (0.3, 0.3)))
    state = in_call(THEIRS, ev.CallChanged(lost), OURS, ev.CallChanged(TALKING), more)

    assert [len(one.points) for one in state.sheet.strokes] == [3, 1]


@pytest.mark.parametrize(
    "end",
    [
        ev.Touched(ev.HangUp()),
        ev.CallChanged(replace(TALKING, stage=Stage.ENDED, ended="lost")),
        ev.CallChanged(replace(TALKING, stage=Stage.QUEUED)),
        ev.Touched(ev.Erase()),
        ev.Cleared(),
    ],
    ids=["hung up", "lost for good", "handed to the next interpreter", "erased", "cleared"],
)
def test_the_sheet_is_white_afterwards(end: ev.Event) -> None:
    state = in_call(THEIRS, OURS, end)

    assert state.sheet.strokes == ()


@given(
    st.lists(st.one_of(anything, st.sampled_from([THEIRS, OURS, ev.Cleared(), ev.CallLevel(0.5, 0.5)])), max_size=30)
)
def test_without_a_call_nothing_is_ever_left_of_what_was_drawn_or_heard(events: list[ev.Event]) -> None:
    state = in_call()
    for event in events:
        state = step(state, event)

        assert state.in_call or (state.sheet.strokes, state.call_level) == ((), ev.CallLevel(0.0, 0.0))


def test_how_loud_it_is_is_shown_while_two_talk() -> None:
    loud = in_call(ev.CallLevel(0.75, 0.25))
    lost = after(loud, ev.CallChanged(replace(TALKING, stage=Stage.LOST)))

    assert loud.call_level == ev.CallLevel(0.75, 0.25)
    assert lost.call_level == ev.CallLevel(0.0, 0.0)


def test_what_is_drawn_at_the_desk_is_seen_here_and_sent(loop: asyncio.Runner) -> None:
    line = FakeLine()
    pieces = [stroke(Side.STAFF, 1, (0.1, 0.1)), stroke(Side.VISITOR, 1, (0.9, 0.9)), stroke(Side.STAFF, 1, (0.2, 0.2))]

    async def script(counter: Counter) -> None:
        counter.touch(ev.CallInterpreter(EN))
        counter.consultation.draw(pieces[0])  # nobody is there yet
        line.tell(ev.CallChanged(TALKING), THEIRS)
        await counter.until(lambda state: state.sheet.strokes)
        for piece in pieces:
            counter.consultation.draw(piece)

        assert line.drawn == pieces
        assert [(one.side, len(one.points)) for one in counter.state.sheet.strokes] == [
            (Side.INTERPRETER, 2),
            (Side.STAFF, 2),
            (Side.VISITOR, 1),
        ]

        counter.consultation.clear_sheet()

        assert line.drawn == []
        assert counter.state.sheet == Sheet(cleared=1)

    play(loop, script, Counter(line=line))
