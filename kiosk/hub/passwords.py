"""Passwords: argon2id, off the loop, never more than a few at a time.

argon2-cffi: the reference implementation's binding, kept up by Hynek Schlawack, MIT; leaving it means any other
argon2id, because hashes are in PHC form. Its defaults are RFC 9106's second recommended set (64 MiB, 3 passes).
"""

import asyncio
import secrets
import string
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

WAITING: Final = 8
"""Checks that may wait for the worker; more are refused before any work is done."""
LEAST: Final = 10
"""Characters of a password that somebody chose (NIST SP 800-63B asks for 8; guessing is rate-limited besides)."""


class Overloaded(Exception):
    """Too many passwords are being checked; try again."""


def generated() -> str:
    """Return a password of 95 bits that can be read out."""
    letters = string.ascii_lowercase.replace("l", "") + "23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(4))


class Passwords:
    """One worker that makes and checks hashes."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="hub-passwords")
        self._waiting = 0
        self._nobody = ""

    def make(self, password: str) -> str:
        """Return the hash of a password; slow on purpose, not for the loop."""
        return self._hasher.hash(password)

    async def right(self, kept: str | None, password: str) -> bool:
        """Say whether this is the password; takes as long when there is no account (`kept` is None).

        Raises:
            Overloaded: too many are waiting.
        """
        if self._waiting >= WAITING:
            raise Overloaded
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._worker, self._check, kept, password)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """Let the worker go."""
        self._worker.shutdown(cancel_futures=True)

    def _check(self, kept: str | None, password: str) -> bool:
        if kept is None and not self._nobody:
            self._nobody = self._hasher.hash(secrets.token_hex(16))
        try:
            return self._hasher.verify(kept or self._nobody, password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False
