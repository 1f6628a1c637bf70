"""Which sound devices are plugged in: listed, ordered by preference, and watched.

    sound server (PulseAudio, PipeWire)  --libpulse-->  look(): View        Watch: changed() when something was
    no server, but Linux                 --/proc/asound-->  look(): View    plugged in, pulled, or moved
    elsewhere                            look(): None, and PortAudio's own list counts

With a sound server PortAudio sees only "pulse" and "default"; which device is behind them, and that it is gone, the
server alone knows. pulsectl: libpulse by ctypes, kept up, MIT. A server that hangs holds a call for `PATIENCE`, so
everything here is called in threads that may wait.
"""

import os
import re
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, Final

from kiosk.core.types import Seconds

CARDS: Final = Path("/proc/asound/cards")
STUCK: Final[Seconds] = 10.0
"""A watch that has done nothing for so long never will."""
POLL: Final[Seconds] = 1.0
"""Between two looks at the cards, where no server tells; and the longest a watch takes to end."""
PATIENCE: Final[Seconds] = 1.0
"""For the server's answers; 3 ms are usual."""
SETTLE: Final[Seconds] = 0.05
"""One plug makes a dozen events: they are told as one."""
NOWHERE: Final = 0xFFFF_FFFF
"""libpulse's PA_INVALID_INDEX: a source with this in `monitor_of_sink` is a real one, not what a loudspeaker plays."""
DUMMY: Final = "auto_null"
"""The sink that the server makes up when there is no loudspeaker (module-always-sink)."""
_CARD: Final = re.compile(r"^ *(\d+) \[.*?\]: \S+ - (.+)$", re.MULTILINE)


class Kind(Enum):
    """Of a device; with the letter of /proc/asound's pcm folders."""

    MICROPHONE = "c"
    LOUDSPEAKER = "p"


@dataclass(frozen=True, slots=True)
class Device:
    """A device that is plugged in."""

    index: int
    """The server's number for it, never used twice; without a server the card's."""
    name: str
    """The server's name for it; without a server the same as the label."""
    label: str
    """What people are shown."""
    default: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """What there was at one moment."""

    devices: tuple[Device, ...]
    streams: Mapping[int, int] = field(default_factory=dict)
    """This process's streams on the server, and the index of the device that each is on."""
    server: bool = True

    def ordered(self, wanted: Sequence[str], last: Collection[str] = ()) -> list[Device]:
        """Return the devices, the best first: by preference, then the system's choice; `last`: names put behind."""
        return sorted(
            self.devices, key=lambda device: (device.name in last, rank(shown(device), wanted), not device.default)
        )


def shown(device: Device) -> str:
    """Return what a preference may name a part of."""
    return f"{device.label}\n{device.name}"


def rank(name: str, wanted: Sequence[str]) -> int:
    """Return the place of a name in a preference list of parts of names; its length when nothing matches."""
    folded = name.casefold()
    return next((place for place, part in enumerate(wanted) if part and part.casefold() in folded), len(wanted))


def look(kind: Kind) -> View | None:
    """Return what is plugged in now; None: this system has neither a sound server nor ALSA's list."""
    try:
        with _server() as server:
            return _view(server, kind)
    except _ServerMissingError:
        cards = _cards(kind)
        return View(cards, server=False) if cards is not None else None


def names(kind: Kind) -> list[str]:
    """Return the names of the devices of a kind, the system's choice first; none where there is no way to know.

    To be called in a thread or process that may wait for a sound server, and while PortAudio is not in use.
    """
    view = look(kind)
    if view is not None:
        return [device.label for device in view.ordered(())]
    fresh = "sounddevice" not in sys.modules
    try:
        import sounddevice
    except OSError:  # the PortAudio library is not installed
        return []
    channels, place = ("max_input_channels", 0) if kind is Kind.MICROPHONE else ("max_output_channels", 1)
    try:
        if not fresh:
            sounddevice._terminate()  # noqa: SLF001 - else it shows what there was at its beginning
            sounddevice._initialize()  # noqa: SLF001
        chosen = sounddevice.default.device[place]
        found = [device for device in sounddevice.query_devices() if device[channels] > 0]
    except (sounddevice.PortAudioError, ValueError):
        return []
    ordered = sorted(found, key=lambda device: bool(device["index"] != chosen))
    return list(dict.fromkeys(str(device["name"]) for device in ordered))


def move(kind: Kind, stream: int, device: int) -> bool:
    """Move a stream to a device; say whether the server did it."""
    try:
        with _server() as server:
            moved = server.source_output_move if kind is Kind.MICROPHONE else server.sink_input_move
            moved(stream, device)
    except _ServerMissingError:
        return False
    return True


