"""Japanese by Open JTalk, with the dictionary and the voice (Mei) that pyopenjtalk-plus carries in its wheel.

    text --sentences--> readable() --front end (10 ms)--> words --breaths--> labels --cut at the pauses--> HTS engine
                                                                                        Speech, Speech, ... <--+

The labels of a piece still know the whole sentence, so its melody is that of the sentence; and the first piece sounds
while the second is made. A long clause without a comma gets pauses after particles, as a careful speaker makes them: it
is easier to follow, and the first sound comes after 0.3 s instead of 0.6 s. Nothing is downloaded: the package has no
code for it.

pyopenjtalk-plus: kept up (the original has had no release for Python 3.11 with wheels), MIT; Open JTalk and HTS engine:
modified BSD; voice Mei: CC BY 3.0, MMDAgent project team, Nagoya Institute of Technology.
"""

import contextlib
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, Final

from kiosk.core.errors import SpeakingFailed
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.clauses import sentences
from kiosk.speaking.readings import readable

_LEAD: Final[Seconds] = 0.05
"""Of the silence before the first sound, so that it comes early but is not cut."""
_TAIL: Final[Seconds] = 0.15
_AUDIBLE: Final = 200
"""Of 32768: what is quieter is silence."""
_LONGEST: Final = 120
"""Characters made at once. Without a mark to cut at, 2,000 of them took 11 to 41 s until the first sound (two cores),
and the voice cannot be stopped meanwhile."""
_BREATH_AFTER: Final = 12
_BREATH_BEFORE: Final = 14
"""Morae on both sides of a pause that is put in; a speaker makes about seven a second."""
_PAUSE = "-pau+"


class OpenJTalk:
    """The engine. Made, used and freed in one thread."""

    def __init__(self) -> None:
        """Load dictionary and voice (1 to 2 s).

        Raises:
            SpeakingFailed: they cannot be loaded.
        """
        # The package prints advice on an optional part at its import; standard output is the program's own.
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                import pyopenjtalk
                from pyopenjtalk.htsengine import HTSEngine
                from pyopenjtalk.openjtalk import OpenJTalk as FrontEnd

                self._package: Any = pyopenjtalk
                self._front_end: Any = FrontEnd(dn_mecab=pyopenjtalk.OPEN_JTALK_DICT_DIR)
                self._voice: Any = HTSEngine(pyopenjtalk.DEFAULT_HTS_VOICE)
            except (ImportError, RuntimeError, OSError) as error:
                raise SpeakingFailed from error
        self._comma = next(word for word in self._words("はい、はい。") if word["string"] == "、")
        self._rate = int(self._voice.get_sampling_frequency())

    def sounds(self, text: str, speed: float) -> Iterator[Speech]:
        """Yield the text's sound, pause by pause.

        Raises:
            SpeakingFailed: the engine refused.
        """
        for sentence in sentences(text, _LONGEST):
            try:
                for piece in cut(self._labels(readable(sentence))):
                    self._voice.set_speed(speed)
                    yield Speech(self._pcm(self._voice.synthesize(piece)), self._rate)
            except (RuntimeError, ValueError, MemoryError) as error:
                raise SpeakingFailed from error

    def _words(self, text: str) -> list[Any]:
        return list(
            self._package.run_frontend(text, use_sudachi_kanji_yomi=False, predict_nani=False, jtalk=self._front_end)
        )

    def _labels(self, text: str) -> list[str]:
        words = self._words(text)
        for at in reversed(breaths(words)):
            words.insert(at, dict(self._comma))
        return list(self._package.make_label(words, jtalk=self._front_end))

    def _pcm(self, wave: Any) -> bytes:
        """Return s16le of a wave in the range of 16 bits, the silence around it shortened."""
        import numpy as np

        loud = np.flatnonzero(np.abs(wave) > _AUDIBLE)
        if not len(loud):
            return b""
        start = max(0, int(loud[0]) - int(_LEAD * self._rate))
        end = int(loud[-1]) + int(_TAIL * self._rate)
        return bytes(np.clip(wave[start:end], -32768, 32767).astype("<i2").tobytes())


def breaths(words: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return before which words of a sentence a pause is put.

    Args:
        words: as Open JTalk's front end gives them (NJD features).
    """
    found: list[int] = []
    said = 0
    for at, word in enumerate(words[:-1]):
        following = words[at + 1]
        said = 0 if word["pos"] == "記号" else said + int(word["mora_size"])
        left = sum(
            int(other["mora_size"]) for other in takewhile(lambda other: other["pos"] != "記号", words[at + 1 :])
        )
        after_particle = word["pos"] == "助詞" and word["pos_group1"] in {"格助詞", "係助詞"}
        begins_phrase = int(following["chain_flag"]) <= 0 and following["pos"] not in {"助詞", "記号"}
        if after_particle and begins_phrase and said >= _BREATH_AFTER and left >= _BREATH_BEFORE:
            found.append(at + 1)
            said = 0
    return found


def cut(labels: Sequence[str]) -> Iterator[list[str]]:
    """Cut a sentence's labels after each pause."""
    piece: list[str] = []
    for label in labels:
        piece.append(label)
        if _PAUSE in label:
            yield piece
            piece = []
    if piece:
        yield piece
