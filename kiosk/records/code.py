"""The slip as a QR code that holds the text itself and needs no server.

segno (BSD, kept up, no dependency) makes the code; error correction L leaves the most room, and the code is read off
a clean screen from nearby. A code beyond version 25 (117 modules a side) is too fine for a phone's camera there.
"""

from typing import Final

import segno

LARGEST: Final = 25
"""Version: 117 x 117 modules, up to 1,273 bytes (ISO/IEC 18004:2015, table 7)."""


def matrix(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return the dark modules of the code, row by row; empty when the text is too long."""
    try:
        code = segno.make(text, error="l", boost_error=False, micro=False, encoding="utf-8")
    except segno.DataOverflowError:
        return ()
    if int(code.version) > LARGEST:
        return ()
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
