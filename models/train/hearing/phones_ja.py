"""Japanese sounds: kana to the phones of Open JTalk, and eSpeak's Japanese phonemes to the same.

Devoiced vowels are folded into voiced ones; ウ after an o-sound and イ after an e-sound are long vowels, as the front
end of Open JTalk reads them inside a word.
"""

from collections.abc import Sequence

from hearing.spoken import SILENCE

_ROWS = {
    "アイウエオ": "", "カキクケコ": "k", "ガギグゲゴ": "g", "サ・スセソ": "s", "ザ・ズゼゾ": "z", "タ・・テト": "t",
    "ダ・・デド": "d", "ナニヌネノ": "n", "ハヒ・ヘホ": "h", "バビブベボ": "b", "パピプペポ": "p", "マミムメモ": "m",
    "ヤ・ユ・ヨ": "y", "ラリルレロ": "r", "ワ・・・ヲ": "w",
}  # fmt: skip
_PALATAL = {
    "キ": "ky", "ギ": "gy", "シ": "sh", "ジ": "j", "チ": "ch", "ニ": "ny", "ヒ": "hy", "ビ": "by", "ピ": "py",
    "ミ": "my", "リ": "ry",
}  # fmt: skip
_SINGLE = {
    "シ": "sh i", "ジ": "j i", "チ": "ch i", "ツ": "ts u", "フ": "f u", "ヂ": "j i", "ヅ": "z u", "ヲ": "o",
    "ティ": "t i", "ディ": "d i", "トゥ": "t u", "ドゥ": "d u", "デュ": "d y u", "ファ": "f a", "フィ": "f i",
    "フェ": "f e", "フォ": "f o", "シェ": "sh e", "ジェ": "j e", "チェ": "ch e", "ウィ": "w i", "ウェ": "w e",
    "ウォ": "w o", "ン": "N", "ッ": "cl",
}  # fmt: skip


def _morae() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row, consonant in _ROWS.items():
        for kana, vowel in zip(row, "aiueo", strict=True):
            table[kana] = (consonant, vowel) if consonant else (vowel,)
    del table["・"]
    for kana, consonant in _PALATAL.items():
        for small, vowel in zip("ャュョ", "auo", strict=True):
            table[kana + small] = (consonant, vowel)
    table.update({kana: tuple(spelt.split()) for kana, spelt in _SINGLE.items()})
    return table


MORAE = _morae()
"""Katakana mora -> phones."""
PHONES = tuple(sorted({phone for mora in MORAE.values() for phone in mora}))
"""Without silence."""
READABLE = tuple(kana for kana in MORAE if kana not in {"ヲ", "ヂ", "ヅ", "トゥ", "ドゥ", "デュ", "ハ", "ヘ"})
"""Morae for random strings: those that a front end takes for no particle and reads in one way."""


def katakana(reading: str) -> str:
    """Return hiragana as katakana; all else as it is."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in reading)


def phones(reading: str) -> tuple[str, ...]:
    """Return the phones of a katakana reading; ・ keeps two vowels apart that would make a long one.

    Raises:
        KeyError: a character is no katakana.
    """
    out: list[str] = []
    at = 0
    while at < len(reading):
        two = reading[at : at + 2]
        if reading[at] == "ー":
            out.append(out[-1])
        elif reading[at] == "・":
            out.append("")
        elif len(two) == 2 and two in MORAE:
            out += MORAE[two]
            at += 1
        else:
            out += MORAE[reading[at]]
        at += 1
    long: list[str] = []
    for phone in out:
        previous = long[-1] if long else ""
        lengthens = (phone == "u" and previous == "o") or (phone == "i" and previous == "e")
        long.append(previous if lengthens else phone)
    return tuple(phone for phone in long if phone)


_ESPEAK: dict[str, tuple[str, ...]] = {
    "e": ("e", "i"), "o": ("o", "u"), "sh": ("s\\",), "j": ("d_z\\",), "ch": ("t_s\\",), "ts": ("t_s",),
    "h": ("h", "C"), "hy": ("C", "hy"), "f": ("p\\",), "y": ("j",), "r": ("r`",),
    "N": ("u~", "N", "n", "N\\", "i~", "e~", "o~", "a~", "m"),
    "cl": ("?", "k", "t", "p", "s", "h", "t_s", "t_s\\", "s\\", "g", "d", "b", "d_z\\"),
}  # fmt: skip
_AFTER_J = {"r`": "ry", "C": "hy"}
_SILENT = "_"


def from_espeak(expected: Sequence[str], heard: Sequence[tuple[float, str]]) -> tuple[float, list[tuple[float, str]]]:
    """Name eSpeak's Japanese phonemes by the phones of the reading, by dynamic programming.

    Args:
        expected: the phones of the reading.
        heard: time and eSpeak's mnemonic, in order; its pauses begin with `_`.

    Returns:
        Edits per expected phone, and time and phone of every mnemonic.
    """
    merged = _palatalised(heard)
    rows, columns = len(expected), len(merged)
    edits, step = _steps(expected, [name for _, name in merged])
    names = [SILENCE if name.startswith(_SILENT) else "" for _, name in merged]
    i, j = rows, columns
    while i or j:
        move = step[i][j]
        if move == "both":
            names[j - 1] = expected[i - 1]
        i -= move != "heard"
        j -= move != "expected"
    for k, name in enumerate(names):
        names[k] = name or (names[k - 1] if k else SILENCE)
    return edits / max(1, rows), [(at, name) for (at, _), name in zip(merged, names, strict=True)]


def _palatalised(heard: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """Return the mnemonics with eSpeak's palatal glide joined to the consonant before it."""
    merged: list[tuple[float, str]] = []
    for at, name in heard:
        if name == "_j" and merged:
            merged[-1] = (merged[-1][0], _AFTER_J.get(merged[-1][1], merged[-1][1] + "y"))
        else:
            merged.append((at, name))
    return merged


def _steps(expected: Sequence[str], heard: Sequence[str]) -> tuple[float, list[list[str]]]:
    """Return the least edits between two rows of sounds, and the last step to every pair of places."""
    rows, columns = len(expected), len(heard)
    cost = [[float("inf")] * (columns + 1) for _ in range(rows + 1)]
    step: list[list[str]] = [[""] * (columns + 1) for _ in range(rows + 1)]
    cost[0][0] = 0.0
    for i in range(rows + 1):
        for j in range(columns + 1):
            pause = j > 0 and heard[j - 1].startswith(_SILENT)
            options: list[tuple[float, str]] = []
            if i and j:
                same = heard[j - 1] in _ESPEAK.get(expected[i - 1], (expected[i - 1],))
                options.append((cost[i - 1][j - 1] + (0.0 if same else 5.0 if pause else 1.2), "both"))
            if j:
                options.append((cost[i][j - 1] + (0.0 if pause else 1.0), "heard"))
            if i:
                options.append((cost[i - 1][j] + 1.0, "expected"))
            if options:
                cost[i][j], step[i][j] = min(options)
    return cost[rows][columns], step
