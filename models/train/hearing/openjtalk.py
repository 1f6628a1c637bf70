"""Open JTalk with exact phone times.

    text -> front end of pyopenjtalk (full-context labels) -> hts_engine -> Spoken

The wheel of pyopenjtalk-plus exports the C interface of hts_engine, so state durations, which its Python class hides,
are read through ctypes. Labels carry the phone between `-` and `+`.
"""

import ctypes
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyopenjtalk
import pyopenjtalk.htsengine
import soxr
from numpy.typing import NDArray

from hearing.spoken import RATE, SILENCE, Segment, Spoken

MEI = Path(pyopenjtalk.__file__).parent / "htsvoice" / "mei_normal.htsvoice"
"""The voice "Mei (Normal)" of the MMDAgent project, CC BY 3.0."""
STATES = 5
"""Emitting states of one phone in an HTS voice."""
STRUCT = 1 << 14
"""Bytes; more than any release's `HTS_Engine` struct needs."""

_PHONE = re.compile(r"-([A-Za-z]+)\+")
_SAME = {
    "A": "a", "I": "i", "U": "u", "E": "e", "O": "o",
    "pau": SILENCE, "dy": "d", "ty": "t", "v": "b", "gw": "g", "kw": "k",
}  # fmt: skip
"""Devoiced vowels and rare consonants are folded into their plain neighbours."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sentence is spoken."""

    speed: float = 1.0
    """1 is the voice's own."""
    half_tones: float = 0.0
    """Added to the pitch."""
    alpha: float = 0.55
    """All-pass constant; below 0.55 the vocal tract is longer, above it is shorter."""
    liveliness: float = 1.0
    """Weight of the global variance of the pitch; 0 is monotone."""
    warp: float = 1.0
    """Formants and pitch together times this, by resampling; the tempo is kept."""


def labels(text: str) -> list[str]:
    """Return the full-context labels that the front end gives for a text."""
    return list(pyopenjtalk.extract_fullcontext(text))


def phones(full_context: list[str]) -> list[str]:
    """Return the phones of labels in the names of this package, silences included."""
    found = [_PHONE.search(label) for label in full_context]
    return [_SAME.get(name, name) for name in (match[1] for match in found if match)]


class Voice:
    """One HTS voice, ready to speak; not for several threads."""

    def __init__(self, path: Path = MEI) -> None:
        """Load the voice file."""
        self._name = path.stem
        self._hts = ctypes.CDLL(pyopenjtalk.htsengine.__file__)
        self._libc = ctypes.CDLL(None)
        self._libc.fopen.restype = ctypes.c_void_p
        self._hts.HTS_Engine_get_total_state.restype = ctypes.c_size_t
        self._hts.HTS_Engine_get_state_duration.restype = ctypes.c_size_t
        self._engine = ctypes.create_string_buffer(STRUCT)
        self._hts.HTS_Engine_initialize(self._engine)
        voices = (ctypes.c_char_p * 1)(str(path).encode())
        if not self._hts.HTS_Engine_load(self._engine, voices, ctypes.c_size_t(1)):
            raise FileNotFoundError(path)
        self._hts.HTS_Engine_get_sampling_frequency.restype = ctypes.c_size_t
        self._hts.HTS_Engine_get_fperiod.restype = ctypes.c_size_t
        self._rate = int(self._hts.HTS_Engine_get_sampling_frequency(self._engine))
        self._frame = int(self._hts.HTS_Engine_get_fperiod(self._engine)) / self._rate

    def say(self, full_context: list[str], manner: Manner | None = None) -> Spoken:
        """Speak labels; `Spoken.segments` cover the whole utterance, its silences included."""
        how = manner or Manner()
        hts, engine = self._hts, self._engine
        hts.HTS_Engine_set_speed(engine, ctypes.c_double(how.speed / how.warp))
        hts.HTS_Engine_add_half_tone(engine, ctypes.c_double(how.half_tones))
        hts.HTS_Engine_set_alpha(engine, ctypes.c_double(how.alpha))
        hts.HTS_Engine_set_gv_weight(engine, ctypes.c_size_t(1), ctypes.c_double(how.liveliness))
        lines = (ctypes.c_char_p * len(full_context))(*[line.encode() for line in full_context])
        if not hts.HTS_Engine_synthesize_from_strings(engine, lines, ctypes.c_size_t(len(full_context))):
            raise ValueError(len(full_context))
        states = hts.HTS_Engine_get_total_state(engine)
        frames = [hts.HTS_Engine_get_state_duration(engine, ctypes.c_size_t(i)) for i in range(states)]
        ends = np.cumsum(np.array(frames).reshape(-1, STATES).sum(axis=1)) * self._frame / how.warp
        wave = self._wave()
        hts.HTS_Engine_refresh(engine)
        pcm = soxr.resample(wave, self._rate * how.warp, RATE, quality="MQ") if len(wave) else wave
        begins = np.concatenate([[0.0], ends[:-1]])
        segments = tuple(
            Segment(float(begin), float(end), phone)
            for begin, end, phone in zip(begins, ends, phones(full_context), strict=True)
        )
        return Spoken(np.asarray(pcm, np.int16), segments, self._name)

    def _wave(self) -> NDArray[np.int16]:
        """Return the waveform just made, through a file since the library offers single samples or a FILE."""
        with tempfile.NamedTemporaryFile() as raw:
            stream = ctypes.c_void_p(self._libc.fopen(raw.name.encode(), b"wb"))
            self._hts.HTS_Engine_save_generated_speech(self._engine, stream)
            self._libc.fclose(stream)
            return np.fromfile(raw.name, dtype=np.int16)
