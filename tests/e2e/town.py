"""A whole town for the tests of calls, all real processes: a hub, an interpreter's browser, a kiosk with its window.

async with town(folder) as it:           the hub runs, an interpreter has an account, the kiosk is enrolled
    kiosk, page = await it.kiosk(), await it.page()

Cameras are files whose pictures carry a count (tests/call/stamps.py); microphones are files, too.
"""

import asyncio
import base64
import json
import os
import signal
import socket
import sys
import wave
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np  # noqa: TID253 - a test's own arithmetic
from playwright.async_api import BrowserContext, Page, Playwright, async_playwright, expect
from playwright.async_api import Error as PlaywrightError

from kiosk.call.enrolment import keep
from kiosk.hub import commands
from kiosk.settings import resources
from tests.call.stamps import clip, read, stamp

CHROMIUM: Final = "/usr/bin/chromium"
CLIP: Final = resources().parent / "shared" / "data" / "video" / "asl-gestures-intel" / "book.mkv"
NAME: Final = "Tanaka"
WORD: Final = "correct horse"
SIZE: Final = (640, 480)
PICTURES: Final = 60
"""Of a camera's file: two seconds."""
OURS: Final = 1000
"""The first count of the kiosk's camera; the browser's begins at 2000."""
THEIRS: Final = 2000
TONE: Final = 700.0
"""Hz, of the interpreter's microphone."""
RATE: Final = 48_000
LIMIT: Final = 60.0
SEEN: Final = """() => {
  const video = document.getElementById('visitor');
  if (!video.videoWidth) return '';
  const sheet = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const pen = sheet.getContext('2d');
  pen.drawImage(video, 0, 0, 640, 480);
  const { data } = pen.getImageData(0, 0, 640, 480);
  let light = '';
  for (let at = 1; at < data.length; at += 4) light += String.fromCharCode(data[at]);
  return btoa(light);
}"""
"""The visitor's picture on the page, one byte of light each."""
HEARD: Final = """async () => {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(document.getElementById('visitor').srcObject);
  const analyser = Object.assign(context.createAnalyser(), { fftSize: 2048 });
  source.connect(analyser);
  const bins = new Uint8Array(analyser.frequencyBinCount);
  for (let round = 0; round < 250; round += 1) {
    await new Promise((go) => setTimeout(go, 20));
    analyser.getByteFrequencyData(bins);
    if (Math.max(...bins) > 120) break;
  }
  context.close();
  return Math.max(...bins);
}"""
"""How loud the visitor's voice is on the page, 0 to 255; waits up to five seconds for it."""


def film(path: Path, first: int) -> Path:
    """Write a camera's file, a Y4M whose pictures carry the counts from `first` on."""
    width, height = SIZE
    sheets = clip(width, height, CLIP)
    with path.open("wb") as file:
        file.write(f"YUV4MPEG2 W{width} H{height} F30:1 Ip A1:1 C420jpeg\n".encode())
        for count in range(PICTURES):
            sheet = sheets[count % len(sheets)].copy()
            stamp(sheet, width, first + count)
            file.write(b"FRAME\n" + sheet.tobytes())
    return path


def count(light: str) -> int | None:
    """Return the count that a picture carries, given as base64 of a byte of light each; None: there is none."""
    data = base64.b64decode(light)
    if not data:
        return None
    rows = np.frombuffer(data, np.uint8).reshape(-1, SIZE[0])
    value = read(rows, SIZE[0])[0]
    return round(value) if any(first <= value < first + PICTURES for first in (OURS, THEIRS)) else None


def tone(path: Path, hertz: float, seconds: float = 5.0) -> Path:
    """Write a WAV file of a tone."""
    places = np.arange(round(seconds * RATE))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((9000 * np.sin(2 * np.pi * hertz / RATE * places)).astype("<i2").tobytes())
    return path


