"""Numbers in Chinese characters into digits: 三千五百 and 2万5千 become 3500 and 25000, 二〇二七 becomes 2027.

Speech recognizers for Japanese and Chinese write numbers so, and the decks write digits; in one form, they match.
"""

import re
from typing import Final

_DIGITS: Final = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_LARGE: Final = {"万": 10_000, "萬": 10_000, "億": 100_000_000, "亿": 100_000_000}
_RUN = re.compile(f"[0-9{''.join(_DIGITS)}{''.join(_SMALL)}{''.join(_LARGE)}]+")


def digits(text: str) -> str:
    """Return the text with every number in ASCII digits; full-width digits must have been folded before."""
    return _RUN.sub(lambda match: _number(match[0]), text)


def _number(run: str) -> str:
    if run.isascii():
        return run
    if not any(sign in _SMALL or sign in _LARGE for sign in run):
        return "".join(str(_DIGITS.get(sign, sign)) for sign in run)
    total = section = current = 0
    counted = False
    for sign in run:
        if sign in _SMALL:
            section += (current if counted else 1) * _SMALL[sign]
        elif sign in _LARGE:
            total += (section + current or 1) * _LARGE[sign]
            section = 0
        else:
            current = current * 10 + (_DIGITS[sign] if sign in _DIGITS else int(sign))
            counted = True
            continue
        current, counted = 0, False
    return str(total + section + current)
