"""One utterance, and one message, as QML reads them."""

from typing import Any, Final

from kiosk.core.captions import Line
from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang
from kiosk.core.types import Origin, Side
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.ruby import has_ruby, rows

NOTHING: dict[str, Any] = {"there": False}
"""No utterance yet."""
_ICONS: Final = {
    "microphone-changed": "microphone",
    "microphone-loud": "loud",
    "microphone-muted": "muted",
    "loudspeaker-changed": "speaker",
}
_NEWS: Final = frozenset({"microphone-changed", "loudspeaker-changed"})
"""What went well, and is only told."""


def shown_line(line: Line | None, reader: Side, texts: Texts) -> dict[str, Any]:
    """Return an utterance as the reader's pane shows it; all words in the reader's language."""
    if line is None:
        return NOTHING
    lang = line.lang
    return {
        "there": True,
        "mine": line.side is reader,
        "who": who_key(line.side, reader),
        "number": line.number,
        "text": soft(line.text, lang),
        "rows": [[list(segment) for segment in row] for row in rows(line.ruby)] if has_ruby(line.ruby) else [],
        "pending": line.pending,
        "trouble": soft(texts.error(lang, line.trouble), lang) if line.trouble else "",
        "origin": line.origin.value if line.origin else "",
        "originText": soft(_origin(line, texts), lang),
        "starter": line.starter,
        "doubts": [_doubt(check.value, lang, texts) for check in line.checks],
        "former": soft(line.former, lang),
        "formerNote": texts.say(lang, "corrected-before", {"text": line.former}) if line.former else "",
        "correctable": line.correctable,
        "back": soft(texts.say(lang, "back-translation", {"text": line.back}), lang) if line.back else "",
    }


def who_key(speaker: Side, reader: Side) -> str:
    """Return the key of the name that a reader has for a speaker."""
    if speaker is Side.INTERPRETER:
        return "interpreter-said"
    return "you-said" if speaker is reader else "they-said"


def shown_notice(error: KioskError | None, lang: Lang, texts: Texts) -> dict[str, Any]:
    """Return what a side has to be told, in its own language."""
    if error is None:
        return {"notice": "", "noticeIcon": "", "news": False}
    told = soft(texts.error(lang, error), lang)
    return {"notice": told, "noticeIcon": _ICONS.get(error.code, "warning"), "news": error.code in _NEWS}


def _origin(line: Line, texts: Texts) -> str:
    if line.origin is None:
        return ""
    draft = line.origin is Origin.CARD and (line.card is None or line.card.checked == "machine-drafted")
    return texts.say(line.lang, "origin-card-draft" if draft else f"origin-{line.origin.value}")


def _doubt(value: str, lang: Lang, texts: Texts) -> dict[str, str]:
    return {"value": value, "text": soft(texts.say(lang, "doubt", {"value": value}), lang)}