def loudest(path: Path, seconds: float = 1.0) -> float:
    """Return the loudest frequency at the end of a WAV file, Hz; 0: there is no sound yet."""
    if not path.exists():
        return 0.0
    with wave.open(str(path)) as file:
        rate = file.getframerate()
        file.setpos(max(0, file.getnframes() - round(seconds * rate)))
        sound = np.frombuffer(file.readframes(round(seconds * rate)), "<i2")
    return float(np.abs(np.fft.rfft(sound)).argmax() * rate / len(sound))


def family(pid: int) -> Iterator[int]:
    """Return a process and all that it began."""
    yield pid
    with suppress(FileNotFoundError):  # ended just now
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def browser_processes(profile: Path) -> list[int]:
    """Return the processes of the browser with this profile."""
    found = set[int]()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            with suppress(OSError):
                if str(profile).encode() in (entry / "cmdline").read_bytes():
                    found.update(family(int(entry.name)))
    return sorted(found)


def free() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Kiosk:
    """A kiosk's process, and hands at its window."""

    process: Process
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def ask(self, do: str, **order: Any) -> Any:
        """Return the answer to one order, see kiosk_process."""
        async with self.asking:
            assert self.process.stdin is not None
            assert self.process.stdout is not None
            self.process.stdin.write(json.dumps({"do": do, **order}).encode() + b"\n")
            line = await self.process.stdout.readline()
        assert line, f"the kiosk ended with {await self.process.wait()}"
        return json.loads(line)["answer"]

    async def until(self, true: Callable[[Any], Any], do: str = "words", seconds: float = LIMIT, **order: Any) -> Any:
        """Ask again until the answer is so; return it."""
        now = asyncio.get_running_loop().time
        latest = now() + seconds
        while not true(answer := await self.ask(do, **order)):
            if now() > latest:
                words = await self.ask("words")
                raise AssertionError(f"the kiosk never answered so: {str(answer)[:300]}; it shows {words}")
            await asyncio.sleep(0.02)
        return answer

    async def does(self, do: str, seconds: float = LIMIT, **order: Any) -> None:
        """Do it as soon as what it is done with is there."""
        await self.until(lambda answer: not answer, do, seconds, **order)

    async def reads(self, text: str, side: str = "all", seconds: float = LIMIT) -> None:
        """Wait until a text can be read."""
        await self.until(lambda words: any(text in word for word in words.get(side, ())), seconds=seconds)

    async def sees(self, first: int, seconds: float = LIMIT) -> set[int]:
        """Return two different counts that the interpreter's picture showed."""
        counts = set[int]()

        def told(answer: Any) -> bool:
            found = count(answer.get("light", ""))
            if found is not None and first <= found < first + PICTURES:
                counts.add(found)
            return len(counts) > 1

        await self.until(told, "picture", seconds)
        return counts

    async def end(self) -> None:
        """Take it away."""
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        await self.process.wait()


