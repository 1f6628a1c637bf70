"""The next piece of a sound that is still being made, or that it is not wanted any more."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from kiosk.core.types import Speech


async def following(pieces: AsyncIterator[Speech], over: asyncio.Future[Any]) -> Speech | None:
    """Return the next piece; None when there is none, or as soon as `over` is done.

    Raises:
        KioskError: what the pieces' maker raises.
    """
    coming = asyncio.create_task(_next(pieces))
    try:
        await asyncio.wait({coming, over}, return_when=asyncio.FIRST_COMPLETED)
        return None if over.done() else await coming
    finally:
        coming.cancel()
        await asyncio.gather(coming, return_exceptions=True)


async def _next(pieces: AsyncIterator[Speech]) -> Speech | None:
    async for piece in pieces:
        return piece
    return None
