"""A conversation of two people in a room with noise, spoken into a pipe that PulseAudio offers as a microphone.

held-out recordings, gaps, noise at 20, 10 and 5 dB --real time--> pipe --> PulseAudio --> PortAudio --> ears
          +---- the same turns, one by one, as files ------------------------------------------------> ears
"""

import asyncio
import csv
import threading
import time
import wave
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np  # noqa: TID253 - only tests import this
from numpy.typing import NDArray  # noqa: TID253 - the same

from kiosk.core.events import Final, Heard, MicrophoneClosed, MicrophoneOpened, SoundLost, Trouble, Undecided
from kiosk.core.languages import Lang, lang
from kiosk.core.types import Side
from kiosk.hearing import protocol
from kiosk.hearing.ears import SupervisedEars
from kiosk.settings import Settings

RATE = 16_000
SPEECH = Path(__file__).resolve().parents[1] / "data" / "speech"
LANGS = {Side.STAFF: lang("ja"), Side.VISITOR: lang("en")}
FIRSTS = {Side.STAFF: 1, Side.VISITOR: 1}
ROOMS = (None, 20.0, 10.0, 5.0, None)
"""Decibels between the voices and the room's noise, one after the other; None: a quiet room. First and last alike."""
BEFORE = 1.2
"""Seconds of the room before each turn of its own file."""
AFTER = 1.5
SHIFTS = (0, 53, 107)
"""Samples by which the files of one turn begin apart. A recognizer looks every 10 ms, and a sound server begins
anywhere: a word counts as heard alone when it is heard in each of them."""

Wave = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody says something."""

    lang: Lang
    begin: int
    """Sample of the conversation at which the speech begins."""
    end: int
    room: float | None


@dataclass(slots=True)
class Conversation:
    """What is spoken, and when."""

    sound: NDArray[np.int16]
    turns: list[Turn]

    def alone(self, turn: Turn, shift: int, path: Path) -> Path:
        """Write one turn with the room around it as a file."""
        begin, end = turn.begin - round(BEFORE * RATE) + shift, turn.end + round(AFTER * RATE)
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(self.sound[max(begin, 0) : end].tobytes())
        return path


@dataclass(slots=True)
class Heardout:
    """What came of it."""

    finals: list[tuple[float, Final | Undecided]] = field(default_factory=list)
    """With the moment on the clock."""
    lost: float = 0.0
    troubles: list[str] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    """Megabytes of the listening process, once a minute."""
    began: float = 0.0
    """The moment on the clock at which the first sample went into the pipe."""


def converse(seconds: float, seed: int = 7) -> Conversation:
    """Make a conversation of about so many seconds."""
    rng = np.random.default_rng(seed)
    recordings = {tag: _recordings(tag) for tag in ("ja", "en")}
    pieces: list[Wave] = [np.zeros(RATE * 2)]
    turns: list[Turn] = []
    at = RATE * 2
    number = 0
    while at < seconds * RATE:
        tag = ("ja", "en")[number % 2]
        said = recordings[tag][number // 2 % len(recordings[tag])]
        room = ROOMS[min(int(at / (seconds * RATE) * len(ROOMS)), len(ROOMS) - 1)]
        gap = np.zeros(round(RATE * (max(BEFORE, AFTER) + rng.uniform(0.3, 1.5))))
        edge = round(0.2 * RATE)  # the recordings have so much silence on both sides
        turns.append(Turn(lang(tag), at + edge, at + len(said) - edge, room))
        pieces += [said, gap]
        at += len(said) + len(gap)
        number += 1
    clean = np.concatenate(pieces)
    voice = float(np.mean([wave.std() for waves in recordings.values() for wave in waves]))
    noise = _pink(len(clean), rng) * voice
    loudness = np.zeros(len(clean))
    for part, room in enumerate(ROOMS):
        share = slice(len(clean) * part // len(ROOMS), len(clean) * (part + 1) // len(ROOMS))
        loudness[share] = 10 ** (-room / 20) if room is not None else 0.0
    sound = clean + noise * _smooth(loudness) + rng.normal(size=len(clean))
    return Conversation(np.clip(np.rint(sound), -32768, 32767).astype("<i2"), turns)


def _smooth(values: Wave) -> Wave:
    """Return the mean over a second around each: nobody switches a room on."""
    sums = np.cumsum(np.pad(values, (RATE // 2, RATE // 2), mode="edge"))
    smooth: Wave = (sums[RATE:] - sums[:-RATE]) / RATE
    return np.pad(smooth, (0, len(values) - len(smooth)), mode="edge")


def _recordings(tag: str) -> list[Wave]:
    with (SPEECH / tag / "reference.tsv").open(encoding="utf-8", newline="") as file:
        names = [row["file"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    waves = []
    for name in names:
        with wave.open(str(SPEECH / tag / name)) as file_:
            waves.append(np.frombuffer(file_.readframes(file_.getnframes()), "<i2").astype(np.float64))
    return waves


def _pink(length: int, rng: np.random.Generator) -> Wave:
    """Return a minute of noise that swells as a hall's does (power falls with frequency), over and over."""
    spectrum = np.fft.rfft(rng.normal(size=RATE * 60))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)), 20))
    noise: Wave = np.fft.irfft(spectrum)
    return np.resize(noise / noise.std(), length)


