"""One stream of PortAudio from one microphone: how the wanted one is found and opened, and closed.

    with a sound server   PortAudio's "pulse", led to the chosen source by PULSE_SOURCE; moved there if it is elsewhere
    without one           PortAudio's own devices, by their names

PULSE_SOURCE is libpulse's own way and was obeyed in every opening (PulseAudio 16.1); what it is not obeyed by
(PipeWire's plug-in for ALSA) is moved by the server, which takes 13 ms. Everything here runs in PortAudio's thread.
"""

import os
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

from kiosk import plugged
from kiosk.core.types import Seconds
from kiosk.hearing.conversion import FULL_SCALE, RATE, Conversion
from kiosk.plugged import Device, Kind, View

SERVERS: Final = ("pulse", "pipewire", "default")
"""PortAudio's names for the sound server, the best first."""
CHOICE: Final = "PULSE_SOURCE"
_BLOCKS: Final = 50
"""A second."""


@dataclass(slots=True)
class Stream:
    """An open microphone."""

    native: Any
    label: str
    """Its name as people are shown it."""
    name: str
    """Its name as `plugged` knows it, else PortAudio's."""
    rank: int
    """Its place in the preference list."""
    source: str | int
    """The server's name for the microphone, else PortAudio's number: two of one make have one name."""
    device: Device | None = None
    """None: neither the server nor ALSA's list tells when it is gone."""
    before: Collection[int] = ()
    """This process's streams on the server before this one was opened."""
    number: int | None = None
    """Its number on the server."""
    moved: bool = False
    """It was elsewhere at first, and the server was told to move it."""
    seen: bool = False
    """It has been on its device."""


Take = Callable[[bytes, bool, Seconds], None]
"""Called from PortAudio's thread with s16le mono of 16 kHz, whether PortAudio lost sound before it, and when."""


class NothingOpens(Exception):
    """No microphone, or none that can be opened."""


def opened(
    wanted: Sequence[str],
    last: Collection[str],
    view: View | None,
    take: Callable[[str], Take],
    ended: Callable[[], None],
    *,
    taken: Collection[str | int] = (),
) -> Stream:
    """Open and start the best microphone.

    Args:
        wanted: parts of names, the best first; then the system's choice, then any.
        last: names that are tried when nothing else is left.
        view: what is plugged in.
        take: gives what is called with the sound of a microphone of this label.
        ended: called from PortAudio's thread when the stream has ended by itself.
        taken: sources of the other side's stream: heard through twice, every word would be both sides'.

    Raises:
        NothingOpens: as it says.
    """
    import sounddevice

    refusals = (sounddevice.PortAudioError, ValueError)
    found = [device for device in sounddevice.query_devices() if device["max_input_channels"] > 0]
    server = next((device for name in SERVERS for device in found if device["name"] == name), None)
    if view is not None and view.server and server is not None:
        for device in view.ordered(wanted, last):
            if device.name in taken:
                continue
            with suppress(*refusals), _led_to(device):
                native = _started(server["index"], RATE, 1, take(device.label), ended)
                place = plugged.rank(plugged.shown(device), wanted)
                return Stream(native, device.label, device.name, place, device.name, device, frozenset(view.streams))
        raise NothingOpens
    for rate, channels, known in _ways(found, sounddevice.default.device[0], wanted, last):
        name = str(known["name"])
        if known["index"] in taken:
            continue
        cards = () if view is None or view.server else view.devices
        card = next((card for card in cards if name.startswith(card.name)), None)
        label = card.label if card else name
        with suppress(*refusals):
            native = _started(known["index"], rate, channels, take(label), ended)
            place = plugged.rank(name, wanted)
            return Stream(native, label, card.name if card else name, place, known["index"], card)
    raise NothingOpens


def stays(stream: Stream, view: View, others: Collection[int]) -> bool:
    """Say whether a stream is on its device; one that has not got there yet is moved.

    Args:
        stream: the stream.
        view: what there is now.
        others: the numbers of this process's other streams.
    """
    device = stream.device
    if device is None or not view.server:
        return True
    if stream.number is None:
        mine = sorted(set(view.streams) - set(others) - set(stream.before))
        stream.number = mine[0] if mine else None  # PipeWire shows it a moment later
    on = view.streams.get(stream.number) if stream.number is not None else None
    if on is None or stream.number is None:
        return True
    if on != device.index and not stream.seen:
        if not stream.moved:
            stream.moved = True
            plugged.move(Kind.MICROPHONE, stream.number, device.index)
        return True
    stream.seen = True
    return on == device.index


def close(stream: Stream) -> None:
    """Close a stream, and be it dead."""
    import sounddevice

    with suppress(sounddevice.PortAudioError):  # the device is gone already
        stream.native.abort()
    with suppress(sounddevice.PortAudioError):
        stream.native.close()


def _ways(
    found: Sequence[Any], default: int, wanted: Sequence[str], last: Collection[str]
) -> Iterator[tuple[int, int, Any]]:
    """Yield rate, channels and device, the best first; the converted ones for devices that know one rate only."""

    def place(device: Any) -> tuple[bool, int, bool]:
        name = str(device["name"])
        put_behind = any(name.startswith(silent) for silent in last)
        return put_behind, plugged.rank(name, wanted), device["index"] != default

    for device in sorted(found, key=place):
        own = int(device["default_samplerate"])
        for rate, channels in ((RATE, 1), (own, 1), (own, int(device["max_input_channels"]))):
            yield rate, channels, device


@contextmanager
def _led_to(device: Device) -> Iterator[None]:
    """Lead what libpulse opens meanwhile to a source."""
    before = os.environ.get(CHOICE)
    os.environ[CHOICE] = device.name
    try:
        yield
    finally:
        if before is None:
            del os.environ[CHOICE]
        else:
            os.environ[CHOICE] = before


def _started(device: int, rate: int, channels: int, take: Take, ended: Callable[[], None]) -> Any:
    import numpy as np
    import sounddevice

    direct = rate == RATE and channels == 1
    conversion = None if direct else Conversion(rate)

    def callback(data: Any, _frames: int, _time: Any, status: Any) -> None:
        pcm = bytes(data)
        if conversion is not None:
            samples = np.frombuffer(pcm, "<i2").reshape(-1, channels).astype(np.float32) / np.float32(FULL_SCALE)
            pcm = conversion.feed(samples)
        take(pcm, bool(status.input_overflow), time.monotonic())

    native = sounddevice.RawInputStream(
        samplerate=rate,
        blocksize=rate // _BLOCKS,
        device=device,
        channels=channels,
        dtype="int16",
        latency="low",
        callback=callback,
        finished_callback=ended,
    )
    try:
        native.start()
    except sounddevice.PortAudioError:
        native.close()
        raise
    return native
