"""Pictures of every screen in a language, from the real window: for eyes, and for the manual.

draw(out, (1280, 800), phrases, texts) -> the paths     <screen>-<lang>.png
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QImage, QImageWriter

from kiosk.core.drawing import Stroke
from kiosk.core.errors import DocumentFailed
from kiosk.core.events import Choice
from kiosk.core.languages import Lang
from kiosk.core.ports import Phrases
from kiosk.core.types import DESK, Capability, Card, Side
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui import figure
from kiosk.ui.scenes import scenes
from kiosk.ui.window import KioskWindow, Qr, application

LANGUAGES: Final = tuple(Lang(tag) for tag in ("ja", "en", "vi", "my", "ne"))
COUNTER: Final = "3番窓口 市民課"


def draw(
    out: Path,
    size: tuple[int, int],
    phrases: Phrases,
    texts: Texts,
    *,
    qr: Qr | None = None,
    settings: Settings | None = None,
    languages: Sequence[Lang] = LANGUAGES,
    only: Sequence[str] = (),
    able: tuple[Capability, ...] | None = None,
) -> list[Path]:
    """Write a picture of each screen in each language.

    Args:
        out: folder for the pictures; made if it is not there.
        size: of the window, px.
        phrases: where the sentences come from.
        texts: the texts of the screen; a language without them is left out.
        qr: makes the code of the slip.
        settings: theme and the like; motion is switched off in any case.
        languages: of the visitor.
        only: names of the screens wanted; empty: all.
        able: what this counter can do; None: what one with every model could.

    Raises:
        DisplayMissing: there is no screen.
        DocumentFailed: a picture cannot be written.
    """
    application([])
    chosen = settings or Settings(desk=COUNTER, reduced_motion=True)
    window = KioskWindow(chosen, texts, phrases, _Nobody(), qr)
    window.open(full_screen=False, size=size)
    paths = []
    for lang in languages:
        if lang not in texts.languages():
            continue
        window.attract.greeting_in(lang)
        for scene in scenes(lang, phrases, chosen.staff, able):
            if only and scene.name not in only:
                continue
            window.show(scene.state)
            if scene.state.call is not None:
                window.settled()  # who comes later into the scene sees the next frame only
                figure.show(window.theirs, hands=0.7)
                figure.show(window.own, hands=0.3)
            for side in DESK if scene.both else (Side.VISITOR,):
                if scene.act:
                    scene.act(window.pane(side))
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            paths.append(out / f"{scene.name}-{lang}.png")
            _save(window.settled(), paths[-1])
            for side in DESK:
                window.pane(side).begin_anew()
    window.close()
    return paths


def _save(picture: QImage, path: Path) -> None:
    """Write a picture as small as PNG allows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(path))
    writer.setQuality(0)  # of PNG: the smallest file
    if not writer.write(picture.convertToFormat(QImage.Format.Format_RGB888)):
        raise DocumentFailed(str(path))


class _Nobody:
    """Takes what is touched, and does nothing: a picture has no consultation behind it."""

    def touch(self, choice: Choice) -> None:
        """Nothing."""

    def say(self, side: Side, text: str) -> None:
        """Nothing."""

    def show_card(self, side: Side, card: Card) -> None:
        """Nothing."""

    def repeat(self, side: Side, number: int) -> None:
        """Nothing."""

    def correct(self, side: Side, number: int, text: str) -> None:
        """Nothing."""

    def type_to_interpreter(self, side: Side, piece: str) -> None:
        """Nothing."""

    def draw(self, stroke: Stroke) -> None:
        """Nothing."""

    def clear_sheet(self) -> None:
        """Nothing."""

    def hush(self) -> None:
        """Nothing."""

    def leave(self) -> None:
        """Nothing."""
