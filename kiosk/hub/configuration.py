"""What a city decides about its hub: `hub.toml` in the hub's data folder; a missing file means all defaults.

stun = ["stun:stun.example.jp"]
turn = ["turn:turn.example.jp:3478", "turns:turn.example.jp:443?transport=tcp"]
turn_secret = "..."
[[ladder]]
kind = "contractor"
label = "..."
address = "https://..."
"""

import tomllib
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk import wire
from kiosk.core.errors import SettingsInvalid
from kiosk.hub import people
from kiosk.hub.matching import Rules

FILE = "hub.toml"
Positive = Annotated[float, Meta(gt=0)]
Stun = Annotated[str, Meta(pattern=r"^stun:[A-Za-z0-9.-]+(:\d{1,5})?\Z")]
"""RFC 7064."""
Turn = Annotated[str, Meta(pattern=r"^turns?:[A-Za-z0-9.-]+(:\d{1,5})?(\?transport=(udp|tcp))?\Z")]
"""RFC 7065; a browser makes no call with an address of another form."""


class HubSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything; seconds where nothing else is said."""

    names: tuple[str, ...] = ()
    """Host names and addresses of the hub, for its certificate, besides the machine's own."""
    origins: tuple[str, ...] = ()
    """Origins from which the page may come besides the hub's own, e.g. https://madoguchi.example.jp."""
    stun: tuple[Stun, ...] = ()
    turn: tuple[Turn, ...] = ()
    turn_secret: str = ""
    """coturn's static-auth-secret."""
    turn_lifetime: Positive = 12 * 3600.0
    """Longer than a session: a page that has been open since the morning tests its connection, or renews a call's."""
    session: Positive = 10 * 3600.0
    """An interpreter signs in again after so long: a working day, from before the counters open until they are shut."""
    code_lifetime: Positive = 1800.0
    """Of an enrolment code."""
    ring: Positive = 20.0
    again: Positive = 30.0
    grace: Positive = 30.0
    patience: Positive = 60.0
    partner: Positive = 30.0
    slot: Annotated[int, Meta(ge=300, le=14400)] = 1800
    """Length of a slot that can be booked."""
    office: str = "mon-fri 08:30-17:15"
    """When slots can be booked with interpreters whose account names no hours."""
    metrics_from: tuple[str, ...] = ("127.0.0.1", "::1")
    """Addresses that may read /metrics."""
    connections: Annotated[int, Meta(ge=1)] = 64
    """At once from one address; a whole office may come from one."""
    keep: Annotated[int, Meta(ge=1)] = 1100
    """Days that call figures are kept: three fiscal years."""
    ladder: tuple[wire.Rung, ...] = (wire.Rung(kind="own"), wire.Rung(kind="slip"))
    """What a kiosk shows when nobody can take a call, in this order."""

    @property
    def rules(self) -> Rules:
        """Return how patient the waiting room is."""
        return Rules(ring=self.ring, again=self.again, grace=self.grace, patience=self.patience, partner=self.partner)


def load(folder: Path) -> HubSettings:
    """Read the hub's settings.

    Raises:
        SettingsInvalid: unknown key, wrong type or value; the message names the place.
    """
    file = folder / FILE
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8-sig")) if file.is_file() else {}
        settings = msgspec.convert(values, HubSettings)
        people.hours(settings.office)
        for name in settings.names:
            name.encode("idna")
    except (OSError, ValueError) as error:  # TOML's, Unicode's, IDNA's and msgspec's errors are ValueErrors
        raise SettingsInvalid(str(file), str(error)) from error
    if settings.turn and not settings.turn_secret:
        raise SettingsInvalid(str(file), "turn needs turn_secret")
    return settings
