"""A sound that grows while it is heard: its pieces follow one another to the sample, and a late one leaves silence.

    add(pcm) --> |piece|piece|silence|piece| --> fill(n) from the sound library's thread
                                     end()   --> dried: nothing is left, and nothing more comes

Outputs pull ahead of what is heard (PulseAudio: 0.4 s). A pull that finds too little waits for the next piece for as
long as what was pulled before still lasts; silence given at once would be heard, although the piece comes in time.
Silence that was given belongs to the sound, so that places in it stay those of the output.
"""

import threading
import time
from collections.abc import Callable
from typing import Final

from kiosk.core.types import Seconds

RESERVE: Final[Seconds] = 0.1
"""Of what was pulled, when waiting for a piece ends: an output must not run dry itself."""
_SAMPLE: Final = 2


class Sound:
    """Of one rate; any thread."""

    def __init__(self, rate: int, pcm: bytes, dried: Callable[[], None]) -> None:
        """Begin with a piece.

        Args:
            rate: Hz.
            pcm: s16le, mono.
            dried: called from any thread when the last sample has been pulled, after `end()`.
        """
        self.rate = rate
        self.pulled: Seconds = 0.0
        """When the output last pulled, or was opened."""
        self._dried = dried
        self._more = threading.Condition()
        self._pcm = bytearray(pcm)
        self._at = 0
        """Bytes that have been pulled."""
        self._block = 0
        """Bytes of the last pull."""
        self._whole = False
        self._dry = False
        self._left = False
        """Of no use to the output any more, which is about to be closed."""
        self._waits = False
        """A pull waits for a piece."""
        self._lasts: Seconds = 0.0
        """When the output has played what it pulled, if it began with its first pull."""
        self._end: Seconds = 0.0
        """When the last sample has been heard, but for the output's latency."""

    def add(self, pcm: bytes) -> None:
        """Add a piece."""
        with self._more:
            self._pcm += pcm
            self._more.notify_all()

    def end(self) -> None:
        """Say that nothing more comes."""
        with self._more:
            self._whole = True
            self._more.notify_all()
            self._see()

    def open(self, latency: Seconds) -> None:
        """Be pulled by an output that is opened now: again what the one before, of this latency, may have kept back."""
        with self._more:
            self._at = max(0, self._at - int(latency * self.rate) * _SAMPLE - self._block)
            self._block, self._lasts = 0, 0.0
            self._dry = self._left = False
        self.pulled = time.monotonic()

    def leave(self) -> bool:
        """Give silence from now on, so that the output can be closed; say whether a pull was waiting."""
        with self._more:
            self._left = True
            self._more.notify_all()
            return self._waits

    def heard(self, latency: Seconds) -> Seconds | None:
        """Return when it has been heard to its end, if its last sample has been pulled."""
        with self._more:
            return self._end + latency if self._dry else None

    def fill(self, size: int) -> bytes:
        """Return so many bytes of sound; waits for a late piece, but never so long that the output runs dry."""
        with self._more:
            self.pulled = time.monotonic()
            self._lasts = max(self._lasts, self.pulled)
            if not self._enough(size):
                self._waits = True
                self._more.wait_for(lambda: self._enough(size), max(0.0, self._lasts - RESERVE - self.pulled))
                self._waits = False
                self.pulled = time.monotonic()
            if self._left:
                return bytes(size)
            self._lasts += self._seconds(size)
            return self._taken(size)

    def _enough(self, size: int) -> bool:
        return self._whole or self._left or len(self._pcm) - self._at >= size

    def _taken(self, size: int) -> bytes:
        missing = size - (len(self._pcm) - self._at)
        if missing < size:
            self._end = self.pulled + self._seconds(size - max(0, missing))
        if missing > 0 and not self._whole:
            self._pcm += bytes(missing)
        chunk = bytes(self._pcm[self._at : self._at + size])
        self._at += len(chunk)
        self._block = size
        self._see()
        return chunk + bytes(size - len(chunk))

    def _see(self) -> None:
        if self._whole and self._at >= len(self._pcm) and not self._dry:
            self._dry = True
            self._dried()

    def _seconds(self, size: int) -> Seconds:
        return size / _SAMPLE / self.rate
