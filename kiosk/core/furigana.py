"""Readings over the kanji of the visitor's half: found beside the text, which is shown before and never waits for them.

Translated --ask()--> run(): voice.ruby --> post(the same Translated, with its furigana)
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.languages import JAPANESE, base
from kiosk.core.ports import Voice
from kiosk.core.state import State
from kiosk.core.types import Origin, Side


def wanted(state: State, reading: ev.Translated) -> bool:
    """Say whether a reading stands on the visitor's half in Japanese; a card brings its own furigana."""
    visitors = reading.side is not Side.VISITOR or reading.origin is Origin.SAME  # or is the visitor's own words
    here = base(state.language(Side.VISITOR)) == JAPANESE == base(reading.lang)
    return here and visitors and reading.card is None and not reading.ruby


class Furigana:
    """The one worker that finds them; on the loop's thread."""

    def __init__(self, post: Callable[[ev.Event], None], voice: Voice) -> None:
        self._post, self._voice = post, voice
        self._waiting: asyncio.Queue[ev.Translated] = asyncio.Queue()
        self._generation = 0

    def ask(self, reading: ev.Translated) -> None:
        """Find the furigana of a reading."""
        self._waiting.put_nowait(reading)

    def forget(self) -> None:
        """Forget what waits, and throw away the answer that is under way."""
        self._generation += 1
        while not self._waiting.empty():
            self._waiting.get_nowait()

    async def run(self) -> None:
        """Work until cancelled; without an answer the text stays as it is."""
        while True:
            reading = await self._waiting.get()
            generation = self._generation
            try:
                ruby = await self._voice.ruby(reading.text, reading.lang)
            except KioskError:
                continue
            if generation == self._generation and ruby != reading.text:
                self._post(replace(reading, ruby=ruby))
