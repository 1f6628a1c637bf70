"""Readings over kanji by Open JTalk's front end: right for the words of the counter, and the text stays what it was."""

import asyncio
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.languages import JAPANESE, Lang
from kiosk.phrasebook.deck import load
from kiosk.settings import resources
from kiosk.speaking.furigana import wanted
from kiosk.speaking.open_jtalk import OpenJTalk
from kiosk.speaking.voice import LocalVoice

pytestmark = [
    pytest.mark.engine,
    # Open JTalk's package asks Sudachi for rare kanji, by a call that the latter has renamed.
    pytest.mark.filterwarnings("ignore:Dictionary.create:DeprecationWarning"),
]

MARK = re.compile(r"｜([^｜《》]+)《([^｜《》]+)》")


@pytest.fixture(scope="module")
def engine() -> OpenJTalk:
    return OpenJTalk()


def plain(marked: str) -> str:
    return MARK.sub(r"\1", marked)


def read(marked: str) -> str:
    return MARK.sub(r"\2", marked)


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("住民票", "じゅうみんひょう"),
        ("転入届", "てんにゅうとどけ"),
        ("転出届", "てんしゅつとどけ"),
        ("転居届", "てんきょとどけ"),
        ("国民健康保険", "こくみんけんこうほけん"),
        ("国民年金", "こくみんねんきん"),
        ("介護保険", "かいごほけん"),
        ("後期高齢者医療", "こうきこうれいしゃいりょう"),
        ("印鑑登録", "いんかんとうろく"),
        ("印鑑登録証明書", "いんかんとうろくしょうめいしょ"),
        ("実印", "じついん"),
        ("認印", "みとめいん"),
        ("納付書", "のうふしょ"),
        ("窓口", "まどぐち"),
        ("番号札", "ばんごうふだ"),
        ("戸籍謄本", "こせきとうほん"),
        ("戸籍抄本", "こせきしょうほん"),
        ("世帯主", "せたいぬし"),
        ("続柄", "つづきがら"),
        ("在留カード", "ざいりゅうカード"),
        ("在留資格", "ざいりゅうしかく"),
        ("特別永住者", "とくべつえいじゅうしゃ"),
        ("届け出", "とどけで"),
        ("届出", "とどけで"),
        ("出生届", "しゅっしょうとどけ"),
        ("婚姻届", "こんいんとどけ"),
        ("死亡届", "しぼうとどけ"),
        ("委任状", "いにんじょう"),
        ("本人確認書類", "ほんにんかくにんしょるい"),
        ("代理人", "だいりにん"),
        ("納税管理人", "のうぜいかんりにん"),
        ("手数料", "てすうりょう"),
        ("収入印紙", "しゅうにゅういんし"),
        ("固定資産税", "こていしさんぜい"),
        ("課税証明書", "かぜいしょうめいしょ"),
        ("児童手当", "じどうてあて"),
        ("母子手帳", "ぼしてちょう"),
        ("保育園", "ほいくえん"),
        ("罹災証明書", "りさいしょうめいしょ"),
        ("避難所", "ひなんじょ"),
        ("予防接種", "よぼうせっしゅ"),
        ("粗大ごみ", "そだいごみ"),
        ("生年月日", "せいねんがっぴ"),
        ("高額療養費", "こうがくりょうようひ"),
        ("還付金", "かんぷきん"),
        ("口座振替", "こうざふりかえ"),
        ("市区町村", "しくちょうそん"),
        ("有効期限", "ゆうこうきげん"),
        ("何通", "なんつう"),
        ("何人", "なんにん"),
        ("月・水・金", "げつ・すい・きん"),
        ("令和", "れいわ"),
        ("外国人の方は", "がいこくじんのかたは"),
        ("窓口の方へ", "まどぐちのほうへ"),
    ],
)
def test_words_of_the_counter_are_read_rightly(engine: OpenJTalk, word: str, reading: str) -> None:
    marked = engine.ruby(word)

    assert (read(marked), plain(marked)) == (reading, word)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("届け出る", "｜届《とど》け｜出《で》る"),
        ("引っ越し", "｜引《ひ》っ｜越《こ》し"),
        ("申し込み", "｜申《もう》し｜込《こ》み"),
        ("書き方", "｜書《か》き｜方《かた》"),
        ("在留カード", "｜在留《ざいりゅう》カード"),
        ("3月31日", "3｜月《がつ》31｜日《にち》"),
        ("３月３１日（水）", "３｜月《がつ》３１｜日《にち》（｜水《すいようび》）"),
        ("5月1日、20日、14日", "5｜月《がつ》｜1日《ついたち》、｜20日《はつか》、｜14日《じゅうよっか》"),
        ("2人、3人", "｜2人《ふたり》、3｜人《にん》"),
        ("3階の12番、10分", "3｜階《がい》の12｜番《ばん》、10｜分《ぷん》"),
        ("一日", "｜一日《いちにち》"),
        ("3,500円", "3,500｜円《えん》"),
        ("はい、カードです。", "はい、カードです。"),
        ("｜市《し》の窓口", "｜市《し》の窓口"),
        ("", ""),
    ],
)
def test_only_what_needs_a_reading_gets_one(engine: OpenJTalk, text: str, marked: str) -> None:
    assert engine.ruby(text) == marked


def test_the_plain_japanese_of_the_book_is_read_as_its_deck_says(engine: OpenJTalk) -> None:
    lines = [entry.ruby for deck in load(resources() / "locales", Lang("ja-easy")) for entry in deck.entries]
    lines = [line for line in lines if "{" not in line]
    wrong = [line for line in lines if read(engine.ruby(plain(line))) != read(line)]

    assert (len(lines) > 100, wrong) == (True, [])


@given(
    st.text(st.sampled_from("市届け出3１0日月人分階年を、。 \n々ヶ〇A%（水）何番号札方は々ー髙𠮷｜《》"), max_size=40)
)
@settings(max_examples=150, deadline=None)
def test_a_text_without_its_marks_is_what_it_was(text: str) -> None:
    assert plain(shared().ruby(text)) == plain(text)


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_text_without_its_marks_is_what_it_was(text: str) -> None:
    assert plain(shared().ruby(text)) == plain(text)


def shared(made: list[OpenJTalk] = []) -> OpenJTalk:  # noqa: B006 - one engine for all examples
    if not made:
        made.append(OpenJTalk())
    return made[0]


def test_the_voice_process_gives_readings_and_other_languages_stay_as_they_are(loop: asyncio.Runner) -> None:
    async def run() -> tuple[str, str, str, str]:
        voice = LocalVoice()
        try:
            early = await voice.ruby("窓口", Lang("zh-Hans")), await voice.ruby("はい。", JAPANESE)
            unstarted = voice.pid is None
            marked = await voice.ruby("窓口へ。", JAPANESE), await voice.ruby("市", Lang("ja-easy"))
        finally:
            await voice.close()
        assert unstarted
        return *early, *marked

    assert loop.run(run()) == ("窓口", "はい。", "｜窓口《まどぐち》へ。", "｜市《し》")


def test_a_text_without_readings_is_shown_when_the_process_cannot_be_started(loop: asyncio.Runner) -> None:
    assert loop.run(LocalVoice((), ("/no/such/program",)).ruby("窓口", JAPANESE)) == "窓口"


@pytest.mark.parametrize(("text", "is_wanted"), [("窓口", True), ("まど", False), ("｜窓《まど》", False), ("", False)])
def test_readings_are_wanted_where_there_are_kanji_and_no_marks(text: str, is_wanted: bool) -> None:  # noqa: FBT001 - a table
    assert wanted(text) is is_wanted
