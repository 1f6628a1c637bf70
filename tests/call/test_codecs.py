import asyncio
from pathlib import Path

import av
import numpy as np  # noqa: TID253 - a test's own arithmetic
import pytest
from aiortc.codecs.vpx import VpxPayloadDescriptor

from kiosk.call import opus
from kiosk.call.native import bundled
from kiosk.call.opus import FRAME, RATE, NativeOpus, PlainOpus, decoder
from kiosk.call.pictures import PatternSource
from kiosk.call.sound_out import _encoder, loudness
from kiosk.call.vp8 import PERIOD, PlainVp8, encoder, packets
from kiosk.call.vp8_native import NativeVp8, available

pytestmark = pytest.mark.engine


def frames(count: int, width: int = 320, height: int = 240) -> list[av.VideoFrame]:
    async def drawn() -> list[av.VideoFrame]:
        source = PatternSource(width, height)
        return [source._drawn(place) for place in range(count)]

    return asyncio.run(drawn())


def test_the_bitrate_changes_without_a_key_frame() -> None:
    if not available():
        pytest.skip("this system's PyAV carries no libvpx of its own")
    one = NativeVp8(320, 240, 600_000)
    sizes, keys = [], []
    for place, frame in enumerate(frames(180)):
        if place == 90:
            one.tune(120_000)
        data, key = one.encode(frame, place * PERIOD, PERIOD, key=False)
        sizes.append(len(data))
        keys.append(key)
    one.close()

    assert sum(keys) == 1
    assert sum(sizes[120:]) < 0.5 * sum(sizes[30:90])


@pytest.mark.parametrize("kind", [NativeVp8, PlainVp8])
def test_what_is_encoded_can_be_decoded(kind: type[NativeVp8 | PlainVp8]) -> None:
    if kind is NativeVp8 and not available():
        pytest.skip("this system's PyAV carries no libvpx of its own")
    one, decoding = kind(320, 240, 800_000), av.CodecContext.create("libvpx", "r")
    seen, keys = [], []
    for place, frame in enumerate(frames(20)):
        data, key = one.encode(frame, place * PERIOD, PERIOD, key=place == 10)
        keys.append(key)
        seen += decoding.decode(av.Packet(data))
    one.close()

    assert [place for place, key in enumerate(keys) if key] == [0, 10]
    assert len(seen) == 20
    assert np.abs(seen[-1].to_ndarray().astype(int) - frames(20)[-1].to_ndarray()).mean() < 4


def test_an_encoder_that_is_closed_while_in_use_gives_nothing_and_lives() -> None:
    one = encoder(320, 240, 300_000)
    one.close()
    one.close()

    if isinstance(one, NativeVp8):
        assert one.encode(frames(1)[0], 0, PERIOD, key=False) == (b"", False)


def test_where_libvpx_cannot_be_had_pyav_encodes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.call.vp8_native.available", lambda: False)

    assert isinstance(encoder(320, 240, 300_000), PlainVp8)


def test_the_fallback_follows_large_changes_of_bitrate_alone() -> None:
    one = PlainVp8(320, 240, 400_000)
    keys = 0
    for place, frame in enumerate(frames(60)):
        one.tune(400_000 + 1000 * place)
        keys += one.encode(frame, place * PERIOD, PERIOD, key=False)[1]

    assert keys == 1


def test_a_picture_is_cut_into_packets_that_any_receiver_understands() -> None:
    data = bytes(range(256)) * 10
    pieces = packets(data, 70_000)
    parsed = [VpxPayloadDescriptor.parse(piece) for piece in pieces]

    assert b"".join(rest for _, rest in parsed) == data
    assert [descriptor.partition_start for descriptor, _ in parsed] == [1, 0, 0]
    assert {descriptor.picture_id for descriptor, _ in parsed} == {70_000 & 0x7FFF}
    assert max(map(len, pieces)) <= 1180


def tone(seconds: float) -> bytes:
    places = np.arange(int(RATE * seconds))
    return bytes((8000 * np.sin(2 * np.pi * 300 / RATE * places)).astype("<i2").tobytes())


def encoded(pcm: bytes) -> list[bytes]:
    coding, pieces = _encoder(), []
    for place in range(0, len(pcm), FRAME * 2):
        frame = av.AudioFrame(format="s16", layout="mono", samples=FRAME)
        frame.planes[0].update(pcm[place : place + FRAME * 2])
        frame.sample_rate = RATE
        pieces += [bytes(packet) for packet in coding.encode(frame)]
    return pieces


def rms(pcm: bytes) -> float:
    return float(np.sqrt((np.frombuffer(pcm, "<i2").astype(float) ** 2).mean()))


def test_a_lost_frame_is_concealed_with_sound_like_the_last() -> None:
    pieces, decoding = encoded(tone(1.0)), decoder()
    for piece in pieces[:30]:
        heard = decoding.decode(piece)
    made_up = decoding.conceal()

    assert len(made_up) == FRAME * 2
    assert rms(made_up) > 0.3 * rms(heard)


def test_the_spare_copy_brings_a_lost_frame_back() -> None:
    opus_library = opus._library()
    if opus_library is None:
        pytest.skip("this system's PyAV carries no libopus of its own")
    pieces, decoding = encoded(tone(1.0)), NativeOpus(opus_library)
    for piece in pieces[:30]:
        decoding.decode(piece)
    recovered = decoding.recover(pieces[31])

    assert len(recovered) == FRAME * 2
    assert rms(recovered) > 2000


def test_the_fallback_decodes_and_fades() -> None:
    decoding = PlainOpus()
    heard = b"".join(decoding.decode(piece) for piece in encoded(tone(0.5)))
    faded, silent = decoding.conceal(), decoding.recover(b"")

    assert rms(heard[-FRAME * 4 :]) == pytest.approx(8000 / np.sqrt(2), rel=0.2)
    assert 0 < rms(faded) < rms(heard[-FRAME * 2 :])
    assert rms(silent) == 0


@pytest.mark.parametrize("garbage", [b"", b"\xff" * 3, bytes(400)])
def test_what_is_no_opus_makes_no_noise(garbage: bytes) -> None:
    assert rms(decoder().decode(garbage) or bytes(2)) < 2000


@pytest.mark.parametrize(("pcm", "expected"), [(bytes(1920), 127), (b"\xff\x7f" * 960, 0), (b"", 127)])
def test_loudness_is_in_decibels_under_full_scale(pcm: bytes, expected: int) -> None:
    assert loudness(pcm) == expected


def test_native_libraries_are_found_beside_pyav() -> None:
    assert bundled("libnothing") is None
    assert Path(av.__file__).is_file()
