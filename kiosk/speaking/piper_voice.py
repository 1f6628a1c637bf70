"""The neural voices of Piper, where their files were put into a model folder (`voice_files`).

    text --readable, sentences--> phonemes (eSpeak NG inside Piper) --> ONNX Runtime --> Speech, one a sentence

Piper carries an eSpeak NG of its own, linked into its module with its own data; beside espeakng_loader's library the
two neither share state nor symbols (both are loaded locally), which the tests hold them to. A voice is tried out when
it is loaded: one that does not speak is damaged.

piper-tts: kept up (OHF-Voice), voices in most languages of the counter; GPL-3.0, used as a library in a process of its
own beside eSpeak NG. Nothing is downloaded: only voices whose phonemes are made here are used.
"""

import importlib
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk.core.errors import ModelCorrupt, SpeakingFailed, VoiceMissing
from kiosk.core.languages import JAPANESE, Lang, base
from kiosk.core.types import Seconds, Speech
from kiosk.speaking import foreign, readings
from kiosk.speaking.clauses import sentences
from kiosk.speaking.voice_files import VoiceFile, voices

_LONGEST: Final = 200
"""Characters made at once: a medium voice takes 0.1 to 0.5 of the sound's length on one core, and cannot be stopped
meanwhile."""
_PAUSE: Final[Seconds] = 0.2
"""After a sentence; the voices end without one."""
_KEPT: Final = 2
"""Voices in memory, of 60 to 120 MB each: those of the two sides."""
_SLOWEST: Final = 0.5
_FASTEST: Final = 3.0
_TRIAL: Final = "1, 2."
_REFUSED: Final = (RuntimeError, ValueError, LookupError)


class Piper:
    """The engine. Used in one thread."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Look for voices; load none yet."""
        self._files: Mapping[Lang, VoiceFile] = voices(folders)
        self._loaded: dict[Path, Any] = {}
        self._damaged: set[Path] = set()

    def can(self, lang: Lang) -> bool:
        """Say whether there is a voice, be it damaged."""
        return base(lang) in self._files

    def sounds(self, text: str, lang: Lang, speed: float) -> Iterator[Speech]:
        """Yield the text's sound, sentence by sentence.

        Raises:
            VoiceMissing: there is no voice.
            ModelCorrupt: the voice's files are damaged; they are not read again.
            SpeakingFailed: the engine refused.
        """
        if not self.can(lang):
            raise VoiceMissing(lang)
        voice = self._voice(self._files[base(lang)])
        put = readings.readable(text) if base(lang) == JAPANESE else foreign.readable(text, lang)
        for sentence in sentences(put, _LONGEST):
            try:
                yield _speech(voice, sentence, speed)
            except _REFUSED as error:
                raise SpeakingFailed from error
            except _refusals() as error:
                raise SpeakingFailed from error

    def _voice(self, file: VoiceFile) -> Any:
        if file.path in self._damaged:
            raise ModelCorrupt(file.name)
        voice = self._loaded.pop(file.path, None)
        if voice is None:
            try:
                voice = _load(file)
            except ModelCorrupt:
                self._damaged.add(file.path)
                raise
        while len(self._loaded) >= _KEPT:
            self._loaded.pop(next(iter(self._loaded)))
        self._loaded[file.path] = voice
        return voice


def _load(file: VoiceFile) -> Any:
    try:
        onnxruntime = _onnx_runtime()
        from piper.config import PiperConfig
        from piper.voice import PiperVoice
    except (ImportError, OSError) as error:
        raise SpeakingFailed from error
    quiet = logging.getLogger("piper")  # it logs phonemes, which are what is said
    quiet.addHandler(logging.NullHandler())
    quiet.propagate = False
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 4
    try:
        config = PiperConfig.from_dict(json.loads(file.settings.read_text("utf-8")))
        session = onnxruntime.InferenceSession(str(file.path), sess_options=options, providers=["CPUExecutionProvider"])
        voice = PiperVoice(session=session, config=config, download_dir=file.path.parent)
        trial = _speech(voice, _TRIAL, 1.0)
    except (*_REFUSED, OSError, TypeError, AttributeError) as error:
        raise ModelCorrupt(file.name) from error
    except _refusals() as error:
        raise ModelCorrupt(file.name) from error
    if not trial.pcm:
        raise ModelCorrupt(file.name)
    return voice


def _speech(voice: Any, sentence: str, speed: float) -> Speech:
    from piper.config import SynthesisConfig

    length = voice.config.length_scale / min(_FASTEST, max(_SLOWEST, speed))
    pcm = b"".join(
        chunk.audio_int16_bytes for chunk in voice.synthesize(sentence, SynthesisConfig(length_scale=length))
    )
    rate = int(voice.config.sample_rate)
    return Speech(pcm + bytes(2 * int(_PAUSE * rate)) if pcm else b"", rate)


def _onnx_runtime(part: str = "") -> Any:
    """Return the package, which has no types; it loads in 0.2 s, and only where there is a voice."""
    return importlib.import_module("onnxruntime" + part)


def _refusals() -> tuple[type[Exception], ...]:
    """Return what ONNX Runtime raises; its exceptions have no common ancestor of their own."""
    state = _onnx_runtime(".capi.onnxruntime_pybind11_state")
    names = "Fail InvalidArgument InvalidGraph InvalidProtobuf NoModel NoSuchFile NotImplemented RuntimeException"
    return tuple(getattr(state, name) for name in names.split())
