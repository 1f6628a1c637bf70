"""The player process: orders from standard input, outcomes to standard output, sound to the loudspeaker.

    python -m kiosk.speaking.child [PART OF A LOUDSPEAKER'S NAME, the best first] ...

A process of its own, because a sound driver may hang or crash, and then neither the screen nor the listening may stop;
it ends when its input does.
"""

import sys
import threading
from collections.abc import Callable
from typing import BinaryIO, assert_never

from kiosk.plugged import Watch
from kiosk.speaking.frames import ORDER_SIZE, Order, Outcome, changed, outcome, parse_order
from kiosk.speaking.player import Add, Asked, Begin, End, Leave, Look, Output, Player, Stop
from kiosk.speaking.portaudio import Loud, Say


def serve(orders: BinaryIO, answers: BinaryIO, make: Callable[[Say], Output]) -> None:
    """Play what is ordered until the orders end, on the output that `make` makes."""

    def tell(kind: Outcome, number: int) -> None:
        answers.write(outcome(kind, number))
        answers.flush()
        if watch.stuck:
            player.put(Leave())  # the next sound starts a new process

    def say(name: str | None) -> None:  # in the same thread
        answers.write(outcome(Outcome.MISSING) if name is None else changed(name))
        answers.flush()

    player = Player(make(say), tell)
    watch = Watch(lambda: player.put(Look()))
    watch.start()
    threading.Thread(target=_read, args=(orders, player), daemon=True).start()
    tell(Outcome.READY, 0)
    player.run()
    watch.end()


def _read(orders: BinaryIO, player: Player) -> None:
    while len(header := orders.read(ORDER_SIZE)) == ORDER_SIZE:
        kind, number, rate, length = parse_order(header)
        player.put(_asked(kind, number, rate, orders.read(length)))
    player.put(Leave())


def _asked(kind: Order, number: int, rate: int, pcm: bytes) -> Asked:
    match kind:
        case Order.BEGIN:
            return Begin(number, rate, pcm)
        case Order.ADD:
            return Add(number, pcm)
        case Order.END:
            return End(number)
        case Order.STOP:
            return Stop()
        case _:
            assert_never(kind)


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, lambda say: Loud(sys.argv[1:], say))
