"""The composition root: the only module that names every concrete class. Opens in order, closes in reverse.

    window (main thread) --intents--> LoopThread: Consultation -> ears, voice (child processes), translator (worker)
         ^---------- Bridge.show(state): queued signal -----------------+

The window stands before any engine is loaded; engines load behind it on their own workers.
"""

import asyncio
import dataclasses
import logging
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.core import events as ev
from kiosk.core.errors import KioskError
from kiosk.core.languages import Lang, base
from kiosk.core.session import State
from kiosk.core.types import Capability, Origin, Pair
from kiosk.counter import Counter, Engines, capabilities
from kiosk.phrasebook.book import Phrasebook
from kiosk.phrasebook.book import found as found_in
from kiosk.runtime import LoopThread, interrupted, places
from kiosk.settings import Settings, resources
from kiosk.texts import Texts

if TYPE_CHECKING:
    from kiosk.call.desk import View
    from kiosk.hearing.ears import SupervisedEars

log = logging.getLogger(__name__)

PICTURED = (
    "attract",
    "talk",
    "listening",
    "free",
    "alternatives",
    "captions",
    "doubt",
    "cards",
    "finish",
    "apology",
    "call",
    "call-drawing",
)
"""The screens of the documentation."""


def main() -> None:
    """Run the command that the command line names."""
    from kiosk import cli  # noqa: PLC0415 - cli imports this module

    sys.exit(cli.main())


def phrasebook() -> Phrasebook:
    """Return the phrasebook of the program."""
    return Phrasebook(resources() / "locales")


async def engines(
    settings: Settings,
    notice: Callable[[KioskError], None] = lambda _: None,
    listening: "Callable[[Settings], SupervisedEars] | None" = None,
    views: "tuple[View, View] | None" = None,
) -> Engines:
    """Make the engines; nothing heavy is loaded yet.

    Args:
        settings: of this counter.
        notice: told on the loop's thread when a loudspeaker is missing, or another one has taken over.
        listening: makes the ears, where they are not the usual ones.
        views: where an interpreter's picture and the desk's own are seen; None: nobody can be called.
    """
    from kiosk.hearing.ears import SupervisedEars  # noqa: PLC0415 - behind the first screen
    from kiosk.interpreters import Interpreters  # noqa: PLC0415
    from kiosk.speaking.file_speaker import FileSpeaker  # noqa: PLC0415
    from kiosk.speaking.loudspeaker import Loudspeaker  # noqa: PLC0415
    from kiosk.speaking.voice import LocalVoice  # noqa: PLC0415
    from kiosk.translation.room import MachineTranslator  # noqa: PLC0415

    ears = (listening or SupervisedEars)(settings)
    loudspeaker = Loudspeaker(settings.loudspeakers, notice)
    to_file = FileSpeaker(Path(settings.loudspeaker_file), paced=True) if settings.loudspeaker_file else None

    speaker = to_file or loudspeaker
    calls = Interpreters(settings, speaker, *views, hear=ears.feed) if views else None
    if calls is not None:
        calls.open()  # first: somebody may be waiting in a call
    await ears.start()
    translator = MachineTranslator(settings.model_folders)
    voice = LocalVoice(settings.model_folders)

    async def close() -> None:
        if calls is not None:
            await calls.close()
        await loudspeaker.close()
        await voice.close()
        await asyncio.to_thread(translator.close)
        await ears.stop()

    line = calls.line if calls else None
    return Engines(ears, translator, voice, speaker, close, line, line.settled if line else None)


