"""The waiting room's rules, one promise each."""

from typing import Any

import pytest

from kiosk import wire
from kiosk.hub.people import DAY, Hours
from tests.hub.worlds import EPOCH, LADDER, World, interpreter, rows, to_interpreter, to_kiosk, wish

pytestmark = pytest.mark.unit

MINUTE = 60


def test_a_call_rings_at_the_one_who_has_been_idle_longest() -> None:
    world = World()
    world.comes("early")
    world.now += MINUTE
    world.comes("late")

    world.calls("first")
    world.calls("second")

    assert (world.rung("first"), world.rung("second")) == ("early", "late")


def test_the_right_skills_come_before_the_longest_idle() -> None:
    world = World()
    world.comes("idle")
    world.now += MINUTE
    world.comes("medical", skills=["medical"])

    world.calls("c", skills=("medical",))

    assert world.rung("c") == "medical"


def test_a_booked_call_rings_where_it_was_booked_and_elsewhere_when_that_one_cannot() -> None:
    world = World()
    world.comes("idle", skills=["tax"])
    world.now += MINUTE
    world.comes("booked")

    world.room.call("kiosk", wish("c", skills=("tax",)), "booked")
    first = world.rung("c")
    world.room.decline("booked", "c")

    assert (first, world.rung("c")) == ("booked", "idle")


def test_the_expected_wait_is_told_anew_as_time_passes() -> None:
    world = World()
    world.comes("only")
    world.calls("talked")
    world.room.accept("only", "talked")
    world.calls("c")

    world.now += 2 * MINUTE
    told = to_kiosk(world.room.tick(), wire.Place)
    again = to_kiosk(world.room.tick(), wire.Place)

    assert told == [wire.Place(call="c", ahead=0, wait=480)]
    assert again == []


def test_both_sides_are_told_what_the_call_is_about_when_it_stands_and_again_when_it_is_resumed() -> None:
    world = World()
    world.comes("only", "vi")
    world.calls("c", "vi", topic="tax", desk="3番", visitor_lang="vi")

    stands = to_interpreter(world.room.accept("only", "c"), wire.Accepted)
    world.room.interpreter_lost("only")
    resumed = to_interpreter(world.room.resume_interpreter("only", wire.Resume(call="c")), wire.Accepted)

    about = [(one.desk, one.topic, one.lang, one.visitor_lang) for one in (*stands, *resumed)]
    assert about == [("3番", "tax", "vi", "vi")] * 2


def test_somebody_without_the_skill_is_better_than_nobody() -> None:
    world = World()
    world.comes("plain")

    world.calls("c", skills=("tax",))

    assert world.rung("c") == "plain"


@pytest.mark.parametrize(
    ("who", "call", "rings"),
    [
        ({"languages": ["jsl"]}, {"lang": "jsl"}, True),
        ({"languages": ["jsl"]}, {"lang": "JSL"}, True),
        ({"languages": ["jsl"]}, {"lang": "asl"}, False),
        ({"languages": ["en"], "desks": ["3"]}, {"lang": "en", "desk": "3"}, True),
        ({"languages": ["en"], "desks": ["3"]}, {"lang": "en", "desk": "4"}, False),
        ({"languages": ["en"], "hours": [Hours(9 * 60, 17 * 60)]}, {"lang": "en"}, True),
        ({"languages": ["en"], "hours": [Hours(10 * 60, 17 * 60)]}, {"lang": "en"}, False),
        ({"languages": ["en"], "hours": [Hours(DAY + 9 * 60, DAY + 17 * 60)]}, {"lang": "en"}, False),
    ],
)
def test_a_call_rings_only_where_language_desk_and_hours_fit(
    who: dict[str, Any],
    call: dict[str, str],
    rings: bool,  # noqa: FBT001 - a table's column
) -> None:
    world = World()
    world.comes("somebody", *who.pop("languages"), **who)

    world.room.call("kiosk", wish("c", **call))

    assert world.rung("c") == ("somebody" if rings else "")


