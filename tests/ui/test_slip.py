import threading
from functools import reduce
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.core import events as ev
from kiosk.core.errors import DocumentFailed
from kiosk.core.languages import Lang
from kiosk.core.session import State, step
from kiosk.core.slip import slip
from kiosk.core.types import Check, Origin, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.texts import Texts
from kiosk.ui import paper
from kiosk.ui.icons import code
from kiosk.ui.scenes import BRING, scenes
from tests.ui.looking import Open, named, scene, tap

pytestmark = pytest.mark.screen

VI = Lang("vi")
JA = Lang("ja")


def finished(phrases: Phrasebook, lang: Lang = VI) -> State:
    return next(each.state for each in scenes(lang, phrases, JA) if each.name == "finish")


@pytest.mark.parametrize("lang", Texts().languages())
def test_the_slip_becomes_a_pdf_in_every_language(
    qapp: QGuiApplication, tmp_path: Path, phrases: Phrasebook, texts: Texts, lang: Lang
) -> None:
    path = tmp_path / "slip.pdf"

    told = paper.save_slip(finished(phrases, lang), path, texts)

    assert told == str(path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert path.stat().st_size > 5000
    assert qapp is not None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, phrases: Phrasebook, texts: Texts) -> None:
    (tmp_path / "file").write_text("x")

    with pytest.raises(DocumentFailed):
        paper.save_slip(finished(phrases), tmp_path / "file" / "slip.pdf", texts)


def test_the_name_of_the_file_says_nothing_of_anybody() -> None:
    name = paper.new_path().name

    assert name.removeprefix("madoguchi-").removesuffix(".pdf").replace("-", "").isdigit()


def test_the_text_of_the_code_has_no_marks_for_line_breaks(phrases: Phrasebook, texts: Texts) -> None:
    text = paper.plain_text(slip(finished(phrases, Lang("th"))), texts, both=True)

    assert "\u200b" not in text
    assert "\u2060" not in text


def test_a_doubtful_line_says_so_on_the_slip(texts: Texts) -> None:
    events: list[ev.Event] = [
        ev.Touched(ev.ChooseLanguage(VI)),
        ev.Final(Side.STAFF, 1, JA, "3月31日です"),
        ev.Translated(Side.STAFF, 1, VI, "31", Origin.MACHINE, checks=(Check("date", "3月31日"),)),
    ]
    state = reduce(step, events, State())

    assert texts.say(VI, "slip-doubt") in paper.plain_text(slip(state), texts, both=True)


def test_the_code_holds_both_languages_when_they_fit(open_window: Open, phrases: Phrasebook) -> None:
    asked: list[str] = []

    def qr(text: str) -> list[list[bool]]:
        asked.append(text)
        return [[True] * 21] * 21

    window = open_window(qr=qr)
    window.show(finished(phrases))
    window.settled()

    assert phrases.text(BRING, VI).text in asked[0]
    assert phrases.text(BRING, JA).text in asked[0]
    assert str(window.pane(Side.VISITOR).notes.shown.value("code")).startswith("image://drawn/code/")  # type: ignore[attr-defined] # Qt properties


def test_a_slip_too_long_for_a_code_says_so(open_window: Open, phrases: Phrasebook) -> None:
    def qr(_text: str) -> list[list[bool]]:
        return []

    window = open_window(qr=qr)
    window.show(finished(phrases))
    window.settled()

    assert window.pane(Side.VISITOR).notes.shown.value("long")  # type: ignore[attr-defined] # Qt properties


def test_saving_tells_where(
    open_window: Open, phrases: Phrasebook, texts: Texts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "new_path", lambda: tmp_path / "slip.pdf")
    window = open_window()
    window.show(finished(phrases))

    tap(window, named(scene(window), "save"))

    assert (tmp_path / "slip.pdf").is_file()
    told = texts.say(JA, "slip-saved", {"path": str(tmp_path / "slip.pdf")})
    assert window.pane(Side.STAFF).notes.shown.value("told").replace("\u2060", "").replace("\u200b", "") == told  # type: ignore[attr-defined] # Qt properties


def test_the_code_is_made_beside_the_screens_thread(open_window: Open, phrases: Phrasebook) -> None:
    threads: list[str] = []

    def qr(_text: str) -> list[list[bool]]:
        threads.append(threading.current_thread().name)
        return [[True] * 21] * 21

    window = open_window(qr=qr)
    window.show(finished(phrases))
    window.settled()

    assert threads == ["beside_0"]


def test_a_code_that_comes_after_the_erasing_is_dropped(open_window: Open, phrases: Phrasebook) -> None:
    erased = threading.Event()

    def qr(_text: str) -> list[list[bool]]:
        erased.wait(10)
        return [[True] * 21] * 21

    window = open_window(qr=qr)
    window.show(finished(phrases))
    window.show(State())
    erased.set()
    window.settled()

    assert window.pane(Side.VISITOR).notes.shown.value("code") == ""  # type: ignore[attr-defined] # Qt properties


def test_the_picture_of_a_code_has_its_modules_and_white_round_them(qapp: QGuiApplication) -> None:
    picture = code([[True, False], [False, True]])
    dark = {
        (x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y).value() == 0
    }

    assert (picture.width(), picture.height()) == (10, 10)
    assert dark == {(4, 4), (5, 5)}
    assert qapp is not None


def test_an_empty_slip_is_not_saved(open_window: Open, phrases: Phrasebook) -> None:
    window = open_window()
    talk = next(each.state for each in scenes(VI, phrases, JA) if each.name == "welcome")
    window.show(step(talk, ev.Touched(ev.Finish())))

    assert not named(scene(window), "save").isEnabled()
    assert named(scene(window), "back").isEnabled()
    assert named(scene(window), "erase").isEnabled()
