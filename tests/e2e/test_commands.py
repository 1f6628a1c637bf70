"""The command line, as its users meet it."""

import json
import os
import signal
import subprocess
import sys
import wave
from pathlib import Path
from subprocess import PIPE

import pytest

from kiosk.settings import resources
from tests.e2e.conftest import Run

pytestmark = pytest.mark.e2e

OPEN_AND_SAY_SO = """
import contextlib, sys
from kiosk import app
real = app.interrupted
@contextlib.contextmanager
def interrupted(call):
    with real(call):
        print("open", flush=True)
        yield
app.interrupted = interrupted
sys.argv = ["main.py", "run", "--windowed"]
app.main()
"""

SPEECH = resources() / "tests" / "data" / "speech"


def lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def a_recording(tag: str) -> tuple[Path, str]:
    first = (SPEECH / tag / "reference.tsv").read_text(encoding="utf-8").splitlines()[1].split("\t")
    return SPEECH / tag / first[0], first[1]


def test_a_card_is_answered_with_its_wording_and_says_so(program: Run) -> None:
    done = program("translate", "--from", "ja", "--to", "en", "住民票をください", "--json")

    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (answer["origin"], answer["card"]) == ("card", "residence.want-juminhyo")
    assert "certificate of residence" in answer["text"]


def test_the_machine_translates_what_no_card_says(program: Run) -> None:
    done = program("translate", "--from", "ja", "--to", "en", "私は日本人です。", "--json")

    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (answer["origin"], answer["starter"]) == ("machine", True)
    assert answer["text"].strip()


@pytest.mark.parametrize("tag", ["ja", "en"])
def test_a_recording_is_written_down_with_times_words_and_confidence(program: Run, tag: str) -> None:
    path, _ = a_recording(tag)
    done = program("transcribe", str(path), "--lang", tag, "--json")

    assert done.returncode == 0, done.stderr
    events = lines(done.stdout)
    finals = [event for event in events if event["event"] == "final"]
    assert [event["event"] for event in events].index("partial") < events.index(finals[0])
    words = finals[0]["words"]
    assert isinstance(words, list)
    assert all(0 <= word["start"] < word["end"] and 0 <= word["confidence"] <= 1 for word in words)


def test_a_text_is_spoken_into_a_file(program: Run, tmp_path: Path) -> None:
    done = program("speak", "--lang", "ja", "3月31日までに来てください。", "-o", str(tmp_path / "voice.wav"))

    assert done.returncode == 0, done.stderr
    with wave.open(str(tmp_path / "voice.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() > 1.5


def test_cards_are_found_by_romaji(program: Run) -> None:
    done = program("phrases", "search", "--lang", "ja", "juuminhyou", "--json")

    assert done.returncode == 0, done.stderr
    assert "residence.want-juminhyo" in [card["id"] for card in lines(done.stdout)]


def test_the_doctor_tells_what_each_language_can_do(program: Run) -> None:
    done = program("doctor", "--json")

    assert done.returncode == 0, done.stderr
    services = {one["tag"]: set(one["services"]) for one in json.loads(done.stdout)["languages"]}
    assert services["en"] == {"hears", "translates", "speaks", "cards"}
    assert services["my"] == {"cards"}
    assert services["vi"] == {"speaks", "cards"}


@pytest.mark.parametrize("command", ["", "run", "transcribe", "translate", "speak", "phrases search", "doctor"])
def test_help_is_complete(program: Run, command: str) -> None:
    done = program(*command.split(), "--help", COLUMNS="200")

    assert done.returncode == 0
    assert "Usage" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("translate", "はい", "--from", "xx", "--to", "en"), "xx"),
        (("translate", "今日は寒い", "--from", "ja", "--to", "my"), "my"),
        (("transcribe", "gone.wav", "--lang", "ja"), "gone.wav"),
        (("transcribe", "empty.wav", "--lang", "ja"), "empty.wav"),
        (("transcribe", "letter.wav", "--lang", "ja"), "letter.wav"),
        (("transcribe", "letter.wav", "--lang", "my"), "my"),
        (("speak", "မင်္ဂလာပါ", "--lang", "my", "-o", "out.wav"), "my"),
        (("run", "--settings", "gone.toml"), "gone.toml"),
        (("pictures", "out", "--size", "big"), "big"),
        (("nonsense",), "nonsense"),
        (("translate", " "), "sentence"),
        (("translate", "caf\udce9"), "UTF-8"),
        (("speak", "", "-o", "out.wav"), "sentence"),
        (("run", "--demo", "empty.wav"), "empty.wav"),
    ],
)
def test_wrong_input_ends_with_status_2_and_a_sentence(
    program: Run, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "empty.wav").touch()
    (tmp_path / "letter.wav").write_text("This is a letter, not sound.", encoding="utf-8")

    done = program(*arguments)

    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_model_is_named_and_nothing_is_heard(program: Run, tmp_path: Path) -> None:
    models = tmp_path / "home" / "models" / "vosk-model-small-ja-9.9"
    starter = resources() / "models" / "starter" / "vosk-ja"
    for source in starter.rglob("*"):
        if source.is_file():
            target = models / source.relative_to(starter)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    weights = models / "am" / "final.mdl"
    sound = bytearray(weights.read_bytes())
    sound[len(sound) // 2] ^= 0xFF
    weights.write_bytes(sound)

    done = program("transcribe", str(a_recording("ja")[0]), "--lang", "ja")

    assert done.returncode == 2
    assert "vosk-model-small-ja-9.9" in done.stderr


def test_every_language_can_be_led_into_a_file_whatever_the_code_page(program: Run) -> None:
    done = program("phrases", "search", "--lang", "ja", "juuminhyou", PYTHONIOENCODING="cp1252")

    assert done.returncode == 0, done.stderr
    assert "住民票" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_the_kiosk_in_good_order(number: signal.Signals, tmp_path: Path) -> None:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", OPEN_AND_SAY_SO]
    with subprocess.Popen(command, env=environ, stdout=PIPE, stderr=PIPE, cwd=resources()) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == b"open\n"
        kiosk.send_signal(number)
        _, complaints = kiosk.communicate(timeout=60)

    assert (kiosk.returncode, complaints) == (0, b"")
