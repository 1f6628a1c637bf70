"""The channel for sound and the outbox for events."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from kiosk.core.flow import Channel, Outbox, duration
from kiosk.core.types import AudioFrame

pytestmark = pytest.mark.unit


def frame(number: int) -> AudioFrame:
    """100 ms that say which they are."""
    return AudioFrame(bytes([number]) * 3200, 16_000, number / 10)


def test_a_frame_of_3200_bytes_at_16_khz_lasts_100_ms() -> None:
    assert pytest.approx(0.1) == duration(frame(0))


def test_sound_comes_out_in_the_order_in_which_it_went_in() -> None:
    async def run() -> list[float]:
        channel = Channel(2.0)
        for number in range(3):
            channel.put(frame(number))
        channel.close()
        return [heard.at async for heard in _drain(channel)]

    assert asyncio.run(run()) == [0.0, 0.1, 0.2]


def test_a_full_channel_drops_the_oldest_and_counts_the_seconds() -> None:
    async def run() -> tuple[list[float], float]:
        channel = Channel(0.5)
        for number in range(8):
            channel.put(frame(number))
        channel.close()
        return [heard.at async for heard in _drain(channel)], channel.lost

    kept, lost = asyncio.run(run())

    assert kept == [0.3, 0.4, 0.5, 0.6, 0.7]
    assert lost == pytest.approx(0.3)


def test_a_frame_longer_than_the_channel_still_gets_through() -> None:
    async def run() -> AudioFrame | None:
        channel = Channel(0.05)
        channel.put(frame(1))
        return await channel.get()

    assert asyncio.run(run()) == frame(1)


def test_a_reader_that_waits_gets_the_next_frame_and_then_the_end() -> None:
    async def run() -> list[float]:
        channel = Channel(2.0)
        reader = asyncio.create_task(_listed(channel))
        await asyncio.sleep(0)
        channel.put(frame(4))
        await asyncio.sleep(0)
        channel.close()
        channel.put(frame(5))
        return await reader

    assert asyncio.run(run()) == [0.4]


def test_an_outbox_keeps_what_must_arrive_in_order() -> None:
    async def run() -> list[str]:
        outbox: Outbox[str] = Outbox()
        for item in ("a", "b", "a"):
            outbox.post(item)
        outbox.close()
        return [item async for item in outbox]

    assert asyncio.run(run()) == ["a", "b", "a"]


def test_a_newer_item_takes_the_place_of_an_unread_one_at_the_end() -> None:
    async def run() -> list[str]:
        outbox: Outbox[str] = Outbox()
        outbox.post("partial 1", "partial")
        outbox.post("final 1")
        outbox.post("partial 2", "partial")
        outbox.post("level", "level")
        outbox.post("partial 2 longer", "partial")
        outbox.close()
        return [item async for item in outbox]

    assert asyncio.run(run()) == ["final 1", "level", "partial 2 longer"]


def test_an_outbox_that_nobody_reads_stays_small() -> None:
    async def run() -> int:
        outbox: Outbox[int] = Outbox()
        for number in range(1000):
            outbox.post(number, "level")
        return len(outbox)

    assert asyncio.run(run()) == 1


async def _listed(channel: Channel) -> list[float]:
    return [heard.at async for heard in _drain(channel)]


async def _drain(channel: Channel) -> AsyncIterator[AudioFrame]:
    while (heard := await channel.get()) is not None:
        yield heard


def test_a_writer_takes_everything_at_once_and_nothing_at_the_end() -> None:
    async def run() -> list[list[str]]:
        outbox: Outbox[str] = Outbox()
        outbox.post("a")
        outbox.post("b")
        first = await outbox.all()
        outbox.post("c")
        outbox.close()
        return [first, await outbox.all(), await outbox.all()]

    assert asyncio.run(run()) == [["a", "b"], ["c"], []]
