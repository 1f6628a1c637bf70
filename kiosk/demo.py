"""The demo: the real program in a real window plays a scripted consultation with the real engines.

    recordings -> microphone port -> ears -> consultation -> window -> <n>-<name>.png
                                                    +------> voice --> voice.wav
                                                    +------> slip ---> slip.pdf
                                                    +------> every event with its time -> transcript.json

It ends with status 1 when a stage produced nothing, and says which.
"""

import asyncio
import itertools
import logging
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import msgspec

from kiosk import app
from kiosk.core import events as ev
from kiosk.core.captions import pane
from kiosk.core.errors import DocumentFailed, KioskError
from kiosk.core.languages import Lang
from kiosk.core.session import Screen, State
from kiosk.core.slip import slip
from kiosk.core.types import Card, Side
from kiosk.counter import Counter, Engines
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.protocol import recording
from kiosk.runtime import LoopThread, interrupted
from kiosk.settings import Settings, resources
from kiosk.texts import Texts

log = logging.getLogger(__name__)

PATIENCE = 60.0
"""Seconds for one stage on a slow machine; a demo that waits longer has failed."""

SMALLEST = 100
"""Bytes: a WAV file with nothing but its header has 44."""

RECORDINGS = ("visitor-certificate.wav", "staff-date.wav")
EN = Lang("en")
SILENCE = 2.0
"""Seconds behind each recording: the microphone closes by itself when nobody goes on speaking."""


class RecordedEars(SupervisedEars):
    """The real ears; what is spoken into the microphone comes from recordings in turn, one an opening."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self._recordings = itertools.cycle(resources() / "assets" / "demo" / name for name in RECORDINGS)

    async def open(self, side: Side, lang: Lang, first: int, *, call: bool = False) -> None:
        """Open the next recording in the microphone's place, at the pace at which it was spoken."""
        if call:
            await super().open(side, lang, first, call=call)
            return
        await self.open_source(side, lang, first, recording(next(self._recordings), realtime=True, tail=SILENCE))


class Scene:
    """The script, played on the loop's thread against a counter."""

    def __init__(self, folder: Path, counter: Counter, take: Callable[[Path], "Future[Path]"]) -> None:
        self._folder, self._counter, self._take = folder, counter, take
        self._started = time.perf_counter()
        self._changed = asyncio.Event()
        self._pictures = 0
        self.transcript: list[dict[str, Any]] = []
        self.state = State()
        self.finished: State | None = None
        """The consultation as it stood before it was erased."""

    def show(self, state: State) -> None:
        """Follow the state, and write down what has changed."""
        for turn in state.turns:
            old = self.state.turn(turn.side, turn.number)
            if old is None:
                self._note("final", turn.side, turn.text, start=turn.words[0].start if turn.words else None)
            if turn.readings and not (old and old.readings):
                reading = turn.readings[0]
                self._note("translated", turn.side, reading.text, origin=reading.origin, back=reading.back)
        for partial in state.partials:
            if partial not in self.state.partials:
                self._note("partial", partial.side, partial.text)
        if state.speaking and not self.state.speaking:
            self._note("voice started", state.speaking[0], "")
        if self.state.speaking and not state.speaking:
            self._note("voice ended", self.state.speaking[0], "")
        self.state = state
        self._changed.set()

    async def play(self) -> None:
        """Play the consultation from the greeting to the erasing.

        Raises:
            TimeoutError: a stage produced nothing; its name is the message.
        """
        counter = self._counter
        await self._until("the engines are ready", lambda state: state.capabilities)
        await self._picture("attract")
        counter.touch(ev.ChooseLanguage(EN))
        await self._until("the talk is open", lambda state: state.screen is Screen.TALK)
        await self._picture("talk-empty")

        counter.touch(ev.ToggleTalk(Side.VISITOR))
        await self._until("text appears while it is heard", lambda state: len(state.partials) > 0)
        await self._picture("talk-partial")
        await self._settled("the visitor's sentence", 1)
        await self._picture("talk-heard")

        counter.touch(ev.ToggleTalk(Side.STAFF))
        await self._settled("the staff's sentence", 2)
        await self._picture("talk-answered")

        counter.touch(ev.OpenCards(Side.STAFF))
        await self._until("the cards are open", lambda state: state.screen is Screen.CARDS)
        await self._picture("cards")
        counter.show_card(Side.STAFF, Card("residence.show-card"))
        await self._settled("the card", 3)
        await self._picture("talk-card")
        heard = pane(self.state, Side.VISITOR).heard
        answers = heard.card.answers if heard and heard.card else ()
        counter.show_card(Side.VISITOR, Card(answers[0]))
        await self._settled("the answer", 4)
        await self._picture("talk-card-answered")

        counter.touch(ev.Finish())
        await self._until("something stands on the slip", lambda state: slip(state).entries)
        await self._picture("finish")
        if counter.consultation is not None:
            counter.consultation.post(ev.Failed())
        await self._until("the apology is shown", lambda state: state.screen is Screen.APOLOGY)
        await self._picture("apology")
        counter.touch(ev.Resume())
        await self._until("it goes on where it stopped", lambda state: state.screen is Screen.FINISH)
        self.finished = self.state
        counter.touch(ev.Erase())
        await self._until("everything is erased", lambda state: state.erased is not None)
        await self._picture("attract-erased")

    async def _settled(self, what: str, turns: int) -> None:
        await self._until(f"{what} is heard or shown", lambda state: len(state.turns) >= turns)
        await self._until(f"{what} is translated", lambda state: state.turns[turns - 1].readings)
        await self._until(f"{what} is read aloud", lambda _: self._has("voice ended", turns))

    def _has(self, what: str, times: int) -> bool:
        return [note["what"] for note in self.transcript].count(what) >= times

    async def _until(self, what: str, true: Callable[[State], object]) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                while not true(self.state):
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError as error:
            raise TimeoutError(what) from error
        self._note("stage", None, what)

    async def _picture(self, name: str) -> None:
        self._pictures += 1
        await asyncio.wrap_future(self._take(self._folder / f"{self._pictures:02}-{name}.png"))

    def _note(self, what: str, side: Side | None, text: str, **more: object) -> None:
        at = round(time.perf_counter() - self._started, 3)
        known = {key: value for key, value in more.items() if value is not None}
        self.transcript.append({"at": at, "what": what, "side": side, "text": text, **known})


