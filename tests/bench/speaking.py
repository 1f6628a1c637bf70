"""Measures the voices: python tests/bench/speaking.py prints one JSON object, in seconds."""

import asyncio
import json
import statistics
import sys
import threading
import time

from kiosk.core.languages import JAPANESE, Lang
from kiosk.speaking.voice import LocalVoice

ROUNDS = 9
LONG = "国民健康保険の保険料の納付書を三月三十一日までに窓口へ持ってきてくださいますか。"
"""40 characters, and no comma."""
PARAGRAPH = LONG + "そのとき、在留カードも見せてください。わからないことがあれば、窓口で聞いてください。" * 3
SAID = {
    "ja": "在留カードを見せてください。",
    "en": "Please show me your residence card.",
    "zh-Hans": "请出示您的在留卡。",
    "vi": "Xin vui lòng cho xem thẻ cư trú.",
}


async def first_sound(voice: LocalVoice, text: str, lang: Lang) -> tuple[float, float, float]:
    """Return when the first sound was there, when the last was, and how long all of it lasts."""
    began = time.perf_counter()
    first = length = 0.0
    async for piece in voice.speech(text, lang):
        first = first or time.perf_counter() - began
        length += len(piece.pcm) / 2 / piece.rate
    return first, time.perf_counter() - began, length


async def readings(voice: LocalVoice) -> float:
    """Return how long the readings of a sentence take."""
    began = time.perf_counter()
    await voice.ruby(LONG, JAPANESE)
    return time.perf_counter() - began


class Gaps:
    """A thread as busy as a screen: it tells how long it was kept from running."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def end(self) -> float:
        """Return the longest gap."""
        self._over.set()
        self._thread.join()
        return self.longest

    def _watch(self) -> None:
        last = time.perf_counter()
        while not self._over.wait(0.005):
            now = time.perf_counter()
            self.longest, last = max(self.longest, now - last), now


async def figures() -> dict[str, object]:
    """Measure."""
    voice = LocalVoice()
    gaps = Gaps()
    try:
        began = time.perf_counter()
        await voice.warm(JAPANESE)
        answer: dict[str, object] = {"load_ja_s": round(time.perf_counter() - began, 2)}
        texts = (("ja_40_characters", LONG, "ja"), ("ja_paragraph", PARAGRAPH, "ja"))
        for name, text, tag in (*texts, *((tag, text, tag) for tag, text in SAID.items())):
            await voice.warm(Lang(tag))
            rounds = [await first_sound(voice, text, Lang(tag)) for _ in range(ROUNDS)]
            first, last, length = (statistics.median(values) for values in zip(*rounds, strict=True))
            answer[name] = {
                "first_sound_s": round(first, 3),
                "worst_s": round(max(found for found, _, _ in rounds), 3),
                "real_time_factor": round(last / length, 3),
            }
        answer["ruby_40_characters_s"] = round(statistics.median([await readings(voice) for _ in range(ROUNDS)]), 4)
        return answer | {"longest_gap_of_another_thread_s": round(gaps.end(), 3)}
    finally:
        gaps.end()
        await voice.close()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(figures())) + "\n")
