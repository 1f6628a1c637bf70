"""A real microphone, and the one thread that uses PortAudio.

    PortAudio callback (20 ms) --bytes--> event loop --> Channel (2 s; full: the oldest go) --> frames()

    the sound server tells, a stream ended, or no callback for 500 ms --> inlets: the best one is opened --> notice

sounddevice: PortAudio's bindings, kept up, MIT. What it does not tell (measured; its issues 125, 382, 516): a pulled
plug may end nothing and report nothing, the callbacks just stop, or the sound server goes on with another microphone.
Hence the watch over plugs (kiosk.plugged) and over callbacks.
"""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Final, TypeVar

from kiosk.core.errors import KioskError, MicrophoneChanged, MicrophoneLost, MicrophoneMissing
from kiosk.core.flow import SAMPLE, Channel
from kiosk.core.types import AudioFrame, Seconds
from kiosk.hearing.conversion import RATE
from kiosk.hearing.inlets import Inlet, Inlets
from kiosk.plugged import Watch
from kiosk.runtime import places

T = TypeVar("T")

CAPACITY: Final[Seconds] = 2.0
"""Sound that may wait for the recognizer."""
WATCH: Final[Seconds] = 0.5
"""Without a callback for so long the microphone is lost."""
FIRST: Final[Seconds] = 2.0
"""The first callback may take longer: a Bluetooth headset has to wake up."""
RECOVERY: Final[Seconds] = 1.8
"""After the last sound; by then another microphone must be heard, for people are told within 2 s."""
AGAIN: Final[Seconds] = 0.25
"""From one try to open another to the next."""
STUCK: Final[Seconds] = 2.0
"""PortAudio may block for ever on a device that is gone."""
BLOCKED: Final[Seconds] = 1.0
"""What takes longer is believed to be stuck; openings take 10 ms, a new beginning of PortAudio 50 to 300 ms."""
OPENING: Final[Seconds] = 5.0
"""The same, for the first opening."""

_log: Final = logging.getLogger(__name__)


class PortAudio:
    """The library, used from one thread only."""

    def __init__(self) -> None:
        self._stuck = False
        self._thread = ThreadPoolExecutor(1, "portaudio")
        self._inlets = Inlets(self._happened)
        self._watch: Watch | None = None
        self._pending = False

    @property
    def stuck(self) -> bool:
        """Say whether it hangs in a device or a server that is gone, and only a new process can help."""
        return self._stuck or (self._watch is not None and self._watch.stuck)

    async def open(self, inlet: Inlet) -> None:
        """Open the best microphone for an inlet.

        Raises:
            MicrophoneMissing: there is none, or it cannot be opened.
        """
        if self._watch is None:
            self._watch = Watch(self._happened)
            self._watch.start()
        opened = False
        try:
            opened = await self._done(partial(self._inlets.open, inlet), OPENING)
        except TimeoutError as error:
            raise MicrophoneMissing from error
        finally:
            if not opened:  # cancelled: behind it, for the device must not stay open for nobody
                self._thread.submit(self._inlets.close, inlet)
        if not opened:
            raise MicrophoneMissing

    async def renew(self, inlet: Inlet, limit: Seconds, *, silent: bool) -> str | None:
        """Close an inlet's microphone and open the best one; return its name, None if there was none in time."""
        try:
            opened = await self._done(partial(self._inlets.renew, inlet, silent=silent), limit)
        except TimeoutError:
            return None
        own = inlet.stream
        return own.label if opened and own is not None else None

    async def close(self, inlet: Inlet) -> None:
        """Close an inlet's microphone."""
        with suppress(TimeoutError):
            await self._done(partial(self._inlets.close, inlet), 0.0 if self._stuck else STUCK)

    def end(self) -> None:
        """End the thread behind what it is doing."""
        if self._watch is not None:
            self._watch.end()
        self._thread.shutdown(wait=False)

    async def _done(self, work: Callable[[], T], limit: Seconds) -> T:
        doing = asyncio.get_running_loop().run_in_executor(self._thread, work)
        try:
            return await asyncio.wait_for(asyncio.shield(doing), limit)
        except TimeoutError:
            self._stuck = self._stuck or limit >= BLOCKED
            raise

    def _happened(self) -> None:
        """Look after the microphones soon; from any thread."""
        if not self._pending:
            self._pending = True
            with suppress(RuntimeError):  # it has been ended
                self._thread.submit(self._look).add_done_callback(_reported)

    def _look(self) -> None:
        self._pending = False
        self._inlets.look()


