"""The microphones that are open at once, and which device each is on; everything here runs in PortAudio's thread.

    pulled, moved by the server, ended by itself, a better one plugged in --look()--> the best one is opened

Without a sound server PortAudio sees a new device only after it was ended and begun again, which kills all its streams:
then every inlet's is opened again at once.
"""

import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Final

from kiosk import plugged
from kiosk.core.types import Seconds
from kiosk.hearing import stream
from kiosk.hearing.stream import NothingOpens, Stream, Take
from kiosk.plugged import Kind, View

OLD: Final[Seconds] = 10.0
"""PortAudio's list of devices is renewed for an opening when it is older, nothing is open, and no plug is watched."""

Taken = Callable[[int, str, bytes, bool, Seconds], None]
"""From PortAudio's thread: number of the stream, name of its microphone, s16le mono of 16 kHz, lost before, when."""


class Inlet:
    """One microphone that somebody wants to hear through."""

    def __init__(self, wanted: Sequence[str], take: Taken) -> None:
        self.wanted = tuple(wanted)
        self.stream: Stream | None = None
        self.opened = 0
        """Streams so far."""
        self.last: set[str] = set()
        """Refused or silent though they are plugged in: tried when nothing else is left."""
        self._take = take

    def take(self, name: str) -> Take:
        """Return what takes the sound of the next stream."""
        self.opened += 1
        return partial(self._take, self.opened, name)


class Inlets:
    """All of them."""

    def __init__(self, happened: Callable[[], None]) -> None:
        """Make the library's owner.

        Args:
            happened: called from any thread when `look()` should be.
        """
        self._happened = happened
        self._inlets: list[Inlet] = []
        self._begun: Seconds | None = None
        """When PortAudio made its list of devices; None: it has to be made anew."""
        self._cards: frozenset[str] = frozenset()
        """What was plugged in then, where there is no sound server."""

    def open(self, inlet: Inlet) -> bool:
        """Open the best microphone for an inlet; say whether there was one."""
        if inlet not in self._inlets:
            self._inlets.append(inlet)
        view = plugged.look(Kind.MICROPHONE)
        idle = all(other.stream is None for other in self._inlets)
        begun = self._begun
        if self._old(view, idle=idle) and not self._begin(view):
            return False
        if self._tried(inlet, view):
            return True
        if begun != self._begun or (view is not None and view.server and not idle):
            return False  # its list is new, or another microphone is heard through the server: it is not to blame
        return self._begin(view) and self._tried(inlet, view)

    def renew(self, inlet: Inlet, *, silent: bool = False) -> bool:
        """Close an inlet's microphone and open the best one; say whether there was one.

        Args:
            inlet: the inlet.
            silent: its microphone never gave a sound: try the others before.
        """
        if inlet not in self._inlets:
            return False  # closed meanwhile
        if silent and inlet.stream is not None:
            inlet.last.add(inlet.stream.name)
        _shut(inlet)
        view = plugged.look(Kind.MICROPHONE)
        if view is None or not view.server:
            self._begun = None
        return self.open(inlet)

    def close(self, inlet: Inlet) -> None:
        """Close an inlet's microphone."""
        if inlet in self._inlets:
            self._inlets.remove(inlet)
        _shut(inlet)

    def look(self) -> None:
        """Open another microphone for every inlet whose own is gone, or for which a better one is there now."""
        view = plugged.look(Kind.MICROPHONE) if self._inlets else None
        for inlet in list(self._inlets):
            if view is not None:
                inlet.last &= {device.name for device in view.devices}
            own = inlet.stream
            if own is None or self._lost(inlet, own, view):
                self.renew(inlet)
            elif better := _better(inlet, own, view) - self._taken(inlet):
                self.renew(inlet)
                if inlet.stream is None or inlet.stream.name not in better:
                    inlet.last |= better  # they do not open

    def _old(self, view: View | None, *, idle: bool) -> bool:
        """Say whether PortAudio's list of devices is too old to find the best one in it."""
        if self._begun is None:
            return True
        if view is None:
            return idle and time.monotonic() - self._begun > OLD
        return not view.server and _cards(view) != self._cards

    def _begin(self, view: View | None) -> bool:
        """Begin PortAudio, and open again what was open; say whether the library is there."""
        heard = [inlet for inlet in self._inlets if inlet.stream is not None]
        for inlet in heard:
            _shut(inlet)
        fresh = "sounddevice" not in sys.modules
        try:
            import sounddevice
        except OSError:  # the library itself is not installed
            return False
        self._begun = None
        self._cards = _cards(view)
        if not fresh:
            with suppress(sounddevice.PortAudioError):  # the last beginning had failed
                # Sees a newly plugged device (sounddevice 125); goes when PortAudio can refresh its list.
                sounddevice._terminate()  # noqa: SLF001
            try:
                sounddevice._initialize()  # noqa: SLF001
            except sounddevice.PortAudioError:
                return False
        self._begun = time.monotonic()
        for inlet in heard:
            self._tried(inlet, view)
        return True

    def _tried(self, inlet: Inlet, view: View | None) -> bool:
        try:
            inlet.stream = stream.opened(
                inlet.wanted, inlet.last, view, inlet.take, self._happened, taken=self._taken(inlet)
            )
        except NothingOpens:
            return False
        now = plugged.look(Kind.MICROPHONE) if inlet.stream.device is not None else None
        if now is not None:
            stream.stays(inlet.stream, now, self._numbers(inlet))
        return True

    def _lost(self, inlet: Inlet, own: Stream, view: View | None) -> bool:
        if not own.native.active:
            return True
        if view is None or own.device is None:
            return False
        if all((device.index, device.name) != (own.device.index, own.device.name) for device in view.devices):
            return True
        return not stream.stays(own, view, self._numbers(inlet))

    def _taken(self, inlet: Inlet) -> set[str | int]:
        """Return the sources that the other inlets hear through."""
        return {other.stream.source for other in self._inlets if other is not inlet and other.stream is not None}

    def _numbers(self, inlet: Inlet) -> set[int]:
        """Return the server's numbers of all streams but the inlet's."""
        others = (other.stream for other in self._inlets if other is not inlet)
        return {own.number for own in others if own is not None and own.number is not None}


def _shut(inlet: Inlet) -> None:
    own, inlet.stream = inlet.stream, None
    if own is not None:
        stream.close(own)


def _better(inlet: Inlet, own: Stream, view: View | None) -> set[str]:
    """Return the names of microphones that are liked better than the open one."""
    devices = view.devices if view is not None else ()
    return {
        device.name
        for device in devices
        if device.name not in inlet.last and plugged.rank(plugged.shown(device), inlet.wanted) < own.rank
    }


def _cards(view: View | None) -> frozenset[str]:
    return frozenset() if view is None or view.server else frozenset(device.name for device in view.devices)
