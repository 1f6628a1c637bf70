"""The interpreters' line of one desk, as core.ports.InterpreterLine wants it: one KioskLine a call.

    call() --> hub? camera? sound? --> KioskLine.run() --Told--> Shown --CallChanged, Typed--> events()
    hang_up() --> the line ends by itself, unheard; its pack, its letters and its pictures are gone

Without a hub that answers, the call ends with "no-hub"; without a camera it goes on with sound and text.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import av

from kiosk import wire
from kiosk.call import channels, standing
from kiosk.call.camera import CameraMissing
from kiosk.call.connection import Outlets
from kiosk.call.desk import Desk, DeskSound, View
from kiosk.call.handover import packed
from kiosk.call.hub_line import HubRefused, HubUnreachable, kiosk_line
from kiosk.call.keeping import Keeping
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.loudness import Loudness
from kiosk.call.picture_in import Picture, pictured, pixels
from kiosk.call.pictures import PictureSource
from kiosk.call.shown import Shown, captioned, stroked
from kiosk.call.standing import Standing
from kiosk.call.states import Phase
from kiosk.call.talk import Media
from kiosk.call.told import Told
from kiosk.call.trust import Key
from kiosk.core.drawing import Stroke
from kiosk.core.errors import KioskError
from kiosk.core.events import CallChanged, Called, CallLevel, Trouble
from kiosk.core.flow import Outbox
from kiosk.core.languages import Lang
from kiosk.core.types import Call, Caption, Passed, Seconds, Stage
from kiosk.runtime import places

log = logging.getLogger(__name__)

REACHED: Final[Seconds] = 8.0
"""The hub must have answered by then: opening a line may take 5 s, and one more try is given."""
LEFT: Final = ("slip",)
"""What there is without a hub, which would have told more."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A call, what goes with it, and whether it stands already."""

    call: wire.Call
    pack: Sequence[Passed] | None
    again: bool


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
        self._begin(new_call(), lang, visitor, pack)

    def take_up(self, left: Standing) -> None:
        """Go on with a call that stood when the program died."""
        self._begin(left.call, Lang(left.lang), Lang(left.visitor), None, again=True)

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

    def draw(self, stroke: Stroke) -> None:
        """As the port says."""
        if self._line is not None:
            for piece in stroked(stroke):
                self._line.draw(piece)

    def clear_sheet(self) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.draw(channels.Clear())

    def caption(self, caption: Caption) -> None:
        """As the port says."""
        if self._line is not None:
            self._line.caption(captioned(caption))

    async def close(self) -> None:
        """End the call, and wait until it has ended."""
        self.hang_up()
        await asyncio.gather(*self._running, return_exceptions=True)
        self._box.close()

    # one call

    def _begin(
        self, call: str, lang: Lang, visitor: Lang, pack: Sequence[Passed] | None, *, again: bool = False
    ) -> None:
        self.hang_up()
        self._muted = (False, False)
        wish = wire.Call(
            call=call,
            lang=lang,
            topic=self._desk.topic,
            desk=self._desk.name,
            visitor_lang=visitor,
            pack=pack is not None,
        )
        before = tuple(self._running)  # they give camera and microphone back first
        task = asyncio.create_task(self._hold(self._serial, _Wish(wish, pack, again), before), name="call")
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _hold(self, serial: int, wish: "_Wish", before: Sequence[asyncio.Task[None]]) -> None:
        lang = Lang(wish.call.lang)
        if before:
            await asyncio.wait(before, timeout=REACHED)
        try:
            ended = await self._held(serial, wish)
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

    async def _held(self, serial: int, wish: "_Wish") -> str:
        """Hold the call; return why it ended where the line has not told it itself."""
        address = await self._desk.hub()
        if address is None:
            return "no-hub"
        if serial != self._serial:
            return ""
        camera = _Seen(
            self._desk.camera(self._seeing(serial)), lambda picture: self._show(serial, self._desk.own, picture)
        )
        sound: DeskSound | None = None
        try:
            sound = await self._desk.sound(lambda error: self._post(serial, Trouble(error)))
            loud = Loudness(lambda theirs, ours: self._post(serial, CallLevel(theirs, ours)))
            outlets = Outlets(
                lambda picture, _: self._show(serial, self._desk.theirs, picture), loud.theirs(sound.hear)
            )
            shown = Shown(Lang(wish.call.lang), self._words, lambda event: self._post(serial, event))
            media = Media(camera, loud.ours(sound.source), outlets)
            key = await asyncio.to_thread(Key.kept, self._desk.key)
            told = self._telling(serial, shown, Keeping(self._desk.standing, wish.call))
            line = KioskLine(
                kiosk_line(address), media, told, key, wish.call, authority=address.authority, again=wish.again
            )
            if serial != self._serial:
                return ""
            self._line = line
            if wish.pack is not None:
                line.give(packed(wish.call, wish.pack))
            return await self._run(line)
        finally:
            standing.forget(self._desk.standing)
            camera.close()
            if sound is not None:
                sound.source.close()
                await sound.close()

    async def _run(self, line: KioskLine) -> str:
        running = asyncio.create_task(line.run(), name="line")
        try:
            await asyncio.wait({running}, timeout=REACHED)
            begun = line.state.phase not in {Phase.CALLING, Phase.LOST} or line.talk() is not None
            if not running.done() and not begun and not line.state.hub:
                return "no-hub"
            await running
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError, KioskError):
                await running
        return ""

    def _telling(self, serial: int, shown: Shown, keeping: Keeping) -> Callable[[Told], None]:
        def tell(told: Told) -> None:
            if serial == self._serial:
                keeping.tell(told)
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
            view.show(picture.width, picture.height, picture.planes, picture.strides, lambda: pixels(picture))

    def _seeing(self, serial: int) -> Callable[[bool], None]:
        """Return what is told that the camera gives pictures, or is gone: the others go on without them."""
        loop = asyncio.get_running_loop()

        def tell(there: bool) -> None:  # noqa: FBT001 - as the camera tells it
            if not there and not loop.is_closed():
                loop.call_soon_threadsafe(gone)

        def gone() -> None:
            self._post(serial, Trouble(CameraMissing()))
            if serial == self._serial:
                self._desk.own.clear()

        return tell


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
