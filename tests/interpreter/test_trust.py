"""A hub that lies about fingerprints: what nobody signed is never what the connection is held to."""

import pytest
from playwright.async_api import expect

from kiosk import wire
from tests.interpreter.conftest import House, Stage, until

pytestmark = pytest.mark.browser

GOOD = "a=fingerprint:sha-256 " + ":".join(["AB"] * 32)
BAD = "a=fingerprint:sha-256 " + ":".join(["CD"] * 32)
OTHER = "a=fingerprint:sha-512 " + ":".join(["CD"] * 64)


LINES = [
    ([GOOD], "ab" * 32),
    ([GOOD, GOOD.lower()], "ab" * 32),
    ([GOOD.replace("sha", "SHA"), OTHER], "ab" * 32),
    ([OTHER], ""),
    ([], ""),
    ([GOOD, BAD], ""),
    ([GOOD + "\r" + BAD], ""),
    ([" " + GOOD], ""),
    ([GOOD + " x"], ""),
]
LOOK = """async (sdp) => {
  const { fingerprint, provable } = await import('/identity.js');
  return [fingerprint(sdp), provable(sdp)];
}"""


def test_a_fingerprint_counts_only_where_all_are_alike(house: House) -> None:
    async def scene(stage: Stage) -> None:
        for lines, known in LINES:
            seen, left = await stage.page.evaluate(LOOK, "\r\n".join(["v=0", "t=0 0", *lines, ""]))

            assert (lines, seen) == (lines, known)
            assert "sha-512" not in left
            assert left.startswith("v=0\r\nt=0 0\r\n")

    house.play(scene)


def test_a_fingerprint_of_another_kind_that_a_hub_puts_in_is_left_out(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        tell = stage.hub.tell

        async def lie(message: wire.Message) -> None:
            if isinstance(message, wire.Offer):
                sdp = message.sdp.replace("a=setup:", f"{OTHER}\r\na=setup:")
                message = wire.Offer(
                    call=message.call, sdp=sdp, epoch=message.epoch, key=message.key, signature=message.signature
                )
            await tell(message)

        stage.hub.tell = lie  # type: ignore[method-assign] # the hub lies
        kiosk = await stage.kiosk()
        await stage.page.click("#accept")
        await stage.connected(kiosk)
        await expect(stage.page.locator("#four-signed")).to_have_text("Signed by the counter")

    house.play(scene)


def test_a_fingerprint_of_the_hubs_own_beside_the_signed_one_is_refused(house: House) -> None:
    async def scene(stage: Stage) -> None:
        await stage.ready()
        tell = stage.hub.tell

        async def lie(message: wire.Message) -> None:
            if isinstance(message, wire.Offer):
                signed = next(line for line in message.sdp.splitlines() if line.startswith("a=fingerprint"))
                sdp = message.sdp.replace(signed, BAD).replace("t=0 0\r\n", f"t=0 0\r\n{signed}\r\n")
                message = wire.Offer(
                    call=message.call, sdp=sdp, epoch=message.epoch, key=message.key, signature=message.signature
                )
            await tell(message)

        stage.hub.tell = lie  # type: ignore[method-assign] # the hub lies
        await stage.kiosk()
        await stage.page.click("#accept")
        await expect(stage.page.locator("#call-notice")).to_contain_text("key is not the one it was")
        await until(stage.page, "document.getElementById('four-signed').textContent === ''")

        assert not any(isinstance(message, wire.Answer) for message in stage.hub.heard)

    house.play(scene)
