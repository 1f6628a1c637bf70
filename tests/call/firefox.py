"""Firefox over WebDriver BiDi, straight on its WebSocket: a window, its page, its keys and its mouse.

Source: W3C WebDriver BiDi, https://www.w3.org/TR/webdriver-bidi/
"""

import asyncio
import base64
import itertools
import json
import os
import re
import shutil
import signal
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Final

import aiohttp

FIREFOX: Final = shutil.which("firefox-esr")
PATIENCE: Final = 60.0
"""Seconds; a browser starts slowly on a busy machine."""
ENTER: Final = "\ue007"
ALT: Final = "\ue00a"
Preference = bool | int | str
PREFERENCES: Final[Mapping[str, Preference]] = {
    "media.navigator.streams.fake": True,
    "media.navigator.permission.disabled": True,
    "media.autoplay.default": 0,
    "media.gmp-manager.updateEnabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.systemAddon.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.enabled": False,
}
"""A camera and a microphone that it makes itself, no question about them, and nothing sent to anybody."""


class Firefox:
    """One browser with one page."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._reading = asyncio.create_task(self._read())
        self._page = ""
        self.faults: list[str] = []
        """Errors that the page wrote to its console."""

    async def open(self, width: int = 1280, height: int = 800) -> None:
        """Begin."""
        await self.ask("session.new", capabilities={})
        await self.ask("session.subscribe", events=["log.entryAdded"])
        tree = await self.ask("browsingContext.getTree", maxDepth=0)
        self._page = tree["contexts"][0]["context"]
        await self.ask("browsingContext.setViewport", context=self._page, viewport={"width": width, "height": height})

    async def close(self) -> None:
        """End it with its window."""
        with suppress(ConnectionError, TimeoutError):
            await self.ask("browser.close")
        self._reading.cancel()
        await asyncio.gather(self._reading, return_exceptions=True)

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Give a command; return its result."""
        number = next(self._numbers)
        waiting = self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_str(json.dumps({"id": number, "method": method, "params": parameters}))
        async with asyncio.timeout(PATIENCE):
            answer = await waiting
        assert answer["type"] == "success", f"{method}: {answer.get('error')}: {answer.get('message')}"
        result: dict[str, Any] = answer["result"]
        return result

    async def goto(self, address: str) -> None:
        """Open a page."""
        await self.ask("browsingContext.navigate", context=self._page, url=address, wait="complete")

    async def evaluate(self, expression: str) -> Any:
        """Return an expression's value, a promise's when it is kept."""
        answer = await self.ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})))()",
            target={"context": self._page},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        value = answer["result"].get("value")
        return None if value is None else json.loads(value)

    async def until(self, claim: str) -> None:
        """Wait until an expression is true in the page."""
        try:
            await self.evaluate(
                f"(async () => {{ while (!({claim})) await new Promise((go) => setTimeout(go, 20)); return true; }})()"
            )
        except TimeoutError as error:
            raise AssertionError(f"never came true: {claim}") from error

    async def click(self, selector: str) -> None:
        """Click on an element, once it is there and can be seen."""
        await self.until(f"document.querySelector({json.dumps(selector)})?.checkVisibility()")
        await self.drag(selector, [(0.0, 0.0)])

    async def drag(self, selector: str, way: Sequence[tuple[float, float]]) -> None:
        """Press the mouse on an element, move it and let go; points in px from the element's middle."""
        nodes = await self.ask(
            "browsingContext.locateNodes", context=self._page, locator={"type": "css", "value": selector}
        )
        shared = nodes["nodes"][0]["sharedId"]
        await self.ask(
            "script.callFunction",
            functionDeclaration="(element) => element.scrollIntoView({ block: 'nearest', behavior: 'instant' })",
            arguments=[{"sharedId": shared}],
            target={"context": self._page},
            awaitPromise=False,
        )
        origin = {"type": "element", "element": {"sharedId": shared}}
        moves = [{"type": "pointerMove", "x": x, "y": y, "origin": origin} for x, y in way]
        button: list[dict[str, Any]] = [{"type": "pointerDown", "button": 0}]
        await self._perform(
            {"type": "pointer", "id": "mouse"}, [moves[0], *button, *moves[1:], {"type": "pointerUp", "button": 0}]
        )

    async def type(self, text: str) -> None:
        """Type on the keyboard."""
        await self._perform({"type": "key", "id": "keys"}, [act for key in text for act in (_down(key), _up(key))])

    async def press(self, held: str, key: str) -> None:
        """Press a key while another is held."""
        await self._perform({"type": "key", "id": "keys"}, [_down(held), _down(key), _up(key), _up(held)])

    async def picture(self, file: Path) -> None:
        """Draw what is seen."""
        shot = await self.ask("browsingContext.captureScreenshot", context=self._page)
        await asyncio.to_thread(file.write_bytes, base64.b64decode(shot["data"]))

    async def _perform(self, device: dict[str, Any], acts: list[dict[str, Any]]) -> None:
        await self.ask("input.performActions", context=self._page, actions=[{**device, "actions": acts}])

    async def _read(self) -> None:
        async for frame in self._socket:
            message = json.loads(frame.data)
            if message.get("method") == "log.entryAdded" and message["params"]["level"] == "error":
                self.faults.append(message["params"]["text"])
            if (waiting := self._answers.pop(message.get("id"), None)) is not None and not waiting.done():
                waiting.set_result(message)
        for waiting in self._answers.values():
            if not waiting.done():
                waiting.set_exception(ConnectionError("Firefox is gone"))


@asynccontextmanager
async def firefox(profile: Path, preferences: Mapping[str, Preference]) -> AsyncIterator[Firefox]:
    """Run one, without a screen.

    Args:
        profile: its folder; certificates may be in it already.
        preferences: besides those that all have.
    """
    assert FIREFOX is not None
    await asyncio.to_thread(_prepare, profile, {**PREFERENCES, **preferences})
    process = await asyncio.create_subprocess_exec(
        FIREFOX, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0",
        env={**os.environ, "HOME": str(profile)}, start_new_session=True,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    async with AsyncExitStack() as ending:
        ending.push_async_callback(_end, process)
        address = await _address(process)
        ending.push_async_callback(_cancelled, asyncio.create_task(_drain(process)))
        session = await ending.enter_async_context(aiohttp.ClientSession())
        socket = await ending.enter_async_context(session.ws_connect(f"{address}/session", max_msg_size=0))
        browser = Firefox(socket)
        ending.push_async_callback(browser.close)
        await browser.open()
        yield browser


def _prepare(profile: Path, preferences: Mapping[str, Preference]) -> None:
    profile.mkdir(exist_ok=True)
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    async with asyncio.timeout(PATIENCE):
        async for line in process.stderr:
            if found := re.search(rb"WebDriver BiDi listening on (ws://\S+)", line):
                return found[1].decode()
    raise ConnectionError("Firefox did not start")


async def _drain(process: asyncio.subprocess.Process) -> None:
    assert process.stderr is not None
    while await process.stderr.read(65_536):
        pass


async def _cancelled(task: "asyncio.Task[None]") -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _end(process: asyncio.subprocess.Process) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(30):
            await process.wait()
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()


def _down(key: str) -> dict[str, str]:
    return {"type": "keyDown", "value": key}


def _up(key: str) -> dict[str, str]:
    return {"type": "keyUp", "value": key}
