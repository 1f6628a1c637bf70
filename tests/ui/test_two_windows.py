"""A PC with two screens: the visitor's window and the staff's own."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.phrasebook.book import Phrasebook
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui.window import KioskWindow, application
from tests.ui.looking import Asked

pytestmark = pytest.mark.screen


def test_each_window_shows_one_half_upright(
    qapp: QGuiApplication, phrases: Phrasebook, texts: Texts, asked: Asked, settings: Settings
) -> None:
    application([])
    window = KioskWindow(settings, texts, phrases, asked, None, staff_window=True)
    window.open(full_screen=False)
    for view in window.views:
        QTest.qWaitForWindowExposed(view)
    window.show(step(State(), ev.Touched(ev.ChooseLanguage(Lang("vi")))))

    shown = []
    for view in window.views:
        far, near = (view.rootObject().findChild(QQuickItem, name) for name in ("far", "near"))
        assert isinstance(far, QQuickItem)
        assert isinstance(near, QQuickItem)
        shown.append((far.isVisible(), near.isVisible(), far.rotation()))
    window.close()
    qapp.processEvents()

    assert shown == [(True, False, 0.0), (False, True, 0.0)]
