"""The models that are loaded in the listening process: found, checked against their sums, kept for the next opening.

find (name) -> check (files) -> verify (sha256) -> load (libvosk) -> kept, the least recently used of four goes
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.core.languages import Lang
from kiosk.hearing import engine, models
from kiosk.hearing.checksums import Checksums, Fingerprint
from kiosk.hearing.engine import Loaded as LoadedModel
from kiosk.hearing.models import Model
from kiosk.hearing.protocol import Loaded, Loading

KEPT: Final = 4
"""Models in memory; a small official one takes about 300 MB (https://alphacephei.com/vosk/models)."""

Load = Callable[[Model], LoadedModel]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A loaded model."""

    model: LoadedModel
    starter: bool


class Library:
    """Loads models one after the other, in a thread of its own."""

    def __init__(
        self,
        folders: Sequence[Path],
        checksums: Checksums,
        report: Callable[[Loading | Loaded], None],
        load: Load = engine.load,
    ) -> None:
        self._folders = folders
        self._checksums = checksums
        self._report = report
        self._load = load
        self._thread = ThreadPoolExecutor(1, "models")
        self._kept: OrderedDict[Path, tuple[Fingerprint, Shelved]] = OrderedDict()

    async def get(self, lang: Lang) -> Shelved:
        """Return the loaded model of a language.

        Raises:
            ModelMissing: none is installed.
            ModelCorrupt: it is not what it was, or does not load.
        """
        loop = asyncio.get_running_loop()

        def report(frame: Loading | Loaded) -> None:
            loop.call_soon_threadsafe(self._report, frame)

        return await loop.run_in_executor(self._thread, self._get, lang, report)

    def close(self) -> None:
        """End the thread behind what it is doing."""
        self._thread.shutdown(wait=False)

    def _get(self, lang: Lang, report: Callable[[Loading | Loaded], None]) -> Shelved:
        model = models.find(lang, self._folders)
        models.check(model)
        fingerprint = self._checksums.verify(model)
        known = self._kept.pop(model.folder, None)
        if known is None or known[0] != fingerprint:
            report(Loading(model.name))
            try:
                known = fingerprint, Shelved(self._load(model), model.starter)
            finally:
                report(Loaded(model.name))
        self._kept[model.folder] = known
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return known[1]
