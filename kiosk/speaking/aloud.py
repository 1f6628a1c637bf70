"""Speaks a text into a file, for the command line."""

import asyncio
from collections.abc import Iterable, Sequence
from pathlib import Path

from kiosk.core.errors import DocumentFailed, SpeakingFailed
from kiosk.core.languages import Lang
from kiosk.core.types import Seconds, Speech
from kiosk.speaking.file_speaker import append
from kiosk.speaking.voice import LocalVoice


async def speak_to_file(text: str, lang: Lang, path: Path, speed: float = 1.0, folders: Sequence[Path] = ()) -> Seconds:
    """Write a text's sound to a WAV file, in place of what was there; return how long it sounds.

    Args:
        text: to be spoken.
        lang: of the text.
        path: of the file.
        speed: 1 is usual.
        folders: of models, where voices are looked for.

    Raises:
        VoiceMissing: no usable voice for this language.
        ModelCorrupt: the only voice is damaged.
        SpeakingFailed: the engine refused, or there is nothing in the text to be spoken.
        DocumentFailed: the file cannot be written.
    """
    voice = LocalVoice(folders)
    try:
        pieces = [piece async for piece in voice.speech(text, lang, speed)]
    finally:
        await voice.close()
    if not pieces:
        raise SpeakingFailed
    try:
        await asyncio.to_thread(_write, path, pieces)
    except OSError as error:
        raise DocumentFailed(str(path)) from error
    return sum(len(piece.pcm) / 2 / piece.rate for piece in pieces)


def _write(path: Path, pieces: Iterable[Speech]) -> None:
    path.unlink(missing_ok=True)
    for piece in pieces:
        append(path, piece)
