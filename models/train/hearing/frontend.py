"""Morphemes and readings of Japanese text, by the front end of Open JTalk."""

from dataclasses import dataclass

import pyopenjtalk


@dataclass(frozen=True, slots=True)
class Morpheme:
    """A piece of text as the dictionary knows it."""

    surface: str
    kana: str
    """How it is pronounced, in katakana."""
    kind: str
    """Part of speech, its finer groups behind it."""


def morphemes(text: str) -> list[Morpheme]:
    """Return the morphemes of a text without punctuation; together they are the text."""
    found = pyopenjtalk.run_frontend(text)
    return [Morpheme(f["string"], f["pron"].replace("’", ""), f"{f['pos']}{_finer(f)}") for f in found]


def _finer(feature: dict[str, str]) -> str:
    groups = [feature[key] for key in ("pos_group1", "pos_group2") if feature[key] != "*"]
    return "".join(groups)
