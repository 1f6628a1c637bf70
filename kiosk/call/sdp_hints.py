"""What Chromium is told about bitrates in our session description.

Without it Chromium begins at 300 kbit/s, scales 640x480 down to 480x360 and stays there for a long time, because our
receiver's estimate rises by 8% each second only (aiortc issue 1179; measured: 447 kbit/s after 16 s, with the hint
1.84 Mbit/s at once). Other browsers ignore the words. Source: webrtc's media/base/media_constants.cc
(x-google-start-bitrate, x-google-min-bitrate, kbit/s).
"""

import re
from typing import Final

START: Final = 1000
LEAST: Final = 100
MOST: Final = 2500
"""kbit/s."""
_VP8: Final = re.compile(r"^a=rtpmap:(\d+) VP8/90000\r?$", re.MULTILINE | re.IGNORECASE)


def hinted(sdp: str, start: int = START, least: int = LEAST, most: int = MOST) -> str:
    """Return a description with the hints for each VP8 payload type; kbit/s."""
    words = f"x-google-start-bitrate={start};x-google-min-bitrate={least};x-google-max-bitrate={most}"

    def with_hint(found: re.Match[str]) -> str:
        number = found[1]
        if re.search(rf"^a=fmtp:{number} ", sdp, re.MULTILINE):
            return found[0]
        return f"a=rtpmap:{number} VP8/90000\r\na=fmtp:{number} {words}\r"

    return _VP8.sub(with_hint, sdp)
