"""The slip on paper: both languages, as a PDF in the documents folder or on a printer, and as plain text for a code.

save_slip(state, path, texts) -> the path     PDF, A5
"""

import datetime as dt
import html
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QStandardPaths
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from kiosk.core.errors import DocumentFailed
from kiosk.core.languages import Lang
from kiosk.core.session import State
from kiosk.core.slip import Slip, slip
from kiosk.texts import Texts
from kiosk.ui.breaks import plain, soft
from kiosk.ui.fonts import face, register
from kiosk.ui.wording import day_in_words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinterInfo

_MARGIN: Final = 12.0
"""mm."""


def new_path() -> Path:
    """Return a fresh path in the documents folder; the name tells the moment of saving and nothing of anybody."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())
    return folder / f"madoguchi-{_now():%Y%m%d-%H%M%S}.pdf"


def save_slip(state: State, path: Path, texts: Texts) -> str:
    """Write the slip of a consultation as a PDF of A5 pages.

    Returns:
        The path, as it is told to staff.

    Raises:
        DocumentFailed: the file cannot be written.
    """
    register()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb"):
            pass
    except OSError as error:
        raise DocumentFailed(str(path)) from error
    writer = QPdfWriter(str(path))
    writer.setTitle("Madoguchi")
    writer.setPageLayout(_layout())
    _document(slip(state), texts, writer).print_(writer)
    del writer
    if not path.stat().st_size:
        raise DocumentFailed(str(path))
    return str(path)


def printer() -> "QPrinterInfo | None":
    """Return the system's printer, if there is one."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - slow to load, and needed at the end only
    except ImportError:
        return None
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return None
    found = QPrinterInfo.defaultPrinter()
    return None if found.isNull() else found


def print_slip(state: State, texts: Texts) -> str:
    """Print the slip.

    Returns:
        Nothing to tell: the paper comes out.

    Raises:
        DocumentFailed: there is no printer, or it refused.
    """
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - as above

    found = printer()
    if found is None:
        raise DocumentFailed("printer")
    device = QPrinter(found)
    device.setPageLayout(_layout())
    _document(slip(state), texts, device).print_(device)
    if device.printerState() is QPrinter.PrinterState.Error:
        raise DocumentFailed(found.printerName())
    return ""


def plain_text(now: Slip, texts: Texts, *, both: bool) -> str:
    """Return the slip as text without any marks, in the visitor's language or in both."""
    lines = [texts.say(now.visitor, "slip-title"), _made(now.visitor, texts)]
    for entry in now.entries:
        lines += ["", f"・{entry.visitor}"]
        if entry.doubtful:
            lines.append(f"  ({texts.say(now.visitor, 'slip-doubt')})")
        if both and now.staff != now.visitor:
            lines.append(f"  {entry.staff}")
    return plain("\n".join(lines))


def _document(now: Slip, texts: Texts, device: QPagedPaintDevice) -> QTextDocument:
    langs = tuple(dict.fromkeys((now.visitor, now.staff)))
    body = [_heading(now.visitor, texts, 15)]
    if now.staff != now.visitor:
        body.append(_heading(now.staff, texts, 11))
    for entry in now.entries:
        body.append(_paragraph(entry.visitor, now.visitor, 14, above=26))
        if now.staff != now.visitor:
            body.append(_paragraph(entry.staff, now.staff, 11, above=4))
        if entry.doubtful:
            body += [_paragraph(f"▲ {texts.say(lang, 'slip-doubt')}", lang, 10, above=4) for lang in langs]
    if not now.entries:
        body.append(_paragraph(texts.say(now.visitor, "slip-empty"), now.visitor, 12, above=26))
    body += [_paragraph(_made(lang, texts), lang, 9, above=28) for lang in langs]
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setHtml("".join(body))
    document.setPageSize(device.pageLayout().paintRectPixels(device.logicalDpiX()).size().toSizeF())
    return document


def _made(lang: Lang, texts: Texts) -> str:
    return texts.say(lang, "slip-made", {"date": day_in_words(_now().date(), lang)})


def _heading(lang: Lang, texts: Texts, points: int) -> str:
    return _paragraph(texts.say(lang, "slip-title"), lang, points, above=0, bold=True)


def _paragraph(text: str, lang: Lang, points: int, *, above: int, bold: bool = False) -> str:
    found = face(lang)
    style = (
        f"font-family:'{found.family}'; font-size:{points}pt; font-weight:{700 if bold else 400};"
        f"margin-top:{above}px; margin-bottom:0; line-height:{round(100 * found.leading)}%"
    )
    direction = ' dir="rtl"' if found.right_to_left else ""
    return f'<p{direction} style="{style}">{html.escape(soft(text, lang))}</p>'


def _layout() -> QPageLayout:
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    size = QPageSize(QPageSize.PageSizeId.A5)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
