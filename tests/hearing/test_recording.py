"""A file as a microphone: any rate, width, channels; never whole in memory; never a crash."""

import asyncio
import itertools
import math
import struct
import tracemalloc
from array import array
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import FileMissing, SoundUnreadable
from kiosk.core.types import AudioFrame
from kiosk.hearing.recording import RecordingMicrophone

pytestmark = pytest.mark.engine


def heard(path: Path, *, realtime: bool = False) -> list[AudioFrame]:
    async def run() -> list[AudioFrame]:
        return [frame async for frame in RecordingMicrophone(path, realtime=realtime).frames()]

    return asyncio.run(run())


def samples(frames: list[AudioFrame]) -> "array[int]":
    return array("h", b"".join(frame.pcm for frame in frames))


def crossings(values: "array[int]") -> int:
    return sum(1 for one, two in itertools.pairwise(values) if one < 0 <= two)


def tone(rate: int, channels: int, bits: int, seconds: float = 1.0) -> bytes:
    """Return 440 Hz at half of full scale, the same on every channel."""
    out = bytearray()
    for number in range(int(rate * seconds)):
        value = 0.5 * math.sin(2 * math.pi * 440 * number / rate)
        sample = int(value * (1 << (bits - 1)))
        one = bytes([sample + 128]) if bits == 8 else sample.to_bytes(bits // 8, "little", signed=True)
        out += one * channels
    return bytes(out)


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_any_rate_becomes_16_khz_mono(kit: Any, tmp_path: Path, rate: int, channels: int) -> None:
    frames = heard(kit.wav(tmp_path / "a.wav", tone(rate, channels, 16), rate, channels))
    values = samples(frames)

    assert {frame.rate for frame in frames} == {16_000}
    assert len(values) == pytest.approx(16_000, abs=20)
    assert crossings(values) == pytest.approx(440, abs=2)
    assert max(values) == pytest.approx(16_384, rel=0.05)


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
def test_any_width_becomes_16_bit(kit: Any, tmp_path: Path, bits: int) -> None:
    values = samples(heard(kit.wav(tmp_path / "a.wav", tone(16_000, 1, bits), bits=bits)))

    assert crossings(values) == pytest.approx(440, abs=2)
    assert max(values) == pytest.approx(16_384, rel=0.02)


def test_six_channels_are_mixed(kit: Any, tmp_path: Path) -> None:
    values = samples(heard(kit.wav(tmp_path / "a.wav", tone(16_000, 6, 16, 0.2), channels=6)))

    assert max(values) == pytest.approx(16_384, rel=0.02)


@pytest.mark.parametrize("name", ["a.flac", "a.ogg"])
def test_flac_and_ogg_are_read(tmp_path: Path, name: str) -> None:
    import soundfile

    sound = array("h", tone(16_000, 1, 16))
    soundfile.write(tmp_path / name, [value / 32768 for value in sound], 16_000)

    assert crossings(samples(heard(tmp_path / name))) == pytest.approx(440, abs=3)


def test_floats_beyond_full_scale_are_clipped_and_not_a_number_is_silence(tmp_path: Path) -> None:
    data = struct.pack("<4f", 2.0, -2.0, float("nan"), 0.0) * 400
    form = struct.pack("<4sIHHIIHH4sI", b"fmt ", 16, 3, 1, 16_000, 64_000, 4, 32, b"data", len(data))
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(form) + len(data)) + b"WAVE" + form + data)

    assert list(samples(heard(path))[:4]) == [32_767, -32_768, 0, 0]


def test_frames_last_100_ms_in_real_time_and_follow_each_other(kit: Any, tmp_path: Path) -> None:
    frames = heard(kit.wav(tmp_path / "a.wav", bytes(9_600 + 100)), realtime=True)

    assert [frame.at for frame in frames[:3]] == [0.0, 0.1, 0.2]
    assert {len(frame.pcm) for frame in frames[:-1]} == {3200}
    assert len(frames[-1].pcm) == 100