def test_who_is_not_ready_is_not_rung() -> None:
    world = World()
    world.room.arrive(interpreter("away"))

    world.calls("c")

    assert world.rung("c") == ""


def test_a_call_that_nobody_answers_goes_to_the_next_after_twenty_seconds() -> None:
    world = World()
    world.comes("first")
    world.now += 1
    world.comes("second")
    world.calls("c")

    world.passes(19.9)
    before = world.rung("c")
    effects = world.passes(0.2)

    assert (before, world.rung("c")) == ("first", "second")
    assert to_interpreter(effects, wire.Unring, "first") == [wire.Unring(call="c")]
    assert [ring.call for ring in to_interpreter(effects, wire.Ring, "second")] == ["c"]


def test_a_declined_call_goes_to_the_next_at_once_and_comes_back_later() -> None:
    world = World()
    world.comes("first")
    world.now += 1
    world.comes("second")
    world.calls("c")

    world.room.decline("first", "c")
    then = world.rung("c")
    world.room.decline("second", "c")
    nobody = world.rung("c")
    world.passes(31)

    assert (then, nobody, world.rung("c")) == ("second", "", "first")


def test_who_misses_two_rings_in_a_row_is_no_longer_counted_as_ready() -> None:
    world = World()
    world.comes("asleep")
    world.calls("c")

    world.passes(20)
    still = world.room.seats["asleep"].ready
    world.passes(60)

    assert still
    assert not world.room.seats["asleep"].ready


def test_exactly_one_interpreter_gets_a_call() -> None:
    world = World()
    world.comes("first")
    world.now += 1
    world.comes("second")
    world.calls("c")
    world.passes(20.1)

    late = world.room.accept("first", "c")
    right = world.room.accept("second", "c")
    twice = world.room.accept("second", "c")

    assert to_interpreter(late, wire.Accepted) == []
    assert [one.code for one in to_interpreter(late, wire.Refused, "first")] == ["taken"]
    assert [one.peer for one in to_kiosk(right, wire.Accepted)] == ["second"]
    assert [one.code for one in to_interpreter(twice, wire.Refused)] == ["taken"]


def test_urgent_calls_go_first_and_equal_ones_in_the_order_of_arrival() -> None:
    world = World()
    for call, priority in [("a", "normal"), ("b", "normal"), ("c", "booked"), ("d", "disaster")]:
        world.calls(call, priority=priority)
    order = []

    for who in ["w", "x", "y", "z"]:
        world.comes(who)
        order.append(world.room.seats[who].call)

    assert order == ["d", "c", "a", "b"]


def test_a_call_that_nobody_can_take_does_not_hold_up_those_behind_it() -> None:
    world = World()
    world.calls("rare", "jsl")
    world.calls("common", "en")

    world.comes("somebody", "en")

    assert world.rung("common") == "somebody"


def test_a_kiosk_reads_its_place_and_the_expected_wait() -> None:
    world = World()
    world.comes("only")
    world.calls("talked")
    world.room.accept("only", "talked")
    world.now += 240

    first = world.calls("next")
    second = world.calls("after")

    assert to_kiosk(first, wire.Place) == [wire.Place(call="next", ahead=0, wait=360)]
    assert to_kiosk(second, wire.Place) == [wire.Place(call="after", ahead=1, wait=960)]


def test_the_place_is_told_again_when_it_changes_and_only_then() -> None:
    world = World()
    world.comes("only")
    for call in ["a", "b", "c"]:
        world.calls(call)
    world.room.notices()

    nothing = to_kiosk(world.room.notices(), wire.Place)
    world.room.kiosk_ends("kiosk of b", "b", "cancelled")
    moved = to_kiosk(world.room.notices(), wire.Place)

    assert nothing == []
    assert [(place.call, place.ahead) for place in moved] == [("c", 0)]


