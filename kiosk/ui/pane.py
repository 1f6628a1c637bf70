"""One half of the screen: what it shows (`shown`, read by QML), and what is asked on it (slots, passed on as intents).

It decides nothing about the consultation. Its own are only things that concern nobody else: the size of its letters,
whether its type field or its list of earlier sentences is open, which slot of a card is being filled.
"""

import math
from typing import Final

from PySide6.QtCore import Property, QObject, Slot

from kiosk.core import events as ev
from kiosk.core.captions import Pane, pane
from kiosk.core.languages import base, language
from kiosk.core.ports import Phrases
from kiosk.core.session import Screen, State
from kiosk.core.types import Service, Side
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.bridge import Intents
from kiosk.ui.call import CallView
from kiosk.ui.cards import CardsView
from kiosk.ui.correction import CorrectionView
from kiosk.ui.lines import NOTHING, shown_line, shown_notice
from kiosk.ui.notes import FindCode, NotesView
from kiosk.ui.picture import Picture
from kiosk.ui.question import QuestionView
from kiosk.ui.sheet import SheetView
from kiosk.ui.shown import Shown
from kiosk.ui.talking import TalkView
from kiosk.ui.wording import endonym, fixed, type_of

SIZES = (28, 34, 40, 52, 64)
"""px at 1280x800."""
WARNING = 20.0
"""Seconds of countdown before everything is erased. Source: WCAG 2.2, 2.2.1."""
STIRRED = 1.0
"""Seconds of stillness after which a touch is worth telling."""
THERE: Final = ev.MarkForSlip(Side.STAFF, 0, marked=False)
"""Somebody is there, and nothing else: utterances begin at 1, so nothing is marked."""


