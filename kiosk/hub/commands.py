"""What the command line does with a hub: run it, its accounts, its kiosks. Plain arguments, plain answers.

    run(...)                     until SIGINT or SIGTERM; `opened` is called with the address
    add_interpreter / interpreters / disable_interpreter
    enrolment_code / kiosks / disable_kiosk
    enrolled_here                a kiosk that keeps a hub for itself on the same machine needs no code

They may run while the hub runs: both wait for each other at the database, and the hub looks for changes every 5 s.
"""

import asyncio
import hashlib
import re
import socket
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from kiosk import wire
from kiosk.core.errors import KioskError
from kiosk.hub import certificates, configuration, keys, passwords, people, totp
from kiosk.hub.people import Pool
from kiosk.hub.server import DATABASE, Hub, Place
from kiosk.hub.sqlite_store import SqliteStore
from kiosk.hub.store import Account, Kiosk
from kiosk.runtime import interrupted

TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
SKILL: Final = re.compile(r"[a-z0-9-]{1,40}")
NAME: Final = 80
"""Characters."""
EVERYWHERE: Final = frozenset({"", "0.0.0.0", "::"})  # noqa: S104 - to be told by a name that people can type


class AccountInvalid(KioskError):
    """What was given for an account cannot be used; shown on the command line only."""

    code = "hub-account-invalid"

    def __init__(self, what: str, form: str) -> None:
        super().__init__(f"{what} cannot be used. Give {form}.", what=what, form=form)


class AccountTaken(KioskError):
    """There is an account of that name; shown on the command line only."""

    code = "hub-account-taken"

    def __init__(self, name: str) -> None:
        super().__init__(f"There is already an account {name}. Disable it first, or give another name.", name=name)


class NoSuchEntry(KioskError):
    """No account or kiosk of that name or id; shown on the command line only."""

    code = "hub-no-such-entry"

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no {name}. The list command shows what there is.", name=name)


async def run(place: Place, opened: Callable[[dict[str, Any]], object]) -> None:
    """Run a hub until SIGINT or SIGTERM.

    Args:
        place: where.
        opened: called once with address, port and the authority's file, when it listens.

    Raises:
        SettingsInvalid, CertificateUnreadable, StoreFailed, AddressTaken: it cannot be opened.
    """
    hub = Hub.of(place)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    with interrupted(lambda: loop.call_soon_threadsafe(stop.set)):
        try:
            await hub.open()
            host = socket.gethostname() if place.host in EVERYWHERE else place.host
            host = f"[{host}]" if ":" in host else host
            authority = "" if place.certificate else str(place.data / "tls" / "ca.pem")
            opened({"address": f"https://{host}:{hub.port}", "port": hub.port, "authority": authority})
            serving = asyncio.create_task(hub.serve(), name="serving")
            stopping = asyncio.create_task(stop.wait(), name="stopping")
            try:
                done, _ = await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                stopping.cancel()
                await asyncio.gather(stopping, return_exceptions=True)
            if serving in done:
                serving.result()
        finally:
            await hub.close()


def add_interpreter(
    data: Path,
    name: str,
    languages: Sequence[str],
    password: str | None = None,
    *,
    skills: Sequence[str] = (),
    desks: Sequence[str] = (),
    hours: str = "",
    pool: Pool = "own",
    rest: float = 0.0,
    one_time: bool = False,
) -> dict[str, str]:
    """Add an account; one of that name that was disabled becomes this one: a forgotten password, other languages.

    Args:
        data: the hub's data folder.
        name: how they sign in, and what visitors see.
        languages: tags, e.g. jsl, en.
        password: None: one is made.
        skills: e.g. medical, tax.
        desks: names; none: every desk.
        hours: e.g. `mon-fri 08:30-17:15`; empty: always.
        pool: the city's own, or the partner city's.
        rest: seconds between two calls.
        one_time: a code from a telephone's app is asked for as well.

    Returns:
        `name`, `password` if it was made here, `totp` (an otpauth: address) if asked for. Shown once, kept nowhere.

    Raises:
        AccountInvalid, AccountTaken, StoreFailed.
    """
    if not (name.strip() and len(name) <= NAME and name.isprintable()):
        raise AccountInvalid("The name", f"1 to {NAME} characters")
    for tag in languages or [""]:
        if not TAG.fullmatch(tag):
            raise AccountInvalid(f"The language {tag!r}", "tags as jsl, en or pt-BR")
    for skill in skills:
        if not SKILL.fullmatch(skill):
            raise AccountInvalid(f"The skill {skill!r}", "small letters, digits and hyphens")
    try:
        people.hours(hours)
    except ValueError as error:
        raise AccountInvalid(f"The span {str(error)!r}", "hours as mon-fri 08:30-17:15, sat 09:00-12:00") from error
    if password is not None and len(password) < passwords.LEAST:
        raise AccountInvalid("The password", f"at least {passwords.LEAST} characters")
    secret = password or passwords.generated()
    key = totp.secret() if one_time else ""
    worker = passwords.Passwords()
    account = Account(
        id=keys.identity(),
        name=name.strip(),
        password=worker.make(secret),
        languages=" ".join(languages),
        skills=" ".join(skills),
        desks="\n".join(desks),
        hours=hours,
        pool=pool,
        rest=rest,
        totp=key,
    )
    worker.close()
    if not _with_store(data, lambda store: store.add_account(account)):
        raise AccountTaken(account.name)
    made = {"password": secret} if password is None else {}
    return {"name": account.name, **made, **({"totp": totp.address(key, account.name)} if key else {})}


