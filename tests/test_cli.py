"""The exit status of a command, and the commands about calls."""

import json
import re
from pathlib import Path

import pytest

from kiosk import calls_cli, settings, wire
from kiosk.call.enrolment import authority, keep, kept
from kiosk.cli import WRONG_INPUT, _guarded, main
from kiosk.core.errors import FileMissing, HearingStopped, KioskError

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(("error", "status"), [(HearingStopped(), 1), (FileMissing("gone.wav"), 2)])
def test_a_failure_is_told_apart_from_wrong_input(
    error: KioskError, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def command() -> None:
        raise error

    assert _guarded(command) == status
    assert str(error) in capsys.readouterr().err


@pytest.fixture
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the commands folders of their own."""
    monkeypatch.setattr(calls_cli, "user_folder", lambda: tmp_path)
    monkeypatch.setattr(settings, "user_folder", lambda: tmp_path)
    monkeypatch.setattr(settings, "default_file", lambda: tmp_path / "settings.toml")
    return tmp_path


@pytest.mark.usefixtures("at_home")
def test_an_account_is_added_listed_and_disabled(capsys: pytest.CaptureFixture[str]) -> None:
    added = main(["hub", "interpreter", "add", "Tanaka", "--lang", "jsl", "--lang", "en", "--json"])
    made = json.loads(capsys.readouterr().out)
    disabled = main(["hub", "interpreter", "disable", "Tanaka"])
    listed = main(["hub", "interpreter", "list", "--json"])
    account = json.loads(capsys.readouterr().out)

    assert (added, disabled, listed) == (0, 0, 0)
    assert made["password"]
    assert (account["name"], account["languages"], account["disabled"]) == ("Tanaka", ["jsl", "en"], True)
    assert "password" not in account


@pytest.mark.usefixtures("at_home")
@pytest.mark.parametrize(
    "arguments",
    [
        ["hub", "interpreter", "add", "Tanaka", "--lang", "not a tag"],
        ["hub", "interpreter", "add", "Tanaka", "--lang", "en", "--pool", "other"],
        ["hub", "interpreter", "add", "Tanaka", "--lang", "en", "--hours", "always"],
        ["hub", "interpreter", "disable", "nobody"],
        ["hub", "kiosk", "disable", "none"],
        ["hub", "enrol", "CODE"],
        ["hub", "enrol", "CODE:0123456789abcdef", "--hub", "https://127.0.0.1:9"],
        ["hub", "run", "--certificate", "chain.pem"],
        ["run", "--hub", "not an address"],
        ["call", "--to", "jsl", "--hub", "http://127.0.0.1:9"],
        ["call", "--to", "jsl"],
    ],
)
def test_what_cannot_be_done_for_a_call_exits_with_2_and_one_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(arguments)
    told = capsys.readouterr().err.strip()

    assert status == WRONG_INPUT
    assert told
    assert "\n" not in told
    assert "Traceback" not in told


@pytest.mark.usefixtures("at_home")
def test_the_hub_prints_a_code_with_which_a_kiosk_can_enrol(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["hub", "enrol"])
    code, _, pin = capsys.readouterr().out.strip().partition(":")

    assert status == 0
    assert code
    assert re.fullmatch("[0-9a-f]{16}", pin)


def test_a_kiosk_is_known_where_it_was_enrolled(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "key.json"
    keep(file, "https://hub.example.jp:8443", wire.Enrolled(kiosk="kiosk-0001", key="secret", ca="PEM"))

    address, moved = kept(file), kept(file, "https://new.example.jp")

    assert address is not None
    assert moved is not None
    assert (address.url, address.key, address.authority) == ("https://hub.example.jp:8443", "secret", authority(file))
    assert authority(file).read_text() == "PEM"
    assert moved.url == "https://new.example.jp"
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b'{"hub": 1, "key": ""}'])
def test_a_damaged_key_counts_as_none(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "key.json"
    file.write_bytes(content)

    assert kept(file) is None
