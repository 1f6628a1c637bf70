"""A card whose places are being filled, one after the other: day, time, number, or words.

Values are kept in their neutral form: 2027-03-31, 09:30, 3500, or the words as they were given.
"""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang
from kiosk.core.ports import Phrases
from kiosk.core.types import Card
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.shown import Shown
from kiosk.ui.wording import day_in_words, month_in_words, weekday

SAMPLES: Final = {
    "date": "2027-03-31",
    "time": "09:30",
    "amount": "3500",
    "number": "12",
    "place": "A",
    "name": "A",
    "document": "A",
}
"""A value that fits each kind of place."""

_REFUSED: Final = frozenset("｜《》{}")
_JOINERS: Final = frozenset("\u200c\u200d")
"""Invisible, and part of the spelling in Sinhala and Nepali."""
_PLACE: Final = re.compile(r"\{(([a-z]+)[2-9]?)\}")
_MOST_DIGITS: Final = 8
_LONGEST: Final = 60
"""Letters of a place's words: as many as the phrasebook takes."""
_WEEK: Final = 7
_STEP: Final = 5
"""Minutes by which a time is moved."""


def places(wording: str) -> list[tuple[str, str]]:
    """Return the places of a card's wording: name (date2) and kind (date), in order, each once."""
    return list(dict.fromkeys((match[1], match[2]) for match in _PLACE.finditer(wording) if match[2] in SAMPLES))


def label(name: str, lang: Lang, texts: Texts) -> str:
    """Return what a place asks for."""
    kind, number = name.rstrip("23456789"), name[-1] if name[-1].isdigit() else ""
    return f"{texts.say(lang, f'slot-{kind}')} {number}".strip()


def spaced(wording: str, lang: Lang, texts: Texts, values: dict[str, str] | None = None) -> str:
    """Return a card's wording with what is known in its places, and what is asked for in the others: [Date]."""
    known = values or {}
    return _PLACE.sub(lambda match: known.get(match[1]) or f"[{label(match[1], lang, texts)}]", wording)


class FillView(QObject):
    """What the pickers show."""

    def __init__(self, phrases: Phrases, texts: Texts, done: Callable[[Card], None], parent: QObject) -> None:
        super().__init__(parent)
        self._phrases = phrases
        self._texts = texts
        self._done = done
        self._phrase = ""
        self._places: list[tuple[str, str]] = []
        self._values: dict[str, str] = {}
        self._at = 0
        self.lang: Lang | None = None
        self._shown = Shown(self)
        self._shown.put(open=False, kind="", value="", places=[], preview="", day={}, last=True, ready=False)

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    def begin(self, phrase: str, lang: Lang) -> None:
        """Ask for the places of a card."""
        self._phrase, self.lang = phrase, lang
        self._places = places(self._phrases.wording(phrase, lang))
        self._values = {}
        self._go(0)

    @Slot()
    def close(self) -> None:
        """Leave without showing the card, and forget what was filled in."""
        self._values = {}
        self._shown.put(open=False, value="", preview="", places=[], day={})

    @Slot(int)
    def go(self, at: int) -> None:
        """Fill another place."""
        self._go(at)

    @Slot()
    def next(self) -> None:
        """Go on to the next place, or show the card."""
        if not self._value():
            return
        if self._at + 1 < len(self._places):
            self._go(self._at + 1)
            return
        card = Card(self._phrase, tuple((name, self._values[name].strip()) for name, _ in self._places))
        self.close()
        self._done(card)

    @Slot(str)
    def digit(self, digit: str) -> None:
        """Add a digit."""
        self._put((self._value() + digit).lstrip("0")[:_MOST_DIGITS] or "0")

    @Slot()
    def back(self) -> None:
        """Take the last digit away."""
        self._put(self._value()[:-1])

    @Slot(str)
    def words(self, text: str) -> None:
        """Take words."""
        spaced = (" " if letter.isspace() else letter for letter in text)  # the Japanese space too
        kept = (letter for letter in spaced if letter.isprintable() or letter in _JOINERS)
        self._put("".join(letter for letter in kept if letter not in _REFUSED)[:_LONGEST])

    @Slot(int, int)
    def move(self, days: int, months: int) -> None:
        """Move the day."""
        day = dt.date.fromisoformat(self._value()) + dt.timedelta(days=days)
        month = day.month - 1 + months
        first = dt.date(day.year + month // 12, month % 12 + 1, 1)
        after = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
        length = (after - first).days
        self._put(first.replace(day=min(day.day, length)).isoformat())

    @Slot(int)
    def fromToday(self, days: int) -> None:  # noqa: N802 - read in QML
        """Take today, tomorrow."""
        self._put((_today() + dt.timedelta(days=days)).isoformat())

    @Slot(str)
    def take(self, neutral: str) -> None:
        """Take a value."""
        self._put(neutral)

    @Slot(int, int)
    def later(self, hours: int, steps: int) -> None:
        """Move the time by hours and by steps of five minutes, round the clock."""
        time = dt.time.fromisoformat(self._value())
        minutes = (time.hour + hours) % 24 * 60 + (time.minute + steps * _STEP) % 60
        self._put(f"{minutes // 60:02}:{minutes % 60:02}")

    def _value(self) -> str:
        return self._values.get(self._places[self._at][0], "")

    def _go(self, at: int) -> None:
        self._at = at
        name, kind = self._places[at]
        first = {"date": _today().isoformat(), "time": "09:00"}.get(kind, "")
        self._put(self._values.get(name, first))

    def _put(self, value: str) -> None:
        lang = self.lang
        if lang is None:
            return
        name, kind = self._places[self._at]
        self._values[name] = value
        chips = [
            {
                "label": soft(label(each, lang, self._texts), lang),
                "filled": bool(self._values.get(each)),
                "current": each == name,
            }
            for each, _ in self._places
        ]
        last = self._at + 1 == len(self._places)
        preview = soft(self._preview(lang), lang)
        self._shown.put(kind=kind, value=value, places=chips, last=last, ready=bool(value.strip()), preview=preview)
        self._shown.put(day=_week(dt.date.fromisoformat(value), lang) if kind == "date" else {}, open=True)

    def _preview(self, lang: Lang) -> str:
        filled = {name: value for name, value in self._values.items() if value.strip()}
        wording = self._phrases.wording(self._phrase, lang)
        if len(filled) == len(self._places):
            try:
                return self._phrases.text(Card(self._phrase, tuple(filled.items())), lang).text
            except KioskError:
                pass  # a value that the phrasebook will not take: shown as it is, and refused when it is sent
        return spaced(wording, lang, self._texts, filled)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()


def _week(day: dt.date, lang: Lang) -> dict[str, Any]:
    """Return the week of a day, from Sunday as on Japanese calendars."""
    sunday = day - dt.timedelta(days=(day.weekday() + 1) % _WEEK)
    days = [sunday + dt.timedelta(days=number) for number in range(_WEEK)]
    return {
        "words": soft(day_in_words(day, lang), lang),
        "month": soft(month_in_words(day, lang), lang),
        "days": [
            {"iso": each.isoformat(), "number": str(each.day), "name": weekday(each, lang), "chosen": each == day}
            for each in days
        ],
    }
