"""Whether a model is still what it was: sha256 of every file, before libvosk sees any.

    SHA256SUMS in the folder          made by whoever made the model
    <user's folder>/<name>.sha256     made here on first sight of a model without sums (trust on first use)

libvosk takes flipped bytes in a model's weights without a word and then hears nonsense (measured on 0.3.45). To accept
a model that was changed on purpose, delete its file of kept sums.
"""

import hashlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.core.errors import ModelCorrupt
from kiosk.hearing.models import Model

NAME: Final = "SHA256SUMS"

Fingerprint = frozenset[tuple[str, int, int]]
"""Of a folder: every file's path in it, size in bytes, time of change in ns."""


class Checksums:
    """Checks models, each only once as long as no size and no time of change differs; used by one thread."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._good: dict[Path, Fingerprint] = {}

    def verify(self, model: Model) -> Fingerprint:
        """Return the state of the folder that was found to be good.

        Raises:
            ModelCorrupt: a file is missing, changed, unreadable, or stands in the folder without a sum.
        """
        try:
            fingerprint = _fingerprint(model.folder)
            if self._good.get(model.folder) != fingerprint and not self._matches(model):
                raise ModelCorrupt(model.name)
        except (OSError, ValueError) as error:
            raise ModelCorrupt(model.name) from error
        self._good[model.folder] = fingerprint
        return fingerprint

    def _matches(self, model: Model) -> bool:
        found = {path: _sha256(model.folder / path) for path in _files(model.folder)}
        own = model.folder / NAME
        kept = self._kept / f"{model.name}.sha256"
        if own.is_file():
            listed = _parse(own.read_text(encoding="utf-8"))
            # Papers beside the model may come and go; whatever libvosk may open stands in a folder or has a sum.
            return listed.items() <= found.items() and all(path in listed for path in found if "/" in path)
        if kept.is_file():
            return _parse(kept.read_text(encoding="utf-8")) == found
        self._keep(kept, found)
        return True

    def _keep(self, kept: Path, sums: Mapping[str, str]) -> None:
        text = "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items()))
        try:
            kept.parent.mkdir(parents=True, exist_ok=True)
            unfinished = kept.with_suffix(".new")
            unfinished.write_text(text, encoding="utf-8")
            unfinished.replace(kept)
        except OSError as error:  # a read-only disk: the model is then trusted anew after each start
            print(f"The sums of {kept.stem} cannot be kept: {error.strerror}", file=sys.stderr)  # noqa: T201


def _files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.name != NAME
    )


def _fingerprint(folder: Path) -> Fingerprint:
    paths = [*_files(folder), *([NAME] if (folder / NAME).is_file() else [])]
    stats = ((path, (folder / path).stat()) for path in paths)
    return frozenset((path, stat.st_size, stat.st_mtime_ns) for path, stat in stats)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _parse(text: str) -> dict[str, str]:
    """Return path -> sha256, from lines as sha256sum writes them; ValueError if a line is none."""
    sums: dict[str, str] = {}
    for line in text.splitlines():
        digest, _, path = line.partition(" ")
        sums[path.lstrip(" *").removeprefix("./")] = digest.lower()
    if not sums or any(len(digest) != 2 * hashlib.sha256().digest_size for digest in sums.values()):
        raise ValueError("no sums")
    return sums
