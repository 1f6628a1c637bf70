"""How well a language is heard, on a folder of recordings with their transcripts.

    folder --> recordings --fast--> ears --> word and character error rate, real-time factor, memory
                    +---at the pace of speech--> first partial, final after the end of speech

jiwer: error rates as the field counts them, kept up, Apache 2.0. What is compared carries no marks and no capitals.
"""

import asyncio
import csv
import statistics
import time
import unicodedata
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kiosk.core.errors import SetInvalid
from kiosk.core.events import Final as FinalEvent
from kiosk.core.events import Heard, MicrophoneClosed, MicrophoneOpened, Partial, Trouble
from kiosk.core.languages import Lang
from kiosk.core.types import Seconds, Side
from kiosk.hearing import protocol
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.written import written
from kiosk.settings import Settings

TAIL: Final[Seconds] = 2.0
"""Silence behind each recording, so that its end is found and not given."""
SOUNDS: Final = frozenset({".wav", ".flac", ".ogg", ".opus"})
TABLE: Final = "reference.tsv"
"""Tab-separated, with a head: file, tokens (the words as the recognizer gives them), written."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One recording and what is said in it."""

    path: Path
    text: str
    """As people write it."""
    words: str = ""
    """As the recognizer gives them, with spaces between; empty: not known."""


@dataclass(slots=True)
class Figures:
    """What was measured; seconds."""

    finals: list[tuple[Spoken, list[FinalEvent]]] = field(default_factory=list)
    sound: float = 0.0
    wall: float = 0.0
    partials: list[tuple[float, float]] = field(default_factory=list)
    """From the onset of the first word: in the time of the sound, and on the clock."""
    ends: list[tuple[float, float]] = field(default_factory=list)
    """From the end of the last word to the final: the same two."""


def recordings(folder: Path) -> list[Spoken]:
    """Return the recordings of a folder with their transcripts: `reference.tsv`, or name.txt beside name.wav.

    Raises:
        SetInvalid: there is no folder, no recording, or one without its transcript.
    """
    if not folder.is_dir():
        raise SetInvalid(str(folder), "this is no folder")
    table = folder / TABLE
    try:
        if table.is_file():
            with table.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
            found = [Spoken(folder / row["file"], row["written"], row.get("tokens") or "") for row in rows]
        else:
            sounds = sorted(path for path in folder.iterdir() if path.suffix.lower() in SOUNDS)
            found = [Spoken(path, path.with_suffix(".txt").read_text(encoding="utf-8-sig").strip()) for path in sounds]
    except (OSError, UnicodeDecodeError, KeyError, TypeError, csv.Error) as error:
        raise SetInvalid(str(folder), "a transcript is missing or cannot be read") from error
    if not all(each.text and _bare(each.text) for each in found):
        raise SetInvalid(str(folder), "a transcript is empty")
    if not found:
        raise SetInvalid(str(folder), "there is no recording in it")
    return found


