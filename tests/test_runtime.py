"""The loop's own thread."""

import asyncio
import threading

import pytest

from kiosk.runtime import LoopThread

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
    assert loop.submit(where()).result(timeout=5) == "kiosk-loop"
    loop.stop()

    assert ended.is_set()
    assert work.cancelled()


def test_a_call_after_the_end_does_nothing() -> None:
    loop = LoopThread()
    loop.start()
    loop.stop()

    loop.call(print, "never")
