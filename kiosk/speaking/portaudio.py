"""A loudspeaker through PortAudio; used in the player process only.

sounddevice: PortAudio's bindings, kept up, MIT.
"""

from typing import Any, Final

from kiosk.core.types import Seconds
from kiosk.speaking.player import Fill, OutputRefused

_LATENCY: Final[Seconds] = 0.3
"""Asked for. With 0.15 s the sound server ran dry on a busy machine (PulseAudio 16.1, two cores, load 7), with 0.3 s it
did not; the first sound is not later for it, and stopping throws the buffer away."""
_SAMPLE: Final = 2


class Loud:
    """Implements player.Output."""

    def __init__(self, name: str) -> None:
        """Choose by a part of the loudspeaker's name; empty: the system's choice."""
        self._name = name.casefold()
        self._stream: Any = None

    def start(self, rate: int, fill: Fill) -> Seconds:
        """Open the loudspeaker; see player.Output.

        Raises:
            OutputRefused: there is none, or it refused.
        """
        try:
            import sounddevice
        except OSError as error:  # the PortAudio library is not there
            raise OutputRefused from error
        try:
            return self._open(sounddevice, rate, fill)
        except (sounddevice.PortAudioError, ValueError):
            pass
        try:
            # A loudspeaker plugged in since is only seen after a new beginning (sounddevice 125).
            sounddevice._terminate()  # noqa: SLF001
            sounddevice._initialize()  # noqa: SLF001
            return self._open(sounddevice, rate, fill)
        except (sounddevice.PortAudioError, ValueError) as error:
            raise OutputRefused from error

    def abort(self) -> None:
        """Close it at once."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.abort(ignore_errors=True)
            stream.close(ignore_errors=True)

    def _open(self, library: Any, rate: int, fill: Fill) -> Seconds:
        device = self._device(library)
        taken = rate
        try:
            library.check_output_settings(device=device, channels=1, dtype="int16", samplerate=rate)
        except library.PortAudioError:
            taken = int(library.query_devices(device, "output")["default_samplerate"])
        source = fill if taken == rate else _converted(fill, rate, taken)

        def callback(out: Any, frames: int, _time: object, _status: object) -> None:
            out[:] = source(frames * _SAMPLE)

        stream = library.RawOutputStream(
            samplerate=taken, device=device, channels=1, dtype="int16", latency=_LATENCY, callback=callback
        )
        self._stream = stream
        stream.start()
        return float(stream.latency)

    def _device(self, library: Any) -> int | None:
        """Return the number of the first loudspeaker whose name holds the wanted part; None: the system's choice."""
        if self._name:
            for number, device in enumerate(library.query_devices()):
                if device["max_output_channels"] > 0 and self._name in str(device["name"]).casefold():
                    return number
        return None


def _converted(fill: Fill, rate: int, taken: int) -> Fill:
    """Return a source at the rate that the loudspeaker takes: straight lines between samples do for speech."""
    import numpy as np

    last = np.zeros(1, dtype=np.int16)
    at = 0.0

    def converted(size: int) -> bytes:
        nonlocal last, at
        count = size // _SAMPLE
        places = at + np.arange(count) * (rate / taken)
        needed = int(places[-1]) + 2 if count else 0
        fresh = max(0, needed - len(last))
        wave = np.concatenate([last, np.frombuffer(fill(fresh * _SAMPLE), dtype="<i2")])
        out = np.interp(places, np.arange(len(wave)), wave).astype("<i2")
        after = at + count * (rate / taken)
        last, at = wave[int(after) :], after - int(after)
        return bytes(out.tobytes())

    return converted