class Pipe(threading.Thread):
    """Pours sound into a pipe in real time; a room's noise before and after."""

    def __init__(self, pipe: Path, sound: NDArray[np.int16]) -> None:
        super().__init__(name="pipe")
        self._pipe = pipe
        self._sound = sound.tobytes()
        self._stopped = threading.Event()
        self._going = threading.Event()
        self.began = 0.0
        self.done = threading.Event()

    def begin(self) -> None:
        """Begin to speak."""
        self._going.set()

    def stop(self) -> None:
        """Fall silent."""
        self._stopped.set()
        self.join(timeout=30)

    def run(self) -> None:
        block = RATE // 50 * 2
        quiet = np.random.default_rng(3).normal(size=RATE * 4).astype("<i2").tobytes()
        place = 0
        with self._pipe.open("r+b", buffering=0) as pipe:
            origin = time.monotonic()
            count = 0
            while not self._stopped.wait(max(origin + count * 0.02 - time.monotonic(), 0)):
                count += 1
                if self._going.is_set() and place < len(self._sound):
                    self.began = self.began or time.monotonic()
                    piece = self._sound[place : place + block]
                    place += block
                else:
                    at = count * block % (len(quiet) - block)
                    piece = quiet[at : at + block]
                    if place >= len(self._sound):
                        self.done.set()
                pipe.write(piece.ljust(block, b"\0"))


async def heard(conversation: Conversation, pipe: Path, settings: Settings) -> Heardout:
    """Hear a conversation hands free through the sound server."""
    out = Heardout()
    ears = SupervisedEars(settings)
    await ears.start()
    pouring = Pipe(pipe, conversation.sound)
    pouring.start()
    watching: asyncio.Task[None] | None = None
    try:
        for tag in LANGS.values():
            await ears.warm(tag)
        await ears.open_both(LANGS, FIRSTS)
        async with aclosing(ears.events()) as events:
            async for event in events:
                if isinstance(event, MicrophoneOpened):
                    pouring.begin()
                    watching = asyncio.create_task(_watch(ears, pouring, out))
                elif isinstance(event, MicrophoneClosed):
                    break
                _note(event, out)
        out.began = pouring.began
    finally:
        if watching:
            watching.cancel()
        await asyncio.to_thread(pouring.stop)
        await ears.stop()
    return out


def _note(event: Heard, out: Heardout) -> None:
    match event:
        case Final() | Undecided():
            out.finals.append((time.monotonic(), event))
        case SoundLost(seconds=seconds):
            out.lost += seconds
        case Trouble():
            out.troubles.append(event.error.code)
        case _:
            pass


