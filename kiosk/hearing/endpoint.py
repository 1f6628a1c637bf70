"""Where an utterance begins and ends, decided by pauses.

                  4 of 6 frames are speech                       `pause` of silence, or `finish()`
    waiting ----------------------------------> speaking -----------------------------------------> waiting
    (the last 600 ms are kept and go in front:   (every sound goes to the recognizer)
     no first syllable is cut)

libvosk 0.3.45 has no methods for it, and its own rules, in a model's conf/model.conf, wait for up to 2 s. Sound before
and between utterances never reaches the recognizer: noise costs it 50 times what speech does.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.core.flow import SAMPLE
from kiosk.core.types import Seconds
from kiosk.hearing.activity import FRAME, Activity, loudness
from kiosk.hearing.conversion import RATE

LENGTH: Final[Seconds] = FRAME / RATE
PAUSE: Final[Seconds] = 0.5
"""Ends an utterance that may be whole."""
LONG_PAUSE: Final[Seconds] = 1.0
"""Ends one that cannot be whole: its last word asks for another."""
BEFORE: Final[Seconds] = 0.6
"""Kept from before an utterance: a multiple of 60 ms, so that frames and the recognizer's 30 ms stay in step."""
LONGEST: Final[Seconds] = 25.0
"""Then a breath is enough; people who read aloud make no pauses."""
BREATH: Final[Seconds] = 0.16
MISSED: Final[Seconds] = 4.0
"""Of a sentence into which somebody has come at most so much is left out: a loud room must not seem to be one."""
_OPENING: Final = 6
"""Frames that are looked at for a beginning."""
_ENOUGH: Final = 4
"""Of them are speech: a cough or a key is shorter."""
_STEP: Final = 3
"""Frames, 60 ms: utterances begin at multiples."""


@dataclass(frozen=True, slots=True)
class Sound:
    """Sound of an utterance, for the recognizer."""

    pcm: bytes
    begins: int | None = None
    """The first of an utterance: how many samples of the microphone came before it; None: it goes on."""


@dataclass(frozen=True, slots=True)
class End:
    """The utterance has ended."""


class Endpointer:
    """Cuts the sound of one microphone into utterances; used in one thread."""

    def __init__(self, activity: Activity, *, joining: bool = False) -> None:
        """Begin.

        Args:
            activity: tells speech from other sound.
            joining: somebody may be in the middle of a sentence: half of one says something else (四日 of 三月十四日),
                so its rest is left out.
        """
        self.held = False
        """The speaker keeps the button down: no pause ends the utterance."""
        self.unfinished = False
        """What was heard so far cannot be all; set by whoever reads the words."""
        self.speaking = False
        self._activity = activity
        self._before: deque[bytes] = deque(maxlen=round(BEFORE / LENGTH) + _OPENING)
        self._recent: deque[bool] = deque(maxlen=_OPENING)
        self._silent = 0
        self._samples = 0
        self._long = 0
        self._joining = joining
        self._missing = False
        """The rest of a sentence is being left out."""

    def feed(self, pcm: bytes, nearer: Sequence[bool] | None = None) -> list[Sound | End]:
        """Take sound, and return what is to be done, in order.

        Args:
            pcm: s16le at 16 kHz, whole frames of 20 ms.
            nearer: for each frame, whether it is spoken into this microphone; None: there is no other.
        """
        steps: list[Sound | End] = []
        going = bytearray()
        begins: int | None = None
        size = FRAME * SAMPLE
        for number, level in enumerate(loudness(pcm)):
            frame = pcm[number * size : (number + 1) * size]
            active = self._activity.feed(frame, level, speaking=self.speaking)
            self._samples += FRAME
            voiced = active and (nearer is None or nearer[number])
            if self._missing:
                self._miss(voiced=voiced)
                continue
            if not self.speaking:
                if sound := self._begun(frame, voiced=voiced):
                    going += sound.pcm
                    begins = sound.begins
                continue
            going += frame
            self._long += 1
            self._silent = 0 if voiced else self._silent + 1
            if self._ended():
                steps += [Sound(bytes(going), begins), End()]
                going.clear()
                begins = None
                self._rest()
        if going:
            steps.append(Sound(bytes(going), begins))
        return steps

    def skip(self, samples: int) -> None:
        """Count sound that was lost, or thrown away; what came before it is no beginning of what comes after."""
        self._samples += samples
        self._before.clear()
        self._recent.clear()

    def finish(self) -> bool:
        """End here; say whether an utterance was under way."""
        speaking = self.speaking
        self._rest()
        return speaking

    def _begun(self, frame: bytes, *, voiced: bool) -> Sound | None:
        self._before.append(frame)
        self._recent.append(voiced)
        if sum(self._recent) < _ENOUGH:
            return None
        if self._joining and self._samples <= _OPENING * FRAME:
            self._missing, self._silent, self._long = True, 0, 0
            return None
        # Steps of 60 ms from the opening on: the same features, whenever the recognizer is given the sound.
        surplus = (_STEP - (self._samples // FRAME - len(self._before)) % _STEP) % _STEP
        kept = list(self._before)[surplus if len(self._before) > surplus else 0 :]
        self.speaking, self.unfinished, self._silent, self._long = True, False, 0, 0
        self._before.clear()
        self._recent.clear()
        return Sound(b"".join(kept), self._samples - len(kept) * FRAME)

    def _miss(self, *, voiced: bool) -> None:
        self._long += 1
        self._silent = 0 if voiced else self._silent + 1
        if self._silent * LENGTH >= PAUSE or self._long * LENGTH >= MISSED:
            self._missing = False
            self._rest()

    def _ended(self) -> bool:
        if self.held:
            return False
        pause = LONG_PAUSE if self.unfinished else PAUSE
        if self._long * LENGTH >= LONGEST:
            pause = BREATH
        return self._silent * LENGTH >= pause

    def _rest(self) -> None:
        self.speaking = False
        self._before.clear()
        self._recent.clear()
