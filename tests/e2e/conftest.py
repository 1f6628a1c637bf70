"""Runs the program as a person would: a process of its own, with folders of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.settings import resources

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def program(tmp_path: Path) -> Run:
    """Return `program("translate", "はい", ...)`, which runs main.py and gives its status and output."""
    home = tmp_path / "home"
    home.mkdir()
    environ = os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "MADOGUCHI_MODELS": str(home / "models"),
    }

    def run(*arguments: str, timeout: float = 120, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(resources() / "main.py"), *arguments],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
            env=environ | more,
            cwd=tmp_path,
        )

    return run