class PaneView(QObject):
    """What one side sees and touches."""

    def __init__(
        self,
        side: Side,
        settings: Settings,
        texts: Texts,
        phrases: Phrases,
        intents: Intents,
        *,
        find_code: FindCode,
        pictures: tuple[Picture, Picture, SheetView],
        parent: QObject,
        across: bool = True,
    ) -> None:
        super().__init__(parent)
        self._side = side
        self._settings = settings
        self._texts = texts
        self._intents = intents
        self._state = State()
        self._size: int | None = None
        self._shown = Shown(self)
        self._talking = TalkView(side, intents, self)
        self._correction = CorrectionView(side, intents, self)
        self._question = QuestionView(intents, self)
        self._cards = CardsView(side, phrases, texts, intents, self)
        self._notes = NotesView(side, texts, intents, find_code, self)
        self._call = CallView(side, texts, intents, pictures, self)
        self._shown.put(side=side.value, across=across, typing=False, looking=False, lang="")

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    @Property(QObject, constant=True)
    def cards(self) -> QObject:
        """The phrase cards of this side."""
        return self._cards

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        """The slip, as this side sees it."""
        return self._notes

    @Property(QObject, constant=True)
    def talking(self) -> QObject:
        """The talk button of this side."""
        return self._talking

    @Property(QObject, constant=True)
    def correction(self) -> QObject:
        """The own sentence that this side is putting right."""
        return self._correction

    @Property(QObject, constant=True)
    def call(self) -> QObject:
        """The call to an interpreter."""
        return self._call

    @Property(QObject, constant=True)
    def question(self) -> QObject:
        """Which of two readings was said."""
        return self._question

    def show(self, state: State) -> None:
        """Show a state."""
        before, self._state = self._state, state
        if state.visitor is None or (before.visitor is not None and not state.turns and before.turns):
            self.begin_anew()
        half = pane(state, self._side)
        if half.lang != self._shown["lang"]:
            self._shown.put(say=fixed(self._texts, half.lang), type=type_of(half.lang), endonym=endonym(half.lang))
            self._shown.put(lang=half.lang)
        room = self._room(state)
        if room is not self._room(before):  # while the other side looks at its cards, this side goes on typing
            self._shown.put(typing=self._shown["typing"] and room is Screen.TALK, looking=False)
        self._talking.show(state)
        self._show_talk(half)
        self._show_abilities(half)
        self._show_around(half)
        self._correction.show(half)
        self._question.show(half.undecided)
        self._cards.show(state, half.lang)
        self._notes.show(state)
        self._call.show(state, half)

    def often(self, state: State) -> None:
        """Show how loud it is, and what is drawn in a call; nothing else has changed."""
        self._state = state
        hears = self._side in state.microphone
        self._shown.put(level=state.level if hears else 0.0, clipped=hears and state.clipped)
        self._call.often(state)

    def _show_talk(self, half: Pane) -> None:
        last = half.earlier[-1] if half.earlier else None
        answering = half.heard is not None and half.heard is last and half.heard.card is not None
        self._shown.put(
            heard=shown_line(half.heard, self._side, self._texts),
            own=shown_line(half.own, self._side, self._texts) if not answering else NOTHING,
            answers=self._cards.answers(half.heard.card, half.lang) if answering and half.heard else [],
            earlier=[shown_line(line, self._side, self._texts) for line in half.earlier]
            if self._shown["looking"]
            else [],
            any=bool(half.earlier),
            partial=soft(half.partial, half.lang),
            caption=soft(self._caption(), half.lang),
            phase=half.phase.value,
            level=half.level,
            clipped=half.clipped,
            free=half.free,
            canFree=half.can_free,
            furigana=self._state.furigana,
            **shown_notice(half.notice, half.lang, self._texts),
        )

    def _caption(self) -> str:
        """Return what the other side is saying, where it is in this half's own language and needs no translation."""
        other = self._side.other
        if not self._same():
            return ""
        return next((partial.text for partial in self._state.partials if partial.side is other), "")

    def _show_abilities(self, half: Pane) -> None:
        known = next((each for each in self._state.capabilities if each.lang == half.lang), None)
        services = known.services if known else frozenset() if self._state.capabilities else frozenset(Service)
        speaks = Service.SPEAKS in services
        first = sum(1 for line in half.earlier if line.side is not self._side) == 1
        captions = self._side is Side.VISITOR and self._same()
        can = Service.TRANSLATES in services or self._same()
        hint = "captions-hint" if captions else "talk-hint" if can else "no-translation"
        size = self._size or (SIZES[-1] if captions else self._settings.text_size)
        step = SIZES.index(size)
        self._shown.put(
            hears=Service.HEARS in services,
            speaks=speaks,
            hasCards=Service.CARDS in services,
            hint=soft(self._texts.say(half.lang, hint), half.lang),
            voiceless=not speaks and first and bool(self._state.capabilities),
            step=step,
            size=size if speaks else SIZES[min(step + 1, len(SIZES) - 1)],
            hasFurigana=self._side is Side.VISITOR and language(half.lang).script == "Jpan",
        )

    def _show_around(self, half: Pane) -> None:
        state = self._state
        left = max(0, math.ceil(self._settings.idle - state.idle))
        warned = state.visitor is not None and left <= WARNING
        self._shown.put(
            room=self._room(state).value,
            desk=self._settings.desk,
            deskType=type_of(state.staff),
            idle=self._texts.say(half.lang, "idle-countdown", {"seconds": left}) if warned else "",
            kept=soft(self._texts.say(half.lang, "apology-kept", {"count": len(state.turns)}), half.lang),
        )

    def _room(self, state: State) -> Screen:
        return Screen.TALK if state.screen is Screen.CARDS and state.cards is not self._side else state.screen

    def _same(self) -> bool:
        return base(self._state.language(Side.STAFF)) == base(self._state.language(Side.VISITOR))

    def begin_anew(self) -> None:
        """Put away what concerns the last person only."""
        self._size = None
        self._shown.put(typing=False, looking=False)
        self._correction.begin_anew()
        self._call.begin_anew()
        self._cards.forget()
        self._notes.forget()

    @Slot()
    def openType(self) -> None:  # noqa: N802 - read in QML
        """Open the type field."""
        self._shown.put(typing=True, looking=False)

    @Slot()
    def closeType(self) -> None:  # noqa: N802
        """Close the type field."""
        self._shown.put(typing=False)

    @Slot(str)
    def send(self, text: str) -> None:
        """Say what was typed."""
        if text.strip():
            self._intents.say(self._side, text.strip())
            self._shown.put(typing=False)

    @Slot()
    def openEarlier(self) -> None:  # noqa: N802
        """Open the list of what was said, or close it."""
        self._shown.put(looking=not self._shown["looking"], typing=False)
        self._show_talk(pane(self._state, self._side))

    @Slot()
    def nextSize(self) -> None:  # noqa: N802
        """Take the next size of letters."""
        self._size = SIZES[(self._shown["step"] + 1) % len(SIZES)]
        self._show_abilities(pane(self._state, self._side))

    @Slot(bool, int)
    def repeat(self, mine: bool, number: int) -> None:  # noqa: FBT001 - called from QML
        """Read an utterance aloud again."""
        self._intents.repeat(self._side if mine else self._side.other, number)

    def fill(self, phrase: str) -> None:
        """Open a card whose places have to be filled first."""
        self._cards.choose(phrase, self._shown["lang"])

    @Slot()
    def openCards(self) -> None:  # noqa: N802
        """Open the phrase cards."""
        self._intents.touch(ev.OpenCards(self._side))

    @Slot()
    def languages(self) -> None:
        """Show the tiles."""
        self._intents.touch(ev.OpenLanguages())

    @Slot()
    def turn(self) -> None:
        """Turn the far half."""
        self._intents.touch(ev.Turn180())

    @Slot()
    def finish(self) -> None:
        """Go to the slip."""
        self._intents.touch(ev.Finish())

    @Slot()
    def dismiss(self) -> None:
        """The message was read."""
        self._intents.touch(ev.Dismiss(self._side))

    @Slot()
    def resume(self) -> None:
        """Back to the talk."""
        self._intents.touch(ev.Resume())

    @Slot()
    def stay(self) -> None:
        """Answer the warning before everything is erased: go on where one is, at the slip or at the cards."""
        self._intents.touch(THERE)

    @Slot()
    def stir(self) -> None:
        """Tell that somebody types, turns pages or fills something in, of which the consultation sees nothing."""
        if self._state.visitor is not None and STIRRED <= self._state.idle < self._settings.idle - WARNING:
            self.stay()

    @Slot()
    def erase(self) -> None:
        """Forget everything."""
        self._intents.touch(ev.Erase())
