"""Sound in, utterances out: where they begin and end."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np  # noqa: TID253 - only tests import this
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.hearing.activity import FRAME, Activity
from kiosk.hearing.endpoint import BEFORE, LONGEST, End, Endpointer
from tests.hearing.rooms import NOISES, RATE, below, recording, sound, waves, white

pytestmark = pytest.mark.unit

SIZE = FRAME * 2
PIECE = 5 * SIZE


@dataclass
class Utterance:
    """One utterance: which samples of the microphone it holds."""

    begin: int
    pcm: bytearray = field(default_factory=bytearray)
    ended: bool = False

    @property
    def seconds(self) -> tuple[float, float]:
        return self.begin / RATE, (self.begin + len(self.pcm) // 2) / RATE


def cut(pcm: bytes, endpointer: Endpointer | None = None, *, piece: int = PIECE) -> list[Utterance]:
    subject = endpointer or Endpointer(Activity())
    pcm = pcm[: len(pcm) // SIZE * SIZE]
    return gathered([subject.feed(pcm[at : at + piece]) for at in range(0, len(pcm), piece)])


def gathered(steps: list[list[Any]]) -> list[Utterance]:
    found: list[Utterance] = []
    for step in (step for piece in steps for step in piece):
        if isinstance(step, End):
            found[-1].ended = True
            continue
        if step.begins is not None:
            assert not found or found[-1].ended
            found.append(Utterance(step.begins))
        assert found
        assert not found[-1].ended
        found[-1].pcm += step.pcm
    return found


def speech(kit: Any, *parts: float) -> bytes:
    """Return a room: so many seconds of silence, of speech, of silence ..."""
    pieces = [kit.voice(part) if number % 2 else kit.silence(part) for number, part in enumerate(parts)]
    return b"".join(pieces)


def test_an_utterance_begins_before_its_first_sound_so_that_no_syllable_is_cut(kit: Any) -> None:
    pcm = speech(kit, 2.0, 1.0, 1.0)
    (utterance,) = cut(pcm)
    begin, end = utterance.seconds

    assert 2.0 - begin == pytest.approx(BEFORE, abs=0.06)
    assert utterance.ended
    assert bytes(utterance.pcm) == pcm[utterance.begin * 2 : utterance.begin * 2 + len(utterance.pcm)]
    assert end == pytest.approx(3.5, abs=0.06)


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("decibels", [20, 10, 5])
@pytest.mark.parametrize("name", ["ja-00", "ja-05", "en-00", "en-07"])
def test_a_sentence_in_a_noisy_room_is_one_utterance_with_all_of_it(noise: str, decibels: float, name: str) -> None:
    voice = waves(recording(name))
    begin = 4.0
    room = NOISES[noise](begin + len(voice) / RATE + 2.0, below(voice, decibels))
    room[round(begin * RATE) : round(begin * RATE) + len(voice)] += voice
    (utterance,) = [each for each in cut(sound(room)) if each.seconds[1] > begin]

    assert utterance.seconds[0] <= begin + 0.2  # the recording begins with so much silence
    assert utterance.ended
    assert begin + len(voice) / RATE - 0.2 <= utterance.seconds[1] <= begin + len(voice) / RATE + 0.6


def test_somebody_who_speaks_at_once_is_heard_from_the_first_sample(kit: Any) -> None:
    (utterance,) = cut(speech(kit, 0.0, 1.0, 1.0))

    assert utterance.begin == 0


def joined(*parts: bytes) -> list[float]:
    """Return when utterances begin for whoever comes in at the first sample."""
    return [each.seconds[0] for each in cut(b"".join(parts), Endpointer(Activity(), joining=True))]


@pytest.mark.parametrize("name", ["ja-05", "en-00", "en-07"])
def test_no_half_of_a_sentence_is_heard_by_whoever_comes_in_the_middle_of_it(kit: Any, name: str) -> None:
    voice = sound(waves(recording(name)))
    half = voice[32_000:]
    (begin,) = joined(half, kit.silence(1.0), voice, kit.silence(1.0))

    assert begin == pytest.approx(len(half) / 32_000 + 1.0, abs=BEFORE)


def test_who_comes_into_a_pause_hears_what_follows(kit: Any) -> None:
    voice = sound(waves(recording("ja-00")))

    assert len(joined(kit.silence(0.2), voice, kit.silence(1.0))) == 1


def test_a_room_in_which_somebody_always_speaks_is_heard_after_all(kit: Any) -> None:
    voice = sound(waves(recording("ja-05")))[6400:-6400]
    begins = joined(voice * 4, kit.silence(1.0))

    assert begins[0] < 4.5


@pytest.mark.parametrize("silence", [1.0, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12])
def test_utterances_begin_at_steps_of_60_ms(kit: Any, silence: float) -> None:
    (utterance,) = cut(speech(kit, silence, 1.0, 1.0))

    assert utterance.begin % (3 * FRAME) == 0


def test_a_cough_is_no_utterance(kit: Any) -> None:
    assert cut(speech(kit, 2.0, 0.06, 2.0)) == []


def test_a_short_pause_ends_nothing(kit: Any) -> None:
    assert len(cut(speech(kit, 1.0, 1.0, 0.4, 1.0, 1.0))) == 1


def test_half_a_second_ends_an_utterance(kit: Any) -> None:
    first, second = cut(speech(kit, 1.0, 1.0, 0.6, 1.0, 1.0))

    assert first.seconds[1] == pytest.approx(2.5, abs=0.06)
    assert second.seconds[1] == pytest.approx(4.1, abs=0.06)


def test_no_sound_belongs_to_two_utterances(kit: Any) -> None:
    first, second = cut(speech(kit, 1.0, 1.0, 0.56, 1.0, 1.0))

    assert second.begin >= first.begin + len(first.pcm) // 2


@pytest.mark.parametrize(("pause", "count"), [(0.9, 1), (1.1, 2)])
def test_an_unfinished_sentence_waits_for_a_second(kit: Any, pause: float, count: int) -> None:
    endpointer = Endpointer(Activity())
    pcm = speech(kit, 1.0, 1.0, pause, 1.0, 1.0)
    steps = []
    for at in range(0, len(pcm), PIECE):
        steps.append(endpointer.feed(pcm[at : at + PIECE]))
        endpointer.unfinished = True

    assert len(gathered(steps)) == count


def test_what_was_unfinished_before_is_forgotten_when_the_next_utterance_begins(kit: Any) -> None:
    endpointer = Endpointer(Activity())
    endpointer.unfinished = True
    (utterance,) = cut(speech(kit, 1.0, 1.0, 2.0), endpointer)

    assert utterance.seconds[1] == pytest.approx(2.5, abs=0.06)


def test_while_the_button_is_held_no_pause_ends_an_utterance(kit: Any) -> None:
    endpointer = Endpointer(Activity())
    endpointer.held = True
    (utterance,) = cut(speech(kit, 1.0, 1.0, 5.0, 1.0, 5.0), endpointer)

    assert not utterance.ended
    assert endpointer.finish()
    assert not endpointer.finish()


def test_while_the_button_is_held_nothing_is_too_long(kit: Any) -> None:
    endpointer = Endpointer(Activity())
    endpointer.held = True
    (utterance,) = cut(speech(kit, 1.0, *[1.0, 0.2] * 25), endpointer)

    assert utterance.seconds[1] > LONGEST + 4
    assert not utterance.ended


def test_after_25_seconds_a_breath_is_enough(kit: Any) -> None:
    first, *_ = cut(speech(kit, 1.0, *[1.0, 0.2] * 25))

    assert first.ended
    assert LONGEST < len(first.pcm) / 2 / RATE < LONGEST + 2


def test_an_unfinished_sentence_may_not_be_endless_either(kit: Any) -> None:
    endpointer = Endpointer(Activity())
    pcm = speech(kit, 1.0, *[1.0, 0.2] * 25)
    steps = []
    for at in range(0, len(pcm), PIECE):
        steps.append(endpointer.feed(pcm[at : at + PIECE]))
        endpointer.unfinished = True
    first, *_ = gathered(steps)

    assert first.ended
    assert len(first.pcm) / 2 / RATE < LONGEST + 2


def test_nothing_reaches_the_recognizer_between_utterances(kit: Any) -> None:
    endpointer = Endpointer(Activity())

    assert cut(kit.silence(10.0), endpointer) == []
    assert len(cut(speech(kit, 0.0, 1.0, 10.0), endpointer)) == 1
    assert cut(kit.silence(10.0), endpointer) == []


def test_a_beginning_from_before_a_loss_does_not_join_what_comes_after_it(kit: Any) -> None:
    endpointer = Endpointer(Activity())
    cut(kit.silence(2.0), endpointer)
    endpointer.skip(16_000)
    (utterance,) = cut(speech(kit, 0.2, 1.0, 1.0), endpointer)

    assert utterance.seconds[0] == pytest.approx(3.0, abs=0.06)


@pytest.mark.parametrize("samples", [1, 160, 319, 320, 341, 16_001])
def test_lost_sound_of_any_length_is_counted_to_the_sample(kit: Any, samples: int) -> None:
    endpointer = Endpointer(Activity())
    cut(kit.silence(1.0), endpointer)
    for _ in range(50):
        endpointer.skip(samples)
    (utterance,) = cut(speech(kit, 1.0, 1.0, 1.0), endpointer)
    lost = 50 * samples

    assert (utterance.begin - lost) / RATE == pytest.approx(2.0 - BEFORE, abs=0.06)


def test_an_utterance_goes_on_behind_lost_sound(kit: Any) -> None:
    endpointer = Endpointer(Activity())
    (first,) = cut(speech(kit, 1.0, 1.0), endpointer)
    endpointer.skip(1600)
    rest = endpointer.feed(kit.voice(0.2))

    assert not first.ended
    assert [step.begins for step in rest if not isinstance(step, End)] == [None]


def test_what_is_spoken_into_the_other_microphone_is_no_utterance(kit: Any) -> None:
    pcm = speech(kit, 1.0, 1.0, 1.0)
    frames = len(pcm) // SIZE

    assert Endpointer(Activity()).feed(pcm, [False] * frames) == []
    assert Endpointer(Activity()).feed(pcm, [True] * frames) != []


@pytest.mark.parametrize("noise", NOISES)
def test_a_new_steady_noise_does_not_hold_an_utterance_open(kit: Any, noise: str) -> None:
    room = np.concatenate([white(2.0, 1.0), waves(kit.voice(1.0)), NOISES[noise](20.0, 1000.0)])
    found = cut(sound(room))

    assert all(utterance.ended for utterance in found)
    assert found[0].seconds[1] < 6.0
    assert len(found) <= 2


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("loud", [30.0, 300.0, 2000.0])
def test_steady_noise_alone_is_hardly_ever_heard(noise: str, loud: float) -> None:
    found = cut(sound(NOISES[noise](30.0, loud)))

    assert sum(len(utterance.pcm) for utterance in found) / 32_000 < 4.0


@cache
def scene() -> bytes:
    """Return two sentences in a room with noise."""
    room = NOISES["pink"](7.0, 60.0)
    for at, name in ((0.5, "ja-00"), (3.0, "en-00")):
        voice = waves(recording(name))
        room[round(at * RATE) : round(at * RATE) + len(voice)] += voice
    return sound(room)


@settings(max_examples=6, deadline=None)
@given(sizes=st.lists(st.integers(min_value=1, max_value=60), min_size=1, max_size=20))
def test_in_whatever_pieces_sound_comes_the_utterances_are_the_same(sizes: list[int]) -> None:
    expected = cut(scene())
    pcm, subject, at = scene(), Endpointer(Activity()), 0
    steps: list[list[Any]] = []
    while at < len(pcm):
        size = sizes[len(steps) % len(sizes)] * SIZE
        steps.append(subject.feed(pcm[at : at + size]))
        at += size

    assert len(expected) >= 2
    assert gathered(steps) == expected
