"""Moments of speaking: kept down, hands free, a question of who spoke, a correction, own-language captions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kiosk.core import events as ev
from kiosk.core.errors import MicrophoneChanged
from kiosk.core.languages import REGISTRY, base, language
from kiosk.core.session import State
from kiosk.core.types import DESK, Alternative, Capability, Card, Origin, Piece, Service, Side
from kiosk.ui.breaks import phrases, words
from kiosk.ui.pane import PaneView
from kiosk.ui.ruby import segments
from kiosk.ui.telling import Teller, after

MOVED: Final = Card("residence.moved-in")
MISHEARD: Final = Card("residence.moved-within")
RUBY: Final = "｜家族《かぞく》｜全員《ぜんいん》の｜在留《ざいりゅう》カードを｜見《み》せてください。"
LONG_RUBY: Final = (
    "｜転出届《てんしゅつとどけ》は｜引《ひ》っ｜越《こ》しの｜十四日前《じゅうよっかまえ》から｜出《だ》せます。"
    "｜本人確認《ほんにんかくにん》｜書類《しょるい》と｜印鑑《いんかん》を｜持《も》って、"
    "｜市民課《しみんか》の｜窓口《まどぐち》までお｜越《こ》しください。"
)
MICROPHONE: Final = "USB PnP Audio Device"


@dataclass(frozen=True, slots=True)
class Scene:
    """A moment, and what people did on the screen in it."""

    name: str
    state: State
    act: Callable[[PaneView], None] | None = None
    """On the visitor's half."""
    both: bool = False
    """On the staff's, too."""


def spoken(say: Teller, chosen: State, told: Card) -> Sequence[Scene]:
    """Return the moments, at a counter that hears every language; `chosen`: the visitor's language just was."""
    visitor = say.langs[Side.VISITOR]
    hearing = replace(chosen, capabilities=_hearing(), apart=base(visitor) == base(say.langs[Side.STAFF]))
    said = after(hearing, *_sounding(say, Side.VISITOR, MISHEARD), *say.machine(Side.STAFF, 1, told, ()))
    held = after(
        said,
        ev.Touched(ev.ToggleTalk(Side.VISITOR)),
        ev.Touched(ev.HoldTalk(Side.VISITOR)),
        ev.MicrophoneOpened(Side.VISITOR),
        ev.Level(Side.VISITOR, 0.9, clipped=True),
        ev.Partial(Side.VISITOR, 2, say.text(Side.VISITOR, MOVED)[:14]),
    )
    free = after(said, ev.Touched(ev.HandsFree(on=True)), ev.MicrophoneOpened(None), ev.Level(None, 0.5))
    readings = [ev.Final(side, 2, say.langs[side], say.text(side, MOVED), sound=9) for side in DESK]
    staff, guest = sorted(readings, key=lambda final: final.side is Side.VISITOR)
    sheet = after(said, ev.Touched(ev.OpenCorrection(Side.VISITOR, 1)))
    opened = after(sheet, ev.Alternatives(Side.VISITOR, 1, _pieces(say)))
    place = next((at for at, piece in enumerate(_pieces(say)) if piece.alternatives), 0)
    again = after(
        opened,
        ev.Touched(ev.SpeakAgain()),
        ev.MicrophoneOpened(Side.VISITOR),
        ev.Level(Side.VISITOR, 0.4),
        ev.Partial(Side.VISITOR, 2, say.text(Side.VISITOR, MOVED)[:14]),
    )
    right = after(
        opened,
        ev.Corrected(Side.VISITOR, 1, say.text(Side.VISITOR, MOVED)),
        say.machine(Side.VISITOR, 1, MOVED, ())[1],
    )
    moments = [
        Scene("held", held),
        Scene("free", free),
        Scene("correcting", opened),
        Scene("alternatives", opened, lambda pane: pane.correction.choose(place)),  # type: ignore[attr-defined] # a Qt property
        Scene("correcting-typed", opened, lambda pane: pane.correction.openType()),  # type: ignore[attr-defined] # a Qt property
        Scene("correcting-waiting", sheet),
        Scene("correcting-nothing", after(sheet, ev.Alternatives(Side.VISITOR, 1, ()))),
        Scene("correcting-again", again),
        Scene("corrected", right),
        Scene("corrected-earlier", right, lambda pane: pane.openEarlier()),
        Scene("changed", after(right, ev.Trouble(MicrophoneChanged(MICROPHONE)))),
    ]
    if base(visitor) != base(say.langs[Side.STAFF]):
        moments.append(Scene("undecided", after(free, ev.Undecided(staff, guest))))
    return [*moments, *_captions(say, hearing)]


def _captions(say: Teller, chosen: State) -> list[Scene]:
    """Return what a deaf visitor reads who speaks the staff's own language."""
    lang = say.langs[Side.VISITOR]
    if base(lang) != base(say.langs[Side.STAFF]) or language(lang).script != "Jpan":
        return []
    first, second = (_marked(number, ruby, say) for number, ruby in ((1, RUBY), (2, LONG_RUBY)))
    growing = ev.Partial(Side.STAFF, 2, _bare(LONG_RUBY)[:34])
    opened = (ev.Touched(ev.ToggleTalk(Side.STAFF)), ev.MicrophoneOpened(Side.STAFF), ev.Level(Side.STAFF, 0.6))
    once = after(chosen, *first)
    return [
        Scene("captions", once),
        Scene("captions-growing", after(once, *opened, growing)),
        Scene("captions-long", after(once, *second)),
    ]


def _marked(number: int, ruby: str, say: Teller) -> list[ev.Event]:
    text = _bare(ruby)
    langs = say.langs
    return [
        ev.Final(Side.STAFF, number, langs[Side.STAFF], text),
        ev.Translated(Side.STAFF, number, langs[Side.VISITOR], text, Origin.SAME, ruby=ruby),
    ]


def _bare(ruby: str) -> str:
    return "".join(letters for letters, _ in segments(ruby))


def _hearing() -> tuple[Capability, ...]:
    return tuple(Capability(tag, frozenset(Service)) for tag in REGISTRY)


def _sounding(say: Teller, side: Side, card: Card) -> list[ev.Event]:
    """Return a sentence whose sound is kept."""
    final, *rest = say.machine(side, 1, card, ())
    return [replace(final, sound=8) if isinstance(final, ev.Final) else final, *rest]


def _pieces(say: Teller) -> tuple[Piece, ...]:
    """Cut the sentence, with the words of the one that was meant beside those that differ."""
    heard, meant = (_cut(say, card) for card in (MISHEARD, MOVED))
    found = []
    for at, piece in enumerate(heard):
        others = [word for word in meant if word not in heard][:2] if piece not in meant else []
        rest = [(word, [*heard[:at], word, *heard[at + 1 :]]) for word in [*others, *([""] if others else [])]]
        found.append(Piece(piece, tuple(Alternative(word, _joined(say, parts)) for word, parts in rest)))
    return tuple(found)


def _cut(say: Teller, card: Card) -> list[str]:
    lang, text = say.langs[Side.VISITOR], say.text(Side.VISITOR, card)
    match language(lang).script:
        case "Jpan":
            return list(phrases(text))
        case "Thai" | "Hans" | "Hant":
            return list(words(text, lang))
        case _:
            return text.split()


def _joined(say: Teller, parts: list[str]) -> str:
    spaced = language(say.langs[Side.VISITOR]).script not in {"Jpan", "Thai", "Hans", "Hant"}
    return (" " if spaced else "").join(part for part in parts if part)
