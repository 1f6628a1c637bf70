"""The call, put together for one desk: its hub, its camera, its microphone and its loudspeaker.

    InterpretersLine (cheap) --first call--> DeskLine of the call room, loaded on a thread of its own
        sound:   Capture (process) --> Cleaned --> call --> DeskAudio --> the desk's Speaker
        camera:  the one plugged in, or a file
        hub:     where this kiosk is enrolled, or the one it keeps itself

Nothing of the call room is loaded before somebody calls: the first screen must not wait for it.
"""

import asyncio
import json
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.core.errors import KioskError
from kiosk.core.events import CallChanged, Called
from kiosk.core.flow import Outbox
from kiosk.core.languages import Lang
from kiosk.core.ports import InterpreterLine, Speaker
from kiosk.core.types import AudioFrame, Call, Passed, Seconds, Speech, Stage
from kiosk.own_hub import OwnHub
from kiosk.runtime import places
from kiosk.settings import Settings, resources, user_folder

if TYPE_CHECKING:
    from kiosk.call.cleaned import Cleaned
    from kiosk.call.desk_line import DeskLine
    from kiosk.call.hub_line import HubAddress
    from kiosk.call.pictures import PictureSource
    from kiosk.call.sounds import SoundSource
    from kiosk.hearing.capture import Capture

log = logging.getLogger(__name__)

HELD: Final = 15
"""Pieces of 20 ms that may wait for the loudspeaker; older ones are dropped: late sound is worse than none."""
AGAIN: Final[Seconds] = 2.0
"""Between two tries to find a loudspeaker."""
SIZE: Final = (640, 480)
"""px; the least that EN 301 549 V3.2.1, 6.5.2 prefers for signing."""


class View(Protocol):
    """Where pictures are seen; from any thread."""

    def show(self, width: int, height: int, planes: Sequence[memoryview], strides: Sequence[int]) -> None:
        """Show a yuv420p picture."""
        ...

    def clear(self) -> None:
        """Show none."""
        ...


class InterpretersLine:
    """Implements core.ports.InterpreterLine: loads the real one when it is first needed."""

    def __init__(self, make: Callable[[], Awaitable[InterpreterLine]]) -> None:
        """Load nothing yet.

        Args:
            make: loads the real one.
        """
        self._make = make
        self._line: InterpreterLine | None = None
        self._box: Outbox[Called] = Outbox()
        self._wanted: Callable[[InterpreterLine], None] | None = None
        self._muted = (False, False)
        self._lang = Lang("")
        self._working: asyncio.Task[None] | None = None

    def events(self) -> AsyncIterator[Called]:
        """As the port says."""
        return aiter(self._box)

    def call(self, lang: Lang, visitor: Lang, pack: Sequence[Passed] | None) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.call(lang, visitor, pack)
            return
        self._lang, self._muted = lang, (False, False)
        self._wanted = lambda line: line.call(lang, visitor, pack)
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work(), name="interpreters")

    def hang_up(self) -> None:
        """As the port says."""
        self._wanted = None
        if self._line is not None:
            self._line.hang_up()

    def mute(self, *, sound: bool, picture: bool) -> None:
        """As the port says."""
        self._muted = (sound, picture)
        if self._line is not None:
            self._line.mute(sound=sound, picture=picture)

    def say(self, text: str) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.say(text)

    async def close(self) -> None:
        """End what was loaded."""
        if self._working is not None:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    async def _work(self) -> None:
        try:
            line = await self._make()
        except (ImportError, OSError) as error:  # a library without a wheel for this machine
            log.error("calls are not possible here\n%s", places(error))  # noqa: TRY400 - the places tell enough
            self._box.post(CallChanged(Call(self._lang, Stage.ENDED, ended="failed")))
            return
        self._line = line
        if self._wanted is not None:
            self._wanted(line)
            self._wanted = None
            line.mute(sound=self._muted[0], picture=self._muted[1])
        async for event in line.events():
            self._box.post(event)