async def _watch(ears: SupervisedEars, pouring: Pipe, out: Heardout) -> None:
    """Note the memory once a minute, and close when all has been said."""
    while True:
        out.memory.append(_resident(ears.pid))
        if await asyncio.to_thread(pouring.done.wait, 60):
            out.memory.append(_resident(ears.pid))
            await ears.close()
            return


def _resident(pid: int | None) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


Heard_ = list[Final | Undecided]


async def alone(conversation: Conversation, folder: Path, settings: Settings) -> list[list[Heard_]]:
    """Hear each turn as a file of its own, once for each shift."""
    ears = SupervisedEars(settings)
    await ears.start()
    results: list[list[Heard_]] = []
    try:
        async with aclosing(ears.events()) as events:
            for turn in conversation.turns:
                results.append([])
                for shift in SHIFTS:
                    path = conversation.alone(turn, shift, folder / "turn.wav")
                    await ears.open_sources(LANGS, FIRSTS, (protocol.recording(path, realtime=False),))
                    results[-1].append(await _finals(events))
    finally:
        await ears.stop()
    return results


async def _finals(events: AsyncGenerator[Heard, None]) -> Heard_:
    finals: Heard_ = []
    async for event in events:
        if isinstance(event, Final | Undecided):
            finals.append(event)
        elif isinstance(event, MicrophoneClosed):
            break
    return finals


def words(event: Final | Undecided, tag: Lang) -> list[str]:
    """Return the words of a language in what was heard."""
    finals = (event,) if isinstance(event, Final) else (event.staff, event.visitor)
    return [word.text for final in finals if final.lang == tag for word in final.words]


def compared(conversation: Conversation, out: Heardout, each: Sequence[Sequence[Heard_]]) -> dict[str, Any]:
    """Return what was lost in the conversation of what the same turns give alone, and how late the finals came."""
    reliable = lost = unheard = together_all = alone_all = 0
    late: list[tuple[float, float]] = []
    differing = []
    for turn, files in zip(conversation.turns, each, strict=True):
        begin, end = turn.begin / RATE, turn.end / RATE
        matching = [
            (at, event)
            for at, event in out.finals
            if min(final.start for final in _parts(event)) < end + 0.3
            and max(final.end for final in _parts(event)) > begin - 0.3
        ]
        together = Counter(word for _, event in matching for word in words(event, turn.lang))
        alone_each = [Counter(word for event in own for word in words(event, turn.lang)) for own in files]
        wanted = alone_each[0] & alone_each[1] & alone_each[2]
        gone = wanted - together
        reliable += wanted.total()
        lost += gone.total()
        together_all += together.total()
        alone_all += alone_each[0].total()
        unheard += not matching
        if gone:
            differing.append({"room": turn.room, "lang": turn.lang, "words": wanted.total(), "lost": gone.total()})
        if matching:
            late.append((begin, matching[-1][0] - out.began - end))
    minute = 60.0
    last = conversation.turns[-1].end / RATE - minute
    return {
        "turns": len(conversation.turns),
        "minutes": round(len(conversation.sound) / RATE / 60, 2),
        "turns_of_which_nothing_was_heard": unheard,
        "words_in_conversation": together_all,
        "words_alone": alone_all,
        "words_reliably_heard_alone": reliable,
        "of_these_lost_in_conversation": lost,
        "turns_with_a_lost_word": differing,
        "undecided": sum(isinstance(event, Undecided) for _, event in out.finals),
        "final_after_end_of_speech": {
            "median_first_minute": _median([delay for at, delay in late if at < minute]),
            "median_last_minute": _median([delay for at, delay in late if at > last]),
            "median": _median([delay for _, delay in late]),
            "p95": round(float(np.percentile([delay for _, delay in late], 95)), 3),
        },
        "sound_lost_seconds": round(out.lost, 3),
        "troubles": out.troubles,
        "memory_megabytes": [round(each, 1) for each in out.memory],
    }


def _median(delays: Sequence[float]) -> float:
    return round(float(np.median(delays)), 3)


def _parts(event: Final | Undecided) -> tuple[Final, ...]:
    return (event,) if isinstance(event, Final) else (event.staff, event.visitor)
