"""The interpreters' line of one desk, as core.ports.InterpreterLine wants it: one KioskLine a call.

    call() --> hub? camera? sound? --> KioskLine.run() --Told--> Shown --CallChanged, Typed--> events()
    hang_up() --> the line ends by itself, unheard; its pack, its letters and its pictures are gone

Without a hub that answers, the call ends with "no-hub"; without a camera it goes on with sound and text.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import av

from kiosk import wire
from kiosk.call.camera import CameraMissing
from kiosk.call.connection import Outlets
from kiosk.call.handover import packed
from kiosk.call.hub_line import HubAddress, HubRefused, HubUnreachable, kiosk_line
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.picture_in import Picture, pictured
from kiosk.call.pictures import PictureSource
from kiosk.call.shown import Shown
from kiosk.call.sounds import SoundSource
from kiosk.call.states import Phase
from kiosk.call.talk import Media
from kiosk.call.told import Told
from kiosk.call.trust import Key
from kiosk.core.errors import KioskError
from kiosk.core.events import CallChanged, Called, Trouble
from kiosk.core.flow import Outbox
from kiosk.core.languages import Lang
from kiosk.core.types import AudioFrame, Call, Passed, Seconds, Stage
from kiosk.runtime import places

log = logging.getLogger(__name__)

REACHED: Final[Seconds] = 8.0
"""The hub must have answered by then: opening a line may take 5 s, and one more try is given."""
LEFT: Final = ("slip",)
"""What there is without a hub, which would have told more."""


class View(Protocol):
    """Where pictures are seen; from any thread."""

    def show(self, width: int, height: int, planes: Sequence[memoryview], strides: Sequence[int]) -> None:
        """Show a yuv420p picture."""
        ...

    def clear(self) -> None:
        """Show none."""
        ...


class DeskSound(Protocol):
    """Microphone and loudspeaker of the desk, for one call."""

    @property
    def source(self) -> SoundSource:
        """Return what the other side hears of us."""
        ...

    def hear(self, frame: AudioFrame) -> None:
        """Play 20 ms."""
        ...

    async def close(self) -> None:
        """Give both back."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What a desk brings into its calls; each is asked for when one begins."""

    hub: Callable[[], Awaitable[HubAddress | None]]
    """None: there is none."""
    camera: Callable[[], PictureSource]
    """Raises CameraMissing."""
    sound: Callable[[], Awaitable[DeskSound]]
    theirs: View
    own: View
    key: Path
    """File of the key with which this kiosk signs its connections."""
    name: str = ""
    """Of the desk."""
    topic: str = ""
    """A key, e.g. residence."""