class Watch:
    """A thread that calls `changed` when devices come or go or streams are moved; once at its beginning too."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._ended = threading.Event()
        self._alive: Seconds | None = None
        """When it last went round; None: not begun."""
        self._thread = threading.Thread(target=self._run, name="plugs", daemon=True)  # may hang in libpulse

    @property
    def stuck(self) -> bool:
        """Say whether it hangs in libpulse, and only a new process helps.

        libpulse 16.1 goes round for ever in pa_pstream_unlink() when a server that shares memory with its clients ends
        while one connects (1 of 20 times on purpose, never seen otherwise).
        """
        return not self._ended.is_set() and self._alive is not None and time.monotonic() - self._alive > STUCK

    def start(self) -> None:
        """Begin; where nothing can be watched, nothing happens."""
        if sys.platform == "linux":
            self._thread.start()

    def end(self) -> None:
        """End within `POLL`."""
        self._ended.set()

    def _run(self) -> None:
        known: str | None = None
        while not self._ended.is_set():
            self._alive = time.monotonic()
            try:
                with _server() as server:
                    known = None
                    self._follow(server)
            except _ServerMissingError:
                cards = _read(CARDS)
                if cards != known:
                    known = cards
                    self._changed()
                self._ended.wait(POLL)

    def _follow(self, server: Any) -> None:
        from pulsectl import PulseLoopStop

        happened = True  # what changed before the subscription

        def obtained(_: Any) -> None:
            nonlocal happened
            happened = True
            raise PulseLoopStop

        server.event_mask_set("source", "sink", "source_output", "sink_input", "server")
        server.event_callback_set(obtained)
        while not self._ended.is_set():
            if happened:
                happened = False
                self._changed()
                self._ended.wait(SETTLE)
            began = self._alive = time.monotonic()
            server.event_listen(timeout=POLL)
            if not happened and time.monotonic() - began < POLL / 2:
                raise _ServerMissingError  # it listens to nobody any more


class _ServerMissingError(Exception):
    """No libpulse, no server, or it refused."""


@contextmanager
def _server() -> Iterator[Any]:
    """Connect to the sound server for a moment (2 to 3 ms, measured).

    Raises:
        _ServerMissingError: there is none, or it went away, or refused.
    """
    if sys.platform != "linux":
        raise _ServerMissingError
    try:
        import pulsectl
    except (OSError, ImportError) as error:  # libpulse itself is not installed
        raise _ServerMissingError from error
    refusals = (pulsectl.PulseError, pulsectl.PulseDisconnected, pulsectl._pulsectl.pa.CallError)  # noqa: SLF001
    server = pulsectl.Pulse("madoguchi", connect=False)
    _bound(server, time.monotonic() + PATIENCE, pulsectl._pulsectl.pa)  # noqa: SLF001
    try:
        server.connect(autospawn=False)
        yield server
    except refusals as error:
        raise _ServerMissingError from error
    finally:
        server.close()


def _bound(server: Any, limit: Seconds, library: Any) -> None:
    """Let every wait for the server's answers end at a limit.

    pulsectl 24.12 waits for ever for a server that hangs, and its own timeout is always waited out.
    """

    def iterate(*_: object, **__: object) -> None:
        left = limit - time.monotonic()
        if left <= 0:
            server.connected = False  # which ends its loops with an error
            return
        with server._pulse_loop() as loop:  # noqa: SLF001
            library.mainloop_prepare(loop, int(left * 1e6))
            library.mainloop_poll(loop)
            library.mainloop_dispatch(loop)

    server._pulse_iterate = iterate  # noqa: SLF001


def _view(server: Any, kind: Kind) -> View:
    info = server.server_info()
    if kind is Kind.MICROPHONE:
        found = [source for source in server.source_list() if source.monitor_of_sink == NOWHERE]
        default, streams = info.default_source_name, {s.index: s.source for s in _own(server.source_output_list())}
    else:
        found = [sink for sink in server.sink_list() if sink.name != DUMMY]
        default, streams = info.default_sink_name, {s.index: s.sink for s in _own(server.sink_input_list())}
    devices = [
        Device(device.index, device.name, device.description or device.name, device.name == default)
        for device in found
        if device.port_active is None or device.port_active.available != "no"  # an empty socket of a built-in card
    ]
    return View(tuple(devices), streams)


def _own(streams: Sequence[Any]) -> list[Any]:
    return [stream for stream in streams if stream.proplist.get("application.process.id") == str(os.getpid())]


def _cards(kind: Kind) -> tuple[Device, ...] | None:
    if not CARDS.exists():
        return None
    return tuple(
        Device(int(number), name.strip(), name.strip())
        for number, name in _CARD.findall(_read(CARDS))
        if any(CARDS.parent.glob(f"card{number}/pcm*{kind.value}"))
    )


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
