"""The consultation on the loop's thread, and what the screen may ask of it from the main thread.

    main thread --touch, say, show_card--> LoopThread: Consultation --State--> show()

A failure of ours ends on the apology screen, with the conversation intact.
"""

import asyncio
import dataclasses
import logging
import time
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from functools import partial
from typing import Any

from kiosk.core import events as ev
from kiosk.core.consultation import Consultation
from kiosk.core.drawing import Stroke
from kiosk.core.errors import KioskError
from kiosk.core.languages import ENGLISH, JAPANESE, Lang, base
from kiosk.core.ports import Ears, InterpreterLine, Phrases, Speaker, Translator, Voice
from kiosk.core.session import State
from kiosk.core.types import Capability, Card, Pair, Service, Side
from kiosk.runtime import LoopThread, places
from kiosk.settings import Settings
from kiosk.texts import Texts

log = logging.getLogger(__name__)

Loading = Callable[[], Coroutine[Any, Any, None]]


@dataclasses.dataclass(slots=True)
class Engines:
    """What does the work behind the screen. Made and used on the loop's thread."""

    ears: Ears
    translator: Translator
    voice: Voice
    speaker: Speaker
    close: Callable[[], Any]
    """Coroutine function; ends child processes and workers."""
    line: InterpreterLine | None = None
    """To the interpreters."""
    settled: Loading | None = None
    """Returns when nothing is under way for which the machine should be left alone."""


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


Make = Callable[[Settings, Callable[[KioskError], None]], Coroutine[Any, Any, Engines]]
"""Makes the engines; they tell through the second what people must know while they go on."""


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
        make: Make,
    ) -> None:
        self._settings, self._loop, self._show = settings, loop, show
        self._phrases, self._texts, self._make = phrases, texts, make
        self.consultation: Consultation | None = None
        self._made: Engines | None = None
        self._warming: Future[None] | None = None
        self._early: deque[Callable[[Consultation], None]] = deque()
        self.on_leave: Callable[[], None] = lambda: None
        """Called when the window was closed; set by whoever owns the window."""

    async def work(self) -> None:
        """Load the engines and hold consultations until cancelled; a failure of ours ends on the apology screen."""
        made = self._made = await self._make(self._settings, self._tell)
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
                hands_free=self._settings.hands_free,
                apart=self._settings.two_microphones,
                line=made.line,
            )
            consultation.post(ev.Prepared(capabilities(made, self._phrases, self._texts)))
            while self._early:
                self._early.popleft()(consultation)
            await asyncio.gather(self._warm(made), self._hold(consultation))
        finally:
            self._made = None
            await made.close()

    def _tell(self, error: KioskError) -> None:
        if self.consultation is not None:
            self.consultation.post(ev.Trouble(error))

    async def _hold(self, consultation: Consultation) -> None:
        while True:
            try:
                await consultation.run()
            except Exception as error:  # noqa: BLE001 - the outer door of the loop: our own fault
                log.error("the consultation failed\n%s", places(error))  # noqa: TRY400 - its text may quote somebody
                consultation.post(ev.Failed())
                await asyncio.sleep(1.0)

    async def _warm(self, made: Engines) -> None:
        """Load ahead what nearly every consultation needs: the staff's ears and voice, and the pivot's pair."""
        staff = self._settings.staff
        if made.settled is not None:
            await made.settled()
        await _ahead(partial(made.ears.warm, base(staff)), partial(made.voice.warm, staff))
        await _ahead(*self._both_ways(made, ENGLISH))

    async def _warm_for(self, lang: Lang, made: Engines) -> None:
        """Load ahead what a visitor of this language needs."""
        await asyncio.to_thread(self._phrases.warm, lang)
        await _ahead(partial(made.ears.warm, base(lang)), partial(made.voice.warm, lang))
        await _ahead(*self._both_ways(made, lang))

    def _both_ways(self, made: Engines, lang: Lang) -> tuple[Loading, ...]:
        here, there = base(self._settings.staff), base(lang)
        pairs = () if here == there else (Pair(here, there), Pair(there, here))
        return tuple(partial(made.translator.warm, pair) for pair in pairs)

    # what the screen asks; main thread, returns at once

    def touch(self, choice: ev.Choice) -> None:
        """Take a touch."""
        self._ask(lambda consultation: consultation.post(ev.Touched(choice)))
        if isinstance(choice, ev.ChooseLanguage) and self._made is not None:
            self._warming = self._loop.submit(self._warm_for(choice.lang, self._made))

    def say(self, side: Side, text: str) -> None:
        """Take a typed text."""
        self._ask(lambda consultation: consultation.say(side, text))

    def type_to_interpreter(self, side: Side, piece: str) -> None:
        """Take letters that a side types to the interpreter, as they are typed."""
        self._ask(lambda consultation: consultation.type_to_interpreter(side, piece))

    def draw(self, stroke: Stroke) -> None:
        """Take a piece of a stroke that a side draws in a call."""
        self._ask(lambda consultation: consultation.draw(stroke))

    def clear_sheet(self) -> None:
        """Make the sheet of the call white again."""
        self._ask(lambda consultation: consultation.clear_sheet())

    def show_card(self, side: Side, card: Card) -> None:
        """Take a touched card."""
        self._ask(lambda consultation: consultation.show_card(side, card))

    def correct(self, side: Side, number: int, text: str) -> None:
        """Take what a side meant instead of what was heard."""
        self._ask(lambda consultation: consultation.correct(side, number, text))

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
            if self.consultation is None:
                self._early.append(wish)  # a tile touched while the engines load is not lost
                return
            try:
                wish(self.consultation)
            except Exception as error:  # noqa: BLE001 - the same outer door, for touches: our own fault
                log.error("a touch failed\n%s", places(error))  # noqa: TRY400 - its text may quote somebody
                self.consultation.post(ev.Failed())

        self._loop.call(on_the_loop)


async def _ahead(*work: Loading) -> None:
    """Do one after the other; what cannot be loaded is told when it is used, and never ends the program."""
    for load in work:
        outcome = (await asyncio.gather(load(), return_exceptions=True))[0]
        if isinstance(outcome, Exception) and not isinstance(outcome, KioskError):
            log.error("loading ahead failed\n%s", places(outcome))