class DeskLine:
    """Implements core.ports.InterpreterLine; made and used on the loop."""

    def __init__(self, desk: Desk, words: Callable[[Sequence[int]], tuple[str, ...]]) -> None:
        """Begin without a call.

        Args:
            desk: what it brings.
            words: those that both sides compare, by their numbers.
        """
        self._desk, self._words = desk, words
        self._box: Outbox[Called] = Outbox()
        self._line: KioskLine | None = None
        self._muted = (False, False)
        self._serial = 0
        self._running: set[asyncio.Task[None]] = set()

    def events(self) -> AsyncIterator[Called]:
        """As the port says."""
        return aiter(self._box)

    def call(self, lang: Lang, visitor: Lang, pack: Sequence[Passed] | None) -> None:
        """As the port says."""
        self.hang_up()
        self._muted = (False, False)
        wish = wire.Call(
            call=new_call(),
            lang=lang,
            topic=self._desk.topic,
            desk=self._desk.name,
            visitor_lang=visitor,
            pack=pack is not None,
        )
        before = tuple(self._running)  # they give camera and microphone back first
        task = asyncio.create_task(self._hold(self._serial, wish, pack, before), name="call")
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    def hang_up(self) -> None:
        """As the port says."""
        self._serial += 1
        line, self._line = self._line, None
        if line is not None:
            line.hang_up()
        self._desk.theirs.clear()
        self._desk.own.clear()

    def mute(self, *, sound: bool, picture: bool) -> None:
        """As the port says."""
        self._muted = (sound, picture)
        if self._line is not None:
            self._line.mute(sound=sound, picture=picture)

    def say(self, text: str) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.type(text)

    async def close(self) -> None:
        """End the call, and wait until it has ended."""
        self.hang_up()
        await asyncio.gather(*self._running, return_exceptions=True)
        self._box.close()

    # one call

    async def _hold(
        self, serial: int, wish: wire.Call, pack: Sequence[Passed] | None, before: Sequence[asyncio.Task[None]]
    ) -> None:
        lang = Lang(wish.lang)
        if before:
            await asyncio.wait(before, timeout=REACHED)
        try:
            ended = await self._held(serial, wish, pack)
        except HubRefused:
            ended = "refused"
        except HubUnreachable:
            ended = "no-hub"
        except KioskError as error:
            self._post(serial, Trouble(error))
            ended = "failed"
        except Exception as error:  # noqa: BLE001 - the outer door of the call: the talk must not end with it
            log.error("the call failed\n%s", places(error))  # noqa: TRY400 - its text may quote somebody
            ended = "failed"
        if ended:
            ladder = LEFT if ended == "no-hub" else ()
            self._post(serial, CallChanged(Call(lang, Stage.ENDED, ended=ended, ladder=ladder)))
        if serial == self._serial:
            self._line = None
            self._desk.theirs.clear()
            self._desk.own.clear()

    async def _held(self, serial: int, wish: wire.Call, pack: Sequence[Passed] | None) -> str:
        """Hold the call; return why it ended where the line has not told it itself."""
        address = await self._desk.hub()
        if address is None:
            return "no-hub"
        if serial != self._serial:
            return ""
        camera = _Seen(self._camera(serial), lambda picture: self._show(serial, self._desk.own, picture))
        sound: DeskSound | None = None
        try:
            sound = await self._desk.sound()
            outlets = Outlets(lambda picture, _: self._show(serial, self._desk.theirs, picture), sound.hear)
            shown = Shown(Lang(wish.lang), self._words, lambda event: self._post(serial, event))
            media = Media(camera, sound.source, outlets)
            key = await asyncio.to_thread(Key.kept, self._desk.key)
            line = KioskLine(kiosk_line(address), media, self._telling(serial, shown), key, wish)
            if serial != self._serial:
                return ""
            self._line = line
            if pack is not None:
                line.give(packed(wish, pack))
            return await self._run(line)
        finally:
            camera.close()
            if sound is not None:
                sound.source.close()
                await sound.close()

    async def _run(self, line: KioskLine) -> str:
        running = asyncio.create_task(line.run(), name="line")
        try:
            await asyncio.wait({running}, timeout=REACHED)
            if not running.done() and line.state.phase is Phase.CALLING and not line.state.hub:
                return "no-hub"
            await running
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError, KioskError):
                await running
        return ""

    def _telling(self, serial: int, shown: Shown) -> Callable[[Told], None]:
        def tell(told: Told) -> None:
            if serial == self._serial:
                shown.tell(told)
                self._mute_anew(shown)

        return tell

    def _mute_anew(self, shown: Shown) -> None:
        """Hand a wish that came before there was anybody to talk to over to the connection, once it is begun."""
        line, (sound, picture) = self._line, self._muted
        if line is not None and shown.just_answered():
            asyncio.get_running_loop().call_soon(lambda: line.mute(sound=sound, picture=picture))

    def _post(self, serial: int, event: Called) -> None:
        if serial == self._serial:
            self._box.post(event)

    def _show(self, serial: int, view: View, picture: Picture) -> None:
        if serial == self._serial:
            view.show(picture.width, picture.height, picture.planes, picture.strides)

    def _camera(self, serial: int) -> PictureSource:
        try:
            return self._desk.camera()
        except CameraMissing as error:
            self._post(serial, Trouble(error))
            return _Nothing()


class _Nothing:
    """No camera: no picture ever comes."""

    def __init__(self) -> None:
        self._over = asyncio.Event()

    async def picture(self) -> av.VideoFrame:
        """As PictureSource says."""
        await self._over.wait()
        raise EOFError

    def close(self) -> None:
        """As PictureSource says."""
        self._over.set()


class _Seen:
    """A source whose pictures are seen here too."""

    def __init__(self, source: PictureSource, show: Callable[[Picture], None]) -> None:
        self._source, self._show = source, show

    async def picture(self) -> av.VideoFrame:
        """As PictureSource says."""
        frame = await self._source.picture()
        if frame.format.name == "yuv420p":
            self._show(pictured(frame, None))
        return frame

    def close(self) -> None:
        """As PictureSource says."""
        self._source.close()
