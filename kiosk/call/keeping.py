"""When the call that is going on is written down: from its answering on, so that it can be taken up again."""

import time
from pathlib import Path
from typing import Final

from kiosk import wire
from kiosk.call.standing import Standing, keep
from kiosk.call.states import Phase
from kiosk.call.told import Measured, Stood, Told
from kiosk.core.types import Seconds

AGAIN: Final[Seconds] = 20.0
"""Between two notes of the time."""
ANSWERED: Final = frozenset({Phase.CONNECTING, Phase.CONNECTED, Phase.RESUMED})


class Keeping:
    """Of one call."""

    def __init__(self, file: Path, wish: wire.Call) -> None:
        self._file, self._wish = file, wish
        self._written: Seconds | None = None

    def tell(self, told: Told) -> None:
        """Take what happened in the call."""
        if not (isinstance(told, Measured) or (isinstance(told, Stood) and told.state.phase in ANSWERED)):
            return
        now = time.time()
        if self._written is None or now - self._written >= AGAIN:
            self._written = now
            wish = self._wish
            keep(self._file, Standing(call=wish.call, lang=wish.lang, visitor=wish.visitor_lang, at=now))
