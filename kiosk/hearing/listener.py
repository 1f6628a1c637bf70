"""What the listening process does: one opening at a time, opened, heard, closed, as the kiosk commands.

command --> Listener --+-- Library: the languages' models
                       +-- Microphone(s) --frames--> Hearing --events--> report
                       +-- Sounds --> alternatives
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, aclosing, suppress
from typing import Final

from kiosk.core.errors import HearingStopped, KioskError, MicrophoneMissing, SoundGone
from kiosk.core.events import Heard, MicrophoneClosed, MicrophoneOpened, Trouble
from kiosk.core.ports import Microphone
from kiosk.core.types import AudioFrame, Piece
from kiosk.hearing import alternatives, protocol
from kiosk.hearing.carried import to_frame
from kiosk.hearing.handed import HandedMicrophone
from kiosk.hearing.hear import Hearing
from kiosk.hearing.library import Library
from kiosk.hearing.protocol import (
    Abort,
    Answer,
    Ask,
    Begin,
    Close,
    Command,
    Deafen,
    Device,
    Forget,
    Handed,
    Hold,
    Open,
    Opened,
    Quit,
    Report,
    Sound,
    Warm,
)
from kiosk.hearing.recognizer import Recognizer, Way
from kiosk.hearing.sounds import Sounds

Notice = Callable[[KioskError], None]
MicrophoneOf = Callable[[Opened, Notice], Microphone]
"""Makes a microphone; it tells through the second what happens to it while it goes on."""
NAMES: Final = 1 << 20
"""Names of sounds in one opening."""


class Listener:
    """Obeys commands in their order; what is heard goes to `report`, and `ended` follows on every opening."""

    def __init__(
        self,
        library: Library,
        microphone: MicrophoneOf,
        report: Callable[[Report], None],
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        self.broken = False
        """Something went wrong that is our own mistake; the next command that ends an opening raises it."""
        self._library = library
        self._make = microphone
        self._report = report
        self._closed = ended
        self._sounds = Sounds()
        self._microphones: tuple[Microphone, ...] = ()
        self._hearing: Hearing | None = None
        self._held = self._deaf = False
        self._listening: asyncio.Task[None] | None = None
        self._aside: set[asyncio.Task[None]] = set()
        self._mistake: BaseException | None = None
        """Of a task aside."""

    async def obey(self, command: Command) -> None:
        """Do what the command says; `Open` first waits for the last words of an opening before it."""
        match command:
            case Open():
                self._close()
                await self._ended()
                self._held = self._deaf = False
                self._listening = asyncio.create_task(self._listen(command))
                await asyncio.sleep(0)  # a task that is cancelled before it has begun would not say MicrophoneClosed
            case Hold() | Deafen() | Sound():
                self._attend(command)
            case Close():
                self._close()
            case Abort() | Quit():
                await self._abort()
            case Warm():
                self._beside(self._warm(command))
            case Ask():
                self._beside(self._answer(command))
            case Forget():
                self._sounds.forget()
            case Begin():
                pass

    def _attend(self, command: Hold | Deafen | Sound) -> None:
        """Hear differently from now on, an opening that is still loading will; or hear what is handed in."""
        match command:
            case Sound(pcm):
                for microphone in self._microphones:
                    if isinstance(microphone, HandedMicrophone):
                        microphone.take(pcm)
                return
            case Hold():
                self._held = True
            case Deafen(deaf):
                self._deaf = deaf
        if self._hearing is not None:
            self._hearing.deafen(deaf=self._deaf)
            if self._held:
                self._hearing.hold()

    def _beside(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._aside.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._aside.discard(task)
        if not task.cancelled() and (mistake := task.exception()) is not None:
            # Whoever asked would wait for ever, and asyncio would print the text of the exception.
            self.broken, self._mistake = True, mistake
            self._closed()

    async def _listen(self, order: Open) -> None:
        def say(event: Heard) -> None:
            self._report(to_frame(order.opening, event))

        def notice(error: KioskError) -> None:
            say(Trouble(error, order.side))

        try:
            try:
                await self._hear(order, say, notice)
            except MicrophoneMissing:
                if (shared := _shared(order)) is None:
                    raise
                self._microphones = ()
                await self._hear(shared, say, notice)
        except KioskError as error:
            say(Trouble(error, order.side))
        except asyncio.CancelledError:
            raise
        except BaseException:
            self.broken = True
            say(Trouble(HearingStopped(), order.side))
            raise
        finally:
            self._microphones, self._hearing = (), None
            say(MicrophoneClosed(order.side))
            self._closed()

    async def _hear(self, order: Open, say: Callable[[Heard], None], notice: Notice) -> None:
        handed = tuple(HandedMicrophone() for source in order.sources if isinstance(source, Handed))
        self._microphones = handed  # what a call says while the models are loaded is heard, too
        ways = [await self._way(speaker) for speaker in order.speakers]
        shares = [ways] if len(order.sources) == 1 else [[way] for way in ways]
        name = order.opening * NAMES + 1
        hearing = Hearing(
            [
                Recognizer(share, self._sounds, name + at * NAMES // 2, joining=bool(handed))
                for at, share in enumerate(shares)
            ],
            warning=any(isinstance(source, Device) for source in order.sources),
        )
        opened = [self._make(source, notice) for source in order.sources if not isinstance(source, Handed)]
        microphones: tuple[Microphone, ...] = (*handed, *opened)
        self._hearing, self._microphones = hearing, microphones
        self._attend(Deafen(self._deaf))
        async with AsyncExitStack() as closing:
            announcement = _Announcement(len(microphones), lambda: say(MicrophoneOpened(order.side)))
            frames = [
                await closing.enter_async_context(aclosing(announcement.of(microphone))) for microphone in microphones
            ]
            async for event in await closing.enter_async_context(aclosing(hearing.events(frames))):
                say(event)

    async def _way(self, speaker: protocol.Speaker) -> Way:
        shelved = await self._library.get(speaker.lang)
        return Way(speaker.side, speaker.lang, speaker.first, shelved.model, shelved.starter)

    def _close(self) -> None:
        if self._microphones:
            for microphone in self._microphones:
                microphone.close()
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
        if self._mistake is not None:
            raise self._mistake

    async def _warm(self, command: Warm) -> None:
        with suppress(KioskError):  # the opening that needs the model says what is wrong with it
            await self._library.get(command.lang)

    async def _answer(self, question: Ask) -> None:
        try:
            pieces = await self._alternatives(question.sound)
        except KioskError as error:
            self._report(Answer(question.number, code=error.code, arguments=dict(error.arguments)))
        else:
            self._report(Answer(question.number, pieces))

    async def _alternatives(self, sound: int) -> tuple[Piece, ...]:
        utterance = self._sounds.get(sound)
        if utterance is None:
            raise SoundGone
        shelved = await self._library.get(utterance.lang)
        return await asyncio.to_thread(alternatives.pieces, shelved.model, utterance.pcm, utterance.lang)


def _shared(order: Open) -> Open | None:
    """Return the opening with one microphone where one of two is missing; None: it could not tell who speaks."""
    wanted = [name for source in order.sources if isinstance(source, Device) for name in source.wanted]
    langs = {speaker.lang for speaker in order.speakers}
    if len(order.sources) == 1 or len(langs) == 1:
        return None
    return Open(order.opening, order.speakers, (Device(tuple(wanted)),))


class _Announcement:
    """Says once that every microphone gives sound."""

    def __init__(self, count: int, opened: Callable[[], None]) -> None:
        self._missing = count
        self._opened = opened

    async def of(self, microphone: Microphone) -> AsyncGenerator[AudioFrame, None]:
        first = True
        async with aclosing(microphone.frames()) as frames:  # type: ignore[type-var]  # they are generators
            async for frame in frames:
                if first:
                    first = False
                    self._missing -= 1
                    if not self._missing:
                        self._opened()
                yield frame
