"""Two people talk in a room with noise through a real sound server; half an hour of it is `make bench conversation`."""

import asyncio
from pathlib import Path

import pytest

from kiosk.settings import Settings
from tests.hearing import conversation, pulse

pytestmark = [pytest.mark.engine, *pulse.NEEDS]

SECONDS = 24


def test_no_sentence_is_lost_in_a_conversation_in_noise(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    spoken = conversation.converse(SECONDS)
    with pulse.server(monkeypatch) as server:
        server.plug(default=True)
        out = asyncio.run(conversation.heard(spoken, server.pipe("fifo_mic"), Settings()))
    each = asyncio.run(conversation.alone(spoken, tmp_path, Settings()))
    found = conversation.compared(spoken, out, each)

    assert found["turns_of_which_nothing_was_heard"] == 0
    assert found["of_these_lost_in_conversation"] <= 0.05 * found["words_reliably_heard_alone"]
    assert found["troubles"] == []
