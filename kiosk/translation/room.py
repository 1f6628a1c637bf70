"""The translation room: implements the port `Translator` with the Argos packages that are here.

    text -> lines -> sentences -> read form, shields -> package [-> English -> package] -> shields off -> checks
                                        ^                                                                  |
                                        +---- once more with what was lost shielded too      ------------+

Everything that touches an engine runs in one worker thread, one text at a time.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kiosk.core.errors import KioskError, ModelCorrupt
from kiosk.core.languages import Lang, base, language
from kiosk.core.types import Check, Pair, Translation
from kiosk.translation import dates, day_words, digits, packages, protect, sentences
from kiosk.translation.checks import checks
from kiosk.translation.engine import Engine
from kiosk.translation.packages import Package
from kiosk.translation.protect import Part
from kiosk.translation.route import Route, route

LOADED: Final = 4
"""Packages in memory at once: there and back through English."""
_CJK: Final = frozenset({"Jpan", "Hans", "Hant"})
_BETWEEN_CJK = re.compile(
    r"(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]) +(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60])"
)
_FULL_WIDTH = str.maketrans({"?": "？", "!": "！"})


@dataclass(frozen=True, slots=True)
class Attempt:
    """A sentence, and what is to be shielded in it beside what always is."""

    text: str
    more: Mapping[str, Part] = field(default_factory=dict)
    plain: bool = False
    """Behind plain values of its kind, not four-digit numbers."""
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sentence."""

    text: str
    lost: tuple[Check, ...]
    misplaced: int
    """Parts whose place in the sentence was lost."""


class MachineTranslator:
    """Translates with what is installed; close it when the program ends."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Look for packages; nothing is loaded.

        Args:
            folders: where packages are, the user's own first; see `packages`.
        """
        self._known = packages.find(folders)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="translate")
        self._engines: OrderedDict[Path, Engine] = OrderedDict()

    async def translate(self, text: str, pair: Pair) -> Translation:
        """Translate a text of one or more sentences; its lines stay lines.

        Raises:
            PairMissing: there is no way between the two languages.
            ModelCorrupt: the only package of a needed direction is damaged.
            TranslationFailed: the engine refused.
        """
        route(pair, self._known)
        return await asyncio.get_running_loop().run_in_executor(self._worker, self._translate, text, pair)

    async def warm(self, pair: Pair) -> None:
        """Load what the pair needs, if it is there; errors wait for `translate`."""
        await asyncio.get_running_loop().run_in_executor(self._worker, self._warm, pair)

    def can(self, pair: Pair) -> bool:
        """Say whether a way between the two languages is installed."""
        try:
            route(pair, self._known)
        except KioskError:
            return False
        return True

    def starter(self, pair: Pair) -> bool:
        """Say whether that way rests on a small starter model."""
        try:
            return any(package.starter for package in route(pair, self._known))
        except KioskError:
            return False

    def close(self) -> None:
        """Finish what is being translated, drop what waits, free the engines."""
        self._worker.submit(self._engines.clear)
        self._worker.shutdown(wait=True)

    def _warm(self, pair: Pair) -> None:
        try:
            for engine in self._engines_for(pair):
                engine.translate(["1"])
        except KioskError:
            return

    def _translate(self, text: str, pair: Pair) -> Translation:
        engines = self._engines_for(pair)
        if not engines:
            return Translation(text)
        lines = sentences.lines(text)
        flat = [sentence for line in lines for sentence in line]
        outcomes = iter(self._sentences(flat, pair, engines))
        glue = "" if language(base(pair.target)).script in _CJK else " "
        answered = [[next(outcomes) for _ in line] for line in lines]
        doubts = [check for line in answered for outcome in line for check in outcome.lost]
        return Translation(
            "\n".join(glue.join(outcome.text for outcome in line) for line in answered).strip(),
            tuple(dict.fromkeys(doubts)),
            starter=any(engine.package.starter for engine in engines),
        )

    def _sentences(self, texts: list[str], pair: Pair, engines: list[Engine]) -> list[Outcome]:
        """Return each sentence's translation; what did not survive in it gets a second and a third try."""
        best = _through([Attempt(text) for text in texts], pair, engines)
        for plain in (False, True):
            attempts: list[Attempt] = []
            places: list[int] = []
            for at, (text, outcome) in enumerate(zip(texts, best, strict=True)):
                more = _doubtful(text, outcome.lost, pair)
                if more or (plain and outcome.misplaced):
                    turns = range(protect.TURNS if plain else 1)
                    attempts += [Attempt(text, more, plain=plain, turn=turn) for turn in turns]
                    places += [at] * len(turns)
            for at, outcome in zip(places, _through(attempts, pair, engines), strict=True):
                best[at] = min(best[at], outcome, key=lambda one: (len(one.lost), one.misplaced))
        return best

    def _engines_for(self, pair: Pair) -> list[Engine]:
        """Load the way's packages; a damaged one is left out from now on and the next best way taken."""
        while True:
            way = route(pair, self._known)
            try:
                return [self._engine(package) for package in way]
            except ModelCorrupt:
                self._strike(way)
                if not self.can(pair):
                    raise

    def _engine(self, package: Package) -> Engine:
        if package.place not in self._engines:
            while len(self._engines) >= LOADED:
                self._engines.popitem(last=False)
            self._engines[package.place] = Engine(package)
        self._engines.move_to_end(package.place)
        return self._engines[package.place]

    def _strike(self, way: Route) -> None:
        broken = next(package for package in way if package.place not in self._engines)
        self._known[broken.source, broken.target].remove(broken)


def _through(attempts: Sequence[Attempt], pair: Pair, engines: list[Engine]) -> list[Outcome]:
    """Translate through all engines, with what must stay and what else is to be shielded behind stand-ins."""
    shields = [
        protect.shield(
            digits.source_form(attempt.text, pair.source), attempt.more, pair if attempt.plain else None, attempt.turn
        )
        for attempt in attempts
    ]
    words = [shield.text for shield in shields]
    for engine in engines:
        words = engine.translate(words)
    found: list[Outcome] = []
    for attempt, answer, shield in zip(attempts, words, shields, strict=True):
        restored, misplaced = protect.restore(answer, shield)
        text = day_words.deadline(attempt.text, _set(restored, pair.target), pair)
        found.append(Outcome(text, checks(attempt.text, text, pair), misplaced))
    return found


def _doubtful(text: str, lost: tuple[Check, ...], pair: Pair) -> dict[str, Part]:
    """Return what got lost, as it stands in the read form, and how it is to stand in the translation.

    A date is set in the target's words; of an amount or a bare number only the digits are put through.
    """
    read = digits.source_form(text, pair.source)
    found: dict[str, Part] = {}
    for check in lost:
        written = digits.source_form(check.value, pair.source)
        if (
            check.kind == "date"
            and written in read
            and (words := dates.in_words(check.value, pair.source, pair.target))
        ):
            found[written] = Part(words, "date")
        elif check.kind in ("amount", "number"):
            found |= {run: Part(run, check.kind) for run in re.findall(r"\d(?:[\d,]*\d)?", written) if run in read}
    return found


def _set(text: str, target: Lang) -> str:
    """Return the text as it is set in the target's script: full-width marks and no spaces between kana and kanji."""
    if language(base(target)).script not in _CJK:
        return text
    return _BETWEEN_CJK.sub("", text).translate(_FULL_WIDTH)
