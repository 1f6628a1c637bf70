"""What leaves the waiting room, in the room's own order: rows are written first, then messages go to their lines.

    room --effects--> queue --> one task: [rows of all that waits, one transaction] --> messages --> lines

So nobody is told of a call that a crash could make the hub forget, and the room itself never waits. When the store
fails or does not answer, calls go on: its rows are tried again later, and never hold up what is said for long.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, assert_never

import msgspec

from kiosk import wire
from kiosk.core.ports import Clock
from kiosk.core.types import Seconds
from kiosk.hub.figures import Figures
from kiosk.hub.line import Line, Side
from kiosk.hub.store import Store, StoreFailed
from kiosk.hub.talk import CallRow, Effect, Keep, TellInterpreter, TellKiosk

log = logging.getLogger(__name__)

Ice = Callable[[str], tuple[wire.IceServer, ...]]
"""Peer's id -> ICE servers with a fresh credential."""
PATIENCE: Final[Seconds] = 1.0
"""Seconds that messages wait for their rows; a commit takes some milliseconds."""
AGAIN: Final[Seconds] = 5.0
"""Seconds before a store that failed is asked again: in between messages do not wait at all."""


class Delivery:
    """The lines, and the one task that feeds them."""

    def __init__(self, store: Store, ice: Ice, figures: Figures, clock: Clock) -> None:
        self._store = store
        self._ice = ice
        self._figures = figures
        self._clock = clock
        self._resting_until = clock()
        self._effects: asyncio.Queue[Sequence[Effect]] = asyncio.Queue()
        self._unkept: dict[str, CallRow] = {}
        self.lines: dict[tuple[Side, str], Line] = {}

    def put(self, effects: Sequence[Effect]) -> None:
        """Deliver these after everything before."""
        if effects:
            self._effects.put_nowait(effects)

    async def run(self) -> None:
        """Deliver until cancelled."""
        while True:
            batch: list[Effect] = []
            with suppress(TimeoutError):
                async with asyncio.timeout(AGAIN if self._unkept else None):
                    batch += await self._effects.get()
            while not self._effects.empty():
                batch += self._effects.get_nowait()
            await self._keep(batch, PATIENCE)
            for effect in batch:
                self._tell(effect)

    async def flush(self) -> None:
        """Write the rows that are still waiting; at the end."""
        self._resting_until = self._clock()
        left: list[Effect] = []
        while not self._effects.empty():
            left += self._effects.get_nowait()
        await self._keep(left, None)

    async def _keep(self, batch: Sequence[Effect], patience: Seconds | None) -> None:
        rows = [effect.row for effect in batch if isinstance(effect, Keep)]
        for row in rows:
            self._unkept[row.call] = row
            if row.state == "over":
                self._figures.count("calls_total", outcome=row.outcome)
                if row.accepted is not None:
                    self._figures.waited(max(0.0, row.accepted - row.arrived))
                if row.good is not None:
                    self._figures.judged(row.good)
        if not self._unkept or self._clock() < self._resting_until:
            return
        try:
            async with asyncio.timeout(patience):
                await self._store.keep_calls(list(self._unkept.values()))
        except (StoreFailed, TimeoutError):
            self._figures.count("store_failures_total")
            self._resting_until = self._clock() + AGAIN
            log.exception("rows of %d calls are not written yet", len(self._unkept))
        else:
            self._unkept.clear()

    def _tell(self, effect: Effect) -> None:
        match effect:
            case Keep():
                return
            case TellKiosk():
                line = self.lines.get(("kiosk", effect.kiosk))
            case TellInterpreter():
                line = self.lines.get(("interpreter", effect.interpreter))
            case _:
                assert_never(effect)
        if line is None:
            return
        message = effect.message
        if isinstance(message, wire.Accepted):
            message = msgspec.structs.replace(message, ice=self._ice(line.who))
        elif isinstance(message, wire.Refused):
            self._figures.count("refused_total", code=message.code)
        line.send(message)