def test_interpreters_read_the_queue_and_which_calls_are_theirs() -> None:
    world = World()
    world.calls("signs", "jsl")
    world.now += 5
    world.comes("somebody", "en")

    queue = to_interpreter(world.room.notices(), wire.Queue, "somebody")

    assert [(one.call, one.waited, one.mine) for one in queue[0].calls] == [("signs", 5.0, False)]


def test_interpreters_read_for_which_languages_somebody_else_could_go_on() -> None:
    world = World()
    world.comes("talking", "en", "jsl")
    world.calls("c", "jsl")
    world.room.accept("talking", "c")
    world.comes("free", "vi", "zh-Hans")
    world.comes("away", "ne")
    world.room.interpreter_lost("away")

    told = world.room.notices()
    queues = {who: to_interpreter(told, wire.Queue, who) for who in ("talking", "free", "away")}

    assert [one.others for one in queues["talking"]] == [("vi", "zh-Hans")]
    assert [one.others for one in queues["free"]] == [()]
    assert queues["away"] == []


def test_the_ladder_is_shown_at_once_when_nobody_is_there() -> None:
    world = World()

    effects = world.calls("c")

    assert [one.ladder for one in to_kiosk(effects, wire.NoOne)] == [LADDER]


def test_the_ladder_is_shown_when_the_wait_is_long_and_the_call_stays() -> None:
    world = World()
    world.comes("only")
    world.calls("talked")
    world.room.accept("only", "talked")
    world.calls("c")

    early = to_kiosk(world.passes(59), wire.NoOne)
    late = to_kiosk(world.passes(2), wire.NoOne)
    world.room.interpreter_ends("only", "talked", "done")

    assert (len(early), len(late)) == (0, 1)
    assert world.rung("c") == "only"


def test_the_partner_city_is_asked_after_half_a_minute() -> None:
    world = World()
    world.comes("own")
    world.comes("partner", pool="partner")
    world.calls("talked")
    world.room.accept("own", "talked")

    world.calls("c")
    at_first = world.rung("c")
    world.passes(30)

    assert (at_first, world.rung("c")) == ("", "partner")


def test_the_partner_city_is_asked_at_once_when_nobody_of_our_own_is_there() -> None:
    world = World()
    world.comes("partner", pool="partner")

    world.calls("c")

    assert world.rung("c") == "partner"


def test_an_interpreter_rests_between_two_calls_where_that_is_agreed() -> None:
    world = World()
    world.comes("signer", rest=300)
    world.calls("a")
    world.room.accept("signer", "a")
    world.room.interpreter_ends("signer", "a", "done")

    world.calls("b")
    resting = world.rung("b")
    world.passes(300)

    assert (resting, world.rung("b")) == ("", "signer")


def test_a_lost_kiosk_is_told_to_the_interpreter_and_its_call_is_kept_for_it() -> None:
    world = World()
    world.comes("one")
    world.calls("c")
    world.room.accept("one", "c")
    world.room.pass_on("kiosk of c", wire.Offer(call="c", sdp="", epoch=1), kiosk=True)

    lost = world.room.kiosk_lost("kiosk of c")
    world.passes(29)
    back = world.room.resume_kiosk("kiosk of c", wire.Resume(call="c", epoch=1))

    assert to_interpreter(lost, wire.Gone) == [wire.Gone(call="c")]
    assert to_interpreter(back, wire.Back) == [wire.Back(call="c")]
    assert [one.epoch for one in to_kiosk(back, wire.Accepted)] == [2]


@pytest.mark.parametrize("ends", ["kiosk", "interpreter"])
def test_how_much_of_a_call_was_good_is_kept_and_not_handed_on(ends: str) -> None:
    world = World()
    world.comes("one")
    world.calls("c")
    world.room.accept("one", "c")

    if ends == "kiosk":
        effects = world.room.kiosk_ends("kiosk of c", "c", "done", 0.9)
    else:
        effects = world.room.interpreter_ends("one", "c", "done", 0.9)

    assert [row.good for row in rows(effects)] == [0.9]
    assert [told.good for told in to_kiosk(effects, wire.HangUp) + to_interpreter(effects, wire.HangUp)] == [None] * 2