async def evaluate(folder: Path, lang: Lang, settings: Settings, *, live: int) -> dict[str, Any]:
    """Return the figures as plain data.

    Args:
        folder: recordings and transcripts.
        lang: what is spoken.
        settings: says where the models are.
        live: how many recordings are played at the pace of speech, for the latencies.

    Raises:
        SetInvalid: of the folder.
        ModelMissing, ModelCorrupt: of the language.
        FileMissing, SoundUnreadable: of a recording.
        HearingStopped: the listening process died.
    """
    spoken = await asyncio.to_thread(recordings, folder)
    ears = SupervisedEars(settings)
    await ears.start()
    figures = Figures()
    try:
        async with aclosing(ears.events()) as events:
            await _hear(ears, events, lang, spoken[0], Figures(), realtime=False)  # loads the model
            for each in spoken:
                await _hear(ears, events, lang, each, figures, realtime=False)
            for each in spoken[:: max(-(-len(spoken) // live), 1)] if live else []:
                await _hear(ears, events, lang, each, figures, realtime=True)
            memory = await asyncio.to_thread(_memory, ears.pid)
    finally:
        await ears.stop()
    return _report(lang, figures, memory)


async def _hear(
    ears: SupervisedEars,
    events: AsyncGenerator[Heard, None],
    lang: Lang,
    spoken: Spoken,
    figures: Figures,
    *,
    realtime: bool,
) -> None:
    """Hear one recording and note what was measured."""
    source = protocol.recording(spoken.path, realtime=realtime, tail=TAIL)
    finals: list[tuple[FinalEvent, float]] = []
    first: tuple[Partial, float] | None = None
    asked = opened = time.perf_counter()
    await ears.open_source(Side.STAFF, lang, 1, source)
    async for event in events:
        now = time.perf_counter()
        match event:
            case MicrophoneOpened():
                opened = now - 0.1  # it opens with the first 100 ms
            case Partial() if first is None and event.text:
                first = event, now
            case FinalEvent():
                finals.append((event, now))
            case Trouble():
                raise event.error
            case MicrophoneClosed():
                break
            case _:
                pass
    if not realtime:
        figures.finals.append((spoken, [final for final, _ in finals]))
        figures.wall += time.perf_counter() - asked
        figures.sound += await asyncio.to_thread(_length, spoken.path) + TAIL
        return
    if finals and first:
        partial, at = first
        begin = finals[0][0].start
        figures.partials.append((partial.heard - begin, at - opened - begin))
    if finals:
        final, at = finals[-1]
        figures.ends.append((final.heard - final.end, at - opened - final.end))


def _report(lang: Lang, figures: Figures, memory: dict[str, float]) -> dict[str, Any]:
    import jiwer  # noqa: PLC0415 - only this command needs it

    said = [" ".join(final.text for final in finals) for _, finals in figures.finals]
    meant = [written(spoken.words.split(), lang) if spoken.words else spoken.text for spoken, _ in figures.finals]
    characters = jiwer.cer([_bare(text) for text in meant], [_bare(text) for text in said])
    pairs = [
        (spoken.words or _spaced(spoken.text), _words(spoken, finals))
        for spoken, finals in figures.finals
        if spoken.words or " " in spoken.text.strip()
    ]
    words = jiwer.wer([reference for reference, _ in pairs], [heard for _, heard in pairs]) if pairs else None
    return {
        "lang": lang,
        "recordings": len(figures.finals),
        "seconds_of_sound": round(figures.sound, 1),
        "word_error_rate": None if words is None else round(float(words), 4),
        "character_error_rate": round(float(characters), 4),
        "real_time_factor": round(figures.wall / figures.sound, 4),
        "first_partial_after_onset": _spread(figures.partials),
        "final_after_end_of_speech": _spread(figures.ends),
        "memory_megabytes": memory,
    }


def _words(spoken: Spoken, finals: Sequence[FinalEvent]) -> str:
    if spoken.words:
        return " ".join(word.text for final in finals for word in final.words)
    return _spaced(" ".join(final.text for final in finals))


def _spaced(text: str) -> str:
    kept = (sign if sign.isalnum() or sign == "'" else " " for sign in unicodedata.normalize("NFKC", text).casefold())
    return " ".join("".join(kept).split())


def _bare(text: str) -> str:
    return _spaced(text).replace(" ", "")


def _spread(pairs: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """Return medians and worst cases in the time of the sound, and on the clock."""
    named = zip(("sound", "clock"), zip(*pairs, strict=True), strict=True) if pairs else ()
    return {
        name: {"median": round(statistics.median(values), 3), "worst": round(max(values), 3)} for name, values in named
    } | {"recordings": len(pairs)}


def _length(path: Path) -> float:
    import soundfile

    return float(soundfile.info(str(path)).duration)


def _memory(pid: int | None) -> dict[str, float]:
    """Return what the listening process holds, and held at most; empty where the system does not tell (no Linux)."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return {}
    found = dict(line.split(":", 1) for line in lines if line.startswith(("VmRSS", "VmHWM")))
    names = {"now": "VmRSS", "peak": "VmHWM"}
    return {name: round(int(found[key].split()[0]) / 1024, 1) for name, key in names.items() if key in found}
