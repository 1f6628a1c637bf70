"""Where a Japanese sentence takes breath, and where its labels may be cut: after pauses, and after particles.

words --breaths()--> words with pauses --> labels --cut()--> pieces
                                                  --after_particles()--> where the first piece may be cut again
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, Final

from kiosk.speaking.joins import phrases

_BREATH_AFTER: Final = 12
_BREATH_BEFORE: Final = 14
"""Morae on both sides of a pause that is put in; a speaker makes about seven a second."""
_PAUSE: Final = "-pau+"


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


def after_particles(words: Sequence[Mapping[str, Any]], labels: Sequence[str]) -> list[int]:
    """Return at which labels an accent phrase begins that follows a particle.

    Args:
        words: of the sentence, as Open JTalk's front end gives them (NJD features).
        labels: made of these words.
    """
    particle, begun = "", []
    for word in words:
        if word["pos"] == "記号":
            particle = "記号"
        elif int(word["mora_size"]):
            if int(word["chain_flag"]) <= 0 or particle == "記号":
                begun.append(particle == "助詞")
            particle = word["pos"]
    places = phrases(labels)
    # Marks that are not spoken may make the two differ; then no place is known.
    return [at for at, wanted in zip(places, begun, strict=True) if wanted] if len(places) == len(begun) else []


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
