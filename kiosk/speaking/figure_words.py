"""How the languages of the counter say amounts, times and ranges: the words that stand around the digits.

Hours and minutes: the patterns of everyday speech, checked against Unicode CLDR's unit patterns (CLDR 46, `hour` and
`minute`, long) where the language says them as quantities. Korean counts hours with native numerals up to twelve.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

_KOREAN: Final = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두")
_RUSSIAN: Final = (("час", "часа", "часов"), ("минута", "минуты", "минут"))
_UKRAINIAN: Final = (("година", "години", "годин"), ("хвилина", "хвилини", "хвилин"))

Clock = Callable[[int, int], str]
"""Hours and minutes to words; minutes may be 0."""


@dataclass(frozen=True, slots=True)
class Words:
    """Of one language."""

    yen: str
    until: str
    """Between two times or amounts."""
    clock: Clock
    one_yen: str = ""
    """Where it differs from many."""
    number: str = ""
    """In place of "No." and "#"."""


def _quantity(hours: str, full: str = "", minutes: str = "") -> Clock:
    """Return a clock of patterns: `hours` before minutes, `full` alone."""
    return lambda hour, minute: (
        f"{hours.format(hour)} {minutes.format(minute)}".strip() if minute else (full or hours).format(hour)
    )


def _slavic(forms: tuple[tuple[str, str, str], tuple[str, str, str]]) -> Clock:
    def many(count: int, words: tuple[str, str, str]) -> str:
        last = 0 if count in range(11, 15) else count % 10  # 11 to 14 count as many
        return f"{count} {words[0] if last == 1 else words[1] if last in {2, 3, 4} else words[2]}"

    return lambda hour, minute: many(hour, forms[0]) + (f" {many(minute, forms[1])}" if minute else "")


def _english(hour: int, minute: int) -> str:
    if not minute:
        return f"{hour} o'clock"
    return f"{hour} oh {minute}" if minute in range(10) else f"{hour} {minute}"


def _korean(hour: int, minute: int) -> str:
    said = _KOREAN[hour] if 0 < hour < len(_KOREAN) else str(hour)
    return f"{said}시" + (f" {minute}분" if minute else "")


def _portuguese(hour: int, minute: int) -> str:
    return f"{hour} hora{'s' * (hour != 1)}" + (f" e {minute} minuto{'s' * (minute != 1)}" if minute else "")


WORDS: Final[Mapping[str, Words]] = {
    "en": Words("yen", " to ", _english, number="number "),
    "zh-Hans": Words("日元", "到", lambda hour, minute: f"{hour}点" + (f"{minute}分" if minute else "")),
    "zh-Hant": Words("日圓", "到", lambda hour, minute: f"{hour}點" + (f"{minute}分" if minute else "")),
    "vi": Words("yên", " đến ", _quantity("{} giờ", minutes="{} phút"), number="số "),
    "ko": Words("엔", "에서 ", _korean, number="번호 "),
    "fil": Words("yen", " hanggang ", _quantity("{}", "alas {}", "{}"), number="numero "),
    "ne": Words("येन", " देखि ", _quantity("{} बजेर", "{} बजे", "{} मिनेट")),
    "pt-BR": Words("ienes", " a ", _portuguese, one_yen="iene", number="número "),
    "id": Words("yen", " sampai ", _quantity("{} lewat", "{}", "{} menit"), number="nomor "),
    "my": Words("ယန်း", " မှ ", _quantity("{}", minutes="{}")),
    "th": Words("เยน", " ถึง ", _quantity("{} นาฬิกา", minutes="{} นาที")),
    "si": Words("යෙන්", " සිට ", _quantity("{}", minutes="{}")),
    "es": Words("yenes", " a ", _quantity("{} y", "{} en punto", "{}"), one_yen="yen", number="número "),
    "uk": Words("єн", " до ", _slavic(_UKRAINIAN), number="номер "),
    "ru": Words("иен", " до ", _slavic(_RUSSIAN), number="номер "),
    "hi": Words("येन", " से ", _quantity("{} बजकर", "{} बजे", "{} मिनट")),
    "bn": Words("ইয়েন", " থেকে ", _quantity("{}টা", minutes="{} মিনিট")),
    "ur": Words("ین", " سے ", _quantity("{} بج کر", "{} بجے", "{} منٹ")),
}
"""Every language of the registry but Japanese."""
