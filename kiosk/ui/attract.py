"""The first screen: a greeting that turns through the languages, and a tile for each language that has texts."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QTimer, Slot

from kiosk.core import events as ev
from kiosk.core.languages import JAPANESE, Lang
from kiosk.core.session import Screen, State
from kiosk.core.types import Capability, Service
from kiosk.settings import Settings
from kiosk.texts import Texts
from kiosk.ui.breaks import soft
from kiosk.ui.bridge import Intents
from kiosk.ui.call import SIGN
from kiosk.ui.shown import Shown
from kiosk.ui.wording import endonym, type_of

TURN: Final = 4000
"""ms that a greeting stays."""
WARMING: Final = 30
"""ms between two languages whose texts are read ahead."""
PLAIN: Final = Lang("ja-easy")
_ORDER: Final = (Service.HEARS, Service.TRANSLATES, Service.SPEAKS, Service.CARDS)


class AttractView(QObject):
    """What the first screen shows."""

    def __init__(
        self, settings: Settings, texts: Texts, intents: Intents, write: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._intents = intents
        self._write = write
        offered = texts.languages()
        front = [tag for tag in settings.front if tag in offered]
        self._languages = (*front, *(tag for tag in offered if tag not in front))
        self._at = 0
        self._capabilities: tuple[Capability, ...] | None = None
        self._staff: Lang | None = None
        self._shown = Shown(self)
        tiles = [{"tag": lang, "name": endonym(lang), "type": type_of(lang)} for lang in self._languages]
        self._shown.put(desk=settings.desk, open=True, tiles=tiles)
        self._timer = QTimer(self)
        self._timer.setInterval(TURN)
        self._timer.timeout.connect(self._next)
        self._cold = list(self._languages)
        self._warming = QTimer(self)
        self._warming.setInterval(WARMING)
        self._warming.timeout.connect(self._warm)
        self._warming.start()
        self._greet()
        self.show(State(staff=settings.staff))

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """The values that QML reads."""
        return self._shown.map

    def show(self, state: State) -> None:
        """Show a state."""
        opened = state.screen is Screen.ATTRACT
        if opened and not self._timer.isActive():
            self._timer.start()
        if not opened:
            self._timer.stop()
        if state.capabilities != self._capabilities:
            self._capabilities = state.capabilities
            self._shown.put(
                can={each.lang: self._can(each) for each in state.capabilities if each.lang in self._languages}
            )
        if state.staff != self._staff:
            self._fix(state.staff)
        erased = self._said(state.staff, "erased", {"count": state.erased}) if state.erased is not None else ""
        self._shown.put(open=opened, back=state.visitor is not None, erased=erased)

    def greeting_in(self, lang: Lang) -> None:
        """Show the greeting in a language, and turn on from there."""
        self._at = self._languages.index(lang)
        self._greet()

    @Slot(str)
    def choose(self, tag: str) -> None:
        """A language's tile was touched."""
        self._intents.touch(ev.ChooseLanguage(Lang(tag)))

    @Slot()
    def sign(self) -> None:
        """The tile for sign language: call an interpreter, with plain Japanese to read."""
        self.choose(PLAIN if PLAIN in self._languages else JAPANESE)
        self._intents.touch(ev.CallInterpreter(SIGN))

    @Slot()
    def write(self) -> None:
        """The tile for writing: Japanese, with the type field open."""
        self.choose(JAPANESE)
        self._write()

    @Slot()
    def resume(self) -> None:
        """Back to the talk."""
        self._intents.touch(ev.Resume())

    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._languages)
        self._greet()

    def _greet(self) -> None:
        lang = self._languages[self._at]
        self._shown.put(
            greeting={
                "hello": self._said(lang, "greeting"),
                "choose": self._said(lang, "choose-language"),
                "privacy": self._said(lang, "privacy"),
                "type": type_of(lang),
            }
        )

    def _fix(self, staff: Lang) -> None:
        self._staff = staff
        self._shown.put(
            fixed=f"{self._said(staff, 'greeting')}　{self._said(staff, 'choose-language')}",
            type=type_of(staff),
            signText=self._said(staff, "tile-sign"),
            writeText=self._said(staff, "tile-write"),
            backText=self._said(staff, "button-back"),
        )

    def _said(self, lang: Lang, key: str, arguments: dict[str, str | float] | None = None) -> str:
        return soft(self._texts.say(lang, key, arguments), lang)

    def _warm(self) -> None:
        """Read the texts of one language; all at once would hold the screen still for a quarter of a second."""
        if self._cold:
            self._texts.say(self._cold.pop(0), "greeting")
        else:
            self._warming.stop()

    def _can(self, known: Capability) -> dict[str, Any]:
        marks = [
            {
                "service": service.value,
                "text": self._said(known.lang, f"service-{service.value}"),
                "starter": service in known.starter,
            }
            for service in _ORDER
            if service in known.services
        ]
        return {"marks": marks, "starter": self._texts.say(known.lang, "starter") if known.starter else ""}
