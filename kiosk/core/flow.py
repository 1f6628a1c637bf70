"""How values wait for a slower reader: sound loses its oldest, a level or partial its older self, a Final nothing.

    microphone --AudioFrame--> Channel (seconds) --> recognizer      full: the oldest goes, and `lost` counts it
    recognizer --Heard-------> Outbox            --> reader          in order; an item may take the place of one unread

Pure asyncio: one event loop, one reader each. A thread puts things in through `loop.call_soon_threadsafe`.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Hashable
from itertools import count
from typing import Final, Generic, TypeVar

from kiosk.core.types import AudioFrame, Seconds

T = TypeVar("T")

SAMPLE: Final = 2
"""Bytes of one s16le sample."""


def duration(frame: AudioFrame) -> Seconds:
    """Return how long a frame sounds."""
    return len(frame.pcm) / SAMPLE / frame.rate


class Channel:
    """Sound on its way to a recognizer, bounded in seconds.

    What was dropped shows twice: in `lost`, and as a jump in `at` from one frame to the next.
    """

    def __init__(self, capacity: Seconds) -> None:
        self.lost: Seconds = 0.0
        """Dropped so far."""
        self._capacity = capacity
        self._frames: deque[AudioFrame] = deque()
        self._held: Seconds = 0.0
        self._closed = False
        self._changed = asyncio.Event()

    def put(self, frame: AudioFrame) -> None:
        """Add a frame, dropping the oldest until it fits; after `close()` it is thrown away."""
        if self._closed:
            return
        self._frames.append(frame)
        self._held += duration(frame)
        while self._held > self._capacity and len(self._frames) > 1:
            dropped = duration(self._frames.popleft())
            self._held -= dropped
            self.lost += dropped
        self._changed.set()

    def close(self) -> None:
        """End the channel behind what is in it."""
        self._closed = True
        self._changed.set()

    async def get(self) -> AudioFrame | None:
        """Return the next frame, or None when the channel is closed and empty."""
        while not self._frames:
            if self._closed:
                return None
            self._changed.clear()
            await self._changed.wait()
        frame = self._frames.popleft()
        self._held -= duration(frame)
        return frame


class Outbox(Generic[T]):
    """Values in the order in which they came, for one reader; none is dropped unless a newer one takes its place."""

    def __init__(self) -> None:
        self._items: dict[Hashable, T] = {}
        self._numbers = count()
        self._closed = False
        self._changed = asyncio.Event()

    def __len__(self) -> int:
        return len(self._items)

    def post(self, item: T, replacing: Hashable = None) -> None:
        """Add an item at the end.

        Args:
            item: the item.
            replacing: a name; an unread item of the same name is taken out. None: nothing is replaced.
        """
        key = ("number", next(self._numbers)) if replacing is None else ("name", replacing)
        self._items.pop(key, None)
        self._items[key] = item
        self._changed.set()

    def close(self) -> None:
        """End the iteration behind what is in it."""
        self._closed = True
        self._changed.set()

    async def all(self) -> list[T]:
        """Wait for an item, and return every one that is there; nothing: the outbox is closed and empty."""
        while not self._items and not self._closed:
            self._changed.clear()
            await self._changed.wait()
        items = list(self._items.values())
        self._items.clear()
        return items

    async def __aiter__(self) -> AsyncIterator[T]:
        while True:
            while self._items:
                yield self._items.pop(next(iter(self._items)))
            if self._closed:
                return
            self._changed.clear()
            await self._changed.wait()
