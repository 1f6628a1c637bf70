"""A sound file into words, through the same process that hears the microphone."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

from kiosk.core.events import Final, Heard, MicrophoneClosed, Partial, SoundLost, Trouble
from kiosk.core.languages import Lang
from kiosk.core.types import Side
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.protocol import recording
from kiosk.settings import Settings


async def transcribe(path: Path, lang: Lang, settings: Settings, *, realtime: bool = False) -> AsyncIterator[Heard]:
    """Yield what is heard in a file, MicrophoneClosed last.

    Args:
        path: WAV, FLAC or Ogg of any rate, width and number of channels.
        lang: what is spoken in it.
        settings: says where the models are.
        realtime: at the pace at which it was spoken, not as fast as the machine can.

    Raises:
        FileMissing, SoundUnreadable: of the file.
        ModelMissing, ModelCorrupt: of the language.
        HearingStopped: the listening process died.
    """
    ears = SupervisedEars(settings)
    await ears.start()
    try:
        await ears.open_source(Side.STAFF, lang, 1, recording(path, realtime=realtime))
        async with aclosing(ears.events()) as events:
            async for event in events:
                if isinstance(event, Trouble):
                    raise event.error
                yield event
                if isinstance(event, MicrophoneClosed):
                    return
    finally:
        await ears.stop()


def line(event: Heard) -> str:
    """Return what the command line prints for an event; empty: nothing."""
    match event:
        case Partial(text=text):
            return f"partial  {text}"
        case Final(text=text, words=words, start=start, end=end):
            said = "  ".join(f"{word.text} {word.start:.2f}-{word.end:.2f} ({word.confidence:.2f})" for word in words)
            return f"final    {start:.2f}-{end:.2f}  {text}\n         {said}"
        case SoundLost(seconds=seconds):
            return f"lost     {seconds:.2f} s"
        case _:
            return ""
