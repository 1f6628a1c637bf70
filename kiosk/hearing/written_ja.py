"""Heard Japanese as people write it: no spaces, digits, 。 and ？ at the end, 、 where a clause surely ends."""

import re
from collections.abc import Sequence
from typing import Final

from kiosk.hearing import numerals_ja

_MARKS: Final = "。？！、，．?!"
_OPENERS: Final = re.compile(
    "はい|いいえ|ええ|うん|いや|すみません|すみませんが|すいません|すいませんが|ごめんなさい|申し訳ありません|こんにちは|こんばんは"
    "|おはようございます|はじめまして|もしもし|あのう|あのー|えっと|えーと|それでは|では|じゃあ"
)
"""After these, when they begin, comes a comma."""
_CALLING: Final = re.compile("すみません|すいません|ちょっと|私|わたし|僕|この|これ|ここ|どこ|日本語|英語")
"""あの before one of these calls for attention; before others it points (あの窓口)."""
_TIED: Final = re.compile(
    "[がかのんとしよねなはもをにでやさわへす]|けど|けれど|けれども|ので|のに|から|まで|なら|でしょう|でしょうか|でした|です|ます|ました|ませ"
    "|ません|ませんか|かな|かね|よね|って|という|ため|とき|時|場合|よう|ように|だけ|くらい"
)
"""Words that hang on the one before them: no sentence begins with them."""
_ENDED: Final = re.compile(r"(?:です|ます|でした|ました|ません|ください)$")
_ASKED: Final = re.compile(r"(?:です|ます|でした|ました|ません|でしょう)か$")
_CLAUSE: Final = re.compile(
    r"(?:(?:です|ます|ました|ません|でした)(?:が|けど|けれど|けれども|から|ので|し)|[いたなるうくすむぶつん]ので|[いただるう]けど)$"
)
_FOLLOWING: Final = 3
"""A comma after a clause wants so many words behind it."""
_QUESTION: Final = re.compile(
    r"(?:(?:です|ます|でした|ました|ません|でしょう|だろう|ない|いい|よろしい|の)か(?:ね|な)?|[いたるだうの]かな|ですよね)$"
)
_HEARD: Final = re.compile(r"(?:^|、|。)(?:あ|ああ|へえ|なるほど)?[、。]?そう(?:です|でした)か$")
"""そうですか takes note; it does not ask."""
_ASKING: Final = re.compile(r"何|なに|なん|どこ|どちら|どれ|どう|いつ|だれ|誰|どなた|なぜ|いくら|いくつ")
_PROMPT: Final = re.compile(r"[おご][一-龥][^、。？]{0,7}は$")
"""お名前は, ご用件は: a question left open."""


def written(words: Sequence[str]) -> str:
    """Return the sentence with its final mark; empty without words."""
    text = partial(words)
    if not text or text[-1] in _MARKS:
        return text
    return text + ("？" if _asks(text, words[-1]) else "。")


def partial(words: Sequence[str]) -> str:
    """Return the sentence as far as it is heard: as `written`, without the final mark."""
    if not any(mark in word for word in words for mark in _MARKS):
        words = _punctuated(words)
    return numerals_ja.digits("".join(words))


def _punctuated(words: Sequence[str]) -> list[str]:
    """Return the words, some with a mark behind them."""
    marked: list[str] = []
    clause = ""  # joined since the last mark
    for at, word in enumerate(words):
        clause += word
        mark = _mark(clause, words, at) if at + 1 < len(words) else ""
        marked.append(word + mark)
        if mark:
            clause = ""
    return marked


def _mark(clause: str, words: Sequence[str], at: int) -> str:
    """Return what stands between the word and the next."""
    after = words[at + 1]
    if _TIED.fullmatch(after):
        return ""
    if _OPENERS.fullmatch(clause) or (clause == "あの" and _CALLING.fullmatch(after)):
        return "、"
    if _ASKED.search(clause):
        return "" if after.startswith(("どうか", "わか", "分か", "知")) else "？"
    if _ENDED.search(clause):
        return "。"
    return "、" if _CLAUSE.search(clause) and len(words) - at > _FOLLOWING else ""


def _asks(text: str, last: str) -> bool:
    if _HEARD.search(text):
        return False
    if last in {"か", "かな"} or _QUESTION.search(text) or _PROMPT.search(text):
        return True
    sentence = re.split("[。？]", text)[-1]
    return sentence.endswith("の") and bool(_ASKING.search(sentence))
