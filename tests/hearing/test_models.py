"""Finding a model by the name of its folder, and refusing what would kill libvosk."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import ModelCorrupt, ModelMissing
from kiosk.core.languages import lang
from kiosk.core.types import Service
from kiosk.hearing import models

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("ja", "vosk-model-small-ja-0.22"),
        ("ja", "vosk-model-ja-0.22"),
        ("ja-easy", "vosk-model-ja-0.22"),
        ("en", "vosk-model-small-en-us-0.15"),
        ("en", "vosk-model-en-us-0.42-gigaspeech"),
        ("en", "vosk-model-small-en-in-0.4"),
        ("zh-Hans", "vosk-model-small-cn-0.22"),
        ("vi", "vosk-model-small-vn-0.4"),
        ("fil", "vosk-model-tl-ph-generic-0.6"),
        ("pt-BR", "vosk-model-small-pt-0.3"),
        ("uk", "vosk-model-small-uk-v3-nano"),
    ],
)
def test_an_official_name_is_found_by_its_language(kit: Any, tmp_path: Path, tag: str, name: str) -> None:
    kit.folder(tmp_path, name)

    assert models.find(lang(tag), [tmp_path]).name == name


@pytest.mark.parametrize("name", ["vosk-model-spk-0.4", "vosk-model-small-jam-1", "ja", "vosk-ja.zip", "model-ja"])
def test_other_folders_are_no_japanese_model(kit: Any, tmp_path: Path, name: str) -> None:
    kit.folder(tmp_path, name)

    with pytest.raises(ModelMissing):
        models.find(lang("ja"), [tmp_path])


def test_a_model_put_there_by_hand_comes_before_the_starter(kit: Any, tmp_path: Path) -> None:
    by_hand, starter = tmp_path / "models", tmp_path / "starter"
    kit.folder(by_hand, "vosk-model-small-ja-0.22")
    kit.folder(starter, "vosk-ja")
    kit.folder(starter, "vosk-en")

    assert not models.find(lang("ja"), [by_hand, starter]).starter
    assert models.find(lang("en"), [by_hand, starter]).starter


def test_large_comes_before_small_and_new_before_old(kit: Any, tmp_path: Path) -> None:
    for name in ("vosk-model-small-en-us-0.15", "vosk-model-en-us-0.21", "vosk-model-en-us-0.22"):
        kit.folder(tmp_path, name)

    assert models.find(lang("en"), [tmp_path]).name == "vosk-model-en-us-0.22"


def test_a_folder_of_the_same_name_inside_is_accepted(kit: Any, tmp_path: Path) -> None:
    name = "vosk-model-small-ja-0.22"
    inner = kit.folder(tmp_path / name, name)
    model = models.find(lang("ja"), [tmp_path])

    assert (model.name, model.folder) == (name, inner)


def test_a_missing_model_names_the_folder_to_put_it_into(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing) as caught:
        models.find(lang("vi"), [tmp_path, tmp_path / "none"])

    assert caught.value.arguments == {"tag": "vi", "where": str(tmp_path)}


@pytest.mark.parametrize("tag", ["ne", "my", "th"])
def test_a_language_that_vosk_does_not_know_is_missing_and_not_an_error_of_ours(tmp_path: Path, tag: str) -> None:
    with pytest.raises(ModelMissing):
        models.find(lang(tag), [tmp_path])


@pytest.mark.parametrize(
    "gone", ["am/final.mdl", "conf/mfcc.conf", "conf/model.conf", "graph/HCLG.fst", "graph/words.txt"]
)
def test_a_model_with_a_file_missing_or_empty_is_refused(kit: Any, tmp_path: Path, gone: str) -> None:
    folder = kit.folder(tmp_path, "vosk-ja")
    (folder / gone).write_bytes(b"")

    with pytest.raises(ModelCorrupt):
        models.check(kit.model(folder))

    (folder / gone).unlink()

    with pytest.raises(ModelCorrupt):
        models.check(kit.model(folder))


def test_settings_on_which_libvosk_aborts_are_refused(kit: Any, tmp_path: Path) -> None:
    folder = kit.folder(tmp_path, "vosk-ja")
    (folder / "conf" / "model.conf").write_text("--beam=10\n", encoding="ascii")

    with pytest.raises(ModelCorrupt):
        models.check(kit.model(folder))


def test_a_graph_in_two_parts_and_the_old_layout_are_whole_models(kit: Any, tmp_path: Path) -> None:
    parts = kit.folder(tmp_path, "vosk-model-small-en-us-0.15")
    for name in ("HCLG.fst", "words.txt"):
        (parts / "graph" / name).unlink()
    for name in ("HCLr.fst", "Gr.fst", "disambig_tid.int"):
        (parts / "graph" / name).write_bytes(b"1")
    old = tmp_path / "vosk-model-small-pt-0.3"
    old.mkdir()
    for name in ("final.mdl", "mfcc.conf", "HCLr.fst", "Gr.fst", "disambig_tid.int"):
        (old / name).write_bytes(b"1")
    models.check(kit.model(parts))
    models.check(kit.model(old))

    assert [str(can.lang) for can in models.capabilities([tmp_path])] == ["en", "pt-BR"]


def test_capabilities_name_the_starters_and_leave_out_the_broken(kit: Any, tmp_path: Path) -> None:
    by_hand, starter = tmp_path / "models", tmp_path / "starter"
    kit.folder(by_hand, "vosk-model-small-cn-0.22")
    broken = kit.folder(by_hand, "vosk-model-small-vn-0.4")
    (broken / "am" / "final.mdl").unlink()
    kit.folder(starter, "vosk-ja")
    found = {str(can.lang): can for can in models.capabilities([by_hand, starter])}

    assert sorted(found) == ["ja", "ja-easy", "zh-Hans"]
    assert Service.HEARS in found["ja"].starter
    assert not found["zh-Hans"].starter
    assert found["zh-Hans"].services == {Service.HEARS}


def test_folders_that_do_not_exist_hear_nothing(tmp_path: Path) -> None:
    assert models.capabilities([tmp_path / "a", tmp_path / "b"]) == ()
