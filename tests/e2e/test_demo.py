"""The whole program in a real window: the demo is the consultation from the greeting to the erasing."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.conftest import Run

pytestmark = pytest.mark.e2e


def test_the_demo_plays_a_consultation_and_writes_what_it_saw_and_said(program: Run, tmp_path: Path) -> None:
    out = tmp_path / "demo"
    done = program("run", "--demo", str(out), timeout=300)

    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads((out / "transcript.json").read_text(encoding="utf-8"))
    assert report["missing"] == []
    pictures = [name[3:] for name in report["pictures"]]
    for screen in ("attract", "talk-partial", "talk-answered", "cards", "finish", "apology", "attract-erased"):
        assert f"{screen}.png" in pictures
    what = [note["what"] for note in report["transcript"]]
    assert what.index("partial") < what.index("final") < what.index("translated") < what.index("voice started")
    assert (out / "voice.wav").stat().st_size > 50_000
    assert (out / "slip.pdf").read_bytes().startswith(b"%PDF")
