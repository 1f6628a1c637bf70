"""What is drawn and heard in a call, between the desk's line and the other side's frames."""

import array
from collections.abc import Callable

import pytest

from kiosk.call import channels
from kiosk.call.loudness import PACE, STEPS, Loudness, step
from kiosk.call.shown import POINTS, Shown, stroked
from kiosk.call.told import DrawingCame
from kiosk.core.drawing import Stroke
from kiosk.core.events import Called, Cleared, Drawn
from kiosk.core.languages import Lang
from kiosk.core.types import AudioFrame, Side

pytestmark = pytest.mark.unit

RATE = 48_000
PIECE = RATE // 50


def line(side: Side, number: int, points: int = 1) -> Stroke:
    return Stroke(side, number, "#0017c1", 0.006, tuple((at / 10_000, 0.5) for at in range(points)))


def test_the_two_halves_share_one_side_there_and_never_an_id() -> None:
    ids = [stroked(line(side, number))[0].id for side in (Side.STAFF, Side.VISITOR) for number in range(1, 100)]

    assert len(set(ids)) == len(ids)
    assert stroked(line(Side.STAFF, 7))[0].id == stroked(line(Side.STAFF, 7))[0].id


def test_no_message_has_more_points_than_the_other_side_takes() -> None:
    long = line(Side.VISITOR, 1, 2 * POINTS + 1)
    pieces = stroked(long)

    assert [len(piece.points) for piece in pieces] == [POINTS, POINTS, 1]
    assert sum((piece.points for piece in pieces), ()) == long.points
    assert all(channels.drawing(channels.encode(piece)) == piece for piece in pieces)


def test_what_the_interpreter_draws_is_told_in_the_cores_words() -> None:
    told: list[Called] = []
    shown = Shown(Lang("jsl"), lambda _: (), told.append)
    piece = channels.Stroke(3, "#a30000", 0.018, ((0.1, 0.2), (0.3, 0.4)))

    shown.tell(DrawingCame(piece))
    shown.tell(DrawingCame(channels.Clear()))

    assert told == [Drawn(Stroke(Side.INTERPRETER, 3, "#a30000", 0.018, ((0.1, 0.2), (0.3, 0.4)))), Cleared()]


def sound(peak: float) -> AudioFrame:
    """Return 20 ms whose loudest sample has a share of full scale."""
    wave = array.array("h", [0] * PIECE)
    wave[0] = -round(peak * 32767)
    return AudioFrame(wave.tobytes(), RATE, 0.0)


def heard(hear: Callable[[AudioFrame], None], peak: float, seconds: float) -> None:
    for _ in range(round(seconds / 0.02)):
        hear(sound(peak))


def test_a_change_of_loudness_is_told_within_a_tenth_of_a_second_and_nothing_else() -> None:
    told: list[tuple[float, float]] = []
    played: list[AudioFrame] = []
    hear = Loudness(lambda theirs, ours: told.append((theirs, ours))).theirs(played.append)

    heard(hear, 0.0, 1.0)
    heard(hear, 0.5, PACE)
    heard(hear, 0.5, 3.0)
    heard(hear, 0.0, 1.0)

    assert told == [(1.0, 0.0), (0.0, 0.0)]
    assert len(played) == round((2.0 + PACE + 3.0) / 0.02)


@pytest.mark.parametrize(("peak", "steps"), [(0.0, 0), (0.005, 0), (0.02, 1), (0.1, 3), (0.5, STEPS), (1.0, STEPS)])
def test_the_steps_are_even_to_the_ear(peak: float, steps: int) -> None:
    assert step(peak) == steps