@dataclass
class Town:
    """The hub, and what is needed for the others."""

    folder: Path
    port: int
    playwright: Playwright
    hub: Process | None = None
    kiosks: list[Kiosk] = field(default_factory=list)
    browsers: list[BrowserContext] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.port}"

    async def open_hub(self) -> None:
        """Start the hub, and wait until it listens."""
        self.hub = await asyncio.create_subprocess_exec(
            *(sys.executable, str(resources() / "main.py"), "hub", "run", "--json"),
            *("--data", str(self.folder / "hub"), "--port", str(self.port)),
            stdout=PIPE,
        )
        assert self.hub.stdout is not None
        async with asyncio.timeout(LIMIT):
            assert await self.hub.stdout.readline()

    async def kill_hub(self) -> None:
        """Kill the hub."""
        assert self.hub is not None
        self.hub.kill()
        await self.hub.wait()

    async def kill_browser(self) -> None:
        """Kill the browser and all its processes."""
        for pid in browser_processes(self.folder / "browser"):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for browser in self.browsers:
            with suppress(PlaywrightError):
                await browser.close()
        self.browsers.clear()

    async def kiosk(self, **environ: str) -> Kiosk:
        """Start a kiosk; with the same folders each time, as one machine has."""
        home = self.folder / "kiosk"
        settings = {
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "MADOGUCHI_HUB_KEY": str(home / "key.json"),
            "MADOGUCHI_CAMERA_FILE": str(self.folder / "kiosk.y4m"),
            "MADOGUCHI_LOUDSPEAKER_FILE": str(self.folder / "heard.wav"),
            "MADOGUCHI_REDUCED_MOTION": "true",
            "MADOGUCHI_SPEAK": "false",
            "MADOGUCHI_DESK": "3番窓口",
            "PYTHONPATH": str(resources()),
            "QT_QUICK_BACKEND": "software",
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, str(Path(__file__).with_name("kiosk_process.py"))),
            stdin=PIPE,
            stdout=PIPE,
            env=os.environ | settings | environ,
            limit=1 << 22,
        )
        self.kiosks.append(Kiosk(process))
        return self.kiosks[-1]

    async def page(self) -> Page:
        """Open the interpreter's page in a browser of its own."""
        context = await self.playwright.chromium.launch_persistent_context(
            str(self.folder / "browser"),
            executable_path=CHROMIUM,
            headless=False,
            ignore_https_errors=True,
            locale="en-US",
            permissions=["camera", "microphone"],
            viewport={"width": 1280, "height": 800},
            args=[
                "--headless=new",
                "--no-sandbox",
                "--use-fake-device-for-media-stream",
                f"--use-file-for-fake-video-capture={self.folder / 'browser.y4m'}",
                f"--use-file-for-fake-audio-capture={self.folder / 'browser.wav'}",
                "--use-fake-ui-for-media-stream",
                "--autoplay-policy=no-user-gesture-required",
                "--disable-features=WebRtcHideLocalIpsWithMdns",
            ],
        )
        self.browsers.append(context)
        context.set_default_timeout(LIMIT * 1000)
        page = context.pages[0]
        await page.goto(self.url)
        return page

    async def close(self) -> None:
        """End everything."""
        for kiosk in self.kiosks:
            await kiosk.end()
        for browser in self.browsers:
            await browser.close()
        if self.hub is not None:
            with suppress(ProcessLookupError):
                self.hub.kill()
            await self.hub.wait()


async def sign_in(page: Page, *, ready: bool = True) -> None:
    """Sign the interpreter in, and be ready, or go on with the call that stands."""
    await page.fill("#name", NAME)
    await page.fill("#password", WORD)
    await page.keyboard.press("Enter")
    if ready:
        await page.click("#ready")


async def shows(page: Page, selector: str, text: str) -> None:
    """Wait until the page shows a text at a place."""
    await expect(page.locator(selector)).to_contain_text(text, timeout=LIMIT * 1000)


async def warned(page: Page, *, on: bool) -> None:
    """Wait until the page says that something is wrong with the call, or no longer does."""
    await expect(page.locator("#call-notice")).to_be_visible(visible=on, timeout=LIMIT * 1000)


async def page_sees(page: Page, first: int) -> set[int]:
    """Return two different counts that the visitor's picture showed on the page."""
    counts = set[int]()
    try:
        async with asyncio.timeout(LIMIT):
            while len(counts) < 2:
                found = count(await page.evaluate(SEEN))
                if found is not None and first <= found < first + PICTURES:
                    counts.add(found)
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(f"the page never saw more of the visitor than {counts}") from None
    return counts


@asynccontextmanager
async def town(folder: Path, langs: tuple[str, ...] = ("jsl", "en")) -> AsyncIterator[Town]:
    """Build a town; it is gone at the end."""
    film(folder / "kiosk.y4m", OURS)
    film(folder / "browser.y4m", THEIRS)
    tone(folder / "browser.wav", TONE)
    async with async_playwright() as playwright:
        made = Town(folder, free(), playwright)
        (folder / "hub").mkdir()
        try:
            await asyncio.to_thread(commands.add_interpreter, folder / "hub", NAME, list(langs), WORD)
            enrolled = await commands.enrolled_here(folder / "hub", "desk")
            keep(folder / "kiosk" / "key.json", made.url, enrolled)
            await made.open_hub()
            yield made
        finally:
            await made.close()
