"""One language listening: an engine for each utterance, and the words that it has heard.

    begin -> take(sound), take(sound), ... -> end -> words

libvosk ends utterances by rules of its own, too; what it ended is kept and goes on growing here, so that a sentence
ends where the endpointer says. A new engine for each utterance takes 0.2 ms, begins without the last one's state, and
keeps libvosk's memory from growing (vosk-api 209).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.core.languages import Lang
from kiosk.hearing.engine import Engine, HeardWord

UNKNOWN: Final = frozenset({"[unk]", "<unk>"})
"""Words outside the model's vocabulary: nothing that could be shown."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What one language made of an utterance."""

    lang: Lang
    words: tuple[HeardWord, ...]
    """With those outside the vocabulary; seconds of the utterance's sound."""
    starter: bool

    @property
    def known(self) -> tuple[HeardWord, ...]:
        """Return the words that can be shown."""
        return tuple(word for word in self.words if word.word.lower() not in UNKNOWN)


class Ear:
    """Used in one thread."""

    def __init__(self, make: Callable[[], Engine], lang: Lang, *, starter: bool) -> None:
        self.lang = lang
        self.starter = starter
        self.make = make
        self._engine: Engine | None = None
        self._settled: list[HeardWord] = []
        self._partial = ""
        self._tokens: tuple[str, ...] = ()
        self._changed = False
        self._asked = False

    def begin(self) -> None:
        """Begin an utterance."""
        self._engine = self.make()
        self._settled.clear()
        self._partial = ""
        self._changed = True

    def take(self, pcm: bytes) -> None:
        """Hear a piece of it."""
        if self._engine is None:
            return
        if self._engine.accept(pcm):
            self._settled += self._engine.result().result
            self._partial = ""
            self._changed = True
            return
        self._asked = not self._asked or not self._partial
        # The first words are asked for every time, those that follow every other time: nobody reads faster.
        if self._asked and (text := self._engine.partial()) != self._partial:
            self._partial = text
            self._changed = True

    @property
    def changed(self) -> bool:
        """Say whether other words are heard than when `tokens()` was last called."""
        return self._changed

    def tokens(self) -> tuple[str, ...]:
        """Return the words so far, without those outside the vocabulary."""
        if self._changed:
            words = [*(word.word for word in self._settled), *self._partial.split()]
            self._tokens = tuple(word for word in words if word.lower() not in UNKNOWN)
            self._changed = False
        return self._tokens

    def end(self) -> Speech:
        """End the utterance."""
        if self._engine is not None:
            self._settled += self._engine.finish().result
        self._engine = None
        return Speech(self.lang, tuple(self._settled), self.starter)

    def free(self) -> None:
        """Let go of the engine, in the thread that used it."""
        self._engine = None
