"""One microphone for both sides: the words decide who spoke, and where they do not, a person is asked."""

from collections.abc import Sequence
from typing import Any

import pytest

from kiosk.core.events import Final, Heard, Level, Partial, Undecided
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing.engine import Hypothesis
from kiosk.hearing.recognizer import Recognizer, Way
from kiosk.hearing.sounds import Sounds

pytestmark = pytest.mark.unit

STAFF, VISITOR = Side.STAFF, Side.VISITOR
SURE = "はい " * 5
"""Of 100 ms each: covers all of the sound."""


def two(kit: Any, staff: Any, visitor: Any, *, starter: bool = False, sounds: Sounds | None = None) -> Recognizer:
    """Return a recognizer for both sides; what is given are engines, or models."""
    models = [each if hasattr(each, "several") else kit.model_of([each]) for each in (staff, visitor)]
    ways = [
        Way(side, lang(tag), first, model, starter)
        for side, tag, first, model in zip((STAFF, VISITOR), ("ja", "en"), (4, 7), models, strict=True)
    ]
    return Recognizer(ways, sounds or Sounds(), 101)


def hear(recognizer: Recognizer, *sound: bytes, finish: bool = True) -> list[Heard]:
    """Return everything but the levels."""
    events = recognizer.hear(b"".join(sound)) + (recognizer.finish() if finish else [])
    return [event for event in events if not isinstance(event, Level)]


def final(events: Sequence[Heard]) -> Final:
    (found,) = [event for event in events if not isinstance(event, Partial)]
    assert isinstance(found, Final)
    return found


def finals(events: Sequence[Heard]) -> list[Final]:
    return [event for event in events if isinstance(event, Final)]


def test_the_words_decide_whose_they_are(kit: Any) -> None:
    sounds = Sounds()
    staff, visitor = kit.engine(last=kit.said(SURE)), kit.engine(last=kit.said("a", 0.2, 0.5))
    found = final(hear(two(kit, staff, visitor, sounds=sounds), kit.voice(0.5)))

    assert (found.side, found.number, found.lang) == (STAFF, 4, "ja")
    assert sounds.get(found.sound) is not None

    staff, visitor = kit.engine(last=kit.said("は", 0.2, 0.5)), kit.engine(last=kit.said("yes " * 5))
    found = final(hear(two(kit, staff, visitor, sounds=sounds), kit.voice(0.5)))
    kept = sounds.get(found.sound)

    assert (found.side, found.number, found.lang) == (VISITOR, 7, "en")
    assert kept is not None
    assert kept.lang == "en"


def test_each_side_counts_its_own_utterances(kit: Any) -> None:
    nothing = kit.said("")
    staff = kit.model_of([kit.engine(last=each) for each in (kit.said(SURE), nothing, kit.said(SURE))])
    visitor = kit.model_of([kit.engine(last=each) for each in (nothing, kit.said("yes " * 5), nothing)])
    pause = kit.silence(1.0)
    events = hear(two(kit, staff, visitor), kit.voice(0.5), pause, kit.voice(0.5), pause, kit.voice(0.5))

    assert [(event.side, event.number) for event in finals(events)] == [(STAFF, 4), (VISITOR, 7), (STAFF, 5)]


def test_what_is_not_clear_is_asked_with_both_readings(kit: Any) -> None:
    sounds = Sounds()
    staff, visitor = kit.engine(last=kit.said(SURE)), kit.engine(last=kit.said("yes " * 5))
    (asked,) = hear(two(kit, staff, visitor, sounds=sounds), kit.voice(0.5))

    assert isinstance(asked, Undecided)
    assert (asked.staff.side, asked.staff.lang) == (STAFF, "ja")
    assert (asked.visitor.side, asked.visitor.lang, asked.visitor.text) == (VISITOR, "en", "Yes, yes, yes, yes, yes.")
    assert [sounds.get(each.sound).lang for each in (asked.staff, asked.visitor)] == ["ja", "en"]  # type: ignore[union-attr]


def test_starter_models_hear_again_what_is_not_clear(kit: Any) -> None:
    staff = kit.model_of([kit.engine(last=kit.said(SURE))], [(Hypothesis((), -30.0),)])
    visitor = kit.model_of([kit.engine(last=kit.said("yes " * 5))], [(Hypothesis((), 0.0),)])
    found = final(hear(two(kit, staff, visitor, starter=True), kit.voice(0.5)))

    assert found.side is VISITOR


def test_there_are_no_partials_and_a_noise_is_nothing(kit: Any) -> None:
    staff, visitor = kit.engine(partials={1: "あ"}), kit.engine(partials={2: "a"}, last=kit.said("[unk]"))

    assert hear(two(kit, staff, visitor), kit.voice(0.5)) == []


def test_the_level_belongs_to_nobody(kit: Any) -> None:
    recognizer = two(kit, kit.engine(), kit.engine())

    assert recognizer.side is None
    assert recognizer.hear(bytes(3200)) == [Level(None, 0.0)]
