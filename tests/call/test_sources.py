import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np  # noqa: TID253 - a test's own arithmetic
import pytest
import soundfile  # noqa: TID253 - writes a file for the test
from aiortc.mediastreams import MediaStreamError

from kiosk.call.camera import Camera, CameraMissing, CameraSource, cameras, chosen
from kiosk.call.pictures import FileSource, PatternSource, PictureTrack
from kiosk.call.sounds import FedSound, RecordedSound, SoundTrack, recorded, silence
from kiosk.core.errors import FileMissing, SoundUnreadable
from kiosk.core.types import AudioFrame

pytestmark = pytest.mark.engine

BUILT_IN, USB = Camera("/dev/video0", "Built-in"), Camera("/dev/video2", "USB Camera 4K")


def test_a_drawn_pattern_moves(loop: asyncio.Runner) -> None:
    async def scene() -> list[av.VideoFrame]:
        source = PatternSource(160, 120)
        return [await source.picture() for _ in range(3)]

    first, second, _ = loop.run(scene())

    assert (first.width, first.height, first.format.name) == (160, 120, "yuv420p")
    assert np.abs(first.to_ndarray().astype(int) - second.to_ndarray()).mean() > 0.5


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "clip.mkv"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libvpx", rate=60)
        stream.width, stream.height, stream.pix_fmt = 160, 120, "yuv420p"
        for count in range(4):
            frame = av.VideoFrame.from_ndarray(np.full((180, 160), 40 * count + 16, np.uint8), format="yuv420p")
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def test_a_file_plays_in_its_time_and_begins_again(clip: Path, loop: asyncio.Runner) -> None:
    async def scene() -> list[int]:
        source = FileSource(clip)
        seen = [int((await source.picture()).to_ndarray()[60, 80]) for _ in range(9)]
        source.close()
        with pytest.raises(EOFError):
            await source.picture()
        return seen

    seen = loop.run(scene())

    assert seen.count(min(seen)) >= 2
    assert len(set(seen)) >= 3


def test_a_file_that_is_no_video_is_named(tmp_path: Path, loop: asyncio.Runner) -> None:
    (tmp_path / "notes.mkv").write_text("no video")

    async def scene(path: Path) -> None:
        FileSource(path)

    for name in ("notes.mkv", "missing.mkv"):
        with pytest.raises(FileMissing, match=name):
            loop.run(scene(tmp_path / name))


def test_a_muted_track_gives_no_picture_and_a_closed_one_ends(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        source = PatternSource(64, 48)
        track = PictureTrack(source)
        track.muted = True
        waiting = asyncio.create_task(track.recv())
        await source.picture()
        hidden = waiting.done()
        track.muted = False
        await waiting
        source.close()

        assert not hidden
        with pytest.raises(MediaStreamError):
            await track.recv()

    loop.run(scene())


def test_cameras_are_listed_by_their_makers_names(tmp_path: Path) -> None:
    for number, label, index in ((10, "Late", "0"), (0, "Built-in", "0"), (1, "Built-in", "1"), (2, "USB Camera", "0")):
        node = tmp_path / f"video{number}"
        node.mkdir()
        (node / "name").write_text(label + "\n")
        (node / "index").write_text(index + "\n")

    assert [(camera.address, camera.label) for camera in cameras("linux", tmp_path)] == [
        ("/dev/video0", "Built-in"),
        ("/dev/video2", "USB Camera"),
        ("/dev/video10", "Late"),
    ]
    assert cameras("linux", tmp_path / "none") == ()
    assert cameras("plan9") == ()


def test_a_camera_is_chosen_by_part_of_its_name() -> None:
    assert chosen("usb", (BUILT_IN, USB)) is USB
    assert chosen("", (BUILT_IN, USB)) is BUILT_IN
    with pytest.raises(CameraMissing):
        chosen("usb", (BUILT_IN,))


def test_an_unplugged_camera_is_told_and_goes_on_when_it_is_back(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.call.camera.LOOK", 0.01)
    told: list[bool] = []
    again = threading.Event()

    @contextmanager
    def opener(camera: Camera, width: int, height: int) -> Iterator[Iterator[av.VideoFrame]]:
        assert camera is USB

        def pictures() -> Iterator[av.VideoFrame]:
            for _ in range(3):
                yield av.VideoFrame(width, height, "rgb24")
            if told.count(True) > 1:
                again.wait(5)
            raise OSError(19, "No such device")

        yield pictures()

    async def scene() -> av.VideoFrame:
        back = asyncio.Event()
        here = asyncio.get_running_loop()

        def tell(there: bool) -> None:  # noqa: FBT001 - the source's form
            told.append(there)
            if told.count(True) == 2:
                here.call_soon_threadsafe(back.set)

        source = CameraSource("usb", (64, 48), tell, lambda: (BUILT_IN, USB), opener)
        await asyncio.wait_for(back.wait(), 5)
        picture = await source.picture()
        source.close()
        again.set()
        source._thread.join(5)
        return picture

    picture = loop.run(scene())

    assert told[:3] == [True, False, True]
    assert picture.format.name == "yuv420p"


def test_without_a_camera_it_is_said_at_once(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        CameraSource("", (640, 480), lambda _: None, lambda: ())

    with pytest.raises(CameraMissing):
        loop.run(scene())


def test_a_microphones_pieces_go_through_and_old_ones_are_dropped(loop: asyncio.Runner) -> None:
    async def scene() -> list[bytes]:
        fed = FedSound()
        for place in range(15):
            fed._take(AudioFrame(bytes([place]) * 2, 16_000, 0.0))
        pieces = [(await fed.sound()).pcm for _ in range(10)]
        fed.close()
        with pytest.raises(EOFError):
            await fed.sound()
        return pieces

    assert loop.run(scene()) == [bytes([place]) * 2 for place in range(5, 15)]


def test_a_sound_file_becomes_48_khz_mono(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "stereo.wav", np.zeros((16_000, 2), np.float32) + 0.25, 16_000)
    sound = recorded(tmp_path / "stereo.wav")

    assert isinstance(sound, RecordedSound)
    assert len(sound._pcm) == pytest.approx(96_000, rel=0.01)


@pytest.mark.parametrize("name", ["missing.wav", "notes.wav"])
def test_a_sound_file_that_cannot_be_read_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "notes.wav").write_text("no sound")

    with pytest.raises(SoundUnreadable, match=name):
        recorded(tmp_path / name)


def test_a_muted_microphone_sends_silence(loop: asyncio.Runner) -> None:
    async def scene() -> bytes:
        track = SoundTrack(RecordedSound(b"\1\1" * 960, 48_000))
        track.muted = True
        return bytes((await track.recv()).planes[0])[:1920]

    assert loop.run(scene()) == bytes(1920)
    assert isinstance(silence(), RecordedSound)
