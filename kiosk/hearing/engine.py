"""libvosk behind a small door: a model loads, and engines come out of it; the only module that imports vosk.

vosk 0.3.45: the newest wheel on PyPI, Apache 2.0, works offline on every platform of ours. It raises bare Exception for
everything; where it aborts instead, this process dies and is started again.
"""

from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeVar

import msgspec

from kiosk.core.errors import HearingStopped, ModelCorrupt
from kiosk.hearing.conversion import RATE
from kiosk.hearing.models import Model


class HeardWord(msgspec.Struct, frozen=True):
    """One word of a result; seconds of the sound that this engine was given."""

    word: str
    start: float
    end: float
    conf: float = 1.0


class Result(msgspec.Struct, frozen=True):
    """What libvosk answers, as JSON; any key may be missing."""

    result: tuple[HeardWord, ...] = ()
    partial: str = ""
    partial_result: tuple[HeardWord, ...] = ()


class Hypothesis(msgspec.Struct, frozen=True):
    """One of several readings of an utterance."""

    result: tuple[HeardWord, ...] = ()
    """Without confidences."""
    confidence: float = 0.0
    """Log-likelihood of the whole, acoustic and language model together: greater is likelier."""


class _Several(msgspec.Struct, frozen=True):
    alternatives: tuple[Hypothesis, ...] = ()


class Engine(Protocol):
    """One recognizer of libvosk. Used in one thread only: two at once crash it."""

    def accept(self, pcm: bytes) -> bool:
        """Take s16le mono of 16 kHz; True: the utterance has ended.

        Raises:
            HearingStopped: the engine refused.
        """
        ...

    def partial(self) -> str:
        """Return the words so far, with spaces between."""
        ...

    def result(self) -> Result:
        """Return the utterance that has ended."""
        ...

    def finish(self) -> Result:
        """Return what was still being said."""
        ...


class VoskEngine:
    """The real one. Vosk's binding raises bare `Exception` and nothing finer: it is translated here."""

    def __init__(self, model: object) -> None:
        self._recognizer = _recognizer(model)
        self._last = ""
        self._partial = ""

    def accept(self, pcm: bytes) -> bool:
        """Take s16le mono of 16 kHz; True: the utterance has ended."""
        return _accepted(self._recognizer, pcm)

    def partial(self) -> str:
        """Return the words so far, with spaces between."""
        answer = self._recognizer.PartialResult()
        if answer != self._last:  # nine times of ten nothing has changed
            self._last = answer
            self._partial = _read(_result, answer).partial
        return self._partial

    def result(self) -> Result:
        """Return the utterance that has ended."""
        return _read(_result, self._recognizer.Result())

    def finish(self) -> Result:
        """Return what was still being said."""
        return _read(_result, self._recognizer.FinalResult())


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded model; engines come out of it."""

    model: Any

    def engine(self) -> VoskEngine:
        """Make an engine for one utterance.

        Raises:
            HearingStopped: libvosk refused.
        """
        return VoskEngine(self.model)

    def several(self, pcm: bytes, most: int) -> list[tuple[Hypothesis, ...]]:
        """Hear a whole utterance again.

        Args:
            pcm: s16le mono of 16 kHz.
            most: how many readings are wanted.

        Returns:
            For each part that libvosk ended by its own rules: its readings, the likeliest first.

        Raises:
            HearingStopped: libvosk refused.
        """
        recognizer = _recognizer(self.model)
        recognizer.SetMaxAlternatives(most)
        parts = [
            _read(_several, recognizer.Result()).alternatives
            for begin in range(0, len(pcm), _PIECE)
            if _accepted(recognizer, pcm[begin : begin + _PIECE])
        ]
        parts.append(_read(_several, recognizer.FinalResult()).alternatives)
        return [part for part in parts if part]


def load(model: Model) -> Loaded:
    """Load a model.

    Raises:
        ModelCorrupt: libvosk refused it.
    """
    import vosk

    vosk.SetLogLevel(-1)
    try:
        loaded = vosk.Model(model_path=str(model.folder))
    except Exception as error:  # vosk raises nothing finer
        raise ModelCorrupt(model.name) from error
    return Loaded(loaded)


_PIECE: Final = 6400
"""Bytes."""
_result: Final = msgspec.json.Decoder(Result)
_several: Final = msgspec.json.Decoder(_Several)
_T = TypeVar("_T")


def _recognizer(model: Any) -> Any:
    import vosk

    try:
        recognizer = vosk.KaldiRecognizer(model, RATE)
        recognizer.SetWords(True)
    except Exception as error:  # vosk raises nothing finer
        raise HearingStopped from error
    return recognizer


def _accepted(recognizer: Any, pcm: bytes) -> bool:
    try:
        return bool(recognizer.AcceptWaveform(pcm))
    except Exception as error:  # vosk raises nothing finer
        raise HearingStopped from error


def _read(decoder: msgspec.json.Decoder[_T], answer: str) -> _T:
    try:
        return decoder.decode(answer)
    except ValueError as error:  # no UTF-8 or no JSON
        raise HearingStopped from error
