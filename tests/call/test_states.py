import pytest

from kiosk import wire
from kiosk.call.meter import Quality
from kiosk.call.states import (
    CallState,
    Happened,
    Hub,
    Joined,
    Over,
    Phase,
    Placed,
    Rang,
    Silenced,
    Taken,
    Weighed,
    step,
)

pytestmark = pytest.mark.unit

POOR = Quality("poor", "frame-rate", "theirs")
TABLE: list[tuple[list[Happened], Phase]] = [
    ([], Phase.CALLING),
    ([Placed(2, 60.0)], Phase.QUEUED),
    ([Placed(0, None), Rang("Abe")], Phase.RINGING),
    ([Rang("Abe"), Placed(0, None)], Phase.QUEUED),
    ([Rang("Abe"), Taken("Abe", 1)], Phase.CONNECTING),
    ([Taken("Abe", 1), Joined(1)], Phase.CONNECTED),
    ([Taken("Abe", 1), Joined(1), Weighed(POOR)], Phase.DEGRADED),
    ([Taken("Abe", 1), Joined(1), Weighed(POOR), Weighed(Quality("good"))], Phase.CONNECTED),
    ([Taken("Abe", 1), Weighed(POOR)], Phase.CONNECTING),
    ([Taken("Abe", 1), Joined(1), Silenced()], Phase.LOST),
    ([Taken("Abe", 1), Joined(1), Silenced(), Weighed(POOR)], Phase.LOST),
    ([Taken("Abe", 1), Joined(1), Silenced(), Taken("Abe", 2)], Phase.LOST),
    ([Taken("Abe", 1), Joined(1), Silenced(), Joined(2)], Phase.RESUMED),
    ([Taken("Abe", 1), Joined(1), Silenced(), Joined(2), Weighed(Quality("good"))], Phase.CONNECTED),
    ([Taken("Abe", 1), Joined(1), Silenced(), Placed(0, 9.0)], Phase.QUEUED),
    ([Silenced()], Phase.CALLING),
    ([Joined(1), Hub(there=False)], Phase.CONNECTED),
    ([Over("done"), Joined(1)], Phase.ENDED),
]


@pytest.mark.parametrize(("events", "phase"), TABLE)
def test_where_a_call_stands_follows_from_what_happened(events: list[Happened], phase: Phase) -> None:
    state = CallState("call-0001")
    for event in events:
        state = step(state, event)

    assert state.phase is phase


def test_the_reason_of_the_end_and_the_ladder_are_kept() -> None:
    rung = wire.Rung(kind="relay", label="Relay", address="0570-000-000")
    waiting = step(CallState("call-0001"), Placed(3, None, (rung,)))
    still = step(waiting, Placed(2, 40.0))

    assert still.ladder == (rung,)
    assert step(still, Over("cancelled")).reason == "cancelled"
    assert not step(still, Hub(there=False)).hub
