"""Hours, waits, codes, limits and figures."""

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import wire
from kiosk.core.errors import SettingsInvalid
from kiosk.hub import configuration, expectation, keys, people, totp
from kiosk.hub.configuration import HubSettings
from kiosk.hub.figures import Figures
from kiosk.hub.limits import REMEMBERED, Limit
from kiosk.hub.manners import network, policy
from kiosk.hub.people import DAY, Hours
from kiosk.hub.totp import OneTime

pytestmark = pytest.mark.unit

RFC_6238 = base64.b32encode(b"12345678901234567890").decode()
RFC_4226 = ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", ()),
        ("mon 08:30-17:15", (Hours(510, 1035),)),
        ("Sat-Sun 09:00-12:00", (Hours(5 * DAY + 540, 5 * DAY + 720), Hours(6 * DAY + 540, 6 * DAY + 720))),
        ("mon 08:00-12:00, mon 13:00-24:00", (Hours(480, 720), Hours(780, 1440))),
    ],
)
def test_working_hours_are_read(text: str, spans: tuple[Hours, ...]) -> None:
    assert people.hours(text) == spans


@pytest.mark.parametrize("text", ["mon", "mon 8:30-17:15", "fri-mon 09:00-10:00", "mon 17:00-09:00", "mon 09:00-25:00"])
def test_working_hours_of_another_form_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its text is the span
        people.hours(text)


@pytest.mark.parametrize(
    ("ahead", "elapsed", "wait"),
    [
        (0, [], None),
        (0, [None], 0),
        (1, [None], 600),
        (0, [240.0], 360),
        (0, [900.0], 30),
        (2, [None, None], 600),
        (3, [300.0, 0.0], 1200),
    ],
)
def test_the_expected_wait_is_that_of_the_next_free_interpreter(
    ahead: int, elapsed: list[float | None], wait: float | None
) -> None:
    assert expectation.wait(ahead, elapsed, 600) == wait


def test_the_usual_length_is_the_median_of_the_last_calls_of_that_language() -> None:
    lengths = expectation.Lengths()
    for seconds in [60, 70, 80, 90, 5000]:
        lengths.ended("jsl", seconds)
    for seconds in [10] * 60:
        lengths.ended("en", seconds)

    assert (lengths.usual("JSL"), lengths.usual("en"), lengths.usual("vi")) == (80, 10, 10)


@pytest.mark.parametrize(
    ("at", "code"),
    [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (2000000000, "279037")],
)
def test_one_time_codes_are_those_of_rfc_6238(at: int, code: str) -> None:
    assert totp.at(RFC_6238, at // 30) == code


def test_counters_are_those_of_rfc_4226() -> None:
    assert [totp.at(RFC_6238, counter) for counter in range(10)] == RFC_4226


def test_a_one_time_code_is_good_once_and_for_a_minute_and_a_half() -> None:
    one_time, now = OneTime(), 1111111109.0

    assert not one_time.right("a", RFC_6238, "081804", now + 90)
    assert one_time.right("a", RFC_6238, "081804", now + 30)
    assert not one_time.right("a", RFC_6238, "081804", now + 30)
    assert one_time.right("b", RFC_6238, "081804", now)


def test_turn_credentials_are_what_coturn_computes() -> None:
    server = keys.turn(("turn:a",), "north", "kiosk1", 600)

    expires, _, who = server.username.partition(":")
    proof = base64.b64encode(hmac.new(b"north", server.username.encode(), hashlib.sha1).digest()).decode()
    assert (who, server.credential, expires.isdigit()) == ("kiosk1", proof, True)


@given(st.sampled_from(["", " ", "-"]), st.sampled_from([str.lower, str.upper]))
def test_a_code_is_read_however_it_is_typed(between: str, case: Callable[[str], str]) -> None:
    code = keys.code()

    typed = case(code).replace("0", "o").replace("1", "l").replace("-", between)
    assert keys.typed(f" {typed} ") == code
    assert re.fullmatch(r"([0-9A-Z]{4}-){2}[0-9A-Z]{4}", code)


def test_a_limit_lets_a_burst_through_and_then_its_rate() -> None:
    now = [0.0]
    limit = Limit(3, 0.5, lambda: now[0])

    burst = [limit.wait("a") for _ in range(4)]
    now[0] = 2
    later = [limit.wait("a"), limit.wait("a")]

    assert burst == [0, 0, 0, 2]
    assert later == [0, 2]
    assert limit.wait("b") == 0


def test_a_limit_stays_small_whoever_knocks() -> None:
    limit = Limit(1, 1, lambda: 0.0)

    for knock in range(REMEMBERED + 100):
        limit.wait(str(knock))

    assert len(limit._buckets) == REMEMBERED


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
    ],
)
def test_one_household_is_one_address(address: str, key: str) -> None:
    assert network(address) == key


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    text = policy("hub.example:8443")

    assert text.startswith("default-src 'self'; connect-src 'self' wss://hub.example:8443;")
    assert "unsafe" not in text
    assert "evil" not in policy("a; script-src evil")


def test_metrics_are_prometheus_text() -> None:
    figures = Figures()
    figures.count("logins_total", result="wrong")
    figures.waited(0.3)
    figures.judged(0.75)
    figures.judged(1.0)

    lines = figures.text({("calls", (("state", "waiting"),)): 2}).splitlines()

    assert 'madoguchi_hub_logins_total{result="wrong"} 1' in lines
    assert 'madoguchi_hub_calls{state="waiting"} 2' in lines
    assert 'madoguchi_hub_wait_seconds_bucket{le="0.1"} 0' in lines
    assert 'madoguchi_hub_wait_seconds_bucket{le="0.5"} 1' in lines
    assert {"madoguchi_hub_good_ratio_sum 1.75", "madoguchi_hub_good_ratio_count 2"} <= set(lines)
    assert all(re.fullmatch(r"# (HELP|TYPE) .+|[a-z_]+(\{[^}]+\})? [0-9.e+]+", line) for line in lines)


def test_a_hub_without_a_settings_file_has_the_defaults(tmp_path: Path) -> None:
    assert configuration.load(tmp_path) == HubSettings()


def test_the_ladder_comes_from_the_settings(tmp_path: Path) -> None:
    (tmp_path / "hub.toml").write_text(
        '[[ladder]]\nkind = "contractor"\nlabel = "委託先"\naddress = "https://call.example.jp"\n', encoding="utf-8"
    )

    ladder = configuration.load(tmp_path).ladder

    assert ladder == (wire.Rung(kind="contractor", label="委託先", address="https://call.example.jp"),)


@pytest.mark.parametrize(
    "line",
    ['names = ["a..b"]', "rings = 3", "ring = 0", 'ring = "long"', 'turn = ["turn:a"]', 'office = "always"', "ring ="],
)
def test_a_mistake_in_the_settings_is_named_with_its_file(tmp_path: Path, line: str) -> None:
    (tmp_path / "hub.toml").write_text(line, encoding="utf-8")

    with pytest.raises(SettingsInvalid, match=r"hub\.toml"):
        configuration.load(tmp_path)


def test_ladder_rungs_are_json_for_the_kiosk() -> None:
    frame = wire.encode(wire.NoOne(call="c" * 8, ladder=(wire.Rung(kind="slip"),)))

    assert json.loads(frame)["ladder"] == [{"kind": "slip", "label": "", "address": "", "hours": ""}]
