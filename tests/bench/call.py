"""What the call room gains over stock aiortc, and what it costs: two processes, one clip, one machine; prints JSON.

    .venv/bin/python tests/bench/call.py [--clip FILE] [--seconds N] [--warm N] [--runs NAME,NAME] [--kinds ours,stock]

Runs: vga and hd (loopback), then the networks of tests/call/relay.py in 640x480, through a relay in this process.
Pictures carry their time of making, and a clap that is seen and heard at once (tests/call/stamps.py); both processes
read one monotonic clock, so delay and skew are measured by content, the same way for both kinds.

frame_rate          pictures handed out each second
delay_ms            from drawing to handing out: median, 95th percentile, largest
gaps_s              seconds spent in gaps over 200 ms between pictures, of the whole
sound_missing_s     sound that was made up, or never came
sound_delay_ms      from the clap's making to its hearing, median
skew_ms             picture behind sound, by the clap: median
cpu                 % of one core, each process: encoding and decoding, the clip's stamps and their reading included
"""

import argparse
import asyncio
import fractions
import itertools
import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from aiortc import (  # noqa: E402
    RTCBundlePolicy,
    RTCConfiguration,
    RTCPeerConnection,
    RTCRtpSender,
    RTCSessionDescription,
)
from aiortc.mediastreams import MediaStreamError  # noqa: E402

from kiosk.call.connection import Outlets, Workers  # noqa: E402
from kiosk.call.peer import Ears, Peer  # noqa: E402
from kiosk.call.pictures import PictureTrack  # noqa: E402
from kiosk.call.sounds import SoundTrack  # noqa: E402
from tests.call.relay import PROFILES, Relay  # noqa: E402
from tests.call.stamps import ClappingSound, StampedSource, Watcher, clip  # noqa: E402

CLIP = ROOT.parent / "shared" / "data" / "video" / "asl-gestures-intel" / "book.mkv"
SIZES = {"vga": (640, 480), "hd": (1280, 720)}


