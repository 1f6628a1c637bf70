"""The handover pack on its way: what the interpreter may read of the conversation so far, in one frame of the hub's."""

from collections.abc import Sequence
from typing import Final

from kiosk import wire
from kiosk.core.types import Passed, Side

ROOM: Final = wire.MAXIMUM - 4096
"""Bytes that the utterances may take; the rest is the message's own."""
LONGEST: Final = 2000
"""Characters of one text, as wire.Turn says."""


def packed(wish: wire.Call, said: Sequence[Passed]) -> wire.Pack:
    """Return the pack of a call; what was said last is kept where not everything fits."""
    turns: list[wire.Turn] = []
    room = ROOM
    for one in reversed(said):
        turn = wire.Turn(
            side="staff" if one.side is Side.STAFF else "visitor",
            lang=one.lang,
            text=one.text[:LONGEST],
            translation=one.translation[:LONGEST],
        )
        room -= len(wire.encode(wire.Pack(call=wish.call, turns=(turn,))).encode())
        if room < 0:
            break
        turns.append(turn)
    return wire.Pack(call=wish.call, turns=tuple(reversed(turns)), purpose=wish.topic)
