"""coturn on the loopback, set up as docs/hub.md tells a city's administrator."""

import asyncio
import os
import re
import shutil
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from aiortc import RTCConfiguration, RTCIceTransportPolicy

from kiosk.hub import certificates, configuration
from kiosk.hub.configuration import HubSettings

TURNSERVER = shutil.which("turnserver")
MANUAL = Path(__file__).resolve().parents[2] / "docs" / "hub.md"
PATIENCE = 20.0
LOOPBACK = """
listening-ip=127.0.0.1
relay-ip=127.0.0.1
allow-loopback-peers
log-file=stdout
simple-log
"""

needs_coturn = pytest.mark.skipif(TURNSERVER is None, reason="there is no coturn on this machine")


@dataclass(slots=True)
class TurnServer:
    """One that runs; the manual's ports are others here."""

    folder: Path
    udp: int
    tls: int
    process: asyncio.subprocess.Process | None = None

    @property
    def addresses(self) -> dict[str, str]:
        return {
            "udp": f"turn:127.0.0.1:{self.udp}",
            "tcp": f"turn:127.0.0.1:{self.udp}?transport=tcp",
            "tls": f"turns:127.0.0.1:{self.tls}?transport=tcp",
        }

    def settings(self, hub: Path, *addresses: str) -> HubSettings:
        """Return the manual's hub.toml, with other addresses."""
        text = re.sub(r"(?m)^turn = .*", f"turn = {list(addresses)}", manual()[1])
        hub.mkdir(exist_ok=True)
        (hub / configuration.FILE).write_text(text, encoding="utf-8")
        return configuration.load(hub)

    async def start(self) -> None:
        """Start it, and wait until it tells, as it would tell systemd, that it listens."""
        assert TURNSERVER is not None
        place = self.folder / "notify"
        place.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notice:
            notice.bind(str(place))
            notice.setblocking(False)
            self.process = await asyncio.create_subprocess_exec(
                TURNSERVER,
                "-c",
                str(self.folder / "turnserver.conf"),
                env={**os.environ, "NOTIFY_SOCKET": str(place)},
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.DEVNULL,
            )
            async with asyncio.timeout(PATIENCE):
                assert b"READY=1" in await asyncio.get_running_loop().sock_recv(notice, 100)

    def freeze(self) -> None:
        """Let it fall silent."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    async def kill(self) -> None:
        """End it without a word."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()


def manual() -> tuple[str, str]:
    """Return the turnserver.conf and the hub.toml that docs/hub.md gives."""
    section = MANUAL.read_text(encoding="utf-8").partition("## Through a firewall\n")[2].partition("\n## ")[0]
    first, second = (re.sub("(?m)^    ", "", block) for block in re.findall(r"(?m)(?:^    .*\n)+", section))
    return first, second


def free() -> int:
    """Return a port that nobody has, neither for UDP nor for TCP."""
    while True:
        with socket.socket() as tcp, socket.socket(type=socket.SOCK_DGRAM) as udp, suppress(OSError):
            tcp.bind(("127.0.0.1", 0))
            udp.bind(tcp.getsockname())
            return int(tcp.getsockname()[1])


def set_up(folder: Path, hub: Path) -> TurnServer:
    """Write the manual's turnserver.conf, for the loopback."""
    server = TurnServer(folder, free(), free())
    certificate = certificates.own(hub / "tls", ())
    ours = {
        "listening-port": server.udp,
        "tls-listening-port": server.tls,
        "cert": certificate.chain,
        "pkey": certificate.key,
    }
    text = manual()[0]
    for name, value in ours.items():
        text, found = re.subn(rf"(?m)^{name}=.*", f"{name}={value}", text)
        assert found == 1
    text += f"{LOOPBACK}pidfile={folder / 'pid'}\nuserdb={folder / 'turndb'}\n"
    folder.mkdir()
    (folder / "turnserver.conf").write_text(text, encoding="utf-8")
    return server


@asynccontextmanager
async def turn_server(folder: Path, hub: Path) -> AsyncIterator[TurnServer]:
    """Run a server whose certificate is that of the hub with this data folder."""
    server = set_up(folder, hub)
    try:
        await server.start()
        yield server
    finally:
        await server.kill()


def relayed_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let our peers have relayed candidates alone, as behind a firewall that lets nothing else through."""
    only = partial(RTCConfiguration, iceTransportPolicy=RTCIceTransportPolicy.RELAY)
    monkeypatch.setattr("kiosk.call.peer.RTCConfiguration", only)
