"""The asyncio loop's own thread, so that a stall of the screen never stalls sound, and the other way round.

    main thread --submit(coro) / call(f, *args)--> kiosk-loop thread
    main thread <--the bridge's queued signal--- results

Nobody waits for a result on the main thread.
"""

import asyncio
import contextlib
import logging
import signal
import socket
import sys
import threading
import traceback
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from typing import Any, Final, TypeVar

T = TypeVar("T")

log = logging.getLogger(__name__)

ENDING: Final = 10.0
"""Seconds that the end may take."""

HANDOVER: Final = 0.001
"""Seconds; Python's usual 5 ms add up while engines are imported on one thread and the other draws."""


class LoopThread:
    """One thread with one asyncio loop."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="kiosk-loop", daemon=True)
        self._submitted: set[asyncio.Task[Any]] = set()

    def start(self) -> None:
        """Start the thread, and let threads hand over the interpreter every millisecond: the screen must not wait."""
        sys.setswitchinterval(HANDOVER)
        self._thread.start()

    def submit(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Run a coroutine on the loop; from any thread."""
        return asyncio.run_coroutine_threadsafe(self._held(work), self._loop)

    def call(self, function: Callable[..., object], *arguments: object) -> None:
        """Call a function on the loop soon; from any thread. Does nothing once the loop is closed."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(function, *arguments)

    def stop(self) -> None:
        """Cancel what still runs, let it finish, and end the thread; what hangs is left to the process's end."""
        if self._thread.is_alive():
            try:
                asyncio.run_coroutine_threadsafe(self._cancel_all(), self._loop).result(timeout=ENDING)
            except TimeoutError:
                log.error("something did not end within %.0f s", ENDING)  # noqa: TRY400 - its traceback is this line
                return
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(timeout=ENDING)
        if not self._loop.is_running() and not self._loop.is_closed():
            self._loop.close()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    async def _held(self, work: Coroutine[Any, Any, T]) -> T:
        mine = asyncio.current_task()
        assert mine is not None  # noqa: S101 - for the type checker: this is a coroutine
        self._submitted.add(mine)
        mine.add_done_callback(self._submitted.discard)
        return await work

    async def _cancel_all(self) -> None:
        mine = asyncio.current_task()
        await _cancelled(set(self._submitted))  # they end what they have begun, in their order
        await _cancelled({task for task in asyncio.all_tasks() if task is not mine})


async def _cancelled(tasks: set[asyncio.Task[Any]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def places(error: BaseException) -> str:
    """Return a traceback without the errors' own texts: a library's may quote what somebody said."""
    inner = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    causes = [cause for cause in (error.__cause__ or error.__context__, *inner) if cause is not None]
    return "".join([*map(places, causes), *traceback.format_tb(error.__traceback__), type(error).__name__, "\n"])


@contextlib.contextmanager
def interrupted(call: Callable[[], object]) -> Iterator[None]:
    """Call a function, in another thread, on Ctrl+C and on SIGTERM, even while the main thread is inside Qt.

    Python's own handlers run only when the main thread is back in Python, and an exception raised there is lost in Qt.
    """
    reading, writing = socket.socketpair()
    writing.setblocking(False)

    def watch() -> None:
        while reading.recv(1):
            call()

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(one, lambda *_: None) for one in signals]
    woken = signal.set_wakeup_fd(writing.fileno())
    watching = threading.Thread(target=watch, name="signals", daemon=True)
    watching.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(woken)
        for one, old in zip(signals, before, strict=True):
            signal.signal(one, old)
        writing.close()
        watching.join()
        reading.close()