def interpreters(data: Path) -> list[dict[str, Any]]:
    """Return all accounts, without their secrets."""
    return [
        {
            "name": one.name,
            "languages": one.languages.split(),
            "skills": one.skills.split(),
            "desks": [desk for desk in one.desks.split("\n") if desk],
            "hours": one.hours,
            "pool": one.pool,
            "one_time": bool(one.totp),
            "disabled": one.disabled,
        }
        for one in _with_store(data, lambda store: store.accounts())
    ]


def disable_interpreter(data: Path, name: str) -> None:
    """Let somebody sign in no longer; a running hub ends their sessions within 5 s.

    Raises:
        NoSuchEntry, StoreFailed.
    """
    if not _with_store(data, lambda store: store.disable_account(name)):
        raise NoSuchEntry(f"account {name}")


def enrolment_code(data: Path) -> str:
    """Return a code with which one kiosk can enrol once, within half an hour; see `wire.Enrol`.

    Raises:
        SettingsInvalid, CertificateUnreadable, StoreFailed.
    """
    settings = configuration.load(data)
    code = keys.code()
    _with_store(data, lambda store: store.add_code(keys.hashed(code), time.time() + settings.code_lifetime))
    authority = certificates.authority(data / "tls", settings.names)
    return f"{code}:{pin(authority)}" if authority else code


def pin(authority: bytes) -> str:
    """Return the digits by which a kiosk knows the authority: of what GET /ca.pem answers."""
    return hashlib.sha256(authority).hexdigest()[: keys.PIN]


def kiosks(data: Path) -> list[dict[str, Any]]:
    """Return all kiosks."""
    return [
        {"id": one.id, "desk": one.desk, "enrolled": one.enrolled, "disabled": one.disabled}
        for one in _with_store(data, lambda store: store.kiosks())
    ]


def disable_kiosk(data: Path, kiosk: str) -> None:
    """Let a kiosk call no longer.

    Raises:
        NoSuchEntry, StoreFailed.
    """
    if not _with_store(data, lambda store: store.disable_kiosk(kiosk)):
        raise NoSuchEntry(f"kiosk {kiosk}")


async def enrolled_here(data: Path, desk: str) -> wire.Enrolled:
    """Enrol the kiosk of this very machine in its own hub, without a code.

    Raises:
        CertificateUnreadable, StoreFailed.
    """
    store = SqliteStore(data / DATABASE)
    code, key, now = keys.code(), keys.token(), time.time()
    kiosk = Kiosk(id=keys.identity(), desk=desk, key=keys.hashed(key), enrolled=now)
    try:
        await store.add_code(keys.hashed(code), now + 60)
        await store.enrol(keys.hashed(code), kiosk, now)
    finally:
        await store.close()
    settings = configuration.load(data)
    certificate = await asyncio.to_thread(certificates.own, data / "tls", ("127.0.0.1", *settings.names))
    authority = certificate.authority.read_text("ascii") if certificate.authority is not None else ""
    return wire.Enrolled(kiosk=kiosk.id, key=key, ca=authority)


def _with_store(data: Path, work: Callable[[SqliteStore], Any]) -> Any:
    async def done() -> Any:
        store = SqliteStore(data / DATABASE)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(done())
