"""What every test of the core shares."""

import pytest

from kiosk.core import consultation, opening, reading_aloud


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_aloud, "HALF_DUPLEX_HOLD", 0.0)
    monkeypatch.setattr(opening, "REST", 0.0)
    monkeypatch.setattr(consultation, "PAUSE", 0.01)
