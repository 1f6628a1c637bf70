"""eSpeak NG with exact phoneme and word times, through the library of the `espeakng-loader` wheel.

The library speaks in one process-wide state: one instance per process.
Source of the numbers: speak_lib.h of eSpeak NG 1.52.
"""

import ctypes
from dataclasses import dataclass

import espeakng_loader
import numpy as np
import soxr
from numpy.typing import NDArray

from hearing.spoken import RATE

SYNCHRONOUS = 2
PHONEME_EVENTS = 1
LIST_END, WORD, PHONEME = 0, 1, 7
PARAMETER_RATE, PARAMETER_PITCH, PARAMETER_RANGE = 1, 3, 4
UTF8 = 1


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sentence is spoken."""

    voice: str
    """As eSpeak names it: `en-us`, `en-gb+f3`, `ja+m2`."""
    rate: int = 160
    """Words a minute."""
    pitch: int = 50
    """0 to 100."""
    pitch_range: int = 50
    """0 to 100."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A phoneme's or a word's beginning."""

    at: float
    """Seconds from the first sample."""
    phoneme: str | None
    """eSpeak's mnemonic; nothing at a word's beginning."""
    position: int = 0
    """At a word: index of its first character in the text, from 1."""
    length: int = 0
    """At a word: characters."""


class _Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    ]


class Espeak:
    """The library, started."""

    def __init__(self) -> None:
        """Start eSpeak NG on the data of the wheel."""
        self._lib = ctypes.CDLL(espeakng_loader.get_library_path())
        data = str(espeakng_loader.get_data_path()).encode()
        self._rate = self._lib.espeak_Initialize(SYNCHRONOUS, 0, data, PHONEME_EVENTS)
        self._pieces: list[NDArray[np.int16]] = []
        self._marks: list[Mark] = []
        callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))
        self._callback = callback(self._receive)
        self._lib.espeak_SetSynthCallback(self._callback)

    def say(self, text: str, manner: Manner) -> tuple[NDArray[np.int16], list[Mark]]:
        """Return the waveform at 16 kHz and the marks in order of time."""
        self._pieces, self._marks = [], []
        if self._lib.espeak_SetVoiceByName(manner.voice.encode()) != 0:
            raise LookupError(manner.voice)
        self._lib.espeak_SetParameter(PARAMETER_RATE, manner.rate, 0)
        self._lib.espeak_SetParameter(PARAMETER_PITCH, manner.pitch, 0)
        self._lib.espeak_SetParameter(PARAMETER_RANGE, manner.pitch_range, 0)
        raw = text.encode() + b"\0"
        self._lib.espeak_Synth(raw, ctypes.c_size_t(len(raw)), 0, 0, 0, UTF8, None, None)
        self._lib.espeak_Synchronize()
        wave = np.concatenate(self._pieces) if self._pieces else np.zeros(0, np.int16)
        if not len(wave):
            return wave, []
        return soxr.resample(wave, self._rate, RATE, quality="MQ"), self._marks

    def _receive(self, wave: "ctypes._Pointer[ctypes.c_short]", samples: int, events: "ctypes._Pointer[_Event]") -> int:
        if wave and samples > 0:
            self._pieces.append(np.ctypeslib.as_array(wave, (samples,)).copy())
        index = 0
        while events[index].type != LIST_END:
            event = events[index]
            at = event.sample / self._rate
            if event.type == PHONEME:
                self._marks.append(Mark(at, event.id.string.decode("utf-8", "replace")))
            elif event.type == WORD:
                self._marks.append(Mark(at, None, event.text_position, event.length))
            index += 1
        return 0
