"""Which engine of the voice process speaks a text, and which takes over where it cannot.

    Japanese   Open JTalk, then Piper
    others     Piper, then eSpeak NG

Open JTalk comes first, because it reads the words of the office rightly and is heard soonest. Engines load themselves
when first asked. Each language group has its thread in the voice process; readings are asked from a third.
"""

import importlib.util
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Lock

from kiosk.core.errors import ModelCorrupt, SpeakingFailed
from kiosk.core.languages import Lang, language
from kiosk.core.types import Speech
from kiosk.speaking.espeak import ESpeak
from kiosk.speaking.open_jtalk import OpenJTalk
from kiosk.speaking.piper_voice import Piper

Refuse = Callable[[str], None]
"""Told the name of a voice whose files are damaged, in whose place another speaks."""


class Engines:
    """All that the voice process can do."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Load nothing yet.

        Args:
            folders: where Piper voices are looked for.
        """
        self._folders = folders
        self._open_jtalk: OpenJTalk | None = None
        self._loading = Lock()
        self._japanese = Piper(folders)
        self._others = Piper(folders)

    def japanese(self, text: str, lang: Lang, speed: float, _refuse: Refuse) -> Iterator[Speech]:
        """Yield a Japanese text's sound.

        Raises:
            SpeakingFailed: the engine refused, or cannot be loaded, and there is no other.
            ModelCorrupt: the other one is damaged.
        """
        try:
            engine = self._front()
        except SpeakingFailed:
            if not self._japanese.can(lang):
                raise
            yield from self._japanese.sounds(text, lang, speed)
        else:
            yield from engine.sounds(text, speed)

    def others(self, text: str, lang: Lang, speed: float, refuse: Refuse) -> Iterator[Speech]:
        """Yield a text's sound.

        Raises:
            VoiceMissing: no engine has a usable voice.
            ModelCorrupt: the only voice is damaged.
            SpeakingFailed: the engine refused.
        """
        if self._others.can(lang):
            try:
                yield from self._others.sounds(text, lang, speed)
            except ModelCorrupt as error:
                if not _espeak_can(lang):
                    raise
                refuse(str(error.arguments["name"]))
            else:
                return
        yield from ESpeak().sounds(text, lang, speed)

    def ruby(self, text: str) -> str:
        """Return a Japanese text with readings over its kanji.

        Raises:
            SpeakingFailed: the front end cannot be loaded.
        """
        return self._front().ruby(text)

    def _front(self) -> OpenJTalk:
        with self._loading:
            if self._open_jtalk is None:
                self._open_jtalk = OpenJTalk()
            return self._open_jtalk


def _espeak_can(lang: Lang) -> bool:
    return language(lang).espeak is not None and importlib.util.find_spec("espeakng_loader") is not None
