"""Of two hearings of one sound, the one in the language that was spoken."""

from collections.abc import Sequence
from typing import Any

import pytest

from kiosk.core.languages import lang
from kiosk.hearing import plausibility
from kiosk.hearing.ear import Speech
from kiosk.hearing.engine import HeardWord, Hypothesis

pytestmark = pytest.mark.unit

SECONDS = 2.0


def heard(tag: str, *words: tuple[float, float, float], starter: bool = True, word: str = "はい") -> Speech:
    """Return a hearing; `words`: start, end, confidence."""
    return Speech(lang(tag), tuple(HeardWord(word, *each) for each in words), starter)


GOOD = (0.0, 1.96, 1.0)
WEAK = (0.2, 1.0, 0.6)
FAIR = (0.0, 1.6, 0.9)


def answer(kit: Any, speeches: Sequence[Speech], likelihoods: tuple[float, float] = (0.0, 0.0)) -> int | None:
    """Return which hearing is taken; `likelihoods`: of a second hearing, for 10 ms of sound."""
    models = [kit.model_of([], [(Hypothesis((), each * SECONDS * 100),)]) for each in likelihoods]
    return plausibility.spoken(speeches, models, kit.voice(SECONDS))


@pytest.mark.parametrize(
    ("one", "other", "taken"),
    [
        (GOOD, WEAK, 0),
        (WEAK, GOOD, 1),
        (GOOD, (0.0, 0.0, 0.0), 0),
        ((0.0, 0.0, 0.0), GOOD, 1),
    ],
)
@pytest.mark.parametrize("starter", [True, False])
def test_words_that_are_sure_and_cover_the_sound_are_taken_at_once(
    kit: Any, one: tuple[float, float, float], other: tuple[float, float, float], taken: int, *, starter: bool
) -> None:
    speeches = [heard("ja", one, starter=starter), heard("en", other, starter=starter)]

    class Deaf:
        def several(self, pcm: bytes, most: int) -> list[Any]:
            raise AssertionError

    assert plausibility.spoken(speeches, [Deaf(), Deaf()], kit.voice(SECONDS)) == taken  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("likelihoods", "taken"),
    [((0.2, 0.0), 0), ((0.0, 0.2), 1), ((0.2, 0.1), None), ((0.1, 0.1), None), ((-0.3, -0.1), None)],
)
def test_what_two_starter_models_hear_alike_is_decided_by_hearing_it_again(
    kit: Any, likelihoods: tuple[float, float], taken: int | None
) -> None:
    assert answer(kit, [heard("ja", FAIR), heard("en", FAIR)], likelihoods) == taken


@pytest.mark.parametrize(("starter", "other"), [(True, False), (False, True), (False, False)])
def test_likelihoods_of_other_models_are_never_compared(kit: Any, *, starter: bool, other: bool) -> None:
    speeches = [heard("ja", FAIR, starter=starter), heard("en", FAIR, starter=other)]

    assert answer(kit, speeches, (5.0, -5.0)) is None


@pytest.mark.parametrize(
    ("one", "other", "taken"),
    [(FAIR, (0.2, 0.6, 0.5), 0), ((0.2, 0.6, 0.5), FAIR, 1), (FAIR, (0.2, 1.2, 0.8), None)],
)
def test_other_models_are_told_apart_by_twice_the_distance(
    kit: Any, one: tuple[float, float, float], other: tuple[float, float, float], taken: int | None
) -> None:
    speeches = [heard("ja", one, starter=False), heard("en", other, starter=False)]

    assert answer(kit, speeches) == taken


def test_words_outside_the_vocabulary_count_for_nothing(kit: Any) -> None:
    speeches = [heard("ja", GOOD, word="[unk]"), heard("en", (0.0, 1.9, 0.98))]

    assert answer(kit, speeches) == 1


def test_where_nothing_is_heard_nobody_knows(kit: Any) -> None:
    assert answer(kit, [heard("ja"), heard("en")]) is None


@pytest.mark.parametrize(
    ("before", "voice", "behind", "length"), [(0.0, 2.0, 0.0, 2.0), (0.6, 1.0, 0.5, 1.0), (1.0, 0.0, 0.0, 0.0)]
)
def test_the_silence_around_an_utterance_has_to_be_covered_by_no_word(
    kit: Any, before: float, voice: float, behind: float, length: float
) -> None:
    pcm = bytes(round(before * 16_000) * 2) + kit.voice(voice) + bytes(round(behind * 16_000) * 2)

    assert plausibility.sounding(pcm) == pytest.approx(length, abs=0.05)
    assert plausibility.sounding(b"") == 0.0


def test_a_likelihood_is_of_10_ms_whatever_parts_the_sound_has_been_heard_in(kit: Any) -> None:
    parts = [(Hypothesis((), -60.0), Hypothesis((), -90.0)), (Hypothesis((), -40.0),)]

    assert plausibility.likelihood(kit.model_of([], parts), kit.voice(2.0)) == pytest.approx(-0.5)
    assert plausibility.likelihood(kit.model_of([], []), kit.voice(2.0)) == 0.0
