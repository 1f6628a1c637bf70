"""A real microphone, and the one owner of PortAudio.

    PortAudio callback (20 ms) --bytes--> event loop --> Channel (2 s; full: the oldest go) --> frames()

sounddevice: PortAudio's bindings, kept up, MIT. What it does not tell (measured; its issues 125, 382, 516): a pulled
plug ends nothing and reports nothing, the callbacks just stop; and a device plugged in later is seen only after
PortAudio was ended and begun again, which kills its streams. Hence the watch over the callbacks, and the new beginning
after a loss.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Final

from kiosk.core.errors import MicrophoneLost, MicrophoneMissing
from kiosk.core.flow import SAMPLE, Channel
from kiosk.core.types import AudioFrame, Seconds
from kiosk.hearing.conversion import FULL_SCALE, RATE, Conversion

CAPACITY: Final[Seconds] = 2.0
"""Sound that may wait for the recognizer."""
WATCH: Final[Seconds] = 0.5
"""Without a callback for so long the microphone is lost."""
FIRST: Final[Seconds] = 2.0
"""The first callback may take longer: a Bluetooth headset has to wake up."""
STUCK: Final[Seconds] = 2.0
"""PortAudio may block for ever on a device that is gone."""

Take = Callable[[bytes, bool], None]
"""Called from PortAudio's thread with s16le mono of 16 kHz, and whether PortAudio lost sound before it."""


class PortAudio:
    """The library, used from one thread only. `stuck` says that only a new process can help."""

    def __init__(self) -> None:
        self.stuck = False
        self._thread = ThreadPoolExecutor(1, "portaudio")
        self._stale = False

    async def open(self, name: str, take: Take) -> Any:
        """Open the microphone whose name holds `name`, else the system's choice, and start it.

        Raises:
            MicrophoneMissing: there is none, or it cannot be opened.
        """
        opening = self._thread.submit(self._open, name, take)
        try:
            return await asyncio.wrap_future(opening)
        except asyncio.CancelledError:
            self._thread.submit(_discard, opening)  # behind it: the device must not stay open for nobody
            raise

    async def close(self, stream: Any, *, lost: bool) -> None:
        """Close a stream.

        Args:
            stream: what `open` returned.
            lost: look for devices anew before the next opening.
        """
        self._stale = self._stale or lost
        closing = asyncio.get_running_loop().run_in_executor(self._thread, _close, stream)
        try:
            await asyncio.wait_for(asyncio.shield(closing), STUCK)
        except TimeoutError:
            self.stuck = True

    def end(self) -> None:
        """End the thread behind what it is doing."""
        self._thread.shutdown(wait=False)

    def _open(self, name: str, take: Take) -> Any:
        try:
            import sounddevice
        except OSError as error:  # the library itself is not installed
            raise MicrophoneMissing from error
        try:
            if self._stale:
                # Sees a newly plugged device (sounddevice 125); goes when PortAudio can refresh its list.
                sounddevice._terminate()  # noqa: SLF001
                sounddevice._initialize()  # noqa: SLF001
            self._stale = False
            for rate, channels, device in _ways(name):
                try:
                    return _start(device, rate, channels, take)
                except (sounddevice.PortAudioError, ValueError):
                    continue
        except (sounddevice.PortAudioError, ValueError) as error:
            self._stale = True
            raise MicrophoneMissing from error
        self._stale = True
        raise MicrophoneMissing


class DeviceMicrophone:
    """One opening of a real microphone."""

    def __init__(self, portaudio: PortAudio, name: str) -> None:
        self._portaudio = portaudio
        self._name = name
        self._channel = Channel(CAPACITY)
        self._samples = 0

    async def frames(self) -> AsyncGenerator[AudioFrame, None]:
        """Yield frames of about 20 ms until `close()`.

        Raises:
            MicrophoneMissing: nothing to open.
            MicrophoneLost: no sound for 500 ms.
        """
        loop = asyncio.get_running_loop()

        def take(pcm: bytes, overflown: bool) -> None:  # noqa: FBT001 - PortAudio's thread: copy and go
            loop.call_soon_threadsafe(self._put, pcm, overflown)

        stream = await self._portaudio.open(self._name, take)
        lost = True
        patience = FIRST
        try:
            while True:
                async with asyncio.timeout(patience):
                    frame = await self._channel.get()
                if frame is None:
                    lost = False
                    return
                patience = WATCH
                yield frame
        except TimeoutError as error:
            raise MicrophoneLost from error
        except (GeneratorExit, asyncio.CancelledError):
            lost = False
            raise
        finally:
            await self._portaudio.close(stream, lost=lost)

    def close(self) -> None:
        """End `frames()` after what has already been heard."""
        self._channel.close()

    def _put(self, pcm: bytes, overflown: bool) -> None:  # noqa: FBT001
        samples = len(pcm) // SAMPLE
        if overflown:
            self._samples += samples  # PortAudio does not say how much it lost: at least about one block
        self._channel.put(AudioFrame(pcm, RATE, self._samples / RATE))
        self._samples += samples


def _ways(name: str) -> Iterator[tuple[int, int, int | None]]:
    """Yield rate, channels and device, the best first; the converted ones for devices that know one rate only."""
    import sounddevice

    every = [device for device in sounddevice.query_devices() if device["max_input_channels"] > 0]
    wanted = [device for device in every if name and name.casefold() in device["name"].casefold()]
    chosen = sounddevice.default.device[0]
    default = [device for device in every if device["index"] == chosen]
    for device in [*wanted, *default, *([] if default else every)]:
        own = int(device["default_samplerate"])
        for rate, channels in ((RATE, 1), (own, 1), (own, int(device["max_input_channels"]))):
            yield rate, channels, device["index"]


def _start(device: int | None, rate: int, channels: int, take: Take) -> Any:
    import numpy as np
    import sounddevice

    direct = rate == RATE and channels == 1
    conversion = None if direct else Conversion(rate)

    def callback(data: Any, _frames: int, _time: Any, status: Any) -> None:
        pcm = bytes(data)
        if conversion is not None:
            samples = np.frombuffer(pcm, "<i2").reshape(-1, channels).astype(np.float32) / np.float32(FULL_SCALE)
            pcm = conversion.feed(samples)
        take(pcm, bool(status.input_overflow))

    stream = sounddevice.RawInputStream(
        samplerate=rate,
        blocksize=rate // 50,
        device=device,
        channels=channels,
        dtype="int16",
        latency="low",
        callback=callback,
    )
    try:
        stream.start()
    except sounddevice.PortAudioError:
        stream.close()
        raise
    return stream


def _discard(opening: Future[Any]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        _close(opening.result())


def _close(stream: Any) -> None:
    import sounddevice

    try:
        stream.abort()
        stream.close()
    except sounddevice.PortAudioError:
        return  # the device is gone already
