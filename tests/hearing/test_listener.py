"""Commands in, events out: what one listening process does, with its engine and its microphone scripted."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import HearingStopped, KioskError, MicrophoneLost, MicrophoneMissing, ModelCorrupt, ModelMissing
from kiosk.core.events import Final, Heard, MicrophoneClosed, MicrophoneOpened, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing.checksums import Checksums
from kiosk.hearing.library import Library
from kiosk.hearing.models import Model
from kiosk.hearing.protocol import (
    Abort,
    Close,
    Device,
    Loaded,
    Loading,
    Open,
    Quit,
    Report,
    Speaker,
    Warm,
)
from tests.hearing.scripted_listener import Bench, Make

pytestmark = pytest.mark.unit

OPEN = Open(1, (Speaker(Side.STAFF, lang("ja"), 1),), (Device(),))


def test_an_opening_says_opened_then_words_then_closed(kit: Any, bench_of: Make) -> None:
    async def run() -> list[str]:
        bench = bench_of(kit.engine(last=kit.said("はい")), kit.microphone(kit.frames(3)))
        await bench.listener.obey(OPEN)
        await bench.closed()
        return bench.kinds

    assert asyncio.run(run()) == ["MicrophoneOpened", "Final", "MicrophoneClosed"]


def test_close_lets_the_last_words_arrive(kit: Any, bench_of: Make) -> None:
    async def run() -> list[str]:
        microphone = kit.microphone(kit.frames(3), endless=True)
        bench = bench_of(kit.engine(last=kit.said("はい")), microphone)
        await bench.listener.obey(OPEN)
        await bench.until(lambda: "MicrophoneOpened" in bench.kinds)
        await bench.listener.obey(Close())
        await bench.closed()
        return bench.kinds

    assert asyncio.run(run()) == ["MicrophoneOpened", "Final", "MicrophoneClosed"]


@pytest.mark.parametrize("command", [Abort(), Quit()])
def test_abort_throws_away_what_was_being_said(kit: Any, bench_of: Make, command: Abort | Quit) -> None:
    async def run() -> list[str]:
        microphone = kit.microphone(kit.frames(3), endless=True)
        bench = bench_of(kit.engine(last=kit.said("はい")), microphone)
        await bench.listener.obey(OPEN)
        await bench.until(lambda: "MicrophoneOpened" in bench.kinds)
        await bench.listener.obey(command)
        return bench.kinds

    assert asyncio.run(run()) == ["MicrophoneOpened", "MicrophoneClosed"]


def test_opening_closes_the_other_side_first(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Heard]:
        first, second = kit.microphone(kit.frames(3), endless=True), kit.microphone(kit.frames(1))
        bench = bench_of(kit.engine(last=kit.said("はい")), first, second)
        await bench.listener.obey(OPEN)
        await bench.until(lambda: "MicrophoneOpened" in bench.kinds)
        await bench.listener.obey(Open(2, (Speaker(Side.VISITOR, lang("ja"), 1),), (Device(),)))
        await bench.closed(2)
        return [event for event in bench.events if not isinstance(event, Final)]

    assert asyncio.run(run()) == [
        MicrophoneOpened(Side.STAFF),
        MicrophoneClosed(Side.STAFF),
        MicrophoneOpened(Side.VISITOR),
        MicrophoneClosed(Side.VISITOR),
    ]


@pytest.mark.parametrize("error", [MicrophoneMissing(), MicrophoneLost()])
def test_a_microphone_that_fails_is_told_and_closed_and_the_next_opening_works(
    kit: Any, bench_of: Make, error: KioskError
) -> None:
    async def run() -> Bench:
        broken, whole = kit.microphone([], failure=error), kit.microphone(kit.frames(1))
        bench = bench_of(kit.engine(last=kit.said("はい")), broken, whole)
        await bench.listener.obey(OPEN)
        await bench.closed()
        await bench.listener.obey(OPEN)
        await bench.closed(2)
        return bench

    bench = asyncio.run(run())

    trouble = bench.events[0]

    assert isinstance(trouble, Trouble)
    assert type(trouble.error) is type(error)
    assert bench.kinds == ["Trouble", "MicrophoneClosed", "MicrophoneOpened", "Final", "MicrophoneClosed"]
    assert bench.ended == 2


def test_an_engine_that_fails_is_told_and_closed(kit: Any, bench_of: Make) -> None:
    async def run() -> list[str]:
        engine = kit.engine(fails_at=2, failure=HearingStopped())
        bench = bench_of(engine, kit.microphone(kit.frames(4)))
        await bench.listener.obey(OPEN)
        await bench.closed()
        return bench.kinds

    assert asyncio.run(run()) == ["MicrophoneOpened", "Trouble", "MicrophoneClosed"]


@pytest.mark.parametrize(("tag", "kind"), [("vi", ModelMissing), ("ne", ModelMissing), ("ja", ModelCorrupt)])
def test_a_model_that_cannot_be_had_is_told_and_closed(bench_of: Make, tag: str, kind: type[KioskError]) -> None:
    async def run() -> list[Heard]:
        bench = bench_of(ModelCorrupt("vosk-ja"))
        await bench.listener.obey(Open(1, (Speaker(Side.STAFF, lang(tag), 1),), (Device(),)))
        await bench.closed()
        return bench.events

    trouble, closed = asyncio.run(run())

    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.error, kind)
    assert closed == MicrophoneClosed(Side.STAFF)


def test_closing_before_anything_was_opened_is_answered_too(kit: Any, bench_of: Make) -> None:
    async def run() -> list[str]:
        bench = bench_of(kit.engine(), kit.microphone([]))
        await bench.listener.obey(Close())
        await bench.listener.obey(OPEN)
        await bench.listener.obey(Close())
        await bench.closed()
        return bench.kinds

    assert asyncio.run(run()) == ["MicrophoneClosed"]


def test_a_warm_model_is_not_loaded_again_until_its_files_change(kit: Any, tmp_path: Path, bench_of: Make) -> None:
    async def run() -> Bench:
        bench = bench_of(kit.engine(), *(kit.microphone([]) for _ in range(3)))
        await bench.listener.obey(Warm(lang("ja")))
        await bench.until(lambda: len(bench.reports) == 2)
        await bench.listener.obey(OPEN)
        await bench.closed()
        kit.sums(tmp_path / "vosk-ja")
        await bench.listener.obey(OPEN)
        await bench.closed(2)
        return bench

    bench = asyncio.run(run())

    assert bench.loaded == ["vosk-ja", "vosk-ja"]
    assert bench.reports[:2] == [Loading("vosk-ja"), Loaded("vosk-ja")]


def test_warming_a_language_without_a_model_says_nothing(kit: Any, bench_of: Make) -> None:
    async def run() -> list[Report]:
        bench = bench_of(kit.engine(), kit.microphone([]))
        await bench.listener.obey(Warm(lang("vi")))
        await bench.listener.obey(OPEN)
        await bench.closed()
        return bench.reports

    assert [type(report).__name__ for report in asyncio.run(run())] == ["Loading", "Loaded", "ClosedFrame"]


def test_only_so_many_models_stay_in_memory(kit: Any, tmp_path: Path) -> None:
    tags = ["ja", "en", "cn", "vn", "ko"]
    for tag in tags:
        kit.folder(tmp_path, f"vosk-{tag}")
    loaded: list[str] = []

    def load(model: Model) -> Any:
        loaded.append(model.name)
        return kit.model_of([])

    async def run() -> None:
        library = Library([tmp_path], Checksums(tmp_path / "kept"), lambda _: None, load)
        for tag in ("ja", "en", "zh-Hans", "vi", "ja", "ko", "ja", "en"):
            await library.get(lang(tag))
        library.close()

    asyncio.run(run())

    assert loaded == ["vosk-ja", "vosk-en", "vosk-cn", "vosk-vn", "vosk-ko", "vosk-en"]


def test_a_mistake_of_our_own_is_told_before_the_microphone_closes(kit: Any, bench_of: Make) -> None:
    class Odd:
        async def frames(self) -> AsyncGenerator[Any, None]:
            raise ZeroDivisionError
            yield

        def close(self) -> None: ...

    async def run() -> list[Heard]:
        bench = bench_of(kit.engine(), Odd())
        await bench.listener.obey(OPEN)
        await bench.closed()
        assert bench.listener.broken
        with pytest.raises(ZeroDivisionError):
            await bench.listener.obey(Quit())
        return bench.events

    trouble, closed = asyncio.run(run())

    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.error, HearingStopped)
    assert closed == MicrophoneClosed(Side.STAFF)
