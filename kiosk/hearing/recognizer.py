"""The sound of one microphone into words: found by its pauses, heard in one language or in two, written as people do.

    piece --> level --> Endpointer --sound of an utterance--> Ear (one for each language) --> Partial
                             +-----------end-----------------> Ear --> whose language? --> Final or Undecided

With one language whoever speaks is known by the button that was touched. With two (hands free) the words decide, and
where they do not, a person does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final as Constant

from kiosk.core.events import Final, Heard, Level, Partial, Undecided
from kiosk.core.flow import SAMPLE
from kiosk.core.languages import Lang
from kiosk.core.types import Seconds, Side, Word
from kiosk.hearing import plausibility
from kiosk.hearing.activity import Activity
from kiosk.hearing.conversion import RATE
from kiosk.hearing.ear import Ear, Speech
from kiosk.hearing.endpoint import LENGTH, End, Endpointer, Sound
from kiosk.hearing.engine import HeardWord, Loaded
from kiosk.hearing.meter import Meter
from kiosk.hearing.sounds import Sounds, Utterance
from kiosk.hearing.unfinished import unfinished
from kiosk.hearing.written import partial, written

PIECE: Constant = RATE // 10 * SAMPLE
"""Bytes of 100 ms: small enough for quick partials, large enough to cost nothing."""
_EDGE: Constant = 0.005
"""Seconds; libvosk counts in steps of 10 ms."""


@dataclass(frozen=True, slots=True)
class Way:
    """A side that may speak into the microphone, and what it speaks."""

    side: Side
    lang: Lang
    first: int
    """Number of its next utterance."""
    model: Loaded
    starter: bool


class Recognizer:
    """One microphone during one opening; used in one thread."""

    def __init__(self, ways: Sequence[Way], sounds: Sounds, name: int, *, joining: bool = False) -> None:
        """Begin.

        Args:
            ways: one, or two for hands free with one microphone.
            sounds: where the utterances are kept.
            name: of the first utterance's sound; the next are named two further each.
            joining: the microphone was open before, and somebody may be in the middle of a sentence.
        """
        self._ways = tuple(ways)
        self._ears = [Ear(way.model.engine, way.lang, starter=way.starter) for way in ways]
        self._numbers = [way.first for way in ways]
        self._sounds = sounds
        self._name = name
        self._endpointer = Endpointer(Activity(), joining=joining)
        self._meter = Meter()
        self._heard = 0
        self._begun = 0.0
        self._pcm = bytearray()
        self._jumps: list[tuple[Seconds, Seconds]] = []
        self._shown = ""
        self._mute = False

    @property
    def side(self) -> Side | None:
        """Return for whom it hears; None: for both."""
        return self._ways[0].side if len(self._ways) == 1 else None

    @property
    def dead(self) -> bool:
        """Say whether the microphone gives digital silence."""
        return self._mute

    def hold(self) -> None:
        """The talk button is kept down: pauses no longer end an utterance."""
        self._endpointer.held = True

    def hear(self, pcm: bytes, nearer: Sequence[bool] | None = None) -> list[Heard]:
        """Take sound and say what became of it.

        Args:
            pcm: s16le of 16 kHz, whole frames of 20 ms.
            nearer: for each frame, whether this microphone is the one that is spoken into; None: there is no other.

        Raises:
            HearingStopped: an engine refused.
        """
        if not pcm:
            return []
        reading = self._meter.feed(pcm)
        self._mute = reading.dead
        events: list[Heard] = []
        for begin in range(0, len(pcm), PIECE):
            piece = pcm[begin : begin + PIECE]
            self._heard += len(piece) // SAMPLE
            frames = slice(begin // SAMPLE // round(LENGTH * RATE), None)
            for step in self._endpointer.feed(piece, nearer[frames] if nearer else None):
                if isinstance(step, End):
                    events += self._end()
                else:
                    events += self._take(step)
        level = Level(self.side, reading.peak, clipped=reading.clipped, speech=self._endpointer.speaking)
        return [level, *events]

    def lost(self, seconds: Seconds) -> None:
        """Take note that sound is missing here."""
        self._heard += round(seconds * RATE)
        self._endpointer.skip(round(seconds * RATE))
        if self._endpointer.speaking:
            self._jumps.append((len(self._pcm) / SAMPLE / RATE, seconds))

    def finish(self) -> list[Heard]:
        """End the utterance that is under way."""
        return self._end() if self._endpointer.finish() else []

    def free(self) -> None:
        """Let go of the engines, in the thread that used them."""
        for ear in self._ears:
            ear.free()

    def _take(self, sound: Sound) -> list[Heard]:
        if sound.begins is not None:
            self._begun = sound.begins / RATE
            self._pcm.clear()
            self._jumps.clear()
            for ear in self._ears:
                ear.begin()
        self._pcm += sound.pcm
        for ear in self._ears:
            ear.take(sound.pcm)
        if len(self._ears) > 1:
            return []  # whose words they are is known at the end only
        ear = self._ears[0]
        if not ear.changed:
            return []
        tokens = ear.tokens()
        self._endpointer.unfinished = unfinished(tokens, ear.lang)
        return self._partial(partial(tokens, ear.lang))

    def _partial(self, text: str) -> list[Heard]:
        if text == self._shown:
            return []
        self._shown = text
        return [Partial(self._ways[0].side, self._numbers[0], text, self._heard / RATE)]

    def _end(self) -> list[Heard]:
        speeches = [ear.end() for ear in self._ears]
        finals = [self._final(at, speech) for at, speech in enumerate(speeches)]
        if not any(final.text for final in finals):
            return self._partial("") if len(self._ways) == 1 else []
        self._shown = ""
        pcm = bytes(self._pcm)
        spoken = self._spoken(speeches, pcm)
        for final, speech in zip(finals, speeches, strict=True):
            self._sounds.keep(final.sound, Utterance(pcm, speech.lang))
        self._name += 2
        if spoken is None:
            by = {final.side: final for final in finals}
            return [Undecided(by[Side.STAFF], by[Side.VISITOR])]
        if not finals[spoken].text:
            return []
        self._numbers[spoken] += 1
        return [finals[spoken]]

    def _spoken(self, speeches: Sequence[Speech], pcm: bytes) -> int | None:
        """Return whose words it was; None: not clear."""
        if len(speeches) == 1:
            return 0
        models = [way.model for way in self._ways]
        return plausibility.spoken(speeches, models, pcm)

    def _final(self, at: int, speech: Speech) -> Final:
        way = self._ways[at]
        words = tuple(self._word(word) for word in speech.known)
        text = written([word.text for word in words], speech.lang)
        start = words[0].start if words else self._begun
        end = words[-1].end if words else self._heard / RATE
        return Final(
            *(way.side, self._numbers[at], way.lang, text, words, start, end),
            starter=way.starter,
            sound=self._name + at,
            heard=self._heard / RATE,
        )

    def _word(self, word: HeardWord) -> Word:
        # What begins where sound is missing comes behind it; what ends there, before it.
        start = self._begun + word.start + sum(seconds for at, seconds in self._jumps if at <= word.start + _EDGE)
        end = self._begun + word.end + sum(seconds for at, seconds in self._jumps if at < word.end - _EDGE)
        return Word(word.word, start, end, min(max(word.conf, 0.0), 1.0))
