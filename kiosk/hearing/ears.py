"""The ears as the kiosk sees them: microphones opened and closed, their words, questions about what was heard.

    open, hold, deafen, close, abort, warm --commands--> Supervisor: process `ears` --reports--> Outbox --> events()
    alternatives(sound) --Ask--> ... --Answer-->               |
                             died: HearingStopped (ModelCorrupt, if a model killed it) + MicrophoneClosed

PortAudio sees a newly plugged device only after a new beginning, and libvosk may abort: hence the process.
"""

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kiosk.core.errors import HearingStopped, KioskError, ModelCorrupt
from kiosk.core.events import Heard, MicrophoneClosed, Trouble
from kiosk.core.flow import Outbox
from kiosk.core.languages import Lang
from kiosk.core.types import Capability, Piece, Seconds, Side
from kiosk.hearing import carried, models, protocol
from kiosk.hearing.protocol import (
    Abort,
    Answer,
    Ask,
    Begin,
    Close,
    ClosedFrame,
    Command,
    Deafen,
    Device,
    EventFrame,
    Forget,
    Handed,
    Hold,
    Open,
    Sound,
    Source,
    Speaker,
    Warm,
)
from kiosk.hearing.supervisor import Supervisor
from kiosk.settings import Settings, user_folder

READY: Final[Seconds] = 2.0
"""How long an opening waits for a process that is being started."""
WAITING: Final = 64_000
"""Bytes that may wait on the pipe: two seconds of sound."""
STUCK: Final[Seconds] = 10.0
"""A process that has not closed the microphone by then hangs in native code and is killed."""


