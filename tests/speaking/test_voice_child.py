"""What the voice process does with its orders: with engines that are let on by hand."""

import os
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import BinaryIO

import pytest

from kiosk.core.errors import ModelCorrupt, SpeakingFailed, VoiceMissing
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.types import Speech
from kiosk.speaking.voice_child import serve
from kiosk.speaking.voice_frames import (
    LONGEST,
    PREFIX,
    Answer,
    Ended,
    Failed,
    Frame,
    Marked,
    Read,
    Refused,
    Sound,
    Speak,
    Stop,
    length,
    pack,
    parse_answer,
)

pytestmark = pytest.mark.unit

ENGLISH = Lang("en")


class Engine:
    """Makes one piece a word; "wait" waits to be let on, other words may be troubles."""

    def __init__(self) -> None:
        self.begun: SimpleQueue[str] = SimpleQueue()
        self.on: SimpleQueue[None] = SimpleQueue()
        self.made: list[str] = []

    def sounds(self, text: str, lang: Lang, speed: float, refuse: Callable[[str], None]) -> Iterator[Speech]:
        self.begun.put(text)
        for word in text.split():
            match word:
                case "refuse":
                    raise SpeakingFailed
                case "voiceless":
                    raise VoiceMissing(lang)
                case "damaged":
                    raise ModelCorrupt("a-voice")
                case "beside":
                    refuse("a-voice")
                case "wait":
                    self.on.get(timeout=30)
            self.made.append(word)
            yield Speech(b"" if word == "silence" else word.encode(), round(1000 * speed))


class Desk:
    """A voice process in a thread."""

    def __init__(self) -> None:
        self.japanese, self.others = Engine(), Engine()
        theirs, self._orders = _pipe()
        self._answers, their_answers = _pipe()
        self.thread = threading.Thread(
            target=serve, args=(theirs, their_answers, self.japanese.sounds, self.others.sounds, self.marked)
        )
        self.thread.start()
        self._files = (theirs, their_answers, self._answers)

    def marked(self, text: str) -> str:
        if text == "refuse":
            raise SpeakingFailed
        return f"｜{text}《》"

    def send(self, frame: Frame) -> None:
        self._orders.write(pack(frame))
        self._orders.flush()

    def speak(self, number: int, text: str, lang: Lang = JAPANESE) -> None:
        self.send(Speak(number, text, lang, 1.0))

    def answer(self) -> Answer:
        return parse_answer(self._answers.read(length(self._answers.read(PREFIX))))

    def answers(self, number: int) -> list[Answer]:
        """Return what comes up to the end of a text."""
        found = [self.answer()]
        while not (found[-1].number == number and isinstance(found[-1], Ended | Failed)):
            found.append(self.answer())
        return found

    def leave(self) -> None:
        if not self._orders.closed:
            self._orders.close()
        self.thread.join(5)
        for file in self._files:
            file.close()


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    out, into = os.pipe()
    return os.fdopen(out, "rb"), os.fdopen(into, "wb")


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.leave()


def test_a_text_is_answered_piece_by_piece_and_ended(desk: Desk) -> None:
    desk.speak(7, "a silence b")

    assert desk.answers(7) == [Sound(7, b"a", 1000), Sound(7, b"b", 1000), Ended(7)]


def test_a_text_without_words_only_loads_the_engine(desk: Desk) -> None:
    desk.speak(1, "", ENGLISH)

    assert (desk.answers(1), desk.others.begun.get(timeout=30), desk.japanese.begun.empty()) == ([Ended(1)], "", True)


def test_one_engine_does_not_wait_for_the_other(desk: Desk) -> None:
    desk.speak(1, "wait")
    desk.speak(2, "b", ENGLISH)
    early = desk.answers(2)
    desk.japanese.on.put(None)

    assert (early, desk.answers(1)) == ([Sound(2, b"b", 1000), Ended(2)], [Sound(1, b"wait", 1000), Ended(1)])


def test_one_engine_says_one_text_after_the_other(desk: Desk) -> None:
    desk.speak(1, "wait a")
    desk.speak(2, "b")
    desk.japanese.on.put(None)

    assert [answer.number for answer in desk.answers(2)] == [1, 1, 1, 2, 2]


def test_a_stopped_text_makes_no_piece_after_the_one_under_way(desk: Desk) -> None:
    desk.speak(1, "wait a b c")
    desk.japanese.begun.get(timeout=30)
    desk.send(Stop(1))
    desk.speak(2, "seen", ENGLISH)
    desk.answers(2)
    desk.japanese.on.put(None)
    desk.speak(3, "d")

    assert (desk.answers(3), desk.japanese.made) == ([Sound(3, b"d", 1000), Ended(3)], ["wait", "d"])


def test_a_text_that_is_stopped_before_its_turn_is_never_begun(desk: Desk) -> None:
    desk.speak(1, "wait")
    desk.speak(2, "b")
    desk.send(Stop(2))
    desk.speak(3, "seen", ENGLISH)
    desk.answers(3)
    desk.japanese.on.put(None)
    desk.speak(4, "d")
    desk.answers(4)

    assert desk.japanese.made == ["wait", "d"]


@pytest.mark.parametrize(("word", "code"), [("refuse", SpeakingFailed.code), ("voiceless", VoiceMissing.code)])
def test_a_refusal_is_told_by_its_code_and_the_next_text_is_spoken(desk: Desk, word: str, code: str) -> None:
    desk.speak(1, f"a {word} b")
    desk.speak(2, "c")

    assert desk.answers(2) == [Sound(1, b"a", 1000), Failed(1, code), Sound(2, b"c", 1000), Ended(2)]


def test_a_damaged_voice_is_told_by_its_name(desk: Desk) -> None:
    desk.speak(1, "damaged")

    assert desk.answers(1) == [Failed(1, ModelCorrupt.code, "a-voice")]


def test_a_damaged_voice_in_whose_place_another_speaks_is_told_beside_the_sound(desk: Desk) -> None:
    desk.speak(1, "beside")

    assert desk.answers(1) == [Refused(1, "a-voice"), Sound(1, b"beside", 1000), Ended(1)]


def test_readings_do_not_wait_for_what_is_being_said(desk: Desk) -> None:
    desk.speak(1, "wait")
    desk.japanese.begun.get(timeout=30)
    desk.send(Read(2, "字"))
    early = desk.answer()
    desk.japanese.on.put(None)

    assert (early, desk.answers(1)[-1]) == (Marked(2, "｜字《》"), Ended(1))


def test_readings_that_cannot_be_made_are_told(desk: Desk) -> None:
    desk.send(Read(1, "refuse"))

    assert desk.answer() == Failed(1, SpeakingFailed.code)


def test_it_ends_with_its_orders(desk: Desk) -> None:
    desk.leave()

    assert desk.thread.is_alive() is False


def test_a_length_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        length((LONGEST + 1).to_bytes(PREFIX, "little"))
