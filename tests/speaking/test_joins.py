"""The first words of a sentence are made before the rest: the two together sound like the whole, and nothing clicks."""

from typing import Any

import numpy as np  # noqa: TID253 - waves are compared here
import pytest

from kiosk.core.types import Speech
from kiosk.speaking.joins import at_rest, head, joined, phrases
from kiosk.speaking.open_jtalk import OpenJTalk
from kiosk.speaking.phrasing import cut
from kiosk.speaking.readings import readable

pytestmark = pytest.mark.engine

LONG = "国民健康保険の保険料の納付書を三月三十一日までに窓口へ持ってきてくださいますか。"
SENTENCES = (
    LONG,
    "来週の月曜日にもう一度来てください。",
    "在留カードを見せてください。",
    "この市の中で引っ越しました。",
    "日本語がわかりません。",
    "新しい住所を教えてください。",
    "受付は9時から17時までです。",
)


@pytest.fixture(scope="module")
def engine() -> OpenJTalk:
    return OpenJTalk()


def wave(pieces: list[Speech]) -> Any:
    return np.frombuffer(b"".join(piece.pcm for piece in pieces), "<i2").astype(float)


def two_and_one(engine: OpenJTalk, text: str, speed: float = 1.0) -> tuple[Any, Any, int]:
    """Return the first piece of a sentence made in two parts, made at once, and where the parts meet."""
    labels, places = engine._labels(readable(text))
    piece = next(cut(labels))
    parts = list(engine._made(piece, head(piece, places), speed))

    assert len(parts) == 2

    return wave(parts), wave(list(engine._made(piece, None, speed))), len(parts[0].pcm) // 2


def bands(sound: Any) -> Any:
    """Return the level in dB of 24 bands up to 8 kHz, every 5 ms."""
    frames = np.lib.stride_tricks.sliding_window_view(np.pad(sound, 512), 1024)[::240] * np.hanning(1024)
    power = np.abs(np.fft.rfft(frames))[:, 1:169] ** 2
    return 10 * np.log10(power.reshape(len(power), 24, 7).sum(axis=2) + 1e3)


@pytest.mark.parametrize("text", SENTENCES)
def test_two_parts_last_as_long_as_the_whole(engine: OpenJTalk, text: str) -> None:
    for speed, within in ((1.0, 0.010), (0.7, 0.060), (1.5, 0.060)):
        both, whole, _ = two_and_one(engine, text, speed)

        assert abs(len(both) - len(whole)) / 48000 < within


@pytest.mark.parametrize("text", SENTENCES)
def test_the_sound_where_two_parts_meet_is_that_of_the_whole(engine: OpenJTalk, text: str) -> None:
    both, whole, seam = two_and_one(engine, text)
    frames = slice(seam // 240 - 10, seam // 240 + 10)

    assert np.sqrt(((bands(both)[frames] - bands(whole)[frames]) ** 2).mean()) < 8.0


@pytest.mark.parametrize("text", SENTENCES)
def test_there_is_no_click_where_two_parts_meet(engine: OpenJTalk, text: str) -> None:
    both, _, seam = two_and_one(engine, text)
    steps = np.abs(np.diff(both))

    assert steps[seam - 2 : seam + 2].max() <= max(200.0, steps[seam - 480 : seam + 480].max() * 0.7)


def test_the_first_sound_of_a_sentence_without_a_comma_needs_a_third_of_the_labels(engine: OpenJTalk) -> None:
    class Counting:
        labels = 0

        def synthesize(self, labels: list[str]) -> Any:
            self.labels += len(labels)
            return engine._voice.synthesize(labels)

        def set_speed(self, speed: float) -> None:
            engine._voice.set_speed(speed)

    counting = Counting()
    watched = OpenJTalk.__new__(OpenJTalk)
    watched.__dict__.update(engine.__dict__)
    watched._voice = counting
    sounds = watched.sounds(LONG, 1.0)
    next(sounds)
    early = counting.labels

    assert early < len(engine._labels(readable(LONG))[0]) / 3


def test_a_paragraph_begins_no_later_than_its_first_sentence(engine: OpenJTalk) -> None:
    done: list[tuple[str, int]] = []

    def watched() -> OpenJTalk:
        class Voice:
            def synthesize(self, labels: list[str]) -> Any:
                done.append(("made", len(labels)))
                return engine._voice.synthesize(labels)

            def set_speed(self, speed: float) -> None:
                engine._voice.set_speed(speed)

        class Package:
            def run_frontend(self, text: str, **options: Any) -> Any:
                done.append(("read", len(text)))
                return engine._package.run_frontend(text, **options)

            make_label = staticmethod(engine._package.make_label)

        copy = OpenJTalk.__new__(OpenJTalk)
        copy.__dict__.update(engine.__dict__)
        copy._voice, copy._package = Voice(), Package()
        return copy

    def until_first(text: str) -> list[tuple[str, int]]:
        done.clear()
        sounds = watched().sounds(text, 1.0)
        next(sounds)
        return list(done)

    assert until_first(LONG + "次に、名前を書いてください。" * 20) == until_first(LONG)


def test_a_head_is_rather_cut_after_a_particle(engine: OpenJTalk) -> None:
    labels, places = engine._labels(readable(LONG))
    piece = next(cut(labels))
    at = head(piece, places)

    assert at in places
    assert "".join(label.split("-", 1)[1].split("+", 1)[0] for label in piece[1:at]) == "kokumiNkeNkoohokeNno"


def test_a_short_sentence_is_made_at_once(engine: OpenJTalk) -> None:
    labels, places = engine._labels("はい。")

    assert head(labels, places) is None


def test_a_phrase_begins_where_its_number_changes_and_pauses_belong_to_none() -> None:
    def label(place: str) -> str:
        return f"a^b-c+d=e/A:0+1+1/F:3_1#0_xx@{place}_2|1_9/G:2_1%0_xx_1/I:1-2@1+1&1-2|1+9"

    assert phrases([label(place) for place in ("xx", "1", "1", "2", "xx", "1")]) == [1, 3, 5]


def test_a_wave_that_goes_on_is_joined_without_a_seam() -> None:
    sound = 8000 * np.sin(np.arange(4800) * 2 * np.pi * 220 / 48000)
    before, after = sound[:2900], sound[2000:]
    overlap = at_rest(before, 500, 48000)
    tail = joined(before, after, overlap, 2900 - overlap - 2000 + 60, 48000)
    both = np.concatenate([before[: len(before) - overlap], tail])

    assert np.abs(before[len(before) - overlap - 1]) < 300
    assert np.abs(np.diff(both)).max() < 1.1 * np.abs(np.diff(sound)).max()
