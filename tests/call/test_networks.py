"""The call in bad networks, through a relay that loses with a seeded hand; for figures see tests/bench/call.py.

The bars are wide, so that a busy machine does not fail them; stock aiortc is seconds above them.
"""

import asyncio
import statistics
from collections.abc import Awaitable, Callable

import pytest

from kiosk.call.states import Phase
from tests.call.calling import Person, Scene, call
from tests.call.relay import Network, Relay

pytestmark = pytest.mark.net


def run(loop: asyncio.Runner, network: Network, scene: Callable[[Scene, Relay], Awaitable[None]]) -> None:
    async def all_of_it() -> None:
        relay = Relay(network)
        async with call(relay) as one:
            await one.joined()
            relay.begin()
            await scene(one, relay)

    loop.run(all_of_it())


async def pictures(person: Person, count: int) -> list[float]:
    """Return how late the next pictures are."""
    first = len(person.pictures)
    await person.until(lambda: len(person.pictures) >= first + count)
    return [picture.late for picture in person.pictures[first:] if picture.late is not None]


def test_a_lost_packet_is_had_again_and_all_text_arrives(loop: asyncio.Runner) -> None:
    said = "しちょうそんみんぜい"

    async def scene(one: Scene, relay: Relay) -> None:
        for letter in said:
            one.line.type(letter)
            await pictures(one.kiosk, 6)
        await one.interpreter.until(lambda: one.interpreter.text == said)
        lates = await pictures(one.interpreter, 30)

        assert relay.counts[0].lost > 5
        assert statistics.median(lates) < 1.5
        assert Phase.LOST not in one.kiosk.phases

    run(loop, Network(delay=0.02, loss=0.05), scene)


def test_after_a_blackout_the_picture_is_live_again_and_nothing_old_is_shown(loop: asyncio.Runner) -> None:
    async def scene(one: Scene, relay: Relay) -> None:
        await pictures(one.interpreter, 30)
        relay.change(Network(loss=1.0))
        await one.kiosk.until(lambda: Phase.LOST in one.kiosk.phases)
        relay.change(Network(delay=0.01))
        here = asyncio.get_running_loop()
        began = here.time()
        lates = await pictures(one.interpreter, 5)
        took = here.time() - began
        await one.kiosk.until(lambda: one.kiosk.phases[-1] is not Phase.LOST)

        assert took < 3.0
        assert max(lates, default=0.0) < took + 0.5
        assert one.line.state.epoch == 1

    run(loop, Network(delay=0.01), scene)


def test_a_slow_link_is_not_filled_with_a_backlog(loop: asyncio.Runner) -> None:
    async def scene(one: Scene, relay: Relay) -> None:
        await pictures(one.interpreter, 60)
        lates = await pictures(one.interpreter, 60)

        assert statistics.median(lates) < 1.5
        assert relay.counts[0].passed > 0

    run(loop, Network(delay=0.02, rate=300_000, queue=0.3), scene)
