"""What the kiosk asks of its listening process beyond open and close, over real pipes, with a scripted process."""

import asyncio
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import HearingStopped, KioskError, ModelMissing, SoundGone
from kiosk.core.events import Final, Heard, Undecided
from kiosk.core.languages import lang
from kiosk.core.types import Alternative, Piece, Side
from kiosk.hearing.ears import SupervisedEars
from kiosk.settings import Settings
from tests.hearing.running import Events, happening, scripted, with_ears

pytestmark = [pytest.mark.engine, pytest.mark.expects_warnings]

JA, EN = lang("ja"), lang("en")
LANGS, FIRSTS = {Side.STAFF: JA, Side.VISITOR: EN}, {Side.STAFF: 3, Side.VISITOR: 9}

ECHO = """
say(FinalFrame(1, Final(Side.STAFF, 1, lang("ja"), repr(order))))
"""
ANSWERING = """
from kiosk.core.types import Alternative, Piece
if isinstance(order, Ask):
    pieces = (Piece("a", (Alternative("b", "B."),)), Piece("c."))
    say(Answer(order.number, code="sound-gone") if order.sound == 1 else
        Answer(order.number, code="model-missing", arguments={"tag": "ja"}) if order.sound == 2 else
        Answer(order.number, pieces))
"""
SILENT = "pass"
ASKING = """
final = Final(Side.STAFF, 1, lang("ja"), "は", sound=5)
say(UndecidedFrame(order.opening, Undecided(final, Final(Side.VISITOR, 1, lang("en"), "Ha", sound=6))))
"""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Return settings of a counter without any model."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(Settings, "model_folders", (tmp_path, tmp_path / "starter"))
    return Settings()


def told(settings: Settings, monkeypatch: pytest.MonkeyPatch, order: Any, count: int = 1) -> list[str]:
    """Return the commands as they arrive in the process."""
    scripted(monkeypatch, ECHO)

    async def use(ears: SupervisedEars, events: Events) -> list[str]:
        await order(ears)
        finals = [await anext(events) for _ in range(count)]
        return [final.text for final in finals if isinstance(final, Final)]

    found: list[str] = with_ears(settings, use)
    return found


