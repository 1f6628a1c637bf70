"""The voice process: `python -m kiosk.speaking.voice_child [MODEL FOLDER ...]`, supervised by `voice_process`.

    stdin --Speak, Read, Stop--> main thread --+--> thread "voice-ja" (Open JTalk)       --+--> Sound, ..., Ended
                                               +--> thread "voice"    (Piper, eSpeak NG) --+--> Marked  --> stdout
                                               +--> thread "voice-ruby" (Open JTalk)     --+

A process of its own, because loading Open JTalk holds the interpreter for over a second at a stretch (1.3 s measured),
in which the screen would freeze, and because a fault in native code must not end the kiosk. Each engine says one text
after the other; readings have a thread of their own, so that they do not wait for what is being said. Sound is made as
fast as it can be, so that no gap opens between clauses on a busy machine; a text that is given up costs at most the
clause under way.

Libraries print as they like, so file descriptor 1 is led to 2, and answers go out by a copy of the old 1. When stdin
ends, the kiosk is gone, and so is this process.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from io import BufferedReader, FileIO
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO, Final, NoReturn, TypeVar

from kiosk.core.errors import KioskError, ModelCorrupt
from kiosk.core.languages import JAPANESE, Lang, base
from kiosk.core.types import Speech
from kiosk.runtime import places
from kiosk.speaking.engines import Engines, Refuse
from kiosk.speaking.voice_frames import (
    PREFIX,
    Answer,
    Ended,
    Failed,
    Marked,
    Order,
    Read,
    Refused,
    Sound,
    Speak,
    Stop,
    length,
    pack,
    parse_order,
)

T = TypeVar("T", Speak, Read)

Sounds = Callable[[str, Lang, float, Refuse], Iterator[Speech]]
"""An engine: text, language and speed to sound, piece by piece. Loads itself when first asked."""
Readings = Callable[[str], str]
"""Text to text with readings."""

POLITE: Final = 5
"""Nice value: loading the dictionary takes seconds of a core that the screen and the ears want meanwhile."""


def serve(incoming: BinaryIO, outgoing: BinaryIO, japanese: Sounds, others: Sounds, readings: Readings) -> None:
    """Obey until the orders end; what is under way then is left to itself."""
    one = threading.Lock()
    wanted: set[int] = set()
    to_japanese: SimpleQueue[Speak] = SimpleQueue()
    to_others: SimpleQueue[Speak] = SimpleQueue()
    to_readings: SimpleQueue[Read] = SimpleQueue()

    def tell(answer: Answer) -> None:
        # A kiosk that is gone is told by the orders' end.
        with one, suppress(OSError):
            outgoing.write(pack(answer))
            outgoing.flush()

    def speaks(sounds: Sounds) -> Callable[[Speak], None]:
        return lambda order: _speak(order, sounds, wanted, tell)

    _start("voice-ja", to_japanese, wanted, speaks(japanese))
    _start("voice", to_others, wanted, speaks(others))
    _start("voice-ruby", to_readings, wanted, lambda order: _read(order, readings, tell))
    for order in _orders(incoming):
        if isinstance(order, Stop):
            wanted.discard(order.number)
            continue
        wanted.add(order.number)
        if isinstance(order, Read):
            to_readings.put(order)
        else:
            (to_japanese if base(order.lang) == JAPANESE else to_others).put(order)


def _start(name: str, orders: "SimpleQueue[T]", wanted: set[int], obey: Callable[[T], None]) -> None:
    def work() -> None:
        while order := orders.get():
            if order.number in wanted:
                obey(order)
                wanted.discard(order.number)

    threading.Thread(target=work, name=name, daemon=True).start()


def _speak(order: Speak, sounds: Sounds, wanted: set[int], tell: Callable[[Answer], None]) -> None:
    try:
        for piece in sounds(order.text, order.lang, order.speed, lambda name: tell(Refused(order.number, name))):
            if order.number not in wanted:
                return
            if piece.pcm:
                tell(Sound(order.number, piece.pcm, piece.rate))
    except KioskError as error:
        tell(_failed(order.number, error))
    else:
        tell(Ended(order.number))


def _read(order: Read, readings: Readings, tell: Callable[[Answer], None]) -> None:
    try:
        tell(Marked(order.number, readings(order.text)))
    except KioskError as error:
        tell(_failed(order.number, error))


def _failed(number: int, error: KioskError) -> Failed:
    return Failed(number, error.code, str(error.arguments["name"]) if isinstance(error, ModelCorrupt) else "")


def _orders(incoming: BinaryIO) -> Iterator[Order]:
    while len(prefix := incoming.read(PREFIX)) == PREFIX:
        size = length(prefix)
        if len(body := incoming.read(size)) < size:
            return
        yield parse_order(body)


def _leave(code: int) -> NoReturn:
    sys.stderr.flush()
    os._exit(code)  # a native call that hangs must not hold the process


def _unexpected(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_value is not None:
        sys.stderr.write(places(fault.exc_value))
    _leave(1)


def main(folders: Sequence[Path] = ()) -> NoReturn:
    """Run the process."""
    # Ctrl+C reaches every process of the terminal; the kiosk ends this one itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(POLITE)
    threading.excepthook = _unexpected  # an engine's thread that ends would leave its text unanswered
    incoming = BufferedReader(FileIO(os.dup(0), "rb"))
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    code = 0
    try:
        engines = Engines(folders)
        serve(incoming, outgoing, engines.japanese, engines.others, engines.ruby)
    except BaseException as error:  # noqa: BLE001 - the outer door of a process: said on stderr, and the kiosk starts another
        sys.stderr.write(places(error))
        code = 1
    _leave(code)


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
