"""The starter models for hearing, as the real libvosk runs them on the held-out recordings."""

import hashlib
import json
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[2]
LANGUAGES = ("ja", "en")
SIZE = range(1_000_000, 7_000_000)
"""Bytes a starter model may have."""
PARTIAL = 0.5
"""Seconds of sound from the onset of speech within which a first word should show."""

TRANSCRIBE = """
import json, sys, wave
from pathlib import Path
import vosk
vosk.SetLogLevel(-1)
model = vosk.Model(model_path=sys.argv[1])
for path in sorted(Path(sys.argv[2]).glob("*.wav")):
    with wave.open(str(path), "rb") as file:
        assert (16000, 1, 2) == (file.getframerate(), file.getnchannels(), file.getsampwidth())
        sound = file.readframes(file.getnframes())
    recogniser = vosk.KaldiRecognizer(model, 16000)
    recogniser.SetWords(True)
    words, first = [], None
    for at in range(0, len(sound), 3200):
        if recogniser.AcceptWaveform(sound[at : at + 3200]):
            words += json.loads(recogniser.Result()).get("result", [])
        elif first is None and json.loads(recogniser.PartialResult()).get("partial"):
            first = (at + 3200) / 32000
    words += json.loads(recogniser.FinalResult()).get("result", [])
    print(json.dumps({"file": path.name, "words": words, "first": first, "seconds": len(sound) / 32000}))
"""
"""Runs in a process of its own: libvosk aborts its process on a broken model."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a model heard in one recording."""

    said: tuple[str, ...]
    heard: tuple[str, ...]
    times: tuple[tuple[float, float], ...]
    """Seconds, begin and end of every word."""
    confidences: tuple[float, ...]
    first: float | None
    """Seconds of sound after which the first partial result came."""
    seconds: float


def model(language: str) -> Path:
    """Return the folder of a starter model."""
    return ROOT / "models" / "starter" / f"vosk-{language}"


def canonical(words: Sequence[str], language: str) -> tuple[str, ...]:
    """Return Japanese text cut again, longest words first: two cuts of the same text are the same answer."""
    if language != "ja":
        return tuple(words)
    rows = (model(language) / "graph" / "words.txt").read_text(encoding="utf-8").splitlines()
    known = {row.split()[0] for row in rows}
    text, cut, at = "".join(words), [], 0
    while at < len(text):
        size = next((n for n in range(len(text) - at, 1, -1) if text[at : at + n] in known), 1)
        cut.append(text[at : at + size])
        at += size
    return tuple(cut)


def edits(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return the least number of words to insert, delete or replace."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
    return row[-1]


def transcribe(language: str) -> list[Transcript]:
    """Return what the language's starter model hears in its held-out recordings."""
    folder = ROOT / "tests" / "data" / "speech" / language
    rows = [row.split("\t") for row in (folder / "reference.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    said = {row[0]: tuple(row[1].split()) for row in rows}
    command = [sys.executable, "-c", TRANSCRIBE, str(model(language)), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=120)
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [
        Transcript(
            canonical(said[one["file"]], language),
            canonical([word["word"] for word in one["words"]], language),
            tuple((word["start"], word["end"]) for word in one["words"]),
            tuple(word["conf"] for word in one["words"]),
            one["first"],
            one["seconds"],
        )
        for one in found
    ]


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Return each language of a starter model."""
    return str(request.param)


@pytest.fixture(scope="module")
def transcripts(language: str) -> list[Transcript]:
    """Return the transcripts of the held-out recordings, made once."""
    return transcribe(language)


def test_a_starter_model_is_whole_and_small(language: str) -> None:
    folder = model(language)
    rows = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    expected = {name: digest for digest, name in (row.split("  ", 1) for row in rows)}
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "SHA256SUMS"]
    actual = {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    assert expected == actual
    assert sum(path.stat().st_size for path in files) in SIZE


def test_a_starter_model_says_what_it_is_made_of(language: str) -> None:
    card = tomllib.loads((model(language) / "card.toml").read_text(encoding="utf-8"))

    assert [language] == card["languages"]
    assert card["license"] in (model(language) / "CARD.md").read_text(encoding="utf-8")


def test_held_out_recordings_stay_within_the_error_rate_on_the_card(
    language: str, transcripts: list[Transcript]
) -> None:
    card = tomllib.loads((model(language) / "card.toml").read_text(encoding="utf-8"))
    wrong = sum(edits(one.said, one.heard) for one in transcripts)
    words = sum(len(one.said) for one in transcripts)

    assert len(transcripts) >= 20
    assert wrong / words <= card["bounds"]["word_error_rate"]


def test_every_word_has_its_time_and_confidence(transcripts: list[Transcript]) -> None:
    for one in transcripts:
        begins_and_ends = [moment for span in one.times for moment in span]

        assert begins_and_ends == sorted(begins_and_ends)
        assert all(0.0 <= moment <= one.seconds + 0.1 for moment in begins_and_ends)
        assert all(0.0 < confidence <= 1.0 + 1e-6 for confidence in one.confidences)


def test_a_first_word_shows_within_half_a_second_of_speech(transcripts: list[Transcript]) -> None:
    quiet = 0.2  # seconds of silence before every held-out recording
    waits = sorted(one.first - quiet for one in transcripts if one.first is not None)

    assert waits[len(waits) // 2] <= PARTIAL