def test_orders_arrive_in_their_order(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async def order(ears: SupervisedEars) -> None:
        await ears.open(Side.STAFF, JA, 1)
        await ears.hold()
        await ears.deafen(deaf=True)
        await ears.deafen(deaf=False)
        await ears.forget()
        await ears.close()

    assert [text.partition("(")[0] for text in told(settings, monkeypatch, order, 6)] == [
        "Open",
        "Hold",
        "Deafen",
        "Deafen",
        "Forget",
        "Close",
    ]


def test_hands_free_both_sides_are_opened_with_their_languages_and_numbers(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def order(ears: SupervisedEars) -> None:
        await ears.open_both(LANGS, FIRSTS)

    (text,) = told(settings, monkeypatch, order)

    assert text.count("Speaker(") == 2
    assert "lang='ja', first=3" in text
    assert "lang='en', first=9" in text
    assert text.count("Device(") == 1


@pytest.mark.usefixtures("settings")
def test_hands_free_a_desk_with_two_microphones_opens_both(monkeypatch: pytest.MonkeyPatch) -> None:
    async def order(ears: SupervisedEars) -> None:
        await ears.open_both(LANGS, FIRSTS)

    desk = Settings(staff_microphone="Jabra", visitor_microphone="Anker")
    (text,) = told(desk, monkeypatch, order)

    assert text.index("Device(wanted=('Jabra',))") < text.index("Device(wanted=('Anker',))")


@pytest.mark.usefixtures("settings")
def test_hands_free_a_file_in_the_settings_stands_in_for_the_microphone(monkeypatch: pytest.MonkeyPatch) -> None:
    async def order(ears: SupervisedEars) -> None:
        await ears.open_both(LANGS, FIRSTS)

    desk = Settings(staff_microphone="Jabra", visitor_microphone="Anker", microphone_file="/a.wav")
    (text,) = told(desk, monkeypatch, order)

    assert text.count("Recording(") == 1
    assert "Device(" not in text


def test_a_calls_sound_goes_to_the_process_while_it_is_opened_for_the_call_and_not_else(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def order(ears: SupervisedEars) -> None:
        ears.feed(b"before")
        await ears.open_both(LANGS, FIRSTS, call=True)
        ears.feed(b"a call's")
        await ears.open(Side.STAFF, JA, 1)
        ears.feed(b"behind")
        await ears.hold()

    opened, sound, device, hold = told(settings, monkeypatch, order, 4)

    assert "sources=(Handed(),)" in opened
    assert sound == 'Sound(pcm=b"a call\'s")'
    assert "Device(" in device
    assert hold == "Hold()"


def test_a_process_that_does_not_read_gets_two_seconds_of_sound_and_no_more(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, "time.sleep(60)")

    async def use(ears: SupervisedEars, _: Events) -> int:
        await ears.open(Side.STAFF, JA, 1, call=True)
        for piece in [bytes(640)] * 6000:  # two minutes
            ears.feed(piece)
        waiting = ears._supervisor.waiting
        os.kill(ears.pid or 0, signal.SIGKILL)
        return waiting

    assert with_ears(settings, use) < 80_000


def test_what_is_not_clear_comes_with_both_readings(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(monkeypatch, ASKING)

    async def use(ears: SupervisedEars, events: Events) -> Heard:
        await ears.open_both(LANGS, FIRSTS)
        return await anext(events)

    asked = with_ears(settings, use)

    assert isinstance(asked, Undecided)
    assert (asked.staff.text, asked.visitor.text) == ("は", "Ha")


def test_every_question_gets_its_own_answer(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(monkeypatch, ANSWERING)

    async def use(ears: SupervisedEars, _: Events) -> list[Any]:
        return await asyncio.gather(*(ears.alternatives(sound) for sound in (5, 1, 2, 5)), return_exceptions=True)

    first, gone, missing, again = with_ears(settings, use)

    assert list(first) == [Piece("a", (Alternative("b", "B."),)), Piece("c.")]
    assert list(again) == list(first)
    assert isinstance(gone, SoundGone)
    assert isinstance(missing, ModelMissing)
    assert missing.arguments["tag"] == "ja"


def test_a_question_is_answered_though_the_process_is_killed_meanwhile(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, SILENT)

    async def use(ears: SupervisedEars, _: Events) -> KioskError:
        asked = asyncio.ensure_future(ears.alternatives(5))
        await asyncio.sleep(0)
        os.kill(ears.pid or 0, signal.SIGKILL)
        with pytest.raises(HearingStopped) as caught:
            await asked
        return caught.value

    assert isinstance(with_ears(settings, use), HearingStopped)


def test_a_question_while_there_is_no_process_is_answered_at_once(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, SILENT)

    async def run() -> None:
        await SupervisedEars(settings).alternatives(5)

    with pytest.raises(HearingStopped):
        asyncio.run(run())


def test_a_question_does_not_outlive_the_ears(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    scripted(monkeypatch, SILENT)

    async def run() -> Any:
        ears = SupervisedEars(settings)
        await ears.start()
        asked = asyncio.ensure_future(ears.alternatives(5))
        await asyncio.sleep(0)
        await ears.stop()
        async with asyncio.timeout(30):
            return (await asyncio.gather(asked, return_exceptions=True))[0]

    assert isinstance(asyncio.run(run()), HearingStopped)


def test_an_answer_that_nobody_waits_for_any_more_harms_nobody(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    scripted(monkeypatch, ANSWERING)

    async def use(ears: SupervisedEars, _: Events) -> int:
        taken = happening(monkeypatch, "_take")
        asked = asyncio.ensure_future(ears.alternatives(5))
        await asyncio.sleep(0)
        asked.cancel()
        await taken.wait()
        return len(await ears.alternatives(5))

    assert with_ears(settings, use) == 2
