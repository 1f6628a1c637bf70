"""The voice process: `python -m kiosk.speaking.voice_child`, started and supervised by `voice_process`.

    stdin --Speak, Stop--> main thread --+--> thread "voice-ja" (Open JTalk) --+--> Sound, ..., Ended --> stdout
                                         +--> thread "voice"    (eSpeak NG)  --+

A process of its own, because loading Open JTalk holds the interpreter for over a second at a stretch (1.3 s measured),
in which the screen would freeze, and because a fault in native code must not end the kiosk. Each engine says one text
after the other. Sound is made as fast as it can be, so that no gap opens between clauses on a busy machine; a text that
is given up costs at most the clause under way.

Libraries print as they like, so file descriptor 1 is led to 2, and answers go out by a copy of the old 1. When stdin
ends, the kiosk is gone, and so is this process.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cache
from io import BufferedReader, FileIO
from queue import SimpleQueue
from typing import BinaryIO, Final, NoReturn

from kiosk.core.errors import KioskError
from kiosk.core.languages import JAPANESE, Lang, base
from kiosk.core.types import Speech
from kiosk.runtime import places
from kiosk.speaking.espeak import ESpeak
from kiosk.speaking.open_jtalk import OpenJTalk
from kiosk.speaking.voice_frames import (
    PREFIX,
    Answer,
    Ended,
    Failed,
    Order,
    Sound,
    Speak,
    Stop,
    length,
    pack,
    parse_order,
)

Sounds = Callable[[str, Lang, float], Iterator[Speech]]
"""An engine: text, language and speed to sound, piece by piece. Loads itself when first asked."""

POLITE: Final = 5
"""Nice value: loading the dictionary takes seconds of a core that the screen and the ears want meanwhile."""


def serve(incoming: BinaryIO, outgoing: BinaryIO, japanese: Sounds, others: Sounds) -> None:
    """Obey until the orders end; what is under way then is left to itself."""
    one = threading.Lock()
    wanted: set[int] = set()
    to_japanese: SimpleQueue[Speak] = SimpleQueue()
    to_others: SimpleQueue[Speak] = SimpleQueue()

    def tell(answer: Answer) -> None:
        # A kiosk that is gone is told by the orders' end.
        with one, suppress(OSError):
            outgoing.write(pack(answer))
            outgoing.flush()

    for name, orders, sounds in (("voice-ja", to_japanese, japanese), ("voice", to_others, others)):
        threading.Thread(target=_work, args=(orders, sounds, wanted, tell), name=name, daemon=True).start()
    for order in _orders(incoming):
        if isinstance(order, Stop):
            wanted.discard(order.number)
        else:
            wanted.add(order.number)
            (to_japanese if base(order.lang) == JAPANESE else to_others).put(order)


def _work(orders: "SimpleQueue[Speak]", sounds: Sounds, wanted: set[int], tell: Callable[[Answer], None]) -> None:
    while order := orders.get():
        if order.number in wanted:
            _speak(order, sounds, wanted, tell)
            wanted.discard(order.number)


def _speak(order: Speak, sounds: Sounds, wanted: set[int], tell: Callable[[Answer], None]) -> None:
    try:
        for piece in sounds(order.text, order.lang, order.speed):
            if order.number not in wanted:
                return
            if piece.pcm:
                tell(Sound(order.number, piece.pcm, piece.rate))
    except KioskError as error:
        tell(Failed(order.number, error.code))
    else:
        tell(Ended(order.number))


def _orders(incoming: BinaryIO) -> Iterator[Order]:
    while len(prefix := incoming.read(PREFIX)) == PREFIX:
        size = length(prefix)
        if len(body := incoming.read(size)) < size:
            return
        yield parse_order(body)


@cache
def _open_jtalk() -> OpenJTalk:
    return OpenJTalk()


def _japanese(text: str, _lang: Lang, speed: float) -> Iterator[Speech]:
    return _open_jtalk().sounds(text, speed)


def _others(text: str, lang: Lang, speed: float) -> Iterator[Speech]:
    return ESpeak().sounds(text, lang, speed)


def _leave(code: int) -> NoReturn:
    sys.stderr.flush()
    os._exit(code)  # a native call that hangs must not hold the process


def _unexpected(fault: threading.ExceptHookArgs) -> None:
    if fault.exc_value is not None:
        sys.stderr.write(places(fault.exc_value))
    _leave(1)


def main() -> NoReturn:
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
        serve(incoming, outgoing, _japanese, _others)
    except BaseException as error:  # noqa: BLE001 - the outer door of a process: said on stderr, and the kiosk starts another
        sys.stderr.write(places(error))
        code = 1
    _leave(code)


if __name__ == "__main__":
    main()
