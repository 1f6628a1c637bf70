import asyncio

import pytest

from kiosk import wire
from kiosk.call.channels import Caption, Clear, Stroke
from kiosk.call.states import Phase
from kiosk.call.told import CaptionCame, Compared, DrawingCame, Measured, MutedThere, PictureGone
from tests.call.calling import call

pytestmark = pytest.mark.net


def test_a_call_connects_and_pictures_sound_and_words_pass_both_ways(loop: asyncio.Runner) -> None:
    caption = Caption(side="staff", number=1, lang="ja", text="はい", final=True, translation="Yes")
    stroke = Stroke(id=1, colour="#123456", width=0.01, points=((0.1, 0.1), (0.9, 0.9)))

    async def scene() -> None:
        async with call() as one:
            await one.joined()
            one.line.type("ありがとう")
            one.line.caption(caption)
            one.line.draw(stroke)
            one.line.draw(Clear())
            there = one.answering.talk()
            assert there is not None
            there.type("どういたしまして")
            await one.kiosk.until(lambda: one.kiosk.text == "どういたしまして")
            await one.interpreter.until(lambda: len(one.interpreter.all(DrawingCame)) == 2)
            await one.interpreter.until(lambda: one.interpreter.text == "ありがとう")
            await one.kiosk.until(lambda: any(measured.sent for measured in one.kiosk.all(Measured)))

        assert one.kiosk.phases[:4] == [Phase.CALLING, Phase.QUEUED, Phase.RINGING, Phase.CONNECTING]
        assert [came.caption for came in one.interpreter.all(CaptionCame)] == [caption]
        assert [came.drawing for came in one.interpreter.all(DrawingCame)] == [stroke, Clear()]
        assert len(one.kiosk.sounds) > 10
        assert all(len(piece.pcm) == 1920 and piece.rate == 48_000 for piece in one.kiosk.sounds)
        assert (one.kiosk.pictures[-1].width, one.kiosk.pictures[-1].height) == (160, 120)
        assert one.kiosk.all(Compared)[0].words == one.interpreter.all(Compared)[0].words
        assert one.kiosk.all(Compared)[0].signed
        assert one.kiosk.phases[-1] is Phase.ENDED
        assert one.line.state.reason == "done"

    loop.run(scene())


def test_a_lost_connection_is_noticed_told_and_resumed_with_the_text_kept(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        async with call() as one:
            await one.joined()
            one.line.type("あい")
            await one.interpreter.until(lambda: one.interpreter.text == "あい")
            here = asyncio.get_running_loop()
            there = one.answering.talk()
            assert there is not None
            assert there._peer is not None
            began = here.time()
            await there._peer.close()
            one.line.type("うえお")
            await one.kiosk.until(lambda: Phase.RESUMED in one.kiosk.phases)
            resumed = here.time() - began
            await one.interpreter.until(lambda: one.interpreter.text == "あいうえお")

        assert Phase.LOST in one.kiosk.phases
        assert resumed < 5.0
        assert one.line.state.epoch >= 2

    loop.run(scene())


def test_the_hubs_absence_leaves_the_media_alone(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        async with call() as one:
            await one.joined()
            one.hub.go()
            await one.kiosk.until(lambda: not one.line.state.hub)
            seen = len(one.kiosk.pictures)
            await one.kiosk.until(lambda: len(one.kiosk.pictures) > seen + 5)
            one.hub.come_back()
            await one.kiosk.until(lambda: one.line.state.hub)

        assert Phase.LOST not in one.kiosk.phases
        assert one.line.state.epoch == 1
        assert any(isinstance(message, wire.Resume) for message in one.hub.kiosk.sent)

    loop.run(scene())


def test_what_is_muted_is_not_sent_and_the_other_side_knows(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        async with call() as one:
            await one.joined()
            one.line.mute(sound=True, picture=True)
            await one.interpreter.until(lambda: one.interpreter.all(MutedThere)[-1:] == [MutedThere(True, True)])
            await one.interpreter.until(lambda: one.interpreter.all(PictureGone))
            one.line.mute(sound=False, picture=False)
            await one.interpreter.until(lambda: one.interpreter.all(PictureGone)[-1].back)

    loop.run(scene())


def test_a_call_that_nobody_took_is_cancelled_at_the_hub(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        async with call() as one:
            one.answers.cancel()
            await one.kiosk.until(lambda: Phase.QUEUED in one.kiosk.phases)
            one.line.hang_up()
            ended = await one.running

        assert (ended.phase, ended.reason) == (Phase.ENDED, "cancelled")
        assert isinstance(one.hub.kiosk.sent[-1], wire.Cancel)

    loop.run(scene())


def test_the_pack_is_given_at_ringing_and_forgotten_at_the_end(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        async with call() as one:
            one.line.give(wire.Pack(call=one.line.state.call, purpose="move-in"))
            await one.joined()

        assert sum(isinstance(message, wire.Pack) for message in one.hub.kiosk.sent) == 1
        assert one.line._pack is None

    loop.run(scene())


@pytest.mark.parametrize("damage", ["", "v=0\r\nm=video 9 X 96\r\nm=audio x\r\nm=application y\r\n"])
def test_a_description_that_is_none_is_refused_and_the_call_tried_again(
    damage: str, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.call.kiosk_line.AGAIN", 0.3)

    async def scene() -> None:
        async with call() as one:
            honest, count = one.hub.alter, 0

            def alter(message: wire.Offer | wire.Answer) -> wire.Offer | wire.Answer:
                nonlocal count
                count += 1
                if count == 1:
                    return wire.Offer(call=message.call, sdp=damage, epoch=message.epoch)
                altered: wire.Offer | wire.Answer = honest(message)
                return altered

            one.hub.alter = alter
            await one.joined()

        assert one.line.state.epoch >= 2

    loop.run(scene())