def play(folder: Path, settings: Settings) -> int:
    """Play the demo into a folder and return the exit status.

    Raises:
        DisplayMissing: there is no screen, not even Xvfb's.
        DocumentFailed: the folder cannot be written to.
    """
    from kiosk.ui.bridge import Bridge  # noqa: PLC0415 - the window first, as in the kiosk itself
    from kiosk.ui.camera import Camera  # noqa: PLC0415
    from kiosk.ui.paper import save_slip  # noqa: PLC0415
    from kiosk.ui.stalls import StallMeter  # noqa: PLC0415
    from kiosk.ui.window import KioskWindow, application  # noqa: PLC0415

    try:
        _empty(folder)
    except OSError as refused:
        raise DocumentFailed(str(folder)) from refused
    settings = msgspec.structs.replace(settings, loudspeaker_file=str(folder / "voice.wav"), hands_free=False)
    application_ = application(sys.argv[:1])
    texts, phrases, loop, meter = Texts(), app.phrasebook(), LoopThread(), StallMeter()

    def show(state: State) -> None:
        bridge.show(state)
        scene.show(state)

    counter = Counter(settings, loop, show, phrases, texts, make=_engines)
    window = KioskWindow(settings, texts, phrases, counter, app.qr)
    bridge, camera = Bridge(window.show), Camera(window.grab, meter)
    scene = Scene(folder, counter, camera.take)
    first: list[float] = []
    window.view.frameSwapped.connect(lambda: first.append(age()))
    window.view.frameSwapped.connect(meter.begin)
    window.open(full_screen=False, size=(1280, 800))
    loop.start()
    work = loop.submit(counter.work())
    played = loop.submit(scene.play())
    for future in (work, played):
        future.add_done_callback(lambda _: bridge.quit())
    with interrupted(bridge.quit):
        application_.exec()
    meter.pause()
    if scene.finished is not None:
        save_slip(scene.finished, folder / "slip.pdf", texts)
    loop.stop()
    window.close()
    error = played.exception() if played.done() and not played.cancelled() else RuntimeError("the counter stopped")
    return _report(folder, scene, error, first[0] if first else None, meter.longest)


def _empty(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    written = ("voice.wav", "slip.pdf", "transcript.json")
    for old in (*folder.glob("[0-9][0-9]-*.png"), *(folder / name for name in written)):
        old.unlink(missing_ok=True)


async def _engines(settings: Settings, notice: Callable[[KioskError], None]) -> Engines:
    return await app.engines(settings, notice, RecordedEars)


def _report(folder: Path, scene: Scene, error: BaseException | None, first: float | None, stall: float) -> int:
    expected = ("voice.wav", "slip.pdf")
    empty = [name for name in expected if not (folder / name).is_file() or (folder / name).stat().st_size < SMALLEST]
    failed = [str(error) or type(error).__name__] if error else []
    pictures = sorted(path.name for path in folder.glob("*.png"))
    report = {
        "first_screen_after_seconds": round(first, 3) if first else None,
        "longest_stall_milliseconds": round(stall * 1000, 1),
        "pictures": pictures,
        "missing": failed + empty,
        "transcript": scene.transcript,
    }
    (folder / "transcript.json").write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=1))
    for note in scene.transcript:
        if note["what"] in {"final", "translated"}:
            log.info("%6.2f %s", note["at"], note["what"])
    for what in failed + empty:
        print(f"The demo produced nothing at this stage: {what}", file=sys.stderr)  # noqa: T201 - command line
    if not (failed or empty):
        print(f"The demo is in {folder}/: {len(pictures)} pictures, voice.wav, slip.pdf, transcript.json")  # noqa: T201
    return 1 if failed or empty else 0


def age() -> float:
    """Return how long ago this process began, in seconds (Linux: from /proc, to 10 ms; elsewhere: 0)."""
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[19])
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0.0
    return uptime - ticks / os.sysconf("SC_CLK_TCK")
