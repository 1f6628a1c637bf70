"""Tasks that run as long as something does, whose failure must not go unseen."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

from kiosk.runtime import places

T = TypeVar("T")

log = logging.getLogger(__name__)


def begun(work: Coroutine[Any, Any, T], name: str) -> "asyncio.Task[T]":
    """Start a task; should it fail, the places are logged (never what was said)."""
    task = asyncio.create_task(work, name=name)
    task.add_done_callback(_seen)
    return task


def _seen(task: "asyncio.Task[Any]") -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        log.error("%s failed\n%s", task.get_name(), places(error))
