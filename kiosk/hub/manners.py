"""What every answer carries and every request must: security headers, the page's own origin, small and timely bodies.

Sources: W3C Content Security Policy 3; OWASP Secure Headers; Fetch (Origin).
"""

import asyncio
import ipaddress
import re
from collections.abc import Collection
from typing import Final, TypeVar

import msgspec
from aiohttp import web

T = TypeVar("T")

BODY: Final = 5.0
"""Seconds in which a body must be here: nobody's form is longer than one packet."""
_HOST: Final = re.compile(r"[A-Za-z0-9.\-:\[\]]{1,255}")

HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "camera=(self), microphone=(self), screen-wake-lock=(self), geolocation=(), payment=()",
    "Strict-Transport-Security": "max-age=31536000",
    "Cache-Control": "no-store",
    "Server": "madoguchi",
}


def policy(host: str) -> str:
    """Return the Content-Security-Policy: nothing inline, nothing from elsewhere.

    `'self'` covers wss: only in newer browsers (CSP 3, 6.7.2.8), so the socket is named.
    """
    socket = f" wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        f"default-src 'self'; connect-src 'self'{socket}; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'; object-src 'none'"
    )


async def dress(request: web.Request, response: web.StreamResponse) -> None:
    """Put the headers onto an answer (a signal of aiohttp)."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Server"] = HEADERS["Server"]
    response.headers["Content-Security-Policy"] = policy(request.host)


def own_origin(request: web.Request, others: Collection[str], *, page: bool) -> bool:
    """Say whether a request comes from the hub's own page.

    Args:
        request: a WebSocket's handshake, or one that changes something.
        others: origins that a city allows besides.
        page: only a browser sends it, so an Origin must be there; a kiosk sends none.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        return not page
    return origin == f"https://{request.host}" or origin in others


def address(request: web.Request) -> str:
    """Return the key under which a caller's address is counted: IPv6 by its /64, which one household has."""
    return network(request.remote or "")


def network(remote: str) -> str:
    """Return an address's key; see `address`."""
    try:
        ip = ipaddress.ip_address(remote.partition("%")[0])
    except ValueError:
        return remote
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return str(ip.ipv4_mapped)
        return str(ipaddress.ip_network((ip, 64), strict=False))
    return str(ip)


async def body(request: web.Request, kind: type[T]) -> T:
    """Read a JSON body.

    Raises:
        web.HTTPException: 400 no such body, 408 too slow, 413 too large, 415 not JSON (a form of a foreign page).
    """
    if request.content_type != "application/json":
        raise refusal(415)
    try:
        async with asyncio.timeout(BODY):
            raw = await request.read()
        return msgspec.json.decode(raw, type=kind)
    except TimeoutError:
        raise refusal(408) from None
    except (ValueError, RecursionError):  # msgspec's texts quote what they read
        raise refusal(400) from None


def refusal(status: int, wait: float = 0.0) -> web.HTTPException:
    """Return an answer without a word on why, for attackers; `wait`: seconds until the next attempt may succeed."""
    kinds: dict[int, type[web.HTTPException]] = {
        400: web.HTTPBadRequest,
        401: web.HTTPUnauthorized,
        403: web.HTTPForbidden,
        404: web.HTTPNotFound,
        408: web.HTTPRequestTimeout,
        415: web.HTTPUnsupportedMediaType,
        429: web.HTTPTooManyRequests,
    }
    headers = {"Retry-After": str(int(wait) + 1)} if wait else {}
    if status == 408:  # noqa: PLR2004 - HTTP's number
        headers["Connection"] = "close"
    return kinds[status](headers=headers, text="{}", content_type="application/json")
