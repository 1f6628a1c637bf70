"""Work done beside the screen's thread, where it would hold the screen still.

main thread --ask(work, then)--> one worker: work() --queued signal--> main thread: then(result), if still wanted
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Beside(QObject):
    """One piece of work is wanted at a time, the latest; made on the main thread."""

    _finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="beside")
        self._under_way: Future[Any] | None = None
        self._then: Callable[[Any], None] | None = None
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Do some work, and hand its result over on the main thread; what was asked before is dropped."""
        self.forget()
        self._then = then
        self._under_way = self._worker.submit(work)
        self._under_way.add_done_callback(lambda _: self._finished.emit())

    def forget(self) -> None:
        """Drop what was asked: its result is no longer wanted."""
        under_way, self._under_way, self._then = self._under_way, None, None
        if under_way is not None:
            under_way.cancel()

    def settle(self) -> None:
        """Wait for what is under way and hand it over now: before a picture is taken."""
        if self._under_way is not None:
            self._under_way.exception()
            self._deliver()

    def close(self) -> None:
        """End the worker."""
        self.forget()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _deliver(self) -> None:
        done, then = self._under_way, self._then
        if done is None or then is None or not done.done():
            return
        self._under_way = self._then = None
        then(done.result())