def line(value: dict[str, Any]) -> None:
    """Write one line of JSON."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


async def told(reader: asyncio.StreamReader) -> dict[str, Any]:
    """Read one line of JSON."""
    answer: dict[str, Any] = json.loads(await reader.readline())
    return answer


async def stdin() -> asyncio.StreamReader:
    """Return our standard input."""
    reader = asyncio.StreamReader(limit=1 << 20)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    return reader


class Ours:
    """A peer of the call room."""

    def __init__(self, watcher: Watcher, source: StampedSource, *, large: bool) -> None:
        def show(picture: Any, _: float) -> None:
            rows = np.frombuffer(picture.planes[0], np.uint8).reshape(-1, picture.strides[0])
            watcher.see(rows[: picture.height, : picture.width], picture.width)

        self.connected = asyncio.Event()
        self._workers = Workers()
        ears = Ears(lambda _: None, lambda *_: None, self._changed)
        tracks = PictureTrack(source), SoundTrack(ClappingSound())
        outlets = Outlets(show, lambda frame: watcher.hear(frame.pcm))
        self.peer = Peer(tracks, self._workers, outlets, ears, large=large)
        self.offer, self.answer, self.accept = self.peer.offer, self.peer.answer, self.peer.accept
        self._concealed = 0

    def _changed(self, state: str) -> None:
        if state == "connected":
            self.connected.set()

    def figures(self) -> dict[str, Any]:
        """Return what only this kind knows."""
        out, sound, into = self.peer.pictures_out, self.peer.sound_in, self.peer.pictures_in
        assert out is not None
        assert sound is not None
        assert into is not None
        return {
            "sent": out.sent,
            "keys": out.keys,
            "concealed": sound.buffer.concealed,
            "flushed": into.buffer.flushed,
            "target": out.rate.target(time.monotonic()),
            "depth": round(sound.buffer.depth, 3),
        }

    async def close(self) -> None:
        """End it."""
        await self.peer.close()
        self._workers.close()


class Stock:
    """A peer of aiortc as it is."""

    def __init__(self, watcher: Watcher, source: StampedSource, *, large: bool) -> None:
        class Dated(PictureTrack):
            async def recv(self) -> Any:
                frame = await super().recv()
                frame.pts, frame.time_base = int(time.monotonic() * 90_000), fractions.Fraction(1, 90_000)
                return frame

        class DatedSound(SoundTrack):
            _count = 0

            async def recv(self) -> Any:
                frame = await super().recv()
                frame.pts, frame.time_base = self._count, fractions.Fraction(1, 48_000)
                self._count += frame.samples
                return frame

        self.connected = asyncio.Event()
        self._watcher = watcher
        configuration = RTCConfiguration(iceServers=[], bundlePolicy=RTCBundlePolicy.MAX_BUNDLE)
        self._pc = RTCPeerConnection(configuration)
        self._tracks = Dated(source), DatedSound(ClappingSound())
        self._tasks: list[asyncio.Task[None]] = []
        self._pc.on("track", lambda track: self._tasks.append(asyncio.create_task(self._drain(track))))
        self._pc.on("connectionstatechange", self._changed)
        self._sent = 0

    def _changed(self) -> None:
        if self._pc.connectionState == "connected":
            self.connected.set()

    def _add(self) -> None:
        for track in self._tracks:
            self._pc.addTrack(track)
        known = RTCRtpSender.getCapabilities("video").codecs
        for one in self._pc.getTransceivers():
            if one.kind == "video":
                one.setCodecPreferences([codec for codec in known if codec.mimeType in {"video/VP8", "video/rtx"}])

    async def offer(self) -> str:
        """Return our description."""
        self._add()
        await self._pc.setLocalDescription(await self._pc.createOffer())
        return str(self._pc.localDescription.sdp)

    async def answer(self, sdp: str) -> str:
        """Return our answer."""
        await self._pc.setRemoteDescription(RTCSessionDescription(sdp, "offer"))
        self._add()
        await self._pc.setLocalDescription(await self._pc.createAnswer())
        return str(self._pc.localDescription.sdp)

    async def accept(self, sdp: str) -> None:
        """Take the answer."""
        await self._pc.setRemoteDescription(RTCSessionDescription(sdp, "answer"))

    async def _drain(self, track: Any) -> None:
        while True:
            try:
                frame = await track.recv()
            except MediaStreamError:
                return
            if track.kind == "video":
                plane = frame.planes[0]
                rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
                self._watcher.see(rows[: frame.height, : frame.width], frame.width)
            else:
                stereo = np.frombuffer(bytes(frame.planes[0])[: frame.samples * 4], "<i2")
                self._watcher.hear(stereo[::2].tobytes())

    def figures(self) -> dict[str, Any]:
        """Return what only this kind knows."""
        sender: Any = next(one for one in self._pc.getSenders() if one.kind == "video")
        return {"sent": sender._RTCRtpSender__octet_count}

    async def close(self) -> None:
        """End it."""
        await self._pc.close()
        await asyncio.gather(*self._tasks)


async def peer(kind: str, size: str, path: Path, warm: float, seconds: float) -> None:
    """Be one process of a run: SDP and orders on standard input, figures on standard output."""
    reader = await stdin()
    watcher = Watcher()
    source = StampedSource(clip(*SIZES[size], path))
    one: Any = (Ours if kind == "ours" else Stock)(watcher, source, large=size == "hd")
    order = await told(reader)
    if order["do"] == "offer":
        line({"sdp": await one.offer()})
        await one.accept((await told(reader))["sdp"])
    else:
        line({"sdp": await one.answer(order["sdp"])})
    await asyncio.wait_for(one.connected.wait(), 30)
    line({"connected": True})
    await asyncio.sleep(warm)
    times, began, before = os.times(), time.monotonic(), one.figures()
    first = len(watcher.pictures), len(watcher.sounds)
    await asyncio.sleep(seconds)
    ended, length, after = os.times(), time.monotonic() - began, one.figures()
    cpu = ended.user + ended.system - times.user - times.system
    figures = summary(watcher, first, began, length)
    figures["cpu"] = round(100 * cpu / length, 1)
    figures["kbit_s"] = round((after["sent"] - before["sent"]) * 8 / length / 1000)
    if kind == "ours":
        figures["sound_missing_s"] = round((after["concealed"] - before["concealed"]) * 0.02, 2)
        figures |= {name: after[name] for name in ("keys", "flushed", "target", "depth")}
    line(figures)
    await told(reader)
    await one.close()


def summary(watcher: Watcher, first: tuple[int, int], began: float, length: float) -> dict[str, Any]:
    """Return the figures of one side's window."""
    pictures, sounds = watcher.pictures[first[0] :], watcher.sounds[first[1] :]
    delays = sorted(1000 * delay for _, delay, _ in pictures if 0 <= delay < 60)
    seen = [began, *(at for at, _, _ in pictures), began + length]
    gaps = [later - earlier for earlier, later in itertools.pairwise(seen)]
    claps = [at for at in watcher.claps if at >= began]
    skews = [flash - clap for clap in claps for flash in watcher.flashes if abs(flash - clap) < 0.5]
    widths = [width for _, _, width in pictures]

    def at(part: float) -> float | None:
        return round(delays[min(len(delays) - 1, int(len(delays) * part))], 1) if delays else None

    return {
        "frame_rate": round(len(pictures) / length, 1),
        "delay_ms": [at(0.5), at(0.95), at(1.0)],
        "gaps_s": round(sum(gap for gap in gaps if gap > 0.2), 2),
        "longest_gap_ms": round(1000 * max(gaps)),
        "sound_missing_s": round(max(0.0, length - len(sounds) * 0.02), 2),
        "sound_delay_ms": round(1000 * statistics.median(at % 1 for at in claps)) if claps else None,
        "skew_ms": round(1000 * statistics.median(skews)) if skews else None,
        "widths": sorted({width: widths.count(width) for width in widths}.items()),
        "unreadable": len(pictures) - len(delays),
    }