def test_a_call_whose_kiosk_never_comes_back_ends_and_frees_its_interpreter() -> None:
    world = World()
    world.comes("one")
    world.calls("c")
    world.room.accept("one", "c")
    world.room.kiosk_lost("kiosk of c")

    effects = world.passes(30)

    assert to_interpreter(effects, wire.HangUp) == [wire.HangUp(call="c", reason="lost")]
    assert [row.outcome for row in rows(effects)] == ["answered"]
    assert world.room.seats["one"].free(world.now)


def test_a_waiting_call_whose_kiosk_is_lost_keeps_its_place_but_does_not_ring() -> None:
    world = World()
    world.calls("a")
    world.calls("b")
    world.room.kiosk_lost("kiosk of a")
    world.comes("one")
    skipped = world.rung("b")
    world.comes("two")
    waiting = world.rung("a")

    world.room.resume_kiosk("kiosk of a", wire.Resume(call="a"))

    assert (skipped, waiting, world.rung("a")) == ("one", "", "two")


def test_a_call_that_nobody_took_and_whose_kiosk_is_gone_is_abandoned() -> None:
    world = World()
    world.calls("c")
    world.room.kiosk_lost("kiosk of c")

    ended = rows(world.passes(30))

    assert [(row.outcome, row.state, row.ended) for row in ended] == [("abandoned", "over", EPOCH + world.now)]


def test_a_lost_interpreter_may_come_back_to_the_call() -> None:
    world = World()
    who = world.comes("one")
    world.calls("c")
    world.room.accept("one", "c")

    lost = world.room.interpreter_lost("one")
    world.passes(5)
    world.room.arrive(who)
    back = world.room.resume_interpreter("one", wire.Resume(call="c"))
    world.passes(MINUTE)

    assert to_kiosk(lost, wire.Gone) == [wire.Gone(call="c")]
    assert to_kiosk(back, wire.Back) == [wire.Back(call="c")]
    assert world.rung("c") == "one"


def test_the_call_of_an_interpreter_who_never_comes_back_is_first_in_the_queue_again() -> None:
    world = World()
    world.comes("one")
    world.calls("c")
    world.room.accept("one", "c")
    world.now += MINUTE
    world.calls("later")
    world.room.interpreter_lost("one")

    effects = world.passes(30)
    world.comes("two")

    assert [place.ahead for place in to_kiosk(effects, wire.Place) if place.call == "c"] in ([], [0])
    assert world.rung("c") == "two"
    assert "one" not in world.room.seats


def test_a_ring_at_an_interpreter_who_is_lost_goes_to_the_next_at_once() -> None:
    world = World()
    world.comes("one")
    world.now += 1
    world.comes("two")
    world.calls("c")

    world.room.interpreter_lost("one")

    assert world.rung("c") == "two"


def test_a_transferred_call_goes_to_somebody_else_and_never_back() -> None:
    world = World()
    world.comes("one", "en", "jsl")
    world.calls("c")
    world.room.accept("one", "c")

    effects = world.room.transfer("one", wire.Transfer(call="c", lang="jsl", skills=("medical",)))
    world.passes(MINUTE)
    waiting = world.rung("c")
    world.comes("two", "jsl")

    assert to_interpreter(effects, wire.HangUp) == [wire.HangUp(call="c", reason="transferred")]
    assert (waiting, world.rung("c")) == ("", "two")


def test_who_signs_out_in_a_call_hands_it_to_the_next() -> None:
    world = World()
    world.comes("one")
    world.comes("two")
    world.calls("c")
    world.room.accept("one", "c")

    world.room.leave("one")

    assert world.rung("c") == "two"
    assert "one" not in world.room.seats


def test_one_kiosk_has_one_call() -> None:
    world = World()
    world.room.call("kiosk", wish("a"))

    refused = world.room.call("kiosk", wish("b"))

    assert [one.code for one in to_kiosk(refused, wire.Refused)] == ["busy"]


