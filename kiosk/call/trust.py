"""A hub that lies is noticed: each side signs its DTLS fingerprint, and four words are the same on both screens.

    signature    ECDSA P-256, SHA-256, r||s of 64 bytes (as browsers give it), base64, over
                 "madoguchi {offer|answer} {call} {epoch} {fingerprint}"
    four words   SHA-256 over both fingerprints, the smaller first; its first four bytes choose from 256 words

Source of the idea: RFC 8827, 5.6 (identity), and ZRTP's short authentication string (RFC 6189, 4.5.2).
"""

import base64
import hashlib
import re
from pathlib import Path
from typing import Final, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

from kiosk import wire

_FINGERPRINT: Final = re.compile(
    r"^a=fingerprint:sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})\s*$", re.MULTILINE | re.IGNORECASE
)
_HALF: Final = 32
"""Bytes of r and of s."""
_HASH: Final = ec.ECDSA(hashes.SHA256())

Kind = Literal["offer", "answer"]
Words = tuple[int, int, int, int]


def fingerprint(sdp: str) -> bytes | None:
    """Return the SHA-256 fingerprint of a session description, 32 bytes; None when there is none, or more than one."""
    found = {mark.lower() for mark in _FINGERPRINT.findall(sdp)}
    return bytes.fromhex(found.pop().replace(":", "")) if len(found) == 1 else None


def four_words(ours: str, theirs: str) -> Words | None:
    """Return the indices of the words for two session descriptions; None without fingerprints."""
    one, other = fingerprint(ours), fingerprint(theirs)
    if one is None or other is None:
        return None
    digest = hashlib.sha256(min(one, other) + max(one, other)).digest()
    return digest[0], digest[1], digest[2], digest[3]


class Key:
    """This kiosk's own, kept in a file that only it reads."""

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key
        spki = key.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.public = base64.b64encode(spki).decode()
        """SPKI DER, base64."""

    @classmethod
    def kept(cls, path: Path) -> "Key":
        """Return the key in a file, made on first use; one that cannot be read is replaced."""
        try:
            key = serialization.load_pem_private_key(path.read_bytes(), None)
        except (OSError, ValueError):
            key = None
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            key = ec.generate_private_key(ec.SECP256R1())
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_bytes(
                key.private_bytes(
                    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
                )
            )
        return cls(key)

    @classmethod
    def fresh(cls) -> "Key":
        """Return a key for one call, kept nowhere."""
        return cls(ec.generate_private_key(ec.SECP256R1()))

    def signature(self, kind: Kind, call: str, epoch: int, sdp: str) -> str:
        """Return the signature of a session description; empty when it has no fingerprint."""
        words = _words(kind, call, epoch, sdp)
        if words is None:
            return ""
        r, s = decode_dss_signature(self._key.sign(words, _HASH))
        return base64.b64encode(r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")).decode()


def signed(message: wire.Offer | wire.Answer) -> bool:
    """Say whether a description was signed by the key that came with it."""
    kind: Kind = "offer" if isinstance(message, wire.Offer) else "answer"
    words = _words(kind, message.call, message.epoch, message.sdp)
    try:
        key = serialization.load_der_public_key(base64.b64decode(message.key, validate=True))
        pair = base64.b64decode(message.signature, validate=True)
    except (ValueError, TypeError):
        return False
    if words is None or not isinstance(key, ec.EllipticCurvePublicKey) or len(pair) != 2 * _HALF:
        return False
    numbers = int.from_bytes(pair[:_HALF], "big"), int.from_bytes(pair[_HALF:], "big")
    try:
        key.verify(encode_dss_signature(*numbers), words, _HASH)
    except InvalidSignature:
        return False
    return True


def _words(kind: Kind, call: str, epoch: int, sdp: str) -> bytes | None:
    mark = fingerprint(sdp)
    return None if mark is None else f"madoguchi {kind} {call} {epoch} {mark.hex()}".encode()