@pytest.mark.parametrize("realtime", [True, False])
def test_silence_follows_a_recording_when_it_is_asked_for(kit: Any, tmp_path: Path, *, realtime: bool) -> None:
    path = kit.wav(tmp_path / "a.wav", tone(16_000, 1, 16, 0.15))

    async def run() -> list[AudioFrame]:
        microphone = RecordingMicrophone(path, realtime=realtime, tail=0.25)
        return [frame async for frame in microphone.frames()]

    frames = asyncio.run(run())
    values = samples(frames)

    assert len(values) == 0.4 * 16_000
    assert max(values[:2400]) > 16_000
    assert set(values[2400:]) == {0}
    assert [frame.at for frame in frames[1:]] == [
        pytest.approx(frame.at + len(frame.pcm) / 32_000) for frame in frames[:-1]
    ]


def test_the_silence_behind_a_recording_can_be_closed_too(kit: Any, tmp_path: Path) -> None:
    path = kit.wav(tmp_path / "a.wav", tone(16_000, 1, 16, 0.1))

    async def run() -> int:
        microphone = RecordingMicrophone(path, realtime=True, tail=60.0)
        count = 0
        async for _ in microphone.frames():
            count += 1
            if count == 2:
                microphone.close()
        return count

    assert asyncio.run(run()) <= 4


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.wav", b""),
        ("text.wav", "これは音ではない。\n".encode() * 50),
        ("text.raw", b"no sound"),
        ("cut.wav", b"RIFF\x24\x00\x00\x00WAVE"),
        ("zeros.flac", bytes(4096)),
    ],
)
def test_what_is_no_sound_is_said_to_be_none(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)

    with pytest.raises(SoundUnreadable):
        heard(tmp_path / name)


def test_a_header_without_sound_is_said_to_hold_none(kit: Any, tmp_path: Path) -> None:
    with pytest.raises(SoundUnreadable) as caught:
        heard(kit.wav(tmp_path / "a.wav", b""))

    assert caught.value.arguments["why"] == "the file holds no sound"


def test_a_file_that_is_shorter_than_it_says_gives_what_it_has(kit: Any, tmp_path: Path) -> None:
    path = kit.wav(tmp_path / "a.wav", tone(16_000, 1, 16))
    path.write_bytes(path.read_bytes()[:-8000])

    assert len(samples(heard(path))) == 12_000


@pytest.mark.parametrize("realtime", [True, False])
def test_a_missing_file_and_a_folder_are_missing(tmp_path: Path, *, realtime: bool) -> None:
    with pytest.raises(FileMissing):
        heard(tmp_path / "none.wav", realtime=realtime)

    with pytest.raises(FileMissing):
        heard(tmp_path, realtime=realtime)


def test_real_time_takes_as_long_as_the_sound(kit: Any, tmp_path: Path) -> None:
    path = kit.wav(tmp_path / "a.wav", bytes(3200 * 4))

    async def run() -> tuple[float, int]:
        loop = asyncio.get_running_loop()
        began = loop.time()
        count = len([frame async for frame in RecordingMicrophone(path, realtime=True).frames()])
        return loop.time() - began, count

    took, count = asyncio.run(run())

    assert count == 4
    assert took >= 0.39


@pytest.mark.parametrize("realtime", [True, False])
def test_closing_ends_the_file_early(kit: Any, tmp_path: Path, *, realtime: bool) -> None:
    path = kit.wav(tmp_path / "a.wav", bytes(32_000 * 60))

    async def run() -> int:
        microphone = RecordingMicrophone(path, realtime=realtime)
        count = 0
        async for _ in microphone.frames():
            count += 1
            microphone.close()
        return count

    assert asyncio.run(run()) <= 3


def test_two_hours_are_read_in_the_memory_of_seconds(kit: Any, tmp_path: Path) -> None:
    path = kit.wav(tmp_path / "a.wav", b"")
    size = 2 * 60 * 60 * 32_000
    with path.open("r+b") as file:
        file.seek(40)
        file.write(struct.pack("<I", size))
        file.truncate(44 + size)

    async def run() -> tuple[int, int]:
        tracemalloc.start()
        count = 0
        async for _ in RecordingMicrophone(path, realtime=False).frames():
            count += 1
            if count == 300:  # five minutes; the rest is like it
                break
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return count, peak

    count, peak = asyncio.run(run())

    assert count == 300
    assert peak < 16 * 1024 * 1024
