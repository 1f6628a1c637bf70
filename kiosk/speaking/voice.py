"""The counter's voice. The engines are not here: they live in the voice process, away from the screen.

speech(text, lang) --> VoiceProcess --pipe--> Open JTalk, Piper or eSpeak NG --> Speech, Speech, ...
ruby(text, lang)   --> VoiceProcess --pipe--> Open JTalk's front end --> ｜漢字《かんじ》

This module must import no engine, nor anything that does.
"""

import importlib.util
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from pathlib import Path

from kiosk.core.errors import SpeakingFailed, VoiceMissing
from kiosk.core.languages import JAPANESE, Lang, base, language
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.furigana import wanted
from kiosk.speaking.voice_files import voices
from kiosk.speaking.voice_process import PATIENCE, VoiceProcess


class LocalVoice:
    """Implements core.ports.Voice. Lives on one event loop; the process starts when it is first needed."""

    def __init__(self, folders: Sequence[Path] = (), command: Sequence[str] = (), patience: Seconds = PATIENCE) -> None:
        """Look for Piper voices.

        Args:
            folders: of models, the better first; their `piper` folders are searched.
            command: what to start instead of the voice process.
            patience: how long a piece may take.
        """
        self._process = VoiceProcess(folders, command, patience)
        self._neural = frozenset(voices(folders)) if _installed("piper") else frozenset()

    @property
    def pid(self) -> int | None:
        """Return the number of the voice process; None while there is none."""
        return self._process.pid

    def can(self, lang: Lang) -> bool:
        """Say whether there is a usable voice."""
        if base(lang) in self._neural:
            return True
        if base(lang) == JAPANESE:
            return _installed("pyopenjtalk")
        return language(lang).espeak is not None and _installed("espeakng_loader")

    async def warm(self, lang: Lang) -> None:
        """Load the language's engine, if there is one, so that the first words come as early as the others.

        Raises:
            SpeakingFailed: the engine cannot be loaded.
        """
        if self.can(lang):
            async for _ in self._process.speech("", lang, 1.0):
                pass

    async def speech(self, text: str, lang: Lang, speed: float = 1.0) -> AsyncGenerator[Speech, None]:
        """Yield sound clause by clause, the first as soon as it is there.

        Raises:
            VoiceMissing: no usable voice for this language.
            ModelCorrupt: the only voice for it is damaged.
            SpeakingFailed: the engine refused, or its process died.
        """
        if not self.can(lang):
            raise VoiceMissing(lang)
        async with aclosing(self._process.speech(text, lang, speed)) as sounds:
            async for piece in sounds:
                yield piece

    async def ruby(self, text: str, lang: Lang) -> str:
        """Return the text with readings over its kanji (｜漢字《かんじ》).

        The text itself where there are none to give: another language, no kanji, marks of its own, no front end.
        """
        if base(lang) != JAPANESE or not wanted(text) or not _installed("pyopenjtalk"):
            return text
        try:
            return await self._process.ruby(text)
        except SpeakingFailed:
            return text  # it is a help beside the text, and the process's end is in the log

    async def close(self) -> None:
        """End the voice process."""
        await self._process.close()


def _installed(package: str) -> bool:
    return importlib.util.find_spec(package) is not None