def run(settings: Settings, *, windowed: bool = False, staff_window: bool = False) -> int:
    """Open the kiosk and stay until it is left.

    Raises:
        DisplayMissing: there is no screen.
    """
    from kiosk.ui.bridge import Bridge  # noqa: PLC0415 - commands without a screen do not load Qt
    from kiosk.ui.window import KioskWindow, application  # noqa: PLC0415

    application_ = application(sys.argv[:1])
    texts, phrases, loop = Texts(), phrasebook(), LoopThread()

    def show(state: State) -> None:
        bridge.show(state)

    async def make(settings: Settings, notice: Callable[[KioskError], None]) -> Engines:
        return await engines(settings, notice, views=(window.theirs, window.own))

    counter = Counter(settings, loop, show, phrases, texts, make=make)
    window = KioskWindow(settings, texts, phrases, counter, qr, staff_window=staff_window)
    bridge = Bridge(window.show)
    counter.on_leave = bridge.quit
    window.open(full_screen=not windowed)
    loop.start()
    work = loop.submit(counter.work())
    work.add_done_callback(lambda _: bridge.quit())
    with interrupted(bridge.quit):
        application_.exec()
    error = work.exception() if work.done() and not work.cancelled() else None
    loop.stop()
    window.close()
    if error is not None:
        log.error("the counter stopped\n%s", places(error))
    return int(error is not None)


def qr(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules of a QR code that holds the text; empty when the text is too long for one."""
    from kiosk.records.code import matrix  # noqa: PLC0415 - only the slip needs it

    return matrix(text)


# the commands without a screen


async def transcribed(path: Path, lang: Lang, settings: Settings, *, realtime: bool) -> AsyncIterator[ev.Heard]:
    """Yield what is heard in a file."""
    from kiosk.hearing.transcribe import transcribe  # noqa: PLC0415 - only this command needs it

    async for event in transcribe(path, lang, settings, realtime=realtime):
        yield event


async def evaluated(folder: Path, lang: Lang, settings: Settings, *, live: int) -> dict[str, Any]:
    """Measure how well a language is heard on a folder of recordings."""
    from kiosk.hearing.evaluation import evaluate  # noqa: PLC0415 - only this command needs it

    return await evaluate(folder, lang, settings, live=live)


def as_line(event: ev.Heard) -> str:
    """Return what `transcribe` prints for an event; empty: nothing."""
    from kiosk.hearing.transcribe import line  # noqa: PLC0415 - only this command needs it

    return line(event)


def as_data(event: ev.Heard) -> dict[str, Any]:
    """Return an event as plain data."""
    return {"event": type(event).__name__.lower(), **dataclasses.asdict(event)}


async def translated(text: str, source: Lang, target: Lang, settings: Settings) -> dict[str, Any]:
    """Translate as the counter does: card first, else the machine."""
    from kiosk.translation.room import MachineTranslator  # noqa: PLC0415 - only this command needs it

    book = phrasebook()
    started = time.perf_counter()
    answer: dict[str, Any] = {"checks": [], "starter": False}
    card = book.match(text, source)
    if card and target in book.languages():
        answer |= {"text": book.text(card, target).text, "origin": Origin.CARD, "card": card.phrase}
    else:
        room = MachineTranslator(settings.model_folders)
        try:
            pair = Pair(base(source), base(target))
            await room.warm(pair)
            started = time.perf_counter()
            there = await room.translate(text, pair)
        finally:
            room.close()
        checks = [dataclasses.asdict(check) for check in there.checks]
        answer |= {"text": there.text, "origin": Origin.MACHINE, "checks": checks, "starter": there.starter}
    return answer | {"milliseconds": round((time.perf_counter() - started) * 1000, 1)}


async def spoken(text: str, lang: Lang, path: Path, speed: float, settings: Settings) -> None:
    """Speak into a WAV file."""
    from kiosk.speaking.aloud import speak_to_file  # noqa: PLC0415 - only this command needs it

    await speak_to_file(text, lang, path, speed, settings.model_folders)


def found(query: str, lang: Lang, limit: int) -> list[dict[str, Any]]:
    """Search the phrasebook."""
    return found_in(phrasebook(), query, lang, limit)


def draw(folder: Path, size: tuple[int, int], settings: Settings) -> None:
    """Draw every screen, with what this machine can really do on the tiles."""
    from kiosk.ui.pictures import draw as draw_all  # noqa: PLC0415 - only this command needs it

    texts, phrases = Texts(), phrasebook()

    async def able() -> tuple[Capability, ...]:
        made = await engines(settings)
        try:
            return capabilities(made, phrases, texts)
        finally:
            await made.close()

    draw_all(folder, size, phrases, texts, qr=qr, only=PICTURED, able=asyncio.run(able()))
