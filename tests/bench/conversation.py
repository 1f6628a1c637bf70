"""Half an hour of conversation through a real sound server, against the same turns heard one by one; prints JSON.

    .venv/bin/python tests/bench/conversation.py [--minutes N] [--folder FOLDER]

Needs PulseAudio (Linux). Held-out recordings of both languages, gaps of 1.8 to 3 s, a quiet room, then noise at 20, 10
and 5 dB, then quiet again; hands free, one opening of the microphone for the whole time.
"""

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from kiosk.settings import Settings  # noqa: E402
from tests.hearing import conversation, pulse  # noqa: E402


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="half an hour of conversation")
    parser.add_argument("--minutes", type=float, default=30.0)
    wishes = parser.parse_args()
    spoken = conversation.converse(wishes.minutes * 60)
    settings = Settings()
    with pytest.MonkeyPatch.context() as patch, pulse.server(patch) as server:
        server.plug(default=True)
        out = asyncio.run(conversation.heard(spoken, server.pipe("fifo_mic"), settings))
    with tempfile.TemporaryDirectory() as folder:
        each = asyncio.run(conversation.alone(spoken, Path(folder), settings))
    print(json.dumps(conversation.compared(spoken, out, each), indent=2))


if __name__ == "__main__":
    main()
