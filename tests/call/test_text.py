import asyncio
import random

import msgspec
import pytest

from kiosk.call.channels import Piece
from kiosk.call.letters import ASKED, Letters
from kiosk.call.text import KEPT, PAUSE, TextIn, TextOut, shown
from kiosk.call.told import TextCame

pytestmark = pytest.mark.unit


def test_a_letter_leaves_at_once_and_the_next_within_300_ms() -> None:
    out = TextOut()
    out.typed("あ")
    first = out.due(10.0)
    piece = out.take(10.0)
    out.typed("い")

    assert first == 0.0
    assert piece == (0, "あ")
    assert out.due(10.01) == pytest.approx(PAUSE - 0.01)
    assert PAUSE <= 0.3


def test_nothing_leaves_before_the_other_side_has_said_what_it_has() -> None:
    out = TextOut()
    out.interrupted()
    out.typed("abc")
    waiting = out.due(0.0)
    out.resumed(0)

    assert waiting is None
    assert out.take(0.0) == (0, "abc")


def test_what_did_not_arrive_before_the_connection_was_lost_is_sent_again() -> None:
    out = TextOut()
    out.typed("kaimasu")
    out.take(0.0)
    out.interrupted()
    out.resumed(4)

    assert out.take(1.0) == (4, "asu")


def test_a_side_that_forgot_its_own_stream_goes_on_counting_from_the_others() -> None:
    out = TextOut()
    out.interrupted()
    out.resumed(12)
    out.typed("x")

    assert out.take(0.0) == (12, "x")


def test_through_the_hub_nothing_is_shown_twice_and_nothing_left_out() -> None:
    came = TextIn()
    first, again, gap = came.relayed(0, "abc"), came.relayed(1, "bcde"), came.relayed(9, "z")

    assert (first, again, gap) == ("abc", "de", None)
    assert came.arrived == 5
    assert came.lost(9) == "�"
    assert came.relayed(9, "z") == "z"


@pytest.mark.parametrize(
    ("before", "piece", "after"),
    [
        ("", "こん", "こん"),
        ("こん", "\bぶ", "こぶ"),
        ("", "\b", ""),
        ("a", "\u2028b", "a\nb"),
        ("a", "\u0007b", "ab"),
        ("a", "�", "a�"),
        ("", "👍🏽", "👍🏽"),
    ],
)
def test_control_codes_do_what_t140_says(before: str, piece: str, after: str) -> None:
    assert shown(before, piece) == after


def test_memory_of_what_was_typed_is_bounded_and_counts_go_on() -> None:
    out = TextOut()
    for _ in range(50):
        out.typed("x" * 1000)
        while out.due(0.0) is not None:
            out.take(0.0)

    assert out.sent == 50_000
    assert len(out._stream) <= 2 * KEPT


def test_what_is_too_old_to_be_sent_again_is_marked_as_lost_and_counting_goes_on() -> None:
    out, came = TextOut(), TextIn()
    out.typed("x" * (3 * KEPT))
    out.take(0.0)
    for _ in range(20):
        out.take(0.0)
    out.typed("y")
    out.interrupted()
    out.resumed(10)
    came.arrived = 10
    read = ""
    while out.due(1e9) is not None:
        read += came.came(out.take(0.0)[1])

    assert read[0] == "\ufffd"
    assert read[-1] == "y"
    assert came.arrived == out.sent


def test_letters_that_never_come_through_the_hub_are_marked_as_lost(loop: asyncio.Runner) -> None:
    async def scene() -> tuple[list[bool], str]:
        told: list[str] = []
        there = Letters(
            lambda _: False, lambda _: True, lambda one: told.append(one.whole) if isinstance(one, TextCame) else None
        )
        return [there.relayed(Piece(5, "ok")) for _ in range(ASKED + 1)], told[-1]

    assert loop.run(scene()) == ([False] * ASKED + [True], "\ufffdok")


@pytest.mark.parametrize("seed", range(5))
def test_not_one_character_is_lost_whatever_happens_to_the_way(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - a seeded hand
    out, came = TextOut(), TextIn()
    typed, read = "", ""
    underway: list[str] = []
    direct = True
    for now in range(600):
        letter = rng.choice("abcdefあいう👍")
        typed += letter
        out.typed(letter)
        if out.due(float(now)) == 0:
            place, piece = out.take(float(now))
            if direct:
                underway.append(piece)
            elif rng.random() < 0.7 and (fresh := came.relayed(place, piece)) is not None:
                read += fresh
            else:
                out.repeat(came.arrived)
        while underway and rng.random() < 0.7:
            read += came.came(underway.pop(0))
        if rng.random() < 0.05:
            underway.clear()  # the connection dies with what was underway on it
            direct = rng.random() < 0.5
            out.interrupted()
            out.resumed(came.arrived)
    read += "".join(came.came(piece) for piece in underway)
    out.interrupted()
    out.resumed(came.arrived)
    while out.due(1e9) is not None:
        read += came.came(out.take(0.0)[1])

    assert read == typed


def test_letters_go_through_the_hub_while_there_is_no_channel(loop: asyncio.Runner) -> None:
    async def scene() -> list[str]:
        told: list[str] = []
        there = Letters(
            lambda _: False, lambda _: True, lambda one: told.append(one.whole) if isinstance(one, TextCame) else None
        )

        def relay(frame: str) -> bool:
            return there.relayed(msgspec.json.decode(frame, type=Piece))

        here = Letters(lambda _: None, relay, lambda _: None)
        here.type("はい")
        return told

    assert loop.run(scene()) == ["はい"]
