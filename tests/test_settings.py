"""The settings of one counter."""

from pathlib import Path

import pytest

from kiosk.core.errors import FileMissing, SettingsInvalid
from kiosk.settings import Settings, load

pytestmark = pytest.mark.unit


def written(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_usual_settings_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))

    assert load(None, {}) == Settings()


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, 'desk = "3番窓口"\ntheme = "dark"\n')

    settings = load(path, {"MADOGUCHI_THEME": "contrast", "MADOGUCHI_LANGUAGES": "vi,ne", "MADOGUCHI_SPEAK": "false"})

    assert (settings.desk, settings.theme, settings.front, settings.speak) == (
        "3番窓口",
        "contrast",
        ("vi", "ne"),
        False,
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("colour = 1", "colour"),
        ('theme = "pink"', "theme"),
        ("speed = 9.0", "speed"),
        ("idle = 3.0", "idle"),
        ("idle = nan", "idle"),
        ('staff_language = "xx"', "xx"),
        ("desk = [", "settings.toml"),
        ("text_size = 41", "text_size"),
        ('hub = "http://hub.example.jp"', "hub"),
        ('hub = "https://hub.example.jp/path"', "hub"),
        ('topic = "住民"', "topic"),
    ],
)
def test_a_mistake_names_its_place(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsInvalid, match=named):
        load(written(tmp_path, text), {})


def test_a_file_as_windows_editor_writes_it_is_read(tmp_path: Path) -> None:
    assert load(written(tmp_path, '\ufeffdesk = "3番窓口"\n'), {}).desk == "3番窓口"


def test_an_empty_list_of_languages_in_the_environment_is_none(tmp_path: Path) -> None:
    assert load(written(tmp_path, ""), {"MADOGUCHI_LANGUAGES": ""}).front == ()


def test_a_file_that_was_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        load(tmp_path / "gone.toml", {})


def test_models_put_there_by_hand_come_first(tmp_path: Path) -> None:
    by_hand, starter = load(written(tmp_path, f'models = "{tmp_path.as_posix()}"'), {}).model_folders

    assert by_hand == tmp_path
    assert starter.name == "starter"
