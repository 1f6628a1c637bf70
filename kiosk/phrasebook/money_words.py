"""Amounts of Japanese yen, as each language usually says them at a Japanese counter: 3,500 yen, 3,500円, 3.500 yên.

The plain word, without CLDR's "Japanese": nobody at this counter pays with another yen (the Chinese word tells it from
the renminbi, and keeps its 日). Grouping of thousands and plural forms come from CLDR; digits are Western ASCII.
"""

from collections.abc import Mapping
from typing import Final

from babel.numbers import format_decimal

from kiosk.core.languages import Lang
from kiosk.phrasebook.calendar_words import locale
from kiosk.phrasebook.ruby import marked

_WORDS: Final[Mapping[str, str | Mapping[str, str]]] = {
    "ja": "{}円",
    "ja-easy": "{}" + marked("円", "えん"),
    "en": "{} yen",
    "zh-Hans": "{}日元",
    "zh-Hant": "{}日圓",
    "vi": "{} yên",
    "ko": "{}엔",
    "fil": "{} yen",
    "ne": "{} येन",
    "pt-BR": {"one": "{} iene", "other": "{} ienes"},
    "id": "{} yen",
    "my": "ယန်း {}",
    "th": "{} เยน",
    "si": "යෙන් {}",
    "es": {"one": "{} yen", "other": "{} yenes"},
    "uk": {"one": "{} єна", "few": "{} єни", "other": "{} єн"},
    "ru": {"one": "{} иена", "few": "{} иены", "other": "{} иен"},
    "hi": "{} येन",
    "bn": "{} ইয়েন",
    "ur": "{} ین",
}

_GROUPS_OF_THREE: Final = "#,##0"
"""As on every Japanese form, also where CLDR groups by lakh and crore."""


def amount_words(yen: int, tag: Lang) -> str:
    """Return an amount with its unit; in plain Japanese with furigana."""
    words = _WORDS[tag]
    if not isinstance(words, str):
        words = words.get(locale(tag).plural_form(yen), words["other"])
    return words.format(format_decimal(yen, _GROUPS_OF_THREE, locale(tag)))


def templates(tag: Lang) -> tuple[str, ...]:
    """Return every form of the unit, {} standing for the number."""
    words = _WORDS[tag]
    return (words,) if isinstance(words, str) else tuple(words.values())
