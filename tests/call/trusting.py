"""The city's authority in a browser's own store, as an administrator installs it."""

import asyncio
import shutil
from pathlib import Path
from typing import Final

CERTUTIL: Final = shutil.which("certutil")


async def trust(authority: Path, store: Path) -> None:
    """Let a browser with this store trust an authority.

    Args:
        authority: PEM.
        store: folder of NSS' database: `.pki/nssdb` in the home for Chromium, the profile for Firefox.
    """
    await asyncio.to_thread(store.mkdir, parents=True, exist_ok=True)
    await _certutil(store, "-N", "--empty-password")
    await _certutil(store, "-A", "-t", "C,,", "-n", "city", "-i", str(authority))


async def _certutil(store: Path, *order: str) -> None:
    assert CERTUTIL is not None
    process = await asyncio.create_subprocess_exec(CERTUTIL, "-d", f"sql:{store}", *order)
    assert await process.wait() == 0
