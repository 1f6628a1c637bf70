import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import cast

import av
import pytest
from aiortc import RTCDtlsTransport
from aiortc.rtp import RTCP_PSFB_PLI, RtcpPacket, RtcpPsfbPacket, RtpPacket

from kiosk.call.picture_in import Picture, PictureReceiver, pictured, pixels
from kiosk.call.pictures import PatternSource
from kiosk.call.vp8 import PERIOD, encoder, packets
from kiosk.call.way import Way

pytestmark = pytest.mark.engine


class Transport:
    """Keeps what is asked for."""

    state = "connected"

    def __init__(self) -> None:
        self.key_requests = 0

    async def _send_rtp(self, data: bytes) -> None:
        self.key_requests += sum(
            isinstance(packet, RtcpPsfbPacket) and packet.fmt == RTCP_PSFB_PLI for packet in RtcpPacket.parse(data)
        )


def stream(pictures: int) -> list[RtpPacket]:
    """Return the packets of so many small pictures."""
    source, one = PatternSource(160, 120), encoder(160, 120, 200_000)
    sent: list[RtpPacket] = []
    for place in range(pictures):
        data, _ = one.encode(source._drawn(place), place * PERIOD, PERIOD, key=False)
        pieces = packets(data, place)
        for index, piece in enumerate(pieces):
            packet = RtpPacket(payload_type=97, marker=int(index == len(pieces) - 1), sequence_number=len(sent))
            packet.timestamp, packet.ssrc, packet.payload = place * PERIOD, 1, piece
            sent.append(packet)
    one.close()
    return sent


class Scene:
    """A receiver without a network."""

    def __init__(self, workers: Executor) -> None:
        self.transport = Transport()
        self.shown = 0
        self.changed = asyncio.Event()
        self.receiver = PictureReceiver(cast("RTCDtlsTransport", self.transport), Way(), workers, self._show)
        self.decoding = asyncio.create_task(self.receiver._decode())

    def _show(self, _: Picture, __: float) -> None:
        self.shown += 1
        self.changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not condition():
                self.changed.clear()
                await self.changed.wait()


def run(loop: asyncio.Runner, scene: Callable[[Scene], Awaitable[None]]) -> None:
    async def all_of_it() -> None:
        with ThreadPoolExecutor(1) as workers:
            one = Scene(workers)
            await scene(one)
            one.decoding.cancel()
            await asyncio.gather(one.decoding, return_exceptions=True)

    loop.run(all_of_it())


def test_forty_pictures_that_waited_for_one_packet_are_decoded_and_only_the_newest_shown(loop: asyncio.Runner) -> None:
    async def scene(one: Scene) -> None:
        sent = stream(42)
        lost = next(place for place, packet in enumerate(sent) if packet.timestamp == PERIOD)
        for packet in sent[:lost] + sent[lost + 1 :]:
            await one.receiver.accept(packet)
        await one.until(lambda: one.shown == 1)
        await one.receiver.accept(sent[lost])
        await one.until(lambda: one.shown >= 8)

        assert one.receiver.buffer.flushed == 0
        assert one.shown <= 10
        assert one.transport.key_requests == 0

    run(loop, scene)


def test_a_decoder_that_cannot_follow_is_given_up_and_begins_again_at_a_key_frame(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.call.picture_in.BEHIND", -1.0)

    async def scene(one: Scene) -> None:
        for packet in stream(3):
            await one.receiver.accept(packet)
        await asyncio.sleep(0)

        assert one.receiver.buffer.flushed == 1
        assert one.shown == 0

    run(loop, scene)


def test_a_picture_that_waits_for_the_sound_keeps_its_place_and_none_comes_after_the_end(loop: asyncio.Runner) -> None:
    async def scene(one: Scene) -> None:
        times = list[float]()
        loop = asyncio.get_running_loop()
        show, receiver = one.receiver._show, one.receiver
        receiver._show = lambda *told: (times.append(loop.time()), show(*told))[1]  # type: ignore[func-returns-value]
        receiver.hold, began = 0.05, loop.time()
        *first, last = stream(4)
        for packet in first:
            await receiver.accept(packet)
        await one.until(lambda: one.shown >= 3)
        assert times == sorted(times)
        assert times[0] - began >= 0.05

        receiver.hold = 60.0
        await receiver.accept(last)
        for _ in range(3):  # until it is decoded
            await asyncio.sleep(0)
            await loop.run_in_executor(receiver._workers, int)
        one.decoding.cancel()
        await asyncio.gather(one.decoding, return_exceptions=True)

        assert one.shown == 3
        assert receiver._held[-1].cancelled()

    run(loop, scene)


@pytest.mark.parametrize(("planes", "colour"), [((81, 90, 240), (0, 0, 254)), ((235, 128, 128), (255, 255, 255))])
def test_a_pictures_pixels_have_its_colours(planes: tuple[int, int, int], colour: tuple[int, int, int]) -> None:
    frame = av.VideoFrame(64, 48, "yuv420p")
    for plane, value in zip(frame.planes, planes, strict=True):
        plane.update(bytes([value]) * plane.buffer_size)

    samples, stride = pixels(pictured(frame, None))

    assert bytes(samples[24 * stride : 24 * stride + 3]) == pytest.approx(colour, abs=3)
