"""Piper's voices through the real library and the real child process, with tiny voices that hum a tone."""

import array
import asyncio
import ctypes
import json
import logging
import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import onnx
import pytest
from onnx import TensorProto, helper

from kiosk.core.errors import ModelCorrupt, SpeakingFailed, VoiceMissing
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.types import Speech
from kiosk.speaking import engines
from kiosk.speaking.engines import Engines
from kiosk.speaking.espeak import ESpeak
from kiosk.speaking.piper_voice import Piper
from kiosk.speaking.voice import LocalVoice
from kiosk.speaking.voice_files import voices

pytestmark = pytest.mark.engine

ENGLISH = Lang("en")
RATE = 16000
A_PHONEME = 800
"""Samples."""


def hum(path: Path) -> None:
    """Write a voice that hums as long as it is given phonemes, with the inputs and the output of Piper's voices."""

    def fixed(name: str, kind: int, values: Sequence[float], shape: Sequence[int] = ()) -> Any:
        return helper.make_tensor(name, kind, shape, values)

    nodes = [
        helper.make_node("Gather", ["scales", "one"], ["length"]),
        helper.make_node("Squeeze", ["input_lengths"], ["count"]),
        helper.make_node("Cast", ["count"], ["phonemes"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["phonemes", "length"], ["units"]),
        helper.make_node("Mul", ["units", "a_phoneme"], ["samples"]),
        helper.make_node("Range", ["zero", "samples", "step"], ["times"]),
        helper.make_node("Mul", ["times", "turn"], ["angles"]),
        helper.make_node("Sin", ["angles"], ["wave"]),
        helper.make_node("Reshape", ["wave", "shape"], ["output"]),
    ]
    graph = helper.make_graph(
        nodes,
        "hum",
        [
            helper.make_tensor_value_info("input", TensorProto.INT64, [1, None]),
            helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
            helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
        ],
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, None])],
        [
            fixed("one", TensorProto.INT64, [1]),
            fixed("a_phoneme", TensorProto.FLOAT, [A_PHONEME]),
            fixed("zero", TensorProto.FLOAT, [0.0]),
            fixed("step", TensorProto.FLOAT, [1.0]),
            fixed("turn", TensorProto.FLOAT, [2 * math.pi * 440 / RATE]),
            fixed("shape", TensorProto.INT64, [1, 1, -1], [3]),
        ],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), str(path))


def voice(
    folder: Path, name: str = "en_US-hum-low", says: str = "en-us", settings: Mapping[str, object] | None = None
) -> Path:
    """Put a voice into a model folder; return the file."""
    from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

    path = folder / "piper" / f"{name}.onnx"
    path.parent.mkdir(exist_ok=True, parents=True)
    hum(path)
    code = name.partition("-")[0]
    said = {
        "audio": {"sample_rate": RATE},
        "espeak": {"voice": says},
        "language": {"code": code, "family": code.partition("_")[0]},
        "num_symbols": 256,
        "num_speakers": 1,
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        **(settings or {}),
    }
    path.with_name(path.name + ".json").write_text(json.dumps(said), "utf-8")
    return path


def pitch(pieces: Sequence[Speech]) -> int:
    """Return how often a second the sound rises through zero, silence left out."""
    samples = [value for value in array.array("h", b"".join(piece.pcm for piece in pieces)) if value]
    rises = sum(before < 0 <= after for before, after in pairwise(samples))
    return round(rises / len(samples) * pieces[0].rate)


def length(pieces: Sequence[Speech]) -> float:
    return sum(len(piece.pcm) / 2 / piece.rate for piece in pieces)


def said(loop: asyncio.Runner, local: LocalVoice, text: str, lang: Lang, speed: float = 1.0) -> list[Speech]:
    async def gather() -> list[Speech]:
        try:
            return [piece async for piece in local.speech(text, lang, speed)]
        finally:
            await local.close()

    return loop.run(gather())


def nobody(_name: str) -> None:
    """Take the name of a damaged voice."""


@pytest.fixture
def quiet() -> Iterator[None]:
    """Give the library's logger back as it was."""
    log = logging.getLogger("piper")
    before = log.propagate, list(log.handlers)
    yield
    log.propagate, log.handlers[:] = before


