import json
from pathlib import Path

import msgspec
import pytest

from kiosk import wire
from kiosk.call.trust import Key, fingerprint, four_words, signed

pytestmark = pytest.mark.unit

ONE = "v=0\r\na=fingerprint:sha-256 " + ":".join(["AB"] * 32) + "\r\na=fingerprint:sha-384 00\r\n"
OTHER = "v=0\r\na=fingerprint:sha-256 " + ":".join(["01"] * 32) + "\r\n"


def offer(key: Key, sdp: str = ONE) -> wire.Offer:
    signature = key.signature("offer", "call-0001", 3, sdp)
    return wire.Offer(call="call-0001", sdp=sdp, epoch=3, key=key.public, signature=signature)


def test_a_description_that_was_signed_is_known_as_such() -> None:
    assert signed(offer(Key.fresh()))


@pytest.mark.parametrize(
    "changed", [{"sdp": OTHER}, {"epoch": 4}, {"call": "call-0002"}, {"signature": ""}, {"key": "!"}, {"sdp": "v=0"}]
)
def test_a_hub_that_changes_anything_is_noticed(changed: dict[str, str | int]) -> None:
    assert not signed(msgspec.structs.replace(offer(Key.fresh()), **changed))


def test_another_key_or_an_answer_in_an_offers_place_does_not_pass() -> None:
    mine, other = Key.fresh(), Key.fresh()
    given = offer(mine)
    answer = wire.Answer(call=given.call, sdp=given.sdp, epoch=3, key=given.key, signature=given.signature)

    assert not signed(msgspec.structs.replace(given, key=other.public))
    assert not signed(answer)


def test_both_sides_see_the_same_four_words_and_a_middle_man_changes_them() -> None:
    words = four_words(ONE, OTHER)

    assert words == four_words(OTHER, ONE)
    assert words != four_words(ONE, ONE)
    assert four_words(ONE, "v=0") is None
    assert fingerprint(ONE) == bytes([0xAB] * 32)


def test_the_words_list_has_a_word_for_each_byte() -> None:
    lists = json.loads((Path(__file__).parents[2] / "assets/interpreter/four-words.json").read_text("utf-8"))

    assert {len(words) for words in lists.values()} == {256}


def test_a_kiosks_key_is_kept_for_its_eyes_only(tmp_path: Path) -> None:
    path = tmp_path / "call" / "key.pem"
    first, second = Key.kept(path), Key.kept(path)
    path.write_text("damaged")

    assert first.public == second.public
    assert path.stat().st_mode & 0o077 == 0
    assert Key.kept(path).public != first.public


def test_a_description_with_two_different_fingerprints_has_none_that_could_be_signed() -> None:
    one, other = ":".join(["0a"] * 32), ":".join(["0b"] * 32)

    assert fingerprint(f"a=fingerprint:sha-256 {one}\r\na=fingerprint:sha-256 {one.upper()}\r\n") == bytes([10] * 32)
    assert fingerprint(f"a=fingerprint:sha-256 {one}\r\na=fingerprint:sha-256 {other}\r\n") is None
