"""The store in one SQLite file, for a city with one hub.

sqlite-utils: migrations and transactions over the standard library's driver, so that the schema's history is code; kept
up since 2018 by its author and many users, Apache-2.0; leaving it means writing the same SQL by hand. One worker owns
the connection, so no call blocks the loop and none meets another. WAL with synchronous=FULL: an acknowledged row
survives a power cut (sqlite.org/pragma.html#pragma_synchronous).
"""

import asyncio
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

from kiosk.hub import tables
from kiosk.hub.store import Account, Kiosk, Slot, StoreFailed
from kiosk.hub.talk import CallRow

T = TypeVar("T")
Row = TypeVar("Row", Account, Kiosk, Slot, CallRow)

VARIABLES = 500
"""SQLite takes at most 999 places in one statement in old builds (sqlite.org/limits.html)."""
BUSY = 5000
"""Milliseconds that the command line and the running hub wait for each other."""


class SqliteStore:
    """The port `Store` on one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="hub-store")
        self._db: Database | None = None

    async def add_account(self, account: Account) -> bool:
        """See Store."""

        def work(db: Database) -> bool:
            kept = {**asdict(account), "folded": account.name.casefold()}
            anew = ", ".join(f"{name} = excluded.{name}" for name in kept if name != "id")
            sql = f"INSERT INTO accounts {_values(kept)} ON CONFLICT (folded) DO UPDATE SET {anew} WHERE disabled"
            return _changed(db, sql, kept)

        return await self._do(work)

    async def account(self, name: str) -> Account | None:
        """See Store."""
        return await self._one(Account, "SELECT * FROM accounts WHERE folded = ?", [name.casefold()])

    async def accounts(self) -> Sequence[Account]:
        """See Store."""
        return await self._all(Account, "SELECT * FROM accounts ORDER BY folded", [])

    async def disable_account(self, name: str) -> bool:
        """See Store."""

        def work(db: Database) -> bool:
            who = {"folded": name.casefold()}
            db.execute("DELETE FROM sessions WHERE account IN (SELECT id FROM accounts WHERE folded = :folded)", who)
            return _changed(db, "UPDATE accounts SET disabled = 1 WHERE folded = :folded", who)

        return await self._do(work)

    async def add_session(self, token: str, account: str, expires: float) -> None:
        """See Store."""

        def work(db: Database) -> None:
            db.execute("DELETE FROM sessions WHERE expires < unixepoch()")
            db.execute("INSERT INTO sessions (token, account, expires) VALUES (?, ?, ?)", [token, account, expires])

        await self._do(work)

    async def session(self, token: str, now: float) -> Account | None:
        """See Store."""
        sql = (
            "SELECT accounts.* FROM sessions JOIN accounts ON accounts.id = sessions.account"
            " WHERE token = ? AND expires > ? AND NOT disabled"
        )
        return await self._one(Account, sql, [token, now])

    async def end_session(self, token: str) -> None:
        """See Store."""
        await self._do(lambda db: _changed(db, "DELETE FROM sessions WHERE token = :token", {"token": token}))

    async def prolong_sessions(self, tokens: Collection[str], until: float) -> None:
        """See Store."""

        def work(db: Database) -> None:
            for token in tokens:
                db.execute("UPDATE sessions SET expires = max(expires, ?) WHERE token = ?", [until, token])

        await self._do(work)

    async def live_sessions(self, tokens: Collection[str], now: float) -> frozenset[str]:
        """See Store."""
        wanted = list(tokens)

        def work(db: Database) -> frozenset[str]:
            found: set[str] = set()
            for start in range(0, len(wanted), VARIABLES):
                some = wanted[start : start + VARIABLES]
                places = ", ".join("?" * len(some))
                sql = (
                    "SELECT token FROM sessions JOIN accounts ON accounts.id = sessions.account"  # noqa: S608 - places only
                    f" WHERE expires > ? AND NOT disabled AND token IN ({places})"
                )
                found.update(one["token"] for one in db.query(sql, [now, *some]))
            return frozenset(found)

        return await self._do(work)

    async def add_code(self, code: str, expires: float) -> None:
        """See Store."""

        def work(db: Database) -> None:
            db.execute("DELETE FROM codes WHERE expires < unixepoch()")
            db.execute("INSERT INTO codes (code, expires) VALUES (?, ?)", [code, expires])

        await self._do(work)

    async def enrol(self, code: str, kiosk: Kiosk, now: float) -> bool:
        """See Store."""

        def work(db: Database) -> bool:
            if not _changed(db, "DELETE FROM codes WHERE code = :code AND expires > :now", {"code": code, "now": now}):
                return False
            kept = asdict(kiosk)
            return _changed(db, f"INSERT INTO kiosks {_values(kept)}", kept)

        return await self._do(work)

    async def kiosk(self, key: str) -> Kiosk | None:
        """See Store."""
        return await self._one(Kiosk, "SELECT * FROM kiosks WHERE key = ? AND NOT disabled", [key])

    async def kiosks(self) -> Sequence[Kiosk]:
        """See Store."""
        return await self._all(Kiosk, "SELECT * FROM kiosks ORDER BY enrolled, id", [])

    async def disable_kiosk(self, kiosk: str) -> bool:
        """See Store."""
        sql = "UPDATE kiosks SET disabled = 1 WHERE id = :id"
        return await self._do(lambda db: _changed(db, sql, {"id": kiosk}))

    async def keep_calls(self, rows: Collection[CallRow]) -> None:
        """See Store."""

        def work(db: Database) -> None:
            for one in rows:
                kept = asdict(one)
                db.execute(f"INSERT OR REPLACE INTO calls {_values(kept)}", kept)

        await self._do(work)

    async def open_calls(self) -> Sequence[CallRow]:
        """See Store."""
        return await self._all(CallRow, "SELECT * FROM calls WHERE state <> 'over' ORDER BY arrived", [])

    async def calls(self, since: float, until: float) -> Sequence[CallRow]:
        """See Store."""
        sql = "SELECT * FROM calls WHERE arrived >= ? AND arrived < ? ORDER BY arrived"
        return await self._all(CallRow, sql, [since, until])

    async def forget_calls(self, before: float) -> int:
        """See Store."""
        sql = "DELETE FROM calls WHERE state = 'over' AND ended < ?"
        return await self._do(lambda db: db.execute(sql, [before]).rowcount)

    async def book(self, slots: Sequence[Slot]) -> Slot | None:
        """See Store."""

        def work(db: Database) -> Slot | None:
            overlapping = (
                "SELECT 1 FROM slots WHERE interpreter = :interpreter AND at < :at + :length AND at + length > :at"
            )
            for one in slots:
                kept = asdict(one)
                if not list(db.query(overlapping, kept)):
                    db.execute(f"INSERT INTO slots {_values(kept)}", kept)
                    return one
            return None

        return await self._do(work)

    async def unbook(self, code: str, kiosk: str) -> Slot | None:
        """See Store."""

        def work(db: Database) -> Slot | None:
            found = _rows(Slot, db, "SELECT * FROM slots WHERE code = ? AND kiosk = ?", [code, kiosk])
            db.execute("DELETE FROM slots WHERE code = ? AND kiosk = ?", [code, kiosk])
            return found[0] if found else None

        return await self._do(work)

    async def slots(self, since: float, until: float) -> Sequence[Slot]:
        """See Store."""
        return await self._all(Slot, "SELECT * FROM slots WHERE at >= ? AND at < ? ORDER BY at, code", [since, until])

    async def forget_slots(self, before: float) -> int:
        """See Store."""
        return await self._do(lambda db: db.execute("DELETE FROM slots WHERE at < ?", [before]).rowcount)

    async def close(self) -> None:
        """See Store."""
        await asyncio.get_running_loop().run_in_executor(self._worker, self._shut)
        self._worker.shutdown()

    async def _one(self, kind: type[Row], sql: str, values: Sequence[object]) -> Row | None:
        found = await self._all(kind, sql, values)
        return found[0] if found else None

    async def _all(self, kind: type[Row], sql: str, values: Sequence[object]) -> Sequence[Row]:
        return await self._do(lambda db: _rows(kind, db, sql, values))

    async def _do(self, work: Callable[[Database], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._worker, self._within, work)

    def _within(self, work: Callable[[Database], T]) -> T:
        try:
            db = self._opened()
            with _alone(db):
                return work(db)
        except (sqlite3.Error, OSError) as error:
            raise StoreFailed(str(self._path)) from error

    def _opened(self) -> Database:
        if self._db is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.touch(mode=0o600)
            db = Database(sqlite3.connect(self._path, isolation_level=None, timeout=BUSY / 1000))
            for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
                db.execute(f"PRAGMA {pragma}")
            with _alone(db):
                tables.steps.apply(db)
            self._db = db
        return self._db

    def _shut(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None


@contextmanager
def _alone(db: Database) -> Iterator[None]:
    """Hold a transaction that no other process can come between.

    sqlite-utils' own begins as a reader, which fails at its first write when another process wrote meanwhile.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _values(row: dict[str, Any]) -> str:
    """Return the columns and places of a row; the names are this program's own fields."""
    return f"({', '.join(row)}) VALUES ({', '.join(':' + name for name in row)})"


def _changed(db: Database, sql: str, values: dict[str, Any]) -> bool:
    return db.execute(sql, values).rowcount > 0


def _rows(kind: type[Row], db: Database, sql: str, values: Sequence[object]) -> list[Row]:
    # not strict: SQLite keeps a bool as 0 or 1
    return [msgspec.convert(one, kind, strict=False) for one in db.query(sql, list(values))]