def test_a_voice_in_a_model_folder_speaks_in_place_of_the_other(loop: asyncio.Runner, tmp_path: Path) -> None:
    voice(tmp_path)

    pieces = said(loop, LocalVoice([tmp_path]), "Please wait. Thank you.", ENGLISH)

    assert (len(pieces), pieces[0].rate, abs(pitch(pieces) - 440) < 10) == (2, RATE, True)


def test_a_voice_gives_a_language_that_had_none_a_voice(loop: asyncio.Runner, tmp_path: Path) -> None:
    thai = Lang("th")
    letters = {"_": [0], "^": [1], "$": [2], "ก": [3]}
    voice(tmp_path, "th_TH-hum-low", "th", {"phoneme_type": "text", "phoneme_id_map": letters})
    local = LocalVoice([tmp_path])

    assert (LocalVoice().can(thai), local.can(thai), bool(said(loop, local, "กก.", thai))) == (False, True, True)


@pytest.mark.parametrize("speed", [0.7, 1.5])
def test_its_length_follows_the_speed(loop: asyncio.Runner, tmp_path: Path, speed: float) -> None:
    voice(tmp_path)
    usual, other = (
        length(said(loop, LocalVoice([tmp_path]), "Please show me your residence card", ENGLISH, at)) - 0.2
        for at in (1.0, speed)
    )

    assert usual / other == pytest.approx(speed, rel=0.01)


