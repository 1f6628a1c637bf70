"""Sound into words: one engine in one thread, from the opening of a microphone to its closing.

frames --100 ms pieces--> engine (own thread) --> as people write it --> Level, SoundLost, Partial, Final
"""

import asyncio
from bisect import bisect_right
from collections.abc import AsyncGenerator, AsyncIterable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final as Constant

from kiosk.core.errors import KioskError
from kiosk.core.events import Final, Level, Partial, SoundLost
from kiosk.core.flow import SAMPLE
from kiosk.core.languages import Lang
from kiosk.core.types import AudioFrame, Seconds, Side, Word
from kiosk.hearing.conversion import FULL_SCALE, RATE
from kiosk.hearing.engine import Engine, Result
from kiosk.hearing.written import partial, written

PIECE: Constant = RATE // 10 * SAMPLE
"""Bytes of 100 ms: small enough for quick partials, large enough to cost nothing."""
EVERY: Constant = 4
"""Samples from one that the level meter looks at to the next: it only has to show that somebody is heard."""
GAP: Constant[Seconds] = 0.001
"""A jump in the frames' time above this is lost sound, below it rounding."""
RENEW: Constant[Seconds] = 300.0
"""libvosk's memory grows in one recognizer (vosk-api 209): after so much sound it is replaced at the next pause."""
UNKNOWN: Constant = frozenset({"[unk]", "<unk>"})
"""Words outside the model's vocabulary: nothing that could be shown."""

HeardSound = Partial | Final | SoundLost | Level


class Recognizer:
    """Hears one side during one opening."""

    def __init__(self, make: Callable[[], Engine], side: Side, lang: Lang, first: int, *, starter: bool) -> None:
        self._make = make
        self._side = side
        self._lang = lang
        self._number = first
        self._starter = starter
        self._engine: Engine | None = None
        self._fed = 0
        self._jumps: list[tuple[Seconds, Seconds]] = []
        self._shown = ""

    async def hear(self, frames: AsyncIterable[AudioFrame]) -> AsyncGenerator[HeardSound, None]:
        """Yield what is heard; when the frames end, or fail, what was still being said comes last.

        Raises:
            KioskError: the source of the frames failed, or the engine refused (HearingStopped).
        """
        loop = asyncio.get_running_loop()
        thread = ThreadPoolExecutor(1, "recognizer")
        waiting = bytearray()
        due: Seconds = 0.0
        failure: KioskError | None = None
        try:
            try:
                async for frame in frames:
                    if frame.at > due + GAP:
                        yield SoundLost(self._side, frame.at - due)
                        # Words before the loss keep their time, so the piece ends here.
                        for event in await loop.run_in_executor(thread, self._hear, bytes(waiting), frame.at):
                            yield event
                        waiting.clear()
                    due = frame.at + len(frame.pcm) / SAMPLE / frame.rate
                    waiting += frame.pcm
                    if whole := len(waiting) // PIECE * PIECE:
                        pcm = bytes(waiting[:whole])
                        del waiting[:whole]
                        for event in await loop.run_in_executor(thread, self._hear, pcm, None):
                            yield event
            except KioskError as error:
                failure = error
            for event in await loop.run_in_executor(thread, self._finish, bytes(waiting)):
                yield event
            if failure:
                raise failure
        finally:
            thread.submit(self._free)
            thread.shutdown(wait=False)

    def _hear(self, pcm: bytes, resumed: Seconds | None) -> list[HeardSound]:
        """Feed pieces; `resumed`: where on the microphone's clock the next one begins, after a loss."""
        events: list[HeardSound] = []
        if pcm:
            samples = memoryview(pcm).cast("h")[::EVERY]
            loudest = max(max(samples), -min(samples))  # noqa: PLW3301 - spreading 1,600 samples would be slower
            events.append(Level(self._side, min(loudest / FULL_SCALE, 1.0)))
            for begin in range(0, len(pcm), PIECE):
                events += self._recognize(pcm[begin : begin + PIECE])
        if resumed is not None:
            self._jumps.append((self._fed / RATE, resumed))
        return events

    def _recognize(self, pcm: bytes) -> list[HeardSound]:
        if self._engine is None:
            self._engine = self._make()
            begin = self._at(self._fed / RATE)
            self._fed = 0
            self._jumps = [(0.0, begin)]
        ended = self._engine.accept(pcm)
        self._fed += len(pcm) // SAMPLE
        if not ended:
            return self._partial(partial(_known(self._engine.partial().partial), self._lang))
        events = self._settle(self._engine.result())
        if self._fed >= RENEW * RATE:
            self._engine = None
        return events

    def _finish(self, pcm: bytes) -> list[HeardSound]:
        events = self._recognize(pcm) if pcm else []
        if self._engine is not None:
            events += self._settle(self._engine.finish())
        return events

    def _partial(self, text: str) -> list[HeardSound]:
        if text == self._shown:
            return []
        self._shown = text
        return [Partial(self._side, self._number, text)]

    def _settle(self, result: Result) -> list[HeardSound]:
        text = written(_known(result.text), self._lang)
        if not text:
            return self._partial("")  # what was shown was nothing after all
        words = tuple(
            Word(word.word, self._at(word.start), self._at(word.end), min(max(word.conf, 0.0), 1.0))
            for word in result.result
            if word.word.lower() not in UNKNOWN
        )
        start = words[0].start if words else self._at(0)
        end = words[-1].end if words else self._at(self._fed / RATE)
        final = Final(self._side, self._number, self._lang, text, words, start, end, starter=self._starter)
        self._number += 1
        self._shown = ""
        return [final]

    def _at(self, fed: Seconds) -> Seconds:
        """Return the microphone's time of a moment in the sound that the engine was given."""
        if not self._jumps:
            return fed
        begin, at = self._jumps[max(bisect_right(self._jumps, fed, key=lambda jump: jump[0]) - 1, 0)]
        return at + fed - begin

    def _free(self) -> None:
        self._engine = None


def _known(text: str) -> list[str]:
    return [token for token in text.split() if token.lower() not in UNKNOWN]
