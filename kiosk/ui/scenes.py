"""Moments of a consultation, made by events with the phrasebook's own wording, to be looked at and to be measured."""

from collections.abc import Sequence
from typing import Final

from kiosk.core import events as ev
from kiosk.core.errors import MicrophoneLost
from kiosk.core.languages import REGISTRY, Lang
from kiosk.core.ports import Phrases
from kiosk.core.session import State
from kiosk.core.types import Capability, Card, Check, Service, Side
from kiosk.ui.calls import called
from kiosk.ui.moments import MOVED, Scene, spoken
from kiosk.ui.telling import Teller, after

BRING: Final = Card("greetings.bring-document", (("date", "2027-03-31"), ("document", "在留カード")))
QUESTION: Final = Card("greetings.ask-writing")
ALL_CARDS: Final = Card("residence.all-cards")


def capabilities() -> tuple[Capability, ...]:
    """Return what a counter might do: everything for some languages, starter models for Japanese and English."""
    return tuple(
        Capability(tag, frozenset(_services(tag)), frozenset({Service.HEARS}) if tag in {"ja", "en"} else frozenset())
        for tag in REGISTRY
    )


def scenes(visitor: Lang, phrases: Phrases, staff: Lang, able: tuple[Capability, ...] | None = None) -> Sequence[Scene]:
    """Return the moments, in order; `able`: what this counter can do, None: what one with every model could."""
    say = Teller(visitor, staff, phrases)
    start = after(State(staff=staff), ev.Prepared(capabilities() if able is None else able))
    chosen = after(start, ev.Touched(ev.ChooseLanguage(visitor)))
    moved = after(chosen, *say.card(Side.VISITOR, 1, MOVED))
    talk = after(moved, *say.machine(Side.STAFF, 1, BRING, ()))
    listening = after(
        talk,
        ev.Touched(ev.ToggleTalk(Side.STAFF)),
        ev.MicrophoneOpened(Side.STAFF),
        ev.Level(Side.STAFF, 0.7),
        ev.Partial(Side.STAFF, 2, phrases.text(ALL_CARDS, staff).text[:16]),
    )
    doubt = after(
        moved,
        *say.machine(Side.STAFF, 1, BRING, (Check("date", "3月31日"),)),
        ev.Trouble(MicrophoneLost(), Side.VISITOR),
    )
    answers = after(moved, *say.card(Side.STAFF, 1, QUESTION))
    long = after(talk, *say.many(Side.STAFF, 2, [BRING, ALL_CARDS, QUESTION, BRING]))
    voice = after(talk, ev.VoiceStarted(Side.STAFF, 1))
    finish = after(answers, *say.card(Side.STAFF, 2, BRING), ev.Touched(ev.Finish()))
    return (
        Scene("attract", start),
        Scene("erased", after(talk, ev.Touched(ev.Erase()))),
        Scene("welcome", chosen),
        Scene("talk", talk),
        Scene("listening", listening),
        Scene("speaking", voice),
        Scene("answers", answers),
        Scene("doubt", doubt),
        Scene("long", long),
        Scene("typing", talk, lambda pane: pane.openType()),
        Scene("earlier", answers, lambda pane: pane.openEarlier()),
        Scene("cards", after(answers, ev.Touched(ev.OpenCards(Side.STAFF)))),
        Scene("board", after(answers, ev.Touched(ev.OpenCards(Side.VISITOR)))),
        Scene("filling", talk, lambda pane: pane.fill("answers.date")),
        Scene("amount", talk, lambda pane: pane.fill("answers.amount")),
        Scene("time", talk, lambda pane: pane.fill("answers.time")),
        Scene("place", talk, lambda pane: pane.fill("answers.place")),
        Scene("finish", finish),
        Scene("idle", after(talk, ev.Idle(107))),
        Scene("apology", after(talk, ev.Failed())),
        *spoken(say, chosen, BRING),
        *called(say, answers, BRING),
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
