"""The counter's voice. The engines are not here: they live in the voice process, away from the screen.

speech(text, lang) --> VoiceProcess --pipe--> Open JTalk or eSpeak NG --> Speech, Speech, ...

This module must import neither engine, nor anything that does.
"""

import importlib.util
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from kiosk.core.errors import VoiceMissing
from kiosk.core.languages import JAPANESE, Lang, base, language
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.voice_process import PATIENCE, VoiceProcess


class LocalVoice:
    """Implements core.ports.Voice. Lives on one event loop; the process starts at the first `warm()` or `speech()`."""

    def __init__(self, command: Sequence[str] = (), patience: Seconds = PATIENCE) -> None:
        """Choose the process; see VoiceProcess."""
        self._process = VoiceProcess(command, patience)

    @property
    def pid(self) -> int | None:
        """Return the number of the voice process; None while there is none."""
        return self._process.pid

    def can(self, lang: Lang) -> bool:
        """Say whether there is a usable voice."""
        if base(lang) == JAPANESE:
            return importlib.util.find_spec("pyopenjtalk") is not None
        return language(lang).espeak is not None and importlib.util.find_spec("espeakng_loader") is not None

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
            SpeakingFailed: the engine refused, or its process died.
        """
        if not self.can(lang):
            raise VoiceMissing(lang)
        async with aclosing(self._process.speech(text, lang, speed)) as sounds:
            async for piece in sounds:
                yield piece

    async def close(self) -> None:
        """End the voice process."""
        await self._process.close()
