"""The card beside a model: made of what, licence, figures, limits; and the checksums of its files.

python -m hearing.card ja --model ../starter/vosk-ja --figures data/ja-figures.json
"""

import argparse
import hashlib
import json
import math
from pathlib import Path

MADE = {
    "ja": """Speech: about {hours} hours of sentences, word strings and sound strings spoken by Open JTalk with the HTS
voice "Mei (Normal)" (MMDAgent project, Nagoya Institute of Technology, CC BY 3.0) and by eSpeak NG, with exact phone
times; and 4,896 single words by two native speakers (Japanese vocabulary pronunciation audio, Tofugu and WaniKani,
CC BY-SA 4.0, https://github.com/tofugu/japanese-vocabulary-pronunciation-audio), aligned by a first model. All of it
roughened with noise, rooms, bands and levels. Text: our own counter sentences and the phrase cards.""",
    "en": """Speech: about {hours} hours of sentences, word strings and sound strings spoken by eSpeak NG in American,
British, Scottish, New York and Caribbean accents and five dozen speakers' settings, with exact phone times. All of it
roughened with noise, rooms, bands and levels. No human voice. Text: our own counter sentences and the phrase cards.""",
}
LICENSE = {"ja": "CC-BY-SA-4.0", "en": "Apache-2.0"}
WHY = {
    "ja": "CC-BY-SA-4.0, since recordings under that licence are among the training sounds: name Tofugu and WaniKani.",
    "en": "Apache-2.0, as this program: nothing in it comes from a recording, and the text is our own.",
}
NAMES = {"ja": "Japanese", "en": "English"}

NOTES = {
    "ja": """
"Held-out recordings" are the 24 in `tests/data/speech`: Open JTalk with settings, and eSpeak NG with speakers, that
training had not. "Phrase cards" are clauses of the cards in the same settings. "Unseen voice" is the HTS voice
tohoku-f01. "Real counter words" are single words by two native speakers, each word held out of training, though not the
speakers' voices. Word error rates do not depend on where Japanese text is cut.""",
    "en": """
"Held-out recordings" are the 24 in `tests/data/speech`: eSpeak NG with speakers that training had not. "Phrase cards"
are clauses of the cards by the same. "Unseen voice" adds two accents that training had not (Lancashire, West Midlands).
"Human digits" is one person reading rows of digits (vosk-api's test recording).""",
}
LIMITS = {
    "ja": "Two human speakers are few: expect more errors with other people, with children and with dialects.",
    "en": "It has never heard a human being, and with the one that it was tried on it failed. Not for human visitors.",
}


def table(figures: dict[str, dict[str, float]]) -> str:
    """Return the figures of all conditions as a table."""
    rows = [
        "| tried on | said | word error rate | right | sure, wrong | first partial, 50% / 95% | real-time factor |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, row in figures.items():
        if name == "load" or not row["words"]:
            continue
        partial = f"{row['first_partial']:.2f} / {row['slowest_partial']:.2f} s"
        sure = f"{row['accepted']}, {row['accepted_wrong']}"
        rows.append(
            f"| {name} | {row['utterances']} | {row['word_error_rate']:.1%} | {row['sentences_right']} | {sure} "
            f"| {partial} "
            f"| {row['real_time_factor']:.3f} |"
        )
    return "\n".join(rows)


def card(language: str, figures: dict[str, dict[str, float]], words: int, size: int, hours: str) -> str:
    """Return the text of CARD.md."""
    load, other = figures["load"], figures.get("real other words")
    strangers = ""
    if other:
        share = other["accepted"] / other["utterances"]
        strangers = (
            f"\nOf {other['utterances']:.0f} real words outside the vocabulary, {share:.0%} came out as a word of the "
            "vocabulary with a confidence of 0.9 or more and no `[unk]`.\n"
        )
    return f"""# Starter model for hearing {NAMES[language]}

A small Vosk model (libvosk 0.3.45) of our own, for tests, the demonstration and simple talk at a counter. The official
models are far better: README.md tells where to get and put them.

## Made of

{MADE[language].format(hours=hours)}

{words} words: services, documents, numbers, dates, amounts, times, greetings, polite forms, and the words of the phrase
cards. A time-delay network over 40 cepstra, one state a phone; a class n-gram. {size / 1e6:.1f} MB. Made by
`models/train/hearing`.

## Licence

{WHY[language]}

## Figures

Pieces of 100 ms, partial results after each; no recording and no voice setting was trained on. The
words of the phrase cards, and of four of the 24 held-out recordings, are in the language model's text; the other twenty
are word orders that it has not seen. The acoustic scale, the power of the priors, the order of the language model and
the garbage threshold were chosen by these same trials. "Sure, wrong": utterances with a mean word confidence of 0.9 or
more and no `[unk]`, and how many of them were wrong.

{table(figures)}
{strangers}
Loading: {load["seconds"]:.2f} s and {load["megabytes"]:.0f} MB; {load["megabytes_after"]:.0f} MB after all of this.
{NOTES[language]}

## Cannot

Dictation, names, anything outside its words. A word it does not know comes out as `[unk]`, or as a word that sounds
like it: use the confidence of the words. {LIMITS[language]}
"""


def checksums(folder: Path) -> str:
    """Return a line `sha256  path` for every file of a model but the list itself."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "SHA256SUMS")
    return "".join(f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.relative_to(folder).as_posix()}\n" for f in files)


def main() -> None:
    """Write CARD.md, card.toml and SHA256SUMS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=sorted(NAMES))
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--figures", type=Path, required=True)
    parser.add_argument("--hours", required=True)
    asked = parser.parse_args()
    figures = json.loads(asked.figures.read_text(encoding="utf-8"))
    words = (asked.model / "graph" / "words.txt").read_text(encoding="utf-8").splitlines()
    count = sum(not row.startswith(("#", "<", "[")) for row in words)
    binary = ("am/final.mdl", "graph/HCLG.fst")
    size = sum((asked.model / name).stat().st_size for name in binary)
    text = card(asked.language, figures, count, size, asked.hours)
    (asked.model / "CARD.md").write_text(text, encoding="utf-8")
    bound = math.ceil(figures["held-out recordings"]["word_error_rate"] * 100 + 1) / 100
    toml = f"""# What tests hold the model to: its word error rate on the held-out recordings and one in a hundred more
license = "{LICENSE[asked.language]}"
languages = ["{asked.language}"]

[bounds]
word_error_rate = {bound:.2f}
"""
    (asked.model / "card.toml").write_text(toml, encoding="utf-8")
    (asked.model / "SHA256SUMS").write_text(checksums(asked.model), encoding="utf-8")


if __name__ == "__main__":
    main()
