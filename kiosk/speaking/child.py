"""The player process: orders from standard input, outcomes to standard output, sound to the loudspeaker.

    python -m kiosk.speaking.child [PART OF THE LOUDSPEAKER'S NAME]

A process of its own, because a sound driver may hang or crash, and then neither the screen nor the listening may stop;
it ends when its input does.
"""

import sys
import threading
from typing import BinaryIO

from kiosk.speaking.frames import ORDER_SIZE, Order, Outcome, outcome, parse_order
from kiosk.speaking.player import Leave, Output, Play, Player, Stop
from kiosk.speaking.portaudio import Loud


def serve(orders: BinaryIO, answers: BinaryIO, output: Output) -> None:
    """Play what is ordered until the orders end."""

    def tell(kind: Outcome, number: int) -> None:
        answers.write(outcome(kind, number))
        answers.flush()

    player = Player(output, tell)
    threading.Thread(target=_read, args=(orders, player), daemon=True).start()
    tell(Outcome.READY, 0)
    player.run()


def _read(orders: BinaryIO, player: Player) -> None:
    while len(header := orders.read(ORDER_SIZE)) == ORDER_SIZE:
        kind, number, rate, length = parse_order(header)
        pcm = orders.read(length)
        player.put(Play(number, rate, pcm) if kind is Order.PLAY else Stop())
    player.put(Leave())


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, Loud(sys.argv[1] if len(sys.argv) > 1 else ""))
