"""Pictures for QML.

image://drawn/icon/<name>/<rrggbb>
image://drawn/code/<number>
image://drawn/live/<name>/<count>       of a call: its drawing sheets; its pictures where the scene graph shows no video

The icons are one family of our own (assets/icons, strokes of one width); a theme gives them their colour.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.settings import resources

_USUAL = 32
"""px of an icon for which QML asks no size."""
_QUIET_ZONE = 4
"""Modules of white round a code. Source: ISO/IEC 18004, 6.3.8."""
_WHITE = b"\xff"


class Live(Protocol):
    """What is shown as an image that changes."""

    @property
    def image(self) -> QImage:
        """Return it as it is now."""
        ...


class Drawn(QQuickImageProvider):
    """Draws what QML asks for."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._codes: dict[str, QImage] = {}
        self.live: Mapping[str, Live] = {}
        """Moving pictures and drawing sheets by their names."""

    def keep(self, matrix: Sequence[Sequence[bool]]) -> str:
        """Keep a code, forgetting the one before, and return its address."""
        number = str(int(next(iter(self._codes), "0")) + 1)
        self._codes = {number: code(matrix)}
        return f"image://drawn/code/{number}"

    def forget(self) -> None:
        """Forget the code: it holds what was said."""
        self._codes = {number: QImage() for number in self._codes}

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: N802 - Qt's name
        """Return the picture of an address."""
        kind, _, rest = name.partition("/")
        if kind == "code":
            image = self._codes.get(rest, QImage())
        elif kind == "live":
            image = self.live[rest.partition("/")[0]].image
        else:
            icon, _, colour = rest.partition("/")
            image = drawn(icon, colour, wanted.width() if wanted.width() > 0 else _USUAL)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@lru_cache(maxsize=256)
def drawn(icon: str, colour: str, pixels: int) -> QImage:
    """Return an icon in a colour (rrggbb)."""
    file = resources() / "assets" / "icons" / f"{icon}.svg"
    source = file.read_text(encoding="utf-8").replace("currentColor", f"#{colour}")
    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return image


def code(matrix: Sequence[Sequence[bool]]) -> QImage:
    """Return a code with one pixel a module and white round it."""
    side = len(matrix) + 2 * _QUIET_ZONE
    edge = _WHITE * (_QUIET_ZONE * side)
    zone = _WHITE * _QUIET_ZONE
    rows = b"".join(zone + bytes(0 if dark else 255 for dark in row) + zone for row in matrix)
    return QImage(edge + rows + edge, side, side, side, QImage.Format.Format_Grayscale8).copy()
