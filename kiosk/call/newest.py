"""A place for one thing, where the newest wins: pictures that nobody fetched in time are never queued."""

import asyncio
from typing import Generic, TypeVar

T = TypeVar("T")


class Newest(Generic[T]):
    """Put from any thread, get on the loop; made on the loop."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._there = asyncio.Event()
        self._value: T | None = None
        self._over = False

    def put(self, value: T) -> None:
        """Take the place of what is there; from any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.put_here, value)

    def put_here(self, value: T) -> None:
        """Do the same, on the loop."""
        self._value = value
        self._there.set()

    def end(self) -> None:
        """Let every `get` end with EOFError; on the loop."""
        self._over = True
        self._there.set()

    async def get(self) -> T:
        """Return the newest that has not been got.

        Raises:
            EOFError: it has ended.
        """
        while self._value is None:
            if self._over:
                raise EOFError
            self._there.clear()
            await self._there.wait()
        value, self._value = self._value, None
        return value
