"""SIGKILL in the middle of a call: noticed within 2 s, resumed within 3 s after the killed side is back."""

import asyncio
import sys
from pathlib import Path

import pytest

from kiosk import wire
from kiosk.call.hub_line import HubAddress, kiosk_line
from kiosk.call.kiosk_line import KioskLine, new_call
from kiosk.call.states import Phase
from kiosk.call.trust import Key
from kiosk.hub import commands
from kiosk.hub.configuration import HubSettings
from kiosk.hub.server import Hub, Place
from tests.call.calling import Person

pytestmark = pytest.mark.net

SCRIPT = Path(__file__).with_name("answering_process.py")
WORD = "correct horse"


async def answering(folder: Path, port: int) -> asyncio.subprocess.Process:
    authority = str(folder / "tls" / "ca.pem")
    return await asyncio.create_subprocess_exec(
        sys.executable, str(SCRIPT), f"https://127.0.0.1:{port}", authority, "Tanaka", WORD
    )


def test_a_killed_side_is_noticed_and_the_call_resumed_when_it_is_back(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def scene() -> None:
        hub = Hub(Place(tmp_path, port=0), HubSettings())
        await hub.open()
        await asyncio.to_thread(commands.add_interpreter, tmp_path, "Tanaka", ["jsl"], WORD)
        mine = await commands.enrolled_here(tmp_path, "desk")
        address = HubAddress(f"https://127.0.0.1:{hub.port}", tmp_path / "tls" / "ca.pem", mine.key)
        here, kiosk = asyncio.get_running_loop(), Person()
        there = await answering(tmp_path, hub.port)
        wish = wire.Call(call=new_call(), lang="jsl")
        line = KioskLine(kiosk_line(address), kiosk.media(), kiosk.tell, Key.fresh(), wish)
        running = asyncio.create_task(line.run())
        try:
            await kiosk.until(lambda: Phase.CONNECTED in kiosk.phases and kiosk.pictures, 30)
            line.type("あい")
            killed = here.time()
            there.kill()
            await there.wait()
            await kiosk.until(lambda: Phase.LOST in kiosk.phases)
            noticed = here.time() - killed
            there = await answering(tmp_path, hub.port)
            await kiosk.until(lambda: Phase.RESUMED in kiosk.phases, 30)
            seen = len(kiosk.pictures)
            await kiosk.until(lambda: len(kiosk.pictures) > seen + 5)
        finally:
            line.hang_up()
            await running
            there.kill()
            await there.wait()
            await hub.close()

        assert noticed < 2.5
        assert line.state.reason == "done"
        assert line.state.epoch >= 2

    loop.run(scene())
