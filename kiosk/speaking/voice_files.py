"""Which Piper voice speaks a language: the model folders are searched, nothing is loaded.

    <model folder>/piper/en_US-lessac-medium.onnx         official names: language_REGION-name-quality
                         en_US-lessac-medium.onnx.json    the voice's settings; "language" and "espeak" in it win

A voice whose settings cannot be read is still counted, by its name, so that it is refused aloud and not passed over in
silence. Left out are voices that this kiosk cannot feed: Piper's Chinese by pinyin fetches a model from the network,
Thai and Hebrew need libraries that are not here.

Source of names and settings: https://github.com/OHF-Voice/piper1-gpl, docs and piper/config.py (1.8).
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.core.languages import REGISTRY, Lang

FOLDER: Final = "piper"
_QUALITIES: Final = ("x_low", "low", "medium", "high")
_PHONEMES: Final = frozenset({"espeak", "text", "japanese"})
_FAMILIES: Final = {
    "zh": ("zh-Hans", "zh-Hant"),
    "cmn": ("zh-Hans", "zh-Hant"),
    "pt": ("pt-BR",),
    "tl": ("fil",),
}
"""Codes of the registry's languages where they are not its tags."""


@dataclass(frozen=True, slots=True)
class VoiceFile:
    """A Piper voice on disk."""

    path: Path
    """Of the .onnx file; its settings lie beside it."""
    languages: tuple[Lang, ...]
    region: str
    """ISO 3166, or nothing."""

    @property
    def name(self) -> str:
        """Return it without the ending."""
        return self.path.stem

    @property
    def settings(self) -> Path:
        """Return where its settings are."""
        return self.path.with_name(self.path.name + ".json")


def voices(folders: Sequence[Path]) -> dict[Lang, VoiceFile]:
    """Return the best voice of each language: earlier folders first, then the language's region, then quality."""
    found: dict[Lang, VoiceFile] = {}
    for folder in folders:
        here: dict[Lang, VoiceFile] = {}
        for voice in sorted(_in(folder), key=lambda voice: voice.name):
            for lang in voice.languages:
                if lang not in here or _rank(voice, lang) > _rank(here[lang], lang):
                    here[lang] = voice
        found = here | found
    return found


def _rank(voice: VoiceFile, lang: Lang) -> tuple[bool, int]:
    quality = voice.name.rpartition("-")[2]
    at_home = lang.partition("-")[2] in {voice.region, "", "Hans", "Hant"}
    return at_home, _QUALITIES.index(quality) if quality in _QUALITIES else 0


def _in(folder: Path) -> Iterator[VoiceFile]:
    try:
        paths = [path for path in (folder / FOLDER).iterdir() if path.suffix == ".onnx" and path.is_file()]
    except OSError:
        return  # there is no such folder
    for path in paths:
        settings = _settings(path.with_name(path.name + ".json"))
        if settings.get("phoneme_type", "espeak") in _PHONEMES:
            code, region = _language(settings, path.stem)
            tags = _FAMILIES.get(code, (code,))
            known = tuple(Lang(tag) for tag in tags if Lang(tag) in REGISTRY)
            if known:
                yield VoiceFile(path, known, region)


def _settings(path: Path) -> dict[str, Any]:
    try:
        settings = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return settings if isinstance(settings, dict) else {}


def _language(settings: dict[str, Any], name: str) -> tuple[str, str]:
    """Return a voice's language and region: as its settings say, else as its name does."""
    language, espeak = settings.get("language"), settings.get("espeak")
    for said in (
        language.get("code") if isinstance(language, dict) else None,
        language.get("family") if isinstance(language, dict) else None,
        espeak.get("voice") if isinstance(espeak, dict) else None,
        name.partition("-")[0],
    ):
        if isinstance(said, str) and said:
            code, _, region = said.replace("-", "_").partition("_")
            return code.lower(), region.upper()
    return "", ""
