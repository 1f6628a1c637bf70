"""Japanese by Open JTalk, with the dictionary and the voice (Mei) that pyopenjtalk-plus carries in its wheel.

    text --sentences--> readable() --front end (2 ms)--> words --breaths--> labels --cut at the pauses--> HTS engine
                                                                                        Speech, Speech, ... <--+

The labels of a piece still know the whole sentence, so its melody is that of the sentence; and the first piece sounds
while the second is made. A long clause without a comma gets pauses after particles, as a careful speaker makes them: it
is easier to follow, and the first sound comes sooner. Nearly all time goes into the HTS engine (5 to 6 ms a label), so
the first piece of a text is made in two parts (`joins`), of which the first is heard after 0.1 s. They are to be played
without a gap. Nothing is downloaded: the package has no code for it.

pyopenjtalk-plus: kept up (the original has had no release for Python 3.11 with wheels), MIT; Open JTalk and HTS engine:
modified BSD; voice Mei: CC BY 3.0, MMDAgent project team, Nagoya Institute of Technology.
"""

import contextlib
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kiosk.core.errors import SpeakingFailed
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.clauses import sentences
from kiosk.speaking.furigana import Token, hiragana, ruby, wanted
from kiosk.speaking.joins import AFTER, BEFORE, at_rest, head, joined
from kiosk.speaking.phrasing import after_particles, breaths, cut
from kiosk.speaking.readings import parts, readable

_LEAD: Final[Seconds] = 0.05
"""Of the silence before the first sound, so that it comes early but is not cut."""
_TAIL: Final[Seconds] = 0.15
_AUDIBLE: Final = 200
"""Of 32768: what is quieter is silence."""
_LONGEST: Final = 120
"""Characters made at once. Without a mark to cut at, 2,000 of them took 11 to 41 s until the first sound (two cores),
and the voice cannot be stopped meanwhile."""
_LINE: Final = re.compile(rf"[^。！？\n]{{1,{_LONGEST}}}[。！？\n]*|[。！？\n]+")
"""What the front end is given at once to find readings."""


class OpenJTalk:
    """The engine. One thread makes its sounds; readings may be asked from another."""

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
        first = True
        for sentence in sentences(text, _LONGEST):
            try:
                labels, places = self._labels(readable(sentence))
                for piece in cut(labels):
                    yield from self._made(piece, head(piece, places) if first else None, speed)
                    first = False
            except (RuntimeError, ValueError, MemoryError) as error:
                raise SpeakingFailed from error

    def _made(self, labels: Sequence[str], begin: int | None, speed: float) -> Iterator[Speech]:
        """Yield a piece's sound: at once, or its first labels before the others."""
        if begin is None:
            yield Speech(self._pcm(self._wave(labels, speed)), self._rate)
            return
        before = self._wave(labels[: begin + AFTER], speed)
        planned = len(self._wave(labels[begin : begin + AFTER], speed))
        overlap = at_rest(before, planned, self._rate)
        yield Speech(self._pcm(before[: len(before) - overlap], end=False), self._rate)
        lead = len(self._wave(labels[begin - BEFORE : begin], speed))
        moved = overlap - planned
        after = joined(before, self._wave(labels[begin - BEFORE :], speed), overlap, lead - moved, self._rate)
        yield Speech(self._pcm(after, start=False), self._rate)

    def _wave(self, labels: Sequence[str], speed: float) -> Any:
        self._voice.set_speed(speed)  # the engine forgets it after each wave
        return self._voice.synthesize(list(labels))

    def ruby(self, text: str) -> str:
        """Return the text with readings over its kanji; the text itself where there are none to give.

        It may be asked while another thread makes sounds: the front end serves one call at a time.
        """
        return "".join(self._marked(line) if wanted(line) else line for line in _LINE.findall(text))

    def _marked(self, line: str) -> str:
        stretches = list(parts(line))
        said = "".join(part.said for part in stretches)
        try:
            words, morphs = self._package.run_frontend_detailed(
                said, use_sudachi_kanji_yomi=False, predict_nani=False, jtalk=self._front_end
            )
            found = self._package.make_phoneme_mapping(words, morphs, caller_text=said, jtalk=self._front_end)
        except (RuntimeError, ValueError, MemoryError):
            return line  # readings are a help beside the text, which is there without them
        return ruby(stretches, [_token(said, entry) for entry in found])

    def _words(self, text: str) -> list[Any]:
        return list(
            self._package.run_frontend(text, use_sudachi_kanji_yomi=False, predict_nani=False, jtalk=self._front_end)
        )

    def _labels(self, text: str) -> tuple[list[str], list[int]]:
        """Return a sentence's labels, and at which of them an accent phrase begins after a particle."""
        words = self._words(text)
        for at in reversed(breaths(words)):
            words.insert(at, dict(self._comma))
        labels = list(self._package.make_label(words, jtalk=self._front_end))
        return labels, after_particles(words, labels)

    def _pcm(self, wave: Any, *, start: bool = True, end: bool = True) -> bytes:
        """Return s16le of a wave in the range of 16 bits, the silence at its start and end shortened."""
        import numpy as np

        loud = np.flatnonzero(np.abs(wave) > _AUDIBLE)
        if not len(loud):
            return b""
        begin = max(0, int(loud[0]) - int(_LEAD * self._rate)) if start else 0
        stop = int(loud[-1]) + int(_TAIL * self._rate) if end else len(wave)
        return bytes(np.clip(wave[begin:stop], -32768, 32767).astype("<i2").tobytes())


def _token(said: str, entry: Mapping[str, Any]) -> Token:
    start, end = entry["char_span"]
    reading, spoken = hiragana(entry["read"]), hiragana(entry["pron"])
    if start and said[start - 1].isdigit():
        reading = spoken[:1] + reading[1:]  # 3分: the word is ふん, and spoken ぷん
    return Token(start, end, reading)
