"""The desk's sound on its way into the call: at the call's rate, and without what the loudspeaker plays.

microphone --near(frame)--> 48 kHz --> echo canceller --> source (FedSound)
loudspeaker --far(frame)----------------^
"""

import asyncio
import logging
from collections.abc import Callable

from kiosk.call.echo import RATE, EchoCanceller
from kiosk.call.rates import Rate
from kiosk.call.sounds import FedSound
from kiosk.core.types import AudioFrame

log = logging.getLogger(__name__)


class Cleaned:
    """Of one call; on the loop, which is the canceller's one thread."""

    def __init__(self, make: Callable[[], EchoCanceller], lost: Callable[[], None]) -> None:
        """Begin; nothing is heard before `load`.

        Args:
            make: makes the canceller of this call.
            lost: told when that is not possible: the call goes on without the desk's sound.
        """
        self.source = FedSound()
        self._make, self._lost = make, lost
        self._canceller: EchoCanceller | None = None
        self._even = Rate(RATE)

    async def load(self) -> None:
        """Make the canceller beside the loop: its library takes a second, for which no call has to wait."""
        try:
            self._canceller = await asyncio.to_thread(self._make)
        except (ImportError, OSError) as error:  # a library without a wheel for this machine
            log.error("the desk is not heard: %s", type(error).__name__)  # noqa: TRY400 - the place is known
            self._lost()

    def near(self, frame: AudioFrame) -> None:
        """Take what the microphone hears, of any rate."""
        if self._canceller is not None and (clean := self._canceller.near(self._even.turned(frame))):
            self.source.feed(AudioFrame(clean, RATE, frame.at))

    def far(self, frame: AudioFrame) -> None:
        """Take what is about to be played; of 48 kHz, as the call gives it."""
        if self._canceller is not None and frame.rate == RATE:
            self._canceller.far(frame.pcm)
