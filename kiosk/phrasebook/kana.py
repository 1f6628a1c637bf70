"""Kana, and the Latin letters that people type for them, folded so that spellings of the same sound agree.

    じゅうみんひょう  jūminhyō  juminhyo  juuminhyou  zyuuminhyou  ジュウミンヒョウ   --> じゅみんひょ

Hepburn (with and without long vowels), Kunrei and the spellings of input methods are all read. Folding drops the
marks of long vowels and joins kana of one sound (ぢ and じ, を and お), because people write them either way.

Sources: ISO 3602 (Kunrei), ALA-LC romanization table for Japanese (modified Hepburn).
"""

import re
import unicodedata
from typing import Final

_ROWS: Final = {
    "": "あいうえお",
    "k": "かきくけこ",
    "s": "さしすせそ",
    "t": "たちつてと",
    "n": "なにぬねの",
    "h": "はひふへほ",
    "m": "まみむめも",
    "r": "らりるれろ",
    "g": "がぎぐげご",
    "z": "ざじずぜぞ",
    "d": "だぢづでど",
    "b": "ばびぶべぼ",
    "p": "ぱぴぷぺぽ",
}
_GLIDES: Final = {
    "ky": "き", "sy": "し", "sh": "し", "ty": "ち", "cy": "ち", "ch": "ち", "ny": "に", "hy": "ひ", "my": "み",
    "ry": "り", "gy": "ぎ", "zy": "じ", "jy": "じ", "j": "じ", "dy": "ぢ", "by": "び", "py": "ぴ",
}  # fmt: skip
"""Of several spellings the last is Hepburn's."""
_OTHERS: Final = {
    "shi": "し", "chi": "ち", "tsu": "つ", "ji": "じ", "fu": "ふ", "she": "しぇ", "che": "ちぇ", "je": "じぇ",
    "fa": "ふぁ", "fi": "ふぃ", "fe": "ふぇ", "fo": "ふぉ", "ya": "や", "yu": "ゆ", "yo": "よ", "wa": "わ", "wo": "を",
    "wi": "うぃ", "we": "うぇ", "va": "ゔぁ", "vi": "ゔぃ", "vu": "ゔ", "ve": "ゔぇ", "vo": "ゔぉ",
    "thi": "てぃ", "dhi": "でぃ", "n'": "ん", "-": "ー", "xtu": "っ", "ltu": "っ",
}  # fmt: skip


def _table() -> dict[str, str]:
    table = {row + vowel: kana for row, line in _ROWS.items() for vowel, kana in zip("aiueo", line, strict=True)}
    for letters, kana in _GLIDES.items():
        table.update({letters + vowel: kana + small for vowel, small in zip("auo", "ゃゅょ", strict=True)})
    return table | _OTHERS


_TABLE: Final = _table()
_LONGEST: Final = max(map(len, _TABLE))
_ROMAJI = re.compile(r"[a-z'-]+")
_SPELLINGS: Final = {kana: letters for letters, kana in _TABLE.items()} | {"ん": "n", "っ": "t", "ー": ""}
_LETTERS: Final = sorted(_SPELLINGS.items(), key=lambda pair: -len(pair[0]))
"""Kana of two signs before those of one, in Hepburn."""

_SAME: Final = str.maketrans({"ぢ": "じ", "づ": "ず", "を": "お", "は": "わ", "へ": "え", "ゔ": "ぶ"})
"""は and へ too: as particles they sound and are typed as わ and え."""
_O: Final = "おこそとのほもよろごぞどぼぽょ"
_U: Final = "うくすつぬふむゆるぐずづぶぷゅ"
_LONG = re.compile(f"ー|(?<=[{_O}])[うお]|(?<=[{_U}])う|(?<=[えけせてねめれげぜでべぺ])い")
"""Marks of a long vowel."""


def hiragana(romaji: str) -> tuple[str, str] | None:
    """Return Latin letters as kana; None where they are not Japanese.

    The second of the pair is what stands at the end and is no syllable yet (じゅみ and "n" for jumin), so that search
    works while typing.
    """
    text = unicodedata.normalize("NFD", romaji.casefold())
    text = "".join(sign for sign in text if unicodedata.category(sign) != "Mn").replace("’", "'").replace(" ", "")
    if not _ROMAJI.fullmatch(text):
        return None
    kana = ""
    at = 0
    while at < len(text):
        for size in range(min(_LONGEST, len(text) - at), 0, -1):
            if text[at : at + size] in _TABLE:
                kana += _TABLE[text[at : at + size]]
                at += size
                break
        else:
            rest, here, following = text[at:], text[at], text[at + 1 : at + 2]
            if any(syllable.startswith(rest) for syllable in _TABLE):
                return kana, rest
            if here == "n" or (here == "m" and following in set("bmp")):
                kana += "ん"
            elif here == following or (here == "t" and following == "c"):
                kana += "っ"
            else:
                return None
            at += 1
    return kana, ""


def beginnings(letters: str) -> frozenset[str]:
    """Return the kana with which a syllable may begin that is typed only in part; ん too for an n."""
    kana = {syllable[0] for typed, syllable in _TABLE.items() if typed.startswith(letters)}
    return frozenset(folded(sign) for sign in kana) | ({"ん"} if letters == "n" else frozenset())


def latin(kana: str) -> str:
    """Return folded kana in Latin letters, one spelling each: for comparing with letters wrong."""
    text = kana
    for syllable, letters in _LETTERS:
        text = text.replace(syllable, letters)
    return text


def same(kana: str) -> str:
    """Return kana in hiragana, kana of one sound made one."""
    text = "".join(
        chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in unicodedata.normalize("NFKC", kana)
    )
    return text.translate(_SAME)


def folded(kana: str) -> str:
    """Return the same without the marks of long vowels."""
    return _LONG.sub("", same(kana))
