"""A drawn signer, for pictures of the screen where nobody stands before a camera."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen

from kiosk.ui.picture import Picture

WIDTH: Final = 640
HEIGHT: Final = 480
_SKIN: Final = QColor(205, 205, 205)
_CLOTH: Final = QColor(70, 70, 70)
_HAIR: Final = QColor(45, 45, 45)
_BLUISH: Final = 138
"""Chroma of the whole picture."""
_WARM: Final = 122


def show(picture: Picture, *, hands: float) -> None:
    """Show the figure in a view, its hands so high: 0 low to 1 before the face."""
    luma = _drawn(hands)
    half = WIDTH // 2 * (HEIGHT // 2)
    planes = (bytes(luma.constBits()), bytes([_BLUISH]) * half, bytes([_WARM]) * half)
    picture.show(WIDTH, HEIGHT, planes, (luma.bytesPerLine(), WIDTH // 2, WIDTH // 2))


def _drawn(hands: float) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(0, 0, 0, HEIGHT)
    ground.setColorAt(0, QColor(170, 170, 170))
    ground.setColorAt(1, QColor(140, 140, 140))
    painter.fillRect(image.rect(), ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(_CLOTH))
    painter.drawRoundedRect(QRectF(200, 245, 240, 400), 80, 80)
    painter.setBrush(QBrush(_SKIN))
    painter.drawRect(QRectF(295, 200, 50, 60))
    painter.setBrush(QBrush(_HAIR))
    painter.drawEllipse(QRectF(247, 60, 146, 160))
    painter.setBrush(QBrush(_SKIN))
    painter.drawEllipse(QRectF(262, 85, 116, 145))
    height = 400 - 170 * hands
    for shoulder, elbow, hand in ((225, 175, 262), (415, 465, 372)):
        painter.setPen(QPen(_CLOTH, 44, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(shoulder, 290), QPointF(elbow, 400))
        painter.drawLine(QPointF(elbow, 400), QPointF(hand, height + 30))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(_SKIN))
        painter.drawEllipse(QRectF(hand - 30, height - 22, 60, 62))
    painter.end()
    return image
