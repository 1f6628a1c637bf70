"""The city's own authority and the hub's certificate."""

import datetime as dt
import socket
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from kiosk.hub import certificates
from kiosk.hub.certificates import CertificateUnreadable

pytestmark = pytest.mark.engine


def names(chain: Path) -> set[str]:
    certificate = x509.load_pem_x509_certificate(chain.read_bytes())
    has = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return {str(one.value) for one in has}


def test_the_first_start_makes_an_authority_and_a_certificate_that_a_client_trusts(tmp_path: Path) -> None:
    made = certificates.own(tmp_path, ["hub.example.jp", "192.0.2.1"])

    made.context()
    assert made.authority is not None
    client = ssl.create_default_context(cafile=str(made.authority))
    assert [one["subject"] for one in client.get_ca_certs()]
    assert {"localhost", "127.0.0.1", "hub.example.jp", "192.0.2.1"} <= names(made.chain)


def test_the_certificate_has_the_addresses_by_which_others_reach_the_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_: [(2, 1, 6, "", ("192.0.2.9", 0)), (10, 1, 6, "", ("fe80::9%en", 0))]
    )

    made = certificates.own(tmp_path, [])

    assert {"192.0.2.9", "fe80::9"} <= names(made.chain)


def test_a_machine_with_a_japanese_name_has_a_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "市民課-受付01")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: [])

    made = certificates.own(tmp_path, ["窓口.example.jp"])

    assert "窓口.example.jp".encode("idna").decode() in names(made.chain)


def test_a_hub_with_a_certificate_of_the_citys_has_no_authority_to_be_known_by(tmp_path: Path) -> None:
    certificates.given(tmp_path / "tls", tmp_path / "chain.pem", tmp_path / "key.pem")
    none = certificates.authority(tmp_path / "tls", [])
    certificates.own(tmp_path / "tls", [])
    own = certificates.authority(tmp_path / "tls", [])

    assert none == b""
    assert own == (tmp_path / "tls" / "ca.pem").read_bytes()


def test_keys_are_readable_for_the_hub_alone(tmp_path: Path) -> None:
    certificates.own(tmp_path, [])

    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("ca-key.pem", "hub-key.pem")] == [0o600, 0o600]


def test_a_good_certificate_is_kept_and_a_new_name_makes_a_new_one_by_the_same_authority(tmp_path: Path) -> None:
    first = certificates.own(tmp_path, [])
    ca, chain = (tmp_path / "ca.pem").read_bytes(), first.chain.read_bytes()

    certificates.own(tmp_path, [])
    kept = first.chain.read_bytes()
    certificates.own(tmp_path, ["other.example.jp"])

    assert kept == chain
    assert first.chain.read_bytes() != chain
    assert (tmp_path / "ca.pem").read_bytes() == ca


def test_a_certificate_is_renewed_a_month_before_it_runs_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = certificates.own(tmp_path, [])
    chain = first.chain.read_bytes()
    later = dt.datetime.now(dt.UTC) + dt.timedelta(days=340)
    monkeypatch.setattr(certificates, "_now", lambda: later)

    certificates.own(tmp_path, [])

    assert first.chain.read_bytes() != chain


def test_the_authority_may_sign_servers_only_and_no_other_authority(tmp_path: Path) -> None:
    certificates.own(tmp_path, [])

    ca = x509.load_pem_x509_certificate((tmp_path / "ca.pem").read_bytes())
    basic = ca.extensions.get_extension_for_class(x509.BasicConstraints).value
    usage = ca.extensions.get_extension_for_class(x509.KeyUsage).value
    assert (basic.ca, basic.path_length) == (True, 0)
    assert (usage.key_cert_sign, usage.digital_signature) == (True, False)


def test_damaged_files_are_named(tmp_path: Path) -> None:
    made = certificates.own(tmp_path, [])
    (tmp_path / "ca-key.pem").write_text("no key")
    made.chain.unlink()

    with pytest.raises(CertificateUnreadable, match=str(tmp_path)):
        certificates.own(tmp_path, [])


def test_a_given_certificate_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "chain.pem").write_text("nothing")

    with pytest.raises(CertificateUnreadable, match=r"chain\.pem"):
        certificates.Certificate(tmp_path / "chain.pem", tmp_path / "chain.pem", None).context()
