"""The city's own certificate authority and the hub's certificate, made on first start, renewed before they run out.

    ca.pem (10 years)  --signs-->  hub.pem (1 year, the machine's names and addresses)
    given              there while the hub runs with a certificate of the city's instead

The authority is limited to signing servers, and its key lies readable for the hub's user alone. cryptography: the
Python Cryptographic Authority's library, Apache-2.0/BSD; leaving it means openssl's command line.
"""

import datetime as dt
import ipaddress
import os
import socket
import ssl
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from kiosk.core.errors import KioskError

DAY: Final = dt.timedelta(days=1)
AUTHORITY: Final = 3650 * DAY
SERVER: Final = 365 * DAY
"""Browsers refuse server certificates of more than 825 days even from private authorities (Apple, 2019)."""
RENEW: Final = 30 * DAY
GIVEN: Final = "given"
ELSEWHERE: Final = ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1"))
"""Addresses of nobody (RFC 5737, RFC 3849), to learn by which of ours the way out leads."""


class CertificateUnreadable(KioskError):
    """A certificate file that was given, or was made here, cannot be used; shown to the administrator only."""

    code = "hub-certificate-unreadable"

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is no certificate with its key. Give PEM files that belong together.", path=path)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files for TLS."""

    chain: Path
    key: Path
    authority: Path | None
    """The city's own; None: the certificate was given."""

    def context(self) -> ssl.SSLContext:
        """Return a server context: TLS 1.2 or newer.

        Raises:
            CertificateUnreadable: the files cannot be used.
        """
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        self.load(context)
        return context

    def load(self, context: ssl.SSLContext) -> None:
        """Read the files into a context, also one in use: connections that are made from then on have them.

        Raises:
            CertificateUnreadable: the files cannot be used.
        """
        try:
            context.load_cert_chain(self.chain, self.key)
        except (OSError, ssl.SSLError) as error:
            raise CertificateUnreadable(str(self.chain)) from error


def own(folder: Path, names: Iterable[str]) -> Certificate:
    """Return the hub's certificate by the city's authority; makes or renews what is missing or about to run out.

    Args:
        folder: the hub's data folder.
        names: host names and addresses by which it is reached, besides the machine's own.

    Raises:
        CertificateUnreadable: what lies there is damaged.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ca, ca_key = folder / "ca.pem", folder / "ca-key.pem"
    chain, key = folder / "hub.pem", folder / "hub-key.pem"
    wanted = _names(names)
    try:
        (folder / GIVEN).unlink(missing_ok=True)
        if not (ca.is_file() and ca_key.is_file()):
            _make_authority(ca, ca_key)
            chain.unlink(missing_ok=True)
        if not (chain.is_file() and key.is_file() and _lasts(chain, wanted)):
            _make_server(ca, ca_key, chain, key, wanted)
    except (OSError, ValueError) as error:
        raise CertificateUnreadable(str(folder)) from error
    return Certificate(chain, key, ca)


def given(folder: Path, chain: Path, key: Path) -> Certificate:
    """Return a certificate of the city's, and note that it is used: enrolment codes then need no PIN.

    Args:
        folder: where the hub would keep its own.
        chain: PEM.
        key: PEM.

    Raises:
        CertificateUnreadable: the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / GIVEN).touch()
    except OSError as error:
        raise CertificateUnreadable(str(folder)) from error
    return Certificate(chain, key, None)


def authority(folder: Path, names: Iterable[str]) -> bytes:
    """Return what GET /ca.pem answers, made when there is none yet; nothing: the hub runs with a given certificate.

    Raises:
        CertificateUnreadable: what lies there is damaged.
    """
    if (folder / GIVEN).is_file():
        return b""
    ca = folder / "ca.pem"
    if not ca.is_file():
        own(folder, names)
    return ca.read_bytes()


def _names(wanted: Iterable[str]) -> list[x509.GeneralName]:
    machine = socket.gethostname()
    every = dict.fromkeys(["localhost", "127.0.0.1", "::1", machine, f"{machine}.local", *_addresses(), *wanted])
    return [made for name in every if name not in {"", "0.0.0.0", "::"} for made in _general(name)]  # noqa: S104 - left out


def _addresses() -> Iterator[str]:
    """Yield the addresses by which others on the network reach this machine; nothing is sent."""
    for family, nobody in ELSEWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((nobody, 9))
            yield str(probe.getsockname()[0])
    with suppress(OSError):  # a closed network has no way out
        for *_, address in socket.getaddrinfo(socket.gethostname(), None):
            yield str(address[0]).partition("%")[0]


def _general(name: str) -> Iterator[x509.GeneralName]:
    """Yield a name as certificates have it; a machine may be called something that no certificate can hold."""
    try:
        yield x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        with suppress(ValueError):
            yield x509.DNSName(name.encode("idna").decode())


def _lasts(chain: Path, wanted: list[x509.GeneralName]) -> bool:
    certificate = x509.load_pem_x509_certificate(chain.read_bytes())
    has = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return certificate.not_valid_after_utc > _now() + RENEW and set(wanted) <= set(has)


def _make_authority(ca: Path, key_file: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [x509.NameAttribute(NameOID.COMMON_NAME, f"Madoguchi hub authority of {socket.gethostname()}"[:64])]
    )
    certificate = (
        _builder(name, name, key.public_key(), AUTHORITY)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write_key(key_file, key)
    ca.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _make_server(ca: Path, ca_key: Path, chain: Path, key_file: Path, names: list[x509.GeneralName]) -> None:
    authority = x509.load_pem_x509_certificate(ca.read_bytes())
    signer = serialization.load_pem_private_key(ca_key.read_bytes(), None)
    if not isinstance(signer, ec.EllipticCurvePrivateKey):
        raise ValueError("the authority's key is of another kind")  # noqa: TRY004 - a damaged file, told as such
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Madoguchi hub")])
    certificate = (
        _builder(subject, authority.subject, key.public_key(), SERVER)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False)
        .sign(signer, hashes.SHA256())
    )
    _write_key(key_file, key)
    chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + ca.read_bytes())


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, lifetime: dt.timedelta
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(_now() - DAY)  # the other side's clock may be behind
        .not_valid_after(_now() + lifetime)
    )


def _usage(*, signs: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs,
        key_cert_sign=signs,
        crl_sign=signs,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secret)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
