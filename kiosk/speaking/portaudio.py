"""A loudspeaker through PortAudio; used in the player process only.

    with a sound server   PortAudio's "pulse", led to the chosen sink by PULSE_SINK; when the sink is pulled, the server
                          goes on with another, and the stream is moved to the best one without a gap
    without one           PortAudio's own devices, by their names; the player opens anew for the rest of a piece

sounddevice: PortAudio's bindings, kept up, MIT.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

from kiosk import plugged
from kiosk.core.types import Seconds
from kiosk.plugged import Device, Kind, View
from kiosk.speaking.player import Fill, OutputRefused
from kiosk.speaking.rates import converted

Say = Callable[[str | None], None]
"""Called with the name of the loudspeaker that speaks now, when it is another; None: there is none."""

SERVERS: Final = ("pulse", "pipewire", "default")
"""PortAudio's names for the sound server, the best first."""
CHOICE: Final = "PULSE_SINK"
OLD: Final[Seconds] = 10.0
"""PortAudio's list of devices is renewed for a piece when it is older, and no plug is watched."""
_LATENCY: Final[Seconds] = 0.3
"""Asked for. With 0.15 s the sound server ran dry on a busy machine (PulseAudio 16.1, two cores, load 7), with 0.3 s it
did not; the first sound is not later for it, and stopping throws the buffer away."""
_SAMPLE: Final = 2


@dataclass(slots=True)
class _Open:
    """The loudspeaker that sounds."""

    native: Any
    label: str
    device: Device | None = None
    """None: neither the server nor ALSA's list tells when it is gone."""
    before: frozenset[int] = frozenset()
    """This process's streams on the server before this one was opened."""
    number: int | None = None
    """Its number on the server."""


