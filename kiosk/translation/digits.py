"""Numbers as they are found and compared: every script's digits, thousands, 万, kanji numbers, eras, months by name.

    source_form(text, lang)   令和9年3月31日までに3万円 -> 2027年3月31日までに30,000円   what a model gets to read
    numbers(text, lang)       "by March 31, 2027: 30,000 yen" -> {3, 31, 2027, 30000}   what a check looks for

Sources: months by name, Unicode CLDR by way of Babel; the eras, 元号法 and the cabinet orders under it.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from babel import Locale

from kiosk.core.languages import Lang, base, language

ERAS: Final[Mapping[str, int]] = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911}
"""The year before the era's first."""
_ERA = re.compile(rf"({'|'.join(ERAS)}) ?(元|\d{{1,2}}) ?年")
_DOUBLE_YEAR = re.compile(rf"(\d{{4}})年[(（](?:{'|'.join(ERAS)})(?:元|\d{{1,2}})年?[)）]")
_KANJI: Final = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_LARGE: Final = {"万": 10_000, "萬": 10_000, "億": 100_000_000, "亿": 100_000_000, "兆": 10**12}
SIGNS: Final = "".join([*_KANJI, *_SMALL, *_LARGE])
_WITH_LARGE = re.compile(rf"\d[\d,]*(?:\.\d+)?[百千{''.join(_LARGE)}](?:[\d{SIGNS}]|,(?=\d))*")
_COUNTED = re.compile(rf"[{SIGNS}]+(?=円|月|日|年|時|番|歳|階|通|枚|名|か月|ヶ月|週間|号|桁|割|%)")
_NOT_NUMBERS: Final = frozenset({"十分", "一番", "一日", "千円札", "万一"})
_GROUPED = re.compile(r"(?<=\d)[,.'’\u00a0\u202f](?=\d{3}(?!\d))")
_SPACES = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_RUN = re.compile(r"\d+")
_THOUSANDS: Final[Mapping[str, int]] = {
    "thousand": 1_000, "mil": 1_000, "ribu": 1_000, "nghìn": 1_000, "ngàn": 1_000, "libo": 1_000, "libong": 1_000,
    "тис": 1_000, "тыс": 1_000, "พัน": 1_000, "천": 1_000, "हज़ार": 1_000, "হাজার": 1_000, "ہزار": 1_000,
    "만": 10_000, "vạn": 10_000, "หมื่น": 10_000, "แสน": 100_000, "लाख": 100_000, "লাখ": 100_000, "لاکھ": 100_000,
    "million": 1_000_000, "juta": 1_000_000, "triệu": 1_000_000, "milyon": 1_000_000, "ล้าน": 1_000_000,
}  # fmt: skip
"""Words that multiply the number before them: 30 thousand, 30 mil, 3만."""
_TIMES = re.compile(rf"(\d+(?:[.,]\d+)?) ?({'|'.join(_THOUSANDS)})")
_KANJI_RUN = re.compile(rf"[\d{SIGNS}]*[{SIGNS}][\d{SIGNS}]*")
_WORDS: Final[Mapping[str, str]] = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
    "es": "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "pt-BR": "zero um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
    "vi": "không một hai ba bốn năm sáu bảy tám chín mười",
    "id": "nol satu|se dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas",
    "fil": "sero isa|isang dalawa|dalawang tatlo|tatlong apat lima|limang anim pito|pitong walo|walong siyam sampu",
    "ko": "영 일|하나|한 이|둘|두 삼|셋|세 사|넷|네 오|다섯 육|여섯 칠|일곱 팔|여덟 구|아홉 십|열",
}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "once": 1, "twice": 2, "both": 2}
_EXACT: Final = frozenset({"ja", "zh-Hans", "zh-Hant"})


