"""Sound from one microphone, or from two side by side, through their recognizers, in a thread of its own.

    microphone --frames--> 100 ms pieces --------------------------> Recognizer --> events
    two of them: pieces of the same moment --> CrossTalk --nearer--> Recognizer each

While deaf, sound is thrown away and counted, so that times go on, and nothing from before joins what comes after.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, suppress
from typing import Any, Final

from kiosk.core.errors import KioskError, MicrophoneLoud, MicrophoneMuted
from kiosk.core.events import Heard, Level, SoundLost, Trouble
from kiosk.core.flow import SAMPLE
from kiosk.core.types import AudioFrame, Seconds, Side
from kiosk.hearing.activity import FRAME, loudness
from kiosk.hearing.conversion import RATE
from kiosk.hearing.crosstalk import CrossTalk
from kiosk.hearing.recognizer import PIECE, Recognizer

GAP: Final[Seconds] = 0.001
"""A jump in the frames' time above this is lost sound, below it rounding."""
LAGGING: Final[Seconds] = 0.5
"""The other microphone is not waited for any longer."""
_WHOLE: Final = FRAME * SAMPLE
_LOUD: Final = 3
"""Clipped readings (100 ms each) within one opening that are worth telling."""


class Hearing:
    """One opening: hears until the microphones are closed."""

    def __init__(self, recognizers: Sequence[Recognizer], *, warning: bool = False) -> None:
        """Begin.

        Args:
            recognizers: one for each microphone: one or two.
            warning: tell when a microphone is muted or too loud; a recording may well hold digital silence.
        """
        self._recognizers = tuple(recognizers)
        self._warning = warning
        self._thread = ThreadPoolExecutor(1, "recognizer")
        self._deaf = False
        self._told: set[tuple[type[KioskError], Side | None]] = set()
        self._clipped: Counter[Side | None] = Counter()

    def deafen(self, *, deaf: bool) -> None:
        """Throw away what is heard from now on, or hear again."""
        self._deaf = deaf

    def hold(self) -> None:
        """The talk button is kept down."""
        for recognizer in self._recognizers:
            recognizer.hold()

    async def events(self, sources: Sequence[AsyncIterator[AudioFrame]]) -> AsyncGenerator[Heard, None]:
        """Yield what is heard; when the frames end, or fail, what was still being said comes last.

        Args:
            sources: frames of 16 kHz of each microphone.

        Raises:
            KioskError: a source failed, or an engine refused (HearingStopped).
        """
        failure: KioskError | None = None
        try:
            try:
                async with aclosing(self._one(sources[0]) if len(sources) == 1 else self._two(sources)) as running:
                    async for event in running:
                        for each in self._with_warnings(event):
                            yield each
            except KioskError as error:
                failure = error
            for recognizer in self._recognizers:
                for event in await self._run(recognizer.finish):
                    yield event
            if failure:
                raise failure
        finally:
            freed = [self._thread.submit(recognizer.free) for recognizer in self._recognizers]
            self._thread.shutdown(wait=False)
            # Aborted, too: what is in the thread may still keep a sound, and whoever forgets it does so behind this.
            await asyncio.wait(map(asyncio.wrap_future, freed))

    async def _run(self, work: Callable[..., list[Heard]], *arguments: Any) -> list[Heard]:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)

    async def _one(self, frames: AsyncIterator[AudioFrame]) -> AsyncGenerator[Heard, None]:
        recognizer = self._recognizers[0]
        waiting = bytearray()
        due: Seconds = 0.0
        async for frame in frames:
            gap = frame.at - due
            due = frame.at + len(frame.pcm) / SAMPLE / frame.rate
            if gap > GAP or self._deaf:
                for event in await self._break(recognizer, waiting, gap):
                    yield event
            if self._deaf:
                recognizer.lost(due - frame.at)
                continue
            waiting += frame.pcm
            if whole := len(waiting) // PIECE * PIECE:
                pcm = bytes(waiting[:whole])
                del waiting[:whole]
                for event in await self._run(recognizer.hear, pcm):
                    yield event
        for event in await self._run(recognizer.hear, _padded(waiting)):
            yield event

    async def _break(self, recognizer: Recognizer, waiting: bytearray, gap: Seconds) -> list[Heard]:
        """Hear what is waiting before sound that is missing, or thrown away."""
        padded = _padded(waiting)
        events = await self._run(recognizer.hear, padded)
        surplus = (len(padded) - len(waiting)) / SAMPLE / RATE
        waiting.clear()
        if surplus or gap > GAP:
            recognizer.lost(max(gap, 0.0) - surplus)
        if gap > GAP:
            events += [] if self._deaf else [SoundLost(recognizer.side or Side.STAFF, gap)]
        if self._deaf:
            events += await self._run(recognizer.finish)
        return events

    async def _two(self, sources: Sequence[AsyncIterator[AudioFrame]]) -> AsyncGenerator[Heard, None]:
        lanes = [_Lane(frames) for frames in sources]
        crosstalk = CrossTalk()
        try:
            while await _ready(lanes):
                pieces = [lane.take() for lane in lanes]
                for recognizer, lane in zip(self._recognizers, lanes, strict=True):
                    if lane.lost and not self._deaf:
                        yield SoundLost(recognizer.side or Side.STAFF, lane.lost)
                    lane.lost = 0.0
                if self._deaf:
                    for recognizer in self._recognizers:
                        for event in await self._run(recognizer.finish):
                            yield event
                        recognizer.lost(PIECE / SAMPLE / RATE)
                    continue
                nearer = crosstalk.feed(*(loudness(piece) for piece in pieces))
                for recognizer, piece, mine in zip(self._recognizers, pieces, nearer, strict=True):
                    for event in await self._run(recognizer.hear, piece, mine):
                        yield event
        finally:
            for lane in lanes:
                await lane.end()

    def _with_warnings(self, event: Heard) -> list[Heard]:
        """Add what the person must know of a microphone, once in an opening."""
        if not isinstance(event, Level) or not self._warning:
            return [event]
        self._clipped[event.side] += event.clipped
        warnings: list[Heard] = [event]
        if any(recognizer.dead for recognizer in self._recognizers if recognizer.side is event.side):
            warnings += self._once(MicrophoneMuted(), event)
        if self._clipped[event.side] >= _LOUD:
            warnings += self._once(MicrophoneLoud(), event)
        return warnings

    def _once(self, error: KioskError, event: Level) -> list[Heard]:
        if (type(error), event.side) in self._told:
            return []
        self._told.add((type(error), event.side))
        return [Trouble(error, event.side)]


