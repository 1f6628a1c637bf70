"""The interpreters' line of one desk: what the core is told, what is handed over, what is left when it ends."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk import wire
from kiosk.call import channels, desk_line, standing
from kiosk.call.answering_line import AnsweringLine
from kiosk.call.camera import CameraMissing, CameraSource
from kiosk.call.desk import Desk
from kiosk.call.desk_line import DeskLine
from kiosk.call.handover import packed
from kiosk.call.hub_line import HubAddress, HubRefused, kiosk_line
from kiosk.call.meter import Quality
from kiosk.call.pictures import PatternSource, PictureSource
from kiosk.call.shown import Shown
from kiosk.call.sounds import silence
from kiosk.call.standing import Standing
from kiosk.call.states import CallState, Phase
from kiosk.call.told import CaptionCame, Compared, Measured, MutedThere, Stood, TextCame
from kiosk.call.trust import Key
from kiosk.core.errors import KioskError
from kiosk.core.events import CallChanged, Called, Trouble, Typed
from kiosk.core.languages import Lang
from kiosk.core.types import AudioFrame, Call, Caption, Grade, Passed, Side, Stage
from tests.call.calling import Person
from tests.call.memory_hub import MemoryHub

JSL, EN, JA = Lang("jsl"), Lang("en"), Lang("ja")
SAID = (Passed(Side.VISITOR, EN, "Good morning", "おはよう"), Passed(Side.STAFF, JA, "番号をどうぞ"))
FIGURES: Any = None


@dataclass
class Screen:
    """A view, and what it shows."""

    shown: int = 0
    clear_now: bool = True
    pixels: tuple[memoryview, int] | None = None

    def show(
        self,
        width: int,
        height: int,
        planes: Sequence[memoryview],
        strides: Sequence[int],
        pixels: Callable[[], tuple[memoryview, int]],
    ) -> None:
        assert (width, height, len(planes), len(strides)) == (160, 120, 3, 3)
        self.pixels = pixels()
        self.shown += 1
        self.clear_now = False

    def clear(self) -> None:
        self.clear_now = True


class Audio:
    """Microphone and loudspeaker of nobody."""

    def __init__(self) -> None:
        self.source = silence()
        self.heard = 0
        self.closed = False

    def hear(self, _: AudioFrame) -> None:
        self.heard += 1

    async def close(self) -> None:
        self.closed = True


@dataclass
class Scene:
    """A desk with a hub in memory, and what its line told."""

    folder: Path
    hub: MemoryHub = field(default_factory=MemoryHub)
    theirs: Screen = field(default_factory=Screen)
    own: Screen = field(default_factory=Screen)
    told: list[Called] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    audio: Audio | None = None
    camera: Callable[[Callable[[bool], None]], PictureSource] = lambda _: PatternSource(160, 120)
    address: HubAddress | None = HubAddress("https://hub.example.jp")  # noqa: RUF009 - frozen

    async def where(self) -> HubAddress | None:
        return self.address

    async def sound(self, _: Callable[[KioskError], None]) -> Audio:
        self.audio = Audio()
        return self.audio

    def desk(self) -> Desk:
        key, standing = self.folder / "key.pem", self.folder / "call.json"
        return Desk(self.where, self.camera, self.sound, self.theirs, self.own, key, standing, "3番窓口", "residence")

    @property
    def call(self) -> Call:
        return next(one.call for one in reversed(self.told) if isinstance(one, CallChanged))

    async def until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(30):
            while not true():
                self.changed.clear()
                await self.changed.wait()

    async def read(self, line: DeskLine) -> None:
        async for event in line.events():
            self.told.append(event)
            self.changed.set()


@asynccontextmanager
async def opened(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DeskLine]:
    monkeypatch.setattr(desk_line, "kiosk_line", lambda _: scene.hub.kiosk)
    line = DeskLine(scene.desk(), lambda numbers: tuple(map(str, numbers)))
    reading = asyncio.create_task(scene.read(line))
    try:
        yield line
    finally:
        await line.close()
        await reading


@pytest.mark.net
def test_a_call_is_told_in_the_cores_words_and_nothing_is_left_of_it(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        scene, person = Scene(tmp_path), Person()
        answering = AnsweringLine(scene.hub.interpreter, person.media, person.tell, Key.fresh())
        answers = asyncio.create_task(answering.run())
        async with opened(scene, monkeypatch) as line:
            line.call(JSL, JA, SAID)
            await scene.until(lambda: scene.told and scene.call.stage is Stage.TALKING and scene.call.words)
            line.say("はい\u2028")
            talk = answering.talk()
            assert talk is not None
            talk.type("少しお待ちください\u2028では")
            await scene.until(lambda: Typed("では", done=False) in scene.told)
            await person.until(lambda: person.text == "はい\n")
            await scene.until(lambda: scene.call.grade)
            line.caption(Caption(Side.STAFF, 1, JA, "番号をどうぞ", final=True, translation="Your number, please"))
            await person.until(lambda: person.all(CaptionCame))
            left = standing.kept(tmp_path / "call.json", time.time())
            line.mute(sound=True, picture=True)
            await person.until(lambda: person.all(MutedThere) and person.all(MutedThere)[-1].picture)
            seen = (scene.theirs.shown, scene.own.shown)
            line.hang_up()
        answers.cancel()
        await asyncio.gather(answers, return_exceptions=True)

        assert scene.theirs.pixels is not None
        samples, stride = scene.theirs.pixels
        assert (len(samples), samples[3], stride >= 4 * 160) == (120 * stride, 255, True)
        stages = [one.call.stage for one in scene.told if isinstance(one, CallChanged)]
        packs = [sent for sent in scene.hub.kiosk.sent if isinstance(sent, wire.Pack)]
        calls = [sent for sent in scene.hub.kiosk.sent if isinstance(sent, wire.Call)]
        [over] = [sent for sent in scene.hub.kiosk.sent if isinstance(sent, wire.HangUp)]
        assert over.good is not None
        assert list(dict.fromkeys(stages)) == [
            Stage.QUEUED, Stage.RINGING, Stage.CONNECTING, Stage.TALKING,
        ]  # fmt: skip  # the core knows that it is calling
        assert (calls[0].lang, calls[0].desk, calls[0].topic, calls[0].visitor_lang) == (
            "jsl",
            "3番窓口",
            "residence",
            "ja",
        )
        assert calls[0].pack
        assert [(turn.side, turn.text, turn.translation) for turn in packs[0].turns] == [
            ("visitor", "Good morning", "おはよう"), ("staff", "番号をどうぞ", ""),
        ]  # fmt: skip
        assert [one for one in scene.told if isinstance(one, Typed) and one.done] == [
            Typed("少しお待ちください", done=True)
        ]
        assert [one.caption for one in person.all(CaptionCame)] == [
            channels.Caption("staff", 1, "ja", "番号をどうぞ", final=True, translation="Your number, please")
        ]
        assert left is not None
        assert (left.call, left.lang, left.visitor) == (calls[0].call, "jsl", "ja")
        assert not (tmp_path / "call.json").exists()
        assert min(seen) > 0
        assert (scene.theirs.clear_now, scene.own.clear_now) == (True, True)
        assert scene.audio is not None
        assert scene.audio.heard > 0
        assert scene.audio.closed

    loop.run(play())


@pytest.mark.net
def test_a_call_from_before_that_does_not_stand_any_more_is_told_as_lost_and_not_made_again(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        scene = Scene(tmp_path)
        async with opened(scene, monkeypatch) as line:
            line.take_up(Standing(call="call-0001", lang="jsl", visitor="ja", at=0.0))
            await scene.until(lambda: scene.told and not scene.call.open)

        assert [one.call.stage for one in scene.told if isinstance(one, CallChanged)] == [Stage.LOST, Stage.ENDED]
        assert scene.call.ended == "lost"
        assert not any(isinstance(sent, wire.Call) for sent in scene.hub.kiosk.sent)

    loop.run(play())


@pytest.mark.unit
@pytest.mark.parametrize(("age", "found"), [(0.0, True), (59.0, True), (61.0, False), (-5.0, False)])
def test_a_call_is_taken_up_only_while_the_other_side_still_waits(tmp_path: Path, age: float, *, found: bool) -> None:
    one = Standing(call="call-0001", lang="jsl", visitor="ja", at=1000.0)
    standing.keep(tmp_path / "new" / "call.json", one)

    assert standing.kept(tmp_path / "new" / "call.json", 1000.0 + age) == (one if found else None)


@pytest.mark.unit
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'{"call": 1, "lang": "ja", "visitor": "ja", "at": 0}'])
def test_a_damaged_note_of_a_call_is_no_call(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "call.json").write_bytes(content)

    assert standing.kept(tmp_path / "call.json", 0.0) is None


@pytest.mark.net
def test_without_consent_nothing_is_offered_or_handed_over(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        scene = Scene(tmp_path)
        async with opened(scene, monkeypatch) as line:
            scene.hub.take("interpreter", wire.Ready(ready=True))
            line.call(EN, EN, None)
            await scene.until(lambda: scene.told and scene.call.stage is Stage.RINGING)

        assert not any(isinstance(sent, wire.Pack) for sent in scene.hub.kiosk.sent)
        assert not next(sent for sent in scene.hub.kiosk.sent if isinstance(sent, wire.Call)).pack
        assert scene.call.interpreter == ""
        assert any(isinstance(sent, wire.Cancel) for sent in scene.hub.kiosk.sent)

    loop.run(play())


@pytest.mark.net
def test_a_call_is_heard_no_more_once_it_is_hung_up(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def play() -> None:
        scene = Scene(tmp_path)
        async with opened(scene, monkeypatch) as line:
            line.call(EN, EN, None)
            line.hang_up()

        assert scene.told == []

    loop.run(play())


@pytest.mark.net
@pytest.mark.parametrize("address", [None, HubAddress("https://127.0.0.1:9")])
def test_without_a_hub_that_answers_the_call_ends_with_no_hub_and_what_else_there_is(
    address: HubAddress | None, tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_line, "REACHED", 0.2)

    async def play() -> None:
        scene = Scene(tmp_path, address=address)
        async with opened(scene, monkeypatch) as line:
            monkeypatch.setattr(desk_line, "kiosk_line", kiosk_line)
            line.call(EN, EN, None)
            await scene.until(lambda: scene.told and not scene.call.open)

        assert scene.call == Call(EN, Stage.ENDED, ended="no-hub", ladder=("slip",))

    loop.run(play())


@pytest.mark.net
def test_a_hub_that_does_not_know_this_kiosk_ends_the_call_as_refused(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def messages() -> AsyncIterator[Any]:
        raise HubRefused
        yield

    async def play() -> None:
        scene = Scene(tmp_path)
        async with opened(scene, monkeypatch) as line:
            monkeypatch.setattr(scene.hub.kiosk, "messages", messages)
            line.call(EN, EN, None)
            await scene.until(lambda: scene.told and not scene.call.open)

        assert scene.call.ended == "refused"

    loop.run(play())


@pytest.mark.net
def test_without_a_camera_the_call_goes_on_and_both_sides_are_told(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def camera(tell: Callable[[bool], None]) -> PictureSource:
        return CameraSource("none such", (160, 120), tell, lambda: (), needed=False)

    async def play() -> None:
        scene = Scene(tmp_path, camera=camera)
        async with opened(scene, monkeypatch) as line:
            line.call(EN, EN, None)
            await scene.until(lambda: any(isinstance(one, Trouble) for one in scene.told))
            await scene.until(lambda: any(isinstance(one, CallChanged) for one in scene.told) and scene.call.ahead == 0)

        troubles = [one for one in scene.told if isinstance(one, Trouble)]
        assert [(type(one.error), one.side) for one in troubles] == [(CameraMissing, None)]
        assert scene.call.stage is Stage.QUEUED

    loop.run(play())


# what is told, and the pack


def told(*happened: Any) -> list[Called]:
    posted: list[Called] = []
    shown = Shown(EN, lambda numbers: tuple(map(str, numbers)), posted.append)
    for one in happened:
        shown.tell(one)
    return posted


def state(phase: Phase, **others: Any) -> Stood:
    return Stood(CallState("call-0001", phase, **others))


@pytest.mark.unit
def test_the_interpreters_name_is_not_told_before_they_have_accepted() -> None:
    ringing, taken = told(state(Phase.RINGING, interpreter="Abe"), state(Phase.CONNECTING, interpreter="Abe"))

    assert ringing == CallChanged(Call(EN, Stage.RINGING))
    assert taken == CallChanged(Call(EN, Stage.CONNECTING, interpreter="Abe"))


@pytest.mark.unit
def test_place_wait_and_ladder_are_told_while_it_waits() -> None:
    rungs = (wire.Rung(kind="slip"), wire.Rung(kind="relay", label="電話リレー", address="0120"))
    (queued,) = told(state(Phase.QUEUED, ahead=2, wait=90.0, ladder=rungs))

    assert queued == CallChanged(
        Call(EN, Stage.QUEUED, ahead=2, wait=90.0, ladder=("slip", "relay\n電話リレー\n0120\n"))
    )


@pytest.mark.unit
def test_how_good_it_is_whose_side_is_worse_and_what_they_switched_off_is_told_together() -> None:
    quality = Quality("fair", "delay", "theirs")
    last = told(
        state(Phase.CONNECTED, interpreter="Abe"),
        Measured(FIGURES, None, quality, 1.0),
        Compared((1, 2, 3, 4), signed=True),
        MutedThere(sound=True, picture=False),
    )[-1]

    assert last == CallChanged(
        Call(
            EN,
            Stage.TALKING,
            interpreter="Abe",
            words=("1", "2", "3", "4"),
            grade=Grade.FAIR,
            reason="delay",
            theirs=True,
            their_sound_on=False,
        )
    )


@pytest.mark.unit
def test_each_line_of_the_interpreters_becomes_an_utterance_once() -> None:
    posted = told(TextCame("a\n", "a\n"), TextCame("\b", "a"), TextCame("\nb\nc", "a\nb\nc"))

    assert [one for one in posted if isinstance(one, Typed) and one.done] == [
        Typed("a", done=True), Typed("b", done=True),
    ]  # fmt: skip
    assert posted[-1] == Typed("c", done=False)


@pytest.mark.unit
def test_a_pack_that_is_too_long_keeps_what_was_said_last_and_fits_in_one_frame() -> None:
    wish = wire.Call(call="call-0001", lang="en", topic="tax")
    said = [Passed(Side.STAFF, JA, f"{number} " + "語" * 3000, "ab" * 1500) for number in range(40)]
    pack = packed(wish, said)

    assert 0 < len(pack.turns) < len(said)
    assert pack.turns[-1].text.startswith("39 ")
    assert len(wire.encode(pack).encode()) <= wire.MAXIMUM
    assert isinstance(wire.from_kiosk(wire.encode(pack)), wire.Pack)
