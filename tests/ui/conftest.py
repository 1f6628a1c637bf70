"""A real window over the real texts and the real phrasebook, with nobody behind it but a list of what was asked."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.phrasebook.book import Phrasebook
from kiosk.settings import Settings, resources
from kiosk.texts import Texts
from kiosk.ui.window import KioskWindow, Qr, application
from tests.ui.looking import DESK, Asked, Open

if not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def phrases() -> Phrasebook:
    return Phrasebook(resources() / "locales")


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts()


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def settings() -> Settings:
    return Settings(desk=DESK, reduced_motion=True)


@pytest.fixture
def open_window(
    qapp: QGuiApplication, phrases: Phrasebook, texts: Texts, asked: Asked, settings: Settings
) -> Iterator[Open]:
    """Return `open_window(qr=None)`; the window is closed at the end."""
    windows: list[KioskWindow] = []

    def make(qr: Qr | None = None, size: tuple[int, int] = (1280, 800), chosen: Settings | None = None) -> KioskWindow:
        application([])
        window = KioskWindow(chosen or settings, texts, phrases, asked, qr)
        window.open(full_screen=False, size=size)
        QTest.qWaitForWindowExposed(window.view)
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
    qapp.processEvents()
