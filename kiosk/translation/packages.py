"""The Argos packages that are here: found by their metadata, opened only when a pair is needed.

    <folder>/translate-ja_en-1_0/metadata.json   installed by hand or by argospm
    <folder>/translate-en_vi-1_5.argosmodel      the file as downloaded: unpacked once into <folder>/.unpacked/
    models/starter/translate-ja_en/              our own small ones; their metadata says "starter": true

A folder that is no package, or a broken one, is passed over and takes nothing with it
(`argostranslate.package.get_installed_packages()` raises on the first).
"""

import hashlib
import json
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from kiosk.core.errors import ModelCorrupt

SUFFIX: Final = ".argosmodel"
SUMS: Final = "SHA256SUMS"
UNPACKED: Final = ".unpacked"
_LARGEST: Final = 4 * 2**30
"""Bytes unpacked; the largest official package has 0.3 GB."""
_UNLIMITED: Final = 160


@dataclass(frozen=True, slots=True)
class Package:
    """One direction of translation on disk, unopened."""

    source: str
    """Argos code, e.g. ja, zt."""
    target: str
    place: Path
    """A folder, or a .argosmodel file."""
    version: tuple[int, ...] = ()
    starter: bool = False
    longest: int = _UNLIMITED
    """Pieces in a sentence that the model was made for."""

    @property
    def name(self) -> str:
        """What a person knows it by: its folder's or file's name."""
        return self.place.name


def find(folders: Sequence[Path]) -> dict[tuple[str, str], list[Package]]:
    """Return the packages by (source, target): those of earlier folders first, then the newest."""
    found: dict[tuple[str, str], list[Package]] = {}
    for folder in folders:
        here = sorted(_packages(folder), key=lambda package: package.version, reverse=True)
        for package in here:
            found.setdefault((package.source, package.target), []).append(package)
    return found


def opened(package: Package) -> Path:
    """Return the package's folder, complete and unharmed; a .argosmodel is unpacked first.

    Raises:
        ModelCorrupt: files are missing or do not match their checksums, or the archive is unsafe or damaged.
    """
    try:
        folder = package.place if package.place.is_dir() else _unpacked(package.place)
        sound = _complete(folder) and _unharmed(folder)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise ModelCorrupt(package.name) from error
    if not sound:
        raise ModelCorrupt(package.name)
    return folder


def _packages(folder: Path) -> Iterator[Package]:
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        try:
            if entry.suffix == SUFFIX and entry.is_file():
                yield _package(entry, _metadata_in(entry))
            elif (inner := _inside(entry)) is not None:
                yield _package(inner, json.loads((inner / "metadata.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, zipfile.BadZipFile):
            continue


def _inside(entry: Path) -> Path | None:
    """Return the folder with the metadata: this one, or one of the same name in it, as unzipping leaves it."""
    return next((place for place in (entry, entry / entry.name) if (place / "metadata.json").is_file()), None)


def _package(place: Path, metadata: Any) -> Package:
    if metadata.get("type", "translate") != "translate":
        raise ValueError("not a translation package")
    version = tuple(int(part) for part in str(metadata.get("package_version", "")).split(".") if part.isdecimal())
    starter = metadata.get("starter") is True
    longest = int(metadata.get("longest", _UNLIMITED))
    return Package(str(metadata["from_code"]), str(metadata["to_code"]), place, version, starter, longest)


def _metadata_in(file: Path) -> Any:
    with zipfile.ZipFile(file) as archive:
        name = next(name for name in [*archive.namelist(), ""] if name.endswith("/metadata.json") or not name)
        return json.loads(archive.read(name))


def _unpacked(file: Path) -> Path:
    """Return the folder into which the archive was unpacked, now or before; its name tells the file's state."""
    state = file.stat()
    home = file.parent / UNPACKED
    folder = home / f"{file.stem}-{state.st_size}-{state.st_mtime_ns}"
    if not folder.is_dir():
        home.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home) as beside, zipfile.ZipFile(file) as archive:
            _check(archive)
            archive.extractall(beside)
            top = next(path.parent for path in Path(beside).rglob("metadata.json"))
            shutil.move(top, folder)
        _forget_older(home, file.stem, folder)
    return folder


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse what would be written outside, links, and bombs."""
    if not any(PurePosixPath(item.filename).name == "metadata.json" for item in archive.infolist()):
        raise ValueError("no metadata")
    if sum(item.file_size for item in archive.infolist()) > _LARGEST:
        raise ValueError("too large")
    for item in archive.infolist():
        path = PurePosixPath(item.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in item.filename or stat.S_ISLNK(item.external_attr >> 16):
            raise ValueError("unsafe name")


def _forget_older(home: Path, stem: str, kept: Path) -> None:
    for other in home.glob(f"{stem}-*-*"):
        if other != kept and other.name.rsplit("-", 2)[0] == stem:
            shutil.rmtree(other, ignore_errors=True)


def _complete(folder: Path) -> bool:
    pieces = any((folder / name).is_file() for name in ("sentencepiece.model", "bpe.model"))
    return pieces and (folder / "model" / "model.bin").is_file()


def _unharmed(folder: Path) -> bool:
    """Say whether every file that the package has a checksum for still matches; official packages have none."""
    sums = folder / SUMS
    if not sums.is_file():
        return True
    for line in sums.read_text(encoding="utf-8").splitlines():
        digest, _, path = line.partition("  ")
        with (folder / path).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != digest:
                return False
    return True
