"""The sound of the last utterances, in memory only, so that one can be heard again for what else it may have been.

It never leaves the listening process, and goes when the consultation is erased, or when newer ones need the room.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from kiosk.core.flow import SAMPLE
from kiosk.core.languages import Lang
from kiosk.hearing.conversion import RATE

KEPT: Final = 120 * RATE * SAMPLE
"""Bytes: two minutes of speech, about the last thirty sentences."""
LONGEST: Final = 60 * RATE * SAMPLE
"""Bytes: a minute without an end (the button was kept down) is not kept. To compare the readings of two takes 19 s, and
those of five are longer than a frame of the pipe; it can still be typed, or said again."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One utterance's sound."""

    pcm: bytes
    """s16le of 16 kHz."""
    lang: Lang


class Sounds:
    """Kept under the numbers that their Finals carry."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, Utterance] = OrderedDict()
        self._size = 0

    def keep(self, sound: int, utterance: Utterance) -> None:
        """Keep an utterance; the oldest go."""
        if len(utterance.pcm) > LONGEST:
            return
        self._kept[sound] = utterance
        self._size += len(utterance.pcm)
        while self._size > KEPT:
            self._size -= len(self._kept.popitem(last=False)[1].pcm)

    def get(self, sound: int) -> Utterance | None:
        """Return an utterance, if it is still kept."""
        return self._kept.get(sound)

    def forget(self) -> None:
        """Throw all away."""
        self._kept.clear()
        self._size = 0
