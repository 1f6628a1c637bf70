"""Prepared frames through the hearing of one or two microphones, and what came of it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from typing import Any

from kiosk.core.errors import KioskError
from kiosk.core.events import Final, Heard, Level
from kiosk.core.languages import lang
from kiosk.core.types import AudioFrame, Side
from kiosk.hearing.hear import Hearing
from kiosk.hearing.recognizer import Recognizer, Way
from kiosk.hearing.sounds import Sounds

TAGS = {Side.STAFF: "ja", Side.VISITOR: "en"}
Outcome = tuple[list[Heard], KioskError | None]


def recognizer(kit: Any, side: Side, *engines: Any) -> Recognizer:
    way = Way(side, lang(TAGS[side]), 1, kit.model_of(list(engines)), starter=False)
    return Recognizer([way], Sounds(), 1)


def frames(pcm: bytes, *, begin: float = 0.0, length: float = 0.1) -> list[AudioFrame]:
    size = round(length * 16_000) * 2
    return [AudioFrame(pcm[at : at + size], 16_000, begin + at / 32_000) for at in range(0, len(pcm), size)]


async def each(items: Sequence[AudioFrame], after: KioskError | None = None) -> AsyncGenerator[AudioFrame, None]:
    for item in items:
        yield item
    if after is not None:
        raise after


def outcome(
    hearing: Hearing, *sources: AsyncGenerator[AudioFrame, None], on: Callable[[Heard], None] = lambda _: None
) -> Outcome:
    """Return everything but the levels, and what was raised."""

    async def run() -> Outcome:
        events: list[Heard] = []
        try:
            async with asyncio.timeout(30):
                async for event in hearing.events(sources):
                    on(event)
                    events += [] if isinstance(event, Level) else [event]
        except KioskError as error:
            return events, error
        return events, None

    return asyncio.run(run())


def heard(hearing: Hearing, *sources: AsyncGenerator[AudioFrame, None]) -> list[Heard]:
    events, failure = outcome(hearing, *sources)

    assert failure is None
    return events


def finals(events: Sequence[Heard]) -> list[Final]:
    return [event for event in events if isinstance(event, Final)]
