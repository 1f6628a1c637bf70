"""How a kiosk is known to its hub: the key that a one-time code was changed for, kept in a file that only it reads.

    CODE:PIN --GET /ca.pem, which must match PIN--> POST /enrol --> {hub, key, ca} in the file, the authority beside it

Source of the two steps: `wire.Enrol`.
"""

import asyncio
import hashlib
from pathlib import Path
from typing import Final

import aiohttp
import msgspec

from kiosk import wire
from kiosk.call.hub_line import OPENING, HubAddress, HubRefused, HubUnreachable, enrolled
from kiosk.core.errors import FileMissing

LARGEST: Final = 64 * 1024
PIN: Final = 16
"""Digits, as `wire.Enrol` says."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds."""

    hub: str
    key: str
    ca: str = ""


def keep(file: Path, hub: str, known: wire.Enrolled) -> None:
    """Write the file.

    Raises:
        FileMissing: it cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.chmod(0o600)
        file.write_bytes(msgspec.json.encode(Kept(hub=hub, key=known.key, ca=known.ca)))
        if known.ca:
            authority(file).write_text(known.ca, encoding="ascii")
    except (OSError, ValueError) as error:
        raise FileMissing(str(file)) from error


def kept(file: Path, hub: str = "") -> HubAddress | None:
    """Return where the hub is, and who this kiosk is to it; None: it was never enrolled.

    Args:
        file: as `keep` wrote it.
        hub: its address where it has moved; empty: as it was enrolled.
    """
    try:
        one = msgspec.json.decode(file.read_bytes(), type=Kept)
    except (OSError, msgspec.MsgspecError):
        return None
    return HubAddress(hub or one.hub, authority(file) if one.ca else None, one.key)


def authority(file: Path) -> Path:
    """Return the file of the hub's authority."""
    return file.with_suffix(".ca.pem")


async def enrol(hub: str, given: str, desk: str, file: Path) -> None:
    """Change a one-time code for a key, and keep it.

    Args:
        hub: https://host:port
        given: CODE:PIN as the hub printed it; CODE alone where its certificate is public.
        desk: the name of this desk.
        file: where the key is kept.

    Raises:
        HubRefused: the code is not valid, or the hub is not the one that printed it.
        HubUnreachable: it does not answer.
        FileMissing: the file cannot be written.
    """
    code, _, pin = given.strip().partition(":")
    if pin:
        pem = await _authority(hub)
        if hashlib.sha256(pem).hexdigest()[:PIN] != pin.lower():
            raise HubRefused
        await asyncio.to_thread(_write, authority(file), pem)
    address = HubAddress(hub, authority(file) if pin else None)
    keep(file, hub, await enrolled(address, code, desk))


async def _authority(hub: str) -> bytes:
    """Return the hub's authority; trusted only once it matches the PIN."""
    try:
        async with (
            asyncio.timeout(OPENING),
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=False)) as session,
            session.get(f"{hub.rstrip('/')}/ca.pem") as answer,
        ):
            return await answer.content.read(LARGEST)
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
        raise HubUnreachable from error


def _write(file: Path, pem: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pem)
    except OSError as error:
        raise FileMissing(str(file)) from error
