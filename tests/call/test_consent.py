import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from aioice.stun import TransactionTimeout

from kiosk.call.consent import ask_with_patience
from kiosk.call.states import Phase
from tests.call.calling import call
from tests.call.relay import Network, Relay

pytestmark = pytest.mark.net


class Way:
    """A connection's one pair, whose other side answers as it is told: True, it answers."""

    def __init__(self, answers: list[bool]) -> None:
        self.answers, self.asked, self.closed = answers, 0, False
        self.remote_password = "secret"  # noqa: S105 - a test's
        self._nominated = {1: SimpleNamespace(protocol=self, remote_addr=("192.0.2.1", 9))}
        self._query_consent_task: Any = "running"

    def build_request(self, pair: Any, *, nominate: bool) -> str:
        return "question"

    async def request(self, *_: object, **settings: Any) -> None:
        answered = self.answers[min(self.asked, len(self.answers) - 1)]
        self.asked += 1
        await asyncio.sleep(0)
        if not answered:
            raise TransactionTimeout

    async def close(self) -> None:
        self.closed = True


def asked(way: Way, patience: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.call.consent.EACH", 0.01)
    monkeypatch.setattr("kiosk.call.consent.EXPIRES", patience)
    ask_with_patience(way)  # type: ignore[arg-type]

    async def ask() -> None:
        async with asyncio.timeout(30):
            await way.query_consent()  # type: ignore[attr-defined]

    asyncio.run(ask())


def test_a_side_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    way = Way([False])
    asked(way, 0.2, monkeypatch)

    assert way.closed
    assert way.asked > 3
    assert way._query_consent_task is None


def test_a_side_that_answers_now_and_then_is_kept_until_it_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    way = Way([False, False, True] * 20 + [False])
    asked(way, 0.2, monkeypatch)

    assert way.asked > 60


def test_a_way_of_half_a_second_there_and_back_does_not_end_the_call(
    loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("aioice.ice.CONSENT_INTERVAL", 0.1)  # aioice's own question would end the call in 4 s
    monkeypatch.setattr("kiosk.call.consent.EACH", 0.1)
    monkeypatch.setattr("kiosk.call.consent.EXPIRES", 4.0)

    async def scene() -> None:
        relay = Relay(Network(delay=0.3))
        async with call(relay) as one:
            await one.joined()
            seen = len(one.kiosk.pictures)
            await one.kiosk.until(lambda: len(one.kiosk.pictures) > seen + 180)

        assert Phase.LOST not in one.kiosk.phases

    loop.run(scene())
