"""What the hub remembers across restarts: accounts, kiosks, enrolment codes, sessions, bookings and call figures.

One port, `Store`; `sqlite_store` implements it for one hub. Nothing that was said or shown is here, and no secret in
the clear: passwords are argon2id, keys, codes and session tokens are SHA-256 of long random texts.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.core.errors import KioskError
from kiosk.hub.people import Interpreter, Pool, hours
from kiosk.hub.talk import CallRow


class StoreFailed(KioskError):
    """The disk or the database refused; shown to the hub's administrator only."""

    code = "hub-store-failed"
    retryable = True

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} cannot be read or written. Check the disk and the folder's owner.", path=path)


@dataclass(frozen=True, slots=True)
class Account:
    """An interpreter's account."""

    id: str
    name: str
    """Unique, without regard to case."""
    password: str
    """argon2id in PHC form."""
    languages: str
    """Tags with spaces between."""
    skills: str = ""
    """The same for skills."""
    desks: str = ""
    """Names with line breaks between; empty: every desk."""
    hours: str = ""
    """As `people.hours` reads it; empty: always."""
    pool: Pool = "own"
    rest: float = 0.0
    """Seconds between two calls."""
    totp: str = ""
    """Base32 secret of RFC 6238; empty: none."""
    disabled: bool = False

    def interpreter(self) -> Interpreter:
        """Return the person as the waiting room knows them."""
        return Interpreter(
            id=self.id,
            name=self.name,
            languages=frozenset(self.languages.lower().split()),
            skills=frozenset(self.skills.split()),
            desks=frozenset(filter(None, self.desks.split("\n"))),
            hours=hours(self.hours),
            pool=self.pool,
            rest=self.rest,
        )


@dataclass(frozen=True, slots=True)
class Kiosk:
    """An enrolled kiosk."""

    id: str
    desk: str
    key: str
    """SHA-256 of its key, hexadecimal."""
    enrolled: float
    """Seconds since 1970."""
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A booked slot."""

    code: str
    kiosk: str
    interpreter: str
    lang: str
    desk: str
    skills: str
    """With spaces between."""
    at: int
    """Seconds since 1970."""
    length: int
    """Seconds."""


class Store(Protocol):
    """The port. Every method may raise StoreFailed; each is one transaction."""

    async def add_account(self, account: Account) -> bool:
        """Add it, in the place of a disabled one of that name; False: the name is taken."""
        ...

    async def account(self, name: str) -> Account | None:
        """Return the account of that name, without regard to case."""
        ...

    async def accounts(self) -> Sequence[Account]:
        """Return all accounts by name."""
        ...

    async def disable_account(self, name: str) -> bool:
        """Let the account sign in no longer and end its sessions; False: there is none."""
        ...

    async def add_session(self, token: str, account: str, expires: float) -> None:
        """Keep a session by its token's hash; expired ones are forgotten."""
        ...

    async def session(self, token: str, now: float) -> Account | None:
        """Return whose session it is, unless it has expired or the account is disabled."""
        ...

    async def end_session(self, token: str) -> None:
        """Forget a session."""
        ...

    async def prolong_sessions(self, tokens: Collection[str], until: float) -> None:
        """Let these hashes' sessions stand at least so long."""
        ...

    async def live_sessions(self, tokens: Collection[str], now: float) -> frozenset[str]:
        """Return those of the hashes that `session` would still know."""
        ...

    async def add_code(self, code: str, expires: float) -> None:
        """Keep an enrolment code by its hash."""
        ...

    async def enrol(self, code: str, kiosk: Kiosk, now: float) -> bool:
        """Trade a code for a kiosk's place, once; False: no such code, or too late."""
        ...

    async def kiosk(self, key: str) -> Kiosk | None:
        """Return the kiosk whose key has this hash, unless it is disabled."""
        ...

    async def kiosks(self) -> Sequence[Kiosk]:
        """Return all kiosks in the order of their enrolment."""
        ...

    async def disable_kiosk(self, kiosk: str) -> bool:
        """Let the kiosk call no longer; False: there is none."""
        ...

    async def keep_calls(self, rows: Collection[CallRow]) -> None:
        """Write rows, each in the place of an older one of the same call."""
        ...

    async def open_calls(self) -> Sequence[CallRow]:
        """Return the calls that are not over, by arrival."""
        ...

    async def calls(self, since: float, until: float) -> Sequence[CallRow]:
        """Return the calls that arrived in a span of time, by arrival."""
        ...

    async def forget_calls(self, before: float) -> int:
        """Delete figures of calls that ended earlier; returns how many."""
        ...

    async def book(self, slots: Sequence[Slot]) -> Slot | None:
        """Take the first of these whose interpreter has nothing booked that overlaps."""
        ...

    async def unbook(self, code: str, kiosk: str) -> Slot | None:
        """Give a kiosk's slot back."""
        ...

    async def slots(self, since: float, until: float) -> Sequence[Slot]:
        """Return the booked slots that begin in a span of time, in order."""
        ...

    async def forget_slots(self, before: float) -> int:
        """Delete booked slots that began earlier; returns how many."""
        ...

    async def close(self) -> None:
        """Finish what was begun and let go of the database."""
        ...
