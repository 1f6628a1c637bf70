"""The other languages by eSpeak NG, through the shared library and data that espeakng_loader carries.

    text --readable, sentences--> espeak_Synth --callback, blocks of 60 ms--> Speech, one a sentence

eSpeak NG makes a sentence in 5 to 25 ms, so it is cut at sentences only and keeps its melody. The library has one state
for the whole process: one thread uses it.

espeakng-loader: eSpeak NG 1.52 as wheels for every system, kept up; the library is GPL-3.0 and stays a separate file.
Interface: eSpeak NG, speak_lib.h, API revision 12.
"""

import ctypes
import os
import threading
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from kiosk.core.errors import SpeakingFailed, VoiceMissing
from kiosk.core.languages import Lang, language
from kiosk.core.types import Speech
from kiosk.speaking.clauses import sentences
from kiosk.speaking.foreign import readable

_SYNCHRONOUS: Final = 2
"""AUDIO_OUTPUT_SYNCHRONOUS: samples go to the callback, and espeak_Synth returns when all have."""
_DONT_EXIT: Final = 0x8000
"""espeakINITIALIZE_DONT_EXIT: without it, missing data ends the process."""
_BLOCK: Final = 60
"""ms a callback."""
_RATE_PARAMETER: Final = 1
_UTF8: Final = 1
_CHARACTERS: Final = 1
"""POS_CHARACTER."""
WORDS_PER_MINUTE: Final = 150
"""At speed 1; its own 175 is hard to follow for people who hear a synthetic voice for the first time."""
_SLOWEST: Final = 80
_FASTEST: Final = 450

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class ESpeak:
    """The engine. Made and used in one thread."""

    def __init__(self) -> None:
        """Load the library.

        Raises:
            SpeakingFailed: it cannot be loaded.
        """
        self._library = _library()

    def sounds(self, text: str, lang: Lang, speed: float) -> Iterator[Speech]:
        """Yield the text's sound, sentence by sentence.

        Raises:
            VoiceMissing: eSpeak NG has no voice for the language, or none that a listener can use.
            SpeakingFailed: the engine refused.
        """
        voice = language(lang).espeak
        if voice is None:
            raise VoiceMissing(lang)
        for sentence in sentences(readable(text, lang)):
            yield self._library.speak(sentence, voice, speed)


class _Library:
    def __init__(self, path: str, data: str) -> None:
        self._calls = ctypes.CDLL(path)
        self.rate: int = self._calls.espeak_Initialize(_SYNCHRONOUS, _BLOCK, _bytes(data), _DONT_EXIT)
        if self.rate <= 0:
            raise SpeakingFailed
        self._blocks: list[bytes] = []
        self._callback: Any = _Callback(self._take)
        self._calls.espeak_SetSynthCallback(self._callback)
        self._one = threading.Lock()

    def speak(self, text: str, voice: str, speed: float) -> Speech:
        words = min(_FASTEST, max(_SLOWEST, round(WORDS_PER_MINUTE * speed)))
        utf8 = text.encode("utf-8") + b"\0"
        with self._one:
            self._blocks.clear()
            refused = (
                self._calls.espeak_SetVoiceByName(voice.encode("ascii"))
                or self._calls.espeak_SetParameter(_RATE_PARAMETER, words, 0)
                or self._calls.espeak_Synth(utf8, len(utf8), 0, _CHARACTERS, 0, _UTF8, None, None)
            )
            if refused:
                raise SpeakingFailed
            return Speech(b"".join(self._blocks), self.rate)

    def _take(self, samples: int | None, count: int, _events: int | None) -> int:
        if samples and count > 0:
            self._blocks.append(ctypes.string_at(samples, count * 2))
        return 0


@cache
def _library() -> _Library:
    import espeakng_loader

    try:
        return _Library(espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    except (OSError, RuntimeError, AttributeError) as error:
        raise SpeakingFailed from error


def _bytes(path: str) -> bytes:
    """Return a path as C's fopen takes it: in the system's code page on Windows."""
    return path.encode("mbcs" if os.name == "nt" else "utf-8")
