"""The call that is going on, kept beside the kiosk's key: a kiosk that died takes it up again when it is back.

accepted --keep--> file: the call's number and its two languages, nothing of what was said    ended --forget--> no file
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from kiosk.core.types import Seconds

FRESH: Final[Seconds] = 60.0
"""So long the other side waits before it gives the call up."""


class Standing(msgspec.Struct, frozen=True):
    """A call that stands."""

    call: str
    """As the hub knows it."""
    lang: str
    """Of the interpreter."""
    visitor: str
    """What the visitor reads."""
    at: float
    """When the kiosk was last known to be in it; seconds since 1970."""


def keep(file: Path, standing: Standing) -> None:
    """Write it down; where that cannot be done the call goes on without."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_bytes(msgspec.json.encode(standing))
        new.chmod(0o600)
        new.replace(file)


def forget(file: Path) -> None:
    """Forget it."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def kept(file: Path, now: float) -> Standing | None:
    """Return the call that may still stand; None: there is none, or it is too old.

    Args:
        file: where it was kept.
        now: seconds since 1970.
    """
    try:
        standing = msgspec.json.decode(file.read_bytes(), type=Standing)
    except (OSError, msgspec.DecodeError):
        return None
    return standing if 0 <= now - standing.at <= FRESH else None
