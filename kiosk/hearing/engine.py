"""libvosk behind a small door: a model loads, and engines come out of it; the only module that imports vosk.

vosk 0.3.45: the newest wheel on PyPI, Apache 2.0, works offline on every platform of ours. It raises bare Exception for
everything; where it aborts instead, this process dies and is started again.
"""

from collections.abc import Callable
from typing import Protocol

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

    text: str = ""
    partial: str = ""
    result: tuple[HeardWord, ...] = ()


class Engine(Protocol):
    """One recognizer of libvosk. Used in one thread only: two at once crash it."""

    def accept(self, pcm: bytes) -> bool:
        """Take s16le mono of 16 kHz; True: the utterance has ended.

        Raises:
            HearingStopped: the engine refused.
        """
        ...

    def partial(self) -> Result:
        """Return what is heard so far."""
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
        import vosk

        try:
            self._recognizer = vosk.KaldiRecognizer(model, RATE)
            self._recognizer.SetWords(True)
        except Exception as error:
            raise HearingStopped from error

    def accept(self, pcm: bytes) -> bool:
        """Take s16le mono of 16 kHz; True: the utterance has ended."""
        try:
            return bool(self._recognizer.AcceptWaveform(pcm))
        except Exception as error:
            raise HearingStopped from error

    def partial(self) -> Result:
        """Return what is heard so far."""
        return _read(self._recognizer.PartialResult)

    def result(self) -> Result:
        """Return the utterance that has ended."""
        return _read(self._recognizer.Result)

    def finish(self) -> Result:
        """Return what was still being said."""
        return _read(self._recognizer.FinalResult)


def load(model: Model) -> Callable[[], Engine]:
    """Load a model; each call of what comes back makes a new engine on it.

    Raises:
        ModelCorrupt: libvosk refused it.
    """
    import vosk

    vosk.SetLogLevel(-1)
    try:
        loaded = vosk.Model(model_path=str(model.folder))
    except Exception as error:
        raise ModelCorrupt(model.name) from error
    return lambda: VoskEngine(loaded)


_result = msgspec.json.Decoder(Result)


def _read(answer: Callable[[], str]) -> Result:
    try:
        return _result.decode(answer())
    except ValueError as error:  # no UTF-8 or no JSON
        raise HearingStopped from error
