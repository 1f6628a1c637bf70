"""Whatever is touched and heard in whatever order, the microphone follows and the ears are not left deaf."""

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.opening import wish
from kiosk.core.session import State
from kiosk.core.types import DESK, Side
from tests.core.scene import Counter
from tests.fakes import FakeEars

pytestmark = pytest.mark.unit

JA, EN, PLAIN = Lang("ja"), Lang("en"), Lang("ja-easy")

sides = st.sampled_from(Side)
choices: st.SearchStrategy[ev.Choice] = st.one_of(
    st.builds(ev.ToggleTalk, sides),
    st.builds(ev.HoldTalk, sides),
    st.builds(ev.ReleaseTalk, sides),
    st.builds(ev.HandsFree, st.booleans()),
    st.builds(ev.ChooseLanguage, st.sampled_from([EN, PLAIN])),
    st.builds(ev.OpenCorrection, sides, st.integers(1, 2)),
    st.builds(ev.OpenCards, sides),
    st.sampled_from(
        [ev.SpeakAgain(), ev.CloseCorrection(), ev.CloseCards(), ev.OpenLanguages(), ev.Finish(), ev.Resume()]
    ),
    st.just(ev.Erase()),
)
heard: st.SearchStrategy[ev.Heard] = st.one_of(
    st.builds(ev.Final, sides, st.integers(1, 3), st.just(JA), st.sampled_from(["駅です", "はい。"])),
    st.builds(ev.Partial, sides, st.integers(1, 3), st.sampled_from(["", "駅"])),
)
steps = st.one_of(choices, heard, st.sampled_from(["hush", "wait", "fail"]))


async def scene(plan: list[ev.Choice | ev.Heard | str]) -> tuple[FakeEars, State]:
    counter = Counter(apart=True, hands_free=True)
    work = asyncio.create_task(counter.consultation.run())
    counter.touch(ev.ChooseLanguage(EN))
    for one in plan:
        match one:
            case "hush":
                counter.consultation.hush()
            case "wait":
                await asyncio.sleep(0.001)
            case "fail":
                counter.consultation.post(ev.Failed())
            case ev.Final() | ev.Partial():
                counter.hear(one)
            case _:
                counter.touch(one)  # type: ignore[arg-type]  # all else are choices
    for side in DESK:
        counter.hear(ev.Partial(side, 9, ""))

    opening = counter.consultation._opening

    def settled(state: State) -> bool:
        follows = opening.now.langs == wish(state).langs and not (opening.ending or opening._dropping)
        return follows and state.microphone == state.wanted and state.speaking is None

    try:
        await counter.until(settled)
        return counter.ears, counter.state
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)


@settings(max_examples=30, deadline=None)
@given(st.lists(steps, max_size=25))
def test_the_microphone_follows_whatever_is_touched_and_is_never_left_deaf(
    plan: list[ev.Choice | ev.Heard | str],
) -> None:
    with asyncio.Runner() as runner:
        ears, state = runner.run(scene(plan))

    really = frozenset(DESK) if ears.both else frozenset({ears.side} if ears.side else ())
    assert (really, ears.deaf) == (state.wanted, False)
