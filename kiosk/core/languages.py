"""The languages of the counter: one closed registry, from which every tag in the program comes.

What an engine can do here today is not told by this table but computed from what is installed; the table says only
under which name each engine family knows the language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, NewType

from kiosk.core.errors import UnknownLanguage

Lang = NewType("Lang", str)
"""A BCP 47 tag of the registry; made only by `lang()`."""

Script = Literal["Jpan", "Latn", "Hans", "Hant", "Kore", "Deva", "Thai", "Mymr", "Sinh", "Cyrl", "Beng", "Arab"]
"""ISO 15924."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language, and the names by which the engines know it (None: that engine family has none)."""

    tag: Lang
    endonym: str
    """Its name in itself, as it stands on the tile."""
    script: Script
    vosk: tuple[str, ...] = ()
    """Codes in the names of Vosk model folders, e.g. `vosk-model-small-cn-0.22`."""
    argos: str | None = None
    """Code of Argos packages."""
    espeak: str | None = None
    """Voice of eSpeak NG, only where a listener can use it."""
    base: str | None = None
    """The tag whose engines serve this one too (plain Japanese is heard and spoken as Japanese)."""
    right_to_left: bool = False


_TABLE: Final = (
    Language(Lang("ja"), "日本語", "Jpan", ("ja",), "ja"),
    Language(Lang("ja-easy"), "やさしい日本語", "Jpan", ("ja",), "ja", base="ja"),
    Language(Lang("en"), "English", "Latn", ("en", "en-us", "en-in"), "en", "en-us"),
    Language(Lang("zh-Hans"), "简体中文", "Hans", ("cn",), "zh", "cmn"),
    Language(Lang("vi"), "Tiếng Việt", "Latn", ("vn",), "vi", "vi"),
    Language(Lang("ko"), "한국어", "Kore", ("ko",), "ko", "ko"),
    Language(Lang("fil"), "Filipino", "Latn", ("tl-ph",), "tl"),
    Language(Lang("ne"), "नेपाली", "Deva", espeak="ne"),
    Language(Lang("pt-BR"), "Português", "Latn", ("pt",), "pt", "pt-br"),
    Language(Lang("id"), "Bahasa Indonesia", "Latn", argos="id", espeak="id"),
    Language(Lang("my"), "မြန်မာဘာသာ", "Mymr"),
    Language(Lang("zh-Hant"), "繁體中文", "Hant", argos="zt", espeak="cmn"),
    Language(Lang("th"), "ไทย", "Thai", argos="th"),
    Language(Lang("si"), "සිංහල", "Sinh", espeak="si"),
    Language(Lang("es"), "Español", "Latn", ("es",), "es", "es-419"),
    Language(Lang("uk"), "Українська", "Cyrl", ("uk",), "uk", "uk"),
    Language(Lang("ru"), "Русский", "Cyrl", ("ru",), "ru", "ru"),
    Language(Lang("hi"), "हिन्दी", "Deva", ("hi",), "hi", "hi"),
    Language(Lang("bn"), "বাংলা", "Beng", argos="bn", espeak="bn"),
    Language(Lang("ur"), "اردو", "Arab", argos="ur", espeak="ur", right_to_left=True),
)

REGISTRY: Final[Mapping[Lang, Language]] = MappingProxyType({language.tag: language for language in _TABLE})
"""Every language, in the order of the tiles: Japanese first, then by number of residents (mid-2025)."""

JAPANESE: Final = Lang("ja")
ENGLISH: Final = Lang("en")
"""The pivot: every Argos pair with Japanese goes through English."""


def lang(tag: str) -> Lang:
    """Return the registered language that the tag names, without regard to case.

    Raises:
        UnknownLanguage: the registry has no such tag.
    """
    for known in REGISTRY:
        if known.lower() == tag.strip().lower():
            return known
    raise UnknownLanguage(tag)


def language(tag: Lang) -> Language:
    """Return the registry's entry."""
    return REGISTRY[tag]


def base(tag: Lang) -> Lang:
    """Return the language whose engines hear, translate and speak this one."""
    return Lang(REGISTRY[tag].base or tag)
