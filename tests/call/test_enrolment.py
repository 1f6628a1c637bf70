"""A kiosk becomes known to a real hub by a one-time code."""

import asyncio
from pathlib import Path

import pytest

from kiosk.call.enrolment import authority, enrol, kept
from kiosk.call.hub_line import HubRefused, HubUnreachable, kiosk_line
from kiosk.hub import commands
from kiosk.hub.configuration import HubSettings
from kiosk.hub.server import Hub, Place
from kiosk.wire import Welcome

pytestmark = pytest.mark.net


def test_a_code_lets_one_kiosk_call_once_and_only_at_the_hub_that_printed_it(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    data, file, other = tmp_path / "hub", tmp_path / "mine" / "key.json", tmp_path / "other.json"
    code = commands.enrolment_code(data)
    forged = code.partition(":")[0] + ":0123456789abcdef"

    async def scene() -> None:
        hub = Hub(Place(data, port=0), HubSettings())
        await hub.open()
        url = f"https://127.0.0.1:{hub.port}"
        try:
            with pytest.raises(HubRefused):
                await enrol(url, forged, "3番窓口", other)
            await enrol(url, code, "3番窓口", file)
            with pytest.raises(HubRefused):
                await enrol(url, code, "4番窓口", other)
            address = kept(file)
            assert address is not None
            line = kiosk_line(address)
            async for message in line.messages():
                assert isinstance(message, Welcome)
                assert message.name
                break
            await line.close()
        finally:
            await hub.close()

    loop.run(scene())

    assert authority(file).read_bytes() == (data / "tls" / "ca.pem").read_bytes()
    assert kept(other) is None
    assert [one["desk"] for one in commands.kiosks(data)] == ["3番窓口"]


def test_a_hub_that_does_not_answer_is_told_apart(tmp_path: Path, loop: asyncio.Runner) -> None:
    with pytest.raises(HubUnreachable):
        loop.run(enrol("https://127.0.0.1:9", "CODE:0123456789abcdef", "desk", tmp_path / "key.json"))

    assert list(tmp_path.iterdir()) == []
