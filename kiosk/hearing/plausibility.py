"""Which of two languages was spoken, from what a recognizer of each made of the same sound.

    confidence of the words x share of the sound that they cover  -->  clear? --yes--> that one
                                                                         | no
    likelihood of the whole, heard once more (starter models only)  --> clear? --yes--> that one, --no--> nobody knows

A recognizer that is given another language finds words, too: short ones, with gaps, without confidence. Measured with
the starter models on 48 held-out recordings (`make bench hearing` repeats it): of the right language the product is
0.69 to 1.03, median 0.98; of the wrong one 0.09 to 0.97, median 0.53.
"""

from collections.abc import Sequence
from typing import Final

from kiosk.core.flow import SAMPLE
from kiosk.hearing.activity import FRAME, loudness
from kiosk.hearing.conversion import RATE
from kiosk.hearing.ear import Speech
from kiosk.hearing.engine import Loaded

CLEAR: Final = 0.9
"""Product that a language must reach to be taken at once ..."""
AHEAD: Final = 0.25
"""... and how far the other must lie behind."""
SURE: Final = 0.82
"""Sum of product and likelihood that a language must reach on the second hearing ..."""
MARGIN: Final = 0.15
"""... and how far the other must lie behind. Sums of the starter models: right 0.54 to 1.17, wrong -0.20 to 0.85."""
_SILENT: Final = 0.05
"""Of the loudest frame: what is quieter is a pause, which no word has to cover."""


def spoken(speeches: Sequence[Speech], models: Sequence[Loaded], pcm: bytes) -> int | None:
    """Return which of two hearings is right, or None.

    Args:
        speeches: of the same sound, in two languages.
        models: that heard them.
        pcm: the sound, s16le of 16 kHz.

    Raises:
        HearingStopped: libvosk refused the second hearing.
    """
    length = sounding(pcm)
    products = [product(speech, length) for speech in speeches]
    best, other = (0, 1) if products[0] >= products[1] else (1, 0)
    if products[best] >= CLEAR and products[best] - products[other] >= AHEAD:
        return best
    if not all(speech.starter for speech in speeches):
        # Likelihoods of models of different making cannot be compared.
        return best if products[best] - products[other] >= 2 * AHEAD else None
    sums = [each + likelihood(model, pcm) for each, model in zip(products, models, strict=True)]
    best, other = (0, 1) if sums[0] >= sums[1] else (1, 0)
    return best if sums[best] >= SURE and sums[best] - sums[other] >= MARGIN else None


def product(speech: Speech, length: float) -> float:
    """Return the mean confidence of the known words times the share of the sound that they cover; about 0 to 1.

    Args:
        speech: what was heard.
        length: seconds in which something sounds.
    """
    return sum(word.conf * (word.end - word.start) for word in speech.known) / length if length else 0.0


def sounding(pcm: bytes) -> float:
    """Return how many seconds lie between the first and the last loud frame."""
    levels = loudness(pcm[: len(pcm) // (FRAME * SAMPLE) * FRAME * SAMPLE])
    floor = max(levels, default=0.0) * _SILENT
    loud = [at for at, level in enumerate(levels) if level > floor]
    return (loud[-1] - loud[0] + 1) * FRAME / RATE if loud else 0.0


def likelihood(model: Loaded, pcm: bytes) -> float:
    """Return the log-likelihood of the likeliest reading per 10 ms."""
    total = sum(part[0].confidence for part in model.several(pcm, 1))
    return total / (len(pcm) / SAMPLE / RATE * 100)
