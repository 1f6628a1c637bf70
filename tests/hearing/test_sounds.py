"""The sound of what was said is kept for a while, and forgotten when it should be."""

import pytest

from kiosk.core.languages import lang
from kiosk.hearing.sounds import KEPT, Sounds, Utterance

pytestmark = pytest.mark.unit

JA = lang("ja")


def of(seconds: int) -> Utterance:
    return Utterance(bytes(32_000 * seconds), JA)


def test_a_sound_is_found_under_its_number() -> None:
    sounds = Sounds()
    one, two = Utterance(b"\1\0", JA), Utterance(b"\2\0", lang("en"))
    sounds.keep(1, one)
    sounds.keep(3, two)

    assert (sounds.get(1), sounds.get(3), sounds.get(2)) == (one, two, None)


def test_only_the_last_two_minutes_are_kept() -> None:
    sounds = Sounds()
    for number in range(100):
        sounds.keep(number, of(4))
    kept = [number for number in range(100) if sounds.get(number)]

    assert kept == list(range(100 - KEPT // 32_000 // 4, 100))


def test_a_monologue_is_not_kept_and_leaves_what_is() -> None:
    sounds = Sounds()
    sounds.keep(1, of(4))
    sounds.keep(2, of(61))

    assert sounds.get(1) is not None
    assert sounds.get(2) is None


def test_forgotten_sounds_are_gone_and_leave_their_room() -> None:
    sounds = Sounds()
    for number in range(30):
        sounds.keep(number, of(4))
    sounds.forget()

    assert [number for number in range(30) if sounds.get(number)] == []

    for number in range(30):
        sounds.keep(number, of(4))

    assert sounds.get(0) is not None
