"""The real engines: they speak, soon, and read numbers and dates rightly."""

import array
import asyncio
import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.core.errors import SpeakingFailed, VoiceMissing
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.types import Speech
from kiosk.phrasebook.deck import load
from kiosk.phrasebook.kana import folded
from kiosk.settings import resources
from kiosk.speaking.open_jtalk import OpenJTalk
from kiosk.speaking.phrasing import breaths, cut
from kiosk.speaking.readings import readable
from kiosk.speaking.voice import LocalVoice

pytestmark = pytest.mark.engine

SAID = {
    "ja": "在留カードを見せてください。",
    "ja-easy": "カードを見せてください。",
    "en": "Please show me your residence card.",
    "zh-Hans": "请出示您的在留卡。",
    "zh-Hant": "請出示您的在留卡。",
    "ko": "체류 카드를 보여 주세요.",
    "vi": "Xin vui lòng cho xem thẻ cư trú.",
    "pt-BR": "Por favor, mostre o cartão de residência.",
    "es": "Por favor, muestre su tarjeta de residencia.",
    "id": "Silakan tunjukkan kartu izin tinggal Anda.",
    "ne": "कृपया आफ्नो निवास कार्ड देखाउनुहोस्।",
    "si": "කරුණාකර ඔබේ පදිංචි කාඩ්පත පෙන්වන්න.",
    "uk": "Будь ласка, покажіть картку проживання.",
    "ru": "Пожалуйста, покажите карту резидента.",
}


class Room:
    """One voice for all tests of this module, on the one loop that it lives on."""

    def __init__(self, loop: asyncio.Runner) -> None:
        self.loop, self.voice = loop, LocalVoice()

    def said(self, text: str, tag: str, speed: float = 1.0) -> list[Speech]:
        async def gather() -> list[Speech]:
            return [piece async for piece in self.voice.speech(text, Lang(tag), speed)]

        return self.loop.run(gather())


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    with asyncio.Runner() as loop:
        room = Room(loop)
        for tag in ("ja", "en"):
            loop.run(room.voice.warm(Lang(tag)))
        yield room
        loop.run(room.voice.close())


@pytest.fixture(scope="module")
def engine() -> OpenJTalk:
    return OpenJTalk()


def length(pieces: list[Speech]) -> float:
    return sum(len(piece.pcm) / 2 / piece.rate for piece in pieces)


@pytest.mark.parametrize("tag", SAID)
def test_every_voice_really_speaks(room: Room, tag: str) -> None:
    pieces = room.said(SAID[tag], tag)
    samples = array.array("h", b"".join(piece.pcm for piece in pieces))
    loud = sum(abs(sample) > 1000 for sample in samples) / len(samples)

    assert (room.voice.can(Lang(tag)), 1.0 < length(pieces) < 6.0, loud > 0.2) == (True, True, True)


@pytest.mark.parametrize("tag", ["th", "my", "fil"])
def test_a_language_without_a_usable_voice_says_so(room: Room, tag: str) -> None:
    with pytest.raises(VoiceMissing):
        room.said("Yes.", tag)

    assert room.voice.can(Lang(tag)) is False


def test_voices_of_two_languages_differ(room: Room) -> None:
    text = "Taxi 2027"

    assert len({b"".join(piece.pcm for piece in room.said(text, tag)) for tag in ("en", "vi", "id", "ru")}) == 4


@pytest.mark.parametrize("tag", ["ja", "en"])
def test_faster_speech_is_shorter(room: Room, tag: str) -> None:
    slow, fast = (length(room.said(SAID[tag], tag, speed)) for speed in (0.8, 1.5))

    assert slow > fast * 1.4


@pytest.mark.parametrize("text", ["", "。", "…!?", "😀", "\n"])
@pytest.mark.parametrize("tag", ["ja", "en"])
def test_nothing_to_say_is_silence_and_no_error(room: Room, text: str, tag: str) -> None:
    assert length(room.said(text, tag)) < 1.0


def test_the_first_clause_comes_before_the_whole_is_made(engine: OpenJTalk) -> None:
    class Counting:
        made = 0

        def synthesize(self, labels: list[str]) -> Any:
            self.made += 1
            return engine._voice.synthesize(labels)

        def set_speed(self, speed: float) -> None:
            engine._voice.set_speed(speed)

    counting = Counting()
    watched = copy.copy(engine)
    watched._voice = counting
    sounds = watched.sounds("番号札を取って、窓口で、少し、お待ちください。次に、名前を書いてください。", 1.0)
    next(sounds)
    early = counting.made
    rest = list(sounds)

    assert (early, 1 + len(rest) >= 5) == (1, True)


def test_a_voice_that_is_given_up_is_soon_free_for_the_next_text(room: Room) -> None:
    async def give_up() -> None:
        speech = room.voice.speech("一、二、三、四、五。" * 200, JAPANESE)
        await anext(speech)
        await speech.aclose()
        await asyncio.wait_for(room.voice.warm(JAPANESE), 5)

    room.loop.run(give_up())


