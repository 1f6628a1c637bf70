"""Moments of a consultation, made by events with the phrasebook's own wording, to be looked at and to be measured."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final

from kiosk.core import events as ev
from kiosk.core.errors import MicrophoneLost
from kiosk.core.languages import REGISTRY, Lang
from kiosk.core.ports import Phrases
from kiosk.core.session import State, step
from kiosk.core.types import Capability, Card, Check, Origin, Service, Side
from kiosk.ui.pane import PaneView

BRING: Final = Card("greetings.bring-document", (("date", "2027-03-31"), ("document", "在留カード")))
QUESTION: Final = Card("greetings.ask-writing")
MOVED: Final = Card("residence.moved-in")
ALL_CARDS: Final = Card("residence.all-cards")


@dataclass(frozen=True, slots=True)
class Scene:
    """A moment, and what people did on the screen in it."""

    name: str
    state: State
    act: Callable[[PaneView], None] | None = None
    """On the visitor's half."""


def capabilities() -> tuple[Capability, ...]:
    """Return what a counter might do: everything for some languages, starter models for Japanese and English."""
    return tuple(
        Capability(tag, frozenset(_services(tag)), frozenset({Service.HEARS}) if tag in {"ja", "en"} else frozenset())
        for tag in REGISTRY
    )


def scenes(visitor: Lang, phrases: Phrases, staff: Lang, able: tuple[Capability, ...] | None = None) -> Sequence[Scene]:
    """Return the moments, in order; `able`: what this counter can do, None: what one with every model could."""
    say = _Teller(visitor, staff, phrases)
    start = _after(State(staff=staff), ev.Prepared(capabilities() if able is None else able))
    chosen = _after(start, ev.Touched(ev.ChooseLanguage(visitor)))
    moved = _after(chosen, *say.card(Side.VISITOR, 1, MOVED))
    talk = _after(moved, *say.machine(Side.STAFF, 1, BRING, ()))
    listening = _after(
        talk,
        ev.Touched(ev.ToggleTalk(Side.STAFF)),
        ev.MicrophoneOpened(Side.STAFF),
        ev.Level(Side.STAFF, 0.7),
        ev.Partial(Side.STAFF, 2, phrases.text(ALL_CARDS, staff).text[:16]),
    )
    doubt = _after(
        moved,
        *say.machine(Side.STAFF, 1, BRING, (Check("date", "3月31日"),)),
        ev.Trouble(MicrophoneLost(), Side.VISITOR),
    )
    answers = _after(moved, *say.card(Side.STAFF, 1, QUESTION))
    long = _after(talk, *say.many(Side.STAFF, 2, [BRING, ALL_CARDS, QUESTION, BRING]))
    voice = _after(talk, ev.VoiceStarted(Side.STAFF, 1))
    finish = _after(answers, *say.card(Side.STAFF, 2, BRING), ev.Touched(ev.Finish()))
    return (
        Scene("attract", start),
        Scene("erased", _after(talk, ev.Touched(ev.Erase()))),
        Scene("welcome", chosen),
        Scene("talk", talk),
        Scene("listening", listening),
        Scene("speaking", voice),
        Scene("answers", answers),
        Scene("doubt", doubt),
        Scene("long", long),
        Scene("typing", talk, lambda pane: pane.openType()),
        Scene("earlier", answers, lambda pane: pane.openEarlier()),
        Scene("cards", _after(answers, ev.Touched(ev.OpenCards(Side.STAFF)))),
        Scene("board", _after(answers, ev.Touched(ev.OpenCards(Side.VISITOR)))),
        Scene("filling", talk, lambda pane: pane.fill("answers.date")),
        Scene("amount", talk, lambda pane: pane.fill("answers.amount")),
        Scene("time", talk, lambda pane: pane.fill("answers.time")),
        Scene("place", talk, lambda pane: pane.fill("answers.place")),
        Scene("finish", finish),
        Scene("idle", _after(talk, ev.Idle(107))),
        Scene("apology", _after(talk, ev.Failed())),
    )


def _services(tag: Lang) -> set[Service]:
    known = REGISTRY[tag]
    base = REGISTRY[Lang(known.base)] if known.base else known
    found = {Service.CARDS}
    if base.vosk:
        found.add(Service.HEARS)
    if base.argos:
        found.add(Service.TRANSLATES)
    if base.espeak or base.tag == "ja":
        found.add(Service.SPEAKS)
    return found


def _after(state: State, *happened: ev.Event) -> State:
    return reduce(step, happened, state)


class _Teller:
    """Puts the phrasebook's sentences into people's mouths."""

    def __init__(self, visitor: Lang, staff: Lang, phrases: Phrases) -> None:
        self._langs = {Side.VISITOR: visitor, Side.STAFF: staff}
        self._phrases = phrases

    def card(self, side: Side, number: int, card: Card) -> list[ev.Event]:
        """Return a card that was touched, and its translation."""
        mine, theirs = (self._phrases.text(card, self._langs[each]) for each in (side, side.other))
        origin = Origin.SAME if mine.lang == theirs.lang else Origin.CARD
        return [
            ev.Final(side, number, mine.lang, mine.text, card=card),
            ev.Translated(side, number, theirs.lang, theirs.text, origin, card=theirs),
        ]

    def machine(self, side: Side, number: int, card: Card, checks: tuple[Check, ...]) -> list[ev.Event]:
        """Return a sentence that was spoken, and a translation such as a machine makes."""
        return self._spoken(side, number, [card], checks)

    def many(self, side: Side, number: int, cards: list[Card]) -> list[ev.Event]:
        """Return several sentences said in one breath."""
        return self._spoken(side, number, cards, ())

    def _spoken(self, side: Side, number: int, cards: list[Card], checks: tuple[Check, ...]) -> list[ev.Event]:
        mine, theirs = self._langs[side], self._langs[side.other]
        said, read = (" ".join(self._phrases.text(card, lang).text for card in cards) for lang in (mine, theirs))
        return [
            ev.Final(side, number, mine, said, starter=True),
            ev.Translated(side, number, theirs, read, Origin.MACHINE, back=said, checks=checks),
        ]
