"""The call with a real browser at the other end: Chromium with its fake camera, and a page of a few lines."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web
from playwright.async_api import Page, async_playwright

from kiosk.call.connection import Outlets, Workers
from kiosk.call.peer import Ears, Peer
from kiosk.call.pictures import PatternSource, PictureTrack
from kiosk.call.sounds import RecordedSound, SoundTrack
from tests.call.calling import Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # Playwright leaves its pipes to the collector
]

PAGE = """<!doctype html><video id=v autoplay playsinline muted></video><script>
const said = {}; let pc;
async function answer(sdp) {
  pc = new RTCPeerConnection();
  pc.ontrack = (e) => { const m = e.track.kind === 'video' ? v : new Audio();
    m.autoplay = true; m.srcObject = new MediaStream([e.track]); };
  pc.ondatachannel = ({channel}) => { const c = channel; said[c.label] = [c.protocol, c.ordered];
    c.onmessage = (m) => { said[c.label].push(m.data); if (c.label === 'text') c.send('ok ' + m.data); }; };
  await pc.setRemoteDescription({type: 'offer', sdp});
  const video = {width: 640, height: 480, frameRate: 30};
  const mine = await navigator.mediaDevices.getUserMedia({audio: true, video});
  for (const t of mine.getTracks()) pc.addTrack(t, mine);
  await pc.setLocalDescription();
  while (pc.iceGatheringState !== 'complete') await new Promise((done) => setTimeout(done, 20));
  return pc.localDescription.sdp;
}
async function stats() {
  const all = {said};
  (await pc.getStats()).forEach((s) => {
    if (s.type === 'inbound-rtp') all['in_' + s.kind] = {...s};
    if (s.type === 'outbound-rtp' && s.kind === 'video') all.out = {...s};
  });
  return all;
}
</script>"""


@asynccontextmanager
async def page() -> AsyncIterator[Page]:
    async def show(_: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    application = web.Application()
    application.add_routes([web.get("/", show)])
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    arguments = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--no-sandbox"]
    arguments += ["--disable-features=WebRtcHideLocalIpsWithMdns", "--autoplay-policy=no-user-gesture-required"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        try:
            tab = await browser.new_page()
            await tab.goto(f"http://127.0.0.1:{port}/")
            yield tab
        finally:
            await browser.close()
    await runner.cleanup()


def test_a_browser_answers_and_pictures_sound_and_text_pass_both_ways(loop: asyncio.Runner) -> None:
    async def scene() -> None:
        person, said = Person(), []
        tone = RecordedSound(b"\x10\x10\x10\xf0" * 480, 48_000)

        def hear(_: str, message: str) -> None:
            said.append(message)
            person.changed.set()

        workers, opened = Workers(), list[str]()
        tracks = PictureTrack(PatternSource()), SoundTrack(tone)
        peer = Peer(tracks, workers, Outlets(person.show, person.hear), Ears(opened.append, hear, lambda _: None))
        async with page() as tab:
            answer = await tab.evaluate("answer", await peer.offer())
            await peer.accept(answer)
            await person.until(lambda: len(person.pictures) > 60)
            assert peer.say("text", "はい")
            await person.until(lambda: said)
            stats: dict[str, Any] = {}
            async with asyncio.timeout(30):
                while stats.get("in_video", {}).get("framesDecoded", 0) < 60:
                    stats = await tab.evaluate("stats()")
            await peer.close()
        workers.close()

        assert said == ["ok はい"]
        assert stats["said"]["text"][:2] == ["t140", True]
        assert (person.pictures[-1].width, person.pictures[-1].height) == (640, 480)
        assert stats["in_video"]["frameWidth"] * 3 == stats["in_video"]["frameHeight"] * 4
        assert stats["in_audio"]["concealedSamples"] < 0.5 * stats["in_audio"]["totalSamplesReceived"]
        assert len(person.sounds) > 50
        assert set(opened) == {"text", "captions", "drawing", "control"}

    loop.run(scene())
