"""Keys, codes and tokens: made from the system's randomness, kept only as hashes.

A SHA-256 is enough for these, because unlike passwords they are random and long: 256 bits, or 60 bits that live half an
hour behind a rate limit.
"""

import base64
import hashlib
import hmac
import secrets
import time
from typing import Final

from kiosk import wire

LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that is read for something else."""
PIN: Final = 16
"""Hexadecimal digits of the authority's hash in an enrolment code: 64 bits, out of reach in half an hour."""


def token() -> str:
    """Return a key or session token of 256 bits."""
    return secrets.token_urlsafe(32)


def identity() -> str:
    """Return a lasting id of a kiosk or account."""
    return secrets.token_hex(8)


def code(groups: int = 3) -> str:
    """Return a code for people to type: groups of four letters, 20 bits each."""
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(groups))


def typed(text: str) -> str:
    """Return a code as it was made, however somebody typed it (Crockford: o is 0, i and l are 1)."""
    plain = text.strip().upper().translate(str.maketrans("OIL", "011", " "))
    letters = plain.replace("-", "")
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def hashed(secret: str) -> str:
    """Return what is kept of a secret."""
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()


def turn(urls: tuple[str, ...], shared: str, who: str, lifetime: float) -> wire.IceServer:
    """Return TURN servers with a credential that runs out.

    Args:
        urls: turn: and turns: addresses.
        shared: the secret that coturn knows as static-auth-secret.
        who: an id, so that the relay's own figures tell users apart.
        lifetime: seconds; coturn checks it when a relay is asked for.

    Source: draft-uberti-behave-turn-rest-00, 2.2, as coturn implements it (HMAC-SHA1).
    """
    username = f"{int(time.time() + lifetime)}:{who}"
    proof = hmac.new(shared.encode(), username.encode(), hashlib.sha1).digest()
    return wire.IceServer(urls=urls, username=username, credential=base64.b64encode(proof).decode())
