"""The counter between the screen and the consultation, on fakes."""

import asyncio
import threading

import pytest

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import State
from kiosk.core.types import Side
from kiosk.counter import Counter, Engines
from kiosk.runtime import LoopThread
from kiosk.settings import Settings
from kiosk.texts import Texts
from tests.fakes import FakeEars, FakePhrases, FakeSpeaker, FakeTranslator, FakeVoice

pytestmark = pytest.mark.unit


def test_a_tile_touched_while_the_engines_load_opens_the_talk_when_they_are_there() -> None:
    loop, loaded, talking, closed = LoopThread(), asyncio.Event(), threading.Event(), threading.Event()

    async def close() -> None:
        closed.set()

    async def make(_: Settings) -> Engines:
        await loaded.wait()
        return Engines(FakeEars(), FakeTranslator(), FakeVoice(), FakeSpeaker(), close)

    def show(state: State) -> None:
        if state.visitor == "vi":
            talking.set()

    counter = Counter(Settings(), loop, show, FakePhrases(), Texts(), make=make)
    loop.start()
    loop.submit(counter.work())
    counter.touch(ev.ChooseLanguage(Lang("vi")))
    loop.call(loaded.set)
    opened = talking.wait(10)
    loop.stop()

    assert opened
    assert closed.is_set()


@pytest.mark.expects_warnings
def test_an_engine_that_cannot_be_loaded_ahead_does_not_end_the_program() -> None:
    class BrokenVoice(FakeVoice):
        async def warm(self, lang: Lang) -> None:
            raise ZeroDivisionError

    loop, talking = LoopThread(), threading.Event()

    async def close() -> None:
        pass

    async def make(_: Settings) -> Engines:
        return Engines(FakeEars(), FakeTranslator(), BrokenVoice(), FakeSpeaker(), close)

    def show(state: State) -> None:
        if state.turns and state.turns[0].readings:
            talking.set()

    counter = Counter(Settings(), loop, show, FakePhrases(), Texts(), make=make)
    loop.start()
    work = loop.submit(counter.work())
    counter.touch(ev.ChooseLanguage(Lang("vi")))
    counter.say(Side.STAFF, "はい。")
    spoken = talking.wait(10)
    working = not work.done()
    loop.stop()

    assert spoken
    assert working
