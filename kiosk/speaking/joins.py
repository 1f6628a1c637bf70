"""Where the first words of a sentence may be made before the rest, and how the two are put together unheard.

    labels: sil k o k u ... n o | h o k e N ... sil
    head    |------------------->|            cut at the start of the next label
    tail                    |---->|---------------->   begins some labels earlier, so that its melody is under way

The engine's time grows with the length of what it makes, so a short head is heard early; the labels of both still know
the whole sentence, so melody and durations are those of the sentence (the joined length is the whole's, to the sample
at speed 1). The place is the start of an accent phrase, rather one after a particle, and rather before a consonant that
begins in silence (k, t, p) or noise (s, h), where there is no wave to fit; elsewhere the tail is shifted by less than
a pitch period to where the two waves agree. Both overlap for a few milliseconds in a linear cross-fade.

Labels: HTS full-context labels for Japanese; F5 is the place of the accent phrase in its breath group, A2 the mora in
its accent phrase (HTS-demo_NIT-ATR503-M001, lab_format.pdf).
"""

import re
from collections.abc import Collection, Sequence
from typing import Any, Final

_PHONE: Final = re.compile(r"-(.*?)\+")
_PHRASE: Final = re.compile(r"/F:[^@/]*@(\w+?)_")
_SHORTEST: Final = 7
"""Labels of a head, of which one is silence: below, the tail might not be ready in time."""
_LONGEST: Final = 28
_BEST: Final = 12
"""About 0.8 s of sound, made in 60 ms."""
_LEFT: Final = 8
"""Labels that a tail has at least; a sentence that is hardly longer is made at once."""
_QUIET: Final = frozenset({"k", "ky", "t", "ty", "ch", "ts", "p", "py", "cl", "s", "sh", "h", "hy", "f"})
_NOT_AFTER_PARTICLE: Final = 6
_VOICED: Final = 3
"""Costs of a place, in labels away from the best."""

BEFORE: Final = 3
"""Labels that are made twice, at the beginning of the tail; the melody's own memory is shorter (some 10 frames)."""
AFTER: Final = 1
"""Labels that are made twice, at the end of the head."""
_FADE: Final = 0.005
_SHIFT: Final = 0.004
"""Seconds; more than half a pitch period of the voice (150 to 350 Hz)."""


def phrases(labels: Sequence[str]) -> list[int]:
    """Return at which labels an accent phrase begins; a pause and the silence at the ends belong to none."""
    places = [match[1] if (match := _PHRASE.search(label)) else "xx" for label in labels]
    return [at for at, place in enumerate(places) if place != "xx" and (at == 0 or place != places[at - 1])]


def head(labels: Sequence[str], after_particles: Collection[int]) -> int | None:
    """Return how many labels are made first; None when the piece is rather made at once.

    Args:
        labels: of a piece without a pause but at its end.
        after_particles: the labels at which an accent phrase begins after a particle.
    """
    places = [at for at in phrases(labels) if _SHORTEST <= at <= min(_LONGEST, len(labels) - _LEFT)]

    def cost(at: int) -> int:
        phone = _PHONE.search(labels[at])
        voiced = phone is None or phone[1] not in _QUIET
        return abs(at - _BEST) + voiced * _VOICED + (at not in after_particles) * _NOT_AFTER_PARTICLE

    return min(places, key=cost, default=None)


def at_rest(wave: Any, overlap: int, rate: int) -> int:
    """Return the overlap, changed by less than a pitch period, at which the head ends in a crossing of zero."""
    import numpy as np

    reach = min(round(_SHIFT * rate), overlap, len(wave) - overlap - 1)
    end = len(wave) - overlap
    crossings = np.flatnonzero(np.diff(np.signbit(wave[end - reach : end + reach])))
    if not len(crossings):
        return overlap
    nearest = int(crossings[np.abs(crossings - reach).argmin()]) + 1
    return overlap + reach - nearest


def joined(before: Any, after: Any, overlap: int, lead: int, rate: int) -> Any:
    """Return the wave that follows the head without a click: the tail, behind a cross-fade.

    Args:
        before: the head's wave and `overlap` samples more.
        after: the tail's wave and about `lead` samples before it.
        overlap: samples.
        lead: samples.
        rate: Hz.
    """
    import numpy as np

    fade = max(1, min(round(_FADE * rate), overlap, len(after) - lead))
    reach = max(0, min(round(_SHIFT * rate), lead, len(after) - lead - fade))
    old = before[len(before) - overlap :][:fade]
    windows = np.lib.stride_tricks.sliding_window_view(after[lead - reach : lead + reach + fade], fade)
    distances = ((windows - old) ** 2).sum(axis=1)
    # Of places that fit about as well, the one that keeps the length.
    distances = distances * (1 + np.abs(np.arange(len(distances)) - reach) / max(1, reach))
    start = lead - reach + int(distances.argmin())
    weight = np.linspace(0.0, 1.0, fade)
    return np.concatenate([old * (1 - weight) + after[start : start + fade] * weight, after[start + fade :]])
