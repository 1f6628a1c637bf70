"""How a filled slot looks in each language, to be found in what was said and read back into its neutral form.

    "3月31日"  "令和9年3月31日"  "2027年3月31日（水）"  "March 31"  "31 de marzo"  --> 2027-03-31
    "9時30分"  "午後2時半"  "9:30"  "2 pm"                                      --> 09:30, 14:30, 09:30, 14:00
    "3,500円"  "3万円"  "3.500 yên"  "¥3,500"                                  --> 3500, 30000, 3500, 3500

Everything here works on texts in their normal form: no spaces, no punctuation, ASCII digits. A date without a year is
the next such date. Places, names and documents have no shape: a name cannot be told from words that want translating.
"""

import datetime as dt
import re
from functools import cache
from typing import Final

from kiosk.core.languages import Lang, base, language
from kiosk.phrasebook.calendar_words import ERAS, date_pattern, locale
from kiosk.phrasebook.money_words import templates
from kiosk.phrasebook.normal import normal
from kiosk.phrasebook.ruby import plain
from kiosk.phrasebook.slots import Kind, value

_TOKEN = re.compile(r"'([^']*)'|([yMdGE])\2*|([^yMdGE']+)")
_JAPANESE_DATE = (
    r"(?:(?P<y>\d{4})年)?(?:(?P<era>令和|平成|昭和|大正)(?P<ey>\d{1,2}|元)年)?"
    r"(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:[月火水木金土日](?:曜日?)?)?"
)
_OTHER_DATES: Final = {
    "en": (
        r"MONTH(?:the)?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?P<y>\d{4})?",
        r"(?:the)?(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:of)?MONTH(?P<y>\d{4})?",
    ),
    "vi": (r"(?:ngày)?(?P<d>\d{1,2})tháng(?P<m>\d{1,2})(?:năm(?P<y>\d{4}))?",),
}
"""Orders that people use beside CLDR's."""
_WIDTHS: Final = ("wide", "abbreviated")
_ISO_DATE = r"(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})"
_TIME = r"(?P<h>\d{1,2})[:.h](?P<min>\d{2})(?P<half>am|pm)?"
_TIMES: Final = {
    "ja": r"(?P<half>午前|午後)?(?P<h>\d{1,2})時(?:(?P<min>\d{1,2})分|(?P<thirty>半))?",
    "en": r"(?P<h>\d{1,2})(?P<half>am|pm|oclock)",
    "zh": r"(?P<half>上午|下午|早上|晚上)?(?P<h>\d{1,2})[点點时時](?:(?P<min>\d{1,2})分|(?P<thirty>半))?",
    "ko": r"(?P<half>오전|오후)?(?P<h>\d{1,2})시(?:(?P<min>\d{1,2})분|(?P<thirty>반))?",
}
_AFTERNOON: Final = frozenset({"午後", "pm", "下午", "晚上", "오후"})
_GROUP = re.compile(r"\(\?P<\w+>")
_LONGEST_LEAP: Final = 8
"""Years between two 29ths of February at most (1896 to 1904, 2096 to 2104)."""


def shape(kind: Kind, tag: Lang) -> str | None:
    """Return an expression, without groups that capture, for a filled slot; None where its kind has no shape."""
    expressions = _expressions(kind, tag)
    return f"(?:{'|'.join(_GROUP.sub('(?:', expression) for expression in expressions)})" if expressions else None


def neutral(kind: Kind, tag: Lang, text: str, today: dt.date) -> str | None:
    """Read what `shape()` found, and return its neutral form; None where there is no such day, hour or number."""
    for pattern in _patterns(kind, tag):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        try:
            found = _read(kind, tag, {name: part for name, part in match.groupdict().items() if part}, today)
            value(kind, found)
        except ValueError:
            continue
        return found
    return None


def _read(kind: Kind, tag: Lang, parts: dict[str, str], today: dt.date) -> str:
    match kind:
        case "date":
            return _day(tag, parts, today).isoformat()
        case "time":
            hour = int(parts["h"])
            half = parts.get("half", "")
            noon = 12
            if half and hour <= noon:
                hour = hour % noon + (noon if half in _AFTERNOON else 0) if half != "oclock" else hour
            return dt.time(hour, 30 if "thirty" in parts else int(parts.get("min", 0))).isoformat("minutes")
        case _:
            return str(int(parts["n"]))