class _Lane:
    """One of two microphones: its sound by the clock of the opening, silence where there is none."""

    def __init__(self, frames: AsyncIterator[AudioFrame]) -> None:
        self._frames = frames
        self._next: asyncio.Task[AudioFrame | None] | None = None
        self._waiting = bytearray()
        self._taken = 0
        self._origin: int | None = None
        self._due: Seconds = 0.0
        self.lost: Seconds = 0.0
        """Missing since this was last set to 0."""
        self.ended = False

    @property
    def full(self) -> bool:
        return len(self._waiting) >= PIECE

    @property
    def empty(self) -> bool:
        return not self._waiting

    def ask(self) -> asyncio.Task[AudioFrame | None]:
        if self._next is None:
            self._next = asyncio.ensure_future(_following(self._frames))
        return self._next

    def collect(self) -> None:
        """Take the frame that has come; raises what its source raised."""
        if self._next is None or not self._next.done():
            return
        done, self._next = self._next, None
        frame = done.result()
        if frame is None:
            self.ended = True
            return
        if (gap := frame.at - self._due) > GAP:
            self.lost += gap
        self._due = frame.at + len(frame.pcm) / SAMPLE / RATE
        at = round(frame.at * RATE)
        if self._origin is None:  # a microphone that has opened late counts from its own beginning
            self._origin = max(self._taken - at, 0)
        ahead = self._origin + at - self._taken - len(self._waiting) // SAMPLE
        if ahead >= 0:
            self._waiting += bytes(ahead * SAMPLE) + frame.pcm
        else:  # silence stood in for it already
            self._waiting += frame.pcm[-ahead * SAMPLE :]

    def take(self) -> bytes:
        piece = bytes(self._waiting[:PIECE]).ljust(PIECE, b"\0")
        del self._waiting[:PIECE]
        self._taken += PIECE // SAMPLE
        return piece

    async def end(self) -> None:
        if self._next is not None:
            self._next.cancel()
            with suppress(asyncio.CancelledError, KioskError):
                await self._next


async def _ready(lanes: Sequence[_Lane]) -> bool:
    """Wait until every lane has a piece, or one has and the others lag; False: all have ended."""
    while True:
        open_ = [lane for lane in lanes if not lane.ended]
        if not open_:
            return not all(lane.empty for lane in lanes)
        missing = [lane for lane in open_ if not lane.full]
        if not missing:
            return True
        done, _ = await asyncio.wait(
            [lane.ask() for lane in missing], timeout=LAGGING, return_when=asyncio.FIRST_COMPLETED
        )
        for lane in missing:
            lane.collect()
        if not done and len(missing) < len(lanes):
            return True


async def _following(frames: AsyncIterator[AudioFrame]) -> AudioFrame | None:
    return await anext(frames, None)


def _padded(pcm: bytearray) -> bytes:
    """Return whole frames; what is missing in the last one is silence."""
    return bytes(pcm).ljust(-(-len(pcm) // _WHOLE) * _WHOLE, b"\0")
