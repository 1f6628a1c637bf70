"""The call, put together for one desk: its hub, its camera, its microphone and its loudspeaker.

    InterpretersLine (cheap) --first call--> DeskLine of the call room, loaded on a thread of its own
        sound:   Capture (process) --> Cleaned --> DeskAudio --> call and captions; call --> DeskAudio --> the Speaker
        camera:  the one plugged in, or a file
        hub:     where this kiosk is enrolled, or the one it keeps itself

Nothing of the call room is loaded before somebody calls: the first screen must not wait for it.
"""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.call import standing
from kiosk.call.desk import Desk, View
from kiosk.call.standing import Standing
from kiosk.core.drawing import Stroke
from kiosk.core.errors import KioskError, MicrophoneLost
from kiosk.core.events import CallChanged, Called, CallFound
from kiosk.core.flow import Outbox
from kiosk.core.languages import Lang
from kiosk.core.ports import InterpreterLine, Speaker
from kiosk.core.types import Call, Caption, Passed, Seconds, Stage
from kiosk.own_hub import OwnHub
from kiosk.runtime import places
from kiosk.settings import Settings, resources, user_folder

if TYPE_CHECKING:
    from kiosk.call.desk_line import DeskLine
    from kiosk.call.hub_line import HubAddress
    from kiosk.call.pictures import PictureSource
    from kiosk.desk_audio import DeskAudio

log = logging.getLogger(__name__)

SIZE: Final = (640, 480)
"""px; the least that EN 301 549 V3.2.1, 6.5.2 prefers for signing."""
FIRST_PICTURES: Final[Seconds] = 1.0
"""From the connection until pictures move on both sides."""
TAKEN_UP: Final[Seconds] = 10.0
"""So long a call that is taken up keeps other things waiting."""


class Line(InterpreterLine, Protocol):
    """A real one."""

    def take_up(self, left: Standing) -> None:
        """Go on with a call that stood when the program died."""
        ...


class InterpretersLine:
    """Implements core.ports.InterpreterLine: loads the real one when it is first needed."""

    def __init__(self, make: Callable[[], Awaitable[Line]]) -> None:
        """Load nothing yet.

        Args:
            make: loads the real one.
        """
        self._make = make
        self._line: Line | None = None
        self._box: Outbox[Called] = Outbox()
        self._wanted: Callable[[Line], None] | None = None
        self._muted = (False, False)
        self._lang = Lang("")
        self._working: asyncio.Task[None] | None = None
        self._settled = asyncio.Event()
        self._settled.set()

    def events(self) -> AsyncIterator[Called]:
        """As the port says."""
        return aiter(self._box)

    def call(self, lang: Lang, visitor: Lang, pack: Sequence[Passed] | None) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.call(lang, visitor, pack)
            return
        self._load(lang, lambda line: line.call(lang, visitor, pack))

    def take_up(self, left: Standing) -> None:
        """Tell the core of a call that stood when the program died, and go on with it."""
        lang, visitor = Lang(left.lang), Lang(left.visitor)
        self._settled.clear()
        self._box.post(CallFound(lang, visitor))
        self._load(lang, lambda line: line.take_up(left))

    async def settled(self) -> None:
        """Wait until a call that was taken up goes on, or does not: for what is loaded ahead there is time after it."""
        if not self._settled.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._settled.wait(), TAKEN_UP)
            await asyncio.sleep(FIRST_PICTURES)

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

    def draw(self, stroke: Stroke) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.draw(stroke)

    def clear_sheet(self) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.clear_sheet()

    def caption(self, caption: Caption) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.caption(caption)

    async def close(self) -> None:
        """End what was loaded."""
        if self._working is not None:
            self._working.cancel()
            await asyncio.gather(self._working, return_exceptions=True)

    def _load(self, lang: Lang, wanted: Callable[[Line], None]) -> None:
        self._lang, self._muted, self._wanted = lang, (False, False), wanted
        if self._working is None or self._working.done():
            self._working = asyncio.create_task(self._work(), name="interpreters")

    async def _work(self) -> None:
        try:
            line = await self._make()
        except (ImportError, OSError) as error:  # a library without a wheel for this machine
            log.error("calls are not possible here\n%s", places(error))  # noqa: TRY400 - the places tell enough
            self._settled.set()
            self._box.post(CallChanged(Call(self._lang, Stage.ENDED, ended="failed")))
            return
        self._line = line
        if self._wanted is not None:
            self._wanted(line)
            self._wanted = None
            line.mute(sound=self._muted[0], picture=self._muted[1])
        async for event in line.events():
            if isinstance(event, CallChanged) and event.call.stage in {Stage.TALKING, Stage.ENDED}:
                self._settled.set()
            self._box.post(event)


