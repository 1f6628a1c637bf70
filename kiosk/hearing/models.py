"""Which Vosk model hears a language: the folders are searched by name, nothing is loaded.

    by hand   vosk-model-small-ja-0.22/   official names; a folder of the same name inside, from unzipping, is accepted
    starter   vosk-ja/                    small models of our own, used when nothing better is there

Sources: the names at https://alphacephei.com/vosk/models; the files that libvosk opens, in `Model::ConfigureV1`,
`ConfigureV2` and `ReadDataFiles` of its src/model.cc (0.3.45). It aborts or crashes on some incomplete models, so they
are refused here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.core import languages
from kiosk.core.errors import ModelCorrupt, ModelMissing
from kiosk.core.languages import REGISTRY, Lang
from kiosk.core.types import Capability, Service

_SILENCE: Final = b"--endpoint.silence-phones="
"""libvosk aborts without this line in conf/model.conf."""


@dataclass(frozen=True, slots=True)
class Model:
    """A speech model's folder."""

    name: str
    folder: Path
    starter: bool


def find(lang: Lang, folders: Sequence[Path]) -> Model:
    """Return the best model for a language: earlier folders first, then large before small, then the newest.

    Raises:
        ModelMissing: there is none.
    """
    codes = [tuple(code.split("-")) for code in languages.language(lang).vosk]
    for folder in folders:
        fitting = [model for model in _models(folder) if _speaks(model.name, codes)]
        if fitting:
            return max(fitting, key=_rank)
    raise ModelMissing(lang, str(folders[0]) if folders else "")


def check(model: Model) -> None:
    """See that every file that libvosk cannot do without is there and holds something.

    Raises:
        ModelCorrupt: one is missing or empty, or libvosk would abort on its settings.
    """
    new = (model.folder / "am").is_dir() or (model.folder / "graph").is_dir()
    graph = model.folder / "graph" if new else model.folder
    needed = ["am/final.mdl", "conf/mfcc.conf", "conf/model.conf"] if new else ["final.mdl", "mfcc.conf"]
    files = [model.folder / name for name in needed]
    if (graph / "HCLG.fst").exists():
        files += [graph / "HCLG.fst", graph / "words.txt"]
    else:
        files += [graph / "HCLr.fst", graph / "Gr.fst", graph / "disambig_tid.int"]
    try:
        sound = all(file.stat().st_size > 0 for file in files)
        sound = sound and (not new or _SILENCE in (model.folder / "conf" / "model.conf").read_bytes())
    except OSError as error:
        raise ModelCorrupt(model.name) from error
    if not sound:
        raise ModelCorrupt(model.name)


def capabilities(folders: Sequence[Path]) -> tuple[Capability, ...]:
    """Return the languages that can be heard, in the registry's order; starter models are named as such."""
    return tuple(_capabilities(folders))


def _capabilities(folders: Sequence[Path]) -> Iterator[Capability]:
    hears = frozenset({Service.HEARS})
    for lang in REGISTRY:
        try:
            model = find(lang, folders)
            check(model)
        except (ModelMissing, ModelCorrupt):
            continue
        yield Capability(lang, hears, hears if model.starter else frozenset())


def _models(folder: Path) -> Iterator[Model]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        if entry.is_dir() and entry.name.startswith("vosk-"):
            nested = entry / entry.name
            starter = not entry.name.startswith("vosk-model-")
            yield Model(entry.name, nested if nested.is_dir() else entry, starter)


def _speaks(name: str, codes: Sequence[tuple[str, ...]]) -> bool:
    parts = _after_prefix(name)
    return any(parts[: len(code)] == code for code in codes)


def _after_prefix(name: str) -> tuple[str, ...]:
    parts = tuple(name.split("-"))[1:]
    for prefix in ("model", "small"):
        if parts[:1] == (prefix,):
            parts = parts[1:]
    return parts


def _rank(model: Model) -> tuple[bool, tuple[int, ...], str]:
    newest = tuple(int(part) for part in model.name.rsplit("-", 1)[-1].split(".") if part.isdecimal())
    return not model.name.startswith("vosk-model-small-"), newest, model.name
