"""Sentences of the counter, Japanese and English, from templates with slots: what the everyday corpus does not know.

    counter_sentences.tsv (ja TAB en, with {slots}) --+
    locales/{ja,en}/decks/*.toml where present        +--> draw(chance, count) --> (ja, en) pairs, slots filled alike
    counter_terms.tsv (kind TAB ja TAB en) -----------+

Run as `python counter.py 20` to see twenty of them.
"""

from __future__ import annotations

import calendar
import random
import re
import sys
import tomllib
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
DECKS = HERE.parents[2] / "locales"
_STAND_IN = 0.06
"""Of the dates: four digits in their place, as the kiosk puts them where a date did not come across."""
_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
_MONTHS = tuple(calendar.month_name)[1:]
_DAYS = tuple(zip("月火水木金土日", calendar.day_name, strict=True))
Two = tuple[str, str]


def _clean(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _rows(name: str, width: int) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [[_clean(field) for field in line.split("\t")] for line in lines if line.strip()]
    return [row for row in rows if len(row) == width]


def terms() -> dict[str, list[Two]]:
    """Kind of slot -> its fixed (ja, en) values."""
    found: dict[str, list[Two]] = {}
    for kind, japanese, english in _rows("counter_terms.tsv", 3):
        found.setdefault(kind, []).append((japanese, english))
    return found


def date(chance: random.Random) -> Two:
    """A date, with or without a year (Western, of the Reiwa era, or both), with or without a weekday."""
    month, day, year = chance.randint(1, 12), chance.randint(1, 31), chance.randint(2019, 2032)
    japanese, english = f"{month}月{day}日", f"{_MONTHS[month - 1]} {day}"
    era = "元" if year == 2019 else str(year - 2018)
    shape = chance.random()
    if shape < 0.30:
        japanese, english = f"{year}年{japanese}", f"{english}, {year}"
    elif shape < 0.50:
        japanese, english = f"令和{era}年{japanese}", f"{english}, {year}"
    elif shape < 0.65:
        japanese, english = f"{year}年(令和{era}年){japanese}", f"{english}, {year}"
    elif shape < 0.70:
        born = chance.randint(1950, 2018)
        japanese, english = f"{born}年{japanese}", f"{english}, {born}"
    if chance.random() < 0.25:
        kanji, name = chance.choice(_DAYS)
        japanese, english = f"{japanese}({kanji})", f"{english} ({name})"
    return japanese, english


def amount(chance: random.Random) -> Two:
    """An amount of yen, in digits or with 万."""
    size = chance.choice((100, 1_000, 10_000, 100_000))
    odd = chance.choice((0, 0, 0, chance.randint(1, 99)))
    value = chance.randint(1, 99) * size // 10 * chance.choice((1, 1, 5)) + odd
    if chance.random() < 0.25:
        tens = chance.randint(1, 60)
        return f"{tens}万円", f"{tens * 10_000:,} yen"
    return (f"{value:,}円" if chance.random() < 0.75 else f"{value}円"), f"{value:,} yen"


def time_of_day(chance: random.Random) -> Two:
    """A time on the clock."""
    hour, minute = chance.randint(8, 18), chance.choice((0, 0, 15, 30, 30, 45, chance.randint(1, 59)))
    shape = chance.random()
    if shape < 0.35:
        return f"{hour}:{minute:02d}", f"{hour}:{minute:02d}"
    if shape < 0.70:
        return f"{hour}時" + (f"{minute}分" if minute else ""), f"{hour}:{minute:02d}"
    half = ("午前", "a.m.") if hour < 12 else ("午後", "p.m.")
    clock = hour if hour <= 12 else hour - 12
    if hour == 12:
        clock = 12
    japanese = f"{half[0]}{clock if hour != 12 else 0}時" + (f"{minute}分" if minute else "")
    return japanese, f"{clock}:{minute:02d} {half[1]}"


def number(chance: random.Random) -> Two:
    """A number in digits, small more often than large."""
    value = str(chance.randint(1, chance.choice((12, 31, 120, 999))))
    return value, value


def code(chance: random.Random) -> Two:
    """Four digits that are copied as they are: telephone numbers and addresses travel as such stand-ins at run time."""
    value = str(chance.randint(1_001, 9_999))
    return value, value


_MADE = {"code": code, "date": date, "amount": amount, "time": time_of_day, "number": number}


def _deck(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((DECKS / language / "decks").glob("*.toml")):
        try:
            content = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, tomllib.TOMLDecodeError):
            continue
        found |= {row["id"]: _clean(row["text"]) for row in content.get("phrase", ()) if "id" in row and "text" in row}
    return found


def templates() -> list[Two]:
    """Our own sentences, and the phrase cards that stand in both languages with the same slots."""
    own = [(row[0], row[1]) for row in _rows("counter_sentences.tsv", 2)]
    english = _deck("en")
    cards = [(text, english[name]) for name, text in _deck("ja").items() if name in english]
    return [pair for pair in own + cards if sorted(_SLOT.findall(pair[0])) == sorted(_SLOT.findall(pair[1]))]


def fill(template: Two, known: dict[str, list[Two]], chance: random.Random) -> Two:
    """The template with every slot filled, the same value on both sides; the English begins with a capital."""
    japanese, english = template
    for kind, which in dict.fromkeys(_SLOT.findall(japanese)):
        made = _MADE.get("code" if kind == "date" and chance.random() < _STAND_IN else kind)
        value = made(chance) if made else chance.choice(known[kind])
        slot = f"{{{kind}{which}}}"
        japanese, english = japanese.replace(slot, value[0]), english.replace(slot, value[1])
    english = re.sub(r"\ba(?= [aeiouAEIO])", "an", english)
    english = (
        english.replace("m..", "m.")
        .replace("the the ", "the ")
        .replace("a the ", "the ")
        .replace(" your the ", " your ")
    )
    return japanese, english[0].upper() + english[1:]


def draw(chance: random.Random, count: int) -> list[Two]:
    """`count` pairs: templates in turn, those with slots three times as often as those without."""
    known = terms()
    kinds = known.keys() | _MADE.keys()
    usable = [pair for pair in templates() if all(kind in kinds for kind, _ in _SLOT.findall(pair[0]))]
    weights = [3 if "{" in pair[0] else 1 for pair in usable]
    return [fill(template, known, chance) for template in chance.choices(usable, weights, k=count)]


if __name__ == "__main__":
    for pair in draw(random.Random(), int(sys.argv[1])):
        sys.stdout.write(f"{pair[0]}\t{pair[1]}\n")
