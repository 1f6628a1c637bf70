"""The exit status of a command."""

import pytest

from kiosk.cli import _guarded
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
