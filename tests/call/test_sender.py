import asyncio
import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from kiosk.call.picture_out import PictureSender
from kiosk.call.pictures import PatternSource, PictureTrack
from kiosk.call.way import Way

pytestmark = pytest.mark.net


class Transport:
    """Keeps what is sent."""

    state = "connected"

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.changed = asyncio.Event()

    async def _send_rtp(self, data: bytes) -> None:
        self.sent.append(data)
        self.changed.set()

    def timestamps(self) -> list[int]:
        """Return the RTP times of the pictures so far."""
        return [stamp for stamp, _ in itertools.groupby(int.from_bytes(data[4:8], "big") for data in self.sent)]

    async def until(self, pictures: int) -> None:
        async with asyncio.timeout(30):
            while len(self.timestamps()) < pictures:
                self.changed.clear()
                await self.changed.wait()


def made(transport: Any, workers: ThreadPoolExecutor, *, large: bool = False) -> PictureSender:
    return PictureSender(PictureTrack(PatternSource(160, 120)), transport, Way(), workers, large=large)


def test_a_clock_that_is_set_back_does_not_change_the_pace_of_pictures(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scene() -> list[int]:
        transport = Transport()
        with ThreadPoolExecutor(1) as workers:
            sending = asyncio.create_task(made(transport, workers)._stream(None))  # type: ignore[arg-type]
            await transport.until(5)
            monkeypatch.setattr("time.time", lambda honest=time.time: honest() - 3600)
            await transport.until(15)
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)
        return transport.timestamps()

    stamps = loop.run(scene())

    assert min(later - earlier for earlier, later in itertools.pairwise(stamps)) > 500


def test_a_question_for_a_packet_is_answered_although_a_copy_of_it_has_just_left(loop: asyncio.Runner) -> None:
    async def scene() -> list[int]:
        transport = Transport()
        with ThreadPoolExecutor(1) as workers:
            sender = made(transport, workers)
            number = sender._number
            await sender.packet(b"picture", 0, last=True)
            counts = [len(transport.sent)]
            for asked in (False, True, True):
                await sender.again(number, asked=asked)
                counts.append(len(transport.sent))
        return counts

    assert loop.run(scene()) == [1, 2, 3, 3]  # the second question comes before the answer can have arrived


def judged(frame_rate: float, longest_gap: float) -> int:
    """Return how wide the pictures are after two seconds in which the other side says this."""

    async def scene() -> int:
        with ThreadPoolExecutor(1) as workers:
            sender = made(Transport(), workers)
            for place in range(12):
                sender.seen(frame_rate, longest_gap)
                sender._judge(time.monotonic() + place * 0.16, 15, 0)
        return sender.ladder.rung.width

    return asyncio.run(scene())


def test_pictures_become_smaller_when_the_other_side_cannot_show_them_all() -> None:
    assert judged(14.0, 0.1) == 480


def test_pictures_stay_as_they_are_when_the_other_side_shows_them_or_the_way_was_interrupted() -> None:
    assert judged(29.0, 0.05) == 640
    assert judged(14.0, 3.0) == 640