class Loud:
    """Implements player.Output."""

    def __init__(self, wanted: Sequence[str], say: Say) -> None:
        """Choose by parts of names, the best first; then the system's choice, then any."""
        self._wanted = tuple(wanted)
        self._say = say
        self._open: _Open | None = None
        self._spoke: str | None = None
        """The loudspeaker of the last piece."""
        self._silenced = False
        """It was said that there is none."""
        self._begun: Seconds | None = time.monotonic()
        """When PortAudio made its list; None: it has to be made anew."""
        self._cards: frozenset[str] | None = None
        """What was plugged in then, where there is no sound server."""

    def start(self, rate: int, fill: Fill, ended: Callable[[], None]) -> Seconds:
        """Open the best loudspeaker; see player.Output.

        Raises:
            OutputRefused: there is none, or it refused.
        """
        try:
            import sounddevice
        except OSError as error:  # the PortAudio library is not there
            self._tell(None)
            raise OutputRefused from error
        view = plugged.look(Kind.LOUDSPEAKER)
        with suppress(sounddevice.PortAudioError):
            fresh = self._renewed(sounddevice, view)
            opened = self._tried(sounddevice, view, rate, fill, ended)
            if not opened and not fresh:
                self._begun = None
                self._renewed(sounddevice, view)
                opened = self._tried(sounddevice, view, rate, fill, ended)
            if opened:
                self._open = opened
                self._tell(opened.label)
                return float(opened.native.latency)
        self._begun = None
        if view is not None and not view.devices:
            self._tell(None)
        raise OutputRefused

    def abort(self, *, lost: bool = False) -> None:
        """Close it at once; `lost`: look for devices anew before the next opening."""
        own, self._open = self._open, None
        if own is not None:
            own.native.abort(ignore_errors=True)
            own.native.close(ignore_errors=True)
        if lost:
            self._begun = None

    def gone(self) -> bool:
        """Say whether the loudspeaker has been pulled, and its stream with it; move the stream where that helps."""
        own = self._open
        view = plugged.look(Kind.LOUDSPEAKER) if own is not None else None
        if own is None or not own.native.active:
            return own is not None
        if view is None or own.device is None:
            return False
        own.number = own.number or _number(own, view)
        on = view.streams.get(own.number or 0, own.device.index)
        if on == own.device.index:
            return all((device.index, device.name) != (on, own.device.name) for device in view.devices)
        return not self._moved(own, view, on)

    def _moved(self, own: _Open, view: View, on: int) -> bool:
        """See that a stream that the server has moved is on the best loudspeaker; say whether it is."""
        best = next(iter(view.ordered(self._wanted)), None)
        if best is None or own.number is None:
            return False
        if on != best.index and not plugged.move(Kind.LOUDSPEAKER, own.number, best.index):
            return False
        own.device = best
        self._tell(best.label)
        return True

    def _renewed(self, library: Any, view: View | None) -> bool:
        """Begin PortAudio anew when its list of devices is too old; say whether that was done.

        A loudspeaker plugged in since is only seen after a new beginning (sounddevice 125).
        """
        cards = None if view is None or view.server else frozenset(device.name for device in view.devices)
        known, self._cards = self._cards, cards
        if self._begun is None:
            old = view is None or not view.server or not _server(library)
        elif view is None:
            old = time.monotonic() - self._begun > OLD
        else:
            old = cards is not None and known is not None and cards != known
        if old:
            with suppress(library.PortAudioError):  # the last beginning had failed
                library._terminate()  # noqa: SLF001
            library._initialize()  # noqa: SLF001
            self._begun = time.monotonic()
        return old

    def _tried(self, library: Any, view: View | None, rate: int, fill: Fill, ended: Callable[[], None]) -> _Open | None:
        """Open the best loudspeaker that does open."""
        server = _server(library)
        if view is not None and view.server and server is not None:
            for device in view.ordered(self._wanted):
                with suppress(library.PortAudioError, ValueError), _led_to(device):
                    native = _started(library, server, rate, fill, ended)
                    return _Open(native, device.label, device, frozenset(view.streams))
            return None
        for known in self._ordered(library):
            name = str(known["name"])
            cards = () if view is None or view.server else view.devices
            card = next((card for card in cards if name.startswith(card.name)), None)
            with suppress(library.PortAudioError, ValueError):
                label = card.label if card else name
                return _Open(_started(library, known["index"], rate, fill, ended), label, card)
        return None

    def _ordered(self, library: Any) -> list[Any]:
        found = [device for device in library.query_devices() if device["max_output_channels"] > 0]
        if not found:
            self._tell(None)
        chosen = library.default.device[1]
        return sorted(
            found, key=lambda device: (plugged.rank(str(device["name"]), self._wanted), device["index"] != chosen)
        )

    def _tell(self, name: str | None) -> None:
        if name is None:
            if not self._silenced:
                self._say(None)
            self._silenced = True
            return
        if self._silenced or self._spoke not in {None, name}:
            self._say(name)
        self._spoke, self._silenced = name, False


def _server(library: Any) -> int | None:
    """Return PortAudio's number for the sound server."""
    found = {str(known["name"]): known for known in library.query_devices() if known["max_output_channels"] > 0}
    return next((int(found[name]["index"]) for name in SERVERS if name in found), None)


def _number(own: _Open, view: View) -> int | None:
    """Return the stream's number on the server; PipeWire shows it a moment after the opening."""
    return min(set(view.streams) - own.before, default=None)


@contextmanager
def _led_to(device: Device) -> Iterator[None]:
    """Lead what libpulse opens meanwhile to a sink."""
    before = os.environ.get(CHOICE)
    os.environ[CHOICE] = device.name
    try:
        yield
    finally:
        if before is None:
            del os.environ[CHOICE]
        else:
            os.environ[CHOICE] = before


def _started(library: Any, device: int, rate: int, fill: Fill, ended: Callable[[], None]) -> Any:
    taken = rate
    try:
        library.check_output_settings(device=device, channels=1, dtype="int16", samplerate=rate)
    except library.PortAudioError:
        taken = int(library.query_devices(device, "output")["default_samplerate"])
    source = fill if taken == rate else converted(fill, rate, taken)

    def callback(out: Any, frames: int, _time: object, _status: object) -> None:
        out[:] = source(frames * _SAMPLE)

    native = library.RawOutputStream(
        samplerate=taken,
        device=device,
        channels=1,
        dtype="int16",
        latency=_LATENCY,
        callback=callback,
        finished_callback=ended,
    )
    try:
        native.start()
    except library.PortAudioError:
        native.close(ignore_errors=True)
        raise
    return native