def folded(text: str) -> str:
    """Return the text with full-width signs and every script's digits as ASCII (NFKC)."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() and not sign.isascii() else sign for sign in plain
    )


def ungrouped(text: str) -> str:
    """Return the text without marks between thousands: 30,000 and 30.000 become 30000."""
    return _GROUPED.sub("", text)


def source_form(text: str, tag: Lang) -> str:
    """Return the text as the models were taught to read it; Japanese eras become years, 3万円 becomes 30,000円."""
    script = language(tag).script
    if script not in {"Jpan", "Hans", "Hant"}:
        return unicodedata.normalize("NFC", text)
    plain = _DOUBLE_YEAR.sub(r"\1年", folded(text))
    plain = _ERA.sub(lambda match: f"{western(match[1], match[2])}年", plain)
    if script == "Jpan":
        plain = _COUNTED.sub(_counted, plain)
    return _WITH_LARGE.sub(lambda match: f"{valued(match[0]):,}", plain)


def western(era: str, year: str) -> int:
    """Return the Western year: 令和 9 -> 2027, 令和 元 -> 2019."""
    return ERAS[era] + (1 if year == "元" else int(year))


def _counted(match: re.Match[str]) -> str:
    after = match.string[match.end() : match.end() + 1]
    if match[0] + after in _NOT_NUMBERS or (match.start() and match.string[match.start() - 1].isdecimal()):
        return match[0]
    return str(valued(match[0]))


def valued(written: str) -> int:
    """Return the number that digits, kanji and 万 write together: 2万5千 -> 25000, 1.5万 -> 15000, 二〇二七 -> 2027."""
    total = section = 0
    current: float | None = None
    scale = 0.0
    for sign in written.replace(",", ""):
        if sign == ".":
            scale = 0.1
        elif sign in _SMALL:
            section += int(1 if current is None else current) * _SMALL[sign]
            current, scale = None, 0.0
        elif sign in _LARGE:
            total += round((section + (current or 0) or 1) * _LARGE[sign])
            section, current, scale = 0, None, 0.0
        else:
            digit = _KANJI[sign] if sign in _KANJI else int(sign)
            current = (current or 0) + digit * scale if scale else (current or 0) * 10 + digit
            scale /= 10
    return total + section + round(current or 0)


def numbers(text: str, tag: Lang) -> frozenset[int]:
    """Return every number that the text can be read to hold: in digits, kanji or small words, months by name."""
    plain = folded(text)
    plain = _ERA.sub(lambda match: f"{match[0]} {western(match[1], match[2])} ", plain)
    forms = (plain, ungrouped(plain), _SPACES.sub("", plain))
    found = {int(run) for form in forms for run in _RUN.findall(form)}
    if base(tag) in _EXACT:
        found |= {valued(run) for run in _KANJI_RUN.findall(ungrouped(plain))}
        found |= {_KANJI[sign] for sign in plain if sign in _KANJI} | ({30} if "半" in plain else set())
    for amount, scale in _TIMES.findall(ungrouped(plain.casefold())):
        found.add(round(float(amount.replace(",", ".")) * _THOUSANDS[scale]))
    words = re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*", plain.casefold())
    names = _names(base(tag))
    found |= {names[word] for word in words if word in names}
    if base(tag) in _INFLECTED:
        stems = {name[:-1]: number for name, number in names.items() if len(name) > len("май")}
        found |= {number for stem, number in stems.items() if any(word.startswith(stem) for word in words)}
    if language(tag).script not in _SPACED:
        found |= {number for name, number in months(tag).items() if name in plain}
    return frozenset(found)


def written(text: str, tag: Lang) -> frozenset[int]:
    """Return the numbers that stand in the text in digits, in their fullest reading; not those before 만 or mil."""
    plain = ungrouped(source_form(text, tag) if base(tag) in _EXACT else folded(text))
    if language(tag).script == "Cyrl":
        plain = _SPACES.sub("", plain)
    return frozenset(int(run) for run in _RUN.findall(_TIMES.sub(" ", plain.casefold())))


def spells(tag: Lang) -> bool:
    """Say whether small numbers written as words are understood in this language."""
    return base(tag) in _EXACT or base(tag) in _WORDS


_INFLECTED: Final = frozenset({"ru", "uk"})
"""Month names change their endings: compared by stem."""
_SPACED: Final = frozenset({"Latn", "Cyrl", "Jpan", "Hans", "Hant", "Kore"})
"""Scripts in which words end where letters end, or months have no names; in others a name may stand anywhere."""


@cache
def months(tag: Lang) -> Mapping[str, int]:
    """Return the months' names in the language, long and short, folded; empty where months are numbered."""
    locale = Locale.parse({"es": "es_419"}.get(base(tag), base(tag).replace("-", "_")))
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                plain = unicodedata.normalize("NFKC", name).casefold().rstrip(".")
                if not any(sign.isdecimal() for sign in plain):
                    found[plain] = number
    return found


@cache
def _names(tag: Lang) -> Mapping[str, int]:
    found = dict(months(tag))
    for number, forms in enumerate(_WORDS.get(tag, "").split()):
        found |= dict.fromkeys(forms.split("|"), number)
    return found | _ORDINALS if tag == "en" else found