def _reported(looking: Future[None]) -> None:
    """Log our own mistake, which nobody waits for."""
    if not looking.cancelled() and (error := looking.exception()) is not None:
        _log.error("looking after the microphones failed: %s", places(error))


class DeviceMicrophone:
    """One opening of a real microphone, or of several, one after the other."""

    def __init__(self, portaudio: PortAudio, wanted: Sequence[str], notice: Callable[[KioskError], None]) -> None:
        """Choose microphones.

        Args:
            portaudio: the library.
            wanted: parts of names, the best first; then the system's choice, then any.
            notice: called on the event loop with MicrophoneChanged when another one is heard.
        """
        self._portaudio = portaudio
        self._wanted = wanted
        self._notice = notice
        self._channel = Channel(CAPACITY)
        self._samples = 0
        self._origin: Seconds = 0.0
        """When the first sample was taken."""
        self._heard: Seconds = 0.0
        """When the last sound came."""
        self._began: Seconds = 0.0
        """When the first sound of its stream came."""
        self._limit: Seconds = 0.0
        """When the microphone is given up."""
        self._opened = 0
        """Number of the stream that was heard last."""
        self._name = ""
        """Of its microphone."""
        self._lost = False
        """The next sound comes behind a loss."""

    async def frames(self) -> AsyncGenerator[AudioFrame, None]:
        """Yield frames of about 20 ms until `close()`; time without sound shows as a jump from one to the next.

        Raises:
            MicrophoneMissing: nothing to open.
            MicrophoneLost: no sound for 500 ms, and no other microphone was heard either, within 2 s of the last sound.
        """
        loop = asyncio.get_running_loop()

        def take(opened: int, name: str, pcm: bytes, overflown: bool, now: Seconds) -> None:  # noqa: FBT001
            with suppress(RuntimeError):  # the loop is closed
                loop.call_soon_threadsafe(self._put, opened, name, pcm, overflown, now)

        inlet = Inlet(self._wanted, take)
        await self._portaudio.open(inlet)
        if not self._opened:
            self._heard = time.monotonic() + FIRST - WATCH
        patience = FIRST
        try:
            while True:
                try:
                    async with asyncio.timeout(patience):
                        frame = await self._channel.get()
                except TimeoutError as error:
                    patience = await self._recover(inlet, error)
                    continue
                if frame is None:
                    return
                patience = WATCH
                yield frame
        finally:
            await self._portaudio.close(inlet)

    def close(self) -> None:
        """End `frames()` after what has already been heard."""
        self._channel.close()

    async def _recover(self, inlet: Inlet, error: TimeoutError) -> Seconds:
        """Look for another microphone; return how long to wait for its sound."""
        if time.monotonic() - self._heard < WATCH:
            return WATCH  # this thread slept, not the microphone
        steady = self._heard - self._began >= WATCH
        if steady or not self._limit:  # a device that stutters is no recovery
            self._limit = self._heard + RECOVERY
        if (left := self._limit - time.monotonic()) <= 0:
            raise MicrophoneLost from error
        self._lost = True
        silent = inlet.opened > self._opened or (not steady and self._opened > 1)
        name = await self._portaudio.renew(inlet, left, silent=silent)
        left = max(self._limit - time.monotonic(), 0.0)
        if name is None:
            return min(left, AGAIN)
        return min(left, WATCH) if name == self._name else left

    def _put(self, opened: int, name: str, pcm: bytes, overflown: bool, now: Seconds) -> None:  # noqa: FBT001
        samples = len(pcm) // SAMPLE
        if opened != self._opened:
            self._began = now
        self._heard = now
        if not self._opened:
            self._origin = now - samples / RATE
        elif opened != self._opened:
            self._samples = max(self._samples, round((now - self._origin) * RATE) - samples)
            if name != self._name:  # the same one again: the sound that is missing is told
                self._notice(MicrophoneChanged(name))
        elif overflown:
            self._samples += samples  # PortAudio does not say how much it lost: at least about one block
        self._opened, self._name, self._lost = opened, name, False
        self._channel.put(AudioFrame(pcm, RATE, self._samples / RATE))
        self._samples += samples
