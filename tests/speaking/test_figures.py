"""Figures in other languages: what the voices are given, and what eSpeak NG makes of it."""

import ctypes
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.languages import JAPANESE, REGISTRY, Lang, base, language
from kiosk.speaking.espeak import _library
from kiosk.speaking.figure_words import WORDS
from kiosk.speaking.figures import spoken
from kiosk.speaking.foreign import readable

pytestmark = pytest.mark.engine

FOREIGN = [tag for tag in REGISTRY if base(tag) != JAPANESE]


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("en", "Call 03-1234-5678.", "Call 0 3, 1 2 3 4, 5 6 7 8."),
        ("en", "０９０－１２３４－５６７８", "0 9 0, 1 2 3 4, 5 6 7 8"),
        ("en", "(03) 1234-5678", "0 3, 1 2 3 4, 5 6 7 8"),
        ("en", "03(1234)5678", "0 3, 1 2 3 4, 5 6 7 8"),
        ("en", "+81-3-1234-5678", "8 1, 3, 1 2 3 4, 5 6 7 8"),
        ("en", "0120-123-456", "0 1 2 0, 1 2 3, 4 5 6"),
        ("en", "My Number 1234 5678 9012", "My Number 1 2 3 4, 5 6 7 8, 9 0 1 2"),
        ("en", "postcode 100-0001", "postcode 1 0 0, 0 0 0 1"),
        ("en", "card AB12345678CD", "card AB1 2 3 4 5 6 7 8CD"),
        ("en", "¥3,000 or 3,000円", "3000 yen or 3000 yen"),
        ("en", "3,500円〜4,000円", "3500 yen to 4000 yen"),
        ("en", "1,000-2,000 yen", "1000 to 2000 yen"),
        ("en", "¥1,234,567.", "1234567 yen."),
        ("en", "9:00-17:30", "9 o'clock to 17 30"),
        ("en", "9:05, 10:30 a.m., 5:00 PM", "9 oh 5, 10 30 a.m., 5 PM"),
        ("en", "by 2027-03-31", "by March 31, 2027"),
        ("en", "31/3/2027 and 3/31/2027", "March 31, 2027 and March 31, 2027"),
        ("en", "by 31/3", "by March 31"),
        ("en", "1/2 and 31/2", "1/2 and 31/2"),
        ("en", "Window No. 12, #5", "Window number 12, number 5"),
        ("en", "room 305, 15%, 3.5 m, 2026-2027", "room 305, 15%, 3.5 m, 2026 to 2027"),
        ("vi", "03-1234-5678", "0 3, 1 2 3 4, 5 6 7 8"),
        ("vi", "¥3,000, 3.000 yên", "3000 yên, 3000 yên"),
        ("vi", "9:00-17:30", "9 giờ đến 17 giờ 30 phút"),
        ("vi", "ngày 31/3/2027", "ngày 31 tháng 3 năm 2027"),
        ("zh-Hans", "03-1234-5678", "零三，幺二三四，五六七八"),
        ("zh-Hans", "3,000円", "3000日元"),
        ("zh-Hant", "¥3,000", "3000日圓"),
        ("zh-Hans", "（０３）１２３４－５６７８，３，５００日元", "零三，幺二三四，五六七八，3500日元"),
        ("zh-Hans", "9:00～17:30，15%", "9点到17点30分，百分之15"),
        ("zh-Hans", "2027-03-31", "二零二七年3月31日"),
        ("ko", "03-1234-5678", "공 3, 1 2 3 4, 5 6 7 8"),
        ("ko", "3,000円, 15%", "3000엔, 15퍼센트"),
        ("ko", "9:00-17:30", "아홉시에서 17시 30분"),
        ("ko", "2027-03-31", "2027년 3월 31일"),
        ("pt-BR", "¥3.000, ¥1, 3,5%", "3000 ienes, 1 iene, 3,5%"),
        ("pt-BR", "às 1:01, às 10:30", "às 1 hora e 1 minuto, às 10 horas e 30 minutos"),
        ("pt-BR", "31/3/2027, n.º 5", "31 de março de 2027, número 5"),
        ("es", "¥3,000, a las 9:00, a las 10:30", "3000 yenes, a las 9 en punto, a las 10 y 30"),
        ("es", "31/3/2027", "31 de marzo de 2027"),
        ("id", "pukul 10.30, ¥3.000", "pukul 10 lewat 30 menit, 3000 yen"),
        ("id", "31/3/2027", "31 Maret 2027"),
        ("ru", "2027-03-31, 21:02, № 5", "31 марта 2027 года, 21 час 2 минуты, номер 5"),
        ("uk", "2027-03-31", "31 березня 2027 року"),
        ("ne", "9:00", "९ बजे"),
        ("si", "5-6, 67", "5-හය, 67"),
    ],
)
def test_figures_are_put_as_a_voice_says_them(tag: str, text: str, said: str) -> None:
    assert spoken(text, Lang(tag)) == said


