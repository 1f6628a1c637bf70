"""What is said at the desk in a call: written down there, and sent to the interpreter as captions."""

import asyncio

import pytest

from kiosk.core import events as ev
from kiosk.core import opening
from kiosk.core.errors import ModelCorrupt
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.types import Call, Caption, Side, Stage
from tests.core.scene import Counter, asked, play
from tests.fakes import FakeLine

pytestmark = pytest.mark.unit

EN, JSL = Lang("en"), Lang("jsl")
SAID = ev.Final(Side.STAFF, 1, JAPANESE, "番号をどうぞ。", sound=7)


async def call(counter: Counter, lang: Lang, line: FakeLine) -> None:
    """Be in a call, with the microphone open for it."""
    counter.touch(ev.CallInterpreter(lang))
    if counter.state.call is not None and counter.state.call.share is None:
        counter.touch(ev.ShareTurns(on=False))
    line.tell(ev.CallChanged(Call(lang, Stage.TALKING, interpreter="Tanaka")))
    await counter.until(lambda state: state.microphone)


def test_what_the_staff_say_reaches_the_interpreter_as_it_grows_then_whole_then_translated(
    loop: asyncio.Runner,
) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        await call(counter, JSL, line)
        counter.hear(ev.Partial(Side.STAFF, 1, "番号を"), SAID)
        await counter.until(lambda state: state.turns and state.turns[0].readings)

        assert counter.told == ["open ja 1 of the call"]
        assert line.captions == [
            Caption(Side.STAFF, 1, JAPANESE, "番号を", final=False),
            Caption(Side.STAFF, 1, JAPANESE, "番号をどうぞ。", final=True),
            Caption(Side.STAFF, 1, JAPANESE, "番号をどうぞ。", final=True, translation="en:番号をどうぞ。"),
        ]
        assert line.typed == ""

    play(loop, script, Counter(line=line))


def test_a_correction_replaces_the_caption(loop: asyncio.Runner) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        await call(counter, JSL, line)
        counter.hear(SAID)
        await counter.until(lambda state: state.turns and state.turns[0].readings)
        counter.consultation.correct(Side.STAFF, 1, "番号札をどうぞ。")
        await counter.until(lambda state: state.turns[0].readings)

        assert line.captions[-1].number == 1
        assert line.captions[-1].text == "番号札をどうぞ。"
        assert line.captions[-1].translation == "en:番号札をどうぞ。"

    play(loop, script, Counter(line=line))


def test_what_was_said_before_the_call_and_not_shared_stays_unshared_when_it_is_put_right(
    loop: asyncio.Runner,
) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        counter.touch(ev.ToggleTalk(Side.STAFF))
        await asked(counter, "open ja 1")
        counter.hear(SAID)
        await counter.until(lambda state: state.turns and state.turns[0].readings)
        await call(counter, JSL, line)
        counter.consultation.correct(Side.STAFF, 1, "番号札をどうぞ。")
        await counter.until(lambda state: state.turns[0].readings)

        assert line.captions == []
        assert line.typed == ""

    play(loop, script, Counter(line=line))


def test_switching_the_sound_off_closes_the_captions_and_after_the_call_the_talk_has_the_microphone(
    loop: asyncio.Runner,
) -> None:
    line = FakeLine()

    async def script(counter: Counter) -> None:
        await counter.until(lambda state: state.microphone)
        await call(counter, EN, line)
        await asked(counter, "open ja 1 en 1 of the call")
        await counter.until(lambda state: state.microphone)
        counter.touch(ev.MuteSelf(sound=True, picture=False))
        await counter.until(lambda state: not state.microphone)
        counter.touch(ev.MuteSelf(sound=False, picture=False))
        await counter.until(lambda state: state.microphone)
        counter.touch(ev.HangUp())
        await counter.until(lambda state: not state.microphone)
        counter.touch(ev.Resume())
        await counter.until(lambda state: state.microphone)

        assert counter.state.free
        assert [what for what in counter.told if what.startswith("open")] == [
            "open ja 1 en 1",
            "open ja 1 en 1 of the call",
            "open ja 1 en 1 of the call",
            "open ja 1 en 1",
        ]

    play(loop, script, Counter(line=line, hands_free=True))


def test_ears_that_fail_in_a_call_are_tried_again_after_a_rest(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "REST", 0.05)
    line = FakeLine()

    async def script(counter: Counter) -> None:
        await call(counter, JSL, line)
        counter.hear(ev.Trouble(ModelCorrupt("ja"), Side.STAFF), ev.MicrophoneClosed(Side.STAFF))
        await counter.until(lambda state: not state.microphone)

        assert counter.told == ["open ja 1 of the call"]

        await asked(counter, "open ja 1 of the call", 2)

        assert counter.state.in_call

    play(loop, script, Counter(line=line))
