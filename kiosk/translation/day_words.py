"""Days that are named and not numbered: today, tomorrow, next week, Monday. A lost one sends a person home for nothing.

    lost("明日来てください", "Please come.", ja->en) -> ("明日",)

Known in the languages of the table; between others nothing is said.
"""

import re
from typing import Final

from kiosk.core.languages import base
from kiosk.core.types import Pair

_WORDS: Final[tuple[dict[str, str], ...]] = (
    {"ja": "明後日|あさって", "en": "day after tomorrow"},
    {"ja": "一昨日|おととい", "en": "day before yesterday"},
    {"ja": "明日|あした", "en": "tomorrow"},
    {"ja": "今日|本日", "en": "today"},
    {"ja": "昨日|きのう", "en": "yesterday"},
    {"ja": "毎日", "en": "every day|daily|each day"},
    {"ja": "今週", "en": "this week"},
    {"ja": "来週", "en": "next (?:week|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?"},
    {"ja": "先週", "en": "last week"},
    {"ja": "毎週", "en": "every week|weekly|each week|every (?:mon|tues|wednes|thurs|fri|satur|sun)day"},
    {"ja": "今月", "en": "this month"},
    {"ja": "来月", "en": "next month"},
    {"ja": "先月", "en": "last month"},
    {"ja": "毎月", "en": "every month|monthly|each month"},
    {"ja": "今年", "en": "this year"},
    {"ja": "来年", "en": "next year"},
    {"ja": "去年|昨年", "en": "last year"},
    {"ja": "毎年", "en": "every year|yearly|annual|each year"},
    {"ja": "月曜|[(（]月[)）]", "en": "mondays?"},
    {"ja": "火曜|[(（]火[)）]", "en": "tuesdays?"},
    {"ja": "水曜|[(（]水[)）]", "en": "wednesdays?"},
    {"ja": "木曜|[(（]木[)）]", "en": "thursdays?"},
    {"ja": "金曜|[(（]金[)）]", "en": "fridays?"},
    {"ja": "土曜|[(（]土[)）]", "en": "saturdays?"},
    {"ja": "日曜|[(（]日[)）]", "en": "sundays?"},
)
"""One meaning a row, the longer wording before the shorter that it contains."""


def lost(source: str, target: str, pair: Pair) -> tuple[str, ...]:
    """Return the day words of the source, as they stand there, whose meaning is not found in the target."""
    before, after = base(pair.source), base(pair.target)
    missing: list[str] = []
    for row in _WORDS:
        if before not in row or after not in row:
            continue
        found = re.search(_edged(row[before], before), source, re.IGNORECASE)
        if found is None:
            continue
        source = source.replace(found[0], " ")
        if re.search(_edged(row[after], after), target, re.IGNORECASE) is None:
            missing.append(found[0])
    return tuple(missing)


def deadline(source: str, target: str, pair: Pair) -> str:
    """Return the translation with "by" for までに: small models say "until", which is まで."""
    if (base(pair.source), base(pair.target)) != ("ja", "en") or "までに" not in source:
        return target
    lasting = source.replace("までに", "")
    return target if "まで" in lasting else re.sub(r"\b([Uu]ntil|[Tt]ill)\b", _by, target)


def _by(until: re.Match[str]) -> str:
    return "By" if until[0][0].isupper() else "by"


def _edged(words: str, tag: str) -> str:
    return rf"\b(?:{words})\b" if tag == "en" else f"(?:{words})"
