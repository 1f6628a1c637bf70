"""The voice process dies, hangs, talks nonsense, and is replaced; the kiosk itself loads no engine."""

import asyncio
import os
import signal
import subprocess
import sys

import pytest

from kiosk.core.errors import SpeakingFailed, VoiceMissing
from kiosk.core.languages import Lang
from kiosk.settings import resources
from kiosk.speaking.voice import LocalVoice

pytestmark = pytest.mark.engine

ENGLISH = Lang("en")
SCRIPT = """
import sys
from kiosk.speaking.voice_frames import *
def say(data):
    sys.stdout.buffer.write(data); sys.stdout.buffer.flush()
stopped = []
while prefix := sys.stdin.buffer.read(PREFIX):
    order = parse_order(sys.stdin.buffer.read(length(prefix)))
    if isinstance(order, Stop):
        stopped.append(order.number)
    elif order.text == "die":
        sys.exit(3)
    elif order.text == "go wrong":
        raise RuntimeError
    elif order.text == "nonsense":
        say(b"\\xff" * 8)
    elif order.text == "missing":
        say(pack(Failed(order.number, "voice-missing")))
    elif order.text == "stopped":
        say(pack(Sound(order.number, repr(stopped).encode(), 1000)) + pack(Ended(order.number)))
    elif order.text == "begin":
        say(pack(Sound(order.number, b"first", 1000)))
    elif order.text != "hang":
        say(pack(Sound(order.number, order.text.encode(), 1000)) + pack(Ended(order.number)))
"""


def scripted(patience: float = 30.0) -> LocalVoice:
    return LocalVoice((), (sys.executable, "-c", SCRIPT), patience)


async def said(voice: LocalVoice, text: str) -> str | type[Exception]:
    """Return the sound as text, or the failure."""
    try:
        return b"".join([piece.pcm async for piece in voice.speech(text, ENGLISH)]).decode()
    except (SpeakingFailed, VoiceMissing) as error:
        return type(error)


@pytest.mark.expects_warnings
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_a_voice_killed_in_the_middle_of_a_sentence_is_told_and_the_next_is_spoken_by_a_new_one(
    loop: asyncio.Runner,
) -> None:
    async def run() -> tuple[bool, bool]:
        voice = LocalVoice()
        speech = voice.speech("Please wait a moment. " * 2000, ENGLISH)
        await anext(speech)
        first = voice.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        with pytest.raises(SpeakingFailed):
            async for _ in speech:
                pass
        spoken = [piece async for piece in voice.speech("Please wait.", ENGLISH)]
        replaced = voice.pid not in {first, None}
        await voice.close()
        return bool(spoken), replaced

    assert loop.run(run()) == (True, True)


@pytest.mark.expects_warnings
@pytest.mark.parametrize("trouble", ["die", "go wrong", "nonsense"])
def test_a_voice_that_ends_or_is_out_of_step_fails_every_text_under_way_and_is_replaced(
    loop: asyncio.Runner, trouble: str
) -> None:
    async def run() -> list[str | type[Exception]]:
        voice = scripted()
        begun = voice.speech("begin", ENGLISH)
        await anext(begun)
        outcome = [await said(voice, trouble)]
        with pytest.raises(SpeakingFailed):
            await anext(begun)
        outcome += [await said(voice, "again")]
        await voice.close()
        return outcome

    assert loop.run(run()) == [SpeakingFailed, "again"]


@pytest.mark.expects_warnings
def test_a_fault_of_our_own_is_in_the_log(loop: asyncio.Runner, caplog: pytest.LogCaptureFixture) -> None:
    async def run() -> None:
        voice = scripted()
        await said(voice, "go wrong")
        await voice.close()

    loop.run(run())

    assert "RuntimeError" in caplog.text


@pytest.mark.expects_warnings
def test_a_voice_that_hangs_is_given_up_and_replaced(loop: asyncio.Runner) -> None:
    async def run() -> list[str | type[Exception]]:
        voice = scripted(patience=0.2)
        await voice._process._start()
        hung = await said(voice, "hang")
        voice._process._patience = 30.0
        outcome = [hung, await said(voice, "again")]
        await voice.close()
        return outcome

    assert loop.run(run()) == [SpeakingFailed, "again"]


def test_a_text_that_is_left_early_is_stopped_in_the_voice_process(loop: asyncio.Runner) -> None:
    async def run() -> str | type[Exception]:
        voice = scripted()
        speech = voice.speech("begin", ENGLISH)
        await anext(speech)
        await speech.aclose()
        outcome = await said(voice, "stopped")
        await voice.close()
        return outcome

    assert loop.run(run()) == "[1]"


def test_a_cancelled_text_leaves_the_voice_usable(loop: asyncio.Runner) -> None:
    async def run() -> tuple[str | type[Exception], bool]:
        voice = scripted()
        await said(voice, "a")
        first = voice.pid
        speaking = asyncio.create_task(said(voice, "hang"))
        await asyncio.sleep(0)
        speaking.cancel()
        await asyncio.wait({speaking})
        outcome = await said(voice, "b"), voice.pid == first
        await voice.close()
        return outcome

    assert loop.run(run()) == ("b", True)


def test_texts_that_are_asked_for_together_are_kept_apart(loop: asyncio.Runner) -> None:
    async def run() -> list[str | type[Exception]]:
        voice = scripted()
        outcome = await asyncio.gather(*(said(voice, text) for text in "abc"))
        await voice.close()
        return outcome

    assert loop.run(run()) == ["a", "b", "c"]


def test_an_error_arrives_as_itself(loop: asyncio.Runner) -> None:
    async def run() -> str | type[Exception]:
        voice = scripted()
        outcome = await said(voice, "missing")
        await voice.close()
        return outcome

    assert loop.run(run()) == VoiceMissing


def test_a_voice_that_cannot_be_started_is_a_failure(loop: asyncio.Runner) -> None:
    assert loop.run(said(LocalVoice((), ("/no/such/program",)), "a")) == SpeakingFailed


def test_closing_ends_the_process_by_its_own_will(loop: asyncio.Runner) -> None:
    async def run() -> tuple[int | None, int | None]:
        voice = LocalVoice()
        lazy = voice.pid
        await voice.warm(ENGLISH)
        process = voice._process._process
        assert process is not None
        await voice.close()
        return lazy, process.returncode

    assert loop.run(run()) == (None, 0)


OFFLINE = """
import socket
def refuse(*_): raise AssertionError('network')
socket.socket.connect = refuse
from kiosk.speaking.voice_child import main
main()
"""
KIOSK = """
import asyncio, sys
sys.path.insert(0, sys.argv[1])
from kiosk.speaking.voice import LocalVoice
async def speak():
    voice = LocalVoice((), (sys.executable, "-c", sys.argv[2]) if sys.argv[2] else ())
    pieces = [piece async for piece in voice.speech(sys.argv[3], sys.argv[4])]
    await voice.close()
    assert pieces
asyncio.run(speak())
engines = {'pyopenjtalk', 'espeakng_loader', 'numpy', 'piper', 'onnxruntime'}
assert engines.isdisjoint(sys.modules), 'an engine is in the kiosk'
"""


@pytest.mark.parametrize(("child", "text", "tag"), [(OFFLINE, "はい。", "ja"), ("", "Yes.", "en")])
def test_the_kiosk_speaks_from_any_folder_without_network_an_engine_of_its_own_or_a_word_on_the_terminal(
    child: str, text: str, tag: str
) -> None:
    command = [sys.executable, "-c", KIOSK, str(resources()), child, text, tag]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
