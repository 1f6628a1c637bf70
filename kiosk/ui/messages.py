"""What Qt has to say, brought into Python's logging under `kiosk.ui.qt`, so that a test can refuse it."""

import logging
from typing import Final

from PySide6.QtCore import QLoggingCategory, QMessageLogContext, QtMsgType, qInstallMessageHandler

_LOG: Final = logging.getLogger("kiosk.ui.qt")
_SILENT: Final = "qt.multimedia.symbolsresolver=false"
"""Which libraries for capturing screens are absent: nothing here needs them."""
_EXPECTED: Final = (
    "No RHI backend. Using CPU conversion.",
    "QXcbClipboard: Cannot transfer data, no data available",
    "QUnifiedTimer::stopAnimationDriver: driver is not running",
)
"""Said once by QVideoFrame.toImage() without a graphics card, where pictures are painted for that very reason; when
another program asks for what was copied in the moment in which it is erased, which is what erasing is for; and, seldom,
when the last animation ends whose clock Qt has stopped already."""
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def into_the_log() -> None:
    """Send Qt's messages to the log from now on."""
    QLoggingCategory.setFilterRules(_SILENT)
    qInstallMessageHandler(_write)


def _write(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    where = f" ({context.file}:{context.line})" if context.file else ""
    level = logging.INFO if message.endswith(_EXPECTED) else _LEVELS.get(kind, logging.WARNING)
    _LOG.log(level, "%s%s", message, where)
