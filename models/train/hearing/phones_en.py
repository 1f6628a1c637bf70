"""English sounds: eSpeak's phoneme mnemonics folded into a set that accents share.

An accent's own vowel stays with the word's other accents where only its quality differs; where a sound is lost or
added (an r after a vowel, a flap), the lexicon carries two pronunciations.
"""

from collections.abc import Sequence

from hearing.spoken import SILENCE

_SAME = {
    "0": "aa", "A:": "aa", "A@": "ar", "O:": "ao", "O": "ao", "O@": "or", "O2": "or", "o@": "or", "OI": "oy",
    "OI2": "oy",
    "3": "er", "3:": "er", "VR": "er", "IR": "er", "@": "ax", "@2": "ax", "@5": "ax", "a#": "ax", "@-": "ax", "V": "ah",
    "I": "ih", "I2": "ih", "I#": "ih", "i": "iy", "i:": "iy", "U": "uh", "u:": "uw", "u": "uw", "E": "eh", "E2": "eh",
    "a": "ae", "aa": "ae", "eI": "ey", "aI": "ay", "aI2": "ay", "aI@": "ay", "aI3": "ay", "aU": "aw", "aU@": "aw",
    "oU": "ow", "oU#": "ow", "e@": "ea", "i@": "ia", "i@3": "ia", "U@": "ur", "@L": "el",
    "b": "b", "d": "d", "f": "f", "g": "g", "h": "h", "j": "y", "k": "k", "l": "l", "m": "m", "n": "n", "n-": "n",
    "N": "ng",
    "p": "p", "r": "r", "r-": "r", "s": "s", "S": "sh", "t": "t", "t2": "t", "t[": "t", "t#": "dx",
    "T": "th", "D": "dh",
    "v": "v", "w": "w", "w#": "w", "z": "z", "Z": "zh", "tS": "ch", "dZ": "jh",
}  # fmt: skip
_STRESS = "',=%;|"
_MUTE = ("", "?", "-")

PHONES = tuple(sorted(set(_SAME.values())))
"""Without silence."""


def sounds(heard: Sequence[str]) -> tuple[str, ...]:
    """Return the phones of one word's mnemonics, without pauses and marks."""
    spoken = [name for name in heard if not name.startswith("_") and name.strip(_STRESS) not in _MUTE]
    return tuple(from_espeak(spoken))


def from_espeak(heard: Sequence[str]) -> list[str]:
    """Return this set's phone for every mnemonic; what has no sound of its own takes its predecessor's.

    Raises:
        KeyError: an unknown mnemonic.
    """
    names: list[str] = []
    for mnemonic in heard:
        bare = mnemonic.strip(_STRESS)
        if mnemonic.startswith("_"):
            names.append(SILENCE)
        elif bare in _MUTE:
            names.append(names[-1] if names else SILENCE)
        else:
            names.append(_SAME[bare])
    return names
