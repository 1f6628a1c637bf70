"""A call without a screen: for tests, and for a survey of a site before its kiosk is set up.

    main.py call --to LANG --camera FILE --microphone FILE --seconds N --json

`rehearse` calls, talks for so long, hangs up, and returns figures without content.
"""

import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kiosk import wire
from kiosk.call.channels import Figures
from kiosk.call.connection import Outlets
from kiosk.call.hub_line import HubAddress, kiosk_line
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.pictures import FileSource, PatternSource, PictureSource
from kiosk.call.sounds import SoundSource, recorded, silence
from kiosk.call.states import LIVE, Phase
from kiosk.call.talk import Media
from kiosk.call.told import Measured, Relayed, Stood, TextCame, Told
from kiosk.call.trust import Key

PATIENCE: Final = 60.0
"""Seconds that the call may wait for somebody."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be tried."""

    hub: HubAddress
    lang: str
    """Of the interpreter: jsl, en, ..."""
    seconds: float = 20.0
    """Of talk."""
    camera: Path | None = None
    """A video file; None: a pattern drawn here."""
    microphone: Path | None = None
    """A sound file; None: silence."""
    text: str = ""
    """Typed once the call stands."""
    desk: str = ""
    large: bool = False


@dataclass(slots=True)
class _Log:
    began: float
    phases: list[tuple[float, Phase]] = field(default_factory=list)
    seconds: list[Measured] = field(default_factory=list)
    pictures: int = 0
    sounds: int = 0
    letters: int = 0
    relays: dict[str, str] = field(default_factory=dict)
    live: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self, told: Told) -> None:
        match told:
            case Stood(state):
                if not self.phases or self.phases[-1][1] is not state.phase:
                    self.phases.append((round(time.monotonic() - self.began, 2), state.phase))
                if state.phase in LIVE:
                    self.live.set()
            case Measured():
                self.seconds.append(told)
            case TextCame(piece=piece):
                self.letters += len(piece)
            case Relayed(answers):
                self.relays = dict(answers)
            case _:
                pass

    def picture(self, *_: object) -> None:
        self.pictures += 1

    def sound(self, *_: object) -> None:
        self.sounds += 1


async def rehearse(order: Order) -> dict[str, Any]:
    """Return how the call went, ready for JSON.

    Raises:
        FileMissing: the camera's file cannot be read.
        SoundUnreadable: the microphone's file cannot be read.
        HubRefused: the hub does not know this kiosk.
    """
    log = _Log(time.monotonic())
    pictures: PictureSource = FileSource(order.camera) if order.camera else PatternSource()
    sound: SoundSource = recorded(order.microphone) if order.microphone else silence()
    media = Media(pictures, sound, Outlets(log.picture, log.sound), large=order.large)
    wish = wire.Call(call=new_call(), lang=order.lang, desk=order.desk)
    signalling, authority = kiosk_line(order.hub), order.hub.authority
    line = KioskLine(signalling, media, log.tell, Key.fresh(), wish, authority=authority)
    running = asyncio.create_task(line.run())
    try:
        waiting = asyncio.create_task(log.live.wait())
        await asyncio.wait({running, waiting}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if log.live.is_set():
            if order.text:
                line.type(order.text)
            await asyncio.wait({running}, timeout=order.seconds)
        line.hang_up()
        state = await running
    finally:
        running.cancel()
        pictures.close()
        sound.close()
    return _report(log, state.reason, order)


def _report(log: _Log, reason: str, order: Order) -> dict[str, Any]:
    connected = next((at for at, phase in log.phases if phase in LIVE), None)
    last = log.seconds[-1] if log.seconds else None
    return {
        "ok": connected is not None and reason == "done",
        "ended": reason,
        "phases": [[at, phase.value] for at, phase in log.phases],
        "connected_s": connected,
        "relays": log.relays,
        "pictures": log.pictures,
        "sounds": log.sounds,
        "letters_sent": len(order.text) if connected is not None else 0,
        "letters_received": log.letters,
        "green_share": None if last is None or last.green is None else round(last.green, 3),
        "grade": None if last is None else last.quality.grade,
        "reason": None if last is None else last.quality.reason,
        "whose": None if last is None else last.quality.whose,
        "received": _middle([one.received for one in log.seconds]),
        "sent": _middle([one.sent for one in log.seconds if one.sent is not None]),
    }


def _middle(figures: Sequence[Figures]) -> dict[str, float]:
    names = (
        "frame_rate", "longest_gap", "delay", "skew", "width", "height", "bitrate", "loss", "sound_delay", "sound_gaps",
    )  # fmt: skip
    middle = {}
    for name in names:
        values = [value for one in figures if (value := getattr(one, name)) is not None]
        if values:
            middle[name] = round(statistics.median(values), 3)
    return middle
