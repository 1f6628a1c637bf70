"""The loop's own thread."""

import asyncio
import os
import signal
import sys
import threading

import pytest

from kiosk.runtime import LoopThread, interrupted, places

pytestmark = pytest.mark.unit


def test_work_runs_on_the_loops_own_thread_and_what_still_runs_is_cancelled_at_the_end() -> None:
    loop, ended = LoopThread(), threading.Event()
    loop.start()

    async def forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def where() -> str:
        return threading.current_thread().name

    work = loop.submit(forever())
    assert loop.submit(where()).result(timeout=30) == "kiosk-loop"
    loop.stop()

    assert ended.is_set()
    assert work.cancelled()


def test_a_call_after_the_end_does_nothing() -> None:
    loop = LoopThread()
    loop.start()
    loop.stop()

    loop.call(print, "never")


def test_what_was_submitted_ends_first_and_what_it_began_is_still_there(loop_thread: LoopThread) -> None:
    order: list[str] = []

    async def inner() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            order.append("inner")

    async def outer(begun: threading.Event) -> None:
        task = asyncio.create_task(inner())
        await asyncio.sleep(0)
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            order.append("outer" if not task.done() else "outer, too late")

    begun = threading.Event()
    loop_thread.submit(outer(begun))
    begun.wait(5)
    loop_thread.stop()

    assert order == ["outer", "inner"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send a signal to itself")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_are_told_while_the_main_thread_is_busy(number: signal.Signals) -> None:
    told, before = threading.Event(), signal.getsignal(signal.SIGINT)

    with interrupted(told.set):
        os.kill(os.getpid(), number)
        heard = told.wait(5)

    assert heard
    assert signal.getsignal(signal.SIGINT) is before


def test_the_places_of_an_error_are_told_without_its_words() -> None:
    words = "said"

    def fail() -> None:
        try:
            int(f"{words} by somebody")
        except ValueError as error:
            raise ExceptionGroup(f"{words} again", [KeyError(words)]) from error

    with pytest.raises(ExceptionGroup) as caught:
        fail()
    told = places(caught.value)

    assert [name in told for name in ("in fail", "ValueError", "KeyError", "ExceptionGroup")] == [True] * 4
    assert "said" not in told


@pytest.fixture
def loop_thread() -> LoopThread:
    """Return a loop that has begun."""
    made = LoopThread()
    made.start()
    return made