async def run(kind: str, name: str, arguments: argparse.Namespace) -> dict[str, Any]:
    """Return one run's figures: both sides'."""
    size = name if name in SIZES else "vga"
    seconds = str(arguments.seconds if name not in SIZES else min(arguments.seconds, 20))
    command = [sys.executable, __file__, "--peer", kind, "--size", size, "--clip", str(arguments.clip)]
    command += ["--warm", str(arguments.warm), "--seconds", seconds]
    sides: list[Any] = [
        await asyncio.create_subprocess_exec(
            *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, limit=1 << 20, cwd=ROOT
        )
        for _ in range(2)
    ]
    relay = Relay(PROFILES[name]) if name in PROFILES else None
    if relay:
        await relay.open()

    async def ask(side: Any, order: dict[str, Any]) -> None:
        side.stdin.write((json.dumps(order) + "\n").encode())
        await side.stdin.drain()

    try:
        offering, answering = sides
        await ask(offering, {"do": "offer"})
        offer = (await told(offering.stdout))["sdp"]
        await ask(answering, {"do": "answer", "sdp": relay.from_a(offer) if relay else offer})
        answer = (await told(answering.stdout))["sdp"]
        await ask(offering, {"sdp": relay.from_b(answer) if relay else answer})
        for side in sides:
            await told(side.stdout)
        if relay:
            relay.begin()
        figures = [await told(side.stdout) for side in sides]
        for side in sides:
            await ask(side, {"do": "end"})
        await asyncio.wait_for(asyncio.gather(*(side.wait() for side in sides)), 20)
        return {"a": figures[0], "b": figures[1]}
    finally:
        for side in sides:
            if side.returncode is None:
                side.kill()
                await side.wait()
        if relay:
            relay.close()


async def main(arguments: argparse.Namespace) -> None:
    """Do all runs."""
    answer: dict[str, Any] = {}
    for name in arguments.runs.split(","):
        for kind in arguments.kinds.split(","):
            try:
                answer.setdefault(name, {})[kind] = await run(kind, name, arguments)
            except (TimeoutError, json.JSONDecodeError) as error:
                answer.setdefault(name, {})[kind] = {"failed": type(error).__name__}
            sys.stderr.write(f"{name} {kind}: {json.dumps(answer[name][kind])}\n")
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--clip", type=Path, default=CLIP)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--warm", type=float, default=5)
    parser.add_argument("--runs", default=",".join([*SIZES, *(name for name in PROFILES if name != "clean")]))
    parser.add_argument("--kinds", default="stock,ours")
    parser.add_argument("--peer", default="")
    parser.add_argument("--size", default="vga")
    given = parser.parse_args()
    if given.peer:
        asyncio.run(peer(given.peer, given.size, given.clip, given.warm, given.seconds))
    else:
        asyncio.run(main(given))