def test_a_long_clause_gets_breaths_after_particles(engine: OpenJTalk) -> None:
    text = "国民健康保険の保険料の納付書を三月三十一日までに窓口へ持ってきてくださいますか。"
    words = engine._words(text)
    places = ["".join(word["string"] for word in words[:at]) for at in breaths(words)]

    assert [place[-1] for place in places] == ["を", "に"]


def test_a_short_sentence_is_said_in_one_breath(engine: OpenJTalk) -> None:
    assert breaths(engine._words("在留カードを見せてください。")) == []


def test_labels_are_cut_after_pauses_and_none_is_lost() -> None:
    labels = ["x^x-sil+a=b", "a-i+", "i^a-pau+u=e", "b-e+", "c-sil+"]

    assert list(cut(labels)) == [labels[:3], labels[3:]]


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        ("3月31日", "サンガツサンジューイチニチ"),
        ("令和9年", "レーワキューネン"),
        ("令和元年5月1日", "レーワガンネンゴガツツイタチ"),
        (
            "2027年（令和9年）3月31日（水）",
            "ニセンニジューナナネンレーワキューネンサンガツサンジューイチニチスイヨービ",
        ),
        ("4月20日", "シガツハツカ"),
        ("14日以内", "ジューヨッカイナイ"),
        ("3,500円", "サンゼンゴヒャクエン"),
        ("2万5千円", "ニマンゴセンエン"),
        ("9:30", "クジサンジュップン"),
        ("2人", "フタリ"),
        ("20歳", "ニジュッサイ"),
        ("12番の窓口", "ジューニバンノマドグチ"),
        ("番号札を取って", "バンゴーフダヲトッテ"),
        ("03-1234-5678", "ゼロサンイチニーサンヨンゴーロクナナハチ"),
        ("09012345678", "ゼロキューゼロイチニーサンヨンゴーロクナナハチ"),
        ("何通必要ですか", "ナンツーヒツヨーデスカ"),
        ("¥3,000", "サンゼンエン"),
        ("1,234,567円", "ヒャクニジューサンマンヨンセンゴヒャクロクジューナナエン"),
        ("15%", "ジューゴパーセント"),
        ("3.5％", "サンテンゴパーセント"),
        ("305号室", "サンマルゴゴーシツ"),
        ("3階の1番窓口", "サンガイノイチバンマドグチ"),
        ("1F", "イッカイ"),
        ("3/31", "サンガツサンジューイチニチ"),
        ("2027-03-31", "ニセンニジューナナネンサンガツサンジューイチニチ"),
        ("R9.3.31", "レーワキューネンサンガツサンジューイチニチ"),
        ("0120-123-456", "ゼロイチニーゼロイチニーサンヨンゴーロク"),
        ("03(1234)5678", "ゼロサンイチニーサンヨンゴーロクナナハチ"),
        ("〒123-4567", "ユービンバンゴーイチニーサンノヨンゴーロクナナ"),
        ("午前9時", "ゴゼンクジ"),
        ("13:15", "ジューサンジジューゴフン"),
        ("No. 12", "ナンバージューニ"),
        ("3か月", "サンカゲツ"),
        ("2週間以内", "ニシューカンイナイ"),
        ("4人", "ヨニン"),
        ("二十歳以上の方は", "ハタチイジョーノカタワ"),
    ],
)
def test_numbers_and_words_of_the_office_are_read_rightly(engine: OpenJTalk, text: str, kana: str) -> None:
    read = "".join(word["pron"] for word in engine._words(readable(text)))

    assert re.sub("[^ァ-ヶー]", "", read) == kana


def test_every_phrase_of_the_book_is_read_as_its_deck_says(engine: OpenJTalk) -> None:
    def sound(kana: str) -> str:
        return folded(re.sub("[^ぁ-ゖァ-ヶー]", "", kana))

    wrong = []
    for deck in load(resources() / "locales", JAPANESE):
        for entry in deck.entries:
            text, reading = (
                re.sub(r"\{\w+\}", "はなこ", line.replace("{number}", number))
                for line, number in ((entry.text, "5"), (entry.reading, "ご"))
            )
            words = engine._words(readable(text))
            heard = {sound("".join(word[key] for word in words)) for key in ("read", "pron")}
            if sound(reading) not in heard:
                wrong.append((entry.id, heard))

    assert wrong == []


def test_an_engine_that_refuses_is_a_failure_to_speak(engine: OpenJTalk) -> None:
    class Broken:
        def synthesize(self, labels: list[str]) -> Any:
            raise RuntimeError

        def set_speed(self, speed: float) -> None:
            pass

    broken = copy.copy(engine)
    broken._voice = Broken()

    with pytest.raises(SpeakingFailed):
        next(broken.sounds("はい。", 1.0))
