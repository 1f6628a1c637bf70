"""The composition root: the only module that names every concrete class. Opens in order, closes in reverse.

    window (main thread) --intents--> LoopThread: Consultation -> ears, voice (child processes), translator (worker)
         ^---------- Bridge.show(state): queued signal -----------------+

The window stands before any engine is loaded; engines load behind it on their own workers.
"""

import asyncio
import contextlib
import dataclasses
import logging
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

from kiosk.core import events as ev
from kiosk.core.consultation import Consultation
from kiosk.core.errors import KioskError
from kiosk.core.languages import JAPANESE, Lang, base
from kiosk.core.ports import Ears, Phrases, Speaker, Translator, Voice
from kiosk.core.session import State
from kiosk.core.types import Capability, Card, Origin, Pair, Service, Side
from kiosk.phrasebook.book import Phrasebook
from kiosk.phrasebook.book import found as found_in
from kiosk.runtime import LoopThread
from kiosk.settings import Settings, resources
from kiosk.texts import Texts

log = logging.getLogger(__name__)


def main() -> None:
    """Run the command that the command line names."""
    from kiosk import cli  # noqa: PLC0415 - cli imports this module

    sys.exit(cli.main())


@dataclasses.dataclass(slots=True)
class Engines:
    """What does the work behind the screen. Made and used on the loop's thread."""

    ears: Ears
    translator: Translator
    voice: Voice
    speaker: Speaker
    close: Callable[[], Any]
    """Coroutine function; ends child processes and workers."""


def phrasebook() -> Phrasebook:
    """Return the phrasebook of the program."""
    return Phrasebook(resources() / "locales")


async def engines(settings: Settings) -> Engines:
    """Make the engines; nothing heavy is loaded yet."""
    from kiosk.hearing.ears import SupervisedEars  # noqa: PLC0415 - behind the first screen
    from kiosk.speaking.file_speaker import FileSpeaker  # noqa: PLC0415
    from kiosk.speaking.loudspeaker import Loudspeaker  # noqa: PLC0415
    from kiosk.speaking.voice import LocalVoice  # noqa: PLC0415
    from kiosk.translation.room import MachineTranslator  # noqa: PLC0415

    ears = SupervisedEars(settings)
    await ears.start()
    translator = MachineTranslator(settings.model_folders)
    voice = LocalVoice()
    loudspeaker = Loudspeaker(settings.loudspeaker)
    to_file = FileSpeaker(Path(settings.loudspeaker_file), paced=True) if settings.loudspeaker_file else None

    async def close() -> None:
        await loudspeaker.close()
        await voice.close()
        await asyncio.to_thread(translator.close)
        await ears.stop()

    return Engines(ears, translator, voice, to_file or loudspeaker, close)


def capabilities(made: Engines, phrases: Phrases, texts: Texts) -> tuple[Capability, ...]:
    """Return what the counter can do today, for every language whose screen texts there are."""
    heard = {one.lang: one for one in made.ears.capabilities()}
    return tuple(_capability(tag, heard.get(base(tag)), made, phrases) for tag in texts.languages())


def _capability(tag: Lang, heard: Capability | None, made: Engines, phrases: Phrases) -> Capability:
    services, starter = set[Service](), set[Service]()
    if heard and Service.HEARS in heard.services:
        services.add(Service.HEARS)
        starter |= heard.starter
    there, back = Pair(JAPANESE, base(tag)), Pair(base(tag), JAPANESE)
    if base(tag) == JAPANESE or (made.translator.can(there) and made.translator.can(back)):
        services.add(Service.TRANSLATES)
        if base(tag) != JAPANESE and (made.translator.starter(there) or made.translator.starter(back)):
            starter.add(Service.TRANSLATES)
    if made.voice.can(tag):
        services.add(Service.SPEAKS)
    if tag in phrases.languages():
        services.add(Service.CARDS)
    return Capability(tag, frozenset(services), frozenset(starter))


class Counter:
    """The consultation on the loop's thread, and what the screen may ask of it from the main thread."""

    def __init__(
        self,
        settings: Settings,
        loop: LoopThread,
        show: Callable[[State], None],
        phrases: Phrases,
        texts: Texts,
        *,
        make: Callable[[Settings], Any] = engines,
    ) -> None:
        self._settings, self._loop, self._show = settings, loop, show
        self._phrases, self._texts, self._make = phrases, texts, make
        self.consultation: Consultation | None = None
        self.on_leave: Callable[[], None] = lambda: None
        """Called when the window was closed; set by whoever owns the window."""

    async def work(self) -> None:
        """Load the engines and hold consultations until cancelled; a failure of ours ends on the apology screen."""
        made: Engines = await self._make(self._settings)
        try:
            self.consultation = consultation = Consultation(
                State(staff=self._settings.staff, turned=self._settings.turned),
                ears=made.ears,
                translator=made.translator,
                phrases=self._phrases,
                voice=made.voice,
                speaker=made.speaker,
                show=self._show,
                clock=time.monotonic,
                speak=self._settings.speak,
                speed=self._settings.speed,
                idle=self._settings.idle,
            )
            consultation.post(ev.Prepared(capabilities(made, self._phrases, self._texts)))
            await asyncio.gather(self._warm(made), self._hold(consultation))
        finally:
            await made.close()

    async def _hold(self, consultation: Consultation) -> None:
        while True:
            try:
                await consultation.run()
            except Exception:  # the loop's outer door: what comes here is our own fault
                log.exception("the consultation failed")
                consultation.post(ev.Failed())
                await asyncio.sleep(1.0)

    async def _warm(self, made: Engines) -> None:
        """Load ahead what the staff's language needs, then the pairs; what cannot be loaded is told when it is used."""
        work: list[Coroutine[Any, Any, None]] = [
            made.ears.warm(self._settings.staff),
            made.voice.warm(self._settings.staff),
        ]
        for capability in capabilities(made, self._phrases, self._texts):
            if Service.TRANSLATES in capability.services and base(capability.lang) != JAPANESE:
                work += [
                    made.translator.warm(Pair(JAPANESE, base(capability.lang))),
                    made.translator.warm(Pair(base(capability.lang), JAPANESE)),
                ]
        for one in work:
            with contextlib.suppress(KioskError):
                await one

    # what the screen asks; main thread, returns at once

    def touch(self, choice: ev.Choice) -> None:
        """Take a touch."""
        self._ask(lambda consultation: consultation.post(ev.Touched(choice)))

    def say(self, side: Side, text: str) -> None:
        """Take a typed text."""
        self._ask(lambda consultation: consultation.say(side, text))

    def show_card(self, side: Side, card: Card) -> None:
        """Take a touched card."""
        self._ask(lambda consultation: consultation.show_card(side, card))

    def repeat(self, side: Side, number: int) -> None:
        """Read an utterance aloud again."""
        self._ask(lambda consultation: consultation.repeat(side, number))

    def hush(self) -> None:
        """Stop reading aloud."""
        self._ask(lambda consultation: consultation.hush())

    def leave(self) -> None:
        """The window was closed."""
        self.on_leave()

    def _ask(self, wish: Callable[[Consultation], None]) -> None:
        def on_the_loop() -> None:
            if self.consultation is not None:
                wish(self.consultation)

        self._loop.call(on_the_loop)


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

    counter = Counter(settings, loop, show, phrases, texts)
    window = KioskWindow(settings, texts, phrases, counter, qr, staff_window=staff_window)
    bridge = Bridge(window.show)
    counter.on_leave = bridge.quit
    window.open(full_screen=not windowed)
    loop.start()
    work = loop.submit(counter.work())
    work.add_done_callback(lambda _: bridge.quit())
    application_.exec()
    failed = work.done() and not work.cancelled() and work.exception() is not None
    loop.stop()
    window.close()
    if failed:
        log.error("the counter stopped", exc_info=work.exception())
    return int(failed)


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


async def spoken(text: str, lang: Lang, path: Path, speed: float) -> None:
    """Speak into a WAV file."""
    from kiosk.speaking.aloud import speak_to_file  # noqa: PLC0415 - only this command needs it

    await speak_to_file(text, lang, path, speed)


def found(query: str, lang: Lang, limit: int) -> list[dict[str, Any]]:
    """Search the phrasebook."""
    return found_in(phrasebook(), query, lang, limit)


def draw(folder: Path, size: tuple[int, int]) -> None:
    """Draw every screen."""
    from kiosk.ui.pictures import draw as draw_all  # noqa: PLC0415 - only this command needs it

    draw_all(folder, size, phrasebook(), Texts(), qr=qr)


__all__ = ["Counter", "Engines", "KioskError", "main", "run"]
