"""Frames that nobody should send: random, mutated from real ones, and real ones at the wrong moment."""

import json
import random
import string
from collections.abc import Callable
from typing import Any

from kiosk import wire

CANARY = "ひみつのことば"
"""Stands in every text; must be found in no log."""
CALL = "call0001"

_samples: list[wire.Message] = [
    wire.Call(call=CALL, lang="en", skills=("tax",), desk=CANARY, pack=True),
    wire.Call(call="call0666", lang="jsl", priority="disaster"),
    wire.Cancel(call="call0666"),
    wire.Slots(lang="en", since=0, until=4_000_000_000),
    wire.Book(lang="en", at=1_800_000_000, desk=CANARY),
    wire.Unbook(code="AAAA-BBBB"),
    wire.Resume(call=CALL, epoch=3),
    wire.Offer(call=CALL, sdp=CANARY * 100, epoch=1, key="a", signature="b"),
    wire.Answer(call=CALL, sdp=CANARY, epoch=1),
    wire.Candidate(call=CALL, candidate="candidate:1 1 udp 1 192.0.2.1 1 typ host", epoch=1, mid="0"),
    wire.Renew(call=CALL, epoch=1),
    wire.Relay(call=CALL, channel="text", data=CANARY),
    wire.Beat(call=CALL),
    wire.Beat(),
    wire.Pack(call=CALL, turns=(wire.Turn(side="visitor", lang="vi", text=CANARY),)),
    wire.HangUp(call="call0666"),
    wire.Ready(ready=True),
    wire.Accept(call="call0666"),
    wire.Decline(call="call0666"),
    wire.Transfer(call="call0666", lang="en"),
    wire.Welcome(name=CANARY),
    wire.Refused(code="busy"),
]
REAL = [wire.encode(message) for message in _samples]


def _reads(read: Callable[[str], object], real: str) -> bool:
    try:
        read(real)
    except wire.Malformed:
        return False
    return True


OF_KIOSK = [real for real in REAL if _reads(wire.from_kiosk, real)]
OF_PAGE = [real for real in REAL if _reads(wire.from_interpreter, real)]
NUMBERS: list[Any] = [None, True, -1, 0, 2**63, 2**200, 1e308, -0.5]
TEXTS: list[Any] = ["", CANARY, "\x00", "\u202e", "a" * 5000]
ODD: list[Any] = [*NUMBERS, *TEXTS, [], [[]], {}, {"type": "Call"}]


def frame(chance: random.Random, *, kiosk: bool) -> str:
    """One hostile frame, most often after what this side may really say."""
    real = chance.choice(chance.choice([OF_KIOSK if kiosk else OF_PAGE] * 3 + [REAL]))
    how = chance.choice([_as_it_is, _as_it_is, _as_it_is, _bytes, _cut, _field, _field, _extra, _noise, _nested])
    return how(real, chance)


def _as_it_is(real: str, chance: random.Random) -> str:
    values = json.loads(real)
    if "call" in values:
        values["call"] = chance.choice([CALL, "call0666", "call0667", f"call{chance.randrange(10**6):06}"])
    if "epoch" in values:
        values["epoch"] = chance.choice([0, 1, 2, 3, 10**6])
    return json.dumps(values)


def _bytes(real: str, chance: random.Random) -> str:
    raw = bytearray(real.encode())
    for _ in range(chance.randint(1, 8)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    return raw.decode(errors="replace")


def _cut(real: str, chance: random.Random) -> str:
    start = chance.randrange(len(real))
    return real[start:] if chance.randrange(3) else real[:start]


def _field(real: str, chance: random.Random) -> str:
    values = json.loads(real)
    values[chance.choice(list(values))] = chance.choice(ODD)
    return json.dumps(values)


def _extra(real: str, chance: random.Random) -> str:
    values = json.loads(real)
    values[chance.choice(["admin", "__proto__", "type ", CANARY])] = chance.choice(ODD)
    return json.dumps(values)


def _noise(_: str, chance: random.Random) -> str:
    return "".join(chance.choice(string.printable) for _ in range(chance.randint(0, 300)))


def _nested(_: str, chance: random.Random) -> str:
    return chance.choice(["[", '{"call":']) * chance.randint(100, 8000)
