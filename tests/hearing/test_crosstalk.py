"""Which of two microphones on a desk is spoken into."""

import numpy as np  # noqa: TID253 - only tests import this
import pytest

from kiosk.hearing.crosstalk import CrossTalk

pytestmark = pytest.mark.unit

QUIET = [50.0] * 100
"""Two seconds of a room."""


def share(mine: list[float], theirs: list[float], rooms: tuple[float, float] = (50.0, 50.0)) -> tuple[float, float]:
    """Return the share of the frames that pass at each microphone, after two seconds of silence."""
    crosstalk = CrossTalk()
    crosstalk.feed([rooms[0]] * 100, [rooms[1]] * 100)
    one, other = crosstalk.feed(mine, theirs)
    return float(np.mean(one)), float(np.mean(other))


@pytest.mark.parametrize("weaker", [0.25, 0.35, 0.5])
@pytest.mark.parametrize("loud", [500.0, 3000.0])
def test_only_the_nearer_microphone_passes_when_one_person_speaks(weaker: float, loud: float) -> None:
    near, far = [loud] * 50, [loud * weaker] * 50

    assert share(near, far) == (1.0, 0.0)
    assert share(far, near) == (0.0, 1.0)


@pytest.mark.parametrize("other", [1500.0, 2000.0, 3000.0])
def test_both_pass_when_both_speak_at_once(other: float) -> None:
    assert share([2000.0] * 50, [other] * 50) == (1.0, 1.0)


@pytest.mark.parametrize("gain", [0.1, 0.3, 4.0, 10.0])
def test_a_microphone_with_another_gain_is_measured_against_its_own_room(gain: float) -> None:
    near, far = [2000.0] * 50, [800.0 * gain] * 50

    assert share(near, far, (60.0, 60.0 * gain)) == (1.0, 0.0)

    near, far = [800.0] * 50, [2000.0 * gain] * 50

    assert share(near, far, (60.0, 60.0 * gain)) == (0.0, 1.0)


def test_in_silence_neither_is_held_back() -> None:
    assert share(QUIET, QUIET) == (1.0, 1.0)


@pytest.mark.parametrize("late", [1, 2, 3])
def test_the_other_microphones_echo_begins_no_utterance_even_when_its_stream_runs_behind(late: int) -> None:
    """Frames are compared that are up to 60 ms apart; an utterance begins with four frames of six."""
    speech = [2000.0 if at % 14 < 10 else 60.0 for at in range(140)] + [50.0] * 50
    far = [50.0] * late + [max(level * 0.35, 50.0) for level in speech[:-late]]
    crosstalk = CrossTalk()
    crosstalk.feed(QUIET, QUIET)
    passed = [ok and level > 100 for ok, level in zip(crosstalk.feed(speech, far)[1], far, strict=True)]

    assert max(sum(passed[at : at + 6]) for at in range(len(passed))) < 4


def test_in_whatever_pieces_the_levels_come_the_answer_is_the_same() -> None:
    rng = np.random.default_rng(4)
    levels = rng.uniform(20, 3000, size=(2, 300)).tolist()
    whole, parts = CrossTalk(), CrossTalk()
    expected = whole.feed(*levels)
    found: tuple[list[bool], list[bool]] = ([], [])
    for at in range(0, 300, 7):
        one, other = parts.feed(levels[0][at : at + 7], levels[1][at : at + 7])
        found[0].extend(one)
        found[1].extend(other)

    assert found == expected
