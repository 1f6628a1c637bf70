import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.languages import Lang
from kiosk.core.session import State
from kiosk.ui.bridge import Bridge

pytestmark = pytest.mark.unit


def test_a_state_from_another_thread_arrives_on_the_main_thread(qtbot: QtBot) -> None:
    seen: list[tuple[State, bool]] = []
    bridge = Bridge(lambda state: seen.append((state, threading.current_thread() is threading.main_thread())))
    state = State(visitor=Lang("vi"))
    sender = threading.Thread(target=bridge.show, args=(state,))

    sender.start()
    sender.join()
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [(state, True)]


def test_of_many_states_the_latest_is_shown(qtbot: QtBot) -> None:
    seen: list[float] = []
    bridge = Bridge(lambda state: seen.append(state.idle))

    for idle in range(100):
        bridge.show(State(idle=float(idle)))
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [99.0]