def phonemes(text: str, lang: Lang) -> str:
    """Return what eSpeak NG makes of a text, clause by clause."""
    calls = _library()._calls
    calls.espeak_TextToPhonemes.restype = ctypes.c_char_p
    calls.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    calls.espeak_SetVoiceByName((language(lang).espeak or "").encode())
    rest = ctypes.c_char_p(readable(text, lang).encode() + b"\0")
    found = []
    while rest.value is not None:
        found.append((calls.espeak_TextToPhonemes(ctypes.byref(rest), 1, 2) or b"").decode().strip())
    return ", ".join(found)


@pytest.mark.parametrize(
    ("tag", "text", "heard"),
    [
        ("en", "03-1234-5678", "zˈiəɹoʊ θɹˈiː, wˈʌn tˈuː θɹˈiː fˈɔːɹ, fˈaɪv sˈɪks sˈɛvən ˈeɪt"),
        ("en", "¥3,000", "θɹˈiː θˈaʊzənd jˈɛn"),
        ("en", "10:30", "tˈɛn θˈɜːɾi"),
        ("en", "9:00", "nˈaɪn əklˈɑːk"),
        ("en", "15%", "fˈɪftiːn pɚsˈɛnt"),
        ("en", "window No. 12", "wˈɪndoʊ nˈʌmbɚ twˈɛlv"),
        ("vi", "3.000 yên", "bˈaː ŋˈaː2n xˌo1ŋtʃˈam ˈiɛn"),
        ("vi", "03-1234-5678", "xˌo1ŋ bˈaː, mˈo6t̪ hˈaːɪ bˈaː bˈoɜn, nˈam sˈaʊɜ bˈaɪ4 t̪ˈaːɜm"),
        ("zh-Hans", "03-1234-5678", "lˈiɜŋ sˈa5n, jˈɑu5 ˈər5 sˈa5n sˈi̪5, wˈu2 lˈiou5 tɕhˈi5 pˈɑ5"),
        ("zh-Hans", "10:30", "s.ˈi.ɜ tˈiɛ2n sˈa5ns.i.ɜ fˈə5n"),
        ("ko", "10:30", "jˈʌɫsi sˈɐm sˈip pˈun"),
        ("ko", "3,000円", "sˈɐm tʃhˈʌn ˈen"),
        ("pt-BR", "¥3.000", "trˈez mˈiʊ ˌiˈenys"),
        ("pt-BR", "31/3/2027", "trˈiŋtæiˈũŋ dʒy mˈaɾəsʊ dʒy dˈoɪz mˈiʊ i vˈiŋtʃyisˈɛtʃy"),
        ("es", "10:30", "djˈɛs i tɾˈeɪnta"),
        ("es", "¥3,000", "tɾˈes mˈil ʝˈenes"),
        ("id", "03-1234-5678", "nˈol tˈiɡa, sˈatu dˈua tˈiɡa ˈəmpat, lˈima ˈənam tˈudʒuh dəlˈapan"),
        ("id", "15%", "lˈimabəlas pərsˈɛn"),
    ],
)
def test_espeak_says_figures_in_words_of_the_language(tag: str, text: str, heard: str) -> None:
    assert normalize("NFC", phonemes(text, Lang(tag))) == normalize("NFC", heard)


@pytest.mark.parametrize("tag", [tag for tag in FOREIGN if language(tag).espeak and language(tag).espeak != "en-us"])
@pytest.mark.parametrize("text", ["03-1234-5678", "¥3,000", "9:00-17:30", "2027-03-31", "15%", "31/3"])
def test_no_figure_is_said_in_english_by_another_voice(tag: Lang, text: str) -> None:
    assert "(en)" not in phonemes(text, tag)


def test_every_language_but_japanese_has_its_words() -> None:
    assert set(WORDS) == set(FOREIGN)


@given(st.text("0123456789 -/:.,()¥円%〜+amNo", max_size=30), st.sampled_from(FOREIGN))
@settings(max_examples=300, deadline=None)
def test_any_string_of_figures_can_be_put(text: str, lang: Lang) -> None:
    assert isinstance(spoken(text, lang), str)
