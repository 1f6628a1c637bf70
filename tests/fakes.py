"""Stand-ins for the ports: scripted, immediate, and honest about what they were asked."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

from kiosk.core.errors import KioskError, PairMissing, PhraseUnknown
from kiosk.core.events import Heard, MicrophoneClosed, MicrophoneOpened
from kiosk.core.languages import Lang
from kiosk.core.types import (
    Capability,
    Card,
    CardText,
    Deck,
    Pair,
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

    async def open(self, side: Side, lang: Lang, first: int) -> None:
        self._ask(f"open {lang} {first}", side)
        self.side = side
        self.queue.put_nowait(MicrophoneOpened(side))

    async def close(self) -> None:
        self._ask("close", self.side)
        if self.last:
            self.queue.put_nowait(self.last)
            self.last = None
        if self.side:
            self.queue.put_nowait(MicrophoneClosed(self.side))
            self.side = None

    async def abort(self) -> None:
        self._ask("abort", self.side)
        if self.side:
            self.queue.put_nowait(MicrophoneClosed(self.side))
            self.side = None

    async def warm(self, lang: Lang) -> None:
        self._ask(f"warm {lang}", None)

    def capabilities(self) -> Sequence[Capability]:
        return (Capability(Lang("ja"), frozenset({Service.HEARS})),)


@dataclass
class FakeTranslator:
    """Answers `<target>:<text>` for the pairs it has; `gate` holds it back, `faults` are raised for a text."""

    pairs: frozenset[Pair] = frozenset({Pair(Lang("ja"), Lang("en")), Pair(Lang("en"), Lang("ja"))})
    faults: dict[str, Exception] = field(default_factory=dict)
    gate: asyncio.Event | None = None
    asked: list[str] = field(default_factory=list)

    async def translate(self, text: str, pair: Pair) -> Translation:
        self.asked.append(text)
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

    async def speech(self, text: str, lang: Lang, speed: float = 1.0) -> AsyncIterator[Speech]:
        if self.fault:
            raise self.fault
        yield Speech(text.encode(), int(16000 * speed))

    async def warm(self, lang: Lang) -> None:
        pass

    def can(self, lang: Lang) -> bool:
        return lang not in self.dumb


@dataclass
class FakeSpeaker:
    """Remembers what it played; `gate` makes a piece last until it is set or `stop()` is called."""

    played: list[str] = field(default_factory=list)
    gate: asyncio.Event | None = None

    async def play(self, speech: Speech) -> None:
        self.played.append(speech.pcm.decode())
        if self.gate:
            await self.gate.wait()

    def stop(self) -> None:
        if self.gate:
            self.gate.set()
