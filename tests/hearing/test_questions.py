"""What else may have been said, asked of one listening process with scripted models."""

import asyncio
import threading
from typing import Any

import pytest

from kiosk.core.errors import KioskError, ModelCorrupt, ModelMissing, SoundGone
from kiosk.core.events import Final
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing import alternatives
from kiosk.hearing.engine import HeardWord, Hypothesis
from kiosk.hearing.library import Library
from kiosk.hearing.listener import NAMES
from kiosk.hearing.protocol import Abort, Answer, Ask, Close, Device, Forget, Open, Quit, Speaker
from kiosk.hearing.sounds import Sounds, Utterance
from tests.hearing.scripted_listener import Bench, Make, Stage

pytestmark = pytest.mark.unit

OPEN = Open(1, (Speaker(Side.VISITOR, lang("en"), 7),), (Device(),))


def final_of(bench: Bench) -> Final:
    (final,) = [event for event in bench.events if isinstance(event, Final)]
    return final


def readings(*texts: str) -> tuple[Hypothesis, ...]:
    return tuple(Hypothesis(tuple(HeardWord(word, 0, 1) for word in text.split())) for text in texts)


def test_what_else_may_have_been_said_is_told_for_a_sound_that_is_kept(kit: Any, bench_of: Make) -> None:
    async def run() -> tuple[Answer, Answer]:
        model = kit.model_of([kit.engine(last=kit.said("a copy"))], [readings("a copy", "a coffee")])
        bench = bench_of(model, kit.microphone(kit.frames(3)))
        await bench.listener.obey(OPEN)
        await bench.closed()
        final = final_of(bench)
        return await bench.ask(4, final.sound), await bench.ask(5, final.sound)

    first, again = asyncio.run(run())

    assert (first.number, first.code) == (4, "")
    assert [piece.text for piece in first.pieces] == ["A", "copy."]
    assert [each.sentence for each in first.pieces[1].alternatives] == ["A coffee."]
    assert again.pieces == first.pieces


@pytest.mark.parametrize("forgotten", [True, False])
def test_a_sound_that_is_unknown_or_forgotten_is_gone(kit: Any, bench_of: Make, *, forgotten: bool) -> None:
    async def run() -> tuple[Answer, bool]:
        bench = bench_of(
            kit.model_of([kit.engine(last=kit.said("yes"))], [readings("yes")]), kit.microphone(kit.frames(3))
        )
        await bench.listener.obey(OPEN)
        await bench.closed()
        final = final_of(bench)
        known = not (await bench.ask(1, final.sound)).code
        if forgotten:
            await bench.listener.obey(Forget())
        return await bench.ask(2, final.sound if forgotten else 0), known

    answer, known = asyncio.run(run())

    assert known
    assert (answer.code, answer.pieces) == (SoundGone.code, ())


@pytest.mark.parametrize("error", [ModelCorrupt("vosk-en"), ModelMissing("en", "models")])
def test_a_question_is_answered_though_the_model_is_gone(
    kit: Any, bench_of: Make, monkeypatch: pytest.MonkeyPatch, error: KioskError
) -> None:
    async def run() -> Answer:
        bench = bench_of(kit.engine(last=kit.said("yes")), kit.microphone(kit.frames(3)))
        await bench.listener.obey(OPEN)
        await bench.closed()
        final = final_of(bench)

        async def gone(_: Library, __: str) -> None:
            raise error

        monkeypatch.setattr(Library, "get", gone)
        return await bench.ask(1, final.sound)

    answer = asyncio.run(run())

    assert (answer.code, answer.arguments) == (error.code, dict(error.arguments))


def test_questions_are_answered_while_the_microphone_is_open(kit: Any, bench_of: Make) -> None:
    async def run() -> tuple[Answer, list[str]]:
        stage = Stage()
        bench = bench_of(kit.model_of([kit.engine(last=kit.said("yes"))], [readings("yes", "yen")]), stage)
        await bench.listener.obey(OPEN)
        await stage.play(kit.voice(0.5) + kit.silence(1.0))
        await bench.until(lambda: "Final" in bench.kinds)
        final = final_of(bench)
        answer = await bench.ask(1, final.sound)
        before = bench.kinds
        await bench.listener.obey(Close())
        await bench.closed()
        return answer, before

    answer, before = asyncio.run(run())

    assert [each.text for each in answer.pieces[0].alternatives] == ["Yen."]
    assert before == ["MicrophoneOpened", "Final"]


def test_a_mistake_of_our_own_in_an_answer_ends_the_process_and_leaves_nobody_waiting(
    kit: Any, bench_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(alternatives, "pieces", wrong)

    async def run() -> int:
        bench = bench_of(kit.engine(last=kit.said("yes")), kit.microphone(kit.frames(3)))
        await bench.listener.obey(OPEN)
        await bench.closed()
        before = bench.ended
        await bench.listener.obey(Ask(1, final_of(bench).sound))
        (answering,) = bench.listener._aside
        await asyncio.wait({answering})
        assert bench.listener.broken
        with pytest.raises(ZeroDivisionError):
            await bench.listener.obey(Quit())
        return bench.ended - before

    assert asyncio.run(run()) == 1


def test_a_sound_that_is_still_being_heard_when_it_is_thrown_away_is_forgotten_too(
    kit: Any, bench_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, goes_on, kept = threading.Event(), threading.Event(), threading.Event()
    keep = Sounds.keep

    def keeping(sounds: Sounds, sound: int, utterance: Utterance) -> None:
        going.set()
        goes_on.wait(5)
        keep(sounds, sound, utterance)
        kept.set()

    monkeypatch.setattr(Sounds, "keep", keeping)

    async def run() -> Answer:
        stage = Stage()
        bench = bench_of(kit.engine(last=kit.said("yes")), stage)
        await bench.listener.obey(OPEN)
        playing = asyncio.create_task(stage.play(kit.voice(0.5) + kit.silence(1.0)))
        await asyncio.to_thread(going.wait, 5)

        async def erase() -> None:
            await bench.listener.obey(Abort())
            await bench.listener.obey(Forget())

        erasing = asyncio.create_task(erase())
        for _ in range(50):
            await asyncio.sleep(0)
        goes_on.set()
        await erasing
        await asyncio.to_thread(kept.wait, 5)
        playing.cancel()
        return await bench.ask(1, NAMES + 1)

    assert asyncio.run(run()).code == SoundGone.code
