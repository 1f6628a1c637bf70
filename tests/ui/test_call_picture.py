"""Moving pictures in the window: the right colours at the right places, turned too, and nothing left behind."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QSGRendererInterface

from kiosk.core import events as ev
from kiosk.core.languages import Lang
from kiosk.core.session import step
from kiosk.core.types import Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.ui.picture import Picture
from kiosk.ui.window import KioskWindow, drawing_cards
from tests.ui.looking import Open, half, moment, named

pytestmark = pytest.mark.screen

WIDTH, HEIGHT = 640, 480
BANDS = {"red": (81, 90, 240), "green": (145, 54, 34), "blue": (41, 240, 110), "white": (235, 128, 128)}
"""Y, U, V of BT.601 in video range, from left to right. Source: ITU-R BT.601-7, 2.5.1."""


def stamped(padding: int = 0) -> tuple[int, int, list[bytes], list[int]]:
    """Return a frame of four upright bands, with so many bytes after each line."""
    planes, strides = [], []
    for plane, shrink in ((0, 1), (1, 2), (2, 2)):
        band = WIDTH // shrink // len(BANDS)
        line = b"".join(bytes([colour[plane]]) * band for colour in BANDS.values()) + bytes(padding)
        planes.append(line * (HEIGHT // shrink))
        strides.append(len(line))
    return WIDTH, HEIGHT, planes, strides


def colours(window: KioskWindow, item: QQuickItem) -> list[str]:
    """Return the names of the bands in an item, as somebody before its half sees them from left to right."""
    picture = window.view.grabWindow()
    return [_nearest(picture, item.mapToScene(QPointF(item.width() * at, item.height() / 2))) for at in EIGHTHS]


EIGHTHS = (1 / 8, 3 / 8, 5 / 8, 7 / 8)
NAMES = list(BANDS)


def _nearest(picture: QImage, at: QPointF) -> str:
    seen = picture.pixelColor(at.toPoint())

    def off(name: str) -> int:
        wanted = QColor({"green": "#00ff00"}.get(name, name))
        pairs = zip((seen.red(), seen.green(), seen.blue()), (wanted.red(), wanted.green(), wanted.blue()), strict=True)
        return max(abs(here - there) for here, there in pairs)

    best = min(BANDS, key=off)
    return best if off(best) < 20 else f"not {best}: {seen.name()}"


def in_call(window: KioskWindow, phrases: Phrasebook, *, turned: bool = True) -> None:
    state = moment("call", phrases, Lang("en"))
    window.show(state if state.turned is turned else step(state, ev.Touched(ev.Turn180())))
    window.settled()


@pytest.mark.parametrize("turned", [True, False])
def test_a_stamped_picture_arrives_with_its_colours(open_window: Open, phrases: Phrasebook, turned: bool) -> None:  # noqa: FBT001 - the case
    window = open_window()
    in_call(window, phrases, turned=turned)

    window.theirs.show(*stamped())
    window.settled()

    assert colours(window, named(half(window, Side.VISITOR), "interpreter")) == NAMES
    assert colours(window, named(half(window, Side.STAFF), "small")) == NAMES


def test_padded_lines_arrive_as_narrow_ones(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    in_call(window, phrases)

    window.theirs.show(*stamped(padding=48))
    window.settled()

    assert colours(window, named(half(window, Side.VISITOR), "interpreter")) == NAMES


def test_the_own_picture_is_a_mirror(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    in_call(window, phrases)

    window.own.show(*stamped())
    window.settled()
    self_view = named(half(window, Side.VISITOR), "self")
    picture = window.view.grabWindow()
    seen = [
        _nearest(picture, self_view.mapToScene(QPointF(self_view.width() * at, self_view.height() * 0.04)))
        for at in EIGHTHS
    ]

    assert seen == NAMES[::-1]


def test_a_picture_from_another_thread_is_shown_and_the_latest_wins(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    in_call(window, phrases)
    black = (WIDTH, HEIGHT, [b"\x10" * WIDTH * HEIGHT, *[b"\x80" * (WIDTH * HEIGHT // 4)] * 2], [640, 320, 320])

    def feed() -> None:
        for _ in range(20):
            window.theirs.show(*black)
        window.theirs.show(*stamped())

    feeder = threading.Thread(target=feed)
    feeder.start()
    feeder.join()
    window.settled()

    assert colours(window, named(half(window, Side.VISITOR), "interpreter")) == NAMES


def test_after_erasing_no_picture_is_left(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    in_call(window, phrases)
    window.theirs.show(*stamped())
    window.own.show(*stamped())
    window.settled()

    window.show(step(moment("call", phrases, Lang("en")), ev.Touched(ev.Erase())))
    window.settled()

    assert not window.theirs.live
    assert not window.own.live
    assert window.theirs.image.isNull()


def test_one_frame_waits_at_most(qapp: QCoreApplication) -> None:
    picture = Picture("theirs", qapp)
    told: list[float] = []
    picture.changed.connect(lambda: told.append(picture.property("ratio")))

    for width in (640, 480, 320):
        picture.show(
            width, 240, [b"\x80" * width * 240, *[b"\x80" * (width * 60)] * 2], [width, width // 2, width // 2]
        )
    qapp.processEvents()

    assert told == [320 / 240]


def test_where_no_graphics_card_draws_pixels_are_shown_as_they_come(qapp: QCoreApplication) -> None:
    picture = Picture("theirs", qapp)
    picture.paint()
    width, height, planes, strides = stamped()
    line = b"".join(bytes(one) * (WIDTH // 2) for one in ((0, 0, 255, 255), (255, 0, 0, 255)))

    picture.show(width, height, planes, strides, lambda: (line * HEIGHT, len(line)))
    qapp.processEvents()

    assert [picture.image.pixelColor(x, 240).name() for x in (10, 630)] == ["#ff0000", "#0000ff"]
    picture.clear()
    qapp.processEvents()
    assert picture.image.isNull()


@pytest.mark.parametrize(("painted", "shown"), [(True, 15), (False, 30)])
def test_the_own_picture_comes_half_as_often_where_it_is_painted(
    qapp: QCoreApplication,
    painted: bool,  # noqa: FBT001 - the case
    shown: int,
) -> None:
    now = [0.0]
    picture = Picture("own", qapp, lambda: now[0], painted_rate=15.0)
    picture.painted = painted
    arrived: list[None] = []
    picture._arrived.connect(lambda: arrived.append(None))

    for place in range(30):
        now[0] = 1.0 + place / 30
        picture.show(*stamped())
        qapp.processEvents()

    assert len(arrived) == shown


@pytest.mark.parametrize("names", [(), ("renderD128",), ("card0", "renderD128", "renderD129")])
def test_a_graphics_card_is_one_that_can_draw(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / name).touch()

    assert drawing_cards(tmp_path) == [name for name in names if name.startswith("render")]


@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="there is no X server, so no OpenGL")
def test_qts_own_painter_draws_where_it_was_chosen_and_opengl_elsewhere(open_window: Open) -> None:
    window = open_window()

    painted = window.view.rendererInterface().graphicsApi() == QSGRendererInterface.GraphicsApi.Software
    assert painted == (os.environ.get("QT_QUICK_BACKEND") == "software")


@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="there is no X server, so no OpenGL")
@pytest.mark.skipif(os.environ.get("QT_QUICK_BACKEND") == "rhi", reason="all tests here are drawn by OpenGL already")
def test_all_this_is_true_of_opengl_too() -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]

    done = subprocess.run(
        command, env=os.environ | {"QT_QUICK_BACKEND": "rhi"}, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout
