"""The consultation on the loop's thread, and what the screen may ask of it from the main thread.

    main thread --touch, say, show_card--> LoopThread: Consultation --State--> show()

A failure of ours ends on the apology screen, with the conversation intact.
"""

import asyncio
import contextlib
import dataclasses
import logging
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any

from kiosk.core import events as ev
from kiosk.core.consultation import Consultation
from kiosk.core.errors import KioskError
from kiosk.core.languages import JAPANESE, Lang, base
from kiosk.core.ports import Ears, Phrases, Speaker, Translator, Voice
from kiosk.core.session import State
from kiosk.core.types import Capability, Card, Pair, Service, Side
from kiosk.runtime import LoopThread
from kiosk.settings import Settings
from kiosk.texts import Texts

log = logging.getLogger(__name__)


@dataclasses.dataclass(slots=True)
class Engines:
    """What does the work behind the screen. Made and used on the loop's thread."""

    ears: Ears
    translator: Translator
    voice: Voice
    speaker: Speaker
    close: Callable[[], Any]
    """Coroutine function; ends child processes and workers."""


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
        make: Callable[[Settings], Coroutine[Any, Any, Engines]],
    ) -> None:
        self._settings, self._loop, self._show = settings, loop, show
        self._phrases, self._texts, self._make = phrases, texts, make
        self.consultation: Consultation | None = None
        self._made: Engines | None = None
        self._warming: Future[None] | None = None
        self.on_leave: Callable[[], None] = lambda: None
        """Called when the window was closed; set by whoever owns the window."""

    async def work(self) -> None:
        """Load the engines and hold consultations until cancelled; a failure of ours ends on the apology screen."""
        made = self._made = await self._make(self._settings)
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
            self._made = None
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

    async def _warm_for(self, lang: Lang, made: Engines) -> None:
        await asyncio.to_thread(self._phrases.warm, lang)
        for one in (made.ears.warm(base(lang)), made.voice.warm(lang)):
            with contextlib.suppress(KioskError):
                await one

    # what the screen asks; main thread, returns at once

    def touch(self, choice: ev.Choice) -> None:
        """Take a touch."""
        self._ask(lambda consultation: consultation.post(ev.Touched(choice)))
        if isinstance(choice, ev.ChooseLanguage) and self._made is not None:
            self._warming = self._loop.submit(self._warm_for(choice.lang, self._made))

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
