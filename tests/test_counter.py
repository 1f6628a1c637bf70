"""The counter between the screen and the consultation, on fakes."""

import asyncio
import threading
from collections.abc import Callable

import pytest

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang
from kiosk.core.session import State
from kiosk.core.types import Side
from kiosk.counter import Counter, Engines
from kiosk.runtime import LoopThread
from kiosk.settings import Settings
from kiosk.texts import Texts
from tests.fakes import FakeEars, FakePhrases, FakeSpeaker, FakeTranslator, FakeVoice

pytestmark = pytest.mark.unit

Notice = Callable[[KioskError], None]


def test_a_tile_touched_while_the_engines_load_opens_the_talk_when_they_are_there() -> None:
    loop, loaded, talking, closed = LoopThread(), asyncio.Event(), threading.Event(), threading.Event()

    async def close() -> None:
        closed.set()

    async def make(_: Settings, __: Notice) -> Engines:
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


def test_nothing_is_loaded_ahead_before_a_call_that_was_taken_up_goes_on() -> None:
    loop, warmed, done = LoopThread(), threading.Event(), list[str]()

    class Voiced(FakeVoice):
        async def warm(self, lang: Lang) -> None:
            done.append("loaded")
            warmed.set()

    async def close() -> None:
        pass

    async def settled() -> None:
        await asyncio.sleep(0)
        done.append("settled")

    async def make(_: Settings, __: Notice) -> Engines:
        return Engines(FakeEars(), FakeTranslator(), Voiced(), FakeSpeaker(), close, settled=settled)

    counter = Counter(Settings(), loop, lambda _: None, FakePhrases(), Texts(), make=make)
    loop.start()
    loop.submit(counter.work())
    loaded = warmed.wait(10)
    loop.stop()

    assert loaded
    assert done[:2] == ["settled", "loaded"]


@pytest.mark.expects_warnings
def test_an_engine_that_cannot_be_loaded_ahead_does_not_end_the_program() -> None:
    class BrokenVoice(FakeVoice):
        async def warm(self, lang: Lang) -> None:
            raise ZeroDivisionError

    loop, talking = LoopThread(), threading.Event()

    async def close() -> None:
        pass

    async def make(_: Settings, __: Notice) -> Engines:
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


def test_what_the_city_set_and_what_the_screen_puts_right_reach_the_consultation() -> None:
    loop, begun, corrected = LoopThread(), threading.Event(), threading.Event()
    states: list[State] = []

    async def close() -> None:
        pass

    async def make(_: Settings, __: Notice) -> Engines:
        return Engines(FakeEars(), FakeTranslator(), FakeVoice(), FakeSpeaker(), close)

    def show(state: State) -> None:
        states.append(state)
        if state.turns:
            begun.set()
        if state.turns and state.turns[0].former:
            corrected.set()

    settings = Settings(hands_free=True, staff_microphone="left", visitor_microphone="right")
    counter = Counter(settings, loop, show, FakePhrases(), Texts(), make=make)
    loop.start()
    loop.submit(counter.work())
    counter.touch(ev.ChooseLanguage(Lang("ja-easy")))
    counter.say(Side.STAFF, "三時")
    begun.wait(10)
    counter.correct(Side.STAFF, 1, "四時")
    put_right = corrected.wait(10)
    loop.stop()

    assert put_right
    assert states[-1].turns[0].text == "四時"
    assert (states[-1].free, states[-1].apart, states[-1].can_free) == (True, True, True)
