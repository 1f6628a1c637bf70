"""The desk's sound on its way into the call: at the call's rate, and without what the loudspeaker plays.

microphone --near(frame)--> 48 kHz --> echo canceller --> source (FedSound)
loudspeaker --far(frame)----------------^
"""

from kiosk.call.echo import RATE, EchoCanceller
from kiosk.call.rates import Rate
from kiosk.call.sounds import FedSound
from kiosk.core.types import AudioFrame


class Cleaned:
    """Of one call; on the loop, which is the canceller's one thread."""

    def __init__(self, canceller: EchoCanceller) -> None:
        """Begin; making the canceller loads its library, and may be done on another thread.

        Args:
            canceller: of this call.
        """
        self.source = FedSound()
        self._canceller = canceller
        self._even = Rate(RATE)

    def near(self, frame: AudioFrame) -> None:
        """Take what the microphone hears, of any rate."""
        if clean := self._canceller.near(self._even.turned(frame)):
            self.source.feed(AudioFrame(clean, RATE, frame.at))

    def far(self, frame: AudioFrame) -> None:
        """Take what is about to be played; of 48 kHz, as the call gives it."""
        if frame.rate == RATE:
            self._canceller.far(frame.pcm)
