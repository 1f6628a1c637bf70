"""Orders to one listening process beyond open and close: hold, fall deaf, hear two sides, tell what else was heard."""

import asyncio
from typing import Any

import pytest

from kiosk.core.errors import MicrophoneChanged, MicrophoneLost, MicrophoneMissing
from kiosk.core.events import Final, Heard, MicrophoneClosed, MicrophoneOpened, Trouble, Undecided
from kiosk.core.languages import lang
from kiosk.core.types import DESK, AudioFrame, Side
from kiosk.hearing.protocol import (
    Close,
    Deafen,
    Device,
    Forget,
    Hold,
    Open,
    Recording,
    Speaker,
)
from tests.hearing.scripted_listener import Make, Stage

pytestmark = pytest.mark.unit

STAFF, VISITOR = Speaker(Side.STAFF, lang("ja"), 1), Speaker(Side.VISITOR, lang("en"), 7)
OPEN = Open(1, (VISITOR,), (Device(),))
BOTH = Open(1, (STAFF, VISITOR), (Device(),))
APART = Open(1, (STAFF, VISITOR), (Device(("staff",)), Device(("visitor",))))


def finals(events: list[Heard]) -> list[Final]:
    return [event for event in events if isinstance(event, Final)]


@pytest.mark.parametrize(("hold", "count"), [(True, 1), (False, 2)])
def test_hold_is_for_the_opening_in_which_it_was_said(kit: Any, bench_of: Make, *, hold: bool, count: int) -> None:
    async def run() -> list[Heard]:
        stages = [Stage(), Stage()]
        bench = bench_of(kit.engine(last=kit.said("yes")), *stages)
        await bench.listener.obey(Open(1, (VISITOR,), (Device(),)))
        await stages[0].play(kit.silence(0.1))
        if hold:
            await bench.listener.obey(Hold())
        await stages[0].play(kit.voice(0.5) + kit.silence(2.0) + kit.voice(0.5))
        await bench.listener.obey(Close())
        await bench.closed()
        await bench.listener.obey(Open(2, (VISITOR,), (Device(),)))
        await stages[1].play(kit.voice(0.5) + kit.silence(2.0) + kit.voice(0.5))
        await bench.listener.obey(Close())
        await bench.closed(2)
        return bench.events

    events = asyncio.run(run())
    first = events.index(MicrophoneClosed(Side.VISITOR))

    assert len(finals(events[:first])) == count
    assert len(finals(events[first:])) == 2


def test_hold_and_deafen_hold_though_the_model_is_still_loading(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Heard]:
        sound = kit.voice(0.5) + kit.silence(2.0) + kit.voice(0.5)
        frames = [AudioFrame(sound[at : at + 3200], 16_000, at / 32_000) for at in range(0, len(sound), 3200)]
        bench = bench_of(kit.engine(last=kit.said("yes")), kit.microphone(frames), kit.microphone(frames))
        await bench.listener.obey(OPEN)
        await bench.listener.obey(Hold())
        await bench.closed()
        await bench.listener.obey(OPEN)
        await bench.listener.obey(Deafen(deaf=True))
        await bench.closed(2)
        return bench.events

    assert [type(event).__name__ for event in asyncio.run(run())] == [
        "MicrophoneOpened",
        "Final",
        "MicrophoneClosed",
        "MicrophoneOpened",
        "MicrophoneClosed",
    ]


def test_deaf_the_microphone_stays_open_and_hears_again_when_it_is_told_to(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Heard]:
        stage = Stage()
        bench = bench_of(kit.engine(last=kit.said("yes")), stage)
        await bench.listener.obey(OPEN)
        await stage.play(kit.silence(0.1))
        await bench.listener.obey(Deafen(deaf=True))
        await stage.play(kit.voice(1.0) + kit.silence(1.0))
        await bench.listener.obey(Deafen(deaf=False))
        await stage.play(kit.silence(1.0) + kit.voice(0.5) + kit.silence(1.0))
        await bench.listener.obey(Close())
        await bench.closed()
        return bench.events

    opened, final, closed = asyncio.run(run())

    assert (opened, closed) == (MicrophoneOpened(Side.VISITOR), MicrophoneClosed(Side.VISITOR))
    assert isinstance(final, Final)
    assert final.start == pytest.approx(3.1 - 0.6, abs=0.1)


@pytest.mark.parametrize("order", [Hold(), Deafen(deaf=True), Deafen(deaf=False), Close(), Forget()])
def test_an_order_to_a_closed_microphone_does_nothing(kit: Any, bench_of: Make, order: Any) -> None:
    async def run() -> list[str]:
        bench = bench_of(kit.engine(last=kit.said("yes")), kit.microphone(kit.frames(3)))
        await bench.listener.obey(order)
        await bench.listener.obey(OPEN)
        await bench.closed()
        return bench.kinds

    assert asyncio.run(run()) == ["MicrophoneOpened", "Final", "MicrophoneClosed"]


