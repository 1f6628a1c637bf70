"""One-time codes from a telephone's app (RFC 6238: HMAC-SHA1, 6 digits, 30 s)."""

import base64
import binascii
import hashlib
import hmac
import secrets
from typing import Final
from urllib.parse import quote

STEP: Final = 30
DIGITS: Final = 6
DRIFT: Final = 1
"""Steps that a clock may be wrong (RFC 6238, 5.2)."""


def secret() -> str:
    """Return a new secret of 160 bits (RFC 4226, 4), base32."""
    return base64.b32encode(secrets.token_bytes(20)).decode()


def at(key: str, counter: int) -> str:
    """Return the code of one step (RFC 4226, 5.3).

    Raises:
        ValueError: the secret is no base32.
    """
    try:
        raw = base64.b32decode(key, casefold=True)
    except binascii.Error as error:
        raise ValueError("no base32") from error
    digest = hmac.new(raw, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    offset = digest[-1] & 0xF
    number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFF_FFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def address(key: str, name: str) -> str:
    """Return the otpauth: address that an app reads from a QR code."""
    label = quote(f"Madoguchi:{name}", safe="")
    return f"otpauth://totp/{label}?secret={key}&issuer=Madoguchi"


class OneTime:
    """Checks codes, each good once (RFC 6238, 5.2)."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}
        """Account -> the last step used."""

    def right(self, account: str, key: str, code: str, now: float) -> bool:
        """Say whether this is a fresh code of the account; `now`: seconds since 1970."""
        present = int(now) // STEP
        for counter in range(present - DRIFT, present + DRIFT + 1):
            if counter > self._used.get(account, -1) and hmac.compare_digest(at(key, counter), code):
                self._used[account] = counter
                return True
        return False
