"""The schema between kiosk, hub and page: what goes in comes out, and nothing else comes in."""

import json
from collections.abc import Callable

import pytest

from kiosk import wire

pytestmark = pytest.mark.unit

CALL = "5b1f0c2d-call"
RUNG = wire.Rung(kind="relay", label="手話リンク", address="0570-000-000", hours="毎日 8:00-21:00")
BOOKING = wire.Booking(code="AAAA-BBBB", lang="jsl", desk="3番", at=1_800_000_000, length=1800, interpreter="田中")
ICE = wire.IceServer(urls=("turns:turn.example.jp:443?transport=tcp",), username="1800000000:k", credential="x")

PEER: list[wire.Message] = [
    wire.Beat(call=CALL),
    wire.Beat(),
    wire.Candidate(call=CALL, candidate="candidate:1 1 udp 1 192.0.2.1 1 typ host", epoch=1, mid="0"),
    wire.HangUp(call=CALL, reason="failed"),
    wire.HangUp(call=CALL, good=0.5),
    wire.Relay(call=CALL, channel="text", data="こんにちは 👋"),
]
KIOSK: list[wire.Message] = [
    *PEER,
    wire.Resume(call=CALL, epoch=2),
    wire.Call(
        call=CALL, lang="jsl", skills=("medical",), topic="residence", desk="3番", visitor_lang="pt-BR", pack=True
    ),
    wire.Cancel(call=CALL),
    wire.Offer(call=CALL, sdp="v=0\r\n", epoch=1, key="k", signature="s"),
    wire.Pack(call=CALL, turns=(wire.Turn(side="staff", lang="ja", text="住所は？", translation="Address?"),)),
    wire.Slots(lang="jsl", since=1, until=2),
    wire.Book(lang="jsl", at=1_800_000_000),
    wire.Unbook(code="AAAA-BBBB"),
]
PAGE: list[wire.Message] = [
    *PEER,
    wire.Resume(call=CALL),
    wire.Ready(ready=True),
    wire.Accept(call=CALL),
    wire.Decline(call=CALL),
    wire.Transfer(call=CALL, lang="asl"),
    wire.Answer(call=CALL, sdp="v=0\r\n", epoch=1),
    wire.Renew(call=CALL, epoch=1),
]
EITHER: list[wire.Message] = [
    *PEER,
    wire.Welcome(name="3番", standing=CALL, languages=("en", "jsl"), ice=(ICE,)),
    wire.Accepted(call=CALL, interpreter="田中", epoch=1, peer="abcdef0123456789", ice=(ICE,)),
    wire.Accepted(
        call=CALL, interpreter="田中", epoch=1, peer="abcdef0123456789", lang="jsl", topic="tax", visitor_lang="ja"
    ),
    wire.Gone(call=CALL),
    wire.Back(call=CALL),
    wire.Refused(code="stale", call=CALL),
]
TO_KIOSK: list[wire.Message] = [
    *EITHER,
    wire.Place(call=CALL, ahead=2, wait=600),
    wire.Place(call=CALL, ahead=0, wait=None),
    wire.Ringing(call=CALL, interpreter="田中"),
    wire.NoOne(call=CALL, ladder=(RUNG,), wait=900.0),
    wire.Slots(lang="jsl", since=1, until=2, at=(3, 4), length=1800),
    wire.Booked(booking=BOOKING),
    wire.Answer(call=CALL, sdp="v=0", epoch=1),
    wire.Renew(call=CALL, epoch=1),
]
WAITING = wire.Waiting(call=CALL, lang="en", desk="3番", topic="tax", waited=3.5, priority="disaster", mine=True)
RING = wire.Ring(
    call=CALL,
    lang="en",
    desk="3番",
    topic="tax",
    skills=("tax",),
    visitor_lang="en",
    priority="normal",
    waited=3.5,
    seconds=20,
    pack_offered=True,
)
TO_PAGE: list[wire.Message] = [
    *EITHER,
    wire.Queue(calls=(WAITING,), ready=True),
    RING,
    wire.Unring(call=CALL),
    wire.Bookings(bookings=(BOOKING,)),
    wire.Offer(call=CALL, sdp="v=0", epoch=1),
    wire.Pack(call=CALL),
]
Reader = Callable[[str], wire.Message]
WAYS: list[tuple[Reader, list[wire.Message]]] = [
    (wire.from_kiosk, KIOSK),
    (wire.from_interpreter, PAGE),
    (wire.to_kiosk, TO_KIOSK),
    (wire.to_interpreter, TO_PAGE),
]


@pytest.mark.parametrize(("read", "messages"), WAYS)
def test_every_message_arrives_as_it_was_sent(read: Reader, messages: list[wire.Message]) -> None:
    assert [read(wire.encode(message)) for message in messages] == messages


@pytest.mark.parametrize(("read", "messages"), WAYS)
def test_a_message_of_another_way_is_malformed(read: Reader, messages: list[wire.Message]) -> None:
    own = {type(message) for message in messages}
    others = [one for _, many in WAYS for one in many if type(one) not in own]

    assert others
    for message in others:
        with pytest.raises(wire.Malformed):
            read(wire.encode(message))


def test_every_message_says_its_type() -> None:
    for _, messages in WAYS:
        for message in messages:
            assert json.loads(wire.encode(message))["type"] == type(message).__name__


@pytest.mark.parametrize(
    "change",
    [
        {"call": "short"},
        {"call": "x" * 65},
        {"call": "has space"},
        {"call": CALL + "\n"},
        {"call": None},
        {"lang": "e"},
        {"lang": "en_US"},
        {"skills": ["Free Text"]},
        {"skills": ["a"] * 9},
        {"topic": "何でも"},
        {"desk": "x" * 81},
        {"priority": "now"},
        {"pack": 1},
        {"unheard": "of"},
        {"type": "call"},
    ],
)
def test_a_field_outside_its_bounds_is_malformed(change: dict[str, object]) -> None:
    good = json.loads(wire.encode(wire.Call(call=CALL, lang="en")))

    with pytest.raises(wire.Malformed):
        wire.from_kiosk(json.dumps({**good, **change}))


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        "{}",
        '{"type":"Beat"',
        '{"type":"Beat"}x',
        '{"type":"Beat","type":"Ready"}',
        "[" * 60_000,
        '{"type":"Relay","call":"5b1f0c2d-call","channel":"text","data":"\\ud800"}',
        "\ud800",
        b"\xff\xfe",
        '{"type":"Beat","call":""}' + " " * wire.MAXIMUM,
    ],
)
def test_what_is_no_message_is_malformed(frame: str | bytes) -> None:
    with pytest.raises(wire.Malformed):
        wire.from_kiosk(frame)


def test_the_error_is_a_value_error_that_quotes_nothing() -> None:
    with pytest.raises(ValueError, match="no message") as error:
        wire.from_kiosk('{"type":"Beat","call":"what somebody said"}')

    assert "said" not in str(error.value)
    assert error.value.__suppress_context__
