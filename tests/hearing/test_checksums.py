"""A model that has changed is never loaded."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import ModelCorrupt
from kiosk.hearing import checksums
from kiosk.hearing.checksums import Checksums

pytestmark = pytest.mark.unit

FILE = "am/final.mdl"


@pytest.mark.parametrize("sums", [True, False])
def test_a_flipped_bit_is_seen(kit: Any, tmp_path: Path, flip: Callable[[Path], None], *, sums: bool) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=sums)
    Checksums(tmp_path / "kept").verify(kit.model(folder))
    flip(folder / FILE)

    with pytest.raises(ModelCorrupt):
        Checksums(tmp_path / "kept").verify(kit.model(folder))


@pytest.mark.parametrize("sums", [True, False])
def test_a_missing_file_is_seen(kit: Any, tmp_path: Path, *, sums: bool) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=sums)
    Checksums(tmp_path / "kept").verify(kit.model(folder))
    (folder / FILE).unlink()

    with pytest.raises(ModelCorrupt):
        Checksums(tmp_path / "kept").verify(kit.model(folder))


@pytest.mark.parametrize("sums", [True, False])
def test_a_file_that_was_added_is_seen(kit: Any, tmp_path: Path, *, sums: bool) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=sums)
    Checksums(tmp_path / "kept").verify(kit.model(folder))
    (folder / "rescore").mkdir()
    (folder / "rescore" / "G.carpa").write_bytes(b"1")

    with pytest.raises(ModelCorrupt):
        Checksums(tmp_path / "kept").verify(kit.model(folder))


def test_a_change_is_seen_by_the_same_process_too(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=True)
    sums = Checksums(tmp_path / "kept")
    sums.verify(kit.model(folder))
    (folder / FILE).write_bytes(b"something else")

    with pytest.raises(ModelCorrupt):
        sums.verify(kit.model(folder))


def test_an_untouched_model_is_hashed_once(kit: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=True)
    sums = Checksums(tmp_path / "kept")
    first = sums.verify(kit.model(folder))
    monkeypatch.delattr(checksums, "_sha256")

    assert sums.verify(kit.model(folder)) == first


def test_a_touched_but_unchanged_model_is_good(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=True)
    sums = Checksums(tmp_path / "kept")
    sums.verify(kit.model(folder))
    os.utime(folder / FILE, (1, 1))
    (folder / "CARD.md").write_text("what it cannot do", encoding="utf-8")

    assert sums.verify(kit.model(folder))


def test_sums_that_are_none_are_refused(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-ja")
    (folder / "SHA256SUMS").write_text("hello", encoding="utf-8")

    with pytest.raises(ModelCorrupt):
        Checksums(tmp_path / "kept").verify(kit.model(folder))


def test_empty_sums_are_refused(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-ja")
    (folder / "SHA256SUMS").write_bytes(b"")

    with pytest.raises(ModelCorrupt):
        Checksums(tmp_path / "kept").verify(kit.model(folder))


def test_sums_as_sha256sum_writes_them_are_read(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-ja", sums=True)
    own = folder / "SHA256SUMS"
    lines = [line.split() for line in own.read_text(encoding="ascii").splitlines()]
    own.write_text("".join(f"{digest.upper()} *./{path}\n" for digest, path in lines), encoding="ascii")

    assert Checksums(tmp_path / "kept").verify(kit.model(folder))


def test_a_place_where_sums_cannot_be_kept_stops_nothing(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-model-small-ja-0.22")
    (tmp_path / "kept").write_bytes(b"a file, not a folder")

    assert Checksums(tmp_path / "kept").verify(kit.model(folder))
