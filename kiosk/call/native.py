"""The codec libraries that PyAV carries in its wheel, opened directly where PyAV hides what a call needs.

PyAV cannot change the bitrate of an open VP8 encoder (FFmpeg's libvpx wrapper reads it once), and FFmpeg's Opus
decoder conceals nothing. Both libraries can; they lie beside PyAV in its wheel (`av.libs`, on macOS `av/.dylibs`).
Where a system has them elsewhere or not at all, `bundled` returns None and the callers fall back on PyAV.
"""

import ctypes
from pathlib import Path

import av


def bundled(name: str) -> ctypes.CDLL | None:
    """Return a library out of PyAV's wheel, or None.

    Args:
        name: as in `libvpx`, without version or ending.
    """
    package = Path(av.__file__).resolve().parent
    folders = (package.parent / "av.libs", package / ".dylibs")
    stem = name.removeprefix("lib")
    for folder in folders:
        for pattern in (f"lib{stem}-*", f"lib{stem}.*", f"{stem}-*.dll"):
            for path in sorted(folder.glob(pattern)):
                try:
                    return ctypes.CDLL(str(path))
                except OSError:  # of another architecture, or its own libraries are missing
                    continue
    return None
