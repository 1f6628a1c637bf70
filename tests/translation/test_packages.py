import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from kiosk.core.errors import ModelCorrupt, PairMissing
from kiosk.core.languages import lang
from kiosk.core.types import Pair
from kiosk.translation import packages
from kiosk.translation.route import route

pytestmark = pytest.mark.unit


def put(folder: Path, source: str, target: str, version: str = "1.0", **more: object) -> Path:
    (folder / "model").mkdir(parents=True)
    (folder / "model" / "model.bin").write_bytes(b"weights")
    (folder / "sentencepiece.model").write_bytes(b"pieces")
    metadata = {"from_code": source, "to_code": target, "package_version": version} | more
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")
    return folder


def zipped(folder: Path, file: Path) -> Path:
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, f"{folder.name}/{path.relative_to(folder)}")
    return file


def test_the_users_package_comes_before_the_starter_and_the_newer_before_the_older(tmp_path: Path) -> None:
    own, starters = tmp_path / "own", tmp_path / "starter"
    put(own / "translate-ja_en-1_1", "ja", "en", "1.1")
    put(own / "translate-ja_en-1_10", "ja", "en", "1.10")
    put(starters / "translate-ja_en", "ja", "en", "9.0", starter=True)
    found = packages.find([own, starters])

    names = [package.name for package in found["ja", "en"]]
    assert names == ["translate-ja_en-1_10", "translate-ja_en-1_1", "translate-ja_en"]
    assert [package.starter for package in found["ja", "en"]] == [False, False, True]


def test_a_bad_folder_takes_nothing_with_it(tmp_path: Path) -> None:
    put(tmp_path / "translate-ja_en", "ja", "en")
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "metadata.json").write_text("{", encoding="utf-8")
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "metadata.json").write_text("[]", encoding="utf-8")
    (tmp_path / "torn.argosmodel").write_bytes(b"PK\x03\x04 torn")
    (tmp_path / "vosk-model-small-ja-0.22").mkdir()

    assert list(packages.find([tmp_path, tmp_path / "missing"])) == [("ja", "en")]


def test_a_folder_of_the_same_name_inside_is_accepted(tmp_path: Path) -> None:
    inner = put(tmp_path / "translate-ja_en" / "translate-ja_en", "ja", "en")

    assert packages.find([tmp_path])["ja", "en"][0].place == inner


def test_a_downloaded_file_is_unpacked_once_beside_itself(tmp_path: Path) -> None:
    zipped(put(tmp_path / "made" / "translate-en_vi-1_5", "en", "vi"), tmp_path / "translate-en_vi-1_5.argosmodel")
    package = packages.find([tmp_path])["en", "vi"][0]
    first = packages.opened(package)
    before = (first / "model" / "model.bin").stat().st_ino

    assert packages.opened(package) == first
    assert (first / "model" / "model.bin").stat().st_ino == before
    assert first.parent == tmp_path / packages.UNPACKED


def test_a_replaced_file_is_unpacked_anew_and_the_old_folder_goes(tmp_path: Path) -> None:
    file = tmp_path / "translate-en_vi-1_5.argosmodel"
    zipped(put(tmp_path / "made" / "old", "en", "vi"), file)
    old = packages.opened(packages.find([tmp_path])["en", "vi"][0])
    put(tmp_path / "made" / "new", "en", "vi")
    (tmp_path / "made" / "new" / "more").write_text("x", encoding="utf-8")
    zipped(tmp_path / "made" / "new", file)
    new = packages.opened(packages.find([tmp_path])["en", "vi"][0])

    assert (new / "more").is_file()
    assert not old.exists()


@pytest.mark.parametrize("name", ["../outside", "/outside", "a/../../outside", "..\\outside", "C:/outside"])
def test_an_archive_that_writes_outside_is_refused(tmp_path: Path, name: str) -> None:
    folder = put(tmp_path / "made" / "translate-en_vi", "en", "vi")
    file = zipped(folder, tmp_path / "translate-en_vi.argosmodel")
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, "x")
    package = packages.find([tmp_path])["en", "vi"][0]

    with pytest.raises(ModelCorrupt):
        packages.opened(package)
    assert not (tmp_path / "outside").exists()
    assert not list((tmp_path / packages.UNPACKED).glob("*"))


def test_an_archive_with_a_link_is_refused(tmp_path: Path) -> None:
    file = zipped(put(tmp_path / "made" / "translate-en_vi", "en", "vi"), tmp_path / "translate-en_vi.argosmodel")
    link = zipfile.ZipInfo("translate-en_vi/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(link, "/etc/passwd")

    with pytest.raises(ModelCorrupt):
        packages.opened(packages.find([tmp_path])["en", "vi"][0])


def test_changed_weights_are_refused_where_there_are_checksums(tmp_path: Path) -> None:
    folder = put(tmp_path / "translate-ja_en", "ja", "en")
    digest = hashlib.sha256(b"weights").hexdigest()
    (folder / packages.SUMS).write_text(f"{digest}  model/model.bin\n", encoding="utf-8")
    package = packages.find([tmp_path])["ja", "en"][0]

    assert packages.opened(package) == folder

    (folder / "model" / "model.bin").write_bytes(b"wEights")

    with pytest.raises(ModelCorrupt):
        packages.opened(package)


def test_a_package_without_weights_is_refused(tmp_path: Path) -> None:
    folder = put(tmp_path / "translate-ja_en", "ja", "en")
    (folder / "model" / "model.bin").unlink()

    with pytest.raises(ModelCorrupt):
        packages.opened(packages.find([tmp_path])["ja", "en"][0])


def test_a_direct_package_is_better_than_two_through_english(tmp_path: Path) -> None:
    for source, target in (("ja", "en"), ("en", "vi"), ("ja", "vi")):
        put(tmp_path / f"translate-{source}_{target}", source, target)
    found = packages.find([tmp_path])
    way = route(Pair(lang("ja"), lang("vi")), found)

    assert [package.name for package in way] == ["translate-ja_vi"]


def test_the_way_leads_through_english_under_the_names_of_argos(tmp_path: Path) -> None:
    for source, target in (("ja", "en"), ("en", "zt"), ("en", "tl")):
        put(tmp_path / f"translate-{source}_{target}", source, target)
    found = packages.find([tmp_path])

    assert [p.name for p in route(Pair(lang("ja"), lang("zh-Hant")), found)] == ["translate-ja_en", "translate-en_zt"]
    assert [p.name for p in route(Pair(lang("ja-easy"), lang("fil")), found)] == ["translate-ja_en", "translate-en_tl"]
    assert route(Pair(lang("ja"), lang("ja-easy")), found) == ()


@pytest.mark.parametrize(("source", "target"), [("ja", "vi"), ("ja", "ne"), ("my", "ja"), ("en", "ja")])
def test_a_missing_way_is_a_matter_for_the_person_at_the_counter(tmp_path: Path, source: str, target: str) -> None:
    put(tmp_path / "translate-ja_en", "ja", "en")

    with pytest.raises(PairMissing):
        route(Pair(lang(source), lang(target)), packages.find([tmp_path]))