class Interpreters:
    """The calls of one desk; `line` is what the consultation gets."""

    def __init__(self, settings: Settings, speaker: Speaker, theirs: View, own: View) -> None:
        """Load nothing yet.

        Args:
            settings: of this counter.
            speaker: the desk's loudspeaker.
            theirs: where the interpreter is seen.
            own: where the desk's own camera is seen.
        """
        self.line = InterpretersLine(self._made)
        self._settings, self._speaker, self._views = settings, speaker, (theirs, own)
        self._own_hub = OwnHub(user_folder() / "hub", settings.desk)
        self._desk_line: DeskLine | None = None
        self._opening: asyncio.Task[Path | None] | None = None

    def open(self) -> None:
        """Start this kiosk's own hub, where it is wanted: interpreters sign in before anybody calls."""
        if not self._settings.hub and not self._settings.hub_key_file.is_file():
            self._opening = asyncio.create_task(self._own_hub.opened(), name="own-hub")

    async def close(self) -> None:
        """Hang up, and end the hub that was started here."""
        if self._opening is not None:
            self._opening.cancel()
            await asyncio.gather(self._opening, return_exceptions=True)
        await self.line.close()
        if self._desk_line is not None:
            await self._desk_line.close()
        await self._own_hub.close()

    async def _made(self) -> InterpreterLine:
        await asyncio.to_thread(_load)
        from kiosk.call.desk_line import Desk, DeskLine  # noqa: PLC0415 - behind the first screen

        settings = self._settings
        desk = Desk(
            hub=self._hub,
            camera=self._camera,
            sound=self._sound,
            theirs=self._views[0],
            own=self._views[1],
            key=user_folder() / "call-key.pem",
            name=settings.desk,
            topic=settings.topic,
        )
        self._desk_line = line = DeskLine(desk, await asyncio.to_thread(_words))
        return line

    async def _hub(self) -> "HubAddress | None":
        from kiosk.call.enrolment import kept  # noqa: PLC0415

        settings = self._settings
        address = await asyncio.to_thread(kept, settings.hub_key_file, settings.hub)
        if address is None and not settings.hub and (own := await self._own_hub.opened()) is not None:
            return await asyncio.to_thread(kept, own)
        return address

    def _camera(self) -> "PictureSource":
        from kiosk.call.camera import CameraSource  # noqa: PLC0415
        from kiosk.call.pictures import FileSource  # noqa: PLC0415

        if self._settings.camera_file:
            return FileSource(Path(self._settings.camera_file))
        return CameraSource(self._settings.camera, SIZE, lambda _: None)

    async def _sound(self) -> "DeskAudio":
        from kiosk.call.cleaned import Cleaned  # noqa: PLC0415
        from kiosk.call.echo import EchoCanceller  # noqa: PLC0415
        from kiosk.call.sounds import recorded  # noqa: PLC0415
        from kiosk.hearing.capture import Capture  # noqa: PLC0415

        settings = self._settings
        if settings.microphone_file:
            source = await asyncio.to_thread(recorded, Path(settings.microphone_file))
            return DeskAudio(source, self._speaker)
        cleaned = Cleaned(await asyncio.to_thread(EchoCanceller))
        capture = Capture(cleaned.near)
        await capture.start(settings.microphones())
        return DeskAudio(cleaned.source, self._speaker, cleaned, capture)


class DeskAudio:
    """Microphone and loudspeaker of the desk for one call; implements the call room's DeskSound."""

    def __init__(
        self,
        source: "SoundSource",
        speaker: Speaker,
        cleaned: "Cleaned | None" = None,
        capture: "Capture | None" = None,
    ) -> None:
        """Begin to play what comes.

        Args:
            source: what the other side hears of us.
            speaker: plays what we hear of them.
            cleaned: is told what is played.
            capture: the microphone behind `source`.
        """
        self.source = source
        self._speaker, self._cleaned, self._capture = speaker, cleaned, capture
        self._pieces: deque[AudioFrame] = deque(maxlen=HELD)
        self._there = asyncio.Event()
        self._playing = asyncio.create_task(self._play(), name="call-sound")

    def hear(self, frame: AudioFrame) -> None:
        """As DeskSound says."""
        if self._cleaned is not None:
            self._cleaned.far(frame)
        self._pieces.append(frame)
        self._there.set()

    async def close(self) -> None:
        """As DeskSound says."""
        self._playing.cancel()
        await asyncio.gather(self._playing, return_exceptions=True)
        self._speaker.stop()
        if self._capture is not None:
            await self._capture.close()

    async def _play(self) -> None:
        while True:
            with suppress(KioskError):  # no loudspeaker: pictures and text go on, and it may come
                await self._speaker.play(self._coming())
            await asyncio.sleep(AGAIN)

    async def _coming(self) -> AsyncIterator[Speech]:
        while True:
            while not self._pieces:
                self._there.clear()
                await self._there.wait()
            rate = self._pieces[0].rate
            taken = []
            while self._pieces and self._pieces[0].rate == rate:
                taken.append(self._pieces.popleft().pcm)
            yield Speech(b"".join(taken), rate)  # what comes meanwhile is the next piece


def _load() -> None:
    """Import the call room: seconds on a slow machine."""
    import kiosk.call.desk_line  # noqa: F401, PLC0415


def _words() -> Callable[[Sequence[int]], tuple[str, ...]]:
    """Return how the four words are told, in both languages in which the interpreter's page shows them."""
    lists = json.loads((resources() / "assets" / "interpreter" / "four-words.json").read_text(encoding="utf-8"))
    pairs = [f"{ja} {en}" for ja, en in zip(lists["ja"], lists["en"], strict=True)]
    return lambda numbers: tuple(pairs[number] for number in numbers)