class Interpreters:
    """The calls of one desk; `line` is what the consultation gets."""

    def __init__(
        self, settings: Settings, speaker: Speaker, theirs: View, own: View, hear: Callable[[bytes], None]
    ) -> None:
        """Load nothing yet.

        Args:
            settings: of this counter.
            speaker: the desk's loudspeaker.
            theirs: where the interpreter is seen.
            own: where the desk's own camera is seen.
            hear: is given what is said at the desk in a call: s16le mono of 16 kHz.
        """
        self.line = InterpretersLine(self._made)
        self._settings, self._speaker, self._views, self._hear = settings, speaker, (theirs, own), hear
        self._own_hub = OwnHub(user_folder() / "hub", settings.desk)
        self._desk_line: DeskLine | None = None
        self._standing = user_folder() / "call.json"
        self._opening: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Take up a call that stood when the program died, and keep this kiosk's own hub, where it is wanted.

        The hub is open before anybody calls: interpreters must be able to sign in.
        """
        if (left := standing.kept(self._standing, time.time())) is not None:
            self.line.take_up(left)
        if not self._settings.hub and not self._settings.hub_key_file.is_file():
            self._opening = asyncio.create_task(self._own_hub.run(), name="own-hub")

    async def close(self) -> None:
        """Hang up, and end the hub that was started here."""
        if self._opening is not None:
            self._opening.cancel()
            await asyncio.gather(self._opening, return_exceptions=True)
        await self.line.close()
        if self._desk_line is not None:
            await self._desk_line.close()
        await self._own_hub.close()

    async def _made(self) -> Line:
        await asyncio.to_thread(_load)
        from kiosk.call.desk_line import DeskLine  # noqa: PLC0415 - behind the first screen

        settings = self._settings
        desk = Desk(
            hub=self._hub,
            camera=self._camera,
            sound=self._sound,
            theirs=self._views[0],
            own=self._views[1],
            key=user_folder() / "call-key.pem",
            standing=self._standing,
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

    def _camera(self, tell: Callable[[bool], None]) -> "PictureSource":
        from kiosk.call.camera import CameraSource  # noqa: PLC0415
        from kiosk.call.pictures import FileSource  # noqa: PLC0415

        if self._settings.camera_file:
            return FileSource(Path(self._settings.camera_file))
        return CameraSource(self._settings.camera, SIZE, tell, needed=False)

    async def _sound(self, notice: Callable[[KioskError], None]) -> "DeskAudio":
        from kiosk.call.cleaned import Cleaned  # noqa: PLC0415
        from kiosk.call.echo import EchoCanceller  # noqa: PLC0415
        from kiosk.call.sounds import recorded  # noqa: PLC0415
        from kiosk.desk_audio import DeskAudio  # noqa: PLC0415
        from kiosk.hearing.capture import Capture  # noqa: PLC0415

        settings = self._settings
        if settings.microphone_file:
            source = await asyncio.to_thread(recorded, Path(settings.microphone_file))
            return DeskAudio(source, self._speaker, self._hear)

        def lost() -> None:
            notice(MicrophoneLost())

        cleaned = Cleaned(EchoCanceller, lost)
        capture = Capture(cleaned.near, lost)
        capture.start(settings.microphones())
        return DeskAudio(cleaned.source, self._speaker, self._hear, cleaned, capture)


def _load() -> None:
    """Import the call room: seconds on a slow machine."""
    import kiosk.call.desk_line  # noqa: F401, PLC0415


def _words() -> Callable[[Sequence[int]], tuple[str, ...]]:
    """Return how the four words are told, in both languages in which the interpreter's page shows them."""
    lists = json.loads((resources() / "assets" / "interpreter" / "four-words.json").read_text(encoding="utf-8"))
    pairs = [f"{ja} {en}" for ja, en in zip(lists["ja"], lists["en"], strict=True)]
    return lambda numbers: tuple(pairs[number] for number in numbers)
