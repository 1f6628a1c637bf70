"""What peers say to each other through the hub, and what is refused on the way."""

import pytest

from kiosk import wire
from kiosk.hub.passing import Between
from tests.hub.worlds import World, to_interpreter, to_kiosk

pytestmark = pytest.mark.unit

PACK = wire.Pack(call="c", turns=(wire.Turn(side="visitor", lang="vi", text="Xin chào"),))


def talking(*, pack: bool = False) -> World:
    world = World()
    world.comes("one")
    world.calls("c", pack=pack)
    world.room.accept("one", "c")
    return world


def offer(epoch: int) -> wire.Offer:
    return wire.Offer(call="c", sdp="v=0", epoch=epoch)


def answer(epoch: int) -> wire.Answer:
    return wire.Answer(call="c", sdp="v=0", epoch=epoch)


def candidate(epoch: int) -> wire.Candidate:
    return wire.Candidate(call="c", candidate="", epoch=epoch)


@pytest.mark.parametrize(
    ("said", "passed"),
    [
        ([offer(1)], [True]),
        ([offer(1), offer(1)], [True, False]),
        ([offer(2), offer(1)], [True, False]),
        ([offer(1), offer(2)], [True, True]),
        ([answer(1)], [False]),
        ([offer(1), answer(1)], [True, True]),
        ([offer(1), answer(1), answer(1)], [True, True, False]),
        ([offer(1), offer(2), answer(1)], [True, True, False]),
        ([offer(1), candidate(1)], [True, True]),
        ([offer(2), candidate(1)], [True, False]),
        ([offer(1), wire.Renew(call="c", epoch=1)], [True, True]),
        ([offer(2), wire.Renew(call="c", epoch=1)], [True, False]),
    ],
)
def test_a_message_of_another_peer_connection_is_refused(said: list[Between], passed: list[bool]) -> None:
    room = talking().room

    def goes(message: Between) -> bool:
        kiosk = not isinstance(message, wire.Answer | wire.Renew)
        effects = room.pass_on("kiosk of c" if kiosk else "one", message, kiosk=kiosk)
        return not (to_kiosk(effects, wire.Refused) or to_interpreter(effects, wire.Refused))

    assert [goes(message) for message in said] == passed


def test_text_goes_both_ways_as_it_is() -> None:
    room = talking().room
    text = wire.Relay(call="c", channel="text", data="こんにちは")

    there = room.pass_on("kiosk of c", text, kiosk=True)
    back = room.pass_on("one", text, kiosk=False)

    assert to_interpreter(there, wire.Relay, "one") == [text]
    assert to_kiosk(back, wire.Relay) == [text]


def test_nothing_is_kept_for_a_side_that_is_lost() -> None:
    room = talking().room
    room.interpreter_lost("one")

    effects = room.pass_on("kiosk of c", wire.Relay(call="c", channel="text", data="a"), kiosk=True)

    assert effects == []


def test_the_pack_goes_to_the_one_who_is_rung_and_before_the_call_is_taken() -> None:
    world = World()
    world.comes("one")
    world.calls("c", pack=True)

    effects = world.room.pass_on("kiosk of c", PACK, kiosk=True)

    assert to_interpreter(effects, wire.Pack, "one") == [PACK]


def test_a_pack_without_consent_is_refused() -> None:
    effects = talking(pack=False).room.pass_on("kiosk of c", PACK, kiosk=True)

    assert [one.code for one in to_kiosk(effects, wire.Refused)] == ["not-yours"]
    assert to_interpreter(effects, wire.Pack) == []


def test_no_offer_reaches_an_interpreter_who_has_not_accepted() -> None:
    world = World()
    world.comes("one")
    world.calls("c")

    effects = world.room.pass_on("kiosk of c", offer(1), kiosk=True)

    assert [one.code for one in to_kiosk(effects, wire.Refused)] == ["stale"]
