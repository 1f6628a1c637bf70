"""A small hub for the page's tests: it serves the page under a strict policy and speaks kiosk/wire/ to both sides."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from aiohttp import WSMsgType, web

from kiosk import wire
from kiosk.hub.glossary import Glossary
from kiosk.hub.page import Page

PAGE: Final = Path(__file__).parents[2] / "assets" / "interpreter"
KIOSK: Final = Path(__file__).with_name("kiosk.html")
POLICY: Final = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
"""The hub's own, without a host for the socket."""
PASSWORD: Final = "right horse"  # noqa: S105 - a test's
COOKIE: Final = "session"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Hub:
    """One interpreter, one kiosk, one call at a time; a frame that the schema does not know fails the test."""

    def __init__(self) -> None:
        self.interpreter: web.WebSocketResponse | None = None
        self.kiosk: web.WebSocketResponse | None = None
        self.ready = False
        self.call: wire.Call | None = None
        self.standing = ""
        self.epoch = 1
        self.heard: list[wire.Message] = []
        """From the page, without beats and candidates."""
        self.bad: list[str] = []
        self.signed_in = False
        self.shut = False
        """Sockets are refused."""
        self.lines = 0
        """Sockets of the page so far."""
        self.address = ""
        self._news = asyncio.Condition()
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        application = web.Application(middlewares=[_dressed])
        application.add_routes(
            [
                web.post("/session", self._sign_in),
                web.get("/session", self._session),
                web.delete("/session", self._sign_out),
                web.get("/interpreter", self._interpreter),
                web.get("/glossary", self._glossary),
                web.get("/kiosk", self._kiosk),
                web.get("/kiosk.html", self._kiosk_page),
                web.get("/{path:.*}", Page(PAGE).answer),
            ]
        )
        self._runner = web.AppRunner(application, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.address = f"http://localhost:{port}"

    async def stop(self) -> None:
        for socket in (self.interpreter, self.kiosk):
            if socket is not None:
                await socket.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def until(self, kind: type[wire.Message], count: int = 1) -> None:
        """Wait until the page has sent so many messages of a kind."""
        async with asyncio.timeout(30), self._news:
            await self._news.wait_for(lambda: sum(isinstance(one, kind) for one in self.heard) >= count)

    async def tell(self, message: wire.Message) -> None:
        """Send to the page."""
        if self.interpreter is not None and not self.interpreter.closed:
            await self.interpreter.send_str(wire.encode(message))

    async def tell_kiosk(self, message: wire.Message) -> None:
        """Send to the kiosk's page."""
        if self.kiosk is not None and not self.kiosk.closed:
            await self.kiosk.send_str(wire.encode(message))

    async def drop(self) -> None:
        """Cut the page's socket, as a failing network does."""
        if self.interpreter is not None and self.interpreter._req is not None:
            transport = self.interpreter._req.transport
            if transport is not None:
                transport.abort()

    async def queue(self) -> None:
        """Tell who waits."""
        calls = [self.call] if self.call is not None and not self.standing else []
        waiting = (
            wire.Waiting(
                call=one.call,
                lang=one.lang,
                desk=one.desk,
                topic=one.topic,
                waited=12.0,
                priority=one.priority,
                mine=True,
            )
            for one in calls
        )
        await self.tell(wire.Queue(calls=tuple(waiting), ready=self.ready))

    async def ring(self) -> None:
        """Let the call ring at the page."""
        call = self.call
        if call is None:
            return
        await self.tell(
            wire.Ring(
                call=call.call,
                lang=call.lang,
                desk=call.desk,
                topic=call.topic,
                skills=call.skills,
                visitor_lang=call.visitor_lang,
                priority=call.priority,
                waited=12.0,
                seconds=20.0,
                pack_offered=call.pack,
            )
        )
        await self.tell_kiosk(wire.Ringing(call=call.call, interpreter="Tanaka"))

    # --- requests

    async def _kiosk_page(self, request: web.Request) -> web.StreamResponse:
        return web.Response(text=KIOSK.read_text(encoding="utf-8"), content_type="text/html")

    async def _sign_in(self, request: web.Request) -> web.StreamResponse:
        given = await request.json()
        if given["password"] != PASSWORD:
            return web.Response(status=401)
        self.signed_in = True
        answer = web.Response(status=204)
        answer.set_cookie(COOKIE, "open", httponly=True, samesite="Strict")
        return answer

    async def _session(self, request: web.Request) -> web.StreamResponse:
        if request.cookies.get(COOKIE) != "open":
            return web.Response(status=401)
        return web.json_response({"name": "Tanaka"})

    async def _sign_out(self, request: web.Request) -> web.StreamResponse:
        self.signed_in = False
        answer = web.Response(status=204)
        answer.del_cookie(COOKIE)
        return answer

    async def _glossary(self, request: web.Request) -> web.StreamResponse:
        return web.Response(
            content_type="application/json", body=Glossary(PAGE / "glossary.csv", PAGE / "none.csv").body()
        )

    async def _interpreter(self, request: web.Request) -> web.StreamResponse:
        if request.cookies.get(COOKIE) != "open":
            raise web.HTTPUnauthorized
        if self.shut:
            raise web.HTTPServiceUnavailable
        self.lines += 1
        self.interpreter = socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        await self.tell(
            wire.Welcome(
                name="Tanaka",
                languages=("jsl", "en"),
                skills=("medical",),
                ready=self.ready,
                standing=self.standing,
            )
        )
        await self.queue()
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._from_page(frame.data)
        if self.standing:
            await self.tell_kiosk(wire.Gone(call=self.standing))
        return socket

    async def _from_page(self, text: str) -> None:
        try:
            message = wire.from_interpreter(text)
        except wire.Malformed:
            self.bad.append(text)
            return
        if not isinstance(message, wire.Beat | wire.Candidate):
            async with self._news:
                self.heard.append(message)
                self._news.notify_all()
        match message:
            case wire.Beat(call=""):
                await self.tell(message)
            case wire.Ready(ready=ready):
                self.ready = ready
                await self.queue()
            case wire.Accept() if self.call is not None:
                await self._accepted(both=True)
            case wire.Resume() if self.standing:
                self.epoch += 1
                await self._accepted(both=False)
                await self.tell_kiosk(wire.Back(call=self.standing))
            case wire.HangUp() | wire.Transfer():
                await self.tell_kiosk(wire.HangUp(call=message.call))
                self.call, self.standing = None, ""
                await self.queue()
            case wire.Answer() | wire.Candidate() | wire.Relay() | wire.Renew():
                await self.tell_kiosk(message)
            case _:
                pass

    async def _accepted(self, *, both: bool) -> None:
        if self.call is None:
            return
        self.standing = self.call.call
        accepted = wire.Accepted(
            call=self.standing,
            interpreter="Tanaka",
            epoch=self.epoch,
            peer="kiosk-0001",
            desk=self.call.desk,
            topic=self.call.topic,
            lang=self.call.lang,
            visitor_lang=self.call.visitor_lang,
        )
        await self.tell(accepted)
        if both:
            await self.tell_kiosk(accepted)

    async def _kiosk(self, request: web.Request) -> web.StreamResponse:
        self.kiosk = socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        async for frame in socket:
            if frame.type is not WSMsgType.TEXT:
                continue
            message = wire.from_kiosk(frame.data)
            match message:
                case wire.Call():
                    self.call = message
                    await self.queue()
                    if self.ready:
                        await self.ring()
                case wire.Cancel():
                    self.call = None
                    await self.tell(wire.Unring(call=message.call))
                case wire.HangUp():
                    await self.tell(message)
                    self.call, self.standing = None, ""
                    await self.queue()
                case wire.Offer() | wire.Candidate() | wire.Relay() | wire.Pack():
                    await self.tell(message)
                case _:
                    pass
        return socket


@web.middleware
async def _dressed(request: web.Request, handler: Handler) -> web.StreamResponse:
    response = await handler(request)
    if not response.prepared:
        response.headers["Cache-Control"] = "no-store"
        if not request.path.startswith("/kiosk"):
            response.headers["Content-Security-Policy"] = POLICY
    return response
