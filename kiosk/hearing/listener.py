"""What the listening process does: one microphone at a time, opened, heard, closed, as the kiosk commands.

command --> Listener --+-- Library: the language's model
                       +-- Microphone --frames--> Recognizer --events--> report
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing, suppress

from kiosk.core.errors import HearingStopped, KioskError
from kiosk.core.events import Heard, MicrophoneClosed, MicrophoneOpened, Trouble
from kiosk.core.ports import Microphone
from kiosk.core.types import AudioFrame
from kiosk.hearing.library import Library
from kiosk.hearing.protocol import Abort, Begin, Close, Command, Open, Quit, Report, Source, Warm, to_frame
from kiosk.hearing.recognizer import Recognizer


class Listener:
    """Obeys commands in their order; what is heard goes to `report`, and `ended` follows on every opening."""

    def __init__(
        self,
        library: Library,
        microphone: Callable[[Source], Microphone],
        report: Callable[[Report], None],
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        self.broken = False
        """Something went wrong that is our own mistake; the next command raises it."""
        self._library = library
        self._make_microphone = microphone
        self._report = report
        self._closed = ended
        self._microphone: Microphone | None = None
        self._listening: asyncio.Task[None] | None = None
        self._warming: set[asyncio.Task[None]] = set()

    async def obey(self, command: Command) -> None:
        """Do what the command says; `Open` first waits for the last words of an opening before it."""
        match command:
            case Open():
                self._close()
                await self._ended()
                self._listening = asyncio.create_task(self._listen(command))
                await asyncio.sleep(0)  # a task that is cancelled before it has begun would not say MicrophoneClosed
            case Close():
                self._close()
            case Abort():
                await self._abort()
            case Warm():
                warming = asyncio.create_task(self._warm(command))
                self._warming.add(warming)
                warming.add_done_callback(self._warming.discard)
            case Quit():
                await self._abort()
            case Begin():
                pass

    async def _listen(self, order: Open) -> None:
        def say(event: Heard) -> None:
            self._report(to_frame(order.opening, event))

        try:
            model = await self._library.get(order.lang)
            microphone = self._microphone = self._make_microphone(order.source)
            recognizer = Recognizer(model.make, order.side, order.lang, order.first, starter=model.starter)
            opened = _announced(microphone, lambda: say(MicrophoneOpened(order.side)))
            async with aclosing(opened) as frames, aclosing(recognizer.hear(frames)) as heard:
                async for event in heard:
                    say(event)
        except KioskError as error:
            say(Trouble(error, order.side))
        except asyncio.CancelledError:
            raise
        except BaseException:
            self.broken = True
            say(Trouble(HearingStopped(), order.side))
            raise
        finally:
            self._microphone = None
            say(MicrophoneClosed(order.side))
            self._closed()

    def _close(self) -> None:
        if self._microphone is not None:
            self._microphone.close()
        elif self._listening is not None:
            self._listening.cancel()  # still loading: nothing has been heard

    async def _abort(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
        await self._ended()

    async def _ended(self) -> None:
        listening, self._listening = self._listening, None
        if listening is not None:
            with suppress(asyncio.CancelledError):
                await listening

    async def _warm(self, command: Warm) -> None:
        with suppress(KioskError):  # the opening that needs the model says what is wrong with it
            await self._library.get(command.lang)


async def _announced(microphone: Microphone, opened: Callable[[], None]) -> AsyncGenerator[AudioFrame, None]:
    first = True
    async with aclosing(microphone.frames()) as frames:  # type: ignore[type-var]  # they are generators
        async for frame in frames:
            if first:
                opened()
                first = False
            yield frame
