"""The texts of the screen, in the language of the pane that asks: Project Fluent, one bundle a language.

    texts.say(lang, "talk-ready") -> str        from locales/<tag>/ui.ftl

Fluent (Mozilla's fluent.runtime, Apache-2.0, kept up) rather than Qt's translator, because both halves of one screen
are in two languages at once. Isolation marks round a variable are left out: no pane mixes writing directions.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from kiosk.core.errors import DeckInvalid, KioskError
from kiosk.core.languages import ENGLISH, REGISTRY, Lang, base
from kiosk.settings import resources

PLURAL: Final = "->"
"""Where a text has plural forms. Only then Babel's rules of that language are loaded: 17 of them at once would hold the
first screen up for a third of a second."""


class Texts:
    """Every text in every language that has one."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resources() / "locales"
        self._bundle = cache(self._load)

    def languages(self) -> tuple[Lang, ...]:
        """Return the languages whose pane can be shown, in the registry's order."""
        return tuple(tag for tag in REGISTRY if self._file(tag).is_file())

    def say(self, lang: Lang, key: str, arguments: Mapping[str, str | float] | None = None) -> str:
        """Return a text.

        Raises:
            DeckInvalid: the language has no such text, or the text needs another argument.
        """
        bundle = self._bundle(lang)
        if not bundle.has_message(key):
            raise DeckInvalid(str(self._file(lang)), f"has no text {key}")
        message = bundle.get_message(key)
        if message.value is None:
            raise DeckInvalid(str(self._file(lang)), f"has no text {key}")
        text, faults = bundle.format_pattern(message.value, dict(arguments or {}))
        if faults:
            raise DeckInvalid(str(self._file(lang)), f"{key}: {faults[0]}")
        return str(text)

    def error(self, lang: Lang, error: KioskError) -> str:
        """Return what a person is told about an error, and what to do next."""
        return self.say(lang, f"error-{error.code}", error.arguments)

    def keys(self, lang: Lang) -> frozenset[str]:
        """Return the keys of all texts of a language."""
        return frozenset(self._bundle(lang)._messages)  # noqa: SLF001 - fluent.runtime lists its messages nowhere else

    def _file(self, lang: Lang) -> Path:
        return self._folder / lang / "ui.ftl"

    def _load(self, lang: Lang) -> FluentBundle:
        try:
            source = self._file(lang).read_text(encoding="utf-8")
        except OSError as error:
            raise DeckInvalid(str(self._file(lang)), "cannot be read") from error
        bundle = FluentBundle([_locale(lang) if PLURAL in source else str(ENGLISH)], use_isolating=False)
        bundle.add_resource(FluentResource(source))
        return bundle


def _locale(lang: Lang) -> str:
    return str(base(lang))
