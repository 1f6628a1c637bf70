"""What the core asks of the world. Each room implements the ports that are its own; tests have fakes of them."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import Protocol

from kiosk.core.drawing import Stroke
from kiosk.core.events import Called, Heard
from kiosk.core.languages import Lang
from kiosk.core.types import (
    AudioFrame,
    Capability,
    Caption,
    Card,
    CardText,
    Deck,
    Pair,
    Passed,
    Piece,
    Side,
    Speech,
    Translation,
)


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

    async def open(self, side: Side, lang: Lang, first: int, *, call: bool = False) -> None:
        """Open the microphone of a side; its utterances are numbered from `first`.

        Answered by MicrophoneOpened, or by Trouble and MicrophoneClosed. An open microphone is closed first.

        Args:
            side: who speaks.
            lang: what they speak.
            first: number of the first utterance.
            call: a call has the microphone; what it hears there is heard here too.
        """
        ...

    async def open_both(self, langs: Mapping[Side, Lang], firsts: Mapping[Side, int], *, call: bool = False) -> None:
        """Open for both sides, hands free: every utterance comes as a Final of the side that spoke, or as Undecided.

        Answered by MicrophoneOpened(None), or by Trouble and MicrophoneClosed(None). `call` as with `open`.
        """
        ...

    async def hold(self) -> None:
        """The talk button is kept down: pauses no longer end an utterance, until `close()`."""
        ...

    async def deafen(self, *, deaf: bool) -> None:
        """Throw away what the open microphone hears from now on, or hear again; it stays open meanwhile."""
        ...

    async def alternatives(self, sound: int) -> Sequence[Piece]:
        """Return what else may have been said in the utterance whose Final carried this `sound`.

        Raises:
            SoundGone: it is not kept any more.
            HearingStopped: the listening process died.
        """
        ...

    async def forget(self) -> None:
        """Throw away the sounds that are kept for alternatives."""
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

    async def ruby(self, text: str, lang: Lang) -> str:
        """Return the text with readings over its kanji (｜漢字《かんじ》); the text itself where there are none."""
        ...


class Speaker(Protocol):
    """Where sound goes: a loudspeaker or a file."""

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        """Play pieces one after the other without a gap, to their end, or until `stop()`.

        A piece that is late leaves silence, and nothing is lost.

        Raises:
            LoudspeakerMissing: there is no loudspeaker.
            SpeakingFailed: it refused.
            KioskError: what the pieces' maker raises; what came before it has been heard.
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


class InterpreterLine(Protocol):
    """The way to the interpreters: one call at a time. Made and used on the loop; everything but `events` is quick."""

    def events(self) -> AsyncIterator[Called]:
        """Yield where the call stands, what the interpreter types and draws; one reader, for as long as it runs.

        A call that stood when the program died is told first, by CallFound; the line takes it up by itself. A call that
        ended, or never could be made, is told by a CallChanged that ended. Once another call is made or this one is
        hung up, nothing more of it comes.
        """
        ...

    def call(self, lang: Lang, visitor: Lang, pack: Sequence[Passed] | None) -> None:
        """Call an interpreter.

        Args:
            lang: of the interpreter: a tag of the registry, or a sign language.
            visitor: what the visitor reads.
            pack: what was said so far, oldest first, with the visitor's consent; None: they did not consent.
        """
        ...

    def hang_up(self) -> None:
        """End the call, wherever it stands, and forget its pack; nothing when there is none."""
        ...

    def mute(self, *, sound: bool, picture: bool) -> None:
        """Send no sound, no picture; kept for the whole call."""
        ...

    def say(self, text: str) -> None:
        """Send letters as they are typed: U+0008 erases the one before, U+2028 begins a new line."""
        ...

    def draw(self, stroke: Stroke) -> None:
        """Send a piece of a stroke as it is drawn at the desk."""
        ...

    def clear_sheet(self) -> None:
        """Make the sheet white at the interpreter's, too."""
        ...

    def caption(self, caption: Caption) -> None:
        """Send what somebody at the desk says; nothing while nobody is there to read it."""
        ...


Clock = Callable[[], float]
"""Seconds, monotonic."""
