"""Slots that can be booked."""

import calendar
import time

import pytest

from kiosk import wire
from kiosk.hub import booking
from kiosk.hub.booking import Calendar, due
from kiosk.hub.people import DAY, Hours, Interpreter
from kiosk.hub.store import Slot
from tests.hub.worlds import interpreter

pytestmark = pytest.mark.unit

MONDAY = calendar.timegm((2027, 3, 1, 0, 0, 0))
"""Midnight of a Monday, UTC."""
HALF = 1800
MORNING = (Hours(9 * 60, 10 * 60),)


@pytest.fixture(autouse=True)
def _utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "localtime", time.gmtime)


def at(hour: float, day: int = 0) -> int:
    return int(MONDAY + day * 86400 + hour * 3600)


def taken(who: str, hour: float) -> Slot:
    return Slot(code="AAAA-1111", kiosk="k", interpreter=who, lang="en", desk="", skills="", at=at(hour), length=HALF)


def open_slots(people: list[Interpreter], slots: list[Slot], lang: str = "en") -> list[float]:
    week = Calendar(people, slots, HALF, MORNING)
    found = week.free(wire.Slots(lang=lang, since=at(0), until=at(24)), now=at(0))
    return [(one - MONDAY) / 3600 for one in found]


@pytest.mark.parametrize(
    ("people", "slots", "free"),
    [
        ([interpreter("a")], [], [9, 9.5]),
        ([interpreter("a")], [taken("a", 9)], [9.5]),
        ([interpreter("a"), interpreter("b")], [taken("a", 9)], [9, 9.5]),
        ([interpreter("a", hours=[Hours(540, 570), Hours(600, 660)])], [], [9, 10, 10.5]),
        ([interpreter("a", hours=[Hours(545, 600)])], [], [9.5]),
        ([interpreter("a", hours=[Hours(DAY, DAY + 600)])], [], []),
        ([interpreter("a", "jsl")], [], []),
        ([], [], []),
    ],
)
def test_a_slot_is_free_when_somebody_works_all_of_it_and_is_not_taken(
    people: list[Interpreter], slots: list[Slot], free: list[float]
) -> None:
    assert open_slots(people, slots) == free


def test_slots_lie_in_the_future() -> None:
    assert list(booking.beginnings(at(0), at(11), HALF, now=at(10))) == [at(10.5)]


def test_the_best_match_is_booked() -> None:
    people = [interpreter("a"), interpreter("b", skills=["tax"]), interpreter("c", pool="partner")]

    order = Calendar(people, [], HALF, MORNING).takers(wire.Book(lang="en", at=at(9), skills=("tax",)))

    assert [one.id for one in order] == ["b", "a", "c"]


@pytest.mark.parametrize(("minutes", "first"), [(-11, False), (-10, True), (0, True), (39, True), (40, False)])
def test_a_code_makes_a_call_go_first_from_ten_minutes_before_to_ten_after(
    minutes: int,
    first: bool,  # noqa: FBT001 - a table's column
) -> None:
    assert due(taken("a", 9), at(9) + minutes * 60) is first
