"""One Argos package at work: ctranslate2 for the network, the package's own tokenizer for its pieces.

    sentences -> pieces -> ctranslate2 -> pieces -> sentences      what runs in circles: again, repetition forbidden

Made, used and freed in the translation worker. `argostranslate.translate` is not used: its sentence splitters download
models, and it sets no limit to the length, so that a model that runs in circles decodes 256 pieces (2.9 s measured with
a model of 6+6 layers). The result is the same: the same pieces with the same parameters.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.errors import ModelCorrupt, TranslationFailed
from kiosk.translation import packages, sentences
from kiosk.translation.packages import Package

if TYPE_CHECKING:
    import ctranslate2

THREADS: Final = 2
"""For one sentence; more gains nothing on the small matrices of a single sentence."""
BEAM: Final = 4
"""As Argos Translate has it."""
ARGOS_PENALTY: Final = 0.2
"""For length, as Argos Translate has it for its own packages."""
STARTER_PENALTY: Final = 1.2
"""Small models leave things out: of 0.2, 1 and 1.4, the larger two gave 2 points of chrF more on held-out sentences."""
_ROOM: Final = 12
_GROWTH: Final = 2.5
"""A translation has at most this many times the pieces of its source, and `_ROOM` more."""
_LOOP: Final = 3
"""A run of pieces that stands this many times in a row is a circle."""
_DIGIT_LOOP: Final = 9
_MOST: Final = 24
"""Sentences in a batch: bounds the memory of a pasted page."""


class Engine:
    """A loaded package.

    Raises (when made):
        ModelCorrupt: the package is damaged, or does not load.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        folder = packages.opened(package)
        self._argos = _argos(folder, package)
        self._network = _network(folder / "model", package)
        self._prefix: str = self._argos.target_prefix or ""

    def translate(self, texts: Sequence[str]) -> list[str]:
        """Translate sentences; each is answered, an empty one by an empty one.

        Raises:
            TranslationFailed: ctranslate2 refused.
        """
        parts = [self._cut(text) for text in texts]
        flat = [piece for part in parts for piece in part]
        answers = iter(self._answers(flat))
        return [" ".join(next(answers) for _ in part) for part in parts]

    def _cut(self, text: str) -> list[list[str]]:
        """Return a sentence's pieces; in several parts, cut at commas, if the model was made for shorter ones."""
        whole = self._argos.tokenizer.encode(text)
        if len(whole) <= self.package.longest:
            return [whole] if whole else []
        longest = len(text) * self.package.longest // len(whole)
        parts = [self._argos.tokenizer.encode(clause) for clause in sentences.clauses(text, longest)]
        # A clause that is still far too long would not fit the network's positions: it is cut anywhere.
        most = 2 * self.package.longest
        return [part[start : start + most] for part in parts for start in range(0, len(part), most)]

    def _answers(self, pieces: list[list[str]]) -> list[str]:
        found: list[str] = []
        for start in range(0, len(pieces), _MOST):
            batch = pieces[start : start + _MOST]
            answers = self._decode(batch)
            for at, answer in enumerate(answers):
                if circles(answer):
                    answers[at] = self._decode([batch[at]], no_repeat_ngram_size=_LOOP)[0]
            found += [self._text(answer) for answer in answers]
        return found

    def _decode(self, batch: list[list[str]], **more: int) -> list[list[str]]:
        prefix = [[self._prefix]] * len(batch) if self._prefix else None
        longest = max(map(len, batch))
        try:
            results = self._network.translate_batch(
                batch,
                target_prefix=prefix,
                beam_size=BEAM,
                length_penalty=STARTER_PENALTY if self.package.starter else ARGOS_PENALTY,
                max_decoding_length=round(longest * _GROWTH) + _ROOM,
                replace_unknowns=True,
                **more,
            )
        except (RuntimeError, ValueError) as error:
            raise TranslationFailed from error
        return [list(result.hypotheses[0]) for result in results]

    def _text(self, pieces: list[str]) -> str:
        if self._prefix and pieces[:1] == [self._prefix]:
            pieces = pieces[1:]
        tokenizer = self._argos.tokenizer
        # The package's own decode() also turns every underscore into a space.
        if hasattr(tokenizer, "lazy_processor"):
            text = str(tokenizer.lazy_processor().decode_pieces(pieces)).replace("▁", " ")
        else:
            text = str(tokenizer.decode(pieces))
        return text.strip()


def circles(pieces: Sequence[str]) -> bool:
    """Say whether a run of one to eight pieces stands three times in a row; digits nine times."""
    for size in range(1, 9):
        for start in range(len(pieces) - size * _LOOP + 1):
            run = list(pieces[start : start + size])
            turns = _DIGIT_LOOP if _only_digits(run) else _LOOP
            if list(pieces[start : start + size * turns]) == run * turns:
                return True
    return False


def _only_digits(pieces: Sequence[str]) -> bool:
    """Say whether these are the zeros of an amount."""
    return all(piece.strip("▁,.").isdecimal() or piece in {",", "."} for piece in pieces)


def _network(folder: Path, package: Package) -> "ctranslate2.Translator":
    import ctranslate2

    try:
        return ctranslate2.Translator(str(folder), device="cpu", inter_threads=1, intra_threads=THREADS)
    except (RuntimeError, ValueError) as error:
        raise ModelCorrupt(package.name) from error


def _argos(folder: Path, package: Package) -> Any:
    """Return argostranslate's view of the package: its metadata and its tokenizer (sentencepiece or BPE), loaded."""
    sys.modules.setdefault("argostranslate.settings", _settings())
    from argostranslate.package import Package as ArgosPackage

    try:
        argos = ArgosPackage(folder)
        argos.tokenizer.encode("1")
    except (OSError, RuntimeError, ValueError, AttributeError) as error:
        raise ModelCorrupt(package.name) from error
    return argos


def _settings() -> ModuleType:
    """Return what stands for argostranslate.settings: the real one makes folders in the user's home when imported.

    Other folders can be given to it by environment variables alone, which are the whole program's: while they were
    changed here, another thread took the folder of the counter's key from them, and made a new key there.
    """
    settings = ModuleType("argostranslate.settings", "Nothing but what argostranslate reads when it is imported.")
    vars(settings).update(debug=False)
    return settings