@pytest.mark.expects_warnings
@pytest.mark.parametrize("damage", ["cut", "empty", "settings", "keys", "other", "inputs"])
def test_a_damaged_voice_is_told_and_the_other_speaks(
    loop: asyncio.Runner, tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = voice(tmp_path)
    settings = path.with_name(path.name + ".json")
    match damage:
        case "cut":
            path.write_bytes(path.read_bytes()[:100])
        case "empty":
            path.write_bytes(b"")
        case "settings":
            settings.write_text("{", "utf-8")
        case "keys":
            settings.write_text('{"espeak": {"voice": "en-us"}}', "utf-8")
        case "other":
            path.write_bytes(b"this is no voice" * 100)
        case "inputs":
            settings.write_text(settings.read_text("utf-8").replace('"num_speakers": 1', '"num_speakers": 2'), "utf-8")

    pieces = said(loop, LocalVoice([tmp_path]), "Please wait.", ENGLISH)

    assert (pieces[0].rate, "en_US-hum-low is damaged" in caplog.text) == (22050, True)


def test_a_damaged_voice_without_another_is_a_damaged_model(loop: asyncio.Runner, tmp_path: Path) -> None:
    voice(tmp_path, "th_TH-hum-low", "th").write_bytes(b"")

    with pytest.raises(ModelCorrupt) as refused:
        said(loop, LocalVoice([tmp_path]), "กก.", Lang("th"))

    assert refused.value.arguments["name"] == "th_TH-hum-low"


@pytest.mark.usefixtures("quiet")
def test_a_voice_is_read_once_and_a_damaged_one_not_again(tmp_path: Path) -> None:
    whole, damaged = voice(tmp_path), voice(tmp_path, "vi_VN-hum-low", "vi")
    damaged.write_bytes(b"")
    piper = Piper([tmp_path])
    list(piper.sounds("One.", ENGLISH, 1.0))
    with pytest.raises(ModelCorrupt):
        list(piper.sounds("Một.", Lang("vi"), 1.0))
    hum(damaged)
    whole.unlink()

    assert len(list(piper.sounds("Two.", ENGLISH, 1.0))) == 1
    with pytest.raises(ModelCorrupt):
        list(piper.sounds("Một.", Lang("vi"), 1.0))


def test_a_language_without_a_file_has_no_voice(tmp_path: Path) -> None:
    with pytest.raises(VoiceMissing):
        list(Piper([tmp_path]).sounds("Yes.", ENGLISH, 1.0))


@pytest.mark.usefixtures("quiet")
def test_japanese_is_spoken_by_open_jtalk_and_by_piper_where_that_cannot_be_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice(tmp_path, "ja_JP-hum-low", "ja", {"phoneme_type": "japanese"})
    both = Engines([tmp_path])
    usual = list(both.japanese("はい、どうぞ。", JAPANESE, 1.0, nobody))

    def missing() -> None:
        raise SpeakingFailed

    monkeypatch.setattr(engines, "OpenJTalk", missing)
    other = list(Engines([tmp_path]).japanese("はい、どうぞ。", JAPANESE, 1.0, nobody))
    with pytest.raises(SpeakingFailed):
        list(Engines([]).japanese("はい。", JAPANESE, 1.0, nobody))

    assert ({piece.rate for piece in usual}, {piece.rate for piece in other}) == ({48000}, {RATE})


def test_the_two_espeaks_of_one_process_do_not_disturb_each_other() -> None:
    from piper.phonemize_espeak import EspeakPhonemizer

    library = ESpeak()._library
    calls = library._calls
    calls.espeak_TextToPhonemes.restype = ctypes.c_char_p
    texts = [("ru", "Подождите."), ("en-us", "Please wait, 12 and 30."), ("vi", "Xin vui lòng chờ.")]

    def by_loader() -> list[bytes | None]:
        found = []
        for name, text in texts:
            calls.espeak_SetVoiceByName(name.encode())
            rest = ctypes.c_char_p(text.encode() + b"\0")
            found.append(calls.espeak_TextToPhonemes(ctypes.byref(rest), 1, 2))
        return found

    alone = by_loader()
    other = EspeakPhonemizer()

    def by_piper() -> list[object]:
        return [other.phonemize(name, text) for name, text in reversed(texts)]

    first = by_piper()
    spoken = [library.speak("Please wait.", "en-us", 1.0) for _ in range(2)]

    assert [by_loader(), by_piper()] * 3 == [alone, first] * 3
    assert all(sound.rate == 22050 and len(sound.pcm) > 20000 for sound in spoken)


def test_a_stopped_text_costs_at_most_the_sentence_under_way(loop: asyncio.Runner, tmp_path: Path) -> None:
    voice(tmp_path)

    async def stop() -> None:
        local = LocalVoice([tmp_path])
        speech = local.speech("Please show me your residence card. " * 2000, ENGLISH)
        await anext(speech)
        await speech.aclose()
        await asyncio.wait_for(local.warm(ENGLISH), 5)
        await local.close()

    loop.run(stop())


@pytest.mark.parametrize(
    ("name", "settings", "languages"),
    [
        ("en_US-lessac-medium", {}, ["en"]),
        ("pt_BR-faber-medium", {}, ["pt-BR"]),
        ("zh_CN-huayan-medium", {}, ["zh-Hans", "zh-Hant"]),
        ("vi_VN-vais1000-medium", {"language": None, "espeak": {"voice": "vi"}}, ["vi"]),
        ("mine", {"language": None, "espeak": {"voice": "es-419"}}, ["es"]),
        ("id_ID-news_tts-medium", {"language": None, "espeak": None}, ["id"]),
        ("mine", {"language": {"code": "ne_NP"}}, ["ne"]),
        ("de_DE-thorsten-low", {}, []),
        ("zh_CN-xiao_ya-medium", {"phoneme_type": "pinyin"}, []),
        ("mine", {"language": 3, "espeak": []}, []),
    ],
)
def test_a_voice_is_known_by_its_settings_and_else_by_its_name(
    tmp_path: Path, name: str, settings: dict[str, object], languages: list[str]
) -> None:
    voice(tmp_path, name, settings=settings)

    assert sorted(voices([tmp_path])) == languages


def test_the_better_folder_region_and_quality_are_preferred(tmp_path: Path) -> None:
    for folder, name in (("a", "pt_PT-a-high"), ("a", "pt_BR-b-low"), ("a", "pt_BR-c-medium"), ("b", "pt_BR-d-high")):
        voice(tmp_path / folder, name)

    assert voices([tmp_path / "a", tmp_path / "b", tmp_path / "c"])[Lang("pt-BR")].name == "pt_BR-c-medium"
