"""The interpreter's page: the files of `assets/interpreter/`, read once, so that a path can never lead elsewhere."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aiohttp import web

KINDS: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".mp3": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
"""Our own table: the system's may call a script text/plain, which nosniff then refuses."""
INDEX: Final = "index.html"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One file."""

    content: bytes
    kind: str
    tag: str


class Page:
    """All files of the page."""

    def __init__(self, folder: Path) -> None:
        self._leaves = {
            path.relative_to(folder).as_posix(): _leaf(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix in KINDS
        }

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer GET of a file."""
        leaf = self._leaves.get(request.match_info["path"] or INDEX)
        if leaf is None:
            raise web.HTTPNotFound(text="")
        headers = {"Cache-Control": "no-cache", "ETag": leaf.tag, "Content-Type": leaf.kind}
        if request.headers.get("If-None-Match") == leaf.tag:
            return web.Response(status=304, headers=headers)
        return web.Response(body=leaf.content, headers=headers)


def _leaf(path: Path) -> Leaf:
    content = path.read_bytes()
    return Leaf(content, KINDS[path.suffix], f'"{hashlib.sha256(content).hexdigest()[:32]}"')
