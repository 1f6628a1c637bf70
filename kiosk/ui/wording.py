"""What stands on the screen in one language: the fixed texts, how they are set, dates in words.

Everything that goes to QML passes through here and carries its line breaks.
"""

import datetime as dt
from functools import lru_cache
from typing import Any, Final

from kiosk.core.languages import Lang, base, language
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.fonts import face

KEYS: Final = (
    "talk-ready",
    "talk-opening",
    "talk-listening",
    "talk-thinking",
    "talk-speaking",
    "talk-other",
    "talk-held",
    "talk-free",
    "talk-hint",
    "button-type",
    "button-cards",
    "button-language",
    "button-turn",
    "button-size",
    "button-finish",
    "button-earlier",
    "button-back",
    "button-send",
    "button-close",
    "button-stop",
    "button-repeat",
    "button-free",
    "button-furigana",
    "button-correct",
    "button-erase",
    "button-continue",
    "type-hint",
    "too-loud",
    "waiting-translation",
    "earlier-title",
    "you-said",
    "they-said",
    "no-voice",
    "no-hearing",
    "no-translation",
    "starter",
    "free-question",
    "free-neither",
    "correct-title",
    "correct-hint",
    "correct-choose",
    "correct-waiting",
    "correct-nothing",
    "correct-leave-out",
    "correct-type",
    "correct-again",
    "correct-keep",
    "corrected",
    "cards-search",
    "cards-empty",
    "cards-show",
    "cards-fill",
    "cards-answers",
    "date-today",
    "date-tomorrow",
    "pick-month-before",
    "pick-month-after",
    "pick-week-before",
    "pick-week-after",
    "pick-hour-before",
    "pick-hour-after",
    "pick-minutes-before",
    "pick-minutes-after",
    "pick-delete",
    "button-call",
    "call-title",
    "call-calling",
    "call-queued",
    "call-ringing",
    "call-connecting",
    "call-cancel",
    "call-share-ask",
    "call-share-note",
    "call-share-yes",
    "call-share-no",
    "call-hang-up",
    "call-lost",
    "call-no-picture",
    "call-sound",
    "call-picture",
    "call-sound-off",
    "call-picture-off",
    "call-their-picture-off",
    "call-theirs",
    "call-self",
    "call-guide",
    "call-self-hint",
    "call-larger",
    "call-smaller",
    "call-show",
    "call-draw",
    "call-sheet",
    "call-sheet-keys",
    "call-pen-black",
    "call-pen-blue",
    "call-pen-red",
    "call-pen-thick",
    "call-pen-down",
    "call-pen-up",
    "call-clear",
    "call-their-sound-on",
    "call-sounding",
    "call-silent",
    "call-type-hint",
    "call-typing",
    "call-words",
    "interpreter-said",
    "call-empty",
    "light-dark",
    "light-bright",
    "light-behind",
    "light-flat",
    "call-again",
    "call-ladder",
    "slip-title",
    "slip-empty",
    "slip-choose",
    "slip-qr",
    "slip-qr-long",
    "slip-save",
    "slip-print",
    "slip-doubt",
    "idle-title",
    "apology-title",
)
"""The texts of a pane that have no places to fill."""


@lru_cache(maxsize=64)
def type_of(lang: Lang) -> dict[str, Any]:
    """Return what QML needs to set a language's text."""
    found = face(lang)
    return {"family": found.family, "leading": found.leading, "mirrored": found.right_to_left, "byHand": found.by_hand}


def fixed(texts: Texts, lang: Lang) -> dict[str, str]:
    """Return the fixed texts of a pane, with line breaks."""
    return {key: soft(texts.say(lang, key), lang) for key in KEYS}


def endonym(lang: Lang) -> str:
    """Return a language's name in itself, with line breaks."""
    return soft(language(lang).endonym, lang)


def locale(lang: Lang) -> str:
    """Return Babel's name of a language."""
    return base(lang).replace("-", "_")


def day_in_words(day: dt.date, lang: Lang) -> str:
    """Return a date with its weekday, as the language writes it."""
    from babel.dates import format_date  # noqa: PLC0415 - the first screen needs no dates

    return format_date(day, "full", locale=locale(lang))


def month_in_words(day: dt.date, lang: Lang) -> str:
    """Return the month and year of a date."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - as above

    return format_skeleton("yMMMM", day, locale=locale(lang))


def weekday(day: dt.date, lang: Lang) -> str:
    """Return the short name of a date's weekday."""
    from babel.dates import format_date  # noqa: PLC0415 - as above

    return format_date(day, "EEE", locale=locale(lang))
