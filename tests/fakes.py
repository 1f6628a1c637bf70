"""Stand-ins for the ports: scripted, immediate, and honest about what they were asked."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.call.standing import Standing
from kiosk.core.drawing import Stroke
from kiosk.core.errors import KioskError, PairMissing, PhraseUnknown, SoundGone
from kiosk.core.events import Called, Heard, MicrophoneClosed, MicrophoneOpened
from kiosk.core.languages import Lang
from kiosk.core.types import (
    DESK,
    Capability,
    Caption,
    Card,
    CardText,
    Deck,
    Pair,
    Passed,
    Piece,
    Service,
    Side,
    Speech,
    Translation,
)


@dataclass
class FakeEars:
    """Ears that hear what a test says through `hear`."""

    asked: list[tuple[str, Side | None]] = field(default_factory=list)
    queue: asyncio.Queue[Heard] = field(default_factory=asyncio.Queue)
    side: Side | None = None
    both: bool = False
    """Open for both sides."""
    deaf: bool = False
    pieces: dict[int, Sequence[Piece]] = field(default_factory=dict)
    """Alternatives by sound; others are gone."""
    last: Heard | None = None
    """What is still heard while the microphone closes."""

    slow: asyncio.Event | None = None
    """Holds back what is heard until it is set."""

    told: asyncio.Event = field(default_factory=asyncio.Event)
    """Set whenever they are asked for something."""

    def _ask(self, what: str, side: Side | None) -> None:
        self.asked.append((what, side))
        self.told.set()

    async def events(self) -> AsyncIterator[Heard]:
        while True:
            heard = await self.queue.get()
            if self.slow:
                await self.slow.wait()
            yield heard

    async def open(self, side: Side, lang: Lang, first: int, *, call: bool = False) -> None:
        self._ask(f"open {lang} {first}" + " of the call" * call, side)
        self.side = side
        self.queue.put_nowait(MicrophoneOpened(side))

    async def open_both(self, langs: Mapping[Side, Lang], firsts: Mapping[Side, int], *, call: bool = False) -> None:
        sides = " ".join(f"{langs[side]} {firsts[side]}" for side in DESK)
        self._ask(f"open {sides}" + " of the call" * call, None)
        self.both = True
        self.queue.put_nowait(MicrophoneOpened(None))

    async def hold(self) -> None:
        self._ask("hold", self.side)

    async def deafen(self, *, deaf: bool) -> None:
        self._ask("deaf" if deaf else "not deaf", None)
        self.deaf = deaf

    async def alternatives(self, sound: int) -> Sequence[Piece]:
        self._ask(f"alternatives {sound}", None)
        if sound not in self.pieces:
            raise SoundGone
        return self.pieces[sound]

    async def forget(self) -> None:
        self._ask("forget", None)
        self.pieces.clear()

    async def close(self) -> None:
        self._ask("close", self.side)
        if self.last:
            self.queue.put_nowait(self.last)
            self.last = None
        self._end()

    async def abort(self) -> None:
        self._ask("abort", self.side)
        self._end()

    def _end(self) -> None:
        if self.side or self.both:
            self.queue.put_nowait(MicrophoneClosed(self.side))
        self.side, self.both = None, False

    async def warm(self, lang: Lang) -> None:
        self._ask(f"warm {lang}", None)

    def capabilities(self) -> Sequence[Capability]:
        return tuple(Capability(Lang(tag), frozenset({Service.HEARS})) for tag in ("ja", "en"))


@dataclass
class FakeTranslator:
    """Answers `<target>:<text>` for the pairs it has; `gate` holds it back, `faults` are raised for a text."""

    pairs: frozenset[Pair] = frozenset({Pair(Lang("ja"), Lang("en")), Pair(Lang("en"), Lang("ja"))})
    faults: dict[str, Exception] = field(default_factory=dict)
    gate: asyncio.Event | None = None
    asked: list[str] = field(default_factory=list)
    told: asyncio.Event = field(default_factory=asyncio.Event)
    """Set once they were asked for something."""

    async def translate(self, text: str, pair: Pair) -> Translation:
        self.asked.append(text)
        self.told.set()
        if self.gate:
            await self.gate.wait()
        if text in self.faults:
            raise self.faults[text]
        if pair not in self.pairs:
            raise PairMissing(pair.source, pair.target)
        return Translation(f"{pair.target}:{text}")

    async def warm(self, pair: Pair) -> None:
        pass

    def can(self, pair: Pair) -> bool:
        return pair in self.pairs

    def starter(self, pair: Pair) -> bool:
        return pair in self.pairs


@dataclass
class FakePhrases:
    """One card, `yes`, in three languages."""

    texts: dict[str, str] = field(default_factory=lambda: {"ja": "はい。", "en": "Yes.", "vi": "Vâng."})

    def match(self, text: str, lang: Lang) -> Card | None:
        return Card("yes") if self.texts.get(lang) == text else None

    def text(self, card: Card, lang: Lang) -> CardText:
        if card.phrase != "yes" or lang not in self.texts:
            raise PhraseUnknown(card.phrase)
        return CardText(card, lang, self.texts[lang], self.texts[lang])

    def warm(self, lang: Lang) -> None:
        pass

    def languages(self) -> Sequence[Lang]:
        return tuple(Lang(tag) for tag in self.texts)

    def decks(self) -> Sequence[Deck]:
        return (Deck("greetings", ("yes",)),)

    def title(self, deck: str, lang: Lang) -> str:
        return f"{deck} ({lang})"

    def wording(self, phrase: str, lang: Lang) -> str:
        return self.text(Card(phrase), lang).text

    def search(self, query: str, lang: Lang, limit: int = 20) -> Sequence[str]:
        return ("yes",)[:limit] if query in self.texts[lang] else ()


@dataclass
class FakeVoice:
    """Speaks every language but those in `dumb`, a piece a sentence."""

    dumb: frozenset[str] = frozenset({"my"})
    fault: KioskError | None = None
    rubies: dict[str, str | KioskError] = field(default_factory=dict)
    """Texts with their furigana; others have none."""
    gate: asyncio.Event | None = None
    """Holds furigana back until it is set."""

    async def ruby(self, text: str, lang: Lang) -> str:
        if self.gate:
            await self.gate.wait()
        ruby = self.rubies.get(text, text)
        if isinstance(ruby, KioskError):
            raise ruby
        return ruby

    async def speech(self, text: str, lang: Lang, speed: float = 1.0) -> AsyncIterator[Speech]:
        if self.fault:
            raise self.fault
        yield Speech(text.encode(), int(16000 * speed))

    async def warm(self, lang: Lang) -> None:
        pass

    def can(self, lang: Lang) -> bool:
        return lang not in self.dumb


async def given(*pieces: Speech) -> AsyncIterator[Speech]:
    """Yield pieces, as a voice does."""
    for piece in pieces:
        yield piece


@dataclass
class FakeSpeaker:
    """Remembers what it played; `gate` makes a piece last until it is set or `stop()` is called."""

    played: list[str] = field(default_factory=list)
    gate: asyncio.Event | None = None
    fault: KioskError | None = None
    """Of the loudspeaker."""
    stops: int = 0

    async def play(self, pieces: AsyncIterator[Speech]) -> None:
        stops = self.stops
        async for speech in pieces:
            if self.fault:
                raise self.fault
            self.played.append(speech.pcm.decode())
            if self.gate:
                await self.gate.wait()
            if stops != self.stops:
                return

    def stop(self) -> None:
        self.stops += 1
        if self.gate:
            self.gate.set()


@dataclass
class FakeLine:
    """A line to the interpreters that tells what a test lets it tell."""

    asked: list[str] = field(default_factory=list)
    typed: str = ""
    """The letters that it was given."""
    captions: list[Caption] = field(default_factory=list)
    drawn: list[Stroke] = field(default_factory=list)
    pack: Sequence[Passed] | None = None
    queue: asyncio.Queue[Called] = field(default_factory=asyncio.Queue)

    def tell(self, *events: Called) -> None:
        for event in events:
            self.queue.put_nowait(event)

    async def events(self) -> AsyncIterator[Called]:
        while True:
            yield await self.queue.get()

    def call(self, lang: Lang, visitor: Lang, pack: Sequence[Passed] | None) -> None:
        self.pack = pack
        self.asked.append(f"call {lang} {visitor} {'no pack' if pack is None else len(pack)}")

    def take_up(self, left: Standing) -> None:
        self.asked.append(f"take up {left.call}")

    def hang_up(self) -> None:
        self.asked.append("hang up")

    def mute(self, *, sound: bool, picture: bool) -> None:
        self.asked.append("mute" + " sound" * sound + " picture" * picture)

    def say(self, text: str) -> None:
        self.typed += text

    def draw(self, stroke: Stroke) -> None:
        self.drawn.append(stroke)

    def clear_sheet(self) -> None:
        self.drawn.clear()

    def caption(self, caption: Caption) -> None:
        self.captions.append(caption)