class SupervisedEars:
    """Implements `core.ports.Ears`. Lives on one event loop; `start()` before, `stop()` after."""

    def __init__(self, settings: Settings) -> None:
        self._folders = settings.model_folders
        self._settings = settings
        self._events: Outbox[EventFrame] = Outbox()
        self._openings: dict[int, Side | None] = {}
        self._handed = False
        """The newest opening is of a call's microphone."""
        self._questions: dict[int, asyncio.Future[Answer]] = {}
        self._question = 0
        self._opening = 0
        self._aborted = 0
        self._warm: dict[Lang, None] = {}
        self._supervisor = Supervisor(self._greeting, self._take, self._died, self._paused)

    @property
    def pid(self) -> int | None:
        """Return the number of the process; None while there is none."""
        process = self._supervisor.process
        return process.pid if process is not None else None

    async def start(self) -> None:
        """Start the process and watch over it."""
        await self._supervisor.start()

    async def stop(self) -> None:
        """End the process and `events()`; nothing more is heard."""
        await self._supervisor.stop()
        self._leave_unanswered()
        self._events.close()

    async def events(self) -> AsyncGenerator[Heard, None]:
        """Yield what is heard, for as long as the ears are open; one reader only."""
        async for frame in self._events:
            if frame.opening > self._aborted or isinstance(frame, ClosedFrame):
                yield carried.to_event(frame)

    async def open(self, side: Side, lang: Lang, first: int, *, call: bool = False) -> None:
        """Open the microphone of a side; its utterances are numbered from `first`. A call's is heard by `feed`."""
        await self.open_source(side, lang, first, Handed() if call else self._source(side))

    async def open_source(self, side: Side, lang: Lang, first: int, source: Source) -> None:
        """Open a certain microphone, or a file that stands in for one."""
        await self._open((Speaker(side, lang, first),), (source,))

    async def open_both(self, langs: Mapping[Side, Lang], firsts: Mapping[Side, int], *, call: bool = False) -> None:
        """Open for both sides, hands free: every utterance comes as a Final of the side that spoke, or as Undecided."""
        sources: tuple[Source, ...] = (Handed() if call else self._source(None),)
        if self._settings.two_microphones and not call:
            sources = tuple(self._source(side) for side in langs)
        await self.open_sources(langs, firsts, sources)

    def feed(self, pcm: bytes) -> None:
        """Hand in what a call's microphone hears: s16le mono of 16 kHz; nothing while it is not opened for the call.

        A process that does not read gets no more than `WAITING`: what it misses is told by nobody, for the interpreter
        has heard it.
        """
        if self._handed and self._supervisor.waiting < WAITING:
            self._supervisor.send(Sound(pcm))

    async def open_sources(
        self, langs: Mapping[Side, Lang], firsts: Mapping[Side, int], sources: tuple[Source, ...]
    ) -> None:
        """Open for both sides certain microphones, or files: one, or one for each side."""
        await self._open(tuple(Speaker(side, langs[side], firsts[side]) for side in langs), sources)

    async def _open(self, speakers: tuple[Speaker, ...], sources: tuple[Source, ...]) -> None:
        self._opening += 1
        order = Open(self._opening, speakers, sources)
        with suppress(TimeoutError):
            async with asyncio.timeout(READY):
                await self._supervisor.running.wait()
        self._openings[order.opening] = order.side
        self._handed = sources == (Handed(),)
        if self._supervisor.running.is_set():
            self._warm.update(dict.fromkeys(speaker.lang for speaker in speakers))
            self._supervisor.send(order)
        else:
            self._fail(order.opening, HearingStopped())

    def _source(self, side: Side | None) -> Source:
        if self._settings.microphone_file:
            return protocol.recording(Path(self._settings.microphone_file), realtime=True)
        return Device(self._settings.microphones(side))

    async def hold(self) -> None:
        """The talk button is kept down: pauses no longer end an utterance, until `close()`."""
        self._supervisor.send(Hold())

    async def deafen(self, *, deaf: bool) -> None:
        """Throw away what the open microphone hears from now on, or hear again; it stays open meanwhile."""
        self._supervisor.send(Deafen(deaf))

    async def alternatives(self, sound: int) -> Sequence[Piece]:
        """Return what else may have been said in the utterance whose Final carried this `sound`.

        Raises:
            SoundGone: it is not kept any more.
            HearingStopped: the listening process died.
            ModelMissing, ModelCorrupt: of the language in which it was heard.
        """
        if not self._supervisor.running.is_set():
            raise HearingStopped
        self._question += 1
        question = Ask(self._question, sound)
        answering = self._questions[question.number] = asyncio.get_running_loop().create_future()
        try:
            self._supervisor.send(question)
            answer: Answer = await answering
        finally:
            self._questions.pop(question.number, None)
        if answer.code:
            raise carried.error(answer.code, answer.arguments)
        return answer.pieces

    async def forget(self) -> None:
        """Throw away the sounds that are kept for alternatives."""
        self._supervisor.send(Forget())

    async def close(self) -> None:
        """Close the microphone; the last Final and MicrophoneClosed still arrive through `events()`."""
        self._end(Close())

    async def abort(self) -> None:
        """Close it and throw away what was being said."""
        self._aborted = self._opening
        self._end(Abort())

    async def warm(self, lang: Lang) -> None:
        """Load a language's model ahead of time; says nothing if there is none."""
        self._warm[lang] = None
        if self._supervisor.running.is_set():
            self._supervisor.send(Warm(lang))

    def capabilities(self) -> Sequence[Capability]:
        """Return which languages can be heard; reads no model."""
        return models.capabilities(self._folders)

    def _end(self, command: Command) -> None:
        if self._openings and self._supervisor.running.is_set():
            self._supervisor.send(command)
            process = self._supervisor.process
            asyncio.get_running_loop().call_later(STUCK, self._kill_if_open, self._opening, process)

    def _kill_if_open(self, opening: int, process: Process | None) -> None:
        if opening in self._openings and process is not None and process.returncode is None:
            process.kill()

    def _greeting(self) -> Iterator[Command]:
        yield Begin(tuple(str(folder) for folder in self._folders), str(user_folder() / "checksums"))
        for lang in self._warm:
            yield Warm(lang)

    def _take(self, report: Answer | EventFrame) -> None:
        if isinstance(report, Answer):
            if (asked := self._questions.get(report.number)) and not asked.done():
                asked.set_result(report)
            return
        if isinstance(report, ClosedFrame):
            self._openings.pop(report.opening, None)
            self._handed = self._handed and bool(self._openings)
        self._post(report)

    def _post(self, frame: EventFrame) -> None:
        self._events.post(frame, protocol.slot(frame))

    def _paused(self) -> None:
        # It belongs to no opening; a number that has not been given out yet is never an aborted one.
        self._post(carried.to_frame(self._opening + 1, Trouble(HearingStopped())))

    def _died(self, error: KioskError) -> None:
        """Say what happened to those whose microphone was open, and do not load again what killed the process."""
        if isinstance(error, ModelCorrupt):
            self._warm.clear()
        for opening in tuple(self._openings):
            self._fail(opening, error)
        self._leave_unanswered()

    def _leave_unanswered(self) -> None:
        for number, asked in self._questions.items():
            if not asked.done():
                asked.set_result(Answer(number, code=HearingStopped.code))

    def _fail(self, opening: int, error: KioskError) -> None:
        side = self._openings.pop(opening)
        self._post(carried.to_frame(opening, Trouble(error, side)))
        self._post(carried.to_frame(opening, MicrophoneClosed(side)))
