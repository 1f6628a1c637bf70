"""What the core asks of the world. Each room implements the ports that are its own; tests have fakes of them."""

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Protocol

from kiosk.core.events import Heard
from kiosk.core.languages import Lang
from kiosk.core.types import AudioFrame, Capability, Card, CardText, Deck, Pair, Side, Speech, Translation


class Microphone(Protocol):
    """A source of sound: a device or a file. Used inside the ears only."""

    def frames(self) -> AsyncIterator[AudioFrame]:
        """Yield 16 kHz mono frames of 20 ms to 1 s until the source ends or `close()` is called.

        Raises:
            MicrophoneMissing: nothing to open.
            MicrophoneLost: it stopped giving sound.
            SoundUnreadable: the file is not sound.
        """
        ...

    def close(self) -> None:
        """End `frames()` after what has already been heard."""
        ...


class Ears(Protocol):
    """The listening process, seen from the kiosk."""

    def events(self) -> AsyncIterator[Heard]:
        """Yield what is heard, for as long as the ears are open; one reader only."""
        ...

    async def open(self, side: Side, lang: Lang, first: int) -> None:
        """Open the microphone of a side; its utterances are numbered from `first`.

        Answered by MicrophoneOpened, or by Trouble and MicrophoneClosed. An open microphone is closed first.
        """
        ...

    async def close(self) -> None:
        """Close the microphone; the last Final and MicrophoneClosed still arrive through `events()`."""
        ...

    async def abort(self) -> None:
        """Close it and throw away what was being said."""
        ...

    async def warm(self, lang: Lang) -> None:
        """Load the language's model ahead, if it is there; errors wait for `open`."""
        ...

    def capabilities(self) -> Sequence[Capability]:
        """Return which languages can be heard (Service.HEARS); reads no model."""
        ...


class Translator(Protocol):
    """Words into the other language."""

    async def translate(self, text: str, pair: Pair) -> Translation:
        """Translate a text of one or more sentences.

        Raises:
            PairMissing: there is no way between the two languages.
            ModelCorrupt: the only package of a needed direction is damaged.
            TranslationFailed: the engine refused.
        """
        ...

    async def warm(self, pair: Pair) -> None:
        """Load what the pair needs, if it is there."""
        ...

    def can(self, pair: Pair) -> bool:
        """Say whether a way between the two languages is installed."""
        ...

    def starter(self, pair: Pair) -> bool:
        """Say whether that way rests on a small starter model."""
        ...


class Voice(Protocol):
    """Words into sound."""

    def speech(self, text: str, lang: Lang, speed: float = 1.0) -> AsyncIterator[Speech]:
        """Yield sound clause by clause, the first as soon as it is there.

        Raises:
            VoiceMissing: no usable voice for this language.
            SpeakingFailed: the engine refused.
        """
        ...

    async def warm(self, lang: Lang) -> None:
        """Load what the language's voice needs, if there is one."""
        ...

    def can(self, lang: Lang) -> bool:
        """Say whether there is a usable voice."""
        ...


class Speaker(Protocol):
    """Where sound goes: a loudspeaker or a file."""

    async def play(self, speech: Speech) -> None:
        """Play a piece to its end, or until `stop()`.

        Raises:
            SpeakingFailed: there is no loudspeaker, or it refused.
        """
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...


class Phrases(Protocol):
    """The phrasebook."""

    def match(self, text: str, lang: Lang) -> Card | None:
        """Return the card whose wording this is, after normalising; slots are recognised and read."""
        ...

    def text(self, card: Card, lang: Lang) -> CardText:
        """Return the card's wording with its slots filled.

        Raises:
            PhraseUnknown: no such id.
            SlotInvalid: a slot has no value, or one that does not fit its kind.
        """
        ...

    def warm(self, lang: Lang) -> None:
        """Prepare matching and search in a language; from any thread."""
        ...

    def languages(self) -> Sequence[Lang]:
        """Return the languages that have decks."""
        ...

    def decks(self) -> Sequence[Deck]:
        """Return the decks by desk, phrases in their order."""
        ...

    def title(self, deck: str, lang: Lang) -> str:
        """Return a deck's name in a language."""
        ...

    def wording(self, phrase: str, lang: Lang) -> str:
        """Return a card's wording with its slots unfilled, as {date}; no furigana marks.

        Raises:
            PhraseUnknown: no such id.
        """
        ...

    def search(self, query: str, lang: Lang, limit: int = 20) -> Sequence[str]:
        """Return ids of phrases, best first; for Japanese by kanji, kana or romaji."""
        ...


Clock = Callable[[], float]
"""Seconds, monotonic."""
