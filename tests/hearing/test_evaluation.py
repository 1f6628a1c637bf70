"""How well a language is heard: what is read, what is refused, which figures come."""

import asyncio
import csv
import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import main
from kiosk.core.errors import FileMissing, ModelMissing, SetInvalid, SoundUnreadable
from kiosk.core.events import Final
from kiosk.core.languages import lang
from kiosk.core.types import Side, Word
from kiosk.hearing.evaluation import Figures, Spoken, _report, evaluate, recordings
from kiosk.hearing.models import Model
from kiosk.settings import Settings
from tests.hearing.running import settings_for

pytestmark = [pytest.mark.engine, pytest.mark.expects_warnings]

EN, JA = lang("en"), lang("ja")
NAMES = ["en-00.wav", "en-03.wav"]


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    made = tmp_path / "set"
    made.mkdir()
    return made


def table(folder: Path, *rows: str, head: str = "file\ttokens\twritten") -> Path:
    (folder / "reference.tsv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return folder


def test_a_table_names_the_recordings_with_their_words(folder: Path) -> None:
    table(folder, "a.wav\t三 日\t3日", 'b.wav\t\t"はい"')

    assert recordings(folder) == [
        Spoken(folder / "a.wav", "3日", "三 日"),
        Spoken(folder / "b.wav", '"はい"', ""),
    ]


def test_a_table_needs_no_words_as_the_recognizer_gives_them(folder: Path) -> None:
    table(folder, "a.wav\t3日", head="file\twritten")

    assert recordings(folder) == [Spoken(folder / "a.wav", "3日")]


def test_without_a_table_each_recording_has_its_text_beside_it(folder: Path) -> None:
    for name in ("b.wav", "a.FLAC", "c.ogg"):
        (folder / name).touch()
        (folder / name).with_suffix(".txt").write_text(f"\ufeff text of {name}\n", encoding="utf-8")
    (folder / "notes.md").touch()

    assert recordings(folder) == [Spoken(folder / name, f"text of {name}") for name in ("a.FLAC", "b.wav", "c.ogg")]


def missing_text(folder: Path) -> None:
    (folder / "a.wav").touch()


def empty_text(folder: Path) -> None:
    (folder / "a.wav").touch()
    (folder / "a.txt").write_text(" 。\n", encoding="utf-8")


def no_utf8(folder: Path) -> None:
    (folder / "a.wav").touch()
    (folder / "a.txt").write_bytes("住民票".encode("cp932"))


def no_column(folder: Path) -> None:
    table(folder, "a.wav\tはい", head="file\ttext")


def short_row(folder: Path) -> None:
    table(folder, "a.wav")


def only_a_head(folder: Path) -> None:
    table(folder)


def nothing(folder: Path) -> None:
    assert folder.is_dir()


def no_folder(folder: Path) -> None:
    folder.rmdir()


def a_file(folder: Path) -> None:
    folder.rmdir()
    folder.touch()


WRONG = [missing_text, empty_text, no_utf8, no_column, short_row, only_a_head, nothing, no_folder, a_file]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_folder_that_is_no_set_is_refused(folder: Path, wrong: Any) -> None:
    wrong(folder)

    with pytest.raises(SetInvalid):
        recordings(folder)


@pytest.mark.parametrize("wrong", [no_folder, nothing, missing_text])
def test_the_command_line_refuses_it_with_a_sentence_and_status_2(
    folder: Path, wrong: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong(folder)

    assert main(["evaluate", "hearing", "--set", str(folder), "--lang", "en"]) == 2

    told = capsys.readouterr().err

    assert str(folder) in told
    assert "name.wav" in told
    assert "Traceback" not in told


def figures_of(*heard: tuple[Spoken, str]) -> Figures:
    """Return figures of recordings in which such words were heard, of 100 ms each."""
    found = Figures(sound=10.0, wall=1.0)
    for spoken, said in heard:
        words = tuple(Word(word, at / 10, at / 10 + 0.1, 1.0) for at, word in enumerate(said.split()))
        finals = [Final(Side.STAFF, 1, JA, "".join(said.split()), words)] if said else []
        found.finals.append((spoken, finals))
    return found


@pytest.mark.parametrize(
    ("said", "words", "characters"),
    [
        ("住民票 を ください", 0.0, 0.0),
        ("住民税 を ください", 1 / 3, 1 / 8),
        ("住民票 ください", 1 / 3, 1 / 8),
        ("", 1.0, 1.0),
    ],
)
def test_errors_are_counted_by_words_and_by_characters(said: str, words: float, characters: float) -> None:
    spoken = Spoken(Path("a.wav"), "住民票をください。", "住民票 を ください")
    report = _report(JA, figures_of((spoken, said)), {})

    assert report["word_error_rate"] == pytest.approx(words, abs=1e-3)
    assert report["character_error_rate"] == pytest.approx(characters, abs=1e-3)
    assert report["real_time_factor"] == 0.1


def test_a_text_without_spaces_and_words_has_no_word_error_rate() -> None:
    report = _report(JA, figures_of((Spoken(Path("a.wav"), "住民票をください"), "住民票 を ください")), {})

    assert report["word_error_rate"] is None
    assert report["character_error_rate"] == 0.0


def test_marks_and_capitals_are_no_errors() -> None:
    found = Figures(sound=1.0, wall=1.0)
    found.finals.append((Spoken(Path("a.wav"), "yes it's here"), [Final(Side.STAFF, 1, EN, "Yes, it's here!")]))
    report = _report(EN, found, {})

    assert (report["word_error_rate"], report["character_error_rate"]) == (0.0, 0.0)


@pytest.fixture
def small(spoken: tuple[Path, Model], folder: Path) -> tuple[Path, Settings]:
    """Return a set of two recordings, and settings of a counter that hears English."""
    source = spoken[0].parent
    with (source / "reference.tsv").open(encoding="utf-8", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    for name in NAMES:
        shutil.copy(source / name, folder / name)
    table(folder, *(f"{name}\t{rows[name]['tokens']}\t{rows[name]['written']}" for name in NAMES))
    return folder, settings_for(spoken[1])


def test_the_figures_of_a_set_are_there_and_make_sense(small: tuple[Path, Settings]) -> None:
    folder, settings = small
    report = asyncio.run(evaluate(folder, EN, settings, live=1))
    partial, final = report["first_partial_after_onset"], report["final_after_end_of_speech"]

    assert json.loads(json.dumps(report)) == report
    assert (report["lang"], report["recordings"]) == ("en", 2)
    assert report["word_error_rate"] <= 0.3
    assert report["character_error_rate"] <= 0.3
    assert 0 < report["real_time_factor"] < 1
    assert report["seconds_of_sound"] > 4
    assert partial["recordings"] == final["recordings"] == 1
    assert 0 < partial["sound"]["median"] <= partial["sound"]["worst"] < 1.5
    assert 0.3 < final["sound"]["worst"] < 1.5
    assert final["clock"]["median"] >= final["sound"]["median"] - 0.2


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_the_command_line_prints_the_figures_as_json(
    small: tuple[Path, Settings], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, settings = small
    monkeypatch.setenv("MADOGUCHI_MODELS", settings.models)

    assert main(["evaluate", "hearing", "--set", str(folder), "--lang", "en", "--live", "0", "--json"]) == 0

    report = json.loads(capsys.readouterr().out)

    assert report["recordings"] == 2
    assert report["first_partial_after_onset"] == {"recordings": 0}
    assert 0 < report["memory_megabytes"]["now"] <= report["memory_megabytes"]["peak"]


@pytest.mark.parametrize(("content", "kind"), [(None, FileMissing), (b"no sound", SoundUnreadable)])
def test_a_recording_that_cannot_be_heard_is_named(
    small: tuple[Path, Settings], content: bytes | None, kind: type[Exception]
) -> None:
    folder, settings = small
    (folder / NAMES[1]).unlink()
    if content:
        (folder / NAMES[1]).write_bytes(content)

    with pytest.raises(kind, match="en-03"):
        asyncio.run(evaluate(folder, EN, settings, live=0))


def test_a_language_without_a_model_is_told(small: tuple[Path, Settings]) -> None:
    folder, settings = small

    with pytest.raises(ModelMissing):
        asyncio.run(evaluate(folder, lang("vi"), settings, live=0))
