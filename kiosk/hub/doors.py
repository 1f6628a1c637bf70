"""The hub's doors: what is answered at which address.

GET  /              the interpreter's page       POST   /session   sign in: a cookie
GET  /health        200 while the store answers  GET    /session   whose it is
GET  /metrics       counts, from near only       DELETE /session   sign out
GET  /ca.pem        the city's authority         POST   /enrol     a code for a kiosk's key
GET  /kiosk         WebSocket, Bearer key        GET    /interpreter   WebSocket, cookie, own origin
                                                 GET    /glossary      the desks' words, cookie
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from aiohttp import web

from kiosk import wire
from kiosk.hub import manners
from kiosk.hub.glossary import Glossary
from kiosk.hub.keys import hashed
from kiosk.hub.limits import Limit
from kiosk.hub.line import CLOSING, Line, Side
from kiosk.hub.page import Page
from kiosk.hub.sessions import Sessions
from kiosk.hub.store import StoreFailed
from kiosk.hub.switchboard import Switchboard, Time

COOKIE: Final = "__Host-session"
CALL: Final = 4 * 3600.0
"""Seconds that a cookie is kept longer than its session: the hub prolongs the session while a call lasts."""
REQUESTS: Final = (300.0, 30.0)
"""From one address: at once, then a second. The page is some thirty files."""
SOCKETS: Final = (120.0, 5.0)
"""The same for WebSockets: a hub's restart brings all kiosks of an office at once."""

log = logging.getLogger(__name__)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Welcomes:
    """What the doors need to know of the city."""

    authority: str
    """PEM; empty: the certificate is public."""
    origins: tuple[str, ...]
    near: tuple[str, ...]
    """Addresses that may read the metrics."""
    glossary: Glossary


class Doors:
    """All handlers."""

    def __init__(self, board: Switchboard, sessions: Sessions, page: Page, city: Welcomes, time: Time) -> None:
        self._board = board
        self._sessions = sessions
        self._page = page
        self._city = city
        self._time = time
        self._requests = Limit(*REQUESTS, time.clock)
        self._sockets = Limit(*SOCKETS, time.clock)

    def application(self) -> web.Application:
        """Return aiohttp's application."""
        application = web.Application(middlewares=[self._guarded], client_max_size=wire.MAXIMUM)
        application.on_response_prepare.append(manners.dress)
        application.add_routes(
            [
                web.get("/health", self._health),
                web.get("/metrics", self._metrics),
                web.get("/ca.pem", self._authority),
                web.post("/session", self._sign_in),
                web.get("/session", self._signed_in),
                web.delete("/session", self._sign_out),
                web.post("/enrol", self._enrol),
                web.get("/kiosk", self._kiosk),
                web.get("/interpreter", self._interpreter),
                web.get("/glossary", self._glossary),
                web.get("/{path:.*}", self._page.answer),
            ]
        )
        return application

    @web.middleware
    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        wait = self._requests.wait(manners.address(request))
        if wait:
            raise manners.refusal(429, wait)
        try:
            return await handler(request)
        except StoreFailed:
            log.exception("the store did not answer a request")
            return web.Response(status=503, text="{}", content_type="application/json")

    async def _health(self, request: web.Request) -> web.StreamResponse:  # noqa: ARG002 - aiohttp's form
        await self._sessions.kiosk("nobody's")
        return web.json_response({"status": "ok"})

    async def _metrics(self, request: web.Request) -> web.StreamResponse:
        if (request.remote or "") not in self._city.near:
            raise manners.refusal(403)
        text = self._board.figures.text(self._board.gauges())
        return web.Response(body=text.encode(), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"})

    async def _authority(self, request: web.Request) -> web.StreamResponse:  # noqa: ARG002 - aiohttp's form
        if not self._city.authority:
            raise manners.refusal(404)
        return web.Response(body=self._city.authority.encode(), headers={"Content-Type": "application/x-pem-file"})

    async def _sign_in(self, request: web.Request) -> web.StreamResponse:
        self._own(request, page=True)
        given = await manners.body(request, wire.Credentials)
        token = await self._sessions.open(given, manners.address(request))
        answer = web.Response(status=204)
        lasts = int(self._sessions.lifetime + CALL)
        answer.set_cookie(COOKIE, token, max_age=lasts, path="/", secure=True, httponly=True, samesite="Strict")
        return answer

    async def _signed_in(self, request: web.Request) -> web.StreamResponse:
        account = await self._sessions.whose(request.cookies.get(COOKIE, ""))
        if account is None:
            raise manners.refusal(401)
        return web.json_response({"name": account.name})

    async def _sign_out(self, request: web.Request) -> web.StreamResponse:
        self._own(request, page=True)
        token = request.cookies.get(COOKIE, "")
        if token:
            self._board.signed_out(await self._sessions.close(token))
        answer = web.Response(status=204)
        answer.del_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="Strict")
        return answer

    async def _enrol(self, request: web.Request) -> web.StreamResponse:
        self._own(request, page=False)
        given = await manners.body(request, wire.Enrol)
        enrolled = await self._sessions.enrol(given, manners.address(request), self._city.authority)
        return web.json_response({"kiosk": enrolled.kiosk, "key": enrolled.key, "ca": enrolled.ca})

    async def _kiosk(self, request: web.Request) -> web.StreamResponse:
        self._own(request, page=False)
        self._not_too_often(request)
        kind, _, key = request.headers.get("Authorization", "").partition(" ")
        kiosk = await self._sessions.kiosk(key.strip() if kind.lower() == "bearer" else "")
        if kiosk is None:
            raise manners.refusal(401)
        socket, line = await self._line(request, "kiosk", kiosk.id, kiosk.key)
        await self._board.kiosk(line, kiosk)
        return socket

    async def _interpreter(self, request: web.Request) -> web.StreamResponse:
        self._own(request, page=True)
        self._not_too_often(request)
        token = request.cookies.get(COOKIE, "")
        account = await self._sessions.whose(token)
        if account is None:
            raise manners.refusal(401)
        socket, line = await self._line(request, "interpreter", account.id, hashed(token))
        await self._board.interpreter(line, account.interpreter())
        return socket

    async def _glossary(self, request: web.Request) -> web.StreamResponse:
        if await self._sessions.whose(request.cookies.get(COOKIE, "")) is None:
            raise manners.refusal(401)
        return web.Response(body=await asyncio.to_thread(self._city.glossary.body), content_type="application/json")

    def _own(self, request: web.Request, *, page: bool) -> None:
        if not manners.own_origin(request, self._city.origins, page=page):
            self._board.figures.count("refused_total", code="origin")
            raise manners.refusal(403)

    def _not_too_often(self, request: web.Request) -> None:
        wait = self._sockets.wait(manners.address(request))
        if wait:
            raise manners.refusal(429, wait)

    async def _line(
        self, request: web.Request, side: Side, who: str, session: str
    ) -> tuple[web.WebSocketResponse, Line]:
        socket = web.WebSocketResponse(
            max_msg_size=wire.MAXIMUM, autoping=False, compress=False, timeout=CLOSING, writer_limit=wire.MAXIMUM
        )
        await socket.prepare(request)
        return socket, Line((socket, request.transport), side, who, session, self._time.clock)