def _day(tag: Lang, parts: dict[str, str], today: dt.date) -> dt.date:
    month = int(parts["m"]) if parts["m"].isdecimal() else _months(tag)[parts["m"]]
    day = int(parts["d"])
    if "era" in parts:
        year = ERAS[parts["era"]] + (1 if parts["ey"] == "元" else int(parts["ey"])) - 1
        if int(parts.get("y", year)) != year:
            raise ValueError(parts["y"])
        return dt.date(year, month, day)
    if "y" in parts:
        return dt.date(int(parts["y"]), month, day)
    for year in range(today.year, today.year + _LONGEST_LEAP + 1):
        try:
            found = dt.date(year, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError(parts["d"])


@cache
def _patterns(kind: Kind, tag: Lang) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(expression) for expression in _expressions(kind, tag))


@cache
def _expressions(kind: Kind, tag: Lang) -> tuple[str, ...]:
    match kind:
        case "date":
            return (*_dates(tag), _ISO_DATE)
        case "time":
            own = _TIMES.get(tag) or _TIMES.get(base(tag)) or _TIMES.get(tag.partition("-")[0])
            return (own, _TIME) if own else (_TIME,)
        case "amount":
            units = [normal(plain(form).replace("{}", "0"), tag) for form in templates(tag)]
            return (*(re.escape(unit).replace("0", r"(?P<n>\d+)") for unit in units), r"(?:jp)?¥(?P<n>\d+)")
        case "number":
            return (r"(?P<n>\d+)",)
        case _:
            return ()


@cache
def _months(tag: Lang) -> dict[str, int]:
    """Return the names of the months in their normal form, long and short."""
    names: dict[str, int] = {}
    for width in _WIDTHS:
        names.update({normal(name, tag): number for number, name in locale(tag).months["format"][width].items()})
    return names


def _either(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))


def _dates(tag: Lang) -> tuple[str, ...]:
    if language(tag).script == "Jpan":
        return (_JAPANESE_DATE,)
    days = locale(tag).days["format"]
    weekday = f"(?:{_either([normal(name, tag) for width in _WIDTHS for name in days[width].values()])})?"
    month = rf"(?P<m>{_either(list(_months(tag)))})"
    own = [weekday + expression + weekday for expression in _OTHER_DATES.get(tag, ())]
    return (
        weekday + _by_pattern(tag, month) + weekday,
        *(expression.replace("MONTH", month) for expression in own),
    )


def _by_pattern(tag: Lang, month: str) -> str:
    """Turn a CLDR pattern into an expression whose year, with the words that tie it on, may be left out."""
    tokens: list[tuple[str, str]] = []
    for quoted, letter, words in _TOKEN.findall(date_pattern(tag)):
        if letter == "G":
            tokens.append(("", f"(?:{re.escape(normal(locale(tag).eras['abbreviated'][1], tag))})?"))
        elif letter:
            tokens.append((letter, {"y": r"(?P<y>\d{4})", "d": r"(?P<d>\d{1,2})", "E": ""}.get(letter, "")))
        else:
            tokens.append(("", re.escape(normal(quoted or words, tag))))
    # "M" alone is a number with its own word after it (年3月), the names stand for MMMM.
    wide = "MMM" in date_pattern(tag)
    tokens = [(letter, (month if wide else r"(?P<m>\d{1,2})") if letter == "M" else part) for letter, part in tokens]
    at = next(index for index, (letter, _) in enumerate(tokens) if letter == "y")
    if at == 0:
        end = next(index for index, (letter, _) in enumerate(tokens) if letter in {"M", "d"})
        head, tied, tail = tokens[:0], tokens[:end], tokens[end:]
    else:
        last = max(index for index, (letter, _) in enumerate(tokens) if letter in {"M", "d"})
        head, tied, tail = tokens[: last + 1], tokens[last + 1 :], []
    return f"{_joined(head)}(?:{_joined(tied)})?{_joined(tail)}"


def _joined(tokens: list[tuple[str, str]]) -> str:
    return "".join(part for _, part in tokens)
