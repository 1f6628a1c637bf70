"""What hub.toml may say about TURN."""

from pathlib import Path

import pytest

from kiosk.core.errors import SettingsInvalid
from kiosk.hub import configuration
from kiosk.hub.configuration import HubSettings

pytestmark = pytest.mark.unit


def test_credentials_outlast_a_working_day() -> None:
    settings = HubSettings()

    assert settings.turn_lifetime > settings.session


@pytest.mark.parametrize(
    "address",
    ["turn.example.jp", "https://turn.example.jp", "turn:turn.example.jp?transport=tls", "turn:[2001:db8::1]"],
)
def test_an_address_that_a_page_or_a_counter_cannot_use_is_refused_when_the_hub_starts(
    address: str, tmp_path: Path
) -> None:
    (tmp_path / configuration.FILE).write_text(f'turn = ["{address}"]\nturn_secret = "any"\n', encoding="utf-8")

    with pytest.raises(SettingsInvalid, match=r"\$\.turn"):
        configuration.load(tmp_path)