def test_hands_free_one_microphone_hears_both_sides(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Heard]:
        bench = bench_of(kit.engine(last=kit.said("yes")), kit.microphone(kit.frames(3)))
        await bench.listener.obey(BOTH)
        await bench.closed()
        return bench.events

    opened, asked, closed = asyncio.run(run())

    assert (opened, closed) == (MicrophoneOpened(None), MicrophoneClosed(None))
    assert isinstance(asked, Undecided)
    assert (asked.staff.lang, asked.visitor.lang) == ("ja", "en")
    assert (asked.staff.number, asked.visitor.number) == (1, 7)


def test_hands_free_two_microphones_are_open_when_both_give_sound(kit: Any, bench_of: Make) -> None:
    async def run() -> tuple[list[str], list[Heard]]:
        stages = [Stage(), Stage()]
        bench = bench_of(kit.engine(last=kit.said("yes")), *stages)
        await bench.listener.obey(APART)
        await stages[0].play(kit.silence(0.1))
        before = bench.kinds
        await stages[1].play(kit.silence(0.1))
        await bench.until(lambda: "MicrophoneOpened" in bench.kinds)
        await asyncio.gather(
            *(stage.play(kit.voice(0.5, loud)) for stage, loud in zip(stages, (0.3, 1.0), strict=True))
        )
        await bench.listener.obey(Close())
        await bench.closed()
        return before, bench.events

    before, (opened, final, closed) = asyncio.run(run())

    assert before == []
    assert (opened, closed) == (MicrophoneOpened(None), MicrophoneClosed(None))
    assert isinstance(final, Final)
    assert (final.side, final.number, final.lang) == (Side.VISITOR, 7, "en")


def test_the_sounds_of_two_microphones_have_names_of_their_own(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Final]:
        frames = kit.frames(5)
        microphones = [kit.microphone(frames) for _ in range(4)]
        bench = bench_of(kit.engine(last=kit.said("yes")), *microphones)
        for opening in (1, 2):
            await bench.listener.obey(Open(opening, APART.speakers, APART.sources))
            await bench.closed(opening)
        return finals(bench.events)

    sounds = [final.sound for final in asyncio.run(run())]

    assert len(sounds) == 4
    assert len(set(sounds)) == 4
    assert 0 not in sounds


def test_when_one_of_two_microphones_fails_both_are_closed_and_it_is_told(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Heard]:
        broken = kit.microphone(kit.frames(2), failure=MicrophoneLost())
        whole = Stage()
        bench = bench_of(kit.engine(), whole, broken)
        await bench.listener.obey(APART)
        await bench.closed()
        return bench.events

    trouble, closed = asyncio.run(run())[-2:]

    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.error, MicrophoneLost)
    assert closed == MicrophoneClosed(None)


@pytest.mark.parametrize(("order", "side"), [(OPEN, Side.VISITOR), (BOTH, None)])
def test_what_happens_to_a_microphone_while_it_goes_on_is_told(
    kit: Any, bench_of: Make, order: Open, side: Side | None
) -> None:
    async def run() -> list[Heard]:
        bench = bench_of(kit.engine(), kit.microphone(kit.frames(1)))
        bench.happens = MicrophoneChanged("USB")
        await bench.listener.obey(order)
        await bench.closed()
        return bench.events

    (told,) = [event for event in asyncio.run(run()) if isinstance(event, Trouble)]

    assert isinstance(told.error, MicrophoneChanged)
    assert told.error.arguments["name"] == "USB"
    assert told.side is side


@pytest.mark.parametrize(("source", "told"), [(Device(), True), (Recording("a.wav", realtime=False), False)])
def test_only_a_real_microphone_is_told_to_be_muted(kit: Any, bench_of: Make, *, source: Any, told: bool) -> None:
    async def run() -> list[str]:
        silence = [AudioFrame(bytes(3200), 16_000, number / 10) for number in range(30)]
        bench = bench_of(kit.engine(), kit.microphone(silence))
        await bench.listener.obey(Open(1, (VISITOR,), (source,)))
        await bench.closed()
        return bench.kinds

    assert ("Trouble" in asyncio.run(run())) == told


@pytest.mark.parametrize(
    ("langs", "kinds"),
    [
        (("ja", "en"), ["MicrophoneOpened", "Undecided", "MicrophoneClosed"]),
        (("ja", "ja"), ["Trouble", "MicrophoneClosed"]),
    ],
)
def test_with_one_of_two_microphones_both_are_heard_where_their_languages_tell_them_apart(
    kit: Any, bench_of: Make, langs: tuple[str, str], kinds: list[str]
) -> None:
    async def run() -> list[str]:
        missing, whole = kit.microphone([], failure=MicrophoneMissing()), kit.microphone(kit.frames(3))
        bench = bench_of(kit.engine(last=kit.said("yes")), kit.microphone([], endless=True), missing, whole)
        speakers = tuple(Speaker(side, lang(tag), 1) for side, tag in zip(DESK, langs, strict=True))
        await bench.listener.obey(Open(1, speakers, (Device(("staff",)), Device(("visitor",)))))
        await bench.closed()
        return bench.kinds

    assert asyncio.run(run()) == kinds
