"""One utterance as QML reads it."""

from typing import Any

from kiosk.core.captions import Line
from kiosk.core.languages import Lang
from kiosk.core.types import Origin, Side
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.ruby import has_ruby, rows

NOTHING: dict[str, Any] = {"there": False}
"""No utterance yet."""


def shown_line(line: Line | None, reader: Side, texts: Texts) -> dict[str, Any]:
    """Return an utterance as the reader's pane shows it; all words in the reader's language."""
    if line is None:
        return NOTHING
    lang = line.lang
    return {
        "there": True,
        "mine": line.side is reader,
        "number": line.number,
        "text": soft(line.text, lang),
        "rows": [[list(segment) for segment in row] for row in rows(line.ruby)] if has_ruby(line.ruby) else [],
        "pending": line.pending,
        "trouble": soft(texts.error(lang, line.trouble), lang) if line.trouble else "",
        "origin": line.origin.value if line.origin else "",
        "originText": soft(_origin(line, texts), lang),
        "starter": line.starter,
        "doubts": [_doubt(check.value, lang, texts) for check in line.checks],
        "back": soft(texts.say(lang, "back-translation", {"text": line.back}), lang) if line.back else "",
    }


def _origin(line: Line, texts: Texts) -> str:
    if line.origin is None:
        return ""
    draft = line.origin is Origin.CARD and (line.card is None or line.card.checked == "machine-drafted")
    return texts.say(line.lang, "origin-card-draft" if draft else f"origin-{line.origin.value}")


def _doubt(value: str, lang: Lang, texts: Texts) -> dict[str, str]:
    return {"value": value, "text": soft(texts.say(lang, "doubt", {"value": value}), lang)}