def test_a_kiosk_that_starts_anew_after_a_crash_ends_its_old_call() -> None:
    world = World()
    world.comes("one")
    world.room.call("kiosk", wish("a"))
    world.room.accept("one", "a")
    world.room.kiosk_lost("kiosk")

    effects = world.room.call("kiosk", wish("b"))

    assert to_interpreter(effects, wire.HangUp, "one") == [wire.HangUp(call="a", reason="lost")]
    assert world.rung("b") == "one"


@pytest.mark.parametrize("call", ["c", "unknown"])
def test_nobody_reaches_into_a_call_of_others(call: str) -> None:
    world = World()
    world.comes("one")
    world.comes("other")
    world.calls("c")
    world.room.accept("one", "c")
    room = world.room

    answers = [
        room.kiosk_ends("stranger", call, "done"),
        room.resume_kiosk("stranger", wire.Resume(call=call)),
        room.pass_on("stranger", wire.Offer(call=call, sdp="", epoch=1), kiosk=True),
        room.interpreter_ends("other", call, "done"),
        room.resume_interpreter("other", wire.Resume(call=call)),
        room.transfer("other", wire.Transfer(call=call, lang="en")),
        room.pass_on("other", wire.Answer(call=call, sdp="", epoch=1), kiosk=False),
    ]

    for effects in answers:
        assert [type(one.message).__name__ for one in effects if not rows([one])] == ["Refused"]  # type: ignore[union-attr]
    assert world.rung("c") == "one"


def test_the_hub_takes_up_the_calls_of_the_one_before_it() -> None:
    world = World()
    one = world.comes("one")
    kept = {row.call: row for row in rows(world.calls("call-that-stood", topic="tax", skills=("tax",), pack=True))}
    kept |= {row.call: row for row in rows(world.room.accept("one", "call-that-stood"))}
    kept |= {row.call: row for row in rows(world.calls("call-in-the-queue"))}
    world.now += 3
    world.room = world.another()

    world.room.restore(kept.values(), {"one": one})
    world.room.arrive(one)
    to_one = world.room.resume_interpreter("one", wire.Resume(call="call-that-stood"))
    to_its_kiosk = world.room.resume_kiosk("kiosk of call-that-stood", wire.Resume(call="call-that-stood", epoch=4))
    world.room.resume_kiosk("kiosk of call-in-the-queue", wire.Resume(call="call-in-the-queue"))

    assert [one.epoch for one in to_kiosk(to_its_kiosk, wire.Accepted)] == [5]
    assert len(to_interpreter(to_one, wire.Accepted)) == 1
    assert world.room.talks["call-that-stood"].wish == wish("call-that-stood", topic="tax", skills=("tax",), pack=True)
    assert world.room.talks["call-in-the-queue"].arrived == pytest.approx(world.now - 3)
    assert world.room.standing("one", kiosk=False) == "call-that-stood"


def test_taking_up_a_call_does_not_change_what_is_kept_of_it() -> None:
    world = World()
    one = world.comes("one")
    world.calls("call-that-stood")
    kept = rows(world.room.accept("one", "call-that-stood"))

    effects = world.another().restore(kept, {"one": one})

    assert rows(effects) == []


def test_what_the_hub_before_left_and_nobody_comes_back_for_is_over() -> None:
    world = World()
    one = world.comes("one")
    kept = rows(world.calls("call-that-stood")) + rows(world.room.accept("one", "call-that-stood"))
    world.room = world.another()
    world.room.restore(kept[-1:], {"one": one})

    ended = rows(world.passes(30))

    assert [row.outcome for row in ended if row.state == "over"] == ["answered"]
    assert (dict(world.room.talks), dict(world.room.seats)) == ({}, {})


def test_a_row_of_another_schema_is_closed_and_does_not_stop_the_hub() -> None:
    world = World()
    [kept] = rows(world.calls("c"))

    effects = world.another().restore([kept], {})

    assert [(row.call, row.state, row.outcome) for row in rows(effects)] == [("c", "over", "abandoned")]
